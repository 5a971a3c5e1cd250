"""The words of Rich Text Format that tell of text: what they open, close, and stand for.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

SKIPPED = frozenset((
    "colortbl", "stylesheet", "pict", "filetbl", "listtable", "listoverridetable", "rsidtbl", "themedata",
    "colorschememapping", "datastore", "xmlnstbl", "latentstyles", "generator", "bkmkstart", "bkmkend", "tc",
    "xe", "nonshppict", "mmathPr", "datafield", "revtbl", "pgdsctbl", "objdata", "objclass", "sp",
))
"""Groups without text."""

ASIDE = frozenset((
    "title", "subject", "author", "operator", "keywords", "doccomm", "company", "category", "manager",
    "creatim", "revtim", "fldinst", "fonttbl", "footnote", "annotation",
    *(f"{name}{pages}" for name in ("header", "footer") for pages in ("", "l", "r", "f")),
))
"""Groups whose text is kept beside that of the story."""

KEPT = frozenset(("shppict", "shptxt", "shpinst"))
"""Groups that an older reader skips and that may hold text."""

CLOSING = frozenset(("par", "sect", "page", "column", "row", "nestrow"))
"""What ends a paragraph."""

CHARACTERS = {
    "tab": "\t", "cell": "\t", "nestcell": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "", "{": "{", "}": "}", "\\": "\\", "\r": "\n", "\n": "\n"}

CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437",
}
"""The code pages of fonts; of one with another number, the document's."""

PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
HIDDEN = frozenset(("v", "deleted"))
CLOCK = ("yr", "mo", "dy", "hr", "min")
"""The words of a time, the largest first."""
