"""The text of a whole web page, as a scraper leaves it: the story, and what stands around it.

    Home                                            boilerplate
    News                                            boilerplate
    Locks to close for the winter                   headline
    By Ann Lee                                      aside: whoever claims it, else boilerplate
    The two locks north of the city will close ...  the densest run of sentences: the body
    Most read                                       boilerplate

No words of any language are asked.  Sentences are long and end as sentences do;
what leads elsewhere is short and does not.  So the core of the body is the run of
lines with the greatest sum, where a sentence counts for its length and a short line
against it; sentences that an advertisement cut off are told by words of the core.
The headline is the first line above the body whose words come back in it.
Source: the idea of text density (Kohlschütter and others, "Boilerplate detection
using shallow text features", 2010), on lines in the place of elements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.headlines import (
    CREDITED,
    GAP,
    LEAST_SENTENCE,
    SHORT,
    WIDE_LETTER,
    Line,
    headline_of,
    line_of,
    words,
)
from newsdoc.formats.shared.labels import writers
from newsdoc.formats.shared.strays import strays
from newsdoc.layout import Part
from newsdoc.letters import UPPER, late
from newsdoc.span import BLANK, LINE_END, Source

LONG = 100
"""A line this long is prose that is not hard-wrapped; a page has some of them."""

FEWEST_SAID = 4
"""A page without long lines has so many sentences of more than a short line each."""

DATA = re.compile(r"[ \t\r\n\ufeff]*(?:[<{]|\[[ \t\r\n]*[\[{\"\d])")
"""Markup and data."""

STOPS = (".", "!", "?", ".\"", ".”", "!”", "?”", ".’", ".«", ".“", ".»")
"""How a line of the body ends, as far as a look tells."""

FEWEST = 12
"""A page has so many lines around its story, most of them short."""

REACH = (120, 40)
"""Sentences so many lines above and below the core may belong to it: advertisements, forms, videos."""

SHARE = (0.25, 0.35)
"""If so much of their long words stand in the core; stories of the same day stand below it."""

LONG_PROSE = 400
"""Of a paragraph that is longer, which has more words of its own, a smaller part must."""

ASKER = re.compile(r"(?P<label>\w[\w .]{0,20}?[.:])[ ]+\S")
FEWEST_ASKED = 3
"""Who asks in an interview, in front of a question, and how often at the least."""

RIVAL, CLEARLY = 3, 1.4
"""A run of sentences is the core in the place of the densest if it weighs no less than this part of that, and
so much more with all that is of one story with it."""

SHARE_TOGETHER, FEWEST_TOGETHER, LEAST_TOGETHER = 0.15, 3, 20
"""Or a smaller share, where so many stand together, each of them so wide at the least."""

LAST, LEAST_LAST = 2, 35
"""So many short sentences may end a story, and how wide each is at the least."""

CUT_OFF = 2
"""Fewer sentences above the core are a deck, which has the same words."""

DECK = 6
"""A deck stands so many lines below the headline at the most."""

STEM, RETOLD, LONGER = 6, 0.4, 1.3
"""So many first letters of a word are the same in its forms; so much of a summary comes back in the
paragraph right below it, and so much longer is that."""

LONGEST_DECK = 350
"""No deck is longer."""

SIGNED = 2
"""Who wrote a story signs it so many lines below its body."""

TEASER = range(30, 160)
"""How wide the title of another story is that ends as a sentence."""

AGAIN = 7
"""A line that stands on a page so often is a label: "Advertisement", "Article content"."""

FIGURES = 5
"""One character in so many is a figure in tables, seldom in what stands around a story."""

LONG_WORD = 6
"""Shorter words stand in every text; wide scripts' pairs tell as much as such a word."""

LABELLED = late(rf"(?P<label>\w{{2,20}})[ ]?:[ ](?:[{UPPER}][\w.'’-]{{1,20}},?(?:[ ]|\Z)){{2,6}}")
"""A label and names."""

ADDRESS = re.compile(r"\w@\w[\w.-]{0,60}\.\w")


@frozen
class Page:
    """Where the story stands among the lines of a page."""

    lines: Sequence[Line]
    headline: int
    #: From the line under the headline to the last of the body.
    body: range
    #: The lines that are text of the body; the others between them are captions, forms, buttons.
    prose: frozenset[int]
    #: Sentences between these that are none of it.
    strays: frozenset[int] = frozenset()
    #: Names below pulled quotes, which sign nothing, and short lines that come again and again.
    names: frozenset[int] = frozenset()
    #: The only sentence above the body, a long one, that is of the same story.
    lone: int | None = None


def sniff(text: str) -> bool:
    """Whether a text is a page; most are no such thing by the lengths of their lines alone."""
    lines = LINE_END.split(text) if "\r" in text else text.split("\n")
    if len(lines) < FEWEST:
        return False
    widths = list(map(len, lines))
    if sum(map(SHORT.__gt__, widths)) - widths.count(0) < FEWEST:
        return False  # no links
    if sum(map(long, lines)) < 2 and not sentences(lines):
        return False
    if DATA.match(text):
        return False  # markup and data that no format knows
    links = sum(0 < len(line) < SHORT and line[-1] not in ".!?\"”" for line in lines)
    return links >= FEWEST and page(Source(text)) is not None


def long(line: str) -> bool:
    """Whether a line may be prose that is not hard-wrapped; of wide letters half as many do."""
    return len(line) > LONG or (len(line) * 2 > LONG and not line.isascii())


def sentences(lines: Sequence[str]) -> bool:
    """Whether lines that are no longer hold sentences; wrapped ones go on in small letters."""
    said = sum(len(line) > SHORT and line.rstrip(BLANK).endswith(STOPS) for line in lines)
    return said >= FEWEST_SAID and sum(line[:1].islower() for line in lines) < said


def read(source: Source) -> Iterator[Reading]:
    """The page as one story, with what stands around it as boilerplate."""
    found = page(source)
    yield Reading(source, parts=tuple(parts(found)) if found else ())


def parts(page: Page) -> Iterator[Part]:
    """What each line is, as far as its place tells; what stands above and below is one part each."""
    lines, deck = page.lines, deck_of(page)
    yield from whole(lines[: page.headline])
    yield Part(lines[page.headline].span, "headline")
    for at in page.body:
        role = None if at in page.prose else "boilerplate" if at in page.names else "aside"
        yield Part(lines[at].span, "deck" if at == deck else role)
    yield from whole(lines[page.body.stop :])


def whole(lines: Sequence[Line]) -> Iterator[Part]:
    """Lines around the story as one part."""
    if lines:
        yield Part(lines[0].span.to(lines[-1].span), "boilerplate")


def deck_of(page: Page) -> int | None:
    """A sentence right below the headline that tells of the story too; or else the first of the
    body, where it stands near the headline and apart from the others.
    """
    under = page.headline + 1
    if under in page.body and under not in page.prose and tells(page.lines[under], page):
        return under
    if page.lone in page.body:
        return page.lone
    first, *others = sorted(page.prose.intersection(page.body)) or [0]
    near = first - page.headline <= DECK and page.lines[first].width <= LONGEST_DECK
    between = range(first + 1, others[0] if others else 0)
    apart = any(at not in page.strays and at not in page.names for at in between)
    again = others and retold(page.lines[first], page.lines[others[0]])
    return first if again or (near and apart) else None


def retold(line: Line, below: Line) -> bool:
    """Whether a longer paragraph right below says the same with more words: a summary stands above it."""
    own, again = ({word[:STEM] for word in words(it.span)} for it in (line, below))
    longer = below.width >= line.width * LONGER and line.width <= LONGEST_DECK
    return longer and len(own & again) >= RETOLD * (len(own) + 1)


def tells(line: Line, page: Page) -> bool:
    """Whether a sentence has words of the body, and no sign of a caption or a dated line."""
    known = {word for at in page.prose for word in words(page.lines[at].span)}
    own = words(line.span)
    return (
        line.ended
        and line.width >= LEAST_SENTENCE
        and line.span.search(CREDITED) is None
        and len(own & known) >= SHARE[0] * (len(own) + 1)
    )


def page(source: Source) -> Page | None:
    """Where the story of a page stands; None where the text is no page."""
    found = [line_of(line.strip()) for line in source.span().lines() if len(line.strip())]
    lines = without_teasers(found)
    core = core_of(lines)
    if not core or len(short([*lines[: core.start], *lines[core.stop :]])) < FEWEST:
        return None
    before, after = cut_off(lines, core)
    prose = [at for at in core if sentence(lines[at])]
    prose += [*(before if len(before) >= CUT_OFF else ()), *last_words(lines, core.stop), *after]
    headline = headline_of(found, core, prose) if prose else None
    if headline is None:
        return None
    prose = [at for at in prose if at > headline]
    if not prose:
        return None
    prose = sorted({*prose, *more(lines, core)})
    prose = sorted({*prose, *asked(lines, range(headline + 1, prose[-1]))})
    body = range(headline + 1, signed(lines, max(core.stop, max(prose) + 1)))
    apart = strays(lines, sorted(prose))
    prose = [at for at in prose if at not in apart.sentences]
    if not surrounded([*lines[:headline], *lines[body.stop :]]):
        return None
    body = range(body.start, under(lines, body.stop))
    lone = before[0] if len(before) == 1 and lines[before[0]].width >= LONG else None
    teasers = frozenset(at for at in body if found[at] is not lines[at])
    names = apart.names | teasers | again(lines, body, prose)
    return Page(lines, headline, body, frozenset(prose), apart.sentences, names, lone)


def without_teasers(lines: list[Line]) -> list[Line]:
    """The lines, of which those that stand twice are no sentences, but for one between two others."""
    often = Counter(line.span.text for line in lines if line.ended and line.width in TEASER)
    told = [False, *(line.ended and often[line.span.text] < 2 for line in lines), False]
    lead = [often[line.span.text] > 1 and not (told[at] and told[at + 2]) for at, line in enumerate(lines)]
    return [evolve(line, ended=False) if leads else line for line, leads in zip(lines, lead, strict=True)]


def again(lines: Sequence[Line], body: range, prose: Sequence[int]) -> frozenset[int]:
    """Short lines of the body that stand on the page again and again, and so head no part of the story."""
    often = Counter(line.span.text for line in lines if line.width < SHORT)
    return frozenset(at for at in set(body).difference(prose) if often[lines[at].span.text] >= AGAIN)


def signed(lines: Sequence[Line], stop: int) -> int:
    """Where the body ends, with a line under it that has the address of its writer."""
    for at in range(stop, min(len(lines), stop + SIGNED)):
        if lines[at].width < LONG and lines[at].span.search(ADDRESS):
            return at + 1
    return stop


def under(lines: Sequence[Line], stop: int) -> int:
    """Where the lines right under the body end that say who wrote it."""
    last = min(len(lines), stop + SIGNED)
    return next((at for at in range(stop, last) if not labelled(lines[at])), last)


def labelled(line: Line) -> bool:
    """Whether a line is a writer's label, a colon and names, as far as capitals tell: "Autor: Ann Lee"."""
    found = line.span.fullmatch(LABELLED) if line.width < SHORT else None
    return found is not None and found["label"].text.casefold() in writers()


def surrounded(around: Sequence[Line]) -> bool:
    """Whether these lines are what stands around a story on a page, and no table of figures."""
    links = short(around)
    text = "".join(line.span.text for line in links)
    figures = sum(map(str.isdigit, text))
    return len(links) >= FEWEST and len(links) * 2 > len(around) and figures * FIGURES < len(text)


def short(lines: Sequence[Line]) -> list[Line]:
    """The lines that lead elsewhere, as far as their length tells."""
    return [line for line in lines if not line.ended or line.width < SHORT]


def sentence(line: Line) -> bool:
    """Whether a line of the core is text: a short question is a subhead."""
    if line.width >= LONG:
        return True
    return line.ended and (line.width >= SHORT or not line.span.text.endswith(("?", ":")))


def cut_off(lines: Sequence[Line], core: range) -> tuple[list[int], list[int]]:
    """The sentences above the core, and those below it, that are of the same story."""
    known = {word for at in core for word in words(lines[at].span)}
    above = range(max(0, core.start - REACH[0]), core.start)
    below = range(core.stop, min(len(lines), core.stop + REACH[1]))
    before = [at for at in above if kin(lines[at], known, SHARE[0])]
    after = [at for at in below if kin(lines[at], known, SHARE[1])]
    return before, after


def asked(lines: Sequence[Line], area: range) -> Iterator[int]:
    """The short questions of an interview, behind a label that comes again and again: "Q.", "POST:"."""
    labels = {at: found["label"] for at in area if (found := ASKER.match(lines[at].span.text))}
    often = Counter(labels.values())
    yield from (at for at, label in labels.items() if lines[at].ended and often[label] >= FEWEST_ASKED)


def core_of(lines: Sequence[Line]) -> range:
    """The densest run, or the next one, where more of the other sentences are of one story with that."""
    weights = [line.weight for line in lines]
    first = densest(weights)
    rest = [-GAP if at in first else weight for at, weight in enumerate(weights)]
    second = densest(rest)
    if sum(weights[at] for at in second) * RIVAL < sum(weights[at] for at in first):
        return first
    one, other = (kindred(lines, weights, run) for run in (first, second))
    return second if other > one * CLEARLY else first


def kindred(lines: Sequence[Line], weights: Sequence[float], core: range) -> float:
    """How much the sentences near a run weigh that are of one story with it."""
    before, after = cut_off(lines, core)
    return float(sum(weights[at] for at in (*core, *before, *after)))


def more(lines: Sequence[Line], core: range) -> Iterator[int]:
    """The sentences below the core, short ones too, that stand together and together tell of the same."""
    known = told_by(lines, core)
    for group in groups(lines, range(core.stop, min(len(lines), core.stop + REACH[1]))):
        own = told_by(lines, group)
        dense = (group[-1] - group[0] + 1 - len(group)) * FEWEST_TOGETHER <= len(group)  # no names between
        if dense and len(group) >= FEWEST_TOGETHER and len(own & known) >= SHARE_TOGETHER * (len(own) + 1):
            yield from group


def groups(lines: Sequence[Line], area: range) -> Iterator[list[int]]:
    """Sentences that stand together, with a subhead between them at the most."""
    run: list[int] = []
    for at in area:
        if lines[at].ended and lines[at].width >= LEAST_TOGETHER:
            run.append(at)
        elif run and at - run[-1] > 1:
            yield run
            run = []
    if run:
        yield run


def told_by(lines: Sequence[Line], where: Iterable[int]) -> set[str]:
    """The long words of some lines; of wide scripts, pairs of letters tell as much."""
    said = (word for at in where for word in words(lines[at].span))
    return {word for word in said if len(word) >= LONG_WORD or WIDE_LETTER.match(word)}


def last_words(lines: Sequence[Line], start: int) -> Iterator[int]:
    """The short sentences right under the core: a story may end in one."""
    for at in range(start, min(len(lines), start + LAST)):
        line = lines[at]
        if not line.ended or line.width < LEAST_LAST or line.span.search(CREDITED):
            return
        yield at


def kin(line: Line, known: set[str], share: float) -> bool:
    """Whether a line is a sentence, and enough of its long words are known."""
    if not line.ended or line.width < LEAST_SENTENCE:
        return False
    own = told_by([line], [0])
    return len(own & known) >= share * min(1, LONG_PROSE / line.width) * (len(own) + 1)


def densest(weights: Sequence[float]) -> range:
    """The run with the greatest sum (Kadane's algorithm)."""
    best, found = 0.0, range(0)
    total, start = 0.0, 0
    for at, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, at
        total += weight
        if total > best:
            best, found = total, range(start, at + 1)
    return found


FORMAT = Format("page", sniff, read)
"""A whole page; its story is read as plain text is."""
