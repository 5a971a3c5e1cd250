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


def test_nothing_heavy_is_imported() -> None:
    """The import brings attrs and little else, so that it costs under 100 ms."""
    code = "import sys; old = set(sys.modules); import newsdoc; print(*set(sys.modules) - old)"
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=True)

    assert HEAVY & set(result.stdout.split()) == set()


def test_all_names_are_there_and_sorted() -> None:
    """`__all__` is sorted, as case has it, and every name in it exists and is documented."""
    assert sorted(newsdoc.__all__) == newsdoc.__all__
    for name in newsdoc.__all__:
        assert getattr(newsdoc, name).__doc__ or name in ("BlockParser", "Mark")
