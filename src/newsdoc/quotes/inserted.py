"""Attributions that stand within the marks, as French and Italian desks set them.

    « La rivière, dit-elle, est haute »   ->   « La rivière,   dit-elle,   est haute »

What is inserted begins with a verb of saying behind a comma and ends with the next one.
The fragment becomes two, and what stands between them is the reporter's text, which the
sieves read as they read it outside of marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.words import Lexis

INSERTION = re.compile(r",[ \t\r\n\u00a0\u202f](?P<said>[^,.!?«»“”\"]{4,70}),[ \t\r\n\u00a0\u202f]")
"""A stretch between two commas; it is bounded, so that searching is linear."""

WORD = re.compile(r"[^ \t\r\n\u00a0\u202f]+")


def parted(fragments: Iterable[Fragment], known: Lexis) -> Iterator[Fragment]:
    """The fragments, each that holds an attribution as two."""
    for fragment in fragments:
        yield from halves(fragment, known) if known.inserted else (fragment,)


def halves(fragment: Fragment, known: Lexis) -> tuple[Fragment, ...]:
    """A fragment in front of what is inserted and behind it, or as it is."""
    for found in fragment.inner.find(INSERTION):
        if attributes(found["said"].text, known):
            first = fragment.inner.before(found["said"]).rstrip(" \t\r\n\u00a0\u202f")
            second = fragment.inner.after(found.span)
            return (
                Fragment(fragment.paragraph, fragment.span.before(first.stop), first),
                Fragment(fragment.paragraph, fragment.span.after(second.start), second, fragment.more),
            )
    return (fragment,)


def attributes(said: str, known: Lexis) -> bool:
    """Whether some words open with a verb of saying, and name somebody behind it."""
    verb, *others = WORD.findall(said)
    bare = next((verb[: -len(clitic)] for clitic in known.clitics if verb.endswith(clitic)), verb)
    cue = known.cues.get(bare.lower())
    if cue is None or cue.form != "finite" or cue.sense != "speech":
        return False
    named = bool(others) and (others[0][:1].isupper() or others[0].lower() in known.determiners)
    return bare != verb or named
