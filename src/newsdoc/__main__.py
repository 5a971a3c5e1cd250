"""The command line's door: ``newsdoc`` and ``python -m newsdoc``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line, or say which extra it needs."""
    try:
        from newsdoc.cli import app
    except ModuleNotFoundError as error:
        if error.name not in ("typer", "rich"):
            raise
        sys.exit("newsdoc: the command line needs its extra: pip install 'newsdoc[cli]'")
    app(prog_name="newsdoc")


if __name__ == "__main__":
    main()
