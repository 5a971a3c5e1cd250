"""The grammar of people, as bylines, credits, contributor lines and sign-offs share it.

    people = line (break line)*        break = line end | "|" | "·" | a lost line end
    line   = [cue] item (joiner item)* [stop ...]
    item   = person | agency | body    joiner = "," | ";" | "/" | "and"
    person = [role] [title] NAME said* NAME   = two to five words with capitals
    said   = [","] role | [","] body | "for" body | "in" place | e-mail | @handle
    cue    = "By" | "with files from" | ...

    By ANN LEE and BO EK, Reuters                     Ann Lee in Bonn, Bo Ek in Rome
    Ann LeeTravel Reporter 3 minutes ago              Reporting by Ann Lee; Editing by Bo Ek

What is said after a run of names is said of each of them, and so is what several
are in front of it ("Reuters writers ..."); a place or a contact only of the last.
A line fits the grammar up to a stop (a date, the furniture of a page), or it is prose
and nobody is taken from it; a stop behind somebody ends the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from newsdoc.grammar.bodies import acronym_first, ends, first_names, holds, names_body, stands_for_body
from newsdoc.grammar.neighbours import is_label, parted, small_letters
from newsdoc.grammar.phrases import ANY, Grammar, Phrase, grammar, grouped, other
from newsdoc.grammar.places import is_city, is_region
from newsdoc.grammar.sketch import Sketch, loud
from newsdoc.grammar.words import Word, key, merged, words
from newsdoc.lexicon import DEFAULT
from newsdoc.model import Person
from newsdoc.span import Span

LONGEST = 5
"""The words of the longest name, particles aside; a longer run of capitals is a title."""

LONGEST_BODY = 3
"""The words of the longest body that stands where a name could: "Los Angeles Times"."""

LONGEST_GLUED = 3
"""A word of no more letters is no name with a small word in front."""

WINDOW = 12
"""So many words are looked at for what starts at a seam; the longest role is shorter."""

BETWEEN = ("comma", "slash", "and", "mark", "for", "in", "title", "degree")
"""What stands between two items, and belongs to neither."""

OPENING, CLOSING = ("(", "["), (")", "]")
"""The brackets around a body or a contact."""

CUES = ("by", "from", "help")
"""What opens a list of names."""

ITEMS = ("handle", "role", "agency", "stop", "help", "by", "from")
"""What may follow a name where the blank or the line end between them was lost."""

BREAK = re.compile(
    r"""[\r\n]+ | [ \t]*(?:[|·•‧]|<[^<>\r\n]{0,80}>)[ \t]* | [ \t\u00a0][–—_-]{1,2}[ \t\u00a0]""",
    re.VERBOSE,
)
"""What ends a line of people: a line end, a separator, a tag, a dash between blanks."""


@frozen
class Signed:
    """Who signs a text, and what was left unread."""

    people: tuple[Person, ...]
    agencies: tuple[Span, ...]
    #: From the first word that says something of them to the last; None for nobody.
    span: Span | None
    #: Whether a "By" or the like opens it.
    opened: bool
    #: Whether every line fits the grammar.
    fits: bool
    #: From the stop to the end, all of it behind `span`; None where nothing stops the reading.
    rest: Span | None


def people(span: Span, language: str = DEFAULT) -> tuple[tuple[Person, ...], tuple[Span, ...]]:
    """The people and the agencies that `span` names."""
    signed = read(span, language)
    return signed.people, signed.agencies


def read(span: Span, language: str = DEFAULT) -> Signed:
    """Who signs `span`, up to the first stop, with what was left unread."""
    reader = Reader(grammar(language), language)
    for line in lines(span, reader.known):
        if reader.stop and not reader.known["and"].at(line, 0):
            break
        reader.stop = None  # "Ann Lee Follow", and below it "and Bo Ek Follow"
        reader.read(line)
    return reader.signed(span)


def lines(span: Span, known: Grammar) -> Iterator[list[Word]]:
    """The lines of people in `span`, those included whose end was lost."""
    for piece in span.split(BREAK):
        found, start = list(unglued(words(piece), known)), 0
        for index, word in enumerate(found):
            if word.glued and index > start and lost(found, index, known):
                yield merged(found[start:index])
                start = index
        if found[start:]:
            yield merged(found[start:])


def unglued(line: Sequence[Word], known: Grammar) -> Iterator[Word]:
    """The words of a line, those apart that an "and" joins to the name in front: "محمد علي وأحمد حسن"."""
    glued = known["glued"].starts
    for at, word in enumerate(line):
        letter = word.span.text[:1]
        if at > 1 and letter in glued and len(word.span) > LONGEST_GLUED and not known["whole"].at([word], 0):
            small, name = word.span.before(word.span.start + 1), word.span.after(word.span.start + 1)
            yield Word("word", small, small.text)
            yield Word("word", name, key(name.text))
        else:
            yield word


def lost(line: Sequence[Word], index: int, known: Grammar) -> bool:
    """Whether a line end was lost before that word: a cue or a role ends, or an item starts."""
    before, after = line[index - 1 : index], merged(line[index : index + WINDOW])
    ended = known["by"].at(before, 0) or known["head"].at(before, 0)
    loud = index > 1 and all(word.capitals for word in line[index - 2 : index])  # "ANN LEEThe River"
    body = len(after) > 1 and after[1].capital and known["article"].at(after, 0)  # "Ann LeeThe River"
    return bool(ended or loud or body) or other(after, 0, known)[0] in ITEMS


@define
class Reader:
    """Reads lines of people, phrase by phrase, and remembers of whom the last were said."""

    known: Grammar
    language: str = DEFAULT
    #: Whether a "By" was read: then one word can be a name.
    opened: bool = False
    people: list[Sketch] = field(factory=list)
    agencies: list[Span] = field(factory=list)
    #: Those of whom the next role or body is said.
    group: list[Sketch] = field(factory=list)
    #: What was said of the group; after that the next name starts a new one.
    said: set[str] = field(factory=set)
    #: What stands in front of the next phrase: "", "line", "by", "comma", "slash", "and".
    joint: str = "line"
    #: What the next name is, after a small word: "in" a place, "for" a body.
    small: str = ""
    #: The cue of helpers that the next names stand behind.
    cue: Span | None = None
    #: A role in front of its name, the agency in front of that, a form of address.
    ahead: Span | None = None
    employer: Span | None = None
    title: Span | None = None
    #: Where the bearer of the role in front is: "our correspondent in Bonn, Ann Lee".
    where: Span | None = None
    #: Whether the role in front is that of all names behind it: "Reuters writers ...".
    shared: bool = False
    #: The last bracket that opened.
    bracket: Span | None = None
    #: Whether a place was just named: a region may follow.
    placed: bool = False
    fits: bool = True
    #: What ended the reading: a date or the like behind somebody; one in front ends its line only.
    stop: Span | None = None
    #: From the first word taken to the last.
    cover: Span | None = None

    def signed(self, span: Span) -> Signed:
        """Who signs, after the last line."""
        return Signed(
            tuple(sketch.person() for sketch in self.people),
            tuple(self.agencies),
            self.cover,
            self.opened,
            self.fits,
            span.after(self.stop.start) if self.stop else None,
        )

    # -- lines and phrases --------------------------------------------------

    def read(self, line: Sequence[Word]) -> None:
        """Take everybody from a line, or nobody if it is prose."""
        found = small_letters(list(grouped(line, self.known)), self.known)
        found = parted(found, self.known, bool(self.group))
        if any(phrase.kind == "prose" for phrase in found):
            self.fits = False
            return
        self.joint, self.small, self.title, self.shared = "line", "", None, False
        for at, phrase in enumerate(found):
            if self.people and is_label(found[at : at + 3]):
                self.group, phrase = [], Phrase("role", phrase.words)
            if phrase.kind in ("stop", "topic") or not self.take(phrase):
                self.stop = phrase.span if self.cover else None
                break
        self.agencies += [span for span in (self.employer, self.ahead) if span]
        self.employer = self.ahead = self.where = None

    def take(self, phrase: Phrase) -> bool:
        """Take one phrase; whether it could be taken."""
        kind, span = phrase.kind, phrase.span
        if kind in BETWEEN:
            self.between(kind, span)
            return True
        if kind == "name" and not self.name(phrase):
            return False
        if kind in CUES:
            second = bool(self.people) and self.known["behind"].at(phrase.words, 0)
            self.open("help" if second else kind, span)  # "By Ann Lee | Reviewed by Bo Ek"
        elif kind in ("email", "handle") and self.people:
            self.of_last(kind, span)
        elif kind == "suffix" and self.people:
            self.people[-1].name = self.people[-1].name.to(span)
        elif kind == "role":
            self.role(phrase)
        elif kind == "owner":
            self.employer = span.before(span.stop - 2)
        elif kind == "body" and ends(phrase, ("team",), self.known):
            self.agencies.append(span)
        elif kind == "body" and self.small == "in" and not holds(phrase, self.known):
            self.place(span)
        elif kind in ("agency", "generic", "site") or (kind == "body" and self.signs(phrase)):
            self.body(span)
        self.cover = (self.cover or span).to(span)
        self.joint, self.small = "by" if kind in CUES else "", ""
        self.placed = self.placed and kind == "name"
        return True

    def between(self, kind: str, span: Span) -> None:
        """Note a joiner, a small word or a form of address in front of the next phrase."""
        if kind in ("for", "in"):
            self.small = kind
        elif kind == "title":
            self.title = span
        elif kind != "degree":
            self.joint = "comma" if kind == "mark" else kind
        if span.text in OPENING:
            self.bracket = span
        elif span.text in CLOSING:
            self.close(span)

    def close(self, span: Span) -> None:
        """Let a bracket around something that was taken belong to it: "(Reuters)"."""
        if self.bracket and self.cover and self.cover.stop > self.bracket.start:
            if self.people and self.people[-1].stop == self.cover.stop:
                self.people[-1].stop = span.stop
            self.cover = self.cover.to(span)
        self.bracket = None

    def open(self, kind: str, span: Span) -> None:
        """Start anew after a "By", or after a cue that names a helper."""
        self.opened = self.opened or kind != "from"
        self.cue, self.group, self.said = span if kind == "help" else None, [], set()
        self.shared = False

    # -- what is said of people ---------------------------------------------

    @property
    def said_of(self) -> bool:
        """Whether a role or a body here is said of the people in front of it."""
        return bool(self.group) and self.joint not in ("and", "by")

    def of_group(self, what: str, span: Span) -> None:
        """Say something of each of the group; the first word on a matter stands."""
        for sketch in self.group if what not in self.said else ():
            sketch.say(what, span)
        self.said.add(what)

    def of_last(self, what: str, span: Span) -> None:
        """Say something of the last person only."""
        self.people[-1].say(what, span)
        self.said.add(what)

    def role(self, phrase: Phrase) -> None:
        """A role: of those in front of it, or of the name after it, as is the agency between."""
        if self.said_of:
            self.of_group("role", phrase.span)
            return
        self.ahead = phrase.span
        self.shared = bool(self.known["several"].at(phrase.words[-1:], 0))
        beside = bool(self.agencies and self.cover and self.agencies[-1].stop == self.cover.stop)
        if beside and not self.joint and not self.employer:
            self.employer = self.agencies.pop()

    def body(self, span: Span) -> None:
        """An agency or another body: the affiliation of those in front of it, or it signs."""
        if self.said_of or (self.group and self.small):
            self.of_group("affiliation", span)
        else:
            self.agencies.append(span)

    def signs(self, phrase: Phrase) -> bool:
        """Whether a capital word with its article is a body: "The Times", not "The River"."""
        expected = self.said_of or self.small or self.opened
        return bool(expected) or ends(phrase, ANY, self.known)

    def place(self, span: Span) -> None:
        """The place that the last person, or an agency, writes from."""
        if self.people and self.group:
            self.of_last("location", span)
        elif self.ahead:
            self.where = span
        self.placed = True

    # -- names --------------------------------------------------------------

    def name(self, phrase: Phrase) -> bool:
        """A run of capitals: a place, a body or a person; False where it can be neither."""
        span, count, told = phrase.span, len(phrase.words), ends(phrase, ANY, self.known)
        if self.small == "in" and self.ahead and count > 2 and is_city(phrase.words[0].span, self.language):
            self.place(phrase.words[0].span)
            self.person(phrase.words[1].span.to(span))
        elif self.small == "in" and not (self.said_of and holds(phrase, self.known)):
            self.place(span)
        elif self.small == "in":
            self.body(span)
        elif self.said_of and count > 1 and is_city(span, self.language):
            self.place(span)
        elif self.placed and self.joint == "comma" and (count == 1 or is_region(span)):
            self.region(span)
        elif self.small == "for" or (self.said_of and (told or self.shouted(phrase))):
            if self.group or told:
                self.body(span)
        elif self.group and not (self.joint or self.said or self.ahead):
            return False
        elif count == 1:
            self.one_word(phrase)
        elif count <= LONGEST_BODY and names_body(phrase, self.known):
            self.body(span)
        elif count > LONGEST:
            return False
        else:
            self.person(span)
        return True

    def region(self, span: Span) -> None:
        """The region of the place in front of it: "in Kisumu, Kenya"."""
        place = self.people[-1].location if self.people else None
        if place:
            self.people[-1].location, self.people[-1].stop = place.to(span), span.stop

    def one_word(self, phrase: Phrase) -> None:
        """A word alone: where somebody is or works, an acronym, or a name after "By"."""
        span = phrase.span
        if self.said_of and (is_city(span, self.language) or is_region(span, self.language)):
            self.place(span)
        elif first_names(phrase, self.known) and self.opened:
            self.person(span)
        elif self.said_of and (self.joint != "line" or self.shouted(phrase)):
            self.body(span)
        elif self.opened or self.ahead or self.title:
            if stands_for_body(phrase, self.known) or ends(phrase, ("team",), self.known):
                self.body(span)
            else:
                self.person(span)

    def person(self, span: Span) -> None:
        """A new person, of the group in front unless something was said of that."""
        span = span.before(span.stop - 2) if span.text.endswith(("'s", "’s")) else span
        front = (span, self.employer, self.ahead, self.title, self.cue)
        first = min(part.start for part in front if part)
        if self.ahead or (self.said and not self.shared):
            self.group = []
        like = self.group[-1] if self.shared and self.group else None
        role, employer = (like.role, like.affiliation) if like else (self.ahead, self.employer)
        sketch = Sketch(first, span, self.cue, role, employer, location=self.where, stop=span.stop)
        self.said = {what for what in ("role", "affiliation") if getattr(sketch, what)}
        self.ahead = self.employer = self.title = self.where = None
        self.people.append(sketch)
        self.group.append(sketch)

    def shouted(self, phrase: Phrase) -> bool:
        """Whether it opens with an acronym, all in capitals as no name in front is: "RBD NORDEN"."""
        beside = self.joint in ("comma", "line") and acronym_first(phrase)
        return beside and not any(map(loud, self.group))
