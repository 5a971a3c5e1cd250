"""What must not type-check: each wrong line says which error.  Read by mypy, never run."""

import newsdoc
from newsdoc import Cursor, Headline, Pipeline, Source, Span

article = newsdoc.parse("raw")
newsdoc.parse(3)  # error: arg-type
newsdoc.parse("raw", "plain")  # error: call-arg
newsdoc.read("a.txt", on_error="drop")  # error: arg-type
newsdoc.parse_byline(b"By Ann Lee")  # error: arg-type

article.headline.text  # error: union-attr
article.headline = None  # error: misc
article.find(str)  # error: type-var
article.source["headline"]  # error: index

Headline("Trams return")  # error: arg-type
Headline()  # error: call-arg
Span(Source("x"), "0", 1)  # error: arg-type
newsdoc.from_dict(article)  # error: arg-type
newsdoc.write([article], "html")  # error: arg-type


def wrong(cursor: Cursor) -> str:
    """Return what is no node."""
    return cursor.line.text


parser: newsdoc.BlockParser = wrong  # error: assignment
Pipeline().blocks = Pipeline().blocks  # error: misc
