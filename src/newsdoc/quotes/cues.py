"""The words that attribute: verbs of speech, of judging and of thinking, "according to".

A word is a cue by the lexicon, and by its place: "report" behind "the" is a
noun, "told" behind "was" has a subject who is spoken to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from newsdoc.quotes.cuetable import Cue
from newsdoc.quotes.tokens import Token, adverbial
from newsdoc.quotes.words import Lexis

NAMED = frozenset({"name", "comma", "aside", "quote"})
"""What a verb may stand behind that could be a noun as well."""

CLAUSE_END = frozenset({"comma", "stop", "colon", "quote", "dash", "aside"})
"""What stands behind the last word of a clause."""

PARTED = 30
"""So many words may stand between a verb and its particle."""

BETWEEN = 4
"""In so many words behind a helping verb stands its participle."""

CLAUSE = 8
"""So many words may stand between a verb that begins a sentence and the clause that it reports."""

LOOK = 12
"""So many words behind a noun may pass before the verb that it is not."""


def cues_of(
    tokens: Sequence[Token], candidates: Iterable[int], words: Lexis
) -> dict[int, Cue]:
    """Every cue among some tokens, by the index of its first word, in order."""
    found: dict[int, Cue] = {}
    stop = 0
    for index in candidates:
        if index < stop:
            continue
        word = tokens[index].word
        known = words.cues.get(word)
        cue = known if word not in words.heads else phrase(tokens, index, words) or known
        if cue is not None and fits(tokens, index, cue, known, words):
            found[index] = cue
            stop = index + cue.length
    return found


def fits(
    tokens: Sequence[Token], index: int, cue: Cue, known: Cue | None, words: Lexis
) -> bool:
    """Whether a cue of the lexicon attributes where it stands; `known` is its first word alone."""
    if cue.form == "source":
        return tokens[index].word not in words.trailing or trails(tokens, index)
    if cue.particles:
        return known is not None and parted(tokens, index, cue, words)
    return verb(tokens, index, cue, words)


def trails(tokens: Sequence[Token], index: int) -> bool:
    """Whether a source stands behind what it gives: `..., so Lee.`"""
    return index > 0 and tokens[index - 1].kind in ("comma", "quote", "dash")


def parted(tokens: Sequence[Token], index: int, cue: Cue, words: Lexis) -> bool:
    """Whether the word that completes a verb ends its clause: `gab Lee am Freitag an,`"""
    for at in range(index + 1, min(index + PARTED, len(tokens))):
        token = tokens[at]
        if token.kind in ("stop", "colon"):
            return False
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        ends = following is None or following.kind in CLAUSE_END or following.word in words.contents
        if ends and token.word in cue.particles:
            return True
    return False


def phrase(tokens: Sequence[Token], index: int, words: Lexis) -> Cue | None:
    """The longest cue that begins at an index."""
    if tokens[index].word in words.helpers:
        cue = parted_phrase(tokens, index, words)
        if cue is not None:
            return cue
    following = index + 1
    if following >= len(tokens) or tokens[following].word not in words.seconds:
        return words.cues.get(tokens[index].word)
    for length in range(words.heads[tokens[index].word], 0, -1):
        cue = words.cues.get(" ".join(t.word for t in tokens[index : index + length]))
        if cue is not None:
            return cue
    return None


def parted_phrase(tokens: Sequence[Token], index: int, words: Lexis) -> Cue | None:
    """A helping verb and its participle that a pronoun or adverbs part: `a-t-elle aussi déclaré`."""
    at, stop = index + 1, min(len(tokens), index + 1 + BETWEEN)
    inner = bool(words.clitics) and at < stop and tokens[at].word in words.pronouns
    at += inner
    while at < stop and adverbial(tokens, at, words):
        at += 1
    if at == index + 1 or at >= stop:
        return None
    cue = words.cues.get(f"{tokens[index].word} {tokens[at].word}")
    return None if cue is None else evolve(cue, length=at + 1 - index, inner=inner)


def verb(tokens: Sequence[Token], index: int, cue: Cue, words: Lexis) -> bool:
    """Whether a word is a verb here, whose subject does what it says."""
    if tokens[index].kind == "name":
        return capital_verb(tokens, index, cue, words)
    at = before_adverbs(tokens, index, words)
    if at < 0:
        return True
    before = tokens[at]
    if before.word not in words.telling and cue.form == "finite" and not cue.nominal:
        return not before.genitive  # "Lee said", as most
    if before.word in words.quotatives:
        return True
    if before.word in words.subordinators and tokens[index].word in words.told:
        return False  # "when asked"
    if before.word in words.passives:
        done = by_somebody(tokens, index + cue.length, words)
        return done or cue.form == "participle" or "'" in before.word
    if cue.form == "perfect":
        return before.word in words.auxiliaries
    if before.word in words.auxiliaries or before.word in words.pronouns:
        return True
    if before.word in words.prepositions:
        return cue.form == "participle"
    if before.word in words.articles or before.genitive:
        return False
    if cue.nominal and (before.word[:1].isdigit() or noun_ends(tokens, index + cue.length, words)):
        return False
    if attributive(tokens, index, cue, words):
        return False
    if before.kind in NAMED or before.word in words.conjunctions:
        return True
    if not cue.nominal:
        return True
    return tokens[index].word not in words.works and speech_follows(tokens, index, words)


def noun_ends(tokens: Sequence[Token], at: int, words: Lexis) -> bool:
    """Whether another verb, or an "and", tells that the word before it is a noun: "its claims were"."""
    if at >= len(tokens):
        return False
    word = tokens[at].word
    helps = word in words.auxiliaries and word not in words.infinite
    return helps or word in words.conjunctions


def by_somebody(tokens: Sequence[Token], at: int, words: Lexis) -> bool:
    """Whether the "by" of a passive stands at an index."""
    return at < len(tokens) and tokens[at].word in words.doers


def attributive(tokens: Sequence[Token], index: int, cue: Cue, words: Lexis) -> bool:
    """Whether a base form behind a quotation is a noun: `"Wait," state media reported.`"""
    if cue.form != "base" or not cue.nominal or not behind_quotation(tokens, index):
        return False
    for token in tokens[index + 1 : index + LOOK]:
        if token.kind in ("stop", "quote"):
            return False
        known = words.cues.get(token.word)
        if known is not None and known.form == "finite":
            return True
    return False


def behind_quotation(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word stands right behind a quotation, or behind its comma."""
    if index > 1 and tokens[index - 1].kind == "comma":
        index -= 1
    return index > 0 and tokens[index - 1].kind == "quote"


def before_adverbs(tokens: Sequence[Token], index: int, words: Lexis) -> int:
    """The index of the word before a verb and its adverbs, or -1."""
    lowest = max(-1, index - 4)
    at = index - 1
    while at > lowest and adverbial(tokens, at, words):
        at -= 1
    return at


def capital_verb(tokens: Sequence[Token], index: int, cue: Cue, words: Lexis) -> bool:
    """Whether a capitalised word is a verb that begins a sentence: "Said Smith", "Dodał, że"."""
    before = tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    named = following is not None and following.kind == "name"
    starts = before is None or before.kind in ("stop", "quote")
    if words.dropped_subjects and starts and cue.form == "finite" and cue.sense == "speech":
        at, stop = index + cue.length, min(len(tokens), index + cue.length + CLAUSE)
        while at < stop and tokens[at].kind in ("word", "name") and tokens[at].word not in words.contents:
            at += 1
        if at < stop and (tokens[at].kind in ("comma", "colon") or tokens[at].word in words.contents):
            return True
    fits = cue.form == "participle" or (cue.form == "finite" and named)
    return starts and fits and not cue.nominal


def speech_follows(tokens: Sequence[Token], index: int, words: Lexis) -> bool:
    """Whether a quotation, or a clause, stands right behind a word: `The ad claims "..."`."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and (
        following.kind in ("quote", "colon") or following.word in words.relatives
    )
