"""What reading costs, format by format: the reader alone, without the parsers of fields.

    pytest benchmarks/bench_formats.py --benchmark-columns=min,median,ops

Beside the XML formats stands what lxml alone needs to parse the same bytes and to give all
their text, and newsmlg2 where it is installed; "sniffing" is what plain text pays for all formats.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from newsdoc.pipeline import Pipeline, to_source
from newsdoc.span import Source

PIPELINE = Pipeline()
FOLDER = Path(__file__).parents[1] / "tests" / "formats"
DOCUMENTS = sorted(
    path for path in FOLDER.glob("*/*") if path.suffix not in (".outline", ".py", ".pyc", ".docx")
)
NAMED = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
XML = [path for path in DOCUMENTS if path.suffix == ".xml"]
MANY = 100
"""A file of so many messages: what a day of a desk is."""


@NAMED
def bench_read(benchmark: BenchmarkFixture, path: Path) -> None:
    """A document to its readings."""
    source, _ = to_source(path.read_bytes(), None)
    format = PIPELINE.format(None, source)
    benchmark(lambda: list(format.read(source)))


@pytest.mark.parametrize("name", ["anpa1312/ap_story.anpa", "iptc7901/dpa_en.iptc", "reuters21578/three.sgm"])
def bench_many(benchmark: BenchmarkFixture, name: str) -> None:
    """A hundred messages one after the other: the stories of a second are a hundred times the ops."""
    source, _ = to_source((FOLDER / name).read_bytes() * MANY, None)
    format = PIPELINE.format(None, source)
    benchmark(lambda: sum(1 for _ in format.read(source)))


@pytest.mark.parametrize("path", XML, ids=lambda path: f"{path.parent.name}/{path.stem}")
def bench_lxml(benchmark: BenchmarkFixture, path: Path) -> None:
    """The same bytes through lxml alone: a tree, and all its text."""
    from lxml import etree

    data = path.read_bytes()
    benchmark(lambda: etree.tostring(etree.fromstring(data), method="text", encoding="unicode"))


def bench_newsmlg2(benchmark: BenchmarkFixture) -> None:
    """NewsML-G2 through the library newsmlg2: its fields, and no text."""
    newsmlg2 = pytest.importorskip("NewsMLG2", reason="newsmlg2 is not installed")
    path = FOLDER / "newsml-g2" / "message.xml"
    benchmark(lambda: newsmlg2.NewsMLG2Parser(filename=str(path)).get_item())


def bench_sniffing(benchmark: BenchmarkFixture) -> None:
    """What a story of plain text pays to be told as one."""
    text = (FOLDER.parent / "golden" / "kyodo.txt").read_text("utf-8")
    source = Source(text)
    benchmark(PIPELINE.format, None, source)
