"""The writers that a kicker or a standfirst names.

    TV: Ann Lee                     Ann Lee: Analysis           ... in the hills By Ann Lee
    ..., reports Ann Lee            Ann Lee reveals ...         Political editor Ann Lee and Bo Ek report
    Ann Lee is a staff writer ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdoc.casing import particles
from newsdoc.grammar.names import LONGEST, Signed, read
from newsdoc.grammar.phrases import Grammar, Phrase, grammar, grouped
from newsdoc.grammar.words import whole_words
from newsdoc.letters import UPPER
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.span import Span

JOINED = ("name", "and", "role")
"""What the names in front of a verb are made of: "Political editor Ann Lee and Bo Ek report"."""

TRIED = 5
"""How many cues of a standfirst are tried, from its end; a bound, so that it is linear."""

COLON = re.compile(r":[ \t\u00a0]+")


@per_language
def cue(words: Lexicon) -> str:
    """What opens one further in: capital, after a colon, or where a blank was lost."""
    cues = words.any("byline.by", "byline.from")
    return rf"(?:(?<=[^{UPPER}])(?=[{UPPER}])|(?<=:[ ]))(?i:{cues})(?=[ \t\r\n\u00a0]{{1,5}}[{UPPER}])"


def cued(span: Span, language: str) -> Iterator[Signed]:
    """A field that ends in a byline: "... in the hills By Ann Lee", "TV: by Ann Lee"."""
    for found in list(span.find(cue(language)))[: -TRIED - 1 : -1]:
        yield read(span.after(found.span.start), language)


def kicked(span: Span, language: str) -> Iterator[Signed]:
    """A name after a kicker, or before the kind of its piece: "Ann Lee: Analysis"."""
    colon = span.search(COLON)
    after = read(span.after(colon.span), language) if colon else None
    if after and after.fits:
        yield after if after.people else read(span, language)


def told(span: Span, language: str) -> Iterator[Signed]:
    """A standfirst whose verb names the writer: "reports Ann Lee", "Ann Lee reveals ..."."""
    known = grammar(language)
    line = list(grouped(whole_words(span), known, stops=False))
    verbs = [at for at, it in enumerate(line) if known["verb"].at(it.words, 0) or it.kind == "by"]
    for at in reversed(verbs):
        stop = at + 2 + named(line[at + 1 : at + 2], known, ("role",))
        if not named(line[at - 1 : at], known) and named(line[stop - 1 : stop], known):
            while named(line[stop : stop + 1], known, ("and",)) and named(line[stop + 1 : stop + 2], known):
                stop += 2
            yield read(line[at + 1].span.to(line[stop - 1].span), language)
    for at in (at - (line[at - 1].kind == "comma") for at in verbs if at):
        start = at
        while start > max(0, at - TRIED) and named(line[start - 1 : start], known, JOINED):
            start -= 1
        if named(line[at - 1 : at], known):
            yield read(line[start].span.to(line[at - 1].span), language)
    if named(line[:1], known) and line[1:] and (line[1].kind == "comma" or described(line, known)):
        yield read(line[0].span, language)


def described(line: Sequence[Phrase], known: Grammar) -> bool:
    """Whether a sentence says what its subject is by profession: "Ann Lee is a staff writer at ..."."""
    profession = any(phrase.kind == "role" for phrase in line[2 : 2 + TRIED])
    return profession and bool(known["being"].at(line[1].words, 0))


def named(phrases: Sequence[Phrase], known: Grammar, kinds: Sequence[str] = ("name",)) -> bool:
    """Whether a phrase stands there, of one of those kinds; a name with two words and more.

    A family name alone is none, particles or not: "Von der Leyen warnt" names no writer.
    """
    return any(phrase.kind in kinds and (phrase.kind != "name" or whole(phrase, known)) for phrase in phrases)


def whole(name: Phrase, known: Grammar) -> bool:
    """Whether a name has two full words and more, is not too long, and is no pair: "Maio e Salvini"."""
    full = [word for word in name.words if word.capital and word.key not in particles()]
    return len(full) > 1 and len(name.words) <= LONGEST and not known["and"].at(name.words, 1)
