"""The parsers of fields, each in a file of its own; their order is these two lists."""

from newsdoc.cursor import BlockParser, Mark
from newsdoc.parsers.boilerplate import boilerplate, worded
from newsdoc.parsers.byline import byline
from newsdoc.parsers.caption import caption
from newsdoc.parsers.comments import comments
from newsdoc.parsers.contact import contact
from newsdoc.parsers.credit import lone_credit
from newsdoc.parsers.dateline import dateline
from newsdoc.parsers.embed import embed
from newsdoc.parsers.filler import filler
from newsdoc.parsers.foreign import in_its_language
from newsdoc.parsers.frame import frame
from newsdoc.parsers.header import deck, headline, kicker
from newsdoc.parsers.keypoint import keypoint
from newsdoc.parsers.note import note
from newsdoc.parsers.paragraph import paragraph, paragraphs
from newsdoc.parsers.quote import quotes
from newsdoc.parsers.signoff import signature, signoff
from newsdoc.parsers.slugline import slugline, take
from newsdoc.parsers.subhead import subhead
from newsdoc.parsers.table import table
from newsdoc.parsers.timestamp import timestamp
from newsdoc.parsers.writer import writer

BLOCKS: tuple[BlockParser, ...] = (
    frame,
    slugline,
    take,
    embed,
    lone_credit,
    signoff,
    writer,
    comments,
    filler,
    timestamp,
    note,
    in_its_language(signoff, timestamp, note, lone_credit, worded),
    dateline,
    byline,
    caption,
    boilerplate,
    contact,
    keypoint,
    table,
    kicker,
    headline,
    deck,
    subhead,
    paragraph,
)
"""Block parsers in the order of trying; the first that claims a candidate wins."""

MARKS: tuple[Mark, ...] = (
    signature,
    paragraphs,
    quotes,
)
"""Mark parsers in the order of looking; each sees what those before it found."""
