"""The way of a story through newsdoc, one direction:

    bytes -> text -> Source -> candidates -> blocks -> marks -> Article
    decode   formats           layout        blocks    marks    assemble
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeGuard

from attrs import evolve, fields_dict, frozen, has

from newsdoc.chain import Chain
from newsdoc.checks import CHECKS
from newsdoc.cursor import BlockParser, Cursor, Draft, Found, Mark
from newsdoc.dates import resolve
from newsdoc.encoding import Decoded, decode
from newsdoc.formats import FORMATS, Format, Reading
from newsdoc.language import language_of
from newsdoc.layout import layout
from newsdoc.lexicon import DEFAULT, languages
from newsdoc.model import Article, Block, Node
from newsdoc.parsers import BLOCKS, MARKS
from newsdoc.problems import ContractError, Problem, known
from newsdoc.span import Source, Span


@frozen
class Pipeline:
    """How stories are read: an immutable value; every change gives a new one."""

    #: What claims the blocks of a story, in the order of trying.
    blocks: Chain[BlockParser] = Chain(BLOCKS)
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
            UnknownNameError: newsdoc has no format of that name.
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
        source, problems = to_source(data, name)
        chosen = self.format(format, source)
        for reading in chosen.read(source):
            yield self.read_one(reading, chosen.name, language, problems)

    def format(self, name: str | None, source: Source) -> Format:
        """The format of that name, or the first that takes the source for its own."""
        if name is not None:
            return known({f.name: f for f in self.formats}, name, "format")
        return next(f for f in self.formats if f.sniff(source.text))

    def read_one(
        self, reading: Reading, format: str, language: str | None, problems: Sequence[Problem] = ()
    ) -> Article:
        """Parse one story that a format has read."""
        language = language or reading.language or language_of(reading.source.text)
        words = words_of(language)
        cursor = Cursor(reading.source, layout(reading.source), words)
        blocks, nodes = claim_all(cursor, self.blocks)
        draft = Draft(reading.source, words, tuple(blocks), tuple(nodes))
        for mark in self.marks:
            draft = evolve(draft, nodes=draft.nodes + tuple(inside(mark, draft)))
        article = Article(
            reading.source,
            format,
            language,
            draft.blocks,
            tuple(sorted(draft.nodes, key=lambda n: (n.span.start, -n.span.stop))),
            reading.metadata,
        )
        article = resolved(article, draft.language)
        found = [problem for check in CHECKS for problem in check(article)]
        return evolve(
            article, problems=(*problems, *reading.problems, *cursor.problems, *found)
        )


def words_of(language: str | None) -> str:
    """The language whose words read a story: its own where it has a lexicon, else English."""
    if language is not None and not isinstance(language, str):
        raise TypeError(f"language must be str or None, not {type(language).__name__}")
    short = (language or DEFAULT).partition("-")[0].lower()
    return short if short in languages() else DEFAULT


def resolved(article: Article, language: str) -> Article:
    """The article with its dateline's date resolved against its time of publication, or of update."""
    dateline, published = article.dateline, article.published or article.updated
    if dateline is None or dateline.date is None:
        return article
    reference = published.value.date() if published and published.value else None
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
    if decoded.undecodable:
        yield Problem(None, "undecodable", f"damaged {decoded.encoding}")


# -- blocks ----------------------------------------------------------------------


def claim_all(cursor: Cursor, parsers: Iterable[BlockParser]) -> tuple[list[Block], list[Node]]:
    """Let the parsers claim every candidate, each in the order of the chain."""
    table = [(parser, parser.__dict__.get("limit", 1 << 62)) for parser in parsers]
    blocks: list[Block] = []
    nodes: list[Node] = []
    while cursor.more:
        size = cursor.size
        for parser, limit in table:
            if size > limit:
                continue
            found = parser(cursor)
            if found is not None:
                block = claimed(cursor, parser)
                nodes.extend(checked(found, block))
                break
            cursor.reset()
        else:
            block = Block(cursor.take(), "paragraph", "nobody")
        blocks.append(block)
        cursor.advance(block.role)
    return blocks, nodes


def claimed(cursor: Cursor, parser: BlockParser) -> Block:
    """The block that a parser has claimed; a ContractError where it claimed nothing."""
    name = parser.__name__
    claim = cursor.claimed
    if claim is None or claim.stop <= claim.start:
        raise ContractError("returned nodes but claimed nothing", name, cursor.block)
    if claim.start != cursor.start or claim.source is not cursor.source:
        raise ContractError("claimed text that is not in front of it", name, cursor.block)
    return Block(claim, cursor.role or name, name, cursor.because)


def checked(found: Found, block: Block) -> Iterator[Node]:
    """The nodes of a claim, each with all its spans inside the block."""
    nodes = found if isinstance(found, Iterable) else (found,)
    for node in nodes:
        if not is_node(node):
            raise ContractError(f"returned {node!r}, which is no node", block.parser, block.span)
        for span in spans_of(node):
            hollow = span.stop <= span.start
            if hollow or span not in block.span or span.source is not block.span.source:
                raise ContractError(f"{node!r} has a span outside its block", block.parser, block.span)
        yield node


def inside(mark: Mark, draft: Draft) -> Iterator[Node]:
    """The nodes of a mark parser, each with all its spans inside the source."""
    whole = draft.source.span()
    nodes = mark(draft)
    if not isinstance(nodes, Iterable):
        raise ContractError(f"returned {nodes!r} and no nodes", mark.__name__, whole)
    for node in nodes:
        if not is_node(node):
            raise ContractError(f"returned {node!r}, which is no node", mark.__name__, whole)
        for span in spans_of(node):
            hollow = span.stop <= span.start
            if hollow or span not in whole or span.source is not draft.source:
                raise ContractError(f"{node!r} has an empty or foreign span", mark.__name__, whole)
        yield node


def is_node(value: object) -> TypeGuard[Node]:
    """Whether a value is of an attrs class and has a span."""
    return has(type(value)) and isinstance(getattr(value, "span", None), Span)


def spans_of(node: Node) -> Iterator[Span]:
    """Every span that a node holds, in nodes and tuples inside it too."""
    for name in field_names(type(node)):
        value = getattr(node, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Span):
                yield item
            elif hasattr(item, "__attrs_attrs__"):
                yield from spans_of(item)


_FIELDS: dict[type, tuple[str, ...]] = {}


def field_names(kind: type) -> tuple[str, ...]:
    """The names of the fields of an attrs class."""
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(fields_dict(kind))
    return _FIELDS[kind]
