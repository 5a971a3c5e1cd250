"""Embeds: what is left of a post that a page shows inside a story.

    embed = "—" name "(@" handle ")" date | shared account | the address of a picture

    — Ann Lee (@annlee) May 3, 2021        A post shared by Ann Lee (@annlee)
    pic.twitter.com/abC1dEf2               View this post on Instagram

The words are the lexicon's (boilerplate.shares); they come from the network, in the
reader's language or in English.
"""

from __future__ import annotations

import re

from newsdoc.cursor import Cursor
from newsdoc.gates import below, limit
from newsdoc.lexicon import DEFAULT, NOTHING, Lexicon, per_language

LONGEST = 160
"""No line of an embed has more characters."""

SIGNATURE = re.compile(
    r"""[-–—][ \u00a0]{0,2}[^\r\n()@]{1,60}[ ]?\(@\w{1,30}\)[ \u00a0]{0,2}
        (?=[^\r\n]{0,30}(?:19|20)\d\d)[^\r\n@]{6,40}""",
    re.VERBOSE,
)
"""Who posted it, and when."""

ACCOUNT = r"[^\r\n()]{1,60}\(@[\w.]{1,30}\)"


@per_language
def address(words: Lexicon) -> str:
    """A picture or a link of a post, as its network shortens it."""
    return rf"(?:https?://)?(?:{words.any('boilerplate.hosts')})/[\w./?=&-]{{4,60}}"


@per_language
def shared(words: Lexicon) -> str:
    """What a network says of a post, and nothing else."""
    said = "|".join(
        re.escape(phrase).replace(re.escape("{0}"), ACCOUNT).replace(r"\ ", r"[ \u00a0]{1,2}")
        for phrase in words.words("boilerplate.shares")
    )
    posted = r"[ ][^\r\n]{0,50}\d{4}[^\r\n]{0,30}"
    return rf"(?i:(?:{said or NOTHING})[.:]?)(?:{posted})?"


@below("headline", "paragraph")
@limit(LONGEST)
def embed(cursor: Cursor) -> tuple[()] | None:
    """Claim what is left of a post."""
    text = cursor.block.text
    if ("@" in text or "/" in text) and (cursor.fullmatch(SIGNATURE) or cursor.fullmatch(address(DEFAULT))):
        because = "signs a post"
    elif cursor.fullmatch(shared(cursor.language)) or cursor.fullmatch(shared(DEFAULT)):
        because = "what a network says of a post"
    else:
        return None
    cursor.take(role="boilerplate", because=because)
    return ()
