"""The table of the words that attribute, from the lists of verbs and phrases of a lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Literal, TypeAlias, cast

from attrs import frozen

from newsdoc.lexicon import Lexicon

Form: TypeAlias = Literal["base", "finite", "participle", "perfect", "source"]
"""How a cue stands: "write", "wrote", "writing", "written", "according to"."""

Sense: TypeAlias = Literal["speech", "naming", "thinking"]
"""What a cue means: saying something, calling somebody something, thinking."""

APART = "|"
"""What parts a verb from its particle: "an|geben" is "angeben", and "gab ... an"."""

OWN = "["
"""What opens the pronoun that speaks in a source: "za [його] словами"."""

SENSES: Mapping[str, Sense] = {
    "thinking": "thinking",
    "naming": "naming",
    "speech": "speech",
    "phrases": "speech",
}
"""The lists of verbs; where two have a word, the later one counts."""


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
    #: Which of its words is the pronoun that speaks: "за його словами"; -1 for none.
    own: int = -1


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
    for line in listed(tables, "cues.own_sources"):
        parts = line.split(" ")
        own = next(at for at, part in enumerate(parts) if part.startswith(OWN))
        text = " ".join(part.strip("[]") for part in parts)
        cues[text] = Cue("source", "speech", length=len(parts), own=own)
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
