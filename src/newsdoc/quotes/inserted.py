"""Attributions that stand within the marks, as French and Italian desks set them.

    « La rivière, dit-elle, est haute »           ->   « La rivière,   dit-elle,   est haute »
    «Она высокая, — сказал Ли. — Идём»      ->   «Она высокая,   — сказал Ли. —   Идём»
    « Elle est haute, a dit Ann Lee. Partons. »   ->   « Elle est haute,   a dit Ann Lee.   Partons. »

What is inserted begins with a verb of saying behind a comma and ends with the next comma, or
with the sentence.  The fragment becomes two, and what stands between them is the reporter's
text, which the sieves read as they read it outside of marks.  What is attributed behind its
marks holds the words of nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from newsdoc.quotes.cues import cues_of
from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.tokens import tokenized
from newsdoc.quotes.words import Lexis
from newsdoc.span import Span

SPACE = r"[ \t\r\n\u00a0\u202f]"
INSERTION = re.compile(rf",{SPACE}(?P<said>[^,.!?«»“”\"]{{4,70}})(?:,{SPACE}|\.(?:{SPACE}|\Z))")
"""A stretch behind a comma; it is bounded, so that searching is linear."""

DASHED = re.compile(
    rf"(?:,|(?<=[!?…])){SPACE}[—–-]{SPACE}(?P<said>[^.!?«»“”\"]{{4,70}})[.,]?{SPACE}[—–-]{SPACE}"
)
"""The same between two dashes, in languages whose dialogue has them; bounded as well."""

DASHES = "—–-"
BLANKS = " \t\r\n\u00a0\u202f"


def parted(fragments: Iterable[Fragment], known: Lexis) -> Iterator[Fragment]:
    """The fragments, each that holds an attribution as two."""
    for fragment in fragments:
        yield from halves(fragment, known) if known.inserted else (fragment,)


def halves(fragment: Fragment, known: Lexis) -> tuple[Fragment, ...]:
    """A fragment in front of what is inserted and behind it, or as it is."""
    source, inner = fragment.span.source, fragment.inner
    if source.text.startswith(",", fragment.span.stop):
        return (fragment,)
    for found in chain(inner.find(INSERTION), inner.find(DASHED)):
        if attributes(found["said"], known):
            first = inner.before(found["said"]).rstrip(BLANKS).rstrip(DASHES).rstrip(BLANKS)
            second = inner.after(found.span).lstrip(BLANKS)
            before = Fragment(fragment.paragraph, fragment.span.before(first.stop), first)
            if not len(second):
                return (before,)
            after = Fragment(fragment.paragraph, fragment.span.after(second.start), second, fragment.more)
            return before, after
    return (fragment,)


def attributes(said: Span, known: Lexis) -> bool:
    """Whether some words open with a verb of saying, and name somebody behind it or in its midst."""
    read = tokenized(said, (), known)
    cue = cues_of(read.tokens, read.cues, known).get(0)
    if cue is None or cue.form != "finite" or cue.sense != "speech":
        return False
    if cue.inner or cue.length >= len(read.tokens):
        return cue.inner
    speaker = read.tokens[cue.length]
    named = speaker.kind == "name" or speaker.word in known.determiners
    return named or speaker.word in known.pronouns or speaker.word in known.titles
