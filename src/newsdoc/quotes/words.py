"""The words of attribution of one language, as sets that are quick to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal, TypeAlias

from attrs import frozen

from newsdoc.lexicon import DEFAULT, Lexicon, lexicon

Form: TypeAlias = Literal["base", "finite", "participle", "perfect", "source"]
"""How a cue stands: "write", "wrote", "writing", "written", "according to"."""

Sense: TypeAlias = Literal["speech", "naming", "thinking"]
"""What a cue means: saying something, calling somebody something, thinking."""

FORMS: tuple[Form, ...] = ("base", "finite", "finite", "participle", "perfect")
"""The forms of a verb in the order of the lexicon's lines."""

SENSES: Mapping[str, Sense] = {
    "thinking": "thinking",
    "naming": "naming",
    "speech": "speech",
    "phrases": "speech",
}
"""The lists of verbs; where two have a word, the later one counts."""

TABLES = "quotes_"
"""The lexicons of attribution are named so: ``quotes_en``."""


@frozen
class Cue:
    """What the lexicon knows of a word or phrase that attributes."""

    form: Form
    sense: Sense
    #: Whether those who follow it are spoken to: "told".
    addressing: bool = False
    #: Whether it is a noun as often as a verb: "reports".
    nominal: bool = False
    #: How many words it has.
    length: int = 1


@frozen
class Lexis:
    """The word classes of one language, case-folded."""

    #: Cues by their words, joined with a blank.
    cues: Mapping[str, Cue]
    #: The first words of cues of several words, each with the greatest length of those.
    heads: Mapping[str, int]
    nouns: frozenset[str]
    agents: frozenset[str]
    doers: frozenset[str]
    possessives: frozenset[str]
    elisions: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    prepositions: frozenset[str]
    attaching: frozenset[str]
    belonging: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    adverbs: frozenset[str]
    time: frozenset[str]
    infinitive: frozenset[str]
    fused: frozenset[str]
    manner: frozenset[str]
    openers: frozenset[str]
    abbreviations: frozenset[str]
    works: frozenset[str]
    courtesy: frozenset[str]
    titles: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    he_names: frozenset[str]
    she_names: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    it: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    bodies: frozenset[str]
    departments: frozenset[str]
    participle_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    genitive_endings: tuple[str, ...]
    #: Every word that is no part of a noun phrase.
    closed: frozenset[str]
    determiners: frozenset[str]


SETS = (
    "cues.nouns", "cues.agents", "cues.doers", "cues.possessives", "marks.elisions",
    "grammar.pronouns", "grammar.relatives", "grammar.articles", "grammar.indefinite",
    "grammar.auxiliaries", "grammar.passives", "grammar.prepositions", "grammar.attaching",
    "grammar.belonging", "grammar.subordinators", "grammar.conjunctions", "grammar.adverbs",
    "grammar.time", "grammar.infinitive", "grammar.fused", "grammar.manner", "grammar.openers",
    "grammar.abbreviations", "grammar.works", "people.courtesy", "people.titles",
    "people.masculine", "people.feminine", "people.he_names", "people.she_names", "people.he",
    "people.she", "people.it", "people.particles", "people.suffixes", "people.bodies",
    "people.departments",
)  # fmt: skip
"""The lists of a lexicon that are plain sets; the fields of `Lexis` have their names."""

CLOSED = ("auxiliaries", "prepositions", "subordinators", "relatives", "conjunctions", "adverbs")
"""The classes of words that are no part of a noun phrase."""


@cache
def words(language: str) -> Lexis:
    """The words of a language ("en", "en-US"); those of English where there are none."""
    tables = lexicon(TABLES + language[:2].lower())
    if not tables.name.startswith(TABLES):
        tables = lexicon(TABLES + DEFAULT)
    cues = dict(cue_table(tables))
    lengths = sorted((cue.length, text) for text, cue in cues.items() if cue.length > 1)
    sets = {path.partition(".")[2]: frozenset(tables.words(path)) for path in SETS}
    return Lexis(
        cues=cues,
        heads={text.split(" ")[0]: length for length, text in lengths},
        participle_endings=tables.words("grammar.participle_endings"),
        adverb_endings=tables.words("grammar.adverb_endings"),
        verb_endings=tables.words("grammar.verb_endings"),
        genitive_endings=tables.words("grammar.genitive_endings"),
        closed=frozenset().union(*(sets[name] for name in CLOSED)),
        determiners=sets["articles"] | frozenset(tables.words("grammar.quantifiers")),
        **sets,
    )


def cue_table(tables: Lexicon) -> Iterator[tuple[str, Cue]]:
    """Every cue of a lexicon; where two lists have a word, the later one counts."""
    addressing = frozenset(tables.words("cues.addressing"))
    nominal = frozenset(tables.words("cues.nominal"))
    for name, sense in SENSES.items():
        for line in tables.words(f"cues.{name}"):
            for form, text in verb_forms(line.split(", ")):
                length = len(text.split(" "))
                yield text, Cue(form, sense, text in addressing, text in nominal, length)
    for text in tables.words("cues.sources"):
        yield text, Cue("source", "speech", length=len(text.split(" ")))


def verb_forms(forms: Iterable[str]) -> Iterator[tuple[Form, str]]:
    """The forms of a verb; the finite ones last, for they count where two are alike ("read")."""
    listed = list(zip(FORMS, forms, strict=False))
    yield from (pair for pair in listed if pair[0] != "finite")
    yield from (pair for pair in listed if pair[0] == "finite")
