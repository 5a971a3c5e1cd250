r"""E-mail and mailboxes: RFC 822 and its successors, MIME, and mbox.

    message = (name ":" value)* blank-line body
    mbox    = ("From " sender date  message)*

    From: Ann Lee <ann@example.com>
    Date: Tue, 4 Mar 2014 16:09:00 +0100
    Subject: Ministers agree on river plan
    Content-Type: text/plain; charset=utf-8

    BREMEN (AP) - Ministers of five states ...

The subject is the headline and the sender's name the byline; the body is the first part of
plain text, or of HTML where there is none.  Other parts are named in the extra.

Source: RFC 5322, 2045 to 2047, 4155.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.markup import Walker, add_html
from newsdoc.formats.shared.mime import content, filename, header, parsed
from newsdoc.formats.shared.values import distinct, instant, language_tag, without_none
from newsdoc.model import Metadata
from newsdoc.problems import Problem
from newsdoc.span import BLANK, Source

if TYPE_CHECKING:
    from email.message import Message  # as in `mime`

NAMES = (
    "Received|From|Date|Subject|To|Message-ID|MIME-Version|Return-Path|Delivered-To|Content-Type|Reply-To|Sender|Cc"
    "|X-[A-Za-z-]{2,30}|ARC-Seal|DKIM-Signature|Received-SPF|Envelope-To|List-[A-Za-z-]{2,20}|Newsgroups|Path"
)
HEADER = re.compile(rf"[\ufeff \t\r\n]*(?:From[ ][^\r\n]{{3,200}}(?:\r\n|\n|\r))?(?i:{NAMES}):[ \t]*[^\r\n]")
"""How a message begins: with a header that only messages have, or with mbox's line above it."""

PROOF = re.compile(r"[\r\n](?i:Message-ID|MIME-Version|Received|Return-Path|Content-Type|Delivered-To):")
EOL = r"(?>\r\n|\n|\r)"
HEAD = re.compile(
    rf"[ \t\r\n\ufeff]*(?:(?:[A-Z][A-Za-z-]{{1,30}}:|[ \t])[^\r\n]{{0,400}}{EOL}){{3,12}}{EOL}"
)
FIELD = re.compile(r"(?:\A|[\r\n])([A-Z][A-Za-z-]{1,30}):")
SENDER = re.compile(r"(?:\A|[\r\n])From:[^\r\n]{0,200}@")
SAVED = frozenset(("From", "Subject", "Date"))
"""Header lines and nothing else above a blank line, these among them: a message that somebody saved."""

SUBJECT = re.compile(r"(?:\A|[\r\n])(?i:Subject|From|Date):")
POST = re.compile(
    r"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n ]{1,200}[ ][^\r\n]{0,100}\d{4}[^\r\n]{0,12}(?:\r\n|\n)"
)
"""The line above each message of a mailbox."""

QUOTED = re.compile(r"(?:(?<=\n)|(?<=\r))>(?=>{0,9}From )")
"""What a mailbox puts in front of a line of text that begins as a message does."""

WINDOW = 20_000
"""The headers of most messages end within so many characters."""

PARTS = 500
"""No story has more parts."""


def sniff(text: str) -> bool:
    """Whether it opens with the headers of a message."""
    if HEADER.match(text, 0, 2000) is None:
        return False
    if PROOF.search(text, 0, WINDOW) is None:
        head = HEAD.match(text, 0, WINDOW)
        told = head is not None and SAVED.issubset(FIELD.findall(head[0]))
        return told and SENDER.search(text, 0, WINDOW) is not None
    return SUBJECT.search(text, 0, WINDOW) is not None


def read(source: Source) -> Iterator[Reading]:
    """Every message."""
    posts = [found.span() for found in POST.finditer(source.text)]
    starts, stops = [stop for _, stop in posts], [start for start, _ in posts[1:]]
    mailbox = bool(starts)
    if not starts:
        starts = [len(source.text) - len(source.text.lstrip(BLANK + "\ufeff"))]
    for count, (start, stop) in enumerate(zip(starts, [*stops, len(source.text)], strict=True), 1):
        text = source.text[start:stop]
        yield story(source, QUOTED.sub("", text) if mailbox else text, f"/message[{count}]")


def story(source: Source, text: str, path: str) -> Reading:
    """One message."""
    from email.utils import parseaddr

    page, walker = Composer(source), Walker()
    message = parsed(text, source.encoding)
    if message is None:
        page.add(text, "body", path)
        return page.reading(problems=(Problem(None, "malformed", "headers without an end, or too long"),))
    subject, sender = header(message, "Subject"), header(message, "From")
    page.add(subject, "headline", f"{path}/Subject")
    page.add(parseaddr(sender or "")[0] or None, "byline", f"{path}/From")
    names = body(page, message, path, walker)
    about = metadata(message, sender, names, walker)
    return page.reading(about, about.language)


# -- the body ----------------------------------------------------------------------


def body(page: Composer, message: Message, path: str, walker: Walker) -> tuple[str, ...]:
    """The text of a message; the names of the parts that are none."""
    plain, marked, names = None, None, []
    for count, part in enumerate(message.walk()):
        if count > PARTS:
            break
        kind = part.get_content_type()
        if part.is_multipart():
            continue
        attached = "attachment" in str(part.get("Content-Disposition", ""))[:200].lower()
        if kind == "text/plain" and plain is None and not attached:
            plain = content(part)
        elif kind == "text/html" and marked is None and not attached:
            marked = content(part)
        else:
            names.append(filename(part) or kind)
    if plain and plain.strip(BLANK):
        page.add(unsigned(plain), "body", f"{path}/text")
    elif marked:
        add_html(page, marked, "paragraph", f"{path}/html", walker)
    return distinct(names)


def unsigned(text: str) -> str:
    """Plain text without an empty signature, which two dashes and a blank set apart."""
    lines = text.replace("\r\n", "\n").split("\n")
    if "-- " in lines and not any(line.strip() for line in lines[lines.index("-- ") + 1 :]):
        lines = lines[: lines.index("-- ")]
    return "\n".join(lines)


def metadata(message: Message, sender: str | None, names: tuple[str, ...], walker: Walker) -> Metadata:
    """What the headers say."""
    kept = {name: value for name in dict.fromkeys(message.keys()) if (value := header(message, name))}
    keywords = header(message, "Keywords") or ""
    return Metadata(
        id=header(message, "Message-ID"),
        priority=header(message, "X-Priority"),
        keywords=distinct(keywords.split(",")),
        source=sender,
        language=language_tag(header(message, "Content-Language")),
        version_created=instant(header(message, "Date")),
        extra=without_none(headers=kept, attachments=names, **walker.extra()),
    )


FORMAT = Format("mail", sniff, read)
"""E-mail and mailboxes."""
