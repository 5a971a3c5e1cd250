"""Whole stories, the seeds first: every node of each must come out as its outline has it."""

from pathlib import Path

import pytest

import newsdoc
from newsdoc.testing import exact, lossless, outline

HERE = Path(__file__).parent
STORIES = sorted([*HERE.glob("*.txt"), *(HERE.parents[1] / "seeds").glob("*.txt")])


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story_has_its_outline(path: Path) -> None:
    """A story parses to the outline that stands beside it, line by line."""
    article = newsdoc.parse(path.read_bytes())

    assert path.with_suffix(".outline").read_text(encoding="utf-8") == outline(article)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story_is_exact_and_whole(path: Path) -> None:
    """Nothing of a real story is lost, and every span is exact."""
    article = newsdoc.parse(path.read_bytes())

    exact(article)
    lossless(article)
