"""Where the cells of a table stood, and what its rows say."""

from __future__ import annotations

import json

import pytest

import newsdoc

TABLE = (
    'id,title,date,text\n1,Ferry sold,2023-02-03,"It rained all day.\n\nIt stopped."\n\n'
    '2,"River\nplan",2023-02-04,Ministers agreed.\n'
)


def test_a_cell_knows_its_line() -> None:
    """It is the line where the cell starts, not that where its row ends."""
    found = [
        [article.source.origin(article.headline.span), article.source.origin(article.paragraphs[0].span)]
        for article in newsdoc.read(TABLE.encode()) if article.headline
    ]

    assert [["line 2.title", "line 2.text"], ["line 6.title", "line 7.text"]] == found


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity"])
def test_a_number_that_json_has_not_stays_as_it_is_written(number: str) -> None:
    """What is written of the article again is JSON, which has no infinity."""
    row = f'{{"title": "Ferry sold", "text": "OSLO (AP) - It rained.", "h": {number}}}'
    written = newsdoc.to_json(newsdoc.parse(row))

    assert number == json.loads(written, parse_constant=pytest.fail)["metadata"]["extra"]["row"]["h"]
