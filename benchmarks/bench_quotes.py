"""Quotations, on a story that is half speech, and on shapes that cost most per character.

    pytest benchmarks/bench_quotes.py --benchmark-columns=min,median,ops
"""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from texts import SEED

from newsdoc.quotes import find
from newsdoc.quotes.spans import fragments
from newsdoc.quotes.words import words
from newsdoc.span import LINE_END, Source

STORY = """Ministers of five states agreed on Friday on a plan for the river, closing a long quarrel.
"The river is high, and it will not wait for us," said Ann Abel, the chair of the meeting. "We had to act."
The plan gives farmers "two more years" to comply, said Bo Borg, an economist at the Torgau Institute.
"Nobody was asked," Borg said. "It is a present to those who have waited long enough."
Abel called that "a strange way to read it" and said she would talk to the farmers in May.
Work on the first of the three locks is to begin in spring, the ministry said in a statement.
"We look forward to it," it added.
"""
TEXTS = {
    "seed": SEED.decode(),
    "half speech, 3 KB": STORY * 4,
    "half speech, 300 KB": STORY * 400,
    "nothing quoted": "The plan gives farmers two more years to comply. " * 6000,
    "open marks": '"a ' * 100_000,
    "nested": "“a " * 10_000 + "b” " * 10_000,
    "he said": '"It is so," he said.\n' * 5_000,
    "said": '"It is so," ' + "said " * 60_000,
}
"""A real story, one that is half speech at two sizes, and what a story never looks like."""


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def bench_find(benchmark: BenchmarkFixture, text: str) -> None:
    """Marks, speakers and names."""
    source = Source(text)
    paragraphs = source.span().split(LINE_END)
    benchmark.extra_info["characters"] = len(text)
    benchmark(find, source, paragraphs, "en")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def bench_marks(benchmark: BenchmarkFixture, text: str) -> None:
    """The marks alone."""
    source = Source(text)
    paragraphs = source.span().split(LINE_END)
    benchmark(lambda: list(fragments(source, paragraphs, words("en").elisions)))
