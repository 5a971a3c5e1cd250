"""The way of a story through newsdoc, one direction:

    bytes -> text -> Source -> candidates -> blocks -> marks -> Article
    decode   formats           layout        blocks    marks    assemble
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from attrs import evolve, frozen

from newsdoc.chain import Chain
from newsdoc.checks import CHECKS
from newsdoc.claims import checked, claim_all
from newsdoc.cursor import BlockParser, Cursor, Draft, Mark
from newsdoc.encoding import Decoded, decode
from newsdoc.formats import FORMATS, Format, Reading
from newsdoc.grammar.dates import resolve
from newsdoc.language import asked, language_of
from newsdoc.layout import layout
from newsdoc.lexicon import DEFAULT, dated, known_as
from newsdoc.model import Article, Node
from newsdoc.parsers import BLOCKS, MARKS
from newsdoc.problems import Problem, known
from newsdoc.span import Source
from newsdoc.told import told

OPENING = re.compile(r"[^ \t\r\n\ufeff]")
"""The first character of a document that tells its format."""


@frozen
class Pipeline:
    """How stories are read: an immutable value; every change gives a new one."""

    #: What claims the blocks of a story, in the order of trying.
    blocks: Chain[BlockParser] = Chain((told, *BLOCKS))
    #: What is found inside blocks, in the order of looking.
    marks: Chain[Mark] = Chain(MARKS)
    formats: tuple[Format, ...] = FORMATS

    # -- changing -----------------------------------------------------------

    def before(self, name: str, *parsers: Any) -> Pipeline:
        """A pipeline with `parsers` tried just before the named one."""
        return self._changed(name, lambda chain: chain.before(name, *parsers))

    def after(self, name: str, *parsers: Any) -> Pipeline:
        """A pipeline with `parsers` tried just after the named one."""
        return self._changed(name, lambda chain: chain.after(name, *parsers))

    def replace(self, name: str, *parsers: Any) -> Pipeline:
        """A pipeline with `parsers` in the place of the named one."""
        return self._changed(name, lambda chain: chain.replace(name, *parsers))

    def without(self, *names: str) -> Pipeline:
        """A pipeline without the named parsers."""
        pipeline = self
        for name in names:
            pipeline = pipeline.replace(name)
        return pipeline

    def _changed(self, name: str, change: Callable[[Chain[Any]], Chain[Any]]) -> Pipeline:
        if name in self.marks.names:
            return evolve(self, marks=change(self.marks))
        return evolve(self, blocks=change(self.blocks))

    def with_formats(self, *formats: Format) -> Pipeline:
        """A pipeline that sniffs `formats` before those it has."""
        return evolve(self, formats=formats + self.formats)

    @classmethod
    def with_plugins(cls) -> Pipeline:
        """The default pipeline, passed through every plug-in that is installed.

        A plug-in is a function from a pipeline to a pipeline in the entry-point
        group ``newsdoc.plugins``; they apply in the order of their names.
        """
        from importlib.metadata import entry_points

        pipeline = cls()
        for entry in sorted(entry_points(group="newsdoc.plugins"), key=lambda e: e.name):
            pipeline = entry.load()(pipeline)
        return pipeline

    # -- running ------------------------------------------------------------

    def parse(
        self,
        data: str | bytes,
        *,
        format: str | None = None,
        language: str | None = None,
        name: str | None = None,
    ) -> Article:
        """Parse one story; of several, the first, with a Problem that says so.

        Args:
            data: The document, as text or as the bytes of any known format.
            format: The name of its format; by default told from its content.
            language: Its language ("en"); by default what the format declares, or else
                what its words tell.
            name: A label for people, kept in ``article.source.name``.

        Raises:
            TypeError: `data` is neither str nor bytes.
            UnknownNameError: newsdoc has no format of that name, or `language` is no tag of one.
        """
        first, *others = islice(self.stories(data, format=format, language=language, name=name), 2)
        if not others:
            return first
        problem = Problem(None, "several-stories", "this is the first of several stories")
        return evolve(first, problems=(*first.problems, problem))

    def stories(
        self,
        data: str | bytes,
        *,
        format: str | None = None,
        language: str | None = None,
        name: str | None = None,
    ) -> Iterator[Article]:
        """Every story of a document, in its order, lazily."""
        language = asked(language)
        source, problems = to_source(data, name)
        chosen = self.format(format, source)
        reading = None
        for reading in chosen.read(source):
            yield self.read_one(reading, chosen.name, language, problems)
        if reading is None:
            strange = Problem(None, "malformed", f"nothing of the format {chosen.name} was found")
            yield self.read_one(Reading(source), chosen.name, language, (*problems, strange))

    def format(self, name: str | None, source: Source) -> Format:
        """The format of that name, or the first that takes the source for its own."""
        if name is not None:
            return known({f.name: f for f in self.formats}, name, "format")
        first = OPENING.search(source.text)
        opening = first[0] if first else " "
        return next(f for f in self.formats if (not f.opens or opening in f.opens) and f.sniff(source.text))

    def read_one(
        self, reading: Reading, format: str, language: str | None, problems: Sequence[Problem] = ()
    ) -> Article:
        """Parse one story that a format has read."""
        language = language or reading.language or language_of(telling(reading))
        words = words_of(language)
        cursor = Cursor(reading.source, layout(reading.source, reading.parts), words)
        blocks, nodes = claim_all(cursor, self.blocks)
        for mark in self.marks:
            found = mark(Draft(reading.source, words, tuple(blocks), tuple(nodes)))
            nodes += checked(found, mark.__name__, reading.source.span())
        ordered = tuple(sorted(nodes, key=place))
        article = Article(reading.source, format, language, tuple(blocks), ordered, reading.metadata)
        article = resolved(article, words)
        doubts = [problem for check in CHECKS for problem in check(article)]
        doubts = [*problems, *reading.problems, *cursor.problems, *doubts]
        return evolve(article, problems=tuple(doubts)) if doubts else article


def place(node: Node) -> tuple[int, int]:
    """Where a node stands: of two that start together first the larger."""
    span = node.span
    return span.start, -span.stop


TELLING = (None, "paragraph", "body")
"""The roles of parts that tell the language of a story: menus and bylines do not."""


def telling(reading: Reading) -> str:
    """The text of a story that tells its language best."""
    parts = (part.span.text for part in reading.parts if part.role in TELLING)
    return "\n".join(parts) or reading.source.text


def words_of(language: str | None) -> str:
    """The language whose words read a story: its own where it has any, else English."""
    short = known_as(language or DEFAULT)
    return short if short in dated() else DEFAULT


def resolved(article: Article, language: str) -> Article:
    """The article with its dateline's date resolved against its time of publication, or of update."""
    dateline, published = article.dateline, article.published or article.updated
    if dateline is None or dateline.date is None:
        return article
    sent = article.metadata.version_created or article.metadata.first_created
    when = published.value if published and published.value else sent
    reference = when.date() if when else None
    value = resolve(dateline.date, reference, language)
    dated = evolve(dateline, value=value)
    return evolve(article, nodes=tuple(dated if n is dateline else n for n in article.nodes))


def to_source(data: str | bytes, name: str | None) -> tuple[Source, list[Problem]]:
    """Text or bytes as a source, with what is doubtful about its encoding."""
    if isinstance(data, str):
        return Source(data, name), []
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"data must be str or bytes, not {type(data).__name__}")
    decoded = decode(bytes(data))
    return Source(decoded.text, name, decoded.encoding), list(encoding_problems(decoded))


def encoding_problems(decoded: Decoded) -> Iterator[Problem]:
    """What to doubt about how bytes were read."""
    if decoded.how == "guessed":
        yield Problem(None, "guessed-encoding", f"read as {decoded.encoding}")
    if decoded.how == "wrong":
        yield Problem(None, "wrong-encoding", f"read as {decoded.encoding}, whatever it declares")
    if decoded.undecodable:
        yield Problem(None, "undecodable", f"damaged {decoded.encoding}")
