"""Who is meant: the noun phrase that stands as a speaker, read forwards.

    mention = pronoun | [determiner] word* name* [preposition mention]

A name ends its mention, a noun may be followed by what it belongs to ("a
spokesman for the ministry").  An apposition between commas is no part of it.
Reading is bounded: no mention is longer than `LONGEST` words.
"""

from __future__ import annotations

from typing import TypeAlias

from newsdoc.quotes.kinds import nickname
from newsdoc.quotes.passages import Passage

LONGEST = 25
"""No mention has more words; where more stand without a comma, it is no mention."""

REACH = 60
"""So many words of a sentence are looked at for its subject."""

ADJUNCTS = 4
"""So many phrases may stand in front of a subject."""

LONGEST_OFFICE = 4
"""The words of the longest department."""

CHANNEL = 3
"""So many words behind a preposition are looked at for where somebody speaks."""

Range: TypeAlias = tuple[int, int]
"""A mention, as the index of its first token and the index behind its last."""

FRONT = frozenset({"comma", "quote", "dash", "other"})
"""What may stand before a subject besides words."""


def phrase_from(passage: Passage, start: int, stop: int) -> Range | None:
    """The noun phrase that starts at an index, seeing no further than `stop`."""
    tokens, words = passage.tokens, passage.words
    stop = min(stop, start + LONGEST)
    if start >= stop or tokens[start].kind not in ("word", "name"):
        return None
    first = tokens[start]
    if first.word in words.pronouns and not determines(passage, start, stop):
        return start, start + 1
    if first.word in words.time or not opens_phrase(passage, start, stop):
        return None
    index = start + 1
    while index < stop and goes_on(passage, index, stop):
        index += 1
    while index > start and dangling(passage, index - 1):
        index -= 1
    timed = index == start + 2 and first.word in words.determiners
    if timed and tokens[index - 1].word in words.time:
        return None  # "this week" is nobody
    return (start, index) if index > start else None


def determines(passage: Passage, at: int, stop: int) -> bool:
    """Whether a pronoun stands before its noun: "one official", "many of them"."""
    tokens, words = passage.tokens, passage.words
    if tokens[at].word not in words.determiners or at + 1 >= stop:
        return False
    following = tokens[at + 1]
    noun = following.kind in ("word", "name") and following.word not in words.closed
    return following.word in words.attaching or (noun and at + 1 not in passage.cues)


def opens_phrase(passage: Passage, at: int, stop: int) -> bool:
    """Whether a noun phrase can begin with this word."""
    token, words = passage.tokens[at], passage.words
    if token.word in words.determiners:
        return at + 1 < stop and passage.tokens[at + 1].kind in ("word", "name")
    if token.kind == "name" and at not in passage.cues:  # not the "Dodal" that begins a sentence
        opener = token.word in words.openers or participle(passage, at)
        return not (opener and passage.opens(at))
    if token.word in words.closed or token.word.endswith(words.participle_endings):
        return False
    return at not in passage.cues and not token.word.isdigit()


def participle(passage: Passage, at: int) -> bool:
    """Whether a word that begins a sentence is one like "Speaking", and not like "Beijing"."""
    words, tokens = passage.words, passage.tokens
    if not tokens[at].word.endswith(words.participle_endings) or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1].word
    governed = following in words.determiners or following in words.pronouns
    return governed or (following in words.closed and following not in words.auxiliaries)


def goes_on(passage: Passage, at: int, stop: int) -> bool:
    """Whether a phrase goes on with the word at an index."""
    tokens, words = passage.tokens, passage.words
    token, before = tokens[at], tokens[at - 1]
    if token.kind == "quote" or before.kind == "quote":
        return club(passage, at if token.kind == "quote" else at - 1, stop)
    if token.kind == "name":
        apart = bool(words.away_endings) and away(passage, at)
        return not apart and token.word not in words.time and token.word not in words.audience
    if token.kind != "word" or at in passage.cues:
        return False
    if token.word in words.pasts and before.word not in words.articles:
        return False
    if of_office(passage, at, stop) or (
        token.word in words.articles and of_office(passage, at - 1, stop)
    ):
        return True
    if before.word in words.articles or before.genitive:
        return token.word not in words.contents  # "one close to her that"
    definite = bool(words.definite_endings) and before.word.endswith(words.definite_endings)
    noun = definite or (words.governing_titles and before.word in words.titles)
    noun = noun or (bool(words.native_endings) and before.word.endswith(words.native_endings))
    governs = noun and passage.opens(at - 1)
    if before.kind == "name" and not governs:  # "Prezes spółki" at the start of a sentence
        return after_name(passage, at, stop)
    if token.word in words.attaching or joined(passage, at):
        return at + 1 < stop and worded(passage, at + 1) and not channel(passage, at + 1, stop)
    if token.word in words.audience and token.word not in words.bodies:
        return token.word in words.articles  # "řekl ministr novinářům", but "rzecznik policji"
    if token.word in words.determiners:
        governed = before.word in words.prepositions or before.word in words.attaching
        return governed or before.word in words.determiners or words.capital_nouns
    if token.word in words.conjunctions:
        return coordinate_adjectives(passage, at, stop)
    if definite:
        return False  # "polisen sade"
    return token.word not in words.closed and token.word not in words.time


def club(passage: Passage, at: int, stop: int) -> bool:
    """Whether a name between marks stands between a title and a person: "тренер «Зорі» Ігор Коваль".

    Or between a given and a family name: "Dolores “Dee” Santangelo".
    """
    tokens, words = passage.tokens, passage.words
    if passage.quotes[at].length == 1 and nickname(passage, at):
        return at + 1 < stop
    if not words.governing_titles or at + 1 >= stop or not at or passage.quotes[at].length > 1:
        return False
    governs = tokens[at - 1].kind in ("word", "name") and at - 1 not in passage.cues
    return governs and tokens[at + 1].kind == "name"


def away(passage: Passage, at: int) -> bool:
    """Whether a name stands beside a speaker by its case: "Ylelle", "Helsingin poliisista"."""
    tokens, words, word = passage.tokens, passage.words, passage.tokens[at].word
    if word in words.he_names or word in words.she_names:
        return False
    if word.endswith(words.away_endings):
        return True
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    governed = behind is not None and behind.kind == "word" and behind.word.endswith(words.away_endings)
    named = at > 1 and tokens[at - 1].kind == tokens[at - 2].kind == "name"
    return named and governed and word.endswith(words.source_endings)


def coordinate_adjectives(passage: Passage, at: int, stop: int) -> bool:
    """Whether an "and" joins two adjectives before a noun: "complete but unofficial returns"."""
    words = passage.words
    before = passage.tokens[at - 1].word
    if not words.plural_endings or before.endswith(words.plural_endings) or before in words.titles:
        return False
    behind = range(at + 1, at + 3)
    return behind.stop <= stop and all(common(passage, index) for index in behind)


def common(passage: Passage, at: int) -> bool:
    """Whether a small word that is no verb of saying and no word of grammar stands at an index."""
    words, token = passage.words, passage.tokens[at]
    grammar = token.word in words.closed or token.word in words.determiners or token.word in words.time
    return token.kind == "word" and at not in passage.cues and not grammar


def of_office(passage: Passage, at: int, stop: int) -> bool:
    """Whether a preposition joins a title to a word of office: "Ambassador to the U.N."."""
    tokens, words = passage.tokens, passage.words
    titled = at > 0 and tokens[at - 1].word in words.titles
    if not titled or tokens[at].word not in words.prepositions:
        return False
    start = at + 1
    while start < stop and tokens[start].word in words.articles:
        start += 1
    if start >= stop or tokens[start].kind != tokens[at - 1].kind:
        return False
    end = min(stop, start + LONGEST_OFFICE)
    behind = [token.word.replace(".", "") for token in tokens[start:end]]
    return any(" ".join(behind[:count]) in words.departments for count in range(1, len(behind) + 1))


def joined(passage: Passage, at: int) -> bool:
    """Whether a preposition goes with the adjective before it: "close to the board"."""
    words, before = passage.words, passage.tokens[at - 1].word
    adjective = before in words.attaching and before not in words.prepositions
    return adjective and passage.tokens[at].word in words.prepositions


def worded(passage: Passage, at: int) -> bool:
    """Whether a word stands at an index, and none of time."""
    token = passage.tokens[at]
    return token.kind in ("word", "name") and token.word not in passage.words.time


def channel(passage: Passage, at: int, stop: int) -> bool:
    """Whether what a preposition governs is where somebody speaks: "na platformie X", "på Facebook"."""
    channels = passage.words.channels
    return bool(channels) and any(
        token.word.rstrip(".") in channels for token in passage.tokens[at : min(stop, at + CHANNEL)]
    )


def after_name(passage: Passage, at: int, stop: int) -> bool:
    """Whether a word in small letters goes on with the name before it.

    It does within a name ("van"), and where it is a title or the one before a
    title: "Doe campaign spokesman Lee".
    """
    tokens, words = passage.tokens, passage.words
    word = tokens[at].word
    following = tokens[at + 1] if at + 1 < stop else None
    if word in words.titles or following is None:
        return word in words.titles or several_of_name(passage, at)
    if words.adjective_endings and of_body(passage, at):
        return True
    named = following.kind == "name" and following.word not in words.time
    if named and words.holders and in_portfolio(passage, at):
        return True
    if word in words.belonging and tokens[at - 1].word in words.bodies:
        return named or following.word in words.articles  # "the Department of Justice"
    if word in words.particles:
        return named or tokens[at - 1].word in words.titles
    if following.word in words.titles:
        return word not in words.closed and word not in words.articles
    return several_of_name(passage, at)


def of_body(passage: Passage, at: int) -> bool:
    """Whether a noun ends the name of a body behind a title: "mluvčí Českých drah Petr Novák"."""
    tokens, words = passage.tokens, passage.words
    titled = at > 1 and tokens[at - 2].word in words.titles
    return titled and tokens[at - 1].word.endswith(words.adjective_endings) and common(passage, at)


def in_portfolio(passage: Passage, at: int) -> bool:
    """Whether a "for" or an "and" belongs to an office: "Minister of State for Ports and Roads"."""
    tokens, words = passage.tokens, passage.words
    for index in range(at, max(0, at - LONGEST_OFFICE), -1):
        joins = tokens[index].word in words.belonging
        if joins and tokens[index - 1].word in words.holders:
            return at == index or tokens[at].word in words.conjunctions or tokens[at].word in words.belonging
        if not (joins or tokens[index].kind == "name" or tokens[index].word in words.conjunctions):
            return False
    return False


def several_of_name(passage: Passage, at: int) -> bool:
    """Whether a noun that ends its phrase goes with the name before it: "Torgau relatives"."""
    tokens, words = passage.tokens, passage.words
    noun = tokens[at].word in words.bodies or tokens[at].word.endswith(words.plural_endings)
    if not noun or not common(passage, at) or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    ends = following.word in words.relatives or following.word in words.auxiliaries
    return ends or at + 1 in passage.cues or following.kind in ("comma", "stop")


def dangling(passage: Passage, at: int) -> bool:
    """Whether a mention cannot end with this word."""
    words, token = passage.words, passage.tokens[at]
    if token.word in words.pronouns:
        return False
    joins = token.word in words.prepositions or token.word in words.conjunctions
    return joins or token.word in words.determiners


def timed(passage: Passage, at: int) -> bool:
    """Whether a word of time stands at an index, or a small word right before one: "late Sunday"."""
    tokens, words = passage.tokens, passage.words
    if at >= len(tokens):
        return False
    if tokens[at].word in words.time:
        return True
    following = at + 1 < len(tokens) and tokens[at + 1].word in words.time
    return following and common(passage, at)


def first_phrase(passage: Passage, start: int, stop: int) -> Range | None:
    """The subject of a sentence: its first noun phrase that no preposition governs."""
    tokens, words = passage.tokens, passage.words
    stop, behind = min(stop, start + REACH), False
    asked = start < stop and passage.opens(start) and tokens[start].word.endswith(words.verb_endings)
    for _ in range(ADJUNCTS):
        start = skip_front(passage, start, stop)
        found = phrase_from(passage, start, stop)
        if found is not None and tokens[start].word not in words.relatives:
            return region_of_place(passage, found, stop) or found if behind else found
        behind = True
        while start < stop and tokens[start].kind not in ("comma", "quote"):
            if personal_pronoun(passage, start) and not asked:  # "Asked what he meant, Lee laughed"
                return start, start + 1
            start += 1
    return None


def region_of_place(passage: Passage, found: Range, stop: int) -> Range | None:
    """The phrase behind the "Ohio" of "In Dayton, Ohio, Smith", which is no subject."""
    tokens, comma = passage.tokens, found[1]
    if comma + 1 >= stop or tokens[comma].kind != "comma" or tokens[comma + 1].word in passage.words.articles:
        return None
    return phrase_from(passage, comma + 1, stop) if begins_noun(passage, comma + 1) else None


def skip_front(passage: Passage, start: int, stop: int) -> int:
    """Past what stands in front of a clause and is no part of its subject: "But", a quotation."""
    words, tokens = passage.words, passage.tokens
    while start < stop and (
        tokens[start].kind in FRONT
        or tokens[start].word in words.conjunctions
        or tokens[start].word in words.adverbs
    ):
        start += 1
    if start + 2 < stop and tokens[start].word in words.articles and (
        tokens[start + 1].word in words.time and begins_noun(passage, start + 2)
    ):
        return start + 2  # "This week the board"
    return start


def personal_pronoun(passage: Passage, at: int) -> bool:
    """Whether a word is a pronoun and nothing else: "he", not "one"."""
    word, words = passage.tokens[at].word, passage.words
    return word in words.pronouns and word not in words.determiners


def begins_noun(passage: Passage, at: int) -> bool:
    """Whether a word begins a noun phrase by its looks: a name, a figure, "the", "she"."""
    words, token = passage.words, passage.tokens[at]
    if token.word in words.determiners or token.word in words.pronouns:
        return True
    if token.kind == "name":
        return not (passage.opens(at) and token.word in words.openers)
    return token.word[:1].isdigit()
