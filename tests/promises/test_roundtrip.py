"""Promise 6: ``from_dict(to_dict(a)) == a``."""

import json

from hypothesis import given

import newsdoc
from newsdoc.testing import Written, hostile_texts, roundtrip, stories


@given(hostile_texts())
def test_dicts_hold_any_article(text: str) -> None:
    """Whatever the text, its article comes back from its dict."""
    roundtrip(newsdoc.parse(text))


@given(stories())
def test_json_holds_a_story(story: Written) -> None:
    """A story comes back from its JSON."""
    article = newsdoc.parse(story.text)

    assert article == newsdoc.from_dict(json.loads(newsdoc.to_json(article)))
