"""Chains: every change gives a new chain and leaves the old one as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsdoc.chain import Chain
from newsdoc.problems import NewsdocError, UnknownNameError


def first() -> None:
    """Stand for a rule."""


def second() -> None:
    """Stand for a rule."""


def new() -> None:
    """Stand for a rule of a user."""


CHAIN: Chain[Callable[[], None]] = Chain((first, second))


def test_changes() -> None:
    """Rules come in before, after or in the place of another one, or go."""
    assert CHAIN.before("second", new).names == ("first", "new", "second")
    assert CHAIN.after("second", new).names == ("first", "second", "new")
    assert CHAIN.replace("first", new).names == ("new", "second")
    assert CHAIN.without("first").names == ("second",)
    assert CHAIN.without("first", "second").names == ()
    assert CHAIN.before("first", new, first).names == ("new", "first", "first", "second")


def test_the_old_chain_is_unchanged() -> None:
    """A chain is a value: equal to one made alike, and the same after any change."""
    CHAIN.before("first", new)

    assert CHAIN.names == ("first", "second")
    assert Chain((first, second)) == CHAIN
    assert list(CHAIN) == [first, second]
    assert len(CHAIN) == 2


@pytest.mark.parametrize("change", ["before", "after", "replace", "without"])
def test_unknown_names(change: str) -> None:
    """A name that no rule has is an error that lists those there are."""
    with pytest.raises(UnknownNameError, match=r"'third'.*known: first, second") as caught:
        getattr(CHAIN, change)("third")

    assert isinstance(caught.value, NewsdocError)
    assert isinstance(caught.value, LookupError)
