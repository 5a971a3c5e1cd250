"""The examples of the README and the docs, and what the commands among them print.

    python docs/examples.py

writes the real output of every command of newsdoc into the pages that show it.
The tests see to it that it stands there, and that the Python runs.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])

BLOCK = re.compile(r"(?ms)^```(?P<kind>python|pycon|console)\n(?P<body>.*?)^```$")
"""A block of code that is run."""

COMMAND = re.compile(
    r"""
    (?P<call> ^\$[ ](?:make[ ]demo\n\.venv/bin/)?(?P<command>newsdoc[ ][^\n]*)\n )
    (?P<output> (?:(?!```|\$[ ])[^\n]*\n)*? )
    (?P<rest> \.\.\.\n)?
    (?= ```|\$[ ] )
    """,
    re.VERBOSE | re.MULTILINE,
)
"""A command of newsdoc in a console, by itself or as what ``make demo`` runs, and its output.

Where the output ends in a line of three dots, only its beginning is shown.
"""


def blocks(text: str) -> Iterator[tuple[str, str, int]]:
    """The kind, the words and the line of each block of code."""
    for found in BLOCK.finditer(text):
        yield found["kind"], found["body"], text.count("\n", 0, found.start("body"))


def printed(command: str) -> str:
    """What a command prints on a terminal of 80 columns, blanks at the ends of lines aside."""
    result = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "TERMINAL_WIDTH": "80", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return "".join(f"{line.rstrip()}\n" for line in result.stdout.rstrip().splitlines())


def renewed(found: re.Match[str]) -> str:
    """A command with its real output, as much of it as was shown."""
    output = printed(found["command"])
    if found["rest"]:
        lines = found["output"].count("\n")
        output = "".join(output.splitlines(keepends=True)[:lines]) + found["rest"]
    return found["call"] + output


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(COMMAND.sub(renewed, page.read_text("utf-8")), "utf-8")
