"""The frame of a wire message, where its control bytes are lost.

    frame   = service | header | iptc | numbered | desk | codes | topics | priority
    service = LETTER number selector                          (ANPA 1312, line 1)
    header  = priority category keyword ... month-day count   (ANPA 1312, line 2)
    iptc    = SOURCE number priority category count ...       (IPTC 7901, line 1)
    desk    = agency service number day initials              (epd)
    numbered = SERVICE number priority desk count             (the same at Reuters, AFP, Belga)
    codes   = the numbers, codes and desks of agencies        (above a line that may be a headline)
    topics  = small letters above the service line or header  (Reuters 1987)
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
from newsdoc.heading import titled_soon
from newsdoc.letters import UPPER, late

SERVICE = re.compile(r"[A-Za-z]\d{4}(?:[ ]?[a-z]{2,6}-?|-{3,5})?")
HEADER = re.compile(
    r"""[a-z][ ][a-z][ ]{1,4}(?:&\w{1,5};[ ]?){0,3}[\w.&'-]{2,40}(?:[ ]{1,9}[\w.-]{1,20}){0,3}
        (?:[ ]&\w{1,5};)?(?:[ ]{1,20}\d\d-\d\d)(?:[ ]{1,4}\d{4})?""",
    re.VERBOSE,
)
IPTC = re.compile(r"[a-z]{1,3}\d{3,5}[ ][1-6][ ][a-z]{1,3}[ ]{1,3}\d{1,5}(?:[ ][^\r\n]{0,60})?")
NUMBER = rf"[{UPPER}]{{1,4}}\d{{3,5}}"
"""The number of a message, behind the letters of its service."""

CODES = late(
    rf"""[A-Z]{{3,4}}\d{{1,5}} | [A-Z] | \([a-z]{{2,3}}\)              # "DEL41" at PTI; "(nk)" at NYT
      | ZCZC\d{{1,5}}(?:/[A-Z]{{2,4}})? | [A-Z]{{3}}\d{{4,6}}(?:_[A-Z]{{3,4}}){{1,2}}   # "XCI18022_SXA_QBXB"
      | (?:[A-Z][ ])?[A-Z]{{3}}(?:[ ][A-Z]\d[A-Z\d]){{1,3}}[ ]Q[A-Z]{{3}}  # ANSA: "R CRO S0B S43 QBXB"
      | {NUMBER}(?=[^\r\n]*[ ]\d)                               # "ADN0734 7 CRO 0 ADN NAZ"
        (?:[ ]{{1,4}}(?:[{UPPER}]{{3,4}}|\d{{1,4}}|{NUMBER})){{2,9}}
      | [A-Z]{{2,4}}(?:[ ]\d{{4}}){{2}}                               # "NTB 1418 0312"
      | \d\d?/\d\d?[ ][A-Z]\w{{2,8}}[ ]\d{{1,4}}                      # ITAR-TASS: "20/4 Tass 142"
      | [^\r\n:]{{0,60}}:[ ]AsiaNet[ ]\d{{4,6}}                        # "Medianet: AsiaNet 48213"
      | [A-Z]{{3,4}}[ ]\d{{1,4}}[ ][A-Z-]{{2,20}}(?:[ ](?:\d{{2,4}}|[A-Z]\w{{2,12}}))?   # "ANP 4 BIN 0231"
      | [A-Z]{{2,4}}[ ]\d\d?/\d\d?[ ]\d\d[.:]\d\d                    # "TT 4/3 15:12"
      | [a-z]{{3}}(?:[ ][a-z]{{3}}){{1,4}}                              # the categories of CTK: "kul lib hsm"
      | [A-Z]\d{{4}}[ ]&C[^\r\n]{{1,30}}                            # the New York Times: "A4822 &Cx1f; ttj-z"
    """,
    re.VERBOSE,
)
"""The codes in front of a story."""
PRIORITY = re.compile(r"[A-Z]{2}")
DESK = re.compile(r"[a-z]{3}[ ][a-z]{2,3}[ ]\d{1,4}[ ](?:19|20)\d{6}(?:[ ][a-z]{2,4}){1,2}")
NUMBERED = re.compile(r"[A-Z]{3}\d{3,5}[ ][1-6][ ][A-Z]{1,4}[ ]\d{2,4}(?:[ ]/?[A-Z\d][A-Z\d/-]{0,11}){0,3}")
"""A service, its number, a priority, a desk and a count: "FRA0412 4 I 0287 F /AFP-RT51"."""

SELECTED = re.compile(r"[a-z][ ][a-z][ ][a-z]{7,14}")
"""A priority, a category and who receives it: "r i bylczcyry"."""

FORMS = (HEADER, IPTC, SERVICE, DESK, NUMBERED, SELECTED)
LONGEST_TOPIC, NEAR = 40, 5
"""A line of topics is no longer, and stands so many lines above the service line at the most."""


def topic(cursor: Cursor) -> bool:
    """Whether words in small letters stand soon above a service line or a header."""
    if not cursor.block.text.islower():
        return False
    for count in range(1, NEAR + 1):
        below = cursor.ahead(count)
        if below is None or cursor.size > LONGEST_TOPIC or len(below) > LONGEST_TOPIC * 2:
            return False
        if below.fullmatch(HEADER) or below.fullmatch(SERVICE):
            return True
    return False


@limit(140)
@above("headline", "paragraph")
@untold
def frame(cursor: Cursor) -> tuple[()] | None:
    """Claim a header line above the headline."""
    line = cursor.line
    first = cursor.block.start == cursor.source.span().lstrip().start
    coded = (CODES, *((PRIORITY,) if first else ())) if titled_soon(cursor) else ()
    if not any(line.fullmatch(pattern) for pattern in (*FORMS, *coded)) and not topic(cursor):
        return None
    cursor.take(line, because="a header line of a wire")
    return ()
