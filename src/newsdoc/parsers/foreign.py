"""Lines in another language than the story's: what desks and pages put around it in their own.

    foreign = what one of some parsers claims, by the words of the line's language

    Källa: TT-Reuters        EMBARGO TOT WOENSDAG 13 MAART        Publicité        Pewarta: Ann Lee

A line is read so only where nothing of the story's own language wants it.  The language is
that whose words the line has most of (newsdoc.nearest), and whoever claims it must know those.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsdoc.cursor import BlockParser, Cursor, Found
from newsdoc.gates import Trial, limit, trials_of
from newsdoc.nearest import languages_beside

LONGEST, SHORT = 600, 240
"""What a desk signs with, and what a page puts between paragraphs in one or two sentences."""

NEAR_END = 4
"""So many candidates from the end a sentence is looked at too; elsewhere it is the story's."""

SENTENCE = (".", "!", "?", ".”", '."', ".’", ".)")
"""How sentences end."""


def first_of(trials: Iterable[Trial], cursor: Cursor) -> Found:
    """What the first that wants the line makes of it; its role is theirs."""
    for trial in trials:
        found: Found = trial.parser(cursor) if trial.lets_in(cursor) else None
        if found is not None:
            cursor.role = cursor.role or trial.name
            return found
        if cursor.claimed is not None:
            cursor.reset()
    return None


def in_its_language(*parsers: BlockParser) -> BlockParser:
    """A parser that tries others with the words of a line's own language."""
    trials = tuple(trial for parser in parsers for trial in trials_of(parser))

    @limit(LONGEST)
    def foreign(cursor: Cursor) -> Found:
        """Claim a line by words of another language than the story's."""
        text, own = cursor.block.text, cursor.language
        sentence = text.isascii() and text.endswith(SENTENCE)
        if cursor.left > NEAR_END and (sentence or cursor.size > SHORT):
            return None
        for told in languages_beside(text, own):
            cursor.speak(told)
            found = first_of(trials, cursor)
            cursor.speak(own)
            if found is not None:
                return found
        return None

    return foreign
