"""The reference is complete and true."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

import newsdoc
from newsdoc.formats import FORMATS
from newsdoc.problems import CODES

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"


def test_every_problem_code_is_explained() -> None:
    """The page of the codes has every code, with the meaning that `CODES` gives."""
    page = (REFERENCE / "problems.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([a-z0-9-]+)` \| (.+) \|$", page, re.MULTILINE))

    assert {code: meaning[0].upper() + meaning[1:] + "." for code, meaning in CODES.items()} == rows


def test_every_format_has_a_page() -> None:
    """The page of a format has its structure, what maps to what, its variants, its limits and its source."""
    heads = ("## Structure", "## What maps to what", "## Known variants", "## Limits", "## Source")
    index = (REFERENCE / "formats" / "index.md").read_text("utf-8")
    for format in FORMATS:
        page = (REFERENCE / "formats" / f"{format.name}.md").read_text("utf-8")

        assert [] == [head for head in heads if head not in page], format.name
        assert f"[`{format.name}`]({format.name}.md)" in index
    assert len(FORMATS) + 1 == len(list((REFERENCE / "formats").glob("*.md")))


def test_the_schema_is_that_of_the_model() -> None:
    """The published schema is what `docs/make_schema.py` writes."""
    published = json.loads((REFERENCE / "article.schema.json").read_text("utf-8"))

    made = runpy.run_path(str(REFERENCE.parent / "make_schema.py"))["schema"]()

    assert json.loads(json.dumps(made)) == published


def test_articles_follow_the_schema(seed: Path) -> None:
    """What `to_dict` gives is valid under the published schema."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    schema = json.loads((REFERENCE / "article.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    data = newsdoc.to_dict(newsdoc.parse(seed.read_bytes()))

    validator.check_schema(schema)
    assert [error.message for error in validator.iter_errors(data)] == []
    assert not validator.is_valid({**data, "nodes": [{"type": "Headline"}]})


def test_the_docs_build_without_a_warning(tmp_path: Path) -> None:
    """Sphinx has nothing to complain about."""
    pytest.importorskip("furo", reason="the group `docs` is not installed")
    if not list(distributions(name="newsdoc")):
        pytest.skip("newsdoc runs from a checkout that is not installed")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html"]
    command += [str(REFERENCE.parent), str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (0, "") == (result.returncode, result.stderr)
