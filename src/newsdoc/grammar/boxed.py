"""Datelines of East Asia: in brackets, or run together without blanks.

    boxed    = open items close [people] ["=" | dash]       open = "【" | "［" | "(" | "[" ...
    items    = item (("=" | "、" | "·" | blank) item)*      item = [place] [day] [agency] | people
    run      = [open] agency ["記者" names] [place] [day] "电" [close] ["（" ["记者"] names "）"]
    people   = NAME "기자" ...

    (부산=연합뉴스) 김하늘 기자 = ...         【パリ＝川野一郎】 ...        【ハノイ共同】 ...
    新华社杭州3月2日电（记者林一、何田） ...    （中央社記者林小田高雄2日電） ...

Nothing parts a name from a place but the lists of both: known places and agencies,
kana against kanji, and the two or three letters that a name has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from attrs import define, field

from newsdoc.grammar.places import country_of, is_city, is_region
from newsdoc.letters import late
from newsdoc.lexicon import Lexicon, lexicon, per_language
from newsdoc.model import Dateline, Person, Place
from newsdoc.span import Match, Span

HAN = r"㐀-䶿一-鿿々〆"
KANA = r"ぁ-ゟァ-ヺー-ヿ"
HANGUL = r"가-힣"
LETTER = rf"[{HAN}{KANA}{HANGUL}]"
S = r"[ \t\u00a0\u3000]"
DAY = r"(?:(?:\d{4}年)?\d{1,2}[月월]\d{1,2}[日일]|\d{1,2}[日일])"
SOLID = late(LETTER)
GATE = late(rf"[(（\[［【〔]|{LETTER}{{2}}|\*")
BOX = late(
    rf"{S}{{0,3}}[(（\[［【〔](?P<inner>[^()（）\[\]［］【】〔〕\r\n]{{2,60}})[)）\]］】〕]{S}{{0,3}}"
)
PIECE = late(r"[=＝、,，·・/／| \t\u00a0\u3000]+")
AFTER = late(rf"(?:=|＝|--?|[–—―]){S}{{0,3}}|{S}{{1,3}}")
EQUALS = late("[=＝]")
PLACE_AND_DAY = late(rf"(?P<place>{LETTER}{{2,12}}?)(?P<day>{DAY})")
NAMES = late(r"[、,，·・ㆍ \t\u3000]+")
NAME = late(rf"[{HAN}{KANA}]{{2,5}}|[{HANGUL}]{{2,4}}|[A-Z][a-z]+(?:{S}[A-Z][a-z]+){{1,2}}")
KANA_THEN_HAN = late(rf"(?P<place>[{KANA}]{{2,12}})(?P<name>[{HAN}]{{2,5}})")

KANJI = late(rf"[{HAN}]{{3,5}}")

CUTS = (3, 2, 4)
"""How many letters a name has, the commonest number first."""


@define
class Box:
    """What was found in brackets, while they are read."""

    places: list[Span] = field(factory=list)
    agencies: list[Span] = field(factory=list)
    people: list[Person] = field(factory=list)
    date: Span | None = None


# -- words ---------------------------------------------------------------------------


@cache
def agencies(language: str) -> frozenset[str]:
    """The agencies of a language and of all, as one compares them."""
    own, shared = lexicon(language).words("agencies.news"), lexicon("agencies").words("news")
    return frozenset(map(plain, (*own, *shared)))


def plain(text: str) -> str:
    """A name as one compares it: full-width letters like others, in small ones."""
    return unicodedata.normalize("NFKC", text).casefold()


@per_language
def reporter(words: Lexicon) -> str:
    """What reporters are called."""
    return rf"(?:{words.any('dateline.reporters')})"


@per_language
def named(words: Lexicon) -> str:
    """A name and what its bearer is: "김하늘 기자"."""
    beats, heads = words.any("byline.beats"), words.any("dateline.reporters", "byline.heads")
    name = rf"[{HANGUL}{HAN}]{{2,4}}"
    return rf"""(?<!{LETTER})(?:(?P<place>[{HANGUL}]{{2,5}})=)?(?P<others>(?:{name}(?:[·ㆍ・、]|,{S})){{0,5}})
        (?P<name>{name}){S}?(?P<role>(?:(?:{beats}){S})?(?:{heads}))(?!{LETTER}|{S}?[:：])
        (?:{S}{{1,3}}(?P<email>[\w.+-]{{1,60}}@[\w.-]{{3,60}}\w))?"""


@per_language
def sent_by(words: Lexicon) -> str:
    """Reporters and where they sent it from, as papers have it: "記者林一／台北報導"."""
    name = rf"[{HAN}·]{{2,4}}"
    return rf"""(?P<role>{words.any("dateline.reporters")})[:：]?{S}?
        (?P<names>{name}(?:[、{S[1:-1]}]{name}){{0,5}})(?:{S}?[／/]{S}?|{S})(?P<place>{LETTER}{{2,6}}?)(?:{words.any("dateline.sent")})"""


@per_language
def run(words: Lexicon) -> str:
    """A dateline without brackets, or in those of an agency of Taiwan."""
    named = words.any("agencies.news")
    reporters, sent = words.any("dateline.reporters"), words.any("dateline.sent")
    return rf"""{S}{{0,3}}(?P<open>[（(〔［\[【])?
        (?P<agency>{named}|[{HAN}A-Za-z]{{2,10}}?(?=\d{{1,2}}月\d{{1,2}}日(?:{sent})|(?:{reporters})))
        (?:(?:{reporters})(?P<names>{LETTER}{{2,4}}(?:[、{S[1:-1]}]{LETTER}{{2,6}}){{0,5}}?))?
        (?P<place>{LETTER}{{2,8}}?)??(?:{words.any('dateline.desks')})?
        {S}?(?P<date>{DAY})?{S}?(?P<sent>{sent}|(?<=日)(?:(?<=[ ])|[ ])-(?=[ ]))
        (?P<close>[）)〕］\]】])?
        {S}{{0,2}}(?:[（(]{S}?(?:(?:\w{{0,8}}?)(?:{reporters})[:：]?{S}?)?(?P<people>[^（）()\r\n\d]{{2,40}})[）)])?
        {S}{{0,3}}(?:(?:{words.any('dateline.titles')})[:：])?[:：]?{S}{{0,3}}"""


# -- datelines -------------------------------------------------------------------------


def solid_dateline(span: Span, language: str) -> Dateline | None:
    """The dateline of such a kind in front of a text, or None."""
    if not lexicon(language).get("dateline.reporters") or not span.match(GATE):
        return None
    return in_brackets(span, language) or run_in(span, language)


def in_brackets(span: Span, language: str) -> Dateline | None:
    """【PLACE＝NAME】, (PLACE=AGENCY) NAME ROLE =."""
    found = span.match(BOX)
    if found is None:
        return None
    box = Box()
    inner = found["inner"]
    sent = inner.fullmatch(sent_by(language))
    if sent:
        box.places, box.people = [sent["place"]], list(senders(sent, language))
        return node(span, span.after(found.span), box)
    equal = inner.search(EQUALS) is not None
    pieces = inner.split(PIECE)
    for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
        if after and after.fullmatch(reporter(language)) and piece.fullmatch(NAME):
            box.people.append(Person(piece.to(after), piece, after))
        else:
            sort(piece, box, language, equal)
    if not (box.agencies or box.people) or not (box.places or box.date or box.agencies):
        return None
    if box.agencies and not (box.places or box.date or box.people) and not equal:
        return None  # "[연합뉴스]": an agency alone is a signature
    after, behind = people_behind(span.after(found.span), language, bool(box.agencies))
    box.people += behind
    return node(span, after, box)


def senders(found: Match, language: str) -> Iterator[Person]:
    """The reporters of a dispatch, and where they sent it from; "綜合報導" is from nowhere."""
    place = found["place"] if known_place(found["place"], language) else None
    for name in found["names"].split(NAMES):
        yield Person(found["role"].to(place or name), name, found["role"], location=place)


def sort(piece: Span, box: Box, language: str, equal: bool) -> None:
    """Put one piece of the brackets where it belongs."""
    words = lexicon(language)
    text = piece.text
    if re.fullmatch(DAY, text):
        box.date = piece
    elif plain(text) in agencies(language):
        box.agencies.append(piece)
    elif text in words.words("dateline.reporters", "dateline.kickers", "byline.heads"):
        return
    elif agency := ending(piece, language):
        sort(piece.before(agency), box, language, equal)
        box.agencies.append(agency)
    elif dated := piece.fullmatch(PLACE_AND_DAY):
        box.date = dated["day"]
        sort(dated["place"], box, language, equal)
    elif (mixed := piece.fullmatch(KANA_THEN_HAN)) and not equal:
        box.places.append(mixed["place"])
        box.people.append(Person(mixed["name"], mixed["name"]))
    elif piece.fullmatch(NAME) and not known_place(piece, language) and set_off(piece, box, equal):
        box.people.append(Person(piece, without_role(piece, language)))
    else:
        box.places.append(piece)


def set_off(piece: Span, box: Box, equal: bool) -> bool:
    """Whether an equals sign, or in front of kanji a middle dot or another name, parts it from a place."""
    if equal or not box.places:
        return bool(box.places) and behind_equals(piece)
    last = box.people[-1].span.stop if box.people else -1
    dot = piece.source.text[piece.start - 1 : piece.start] == "・"
    return (dot or last == piece.start - 1) and piece.fullmatch(KANJI) is not None


def behind_equals(piece: Span) -> bool:
    """Whether an equals sign stands near in front of it and none behind: the place does before it."""
    return not EQUALS.match(piece.source.text, piece.stop) and EQUALS.search(
        piece.source.text, max(0, piece.start - 24), piece.start
    ) is not None


def ending(piece: Span, language: str) -> Span | None:
    """The agency that a piece ends in: "ハノイ共同"."""
    text = plain(piece.text)
    for count in range(len(piece) - 2, 1, -1):
        if text[-count:] in agencies(language) and len(text) == len(piece):
            return piece.after(piece.stop - count)
    return None


def without_role(piece: Span, language: str) -> Span:
    """A name without what its bearer is: "川野記者"."""
    for role in lexicon(language).words("dateline.reporters"):
        if piece.text.endswith(role) and len(piece) > len(role) + 1:
            return piece.before(piece.stop - len(role))
    return piece


def people_behind(rest: Span, language: str, signed: bool) -> tuple[Span, list[Person]]:
    """The words behind the brackets, and the people named before an equals sign."""
    window = rest.before(min(rest.stop, rest.start + 60))
    stop = window.search(EQUALS)
    if stop:
        front = window.before(stop.span)
        people = list(people_in_row(front, language))
        if people or not len(front.strip(" \t\u3000")):
            return rest.after(stop.span).lstrip(" \t\u00a0\u3000\r\n"), people
    dash = rest.match(AFTER)
    return (rest.after(dash.span) if dash and signed else rest).lstrip(" \t\u3000"), []


def people_in_row(span: Span, language: str) -> Iterator[Person]:
    """Everybody between the brackets and the equals sign, where nothing but people stands."""
    pending: list[Span] = []
    for piece in span.split(NAMES):
        whole = piece.fullmatch(named(language))
        if whole and not piece.fullmatch(reporter(language)):
            yield from (Person(it, it, whole["role"]) for it in (*pending, whole["name"]))
            pending = []
        elif piece.fullmatch(reporter(language)):
            yield from (Person(it, it, piece) for it in pending)
            pending = []
        elif piece.fullmatch(NAME):
            pending.append(piece)


def run_in(span: Span, language: str) -> Dateline | None:
    """新华社PLACE3月2日电（记者NAME）."""
    found = span.before(min(span.stop, span.start + 120)).match(run(language))
    if found is None or bool(found.get("open")) != bool(found.get("close")):
        return None
    known = plain(found["agency"].text) in agencies(language)
    if not known and not found.get("date"):
        return None
    box = Box(date=found.get("date"), agencies=[found["agency"]])
    place, names = found.get("place"), found.get("names")
    if names:
        people, rest = names_and_place(names if place is None else names.to(place), language)
        box.people += people
        place = rest
    if place and place.text not in lexicon(language).words("dateline.desks"):
        box.places.append(place)
    listed = found.get("people")
    if listed:
        box.people += [Person(piece, piece) for piece in listed.split(NAMES) if piece.fullmatch(NAME)]
    return node(span, span.after(found.span), box)


def names_and_place(span: Span, language: str) -> tuple[list[Person], Span | None]:
    """Names that run into a place: the last two or more letters are one that is known, or two."""
    *full, last = span.split(NAMES)
    if full and known_place(last, language):
        return [Person(piece, piece) for piece in full], last
    cuts = [at for at in CUTS if at < len(last) and known_place(last.after(last.start + at), language)]
    cut = min(cuts[0] if cuts else CUTS[0], len(last))
    name, place = last.before(last.start + cut), last.after(last.start + cut)
    people = [Person(piece, piece) for piece in (*full, name)]
    return people, place if len(place) > 1 else None


def known_place(span: Span, language: str) -> bool:
    """Whether the gazetteer has it."""
    return len(span) > 1 and (is_city(span, language) or is_region(span, language))


def node(span: Span, body: Span, box: Box) -> Dateline:
    """The node of what was found."""
    places = tuple(Place(it, it, None, country_of(it, None)) for it in box.places)
    whole = span.before(body).strip(" \t\r\n\u00a0\u3000")
    located = box.places[0].to(box.places[-1]) if box.places and not box.people else None
    if located is None and box.places:
        located = box.places[0]
    return Dateline(
        whole, located, places, tuple(box.agencies), box.date, None, body.start, tuple(box.people)
    )
