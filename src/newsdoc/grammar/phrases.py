"""The phrases of a line of people: names, roles, agencies, cues and what joins them.

    By Ann Lee in Bonn and Bo Ek, Deputy Sports Editor 3 May
    by name    in name and name   role                 stop

    role = (beat joint?)* [word [word]] head        "Deputy River Desk Director"
    name = (particle* Capital)+                     "Ann van der Lee", "R.W. Ek", "BO EK"
    body = article name [inside name]               "The University of Bonn"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import TypeAlias

from attrs import frozen

from newsdoc.grammar.places import country_of, is_city
from newsdoc.grammar.words import Phrasebook, Word, mixed, phrasebook
from newsdoc.lexicon import lexicon
from newsdoc.span import Span

ANY = ("sure", "likely")
"""The lists of words that tell a body where one is looked for."""

BEATS = 8
"""How many words a role is about at most; a bound, so that a line is read in linear time."""

COLONS = (":", "：")
"""What stands behind a label."""

MARKS = {**dict.fromkeys(",;:()[]，；：（）［］【】、،", "comma"), "/": "slash", "&": "and", "+": "and"}
"""What a mark is between people."""

BENIGN = frozenset("=^~*<>–—-_.\"'“”‘’…!?`@")
"""Marks that a line of people may hold, and that say nothing."""


Grammar: TypeAlias = Mapping[str, Phrasebook]
"""The word lists of a language, by what they tell of a phrase."""


OWN = {
    **{name: (f"byline.{name}",) for name in (
        "help", "by", "behind", "from", "for", "topic", "and", "in", "ours", "learned", "never", "inside",
        "glued", "whole",
    )},
    "verb": ("byline.verbs",),
    "stop": ("byline.stops", "byline.genres", "timestamp.published", "timestamp.updated"),
    "being": ("contributors.being",),
    "month": ("months",),
    "weekday": ("dates.weekdays",),
    "head": ("byline.heads", "byline.several"),
    "several": ("byline.several",),
    "beat": ("byline.beats",),
    "article": ("byline.articles",),
    "sure": ("byline.bodies.sure",),
    "team": ("byline.bodies.teams",),
    "likely": ("byline.bodies.likely",),
    "ending": ("byline.bodies.endings",),
}
"""The lists of a language's own file, by what they tell of a phrase."""

TITLES = {"suffix": "suffixes", "degree": "degrees", "title": "honorifics"}
"""Those of titles.toml, by the same; forms of address are read in any case."""


@cache
def grammar(language: str) -> Grammar:
    """The word lists of people in a language."""
    own, titles, agencies = lexicon(language), lexicon("titles"), lexicon("agencies")
    signed = (
        *agencies.words("news", "pictures", "releases", "houses"),
        *own.words("agencies.news", "agencies.pictures", "agencies.houses"),
    )
    lists = {kind: phrasebook(own.words(*paths)) for kind, paths in OWN.items()}
    ranks = {kind: phrasebook(titles.words(path), exact=kind != "title") for kind, path in TITLES.items()}
    small = phrasebook(titles.words("particles"))
    generic = phrasebook(agencies.words("generic"))
    return {**lists, **ranks, "particle": small, "agency": phrasebook(signed, exact=True), "generic": generic}


LABELS = ("by", "help")
"""The lists whose phrases win over a role where a colon follows: "Reporter: Ann Lee"."""

KINDS = (
    "help", "by", "from", "stop", "agency", "generic", "for", "topic", "and", "in",
    "suffix", "degree",
)  # fmt: skip
"""The lists whose phrases are no names, each before those that it wins over."""


# -- words to phrases --------------------------------------------------------------


@frozen
class Phrase:
    """Some words of a line that belong together, and what they are."""

    kind: str
    words: Sequence[Word]
    #: Of a role: whether it says what it is about, or is its last word alone.
    beats: bool = False

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return self.words[0].span.to(self.words[-1].span)


def grouped(line: Sequence[Word], known: Grammar, *, stops: bool = True) -> Iterator[Phrase]:
    """The phrases of a line, up to the first stop."""
    index = 0
    while index < len(line):
        kind, count = phrase_at(line, index, known)
        found = line[index : index + count]
        yield Phrase(kind, found, kind == "role" and bool(known["beat"].at(line, index)))
        if stops and kind in ("stop", "topic"):
            return
        index += count


def phrase_at(line: Sequence[Word], index: int, known: Grammar) -> tuple[str, int]:
    """The kind and the length of the phrase there; a word that fits nowhere is prose."""
    kind, count = other(line, index, known)
    if kind == "agency" and not role(line, index + count, known):  # "AP Sports Writer" is two
        run = name(line, index + count, known)
        if run and count == 1 and initials(line, index):
            return "name", 1 + run
        sure = run and known["sure"].at(line, index + count + run - 1)
        sure = sure or (run == 1 and ends_item(line, index, index + count + run))
        return kind, count + run if sure else count  # "BBC News", "Reuters Sports"
    if kind:
        return kind, count
    count = name(line, index, known)
    if count:
        return "name", count
    count = body_with_article(line, index, known)
    return ("body", count) if count else ("prose", 1)


def ends_item(line: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a comma stands in front and nothing behind: ", CNN Business"."""
    return start > 0 and line[start - 1].key == "," and stop == len(line)


def other(line: Sequence[Word], index: int, known: Grammar) -> tuple[str, int]:
    """The kind and the length of what starts there, if it is no name; else ("", 0)."""
    word = line[index]
    if word.kind in ("email", "handle", "site"):
        return word.kind, 1
    ranked = word.kind == "number" and known["title"].at(line, index)  # "1st Lt."
    if (word.kind in ("number", "link") and not ranked) or dated(line, index, known):
        return "stop", 1
    if word.kind == "mark":
        return MARKS.get(word.key, "mark" if word.key in BENIGN else "prose"), 1
    for kind in LABELS:
        count = known[kind].at(line, index)
        if count and index + count < len(line) and line[index + count].key in COLONS:
            return kind, count
    if word.key.endswith(("'s", "’s")) and index + 1 < len(line) and known["agency"].has(word.span.text[:-2]):
        return "owner", 1  # "CNN's Ann Lee"
    generic = known["generic"].at(line, index)
    count = role(line, index, known)
    if count >= generic and count:
        return "role", count
    count = own_people(line, index, known)
    if count:
        after = index + count
        named = after < len(line) and (line[after].capital or known["in"].at(line, after))
        return "role" if named else "generic", count
    for kind in () if word.kind == "initials" else KINDS:
        count = known[kind].at(line, index)
        if count and not overruled(kind, line, index, count, known):
            named = kind == "stop" and index + count < len(line) and line[index + count].kind == "handle"
            return "mark" if named else kind, count  # "Twitter @annlee"
    article = known["article"].at(line, index)
    count = known["title"].at(line, index + article)
    at = index + article + count
    if count and at < len(line) and line[at].capital:
        return "title", article + count
    return "", 0


def overruled(kind: str, line: Sequence[Word], index: int, count: int, known: Grammar) -> bool:
    """Whether a stop is of "Posted by", a "from" inside a line says where, or a cue opens a family name."""
    if kind == "stop":
        return bool(known["by"].at(line, index + count))
    if kind in ("by", "from") and count == 1 and family_name(line, index, known):
        return True
    return kind == "from" and index > 0 and bool(known["in"].at(line, index))


def family_name(line: Sequence[Word], index: int, known: Grammar) -> bool:
    """Whether a cue is the first of two particles of a name: "Von der Leyen", not "Von der Redaktion"."""
    if not known["particle"].at(line, index):
        return False
    run = row(line, index + 1, known, lambda word: word.capitals or word.span.text.islower())
    last = line[index + 1 + run :]
    told = any(known[kind].at(last, 0) for kind in ("agency", "generic", "head", "beat", "team", *ANY))
    return run > 0 and bool(last) and last[0].capital and not told


def dated(line: Sequence[Word], index: int, known: Grammar) -> bool:
    """Whether a date starts there: a month before a number, a weekday before one or at the end."""
    month, day = known["month"].at(line, index), known["weekday"].at(line, index)
    if not month and not day:
        return False
    at = index + (month or day)
    after = [word for word in line[at : at + 2] if word.key not in (",", ".")]
    return after[0].kind == "number" if after else bool(day)


def role(line: Sequence[Word], index: int, known: Grammar) -> int:
    """How many words the role there takes: what it is about, up to two other words, its head."""
    at, end = index, index
    for _ in range(BEATS):
        head, beat = known["head"].at(line, at), known["beat"].at(line, at)
        end = at + head if head else end
        if not beat:
            break
        at += beat
        joint = joins(line, at, known)
        at += joint and bool(known["beat"].at(line, at + 1) or known["head"].at(line, at + 1))
    for skipped in range(1, 3 if at > index else 0):
        if end > index or joins(line, at + skipped - 1, known):
            break
        head = known["head"].at(line, at + skipped)
        end = at + skipped + head if head else end
    if end > index and known["and"].at(line, end) and known["head"].at(line, end + 1):
        end += 1 + known["head"].at(line, end + 1)
    if end > index and known["learned"].at(line, end - 1):
        end += subject(line, end, known)
    return end - index


def subject(line: Sequence[Word], at: int, known: Grammar) -> int:
    """How many words say of what somebody is a professor: "of History"; no body."""
    small = known["inside"].at(line, at)
    run = name(line, at + small, known) if small else 0
    last = at + small + run - 1
    return small + run if run and not any(known[kind].at(line, last) for kind in ANY) else 0


def own_people(line: Sequence[Word], index: int, known: Grammar) -> int:
    """How many words the paper's own people take: "Our Correspondent", "Our Foreign Staff"."""
    at = index + known["ours"].at(line, index)
    if at == index:
        return 0
    beat = known["beat"].at(line, at)
    staff = known["generic"].at(line, at) or known["generic"].at(line, at + beat) + beat
    count = role(line, at, known) or (staff if staff > beat else 0)
    return at - index + count if count else 0


def joins(line: Sequence[Word], index: int, known: Grammar) -> bool:
    """Whether no word of a role stands there, but a mark or an "and"."""
    if index >= len(line):
        return False
    return line[index].kind != "word" or bool(known["and"].at(line, index))


def name(line: Sequence[Word], index: int, known: Grammar) -> int:
    """How many words the run of capitals there takes, small particles inside included."""
    at = index
    while at < len(line):
        small = particles(line, at, known) or (at > index and loud_particles(line, index, at, known))
        if small and at - index > 1 and joined(line, at, known):
            return at - index
        at += small
        if at >= len(line) or not line[at].capital or (not small and known["never"].at(line, at)):
            return at - small - index
        if at > index and not goes_on(line, index, at, known):
            return at - small - index
        at += 4 if nick(line, at + 1) else 1
    return at - index


def joined(line: Sequence[Word], at: int, known: Grammar) -> bool:
    """Whether a small word joins two names: "Ada Lal e Bo Ek", not "José Ortega y Gasset"."""
    behind = takewhile(lambda it: it.capital or known["particle"].at([it], 0), line[at + 1 : at + 6])
    return bool(known["and"].at(line, at)) and sum(word.capital for word in behind) > 1


def goes_on(line: Sequence[Word], index: int, at: int, known: Grammar) -> bool:
    """Whether a name that starts at `index` may go on at `at`: "Ann Lee" not in "Ann Lee BONN"."""
    if at - index > 1 and line[at].capitals and mixed(line[index]) and mixed(line[at - 1]):
        return False
    label = at + 1 < len(line) and line[at + 1].key in COLONS
    if label and sum(word.capital for word in line[index:at]) > 1:
        return False  # "Text: Ann Lee Bild: Bo Ek"
    kind, count = other(line, at, known)
    second = at - index == 1 and count == 1
    second = second and ((mixed(line[index]) and mixed(line[at])) or in_capitals(line, index, known))
    surname = second and (kind == "agency" or (at + 1 == len(line) and known["weekday"].at(line, at) == 1))
    return kind in ("", "title") or surname  # "Ann Fox", "Bo Sun"


def in_capitals(line: Sequence[Word], index: int, known: Grammar) -> bool:
    """Whether what has small letters elsewhere may end a name in capitals: "ANN FOX", not "BONN REUTERS"."""
    first, last = line[index : index + 2]
    told = any(known[kind].at(line, index) for kind in (*ANY, "team")) or is_city(first.span)
    listed = known["agency"].has(last.span.text.capitalize()) or known["weekday"].at(line, index + 1)
    return first.capitals and last.capitals and bool(listed) and not told


def particles(line: Sequence[Word], index: int, known: Grammar) -> int:
    """How many small particles stand there: "van der" takes two."""
    return row(line, index, known, lambda word: word.span.text.islower())


def loud_particles(line: Sequence[Word], index: int, at: int, known: Grammar) -> int:
    """How many words with capitals stand there that are particles in a name, and cues elsewhere.

    "PETER VON DER HEYDEN" is one name; "ANN LEE VON BO EK" is two, and "ANNA ROSSI DA ROMA" a place.
    """
    count = row(line, at, known, lambda word: word.capital)
    behind = list(takewhile(lambda word: word.capital, line[at + count : at + count + 2]))
    if not behind or not (other(line, at, known)[0] or known["never"].at(line, at)):
        return 0
    if at - index > 1 and count == 1:
        town = behind[0].span
        placed = known["in"].at(line, at) and (is_city(town) or country_of(town, None))
        return 0 if placed or (known["by"].at(line, at) and len(behind) > 1) else 1
    return 0 if known["and"].at(line, at) else count


def row(line: Sequence[Word], index: int, known: Grammar, like: Callable[[Word], bool]) -> int:
    """How many particles stand there in a row that are written like that; three at most."""
    words = takewhile(lambda word: known["particle"].at([word], 0), line[index : index + 3])
    return len(list(takewhile(like, words)))


def nick(line: Sequence[Word], index: int) -> bool:
    """Whether a nickname in quotation marks stands there, and more of the name after it."""
    if index + 3 >= len(line):
        return False
    opens, inner, closes, after = line[index : index + 4]
    return opens.key in "\"'“‘" and closes.key in "\"'”’" and inner.capital and after.capital


def initials(line: Sequence[Word], index: int) -> bool:
    """Whether two letters that an agency has open a name in small ones: "AP Herbert", not "AP HERBERT"."""
    return len(line[index].span) == 2 and mixed(line[index + 1])


def body_with_article(line: Sequence[Word], index: int, known: Grammar) -> int:
    """How many words a body with its article takes: "The University of the West"."""
    article = known["article"].at(line, index)
    run = name(line, index + article, known) if article else 0
    at = index + article + run
    inside = known["inside"].at(line, at) if run else 0
    more = name(line, at + inside, known) if inside else 0
    return article + run + (inside + more if more else 0) if run else 0
