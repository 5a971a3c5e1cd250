"""Strategies that write whole wire stories and know the answers.

A story is made of a *manner* (how an agency writes its header, its dateline and
its end), a *layout* (how paragraphs are set) and a line end.  Everything is drawn
from small parts, so that a failing story shrinks to the fewest and shortest.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import datetime

from attrs import frozen
from hypothesis import strategies as st

from newsdoc.testing.written import Written

WORDS = (
    "river", "plan", "bridge", "harbour", "council", "lock", "water", "farmers", "spring", "report", "winter",
    "budget", "north", "ferry", "new", "old", "wide", "public", "second", "early", "late", "regional",
    "annual", "final", "open", "local", "heavy",
)
FIRST = ("Ann", "Bo", "Carla", "Dmitri", "Jean-Luc", "Maria", "Seán", "Wei")
LAST = ("Lee", "Okafor", "Smith", "O'Hara", "van der Berg", "Kim", "Müller", "Fitzgerald")
PLACES = (
    ("BREMEN", "Germany"), ("EAU CLAIRE", "Wis."), ("PORT-AU-PRINCE", "Haiti"), ("TOKYO", None),
    ("ST. LOUIS", None), ("O'FALLON", "Mo."), ("WASHINGTON", None), ("NEW DELHI", "India"),
)
MONTHS = (
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)
"""As the AP Stylebook abbreviates them."""
WIRE = (
    "By ", "BY ", "(AP)", " (Reuters) - ", " -- ", " - ", " _ ", "Feb. 30, 2023", "Jan 2", "(", ")", "[", "]",
    '"', "'", "“", "”", "``", "''", "«", "»", "said", "Photo by ", "/AP", "/Getty Images", "(END)", "Eds:",
    "EMBARGOED UNTIL ",
    "CORRECTED-", "Published ", "Updated: ", "UPDATE 2-",
    "BC-", "^", "<", "=", "* ", "• ", "\t", "    ", "\n", "\n\n", "\r\n", "\r", "\u00a0",
    "\u2028", "\x1c", "\x00", "\ud800", "LONDON", "Paris", ", ", ": ", "; ", "/", "@", ".", "...",
    "00:01 GMT", "99:99", "Share", "Read more: ", "www.x.com", "東京", "Жук",
)
"""Pieces that some parser looks for, and characters that break naive ones."""


def hostile_texts() -> st.SearchStrategy[str]:
    """Any text at all, and texts made of the pieces that parsers look for."""
    pieces = st.sampled_from(WIRE) | st.sampled_from(WORDS) | st.text(max_size=5)
    return st.text(max_size=200) | st.lists(pieces, max_size=60).map("".join)


# -- parts -----------------------------------------------------------------------


def sentences() -> st.SearchStrategy[str]:
    """A plain sentence that nothing but a paragraph can be."""
    words = st.lists(st.sampled_from(WORDS), min_size=9, max_size=24)
    return words.map(lambda chosen: f"The {' '.join(chosen)} is closed.")


def paragraphs() -> st.SearchStrategy[str]:
    """Two or three sentences: longer than any line that is wrapped."""
    return st.lists(sentences(), min_size=2, max_size=3).map(" ".join)


def headlines() -> st.SearchStrategy[str]:
    """A headline without a full stop."""
    words = st.lists(st.sampled_from(WORDS), min_size=3, max_size=6)
    return words.map(lambda chosen: f"Ministers agree on {' '.join(chosen)}")


def names() -> st.SearchStrategy[str]:
    """A reporter."""
    return st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))


def days() -> st.SearchStrategy[datetime]:
    """A day and a minute of the wires' years."""
    return st.datetimes(datetime(1987, 1, 1), datetime(2029, 12, 31)).map(
        lambda moment: moment.replace(second=0, microsecond=0)
    )


# -- layouts ---------------------------------------------------------------------


@frozen
class Layout:
    """How a story's lines are set."""

    #: Between two header lines.
    head: str
    #: From a paragraph to its lines.
    set: Callable[[str], str]
    #: Between two paragraphs.
    between: str


def _indented(words: str, indent: str) -> str:
    return "\n".join(textwrap.wrap(words, 65, initial_indent=indent, break_on_hyphens=False))


LAYOUTS = (
    Layout("\n\n", str, "\n\n"),
    Layout("\n", str, "\n\n"),
    Layout("\n", str, "\n"),
    Layout("\n\n", lambda words: _indented(words, ""), "\n\n"),
    Layout("\n", lambda words: _indented(words, "    "), "\n"),
    Layout("\n", lambda words: _indented(words, "\t   "), "\n"),
)
"""Blank lines, one paragraph per line, hard-wrapped with blank lines or indents."""


# -- manners ---------------------------------------------------------------------


@frozen
class Manner:
    """How an agency begins and ends a story; every piece is a template."""

    name: str
    #: Header lines with the roles of their blocks; {h} headline, {n} name, {d} date.
    header: tuple[tuple[str, tuple[str, ...]], ...]
    #: In front of the first words; {p} place with region, {md} month and day.
    dateline: str
    agency: str | None
    #: Lines after the body with the roles of their blocks.
    tail: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: The layouts that it comes in: a page is not indented like a wire.
    layouts: tuple[Layout, ...] = LAYOUTS


MANNERS = (
    Manner("bare", (("{h}", ("headline",)),), "", None),
    Manner(
        "ap",
        (("{h}", ("headline",)), ("By {N}", ("byline",))),
        "{p} (AP) _ ", "AP",
        (("AP-WF-03-04-14 1609GMT", ("timestamp",)),),
    ),
    Manner(
        "reuters",
        (("{h}", ("headline",)), ("(Adds detail on locks)", ("note",)), ("By {n}", ("byline",))),
        "{p}, {md} (Reuters) - ", "Reuters",
        (("(Reporting by {n}; Editing by Ann Lee)", ("signoff",)),),
    ),
    Manner(
        "yonhap",
        (("(2nd LD) {h}", ("take", "headline")), ("By {n}", ("byline",))),
        "{p}, {md} (Yonhap) -- ", "Yonhap",
        (("(END)", ("signoff",)),),
    ),
    Manner(
        "web",
        (("{h}", ("headline",)), ("{d} By {n}", ("timestamp", "byline"))),
        "", None,
        (("Share this article", ("boilerplate",)),),
        LAYOUTS[:4],
    ),
    Manner(
        "release",
        (("{h}", ("headline",)),),
        "{p}, {mdy} /PRNewswire/ -- ", "PRNewswire",
        (("SOURCE Locks Inc", ("signoff",)),),
        LAYOUTS[:4],
    ),
)
"""AP (ANPA wire), Reuters, Yonhap, a newspaper's page, a release, and nothing at all."""


@st.composite
def stories(draw: st.DrawFn) -> Written:
    """A whole story in some manner and layout, with its answers."""
    manner = draw(st.sampled_from(MANNERS))
    layout = draw(st.sampled_from(manner.layouts))
    place, region = draw(st.sampled_from(PLACES))
    day, name, head = draw(days()), draw(names()), draw(headlines())
    body = draw(st.lists(paragraphs(), min_size=2, max_size=5))
    month = f"{MONTHS[day.month - 1]} {day.day}"
    values = {
        "h": head, "n": name, "N": name.upper(), "p": f"{place}, {region}" if region else place,
        "md": month, "mdy": f"{month}, {day.year}", "d": f"{month}, {day.year} - {day:%H:%M}",
    }
    header = [line.format(**values) for line, _ in manner.header]
    opening = manner.dateline.format(**values)
    set_body = [layout.set(opening + body[0]), *map(layout.set, body[1:])]
    tail = [line.format(**values) for line, _ in manner.tail]
    gap = layout.between if layout.between == "\n\n" or layout.head == "\n" else "\n\n"
    text = layout.head.join(header) + gap + layout.between.join([*set_body, *tail]) + "\n"
    shown = values["N"] if manner.name == "ap" else name
    return Written(
        text=text.replace("\n", draw(st.sampled_from(("\n", "\r\n", "\r")))),
        headline=head,
        paragraphs=tuple(body),
        people=(shown,) if any("byline" in roles for _, roles in manner.header) else (),
        place=place if opening else None,
        agency=manner.agency,
        published=day if manner.name == "web" else None,
        roles=tuple(
            [*(r for _, roles in manner.header for r in roles), *("paragraph" for _ in body)]
            + [r for _, roles in manner.tail for r in roles]
        ),
    )
