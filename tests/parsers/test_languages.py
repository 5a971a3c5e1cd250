"""Each field in each language's manner, whether the language is told or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

import newsdoc
from newsdoc.language import language_of
from newsdoc.lexicon import languages, lexicon
from newsdoc.model import Dateline, Node
from newsdoc.testing.outline import facts

CASES = Path(__file__).with_name("languages.txt")
INDENT = "    "


class Parser(Protocol):
    """A function of one field."""

    def __call__(self, text: str, *, language: str | None = None) -> Node | None:
        """The node of a text."""


PARSERS: dict[str, Parser] = {
    "byline": newsdoc.parse_byline,
    "caption": newsdoc.parse_caption,
    "dateline": newsdoc.parse_dateline,
    "timestamp": newsdoc.parse_timestamp,
}


def cases() -> Iterator[tuple[str, str, str, list[str]]]:
    """Every case: the language, the field, the text, the fields of its node."""
    language = field = text = ""
    expected: list[str] = []
    for line in [*CASES.read_text(encoding="utf-8").split("\n"), "# end"]:
        if line.startswith(INDENT):
            expected.append(line.strip())
            continue
        if text:
            yield language, field, text, expected
        text, expected = "", []
        if line.startswith("## "):
            language = line[3:]
        elif line.startswith("# "):
            field = line[2:]
        else:
            text = line


def shown(node: Node | None) -> list[str]:
    """The fields of a node, one a line; of a dateline, the first word after it too."""
    if node is None:
        return []
    said = [f"{name} {value}" for name, value in facts(node) if name != "body_start"]
    if isinstance(node, Dateline):
        said.append(f"body {node.span.source.text[node.body_start :].split()[0]}")
    return said


@pytest.mark.parametrize(("language", "field", "text", "expected"), list(cases()))
def test_text_gives_its_fields(language: str, field: str, text: str, expected: list[str]) -> None:
    """Each text gives exactly the fields under it, told in which language it is or not."""
    assert expected == shown(PARSERS[field](text, language=language))
    assert expected == shown(PARSERS[field](text))


def test_every_language_has_cases() -> None:
    """English has files of its own; all others stand in this one."""
    assert {*languages()} == {language for language, *_ in cases()} | {"en"}


STORIES = {
    "da": "Ministrene er blevet enige om en plan for floden, og det er ikke det sidste, siger han.",
    "de": "Die Minister der fünf Länder haben sich auf einen Plan für den Fluss geeinigt, sagte er.",
    "en": "The ministers of the five states agreed on a plan for the river, he said, and that was all.",
    "es": "Los ministros llegaron a un acuerdo sobre el plan para el río, que es también una promesa.",
    "fr": "Les ministres se sont mis d'accord sur un plan pour le fleuve, qui est aussi une promesse.",
    "it": "I ministri hanno trovato un accordo sul piano per il fiume, che è anche una promessa.",
    "ja": "各国の閣僚は川の計画に合意した。これは約束でもあると述べている。",
    "ko": "장관들이 강에 대한 계획에 합의했다고 밝혔다. 이는 약속이기도 하다.",
    "nl": "De ministers zijn het eens over een plan voor de rivier en dat is ook een belofte, zegt hij.",
    "no": "Ministrene er blitt enige om en plan for elva, og det er ikke det siste, sier hun nå.",
    "pt": "Os ministros chegaram a um acordo sobre o plano para o rio, que não é mais uma promessa.",
    "ru": "Министры договорились о плане для реки, и это не последнее, что они обещали в этом году.",
    "sv": "Ministrarna är överens om en plan för floden och det är inte den sista, säger han nu.",
    "uk": "Міністри домовилися про план для річки, і це не останнє, що вони обіцяли цього року.",
    "zh": "各部门就河流的计划达成一致，这不是最后的承诺。",
}


@pytest.mark.parametrize("language", sorted(STORIES))
def test_a_sentence_tells_its_language(language: str) -> None:
    """By its script and its commonest words; neighbours are told apart."""
    article = newsdoc.parse(STORIES[language])

    assert language == language_of(STORIES[language])
    assert language == article.language


OTHERS = {
    "bg": "Министрите се договориха за план, който дава на фермерите още две години. "
    "Това не е всичко, което ще бъде през пролетта, и те са го казали след преговорите.",
    "ca": "Els ministres van acordar un pla per al riu amb els pagesos, "
    "que també és el primer d'aquest any, però no més.",
    "el": "Οι υπουργοί συμφώνησαν την Παρασκευή σε ένα σχέδιο για τον ποταμό.",
    "fa": "وزیران پنج ایالت بر سر طرحی برای رودخانه به توافق رسیدند که این طرح آغاز شده است و از آن گفت.",
    "hu": "A miniszterek megállapodtak a folyó tervéről, és az első zsilipnél a munka csak "
    "tavasszal kezdődik meg, mint azt az elnök mondta.",
    "ro": "Miniștrii au convenit asupra unui plan pentru râu, după o noapte de negocieri. "
    "Lucrările nu vor începe în această vară.",
    "sk": "Ministri sa v piatok dohodli na pláne pre rieku, ktorý dáva farmárom ešte dva roky. "
    "Podľa nich by sa práce mali začať už na jar, ale bude to ako vždy.",
    "vi": "Các bộ trưởng đã đồng ý về kế hoạch cho con sông. Kế hoạch này cho nông dân thêm hai "
    "năm, và công việc sẽ bắt đầu từ mùa xuân.",
}


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_a_sentence_tells_a_language_without_a_file(language: str) -> None:
    """By a script of its own, or by common words that no language with a file has."""
    assert language == language_of(OTHERS[language])


@pytest.mark.parametrize("text", ["", "Ann Lee", "12345", "... --- ...", "Xyzzy plugh quux"])
def test_what_tells_nothing_has_no_language(text: str) -> None:
    """Nothing is guessed from letters alone."""
    assert language_of(text) is None


def test_what_two_languages_share_tells_neither() -> None:
    """Danish and Norwegian have whole sentences in common: none is a guess."""
    assert language_of("Havnen har en plan, og det er godt for dem som bor her.") is None


def test_who_tells_is_believed() -> None:
    """A language that the caller names is that of the article, whatever its words say."""
    assert "de" == newsdoc.parse(STORIES["en"], language="de").language


@pytest.mark.parametrize("language", languages())
def test_what_a_language_lacks_is_empty_or_shared(language: str) -> None:
    """Every list of English is there; what is shared begins with the English words."""
    own, english = lexicon(language), lexicon("en")

    assert set(english.tables) <= set(own.tables)
    for path in english.get("language.shared"):
        table = english.get(path)
        if isinstance(table, list):
            assert table == own.get(path)[: len(table)]


@pytest.mark.parametrize("parse", list(PARSERS.values()))
def test_a_language_without_a_file_is_read_as_english(parse: Callable[..., Node | None]) -> None:
    """An unknown tag is no error."""
    assert shown(parse("By Ann Lee", language="en")) == shown(parse("By Ann Lee", language="tlh"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Rząd przyjął we wtorek projekt ustawy o ochronie źródeł, poinformowała Wrona."),
        ("cs", "Vláda schválila zákon o řekách, řekla mluvčí úřadů a domů Běla Dvořáková."),
        (None, "Ann Lee, Bo Roe, Cem Orak, Małgorzata Dłuska"),
        (None, "Łódź beat Wrocław, Poznań lost."),
        (None, "Vlada je usvojila zakon o rijekama, rekla je ministrica Đurđa Šimić Čačić."),
        ("pl", "Rząd przyjął – poinformowała Wrona – projekt ustawy o „ochronie źródeł”."),
    ],
)
def test_letters_tell_a_language_where_its_words_leave_it_open(language: str | None, text: str) -> None:
    """A short story seldom has words enough; a foreign name has not letters enough."""
    assert language == language_of(text)
