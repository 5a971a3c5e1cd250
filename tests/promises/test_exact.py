"""Promise 1: ``article.source[node.span] == node.text`` for every node and every span field."""

from hypothesis import given

import newsdoc
from newsdoc.testing import Written, exact, hostile_texts, stories


@given(hostile_texts())
def test_hostile_texts_are_exact(text: str) -> None:
    """Whatever the text, every span of every node is the text it points at."""
    exact(newsdoc.parse(text))


@given(stories())
def test_a_written_story_comes_back(story: Written) -> None:
    """Each field of a story in an agency's manner comes back as it was written."""
    article = newsdoc.parse(story.text)

    assert story.headline == str(article.headline)
    assert story.paragraphs == tuple(squeeze(str(p.text)) for p in article.paragraphs)
    assert story.people == tuple(str(p.name) for b in article.bylines for p in b.people)
    assert story.published == (article.published.value if story.published and article.published else None)


@given(stories())
def test_a_written_dateline_comes_back(story: Written) -> None:
    """The place, the agency and the body's start come back as they were written."""
    dateline = newsdoc.parse(story.text).dateline

    assert (story.place is None) == (dateline is None)
    if dateline is not None:
        assert story.place == str(dateline.places[0].name)
        assert story.agency == str(dateline.agencies[0])
        assert story.paragraphs[0].split()[0] == story.text[dateline.body_start :].split()[0]


@given(stories())
def test_blocks_have_their_roles(story: Written) -> None:
    """Every line of a written story is claimed in its role, in its order."""
    assert story.roles == tuple(block.role for block in newsdoc.parse(story.text).blocks)


def squeeze(text: str) -> str:
    """A paragraph on one line."""
    return " ".join(text.split())
