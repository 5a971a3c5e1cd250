"""Stories whose speakers are known, in every order and with every kind of marks, come back."""

from __future__ import annotations

import re

from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdoc.model import Quote
from newsdoc.quotes import find
from newsdoc.quotes.marks import pairs, present
from newsdoc.quotes.spans import matched
from newsdoc.span import Source

MARKS = (
    ('"', '"'), ("“", "”"), ("``", "''"), ("„", "“"), ("«", "»"), ("»", "«"), ("”", "”"),
    ("‘", "’"), ("'", "'"), ("`", "'"), ("「", "」"),
)  # fmt: skip
INNER = {'"': ("'", "'"), "“": ("‘", "’"), "``": ("`", "'"), "‘": ("“", "”")}
"""The marks that stand inside others."""

FIRST = ("Ann", "Bo", "Cleo", "Dag", "Eve", "Finn", "Greta", "Hugo")
LAST = ("Abel", "Borg", "Cruse", "Dahl", "Ekholm", "Frey", "Galt", "O'Hara")
VERBS = ("said", "wrote", "added", "warned", "replied", "explained", "told reporters", "later said")
INVERTED = ("said", "wrote", "added", "warned", "replied", "explained")
ASIDES = ("", ", a farmer of Torgau,", ", 52, the head of the harbor board,", " (D-Ohio)", ", who was late,")
SPEECH = (
    "The river is high and will not wait",
    "We have closed the gate for good",
    "Nobody knows what the summer brings",
    "It has rained since the first of May",
    "You can see the dam from here",
)
PARTS = ("of no use", "a gift of the north", "too high for comfort", "slow and cold")
PARAGRAPH_END = re.compile(r"\n\n+")


@frozen
class Said:
    """What somebody is made to say: the text, the parts, the name and the paragraphs of it."""

    text: str
    parts: tuple[str, ...]
    mention: str
    kind: str = "direct"


@frozen
class Writer:
    """How a story is set: its marks, and who speaks."""

    opening: str
    closing: str
    mention: str
    aside: str
    speech: tuple[str, ...]
    verb: str
    inverted: str

    def quoted(self, words: str) -> str:
        """Words between marks."""
        return f"{self.opening}{words}{self.closing}"

    def quote_said_speaker(self) -> Said:
        """`"Wait," said Smith.`"""
        first = f"{self.speech[0]},"
        text = f"{self.quoted(first)} {self.inverted} {self.mention}{ended(self.aside)}"
        return Said(text, (first,), self.mention)

    def quote_speaker_said(self) -> Said:
        """`"Wait," Smith, the mayor, said.`"""
        first = f"{self.speech[0]},"
        return Said(f"{self.quoted(first)} {self.mention}{self.aside} {self.verb}.", (first,), self.mention)

    def speaker_said_quote(self) -> Said:
        """`Smith, the mayor, said, "Wait."`"""
        first = f"{self.speech[0]}."
        return Said(f"{self.mention}{self.aside} {self.verb}, {self.quoted(first)}", (first,), self.mention)

    def colon(self) -> Said:
        """`Smith said: "Wait."`"""
        first = f"{self.speech[0]}."
        return Said(f"{self.mention}{self.aside} {self.verb}: {self.quoted(first)}", (first,), self.mention)

    def split(self) -> Said:
        """`"Wait," Smith said. "It is early."`"""
        first, second = f"{self.speech[0]},", f"{self.speech[1]}."
        text = f"{self.quoted(first)} {self.mention}{self.aside} {self.verb}. {self.quoted(second)}"
        return Said(text, (first, second), self.mention)

    def paragraphs(self) -> Said:
        """A quotation over three paragraphs: each opens, only the last closes."""
        first, second, third = f"{self.speech[0]},", f"{self.speech[1]}.", f"{self.speech[2]}."
        text = (
            f"{self.quoted(first)} {self.inverted} {self.mention}{ended(self.aside)} {self.opening}{second}"
            f"\n\n{self.opening}{second}\n\n{self.quoted(third)}"
        )
        return Said(text, (first, second, second, third), self.mention)

    def nested(self) -> Said:
        """`"They cried, 'Wait,' and ran," said Smith.`"""
        opening, closing = INNER.get(self.opening, ("", ""))
        first = f"They cried, {opening}Wait for us,{closing} and ran,"
        return Said(f"{self.quoted(first)} {self.inverted} {self.mention}.", (first,), self.mention)

    def part(self) -> Said:
        """`Smith said it was "of no use" to the city.`"""
        words = PARTS[len(self.mention) % len(PARTS)]
        text = f"{self.mention}{self.aside} {self.verb} that it was {self.quoted(words)} to the city."
        return Said(text, (words,), self.mention, "mixed")


ORDERS = (
    Writer.quote_said_speaker, Writer.quote_speaker_said, Writer.speaker_said_quote, Writer.colon,
    Writer.split, Writer.paragraphs, Writer.nested, Writer.part,
)  # fmt: skip


def ended(aside: str) -> str:
    """An apposition at the end of a sentence."""
    return aside.rstrip(",") + "."


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[tuple[Said, str]]]:
    """A story, what is said in it, and the full name of each speaker; later ones by surname."""
    opening, closing = draw(st.sampled_from(MARKS))
    firsts, lasts = draw(st.permutations(FIRST)), draw(st.permutations(LAST))
    said: list[tuple[Said, str]] = []
    for first, last in list(zip(firsts, lasts, strict=True))[: draw(st.integers(1, 4))]:
        name = f"{first} {last}"
        for mention in (name, last)[: draw(st.integers(1, 2))]:
            aside = draw(st.sampled_from(ASIDES)) if mention == name else ""
            speech = draw(st.tuples(*[st.sampled_from(SPEECH)] * 3))
            verb, inverted = draw(st.sampled_from(VERBS)), draw(st.sampled_from(INVERTED))
            writer = Writer(opening, closing, mention, aside, speech, verb, inverted)
            said.append((draw(st.sampled_from(ORDERS))(writer), name))
    return "\n\n".join(one.text for one, _ in said), said


@given(stories())
def test_what_was_said_comes_back(story: tuple[str, list[tuple[Said, str]]]) -> None:
    """Every quotation has its parts, its kind, its speaker's words and the speaker's full name."""
    text, said = story
    source = Source(text)
    found = [quote for quote in read(source) if quote.kind != "indirect"]

    assert [(one.parts, one.kind, one.mention, name) for one, name in said] == [
        (tuple(map(str, quote.parts)), quote.kind, *speaker_of(quote)) for quote in found
    ]


def read(source: Source) -> tuple[Quote, ...]:
    """The quotations of an English story."""
    return find(source, source.span().split(PARAGRAPH_END), "en")


def speaker_of(quote: Quote) -> tuple[str, str]:
    """The words of the attribution, and the name."""
    assert quote.speaker is not None
    return str(quote.speaker.mention), str(quote.speaker.name)


SIGNS = st.text(alphabet="\"'“”„«»‘’`,.?! \n\r\t\u00a0()-—:aSs5é", max_size=80)
SNIPPETS = ('"', "``", "''", "“", "”", "‘", " said ", " Ann Lee ", ",", ".", "\n\n", " he ", "LEE: ")
NOISE = SIGNS | st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join)


@given(NOISE)
def test_unbalanced_marks_never_fail(text: str) -> None:
    """Whatever stands in a text, its quotations are exact, in order and apart from each other."""
    source = Source(text)
    stop = 0

    for quote in read(source):
        if quote.kind == "indirect":
            continue
        assert stop <= quote.span.start
        assert all(part in quote.span and part.text.strip() for part in quote.parts)
        assert sorted(quote.parts, key=lambda part: part.start) == list(quote.parts)
        if quote.speaker is not None:
            assert quote.speaker.mention.text.strip()
        stop = quote.span.stop


@given(NOISE)
def test_reading_twice_is_the_same(text: str) -> None:
    """The same text gives the same quotations."""
    source = Source(text)
    paragraphs = source.span().split(PARAGRAPH_END)

    assert find(source, paragraphs, "en") == find(source, paragraphs, "en")


def test_nobody_is_named_in_a_language_without_words_here() -> None:
    """The marks of a story count in any language; whose the words are is not guessed."""
    source = Source("„Der Fluss steigt und steigt“, said Ann Lee.")
    english, unknown = (find(source, [source.span()], language) for language in ("en-GB", "xx"))

    assert english == find(source, [source.span()], "en")
    assert [quote.parts for quote in english] == [quote.parts for quote in unknown]
    assert [None] == [quote.speaker for quote in unknown]


# -- two ways to one answer -----------------------------------------------------------------


OUTSIDE = ("", " ", " ", ". ", "a", "5", "'", "(", ")", "—", "_", "\n", " s'(", " '")
INSIDE = ("", "", " ", "a", "s'", "5'1", "5' 11", "'", "s' (", "s'(", "(", "-", ".", "’", "s’ ")
PLAIN_MARKS = (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ('"', "”"))


@st.composite
def beside_marks(draw: st.DrawFn) -> str:
    """Two quotations with anything at either side of their marks."""
    opening, closing = draw(st.sampled_from(PLAIN_MARKS))
    pieces = []
    for _ in range(2):
        before, behind = draw(st.sampled_from(OUTSIDE)), draw(st.sampled_from(OUTSIDE))
        first, last = draw(st.sampled_from(INSIDE)), draw(st.sampled_from(INSIDE))
        pieces.append(f"{before}{opening}{first}b{last}{closing}{behind}")
    return "b".join(pieces)


@settings(max_examples=1500)
@given(beside_marks())
def test_plain_pairs_are_those_of_the_full_way(pieces: list[str]) -> None:
    """What is found at once in a plain paragraph is what matching its marks one by one finds."""
    text = "".join(pieces)
    paragraph = Source(text).span()
    at_once = pairs(text, 0, len(text), present(text))
    one_by_one = [fragment.span for fragment in matched(0, paragraph, None, frozenset())]

    if at_once is not None:
        lettered = [span for span in at_once if any(map(str.isalpha, text[slice(*span)]))]

        assert [(span.start, span.stop) for span in one_by_one] == lettered
