"""How somebody can be reached: an address, or a number that is called from abroad or in North America.

    ann.lee@example.com        leea(at)example.com        +49 228 555 0142        555-555-0142
"""

from __future__ import annotations

import re

REACHED = re.compile(
    r"""\w@\w[\w-]*\.\w | \w\(at\)\w | (?<![\d$€£])\+\d(?:[ ()./-]{0,2}\d){7,14}(?!\d)
      | (?<!\d)\d{3}[-.]\d{3}[-.]\d{4}(?!\d)""",
    re.VERBOSE,
)
