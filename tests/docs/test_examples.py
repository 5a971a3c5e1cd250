"""Every example in the README and the docs runs and gives what it says.

In a page, blocks of Python share their names, in their order.  A block with
``>>>`` in it is checked as a doctest; a command of newsdoc in a console is run.
"""

from __future__ import annotations

import doctest
import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

EXAMPLES = runpy.run_path(str(ROOT / "docs" / "examples.py"))

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def pages(*kinds: str) -> list[Any]:
    """The pages that have blocks of these kinds."""
    return [
        pytest.param(page, id=str(page.relative_to(ROOT)))
        for page in EXAMPLES["PAGES"]
        if any(kind in kinds for kind, _, _ in EXAMPLES["blocks"](page.read_text("utf-8")))
    ]


@pytest.mark.parametrize("page", pages("python", "pycon"))
def test_python(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python of a page runs from top to bottom and gives what the page says."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "example"}
    complaints: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    for kind, body, line in EXAMPLES["blocks"](page.read_text("utf-8")):
        if kind == "console":
            continue
        if ">>>" not in body:
            exec(compile("\n" * line + body, str(page), "exec"), names)
            continue
        test = doctest.DocTestParser().get_doctest(body, names, page.name, str(page), line)
        test.globs = names  # and not the copy: blocks share their names
        runner.run(test, out=complaints.append, clear_globs=False)

    assert "\n".join(complaints) == ""


@pytest.mark.parametrize("page", pages("console"))
def test_commands(page: Path) -> None:
    """A command prints what the page shows; `python docs/examples.py` writes it there."""
    pytest.importorskip("typer", reason="the extra `cli` is not installed")
    for found in EXAMPLES["COMMAND"].finditer(page.read_text("utf-8")):
        assert EXAMPLES["renewed"](found) == found[0]


def test_examples_are_found() -> None:
    """The README has both kinds of examples; a change of fences must not hide them all."""
    readme = (ROOT / "README.md").read_text("utf-8")

    assert {"pycon", "console"} <= {kind for kind, _, _ in EXAMPLES["blocks"](readme)}
    assert EXAMPLES["COMMAND"].search(readme)
