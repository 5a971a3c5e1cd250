"""Sluglines (keyword lines) and the versions that stand in them or alone.

    slugline = prefix "-" words ["," version] ["," word count]  |  (keyword "/")+
    take     = version alone on its line, or in front of a headline
    version  = ordinal ("Ld" | "Take" | "Add" ...) | "UPDATE" number "-" | "(LEAD)" ...

    BC-EU--River-Locks, 2nd Ld-Writethru,310
    Weather/Rivers/
    (2nd LD) Ministers agree on river plan

Sources: ANPA 84-2 keyword lines on the AP wire, dpa's IPTC 7901 keywords, the
version marks of AP, Reuters, Yonhap and dpa (lexicon: take).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.cursor import Cursor
from newsdoc.gates import above, either, limit, untold
from newsdoc.lexicon import Lexicon, per_language
from newsdoc.model import Node, Slugline, Take, TakeKind
from newsdoc.span import Match, Span

KEYWORDS = re.compile(r"\w[\w .&'’-]{1,40}/(?:[\w .&'’-]{1,40}/){0,8}(?:\([^)\r\n]{1,30}\))?")
"""Keywords that each end in a slash (IPTC 7901): no pattern inside them can reach over one."""
MARK = re.compile(
    r"""\((?P<bracketed>[^()\r\n]{2,24})\)[ \t]*(?:[-–—][ \t]+)?
      | (?P<dashed>[^\r\n()–—-]{3,16}[ \t]?[-–—])(?=[^ \t\r\n])""",
    re.VERBOSE,
)
"""What holds a version in front of a headline: brackets, or a dash."""

LONGEST = 32
"""A version alone on its line is no longer than this."""


@per_language
def version(words: Lexicon) -> str:
    """A version mark; the group that took part names its kind."""
    ordinals = words.any("dates.ordinals")
    number = rf"(?:(?P<number>\d{{1,3}})(?i:{ordinals})?[ \t]?)?"
    after = r"[ \t-]?(?P<later>\d{1,3})?"
    kinds = "|".join(
        rf"(?P<{kind}>{words.any(f'take.{kind}')})" for kind in words.get("take")
    )
    return rf"{number}(?:{kinds})(?![a-z]){after}(?![\w])"


@per_language
def prefixed(words: Lexicon) -> str:
    """A keyword line of an American wire: prefix, hyphens, no blank before the first."""
    return rf"\^?(?P<slug>(?:{words.any('slugline.prefixes')})[-_]{{1,2}}\w[^,:\r\n<]{{1,80}})(?=[,<]|\Z)"


@limit(120)
@above("headline", "paragraph")
@untold
def slugline(cursor: Cursor) -> tuple[Node, ...] | None:
    """Claim a keyword line above the headline."""
    found = cursor.line.match(prefixed(cursor.language))
    if found is None:
        keywords = cursor.line.fullmatch(KEYWORDS)
        return (Slugline(cursor.take(cursor.line, because="keywords")),) if keywords else None
    claimed = cursor.take(cursor.line, because="a keyword line")
    rest = claimed.after(found["slug"])
    return Slugline(found["slug"].rstrip()), *takes(rest, cursor.language)


def takes(span: Span, language: str) -> Iterator[Take]:
    """The version marks of a keyword line."""
    for found in span.find(version(language)):
        yield take_node(found.span, found)


def take_node(span: Span, found: Match) -> Take:
    """The node of a version mark."""
    kind = next(k for k, v in found.found.groupdict().items() if v and k not in ("number", "later"))
    number = found.get("number") or found.get("later")
    count = int(number.text) if number else None
    leads = kind in ("lead", "writethru")
    return Take(span, _kind(kind), None if leads else count, (count or 1) if leads else None)


def _kind(name: str) -> TakeKind:
    return name  # type: ignore[return-value]  # the lexicon's keys are the literals


@limit(LONGEST)
def alone(cursor: Cursor) -> Take | None:
    """A version alone on its line."""
    line = cursor.line
    found = line.strip(" \t():").fullmatch(version(cursor.language))
    return take_node(cursor.take(line, because="a version alone"), found) if found else None


@above("headline", "paragraph")
@limit(400)
def in_front(cursor: Cursor) -> Take | None:
    """The version in front of a headline."""
    front = cursor.match(MARK)
    inner = front and (front.get("bracketed") or front["dashed"].strip(" -–—"))
    found = inner.strip().fullmatch(version(cursor.language)) if inner else None
    if front is None or found is None:
        return None
    return take_node(cursor.take(front.span, because="a version in front of a headline"), found)


take = either("take", alone, in_front, untold=True)
"""Claim a line that is nothing but a version, or the version in front of a headline."""
