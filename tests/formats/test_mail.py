"""Messages that hold what no mail program sends, and messages inside messages."""

from __future__ import annotations

import time

import pytest

import newsdoc
from newsdoc.formats.mail import FORMAT
from newsdoc.span import Source
from newsdoc.testing import exact, lossless

HEADS = "From: Ann Lee <ann@example.com>\nSubject: {}\nMIME-Version: 1.0\n{}\n"
STORY = "BREMEN (AP) -- Ministers of five states agreed on a plan for the river.\n\nThe work begins in May.\n"


def message(text: str, subject: str = "Fwd: River plan", heads: str = "") -> newsdoc.Article:
    """A message of that text."""
    article = newsdoc.parse(HEADS.format(subject, heads) + text, format="mail")
    exact(article)
    lossless(article)
    return article


def roles(article: newsdoc.Article) -> list[tuple[str, str]]:
    """What its blocks are, and what they say."""
    return [(block.role, " ".join(block.span.text.split())) for block in article.blocks]


TOLD = [
    ("headline", "Ministers agree"),
    ("byline", "Wire"),
    ("note", "For the web."),
    ("paragraph", "BREMEN (AP) -- Ministers of five states agreed on a plan for the river."),
    ("paragraph", "The work begins in May."),
]


def test_a_lone_surrogate_in_a_message_is_no_error() -> None:
    """No byte gave it, so no codec takes it; the message is read all the same."""
    head = "From: ann@example.com\nSubject: River plan\nMIME-Version: 1.0\n\n"
    article = newsdoc.parse(head + "It rained \ud800 all night.\n", format="mail")

    assert "River plan" == str(article.headline)
    assert "all night." in article.source.text


@pytest.mark.parametrize(
    "above",
    [
        "---------- Forwarded message ---------\nFrom: Wire <w@example.com>\nSubject: Ministers agree\n",
        "-----Original Message-----\nFrom: Wire [mailto:w@a.org]\nSent: x\nSubject: FW: Ministers agree\n",
        "Begin forwarded message:\n\nFrom: Wire <w@example.com>\nSubject: Fwd: Ministers agree\nDate: x\n",
        "____________________________\nVon: Wire <w@example.com>\nGesendet: x\nBetreff: Ministers agree\n",
        "*De :* Wire <w@example.com>\n*Envoyé :* x\n*Objet :* Ministers agree\n",
    ],
    ids=["Gmail", "Outlook", "Apple Mail", "German", "French, bold"],
)
def test_the_story_of_a_message_sent_on(above: str) -> None:
    """The story is the message inside; its heads are kept, and the words above it are a note."""
    article = message(f"For the web.\n\n{above}\n{STORY}")

    assert TOLD == roles(article)
    assert "Wire" == article.metadata.extra["forwarded"][0]["from"][:4]
    assert "Fwd: River plan" == article.metadata.extra["headers"]["Subject"]


def test_the_time_of_a_message_sent_on() -> None:
    """It is that of the message inside, as programs for people write it."""
    head = "From: Wire <w@example.com>\nDate: {}\nSubject: Ministers agree\n\n"
    times = ("2014-03-04 16:09 GMT+01:00", "Tuesday, March 04, 2014 4:09 PM")
    found = [message(head.format(one) + STORY).metadata.version_created for one in times]

    expected = ["2014-03-04T16:09:00+01:00", "2014-03-04T16:09:00"]

    assert expected == [time.isoformat() for time in found if time]


def test_a_quoted_story() -> None:
    """Lines that a program quoted are read without its marks; who answers has not written them."""
    quoted = "".join(f"> {line}\n" for line in STORY.split("\n"))
    article = message(f"Can we run this?\n\n{quoted}\n-- \nAnn Lee\n", "Re: River plan")

    expected = ["headline", "note", "paragraph", "paragraph", "boilerplate"]

    assert expected == [role for role, _ in roles(article)]
    assert "River plan" == str(article.headline)
    assert TOLD[-2][1] == article.paragraphs[0].span.text


def test_an_answer_is_longer_than_what_it_quotes() -> None:
    """Then the answer is the story, and the message below it is none."""
    article = message(f"{STORY}\nFrom: Desk <d@example.com>\nSubject: River plan\n\nAnything new?\n")

    assert ("byline", "Ann Lee") in roles(article)
    assert ("boilerplate", "Anything new?") == roles(article)[-1]


def test_a_message_as_a_part_of_another() -> None:
    """What came with a message as a message is read, and not only named."""
    inner = f"From: Wire <w@example.com>\nSubject: Ministers agree\n\n{STORY}"
    parts = f"--b\n\nFor the web.\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"

    assert TOLD == roles(message(parts, heads='Content-Type: multipart/mixed; boundary="b"\n'))


def test_text_on_both_sides_of_a_picture() -> None:
    """All parts of text are read; of those that say the same, one."""
    other = "--c\n\nOne.\n--c\nContent-Type: text/html\n\n<p>One.</p>\n--c--\n"
    parts = (
        f"--b\nContent-Type: multipart/alternative; boundary=c\n\n{other}\n"
        "--b\nContent-Type: image/png\n\nx\n"
        "--b\nContent-Type: text/html\n\n<p>Two.</p>\n--b--\n"
    )
    article = message(parts, heads="Content-Type: multipart/mixed; boundary=b\n")

    assert ["One.", "Two."] == [words for role, words in roles(article) if role == "paragraph"]
    assert ("text/html", "image/png") == article.metadata.extra["attachments"]


def test_letters_in_a_header_that_nobody_encoded() -> None:
    """UTF-8 in a header is read, though it should not stand there."""
    data = "From: Jürgen Ek <ek@example.com>\nSubject: Fähre\nMIME-Version: 1.0\n\nWords.\n".encode()
    article = newsdoc.parse(data, format="mail")

    assert [("headline", "Fähre"), ("byline", "Jürgen Ek")] == roles(article)[:2]


@pytest.mark.parametrize(
    "line", ["From: a\n", "From: a\nDate: b\n\n", "> x\n", "----\n", "> From: a\n> Date: b\n"]
)
def test_heads_without_end(line: str) -> None:
    """Megabytes of heads and marks are read in a moment."""
    source = Source(HEADS.format("x", "") + line * (1_000_000 // len(line)))
    start = time.perf_counter()
    list(FORMAT.read(source))

    assert time.perf_counter() - start < 20, "no clock is that slow"


BOX = "From a@b.c Fri Feb  3 15:09:00 2023\nFrom: Ann Lee <ann@b.c>\nSubject: {}\nDate: x\n\nIt rained.\n\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BOX.format("Ferry sold"), ["Ferry sold"]),
        ("\n" + BOX.format("Ferry sold") + BOX.format("River plan"), ["Ferry sold", "River plan"]),
        (BOX.format("Ferry sold").partition("\n")[2] + "From me to you, 2023\n\nMore.\n", ["Ferry sold"]),
    ],
    ids=["one", "two below a blank line", "a line like one in the text of a message"],
)
def test_a_mailbox_is_told_by_its_first_line(text: str, said: list[str]) -> None:
    """Its messages need no other heads than a subject; what stands above the first one hides none."""
    articles = list(newsdoc.read(text.encode()))

    assert [("mail", subject) for subject in said] == [(one.format, str(one.headline)) for one in articles]


MARKS = ("---------- Forwarded message ---------", "-----Original Message-----")


@pytest.mark.parametrize("mark", MARKS)
def test_a_text_may_open_with_a_message_that_was_sent_on(mark: str) -> None:
    """The mark and its heads are enough to tell it."""
    heads = "From: Wire <wire@example.com>\nDate: Tue, 4 Mar 2014\nSubject: Ministers agree\n\n"
    article = newsdoc.parse(f"{mark}\n{heads}{STORY}")

    assert ("mail", "Ministers agree") == (article.format, str(article.headline))
    assert "BREMEN (AP) --" in article.source.text


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_without_heads_is_a_line_like_any_other(mark: str) -> None:
    """What follows is no message."""
    assert "plain" == newsdoc.parse(f"{mark}\n\n{STORY}").format


def test_netnews_is_mail() -> None:
    """As ClariNet sent the stories of UPI."""
    heads = ("Path: wire!news", "From: news@wire.example (LEE)", "Subject: Plan", "Date: 4 Mar 91")
    article = newsdoc.parse("\n".join((*heads, "", STORY)))

    assert ("mail", "Plan") == (article.format, str(article.headline))
