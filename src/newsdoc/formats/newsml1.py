"""NewsML 1.0 to 1.2: an envelope and items of nested components.

    NewsML        = Catalog* NewsEnvelope NewsItem+
    NewsItem      = Identification NewsManagement NewsComponent
    NewsComponent = NewsLines AdministrativeMetadata DescriptiveMetadata (NewsComponent* | ContentItem*)

    <NewsItem>...<NewsComponent><NewsLines><HeadLine>Ministers agree on river plan</HeadLine></NewsLines>
    <ContentItem><DataContent><p>BREMEN (AFP) - Ministers ...</p></DataContent></ContentItem>
    </NewsComponent></NewsItem>

The first component that says a thing (a headline, a language) says it for the item.

Source: IPTC NewsML 1.2 (DTD), and what AFP, ANP, ATS, Belga, Business Wire and Reuters make of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.elements import NITF_KINDS
from newsdoc.formats.shared.later import Later
from newsdoc.formats.shared.markup import Walker, add_element, add_html, is_marked_up, line_of, unread
from newsdoc.formats.shared.trees import (
    Element,
    Named,
    attribute,
    child,
    children,
    descendants,
    first,
    firsts,
    local,
    named,
    root,
    text_of,
    values,
    xml,
)
from newsdoc.formats.shared.values import distinct, language_tag, number, without_none
from newsdoc.model import Metadata
from newsdoc.span import Source

LINES: Mapping[str, str] = {
    "SlugLine": "slugline",
    "HeadLine": "headline",
    "SubHeadLine": "deck",
    "ByLine": "byline",
    "DateLine": "dateline",
}
"""The lines of a component that are text of the story, and their roles."""

SEVERAL = ("deck", "byline")
"""The roles of which one component may have more than one."""

CAPTIONS = ("caption",)
"""The roles of components whose text is a caption."""

TITLES = ("title", "headline")
"""The roles of components that repeat the headline."""


NOTES = ("advisory", "note", "instruction")
"""What the type of a line says that is a word to editors."""


def sniff(text: str) -> bool:
    """Whether the root element is <NewsML>."""
    found = root(text)
    return found is not None and found[0].lower() in ("newsml", "newsitem") and found[0][0] == "N"


def read(source: Source) -> Iterator[Reading]:
    """Every item, in the order of the document."""
    tree = xml(source.text)
    if tree.root is None:
        yield unread(source, tree)
        return
    envelope = child(tree.root, "NewsEnvelope")
    found = list(children(tree.root, "NewsItem")) or [tree.root]
    stories = [(item, part, f"/{local(tree.root)}/NewsItem[{count}]")
               for count, item in enumerate(found, 1) for part in parts(item)]
    for count, (item, part, path) in enumerate(stories, 1):
        page, walker, inside = Composer(source), Walker(NITF_KINDS), named(descendants(part))
        lines(page, part, inside, path)
        components(page, inside, path, walker)
        own = tree.part(last=count == len(stories))
        page.add(own.rest, "body")
        about = metadata(page, item, part, inside, envelope, walker)
        yield page.reading(about, about.language, own.problems)


def parts(item: Element) -> list[Element]:
    """The stories of an item: its components that have a headline and a text of their own, or itself."""
    top = child(item, "NewsComponent")
    found = [one for one in children(top, "NewsComponent") if is_story(one)]
    return found if len(found) > 1 else [item]


def is_story(component: Element) -> bool:
    """Whether a component has a headline and a text of its own."""
    line = text_of(child(component, "NewsLines", "HeadLine"))
    return line is not None and any(text_of(data) for data in descendants(component, "DataContent"))


# -- the text ----------------------------------------------------------------------


def lines(page: Composer, item: Element, inside: Named, path: str) -> None:
    """The lines of the story, each from the first component that has it; of some, all that stand there."""
    for name, role in LINES.items():
        holder = None
        for line in inside[name]:
            wanted = holder is None or (role in SEVERAL and line.getparent() is holder)
            if wanted and page.add(with_title(line), role, f"{path}//{name}"):
                holder = line.getparent()
    for count, line in enumerate(inside["NewsLine"], 1):
        kind = (attribute(child(line, "NewsLineType"), "FormalName") or "").lower()
        if any(name in kind for name in NOTES):
            page.add(text_of(child(line, "NewsLineText")), "note", f"{path}//NewsLine[{count}]")
    if not page.has("headline"):
        title = next((text for text in map(text_of, descendants(item, "hl1", "title")) if text), None)
        page.add(title, "headline", f"{path}//title")


def with_title(line: Element) -> str | None:
    """The text of a line; a byline with the title that stands beside it."""
    words = line_of(line)
    if local(line) == "ByLine" and words:
        title = line.getnext()
        if title is not None and local(title) == "ByLineTitle" and text_of(title):
            return f"{words}\n{text_of(title)}"
    return words


def components(page: Composer, inside: Named, path: str, walker: Walker) -> None:
    """The content of every component, in the order of the document."""
    for count, data in enumerate(inside["DataContent"], 1):
        role = role_of(data)
        if role in TITLES:
            page.add(text_of(data), "headline", f"{path}//DataContent[{count}]")
            continue
        kind = "caption" if role in CAPTIONS else "paragraph"
        content(page, data, kind, f"{path}//DataContent[{count}]", walker)
        if kind == "caption" and page.last == "caption":
            page.add(credit_of(data), "credit", f"{path}//CreditLine")


def credit_of(data: Element) -> str | None:
    """Whose the picture of a caption is, by the lines of its component and not of the item."""
    for component in data.iterancestors("{*}NewsComponent"):
        around = component.getparent()
        if around is None or local(around) == "NewsItem":
            return None
        if line := text_of(child(component, "NewsLines", "CreditLine")):
            return line
    return None


def role_of(data: Element) -> str:
    """The role of the component that a content stands in, in small letters."""
    component = next(data.iterancestors("{*}NewsComponent"), None)
    return (attribute(child(component, "Role"), "FormalName") or "").lower()


def content(page: Composer, data: Element, role: str, path: str, walker: Walker) -> None:
    """A content: XML, marked-up text, plain text, or something that is no text."""
    if len(data):
        body = next(descendants(data, "body"), data)
        add_element(page, body, role, path, walker)
    elif not encoded(data):
        text = data.text or ""
        if is_marked_up(text):
            add_html(page, text, role, path, walker)
        else:
            page.add(text, "body" if role == "paragraph" else role, path)


def encoded(data: Element) -> bool:
    """Whether a content is bytes in disguise."""
    around = data.getparent()
    return around is not None and local(around) == "Encoding"


# -- what is no text ---------------------------------------------------------------


def formal(elements: Iterable[Element]) -> str | None:
    """The first FormalName that any of the elements says."""
    return next((value for one in elements if (value := attribute(one, "FormalName"))), None)


def properties(inside: Named, *names: str) -> Iterator[str | None]:
    """The values of the properties of those names."""
    for found in inside["Property"]:
        if (attribute(found, "FormalName") or "").lower() in names:
            yield attribute(found, "Value")


def said(inside: Named, name: str) -> str | None:
    """The first text of the elements of a name."""
    return next((text for text in map(text_of, inside[name]) if text), None)


def party(inside: Named, name: str) -> str | None:
    """The first party of a kind."""
    return formal(one for holder in inside[name] for one in descendants(holder, "Party"))


def metadata(
    page: Composer, item: Element, part: Element, inside: Named, envelope: Element | None, walker: Walker
) -> Metadata:
    """What an item, and the component that is the story, say outside the text."""
    top = firsts(children(item))
    identity, manage = (named(descendants(top.get(name))) for name in ("Identification", "NewsManagement"))
    priority = attribute(child(envelope, "Priority"), "FormalName")
    return Metadata(
        id=(attribute(part, "Duid") if part is not item else None) or said(identity, "PublicIdentifier")
        or said(identity, "NewsItemId"),
        version=said(identity, "RevisionId"),
        urgency=attribute(first(manage, "Urgency"), "FormalName")
        or next(properties(inside, "priority"), None) or priority,
        priority=priority,
        category=attribute(first(manage, "NewsItemType"), "FormalName"),
        subjects=distinct(subjects(inside)),
        keywords=distinct([*map(text_of, inside["KeywordLine"]), *properties(inside, "keyword")]),
        genres=genres(inside["Genre"])
        or genres(descendants(child(top.get("NewsComponent"), "DescriptiveMetadata"), "Genre")),
        slugline=said(inside, "SlugLine") or said(identity, "NameLabel"),
        source=party(inside, "Source") or party(inside, "Provider") or said(identity, "ProviderId"),
        credit=said(inside, "CreditLine") or party(inside, "Provider"),
        language=language_tag(tongue(part, inside)),
        word_count=number(next(properties(inside, "words", "wordcount"), None)),
        version_created=page.instant(said(manage, "ThisRevisionCreated")),
        first_created=page.instant(said(manage, "FirstCreated")),
        embargoed=embargo(page, top.get("NewsManagement")),
        usage_terms=said(inside, "UsageTerms") or said(inside, "RightsLine"),
        copyright=said(inside, "CopyrightLine") or said(inside, "CopyrightHolder"),
        status=attribute(first(manage, "Status"), "FormalName"),
        service=attribute(child(envelope, "NewsService"), "FormalName"),
        extra=Later(lambda: extra(top, inside, envelope, walker)),
    )


def extra(
    top: Mapping[str, Element], inside: Named, envelope: Element | None, walker: Walker
) -> dict[str, Any]:
    """All that the envelope, the item and its components say, and where the text points."""
    return without_none(
        envelope=values(envelope), identification=values(top.get("Identification")),
        management=values(top.get("NewsManagement")),
        components=tuple(component_values(one) for one in inside["NewsComponent"]),
        items=tuple(content_values(one) for one in inside["ContentItem"]),
        **walker.extra(),
    )


def tongue(part: Element, inside: Named) -> str | None:
    """The language of a story: declared, or that of its components or of what they stand in."""
    around = (part, *part.iterancestors())
    tags = (attribute(one, "lang") for one in (*descendants(part, "NewsComponent", "DataContent"), *around))
    return formal(inside["Language"]) or next(filter(None, tags), None)


def subjects(inside: Named) -> Iterator[str | None]:
    """The codes of the subjects, of all levels."""
    for holder in inside["SubjectCode"]:
        for code in holder.iter():
            if local(code) in SUBJECTS:
                yield attribute(code, "FormalName")


def genres(elements: Iterable[Element]) -> tuple[str, ...]:
    """The genres that elements name."""
    return distinct(attribute(kind, "FormalName") for kind in elements)


SUBJECTS = ("Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier")
"""The levels of a subject code."""


def embargo(page: Composer, manage: Element | None) -> datetime | None:
    """When an item that may not yet be published becomes usable."""
    for change in children(manage, "StatusWillChange"):
        return page.instant(text_of(child(change, "DateAndTime")))
    return None


def component_values(component: Element | None) -> object:
    """What a component says of itself, without its contents and the components inside it."""
    return {
        local(one): values(one) for one in children(component)
        if local(one) not in ("NewsComponent", "ContentItem", "TopicSet")
    }


CONTENTS = ("DataContent", "Encoding")
"""The elements that hold a content."""


def content_values(item: Element) -> object:
    """What a content says of itself, without its text."""
    said = {f"@{name}": str(value) for name, value in item.items()}
    return {**said, **{local(one): values(one) for one in children(item) if local(one) not in CONTENTS}}


FORMAT = Format("newsml", sniff, read, "<")
"""NewsML 1.x of the IPTC."""
