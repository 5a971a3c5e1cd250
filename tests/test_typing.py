"""The types of the API: what must pass mypy does, what must not does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

api = pytest.importorskip("mypy.api", reason="mypy is not installed")

ERROR = re.compile(r":(?P<line>\d+): error: .*\[(?P<code>[a-z-]+)\]$", re.MULTILINE)


def errors(path: Path, root: Path) -> list[tuple[int, str]]:
    """The lines of a file that mypy objects to, each with its code."""
    out, _, _ = api.run(["--config-file", str(root / "pyproject.toml"), str(path)])
    return [(int(found["line"]), found["code"]) for found in ERROR.finditer(out)]


def test_what_must_type_check(root: Path) -> None:
    """The API can be used with strict types as its documentation uses it."""
    assert errors(root / "tests" / "typing" / "must.py", root) == []


def test_what_must_not(root: Path) -> None:
    """Each mistake is found where it is made, and for the right reason."""
    path = root / "tests" / "typing" / "must_not.py"
    lines = path.read_text("utf-8").splitlines()
    expected = [
        (number, line.rpartition("# error: ")[2])
        for number, line in enumerate(lines, 1)
        if "# error: " in line
    ]

    assert expected == errors(path, root)
