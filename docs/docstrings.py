"""Docstrings as newsdoc writes them, for Sphinx.

They are words with `code` in them.  Whatever is indented after a blank line, a
grammar or a sample of a wire, stands as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import newsdoc

if TYPE_CHECKING:
    from sphinx.application import Sphinx

CODE_OR_MARKUP = re.compile(r"(?P<code>``[^`]+``|(?<!`)`[^`]+`(?!`))(?P<tight>\w)?|(?P<mark>[*|`])")
"""Code, which stays, or a character that reStructuredText would take for markup."""

WITH_OWN_DOCSTRING = frozenset({"module", "class", "function", "method"})
"""What has the docstring that its source shows; that of a constant is not in its `__doc__`."""

ON_OTHER_PAGES = frozenset({"newsdoc.__main__", "newsdoc.cli"})
"""The command line, which has a page of its own."""

MODULE = "## {0}\n\n```{{eval-rst}}\n.. automodule:: {0}\n   :members:\n   :ignore-module-all:\n```\n"
"""A module with all that is written in it, and nothing that it takes from others."""


KEPT: dict[str, list[str]] = {}
"""The docstrings of constants while napoleon works."""


def as_written(
    app: Sphinx, what: str, name: str, thing: Any, options: Any, lines: list[str]  # noqa: ARG001
) -> None:  # Sphinx names the arguments
    """Mark what is indented as literal, and keep all other words from being markup."""
    if what in WITH_OWN_DOCSTRING:
        lines[:] = undented(thing.__doc__ or "")
    lines[:] = list(marked(lines))
    if what not in WITH_OWN_DOCSTRING:
        KEPT[name] = lines[:]


def as_before(
    app: Sphinx, what: str, name: str, thing: Any, options: Any, lines: list[str]  # noqa: ARG001
) -> None:
    """Undo what napoleon does to constants: it takes words before a colon for a type."""
    lines[:] = KEPT.pop(name, lines)


def undented(docstring: str) -> list[str]:
    """The lines of a docstring, its margin told by the closing quotes."""
    first, *rest = docstring.splitlines() or [""]
    margin = len(rest[-1]) if rest and not rest[-1].strip() else 0
    return [first.strip(), *(line[margin:] for line in rest), ""]


def marked(lines: list[str]) -> Iterator[str]:
    """The lines, those indented after a blank line as a literal block."""
    words, literal = "", False  # the last line with words, and whether we are inside a block
    above = ""
    for line in lines:
        if line.strip():
            indented = line.startswith(" ")
            opens = indented and not above.strip() and not literal and not words.startswith(" ")
            literal = indented and (literal or opens)
            if opens and not words.endswith("::"):
                yield from ("::", "")
            words = line
        yield line if literal else CODE_OR_MARKUP.sub(escaped, line)
        above = line


def escaped(found: re.Match[str]) -> str:
    """Code as it is, and apart from a letter after it; a markup character escaped."""
    if found["mark"]:
        return "\\" + found["mark"]
    return found["code"] + (f"\\ {found['tight']}" if found["tight"] else "")


def modules(app: Sphinx, docname: str, source: list[str]) -> None:  # noqa: ARG001
    """Put every module in the place of MODULES on its page, so that none is forgotten."""
    import pkgutil

    if docname == "reference/modules":
        found = pkgutil.walk_packages(newsdoc.__path__, "newsdoc.")
        names = sorted(module.name for module in found if module.name not in ON_OTHER_PAGES)
        source[0] = source[0].replace("MODULES", "\n".join(map(MODULE.format, names)))


def setup(app: Sphinx) -> dict[str, bool]:
    """Register what is above; before napoleon, which reads Args, Returns and Raises."""
    app.connect("autodoc-process-docstring", as_written, priority=100)
    app.connect("autodoc-process-docstring", as_before, priority=900)
    app.connect("source-read", modules)
    return {"parallel_read_safe": True}
