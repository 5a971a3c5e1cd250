"""The readers side by side with Superdesk's parsers and with newsmlg2, where those are installed.

    python benchmarks/peers_formats.py [DOCUMENT ...]

Microseconds for each document (without any named: the tests' own), minima of turns; who is not
installed, or breaks on a document, says so in its place.  Superdesk gives plain fields of one item
(its parser's dict) and newsmlg2 objects for all elements and no text; "reader" is newsdoc's source
with parts and metadata, "parse" the whole article with every field, dateline and quotation.
Superdesk's parsers run inside an application of Flask: one without a database stands in for it.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from newsdoc.pipeline import Pipeline, to_source

FOLDER = Path(__file__).parents[1] / "tests" / "formats"

DOCUMENTS = (
    "nitf/story.xml", "newsml/afp.xml", "newsml-g2/message.xml", "newsml-g2/tt.xml", "ninjs/one.json",
    "wordpress/export.xml", "anpa1312/ap_story.anpa", "iptc7901/dpa_en.iptc",
)
"""One for each format that Superdesk's core reads too."""

SUPERDESK = {
    "nitf": ("nitf", "NITFFeedParser"),
    "newsml": ("newsml_1_2", "NewsMLOneFeedParser"),
    "newsml-g2": ("newsml_2_0", "NewsMLTwoFeedParser"),
    "ninjs": ("ninjs", "NINJSFeedParser"),
    "wordpress": ("wordpress_wxr", "WPWXRFeedParser"),
    "anpa1312": ("anpa", "ANPAFeedParser"),
    "iptc7901": ("iptc7901", "IPTC7901FeedParser"),
}
"""From newsdoc's formats to Superdesk's modules and classes."""

TREES = ("nitf", "newsml", "newsml-g2", "wordpress")
"""Formats whose parsers Superdesk gives a tree; the others get a path."""

ROUNDS = 60
WHILE = 0.005
"""Seconds that one measurement takes."""

Task = Callable[[], Any]


def superdesk(format: str, path: Path) -> Task:
    """Superdesk's parser for a document."""
    from importlib import import_module

    from lxml import etree

    module, name = SUPERDESK[format]
    parser = getattr(import_module(f"superdesk.io.feed_parsers.{module}"), name)()
    data = path.read_bytes()
    if format in TREES:
        return lambda: parser.parse(etree.fromstring(data), {})
    return lambda: parser.parse(str(path), {})


def newsmlg2(format: str, path: Path) -> Task:
    """The library newsmlg2 for a document."""
    if format != "newsml-g2":
        raise KeyError(format)
    from NewsMLG2 import NewsMLG2Document

    data = path.read_bytes()
    return lambda: NewsMLG2Document(data).get_item()


def application() -> Any:
    """The context that Superdesk's parsers ask for their settings."""
    from flask import Flask

    app = Flask("benchmark")
    app.config.update(DEFAULT_LANGUAGE="en", SERVER_DOMAIN="localhost", MAX_VALUE_OF_INGEST_PRIORITY=6)
    try:
        from superdesk.io.iptc import subject_codes
    except Exception:  # not installed, or broken: what its parsers say is told beside each document
        subject_codes = {}
    app.subjects = subject_codes
    app.locators = None
    logging.disable()
    return app.app_context()


def tasks(path: Path, pipeline: Pipeline) -> Iterator[tuple[str, Task | str]]:
    """What is measured on a document: a task, or why there is none."""
    data = path.read_bytes()
    source, _ = to_source(data, None)
    format = pipeline.format(None, source)
    yield "reader", lambda: list(format.read(source))
    yield "parse", lambda: list(pipeline.stories(data))
    for peer in (superdesk, newsmlg2):
        try:
            task = peer(format.name, path)
            task()
        except KeyError:
            yield peer.__name__, "-"
        except ImportError:
            yield peer.__name__, "not installed"
        except Exception as error:  # whatever a peer breaks with
            yield peer.__name__, f"breaks: {type(error).__name__}"
        else:
            yield peer.__name__, task


def microseconds(task: Task | str) -> str:
    """The least time that a task takes; why there is none where there is none."""
    if isinstance(task, str):
        return task
    least = float("inf")
    for _ in range(ROUNDS):
        start, times = time.perf_counter(), 0
        while time.perf_counter() - start < WHILE:
            task()
            times += 1
        least = min(least, (time.perf_counter() - start) / times)
    return f"{least * 1e6:,.0f}"


def main() -> None:
    """Print the table."""
    pipeline = Pipeline()
    paths = list(map(Path, sys.argv[1:])) or [FOLDER / name for name in DOCUMENTS]
    print(f"{'document':<32} {'bytes':>7} {'reader':>9} {'parse':>9} {'superdesk':>24} {'newsmlg2':>24}")
    with ExitStack() as stack:
        with suppress(ImportError):
            stack.enter_context(application())
        for path in filter(Path.is_file, paths):
            found = {name: microseconds(task) for name, task in tasks(path, pipeline)}
            name = f"{path.parent.name[-12:]}/{path.name[-19:]}"
            print(f"{name:<32} {path.stat().st_size:>7,} {found['reader']:>9} {found['parse']:>9}"
                  f" {found['superdesk']:>24} {found['newsmlg2']:>24}")


if __name__ == "__main__":
    main()
