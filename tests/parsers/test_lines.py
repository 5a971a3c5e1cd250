"""Lines around the text: a matrix of what desks, papers, pages and agencies print there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdoc

HERE = Path(__file__).parent


def parts(name: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Every language of a file: its name, the story around the lines, and its pieces."""
    _, *languages = (HERE / name).read_text(encoding="utf-8").split("\n## ")
    for part in languages:
        head, *pieces = part.strip("\n").split("\n\n")
        language, *story = head.split("\n= ")
        yield language, story, pieces


def header_cases() -> Iterator[tuple[str, list[str], str, list[str]]]:
    """Every line of a header: its language, the story, the line, and the blocks that it is."""
    for language, story, pieces in parts("header_lines.txt"):
        for piece in pieces:
            line, *blocks = piece.split("\n    ")
            yield language, story, line, blocks


def closing_cases() -> Iterator[tuple[str, list[str], str]]:
    """Every line below a text: its language, the story, and the line as it is told."""
    for language, story, pieces in parts("closing_lines.txt"):
        yield from ((language, story, line) for line in pieces[0].split("\n"))


def told_lines(name: str) -> Iterator[tuple[str, list[str], str, str, str]]:
    """Every line of a file that tells what it is: language, story, role, words, and what they say."""
    stories = {language: story for language, story, _ in parts("header_lines.txt")}
    for language, _, pieces in parts(name):
        for line in pieces[0].split("\n") if pieces else ():
            role, _, rest = line.partition(": ")
            words, _, says = rest.partition(" = ")
            yield language, stories[language], role, words, says


def named(people: tuple[newsdoc.Person, ...], agencies: tuple[newsdoc.Span, ...] = ()) -> str:
    """Who: "Ann Lee, [AP]"."""
    return ", ".join([*(str(it.name) for it in people), *(f"[{it}]" for it in agencies)])


def said(node: newsdoc.Node) -> str:
    """What a node says, as the cases have it: "2020-05-03 15:20 updated", "credit Ann Lee"."""
    match node:
        case newsdoc.Timestamp(value=value, precision=precision, kind=kind):
            assert value is not None
            when = value.strftime("%Y-%m-%d" if precision == "day" else "%Y-%m-%d %H:%M")
            return when + (" updated" if kind == "updated" else "")
        case newsdoc.Dateline():
            return "; ".join(str(it) for it in (node.located, node.date, named((), node.agencies)) if it)
        case newsdoc.Byline():
            return named(node.people, node.agencies)
        case newsdoc.Take():
            return " ".join(str(it) for it in (node.kind, node.lead or node.number) if it)
        case newsdoc.Caption(credit=newsdoc.Credit() as credit):
            return ", ".join([*map(str, credit.photographers), *(f"[{it}]" for it in credit.agencies)])
        case newsdoc.SignOff():
            return f"{node.kind} {named(node.people, node.agencies)}".strip()
        case newsdoc.Note():
            return f"{node.kind} {named(node.people)}".strip()
    return ""


def told(article: newsdoc.Article, block: newsdoc.Block) -> str:
    """A block as the cases tell it: "byline: by Ann Lee = Ann Lee"."""
    inside = (it for it in article.nodes if block.span.start <= it.span.start < block.span.stop)
    words = next((words for node in inside if (words := said(node))), "")
    return f"{block.role}: {block.text}" + (f" = {words}" if words else "")


@pytest.mark.parametrize(
    ("language", "story", "line", "blocks"), list(header_cases()), ids=lambda it: str(it)[:40]
)
def test_a_line_of_the_header_is_read(language: str, story: list[str], line: str, blocks: list[str]) -> None:
    """Between a headline and the text, a line is the blocks that the case tells, and the text stays text."""
    headline, *text = story
    article = newsdoc.parse("\n\n".join((headline, line, *text)), language=language)
    first, *others = article.blocks

    assert ["headline", "paragraph", "paragraph"] == [it.role for it in (first, *others[-2:])]
    assert blocks == [told(article, block) for block in others[:-2]]


@pytest.mark.parametrize(("language", "story", "line"), list(closing_cases()), ids=lambda it: str(it)[:40])
def test_a_line_below_the_text_is_read(language: str, story: list[str], line: str) -> None:
    """Below the text, a line is the block that the case tells, and no paragraph is lost to it."""
    headline, first, second = story
    words = line.partition(": ")[2].rpartition(" = ")[0] or line.partition(": ")[2]
    article = newsdoc.parse("\n\n".join((headline, second, first, words)), language=language)

    assert ["headline", "paragraph", "paragraph"] == [it.role for it in article.blocks[:3]]
    assert [line] == [told(article, block) for block in article.blocks[3:]]


@pytest.mark.parametrize(
    ("language", "story", "role", "words", "says"),
    list(told_lines("opening_lines.txt")),
    ids=lambda it: str(it)[:40],
)
def test_a_line_above_the_headline_is_read(
    language: str, story: list[str], role: str, words: str, says: str
) -> None:
    """Above a headline, or in front of it ("~"), a line is what the case tells; or it is the headline."""
    headline, *text = story
    own = role == "headline"
    opened = words.replace("~", headline) if words.endswith("~") else f"{words}\n\n{headline}"
    article = newsdoc.parse("\n\n".join((words if own else opened, *text)), language=language)
    line = article.blocks[0]

    assert [role, *(["headline"] * (not own)), "paragraph", "paragraph"] == [it.role for it in article.blocks]
    expected = f"{role}: {words.removesuffix('~').rstrip()}" + (f" = {says}" if says else "")
    assert expected == told(article, line)


@pytest.mark.parametrize(
    ("language", "story", "role", "words", "says"),
    list(told_lines("amid_lines.txt")),
    ids=lambda it: str(it)[:40],
)
def test_a_line_between_paragraphs_is_read(
    language: str, story: list[str], role: str, words: str, says: str
) -> None:
    """In the midst of the text, a line is what the case tells, and the paragraphs around it stay such."""
    headline, first, second = story
    long = " ".join((first, second) * 3)  # no caption is so long: its credit would be the line below
    line = words.replace(" ⏎ ", "\n\n")
    body = (headline, first, long, line, long, *(first, second) * 3)
    article = newsdoc.parse("\n\n".join(body), language=language)
    found = told(article, article.blocks[3]).replace("\n\n", " ⏎ ")

    expected = ["headline", "paragraph", "paragraph", role, *["paragraph"] * 7]
    assert expected == [it.role for it in article.blocks]
    assert f"{role}: {words}" + (f" = {says}" if says else "") == found
