"""The command line (extra ``cli``).

    newsdoc parse wire/*.txt -o stories.jsonl
    newsdoc show story.txt
    newsdoc explain story.txt

Exit codes: 0; 1 when a file could not be read, the others are done all the same;
2 for a call that makes no sense.  Results go to standard output, all else to
standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from shutil import copymode
from typing import IO, Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.rule import Rule
from rich.text import Text

from newsdoc import display
from newsdoc.inputs import PIPELINE, UNREADABLE, paths, read
from newsdoc.language import asked
from newsdoc.model import Article
from newsdoc.problems import NewsdocError, NoSuchFileError, UnknownNameError
from newsdoc.visible import visible
from newsdoc.writers import WRITERS, to_json

MANY = 20
"""From so many files on, a progress bar is worth its room."""

app = typer.Typer(
    help="News documents as data: raw wire text in, typed stories out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def known_format(name: str | None) -> str | None:
    """A format's name, or a usage error that lists the names there are."""
    names = [format.name for format in PIPELINE.formats]
    if name is None or name in names:
        return name
    raise typer.BadParameter(f"unknown format {name!r}; known: {', '.join(names)}")


def known_language(tag: str | None) -> str | None:
    """A tag of a language, or a usage error."""
    try:
        return asked(tag)
    except UnknownNameError as error:
        raise typer.BadParameter(str(error)) from None


def told_version(asked: bool) -> None:
    """Say the version and stop."""
    if asked:
        typer.echo(f"newsdoc {version('newsdoc')}")
        raise typer.Exit


Files = Annotated[list[str], typer.Argument(metavar="FILE", help="Files; - is standard input.")]
File = Annotated[str, typer.Argument(metavar="FILE", help="A file; - is standard input.")]
Format = Annotated[
    str | None,
    typer.Option("--format", "-f", help="Its format; by default told.", callback=known_format),
]
Language = Annotated[
    str | None,
    typer.Option("--language", "-l", help="Its language, such as en.", callback=known_language),
]


@app.callback()
def newsdoc(
    _: Annotated[
        bool,
        typer.Option("--version", help="Say the version.", callback=told_version, is_eager=True),
    ] = False,
) -> None:
    """News documents as data: raw wire text in, typed stories out."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that cannot write a letter shows "?"


@app.command()
def parse(
    files: Files,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write JSON lines there.")
    ] = None,
    format: Format = None,
    language: Language = None,
) -> None:
    """Parse files: a summary of each story, or JSON lines."""
    not_read(out, files)
    failed: list[str] = []
    quiet = out is None and sys.stdout.isatty()
    stories = read_all(progress(files, quiet=quiet), failed, format, language)
    if json or out is not None:
        write_lines(stories, out)
    else:
        console = Console(soft_wrap=True, highlight=False)
        for article in stories:
            console.print(summary(article))
    finish(failed)


@app.command()
def show(
    file: File,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page there instead.")
    ] = None,
    format: Format = None,
    language: Language = None,
) -> None:
    """Show the stories of a file with their parts told apart."""
    not_read(html, [file])
    failed: list[str] = []
    console = Console()
    pages = []
    for count, article in enumerate(read_all([file], failed, format, language), 1):
        if html is None:
            if count > 1:
                console.print(Rule(f"story {count}", characters="-"))
            console.print(display.terminal(article))
        else:
            pages.append(display.page(article))
    if html is not None and pages:
        with opened(html) as stream:
            stream.write("".join(pages).encode())
    finish(failed)


@app.command()
def explain(file: File, format: Format = None, language: Language = None) -> None:
    """Tell which parser claimed each block, and on what evidence."""
    failed: list[str] = []
    for count, article in enumerate(read_all([file], failed, format, language), 1):
        if count > 1:
            typer.echo(f"\nstory {count}")
        typer.echo(visible(article.explain()))
        for problem in article.problems:
            typer.echo(visible(f"{problem.code}: {problem.message}"))
    finish(failed)


@app.command()
def formats() -> None:
    """List the formats that newsdoc reads, and those that it writes."""
    for format in PIPELINE.formats:
        typer.echo(f"{format.name:<14} read    {format.about}".rstrip())
    for name in WRITERS:
        typer.echo(f"{name:<14} written")


# -- reading -----------------------------------------------------------------------


def read_all(
    files: Iterable[str], failed: list[str], format: str | None, language: str | None
) -> Iterator[Article]:
    """The stories of all files; what cannot be read is told and goes to `failed`."""
    for file in files:
        try:
            source = sys.stdin.buffer if file == "-" else file
            for article in read(source, format=format, language=language):
                if article.format == UNREADABLE:
                    complain(f"{article.source.name}: {article.problems[0].message}")
                    failed.append(file)
                else:
                    yield article
        except NewsdocError as error:
            complain(str(error))
            failed.append(file)


def progress(files: list[str], *, quiet: bool) -> Iterable[str]:
    """The files, with a progress bar on standard error where it disturbs nobody."""
    console = Console(stderr=True)
    if quiet or len(files) < MANY or not console.is_terminal:
        return files
    return track(files, "Parsing", console=console, transient=True)


def complain(message: str) -> None:
    """Say on standard error what went wrong."""
    typer.echo(f"newsdoc: {visible(message)}", err=True)


def finish(failed: list[str]) -> None:
    """Leave with 1 where a file could not be read."""
    if failed:
        raise typer.Exit(1)


# -- writing -----------------------------------------------------------------------


def write_lines(stories: Iterable[Article], out: Path | None) -> None:
    """JSON lines, UTF-8 whatever the locale."""
    with opened(out) as stream:
        for article in stories:
            stream.write(to_json(article).encode() + b"\n")


@contextmanager
def opened(out: Path | None) -> Iterator[IO[bytes]]:
    """The file to write to; standard output where it is none or "-".

    A file is written beside itself and put in its place when all is done: what stood there
    stays where nothing came, and nobody sees half of it.
    """
    if out is None or str(out) == "-":
        yield sys.stdout.buffer
        return
    try:
        if out.exists() and not out.is_file():  # a pipe, a device
            with out.open("wb") as stream:
                yield stream
        else:
            yield from beside(out.resolve())
    except OSError as error:
        complain(f"{out}: {error.strerror}")
        raise typer.Exit(1) from None


def beside(place: Path) -> Iterator[IO[bytes]]:
    """A file beside a place, which takes it when all is written, and goes where nothing was."""
    part = place.with_name(f".{place.name}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        if part.stat().st_size:
            if place.exists():
                copymode(place, part)
            part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def not_read(out: Path | None, files: Iterable[str]) -> None:
    """A usage error where a file would be written over that is read."""
    if out is not None and any(file != "-" and same(out, file) for file in files):
        raise typer.BadParameter(f"{str(out)!r} is read: write to another file")


def same(out: Path, file: str) -> bool:
    """Whether a file is one of those that a name, or a glob, stands for."""
    try:
        return out.is_file() and any(map(out.samefile, paths(file)))
    except NoSuchFileError:
        return False  # told when it is read


def summary(article: Article) -> Text:
    """A story in a few lines."""
    published = article.published and article.published.value
    people = [str(person.name) for byline in article.bylines for person in byline.people]
    agencies = [str(agency) for byline in article.bylines for agency in byline.agencies]
    facts = {
        "file": article.source.name,
        "format": " ".join(filter(None, (article.format, article.language))),
        "published": published.isoformat(" ", "minutes") if published else None,
        "by": ", ".join(people + agencies),
        "dateline": str(article.dateline or ""),
        "body": ", ".join(
            (
                counted(len(article.paragraphs), "paragraph"),
                counted(len(article.quotes), "quote"),
                counted(len(article.captions), "caption"),
            )
        ),
        "problems": ", ".join(problem.code for problem in article.problems),
    }
    headline = article.headline.text if article.headline else "(no headline)"
    text = Text(visible(headline), "bold")
    for name, fact in facts.items():
        if fact:
            text.append(f"\n  {name:<10}", "dim not bold").append(visible(fact), "not bold")
    return text


def counted(number: int, thing: str) -> str:
    """So many things: "1 quote", "2 quotes"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
