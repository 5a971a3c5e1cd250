"""Lines to candidate blocks, for the layouts that real wires have.

A *candidate* is a run of lines that may be one paragraph.  Three layouts occur,
often mixed in one story, and none is declared:

* a blank line between paragraphs;
* one paragraph per line, with or without blank lines;
* hard-wrapped lines, where an indent or a blank line starts a paragraph.

So a line *starts* a candidate unless it continues the line above it.  It does
so where the text is indented and it is not, or where the line above is full:
the first word of this line would not have fitted into the story's width.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import define, frozen

from newsdoc.letters import LOWER, UPPER, late
from newsdoc.span import LINE_END, Source, Span

INK = re.compile(r"[^ \t\r\n\u3000](?:[^\r\n]*[^ \t\r\n\u3000])?")
"""What is visible of a line."""

WORD = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]|[^ \t\r\n]+")
"""What cannot be wrapped: a word, or a letter of a script whose words no blank parts."""

WIDE_BLANK = "\u3000"
"""The indent of Chinese and Japanese paragraphs, two columns each."""

COLUMNS = re.compile(r"[^ \t](?:[ ]{3,}|[ ]?\t[ \t]*)[^ \t]")
"""A gap inside a line: two blanks may follow a full stop, three or a tab are a gutter."""

ITEM = re.compile(r"[*•+-][ ]")
"""How an item of a list opens; no byline and no subhead stands below its first line if that is full."""

SIGNED = late(rf"[{LOWER}]{{2,4}}[ ][{UPPER}][^ \t]{{1,20}}[ ](?:[{LOWER}]{{1,3}}[ ])?[{UPPER}]")
"""A small word and two capital ones: "by Ann Lee" opens a line of its own."""

SIGNED_WIDTH, STOPS = 60, ".!?"
"""It is no wider and ends no sentence; German ends many with such words: "am Montag in Bremen."."""

WIDEST = 100
"""No wire wraps wider than this: ANPA and IPTC 7901 wrap at 63 to 69, e-mail at 72 to 80."""

NARROWEST = 40
"""Nor narrower: shorter lines are headers, lists and figures."""

FULL_SHARE = 0.6
"""The share of inner lines that must be full before a story counts as hard-wrapped."""

FEWEST = (2, 4)
"""So many lines must be full at the least; more where others are wider than any wire wraps."""

BLANKS = "\t \u3000"

ENDED = ".!?:\"'”’)/。！？」』）"
"""A line that ends so may end a paragraph."""


@define
class Line:
    """A line with ink: what is visible of it, and how it stands.

    Not frozen: there is one for each line, and a frozen one costs thrice as much to make.
    """

    start: int
    stop: int
    #: How many columns stand blank before it (a tab counts as eight).
    indent: int
    #: Columns from the margin to its last character.
    width: int
    #: Whether a blank line, or the start of the text, stands above it.
    gap: bool


@define
class Candidate:
    """A run of lines that may be one paragraph; not frozen, as `Line`."""

    span: Span
    gap: bool
    indent: int
    #: What the format says that it is; None where it does not say.
    role: str | None = None


LAID_OUT: Mapping[str | None, str | None] = {"body": "paragraph", "story": None}
"""The parts that hold several paragraphs of plain text, and what the format says of each."""


@frozen
class Part:
    """A piece of a story that its format sets apart."""

    span: Span
    #: What it is, in the names of blocks ("headline", "caption", ...); "paragraph" for text of
    #: the body, "body" for several paragraphs of plain text, "story" for a whole story of plain
    #: text, None where only its extent is known.
    role: str | None = None


def layout(source: Source, parts: Sequence[Part] = ()) -> tuple[Candidate, ...]:
    """The candidate blocks of a story, cut at its parts; together they hold all of its ink."""
    if not parts:
        return tuple(laid_out(source, 0, len(source.text)))
    candidates: list[Candidate] = []
    end = 0
    for part in parts:
        candidates += laid_out(source, end, part.span.start)
        candidates += within(part)
        end = part.span.stop
    candidates += laid_out(source, end, len(source.text))
    return tuple(candidates)


def within(part: Part) -> Iterator[Candidate]:
    """The candidates of a part: itself, or the paragraphs of a body."""
    if part.role in LAID_OUT:
        yield from laid_out(part.span.source, part.span.start, part.span.stop, LAID_OUT[part.role])
    elif len(span := part.span.strip()):
        yield Candidate(span, True, 0, part.role)


def laid_out(source: Source, start: int, stop: int, role: str | None = None) -> Iterator[Candidate]:
    """The candidates of a stretch that is plain text."""
    lines = list(ink_lines(source.text, start, stop))
    if role and lines and not lines[0].indent:
        lines[0].indent = indent_of([line for line in lines[1:] if line.gap])
    for run in runs(source.text, lines):
        first = run[0]
        yield Candidate(Span(source, first.start, run[-1].stop), first.gap, first.indent, role)


def indent_of(starts: Sequence[Line]) -> int:
    """The indent that most paragraphs open with: readers take it from the first line of a body."""
    counted = Counter(line.indent for line in starts)
    return counted.most_common(1)[0][0] if counted else 0


def ink_lines(text: str, start: int = 0, stop: int = sys.maxsize) -> Iterator[Line]:
    """Every line that holds more than blanks; a line of invisible characters is a gap too."""
    above = margin_of(text, start)
    gap = True
    for found in INK.finditer(text, start, stop):
        start, end = found.span()
        between = text[above:start]
        gap = gap or (len(between) > 1 and len(LINE_END.findall(between)) > 1)
        blank = between[max(between.rfind("\n"), between.rfind("\r")) + 1 :] if between[-1:] in BLANKS else ""
        indent = len(blank.replace(WIDE_BLANK, "  ").expandtabs(8)) if blank else 0
        visible = text[start].isprintable() or any(map(str.isprintable, found[0]))
        yield Line(start, end, indent, indent + end - start, gap or not visible)
        above, gap = end, not visible


def margin_of(text: str, start: int) -> int:
    """Where the line starts whose first ink a stretch starts with; the stretch's start within a line."""
    front = start - len(text[max(0, start - WIDEST) : start].rsplit("\n", 1)[-1].rsplit("\r", 1)[-1])
    return start if text[front:start].strip(BLANKS) else front


@frozen
class Page:
    """What the lines of a story have in common."""

    #: The least indent of any line.
    margin: int
    #: The width of the widest line that may be wrapped.
    widest: int
    #: The width that flush lines are wrapped at; 0 where they are not.
    width: int
    #: The width that a quarter of the lines reach.
    usual: int


def runs(text: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines, grouped into candidates."""
    if all(line.gap for line in lines):
        yield from ([line] for line in lines)
        return
    page = measure(text, lines)
    run: list[Line] = []
    for line in lines:
        if run and not line.gap and continues(text, run, line, page):
            run.append(line)
            continue
        if run:
            yield run
        run = [line]
    if run:
        yield run


def continues(text: str, run: Sequence[Line], line: Line, page: Page) -> bool:
    """Whether `line` goes on where the run above it stops."""
    above = run[-1]
    if line.indent > page.margin or above.width > WIDEST:
        return False
    if gutter(text, line):
        return False
    ended = text[above.stop - 1] in ENDED
    if ended and alone(text[line.start : line.stop], text[above.start : above.stop]):
        return False
    if run[0].indent > page.margin:
        if ended or gutter(text, above):
            return full(text, above, line, page.widest * 7 // 8)
        return text[line.start].islower() or full(text, above, line, page.usual // 2)
    if full(text, above, line, page.width):
        second = len(run) == 1 and ITEM.match(text, above.start) is not None
        return second or not apart(text, line, page.width)
    runs_on = above.width >= NARROWEST and not ended and text[line.start].islower()
    return runs_on and not signed(text, line)


def signed(text: str, line: Line) -> bool:
    """Whether a line that begins with a small letter is a byline."""
    short = line.width <= SIGNED_WIDTH and text[line.stop - 1] not in STOPS
    return short and SIGNED.match(text, line.start, line.stop) is not None


def gutter(text: str, line: Line) -> bool:
    """Whether a line has columns; most have neither three blanks nor a tab, and are done at once."""
    if text.find("   ", line.start, line.stop) < 0 and text.find("\t", line.start, line.stop) < 0:
        return False
    return COLUMNS.search(text, line.start, line.stop) is not None


def apart(text: str, line: Line, width: int) -> bool:
    """Whether a line is too short to be wrapped and ends no sentence: a byline under a headline.

    In wrapped prose only the last line of a paragraph is short, and that ends one.
    """
    short = line.width * 3 < width * 2
    return short and text[line.start].isupper() and text[line.stop - 1] not in ENDED


def alone(words: str, above: str) -> bool:
    """Whether a line after the end of a sentence cannot be the next one of its paragraph.

    It is in brackets from end to end, as credits are, or without small letters
    below a line that has them, as trailers and end marks are.
    """
    bracketed = words[0] == "(" and words[-1] == ")"
    return bracketed or (words == words.upper() and above != above.upper())


def full(text: str, above: Line, line: Line, width: int) -> bool:
    """Whether the first word of `line` would not have fitted above, in that width."""
    word = WORD.match(text, line.start, line.stop)
    return bool(width) and word is not None and above.width + 1 + len(word[0]) > width


def measure(text: str, lines: Sequence[Line]) -> Page:
    """The margin of a story and the width that it is hard-wrapped at.

    Only lines that could have been wrapped count: flush ones with another right
    below.  The widest of them is the width, provided that most of them are full.
    """
    margin = min((line.indent for line in lines), default=0)
    widest = max((line.width for line in lines if line.width <= WIDEST), default=0)
    pairs = list(flush_pairs(lines, margin))
    width = max((above.width for above, _ in pairs), default=0)
    filled = sum(full(text, above, below, width) for above, below in pairs)
    loose = any(line.width > WIDEST for line in lines)  # a header above paragraphs of one line each
    wrapped = filled >= FEWEST[loose] and filled >= FULL_SHARE * len(pairs)
    usual = sorted(line.width for line in lines)[len(lines) * 3 // 4] if lines else 0
    return Page(margin, widest, width if wrapped else 0, min(usual, WIDEST))


def flush_pairs(lines: Sequence[Line], margin: int) -> Iterator[tuple[Line, Line]]:
    """Every two lines, one right below the other, of a run that began at the margin."""
    flush = True
    for above, below in pairwise(lines):
        if above.gap or above.indent > margin:
            flush = above.indent == margin
        near = flush and not below.gap and below.indent == margin
        if near and NARROWEST <= above.width <= WIDEST and below.width <= WIDEST:
            yield above, below
