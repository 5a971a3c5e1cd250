"""Codes of NewsML-G2: without their schemes in the metadata, with their addresses beside it."""

from __future__ import annotations

from pathlib import Path

import newsdoc


def test_codes_are_resolved_through_aliases() -> None:
    """An alias of the item's own catalogue and one of the IPTC's give a code its address."""
    path = Path(__file__).parent / "newsml-g2" / "message.xml"
    about = newsdoc.parse(path.read_bytes()).metadata

    assert ("06000000", "77", "20000424") == about.subjects
    assert {
        "exm:77": "http://example.com/codes/77",
        "genre:Current": "http://cv.iptc.org/newscodes/genre/Current",
        "medtop:20000424": "http://cv.iptc.org/newscodes/mediatopic/20000424",
        "subj:06000000": "http://cv.iptc.org/newscodes/subjectcode/06000000",
    } == about.extra["codes"]
