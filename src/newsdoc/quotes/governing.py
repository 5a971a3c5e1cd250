"""Which verb of a sentence attributes, and who its subject is.

    Lee said                    subject_of, or the phrase behind it: "said Lee"
    sagte Lee                   second: languages whose verb stands second
    described by Lee as         passive
    Calling it a mess, Lee      main_subject
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdoc.quotes.mentions import (
    LONGEST,
    Range,
    begins_noun,
    first_phrase,
    phrase_from,
    skip_front,
    timed,
)
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution, given
from newsdoc.quotes.sources import source_before, whole_mention
from newsdoc.quotes.subjects import apposed, clause_front, last_phrase, set_behind, subject_of

REACH = 40
"""So many words may stand between a quotation and the verb that attributes it from behind."""

CUES = 4
"""So many verbs at one side of a quotation are looked at."""


def inverted(passage: Passage, cue: int, stop: int) -> Range | None:
    """The speaker behind the verb, or the "according to", at an index."""
    at = cue + passage.cues[cue].length
    words = passage.words
    if passage.cues[cue].inner:
        return cue + 1, cue + 2
    if passage.cues[cue].own >= 0:
        own = cue + passage.cues[cue].own
        return own, own + 1
    if passage.cues[cue].postposed:
        return source_before(passage, cue) or first_phrase(passage, passage.starts[cue], cue)
    tokens, source = passage.tokens, passage.cues[cue].form == "source"
    while at + 1 < stop and (
        tokens[at].word in words.time
        or (tokens[at].word in words.audience and not source)
        or (tokens[at].word in words.articles and tokens[at + 1].word in words.time)
    ):
        at += 1  # "a indiqué vendredi la ville"
    if words.that_clauses and not source:
        behind = past_circumstance(passage, at, stop)
        titled = behind < stop and tokens[behind].word in words.titles
        if behind > at and (
            behind >= stop
            or not (begins_noun(passage, behind) or titled)
            or timed(passage, behind + 1)
        ):
            return None
        at = behind
    if at >= stop or tokens[at].word in words.relatives:
        return None
    if words.capital_nouns and source and not begins_noun(passage, at):
        return None
    found = phrase_from(passage, at, stop)
    if found is None and source and tokens[at].word in words.genders:
        return at, at + 1  # "volgens haar is het"
    return whole_mention(passage, cue, both(passage, found, stop), stop)


def past_circumstance(passage: Passage, at: int, stop: int) -> int:
    """Behind those spoken to, and what else stands before a speaker: "dijo a EFE en Madrid el alcalde"."""
    tokens, words, stop = passage.tokens, passage.words, min(stop, at + REACH)
    while at + 1 < stop and tokens[at].word not in words.articles and (
        tokens[at].word in words.prepositions or tokens[at].word in words.towards
    ):
        at += 2 if tokens[at + 1].word in words.articles else 1
        first = tokens[at].kind if at < stop else "stop"
        at += 1
        while at < stop and tokens[at].kind == first and tokens[at].kind in ("word", "name") and not (
            tokens[at].word in words.closed or tokens[at].word in words.determiners or timed(passage, at)
        ):
            if speaker_begins(passage, at):
                break
            at += 1
        while at + 1 < stop and (
            tokens[at].word in words.audience
            or (tokens[at].kind == "name" and passage.title(at + 1))
        ):
            at += 1  # "na portalu X posłanka Ewa Mazur"
    return min(at, stop)


def speaker_begins(passage: Passage, at: int) -> bool:
    """Whether a title, a given name or a name behind an acronym ends the circumstance before it."""
    word, words = passage.tokens[at].word, passage.words
    if word in words.titles or word in words.he_names or word in words.she_names:
        return True
    before, here = passage.span(at - 1, at).text, passage.span(at, at + 1).text
    return len(before) > 1 and before.isupper() and not here.isupper()


def both(passage: Passage, found: Range | None, stop: int) -> Range | None:
    """A name with the one that an "and" joins to it: "said Ann Lee and Bo Ek."."""
    tokens, words = passage.tokens, passage.words
    if found is None or found[1] + 1 >= stop or tokens[found[1] - 1].kind != "name":
        return found
    if tokens[found[1]].word not in words.conjunctions or not begins_noun(passage, found[1] + 1):
        return found
    second = phrase_from(passage, found[1] + 1, stop)
    return (found[0], second[1]) if second is not None and ended(passage, second[1], stop) else found


def closing(passage: Passage, at: int) -> Attribution | None:
    """The attribution that stands behind an index in its sentence, set off by a comma."""
    cue = passage.cue_after(at)
    for _ in range(CUES):
        if not 0 <= cue <= at + REACH:
            return None
        found = set_off(passage, cue, at)
        if found is not None:
            return found
        cue = passage.cue_after(cue)
    return None


def set_off(passage: Passage, cue: int, at: int) -> Attribution | None:
    """The attribution by a verb that stands with its speaker alone behind a comma."""
    known, tokens, stop = passage.cues[cue], passage.tokens, passage.stops[cue]
    if known.form == "source":
        return given(passage, inverted(passage, cue, stop), cue)
    judged = known.sense == "naming" and passage.words.verb_second and tokens[cue - 1].kind == "comma"
    if known.form != "finite" or not (known.sense == "speech" or judged):
        return None  # ", kritisierte Lee."
    told = tokens[cue].word in passage.words.told
    if tokens[cue - 1].kind == "comma" and apposed(passage, cue):
        return None  # "The mayor of Torgau, Ann Lee, said"
    if set_behind(passage, cue) and not told and not known.addressing:
        speaker = inverted(passage, cue, stop)
        after = max(speaker[1], cue + known.length) if speaker is not None else stop
        if after < stop and tokens[after].word in known.particles:
            after += 1  # "liet een woordvoerder weten"
        if speaker is not None and ended(passage, after, stop):
            return given(passage, speaker, cue)
    speaker = subject_of(passage, cue, at + 1)
    compound = tokens[cue].word in passage.words.helpers
    if speaker is None or not ended(passage, cue + (known.length if compound else 1), stop):
        return None
    front = speaker[0] - 1
    if tokens[front].word in passage.words.manner:  # ", as Lee put it"
        front -= 1
    return given(passage, speaker, cue) if tokens[front].kind == "comma" else None


def ended(passage: Passage, at: int, stop: int) -> bool:
    """Whether an attribution is complete before an index: a sign, a time, a circumstance."""
    if at >= stop:
        return True
    tokens, words, first = passage.tokens, passage.words, at
    while at < stop and (tokens[at].word in words.time or timed(passage, at)):
        at += 1
    if at >= stop:
        return True
    token = tokens[at]
    if at > first:  # "disse hoje que", "anunció hoy el plan"
        return token.word not in words.contents and token.word not in words.determiners
    circumstance = token.word in words.time or token.word in words.prepositions
    return circumstance or token.kind in ("stop", "comma")


def governing(passage: Passage, at: int) -> Iterator[int]:
    """The cues before an index that may govern it, the likeliest first.

    That is the nearest one; but what somebody says that somebody thinks, or is
    going to say, is in the words of the one who says so.
    """
    cue, weak = passage.cue_before(at), []
    for _ in range(CUES):
        if cue < 0:
            break
        if unsaid(passage, cue):
            pass
        elif thought(passage, cue) or passage.cues[cue].form == "source":
            weak.append(cue)
        else:
            yield cue
        cue = passage.cue_before(cue)
    yield from weak


def unsaid(passage: Passage, cue: int) -> bool:
    """Whether a cue tells of a thought that nobody need have had, or of an act: "continued to act"."""
    known, tokens, words = passage.cues[cue], passage.tokens, passage.words
    if tokens[cue].word in words.enduring and cue + 1 < len(tokens):
        return tokens[cue + 1].word in words.infinitive and cue + 2 not in passage.cues
    before = tokens[cue - 1].word if cue else ""
    return known.sense == "thinking" and known.form == "base" and before in words.infinitive


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
    if passage.words.verb_first:
        return given(passage, inverted(passage, cue, quote) or first_phrase(passage, floor, cue), cue)
    if passage.words.caseless:
        return given(passage, first_phrase(passage, floor, cue), cue)
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
    front, behind = skip_front(passage, clause_front(passage, cue), cue), cue + 1
    while behind < stop and tokens[behind].word in words.reflexives:
        behind += 1
    named = front < cue and tokens[front].kind == "name" and not (
        tokens[front].word in words.articles or tokens[front].word in words.time
    )
    if named and behind > cue + 1 and behind < stop and tokens[behind].word in words.nominatives:
        return phrase_from(passage, behind, stop)  # "Ähnlich äußerte sich die Stadt"
    if named and all(token.word in words.particles for token in tokens[front : cue - 1]):
        return front, cue
    after = phrase_from(passage, behind, stop) if taken(passage, front, cue, behind) else None
    return after or first_phrase(passage, front, cue)


def taken(passage: Passage, front: int, cue: int, behind: int) -> bool:
    """Whether something else than the subject stands in front of a verb that stands second."""
    tokens, words = passage.tokens, passage.words
    word = tokens[front].word
    if front >= cue or word in words.oblique or word in words.prepositions or (
        word in words.subordinators or word in words.time
    ):
        return True
    if word[:1].isdigit() and timed(passage, front + 1):
        return True  # "1. mai sa Lee"
    if behind >= len(tokens) or tokens[cue - 1].word in words.conjunctions:
        return False
    if front + 1 == cue and word in words.articles:
        return True  # "Dat heeft wethouder De Boer gezegd"
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
    if speaker[1] != cue or at <= passage.starts[cue] or passage.cue_before(cue) < 0:
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
    earlier = passage.cue_before(cue)
    while earlier > floor and unsaid(passage, earlier):
        earlier = passage.cue_before(earlier)
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
