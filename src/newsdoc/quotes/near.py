"""Sieves that find a speaker in the sentence of the quotation, the surest first.

Each is told by its sample.  `governed` is the one for a verb before the
quotation; the others read a short frame at one side of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from newsdoc.letters import UPPER
from newsdoc.quotes.mentions import (
    LONGEST,
    Range,
    begins_noun,
    first_phrase,
    phrase_from,
    skip_front,
)
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution, Place, given
from newsdoc.quotes.subjects import last_phrase, phrase_before, subject_of
from newsdoc.quotes.tokens import genitive

REACH = 40
"""So many words may stand between a quotation and the verb that attributes it from behind."""

NOUN_REACH = 12
"""So many words may stand between a noun of speech and what is quoted."""

CUES = 4
"""So many verbs at one side of a quotation are looked at."""

OPEN_END = frozenset(",?!—–-…")
"""How a quotation ends whose sentence goes on with its attribution."""

# Bounded, and no two parts of it match the same character.
LABEL = re.compile(rf"(?P<name>[{UPPER}][{UPPER}.'’ -]{{1,40}}):[ \u00a0]")
"""Who speaks in a transcript."""


def transcript(place: Place) -> Attribution | None:
    """`"SMITH: Wait."`"""
    label = place.fragment.inner.match(LABEL)
    return None if label is None else Attribution(label["name"])


# -- behind the quotation -------------------------------------------------------------------


def behind(place: Place) -> int:
    """The first word behind a quotation whose sentence may go on with its attribution, or -1."""
    tokens, at = place.passage.tokens, place.at + 1
    if at < place.stop and tokens[at].kind in ("comma", "dash"):
        at += 1
    elif place.ending not in OPEN_END and not place.opens and not place.fragment.more:
        return -1
    return at if at < place.stop and tokens[at].kind in ("word", "name") else -1


def quote_cue_speaker(place: Place) -> Attribution | None:
    """`"Wait," said Smith.`"""
    passage, at = place.passage, behind(place)
    if at < 0:
        return None
    while at < place.stop and passage.tokens[at].word in passage.words.adverbs:
        at += 1
    cue = passage.cues.get(at)
    if cue is None or cue.addressing or cue.form not in ("finite", "base"):
        return None
    return place.given(inverted(passage, at, place.stop), at)


def inverted(passage: Passage, cue: int, stop: int) -> Range | None:
    """The speaker behind the verb, or the "according to", at an index."""
    at = cue + passage.cues[cue].length
    words = passage.words
    if at >= stop or passage.tokens[at].word in words.relatives:
        return None
    if words.capital_nouns and passage.cues[cue].form == "source" and not begins_noun(passage, at):
        return None
    return phrase_from(passage, at, stop)


def quote_source(place: Place) -> Attribution | None:
    """`"Wait," according to Smith.`"""
    passage, at = place.passage, behind(place)
    cue = passage.cues.get(at)
    if cue is None or cue.form != "source":
        return None
    return place.given(inverted(passage, at, place.stop), at)


def quote_speaker_cue(place: Place) -> Attribution | None:
    """`"Wait," Smith, the mayor, said.` and `"Wait," as Smith put it.`"""
    passage, at = place.passage, behind(place)
    if at >= 0 and passage.tokens[at].word in passage.words.manner:
        at += 1
    cue = verb_behind(place, at)
    if cue < 0 or phrase_from(passage, at, cue) is None or subordinate(place):
        return None
    return place.given(subject_of(passage, cue, at), cue)


def verb_behind(place: Place, at: int) -> int:
    """The first verb of an attribution behind an index, or -1."""
    passage = place.passage
    if at < 0:
        return -1
    cue = at if at in passage.cues else passage.cue_after[at]
    while 0 <= cue < at + REACH and not attributes(place, cue):
        cue = passage.cue_after[cue]
    if not 0 <= cue < at + REACH:
        return -1
    between = passage.tokens[at:cue]
    return -1 if any(token.kind in ("quote", "stop", "colon") for token in between) else cue


def attributes(place: Place, cue: int) -> bool:
    """Whether a verb behind a quotation can attribute it; one of judging only a whole one."""
    known = place.passage.cues[cue]
    if known.form != "finite" and (known.form != "base" or thought(place.passage, cue)):
        return False
    return known.sense == "speech" or place.whole


def subordinate(place: Place) -> bool:
    """Whether a quotation belongs to the clause before it: `When he cried "wait," Smith said`."""
    passage = place.passage
    opener = passage.tokens[place.start].word
    return not place.whole and opener in passage.words.subordinators and (
        passage.cue_before[place.at] >= 0
    )


def closing_attribution(place: Place) -> Attribution | None:
    """`The plan is "no use" to the city, Smith said.`"""
    return closing(place.passage, place.at)


def closing(passage: Passage, at: int) -> Attribution | None:
    """The attribution that stands behind an index in its sentence, set off by a comma."""
    cue = passage.cue_after[at]
    for _ in range(CUES):
        if not 0 <= cue <= at + REACH:
            return None
        found = set_off(passage, cue, at)
        if found is not None:
            return found
        cue = passage.cue_after[cue]
    return None


def set_off(passage: Passage, cue: int, at: int) -> Attribution | None:
    """The attribution by a verb that stands with its speaker alone behind a comma."""
    known, tokens, stop = passage.cues[cue], passage.tokens, passage.stops[cue]
    if known.form == "source":
        return given(passage, inverted(passage, cue, stop), cue)
    if known.form != "finite" or known.sense != "speech":
        return None
    told = tokens[cue].word in passage.words.told
    if tokens[cue - 1].kind == "comma" and not told and not known.addressing:
        speaker = inverted(passage, cue, stop)
        if speaker is not None and ended(passage, speaker[1], stop):
            return given(passage, speaker, cue)
    speaker = subject_of(passage, cue, at + 1)
    if speaker is None or not ended(passage, cue + 1, stop):
        return None
    return given(passage, speaker, cue) if tokens[speaker[0] - 1].kind == "comma" else None


def ended(passage: Passage, at: int, stop: int) -> bool:
    """Whether an attribution is complete before an index: a sign, a time, a circumstance."""
    if at >= stop:
        return True
    words, token = passage.words, passage.tokens[at]
    circumstance = token.word in words.time or token.word in words.prepositions
    return circumstance or token.kind in ("stop", "comma")


def signed(place: Place) -> Attribution | None:
    """`"Wait." — Smith`"""
    tokens, at = place.passage.tokens, place.at + 1
    if not place.opens or at + 1 >= len(tokens) or tokens[at].kind != "dash":
        return None
    speaker = phrase_from(place.passage, at + 1, len(tokens))
    if speaker is None or tokens[at + 1].kind != "name":
        return None
    ends = speaker[1] >= len(tokens) or tokens[speaker[1]].kind in ("stop", "comma", "aside")
    return place.given(speaker) if ends else None


def bare_speaker(place: Place) -> Attribution | None:
    """`"Wait," Smith from his desk.` and `"Wait," shrugged Smith.`: no verb that the lexicon knows."""
    passage, at = place.passage, behind(place)
    if at < 0 or not place.whole:
        return None
    if not begins_noun(passage, at) and not unknown_verb(passage, at, place.stop):
        return None
    if unknown_verb(passage, at, place.stop):
        found = place.given(phrase_from(passage, at + 1, place.stop))
        return found and evolve(found, cue=passage.span(at, at + 1))
    speaker = phrase_from(passage, at, place.stop)
    if speaker is not None and speaker[1] - 1 > at:
        verb = speaker[1] - 1
        if passage.tokens[verb].word in passage.words.cues:
            return Attribution(passage.span(at, verb), passage.span(verb, verb + 1))
    return place.given(speaker)


def unknown_verb(passage: Passage, at: int, stop: int) -> bool:
    """Whether a word in small letters before a name is a verb: "shrugged Smith", not "mayor Smith"."""
    words, token = passage.words, passage.tokens[at]
    if token.kind != "word" or at + 1 >= stop or passage.tokens[at + 1].kind != "name":
        return False
    known = token.word in words.titles or token.word in words.determiners or token.word in words.closed
    return not known and token.word not in words.pronouns


# -- before the quotation -------------------------------------------------------------------


def speaker_cue_quote(place: Place) -> Attribution | None:
    """`Smith said, "Wait."` and `Smith said that it was "no use."`"""
    for cue in governing(place.passage, place.at):
        found = governed(place.passage, cue, place.at)
        if found is not None:
            return found
    return None


def governing(passage: Passage, at: int) -> Iterator[int]:
    """The cues before an index that may govern it, the likeliest first.

    That is the nearest one; but what somebody says that somebody thinks, or is
    going to say, is in the words of the one who says so.
    """
    cue, weak = passage.cue_before[at], []
    for _ in range(CUES):
        if cue < 0:
            break
        if unsaid(passage, cue):
            pass
        elif thought(passage, cue) or passage.cues[cue].form == "source":
            weak.append(cue)
        else:
            yield cue
        cue = passage.cue_before[cue]
    yield from weak


def unsaid(passage: Passage, cue: int) -> bool:
    """Whether a cue tells of a thought that nobody need have had: "to know"."""
    known = passage.cues[cue]
    before = passage.tokens[cue - 1].word if cue else ""
    return known.sense == "thinking" and known.form == "base" and before in passage.words.infinitive


def thought(passage: Passage, cue: int) -> bool:
    """Whether a cue tells of a thought, or of speech that may not take place: "would say"."""
    known = passage.cues[cue]
    before = passage.tokens[cue - 1].word if cue else ""
    possible = known.form == "base" and before in passage.words.auxiliaries
    return known.sense == "thinking" or possible


def governed(passage: Passage, cue: int, quote: int) -> Attribution | None:
    """The attribution by a cue that stands before a quotation."""
    form, floor = passage.cues[cue].form, passage.starts[cue]
    if form == "source":
        return given(passage, inverted(passage, cue, quote), cue)
    if passive(passage, cue, quote):
        return given(passage, phrase_from(passage, cue + passage.cues[cue].length + 1, quote), cue)
    if form == "participle":
        return given(passage, subject_of_participle(passage, cue, quote), cue)
    if passage.words.verb_second:
        return given(passage, second(passage, cue, quote), cue)
    speaker = subject_of(passage, cue, floor) or inverted(passage, cue, quote)
    if speaker is not None and reduced(passage, speaker, cue):
        return None
    if speaker is not None and fused(passage, speaker):
        speaker = first_phrase(passage, floor, speaker[0] - 1) or speaker
    return given(passage, speaker, cue)


def second(passage: Passage, cue: int, stop: int) -> Range | None:
    """The subject of a verb that stands second: before it, or behind it where the front is taken."""
    tokens, words = passage.tokens, passage.words
    front, behind = skip_front(passage, passage.starts[cue], cue), cue + 1
    while behind < stop and tokens[behind].word in words.reflexives:
        behind += 1
    if front < cue and tokens[front].kind == "name" and all(
        token.word in words.particles for token in tokens[front : cue - 1]
    ):
        return front, cue
    after = phrase_from(passage, behind, stop) if taken(passage, front, cue, behind) else None
    return after or first_phrase(passage, front, cue)


def taken(passage: Passage, front: int, cue: int, behind: int) -> bool:
    """Whether something else than the subject stands in front of a verb that stands second."""
    tokens, words = passage.tokens, passage.words
    word = tokens[front].word
    if front >= cue or word in words.oblique or word in words.prepositions or (
        word in words.subordinators
    ):
        return True
    if behind >= len(tokens) or tokens[cue - 1].word in words.conjunctions:
        return False
    following = tokens[behind].word
    if following in words.he or (
        behind > cue + 1 and following in words.nominatives
    ):
        return True
    if passage.cues[cue].sense == "naming":
        return False
    return following in words.she or (tokens[behind].kind == "name" and word in words.articles)


def passive(passage: Passage, cue: int, quote: int) -> bool:
    """Whether a cue is followed by its doer: `The man, described by neighbors as "quiet,"`."""
    tokens, words, known = passage.tokens, passage.words, passage.cues[cue]
    behind = cue + known.length
    if behind >= quote or known.form == "base" or tokens[behind].word not in words.doers:
        return False
    before = tokens[cue - 1] if cue else None
    return known.sense == "naming" or (
        before is not None and (before.kind == "comma" or before.word in words.passives)
    )


def reduced(passage: Passage, speaker: Range, cue: int) -> bool:
    """Whether a verb is a participle behind a noun: `said in a statement posted on its site`."""
    words, at = passage.words, speaker[0]
    if speaker[1] != cue or at <= passage.starts[cue] or passage.cue_before[cue] < 0:
        return False
    before = passage.tokens[at - 1].word
    return before in words.prepositions and before not in words.subordinators


def fused(passage: Passage, speaker: Range) -> bool:
    """Whether a subject is the "she" of "what she calls", who is the subject of the sentence."""
    at, tokens, words = speaker[0], passage.tokens, passage.words
    before = tokens[at - 1].word if at > passage.starts[at] else ""
    return before in words.fused and tokens[at].word in words.pronouns


def subject_of_participle(passage: Passage, cue: int, quote: int) -> Range | None:
    """Who is "saying": the noun before it; behind a comma, who speaks earlier in the sentence."""
    tokens, words, floor = passage.tokens, passage.words, passage.starts[cue]
    before = tokens[cue - 1] if cue > floor else None
    if before is not None and before.word and before.word not in words.closed:
        local = subject_of(passage, cue, max(floor, cue - LONGEST))
        if local is not None and before.kind == "name":
            local = last_phrase(passage, *local)
        if local is not None and not addressed(passage, local):
            return local
    earlier = passage.cue_before[cue]
    if (
        earlier > floor
        and passage.cues[earlier].form == "finite"
        and tokens[earlier - 1].word not in words.relatives
    ):
        if before is not None and before.word in words.manner:
            return inverted(passage, earlier, cue) or subject_of(passage, earlier, floor)
        return subject_of(passage, earlier, floor) or inverted(passage, earlier, cue)
    return first_phrase(passage, floor, cue) or main_subject(passage, quote)


def addressed(passage: Passage, speaker: Range) -> bool:
    """Whether a phrase names those who are spoken to: "a letter to members saying"."""
    before = passage.tokens[speaker[0] - 1].word if speaker[0] else ""
    return before in passage.words.infinitive


def main_subject(passage: Passage, quote: int) -> Range | None:
    """The subject behind a clause that has none: `Calling it "a mess," Smith left.`"""
    start, stop = quote + 1, min(passage.stops[quote], quote + REACH)
    while start < stop and not (
        passage.tokens[start - 1].kind in ("quote", "comma") and begins_noun(passage, start)
    ):
        start += 1
    return phrase_from(passage, start, stop)


def introduced(place: Place) -> Attribution | None:
    """`And from Smith: "Wait."`"""
    if place.opens or not place.whole:
        return None
    signs = ("colon",) if place.passage.words.capital_nouns else ("colon", "dash")
    if place.passage.tokens[place.at - 1].kind not in signs:
        return None
    passage, end = place.passage, place.at - 1
    speaker = first_phrase(passage, place.start, end)
    for at in range(end - 1, max(place.start, end - NOUN_REACH) - 1, -1):
        if speaker is None and passage.tokens[at].word in passage.words.agents:
            speaker = phrase_from(passage, at + 1, end)
    return place.given(speaker)


def alongside(place: Place) -> Attribution | None:
    """`a "crook" and a "liar"`: what is said together is said by one speaker."""
    tokens, words, at = place.passage.tokens, place.passage.words, place.at - 1
    while at > place.start and (
        tokens[at].kind == "comma"
        or tokens[at].word in words.conjunctions
        or tokens[at].word in words.determiners
        or tokens[at].word in words.prepositions
    ):
        at -= 1
    return place.earlier(at)


def characterised(place: Place) -> Attribution | None:
    """`Smith admires him as a "strong leader."`"""
    tokens, words, at = place.passage.tokens, place.passage.words, place.at - 1
    while at > place.start and tokens[at].word in words.determiners:
        at -= 1
    if at <= place.start or tokens[at].word not in words.manner:
        return None
    return place.given(first_phrase(place.passage, place.start, at))


def noun_of_speech(place: Place) -> Attribution | None:
    """`Smith's claim that it is "no use"`, `a report by the board that he "left"`."""
    passage = place.passage
    for at in range(place.at - 1, max(place.start, place.at - NOUN_REACH) - 1, -1):
        if passage.tokens[at].kind == "quote":
            return None
        if passage.tokens[at].word in passage.words.nouns:
            return place.given(owner(passage, place.start, at, place.at))
    return None


def owner(passage: Passage, floor: int, at: int, stop: int) -> Range | None:
    """Whose a noun of speech is: before it with an "'s", behind it with "by".

    "A call" that is nobody's is that of the subject, as is "the phrase" itself.
    """
    tokens, words = passage.tokens, passage.words
    if at + 1 < stop and tokens[at + 1].word in words.agents:
        return phrase_from(passage, at + 2, stop)
    for index in range(at - 1, max(floor, at - CUES) - 1, -1):
        if tokens[index].word in words.possessives:
            return index, index + 1
        if genitive(tokens[index], words):
            return phrase_before(passage, index + 1, floor)
    indefinite = at > floor and tokens[at - 1].word in words.indefinite
    return first_phrase(passage, floor, at - 1) if indefinite or at + 1 == stop else None
