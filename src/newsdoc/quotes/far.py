"""Sieves for a quotation that floats: its sentence names nobody, one before it does."""

from __future__ import annotations

from collections.abc import Sequence

from newsdoc.quotes.governing import REACH, closing, governed
from newsdoc.quotes.mentions import Range, first_phrase, phrase_from
from newsdoc.quotes.passages import Passage
from newsdoc.quotes.places import Attribution, Place, Story, given
from newsdoc.quotes.spans import Fragment
from newsdoc.quotes.tokens import Token

SENTENCES = 8
"""So many sentences of a paragraph may report what somebody said before them."""


def continued(place: Place) -> Attribution | None:
    """`"Wait," Smith said. "It is early."`: who speaks in the sentence before goes on."""
    if not floats(place) or place.at == 0:
        return None
    first = place.passage.starts[place.at - 1]
    for at in range(place.at - 1, max(first, place.at - REACH) - 1, -1):
        found = place.earlier(at) if at in place.passage.quotes else None
        if found is not None:
            return found
    return None


def sentence_before(place: Place) -> Attribution | None:
    """`Smith said he would wait. "It is early."`"""
    if not floats(place) or place.at == 0:
        return None
    passage, last = place.passage, place.start - 1
    first = passage.starts[last]
    if passage.words.dropped_subjects and first in passage.cues and passage.cues[first].form == "finite":
        return spoke(place.story, place.fragment.paragraph, first)
    return said_in(passage, last)


def dropped_subject(place: Place) -> Attribution | None:
    """`Nowak przyjechał. Dodał, że most „się zawali”.`: a verb without its subject has the last one's."""
    passage, cue = place.passage, place.passage.cue_before(place.at)
    if cue < 0 or passage.cues[cue].form != "finite" or passage.cues[cue].sense != "speech":
        return None
    return spoke(place.story, place.fragment.paragraph, cue)


def spoke(story: Story, number: int, cue: int) -> Attribution | None:
    """Who spoke last above the sentence of a verb that has no subject, with that verb as the cue."""
    here = story.passage(number)
    if here.tokens[cue].word.endswith(here.words.several_endings):
        return given(here, spoken_at(here, cue), cue)
    for paragraph in range(number, max(-1, number - 2), -1):
        passage = story.passage(paragraph)
        stop = here.starts[cue] if paragraph == number else len(passage.tokens)
        for _ in range(SENTENCES):
            if stop <= 0:
                break
            found = spoke_in(story, paragraph, stop)
            if found is not None:
                return Attribution(found.mention, here.span(cue, cue + here.cues[cue].length))
            stop = passage.starts[stop - 1]
    return None


def spoken_at(passage: Passage, cue: int) -> Range | None:
    """The body where several speak: `У федерації повідомили, що`; None where nothing tells who they are."""
    start = passage.starts[cue]
    if passage.tokens[start].word not in passage.words.prepositions:
        return None
    found = phrase_from(passage, start + 1, cue)
    if found == (start + 1, cue - 1) and passage.tokens[start + 1].word.endswith(
        passage.words.adjective_endings
    ):
        return start + 1, cue  # "У Повітряних силах повідомили"
    return found if found is not None and found[1] == cue else None


def spoke_in(story: Story, number: int, stop: int) -> Attribution | None:
    """Who speaks in the sentence that ends at an index: in its quotations, or by its last verb."""
    passage = story.passage(number)
    start = passage.starts[stop - 1]
    for at in range(stop - 1, max(start, stop - REACH) - 1, -1):
        found = story.attributions.get((number, at)) if at in passage.quotes else None
        if found is not None:
            return found
    cue = passage.cue_before(stop - 1)
    return closing(passage, start) or (governed(passage, cue, stop) if cue >= 0 else None)


def reported(place: Place) -> Attribution | None:
    """`Lee sagte, er warte. Das Wasser sei "zu hoch."`: the mood says that it is still Lee's."""
    if not place.passage.words.reported or not mooded(place.passage, place.start, place.stop):
        return None
    return reporting(place.story, place.fragment.paragraph, place.start)


def mooded(passage: Passage, start: int, stop: int) -> bool:
    """Whether a sentence is in the mood of reported speech."""
    return any(token.word in passage.words.reported for token in passage.tokens[start:stop])


def reporting(story: Story, number: int, stop: int) -> Attribution | None:
    """Who speaks in the sentences above, as long as they are in the mood of reported speech."""
    for paragraph in range(number, max(-1, number - 2), -1):
        passage = story.passage(paragraph)
        stop = stop if paragraph == number else len(passage.tokens)
        for _ in range(SENTENCES):
            if stop <= 0:
                break
            start = passage.starts[stop - 1]
            cue = passage.cue_before(stop - 1) if stop - 1 not in passage.cues else stop - 1
            found = closing(passage, start) or (governed(passage, cue, stop) if cue >= 0 else None)
            if found is not None or not mooded(passage, start, stop):
                return found
            stop = start
    return None


def alternating(place: Place) -> Attribution | None:
    """`"Why?" asked Roe. / "It broke," Lee said. / "And now?"`: in an interview two take turns.

    It must be two, by their names, and one of the three paragraphs a question.
    """
    story, number = place.story, place.fragment.paragraph
    if not floats(place) or place.at != 0 or number < 2:
        return None
    before, first = turn(story, number - 1), turn(story, number - 2)
    if before is None or first is None or same(before[1], first[1]) or before[0].more:
        return None
    asks = any(fragment.ending == "?" for fragment in (place.fragment, before[0], first[0]))
    return first[1] if asks else None


def turn(story: Story, number: int) -> tuple[Fragment, Attribution] | None:
    """What a paragraph opens with that somebody says, and who."""
    found = story.attributions.get((number, 0))
    return (story.passage(number).quotes[0], found) if found is not None else None


def same(one: Attribution, other: Attribution) -> bool:
    """Whether two mentions may be of one person: their last words are, or either is no name."""
    last, before = (it.mention.text.split()[-1] for it in (one, other))
    return last == before or not (last[0].isupper() and before[0].isupper())


def paragraph_before(place: Place) -> Attribution | None:
    """A paragraph that opens with speech goes on with the speaker of the one before."""
    number = place.fragment.paragraph
    if not floats(place) or place.at != 0 or number == 0:
        return None
    passage = place.story.passage(number - 1)
    last = len(passage.tokens) - 1
    if last >= 0 and passage.tokens[last].kind == "colon":
        return said_in(passage, last)
    for at in range(last, max(-1, last - REACH), -1):
        found = place.story.attributions.get((number - 1, at)) if at in passage.quotes else None
        if found is not None:
            return found
    return said_in(passage, last) if last >= 0 else None


def floats(place: Place) -> bool:
    """Whether a quotation is a sentence by itself."""
    return place.whole and place.opens


def said_in(passage: Passage, last: int) -> Attribution | None:
    """Who speaks in the sentence that ends at an index, or else its subject."""
    start = passage.starts[last]
    found = closing(passage, start)
    if found is not None:
        return found
    speaker = first_phrase(passage, start, last)
    if speaker is not None and passage.words.dropped_subjects:
        speaker = predicated(passage, speaker[1], last) or speaker
    if speaker is not None and personal(passage, speaker):
        return given(passage, speaker)
    cue = passage.cue_before(last)
    return governed(passage, cue, last) if cue >= 0 else None


def predicated(passage: Passage, at: int, stop: int) -> Range | None:
    """The subject behind what is said of it and an "is": `Innego zdania jest burmistrz Jan Nowak.`"""
    tokens, words = passage.tokens, passage.words
    if at + 1 >= stop or tokens[at].word not in words.auxiliaries:
        return None
    found = phrase_from(passage, at + 1, stop)
    names = [] if found is None else [token for token in tokens[found[0] : found[1]] if token.kind == "name"]
    return found if len(names) > 1 else None


def personal(passage: Passage, speaker: Range) -> bool:
    """Whether a mention may be that of a person: a pronoun, or with a name in it."""
    words, (start, stop) = passage.words, speaker
    said = passage.tokens[start:stop]
    if words.sentence_titles and passage.opens(start) and capital_alone(said):
        return said[0].word in words.titles or said[0].word in words.pronouns  # not "Kommunala bolag"
    if passage.opens(start) and len(said) == 1 and said[0].word.endswith(words.native_endings):
        return False
    return any(
        token.word in words.pronouns or (token.kind == "name" and token.word not in words.openers)
        for token in said
    )


def capital_alone(said: Sequence[Token]) -> bool:
    """Whether of several words the first one alone has a capital, which it may owe to its sentence."""
    return len(said) > 1 and all(token.kind == "word" for token in said[1:])
