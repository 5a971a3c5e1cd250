"""Promise 2: every non-blank character lies in exactly one block."""

from hypothesis import given

import newsdoc
from newsdoc.testing import Written, hostile_texts, lossless, stories


@given(hostile_texts())
def test_blocks_tile_hostile_texts(text: str) -> None:
    """Whatever the text, its ink is tiled by the blocks."""
    lossless(newsdoc.parse(text))


@given(stories())
def test_blocks_tile_stories(story: Written) -> None:
    """The ink of a story is tiled by its blocks."""
    lossless(newsdoc.parse(story.text))
