"""Plain values as machines write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsdoc.formats.shared.values import instant, language_tag

FIVE = datetime(2014, 3, 4, 17, 5, 9)
EAST = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2014-03-04T17:05:09", FIVE),
        ("20140304T170509", FIVE),
        ("20140304T17:05:09", FIVE),
        ("20140304170509", FIVE),
        ("2014-03-04 17:05:09 GMT", FIVE.replace(tzinfo=UTC)),
        ("20140304 170509 UTC", FIVE.replace(tzinfo=UTC)),
        ("2014-03-04T17:05:09Z", FIVE.replace(tzinfo=UTC)),
        ("2014-03-04T17:05:09.123456Z", FIVE.replace(tzinfo=UTC)),
        ("20140304T170509,5+0100", FIVE.replace(tzinfo=EAST)),
        ("2014-03-04T17:05:09+01:00", FIVE.replace(tzinfo=EAST)),
        ("Tue, 04 Mar 2014 17:05:09 +0100", FIVE.replace(tzinfo=EAST)),
        ("2014-03-04 17:05:09 GMT+01:00", FIVE.replace(tzinfo=EAST)),
        ("Tue, 04 Mar 2014 5:05:09 PM +0100", FIVE.replace(tzinfo=EAST)),
        ("Tue, 04 Mar 2014 12:05 a.m. GMT", datetime(2014, 3, 4, 0, 5, tzinfo=UTC)),
        ("20140304", datetime(2014, 3, 4)),
        ("20140304T1705Z", datetime(2014, 3, 4, 17, 5, tzinfo=UTC)),
        ("04.03.2014 17:05", datetime(2014, 3, 4, 17, 5)),
        ("4.3.2014", datetime(2014, 3, 4)),
        ("31.02.2014", None),
        ("2014.03.04 17:05:09", FIVE),
        ("2014/03/04 17:05", datetime(2014, 3, 4, 17, 5)),
        ("Tue, 04 Mar 2014", datetime(2014, 3, 4)),
        ("4 March 2014", datetime(2014, 3, 4)),
        ("2014-13-04", None),
        ("2014", None),
        ("20140304T256161", None),
        ("March, some time", None),
        ("2014-03-04T17:05:09" + "0" * 80, None),
        (None, None),
    ],
)
def test_instants(text: str | None, value: datetime | None) -> None:
    """ISO 8601 in its forms, mixed too, and RFC 5322, to the second; anything else is None."""
    assert value == instant(text)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("EN", "en"),
        ("en-us", "en-US"),
        ("no_NO", "no-NO"),
        ("ZH-hans-cn", "zh-Hans-CN"),
        ("de-1996", "de-1996"),
        ("es-419", "es-419"),
        ("x", None),
        ("English", None),
        ("", None),
        (None, None),
    ],
)
def test_languages_are_written_as_the_standard_writes_them(text: str | None, tag: str | None) -> None:
    """RFC 5646: a language in small letters, a script with a capital, a country in capitals."""
    assert tag == language_tag(text)
