"""Lines in another language than the story's: read with the words of their own."""

from __future__ import annotations

import pytest

import newsdoc
from newsdoc.nearest import languages_beside
from newsdoc.pipeline import Pipeline

HEAD = "Ministers agree on river plan after night of talks"
TEXT = (
    "BREMEN, Germany (AP) -- Ministers of five states agreed on Friday on a plan for the river.",
    "The plan gives farmers two more years to comply, the chair of the meeting said.",
    "Work on the first of the three locks is to begin in spring.",
)

ABOVE = {
    "SOUS EMBARGO JUSQU'AU MARDI 14 MAI 2024, 6 H": "note",
    "EMBARGO TOT WOENSDAG 13 MAART 06.00 UUR": "note",
    "KLAUSULERET TIL ONSDAG DEN 13. MARTS KL. 06.00": "note",
    "ЭМБАРГО ДО 12:00 МСК 13 МАРТА": "note",
}
AMID = {
    "– Werbung –": "boilerplate",
    "Artikel anhören (4 Min.)": "boilerplate",
    "Partager sur Facebook (ouvre un nouvel onglet)": "boilerplate",
    "Réagir (12)": "boilerplate",
    "【関連記事】": "boilerplate",
    "Saken fortsetter under bildet.": "boilerplate",
    "Tekst loopt door onder de foto.": "boilerplate",
    "→ Lesen Sie hier: Alle Entwicklungen im Liveticker": "boilerplate",
    "Deze inhoud kan niet worden getoond omdat je geen cookies van derden hebt geaccepteerd.": "boilerplate",
}
BELOW = {
    "(Reportage de Anne Levy à Lyon; Édité par Paul Roux)": "signoff",
    "Källa: TT-Reuters": "signoff",
    "Źródło: PAP": "signoff",
    "（共同）": "signoff",
    "（了）": "signoff",
    "(끝)": "signoff",
    "Esta nota ha sido corregida para aclarar que el accidente ocurrió el lunes, no el martes.": "note",
    "La periodista de The Associated Press Ana Rincón en Bogotá contribuyó con este despacho.": "note",
    "Saken ble først publisert 12. mars 2024 kl. 14.05.": "note",
    "2024/03/12 14:05 송고": "timestamp",
}
OURS = (
    "Por años, dijo Ana Rincón, “el río fue nuestro”.",
    "Mehr zum Thema Rente wollte der Minister am Dienstag nicht sagen.",
    "“Suscríbete”, le dijo el alcalde a la periodista, “y lo sabrás”.",
    "La Scala di Milano riapre a maggio con Ann Lee e Bo Ek.",
)


def roles_of(line: str, at: int, pipeline: Pipeline | None = None) -> list[str]:
    """The roles of the blocks of the story with a line in that place of it; its text stays as it is."""
    story = "\n\n".join((HEAD, *TEXT[:at], line, *TEXT[at:])) + "\n"
    article = (pipeline or Pipeline()).parse(story)
    texts = [str(paragraph.text) for paragraph in article.paragraphs]

    assert {*TEXT[1:]} <= {*texts}
    return [block.role for block in article.blocks if block.text.startswith(line[:12])]


@pytest.mark.parametrize(
    ("line", "at", "role"),
    [(line, at, role) for at, lines in ((0, ABOVE), (1, AMID), (3, BELOW)) for line, role in lines.items()],
)
def test_what_stands_around_a_story_is_read_in_its_own_language(line: str, at: int, role: str) -> None:
    """The desk that passes a story on, and the page that shows it, write their own."""
    assert [role] == roles_of(line, at)


@pytest.mark.parametrize("line", OURS)
def test_a_paragraph_in_another_language_is_one(line: str) -> None:
    """A language alone takes nothing out of the text."""
    assert ["paragraph"] == roles_of(line, 2)


def test_a_story_without_that_parser_keeps_such_lines() -> None:
    """It is a parser like any other, and can be left out."""
    assert ["paragraph"] == roles_of("– Werbung –", 1, Pipeline().without("foreign"))


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("Källa: TT", "en", ["sv"]),
        ("Källa: TT", "sv", []),
        ("（了）", "en", ["zh", "ja"]),
        ("minutes read", "zu", []),
    ],
)
def test_the_languages_of_a_line(line: str, language: str, expected: list[str]) -> None:
    """None where it may be the story's; a story in a language without a file is read as English."""
    assert expected == languages_beside(line, language)[: len(expected) or None]


def test_a_node_says_what_it_is_in_its_language() -> None:
    """The end of an embargo is read by the months of the line's language."""
    article = newsdoc.parse("\n\n".join((HEAD, "EMBARGO TOT WOENSDAG 13 MAART 2024, 06.00 UUR", *TEXT)))
    (note,) = article.find(newsdoc.Note)

    assert note.until is not None
    assert "2024-03-13T06:00:00" == note.until.isoformat()
