"""The typed model of a news story: its article, its blocks and the nodes inside them.

The node classes stand in `newsdoc.nodes` and are part of this module's names.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from newsdoc.nodes import (
    Byline,
    Caption,
    Credit,
    Dateline,
    Deck,
    Headline,
    KeyPoint,
    Node,
    NodeT,
    Note,
    NoteKind,
    Paragraph,
    Person,
    Place,
    Precision,
    Quote,
    QuoteKind,
    SignOff,
    SignOffKind,
    Slugline,
    Speaker,
    Subhead,
    Table,
    Take,
    TakeKind,
    Timestamp,
    TimestampKind,
    Whole,
)
from newsdoc.problems import Problem, ProblemsError
from newsdoc.span import Source, Span
from newsdoc.visible import visible
from newsdoc.voices import Voice, voices

__all__ = [
    "Article",
    "Block",
    "Byline",
    "Caption",
    "Credit",
    "Dateline",
    "Deck",
    "Headline",
    "KeyPoint",
    "Metadata",
    "Node",
    "NodeT",
    "Note",
    "NoteKind",
    "Paragraph",
    "Person",
    "Place",
    "Precision",
    "Quote",
    "QuoteKind",
    "SignOff",
    "SignOffKind",
    "Slugline",
    "Speaker",
    "Subhead",
    "Table",
    "Take",
    "TakeKind",
    "Timestamp",
    "TimestampKind",
    "Voice",
]


# -- the whole -----------------------------------------------------------------


@frozen
class Block(Whole):
    """A stretch of the source that one parser claimed; the blocks tile its ink."""

    span: Span
    #: What it is: "headline", "paragraph", "caption", "boilerplate", ...
    role: str
    #: The name of the parser that claimed it.
    parser: str
    #: What the parser went by.
    evidence: str = ""


@frozen
class Metadata:
    """What a format says about a story outside its text, as plain values."""

    id: str | None = None
    version: str | None = None
    urgency: str | None = None
    priority: str | None = None
    category: str | None = None
    subjects: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    slugline: str | None = None
    source: str | None = None
    credit: str | None = None
    language: str | None = None
    word_count: int | None = None
    version_created: datetime | None = None
    first_created: datetime | None = None
    embargoed: datetime | None = None
    usage_terms: str | None = None
    copyright: str | None = None
    status: str | None = None
    service: str | None = None
    extra: Mapping[str, Any] = field(factory=dict, hash=False)


@frozen
class Article:
    """One news story: its source, its blocks in order, and the nodes inside them."""

    source: Source
    format: str
    #: BCP 47; None where it could not be told.
    language: str | None
    blocks: tuple[Block, ...]
    nodes: tuple[Node, ...]
    metadata: Metadata = field(factory=Metadata)
    problems: tuple[Problem, ...] = ()

    def find(self, kind: type[NodeT]) -> tuple[NodeT, ...]:
        """Every node of that class, in the order of the text; works for your own classes."""
        return tuple(node for node in self.nodes if isinstance(node, kind))

    def first(self, kind: type[NodeT]) -> NodeT | None:
        """The first node of that class, or None."""
        return next((node for node in self.nodes if isinstance(node, kind)), None)

    @property
    def headline(self) -> Headline | None:
        """The headline."""
        return self.first(Headline)

    @property
    def decks(self) -> tuple[Deck, ...]:
        """The lines under the headline."""
        return self.find(Deck)

    @property
    def slugline(self) -> Slugline | None:
        """The desk's working name."""
        return self.first(Slugline)

    @property
    def bylines(self) -> tuple[Byline, ...]:
        """The bylines."""
        return self.find(Byline)

    @property
    def dateline(self) -> Dateline | None:
        """The dateline."""
        return self.first(Dateline)

    @property
    def published(self) -> Timestamp | None:
        """The first timestamp of publication that the text prints; a format's own is in `metadata`."""
        return next((t for t in self.find(Timestamp) if t.kind == "published"), None)

    @property
    def updated(self) -> Timestamp | None:
        """The last timestamp of an update."""
        return next((t for t in reversed(self.find(Timestamp)) if t.kind == "updated"), None)

    @property
    def captions(self) -> tuple[Caption, ...]:
        """The captions."""
        return self.find(Caption)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body."""
        return self.find(Paragraph)

    @property
    def lead(self) -> Paragraph | None:
        """The first paragraph."""
        return self.first(Paragraph)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What is said; terms between marks, which are no speech, are found by ``find(Quote)``."""
        return tuple(quote for quote in self.find(Quote) if quote.kind != "term")

    @property
    def speakers(self) -> tuple[Voice, ...]:
        """Everybody who is quoted, with role, affiliation and quotations; most quoted first."""
        return voices(self.quotes)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes of the desk."""
        return self.find(Note)

    @property
    def signoffs(self) -> tuple[SignOff, ...]:
        """The sign-offs and end marks."""
        return self.find(SignOff)

    @property
    def keypoints(self) -> tuple[KeyPoint, ...]:
        """The bullets above the story."""
        return self.find(KeyPoint)

    def raise_for_problems(self) -> Article:
        """Itself, where nothing is in doubt; otherwise all problems as a `ProblemsError`."""
        if self.problems:
            raise ProblemsError(self.problems, self.source)
        return self

    def explain(self) -> str:
        """A table for people: each block's role, its parser and what that went by."""
        rows = [
            f"{b.span.start:>6} {b.role:<12} {b.parser:<12} {b.evidence:<44} {_opening(b.span)}"
            for b in self.blocks
        ]
        return "\n".join([f"{'at':>6} {'role':<12} {'parser':<12} {'evidence':<44} words", *rows])

    def _repr_html_(self) -> str:
        from newsdoc import display  # the one import upwards: notebooks look for this method

        return display.html(self)


def _opening(span: Span) -> str:
    """The first words of a block on one line."""
    text = " ".join(visible(span.text[:60]).split())
    return text if len(span) <= 60 else text[:45] + "..."
