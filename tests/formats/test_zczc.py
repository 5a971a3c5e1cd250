"""ZCZC: what is a table of a racing desk, and what only looks like one."""

from __future__ import annotations

import pytest

import newsdoc

NAMES = ("Admiral Anna (AUS)", "Bo's Answer (NZ)", "Dike Runner (AUS)", "Elbe Light (AUS)", "First Tide (NZ)")
RUNNERS = (" 1 _    2  Silver Anna  (1)    58", " 2 _       Constant Tide  (3)   58", "12 - F53   Zipper")
WEIGHTS = ("Black Harbour (AUS) 58.0", "Delta Dawn (NZ) 57.0", "Far Lock (AUS) 56.5")
DIVIDENDS = tuple(
    f"    Race {number}: 7 12-3dh. Win $4.60  place $2.20  (12)  $3.40. Quinella: 3-7: $5.20, 7-12: $11.80."
    for number in range(1, 4)
)


@pytest.mark.parametrize(
    ("lines", "table"),
    [
        (NAMES, True),
        (NAMES[:4], False),
        (RUNNERS, True),
        (RUNNERS[:2], False),
        (WEIGHTS, True),
        (DIVIDENDS, False),
        (("The locks closed in 2014.", "They opened in 2015.", "Barges passed in 2016."), False),
    ],
    ids=["names", "four names", "runners", "two runners", "weights", "dividends", "sentences"],
)
def test_rows_and_names_are_tables(lines: tuple[str, ...], table: bool) -> None:
    """Three rows of figures are a table, or five short lines; long lines and sentences are none."""
    article = newsdoc.parse("\n".join(["ZCZC FMG000", ":Bremen Park FIELDS Friday", *lines, "NNNN"]))

    assert "zczc" == article.format
    assert table is any(block.role == "table" for block in article.blocks)
    assert table is not any(block.role == "paragraph" for block in article.blocks)
