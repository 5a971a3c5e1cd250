"""Promise 5 for quotations: k times the text costs at most 1.15 k times the function calls."""

from __future__ import annotations

import re

import pytest

from newsdoc.quotes import find
from newsdoc.span import Source
from newsdoc.testing import linear

PARAGRAPH_END = re.compile(r"\n\n+")

SHAPES = {
    "open marks": '"a ',
    "open curly marks": "“a ",
    "marks": '"',
    "mixed marks": "\"'",
    "apostrophes": "'a ",
    "genitives": "'the players' b ",
    "said": 'said "a" said ',
    "he said": '"It is," he said. ',
    "she added": '"It is so and so," she added.\n\n',
    "speakers": '"It is so," said Ann Abel. Borg said, "No."\n\n',
    "pieces": 'Abel said "a b" and ',
    "names": '"It is," Ann Abel ',
    "commas": '"It is," Abel, the a, the b, ',
    "relatives": '"It is," Abel, who, which, ',
    "conjunctions": 'and said "a" and ',
    "brackets": '"a," (((',
    "paragraphs that open": '"It goes on and on\n\n',
    "transcript": '"ABEL: a b c"\n\n',
    "sources": '"a b c," according to ',
    "floating": '"It is so and so." ',
    "genitive nouns": 'his claim "a b" ',
    "titles": 'in "The Big Show" ',
    "manner": 'as a "b" ',
    "dashes": '"a" -- ',
    "colons": 'Abel: "a" : ',
    "offices": 'Secretary of the State of the ',
    "office runs": '"a" head of the the ',
    "passives": 'Abel, described by "a" by ',
    "nouns that might be verbs": '"a," state state ',
    "appositions": '"a," said the mayor, Ann Abel, the mayor, ',
    "plural genitives": "\"a,\" the players' players' ",
    "particles": "Ann van der Abel de la ",
    "clauses": "Abel said that it is so and ",
    "closing": 'It is so and so, said Abel, "It is so and so," said Abel, ',
    "sources in rows": "It is, according to Abel, a, the mayor, ",
    "verbs without speakers": "it is, said, told, said that ",
    "labels": "ABEL: It is so.\n\n",
    "blocks": "Abel said:\n\nIt is so and so and will not be otherwise for so long a time as that.\n\n",
    "epithets": 'a "b" c ',
    "clauses in front": "As Abel said, as Abel told ",
    "several": '"It is so," officials said. "It is so," they said.\n\n',
    "titles alone": 'Mayor Ann Lee left. "It is so and so," the mayor said. ',
    "mixed sides": "a\"b'c \"d' ",
}
FOREIGN = {
    "verbs in two pieces": ("de", "Abel gab gab teilte wies "),
    "second verbs": ("de", "Dann sagte der Abel, er habe "),
    "moods": ("de", 'Es sei so. Er habe "es". '),
    "dashes": ("fr", "— C'est, dit Abel. — C'est\n\n"),
    "clitics": ("fr", "a-t-il dit, dit-elle "),
    "parted helpers": ("fr", "a-t-elle ensuite dit a aussi "),
    "insertions": ("fr", "« a, dit-elle, b, a dit Abel. c, d » "),
    "clauses in front": ("de", "Wie Abel sagte, wie Abel mitteilte "),
    "clauses behind commas": ("de", "Dann sagte der Abel der, die Stadt sagte der Stadt, "),
    "endings of what is said": ("ko", "시장은 높다고 말했다 "),
    "words behind what is said": ("tr", "Abel yükseldiğini söyledi diye diye "),
    "particles of what is said": ("ja", "山田市長は川が高いと述べと"),
    "helpers": ("es", "ha dicho ha han "),
    "prefixes": ("ar", "وقال أحمد علي إن "),
    "particles of a subject": ("ko", '시장은 "강물"고 '),
    "spoken dashes": ("sv", "– Det är så, säger Abel. – Det är\n\n"),
    "dashes in the midst": ("pl", "Abel jest. – To – powiedział Abel. – To – dodał. "),
    "dashes and marks": ("no", "– Det er «så», sier «a» "),
    "dropped subjects": ("pl", "Dodał, że jest. Dodał przy tym, że jest. "),
    "dropped subjects of marks": ("cs", "Dodal, že „je“ a. "),
    "sources in cases": ("pl", "zdaniem ministra Abla policji a, jego zdaniem b "),
    "sources in front": ("fi", "Abelin poliisin miehen mukaan "),
    "subjects in front": ("fi", "– On, Abel sanoo. On, hän sanoo, Abel "),
    "titles that govern": ("cs", "řekl mluvčí policie v Abel Jana ředitel z Abel "),
    "circumstances": ("uk", "сказав журналістам у Abel на порталі у "),
    "bare clauses": ("no", "Abel sier det er det sier kommunen "),
    "no blanks": ("zh", "李明在周一说李明表示"),
    "no blanks, verb last": ("ja", "山田市長は「川」と述べ"),
}
"""Shapes of other languages."""


def read(text: str) -> object:
    """The quotations of a text."""
    source = Source(text)
    return find(source, source.span().split(PARAGRAPH_END), "en")


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_calls_grow_with_the_text(shape: str) -> None:
    """Four times a repeated shape costs four times the calls."""
    linear(read, shape * 40)


@pytest.mark.parametrize(("language", "shape"), FOREIGN.values(), ids=FOREIGN)
def test_calls_grow_with_the_text_of_any_language(language: str, shape: str) -> None:
    """The same of what only other languages have."""

    def read_it(text: str) -> object:
        source = Source(text)
        return find(source, source.span().split(PARAGRAPH_END), language)

    linear(read_it, shape * 40)


@pytest.mark.parametrize("depth", [10_000])
def test_deep_nests_cost_what_they_are_long(depth: int) -> None:
    """Marks that nest ten thousand deep are one quotation, the outermost."""
    source = Source("“a " * depth + "b” " * depth)
    found = find(source, [source.span()], "en")

    assert [source.text.strip("“” ")] == [str(part).rstrip("” ") for quote in found for part in quote.parts]


def test_a_hundred_thousand_open_marks_end() -> None:
    """Marks that nothing closes are passed over."""
    source = Source("\"a 'b “c ``d " * 25_000)

    assert len(find(source, [source.span()], "en")) <= 1
