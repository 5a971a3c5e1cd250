"""Where stories come from: a text, a path, a glob, an open file, bytes.

    for article in newsdoc.read("wire/*.txt"):
        ...

A file that is named and not there is a mistake of the caller and raises at once;
one that is there and cannot be read is a fact about the data: `on_error` says
what becomes of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import IO, Literal, TypeAlias

from newsdoc.model import Article
from newsdoc.pipeline import Pipeline
from newsdoc.problems import NoSuchFileError, Problem, UnreadableFileError, known
from newsdoc.span import Source

Input: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes] | IO[str]
"""A path, a glob, a document as bytes, or an open file."""

OnError: TypeAlias = Literal["keep", "skip", "raise"]
"""What becomes of a file that cannot be read."""

Opener: TypeAlias = Callable[[], str | bytes]
"""Gives a document when asked for it."""

UNREADABLE = "unreadable"
"""The format of the empty article that stands for a file that cannot be read."""

PIPELINE = Pipeline()
"""The pipeline behind `newsdoc.parse` and `newsdoc.read`."""

parse = PIPELINE.parse


def read(
    source: Input,
    *,
    format: str | None = None,
    language: str | None = None,
    on_error: OnError = "keep",
    pipeline: Pipeline = PIPELINE,
) -> Iterator[Article]:
    """Every story of every file, lazily: one file is open at a time.

    Args:
        source: A path, a glob ("wire/**/*.txt"), an open file, or a document as bytes.
            The files of a glob are read in the order of their names.
        format: The name of their format; by default told from the content of each.
        language: Their language ("en"); by default what the format declares.
        on_error: For a file that cannot be read: "keep" gives an empty article
            whose problem says why, "skip" gives nothing, "raise" raises.
        pipeline: What reads the stories; by default that of `newsdoc.parse`.

    Raises:
        NoSuchFileError: There is no such file, or the glob matches none.
        UnknownNameError: newsdoc has no format of that name, or `language` is no tag of one.
        UnreadableFileError: A file cannot be read, and `on_error` is "raise".
    """
    unreadable = known(ON_ERROR, on_error, "on_error")
    if format is not None:
        pipeline.format(format, Source(""))  # a wrong name is told before any file is read
    documents = list(documents_of(source))
    return stories(documents, unreadable, pipeline, format, language)


def stories(
    documents: Iterable[tuple[str | None, Opener]],
    unreadable: Callable[[str | None, Exception], Iterable[Article]],
    pipeline: Pipeline,
    format: str | None,
    language: str | None,
) -> Iterator[Article]:
    """The stories of documents, each opened when its turn comes."""
    for name, opener in documents:
        try:
            data = opener()
        except (OSError, UnicodeError) as error:
            yield from unreadable(name, error)
        else:
            yield from pipeline.stories(data, format=format, language=language, name=name)


# -- what there is to read -----------------------------------------------------


def documents_of(source: Input) -> Iterator[tuple[str | None, Opener]]:
    """The documents of an input: a name, and what gives the content."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        yield None, lambda: bytes(source)
    elif isinstance(source, (str, os.PathLike)):
        for path in paths(os.fspath(source)):
            yield path, partial(content, path)
    elif hasattr(source, "read"):
        name = getattr(source, "name", None)
        yield name if isinstance(name, str) else None, source.read
    else:
        raise TypeError(f"source must be a path, a file or bytes, not {type(source).__name__}")


def content(path: str) -> bytes:
    """The bytes of a file."""
    with open(path, "rb") as file:
        return file.read()


def paths(name: str) -> list[str]:
    """The file of that name, or the files that it matches as a glob, in order."""
    if os.path.isdir(name):
        files = os.path.join(name, "*")
        raise NoSuchFileError(f"{name!r} is a directory; name its files: {files!r}")
    if os.path.exists(name):
        return [name]
    found = sorted(path for path in matches(name) if not os.path.isdir(path))
    if not found:
        hint = "; to parse a text, use newsdoc.parse" if "\n" in name else ""
        shown = name if len(name) <= 200 else name[:200] + "..."
        raise NoSuchFileError(f"no such file: {shown!r}{hint}")
    return found


def matches(pattern: str) -> list[str]:
    """What a glob matches; nothing where it is no path at all (NULs, lone surrogates)."""
    from glob import glob  # here and not above: most who import newsdoc read no glob

    try:
        return glob(pattern, recursive=True)
    except (ValueError, OSError):
        return []


# -- files that cannot be read -------------------------------------------------


def keep(name: str | None, error: Exception) -> Iterator[Article]:
    """An empty article whose problem says why."""
    problem = Problem(None, "unreadable", reason(error))
    yield Article(Source("", name), UNREADABLE, None, (), (), problems=(problem,))


def skip(name: str | None, error: Exception) -> Iterable[Article]:  # noqa: ARG001  # as `keep`
    """Nothing."""
    return ()


def fail(name: str | None, error: Exception) -> Iterable[Article]:
    """An error that names the file."""
    raise UnreadableFileError(f"cannot read {name!r}: {reason(error)}") from error


def reason(error: Exception) -> str:
    """Why, in the system's words."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


ON_ERROR: Mapping[str, Callable[[str | None, Exception], Iterable[Article]]] = {
    "keep": keep,
    "skip": skip,
    "raise": fail,
}
"""What becomes of a file that cannot be read, by the names of `OnError`."""
