"""Rich text: its characters, its groups, and what archives put into it."""

from __future__ import annotations

import time

import pytest

import newsdoc
from newsdoc.formats import FORMATS
from newsdoc.formats.shared.richtext import rich
from newsdoc.span import Source
from newsdoc.testing import exact, lossless

READ = next(format.read for format in FORMATS if format.name == "rtf")


def words(body: str, head: str = r"\ansi\ansicpg1252") -> str:
    """The text of a document, its paragraphs parted by bars."""
    document = rich(rf"{{\rtf1{head}{{\fonttbl{{\f1\fcharset204 A;}}}}{body}}}")
    return "|".join(one.text for one in document.paragraphs)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"F\'e4hre", "Fähre"),
        (r"\u220?ber \u-10179?\u-8704?", "Über 😀"),
        (r"\uc2\u8222\'84\'22X\uc0\u8220 Y", "„X“Y"),
        (r"{\uc0 a\u228}b\u228?c", "aäbäc"),
        (r"\f1\'cc\'e8\'f0{\f0\'e9}", "Мирé"),
        (r"A\~B\_C\-D \{E\} \\F", "A\u00a0B\u2011CD {E} \\F"),
        (r"\ldblquote Yes,\rdblquote  he said \emdash  twice", "“Yes,” he said — twice"),
        ("One.\\par Two.\\\nThree.\\line Four\r\n teen.", "One.|Two.\nThree.\nFour teen."),
        (r"{\*\unknown gone {\b too}}kept {\other kept}", "kept kept"),
        (r"{\pict 0102ff}{\v hidden}{\deleted gone}a{\b b}", "ab"),
        (r"\pict a", "a"),
        ("{\\pict\\bin4 }}{{}b", "b"),
        (r"{\info{\title X}}{\header H\par}{\stylesheet{\s1 heading;}}a", "a"),
        (r"\v hidden\v0 seen", "seen"),
        (r"a{\footnote\pard b\par}c{\*\annotation d}", "ac"),
        (r"a}}b{{c", "abc"),
        ("", ""),
    ],
)
def test_characters_and_groups(body: str, text: str) -> None:
    """Every way to write a character gives it, and only groups without text are skipped."""
    assert text == words(body)


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (r"\mac", r"F\'8ahre", "Fähre"),
        (r"\pc", r"F\'84hre", "Fähre"),
        (r"\ansi\ansicpg932", r"\'93\'fa\'96\'7b \'83A\'83\'5e", "日本 アタ"),
        (r"\ansi\ansicpg65001", r"\'c3\'a4", "ä"),
        (r"\ansi\ansicpg99999", r"\'e4", "ä"),
        (r"\ansi\ansicpg932", r"a\'83", "a\ufffd"),
        (r"\ansi\deff1", r"\'cc{\f0\'e4}", "Мä"),
        (r"\ansi\deff0", r"\f1\'cc\plain\'e4", "Мä"),
    ],
)
def test_code_pages(head: str, body: str, text: str) -> None:
    """Bytes are of the page that the document names, two of them where it needs so many."""
    assert text == words(body, head)


def test_a_story_knows_where_it_stood() -> None:
    """An origin is the bytes of the paragraph, its escapes and all."""
    lead = rb"BREMEN (AP) \emdash  The f\'e4hre was sold on Monday for little."
    data = rb"{\rtf1\ansi \b Ferry sold\b0\par " + lead + rb"\par}"
    article = newsdoc.parse(data)
    start, stop = map(int, (article.source.origin(article.paragraphs[0].span) or "").split(":"))

    assert "rtf" == article.format
    assert lead == data[start:stop]
    assert "Ferry sold" == str(article.headline)


def test_where_the_stories_of_an_export_stood() -> None:
    """Those of an archive know it as well."""
    top = r"\qc 1 of 1 DOCUMENTS\par The Post\par May 3, 2014\par\pard"
    body = r"Ferry f\'fcr sale\par LENGTH: 2 words\par It rained.\par"
    data = rf"{{\rtf1\ansi {top} {body}}}".encode()
    article = newsdoc.parse(data)
    assert article.headline is not None
    start, stop = map(int, (article.source.origin(article.headline.span) or "").split(":"))

    assert rb"Ferry f\'fcr sale" == data[start:stop]
    assert "The Post" == article.metadata.source


def test_a_cut_document() -> None:
    """It is read as far as it goes, and a problem says so."""
    article = newsdoc.parse(r"{\rtf1\ansi Ferry sold\par {\b It rained")

    assert "It rained" in article.source.text
    assert "cut" in {problem.code for problem in article.problems}


@pytest.mark.parametrize(
    "piece",
    [
        "{", "}", "\\par\n", "\\'83", "\\u8222", "{\\info{\\title x}", "\\row x\\cell", "\\bin", "{\\*\\a",
        "\\", "\\bin999 x",
    ],
)
def test_hostile_shapes(piece: str) -> None:
    """Any piece of the grammar a hundred thousand times over costs no more than its length."""
    text = "{\\rtf1 " + piece * 100_000
    start = time.perf_counter()
    list(READ(Source(text)))

    assert time.perf_counter() - start < 20, "no clock is that slow"


@pytest.mark.parametrize("piece", ["{", "\\u9?", "}", "\\'e9", "\\row a\\cell "])
def test_hostile_shapes_keep_the_promises(piece: str) -> None:
    """Some of them give an article, exact and whole."""
    article = newsdoc.parse("{\\rtf1 a" + piece * 50 + "b", format="rtf")

    exact(article)
    lossless(article)
