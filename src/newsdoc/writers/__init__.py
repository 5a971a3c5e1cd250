"""What an article can be written as; writers only read."""

from collections.abc import Callable, Mapping

from newsdoc.model import Article
from newsdoc.problems import known
from newsdoc.writers.frame import frame
from newsdoc.writers.html import to_html
from newsdoc.writers.json import from_dict, to_dict, to_json
from newsdoc.writers.text import to_text

WRITERS: Mapping[str, Callable[[Article], str]] = {
    "html": to_html,
    "json": to_json,
    "text": to_text,
}
"""Every writer, by the name under which `write` takes it."""


def write(article: Article, format: str) -> str:
    """`article` in a format: "html", "json" or "text".

    Raises:
        UnknownNameError: newsdoc has no writer of that name.
    """
    return known(WRITERS, format, "writer")(article)


__all__ = ["WRITERS", "frame", "from_dict", "to_dict", "to_json", "write"]
