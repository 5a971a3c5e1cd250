"""The formats that newsdoc reads, in the order in which they are sniffed."""

from newsdoc.formats import (
    anpa,
    digitalwires,
    factiva,
    feeds,
    iptc7901,
    mail,
    newsbites,
    newsml1,
    newsmlg2,
    nexis,
    ninjs,
    nitf,
    proquest,
    rcv1,
    release,
    reuters,
    trec,
    zczc,
)
from newsdoc.formats.base import Format, Reading
from newsdoc.formats.plain import PLAIN

FORMATS: tuple[Format, ...] = (
    newsmlg2.FORMAT,
    nitf.FORMAT,
    newsml1.FORMAT,
    rcv1.FORMAT,
    feeds.WXR,
    feeds.RSS,
    feeds.ATOM,
    reuters.FORMAT,
    trec.FORMAT,
    factiva.FORMAT,
    digitalwires.FORMAT,
    ninjs.AP_MEDIA,
    ninjs.FORMAT,
    anpa.FORMAT,
    iptc7901.FORMAT,
    newsbites.FORMAT,
    zczc.FORMAT,
    release.FORMAT,
    proquest.FORMAT,
    mail.FORMAT,
    nexis.FORMAT,
    PLAIN,
)
"""Every format, the most telling first; plain text, which takes anything, is last."""

__all__ = ["FORMATS", "Format", "Reading"]
