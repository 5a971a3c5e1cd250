"""Function calls for each story, where one text holds 1, 4, 16 and 64 of them.

    python benchmarks/calls.py

Calls are counted, not timed: the figures are the same on every machine.  They
must stay level (promise 5: within 15%).
"""

from texts import HEAD, SEED

import newsdoc
from newsdoc.testing import calls

BODY = SEED[len(HEAD) :].decode()


def main() -> None:
    """Print the table."""
    newsdoc.parse(SEED)
    print(f"{'stories':>8} {'characters':>11} {'calls':>9} {'per story':>10}")
    for count in (1, 4, 16, 64):
        text = HEAD.decode() + BODY * count
        made = calls(lambda text=text: newsdoc.parse(text))  # type: ignore[misc]  # bound now
        print(f"{count:>8} {len(text):>11,} {made:>9,} {made / count:>10,.0f}")


if __name__ == "__main__":
    main()
