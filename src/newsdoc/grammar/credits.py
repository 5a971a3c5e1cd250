"""The grammar of credits: who made a picture, and who distributes it.

    credit = [label] part (joint part)*     label = "Photo:" | "Picture by" | "©" | ...
    part   = photographer | agency | extra  joint = "/" | "via" | "," | ";" | "(" | " - "

    (AP Photo/Ann Lee)                      Photograph: Ann Lee/Reuters
    Photo by Ann Lee/AFP via Getty Images   © Ann Lee (AFP/File)
    — Picture by Ann Lee                    Courtesy of the Museum of Rivers

A photographer is a name of two words and more; every other holder is an agency.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, TypeAlias

from attrs import frozen

from newsdoc.grammar.boxed import SOLID, reporter
from newsdoc.grammar.phrases import ANY, Grammar, dated, grammar, name
from newsdoc.grammar.words import Word, phrasebook, whole_words
from newsdoc.letters import UPPER
from newsdoc.lexicon import Lexicon, lexicon, per_language
from newsdoc.model import Credit
from newsdoc.span import BLANK, Span

LONGEST = 240
"""No credit has more characters."""

LONGEST_SOLID = 5
"""A name in a script without blanks has no more letters."""

LONGEST_GIVER = 20
"""Nor has a body that gave a picture away."""

LONGEST_NAME = 5
"""A photographer's name has no more words."""

LONGEST_PART = 9
"""An agency's has no more: "Royal Museum of the River and the Sea", "Ministry of Defence of the Republic"."""

LONGEST_BARE = 5
"""Without a label a longer run of capitals is a headline, unless its words tell a body."""

SHORT_PART = 4
"""After a label so few words are a holder where one has a capital: "Harbour news"."""

LONGEST_ACRONYM = 8
"""The letters of the longest acronym: "HRA-ARP"."""

S = r"[ \t\r\n\u00a0\u3000]"
YEAR = r"(?:(?:19|20)\d\d(?:[-–]\d\d(?:\d\d)?)?)"
OPEN = re.compile(rf"(?:{S}|[–—|•·-]){{0,9}}(?P<bracket>[(\[（［<](?!c\)|[CcＣｃ]）){S}{{0,3}})?")
CLOSE = BLANK + "\u00a0\u3000.;,|。"
EOL = re.compile(r"[\r\n]")

Kind: TypeAlias = Literal["photographer", "agency", "extra", "courtesy", "nothing", "prose"]


@frozen
class Part:
    """One part of a credit, and what it is."""

    kind: Kind
    spans: tuple[Span, ...]
    #: Whether its words prove it: an agency of the lists, a body, an acronym.
    sure: bool = False
    #: Whether it is an agency of the lists.
    known: bool = False
    #: Whether it is an agency that distributes pictures only.
    pictures: bool = False


@frozen
class Reading:
    """A credit, and what speaks for it."""

    credit: Credit
    #: Whether a label or a sign of copyright opens it, or "photo by" stands in it.
    labelled: bool
    #: Whether that is a sign of copyright with a year or without a photographer: it stands
    #: under stories too.
    notice: bool
    #: Whether it names an agency, a body or an acronym.
    sure: bool
    #: Whether it names an agency of the lists.
    known: bool
    #: Whether it names a photographer.
    signed: bool
    #: Whether it names an agency that distributes pictures only, or "AFP photo" of another.
    pictures: bool
    #: Whether each of its parts is proven.
    certain: bool
    #: Whether its holder could as well be the first words of a heading: "Video: Ferry sinks".
    prose: bool

    @property
    def proven(self) -> bool:
        """Whether it is a credit beyond doubt where no caption stands in front of it."""
        text = self.credit.text.text
        return self.labelled or self.pictures or (self.known and self.signed and "/" in text)


# -- word lists --------------------------------------------------------------------


@cache
def credit_words(language: str) -> Grammar:
    """The word lists of credits, beside those of people."""
    own, agencies = lexicon(language), lexicon("agencies")
    return {
        **grammar(language),
        "extra": phrasebook(own.words("credit.extra")),
        "stamp": phrasebook(own.words("credit.stamps"), exact=True),
        "courtesy": phrasebook(own.words("credit.courtesy")),
        "instead": phrasebook(own.words("credit.instead")),
        "own": phrasebook(own.words("credit.own")),
        "kind": phrasebook(own.words("credit.labels")),
        "rights": phrasebook(own.words("credit.rights")),
        "picture": phrasebook((*agencies.words("pictures"), *own.words("agencies.pictures")), exact=True),
    }


@per_language
def label(words: Lexicon) -> str:
    """A label, or a sign of copyright with its year."""
    kinds, by = words.any("credit.labels"), words.any("credit.by")
    sources, rights = words.any("credit.sources"), words.any("credit.copyright")
    return rf"""(?i:
        (?:{kinds}) (?: {S}*[:：=＝]{S}* | (?<=\w\.){S}+ | (?<=[/／]){S}*
                      | \.\.\.{S}* | {S}+(?:{by})(?:{S}*:)?{S}+ )
      | (?:{sources}),{S}*
      | (?<=[(\[（［])(?:{kinds})[/／]
      | (?:(?:{kinds}){S}+)? (?P<sign>[©ⓒⒸ]|\(c\)|（[CcＣｃ]）|(?:{rights})(?!\w):?){S}*(?:©{S}*)?
        (?:(?P<year>{YEAR}),?{S}*)? (?:(?:{by}){S}+)?
    )"""


@per_language
def joint(words: Lexicon) -> str:
    """What stands between two parts."""
    via, onward = words.any("credit.via"), words.any("credit.via", "credit.for")
    ranks = [word for word in lexicon("titles").words("honorifics") if word.isalpha()]
    no_rank = "".join(rf"(?<!\b(?i:{rank}))" for rank in ranks)
    return rf"""
          {made_by(words.name).pattern}
        | \.?{S}+(?=(?i:{words.any("credit.rights")}))
        | {S}*[/／;|·、＝]{S}*(?:(?i:{onward}){S}+)? | {S}+(?i:{via}){S}+ | \A(?i:{via}){S}+
        | ,{S}+ | {S}+[–—-]{S}+ | {S}*[©ⓒⒸ]{S}* | {S}*[()（）]{S}*
        | (?<=\w\w\w){no_rank}\.{S}+(?=[{UPPER}])"""


@per_language
def made_by(words: Lexicon) -> str:
    """What stands between an agency and its photographer: "AP photo by"."""
    return rf"{S}+(?i:(?:{words.any('credit.own')}){S}+(?:{words.any('credit.by')})){S}+"


@per_language
def ordered(words: Lexicon) -> str:
    """What stands between a photographer and those who ordered the picture."""
    return rf"{S}+(?i:{words.any('credit.for')}){S}+"


@per_language
def both(words: Lexicon) -> str:
    """What stands between two photographers of one picture."""
    return rf"{S}+(?:(?i:{words.any('byline.and')})|&){S}+"


# -- reading -----------------------------------------------------------------------


def read(span: Span, language: str) -> Reading | None:
    """A credit that `span` holds from end to end; None where it is prose."""
    span = span.strip(BLANK + "\u00a0")
    if len(span) > LONGEST:
        return None
    inside = unwrapped(span)
    labels = inside.match(label(language))
    rest = inside.after(labels.span) if labels else inside
    if EOL.search(rest.text):
        return None
    parts = parts_of(rest, labels is not None, language)
    if all(part.kind == "nothing" for part in parts):
        return None
    signed = any(part.kind == "photographer" and " " in part.spans[0].text for part in parts)
    notice = bool(labels and (labels.get("year") or (labels.get("sign") and not signed)))
    return Reading(
        credit_of(span, rest, parts),
        labelled=labels is not None or rest.search(made_by(language)) is not None,
        notice=notice,
        sure=any(part.sure for part in parts),
        known=any(part.known for part in parts),
        signed=signed,
        pictures=any(part.pictures for part in parts),
        certain=all(part.sure for part in parts),
        prose=any(part.kind == "prose" for part in parts),
    )


def parts_of(span: Span, labelled: bool, language: str) -> list[Part]:
    """The parts of a credit; none where one is incredible, or prose beside others."""
    parts: list[Part] = []
    for piece in span.split(joint(language)):
        for part in read_part(piece, language):
            if parts and parts[-1].pictures and user(part):
                part = Part("photographer", part.spans)  # "Getty Images/Riverfan"
            if not credible(part, labelled):
                return []
            parts.append(part)
    return [] if len(parts) > 1 and any(part.kind == "prose" for part in parts) else parts


def user(part: Part) -> bool:
    """Whether it is one word and no acronym, as users of a picture agency call themselves."""
    return part.kind == "agency" and not part.sure and part.spans[0].text.isalnum()


def unwrapped(span: Span) -> Span:
    """A credit without the brackets and the marks around it."""
    opened = span.match(OPEN)
    rest = (span.after(opened.span) if opened else span).rstrip(CLOSE)
    closed = opened is not None and opened.get("bracket") and rest.text.endswith((")", "]", "）", "］", ">"))
    return rest.before(rest.stop - 1).rstrip(CLOSE) if closed else rest


def credible(part: Part, labelled: bool) -> bool:
    """Whether a part can be one: behind a label short prose can, without one no long title."""
    line = whole_words(part.spans[0])
    if part.kind == "prose":
        return labelled and len(line) <= SHORT_PART and any(word.capital for word in line)
    return labelled or part.sure or len(line) <= LONGEST_BARE


def credit_of(span: Span, text: Span, parts: Sequence[Part]) -> Credit:
    """The credit of some parts; whoever gave a picture away is its agency if nobody else is."""
    photographers = [span for part in parts if part.kind == "photographer" for span in part.spans]
    agencies = [span for part in parts if part.kind in ("agency", "prose") for span in part.spans]
    extra = next((part.spans[0] for part in parts if part.kind == "extra"), None)
    given = next((part.spans for part in parts if part.kind == "courtesy"), None)
    if given and not photographers and not agencies:
        extra, agencies, text = given[0], list(given[1:]), given[-1]
    elif given:
        extra = given[0].to(given[-1])
    return Credit(span, text, tuple(photographers), tuple(agencies), extra)


def read_part(span: Span, language: str) -> Iterator[Part]:
    """What one part is; two photographers with an "and" between them are one part."""
    known = credit_words(language)
    found = span.match(label(language))
    span = span.after(found.span) if found else span
    line = whole_words(span)
    given = known["courtesy"].at(line, 0)
    if len(line) > 1 and known["rights"].at(line, 0):
        yield Part("nothing", (span,))
        return
    if not any(word.kind != "mark" for word in line) or line[0].kind == "email":
        yield Part("nothing", (span,))
    elif given:
        giver = [line[given].span.to(line[-1].span)] if len(line) > given else []
        yield Part("courtesy", (line[0].span.to(line[given - 1].span), *giver), True)
    else:
        rest = without_extra(line, known)
        if rest:
            yield from holders(rest, language)
        if len(rest) < len(line):
            yield Part("extra", (line[len(rest)].span.to(line[-1].span),), True)


def holders(line: Sequence[Word], language: str) -> Iterator[Part]:
    """One holder, or the maker of a picture and those for whom it was made."""
    known = credit_words(language)
    whole = line[0].span.to(line[-1].span)
    pieces = [whole_words(piece) for piece in whole.split(ordered(language))]
    if len(pieces) == 2 and all(pieces) and (is_name(pieces[0], known) or known_agency(pieces[0], known)):
        yield from (holder(piece, language) for piece in pieces)
    else:
        yield holder(line, language)


def without_extra(line: Sequence[Word], known: Grammar) -> Sequence[Word]:
    """A part without what is said of the picture at its end: "AP file", "Handout"."""
    if known["agency"].at(line, 0) == len(line):
        return line
    if known["stamp"].at(line, 0) == len(line):
        return ()
    at = next((at for at in range(len(line)) if known["extra"].at(line, at) == len(line) - at), None)
    return line[:at]


def holder(line: Sequence[Word], language: str) -> Part:
    """A photographer or an agency, or prose."""
    known = credit_words(language)
    if known["article"].at(line, 0) and known["agency"].at(line[1:], 0) and not known["agency"].at(line, 0):
        line = line[1:]  # "The AP"
    kind = known["kind"].at(line, 0)
    if kind and known["agency"].at(line, kind):
        line = line[kind:]  # "Foto ANP"
    span = line[0].span.to(line[-1].span)
    agency = known_agency(line, known)
    if agency:
        pictures = bool(known["picture"].at(line, 0)) or agency < len(line)
        named = span.to(line[agency - 1].span)
        return Part("agency", (named,), sure=True, known=True, pictures=pictures)
    made = solid_part(span, language)
    if made:
        return made
    if known["instead"].at(line, 0) == len(line):
        return Part("agency", (span,), sure=True, known=True)
    if line[0].kind == "handle":
        return Part("photographer", (span,))
    names = [without_rank(whole_words(piece), known) for piece in span.split(both(language))]
    if all(is_name(piece, known) for piece in names):
        return Part("photographer", tuple(piece[0].span.to(piece[-1].span) for piece in names))
    if len(line) == 1 and line[0].kind == "word" and span.text.islower():
        # A part of a site: "river-photos"; a user of one: "annlee/iStock".
        return Part("agency" if "-" in span.text else "photographer", (span,))
    if not agency_like(line, known):
        return Part("prose", (span,))
    return Part("agency", (span,), sure=is_body(line, known) or acronym(line))


def solid_part(span: Span, language: str) -> Part | None:
    """A maker or a giver of a script without blanks: "川野一郎撮影", "김하늘 기자", "町提供"."""
    words = lexicon(language)
    name = without_ending(span, words.words("credit.makers"))
    if name:
        front = name.match(reporter(language))
        name = name.after(front.span).lstrip() if front else name
        if 1 < len(name) <= LONGEST_SOLID:
            return Part("photographer", (name,), sure=True)
    solid = SOLID.search(span.text) is not None
    giver = without_ending(span, words.words("credit.givers", "credit.extra")) if solid else None
    if giver and len(giver) <= LONGEST_GIVER:
        return Part("agency", (giver,), sure=True, known=True)
    return None


def without_ending(span: Span, endings: Sequence[str]) -> Span | None:
    """What stands in front of one of some endings; None where there is none, or no more."""
    for ending in endings:
        if span.text.endswith(ending) and len(span) > len(ending) + 1:
            return span.before(span.stop - len(ending)).rstrip(BLANK + "\u00a0\u3000")
    return None


def without_rank(line: Sequence[Word], known: Grammar) -> Sequence[Word]:
    """A name without its form of address: "Sgt. 1st Class Ann Lee"."""
    return line[known["title"].at(line, 0) :]


def known_agency(line: Sequence[Word], known: Grammar) -> int:
    """How many words an agency of the lists takes: an edition behind it too, its "Photo" not."""
    count = known["agency"].at(line, 0)
    shorter = known["agency"].at(line[:-1], 0)
    if shorter == len(line) - 1 and known["own"].at(line, shorter):
        return shorter
    if count in (0, len(line)):
        return count
    edition = all(word.capital and not word.capitals for word in line[count:])
    return len(line) if edition or is_body(line, known) else 0


def is_name(line: Sequence[Word], known: Grammar) -> bool:
    """Whether it is a name of two words and more, and no body."""
    if known["suffix"].at(line, len(line) - 1):
        line = line[:-1]
    full = 1 < len(line) <= LONGEST_NAME
    return full and name(line, 0, known) == len(line) and not is_body(line, known)


def is_body(line: Sequence[Word], known: Grammar) -> bool:
    """Whether its last or its first word tells a body: "River News", "Polizei Bremen", "The Times"."""
    opens = known["sure"].at(line, 0) and line[-1].kind == "word"
    told = opens or any(known[kind].at(line, len(line) - 1) for kind in ANY)
    return (bool(told) and len(line) > 1) or bool(known["article"].at(line, 0)) or line[0].kind == "site"


def acronym(line: Sequence[Word]) -> bool:
    """Whether it is a word of a few capitals: "HQRS"."""
    first = line[0].span
    return len(line) == 1 and 1 < len(first) <= LONGEST_ACRONYM and first.text.isupper()


def agency_like(line: Sequence[Word], known: Grammar) -> bool:
    """Whether its words have capitals, small words inside a name aside."""
    small = ("particle", "inside", "article", "and", "for", "in")
    if len(line) > LONGEST_PART or line[0].kind in ("mark", "number"):
        return False
    if any(dated(line, at, known) for at in range(len(line))):
        return False
    return all(
        word.capital or word.kind != "word" or any(known[kind].at([word], 0) for kind in small)
        for word in line
    )
