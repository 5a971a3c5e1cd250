"""Promise 7: what stands in one story never changes the parse of the next."""

from hypothesis import given

import newsdoc
from newsdoc.testing import Written, apart, hostile_texts, stories


@given(hostile_texts(), stories())
def test_stories_do_not_know_each_other(other: str, story: Written) -> None:
    """A story parses alike before and after any other."""
    apart(newsdoc.parse, other, story.text)
