"""dpa digital wires: one entry as JSON, or the entries of an answer.

    answer = {entries: [entry, ...]}
    entry = {format: "digitalwires@...", urn, headline, byline, dateline, article_html, notepad, ...}

    {"format": "digitalwires@0.9.1", "urn": "urn:newsml:1", "headline": "Ministers agree on river plan",
     "dateline": "Bremen (dpa) - ", "article_html": "<section><p>Ministers ...</p></section>"}

Source: dpa digital wires 0.9, as the newslab of the agency documents it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.jsontext import json_value
from newsdoc.formats.shared.labels import provider
from newsdoc.formats.shared.markup import Walker, add_html
from newsdoc.formats.shared.values import distinct, language_tag, plain, without_none
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import Source

MARK = '"digitalwires@'
"""What an entry says of itself."""

KEYS, WINDOW = ('"entries"', '"article_html"', '"version_created"'), 50_000
"""What the answers of the agency's interface hold whose entries do not, in so many characters."""

HEADER = (
    ("kicker", "slugline"), ("headline", "headline"), ("subhead", "deck"), ("teaser", "deck"),
    ("byline", "byline"), ("dateline", "dateline"),
)
"""The lines above the text, in their order, and their roles."""

MARKUP = (("article_html", "paragraph"), ("infobox_html", "paragraph"), ("linkbox_html", "boilerplate"))
"""The marked-up parts, in their order, and their roles."""

NOTEPAD = ("header_html", "public_html", "nonpublic_html")
"""The parts of the notepad: words to editors."""


def sniff(text: str) -> bool:
    """Whether an entry says that it is one, or an answer holds such entries."""
    return MARK in text or all(key in text[:WINDOW] for key in KEYS)


def read(source: Source) -> Iterator[Reading]:
    """Every entry: one, or those of a list or of an answer."""
    value, top = json_value(source.text), "$"
    if isinstance(value, dict) and isinstance(value.get("entries"), list):
        value, top = value["entries"], "$.entries"
    entries = value if isinstance(value, list) else [value]
    for count, entry in enumerate(entries):
        page = Composer(source)
        if not isinstance(entry, dict):
            page.add(source.text, "body")
            yield page.reading(problems=(Problem(None, "malformed", "this is not JSON that can be read"),))
            return
        yield story(page, entry, f"{top}[{count}]" if isinstance(value, list) else top)


def story(page: Composer, entry: dict[str, Any], path: str) -> Reading:
    """One entry."""
    walker = Walker()
    for name, role in HEADER:
        page.add(text(entry, name), role, f"{path}.{name}")
    for name, role in MARKUP:
        if markup := text(entry, name):
            add_html(page, markup, role, f"{path}.{name}", walker)
    for count, said in enumerate(listed(entry.get("descriptions"))):
        page.add(text(said, "description"), "caption", f"{path}.descriptions[{count}].description")
    for count, said in enumerate(listed(entry.get("associations"))):
        if page.add(text(said, "caption"), "caption", f"{path}.associations[{count}].caption"):
            page.add(text(said, "creditline"), "credit", f"{path}.associations[{count}].creditline")
    notes(page, entry, path, walker)
    about = metadata(page, entry, walker)
    return page.reading(about, about.language)


def notes(page: Composer, entry: dict[str, Any], path: str, walker: Walker) -> None:
    """The notepad, or the notes where there is none."""
    pad = entry.get("notepad")
    for name in NOTEPAD:
        if isinstance(pad, dict) and (markup := text(pad, name)):
            scrap = Composer(Source(""))
            add_html(scrap, markup, "note", f"{path}.notepad.{name}", walker)
            for block in scrap.blocks:  # its headings are words to editors as well
                page.add(block.text, "note", block.origin)
    if not isinstance(pad, dict):
        for count, note in enumerate(listed(entry.get("ednotes"))):
            page.add(text(note, "ednote"), "note", f"{path}.ednotes[{count}].ednote")


def text(entry: dict[str, Any], name: str) -> str | None:
    """A value that is a text or a number."""
    value = entry.get(name)
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else None


def listed(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of a list."""
    yield from (one for one in (value if isinstance(value, list) else ()) if isinstance(one, dict))


def codes(entry: dict[str, Any]) -> Iterator[str | None]:
    """The codes of the subjects, without their scheme."""
    for category in listed(entry.get("categories")):
        scheme, _, code = (text(category, "qcode") or "").partition(":")
        if scheme == "medtop" or text(category, "type") == "dnltype:dpasubject":
            yield code


def names(entry: dict[str, Any], key: str) -> tuple[str, ...]:
    """A list of names."""
    value = entry.get(key)
    return distinct(name for name in (value if isinstance(value, list) else ()) if isinstance(name, str))


KEPT_ELSEWHERE = frozenset(name for name, _ in (*HEADER, *MARKUP))


def authority(urn: str | None) -> str | None:
    """Who gave an entry its name: "urn:newsml:dpa.com:20090101:..."; None where it names nobody known."""
    parts = (urn or "").split(":")
    name = provider(parts[2]) if len(parts) > 3 else ""
    return name if name and name != parts[2] else None


def metadata(page: Composer, entry: dict[str, Any], walker: Walker) -> Metadata:
    """What an entry says outside its text."""
    kept = {key: plain(value) for key, value in entry.items() if key not in KEPT_ELSEWHERE}
    return Metadata(
        id=text(entry, "urn"),
        version=text(entry, "version"),
        urgency=text(entry, "urgency"),
        category=next(iter(names(entry, "desk_names")), None),
        subjects=distinct(codes(entry)),
        keywords=names(entry, "keyword_names"),
        genres=names(entry, "genre_names"),
        source=authority(text(entry, "urn")),
        credit=text(entry, "creditline"),
        language=language_tag(text(entry, "language")),
        version_created=page.instant(text(entry, "version_created")),
        first_created=page.instant(text(entry, "content_created")),
        embargoed=page.instant(text(entry, "embargoed")),
        usage_terms=text(entry, "usageterms"),
        copyright=text(entry, "copyrightnotice"),
        status=text(entry, "pubstatus"),
        extra=without_none(entry=kept, **walker.extra()),
    )


FORMAT = Format("digitalwires", sniff, read, "{[")
"""dpa digital wires."""
