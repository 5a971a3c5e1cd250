"""JSON lines and CSV: one story a line, its fields told by their names.

    line = "{" name ":" value ("," name ":" value)* "}"          csv = names  values*

    {"id": 1, "title": "Ministers agree on river plan", "author": "Ann Lee", "text": "Ministers ..."}

The names that data sets use for a field are known (`NAMES`); for others, make a format of
your own with `jsonl_format` or `csv_format`:

    Pipeline().with_formats(csv_format({"kop": "headline", "tekst": "text"}))

A column without a meaning goes to `Metadata.extra`.

Source: RFC 8259, RFC 4180; the names of the data sets of all-the-news, CC-News, MIND and others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import accumulate
from typing import Any

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.jsontext import json_value
from newsdoc.formats.shared.lines import lines
from newsdoc.formats.shared.markup import add_html, as_line, is_marked_up
from newsdoc.formats.shared.values import distinct, language_tag, plain, without_none
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, LINE_END, Source

FIELDS: Mapping[str, tuple[str, ...]] = {
    "headline": (
        "headline", "title", "heading", "hed", "webtitle", "titel", "titre", "überschrift", "schlagzeile",
        "título", "titulo", "titular", "titolo", "kop", "rubrik", "tittel", "otsikko", "заголовок",
    ),
    "deck": (
        "deck", "subtitle", "subheadline", "description", "summary", "abstract", "teaser", "dek",
        "standfirst",
        "untertitel", "unterzeile", "vorspann", "chapô", "chapo", "subtítulo", "subtitulo", "sottotitolo",
        "ingress",
    ),
    "byline": (
        "byline", "author", "authors", "creator", "by", "writer", "reporter", "autor", "autoren", "auteur",
        "auteurs", "autores", "autore", "autori", "verfasser", "författare", "forfatter", "автор",
    ),
    "dateline": ("dateline", "ortsmarke", "dateline_location"),
    "text": (
        "text", "body", "content", "article", "maintext", "body_text", "bodytext", "fulltext", "full_text",
        "article_text", "story", "raw", "articlebody", "html", "body_html", "content_html", "copy",
        "volltext",
        "texte", "texto", "testo", "tekst", "contenu", "contenido", "contenuto", "inhalt", "cuerpo", "corps",
        "brödtext", "текст",
    ),
    "caption": (
        "caption", "image_caption", "cutline", "bildunterschrift", "bildtext", "légende", "legende",
        "didascalia", "pie_de_foto",
    ),
    "id": ("id", "uuid", "guid", "docid", "doc_id", "article_id", "_id", "uri", "storyid", "story_id"),
    "date": (
        "date", "published", "published_at", "date_publish", "publish_date", "pubdate", "pub_date",
        "datetime",
        "timestamp", "publication_date", "created_at", "versioncreated", "datepublished",
        "webpublicationdate", "datum", "fecha", "data", "dato", "päivä", "дата",
    ),
    "source": (
        "source", "publication", "publisher", "outlet", "source_domain", "newspaper", "agency", "quelle",
        "zeitung", "journal", "fuente", "medio", "fonte", "testata", "bron", "krant", "källa", "kilde",
    ),
    "language": ("language", "lang", "sprache", "langue", "idioma", "lingua", "taal", "språk"),
    "keywords": ("keywords", "tags", "schlagwörter", "stichwörter", "mots_clés", "palabras_clave"),
    "subjects": ("subjects", "topics", "categories", "themen", "sujets", "temas"),
    "category": (
        "category", "section", "desk", "section_name", "sectionname", "ressort", "rubrique", "sección",
        "seccion", "sezione", "rubriek",
    ),
}
"""The fields, and the names that data sets and the interfaces of newspapers use for each."""

NAMES: Mapping[str, str] = {name: field for field, names in FIELDS.items() for name in names}
"""From a name to the field that it means."""

TEXTS = ("headline", "deck", "byline", "dateline", "text", "caption")
"""The fields that are text of the story, in the order of the page."""

FIRST = re.compile(r'[\ufeff \t\r\n]*\{[ ]*"[^"\r\n]{1,60}"[ ]*:[^\r\n]*\}[ \t]*(?:[\r\n]|\Z)')
"""A whole object on the first line."""

KEY = re.compile(r'"(?P<name>\w{2,20})"[ ]*:')
HEAD = re.compile(r'\ufeff?"?[\w ]{2,30}"?(?:[,;\t]"?[\w ]{1,30}"?){1,60}[ \t]*(?:\r\n|\n|\r)')
LISTED = re.compile(r"""\[[ ]?(?>(?:(?:'[^'\r\n]*+'|"[^"\r\n]*+")(?:,[ ]?|(?=\])))*)\]""")
"""A list as Python or JSON writes it into a cell."""

ITEM = re.compile(r"""'(?P<one>[^'\r\n]*)'|"(?P<two>[^"\r\n]*)\"""")
MAIN = ("main", "original", "value", "name")
"""Which of the values of an object says what it is, the first of them that is there."""

DELIMITERS = (",", ";", "\t")
MOST = 10_000_000
"""No cell of a table has more characters."""


def sniff_jsonl(text: str) -> bool:
    """Whether each line is an object with the text of a story."""
    found = FIRST.match(text)
    if found is None:
        return False
    names = {NAMES.get(key["name"].lower()) for key in KEY.finditer(text, 0, found.end())}
    return "text" in names and names & {"headline", "id", "date", "source"} != set()


def sniff_csv(text: str) -> bool:
    """Whether the first line names columns, of which one is the text of a story."""
    found = HEAD.match(text, 0, 2000)
    if found is None:
        return False
    cells = [cell.strip(' "\ufeff\r\n\t').lower() for cell in re.split(r"[,;\t]", found[0])]
    names = {NAMES.get(cell) for cell in cells}
    return "text" in names and names & {"headline", "id", "date"} != set()


def read_jsonl(source: Source, names: Mapping[str, str] = NAMES) -> Iterator[Reading]:
    """Every line; one that is no object is a story of plain text with a problem."""
    for count, line in enumerate(lines(source.text), 1):
        if not line.text.strip(BLANK + "\ufeff"):
            continue
        value = json_value(line.text)
        if isinstance(value, dict):
            yield story(source, value, names, f"$[{count - 1}].".__add__)
        else:
            page = Composer(source)
            page.add(line.text, "body", f"line {count}")
            yield page.reading(problems=(Problem(None, "malformed", f"line {count} is no object of JSON"),))


def read_csv(source: Source, names: Mapping[str, str] = NAMES) -> Iterator[Reading]:
    """Every row."""
    import csv  # here: few documents are tables
    from io import StringIO

    head = source.text[:2000].partition("\n")[0]
    delimiter = max(DELIMITERS, key=head.count)
    csv.field_size_limit(MOST)
    text = source.text.lstrip("\ufeff").replace("\0", " ")
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    columns: list[str] = []
    while True:
        first = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            page = Composer(source)
            yield page.reading(problems=(Problem(None, "malformed", f"line {rows.line_num}: {error}"),))
            return
        if not columns:
            columns = row
        elif any(cell.strip(BLANK) for cell in row):
            cells = dict(zip(columns, row, strict=False))
            spare = row[len(columns) :]
            problems = () if len(row) == len(columns) else (
                Problem(None, "malformed", f"line {first} has {len(row)} cells, not {len(columns)}"),)
            starts = dict(zip(columns, accumulate(map(breaks, row), initial=first), strict=False))
            yield story(source, {**cells, **({"": tuple(spare)} if spare else {})}, names,
                        partial(place, starts), problems)


def place(starts: Mapping[str, int], name: str) -> str:
    """The line where a cell starts, and the name of its column."""
    return f"line {starts[name]}.{name}"


def breaks(cell: str) -> int:
    """How many lines end in a cell."""
    return len(LINE_END.findall(cell))


def story(
    source: Source,
    row: Mapping[str, Any],
    names: Mapping[str, str],
    where: Callable[[str], str],
    problems: tuple[Problem, ...] = (),
) -> Reading:
    """One row; `where` says at which place of the document the field of a name stands."""
    page = Composer(source)
    fields: dict[str, tuple[str, Any]] = {}
    rest: dict[str, Any] = {}
    for name, value in unwrapped(row, names).items():
        value = as_list(value)
        field = names.get(name) or names.get(name.lower().strip(BLANK))
        if field and field not in fields and value not in (None, "", [], {}):
            fields[field] = (name, value)
            if isinstance(value, dict) and len(value) > 1:
                rest[name] = plain(value)  # which says more than the field
        elif value not in (None, ""):
            rest[name] = plain(value)
    for field in TEXTS:
        if field in fields:
            name, value = fields[field]
            add(page, field, words(value), where(name))
    about = metadata(page, {field: value for field, (_, value) in fields.items()}, rest)
    return page.reading(about, about.language, problems)


def unwrapped(row: Mapping[str, Any], names: Mapping[str, str]) -> Mapping[str, Any]:
    """A row with what an object inside it says, where the text is in that: "_source", "fields"."""
    if any(names.get(name.lower().strip(BLANK)) == "text" for name in row):
        return row
    for name, value in row.items():
        if isinstance(value, dict) and any(names.get(str(key).lower()) == "text" for key in value):
            return {**{key: one for key, one in row.items() if key != name}, **value}
    return row


def as_list(value: Any) -> Any:
    """A cell that is a list as a program wrote it, as that list; any other value as it is."""
    if isinstance(value, str) and value[:1] == "[" and LISTED.fullmatch(value):
        return [found["one"] or found["two"] or "" for found in ITEM.finditer(value)]
    return value


def add(page: Composer, field: str, text: str, where: str) -> None:
    """One field of the text."""
    if field != "text":
        page.add(as_line(text), field, where)
    elif is_marked_up(text):
        add_html(page, text, "paragraph", where)
    elif page.has("headline"):
        page.add(text, "body", where)
    else:
        page.add(text, "story", where)


def words(value: Any) -> str:
    """A value as text: the words of a list one after the other."""
    if isinstance(value, list):
        return ", ".join(words(one) for one in value)
    if isinstance(value, dict):
        main = next((value[name] for name in MAIN if isinstance(value.get(name), str)), None)
        return main or ", ".join(map(words, value.values()))
    return str(value)


def several(value: Any) -> tuple[str, ...]:
    """A list of words, or words with commas between them."""
    if isinstance(value, list):
        return distinct(words(one) for one in value)
    return distinct(re.split(r"[,;|]", words(value))) if value is not None else ()


def one(fields: Mapping[str, Any], name: str) -> str | None:
    """A field as text; None where it is not there."""
    return words(fields[name]) if name in fields else None


def metadata(page: Composer, fields: Mapping[str, Any], rest: dict[str, Any]) -> Metadata:
    """What a row says outside the text."""
    return Metadata(
        id=one(fields, "id"),
        category=one(fields, "category"),
        subjects=several(fields.get("subjects")),
        keywords=several(fields.get("keywords")),
        source=one(fields, "source"),
        language=language_tag(one(fields, "language")),
        version_created=page.instant(one(fields, "date")),
        extra=without_none(date=one(fields, "date"), row=rest),
    )


def jsonl_format(names: Mapping[str, str], name: str = "jsonl") -> Format:
    """A format of JSON lines whose fields have names of your own; it takes what opens with "{"."""
    return Format(name, is_jsonl, partial(read_jsonl, names={**NAMES, **names}), "{")


def is_jsonl(text: str) -> bool:
    """Whether a whole object of JSON stands on the first line."""
    return FIRST.match(text) is not None


def csv_format(names: Mapping[str, str], name: str = "csv") -> Format:
    """A format of CSV whose columns have names of your own; it takes any text whose first line has them."""
    wanted = {column.casefold() for column in names}

    def sniff(text: str) -> bool:
        head = text[:4000].partition("\n")[0].casefold()
        return all(column in head for column in wanted)

    return Format(name, sniff, partial(read_csv, names={**NAMES, **names}))


JSONL = Format("jsonl", sniff_jsonl, read_jsonl, "{")
"""JSON lines."""

CSV = Format("csv", sniff_csv, read_csv)
"""CSV."""
