"""Invisible characters made visible, so that a story can be shown safely.

A story may hold what a screen obeys: escape sequences, a lone carriage return,
marks that turn the order of the letters around.  None of it may reach a terminal
or a page as it is; `visible` draws it instead.
"""

from __future__ import annotations

import re

OBEYED = re.compile(
    r"""
    (?P<line_end> \r\n? )
    | [\x00-\x08\x0b\x0c\x0e-\x1f\x7f]  # C0 but tab and line ends: drawn as control pictures
    | [\x80-\x9f\u2028\u2029]           # C1 controls, line and paragraph separator
    | [\u202a-\u202e\u2066-\u2069]      # embeddings, overrides, isolates (Unicode TR 9)
    | [\U000e0000-\U000e007f]           # tags: letters that nothing shows (Unicode 23.9)
    | [\ud800-\udfff]                   # lone surrogates: no codec can print them
    """,
    re.VERBOSE,
)
"""What a screen would obey instead of showing; one character at a time, so linear."""

ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
)
"""What HTML would take for its own, as `html.escape` has it (whose import costs 2 ms)."""

PICTURES = 0x2400
"""Where Unicode's pictures of U+0000 to U+001F begin; U+2421 is that of DEL."""


def visible(text: str) -> str:
    """`text` with every control, override and lone surrogate drawn; all lines end at LF."""
    return OBEYED.sub(drawn, text)


def escaped(text: str) -> str:
    """`text` as HTML that shows it and does nothing else."""
    return visible(text).translate(ENTITIES)


def drawn(found: re.Match[str]) -> str:
    """The picture of one character."""
    if found["line_end"]:
        return "\n"
    code = ord(found[0])
    if code < 0x20:
        return chr(PICTURES + code)
    return "\u2421" if code == 0x7F else f"[U+{code:04X}]"
