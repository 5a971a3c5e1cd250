"""Broken and hostile documents: they give what they hold and a problem, and open nothing."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsdoc.formats import Reading
from newsdoc.formats.shared import trees
from newsdoc.model import Article
from newsdoc.pipeline import Pipeline
from newsdoc.span import Source
from newsdoc.testing import exact, lossless

PIPELINE = Pipeline()
DOCUMENTS = sorted(
    path for path in Path(__file__).parent.glob("*/*") if path.suffix not in (".outline", ".py", ".pyc")
)
MANY = 100_000


def codes(article: Article) -> set[str]:
    """The codes of its problems."""
    return {problem.code for problem in article.problems}


def nitf(body: str, before: str = "") -> str:
    """A NITF document around a body."""
    head = "<nitf><head><title>River plan</title></head><body><body.content>"
    return f"{before}{head}{body}</body.content></body></nitf>"


# -- nothing is opened ---------------------------------------------------------------------


def test_an_external_entity_is_not_read(tmp_path: Path) -> None:
    """An entity that names a file stays what it is."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    doctype = f'<!DOCTYPE nitf [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    article = PIPELINE.parse(nitf("<p>Words &x; words.</p>", doctype))

    assert "nitf" == article.format
    assert "secret" not in article.source.text
    assert "Words" in article.source.text


def test_entities_that_multiply_stay_small() -> None:
    """The billion laughs give no billion."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    article = PIPELINE.parse(nitf("<p>&a9;</p>", f'<!DOCTYPE nitf [<!ENTITY a0 "lol">{levels}]>'))

    assert len(article.source.text) < 1000


def test_a_dtd_is_not_loaded(tmp_path: Path) -> None:
    """A DTD outside is not asked for, and an entity of HTML is read without it."""
    article = PIPELINE.parse(nitf("<p>Caf&eacute;</p>", f'<!DOCTYPE nitf SYSTEM "{tmp_path}/none.dtd">'))

    assert "Café" in article.source.text


# -- what is broken is told -------------------------------------------------------------------


ENTITIES = "<!DOCTYPE nitf {}><nitf><body><body.head><hl1>Ferry of &co; sold</hl1></body.head></body></nitf>"


@pytest.mark.parametrize(
    "declared",
    [
        '[<!ENTITY co "Acme Corp.">]',
        '[<!ENTITY co SYSTEM "file:///etc/hostname">]',
        '[<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY co "&b;&b;">]',
        'SYSTEM "nitf.dtd"',
    ],
    ids=["a word", "a file", "laughs", "elsewhere"],
)
def test_entities_are_left_alone_and_told(declared: str) -> None:
    """A reference to what a document declares stands in the text as it is, and a problem says so."""
    article = PIPELINE.parse(ENTITIES.format(declared))
    told = [problem.message for problem in article.problems if problem.code == "malformed"]

    assert "Ferry of &co; sold" == str(article.headline)
    assert ["left alone: the entity &co;"] == told


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (nitf("<p>A & B</p>"), "A & B"),
        (nitf("<p>A\x02B&#3;C</p>"), "A B C"),
        (nitf("<p>A&nbsp;B &bogus; C</p>"), "A\u00a0B &bogus; C"),
        (nitf("<p>One.</p><p>Two.</p")[:-5], "Two."),
        (nitf("<p>One.</p>") + "<p>After</p>", "After"),
        ("<nitf><head><title>T</head><body>One.</body></nitf>", "One."),
    ],
    ids=["ampersand", "controls", "entities", "cut", "a second root", "unclosed"],
)
def test_broken_xml_loses_nothing(document: str, words: str) -> None:
    """XML that breaks its rules is mended or kept as text, and a problem says so."""
    article = PIPELINE.parse(document)

    assert "nitf" == article.format
    assert words in article.source.text
    assert "malformed" in codes(article)


def test_a_torn_tag_is_no_text() -> None:
    """Where reading fails inside a tag, what stands behind it is text, and the tag is none."""
    article = PIPELINE.parse(nitf('<p>One.</p><p title="x" <b>Two.</b></p><p>Three.</p>'))

    assert ["One.", "Three."] == [word for word in article.source.text.split() if word in ("One.", "Three.")]
    assert "Two." in article.source.text
    assert "title" not in article.source.text


def test_a_separator_that_counts_more() -> None:
    """A LexisNexis export with fewer documents than it says has a problem."""
    head = f"\n{' ' * 20}{{}} of 5 DOCUMENTS\n\n{' ' * 20}The Post\n\nRiver plan\n\nLENGTH: 3 words\n\n"
    articles = list(PIPELINE.stories("".join(head.format(n) + "Words here.\n" for n in (1, 2, 4))))

    assert [False, False, True] == ["missing-stories" in codes(article) for article in articles]
    assert 2 == sum(problem.code == "missing-stories" for problem in articles[-1].problems)


def test_a_line_that_is_no_json() -> None:
    """A bad line of JSON lines is a story of plain text with a problem, and the others are read."""
    first, third = '{"id": 1, "title": "A", "text": "Words."}', '{"id": 2, "title": "B", "text": "More."}'
    articles = list(PIPELINE.stories(f"{first}\n{{broken\n{third}"))

    assert ["1", None, "2"] == [article.metadata.id for article in articles]
    assert "malformed" in codes(articles[1])
    assert "{broken" in articles[1].source.text


@pytest.mark.parametrize("declared", ["iso-8859-1", "us-ascii", "x-none"])
def test_a_wrong_declaration(declared: str) -> None:
    """UTF-8 that declares itself as something else is read as UTF-8."""
    declaration = f'<?xml version="1.0" encoding="{declared}"?>'
    text = nitf("<p>Die Minister von fünf Ländern über Brücken.</p>", declaration)
    article = PIPELINE.parse(text.encode())

    assert "fünf Ländern über Brücken" in article.source.text
    assert ("wrong-encoding" in codes(article)) == (declared != "x-none")


def test_a_true_declaration() -> None:
    """Latin-1 that declares itself is read as it says."""
    text = nitf("<p>fünf Länder über Brücken</p>", '<?xml version="1.0" encoding="iso-8859-1"?>')
    article = PIPELINE.parse(text.encode("latin-1"))

    assert "fünf Länder über Brücken" in article.source.text
    assert "wrong-encoding" not in codes(article)


# -- every document, cut and damaged -------------------------------------------------------------


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cut_at_every_length(path: Path) -> None:
    """A document that was cut anywhere gives articles, exact and whole."""
    data = path.read_bytes()
    for length in range(0, len(data), max(1, len(data) // 60)):
        for article in PIPELINE.stories(data[:length]):
            exact(article)
            lossless(article)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_damaged_anywhere(path: Path) -> None:
    """A document with foreign bytes, or stretches torn out or doubled, gives articles, exact and whole."""
    data, dice = path.read_bytes(), random.Random(path.name)
    pieces = (
        b"\x00", b"\xff", b"<", b">", b"&", b"]]>", b'"', b"{", b"\x02", b"\x03", b"\r",
        b"\n\n", b"&#0;", b"--",
    )
    for _ in range(40):
        broken = bytearray(data)
        for _ in range(dice.randrange(1, 6)):
            at, to = dice.randrange(len(broken) + 1), dice.randrange(len(broken) + 1)
            stretch = broken[at : at + dice.choice((1, 5, 40, 300))]
            change = dice.randrange(4)
            if change == 0:
                del broken[at : at + len(stretch)]
            elif change == 1:
                broken[to:to] = stretch
            else:
                broken[at : at + dice.randrange(3)] = dice.choice(pieces)
        for article in PIPELINE.stories(bytes(broken)):
            exact(article)
            lossless(article)


JSON = [path for path in DOCUMENTS if path.suffix == ".json"]
STRANGE: tuple[Any, ...] = (None, 7, True, "x", "<p>", [], {}, [["x"]], ["x", None], {"a": {"b": 1}})
"""Values of every type, in the place of the one that the format means."""


def changed(value: Any) -> Iterator[Any]:
    """A value of JSON with one of the values in it, or itself, turned into something else."""
    yield from STRANGE
    if isinstance(value, (dict, list)):
        for key in list(value if isinstance(value, dict) else range(len(value))):
            for other in changed(value[key]):
                copy = value.copy()
                copy[key] = other
                yield copy


@pytest.mark.parametrize("path", JSON, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_any_value_may_be_of_another_type(path: Path) -> None:
    """JSON that holds something else than its format says is read as far as it goes."""
    format = next(format for format in PIPELINE.formats if format.name == path.parent.name)
    for value in changed(json.loads(path.read_text("utf-8-sig"))):
        found = list(format.read(Source(json.dumps(value))))

        assert all(isinstance(reading, Reading) for reading in found)


def test_an_export_without_a_rule() -> None:
    """A text export of ProQuest whose rule is torn is one article."""
    article = PIPELINE.parse(f"{'_' * 45} Title: River plan\nFull text: Words of it.\nTitle: River plan\n")

    assert "proquest" == article.format
    lossless(article)


def test_an_answer_without_items() -> None:
    """The AP's answer whose items are no objects is read as far as it goes."""
    items = ["x", {"item": "y"}, {"item": {"headline": "River plan"}}]
    articles = list(PIPELINE.stories(json.dumps({"api_version": "2.1", "data": {"items": items}})))

    assert ["River plan"] == [str(article.headline.span) for article in articles if article.headline]


def test_a_tag_of_thousands_of_attributes() -> None:
    """No parser is given a tag that it would take minutes for; its text is kept."""
    tag = "<p " + " ".join(f'a{n}="1"' for n in range(6_000)) + ">River plan</p>"
    tree = trees.xml(tag)

    assert (None, "River plan") == (tree.root, tree.rest)
    assert ["malformed"] == [problem.code for problem in tree.problems]
    assert [None, None] == [trees.fragment(tag), trees.page(tag)]


def test_a_tag_of_many_attributes() -> None:
    """One that is merely long is read as any other."""
    tag = "<p " + " ".join(f'a{n}="1"' for n in range(4_000)) + ">River plan</p>"
    tree = trees.xml(tag)

    assert ("River plan", ()) == (trees.text_of(tree.root), tree.problems)
    assert ["River plan"] * 2 == [trees.text_of(trees.fragment(tag)), trees.text_of(trees.page(tag))]


# -- none takes for ever ------------------------------------------------------------------------


MAIL = "From: a\nMessage-ID: <x>\n{}\nSubject: b\n\nx"
"""A message with one more header."""

LONG: dict[str, Callable[[], str]] = {
    "deep xml": lambda: nitf("<block>" * MANY),
    "deep newsml": lambda: "<NewsML><NewsItem>" + "<NewsComponent>" * MANY,
    "many comments": lambda: nitf("<!-- x -->" * 20_000),
    "many attributes": lambda: nitf("<p " + " ".join(f'a{n}="1"' for n in range(30_000)) + ">x</p>"),
    "open tags": lambda: "<nitf>" + "<" * MANY,
    "ampersands": lambda: "<nitf>" + "&" * MANY,
    "an open doctype": lambda: "<!DOCTYPE nitf " + "[" * MANY,
    "deep html": lambda: f"<rss><item><description>{'&lt;div&gt;' * MANY}</description></item></rss>",
    "deep json": lambda: '{"versioncreated":' + "[" * MANY,
    "wide json": lambda: json.dumps(
        {"versioncreated": "x", "subject": [{"code": str(n)} for n in range(20_000)]}
    ),
    "open documents": lambda: "<REUTERS NEWID='1'>" * 3_000,
    "open fields": lambda: "<DOC><TEXT>" * 3_000,
    "separators": lambda: "      1 of 9 DOCUMENTS\n\n" * 5_000,
    "header lines": lambda: "\x16\x16\x01a1234\x1fasian\nr a\x13\x11 BC-X 11-11 0100\n\x02" + "^a\n" * 10_000,
    "brackets": lambda: "\x01eca0001 4 i 100 dpa 1\n\nA/\n\x02" + "(a\n" * 10_000,
    "parameters": lambda: MAIL.format(f"Content-Type: text/plain;{' a;' * 20_000}"),
    "encoded words": lambda: MAIL.format(f"Subject: =?utf-8?q?{'=FF' * 20_000}?="),
}
"""Documents that a careless reader would take minutes or gigabytes for."""


@pytest.mark.parametrize("name", LONG)
def test_no_document_hangs(name: str) -> None:
    """Hostile shapes end in an article within seconds."""
    text = LONG[name]()
    start = time.perf_counter()
    for article in PIPELINE.stories(text):
        exact(article)

    assert time.perf_counter() - start < 20, "no clock is that slow"


def test_a_cut_feed_is_torn_in_its_last_story_alone() -> None:
    """What is whole before the place where a document is cut has no problem."""
    items = "".join(f"<item><title>Ferry {count}</title></item>" for count in range(3))
    found = list(PIPELINE.stories(f"<rss version='2.0'><channel>{items}<item><title>Cut</title><link>It ra"))

    assert [False, False, False, True] == ["malformed" in codes(article) for article in found]
