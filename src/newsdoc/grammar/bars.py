"""Credits that only a bar or a slash parts from the words of a cutline.

    "... of the harbour | Ann Lee/Reuters"        behind a bar or a dash between blanks
    "... at the fair Ann Lee/Getty Images"        around a slash, without a full stop
    "... at the fair/AFP"                         behind the last slash
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.grammar.beside import ENDED, TRIED, Located, beside, window
from newsdoc.grammar.credits import read
from newsdoc.grammar.parts import S, credit_words
from newsdoc.grammar.phrases import particles
from newsdoc.grammar.words import whole_words
from newsdoc.letters import late
from newsdoc.lexicon import Lexicon, lexicon, per_language
from newsdoc.span import Span

LOUDEST = 8
"""So many letters in capitals in front of a bar end a name."""
BAR = late(
    rf"{S}(?:[|•·—–]|(?<=[.!?]{S})-){S}|(?<=[.!?。]{S})/{S}?"
    r"|[＝](?=[^\d \t＝])|(?=（[CcＣｃ]）|[ⓒⒸ])"
)
SLASH = re.compile(r"/")


@cache
def picture_words(language: str) -> tuple[str, ...]:
    """What a bare credit ends in: an agency that distributes pictures."""
    own = lexicon(language).words("credit.own", "credit.makers", "agencies.pictures")
    return (*lexicon("agencies").words("pictures"), *own)


def without_name(span: Span, language: str) -> Span:
    """The words in front of a name that a slash joins to a label: "Ann Lee/Copyright 2020 AP"."""
    start = name_before(span.before(span.stop - 1), language)
    return span if start is None else span.before(start)


def behind_bar(span: Span, language: str) -> Located | None:
    """A credit behind the last bar or dash: "... of the harbour | Ann Lee/Reuters"."""
    for bar in list(window(span).find(BAR))[-1:]:
        front = span.before(bar.span)
        start = name_before(front, language) if front.text[-LOUDEST:].rstrip().isupper() else None
        for at in filter(None, (start, bar.span.stop)):  # "... in spring. ANN LEE | The Times"
            reading = read(span.after(at), language)
            if reading and (reading.sure or reading.signed):
                return beside(span, reading)
    return None


def around_slash(span: Span, language: str) -> Located | None:
    """A credit that runs on from the words, without a full stop: "... at the fair Ann Lee/Reuters"."""
    if span.text.endswith(".") and not span.text.endswith(picture_words(language)):
        return None
    for slash in list(window(span).find(SLASH))[-TRIED:]:
        behind = span.after(slash.span).lstrip()
        if credit_words(language)["kind"].at(whole_words(behind), 0):
            reading = read(behind, language)  # "... at the fair / photo UNIAN, Ann Lee"
            if reading and reading.sure:
                return beside(span, reading)
        start = name_before(span.before(slash.span), language)
        reading = read(span.after(start), language) if start is not None else None
        if reading and reading.sure:
            return beside(span, reading)
    return None


def behind_slash(span: Span, language: str) -> Located | None:
    """An agency behind a last slash, a "via" or a hyphen: "... at the fair/AFP", ". -AFP"."""
    if span.text.endswith("."):
        return None
    for joint in list(window(span).find(joined(language)))[-1:]:
        reading = read(span.after(joint.span), language)
        if reading and reading.known and joint.span.start > span.start:
            return Located(span.before(joint.span), reading)
    return None


@per_language
def joined(words: Lexicon) -> str:
    """What joins an agency to a caption where nobody is named."""
    return rf"{S}?/{S}?(?=\w) | (?<=[.!?]){S}-(?=\w) | ,?{S}+(?:(?i:{words.any('credit.via')})){S}+(?=\w)"


def name_before(span: Span, language: str) -> int | None:
    """Where the last two capital words of a text start, initials and particles among them."""
    known = credit_words(language)
    line = whole_words(window(span))
    at, full = len(line), 0
    while at and full < 2:
        word = line[at - 1]
        if not word.capital and not particles(line, at - 1, known):
            break
        suffix = known["suffix"].at(line, at - 1)
        full += word.kind == "word" and word.capital and len(word.span) > 1 and not suffix
        at -= 1
        if known["agency"].at(line, at) == len(line) - at:
            ended = line[at - 1].key in ENDED or (word.capitals and not line[at - 1].capitals)
            signs = not at or ended or known["kind"].at(line, at - 1) or known["kind"].at(line, at - 2) == 2
            return word.span.start if signs else None
    return line[at].span.start if at < len(line) and full else None
