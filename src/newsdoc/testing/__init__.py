"""What the tests of newsdoc, and of your own parsers, stand on.

    from newsdoc import Pipeline
    from newsdoc.testing import assert_promises

    def test_promises():
        assert_promises(Pipeline().before("headline", weather))

It needs Hypothesis, which newsdoc itself does not.
"""

from newsdoc.testing.forms import (
    Formed,
    formed_bylines,
    formed_credits,
    formed_datelines,
    formed_timestamps,
    solid_datelines,
)
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
    "Formed",
    "Written",
    "apart",
    "assert_promises",
    "calls",
    "exact",
    "formed_bylines",
    "formed_credits",
    "formed_datelines",
    "formed_timestamps",
    "hostile_texts",
    "linear",
    "lossless",
    "outline",
    "roundtrip",
    "same",
    "solid_datelines",
    "stories",
    "total",
]
