"""Bylines of East Asia: names and what their bearers are, run together without blanks.

    people = NAME ("、" NAME)* [blank] ROLE  |  ROLE [":"] NAME ("、" NAME)*  |  PLACE "＝" NAME
           | ROLE NAME ["／"] PLACE SENT     |  NAME ("、" NAME)*

    김하늘 기자 haneul@example.com     記者林一／台北報導     本报记者 林一、何田     ワシントン＝川野一郎
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdoc.grammar.boxed import (
    HAN,
    HANGUL,
    KANA,
    NAME,
    NAMES,
    SOLID,
    S,
    agencies,
    known_place,
    named,
    names_and_place,
    plain,
    senders,
    sent_by,
    solid_dateline,
)
from newsdoc.letters import late
from newsdoc.lexicon import Lexicon, alternation, lexicon, per_language
from newsdoc.model import Person
from newsdoc.span import Span

BEFORE_FIGURES = late(rf"(?P<name>[{HAN}]{{3,5}}|[{HANGUL}]{{3}}){S}?(?=\d)")

SPACED = late(rf"[{HAN}]{{1,3}}[ \u3000][{HAN}]{{1,3}}")
"""A name whose parts a blank parts, as in Japan: "川野 一郎"."""

AT_PLACE = late(rf"(?P<place>[{HAN}{KANA}]{{2,10}})[＝=](?P<name>[{HAN}]{{2,5}})")


@per_language
def introduced(words: Lexicon) -> str:
    """Names behind what their bearers are: "记者林一、何田"."""
    said = words.words("dateline.reporters", "byline.by", "byline.help", "byline.heads")
    short = rf"(?:{alternation(word for word in said if len(word) == 1)})(?=[:：/／｜|・·]|{S})"
    role = rf"(?:{alternation(word for word in said if len(word) > 1)}|{short})"
    name = rf"[{HAN}{KANA}·]{{2,5}}"
    between = rf"[、,，{S[1:-1]}]{{1,3}}(?!{role})"
    return rf"(?P<role>{role}){S}?[:：/／｜|・·]?{S}{{0,3}}(?P<names>{name}(?:{between}{name}){{0,5}})"


@per_language
def sent_solid(words: Lexicon) -> str:
    """The same without a sign between the name and the place: "記者林小田台北報導"."""
    return rf"""(?P<role>{words.any("dateline.reporters")}){S}?(?P<both>[{HAN}]{{4,10}}?)
        (?:{words.any("dateline.sent")})"""


def sender(span: Span, language: str) -> tuple[Person, ...]:
    """The reporter of such a dispatch."""
    found = span.search(sent_solid(language))
    people, place = names_and_place(found["both"], language) if found else ([], None)
    if found is None or place is None or not known_place(place, language):
        return ()
    return tuple(Person(found["role"].to(place), it.name, found["role"], location=place) for it in people)


def people_named(span: Span, language: str) -> Iterator[Person]:
    """Everybody of whom it is said that they report; "责任编辑" is no name and its role."""
    labels = lexicon(language).words("byline.by", "byline.help", "byline.heads", "dateline.reporters")
    for found in span.find(named(language)):
        others = found.get("others")
        for other in others.split(NAMES) if others else ():
            yield Person(other, other, found["role"])
        if not known_words([found["name"]], language) and found.span.text not in labels:
            place, email = found.get("place"), found.get("email")
            place = place if place and known_place(place, language) else None
            whole = (place or found["name"]).to(email or found["role"])
            yield Person(whole, found["name"], found["role"], email=email, location=place)


def solid_people(span: Span, language: str) -> tuple[Person, ...]:
    """The people of a byline in such a script."""
    if not lexicon(language).get("dateline.reporters") or not span.search(SOLID):
        return ()
    found = solid_dateline(span, language)
    if found and found.people:
        return found.people
    sent = span.search(sent_by(language))
    if sent:
        return tuple(senders(sent, language))
    alone = sender(span, language) or at_place(span, language)
    if alone:
        return alone
    front, behind = people_in_front(span, language), tuple(people_named(span, language))
    if front and (not behind or span.match(introduced(language))):
        return front
    return behind or bare_names(span, language)


def people_in_front(span: Span, language: str) -> tuple[Person, ...]:
    """Everybody behind what he is: "记者 林一 通讯员 何田"."""
    return tuple(
        Person(match["role"].to(name), name, match["role"])
        for match in span.find(introduced(language))
        for name in names_of(match["names"], language)
        if not known_words([name], language)
    )


def names_of(span: Span, language: str) -> list[Span]:
    """The names of a list; in Japan a blank may part the two of one."""
    return [span] if lexicon(language).get("byline.spaced") and span.fullmatch(SPACED) else span.split(NAMES)


def bare_names(span: Span, language: str) -> tuple[Person, ...]:
    """Names and nothing else, perhaps in brackets."""
    inner = span.strip("()（）[]【】［］ \t\u3000")
    pieces = names_of(inner, language)
    if len(pieces) > 1:
        pieces = [piece for piece in pieces if not known_words([piece], language)]
    named = all(piece.fullmatch(NAME) or piece is inner for piece in pieces)
    if pieces and named and not known_words(pieces, language):
        return tuple(Person(piece, piece) for piece in pieces)
    return ()


def at_place(span: Span, language: str) -> tuple[Person, ...]:
    """A place and a name around an equals sign: "ワシントン＝川野一郎"."""
    found = span.fullmatch(AT_PLACE)
    if found is None or not known_place(found["place"], language):
        return ()
    return (Person(span, found["name"], location=found["place"]),)


def solid_name(span: Span, language: str) -> Span | None:
    """The name that a text opens with, where a figure follows it."""
    found = span.match(BEFORE_FIGURES)
    known = found is None or known_words([found["name"]], language)
    return found["name"] if found and not known else None


def known_words(pieces: list[Span], language: str) -> bool:
    """Whether one of some names is an agency, a body or another word of the lists."""
    bodies = lexicon(language).words("byline.bodies.sure", "dateline.kickers")
    return any(plain(piece.text) in agencies(language) or piece.text.endswith(bodies) for piece in pieces)
