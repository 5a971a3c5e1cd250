"""The frame of a wire message, where its control bytes are lost.

    frame   = service | header | iptc | desk | codes | priority
    service = LETTER number selector                          (ANPA 1312, line 1)
    header  = priority category keyword ... month-day count   (ANPA 1312, line 2)
    iptc    = SOURCE number priority category count ...       (IPTC 7901, line 1)
    desk    = agency service number day initials              (epd)
    codes   = the numbers and codes of PTI, ANSA, ITAR-TASS, AsiaNet    (above more of a header only)
    priority = two capitals, the very first line              (MENA)

    W2117elbes
    f l BC-EU--River-Locks     03-04 0410
    eca0062 4 vm 214  dpa 0417

Sources: ANPA 84-2, IPTC 7901; archives keep these lines when they strip controls.
"""

from __future__ import annotations

import re

from newsdoc.cursor import Cursor
from newsdoc.gates import above, limit, untold
from newsdoc.heading import more_below

SERVICE = re.compile(r"[A-Za-z]\d{4}(?:[a-z]{2,6}-?|-{3,5})?")
HEADER = re.compile(
    r"""[a-z][ ][a-z][ ]{1,4}(?:&\w{1,5};[ ]?){0,3}[\w.&'-]{2,40}(?:[ ]{1,4}[\w.-]{1,20}){0,3}
        (?:[ ]&\w{1,5};)?(?:[ ]{1,20}\d\d-\d\d)(?:[ ]{1,4}\d{4})?""",
    re.VERBOSE,
)
IPTC = re.compile(r"[a-z]{1,3}\d{3,5}[ ][1-6][ ][a-z]{1,3}[ ]{1,3}\d{1,5}(?:[ ][^\r\n]{0,60})?")
CODES = re.compile(
    r"""[A-Z]{3,4}\d{1,5} | ZCZC\d{1,5}(?:/[A-Z]{2,4})?            # numbers: "DEL41" at PTI
      | (?:[A-Z][ ])?[A-Z]{3}(?:[ ][A-Z]\d[A-Z\d]){1,3}[ ]Q[A-Z]{3}  # ANSA: "R CRO S0B S43 QBXB"
      | \d\d?/\d\d?[ ][A-Z]\w{2,8}[ ]\d{1,4}                      # ITAR-TASS: "20/4 Tass 142"
      | [^\r\n:]{0,60}:[ ]AsiaNet[ ]\d{4,6}                        # "Medianet: AsiaNet 48213"
      | [A-Z]\d{4}[ ]&C[^\r\n]{1,30}                               # the New York Times: "A4822 &Cx1f; ttj-z"
    """,
    re.VERBOSE,
)
"""The codes in front of a story."""
PRIORITY = re.compile(r"[A-Z]{2}")
DESK = re.compile(r"[a-z]{3}[ ][a-z]{2,3}[ ]\d{1,4}[ ](?:19|20)\d{6}(?:[ ][a-z]{2,4}){1,2}")


@limit(140)
@above("headline", "paragraph")
@untold
def frame(cursor: Cursor) -> tuple[()] | None:
    """Claim a header line above the headline."""
    line = cursor.line
    first = cursor.block.start == cursor.source.span().lstrip().start
    coded = (CODES, *((PRIORITY,) if first else ())) if more_below(cursor) else ()
    if not any(line.fullmatch(pattern) for pattern in (HEADER, IPTC, SERVICE, DESK, *coded)):
        return None
    cursor.take(line, because="a header line of a wire")
    return ()
