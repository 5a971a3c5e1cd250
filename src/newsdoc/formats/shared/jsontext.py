"""JSON read safely: nothing too deep, no number that a program cannot hold, no infinity."""

from __future__ import annotations

from math import isfinite
from typing import Any


def json_value(text: str) -> Any:
    """The value of a JSON text; None where it is none, or too deep."""
    import json  # here: few formats need it

    try:
        return json.loads(text.lstrip("\ufeff"), parse_constant=str, parse_int=whole, parse_float=finite)
    except (ValueError, RecursionError):
        return None


def whole(digits: str) -> int | str:
    """A whole number; one that no program counts to stays as it is written."""
    return int(digits) if len(digits) < 19 else digits


def finite(digits: str) -> float | str:
    """A number; one that no program holds stays as it is written, for JSON has no infinity."""
    value = float(digits)
    return value if isfinite(value) else digits
