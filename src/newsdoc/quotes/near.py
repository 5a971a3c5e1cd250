"""Sieves that find a speaker in the sentence of the quotation, the surest first.

Each is told by its sample.  `governed` is the one for a verb before the
quotation; the others read a short frame at one side of it.
"""

from __future__ import annotations

import re

from attrs import evolve

from newsdoc.letters import UPPER
from newsdoc.quotes.governing import CUES, REACH, closing, governed, governing, inverted, thought
from newsdoc.quotes.mentions import Range, begins_noun, first_phrase, phrase_from
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution, Place
from newsdoc.quotes.subjects import phrase_before, subject_of
from newsdoc.quotes.words import Lexis

NOUN_REACH = 12
"""So many words may stand between a noun of speech and what is quoted."""

# Bounded, and no two parts of it match the same character.
LABEL = re.compile(rf"(?P<name>[QA](?=[.:])|[{UPPER}][{UPPER}.'’ -]{{1,40}})[.:][ \u00a0\t]")
"""Who speaks in a transcript."""


def transcript(place: Place) -> Attribution | None:
    """`"SMITH: Wait."`"""
    label = place.fragment.inner.match(LABEL)
    return None if label is None else Attribution(label["name"])


# -- behind the quotation -------------------------------------------------------------------


def quote_cue_speaker(place: Place) -> Attribution | None:
    """`"Wait," said Smith.`"""
    passage, at = place.passage, place.behind
    if at < 0:
        return None
    while at < place.stop and (
        passage.tokens[at].word in passage.words.adverbs or passage.tokens[at].word in passage.words.manner
    ):
        at += 1
    cue = passage.cues.get(at)
    if cue is None or cue.addressing or cue.form not in ("finite", "base"):
        return None
    return place.given(inverted(passage, at, place.stop), at)


def speaker_quote_cue(place: Place) -> Attribution | None:
    """`Lee, "Wait," said.`: the order of languages whose verb stands last."""
    passage, words = place.passage, place.passage.words
    at = place.at + 1
    while at < place.stop and (
        passage.tokens[at].kind == "comma" or passage.tokens[at].word in words.quotatives
    ):
        at += 1
    cue = passage.cues.get(at)
    if not words.verb_last or place.opens or cue is None or cue.form == "source":
        return None
    return place.given(first_phrase(passage, place.start, place.at), at)


def quote_source(place: Place) -> Attribution | None:
    """`"Wait," according to Smith.`"""
    passage, at = place.passage, place.behind
    cue = passage.cues.get(at)
    if cue is None or cue.form != "source":
        return None
    return place.given(inverted(passage, at, place.stop), at)


def quote_speaker_cue(place: Place) -> Attribution | None:
    """`"Wait," Smith, the mayor, said.` and `"Wait," as Smith put it.`"""
    passage, at = place.passage, place.behind
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
    cue = at if at in passage.cues else passage.cue_after(at)
    while 0 <= cue < at + REACH and not attributes(place, cue):
        cue = passage.cue_after(cue)
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
        passage.cue_before(place.at) >= 0
    )


def closing_attribution(place: Place) -> Attribution | None:
    """`The plan is "no use" to the city, Smith said.`"""
    return closing(place.passage, place.at)


def signed(place: Place) -> Attribution | None:
    """`"Wait." — Smith` and the headline `'Wait': Smith`"""
    tokens, at = place.passage.tokens, place.at + 1
    if not place.opens or at + 1 >= len(tokens) or tokens[at].kind not in ("dash", "colon"):
        return None
    speaker = phrase_from(place.passage, at + 1, len(tokens))
    if speaker is None or tokens[at + 1].kind != "name":
        return None
    ends = speaker[1] >= len(tokens) or tokens[speaker[1]].kind in ("stop", "comma", "aside")
    return place.given(speaker) if ends else None


def bare_speaker(place: Place) -> Attribution | None:
    """`"Wait," Smith from his desk.` and `"Wait," shrugged Smith.`: no verb that the lexicon knows."""
    passage, at = place.passage, place.behind
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
    known = known or passage.tokens[at + 1].word in words.audience  # "řekl ČTK"
    return not known and token.word not in words.pronouns


# -- before the quotation -------------------------------------------------------------------


def speaker_cue_quote(place: Place) -> Attribution | None:
    """`Smith said, "Wait."` and `Smith said that it was "no use."`"""
    inner, words = None, place.passage.words
    for cue in governing(place.passage, place.at):
        found = governed(place.passage, cue, place.at)
        if found is None:
            continue
        if inner is None and found.mention.text.lower() in words.he | words.she:
            inner = found
        elif inner is None:
            return found
        else:
            speech = place.passage.cues[cue].sense == "speech"
            return found if speech and outer(found, inner, words) else inner
    return inner


def outer(found: Attribution, inner: Attribution, words: Lexis) -> bool:
    """Whether a pronoun means the speaker above it: `Lee said she hopes for "rain."`"""
    folded = found.mention.text.lower().split(" ")
    others = words.she_names if inner.mention.text.lower() in words.he else words.he_names
    return found.mention.stop <= inner.mention.start and others.isdisjoint(folded)


def cited(place: Place) -> Attribution | None:
    """`The paper quotes Smith: "Wait."`: whom somebody quotes is who speaks."""
    passage, words = place.passage, place.passage.words
    tokens = passage.tokens
    for at in range(place.at - 1, max(place.start, place.at - NOUN_REACH) - 1, -1):
        if tokens[at].word in words.citing:
            start = at + 1
            while tokens[start].word in words.adverbs or tokens[start].word in words.time:
                start += 1
            found = place.given(phrase_from(passage, start, place.at))
            return found and evolve(found, cue=passage.span(at, at + 1))
    return None


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
        if tokens[index].genitive:
            return phrase_before(passage, index + 1, floor)
    indefinite = at > floor and tokens[at - 1].word in words.indefinite
    return first_phrase(passage, floor, at - 1) if indefinite or at + 1 == stop else None
