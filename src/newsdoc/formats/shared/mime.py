"""Messages of e-mail, read safely: headers of bounded length, charsets that may be wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdoc.span import BLANK

if TYPE_CHECKING:
    from email.message import Message  # imported where it is used: it costs 10 ms

LONGEST_HEADERS = 400_000
"""Reading headers is quadratic in places; no honest message has so many characters of them."""

LONGEST_HEADER = 8000
"""Nor has any one of them so many."""

MOST = 2000
"""Nor so many parameters, or parts inside parts: each costs the time of all above it."""

HEAD_END = re.compile(r"\r\n\r\n|\n\n|\r\r")
FOLD = re.compile(r"[^\r\n]{20000}")


def parsed(text: str, codec: str | None) -> Message | None:
    """A message; None where its headers have no end, or too much of them."""
    import email

    head = HEAD_END.search(text)
    if head is None or head.start() > LONGEST_HEADERS or FOLD.search(text, 0, head.start()):
        return None
    if text.count(";", 0, head.start()) > MOST or text.count("boundary=") > MOST:
        return None
    name = codec or "utf-8"
    data = encoded(text, name)
    try:
        return email.message_from_bytes(data)
    except RecursionError:  # messages in messages in messages
        return None


def encoded(text: str, codec: str) -> bytes:
    """A text as the bytes that it was; a lone surrogate, which no byte gave, by its number."""
    if codec != "utf-8":
        return text.encode(codec, "replace")
    try:
        return text.encode(codec, "surrogateescape")
    except UnicodeEncodeError:
        return text.encode(codec, "surrogatepass")


def header(message: Message, name: str) -> str | None:
    """A header with its encoded words read; None where it is not there."""
    from email.errors import HeaderParseError
    from email.header import decode_header

    value = next((as_sent(value) for key, value in message.raw_items() if key.lower() == name.lower()), None)
    raw = " ".join(str(value)[:LONGEST_HEADER].split()) if value is not None else ""
    if "=?" not in raw:
        return raw or None
    pieces = []
    try:
        found = decode_header(raw)
    except (HeaderParseError, ValueError):
        return raw
    for piece, charset in found:
        pieces.append(decoded(piece, charset) if isinstance(piece, bytes) else piece)
    return "".join(pieces).strip(BLANK) or None


def as_sent(value: object) -> str:
    """A header with the bytes in it that are no ASCII as the letters that they most likely are."""
    text = str(value)
    return text if text.isascii() else decoded(text.encode("utf-8", "surrogateescape"), None)


def decoded(data: bytes, charset: str | None) -> str:
    """Bytes in the charset that a message names; in UTF-8 or Latin-1 where that fails."""
    for name in (charset, "utf-8"):
        try:
            return data.decode(name or "ascii")
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("latin-1")


def content(part: Message) -> str:
    """The text of a part."""
    data = part.get_payload(decode=True)
    try:
        charset = part.get_content_charset()
    except (LookupError, ValueError, TypeError):
        charset = None
    return decoded(data, charset) if isinstance(data, bytes) else str(data or "")


def filename(part: Message) -> str | None:
    """The name of an attached file."""
    try:
        return part.get_filename()
    except (ValueError, LookupError, TypeError):
        return None
