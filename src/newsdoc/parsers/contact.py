"""Contacts: whom to call about a story, on a line near its end that is no sentence.

    contact = [words] (address | number) [words]        no verb among them

    -By Ann Lee, Dow Jones Newswires; 201-555-0142; ann.lee@example.com
    (E-mail Ann Lee at leea(at)example.com.)            Ann Lee in Bonn at alee@example.com

What reporters, notes and pages say of themselves in words of their own is claimed by those before it.
"""

from __future__ import annotations

import re

from newsdoc.cursor import STOPPED, Cursor
from newsdoc.gates import below, limit
from newsdoc.grammar.names import read
from newsdoc.grammar.pages import finite, report
from newsdoc.grammar.reached import REACHED
from newsdoc.grammar.signers import plain
from newsdoc.model import SignOff
from newsdoc.span import Span

FIRST = re.compile(r"[^;:+\d@]*")
"""What stands in front of it, and may be names."""

NEAR_END, LONGEST = 4, 200
"""It stands so many candidates from the end at the most, and has no more characters."""

EDGES = " -–—(),;"


def sentence(block: Span) -> bool:
    """Whether a line ends as sentences do, and does not stand in brackets."""
    return block.search(STOPPED) is not None and not block.text.startswith(("(", "["))


@below("paragraph")
@limit(LONGEST)
def contact(cursor: Cursor) -> SignOff | None:
    """Claim a line by an address or a telephone number."""
    if cursor.left > NEAR_END or sentence(cursor.block) or not cursor.search(REACHED):
        return None
    if cursor.search(finite(cursor.language)) or cursor.search(report(cursor.language)):
        return None
    first = cursor.match(FIRST)
    named = read(first.span.strip(EDGES), cursor.language) if first and first.span.text.strip(EDGES) else None
    fits = named is not None and named.fits
    people = tuple(it for it in named.people if plain(it, cursor.language)) if named and fits else ()
    return SignOff(cursor.take(role="signoff", because="an address or a number"), "credit", (), people)
