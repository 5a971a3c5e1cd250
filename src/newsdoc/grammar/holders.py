"""Who holds a picture: one part of a credit, by its words.

    part = photographer | agency | extra | courtesy

    Ann Lee and Bo Ek       Foto Ann Lee        The AP          Museum of Rivers
    川野一郎撮影             뉴스1 김하늘 기자     町提供           Handout

A photographer is a name of two words and more; every other holder is an agency.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdoc.grammar.boxed import SOLID, reporter
from newsdoc.grammar.parts import Part, S, credit_words, label
from newsdoc.grammar.phrases import ANY, Grammar, dated, name
from newsdoc.grammar.places import is_region
from newsdoc.grammar.words import Word, mixed, whole_words
from newsdoc.lexicon import Lexicon, lexicon, per_language
from newsdoc.span import BLANK, Span

LONGEST_SOLID = 5
"""A name in a script without blanks has no more letters."""

LONGEST_GIVER = 20
"""Nor has a body that gave a picture away."""

LONGEST_NAME = 5
"""A photographer's name has no more words."""

LONGEST_HYPHENED = 3
"""Nor one at a hyphen so many, each with a capital: "dpa-Faktencheck zu ..." is none."""

LONGEST_PART = 9
"""An agency's has no more: "Royal Museum of the River and the Sea", "Ministry of Defence of the Republic"."""

LONGEST_ACRONYM = 8
"""The letters of the longest acronym: "HRA-ARP"."""

QUOTES = BLANK + "\u00a0'\"“”„«»‘’"
"""What may stand around the name of a paper."""

COPYRIGHT = ("©", "ⓒ", "Ⓒ")
VOWEL = re.compile(r"[AEIOUYÀ-ÝА-Я.]")
HYPHEN = re.compile("[-–—]")
DAY = re.compile(r"\d{1,2}[./ -][^\W_]{2,9}\.?[./ -]\d{2,4}")
"""The day of a picture: "3.mai.20"."""
SERIAL = re.compile(r"\d{5,}[a-z]{0,3}|[A-Z]{2,4}\d[\d_]{2,20}[A-Z]?")
"""The number of a picture: "Rex Features (1234567b)", "(PTI03_05_2024_000112A)"."""
NUMBERED = re.compile(r"[A-Z]{1,4}\d{3,9}[ ](?=[A-Z])")
"""The number of whoever made it: "XAP104 AP"."""

QUOTED = re.compile(rf"\w{{1,4}}{S}['\"“„«‘](?P<name>[^'\"“”„«»‘’]{{3,80}})['\"”“»’]")
"""A body in quotation marks: "la 'Plataforma por unas Fiestas'"."""


@per_language
def ordered(words: Lexicon) -> str:
    """What stands between a photographer and those who ordered the picture."""
    return rf"{S}+(?i:{words.any('credit.for')}){S}+"


@per_language
def both(words: Lexicon) -> str:
    """What stands between two photographers of one picture."""
    return rf"{S}+(?:(?i:{words.any('byline.and')})|&){S}+"


# -- reading a part ----------------------------------------------------------------


def read_part(span: Span, language: str) -> Iterator[Part]:
    """What one part is; two photographers with an "and" between them are one part."""
    known = credit_words(language)
    found = span.match(label(language))
    span = span.after(found.span) if found else span
    line = whole_words(without_numbers(span))
    given = known["courtesy"].at(line, 0)
    code = known["code"].at(line, 0)
    coded = len(line) > code > 0 and line[code].kind == "number"  # "TT / kod 10510"
    if coded or (len(line) > 1 and known["rights"].at(line, 0)):
        yield Part("nothing", (span,))
        return
    noticed = line[0].span.text in COPYRIGHT if line else False
    empty = noticed or not any(word.kind != "mark" for word in line) or known["own"].at(line, 0) == len(line)
    if empty or line[0].kind == "email" or span.fullmatch(DAY) or span.fullmatch(SERIAL):
        yield Part("nothing", (span,))
    elif given:
        at = given + known["article"].at(line[:-1], given)
        giver = [line[at].span.to(line[-1].span)] if len(line) > at else []
        yield Part("courtesy", (line[0].span.to(line[given - 1].span), *giver), True)
    else:
        rest = without_extra(without_ban(line, known), known)
        if rest:
            yield from holders(rest, language)
        if len(rest) < len(line):
            yield Part("extra", (line[len(rest)].span.to(line[-1].span),), True)


def without_numbers(span: Span) -> Span:
    """A part without the number of a maker in front: "XAP104 AP"."""
    front = span.match(NUMBERED)
    return span.after(front.span) if front else span


def holders(line: Sequence[Word], language: str) -> Iterator[Part]:
    """One holder, or the maker of a picture and those for whom it was made."""
    known = credit_words(language)
    whole = line[0].span.to(line[-1].span)
    agency = known["agency"].at(line, 0)
    made = made_for(line[agency:], language) if agency else None
    if made:
        yield Part("agency", (line[0].span.to(line[agency - 1].span),), sure=True, known=True)
        yield made
        return
    pair = hyphened(whole, known) or solid_pair(whole, language)
    if pair:
        yield from pair
        return
    front, *behind = whole.split(ordered(language))
    pieces = [whole_words(front), *(whole_words(piece.strip(QUOTES)) for piece in behind)]
    if len(pieces) == 2 and all(pieces) and (is_name(pieces[0], known) or known_agency(pieces[0], known)):
        yield from (holder(piece, language) for piece in pieces)
    else:
        yield holder(line, language)


def hyphened(span: Span, known: Grammar) -> tuple[Part, Part] | None:
    """A photographer and an agency around a hyphen: "Ann Lee-USA TODAY Sports", "AP-Ann Lee"."""
    for hyphen in span.find(HYPHEN):
        front, back = whole_words(span.before(hyphen.span)), whole_words(span.after(hyphen.span))
        for person, agency in ((front, back), (back, front)):
            full = 1 < len(person) <= LONGEST_HYPHENED and all(word.capital for word in person)
            held = beside_hyphen(agency, known) if full and agency and is_name(person, known) else None
            if held:
                made = Part("photographer", (person[0].span.to(person[-1].span),))
                return (made, held) if person is front else (held, made)
    return None


def beside_hyphen(line: Sequence[Word], known: Grammar) -> Part | None:
    """The agency at the other side of a hyphen, or what is said of the picture: "Ann Lee-Pool"."""
    span = line[0].span.to(line[-1].span)
    if known_agency(line, known) == len(line):
        return Part("agency", (span,), sure=True, known=True)
    return Part("extra", (span,), sure=True) if known["extra"].at(line, 0) == len(line) else None


def solid_pair(span: Span, language: str) -> tuple[Part, Part] | None:
    """An agency and its reporter, of a script without blanks: "新华社记者林一摄"."""
    found = span.fullmatch(dispatched(language))
    if found is None:
        return None
    held = Part("agency", (found["agency"],), sure=True, known=True)
    return held, Part("photographer", (found["name"],), sure=True)


@per_language
def dispatched(words: Lexicon) -> str:
    """An agency, what reporters are called, a name, and that he made the picture."""
    makers = words.any("credit.makers")
    return rf"""(?P<agency>{words.any("agencies.news")})(?:{words.any("dateline.reporters")})
        {S}?(?P<name>[^\W\d_]{{2,{LONGEST_SOLID}}}?){S}?(?:{makers})?"""


def made_for(line: Sequence[Word], language: str) -> Part | None:
    """The photographer right behind an agency: "뉴스1 김하늘 기자", "AAP: Ann Lee", "AP PHOTO ANN LEE"."""
    known = credit_words(language)
    if len(line) < 2:
        return None
    if line[0].key == ":" or known["own"].at(line, 0):
        name = line[1].span.to(line[-1].span)
        return Part("photographer", (name,)) if is_name(line[1:], known) else None
    made = solid_part(line[0].span.to(line[-1].span), language)
    return made if made and made.kind == "photographer" else None


def without_extra(line: Sequence[Word], known: Grammar) -> Sequence[Word]:
    """A part without what is said of the picture at its end: "AP file", "Handout"."""
    if known["agency"].at(line, 0) == len(line):
        return line
    if known["stamp"].at(line, 0) == len(line):
        return ()
    at = next((at for at in range(len(line)) if known["extra"].at(line, at) == len(line) - at), None)
    return line[:at]


def without_ban(line: Sequence[Word], known: Grammar) -> Sequence[Word]:
    """A part without the country where it may not be printed: "SWEDEN OUT"."""
    if not known["out"].at(line, len(line) - 1):
        return line
    countries = (at for at in range(1, len(line) - 1) if is_region(line[at].span.to(line[-2].span)))
    return line[: next(countries, len(line))]


def unlabelled(line: Sequence[Word], known: Grammar) -> tuple[Sequence[Word], bool]:
    """A part without the small words in front: "The AP", "By Ann Lee"; and whether it had a label."""
    if known["article"].at(line, 0) and known["agency"].at(line[1:], 0) and not known["agency"].at(line, 0):
        line = line[1:]
    by = known["by"].at(line, 0)
    if by and is_name(line[by:], known):
        line = line[by:]
    kind = known["kind"].at(line, 0)
    if kind and known["agency"].at(line, kind):
        return line[kind:], False  # "Foto ANP"
    named = bool(kind) and is_name(line[kind:], known)
    last = line[-1]
    house = len(line) - kind == 1 and last.capital and last.span.source.text[last.span.stop :][:1] == "/"
    return line[kind if named or house else 0 :], named


def holder(line: Sequence[Word], language: str) -> Part:
    """A photographer or an agency, or prose."""
    known = credit_words(language)
    line, told = unlabelled(line, known)
    quoted = line[0].span.to(line[-1].span).fullmatch(QUOTED)
    if quoted:
        return Part("agency", (quoted["name"],))
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
    if broadcaster(line):
        return Part("agency", (span,), sure=True)
    names = [without_rank(whole_words(piece), known) for piece in span.split(both(language))]
    if all(is_name(piece, known) for piece in names):
        return Part("photographer", tuple(piece[0].span.to(piece[-1].span) for piece in names), sure=told)
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
    front = span.match(reporter(language))
    if name is None and front and SOLID.search(span.text):
        name = span  # "記者林一／攝影"
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
            return span.before(span.stop - len(ending)).rstrip(BLANK + "\u00a0")
    return None


def without_rank(line: Sequence[Word], known: Grammar) -> Sequence[Word]:
    """A name without its form of address: "Sgt. 1st Class Ann Lee"."""
    return line[known["title"].at(line, 0) :]


def known_agency(line: Sequence[Word], known: Grammar) -> int:
    """How many words an agency of the lists takes: an edition behind it too, its "Photo" not."""
    count = known["agency"].at(line, 0)
    shorter = known["agency"].at(line[:-1], 0)
    own = known["own"].at(line, len(line) - 1) == 1
    if own and (shorter or (not line[-1].capital and acronym(line[:-1]))) == len(line) - 1:
        return len(line) - 1  # "LRT nuotr."; but the UN's own is "UN Photo"
    if count in (0, len(line)):
        return count
    edition = all(word.capital and not word.capitals for word in line[count:])
    return len(line) if edition or (is_body(line, known) and agency_like(line, known)) else 0


def is_name(line: Sequence[Word], known: Grammar) -> bool:
    """Whether it is a name of two words and more, and no body."""
    if known["suffix"].at(line, len(line) - 1):
        line = line[:-1]
    full = 1 < len(line) <= LONGEST_NAME
    return full and name(line, 0, known) == len(line) and not is_body(line, known)


def is_body(line: Sequence[Word], known: Grammar) -> bool:
    """Whether its last or its first word tells a body: "River News", "Polizei Bremen", "The Times"."""
    opens = known["sure"].at(line, 0) and line[-1].kind == "word"
    told = opens or any(known[kind].at(line, len(line) - 1) for kind in ANY) or compound(line, known)
    return (bool(told) and len(line) > 1) or bool(known["article"].at(line, 0)) or line[0].kind == "site"


def compound(line: Sequence[Word], known: Grammar) -> bool:
    """Whether a word ends in one that tells a body, as compounds do: "Landratsamt Bremen"."""
    endings = tuple(known["ending"].starts)
    return any(word.key.endswith(endings) and word.key not in endings for word in (line[0], line[-1]))


def broadcaster(line: Sequence[Word]) -> bool:
    """Whether an acronym that nobody could speak stands in front of a name: "RTV Drenthe"."""
    first = line[0].span.text
    return len(line) > 1 and len(first) > 2 and first.isupper() and not VOWEL.search(first) and mixed(line[1])


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
