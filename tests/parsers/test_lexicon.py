"""The words of the lexicon and the values of the model are of one mind."""

from __future__ import annotations

from typing import get_args

import pytest

import newsdoc
from newsdoc.lexicon import languages, lexicon
from newsdoc.model import NoteKind, TakeKind
from newsdoc.parsers.note import LABELLED


@pytest.mark.parametrize("language", languages())
def test_kinds_of_takes_are_those_of_the_model(language: str) -> None:
    """Each list of version words is named by a kind of take."""
    assert set(get_args(TakeKind)) == set(lexicon(language).get("take"))


def test_kinds_of_notes_are_those_of_the_model() -> None:
    """Each label of a note names a kind of note."""
    assert set(LABELLED) <= set(get_args(NoteKind))


@pytest.mark.parametrize("tag", ["nb", "nn", "nb-NO", "NN-no", "no"])
def test_forms_of_a_language_have_its_words(tag: str) -> None:
    """Bokmål and nynorsk are read with the words of Norwegian, whatever the format calls them."""
    byline = newsdoc.parse_byline("Av Kari Nordmann", language=tag)

    assert byline is not None
    assert ["Kari Nordmann"] == [str(person.name) for person in byline.people]
