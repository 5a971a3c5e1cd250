"""Many articles as a table: one row a story, for notebooks (extra ``pandas``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from newsdoc.model import Article
from newsdoc.problems import MissingExtraError

if TYPE_CHECKING:
    import pandas


def frame(articles: Iterable[Article]) -> pandas.DataFrame:
    """A DataFrame with a row for each article, its columns those of `row`.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise MissingExtraError("frame needs pandas: pip install 'newsdoc[pandas]'") from error
    return pandas.DataFrame([row(article) for article in articles], columns=list(COLUMNS))


def row(article: Article) -> dict[str, Any]:
    """What a table tells of an article; absent is None."""
    return {name: tell(article) for name, tell in COLUMNS.items()}


def joined(values: Iterable[object], between: str = ", ") -> str | None:
    """The values as one string; None where there are none."""
    return between.join(map(str, values)) or None


def text(value: object | None) -> str | None:
    """A value's text, or None."""
    return None if value is None else str(value)


COLUMNS: Mapping[str, Callable[[Article], Any]] = {
    "name": lambda a: a.source.name,
    "id": lambda a: a.metadata.id,
    "format": lambda a: a.format,
    "language": lambda a: a.language,
    "headline": lambda a: text(a.headline),
    "people": lambda a: joined(person.name for by in a.bylines for person in by.people),
    "agencies": lambda a: joined(agency for by in a.bylines for agency in by.agencies),
    "place": lambda a: text(a.dateline.located) if a.dateline else None,
    "published": lambda a: a.published.value if a.published else None,
    "updated": lambda a: a.updated.value if a.updated else None,
    "lead": lambda a: text(a.lead),
    "body": lambda a: joined(a.paragraphs, "\n\n"),
    "captions": lambda a: len(a.captions),
    "quotes": lambda a: len(a.quotes),
    "problems": lambda a: joined(problem.code for problem in a.problems),
}
"""The columns of the table, in their order, and what each tells."""
