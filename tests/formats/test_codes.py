"""NewsML-G2: codes without their schemes, and renditions of one text."""

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


def test_of_several_renditions_the_first_is_the_text() -> None:
    """A text that an item gives as XHTML and again as HTML and as plain text is read once."""
    words = ("Ministers of five states agreed on a plan.", "Work on the locks begins in spring.")
    marked = "".join(f"<p>{text}</p>" for text in words)
    plain = "\n\n".join(words)
    article = newsdoc.parse(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1"><contentSet>'
        f"<inlineXML><html><body>{marked}</body></html></inlineXML>"
        f'<inlineData contenttype="text/html"><![CDATA[{marked}]]></inlineData>'
        f"<inlineData>{plain}</inlineData><inlineData>Another text of this item.</inlineData>"
        "</contentSet></newsItem>"
    )

    assert [*words, "Another text of this item."] == [str(text.span) for text in article.paragraphs]


def test_codes_of_services_and_places_are_resolved_too() -> None:
    """The item's own catalogue gives the address of a service and of a place."""
    article = newsdoc.parse(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1"><catalog>'
        '<scheme alias="svc" uri="http://example.com/services/"/><scheme alias="loc" uri="http://example.com/p/"/>'
        '</catalog><itemMeta><service qcode="svc:main"/></itemMeta>'
        '<contentMeta><located qcode="loc:oslo"/><headline>Ferry sold</headline></contentMeta></newsItem>'
    )

    assert {
        "loc:oslo": "http://example.com/p/oslo", "svc:main": "http://example.com/services/main",
    } == article.metadata.extra["codes"]
