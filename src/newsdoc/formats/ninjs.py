"""ninjs 1.x to 3.x, and the AP's media API, which speaks a dialect of it: stories as JSON.

    item = {uri, type, versioncreated, headline, byline, located, body_text | body_html | bodies, ...}
    file = item | [item, item, ...] | {"data": {"item": item}}          (the AP)

    {"uri": "urn:1", "type": "text", "headline": "Ministers agree on river plan",
     "byline": "By Ann Lee", "body_html": "<p>Ministers of five states ...</p>"}

Names are read in any case: ninjs 3 writes "versionCreated" for "versioncreated".  An
associated picture is a caption of the story.  What is not mapped stands in `Metadata.extra`.

Source: IPTC ninjs 1.0 to 3.1; AP Media API 1.1 and 2.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.jsontext import json_value
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.markup import Walker, add_html, as_line, is_marked_up, says
from newsdoc.formats.shared.values import distinct, language_tag, number, plain, without_none
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

KEYS = re.compile(
    r'"(?:versioncreated|versionCreated|body_(?:text|html|xhtml|html5|richtext|nitf)|bodies|headlines'
    r'|description_text|representationtype|representationType)"[ \t]{0,9}:'
)
"""What an item of ninjs says and other JSON does not."""

AP = re.compile(r'"(?:api_version|api_mode)"[ \t]{0,9}:')

MARKUP = ("html", "html5", "xhtml", "richtext", "nitf", "xml")
"""The kinds of bodies, the most telling first, before plain text."""

VISUAL = ("picture", "photo", "image", "graphic", "video", "audio", "animation", "component")
"""The types of items whose description is a caption; that of any other is a summary."""

COMPOSITE = ("composite", "package")
"""The types of items that may be nothing but other items."""

TEXTS = ("text", *COMPOSITE)
"""The types of items that are no caption of the story that they go with."""

MAIN = ("main", "text", "caption", "headline", "title")
"""The roles of headlines and descriptions that are the main ones."""

WRITERS = ("writer", "author", "reporter", "journalist")
"""The roles of authors who wrote the text."""

TAKERS, HOLDERS = ("byline", "by"), ("creditline", "copyrightholder")
"""The names of who took a picture, and of whose it is."""

WINDOW = 200_000
"""So many characters are looked through for the keys; associations may stand in front."""

Item = dict[str, Any]


def sniff(text: str) -> bool:
    """Whether it is JSON with the keys of ninjs."""
    return KEYS.search(text, 0, WINDOW) is not None


def sniff_ap(text: str) -> bool:
    """Whether it is an answer of the AP's media API."""
    return AP.search(text, 0, 2000) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every item, in the order of the file."""
    value = json_value(source.text)
    problems = () if value is not None else (Problem(None, "malformed", "this is not JSON that can be read"),)
    found = list(items(value, "$"))
    if not found:
        page = Composer(source)
        page.add(source.text, "body")
        yield page.reading(Metadata(extra=without_none(value=plain(value))), problems=problems)
    for item, path in found:
        yield story(source, item, path)
        yield from packed(source, item, path)


def items(value: Any, path: str) -> Iterator[tuple[Item, str]]:
    """The items in a value, with their paths."""
    if isinstance(value, list):
        for count, inner in enumerate(value):
            yield from items(inner, f"{path}[{count}]")
    elif isinstance(value, dict):
        data = value.get("data")
        inside = data.get("item") if isinstance(data, dict) else None
        if isinstance(inside, dict):
            yield inside, f"{path}.data.item"
        elif isinstance(data, dict) and isinstance(data.get("items"), list):
            for count, entry in enumerate(data["items"]):
                item = entry.get("item", entry) if isinstance(entry, dict) else None
                if isinstance(item, dict):
                    yield item, f"{path}.data.items[{count}]"
        elif isinstance(value.get("items"), list):
            yield from items(value["items"], f"{path}.items")
        else:
            yield value, path


def story(source: Source, item: Item, path: str) -> Reading:
    """One item."""
    page, walker, said = Composer(source), Walker(), lowered(item)
    slug = words(said, "slugline", "slug")
    page.add(slug, "slugline", f"{path}.slugline")
    lines(page, said, path, "headline", "headline")
    page.add(words(said, "headline_extended"), "deck", f"{path}.headline_extended")
    if not page.has("headline"):
        page.add(words(said, "name"), "headline", f"{path}.name")  # of an event, of what is planned
    forms = bodies(said, path)
    byline(page, said, path, forms[0][1] if forms else "")
    page.add(dateline(said), "dateline", f"{path}.located")
    page.add(words(said, "ednote"), "note", f"{path}.ednote")
    page.add(as_line(words(said, "abstract") or ""), "deck", f"{path}.abstract")
    role = "caption" if said.get("type") in VISUAL else "deck"
    lines(page, summary(said, forms), path, "description", role)
    for _, text, where in forms[:1]:
        add_text(page, text, where, walker)
    page.add(words(said, "definition_short"), "deck", f"{path}.definition_short")
    page.add(words(said, "definition_long"), "paragraph", f"{path}.definition_long")
    others = {where: text for _, text, where in forms[1:]}
    pictures(page, said.get("associations"), path)
    about = metadata(page, said, walker, others)
    return page.reading(about, about.language)


def lowered(item: Item) -> Item:
    """An item with its names in small letters."""
    return {str(key).lower(): value for key, value in item.items()}


def words(item: Item, *names: str) -> str | None:
    """The first text of those names; a code where there is none."""
    for name in names:
        value = item.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip(BLANK):
            return str(value)
    return None


def listed(value: Any) -> Iterator[Item]:
    """The objects in a list, or in an object of objects, or the one object that there is."""
    if isinstance(value, dict):
        value = list(value.values()) if all(isinstance(one, dict) for one in value.values()) else [value]
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield lowered(one)


# -- the text ----------------------------------------------------------------------


def lines(page: Composer, item: Item, path: str, name: str, role: str) -> None:
    """A headline or a description: "headline", "headline_main", or "headlines" with their roles."""
    for key in (name, f"{name}_text", f"{name}_caption", f"{name}_main", f"{name}_summary"):
        if isinstance(item.get(key), str) and page.add(as_line(item[key]), role, f"{path}.{key}"):
            return
    several = list(listed(item.get(f"{name}s")))
    told = any(map(is_main, several))
    for count, one in sorted(enumerate(several), key=lambda pair: not is_main(pair[1])):
        main = is_main(one) or not (told or page.has(role))
        value = words(one, "value")
        kind = role if main or role != "headline" else "deck"
        page.add(as_line(value) if value else None, kind, f"{path}.{name}s[{count}]")
    for key, value in item.items():
        if key.startswith(f"{name}_") and isinstance(value, str) and not page.has(role):
            page.add(as_line(value), role, f"{path}.{key}")


def is_main(item: Item) -> bool:
    """Whether a headline or a description is the main one, as one without a role is."""
    return str(item.get("role") or "main").lower() in MAIN


def byline(page: Composer, item: Item, path: str, body: str) -> None:
    """Who wrote it: "byline", "by", the AP's list of names and titles, or authors not in the body."""
    if page.add(as_line(words(item, "byline", "by") or ""), "byline", f"{path}.byline"):
        return
    for count, one in enumerate(listed(item.get("bylines"))):
        both = [part for part in (words(one, "by", "byline", "name"), words(one, "title")) if part]
        page.add("\n".join(both), "byline", f"{path}.bylines[{count}]")
    for count, one in enumerate(listed(item.get("authors"))):
        name, role = words(one, "name"), (words(one, "role") or "writer").lower()
        if name and role in WRITERS and not says(body, name):
            page.add(name, "byline", f"{path}.authors[{count}]")
    photographer = item.get("photographer")
    if not page.has("byline") and isinstance(photographer, dict):
        page.add(words(photographer, "name"), "byline", f"{path}.photographer")


def dateline(item: Item) -> str | None:
    """Where it was written: a text, what Superdesk keeps of a dateline, or the place of the AP's."""
    place, kept = item.get("datelinelocation"), item.get("dateline")
    city = words(lowered(place), "city") if isinstance(place, dict) else None
    text = words(lowered(kept), "text") if isinstance(kept, dict) else words(item, "dateline")
    return text or words(item, "located") or city


def bodies(item: Item, path: str) -> list[tuple[str, str, str]]:
    """The forms of the body that there are, the most telling first: kind, text and path."""
    forms: list[tuple[str, str, str]] = []
    for key, value in item.items():
        if key.startswith("body_") and isinstance(value, str):
            forms.append((key.removeprefix("body_"), value, f"{path}.{key}"))
    for count, one in enumerate(listed(item.get("bodies"))):
        kind = (words(one, "contenttype", "role") or "").lower()
        forms.append((kind, words(one, "value") or "", f"{path}.bodies[{count}]"))
    forms = [form for form in forms if form[1].strip(BLANK)]
    return sorted(forms, key=lambda form: not any(kind in form[0] for kind in MARKUP))


def add_text(page: Composer, text: str, where: str, walker: Walker) -> None:
    """Add a body, marked up or not."""
    if is_marked_up(text):
        add_html(page, text, "paragraph", where, walker)
    else:
        page.add(text, "body", where)


def summary(item: Item, forms: list[tuple[str, str, str]]) -> Item:
    """The descriptions of an item that its body does not say again; of a picture, all of them."""
    if item.get("type") in VISUAL or not forms:
        return item
    kept = {key: value for key, value in item.items() if not key.startswith("description")}
    for key in ("description_text", "description_summary", "description"):
        value = item.get(key)
        if isinstance(value, str) and not says(forms[0][1], value):
            return {**kept, key: value}
    several = ((one, words(one, "value")) for one in listed(item.get("descriptions")))
    return {**kept, "descriptions": [one for one, text in several if text and not says(forms[0][1], text)]}


def packed(source: Source, item: Item, path: str) -> Iterator[Reading]:
    """The stories in a package that has no text of its own: a live blog, a digest."""
    said = lowered(item)
    if said.get("type") not in COMPOSITE or bodies(said, path):
        return
    for one, where in associated(said.get("associations"), path):
        if lowered(one).get("type") in TEXTS and bodies(lowered(one), where):
            yield story(source, one, where)


def associated(associations: Any, path: str) -> Iterator[tuple[Item, str]]:
    """The items that go with another, named or in a list, and their paths."""
    if isinstance(associations, dict):
        named = [(one, f"{path}.associations.{name}") for name, one in associations.items()]
    else:
        some = associations if isinstance(associations, list) else ()
        named = [(one, f"{path}.associations[{count}]") for count, one in enumerate(some)]
    return ((one, where) for one, where in named if isinstance(one, dict))


def pictures(page: Composer, associations: Any, path: str) -> None:
    """The captions of what is associated with a story."""
    for one, where in associated(associations, path):
        said = lowered(one)
        if said.get("type") not in TEXTS:
            count = len(page.blocks)
            lines(page, said, where, "description", "caption")
            if len(page.blocks) > count:
                credited(page, said, where)


def credited(page: Composer, said: Item, where: str) -> None:
    """Who took a picture and whose it is, below its caption: "Bo Ekdahl/AAP", where one does not say both."""
    name = next((name for name in (*TAKERS, *HOLDERS) if words(said, name)), None)
    by, holder = words(said, *TAKERS), words(said, *HOLDERS)
    if by and holder and by.casefold() in holder.casefold():
        by = None
    elif by and holder and holder.casefold() in by.casefold():
        holder = None
    page.add("/".join(filter(None, (by, holder))), "credit", f"{where}.{name}")


# -- what is no text ---------------------------------------------------------------


def coded(value: Any) -> Iterator[str | None]:
    """The codes in a list of concepts; the name of one without a code."""
    for one in listed(value):
        code = words(one, "code", "qcode", "uri", "literal", "name")
        yield code.rstrip("/").rpartition("/")[2].rpartition(":")[2] if code else None


def named(value: Any) -> Iterator[str | None]:
    """The names in a list of concepts or of words."""
    for one in value if isinstance(value, list) else [value]:
        named_ = lowered(one) if isinstance(one, dict) else {"name": one}
        yield words(named_, "name", "literal", "code")


MAPPED = frozenset((
    "uri", "guid", "version", "urgency", "priority", "type", "keyword", "keywords", "genre", "genres",
    "language", "versioncreated", "firstcreated", "embargoed", "usageterms", "copyrightnotice", "pubstatus",
))
"""The names that are wholly mapped; all others are kept as they are, the text aside."""


def metadata(page: Composer, item: Item, walker: Walker, others: dict[str, str]) -> Metadata:
    """What an item says outside its text."""
    usage = item.get("usageterms")
    return Metadata(
        id=words(item, "guid", "uri", "altids", "id"),
        version=words(item, "version"),
        urgency=words(item, "urgency"),
        priority=words(item, "priority", "editorialpriority"),
        category=words(item, "type"),
        subjects=distinct([*coded(item.get("subject")), *coded(item.get("subjects"))]),
        keywords=distinct([*named(item.get("keywords")), *named(item.get("keyword"))]),
        genres=distinct([*named(item.get("genre")), *named(item.get("genres"))]),
        slugline=words(item, "slugline", "slug"),
        source=words(item, "source", "provider") or next(named(item.get("infosource")), None)
        or next(named(item.get("infosources")), None),
        credit=words(item, "creditline", "description_creditline", "credit"),
        language=language_tag(words(item, "language")),
        word_count=number(words(item, "wordcount")),
        version_created=page.instant(words(item, "versioncreated")),
        first_created=page.instant(words(item, "firstcreated", "contentcreated")),
        embargoed=page.instant(words(item, "embargoed")),
        usage_terms=" ".join(map(str, usage)) if isinstance(usage, list) else words(item, "usageterms"),
        copyright=words(item, "copyrightnotice", "copyrightholder"),
        status=words(item, "pubstatus"),
        service=next(named(item.get("service")), None),
        extra=Later(lambda: extra(item, walker, others)),
    )


def extra(item: Item, walker: Walker, others: dict[str, str]) -> dict[str, Any]:
    """What is not mapped, the other forms of the body, and where the text points."""
    kept = {key: plain(value) for key, value in item.items()
            if key not in MAPPED and not key.startswith(("body_", "bodies"))}
    return without_none(item=kept, bodies=others, **walker.extra())


FORMAT = Format("ninjs", sniff, read, "{[")
"""News in JSON, of the IPTC."""

AP_MEDIA = Format("ap-media-json", sniff_ap, read, "{")
"""Answers of the AP's media API."""
