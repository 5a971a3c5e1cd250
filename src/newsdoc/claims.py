"""Every candidate to a block: the first parser of the chain that wants it claims it.

Whoever returns nodes must have claimed words in front of it, and what it found must
lie inside them; anything else is a mistake of that parser, a `ContractError`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from newsdoc.cursor import BlockParser, Cursor
from newsdoc.gates import dispatch
from newsdoc.model import Block, Node
from newsdoc.problems import ContractError
from newsdoc.span import Span
from newsdoc.walk import is_node, spans_of


def claim_all(cursor: Cursor, parsers: Iterable[BlockParser]) -> tuple[list[Block], list[Node]]:
    """Let the parsers claim every candidate, each in the order of the chain."""
    who = dispatch(tuple(parsers))
    choose, roles, limits = who.choose, who.roles, who.limits
    seen: frozenset[str] = frozenset()
    blocks: list[Block] = []
    nodes: list[Node] = []
    while cursor.more:
        for parser, name in choose(cursor.face, seen, bisect_left(limits, cursor.size)):
            found = parser(cursor)
            if found is not None:
                block = claimed(cursor, name)
                if found != ():
                    nodes += checked(found, name, block.span)
                break
            if cursor.claimed is not None:
                cursor.reset()
        else:
            block = Block(cursor.take(), "paragraph", "nobody")
        blocks.append(block)
        cursor.advance(block.role)
        if block.role in roles and block.role not in seen:
            seen |= {block.role}
    return blocks, nodes


def claimed(cursor: Cursor, parser: str) -> Block:
    """The block that a parser has claimed; a ContractError where it claimed nothing."""
    claim = cursor.claimed
    if claim is None or claim.stop <= claim.start:
        raise ContractError("returned nodes but claimed nothing", parser, cursor.block)
    if claim.start != cursor.start or claim.source is not cursor.source:
        raise ContractError("claimed text that is not in front of it", parser, cursor.block)
    return Block(claim, cursor.role or parser, parser, cursor.because)


def checked(found: object, parser: str, room: Span) -> list[Node]:
    """The nodes that a parser found, each with all its spans inside `room`, none of them empty."""
    nodes = [found] if is_node(found) else found
    if not isinstance(nodes, Iterable):
        raise ContractError(f"returned {found!r} and no nodes", parser, room)
    kept = []
    source, start, stop = room.source, room.start, room.stop
    for node in nodes:
        if not is_node(node):
            raise ContractError(f"returned {node!r}, which is no node", parser, room)
        for span in spans_of(node):
            if not start <= span.start < span.stop <= stop or span.source is not source:
                raise ContractError(f"{node!r} has a span that is empty or outside", parser, room)
        kept.append(node)
    return kept
