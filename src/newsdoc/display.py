"""A story with its parts told apart, for eyes: in a notebook, on a page, in a terminal.

What a story says is never trusted: everything is escaped, and whatever a screen
would obey (control characters, bidirectional overrides) is drawn instead.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import chain, groupby
from typing import TYPE_CHECKING, TypeAlias

from newsdoc.model import Article, Block, Node
from newsdoc.problems import MissingExtraError
from newsdoc.tags import Segment, Tag, count, facts, tagged
from newsdoc.visible import escaped, visible

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

STYLES = {
    "quote": "yellow",
    "speaker": "underline",
    "cue": "italic",
    "dateline": "green",
    "place": "bold green",
    "person": "cyan",
    "photographer": "cyan",
    "agency": "magenta",
    "timestamp": "blue",
    "date": "blue",
    "credit": "magenta",
    "signoff": "magenta",
}
"""The styles of the terminal, by the name of a tag."""

REMARK = "dim italic"
"""The style of what the nodes of a block say beyond their words."""

OTHER = "underline"
"""The style of a tag that has none of its own."""

ROLES = {"headline": "bold", "boilerplate": "dim"}
"""The styles of whole blocks in the terminal."""

Colours: TypeAlias = Mapping[tuple[int, int], int]
"""The colours of voices, by the offsets of what is drawn in them."""

COLOURS = 8
"""So many voices have a colour of their own; then the colours begin again."""

VOICED = ("quote", "speaker")
"""The tags that are drawn in the colour of a voice."""

NOTEBOOK_LIMIT = 200_000
"""How many characters a notebook shows: browsers grow slow on more."""

DEEPEST = 8
"""How many marks stand in each other at most; newsdoc's own nodes need four."""

ROLE_WIDTH = 12
"""Columns for the roles of blocks in a terminal."""

WORDS_WIDTH = 88
"""Columns for their words: longer lines are hard to read."""


# -- the page ----------------------------------------------------------------------


def html(article: Article, *, limit: int | None = NOTEBOOK_LIMIT) -> str:
    """The story as a piece of HTML that needs nothing else, each part with its name.

    Args:
        article: The story.
        limit: How many characters of it are shown at most; None for all.
    """
    colours = voice_colours(article)
    shown = [(b, s) for b, s in tagged(article) if limit is None or b.span.stop <= limit]
    return "".join(
        [
            f'<div class="newsdoc"><style>{stylesheet()}</style>',
            f"<header>{''.join(f'<span>{fact}</span>' for fact in header(article))}</header>\n",
            *(row(block, segments, colours) for block, segments in shown),
            *left_out(article, len(shown)),
            f"<footer>{''.join(footer(article, count(chain(*(s for _, s in shown)))))}</footer>",
            "</div>\n",
        ]
    )


def page(article: Article) -> str:
    """The whole story as a page of its own."""
    title = escaped(article.headline.span.text if article.headline else article.source.name or "")
    language = f' lang="{escaped(article.language)}"' if article.language else ""
    return (
        f'<!doctype html>\n<html{language}><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>html {{ color-scheme: light dark }} body {{ margin: 0 }}"
        f"</style></head><body>{html(article, limit=None)}</body></html>\n"
    )


@cache
def stylesheet() -> str:
    """The style of the page."""
    return (resources.files(__package__) / "display.css").read_text(encoding="utf-8")


def header(article: Article) -> Iterator[str]:
    """What is known about the story as a whole."""
    if article.source.name:
        yield f"<b>{escaped(article.source.name)}</b>"
    yield f"format <b>{escaped(article.format)}</b>"
    if article.language:
        yield f"language <b>{escaped(article.language)}</b>"
    if article.published and article.published.value:
        yield f"published <b>{article.published.value.isoformat(' ', 'minutes')}</b>"
    yield f"<b>{len(article.blocks)}</b> blocks"
    yield f"<b>{len(article.problems)}</b> problems"


def left_out(article: Article, shown: int) -> Iterator[str]:
    """How much of the story is not shown, where not all of it is."""
    if shown < len(article.blocks):
        rest = article.blocks[-1].span.stop - article.blocks[shown].span.start
        yield f'<div class="block"><div class="role"></div><i>{rest:,} characters more</i></div>\n'


def voice_colours(article: Article) -> Colours:
    """The number of the colour of each voice, by where its words and its mentions stand."""
    return {
        (span.start, span.stop): number % COLOURS + 1
        for number, voice in enumerate(article.speakers)
        for quote in voice.quotes
        for span in (*quote.parts, *([quote.speaker.mention] if quote.speaker else ()))
    }


def row(block: Block, segments: list[Segment], colours: Colours) -> str:
    """A block beside its role, its parts marked."""
    role = escaped(block.role)
    about = escaped(": ".join(filter(None, (f"claimed by {block.parser}", block.evidence))))
    words = "".join(marked(segments, colours))
    return (
        f'<div class="block {role}"><div class="role" title="{about}">{role}</div>'
        f'<div class="words" dir="auto">{words}</div></div>\n'
    )


def marked(segments: Iterable[Segment], colours: Colours, depth: int = 0) -> Iterator[str]:
    """The pieces of a block inside the marks of their tags, one in another."""

    def tag_here(segment: Segment) -> Tag | None:
        return segment.tags[depth] if depth < min(len(segment.tags), DEEPEST) else None

    for tag, run in groupby(segments, tag_here):
        if tag is None:
            yield from (escaped(segment.span.text) for segment in run)
        else:
            words = "".join(marked(run, colours, depth + 1))
            number = colours.get((tag.span.start, tag.span.stop)) if tag.name in VOICED else None
            name = escaped(tag.name) + (f" voice{number}" if number else "")
            yield f'<mark class="{name}" title="{escaped(hover(tag))}">{words}</mark>'


def hover(tag: Tag) -> str:
    """What a tag says when pointed at."""
    return f"{tag.name}: {tag.facts}" if tag.facts else tag.name


def footer(article: Article, counts: Mapping[str, int]) -> Iterator[str]:
    """What the colours mean, and what is in doubt."""
    for name, number in sorted(counts.items()):
        yield f'<mark class="{escaped(name)}">{escaped(name)}</mark>{number} '
    if article.problems:
        yield "<ul>"
        for problem in article.problems:
            where = f" <q>{escaped(problem.span.text[:80])}</q>" if problem.span else ""
            yield f"<li><code>{escaped(problem.code)}</code> {escaped(problem.message)}{where}</li>"
        yield "</ul>"


# -- the terminal ------------------------------------------------------------------


def terminal(article: Article) -> RenderableType:
    """The story as a table for a rich console: ``Console().print(terminal(article))``.

    Raises:
        MissingExtraError: rich is not installed.
    """
    try:
        from rich.console import Group
        from rich.table import Table
        from rich.text import Text
    except ImportError as error:
        raise MissingExtraError("terminal needs rich: pip install 'newsdoc[cli]'") from error

    table = Table(box=None, show_header=False, padding=(0, 2, 1, 0))
    table.add_column(justify="right", style="dim", width=ROLE_WIDTH, overflow="fold")
    table.add_column(overflow="fold", max_width=WORDS_WIDTH)
    used: set[str] = set()
    nodes = deque(article.nodes)
    for block, segments in tagged(article):
        words = styled(block, segments)
        for remark in remarks(block, nodes):
            words.append("\n" + visible(remark), REMARK)
        table.add_row(Text(visible(block.role)), words)
        used |= count(segments).keys()
    legend = Text(" " * (ROLE_WIDTH + 2))
    for name in sorted(used):
        legend.append(visible(name), STYLES.get(name, OTHER)).append("  ")
    problems = [Text(visible(f"{p.code}: {p.message}"), "red") for p in article.problems]
    return Group(table, *([legend] if used else ()), *problems)


def remarks(block: Block, nodes: deque[Node]) -> Iterator[str]:
    """What the next nodes say beyond their words, a line each, as long as they start in a block."""
    while nodes and nodes[0].span.start < block.span.stop:
        node = nodes.popleft()
        said = facts(node)
        if said:
            yield f"{type(node).__name__.lower()}: {said}"


def styled(block: Block, segments: list[Segment]) -> Text:
    """The words of a block, each part in the style of its tags."""
    from rich.text import Text

    text = Text(style=ROLES.get(block.role, ""))
    for segment in segments:
        styles = [STYLES.get(tag.name, OTHER) for tag in segment.tags]
        text.append(visible(segment.span.text), " ".join(styles) or None)
    return text
