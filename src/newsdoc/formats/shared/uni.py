"""Nexis Uni: the stories of a download, for the office programs whose files hold them.

    nexis = (heading paper date "Copyright ..." (label ":" value)* "Body" text ["Graphic" captions]
             ["Classification" (label ":" value)*] "Load-Date:" date "End of Document")*

Source: downloads of Nexis Uni 2018 to 2022.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsdoc.formats.base import Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import date, fields, label, language
from newsdoc.formats.shared.values import distinct, number, without_none
from newsdoc.model import Metadata
from newsdoc.span import BLANK, Source

END = "End of Document"
BODY = "Body"
CLASSIFICATION = "Classification"
"""The line under the story below which its labels stand."""

RIGHTS = re.compile(r"(?i:copyright|©)")
WORDS = re.compile(r"[\d.,]+")


@frozen
class Block:
    """A paragraph or a table of a document."""

    words: str
    style: str
    where: str


def stories(source: Source, blocks: Sequence[Block]) -> Iterator[Reading]:
    """Every story, each up to its end; what stands behind the last one is a story too."""
    start = 0
    for end, block in enumerate(blocks):
        if block.words == END:
            yield story(source, blocks[start:end])
            start = end + 1
    if any(block.words for block in blocks[start:]):
        yield story(source, blocks[start:])


def story(source: Source, blocks: Sequence[Block]) -> Reading:
    """A story of Nexis Uni."""
    page, said, top, section = Composer(source), {}, [], "top"
    for block in blocks:
        words, where = block.words, block.where
        found = label("nexis").match(words)
        alone = words in (BODY, CLASSIFICATION) or fields("nexis").get(words.casefold()) == "caption"
        if alone:
            section = words
        elif found and (section in ("top", CLASSIFICATION) or "-" in found["label"]):
            field = fields("nexis")[found["label"].casefold()]
            value = words[found.end() :].strip(BLANK)
            said[field if field != "data" else found["label"]] = value
            if field in ("byline", "dateline", "caption", "deck"):
                page.add(value, field, where)
        elif section != "top":
            role = "table" if block.style == "table" else "paragraph" if section == BODY else "caption"
            page.add(words, "boilerplate" if section == CLASSIFICATION else role, where)
        elif words:
            role = "headline" if not page.has("headline") else "timestamp" if date(words) else "boilerplate"
            page.add(words, role, where)
            top.append(words)
    day = next((words for words in top[1:] if date(words)), "")
    length = WORDS.match(said.get("length", ""))
    about = Metadata(
        category=said.get("section"),
        subjects=distinct(re.sub(r"[ ]?\(\d+%\)", "", said.get("subject", "")).split(";")),
        genres=distinct([said.get("type")]),
        source=top[1] if len(top) > 1 else None,
        language=language(said.get("language")),
        copyright=next(filter(RIGHTS.match, top), None),
        word_count=number(length[0]) if length else None,
        version_created=date(day) or date(said.get("loaded", "")),
        extra=without_none(fields=said),
    )
    return page.reading(about, about.language)
