"""The formats that newsdoc reads, in the order in which they are sniffed."""

from newsdoc.formats import anpa, digitalwires, iptc7901, newsml1, newsmlg2, nexis, ninjs, nitf, reuters, trec
from newsdoc.formats.base import Format, Reading
from newsdoc.formats.plain import PLAIN

FORMATS: tuple[Format, ...] = (
    newsmlg2.FORMAT,
    nitf.FORMAT,
    newsml1.FORMAT,
    reuters.FORMAT,
    trec.FORMAT,
    digitalwires.FORMAT,
    ninjs.AP_MEDIA,
    ninjs.FORMAT,
    anpa.FORMAT,
    iptc7901.FORMAT,
    nexis.FORMAT,
    PLAIN,
)
"""Every format, the most telling first; plain text, which takes anything, is last."""

__all__ = ["FORMATS", "Format", "Reading"]
