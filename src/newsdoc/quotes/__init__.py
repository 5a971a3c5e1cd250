"""Quotations: what stands between marks, who says it, and who that is."""

from newsdoc.quotes.finding import find

__all__ = ["find"]
