"""Each step of the way through newsdoc, on 3 KB and on 300 KB.

    pytest benchmarks/bench_parse.py --benchmark-columns=min,median,ops
"""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from texts import TEXTS

from newsdoc import Draft, Pipeline
from newsdoc.claims import checked, claim_all
from newsdoc.cursor import Cursor
from newsdoc.encoding import decode
from newsdoc.layout import layout
from newsdoc.parsers.quote import quotes
from newsdoc.span import Source

SIZES = pytest.mark.parametrize("data", TEXTS.values(), ids=TEXTS)
PIPELINE = Pipeline()


def draft_of(data: bytes) -> Draft:
    """The blocks of a text, before any mark."""
    source = Source(data.decode())
    blocks, nodes = claim_all(Cursor(source, layout(source), "en"), PIPELINE.blocks)
    return Draft(source, "en", tuple(blocks), tuple(nodes))


def marked(draft: Draft) -> list[object]:
    """All marks but the quotations."""
    room = draft.source.span()
    return [
        node
        for mark in PIPELINE.marks
        if mark is not quotes
        for node in checked(mark(draft), mark.__name__, room)
    ]


@SIZES
def bench_decode(benchmark: BenchmarkFixture, data: bytes) -> None:
    """Bytes to text."""
    benchmark(decode, data)


@SIZES
def bench_layout(benchmark: BenchmarkFixture, data: bytes) -> None:
    """Lines to candidates."""
    source = Source(data.decode())
    benchmark(layout, source)


@SIZES
def bench_blocks(benchmark: BenchmarkFixture, data: bytes) -> None:
    """Candidates to blocks."""
    source = Source(data.decode())
    candidates = layout(source)
    benchmark(lambda: claim_all(Cursor(source, candidates, "en"), PIPELINE.blocks))


@SIZES
def bench_marks(benchmark: BenchmarkFixture, data: bytes) -> None:
    """Blocks to what stands inside them, quotations aside."""
    draft = draft_of(data)
    benchmark(marked, draft)


@SIZES
def bench_quotes(benchmark: BenchmarkFixture, data: bytes) -> None:
    """The quotations and their speakers."""
    draft = draft_of(data)
    with_paragraphs = Draft(draft.source, "en", draft.blocks, draft.nodes + tuple(marked(draft)))  # type: ignore[arg-type]  # nodes
    benchmark(lambda: list(quotes(with_paragraphs)))


@SIZES
def bench_whole(benchmark: BenchmarkFixture, data: bytes) -> None:
    """The whole way, from bytes to the article."""
    benchmark(PIPELINE.parse, data)
