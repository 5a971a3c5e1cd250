"""Gates tell where a parser cannot claim, and cost no parser a block."""

from __future__ import annotations

from functools import wraps
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newsdoc import Cursor, Headline, Pipeline
from newsdoc.chain import Chain
from newsdoc.cursor import Found
from newsdoc.gates import Face, Gate, above, below, either, gate_of, limit, may_open, opening, told, untold
from newsdoc.lexicon import lexicon
from newsdoc.problems import ContractError

ENGLISH = Face("en", "", "the", None)


def claims(cursor: Cursor) -> Found:
    """A parser that claims whatever it is tried on."""
    return Headline(cursor.take())


def roles(text: str, *parsers: Any) -> list[str]:
    """The roles of the blocks of a text, by those parsers alone."""
    blocks = Pipeline(Chain(parsers), Chain()).parse(text, format="plain").blocks
    return [block.role for block in blocks]


def named(name: str, gate: Any) -> Any:
    """That parser under another name, behind a gate."""

    @wraps(claims)
    def parser(cursor: Cursor) -> Found:
        return claims(cursor)

    parser.__name__ = name
    return gate(parser)


@pytest.mark.parametrize(
    ("gate", "expected"),
    [
        (limit(4), ["x", "x", "paragraph", "x"]),
        (above("paragraph"), ["x", "x", "x", "x"]),
        (below("paragraph"), ["paragraph", "x", "x", "x"]),
        (opening("byline.by"), ["paragraph", "x", "paragraph", "paragraph"]),
        (opening("byline.by", signs="("), ["paragraph", "x", "paragraph", "x"]),
        (opening(signs="("), ["paragraph", "paragraph", "paragraph", "x"]),
        (told, ["paragraph"] * 4),
        (untold, ["x"] * 4),
    ],
)
def test_a_parser_is_tried_where_its_gate_lets_it(gate: Any, expected: list[str]) -> None:
    """Size, roles above, first letters and signs each let a parser in or keep it out."""
    text = "One\n\nBy A\n\nThree words here\n\n(4)"

    assert expected == roles(text, named("x", gate))


def test_above_and_below_look_at_the_first_block_of_a_role() -> None:
    """Above is over the first such block, below is under it."""
    text = "One\n\nlong line\n\nTwo\n\nlong line\n\nSix"
    low, high = named("low", below("mid")), named("high", above("mid"))
    mid = named("mid", opening(signs="l"))
    middle = named("mid", lambda parser: evolve_gate(parser))

    assert ["high", "high", "high", "high", "high"] == roles(text, high, low)
    assert ["high", "mid", "low", "low", "low"] == roles(text, middle, high, low)
    assert ["high"] * 5 == roles(text, mid, high, low), "a letter is no sign"


def evolve_gate(parser: Any) -> Any:
    """Let a parser be tried on long lines only: it refuses the others itself."""

    @wraps(parser)
    def picky(cursor: Cursor) -> Found:
        return parser(cursor) if cursor.size > 4 and not cursor.seen["mid"] else None

    return picky


def test_ways_are_tried_in_their_order_behind_their_own_gates() -> None:
    """The first way that wins makes the block, which has the name of the parser."""
    both = either("both", named("a", limit(3)), named("b", opening(signs="(")), limit=10)

    assert ["both", "paragraph", "both"] == roles("One\n\nThree\n\n(four)", both)
    assert ["paragraph"] == roles("(four words and more)", both)


def test_a_parser_of_several_ways_can_be_wrapped() -> None:
    """Whoever calls it himself gets what the pipeline gets, gates and all."""
    both = either("both", named("a", limit(3)), named("b", opening(signs="(")), limit=10)

    def outer(cursor: Cursor) -> Any:
        return both(cursor)

    text = "One\n\nThree\n\n(four)\n\n(four words and more)"

    assert ["outer", "paragraph", "outer", "paragraph"] == roles(text, outer)


def test_a_gate_within_another_lets_in_what_both_let_in() -> None:
    """The smaller limit, the roles of both."""
    inner, outer = Gate(limit=9, above=frozenset({"a"})), Gate(limit=5, below=frozenset({"b"}), untold=True)

    assert Gate(5, frozenset({"a"}), frozenset({"b"}), untold=True) == inner.within(outer)
    assert not Gate(told=True).admits(ENGLISH, ())
    assert Gate(told=True).admits(ENGLISH._replace(told="caption"), ())
    assert not Gate(untold=True).admits(ENGLISH._replace(told="paragraph"), ())


def listed() -> dict[str, Any]:
    """Every way of a parser that looks at the first letters, by its name."""
    ways = [way for parser in Pipeline().blocks for way in getattr(parser, "ways", (parser,))]
    return {way.__name__: way for way in ways if gate_of(way).lists}


def test_some_parsers_look_at_the_first_letters() -> None:
    """The next test has something to test."""
    assert len(listed()) > 8


@pytest.mark.parametrize("way", listed().values(), ids=listed())
@given(data=st.data())
def test_a_gate_of_letters_costs_no_block(way: Any, data: st.DataObject) -> None:
    """Where the first letters keep a parser out, it would not have claimed."""
    gate = gate_of(way)
    language = data.draw(st.sampled_from(["en", "fr", "ja"]))
    words = [word for path in gate.lists or () for word in lexicon(language).words(path)] or ["The"]
    short = [word for word in words if len(word) < 4]
    word = data.draw(st.sampled_from(words) | st.sampled_from([*short, "The", "©"]))
    before = data.draw(st.sampled_from(["", "(", "- ", "\u00a0", "^"]))
    rests = ["", ": Ann Lee", "Ann Lee", " Ann Lee of the desk", ", please read", " May 3", ")"]
    rest = data.draw(st.sampled_from(rests))
    above = "A headline\n\nWords of the story stand here.\n\n"
    text = f"{above}{before}{word}{rest}\n\nMore words stand here."

    def bare(cursor: Cursor) -> Any:
        return way(cursor) if cursor.size <= gate.limit else None

    def claimed(parser: Any) -> list[tuple[int, str]]:
        pipeline = Pipeline(Pipeline().blocks.before("frame", parser), Chain())
        blocks = pipeline.parse(text, format="plain", language=language).blocks
        return [(block.span.stop, block.parser) for block in blocks]

    gated = either("bare", bare, lists=gate.lists, signs=gate.signs)

    assert claimed(bare) == claimed(gated)


@pytest.mark.parametrize(
    ("language", "path", "first", "sign"),
    [
        ("en", "byline.by", "by", ""),
        ("en", "byline.by", "bya", ""),
        ("en", "byline.by", "by", "^"),
        ("ja", "notes.ednote", "", "※"),
        ("ja", "notes.ednote", "ann", "※"),
        ("ja", "notes.ednote", "ann", "("),
    ],
)
def test_letters_and_signs_that_may_open(language: str, path: str, first: str, sign: str) -> None:
    """A word of fewer letters, glued to the next, or a word that is a sign may open as well."""
    assert may_open(language, (path,), first, sign)
    assert not may_open(language, (path,), "xyz", "")


def test_a_claim_that_is_not_made_good_is_forgotten() -> None:
    """A way that takes and then gives nothing claims for nobody else."""

    def fickle(cursor: Cursor) -> Found:
        cursor.take(because="in two minds")
        return None

    def idle(cursor: Cursor) -> Found:
        return Headline(cursor.block)

    for parser in (fickle, either("first", fickle)):
        with pytest.raises(ContractError, match="'idle': returned nodes but claimed nothing"):
            roles("One", parser, idle)


def test_gates_do_not_change_when_a_parser_is_decorated_twice() -> None:
    """Each decorator changes its own part of the gate."""
    parser = limit(3)(opening("byline.by")(named("x", untold)))

    assert evolve(Gate(), limit=3, lists=("byline.by",), untold=True) == gate_of(parser)
