"""The shapes of datelines: how agencies write where, when and for whom a story was filed.

    form        the whole grammar, as one pattern for each language (parsers.dateline)
    kicker      a label that only looks like a place: "EXCLUSIVE - "
    phrase      words of a sentence that no place holds
    staff       an agency's own reporter in its place: "/Корр. ТАСС Анна Лидина/"

What has the shape of a dateline need not be one: the parser asks for an agency, a
date or a known place.
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.language import scripts_of
from newsdoc.letters import LOWER, UPPER
from newsdoc.lexicon import Lexicon, alternation, lexicon, per_language

S = r"[ \t\u00a0]"
DASH = r"(?:--?|[–—―_]|&?\#82(?:11|12);|&[mn]dash;)"
TIME = r"(?:\d\d?[:.]\d\d(?:[ ]?[ap]\.?m\b\.?)?|\d{4}(?=[ ][A-Z]{3}))"
AHEAD = r"(?=[ \t\r\n\u00a0\"“‘`<(\w]|\Z)"
END = rf"""{S}{{0,3}}(?: (?:(?<=[)])\.|(?<=[{UPPER}]{{2}})\.(?=-))?
        (?: (?<=[ \t\u00a0)/])-(?!-) | -(?={S}|[\r\n]) | (?!-(?!-)){DASH} )
    (?:{S}{{1,3}}{DASH}(?={S}))?|:|(?<=[)][ ])=(?={S})|(?<=[ \t\u00a0])[|•]|(?<=/)\.){AHEAD}
    | (?<=[)/])(?=[ \t\r\n{UPPER}]|\Z)"""

MAYBE = re.compile(
    r"""[)/|•–—―_:;\- \t\u00a0\d]
        (?: (?<=[)/|•–—―_:;]) | (?<=-)(?:[- \t\r\n]|\Z) | (?<=[ \t\u00a0])-
          | (?<=\d)(?:[ ][^\W\d_]{3,12})?\.[ ] )""",
    re.VERBOSE,
)
"""What some dateline ends with, or its date; a text without any of them in its window has none."""


@cache
def domain() -> str:
    """A site, by the end of its name, in any case: INTERFAX.RU."""
    ends = lexicon("agencies").any("domains", "national")
    return rf"\w[\w-]{{1,30}}(?:\.(?i:co|com|go))?\.(?i:{ends})\b"


@cache
def papers() -> str:
    """The last word of a paper's or a service's name."""
    return rf"(?:{lexicon('agencies').any('papers')})"


@cache
def named() -> re.Pattern[str]:
    """A site, or a paper or a service by its last word."""
    return re.compile(rf"{domain()}|.{{0,60}}\b{papers()}\Z")


@per_language
def form(words: Lexicon) -> str:
    """The grammar.  Every repeat is bounded and the window is short, so it is linear."""
    return grammar(words, UPPER + without_case(words.name))


@per_language
def form_of_small_letters(words: Lexicon) -> str:
    """The grammar of a text that has no capitals."""
    return rf"(?i:{grammar(words, UPPER + LOWER)})"


def without_case(language: str) -> str:
    """The letters of a language whose script has no capitals: any may open a name."""
    letters: str = lexicon("scripts").get("scripts")[scripts_of(language)[0]]
    return "" if not letters or re.search(f"[{UPPER}]", letters) else letters


def grammar(words: Lexicon, capital: str) -> str:
    """The grammar, with what counts for a capital."""
    native = words.words("agencies.news")
    agencies = alternation((*lexicon("agencies").words("news", "releases"), *native, *map(str.upper, native)))
    paper = rf"(?:[{UPPER}][\w'’.&]{{0,20}}{S}){{1,4}}{papers()}"
    months = words.any("months")
    day = date_form(words)
    own, front = words.any("agencies.news"), words.any("dateline.dated")
    dated = rf"(?i:{months})\b\.?{S}*\d|(?i:{weekday(words)}|{weekday_of_date(words)})"
    apart = rf"{dated}|{domain()}|(?:{own})(?!\w)|(?:{front}){S}\d"
    word = rf"(?!{apart})(?:['’][sS]-)?[{capital}](?:[\w'’.&]|-(?=\w)){{0,30}}"
    inner = rf"(?:(?:{words.any('dateline.particles')}){S}|[dl]['’])?"
    name = rf"{word}(?:{S}{inner}(?:{word}|[a-z]{{2,12}}(?=,))){{0,6}}"
    joint = rf"(?:[/·]|,?{S}(?:{words.any('dateline.joiners')}){S}|,{S}{{1,3}})"
    zones = alternation(lexicon("zones").words("names.seen", "rfc"))
    foreign = r"[\w.]{0,16}[ ]?\d[\w., ]{0,24}"  # of a language that has no words here: "2024. március 5."
    time = rf"{TIME}(?:[ ](?:(?:{zones})\b|(?i:{words.any('dates.local')})))?"
    stop = rf"|(?:{words.any('dateline.stops')})(?={S}[{UPPER}\"„“»])"
    return rf"""
        (?:(?P<first> \({S}?(?:[^()\r\n\d]{{2,40}}?|{agencies})\)
             | (?:{agencies}|{domain()}|{paper})(?=,?{S}) )
           (?:{S}{{0,2}}{DASH}|,){S}{{1,2}} | (?P<front>\((?:{agencies})\)){S}(?={name},{S}\d))?
        (?:
          (?P<located>{name}(?:{joint}{name}){{0,5}})?
          (?:{S}?\((?P<region>[{capital}][^)\r\n]{{2,30}})\)(?={S}?[\[,(]|{S}\d))?
          (?:{S}?\[(?P<country>[{capital}][^\]\r\n]{{1,30}})\])?
          (?:{S}?(?:{DASH}|\|)(?={S}\w))?
          (?:{S}{{0,2}}[,،]?{S}{{0,2}}(?:(?:{front}){S})?(?P<date>{day})(?:,?{S}{{1,2}}(?:/{S})?{time})?
             |,{S}(?P<date_f>{foreign})(?={S}\((?:{agencies})\)))?
          [,.]?{S}{{0,2}}
          (?: (?:{DASH}(?=\(|{S}\((?:{agencies})\){S}?{DASH}){S}?)?
              \((?:(?P<date_n>{day}|\d\d?/\d\d?/\d\d(?:\d\d)?)
                |{S}?(?P<bracketed>[^()\r\n]{{2,60}}?)(?:{S}-{S}(?P<date_b>{day}))?{S}?)\)
            | /{S}?(?P<slashed>[^/\r\n]{{2,40}}?){S}?/(?:{S}?(?P<date_s>{day}){S}?/)?
            | (?:/(?=[a-z]))?(?P<bare>{agencies}|{domain()})(?={S}?(?:{DASH}|-{S})|{S}\||\.-)
            | (?:{DASH}{S}|(?<=[.,][ ]))(?P<closed>{agencies})(?:,{S}(?P<reporter>{name}))?(?=\.{S}) )?
          (?P<end>(?(closed)\.(?={S})|(?:{END}{stop}|(?(date)\.(?={S}[{UPPER}]|\Z)|(?!)))))
        )?"""


def date_form(words: Lexicon) -> str:
    """The date in a dateline, which may lack its year."""
    months, ordinal = words.any("months"), rf"(?:{words.any('dates.ordinals')})?"
    small = words.words("dates.between")
    mid = rf"(?:(?:{alternation(small)}){S})?" if small else ""
    years = words.words("dates.years")
    era = rf"(?:{S}?(?:{alternation(years)}))?" if years else ""
    return rf"""(?i:(?:(?:{words.any('dates.weekdays')})\.?,?{S})?
        (?: (?:{months})\.?{S}{{0,3}}\d[\dO]?{ordinal}
          | \d\d?{ordinal}\.?{S}{{0,2}}{mid}(?:{months})\b\.? )
        (?:,?{S}{{1,2}}{mid}(?:19|20)\d\d{era})? | \d\d?/\d\d?(?:/\d\d(?:\d\d)?|(?={S}\())
        | \d\d?\.[ ]?\d\d?\.[ ]?(?:19|20)\d\d | \d\d?-\d\d?-(?:19|20)\d\d
        | \d\d?(?={S}\([^\W\d]) | {weekday(words)} )(?!\w)"""


def weekday(words: Lexicon) -> str:
    """A weekday in the place of a date: "HALDEN, Thurs. - "."""
    return rf"(?:{weekdays(words)})\b\.?(?={S}?(?:[(/]|{DASH}))"


def weekday_of_date(words: Lexicon) -> str:
    """A weekday in front of a date: "Monday, May 3"."""
    return rf"(?:{weekdays(words)})\b\.?,?{S}(?:(?:{words.any('months')})\b\.?{S}*\d|\d\d?(?!\d))"


def weekdays(words: Lexicon) -> str:
    """The names of weekdays; "Mo." is a state, too."""
    return alternation(name for name in words.words("dates.weekdays") if len(name.rstrip(".")) > 2)


@per_language
def byline_cue(words: Lexicon) -> str:
    """The word that opens a byline."""
    return rf"(?:{words.any('dateline.bylines')}){S}+"


@per_language
def kicker(words: Lexicon) -> str:
    """A label in front of a dateline, or what only looks like one."""
    return rf"(?i:{words.any('dateline.kickers')})(?!\w)"


@per_language
def phrase(words: Lexicon) -> str:
    """Words that are part of a sentence, not of a name."""
    return rf"(?<![\w'’-])(?:{words.any('dateline.phrase')})(?![\w'’-])"


@per_language
def stop_of(words: Lexicon) -> str:
    """What else a dateline ends with in a language."""
    return rf"(?:{words.any('dateline.stops')}){S}"


@per_language
def staff(words: Lexicon) -> str:
    """An agency's own reporter in the place of the agency: "Корр. ТАСС Анна Лидина"."""
    agencies = alternation((*lexicon("agencies").words("news"), *words.words("agencies.news")))
    said = words.any("dateline.staff")
    return rf"(?i:{said}){S}+(?P<agency>{agencies})(?:{S}+(?P<name>[{UPPER}].{{2,60}}))?"


@per_language
def joints(words: Lexicon) -> str:
    """What stands between two places, a comma aside."""
    return rf"[/·]|,?{S}(?:{words.any('dateline.joiners')}){S}"
