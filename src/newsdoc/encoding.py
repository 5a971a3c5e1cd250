"""Bytes to text, so that the text encodes back to the same bytes.

In this order: a byte order mark, a declaration in the first kilobyte, UTF-16
told by its NULs, strict UTF-8, detection (charset-normalizer).  Bytes that fit
nothing stand in the text as lone surrogates (PEP 383) and are reported.
"""

from __future__ import annotations

import codecs
import re

from attrs import evolve, frozen

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(
    rb"""(?: <\?xml\b[^<>]{0,100}?\bencoding | <meta\b[^<>]{0,200}?\bcharset
           | (?:\A|[\r\n])Content-Type:[^\r\n]{0,100}?\bcharset )
        [ \t]{0,9}=[ \t]{0,9}["']?(?P<name>[A-Za-z][\w.:-]{1,40})""",
    re.VERBOSE | re.IGNORECASE,
)
"""Where a document declares its encoding; prose that mentions one declares nothing."""

ASCII = b"<?xml encoding='x'?> Content-Type: 0-9"
"""What any encoding that can be declared in a document reads as ASCII does."""

HIGH = re.compile(rb"[\x80-\xff]")
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

FEWEST_HIGH = 4
"""So many bytes over 127 are no accident."""

ZIP = b"PK\x03\x04"
"""How a zip opens, such as a Word document: bytes that are no text, one character each."""

SAMPLE = 32_768
"""How many bytes, from just before the first one over 127, detection looks at."""

LEGACY = (
    "cp1252", "latin_1", "iso8859_15", "iso8859_2", "cp1250", "cp1251", "koi8_r", "koi8_u", "iso8859_5",
    "cp866", "mac_cyrillic", "mac_roman", "cp1253", "iso8859_7", "cp1254", "iso8859_9", "cp1255",
    "iso8859_8", "cp1256", "iso8859_6", "cp1257", "iso8859_4", "iso8859_10", "iso8859_13", "iso8859_14",
    "iso8859_16", "iso8859_3", "cp1258", "cp874", "gb18030", "gbk", "big5", "euc_jp", "shift_jis",
    "cp932", "iso2022_jp", "euc_kr", "cp949", "cp437", "cp850", "cp852", "utf_8", "utf_16",
)
"""What texts were written in: the encodings of the WHATWG's standard, and those of DOS."""


@frozen
class Decoded:
    """A text and how to get its bytes back."""

    text: str
    encoding: str
    #: The byte order mark that stood in front, no part of the text.
    mark: bytes = b""
    #: "declared", "strict", "guessed", "wrong" where another encoding was declared, or "mixed"
    #: where some bytes fitted nothing.
    how: str = "strict"

    @property
    def undecodable(self) -> bool:
        """Whether some bytes fitted nothing."""
        return self.how == "mixed"

    def encode(self) -> bytes:
        """The very bytes that it was decoded from."""
        return self.mark + self.text.encode(self.encoding, "surrogateescape")


def decode(data: bytes) -> Decoded:
    """Read `data` as text; never fails, and loses nothing."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            found = attempt(data[len(mark) :], encoding, "declared")
            if found is not None:
                return Decoded(found.text, encoding, mark, "declared")
    if data.startswith(ZIP):
        return Decoded(data.decode("latin-1"), "latin-1", how="declared")
    found = declared(data)
    if found is not None and found.encoding != "utf-8" and misdeclared(data):
        return attempt(data, "utf-8", "wrong") or found
    return found or by_nuls(data) or attempt(data, "utf-8", "strict") or guess(data)


def misdeclared(data: bytes) -> bool:
    """Whether bytes that are declared as something else are UTF-8.

    Text in a legacy encoding whose bytes over 127 all happen to make characters of UTF-8, a
    handful of them and more, does not occur; a declaration that was copied from elsewhere does.
    """
    high = len(HIGH.findall(data))
    return high >= FEWEST_HIGH and high == sum(map(len, MULTIBYTE.findall(data)))


def attempt(data: bytes, encoding: str, how: str) -> Decoded | None:
    """`data` read as `encoding`, or None where that fails or does not lead back."""
    try:
        text = data.decode(encoding)
        same = text.encode(encoding, "surrogateescape") == data
    except (UnicodeError, LookupError, ValueError):
        return None
    return Decoded(text, encoding, how=how) if same else None


def declared(data: bytes) -> Decoded | None:
    """By a declaration in the first kilobyte: ``<?xml encoding=...?>``, ``charset=...``."""
    found = DECLARED.search(data, 0, 1024)
    if found is None:
        return None
    try:
        name = codecs.lookup(found["name"].decode("ascii")).name
    except (LookupError, ValueError):
        return None
    if ASCII.decode(name, "replace") != ASCII.decode("ascii"):
        return None  # whoever could read the declaration reads ASCII
    if name == "iso8859-1":
        name = "cp1252"  # as browsers do: WHATWG Encoding, "windows-1252"
    read = attempt(data, name, "declared")
    if read is None and name == "cp1252":
        return attempt(data, "latin-1", "declared")
    return read or undeclared(data)


def undeclared(data: bytes) -> Decoded:
    """Bytes that are not in the encoding that they declare; damaged UTF-8 is still that."""
    found = attempt(data, "utf-8", "wrong") or guess(data)
    return found if found.undecodable else evolve(found, how="wrong")


def by_nuls(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: mostly ASCII, so that every other byte is NUL."""
    sample = data[:1024]
    half = len(sample) // 2
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        nuls, others = sample[first::2].count(0), sample[1 - first :: 2].count(0)
        if half and nuls > 0.7 * half and not others:
            return attempt(data, encoding, "guessed")
    return None


def guess(data: bytes) -> Decoded:
    """Not UTF-8: a damaged UTF-8 file, a legacy encoding, or bytes that fit nothing."""
    high = len(HIGH.findall(data))
    inside = sum(map(len, MULTIBYTE.findall(data)))
    if inside > 0.8 * high:
        return Decoded(data.decode("utf-8", "surrogateescape"), "utf-8", how="mixed")
    known = detected(data) if high > FEWEST_HIGH else ()  # fewer tell a detector nothing
    for encoding in (*known, "cp1252", "latin-1"):
        found = attempt(data, encoding, "guessed")
        if found is not None:
            return found
    raise AssertionError("latin-1 reads every byte")  # pragma: no cover


def detected(data: bytes) -> list[str]:
    """What charset-normalizer makes of a sample, Western first where it is as likely.

    News in single bytes is Western European far more often than not, and short
    texts leave the detector a tie between code pages.
    """
    from charset_normalizer import from_bytes  # imported here: it costs 30 ms

    first = HIGH.search(data)
    start = max(0, first.start() - 512) if first else 0
    matches = from_bytes(data[start : start + SAMPLE], cp_isolation=list(LEGACY))
    best = matches.best()
    if best is None:
        return []
    tied = {m.encoding for m in matches if m.chaos <= best.chaos + 0.02}
    western = [name for name in ("cp1252", "latin_1", "iso8859_15") if name in tied]
    return [*western, best.encoding]
