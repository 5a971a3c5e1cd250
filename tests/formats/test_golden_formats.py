"""Documents in each format's manner, control bytes and all: each comes out as its outline has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from attrs import fields

from newsdoc.formats import FORMATS
from newsdoc.model import Article, Metadata
from newsdoc.pipeline import Pipeline
from newsdoc.testing import exact, lossless, outline, roundtrip

PIPELINE = Pipeline()

EXTRAS = {"html": "trafilatura", "docx": "docx"}
"""Formats that are read with an extra, and the module that it brings."""

DOCUMENTS = sorted(
    path for path in Path(__file__).parent.glob("*/*") if path.suffix not in (".outline", ".py", ".pyc")
)
"""Every golden document; the folder's name is that of its format."""


AS_IT_STANDS = {"page"}
"""Formats whose story is the whole document: where something stands in it is where it stood."""


@pytest.fixture(params=DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def document(request: pytest.FixtureRequest) -> Path:
    """A golden document whose reader is installed."""
    path: Path = request.param
    if find_spec(EXTRAS.get(path.parent.name, "newsdoc")) is None:
        pytest.skip("the extra is not installed")
    return path


def stories(path: Path) -> list[Article]:
    """All stories of a document."""
    return list(PIPELINE.stories(path.read_bytes()))


def drawn(articles: list[Article]) -> str:
    """The outlines of stories, each under its number, its format and what its metadata says."""
    return "\n".join("\n".join(story(count, article)) for count, article in enumerate(articles, 1))


def story(count: int, article: Article) -> Iterator[str]:
    """The outline of one story."""
    yield f"== {count} {article.format} {article.language or '-'}"
    for attribute in fields(Metadata):
        value = getattr(article.metadata, attribute.name)
        if attribute.name != "extra" and value not in (None, ()):
            shown = "; ".join(value) if isinstance(value, tuple) else value
            yield f"{attribute.name}: {shown}"
    yield f"extra: {', '.join(article.metadata.extra) or '-'}"
    yield outline(article)


def test_document_has_its_outline(document: Path) -> None:
    """A document is told by its content, and its stories are those of the outline, line by line."""
    found = stories(document)

    assert {document.parent.name} == {article.format for article in found}
    assert document.with_suffix(".outline").read_text("utf-8") == drawn(found)


def test_document_keeps_the_promises(document: Path) -> None:
    """Its stories are exact and whole, survive being made a dict of, and can be hashed."""
    for article in stories(document):
        exact(article)
        lossless(article)
        roundtrip(article)
        hash(article)


def test_every_block_has_an_origin(document: Path) -> None:
    """The document's own place of each block is known, and stays known in a dict."""
    for article in stories(document):
        if article.format in AS_IT_STANDS:
            continue
        missing = [block.span.text for block in article.blocks if not article.source.origin(block.span)]

        assert [] == missing


def test_every_format_has_a_golden_document() -> None:
    """No format is without one."""
    names = {path.parent.name for path in DOCUMENTS}

    assert {format.name for format in FORMATS} - {"plain"} == names


LINED = ("anpa1312", "iptc7901", "nexis", "zczc", "story")
BY_BYTES = [path for path in DOCUMENTS if path.parent.name in LINED]


@pytest.mark.parametrize("path", BY_BYTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_origins_are_bytes(path: Path) -> None:
    """The bytes that a line format gives as the origin of a block hold its first and its last word."""
    data = path.read_bytes()
    for article in stories(path):
        codec = article.source.encoding or "utf-8"
        for block in article.blocks:
            origin = article.source.origin(block.span) or ""
            if origin.startswith("/"):
                continue
            start, stop = map(int, origin.split(":"))
            words = WORD.findall(block.span.text)
            raw = data[start:stop].decode(codec)

            assert all(word in raw for word in words[:1] + words[-1:]), block


BY_LINES = sorted(
    path for path in DOCUMENTS
    if path.suffix in (".txt", ".iptc", ".anpa", ".story") and path.parent.name not in AS_IT_STANDS
)


@pytest.mark.parametrize("path", BY_LINES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_origins_of_paragraphs_are_exact(path: Path) -> None:
    """The bytes of a paragraph in a line format are its own words, and nothing of what stands around it."""
    data = path.read_bytes()
    for article in stories(path):
        codec = article.source.encoding or "utf-8"
        for paragraph in article.paragraphs:
            start, stop = map(int, (article.source.origin(paragraph.span) or "").split(":"))
            raw = CONTROLS.sub(" ", data[start:stop].decode(codec))

            assert paragraph.span.text.split() == raw.split(), paragraph


CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def test_origins_count_bytes_and_not_characters() -> None:
    """In a document of several bytes a character, an origin is the exact bytes of the line."""
    text = (Path(__file__).parent / "iptc7901" / "dpa_de.iptc").read_bytes().decode("latin-1")
    data = text.encode("utf-8")
    article = PIPELINE.parse(data)
    assert article.headline is not None
    start, stop = map(int, (article.source.origin(article.headline.span) or "").split(":"))

    assert "Minister einigen sich auf Plan für den Fluss =" == data[start:stop].decode("utf-8")


FRAMES = {
    "asianet": {"Source"},
    "csv": {
        "title", "author", "section", "text", "autor", "ressort", "titel", "datum", "unterzeile", "quelle",
        "bildunterschrift", "article", "publish", "content",
    },
    "digitalwires": {"null", "dateline", "main"},
    "factiva": {"Factiva", "article"},
    "jsonld": {"schema", "WebPage", "WebSite", "BreadcrumbList", "ListItem", "Home", "false"},
    "newsbites": {"zczc"},
    "newsml-g2": {"NewsML", "application", "xhtml", "nitf", "ttnitf"},
    "nexis": {
        "Documents", "HEADLINE", "text", "BODY", "BYLINE", "DATELINE", "GRAPHIC", "AUTOR", "ÜBERSCHRIFT",
        "HIGHLIGHT", "KORREKTUR", "GRAFIK", "ORTSZEILE", "SAMENVATTING", "VOLLEDIGE", "TEKST",
    },
    "ninjs": {"html", "plain"},
    "nitf": {"IPTC", "NITF", "editorsnote", "true", "video"},
    "proquest": {"Title", "Full", "text", "DocID", "MSTAR", "Abstract", "Caption"},
    "rcv1": {"root"},
    "reuters21578": {"DOCTYPE", "lewis", "SYSTEM"},
    "story": {"highlight"},
    "wordpress": {"news", "caption", "embed", "alignnone"},
    "rss": {"justify", "Continue", "reading", "role", "strong"},
    "zczc": {"ZCZC", "NNNN"},
}
"""Words of documents that are of the format's own frame, and no part of what they say."""

MARKUP = re.compile(
    r"""<!\[CDATA\[ | \]\]> | <!--.*?--> | <\?.*?\?> | <!DOCTYPE[^>]*> | </?[\w.:-]+ | /?>
      | [ ](?:xmlns(?::\w+)?|class|style|type)=\\?"[^"]*" | [\w.:-]+(?==["']) | "[\w@]+"(?=:)
      | &\#?\w+; | \\n""",
    re.VERBOSE | re.DOTALL,
)
WORD = re.compile(r"[^\W\d_]{4,}")


def test_nothing_is_dropped(document: Path) -> None:
    """Every word of a document is in a story's text, its metadata, or the frame of the format."""
    raw = document.read_bytes()
    encoded = document.suffix == ".eml" or b'mode="base64"' in raw
    if document.parent.name in ("docx", "html", "rtf") or encoded:
        pytest.skip("its words are not to be read without its reader")
    text = raw.decode("latin-1" if document.stem in ("dpa_de", "namespace") else "utf-8")
    said = MARKUP.sub(" ", text)
    found = "".join(article.source.text + repr(article.metadata) for article in stories(document))

    missing = {word for word in WORD.findall(said) if word not in found}

    assert FRAMES.get(document.parent.name, set()) >= missing
