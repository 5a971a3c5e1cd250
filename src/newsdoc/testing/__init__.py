"""What the tests of newsdoc, and of your own parsers, stand on.

    from newsdoc import Pipeline
    from newsdoc.testing import assert_promises

    def test_promises():
        assert_promises(Pipeline().before("headline", weather))

It needs Hypothesis, which newsdoc itself does not.
"""

from newsdoc.testing.outline import outline
from newsdoc.testing.promises import (
    apart,
    assert_promises,
    calls,
    exact,
    linear,
    lossless,
    roundtrip,
    same,
    total,
)
from newsdoc.testing.strategies import hostile_texts, stories
from newsdoc.testing.written import Written

__all__ = [
    "Written",
    "apart",
    "assert_promises",
    "calls",
    "exact",
    "hostile_texts",
    "linear",
    "lossless",
    "outline",
    "roundtrip",
    "same",
    "stories",
    "total",
]
