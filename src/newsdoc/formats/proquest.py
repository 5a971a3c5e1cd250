"""ProQuest: its HTML, the same as an e-mail, and its text export.

    html = (<a name="DocID_MSTAR_..."> title field* "Full text:" <text> p* </text> field*)*
    text = (rule field*)*        field = label ":" value        rule = forty underscores and more

    <a name="DocID_MSTAR_1"></a><p><b>Ministers agree on river plan</b></p>
    <p><strong>Author: </strong>Lee, Ann</p>
    <p><strong>Full text: </strong><text><p>Ministers ...</p></text></p>
    <p><strong>Publication title: </strong>The Harbour Post</p>

Source: ProQuest's e-mails and saved pages of 2010 to 2022 and its text export (English interface).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.labels import date, label, language, tables
from newsdoc.formats.shared.lines import Bytes, lines
from newsdoc.formats.shared.mime import content, header, parsed
from newsdoc.formats.shared.trees import Element, attribute, local, text_of
from newsdoc.formats.shared.trees import page as html_page
from newsdoc.formats.shared.values import distinct, instant, number, without_none
from newsdoc.model import Metadata
from newsdoc.span import BLANK, Source

ANCHOR = re.compile(r"DocID_(?:3D)?(?P<id>\w{3,30})|DocID_MSTAR")
MARK = re.compile(r"name=(?:3D)?[\"']?DocID_")
RULE = re.compile(r"(?:(?<=\n)|(?<=\r)|\A)_{40,}[ \t]*(?:\r\n|\n|\r)")
LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z /-]{2,40}):")
RULED = re.compile(r"[ \t\r\n\ufeff]*_{40}")
LABELLED = re.compile(r"[\r\n](?:Title|Full text|ProQuest document ID):")
MARKED = re.compile(r"[ \t\r\n\ufeff]*(?:<|[A-Za-z-]{2,40}: )")
"""How a page begins, or the headers of an e-mail."""

WINDOW = 60_000
"""So far down the first article of a page or of an e-mail stands at the most."""

TEXTS = ("Full text", "Full Text")
WRITTEN = {
    "Title": "headline", "Document title": "headline", "Author": "byline", "Authors": "byline",
    "Caption": "caption",
}
"""The labels of an export whose values are lines of the story."""

HELD = ("Abstract", "Title", "Caption", *TEXTS)
"""The labels whose values are text, or repeat the title."""


def sniff(text: str) -> bool:
    """Whether it is a page, an e-mail or an export of ProQuest."""
    if RULED.match(text):
        return LABELLED.search(text, 0, WINDOW) is not None
    if text.find("DocID_", 0, WINDOW) < 0:
        return False
    return MARKED.match(text) is not None and MARK.search(text, 0, WINDOW) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every article."""
    start = source.text.lstrip(BLANK + "\ufeff")
    if start.startswith("_"):
        yield from exported(source)
        return
    message = None if start.startswith("<") else parsed(start, source.encoding)
    html = source.text
    if message is not None:
        parts = [part for part in message.walk() if part.get_content_type() == "text/html"]
        html = content(parts[0]) if parts else ""
    found = list(articles(html_page(html)))
    for article in found:
        yield article.reading(source)
    if not found:
        page = Composer(source)
        page.add(header(message, "Subject") if message else None, "headline", "/Subject")
        page.add(text_of(html_page(html)) or html, "body")
        yield page.reading()


@define
class Article:
    """One article of a page."""

    id: str
    title: str | None = None
    paragraphs: list[str] = field(factory=list)
    abstract: list[str] = field(factory=list)
    data: dict[str, str] = field(factory=dict)
    #: The label under which text without one stands.
    under: str = ""

    def take(self, element: Element) -> None:
        """One paragraph of the page: a label with its value, the title, or text."""
        words = own_words(element)
        if words is None:
            return
        first = element[0] if len(element) else None
        found = LABEL.match(words) if first is not None and local(first) in ("strong", "b") else None
        if found and (text_of(first) or "").startswith(found["label"]):
            self.under = found["label"]
            value = words[found.end() :].strip(BLANK)
            if self.under in TEXTS:
                self.paragraphs += [value] if value else []
            elif self.under == "Abstract":
                self.abstract += [value] if value else []
            elif value:
                self.data.setdefault(self.under, value)
        elif self.under in TEXTS:
            self.paragraphs.append(words)
        elif self.under == "Abstract":
            self.abstract.append(words)
        elif self.title is None:
            self.title = words

    def reading(self, source: Source) -> Reading:
        """The story in it."""
        page, path = Composer(source), f"//a[@name='DocID_{self.id}']"
        page.add(self.title or self.data.get("Title"), "headline", path)
        page.add(named(self.data.get("Author") or self.data.get("Authors")), "byline", f"{path}/Author")
        for words in self.paragraphs:
            page.add(words, "paragraph", f"{path}/Full text")
        if not self.paragraphs:
            for words in self.abstract:
                page.add(words, "deck", f"{path}/Abstract")
        about = metadata(self.data, self.id, " ".join(self.abstract) if self.paragraphs else None)
        return page.reading(about, about.language)


def named(author: str | None) -> str | None:
    """Who has written an article; None for the word that stands where nobody is named."""
    known = tables()["nobody"]["names"]
    return None if author is None or author.strip(" []\t\r\n.").casefold() in known else author


def articles(top: Element | None) -> Iterator[Article]:
    """The articles of a page, in its order."""
    article: Article | None = None
    for element in top.iter("a", "p", "text") if top is not None else ():
        if element.tag == "a":
            name = attribute(element, "name") or ""
            if name.startswith("DocID_"):
                if article is not None:
                    yield article
                article = Article(name.removeprefix("DocID_"))
        elif article is not None and element.tag == "p":
            article.take(element)
        elif article is not None and element.find("p") is None and (words := text_of(element)):
            article.paragraphs += [words] if words not in article.paragraphs else []
    if article is not None:
        yield article


def own_words(element: Element) -> str | None:
    """The words of a paragraph without those of a <text> in it, which come by themselves."""
    words: list[str] = [element.text or ""]
    for inner in element:
        words.append("" if local(inner) in ("text", "p") else text_of(inner) or "")
        words.append(inner.tail or "")
    return " ".join(" ".join(words).split()) or None


# -- the text export ---------------------------------------------------------------


RULES = re.compile(r"_{40,}")

COUNTED = re.compile(r"[ \t\r\n]*Document[ ]\d{1,6}[ ]of[ ]\d{1,6}[ \t]*(?=[\r\n])")
"""The line above an article that counts them."""


def exported(source: Source) -> Iterator[Reading]:
    """Every article of a text export."""
    where = Bytes(source)
    rules = list(RULE.finditer(source.text))
    starts = [rule.end() for rule in rules] or [0]
    stops = [*(rule.start() for rule in rules[1:]), len(source.text)]
    places = list(zip(starts, stops, strict=True))
    found = [place for place in places if labelled(source.text, *place)] or places[:1]
    for start, stop in found:
        end = len(source.text) if (start, stop) == found[-1] else stop  # with how to reach ProQuest
        front = 0 if (start, stop) == found[0] else start
        yield of_export(source, where, front, (start, stop), end)


def labelled(text: str, start: int, stop: int) -> bool:
    """Whether any label of the export stands in a stretch."""
    return label("proquest").search(text, start, stop) is not None


def of_export(
    source: Source, where: Bytes, front: int, place: tuple[int, int], end_of_file: int
) -> Reading:
    """One article of a text export; what stands in front of the first and behind the last is of the page."""
    page, data, (start, stop) = Composer(source), {}, place
    top = RULES.sub("", source.text[front:start]).strip(BLANK)
    page.add(top, "boilerplate", where.range(front, start))
    name, begin, end = "", start, start
    runs: list[tuple[str, int, int]] = []
    for line in lines(source.text, start, stop):
        found = label("proquest").match(line.text)
        if found:
            runs.append((name, begin, end))
            name, begin = found["label"], line.start + found.end()
        end = line.stop
    for label_, first, last in [*runs, (name, begin, end)]:
        if not label_ and (counted := COUNTED.match(source.text, first, last)):
            data["separator"], first = counted[0].strip(BLANK), counted.end()
        value = source.text[first:last].strip(BLANK)
        role = "body" if label_ in TEXTS else WRITTEN.get(label_)
        role = None if role == "byline" and named(value) is None else role
        if role is not None or not label_:
            bare = not label_ and "separator" in data  # the title, which a label may say again below
            role = "headline" if bare else role
            if role == "headline":
                page.add(" ".join(value.split()), role, where.range(first, last))
            else:
                page.stretch(where, first, last, role)
        if value and label_ and label_ not in TEXTS:
            data[label_] = value
    page.add(source.text[stop:end_of_file].strip(BLANK + "_"), "boilerplate", where.range(stop, end_of_file))
    abstract = data.get("Abstract") or data.get("Abstract (summary)")
    about = metadata(data, data.get("ProQuest document ID"), abstract)
    return page.reading(about, about.language)


def metadata(data: dict[str, str], name: str | None, abstract: str | None) -> Metadata:
    """What the labels say outside the text."""
    day = data.get("Publication date", "")
    return Metadata(
        id=data.get("ProQuest document ID") or name,
        category=data.get("Section"),
        subjects=distinct((data.get("Subject") or "").split(";")),
        keywords=distinct((data.get("Identifiers / keywords") or "").split(";")),
        genres=distinct((data.get("Document type") or "").split(",")),
        source=data.get("Publication title"),
        language=language(data.get("Language of publication") or data.get("Language")),
        word_count=number(data.get("Word count")),
        version_created=date(day) or instant(day),
        copyright=data.get("Copyright"),
        extra=without_none(
            abstract=abstract, fields={key: value for key, value in data.items() if key not in HELD}
        ),
    )


FORMAT = Format("proquest", sniff, read)
"""ProQuest's pages, e-mails and exports."""
