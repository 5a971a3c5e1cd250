"""Press releases as AsiaNet sends them: two labelled lines above a release.

    release = "Source:" company  "MEDIA RELEASE" number  headline  blank  dateline "/" distributor "/"  body

    Source: Harbour Group
    MEDIA RELEASE PR67001
    Harbour Group Opens Two Ferry Lines

    BREMEN, Germany, March 4, 2014 /PRNewswire-AsiaNet/ --

    Harbour Group said today ...

Source: messages of AsiaNet 2017 and 2018.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdoc.formats.base import Format, Reading
from newsdoc.formats.shared.compose import Composer
from newsdoc.formats.shared.lines import Bytes
from newsdoc.model import Metadata
from newsdoc.span import BLANK, Source

HEAD = re.compile(
    r"""[\ufeff \t\r\n]*Source:[ ]?(?P<source>[^\r\n]{1,300})(?:\r\n|\n|\r)[ \t]*
        (?:MEDIA|PRESS|NEWS)[ ]RELEASE[ ](?P<number>[A-Z]{0,4}\d{1,9})[ \t]*(?:\r\n|\n|\r)
        (?P<headline>(?:[^\r\n]*[^ \t\r\n][^\r\n]*(?:\r\n|\n|\r)){1,6})""",
    re.VERBOSE,
)


DATELINE = re.compile(
    r"""(?P<dateline>[^\r\n/]{4,90}\d{4})[ \t]{0,3}
        (?P<mark>/(?P<distributor>[^\r\n/]{2,40})/[ \t]{0,3}[-–—]{0,2})""",
    re.VERBOSE,
)
"""Place and date, and between slashes who distributes the release."""


def sniff(text: str) -> bool:
    """Whether it opens with the two lines."""
    return HEAD.match(text, 0, 3000) is not None


def read(source: Source) -> Iterator[Reading]:
    """The release."""
    page, where = Composer(source), Bytes(source)
    head = HEAD.match(source.text)
    if head is None:
        page.add(source.text)
        yield page.reading()
        return
    title = " ".join(head["headline"].split())
    page.add(source.text[head.start("source") : head.end("number")], "boilerplate",
             where.range(head.start("source"), head.end("number")))
    page.add(title, "headline", where.range(head.start("headline"), head.end("headline")))
    rest = source.text[head.end() :]
    start = len(source.text) - len(rest.lstrip(BLANK))
    opening = DATELINE.match(source.text, start)
    if opening:
        for name, role in (("dateline", "dateline"), ("mark", "boilerplate")):
            page.add(opening[name], role, where.range(opening.start(name), opening.end(name)))
        start = opening.end()
    page.stretch(where, start, len(source.text))
    credit = opening["distributor"] if opening else None
    yield page.reading(Metadata(id=head["number"], source=head["source"].strip(BLANK), credit=credit))


FORMAT = Format("asianet", sniff, read)
"""Labelled press releases."""
