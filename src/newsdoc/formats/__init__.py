"""The formats that newsdoc reads, in the order in which they are sniffed."""

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.plain import PLAIN

FORMATS: tuple[Format, ...] = (PLAIN,)
"""Every format, the most telling first; plain text, which takes anything, is last."""

__all__ = ["FORMATS", "Format", "Reading"]
