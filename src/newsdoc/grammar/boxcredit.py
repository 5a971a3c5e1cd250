"""Credits in captions of East Asia, which no blank and often no label sets apart.

    front = dateline with reporters           (부산=연합뉴스) 김하늘 기자 = ... 2023.5.3 sky@example.com
    back  = ["（" giver "提供）"]              （港務公司提供）中央社記者林小田傳真 113年5月3日
            [agency] "记者" NAME ["摄"]       新华社记者林一摄       中央社記者林小田攝 113年5月3日
          | agency "发" ["（" NAME "摄" "）"]  新华社发（林一摄）    中新社发 林一 摄
          | "＝" [when and where "、"] (NAME "撮影" | giver "提供")     ...＝３日、川野一郎撮影
          | NAME "기자" | NAME "撮影"

What stands behind a "＝", a bracket or a sign of copyright is read as other credits are.
"""

from __future__ import annotations

import re

from newsdoc.grammar.boxed import HAN, KANA, S, agencies, plain, solid_dateline
from newsdoc.grammar.credits import Reading
from newsdoc.lexicon import Lexicon, lexicon, per_language
from newsdoc.model import Credit
from newsdoc.span import Span

TAIL = re.compile(rf"""
    [ \t\r\n\u00a0]* (?:\d{{4}}\.{S}?\d\d?\.{S}?\d\d?\.?)?
    (?:[ \t\r\n\u00a0]*/?[ \t]?[\w.+-]{{1,40}}@[\w-]{{1,40}}(?:\.[\w-]{{1,10}}){{1,3}})?[ \t\r\n]*\Z
    """, re.VERBOSE)
"""The day and the address behind a caption of Korea's agencies."""

WINDOW = 60
"""A credit behind a caption is no longer."""


@per_language
def back(words: Lexicon) -> str:
    """A reporter's or an agency's name at the end of a caption."""
    reporters, makers = words.any("dateline.reporters"), words.any("credit.makers")
    name, sent, gave = rf"[{HAN}]{{2,4}}?", words.any("credit.senders"), words.any("credit.givers")
    return rf"""(?P<credit>(?:[（(](?P<given>[^（()）。]{{1,20}}(?:{gave}))[）)]{S}?)?(?:
          (?:(?P<agency>[{HAN}]{{2,8}}?){S}?)?(?:{reporters})[:：]?{S}?(?P<name>{name}){S}?(?:{makers})?
        | (?P<sender>[{HAN}]{{2,8}}?){S}?(?:{sent})
          (?:[（(](?P<own>{name}){S}?(?:{makers})?[）)]|{S}(?P<maker>{name}){S}(?:{makers}))?
        ))(?:[ \t]*[\d年月日.-]{{4,14}})?[ \t。]*\Z"""


@per_language
def noted(words: Lexicon) -> str:
    """A maker or a giver behind the equals sign of a Japanese caption, and behind when and where."""
    makers, givers = words.any("credit.makers"), words.any("credit.givers")
    return rf"""[＝=](?:[^＝=。\r\n]{{1,50}}、)?(?P<credit>
        (?P<name>[{HAN}{KANA}]{{2,7}})(?:{makers}) | (?P<giver>[^＝=、。\r\n]{{1,20}}?)(?:{givers})
        )[ \t。]*\Z"""


def in_front(span: Span, language: str) -> tuple[Span, Reading] | None:
    """The words of a caption that opens with a dateline, and the credit that this is."""
    found = solid_dateline(span, language)
    if found is None or not found.people or found.body_start >= span.stop:
        return None
    text = span.after(found.body_start)
    tail = text.search(TAIL)
    words = text.before(tail.span) if tail else text
    photographers = tuple(person.name for person in found.people)
    credit = Credit(found.span, found.span, photographers, found.agencies)
    return (words, reading_of(credit)) if len(words) else None


def behind(span: Span, language: str) -> tuple[Span, Reading] | None:
    """The words of a caption that such a credit ends, and the credit."""
    if not lexicon(language).get("credit.makers"):
        return None
    window = span.after(max(span.start, span.stop - WINDOW))
    behind_equals = window.search(noted(language))
    if behind_equals:
        return split_at(span, behind_equals["credit"], behind_equals.get("name"), behind_equals.get("giver"))
    found = window.search(back(language))
    if found is None or found["credit"].start == span.start:
        return None
    agency = found.get("agency") or found.get("sender")
    if agency and plain(agency.text) not in agencies(language):
        return None
    name = found.get("name") or found.get("own") or found.get("maker")
    if not agency and not name:
        return None
    return split_at(span, found["credit"], name, agency, found.get("given"))


def split_at(
    span: Span, said: Span, name: Span | None, agency: Span | None, extra: Span | None = None
) -> tuple[Span, Reading] | None:
    """The words in front of a credit, and what it says; None where there are none."""
    credit = Credit(said, said, (name,) if name else (), (agency,) if agency else (), extra)
    text = span.before(said).rstrip(" \t\r\n\u00a0\u3000，、/／＝=")
    return (text, reading_of(credit)) if len(text) else None


def reading_of(credit: Credit) -> Reading:
    """What speaks for a credit that names its maker: a reporter or an agency."""
    known, signed = bool(credit.agencies), bool(credit.photographers)
    return Reading(credit, labelled=True, sure=True, known=known, signed=signed, certain=True)
