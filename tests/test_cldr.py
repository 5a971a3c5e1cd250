"""The word lists that are taken from the CLDR are what the CLDR has."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

babel = pytest.importorskip("babel")

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["cldr.toml", "exonyms.toml"])
def test_the_files_are_as_the_script_writes_them(name: str) -> None:
    """Nobody has changed them by hand, and Babel brings no newer names."""
    written = (ROOT / "src" / "newsdoc" / "lexicon" / name).read_text("utf-8")
    if f"Babel {babel.__version__} has" not in written:
        pytest.skip("another Babel, another CLDR: run tools/cldr.py to take it")
    spec = importlib.util.spec_from_file_location("cldr", ROOT / "tools" / "cldr.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert tool.FILES[name]() == written
