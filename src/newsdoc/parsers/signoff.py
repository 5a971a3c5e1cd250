"""Sign-offs: how agencies end a story or a take.

    signoff  = end mark | more | agency | initials | credit | source
    agency   = ["(" | "==" | "/" | "-"] name [")" | "/"]
    credit   = ["("] "Reporting by" names (";" "Editing by" names)* [")"]

     Reuter            (Yonhap)            ==Kyodo            -30-            MORE
    (Reporting by Ann Lee in Bonn; Editing by Bo Roe)

Alone on its line it is a block; at the end of the last paragraph it is a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsdoc.cursor import STOPPED, Cursor, Draft
from newsdoc.gates import below, either, limit, opening
from newsdoc.grammar.boxnames import solid_people
from newsdoc.grammar.names import people, read
from newsdoc.grammar.pages import finite
from newsdoc.grammar.trailers import trailer
from newsdoc.heading import titled_soon
from newsdoc.letters import LOWER, UPPER, late
from newsdoc.lexicon import DEFAULT, Lexicon, alternation, lexicon, per_language
from newsdoc.model import Person, SignOff
from newsdoc.span import UNSEEN, Span

INITIALS = late(
    rf"""\([a-z]{{2,4}}(?:(?:[/-]|,[ ])[a-z]{{2,4}}){{0,7}}\) | [(\[][a-z]{{2,12}}/[a-z]{{2,12}}[)\]]
      | \([A-Z]{{2,4}}(?:/[A-Z]{{2,4}}){{1,3}}\)
      | [a-z]{{2,4}}(?:[/-][a-z]{{2,4}}){{1,5}} | [a-z]{{2,4}}/[A-Z]{{2,4}}
      | \*{{3}}[ ][{LOWER}]{{2,4}}/[{LOWER}]{{2,4}}
      | [A-Z]{{2,5}}(?:[ ]\([A-Z]{{2,5}}\))?(?:(?:[ ]?//[ ]?|/)[A-Z]{{2,5}}){{1,3}}
      | [A-Z]{{2,4}}-[A-Z]{{2,4}}/[A-Z]{{2,4}}
      | [ء-ي](?:[ ][ء-ي]){{2,3}} | [ء-ي](?:[ ][ء-ي])?[ ]?/[ ]?[ء-ي](?:[ ][ء-ي])?
      | [a-z]{{3}}(?:[ ][a-z]{{1,4}}\d?){{1,5}} | [a-z]{{2,4}}/(?:[ ][a-z]{{2,4}}/){{1,4}}
      | [^\W\d_]{{1,4}}(?:[ ][^\W\d_])?(?:/[^\W\d_]{{1,4}}(?:[ ][^\W\d_])?){{2,4}}
      | \./\.[A-Z]{{2,4}}(?:/[A-Z]{{2,4}}){{0,3}}/ | [A-Z][a-z]{{1,2}}\d?/[A-Z][a-z]{{1,3}}
      | \d{{8}}[ \r\n]+N{{4}} | \d\d/\d\d/\d\d-\d\d/\d\d | \d\d?/\d\d?/\d\d[ ]\d\d-\d\d[A-Z]{{2}}
      | [A-Z]{{2,5}}(?:-[A-Z]{{2,3}})?/[A-Z]{{2,3}}[ ]\d\d-[A-Z]{{3}}-\d\d[ ]\d\d:\d\d(?:[ ]N{{3,4}})?
      | [A-Z]{{2,4}}(?:-[A-Z]{{2,4}}){{0,2}}/[ ][A-Z]?\d[A-Z\d][ ][A-Z]{{4}} | \d{{3,5}}\*\*\d{{3,5}}
      | (?=(?:[^\r\n]{{0,40}}?\b[A-Z]{{3,4}}\d{{2,4}}\b){{2}})
        [A-Z\d]{{2,8}}(?:[ ][A-Z\d]{{2,8}}){{2,14}}[ ]Q[A-Z]{{3,8}}""",
    re.VERBOSE,
)
"""The desk's initials: "(mvo/kl)" on the AP wire of the 1990s, "asl/tib" at AFP, "dpa jre n1 al",
"ala/ mow/" at PAP, "RCP // MCL" at Lusa, "م ر/ب ق/ع م" at AFP, "./.MVO/KL/" at Belga, "Mv1/Kla" at
AGI, and with the codes of the wire behind them "MVO-KL/ S0A QBXB" at ANSA, or those alone
"51 77 CRO01 GEST MAE03 QBXBSXB"; in figures, "9416**1424", at IRNA."""

LAST_INITIALS = re.compile(
    r"\([A-Z]{2,4}(?:-[A-Z]{2,4}){1,3}\)|(?P<pair>[A-Z]{2,4}(?:-[A-Z]{2,4}){1,2})"
    r"|[A-Z]{2,3}(?:[ ][A-Z]{2,3}){2,4}|(?P<twice>[A-Z]{2,3})[ ](?P=twice)"
    r"|[a-z]{2}[ ][a-z]{2}|[a-z]{2,3}|[A-Z]{2,3}"
)
"""Those that are so on the last line only, below a sentence that ended: "PTI MVO KL" at PTI, "ng ms"
at Interfax, "mvo"."""

LONGEST = 600
"""No sign-off has more characters."""

LONGEST_TEAM = 50
"""Without a name a credit is no longer: "Compiled by the Harbour commodities desk."."""

LONGEST_MORE = 30
"""Nor is the promise of more."""

NEAR_END = 4
"""Initials and the company of a release stand so many candidates from the end at the most."""

CLOSED = (")", "]", "）", "】", "）。")
BRACKET = re.compile(
    r"(?<=[.!?\"”’'。」』)])[ \t\u00a0\r\n]*(?P<words>[(\[（【][^()\[\]（）【】]{4,240}[)\]）】])"
    r"(?:\d{6,7})?\Z"
)
"""What stands in brackets behind the last sentence; behind them a day of the Republic of China."""

LONGEST_BEHIND = 280
"""And how long it is."""

SENT = re.compile(r"(?=[^ ]*\d)[A-Z\d/.:-]{4,12}(?:[ ][A-Z\d/.:-]{2,8}){0,4}")
"""The number of a message, or when it was sent: "01161842", "08-NOV-07 13:26 NNN"."""

NUMBER = re.compile(r"\d{4,10}")
"""The number alone."""

REFERENCE = re.compile(r"&#\d{1,2};\Z")
"""A reference to a control character, at the end of a line."""

WIRE_CODE = re.compile(r"ZCZC(?:[ \t][\w.-]{1,12}){0,2}|N{4}|n{4}")


@per_language
def ends(words: Lexicon) -> str:
    """An end mark, or the promise of more."""
    initials = r"(?:(?:/|(?<=[)-])[ ]?)[a-z]{2,4}(?:/[a-z]{2,4})?)?"
    return rf"""(?P<more>{words.any("signoff.more")}|.{{2,20}}\.\.\.)
        |(?://[ ]?)?(?P<end>{words.any("signoff.end")})(?:[ ]?//|(?<=\))[ ](?:{agencies()}))?{initials}
        |(?P<slashed>[(\[](?:{words.any("signoff.end")})(?:/[A-Z\d]{{1,4}}){{1,8}}[)\]])"""


@cache
def agencies() -> str:
    """Any agency, the old singular of Reuters among them."""
    files = lexicon("agencies").words("news")
    names = (*files, *map(str.upper, files), *lexicon("agencies").words("releases", "generic"))
    return alternation((*names, *lexicon(DEFAULT).words("signoff.signatures")))


@per_language
def desk(words: Lexicon) -> str:
    """An agency and the initials of its desk, or a small word of the desk's: "PTI MVO KL", "NZPA WGT mvo"."""
    initials = r"(?:[ \t\r\n]{1,9}[A-Z]{2,4}){1,4}(?:[ ][a-z]{2}){0,3}"
    return rf"(?=[A-Z]{{3}})(?:{agencies()}){initials}|{words.any('signoff.near')}"


@cache
def loud() -> str:
    """An agency all in capitals, which may sign without brackets: "... in spring. EFE"."""
    return alternation(name for name in lexicon("agencies").words("news") if name.isupper() and len(name) > 2)


@per_language
def signed(words: Lexicon) -> str:
    """An agency's name as a sign-off, alone or between its marks."""
    mark = r"[(\[（［【〔/=–—*-]{0,3}[ \t]?"
    names = f"{agencies()}|{words.any('agencies.news')}"
    owned = r"(?:©|\((?i:c)\))[ ]?(?:\d{4}[ ])?|(?:[A-Z][a-z]{1,3}[-/]){0,4}[A-Z][a-z]{1,3}/"
    return rf"""{mark}(?:{owned})?(?P<agency>{names})(?P<more>\.\.\.)?
        (?:[ ](?:{words.any("signoff.kinds")}))?(?:(?:\\?[/,]|\\)[ \t]?[^()\r\n]{{1,40}})?
        [)\]）］】〕/]{{0,2}}\.?
        (?:[ ]\((?:{agencies()})\)|[ \t\r\n]{{1,9}}[A-Za-z]{{2,4}}(?:/[A-Za-z]{{2,4}}){{1,3}})?"""


@per_language
def by_name(words: Lexicon) -> str:
    """The writer and the agency, as TT and CP sign: "Ann Lee/TT", "Ann Lee, The Canadian Press"."""
    name = rf"[{UPPER}][\w'’.-]{{1,20}}"
    agency = f"{agencies()}|{words.any('agencies.news')}"
    return rf"(?P<name>{name}(?:[ ]{name}){{1,3}})(?:[ ]?/[ ]?|,[ ])(?P<agency>{agency})"


@cache
def trailing() -> re.Pattern[str]:
    """An agency in brackets, or an end mark, at the very end of a paragraph."""
    return re.compile(
        rf"""(?<=[.!?\"”’'。」』])[ \t\u00a0\r\n]*(?: [(\[/]©?[ ]?(?P<agency>{agencies()})[)\]/]\.?
          | (?:{lexicon(DEFAULT).any("signoff.glued")}) | \.?/\.[A-Z]{{2,4}}(?:/[A-Z]{{2,4}}){{0,3}}/
          | \((?:{lexicon(DEFAULT).any("signoff.end")})/\d{{4}}\)
          | [(（]\d{{4}}/\d\d?/\d\d?-\d\d:\d\d[)）]
          | (?<=[ \t\u00a0\r\n])(?P<bare>{loud()})(?:[ ][A-Z]{{2,4}}){{0,5}}
          | (?<=[ \t\u00a0\r\n])(?:{lexicon(DEFAULT).any("signoff.inline")})
            (?:[ ][a-z]{{2,4}}(?:/[a-z]{{2,4}}){{0,3}})? )
          (?:[ ]?\(www\.[\w.-]{{3,40}}\))?\Z""",
        re.VERBOSE,
    )


@per_language
def credits(words: Lexicon) -> str:
    """The opening of a credit."""
    said, around = words.any("contributors.openings"), words.any("contributors.around")
    rate = r"(?:\(\$[^()\r\n]{3,60}\)[ ])?"  # "($1 = 0.84 euros)"
    alone = rf"(?:{words.any('contributors.alone')})(?=[)\].]{{0,2}}\Z)"
    inputs = rf"{agencies()}[ ](?:{words.any('contributors.inputs')})"
    no_note = rf"(?!.?(?:{words.any('notes.ednote')}))"
    words_of_it = rf"{said}|{alone}|(?:{around})(?=[ ](?:{inputs}))"
    return rf"""{rate}(?i:{no_note}[(\[]?[ \t]?[-–—]{{0,2}}[ \t]?(?:{words_of_it}))
        (?:(?<=[:：])|(?![{LOWER}\d])[:：]?)[ \t]*"""


@per_language
def added(words: Lexicon) -> str:
    """What stands behind an agency that added to a story: "With PTI inputs"."""
    return rf"[ ](?:{words.any('contributors.inputs')})\Z"


@per_language
def release(words: Lexicon) -> str:
    """The company or the agency that a last line names as the source."""
    names = f"{agencies()}|{words.any('agencies.news')}"
    said = words.any("signoff.sources")
    return rf"""[(\[（【]?(?i:{said})[ \u00a0]?[:：][ \t]?(?P<agency>{names})(?:/\w{{2,12}})?[)\]）】]?\.?
        |(?:{said})(?:[ \u00a0]?:[ \t]{{0,3}}|[ \t]+)(?=[A-Z])[^\r\n]{{2,80}}"""


def last_of_all(cursor: Cursor) -> bool:
    """Whether nothing stands below, or no more than an end mark."""
    below = cursor.ahead() if cursor.left <= 1 else None
    return not cursor.left or (below is not None and below.fullmatch(ends(cursor.language)) is not None)


def above_numbers(cursor: Cursor) -> bool:
    """Whether only numbers, end marks and when it was sent stand below a sign-off or initials."""
    if cursor.left >= NEAR_END:
        return False
    below = (cursor.ahead(count) for count in range(1, cursor.left + 1))
    return all(line is not None and framing(line, cursor.language) for line in below)


def framing(line: Span, language: str) -> bool:
    """Whether a line is an end mark, the number of a message or when it was sent."""
    known = any(line.fullmatch(pattern) for pattern in (ends(language), WIRE_CODE, SENT))
    return known or trailer(line) is not None


@limit(60)
def short(cursor: Cursor) -> SignOff | None:
    """An end mark, an agency or initials alone on a line."""
    line = without_reference(cursor.block.strip(" \t^<"))
    if line.fullmatch(WIRE_CODE):
        return SignOff(cursor.take(because="frames the story"), "end")
    if not cursor.seen["paragraph"] and not cursor.seen["dateline"]:
        return sourced(cursor) if not cursor.seen["headline"] and titled_soon(cursor) else None
    found = line.fullmatch(signed(cursor.language))
    if found:
        kind = "more" if found.get("more") else "end"
        span = cursor.take(because="an agency's name alone")
        return SignOff(span, kind, (found["agency"],))  # type: ignore[arg-type]  # both are literals
    found = line.fullmatch(by_name(cursor.language)) if not cursor.left else None
    if found:
        person = Person(found["name"], found["name"])
        return SignOff(cursor.take(because="a name and an agency"), "credit", (found["agency"],), (person,))
    near = cursor.left <= NEAR_END
    bare = line.strip("=") if near and line.text.startswith("=") and line.text.endswith("=") else line
    found = bare.fullmatch(ends(cursor.language))
    if found and (not found.get("more") or len(line) <= LONGEST_MORE):
        return SignOff(cursor.take(because="an end mark"), "more" if found.get("more") else "end")
    alone = last_of_all(cursor)
    last = line.fullmatch(LAST_INITIALS) if alone or above_numbers(cursor) else None
    below_text = alone and (cursor.ended or cursor.previous != "paragraph")
    surely = last and (last.get("twice") or cursor.previous == "signoff")
    closes = surely or (last and below_text and not last.get("pair"))
    of_desk = near and not cursor.told and line.fullmatch(desk(cursor.language))
    if closes or of_desk or (near and line.fullmatch(INITIALS)):
        return SignOff(cursor.take(because="a desk's initials"), "initials")
    if cursor.previous == "signoff" and line.fullmatch(NUMBER) and above_numbers(cursor):
        return SignOff(cursor.take(because="the number of the message"), "end")
    found = line.fullmatch(release(cursor.language)) if near else None
    if found is None:
        return None
    agency = found.get("agency")
    return SignOff(cursor.take(because="names its source"), "end", (agency,) if agency else ())


def without_reference(line: Span) -> Span:
    """A line without the control character that a reference at its end stands for: "Reuter &#3;"."""
    found = line.search(REFERENCE) if line.text.endswith(";") else None
    return line.before(found.span).rstrip() if found else line


def sourced(cursor: Cursor) -> SignOff | None:
    """A line above the headline that names the agency as the source: "Source: The Canadian Press"."""
    found = cursor.block.fullmatch(release(cursor.language))
    agency = found.get("agency") if found else None
    return SignOff(cursor.take(because="names its source"), "end", (agency,)) if agency else None


@below("paragraph")
@opening("contributors.openings", "contributors.around", "contributors.alone")
def credited(cursor: Cursor) -> SignOff | None:
    """By "Reporting by", "Editing by"."""
    language = cursor.language
    found = cursor.match(credits(language))
    if found is None:
        return None
    block = cursor.block
    behind = block.after(found.span).strip(" \t()[]（）【】")
    around = behind.search(added(language))
    named, signing = people(behind.before(around.span) if around else behind, language)
    named = named or solid_people(block, language)
    aside = clause(block, found.span, language) or cursor.left > NEAR_END
    asked = found.span.text.rstrip().endswith((":", "：")) and block.search(STOPPED)
    if not (named or signing) and (aside or asked):
        return None
    return SignOff(cursor.take(because=f"opens with {found.span.text[:20]!r}"), "credit", signing, named)


@below("paragraph")
@opening(signs="(（")
def edited(cursor: Cursor) -> SignOff | None:
    """By brackets, with the writer in front of who edited it: "(Ann Lee, édité par Bo Ek)"."""
    if not cursor.block.text.endswith(CLOSED) or cursor.search(finite(cursor.language)):
        return None
    words = cursor.block.strip(" \t()（）")
    found = words.search(inside(cursor.language))
    written = read(words.before(found.span), cursor.language) if found else None
    if found is None or written is None or not written.fits or not written.people:
        return None
    behind, signing = people(words.after(found.span), cursor.language)
    span = cursor.take(because=f"says {found.span.text[:20]!r}")
    return SignOff(span, "credit", signing, (*written.people, *behind))


@per_language
def inside(words: Lexicon) -> str:
    """A credit behind a comma or a semicolon."""
    return rf"[,;][ ](?i:{words.any('contributors.openings')})[ ]?"


def clause(block: Span, opening: Span, language: str) -> bool:
    """Whether the words of a credit open a sentence: "Reporting by the commission was late."."""
    if not opening.text.endswith(" ") or not block.text.endswith("."):
        return False
    return len(block) > LONGEST_TEAM or block.search(finite(language)) is not None


signoff = either("signoff", short, credited, edited, limit=LONGEST)
"""Claim a line that only ends or opens a story's frame."""


def signature(draft: Draft) -> Iterator[SignOff]:
    """The agency or the end mark after the last words of the story."""
    blocks = draft.of("paragraph")
    if not blocks:
        return
    last = blocks[-1].span
    tail = last.after(max(last.start, last.stop - 60))
    found = tail.search(trailing())
    if found:
        agency = found.get("agency") or found.get("bare")
        yield SignOff(found.span.strip(UNSEEN), "end", (agency,) if agency else ())
    elif last.text[-1].isdigit() or last.text.endswith(CLOSED):
        yield from credit_behind(last, draft.language)


def credit_behind(last: Span, language: str) -> Iterator[SignOff]:
    """Who wrote and edited it, in brackets behind the last sentence."""
    bracket = last.after(max(last.start, last.stop - LONGEST_BEHIND)).search(BRACKET)
    words = bracket["words"] if bracket else None
    opened = words.match(credits(language)) if words else None
    if bracket is None or words is None or opened is None:
        return
    behind = words.after(opened.span).strip(" \t()[]（）【】")
    named, signing = people(behind, language)
    named = named or solid_people(words, language)
    if named or signing:
        yield SignOff(bracket.span.strip(UNSEEN), "credit", signing, named)
