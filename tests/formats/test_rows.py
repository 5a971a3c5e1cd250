"""Where the cells of a table stood, and what its rows say."""

from __future__ import annotations

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
