"""The views for eyes: every word is there, every part has its name, nothing acts."""

from __future__ import annotations

import io
import re
import sys
from html import unescape
from html.parser import HTMLParser

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from newsdoc import display
from newsdoc.model import Article, Block, Byline, Headline, Person, Quote, Speaker
from newsdoc.pipeline import Pipeline
from newsdoc.problems import MissingExtraError, Problem
from newsdoc.span import Source, Span
from newsdoc.tags import facts, tagged
from newsdoc.visible import visible

rich_console = pytest.importorskip("rich.console", reason="the extra `cli` is not installed")

HOSTILE = "<script>alert(1)</script>\x1b[31m \u202e</style>&amp;\"'` javascript:x"


@frozen
class Weather:
    """A node of a user."""

    span: Span
    city: Span
    degrees: int


def story() -> Article:
    """A story with a byline, a quotation and a node of a user."""
    text = 'Trams return\n\nBy Ann Lee\n\n"They are back," she said. Reykjavik, 7'
    source = Source(text, "trams.txt")

    def at(words: str) -> Span:
        return source.span(text.index(words), text.index(words) + len(words))

    name, words = at("Ann Lee"), at('"They are back,"')
    last = at('"They are back," she said. Reykjavik, 7')
    quote = Quote(words, (words,), "direct", at("said"), Speaker(at("she"), name), "order")
    return Article(
        source,
        "plain",
        "en",
        (
            Block(at("Trams return"), "headline", "headline", "the first line"),
            Block(at("By Ann Lee"), "byline", "byline"),
            Block(last, "paragraph", "paragraph"),
        ),
        (
            Headline(at("Trams return")),
            Byline(at("By Ann Lee"), (Person(name, name),)),
            quote,
            Weather(at("Reykjavik, 7"), at("Reykjavik"), 7),
        ),
        problems=(Problem(last, "doubt", "is it?"),),
    )


def printed(article: Article, **options: object) -> str:
    """What a terminal shows."""
    stream = io.StringIO()
    rich_console.Console(file=stream, width=100, **options).print(display.terminal(article))
    return stream.getvalue()


class Elements(HTMLParser):
    """The elements and the words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.words = ""
        self.handlers: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and its handlers of events."""
        self.names.add(tag)
        self.handlers |= {name for name, _ in attrs if name.startswith("on") or name == "src"}

    def handle_data(self, data: str) -> None:
        """Note the words."""
        self.words += data


# -- pages -------------------------------------------------------------------------------


def test_each_block_stands_beside_its_role() -> None:
    """Every block is a row with its role, and says who claimed it."""
    html = display.html(story())

    assert ["headline", "byline", "paragraph"] == re.findall('<div class="block ([a-z]+)">', html)
    assert 'title="claimed by headline: the first line">headline</div>' in html


def test_parts_are_marked_and_explained() -> None:
    """The parts of nodes are marked; a quotation says on hover who spoke."""
    html = unescape(display.html(story()))

    assert '<mark class="person" title="person">' in html
    assert 'speaker she (name Ann Lee), evidence order">"They are back,"</' in html
    assert '<mark class="cue"' in html
    assert '<mark class="speaker"' in html


def test_marks_stand_in_each_other() -> None:
    """A part stands inside the mark of its whole, which is one mark and not many."""
    html = re.sub(' title="[^"]*"', "", display.html(story()))
    inner = '<mark class="city">Reykjavik</mark>'

    assert f'<mark class="weather">{inner}, 7</mark>' in html


def test_nodes_of_users_are_marked_too() -> None:
    """A node class that newsdoc has never seen is shown like its own."""
    html = display.html(story())

    assert '<mark class="weather" title="weather: city Reykjavik, degrees 7">' in html
    assert '<mark class="city" title="city">Reykjavik</mark>' in html


def test_problems_are_listed() -> None:
    """What is in doubt stands below, with its words."""
    assert "<code>doubt</code> is it? <q>" in display.html(story())


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=40))
def test_nothing_of_a_story_acts_on_a_page(text: str) -> None:
    """Whatever stands in a story, the page has the elements of newsdoc and no others."""
    text += HOSTILE
    article = Pipeline().parse(text, name=text)
    role = evolve(article.blocks[0], role=text, parser=text, evidence=text)
    article = evolve(article, blocks=(role, *article.blocks[1:]), language=text)
    page = display.page(article)
    elements = Elements(page)
    made = "html head meta title style body div header span b footer mark ul li code q i"

    assert elements.names <= set(made.split())
    assert elements.handlers == set()
    assert page.encode()
    assert not [c for c in page if ord(c) < 32 and c not in "\t\n"]
    for block in article.blocks:
        assert visible(block.span.text) in elements.words


def test_a_notebook_is_not_flooded() -> None:
    """A notebook shows the beginning of a very long story and says how much is left."""
    long = Pipeline().parse("Trams return\n\n" + "The trams are back.\n\n" * 11_000)

    assert len(long._repr_html_()) < 10 * display.NOTEBOOK_LIMIT
    assert re.search(r"[\d,]+ characters more", long._repr_html_())
    assert "characters more" not in display.page(long)


def test_a_page_needs_nothing_else() -> None:
    """The page fetches nothing, and is at home in light and dark."""
    page = display.page(story())

    assert not re.search(r"(?i)https?:|@import|url\(|<link|<script", page)
    assert "prefers-color-scheme: dark" in page
    assert "<title>Trams return</title>" in page


# -- segments ------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), max_size=12))
def test_segments_tile_the_block(places: list[tuple[int, int]]) -> None:
    """However tags lie over each other, each block is shown once and whole."""
    source = Source("The trams are back. " * 2)
    nodes = tuple(Headline(source.span(start, start + length)) for start, length in places)
    blocks = (Block(source.span(0, 19), "a", "test"), Block(source.span(20, 39), "b", "test"))
    for block, segments in tagged(Article(source, "plain", None, blocks, nodes)):
        assert block.span.text == "".join(segment.span.text for segment in segments)
        for segment in segments:
            assert all(segment.span in tag.span for tag in segment.tags)


# -- terminals -----------------------------------------------------------------------------


def test_a_terminal_shows_roles_and_words() -> None:
    """Each block stands beside its role, the names of the styles below."""
    shown = printed(story())

    assert re.search(r"headline +Trams return", shown)
    assert re.search(r"byline +By Ann Lee", shown)
    assert re.search(r"city +cue +person +quote +speaker +weather", shown)
    assert "doubt: is it?" in shown


def test_a_terminal_obeys_nothing_of_a_story() -> None:
    """Escape sequences and markup of a story are shown, not obeyed."""
    shown = printed(Pipeline().parse("Trams \x1b[31mreturn\x07 [bold]now[/bold] \u202e"))

    assert "Trams ␛[31mreturn␇ [bold]now[/bold] [U+202E]" in shown


def test_colours_can_be_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR is respected, and a file gets no colours."""
    coloured = printed(story(), force_terminal=True, color_system="standard")
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b[33m" in coloured
    assert "\x1b[33m" not in printed(story(), force_terminal=True, color_system="standard")
    assert "\x1b" not in printed(story())


def test_each_voice_has_its_colour() -> None:
    """What somebody says, and the words that name them, are drawn in one colour of their own."""
    said = '"It is high," Ann Lee said.\n\n"It is low," Bo Ek said.\n\n"It will rise," Lee said.\n'
    shown = display.html(Pipeline().parse(f"River rises\n\n{said}"))
    first, second, third = re.findall(r'<mark class="(quote voice\d)"', shown)

    assert first == third != second
    assert shown.count(f"speaker {first.removeprefix('quote ')}") == 2


def test_without_rich_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lacks rich is told how to get it."""
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with pytest.raises(MissingExtraError, match=r"newsdoc\[cli\]"):
        display.terminal(story())


def test_people_are_called_by_their_names() -> None:
    """What is said of a byline names each of its people once, with what else is known."""
    story = "River plan agreed\n\nBy ANN LEE\nAssociated Press Writer\n\nBREMEN (AP) - Words.\n"
    article = Pipeline().parse(story)
    (said,) = (facts(node) for node in article.nodes if isinstance(node, Byline))

    assert said.startswith("people ANN LEE (")
    assert 1 == said.count("ANN LEE")
