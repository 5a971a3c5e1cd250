"""How well quotations and their speakers are found, against a corpus annotated by hand.

    python benchmarks/accuracy_quotes.py CORPUS.jsonl --language en --target direct

A line of the corpus is one text: {"text": ..., "quotes": [{"start", "end", "kind":
"direct" | "mixed" | "indirect", "speaker": {"start", "end"} or null}]}, offsets in
characters.  Spans are compared from their first to their last letter or figure; a
found quotation is right where it shares half of what both cover.  With the target
"direct", what lies inside a quotation of another kind is neither right nor wrong:
whether `said he was "sorry"` holds a quotation is a convention.  A speaker is right
where the two mentions overlap.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsdoc

Stretch = tuple[int, int]
"""Where a quotation or a mention starts and stops."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--target", choices=("direct", "all"), default="direct")
    asked = parser.parse_args()
    counts: Counter[str] = Counter()
    for line in asked.corpus.read_text("utf-8").splitlines():
        counts += scored(json.loads(line), asked.language, asked.target)
    for name in ("overlap", "pair"):
        suffix = "" if name == "overlap" else " with a speaker"
        found, gold = counts["found" + suffix], counts["gold" + suffix]
        precision, recall = counts[name] / max(found, 1), counts[name] / max(gold, 1)
        score = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:8} P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}  of {gold}")


def scored(row: dict[str, Any], language: str, target: str) -> Counter[str]:
    """What is found in one text, counted."""
    text = row["text"]
    places = [(trimmed(text, q["start"], q["end"]), q) for q in row["quotes"]]
    gold = {place: mention(q) for place, q in places if target in ("all", q["kind"])}
    other = [place for place, q in places if target not in ("all", q["kind"])]
    found = {
        span: speaker
        for span, speaker in quoted(text, language, target)
        if any(share(span, own) >= 0.5 for own in gold) or not any(inside(span, o) for o in other)
    }
    counts: Counter[str] = Counter(gold=len(gold), found=len(found))
    counts["gold with a speaker"] = sum(speaker is not None for speaker in gold.values())
    counts["found with a speaker"] = sum(speaker is not None for speaker in found.values())
    pairs = sorted(((share(a, b), a, b) for a in gold for b in found), reverse=True)
    used: set[tuple[str, Stretch]] = set()
    for common, a, b in pairs:
        if common < 0.5 or {("gold", a), ("found", b)} & used:
            continue
        used |= {("gold", a), ("found", b)}
        one, two = gold[a], found[b]
        counts["overlap"] += 1
        counts["pair"] += one is not None and two is not None and share(one, two) > 0
    return counts


def quoted(text: str, language: str, target: str) -> Iterator[tuple[Stretch, Stretch | None]]:
    """Every piece that newsdoc finds, and the mention of its speaker."""
    for quote in newsdoc.find_quotes(text, language=language):
        who = quote.speaker and quote.speaker.mention
        if target in ("all", quote.kind):
            for part in quote.parts:
                yield trimmed(text, part.start, part.stop), (who.start, who.stop) if who else None


def mention(quote: dict[str, Any]) -> Stretch | None:
    """Where the corpus has the speaker."""
    return (quote["speaker"]["start"], quote["speaker"]["end"]) if quote.get("speaker") else None


def trimmed(text: str, start: int, stop: int) -> Stretch:
    """A stretch from its first letter or figure to its last."""
    while start < stop and not text[start].isalnum():
        start += 1
    while stop > start and not text[stop - 1].isalnum():
        stop -= 1
    return start, stop


def share(a: Stretch, b: Stretch) -> float:
    """How much of what two stretches cover is common to both."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return common / (max(a[1], b[1]) - min(a[0], b[0])) if common > 0 else 0.0


def inside(a: Stretch, b: Stretch) -> bool:
    """Whether half of a stretch lies in another."""
    return min(a[1], b[1]) - max(a[0], b[0]) >= 0.5 * (a[1] - a[0])


if __name__ == "__main__":
    main()
