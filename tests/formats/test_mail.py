"""Messages that hold what no mail program sends."""

from __future__ import annotations

import newsdoc


def test_a_lone_surrogate_in_a_message_is_no_error() -> None:
    """No byte gave it, so no codec takes it; the message is read all the same."""
    head = "From: ann@example.com\nSubject: River plan\nMIME-Version: 1.0\n\n"
    article = newsdoc.parse(head + "It rained \ud800 all night.\n", format="mail")

    assert "River plan" == str(article.headline)
    assert "all night." in article.source.text
