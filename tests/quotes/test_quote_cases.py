"""Quotations as a desk would list them: stories and what is said in them, in text files.

A case is a story, its paragraphs parted by blank lines, and under it, indented,
one line for each quotation: its kind, its parts, the cue, the mention, the name
and the sieve that found the speaker; in ``people.txt`` and ``roles.txt`` also
the role and the affiliation.  "-" stands for nothing.  A file is named for its
language ("de") or for what is hard about its stories, which are English; what is
said without marks is listed in ``indirect.txt`` and ``indirect_de.txt`` only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from newsdoc.model import Quote
from newsdoc.quotes import find
from newsdoc.span import Source, Span

HERE = Path(__file__).parent
INDENT = "    "
NOTHING = "nothing"
PARAGRAPH_END = re.compile(r"\n\n+")


@frozen
class Case:
    """A story and the lines that it must give."""

    place: str
    story: str
    expected: tuple[str, ...]


def cases() -> Iterator[Case]:
    """Every case of every file beside this one."""
    for path in sorted(HERE.glob("*.txt")):
        story: list[str] = []
        expected: list[str] = []
        for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], 1):
            if line.startswith(INDENT) and not line[len(INDENT)].isspace():
                expected.append(line.strip())
                continue
            if expected:
                yield Case(f"{path.stem}:{number}", "\n".join(story).strip("\n"), tuple(expected))
                story, expected = [], []
            if not line.startswith("#"):
                story.append(line)
        if expected:
            yield Case(path.stem, "\n".join(story).strip("\n"), tuple(expected))


CASES = list(cases())


def words(span: Span | None) -> str:
    """The words of a span on one line; "-" for none."""
    return "-" if span is None else " ".join(span.text.split())


def listed(quote: Quote, columns: int) -> str:
    """A quotation as a line of so many columns."""
    speaker = quote.speaker
    who = (speaker.mention, speaker.name, speaker.role, speaker.affiliation) if speaker else (None,) * 4
    mention, name, role, affiliation = map(words, who)
    parts = " + ".join(map(words, quote.parts))
    cells = [quote.kind, parts, words(quote.cue), mention, name, quote.evidence or "-", role, affiliation]
    cells.append(words(quote.addressee))
    return " | ".join(cells[:columns])


@pytest.mark.parametrize("case", CASES, ids=[case.place for case in CASES])
def test_quotations_of_a_story(case: Case) -> None:
    """Each story gives the quotations that are listed under it, word for word."""
    source = Source(case.story)
    stem = case.place.partition(":")[0]
    language = stem.rpartition("_")[2] if len(stem.rpartition("_")[2]) == 2 else "en"
    columns = case.expected[0].count(" | ") + 1
    found = find(source, source.span().split(PARAGRAPH_END), language)
    asked = [quote for quote in found if stem.startswith("indirect") or quote.kind != "indirect"]

    assert case.expected == (tuple(listed(quote, columns) for quote in asked) or (NOTHING,))


def test_there_are_cases() -> None:
    """The files are read: a reader that finds nothing would let every test pass."""
    assert len(CASES) > 80
