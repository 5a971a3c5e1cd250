"""Reported speech: what somebody is said to say, in the words of the reporter.

    Lee said on Friday that the river would rise.       verb, then what is said
    The river will rise, Lee said.                      what is said, then its attribution
    The river, Lee said, will rise.                     both sides of it
    According to Lee, the river will rise.              a source in front
    As Lee said on Friday, the river will rise.         a clause in front
    Lee: River will rise                                a headline

What is said is a clause of the attribution's own sentence.  It may hold a direct
quotation of a few words, which is one of its own; whole sentences end it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from newsdoc.quotes.clauses import bare, clause
from newsdoc.quotes.cuetable import Cue
from newsdoc.quotes.governing import REACH, governed, inverted, second, set_off
from newsdoc.quotes.headlines import headline
from newsdoc.quotes.kinds import whole
from newsdoc.quotes.lastverb import before_verb
from newsdoc.quotes.mentions import phrase_from, timed
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution, given
from newsdoc.quotes.reported import SHORTEST, Reported, named, trimmed
from newsdoc.quotes.tokens import adverbial

SEGMENTS = 4
"""So many pieces between commas may stand in apposition to a speaker."""

CLAUSE = 3
"""In front of an attribution stand so many words of what is said."""

ADDRESSEE = 12
"""So many words may stand between a verb and the "that" behind whom it addresses."""


Spoke: TypeAlias = Callable[[int], Attribution | None]
"""Tells who spoke last above a verb that has no subject, by its index."""


def reports(passage: Passage, spoke: Spoke) -> Iterator[Reported]:
    """Everything that a paragraph reports, in its order."""
    done = 0
    for cue in passage.ordered:
        if cue < done:
            continue
        found = report(passage, cue, done) or (
            unnamed(passage, cue, spoke) if passage.words.dropped_subjects else None
        )
        if found is not None:
            yield found
            done = max(done, found.pieces[-1][1])
    heading = headline(passage) if not passage.cues else None
    if heading is not None:
        yield heading


def report(passage: Passage, cue: int, done: int) -> Reported | None:
    """What the verb or source at an index gives, which begins behind `done`."""
    known = passage.cues[cue]
    if known.sense == "naming":
        return None
    if passage.words.verb_last:
        return before_verb(passage, cue, done)
    if known.form == "source":
        return sourced(passage, cue, done)
    if passage.tokens[passage.starts[cue]].word in passage.words.manner:
        found = fronted(passage, cue)
        if found is not None:
            return found
    if passage.tokens[cue - 1].kind == "comma":
        return trailing(passage, cue, done) or leading(passage, cue)
    return leading(passage, cue) or trailing(passage, cue, done)


def leading(passage: Passage, cue: int) -> Reported | None:
    """`Lee said on Friday that the river would rise.`"""
    if passage.words.verb_first:
        return behind_speaker(passage, cue)
    if closes(passage, cue):
        return None
    start = said_from(passage, cue)
    if start >= passage.stops[cue] or not clause(passage, cue, start):
        return None
    found = governed(passage, cue, start)
    if found is None or found.mention.stop > passage.begins[start if passage.words.verb_second else cue]:
        return None
    piece = trimmed(passage, start, said_to(passage, start))
    return None if piece is None else Reported((piece,), named(found, "cue_clause"))


def unnamed(passage: Passage, cue: int, spoke: Spoke) -> Reported | None:
    """`Dodał, że rzeka opadnie.`: a verb without its subject."""
    known = passage.cues[cue]
    if known.form != "finite" or known.sense != "speech" or closes(passage, cue):
        return None
    start = said_from(passage, cue)
    if start >= passage.stops[cue] or passage.tokens[start].word not in passage.words.contents:
        return None
    if governed(passage, cue, start) is not None:
        return None
    piece, found = trimmed(passage, start, said_to(passage, start)), spoke(cue)
    return Reported((piece,), named(found, "cue_clause")) if found and piece else None


def fronted(passage: Passage, cue: int) -> Reported | None:
    """`As Lee said on Friday, the river will rise.`"""
    tokens, words, start = passage.tokens, passage.words, passage.starts[cue]
    comma, stop = cue + passage.cues[cue].length, passage.stops[cue]
    if cue - start > REACH:
        return None
    while comma < stop and (tokens[comma].word in words.time or tokens[comma].word in words.prepositions):
        comma += 1
    speaker = phrase_from(passage, start + 1, cue)
    if cue == start + 1:  # "Jak powiedział Nowak, ..."
        speaker = inverted(passage, cue, stop)
        comma = max(comma, speaker[1]) if speaker is not None else stop
        while comma < stop and tokens[comma].kind in ("word", "name"):
            comma += 1
    if speaker is None or comma >= stop or tokens[comma].kind != "comma":
        return None
    between = [token.kind for token in tokens[speaker[1] : cue]]  # none where it stands behind
    if "comma" in between and not between[0] == between[-1] == "comma":
        return None  # "As the river rises, it is time, Lee said, to go"
    found = given(passage, speaker, cue)
    piece = trimmed(passage, comma, said_to(passage, comma))
    return Reported((piece,), named(found, "cue_clause")) if found and piece else None


def behind_speaker(passage: Passage, cue: int) -> Reported | None:
    """`Said Lee that the river would rise`: the order of languages whose verb stands first."""
    speaker = inverted(passage, cue, passage.stops[cue])
    if speaker is None or speaker[1] >= passage.stops[cue]:
        return None
    start = speaker[1]
    found = given(passage, speaker, cue)
    if found is None or passage.tokens[start].word not in passage.words.contents:
        return None
    piece = trimmed(passage, start, said_to(passage, start))
    return None if piece is None else Reported((piece,), named(found, "cue_clause"))


# -- behind the verb --------------------------------------------------------------------------


def closes(passage: Passage, cue: int) -> bool:
    """Whether nothing is said behind a verb: a sign, or a circumstance that ends the sentence.

    Behind the comma of "sagte, dass" and of "sagte, er habe" something is said.
    """
    words, tokens, stop = passage.words, passage.tokens, passage.stops[cue]
    after = cue + passage.cues[cue].length
    if after >= stop or tokens[after].kind == "stop":
        return True
    if tokens[after].kind != "comma" or after + 1 >= stop:
        return tokens[after].kind == "comma"
    following = tokens[after + 1]
    if after + 1 in passage.cues and passage.cues[after + 1].form == "finite":
        return True  # "Det er for tidligt at sige, mener Berg"
    clause = words.verb_second and following.kind in ("word", "name")
    return not (clause or words.caseless or following.word in words.contents)


def said_from(passage: Passage, cue: int) -> int:
    """Where what is said begins behind a verb: past "on Friday", past whom it addresses."""
    words, tokens, stop = passage.words, passage.tokens, passage.stops[cue]
    at = cue + passage.cues[cue].length
    if at < stop and tokens[at].kind == "comma":
        return at + 1
    if passage.cues[cue].particles:  # "gab Lee am Freitag an, dass"
        for index in range(at, min(stop, at + REACH)):
            if tokens[index].kind == "comma" or tokens[index].word in words.contents:
                return index + (tokens[index].kind == "comma")
        return stop
    if words.verb_second:
        return set_apart(passage, cue, at)
    told = passage.cues[cue].addressing or tokens[cue].word in words.told
    if told or words.that_clauses or (at < stop and circumstance(passage, at)):
        for index in range(at, min(stop, at + ADDRESSEE)):
            if tokens[index].word in words.contents:
                return index
            if tokens[index].kind not in ("word", "name") or index in passage.cues:
                break
    for index in range(at, min(stop - 1, at + SEGMENTS)):
        if tokens[index].kind == "comma":  # "сообщил журналистам, что"
            if tokens[index + 1].word in words.contents:
                return index + 1
            break
    if told:
        addressee = phrase_from(passage, at, stop)
        at = addressee[1] if addressee is not None else at
    first = at
    while at < stop and (
        tokens[at].word in words.time
        or adverbial(tokens, at, words)
        or (tokens[min(at + 1, stop - 1)].word in words.time and timed(passage, at))
    ):
        if at + 1 < stop and tokens[at + 1].word in words.auxiliaries:
            break  # "there would be": it stands for a subject
        at += 1
    closed = first < at < stop and tokens[at].kind == "comma" and not words.caseless
    return stop if closed else at  # "officials said Sunday, ending"


def circumstance(passage: Passage, at: int) -> bool:
    """Whether a time or a place stands at an index: "on the call", "Sunday", "este lunes"."""
    tokens, words, word = passage.tokens, passage.words, passage.tokens[at].word
    if word in words.determiners:
        return at + 1 < len(tokens) and tokens[at + 1].word in words.time
    return word in words.prepositions or word in words.time


def set_apart(passage: Passage, cue: int, at: int) -> int:
    """Where a clause begins behind a verb that stands second: `sagte Lee der Zeitung, er warte`.

    A "that" begins it, or, where such a clause has a comma before it, that comma.  What has
    an object first is no report: `bestätigte die Angaben, die ...`.
    """
    tokens, words, stop = passage.tokens, passage.words, passage.stops[cue]
    speaker = second(passage, cue, stop)
    if speaker is not None and speaker[0] >= at:
        at = speaker[1]
    if bare(passage, at):
        return at
    for index in range(at, min(stop, at + ADDRESSEE)):
        token = tokens[index]
        if token.word in words.contents or token.word in words.infinitive:
            return index
        if token.kind == "colon" or (token.kind == "comma" and words.objects):
            return index + 1
        if token.word in words.topics:
            break  # "berichteten von einem Knall, der"
        governed = tokens[index - 1].word in words.prepositions
        if index in passage.cues or (token.word in words.objects and not governed):
            break
    return stop


def said_to(passage: Passage, start: int) -> int:
    """Where what is said ends: with its sentence, or before a quotation or a new verb of saying."""
    stop, tokens, cues = passage.stops[start], passage.tokens, passage.cues
    contrasts = passage.words.contrasts
    for at in range(start, stop):
        kind = tokens[at].kind
        if kind == "quote" and whole(passage, at):
            return at
        if kind == "comma" and at + 1 < stop and tokens[at + 1].word in contrasts:
            return at
        if at in cues and at > start:
            cue = cues[at]
            if parts(passage, at, cue):
                return at - 1
            if cue.form == "finite" and at + cue.length + 1 >= stop:
                over = set_off(passage, at, start - 1)
                if over is not None:
                    return before_offset(passage, at, over.mention.start)
    return stop


def before_offset(passage: Passage, at: int, offset: int) -> int:
    """The index of the first token that does not stand before an offset, looking back from `at`."""
    while at > 0 and passage.begins[at - 1] >= offset:
        at -= 1
    return at


def parts(passage: Passage, at: int, cue: Cue) -> bool:
    """Whether a verb begins something else: `, adding that`, `and warned of`."""
    before = passage.tokens[at - 1]
    if before.kind == "comma":
        return cue.form in ("participle", "source")
    return before.word in passage.words.conjunctions and cue.form == "finite" and not cue.nominal


# -- before the attribution ---------------------------------------------------------------------


def trailing(passage: Passage, cue: int, done: int) -> Reported | None:
    """`The river will rise, Lee said.` and `The river, Lee said, will rise.`"""
    start = max(done, passage.starts[cue])
    if quoted(passage, max(start, cue - REACH), cue) or acts(passage, cue):
        return None
    found = set_off(passage, cue, start - 1)
    if found is None:
        return None
    first = min(found.mention.start, found.cue.start if found.cue else found.mention.start)
    stop = max(start, before_offset(passage, cue, first))
    if stop > start and passage.tokens[stop - 1].word in passage.words.manner:
        stop -= 1  # ", as Lee put it"
    before, behind = trimmed(passage, start, stop), None
    after = stop
    last = max(found.mention.stop, found.cue.stop if found.cue else 0)
    while after < passage.stops[cue] and passage.begins[after] < last:
        after += 1
    rest = passage.stops[cue] - after
    if after in passage.quotes or after + 1 in passage.quotes:
        return None
    joins = stop - 2 >= start and passage.tokens[stop - 2].word in passage.words.conjunctions
    if (joins or rest > stop - start) and after < passage.stops[cue] and (
        passage.tokens[after].kind == "comma"
        and (joins or not circumstantial(passage, start, stop, after + 1))
    ):
        behind = trimmed(passage, after, passage.stops[cue])
    if behind is None:
        before = trimmed(passage, start, stop, CLAUSE)
    kept = tuple(piece for piece in (before, behind) if piece is not None)
    return Reported(kept, named(found, "clause_cue")) if kept else None


def circumstantial(passage: Passage, start: int, stop: int, behind: int) -> bool:
    """Whether a participle or a relative behind a whole clause is the reporter's: ", ending a fight"."""
    if stop - start <= CLAUSE or behind >= len(passage.tokens):
        return False
    words, word = passage.words, passage.tokens[behind].word
    return word in words.relatives or word.endswith(words.participle_endings)


def acts(passage: Passage, cue: int) -> bool:
    """Whether an infinitive makes a verb tell of an act: `The board, Lee said, pledged to pay.`"""
    words, after, known = passage.words, cue + passage.cues[cue].length, passage.cues[cue]
    if not known.clausal or after >= passage.stops[cue]:
        return False
    following = passage.tokens[after].word
    return following in words.infinitive and passage.tokens[cue].word not in words.answering


def quoted(passage: Passage, start: int, stop: int) -> bool:
    """Whether whole sentences are quoted between two indices."""
    quotes = passage.quotes
    if quotes:
        for at in range(stop - 1, start - 1, -1):  # the nearest quotation is the likeliest
            if at in quotes and whole(passage, at):
                return True
    return False


def sourced(passage: Passage, cue: int, done: int) -> Reported | None:
    """`According to Lee, the river will rise.` and `The river will rise, according to Lee.`"""
    stop, start = passage.stops[cue], max(done, passage.starts[cue])
    speaker = inverted(passage, cue, stop)
    if speaker is None:
        return None
    before, behind = trimmed(passage, start, cue), None
    told = start > passage.starts[cue] and passage.cue_before(cue) >= start
    if told or quoted(passage, max(start, cue - REACH), cue):
        return None  # "..., the board said, citing Lee"
    if passage.cues[cue].postposed:
        begin = cue + 1
        before = trimmed(passage, start, speaker[0], 1) if start < speaker[0] else None
        least = SHORTEST if before is None else 1  # "Tilanne on poliisin mukaan vakava"
        behind = trimmed(passage, begin, said_to(passage, begin), least) if begin < stop else None
    elif before is None:
        end, words = max(speaker[1], cue + passage.cues[cue].length), passage.words
        end += end < stop and passage.tokens[end].kind == "aside"  # "Ifølge Bo Ek (V) er"
        begin = past_apposition(passage, end, stop)
        unset = words.verb_second or words.adjective_endings or words.source_endings
        if begin < stop and (begin > end or unset):
            behind = trimmed(passage, begin, said_to(passage, begin))
    elif passage.tokens[cue - 1].kind != "comma" and (
        passage.words.verb_second or passage.words.adjective_endings
    ):
        behind = trimmed(passage, speaker[1], stop, 1)  # "Die Retter setzten nach Angaben der Wache über"
    found = given(passage, speaker, cue)
    pieces = tuple(piece for piece in (before, behind) if piece is not None)
    if found is None or not pieces:
        return None
    return Reported(pieces, named(found, "clause_source" if before else "source_clause"))


def past_apposition(passage: Passage, start: int, stop: int) -> int:
    """Where the clause begins behind a speaker and what stands in apposition to it."""
    tokens, words, at = passage.tokens, passage.words, start
    for _ in range(SEGMENTS):
        comma = at
        while comma < min(stop, at + REACH) and tokens[comma].kind != "comma":
            comma += 1
        if comma >= stop or tokens[comma].kind != "comma":
            return at
        piece = tokens[at:comma]
        role = any(token.word in words.titles for token in piece) or len(piece) == 1
        if at > start and (not role or any(token.word in words.auxiliaries for token in piece)):
            return at
        at = comma + 1
    return at
