"""The formats that newsdoc reads, in the order in which they are sniffed."""

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.newsml1 import FORMAT as NEWSML_1
from newsdoc.formats.newsmlg2 import FORMAT as NEWSML_G2
from newsdoc.formats.nitf import FORMAT as NITF
from newsdoc.formats.page import PAGE
from newsdoc.formats.plain import PLAIN

FORMATS: tuple[Format, ...] = (NEWSML_G2, NITF, NEWSML_1, PAGE, PLAIN)
"""Every format, the most telling first; plain text, which takes anything, is last."""

__all__ = ["FORMATS", "Format", "Reading"]
