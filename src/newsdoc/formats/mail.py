r"""E-mail and mailboxes: RFC 822 and its successors, MIME, and mbox.

    message = (name ":" value)* blank-line body
    mbox    = ("From " sender date  message)*

    From: Ann Lee <ann@example.com>
    Date: Tue, 4 Mar 2014 16:09:00 +0100
    Subject: Ministers agree on river plan
    Content-Type: text/plain; charset=utf-8

    BREMEN (AP) - Ministers of five states ...

The subject is the headline and the sender's name the byline; the body is the parts of plain
text, or of HTML where there is none.  Other parts are named in the extra.  Of a message that
was sent on, or attached, the one inside is the story.

Source: RFC 5322, 2045 to 2047, 4155.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.forwarded import Letter, Piece, heads_at, letters, subject_of
from newsdoc.formats.shared.labels import date
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

PROOF = re.compile(
    r"(?:\A|[\r\n])(?i:Message-ID|MIME-Version|Received|Return-Path|Content-Type|Delivered-To):"
)
EOL = r"(?>\r\n|\n|\r)"
HEAD = re.compile(
    rf"[ \t\r\n\ufeff]*(?:(?:[A-Z][A-Za-z-]{{1,30}}:|[ \t])[^\r\n]{{0,400}}{EOL}){{3,30}}{EOL}"
)
FIELD = re.compile(r"(?:\A|[\r\n])([A-Z][A-Za-z-]{1,30}):")
SENDER = re.compile(r"(?:\A|[\r\n])From:[^\r\n]{0,200}@")
SAVED = frozenset(("From", "Subject", "Date"))
"""Header lines and nothing else above a blank line, these among them: a message that somebody saved."""

SUBJECT = re.compile(r"(?:\A|[\r\n])(?i:Subject|From|Date):")
ENVELOPE = r"From [^\r\n ]{1,200}[ ][^\r\n]{0,100}\d{4}[^\r\n]{0,12}(?:\r\n|\n)"
FIRST = re.compile(ENVELOPE)
"""The line above the first message of a mailbox."""

SENT_ON = re.compile(r"[\ufeff \t\r\n]*-{4,12}[ ]?[^-\r\n]{8,60}?[ ]?-{4,12}[ \t]*(?:\r\n|\n)")
"""The mark above a message that was sent on: "---------- Forwarded message ---------"."""

POST = re.compile(rf"(?:(?<=\n\n)|(?<=\r\n\r\n)){ENVELOPE}")
"""That above any other, below a blank line."""

QUOTED = re.compile(r"(?:(?<=\n)|(?<=\r))>(?=>{0,9}From )")
"""What a mailbox puts in front of a line of text that begins as a message does."""

BEGUN = re.compile(r"[^ \t\r\n\ufeff]")
"""The first character that says something."""

MAILTO = re.compile(r"[ ]?\[mailto:[^\]]{0,200}\]")
"""How Outlook writes the address in the heads of a message that it sends on."""

WINDOW = 20_000
"""The headers of most messages end within so many characters."""

PARTS = 500
"""No story has more parts."""

DEEPEST = 40
"""Nor parts inside parts."""

TEXTS = ("text/plain", "text/html")
"""The kinds of parts that are text."""

SIGNATURE = 16
"""No signature has more lines."""


def sniff(text: str) -> bool:
    """Whether it opens with the headers of a message; below a mailbox's line any will do."""
    if HEADER.match(text, 0, 2000) is None:
        return forwarded(text)
    if FIRST.match(text, opening(text)) is not None:
        return SUBJECT.search(text, 0, WINDOW) is not None
    if PROOF.search(text, 0, WINDOW) is None:
        head = HEAD.match(text, 0, WINDOW)
        told = head is not None and SAVED.issubset(FIELD.findall(head[0]))
        return told and SENDER.search(text, 0, WINDOW) is not None
    return SUBJECT.search(text, 0, WINDOW) is not None


def forwarded(text: str) -> bool:
    """Whether it opens with the mark above a message that was sent on, and its heads."""
    mark = SENT_ON.match(text, 0, 2000)
    heads = heads_at(text[mark.end() : mark.end() + 2000].split("\n"), 0)[0] if mark else {}
    return "@" in heads.get("from", "")


def read(source: Source) -> Iterator[Reading]:
    """Every message."""
    text = source.text
    top = opening(text)
    first = FIRST.match(text, top)
    if first is None:
        yield story(source, text[top:], "/message[1]")
        return
    posts = [first.span(), *(found.span() for found in POST.finditer(text, first.end()))]
    stops = [*(start for start, _ in posts[1:]), len(text)]
    for count, ((_, start), stop) in enumerate(zip(posts, stops, strict=True), 1):
        yield story(source, QUOTED.sub("", text[start:stop]), f"/message[{count}]")


def opening(text: str) -> int:
    """Where a text begins, behind blanks and a mark."""
    found = BEGUN.search(text)
    return found.start() if found else 0


def story(source: Source, text: str, path: str) -> Reading:
    """One message."""
    page, walker = Composer(source), Walker()
    message = parsed(text, source.encoding)
    if message is None:
        page.add(text, "body", path)
        return page.reading(problems=(Problem(None, "malformed", "headers without an end, or too long"),))
    outer = heads_of(message)
    found, names = body(message, path, walker)
    said = [letter.size for letter in found]
    own = said.index(max(said)) if found else 0
    chosen = found[own] if found else Letter()
    heads = outer if own == 0 else chosen.heads
    page.add(subject_of(heads.get("subject") or outer.get("subject")), "headline", f"{path}/Subject")
    page.add(name_of(heads.get("from", "")), "byline", f"{path}/From")
    for count, letter in enumerate(found):
        for role, words, where in letter.pieces:
            page.add(words, role if count == own else "note" if count < own else "boilerplate", where)
    about = metadata(page, message, heads if "from" in heads else outer, names, walker)
    inner = tuple(letter.heads for letter in found if letter.heads)
    if inner:
        about = evolve(about, extra={**about.extra, "forwarded": inner})
    return page.reading(about, about.language)


def name_of(sender: str) -> str | None:
    """The name of a sender, without the address."""
    from email.utils import parseaddr

    name = MAILTO.sub("", sender)
    return (parseaddr(name)[0] if "@" in name else name) or None


def heads_of(message: Message) -> dict[str, str]:
    """The heads of a message, by the names that those of a message inside its text have."""
    named = {"subject": "Subject", "from": "From", "date": "Date", "to": "To"}
    return {name: value for name, head in named.items() if (value := header(message, head))}


# -- the body ----------------------------------------------------------------------


def body(message: Message, path: str, walker: Walker) -> tuple[list[Letter], tuple[str, ...]]:
    """The letters of a message and of those that came with it; the names of the parts that are no text."""
    found: list[Letter] = []
    parts = Parts()
    parts.inside.append(message)
    for count, one in enumerate(parts.inside):  # which grows as it is read
        if count > PARTS:
            break
        where = f"{path}/message[{count}]" if count else path
        some = letters(pieces(parts.texts(one), where, walker))
        if count:
            some[0].heads = heads_of(one)
        found += some
    return found, distinct(parts.names)


@define
class Parts:
    """The parts of a message: messages that came with it, and the names of those that are no text."""

    inside: list[Message] = field(factory=list)
    names: list[str] = field(factory=list)

    def texts(self, part: Message, depth: int = DEEPEST) -> list[Message]:
        """The parts that are the text: of alternatives the plain one where it says anything."""
        kind, payload = part.get_content_type(), part.get_payload()
        if isinstance(payload, list):
            inner = [one for one in payload[:PARTS] if not isinstance(one, str)] if depth else []
            if kind == "message/rfc822":
                self.inside += inner
                return []
            some = [texts for one in inner if (texts := self.texts(one, depth - 1))]
            return self.plainest(some) if kind == "multipart/alternative" else list(chain(*some))
        attached = "attachment" in str(part.get("Content-Disposition", ""))[:200].lower()
        if kind not in TEXTS or attached:
            self.names.append(filename(part) or kind)
            return []
        return [part] if content(part).strip(BLANK) else []

    def plainest(self, some: list[list[Message]]) -> list[Message]:
        """The first of alternatives that is plain text, or the last of them; the others are named."""
        plain = [texts for texts in some if all(one.get_content_type() == TEXTS[0] for one in texts)]
        best = [*plain, *reversed(some)][:1]
        self.names += [one.get_content_type() for texts in some if texts not in best for one in texts]
        return best[0] if best else []


def pieces(parts: list[Message], path: str, walker: Walker) -> Iterator[Piece]:
    """The blocks of the parts that are text."""
    for part in parts:
        text = content(part)
        if part.get_content_type() == "text/html":
            scrap = Composer(Source(""))
            add_html(scrap, text, "paragraph", f"{path}/html", walker)
            yield from ((block.role or "body", block.text, block.origin or path) for block in scrap.blocks)
        else:
            words, signature = signed(text)
            yield "body", words, f"{path}/text"
            yield "boilerplate", signature, f"{path}/text"


def signed(text: str) -> tuple[str, str]:
    """Plain text and its signature, which two dashes and a blank set apart."""
    lines = text.replace("\r\n", "\n").split("\n")
    last = max((count for count, line in enumerate(lines) if line == "-- "), default=len(lines))
    if len(lines) - last > SIGNATURE:
        last = len(lines)
    return "\n".join(lines[:last]), "\n".join(lines[last + 1 :])


def sent(text: str | None) -> datetime | None:
    """When a message was sent, as a machine or a program for people writes it."""
    machine = instant(text)
    return machine if machine and machine.tzinfo else date(text or "", clock=True) or machine


def metadata(
    page: Composer, message: Message, heads: dict[str, str], names: tuple[str, ...], walker: Walker
) -> Metadata:
    """What the headers say."""
    kept = {name: value for name in dict.fromkeys(message.keys()) if (value := header(message, name))}
    keywords = header(message, "Keywords") or ""
    return Metadata(
        id=header(message, "Message-ID"),
        priority=header(message, "X-Priority"),
        keywords=distinct(keywords.split(",")),
        source=heads.get("from"),
        language=language_tag(header(message, "Content-Language")),
        version_created=sent(heads.get("date")) or page.instant(header(message, "Date")),
        extra=without_none(headers=kept, attachments=names, **walker.extra()),
    )


FORMAT = Format("mail", sniff, read)
"""E-mail and mailboxes."""
