"""A quotation in its place, as the sieves see it, and what a sieve gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from attrs import define, field, frozen

from newsdoc.quotes.mentions import Range
from newsdoc.quotes.passages import Passage, passage
from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.words import Lexis
from newsdoc.span import Span

Where: TypeAlias = tuple[int, int]
"""A fragment, by its paragraph and its token there."""


KEPT = 32
"""So many paragraphs are kept as read; sieves look one up, pronouns two."""


SIGNS = 4
"""So many signs may stand between a quotation and its attribution."""

OPEN_END = frozenset(",?!—–-…")
"""How a quotation ends whose sentence goes on with its attribution."""


@define
class Attribution:
    """Who is said to say a quotation, by which word, and which sieve says so."""

    mention: Span
    cue: Span | None = None
    sieve: str = ""


@frozen
class Story:
    """The paragraphs of a story and what they quote."""

    paragraphs: Sequence[Span]
    words: Lexis
    #: The fragments of each paragraph that has any.
    fragments: Mapping[int, Sequence[Fragment]]
    #: Whose the fragments are, as far as found; a sieve sees those before its own.
    attributions: dict[Where, Attribution] = field(factory=dict)
    _passages: dict[int, Passage] = field(factory=dict)

    def passage(self, number: int) -> Passage:
        """A paragraph read for attribution; the last ones that were asked for are kept."""
        found = self._passages.get(number)
        if found is None:
            fragments = self.fragments.get(number, ())
            found = passage(self.paragraphs[number], fragments, self.words)
            self._passages[number] = found
            if len(self._passages) > KEPT:
                del self._passages[next(iter(self._passages))]
        return found


@define
class Place:
    """A quotation where it stands."""

    story: Story
    passage: Passage
    #: The index of its token.
    at: int
    #: Whether whole sentences are quoted, and not a part of the reporter's.
    whole: bool
    #: What is quoted.
    fragment: Fragment
    #: Where its sentence starts and stops.
    start: int
    stop: int
    #: The first word behind it, if its sentence may go on with its attribution there; or -1.
    behind: int

    @property
    def opens(self) -> bool:
        """Whether nothing of the reporter's stands before it in its sentence."""
        return self.at == self.start

    def earlier(self, at: int) -> Attribution | None:
        """Whose the quotation at another token of the paragraph is, if that is known."""
        return self.story.attributions.get((self.fragment.paragraph, at))

    def given(self, speaker: Range | None, cue: int | None = None) -> Attribution | None:
        """An attribution to the words of a range, by the cue at an index."""
        return given(self.passage, speaker, cue)


def place(story: Story, passage: Passage, at: int, whole: bool) -> Place:
    """The quotation at an index of a paragraph."""
    fragment, start, stop = passage.quotes[at], passage.starts[at], passage.stops[at]
    following = behind(passage, at, at == start or fragment.more or fragment.ending in OPEN_END)
    return Place(story, passage, at, whole, fragment, start, stop, following)


def behind(passage: Passage, quote: int, goes_on: bool) -> int:
    """The first word behind a quotation whose sentence may go on with its attribution, or -1."""
    tokens, at, words = passage.tokens, quote + 1, passage.words
    stop = passage.stops[quote]
    while at < min(stop, quote + SIGNS) and (
        tokens[at].kind in ("comma", "dash") or tokens[at].word in words.quotatives
    ):
        at += 1
    if at >= stop or not (goes_on or at > quote + 1):
        return -1
    return at if tokens[at].kind in ("word", "name") else -1


Sieve: TypeAlias = Callable[[Place], Attribution | None]
"""The type of a sieve; its name is the evidence that a quotation carries."""


def given(passage: Passage, speaker: Range | None, cue: int | None = None) -> Attribution | None:
    """An attribution to the words of a range, by the cue at an index."""
    if speaker is None:
        return None
    mention = passage.span(*speaker)
    for ending in passage.words.subject_endings:
        if len(mention) > len(ending) + 1 and mention.text.endswith(ending):
            mention = mention.before(mention.stop - len(ending))
            break
    if cue is None:
        return Attribution(mention)
    return Attribution(mention, passage.span(cue, cue + passage.cues[cue].length))
