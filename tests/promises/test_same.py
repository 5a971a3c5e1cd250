"""Promise 4: the same answer, whatever the locale, the time zone, the day or the hash seed."""

import os
import subprocess
import sys

import pytest
from hypothesis import given

import newsdoc
from newsdoc.testing import hostile_texts, same

STORY = """(2nd LD) Ministers agree on plan
By Ann Lee and Bo Ek
BREMEN, Germany, Feb. 2 (AP) - "It is closed," said Ann Smith, the minister. She left.

The plan "helps," Smith said. (AP)
"""
PRINT = "import sys, newsdoc; print(newsdoc.to_json(newsdoc.parse(sys.argv[1])))"


@given(hostile_texts())
def test_parsing_twice_is_the_same(text: str) -> None:
    """Two parses of one text are equal."""
    same(newsdoc.parse, text)


@pytest.mark.parametrize(
    "surroundings",
    [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"}, {"LC_ALL": "C", "TZ": "EST5EDT"}],
    ids=str,
)
def test_surroundings_do_not_matter(surroundings: dict[str, str]) -> None:
    """Another hash seed, zone or locale gives the same bytes."""
    run = subprocess.run(
        [sys.executable, "-c", PRINT, STORY],
        env={**os.environ, **surroundings}, capture_output=True, check=True, text=True,
    )

    assert newsdoc.to_json(newsdoc.parse(STORY)) == run.stdout.rstrip("\n")
