"""What all tests share: Hypothesis's profiles and the seed documents."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""

settings.register_profile(
    "fast",
    max_examples=50,
    deadline=None,  # a busy machine must not fail a test
    derandomize=True,  # the same examples every time: a red test stays red
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "full", max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seed() -> Path:
    """The document that the project was created from."""
    return min((ROOT / "seeds").glob("*.txt"))
