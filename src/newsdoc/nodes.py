"""The node classes: what stands in a news story.

Every class is frozen and slotted.  A field that comes from the text is a
`Span`; a value read from it (a date, a kind) stands beside its span.  Absent is
None, never "".  ``str(node)`` is ``str(node.text)``: the text of its span, or,
for the nodes with a `text` field, the words without what is a node of its own.
"""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime
from typing import Literal, Protocol, TypeAlias, TypeVar

from attrs import frozen

from newsdoc.span import Span

Precision: TypeAlias = Literal["month", "day", "minute", "second"]
TimestampKind: TypeAlias = Literal["published", "updated"]
QuoteKind: TypeAlias = Literal["direct", "mixed", "indirect", "turn", "term"]
NoteKind: TypeAlias = Literal[
    "ednote", "correction", "kill", "embargo", "advisory", "contributor"
]
SignOffKind: TypeAlias = Literal["end", "more", "credit", "initials"]
TakeKind: TypeAlias = Literal[
    "lead", "writethru", "take", "add", "more", "update", "advance", "budget", "refile", "alert", "correction"
]


class Node(Protocol):
    """Anything with a span: every node class of newsdoc, and any attrs class of yours."""

    @property
    def span(self) -> Span:
        """Where it stands."""


NodeT = TypeVar("NodeT", bound=Node)


class Whole:
    """A node whose text is all that its span covers."""

    __slots__ = ()
    span: Span

    @property
    def text(self) -> str:
        """The exact characters of its span."""
        return self.span.text

    def __str__(self) -> str:
        return self.span.text


class Words:
    """A node with a `text` of its own, smaller than its span."""

    __slots__ = ()
    text: Span

    def __str__(self) -> str:
        return self.text.text


# -- the top of a story --------------------------------------------------------


@frozen
class Headline(Whole):
    """The headline, without a version mark such as "(LEAD)" before it."""

    span: Span


@frozen
class Deck(Whole):
    """A line under the headline that adds to it."""

    span: Span


@frozen
class Slugline(Whole):
    """The desk's working name of the story: "BC-AS--China-Lawyer Trial"."""

    span: Span


@frozen
class Take(Whole):
    """Which version or part of a running story this is: "2nd Ld-Writethru", "MORE"."""

    span: Span
    kind: TakeKind
    #: The number of the take, add or update; None where it has none.
    number: int | None = None
    #: The number of the lead: 2 for "2nd Ld-Writethru"; None where it is no lead.
    lead: int | None = None


@frozen
class KeyPoint(Whole):
    """One bullet of a summary above the story, without its bullet."""

    span: Span


@frozen
class Person(Whole):
    """A person of a byline, a credit or a sign-off; `span` covers all that is said of them."""

    span: Span
    name: Span
    role: Span | None = None
    affiliation: Span | None = None
    email: Span | None = None
    location: Span | None = None
    handle: Span | None = None

    @property
    def display_name(self) -> str:
        """The name on one line, the family name last, in normal case where it is printed in capitals."""
        from newsdoc.casing import normal_case  # upwards: it takes word lists

        return normal_case(self.name.text)


@frozen
class Byline(Whole):
    """Who wrote the story; an agency is no person."""

    span: Span
    people: tuple[Person, ...] = ()
    agencies: tuple[Span, ...] = ()


@frozen
class Timestamp(Whole):
    """When the story was published or updated.

    `value` is aware where the text gives UTC, GMT or a numeric offset, or a
    machine's date format that defines its zone names (RFC 5322).  A lone
    abbreviation ("CST", "BST") names several zones: then `value` is the wall
    clock's naive time and `zone` holds the abbreviation.
    """

    span: Span
    #: None where the text names no instant that exists.
    value: datetime | None
    precision: Precision
    kind: TimestampKind = "published"
    #: The zone as printed.
    zone: Span | None = None


@frozen
class Place(Whole):
    """A place of a dateline."""

    span: Span
    name: Span
    region: Span | None = None
    #: ISO 3166-1 alpha-2, where the region or the name tells it.
    country: str | None = None


@frozen
class Dateline(Whole):
    """Where, when and for whom the story was filed, in front of its first words."""

    span: Span
    #: The whole place part: "TOKYO/SEOUL", "NEW YORK, LONDON and BEIJING".
    located: Span | None
    places: tuple[Place, ...]
    agencies: tuple[Span, ...]
    #: The date as printed.
    date: Span | None
    #: The date resolved against the story's `published`; None where it cannot be.
    value: Date | None
    #: The offset of the first character of the words after it.
    body_start: int
    #: Reporters that some agencies name inside it.
    people: tuple[Person, ...] = ()


# -- pictures ------------------------------------------------------------------


@frozen
class Credit(Words):
    """Who made a picture and who distributes it."""

    span: Span
    #: The words without brackets and labels: "Ann Lee/PA via Getty Images".
    text: Span
    photographers: tuple[Span, ...] = ()
    agencies: tuple[Span, ...] = ()
    #: What else it says: "File", "Handout", "Courtesy of".
    extra: Span | None = None


@frozen
class Caption(Words):
    """A cutline: what a picture shows."""

    span: Span
    #: The words without the credit; None where the line is a credit alone.
    text: Span | None  # type: ignore[assignment]  # a lone credit has no words
    credit: Credit | None = None

    def __str__(self) -> str:
        return str(self.text or self.span)


# -- the body ------------------------------------------------------------------


@frozen
class Paragraph(Words):
    """A paragraph of the body."""

    span: Span
    #: Its words after a dateline and before a sign-off.
    text: Span


@frozen
class Subhead(Whole):
    """A heading between paragraphs."""

    span: Span


@frozen
class Table(Whole):
    """Lines of figures, kept as they stand."""

    span: Span


@frozen
class Speaker(Words):
    """Who is quoted, as the attribution says and as the story names them."""

    #: The words of the attribution: "she", "the company".
    mention: Span
    #: The fullest mention of the same person or body in the story.
    name: Span | None = None
    role: Span | None = None
    affiliation: Span | None = None

    @property
    def span(self) -> Span:
        """The mention."""
        return self.mention

    @property
    def text(self) -> Span:  # type: ignore[override]  # computed, not stored
        """The mention."""
        return self.mention


@frozen
class Quote(Whole):
    """What somebody said, in one or several pieces.

    "direct" has the speaker's own sentences between marks; "mixed" is a part of the
    reporter's sentence between marks; "indirect" is what somebody said in the
    reporter's words; "turn" is what a label gives to a speaker in a transcript;
    "term" is no speech: a title, a nickname, an epithet.  In German and in the
    languages of East Asia a part that a verb of saying gives to somebody is direct.
    An indirect quotation may hold mixed ones.
    """

    span: Span
    #: The pieces, without their marks, in the order of the text.
    parts: tuple[Span, ...]
    kind: QuoteKind
    #: The word that attributes it: "said".
    cue: Span | None = None
    speaker: Speaker | None = None
    #: The rule that found the speaker, or told a term from speech.
    evidence: str | None = None
    #: Those who are spoken to: "the council" in "Lee told the council".
    addressee: Span | None = None


# -- the desk's own words ------------------------------------------------------


@frozen
class Note(Words):
    """A word from the desk to editors or readers."""

    span: Span
    kind: NoteKind
    #: The words without brackets and label.
    text: Span
    #: When an embargo ends.
    until: datetime | None = None
    #: The people whom a contributor line names.
    people: tuple[Person, ...] = ()


@frozen
class SignOff(Whole):
    """The end of a story or of a take: "(Yonhap)", "-30-", "MORE", "dpa xx yy"."""

    span: Span
    kind: SignOffKind
    agencies: tuple[Span, ...] = ()
    people: tuple[Person, ...] = ()
