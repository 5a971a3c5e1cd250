"""`import newsdoc` stays light: what is heavy is imported when it is needed."""

from __future__ import annotations

import subprocess
import sys

import newsdoc

HEAVY = {
    "cattrs", "charset_normalizer", "dateutil", "html", "importlib.resources", "json", "lxml",
    "pandas", "pathlib", "rich", "tempfile", "tomllib", "typer",
}  # fmt: skip
"""What costs milliseconds, or does not come with the core."""


def imported(code: str) -> set[str]:
    """The modules that some code brings into a fresh interpreter."""
    whole = f"import sys; old = set(sys.modules); {code}; print(*set(sys.modules) - old)"
    command = [sys.executable, "-c", whole]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_the_import_brings_nothing() -> None:
    """The names come when they are used, so that the import costs next to nothing."""
    brought = imported("import newsdoc")

    assert {"newsdoc"} == {name for name in brought if name.startswith("newsdoc")}
    assert "attr" not in brought


def test_nothing_heavy_is_imported() -> None:
    """The names bring attrs and little else."""
    brought = imported("import newsdoc; newsdoc.parse, newsdoc.Pipeline, newsdoc.to_dict, newsdoc.write")

    assert "newsdoc.parsers.dateline" in brought
    assert HEAVY & brought == set()


def test_every_name_is_there() -> None:
    """Every name of the stub exists and is documented; a name that is none is an AttributeError."""
    assert {"parse", "read", "Article", "Span"} < set(dir(newsdoc))
    for name in dir(newsdoc):
        assert getattr(newsdoc, name).__doc__ or name in ("BlockParser", "Mark")
    assert not hasattr(newsdoc, "parse_horoscope")


def test_modules_are_there_without_an_import_of_their_own() -> None:
    """As attributes of the package, too: `newsdoc.model.Byline`."""
    assert "newsdoc.span" in imported("import newsdoc; newsdoc.model.Byline, newsdoc.formats.FORMATS")
