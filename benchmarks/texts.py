"""The texts that the benchmarks read: the seed, and a long story made of it."""

from pathlib import Path

SEED = next((Path(__file__).parents[1] / "seeds").glob("*.txt")).read_bytes()
"""About 3 KB: a headline, a caption, eleven paragraphs, eight quotations."""

HEAD, _, BODY = SEED.partition(b"\n\nNorth Korea said")
LONG = HEAD + (b"\n\nNorth Korea said" + BODY) * 100
"""About 300 KB: one story with eleven hundred paragraphs."""

TEXTS = {"3 KB": SEED, "300 KB": LONG}
