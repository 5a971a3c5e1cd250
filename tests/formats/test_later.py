"""What a format says beside a story is made when somebody looks at it, and is then as any mapping."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

from newsdoc import from_dict, to_dict
from newsdoc.formats.shared.later import Later
from newsdoc.pipeline import Pipeline

PIPELINE = Pipeline()
FOLDER = Path(__file__).parent


def test_it_is_made_once_and_when_asked() -> None:
    """Nothing is made before the first look, and nothing a second time."""
    made: list[dict[str, int]] = []

    def make() -> dict[str, int]:
        made.append({"a": len(made)})
        return made[-1]

    later = Later(make)

    assert [] == made
    assert (0, 0) == (later["a"], later["a"])
    assert 1 == len(made)


def test_it_equals_a_dict() -> None:
    """It is equal to the dict that it stands for, from either side, and shows itself as one."""
    later = Later(lambda: {"a": 1})

    assert {"a": 1} == later
    assert later == {"a": 1}
    assert later == Later(lambda: {"a": 1})
    assert later != {"a": 2}
    assert "{'a': 1}" == repr(later)
    assert (1, ["a"], False) == (len(later), list(later), "b" in later)


def test_it_is_shipped_as_a_dict() -> None:
    """A pickle or a copy holds no tree, but the values."""
    later = Later(lambda: {"a": (1, 2)})

    assert {"a": (1, 2)} == pickle.loads(pickle.dumps(later)) == copy.deepcopy(later)
    assert dict is type(pickle.loads(pickle.dumps(later)))


@pytest.mark.parametrize(
    "name", ["nitf/story.xml", "newsml/afp.xml", "newsml-g2/message.xml", "atom/feed.xml", "rcv1/story.xml",
             "ninjs/one.json", "jsonld/graph.json"],
)
def test_articles_are_shipped(name: str) -> None:
    """An article whose extra nobody has looked at goes through pickle and JSON as it is."""
    for article in PIPELINE.stories((FOLDER / name).read_bytes()):
        assert article == pickle.loads(pickle.dumps(article))
        assert article == from_dict(to_dict(article))
        assert article.metadata.extra


def test_a_story_is_read_without_looking() -> None:
    """No part of reading and parsing looks into what stands beside the story."""
    extra = PIPELINE.parse((FOLDER / "nitf" / "story.xml").read_bytes()).metadata.extra

    assert isinstance(extra, Later)
    assert extra._make is not None
    assert "head" in extra
    assert extra._make is None
