"""Reading files: whatever is named is read, one file at a time, in order."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from newsdoc.formats import Format, Reading
from newsdoc.inputs import Input, OnError, read
from newsdoc.model import Article
from newsdoc.pipeline import Pipeline
from newsdoc.problems import NewsdocError, NoSuchFileError, UnknownNameError, UnreadableFileError

STORY = "Harbor city votes to bring back its trams\n\nThe council voted on Monday.\n"


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    """A directory with two stories and a directory in it."""
    (tmp_path / "b.txt").write_text(STORY)
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "old.txt").mkdir()
    (tmp_path / "old.txt" / "c.txt").write_text(STORY)
    return tmp_path


def names(articles: object) -> list[str]:
    """The file names of articles."""
    assert hasattr(articles, "__next__"), "read is lazy"
    return [Path(article.source.name or "").name for article in articles]  # type: ignore[attr-defined]


def test_a_path_a_str_and_a_glob(wire: Path) -> None:
    """A path is a file; a glob is its files in the order of their names."""
    assert names(read(wire / "a.txt")) == ["a.txt"]
    assert names(read(str(wire / "a.txt"))) == ["a.txt"]
    assert names(read(str(wire / "*.txt"))) == ["a.txt", "b.txt"]
    assert names(read(wire / "**" / "*.txt")) == ["a.txt", "b.txt", "c.txt"]


def test_a_file_that_looks_like_a_glob(wire: Path) -> None:
    """A file of that very name comes before what its name would match."""
    (wire / "[ab].txt").write_text(STORY)

    assert names(read(wire / "[ab].txt")) == ["[ab].txt"]


@pytest.mark.parametrize(
    "source",
    [STORY.encode(), io.BytesIO(STORY.encode()), io.StringIO(STORY)],
    ids=["bytes", "binary file", "text file"],
)
def test_bytes_and_open_files(source: Input) -> None:
    """Bytes are a document, and an open file is read whether binary or text."""
    (article,) = read(source)

    assert article.source.text == STORY
    assert article.source.name is None


def test_an_open_file_keeps_its_name(wire: Path) -> None:
    """A story of an open file bears the file's name."""
    with (wire / "a.txt").open("rb") as file:
        assert names(read(file)) == ["a.txt"]


def test_all_stories_of_a_file(wire: Path) -> None:
    """Of a file with several stories all are given, by the pipeline that one names."""
    halves = Format("halves", lambda _: True, lambda s: iter([Reading(s), Reading(s)]))

    assert len(list(read(wire / "a.txt", pipeline=Pipeline().with_formats(halves)))) == 2


@pytest.mark.parametrize("name", ["none.txt", "*.none", "", "a\0b", "x" * 5000, "\ud800"])
def test_what_is_not_there(name: str, tmp_path: Path) -> None:
    """A file that is not there raises at once, before anything is asked of the iterator."""
    with pytest.raises(NoSuchFileError, match="no such file") as caught:
        read(str(tmp_path / name) if name else name)

    assert isinstance(caught.value, NewsdocError)
    assert isinstance(caught.value, FileNotFoundError)


def test_hints() -> None:
    """A text or a directory in place of a file gives a hint of what to do."""
    with pytest.raises(NoSuchFileError, match=r"newsdoc\.parse"):
        read(STORY)
    with pytest.raises(NoSuchFileError, match=r"is a directory; name its files"):
        read(Path(__file__).parent)


def test_mistakes_of_the_caller() -> None:
    """A wrong format, a wrong choice, a wrong type raise at once."""
    with pytest.raises(UnknownNameError, match="plain"):
        read(b"", format="plane")
    with pytest.raises(UnknownNameError, match="keep, skip, raise"):
        read(b"", on_error="drop")  # type: ignore[arg-type]  # the mistake itself
    with pytest.raises(TypeError, match="not int"):
        read(3)  # type: ignore[arg-type]  # the mistake itself


class Broken(io.BytesIO):
    """A file whose disk has failed."""

    name = "broken.txt"

    def read(self, size: int | None = -1, /) -> bytes:  # noqa: ARG002  # as the class above has it
        """Fail."""
        raise OSError(5, "Input/output error")


def unreadable(on_error: OnError) -> list[Article]:
    """What becomes of a file that cannot be read."""
    return list(read(Broken(), on_error=on_error))


def test_a_file_that_cannot_be_read() -> None:
    """It is kept as an empty article with a problem, or skipped, or raised, as one says."""
    (kept,) = unreadable("keep")

    assert ("broken.txt", "") == (kept.source.name, kept.source.text)
    assert [("unreadable", "Input/output error")] == [(p.code, p.message) for p in kept.problems]
    assert unreadable("skip") == []
    with pytest.raises(UnreadableFileError, match=r"broken\.txt.*Input/output error") as caught:
        unreadable("raise")
    assert isinstance(caught.value, OSError)


def test_a_text_file_in_another_encoding() -> None:
    """A file opened in the wrong encoding is one that cannot be read."""
    file = io.TextIOWrapper(io.BytesIO(b"Z\xfcrich"), encoding="utf-8")
    (kept,) = read(file)

    assert [problem.code for problem in kept.problems] == ["unreadable"]
