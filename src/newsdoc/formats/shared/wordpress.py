r"""What WordPress writes into the text of a post: codes between square brackets, and paragraphs without tags.

    [caption id="a"]<img src="x"/> The old lock[/caption]      Words.\n\nMore words.

Source: WordPress's shortcodes and its wpautop.
"""

from __future__ import annotations

import html
import re

SHORTCODE = re.compile(
    r"""\[caption\b[^\[\]]{0,400}\](?P<caption>[^\[\]]{1,4000})\[/caption\]
      | \[embed\b[^\[\]]{0,200}\](?P<address>[^\[\]\s]{1,2000})\[/embed\]
      | \[/?(?:(?:gallery|embed|audio|video|playlist|caption)\b|[a-z]{1,20}_)[^\[\]\r\n]{0,800}\]""",
    re.VERBOSE,
)
"""What WordPress and its plug-ins write between square brackets: a caption, an address, or no words."""

BLOCK_END = "\n\n"
"""What sets paragraphs apart in WordPress, which makes no <p> of its own."""


def post(text: str) -> str:
    """The marked-up text of a post as HTML that says the same."""
    return with_breaks(SHORTCODE.sub(as_markup, text) if "[" in text else text)


def as_markup(found: re.Match[str]) -> str:
    """What stands between square brackets as HTML; what holds no words as a picture's other text."""
    if found["caption"]:
        return f"<figure>{found['caption']}</figure>"
    if found["address"]:
        return f'<a href="{html.escape(found["address"])}"></a>'
    return f'<img alt="{html.escape(found[0])}"/>'


def with_breaks(text: str) -> str:
    """Marked-up text whose lines WordPress would make paragraphs and breaks of."""
    if "</p>" in text and BLOCK_END not in text.replace("\r\n", "\n"):
        return text.replace("\r\n", "\n") if "\n" not in text.strip() else lined(text)
    return lined(text)


def lined(text: str) -> str:
    """Blank lines as paragraphs, outside preformatted text and tables."""
    plain = text.replace("\r\n", "\n")
    if "<pre" in plain or "<table" in plain:
        return plain
    return plain.replace(BLOCK_END, "<p></p>")
