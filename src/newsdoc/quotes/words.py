"""The words of attribution of one language, as sets that are quick to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Any, Literal, TypeAlias, cast

from attrs import frozen

from newsdoc.lexicon import Lexicon, lexicon

Form: TypeAlias = Literal["base", "finite", "participle", "perfect", "source"]
"""How a cue stands: "write", "wrote", "writing", "written", "according to"."""

Sense: TypeAlias = Literal["speech", "naming", "thinking"]
"""What a cue means: saying something, calling somebody something, thinking."""

Gender: TypeAlias = Literal["he", "she", "it", "they"]
"""The pronoun that can mean somebody, some body, or several."""

APART = "|"
"""What parts a verb from its particle: "an|geben" is "angeben", and "gab ... an"."""

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
    #: The words one of which must end the clause of the verb: "an" for "gab ... an".
    particles: frozenset[str] = frozenset()
    #: Whether it is the helping verb before one of them: "hat ... erklärt".
    bracket: bool = False
    #: Whether it reports with a clause only: not "the detour adds an hour".
    clausal: bool = False
    #: Whether its speaker stands before it though it is a source: "Lee zufolge".
    postposed: bool = False
    #: Whether its speaker is the pronoun behind its first word: "a-t-elle déclaré".
    inner: bool = False


class Compounds(frozenset[str]):
    """Words, and every word that ends like one of some: "Baudirektor" like "Direktor"."""

    endings: tuple[str, ...] = ()

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (isinstance(word, str) and word.endswith(self.endings))


@frozen(eq=False)
class Lexis:
    """The word classes of one language, case-folded."""

    #: Whether the language has words of its own here; without, nobody is named.
    known: bool

    #: Cues by their words, joined with a blank.
    cues: Mapping[str, Cue]
    #: The first words of cues of several words, each with the greatest length of those.
    heads: Mapping[str, int]
    #: And the second words of such cues.
    seconds: frozenset[str]
    #: The helping verbs that make one with a participle: "a déclaré".
    helpers: frozenset[str]
    #: Whether every noun has a capital, the verb stands second, a figure takes a full stop.
    capital_nouns: bool
    verb_second: bool
    ordinals: bool
    #: Whether what is said opens with a "that", or is an infinitive.
    that_clauses: bool
    #: Whether titles are set like sentences, and not with capitals.
    sentence_titles: bool
    #: Whether a part of a sentence that a verb gives to somebody counts as direct speech.
    direct_parts: bool
    #: Whether an attribution may stand within the marks.
    inserted: bool
    #: Whether the verb stands last, or first; whether there are no capitals; whether a dash opens speech.
    verb_last: bool
    verb_first: bool
    caseless: bool
    dialogue: bool
    #: Where words are written without blanks: what parts them.
    cuts: frozenset[str]
    #: What stands between a quotation and its verb; what a subject ends with.
    quotatives: frozenset[str]
    #: And what ends a date there: "日" in "3月2日".
    days: frozenset[str]
    subject_endings: tuple[str, ...]
    #: What the last word of what is said ends with, before a verb that stands last.
    said_endings: tuple[str, ...]
    #: Words that lean on the one behind ("l'"), and those that lean on the one before ("-il").
    elided: frozenset[str]
    clitics: tuple[str, ...]
    #: Words that tell more of somebody than a name does.
    nameless: frozenset[str]
    #: Of a language without capitals: every word that is no name.
    common: frozenset[str]
    #: What opens a phrase in front of a verb and is no subject.
    oblique: frozenset[str]
    #: What opens a phrase that may be a subject; and "sich".
    nominatives: frozenset[str]
    #: What opens an object, where nothing is said but in a clause behind a comma.
    objects: frozenset[str]
    reflexives: frozenset[str]
    #: What stands for a subject that follows: "er", "there".
    expletives: frozenset[str]
    #: Moods by which reported speech goes on without a verb of saying.
    reported: frozenset[str]
    #: Sources that stand behind what they give only: ", so Lee".
    trailing: frozenset[str]
    #: Verbs that are followed by those who are spoken to, and what stands before those elsewhere.
    told: frozenset[str]
    #: Verbs behind which the "to" of an infinitive stands before a noun.
    answering: frozenset[str]
    #: Verbs whose object is who speaks: "zitiert".
    citing: frozenset[str]
    towards: frozenset[str]
    #: Those spoken to, who stand between a verb and its speaker: "журналистам".
    audience: frozenset[str]
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
    #: Those of them that are the verb of no clause: "to", "being".
    infinite: frozenset[str]
    passives: frozenset[str]
    prepositions: frozenset[str]
    attaching: frozenset[str]
    belonging: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    adverbs: frozenset[str]
    time: frozenset[str]
    infinitive: frozenset[str]
    #: Irregular pasts, across which no noun phrase goes on: "bought".
    pasts: frozenset[str]
    #: What opens a clause that is said: "that", "whether".
    contents: frozenset[str]
    #: What sets the reporter's words against what is said: ", but".
    contrasts: frozenset[str]
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
    they: frozenset[str]
    #: The pronouns, each with the kind of speaker whose place it takes; None for several and for oneself.
    genders: Mapping[str, Gender | None]
    particles: frozenset[str]
    suffixes: frozenset[str]
    #: Titles behind whose "of" or "for" a portfolio stands: "Minister for Ports".
    holders: frozenset[str]
    bodies: frozenset[str]
    departments: frozenset[str]
    #: The last words of those.
    office_ends: frozenset[str]
    participle_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    #: What an infinitive ends with: "dijo estar".
    infinitive_endings: tuple[str, ...]
    genitive_endings: tuple[str, ...]
    #: What makes several of one: "officials".
    plural_endings: tuple[str, ...]
    #: Every word that is no part of a noun phrase.
    closed: frozenset[str]
    determiners: frozenset[str]
    #: Those that join another clause, in which no subject goes on.
    joining: frozenset[str]
    #: Words by which a verb behind them is told from what only looks like one.
    telling: frozenset[str]
    #: The words one of which a paragraph holds that reports, alone and with a sign behind them.
    gate: frozenset[str]
    #: And those one of which a sentence holds that announces speech with a colon.
    announcing: frozenset[str]


GENDERS: tuple[Gender, ...] = ("they", "it", "she", "he")
"""Where two of them have a word in common, the later one counts."""

FLAGS = (
    "capital_nouns", "verb_second", "ordinals", "verb_last", "verb_first", "caseless", "dialogue",
    "sentence_titles", "direct_parts", "inserted", "that_clauses",
)  # fmt: skip
"""What is said of a language by a yes or no."""

ENDINGS = (
    "participle_endings", "adverb_endings", "verb_endings", "genitive_endings", "subject_endings",
    "said_endings", "clitics", "plural_endings", "infinitive_endings",
)  # fmt: skip
"""The lists of endings."""

SETS: Mapping[str, str] = {
    "marks": """
        elisions
    """,
    "cues": """
        trailing told answering citing towards audience nouns agents doers possessives
    """,
    "grammar": """
        cuts days quotatives elided oblique nominatives objects reflexives expletives reported pronouns
        relatives articles indefinite auxiliaries infinite passives prepositions attaching belonging
        subordinators
        conjunctions adverbs time pasts contents contrasts infinitive fused manner openers
        abbreviations works
    """,
    "people": """
        courtesy titles masculine feminine he_names she_names he she it they particles suffixes holders
        bodies departments
    """,
}
"""The lists of a lexicon that are plain sets; the fields of `Lexis` have their names."""

CLOSED = ("auxiliaries", "prepositions", "subordinators", "relatives", "conjunctions", "adverbs")
"""The classes of words that are no part of a noun phrase."""


TELLING = (
    "quotatives", "subordinators", "passives", "auxiliaries", "pronouns", "prepositions", "articles",
    "conjunctions",
)  # fmt: skip
"""The classes of words that `cues.verb` asks for before a verb."""

COMMON = ("articles", "pronouns", "time", "quotatives", "cuts")
"""What else is no name."""


NAMELESS = ("articles", "courtesy", "suffixes", "particles", "openers", "departments", "elided")
"""What else a name that is nothing else does not hold."""


@cache
def words(language: str) -> Lexis:
    """The words of a language ("en", "en-US"); none at all where it has no lexicon."""
    tables = lexicon(TABLES + language.partition("-")[0].lower())
    known = tables.name.startswith(TABLES)
    if not known:
        tables = Lexicon(language, {})
    cues = cue_table(tables)
    lengths = sorted((cue.length, text) for text, cue in cues.items() if cue.length > 1)
    sets = {
        name: frozenset(listed(tables, f"{group}.{name}"))
        for group, names in SETS.items()
        for name in names.split()
    }
    titles = Compounds(sets.pop("titles"))
    titles.endings = listed(tables, "people.title_endings")
    closed = frozenset().union(*(sets[name] for name in CLOSED))
    fields: dict[str, Any] = {
        **sets,
        **{name: name in listed(tables, "grammar.flags") for name in FLAGS},
        **{name: listed(tables, f"grammar.{name}") for name in ENDINGS},
    }
    return Lexis(
        known=known,
        cues=cues,
        heads={text.split(" ")[0]: length for length, text in lengths},
        seconds=frozenset(text.split(" ")[1] for _, text in lengths),
        helpers=frozenset(listed(tables, "cues.compounds")),
        titles=titles if titles.endings else frozenset(titles),
        gate=noticed((text, cue) for text, cue in cues.items() if cue.sense != "naming"),
        announcing=noticed(cues.items()),
        closed=closed,
        joining=sets["relatives"] | sets["subordinators"] | sets["auxiliaries"],
        genders=dict.fromkeys(sets["pronouns"])
        | {word: gender for gender in GENDERS for word in sets[gender]},
        office_ends=frozenset(text.rpartition(" ")[2] for text in sets["departments"]),
        telling=frozenset().union(*(sets[name] for name in TELLING)),
        nameless=closed.union(*(sets[name] for name in NAMELESS)),
        common=closed.union(*(sets[name] for name in COMMON)),
        determiners=sets["articles"] | frozenset(listed(tables, "grammar.quantifiers")),
        **fields,
    )


def noticed(cues: Iterable[tuple[str, Cue]]) -> frozenset[str]:
    """The words by which cues are noticed, alone and with a sign behind them.

    That is the longest of a phrase, and the participle of "hat ... erklärt".
    """
    words: set[str] = set()
    for text, cue in cues:
        words |= cue.particles if cue.bracket else {max(text.split(" "), key=len)}
    return frozenset(word + sign for word in words for sign in ("", *",.:;)”\""))


def listed(tables: Lexicon, path: str) -> tuple[str, ...]:
    """The words of a list; none where the language has no such list."""
    group, _, name = path.partition(".")
    return tuple(tables.tables.get(group, {}).get(name, ()))


def cue_table(tables: Lexicon) -> dict[str, Cue]:
    """Every cue of a lexicon; where two lists have a word, the later one counts."""
    forms = cast("tuple[Form, ...]", listed(tables, "cues.forms"))
    addressing = frozenset(listed(tables, "cues.addressing"))
    nominal = frozenset(listed(tables, "cues.nominal"))
    clausal = frozenset(listed(tables, "cues.clausal"))
    cues: dict[str, Cue] = {}
    perfects: set[str] = set()
    for name, sense in SENSES.items():
        for line in listed(tables, f"cues.{name}"):
            for form, text, particle in verb_forms(line, forms):
                particles = frozenset((particle,)) if particle else frozenset()
                if form == "perfect":
                    perfects.add(text)
                if particle and text in cues:
                    if not cues[text].particles:
                        continue  # it attributes without the particle too: "rief", "rief auf"
                    particles |= cues[text].particles
                length = len(text.split(" "))
                cues[text] = Cue(
                    form,
                    sense,
                    addressing=text in addressing,
                    nominal=text in nominal,
                    length=length,
                    particles=particles,
                    clausal=line.partition(",")[0] in clausal,
                )
    cues |= built(tables, perfects)
    for prefix in listed(tables, "cues.prefixes"):
        cues |= {prefix + text: cue for text, cue in cues.items()}
    return cues | sources(tables)


def built(tables: Lexicon, perfects: Set[str]) -> dict[str, Cue]:
    """The cues that a helping verb and a participle make: "a déclaré", "hat ... erklärt"."""
    cues: dict[str, Cue] = {}
    for helper in listed(tables, "cues.compounds"):
        for text in perfects:
            cues[f"{helper} {text}"] = Cue("finite", "speech", length=1 + len(text.split(" ")))
    for text in listed(tables, "cues.brackets"):
        cues[text] = Cue("finite", "speech", particles=frozenset(perfects), bracket=True)
    return cues


def sources(tables: Lexicon) -> dict[str, Cue]:
    """The cues that are no verbs: "according to"."""
    cues: dict[str, Cue] = {}
    for path in ("sources", "trailing"):
        for text in listed(tables, f"cues.{path}"):
            cues[text] = Cue("source", "speech", length=len(text.split(" ")))
    for text in listed(tables, "cues.postposed"):
        cues[text] = Cue("source", "speech", postposed=True)
    return cues


def verb_forms(line: str, forms: Sequence[Form]) -> Iterator[tuple[Form, str, str]]:
    """The forms of a verb, each with the particle that it needs elsewhere, if any.

    The finite ones come last, for they count where two are alike ("read").
    """
    first, *rest = line.split(", ")
    particle, apart, base = first.rpartition(APART)
    pairs = list(zip(forms, [base, *rest], strict=False))
    for form, text in sorted(pairs, key=lambda pair: pair[0] == "finite"):
        yield form, particle + text, ""
        if apart and form != "perfect":
            yield form, text, particle
