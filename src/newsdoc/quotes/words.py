"""The words of attribution of one language, as sets that are quick to ask."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeAlias

from attrs import frozen

from newsdoc.lexicon import Lexicon, lexicon
from newsdoc.quotes.cuetable import Cue, cue_table, listed, noticed

Gender: TypeAlias = Literal["he", "she", "it", "one", "they"]
"""The pronoun that can mean somebody, some body, or several; "one" is he or she."""

TABLES = "quotes_"
"""The lexicons of attribution are named so: ``quotes_en``."""


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
    #: Whether a verb may stand without its subject: "ha aggiunto".
    dropped_subjects: bool
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
    #: Whether a paragraph behind a dash is speech also without a verb; whether a subject stands
    #: in front of its verb behind speech.
    spoken_dashes: bool
    subject_first: bool
    #: Where the verb stands second: whether what is said may lack its "that": "sier det er".
    bare_clauses: bool
    #: Whether a place or a body stands between a title and the name: "burmistrz Torunia Jan Nowak".
    governing_titles: bool
    #: Whether a title alone, without an article, means the one who was called so before.
    titles_alone: bool
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
    #: What stands before that of which somebody tells, and says nothing: "berichten von".
    topics: frozenset[str]
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
    #: Verbs that tell of an act, and of no speech, before an infinitive: "continued to act".
    enduring: frozenset[str]
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
    #: What tells that the one meant is known: "the".
    definite: frozenset[str]
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
    #: Those of them that are given names with a capital: "Dag", "August".
    time_names: frozenset[str]
    #: Where somebody speaks or writes, and is not: "на платформі", "på Facebook".
    channels: frozenset[str]
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
    kickers: frozenset[str]
    courtesy: frozenset[str]
    titles: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    he_names: frozenset[str]
    she_names: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    it: frozenset[str]
    one: frozenset[str]
    they: frozenset[str]
    #: The pronouns, each with the kind of speaker whose place it takes; None for several and for oneself.
    genders: Mapping[str, Gender | None]
    particles: frozenset[str]
    suffixes: frozenset[str]
    #: Titles behind whose "of" or "for" a portfolio stands: "Minister for Ports".
    holders: frozenset[str]
    #: Where no capital tells a name: what follows one ("氏"), what owns it ("の"), what begins it ("김").
    honorifics: frozenset[str]
    owners: frozenset[str]
    surnames: frozenset[str]
    bodies: frozenset[str]
    departments: frozenset[str]
    #: The last words of those.
    office_ends: frozenset[str]
    participle_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    #: What a verb of several ends with, where a verb may lack its subject: "повідомили".
    several_endings: tuple[str, ...]
    #: What an infinitive ends with: "dijo estar".
    infinitive_endings: tuple[str, ...]
    genitive_endings: tuple[str, ...]
    #: The endings of cases, of the middle one of three names, and of bodies.
    case_endings: tuple[str, ...]
    #: How a word begins that has its article written onto it: no name begins so, if two words follow.
    article_beginnings: tuple[str, ...]
    patronymic_endings: tuple[str, ...]
    #: What a word ends with that stands beside a speaker and is no part of one: "Ylelle".
    away_endings: tuple[str, ...]
    #: What an adjective ends with behind a source: "według Komisji Europejskiej".
    adjective_endings: tuple[str, ...]
    #: What the adjective of a country ends with, which is no name where it begins a sentence: "svenska".
    native_endings: tuple[str, ...]
    #: What a noun ends with that has its article written onto it: "polisen".
    definite_endings: tuple[str, ...]
    #: What a source ends with that stands in front of its "according to": "Virtasen mukaan".
    source_endings: tuple[str, ...]
    body_endings: tuple[str, ...]
    #: How a title begins that is less than the one it holds: "vice", "former".
    lesser: tuple[str, ...]
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


GENDERS: tuple[Gender, ...] = ("they", "it", "one", "she", "he")
"""Where two of them have a word in common, the later one counts."""

FLAGS = (
    "capital_nouns", "verb_second", "ordinals", "verb_last", "verb_first", "caseless", "dialogue",
    "sentence_titles", "direct_parts", "inserted", "that_clauses", "dropped_subjects", "spoken_dashes",
    "subject_first", "governing_titles", "bare_clauses", "titles_alone",
)  # fmt: skip
"""What is said of a language by a yes or no."""

ENDINGS = (
    "participle_endings", "adverb_endings", "verb_endings", "genitive_endings", "subject_endings",
    "said_endings", "clitics", "plural_endings", "infinitive_endings", "case_endings", "article_beginnings",
    "patronymic_endings", "body_endings", "definite_endings", "source_endings",
    "adjective_endings", "away_endings", "several_endings", "lesser", "native_endings",
)  # fmt: skip
"""The lists of endings."""

SETS: Mapping[str, str] = {
    "marks": """
        elisions
    """,
    "cues": """
        trailing told answering enduring citing towards audience nouns agents doers possessives
    """,
    "grammar": """
        cuts days quotatives elided oblique nominatives objects topics reflexives expletives reported
        pronouns relatives articles indefinite definite auxiliaries infinite passives prepositions attaching
        belonging subordinators conjunctions adverbs time time_names channels pasts contents contrasts
        infinitive fused manner openers abbreviations works kickers
    """,
    "people": """
        courtesy titles masculine feminine he_names she_names he she it one they particles suffixes
        holders honorifics owners surnames bodies departments
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
    if not (known := tables.name.startswith(TABLES)):
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
