r"""Where the credit of a picture stands in a cutline.

    "... the harbour. (AP Photo/Ann Lee)"        in brackets at the end
    "... the harbour. Photo: Ann Lee"            behind a label
    "... the harbour\nGetty Images"              on a line of its own, or behind a bar
    "... the harbour. Supplied"                  behind the last sentence
    "... the harbour Ann Lee/Getty Images"       around a slash
    "Photo: Ann Lee\nThe harbour"                on the line above
"""

from __future__ import annotations

import re
from functools import cache

from newsdoc.grammar.bars import around_slash, behind_bar, behind_slash, picture_words, without_name
from newsdoc.grammar.beside import OPENING, TRIED, Located, beside, window
from newsdoc.grammar.boxcredit import behind, in_front
from newsdoc.grammar.credits import LONGEST, Reading, read, unwrapped
from newsdoc.grammar.parts import S, credit_words, label
from newsdoc.grammar.words import whole_words
from newsdoc.letters import LOWER, UPPER, late
from newsdoc.lexicon import Lexicon, alternation, lexicon, per_language, spoken
from newsdoc.span import Span

LONGEST_BARE = 100
"""A text that is a credit and no more has so many characters, or a bracket or a label opens it."""

LONGEST_SIGNED, SHORTEST_SIGNED = 50, 4
"""A name in front of its agency in brackets has so many characters."""

LONGEST_GIVEN = 240
"""A caption that ends in who gave the picture away; in a longer text, such words are of it."""

LONGEST_SOLID = 30
"""So many in a script without blanks."""


BRACKET = re.compile(
    rf"[(\[（［<【][^()\[\]（）［］<>【】]{{1,200}}(?:\([^()\[\]]{{1,40}}\))?{S}{{0,3}}[)\]）］>】]{S}{{0,3}}[.;。]?\Z"
)
TWO = re.compile(rf"\([^()]{{3,60}}\){S}{{0,3}}\([^()]{{2,60}}\){S}{{0,3}}[.;]?\Z")
"""A photographer and an agency, each in brackets: "(Foto di Ann Lee) (ANSA)"."""

SENTENCE = late(rf"""
    (?<=[.!?…]) (?<![ /][{UPPER}]\.) ["”’')\]]{{0,2}}
    (?:{S}{{1,3}}(?=\w) | (?<=[{LOWER}\d][.!?…])(?=[{UPPER}]|[{LOWER}]{{2,4}}\Z))
    | (?<=。)(?=\w)
    """, re.VERBOSE)
PARTED = late(rf"{SENTENCE.pattern} | (?<=[.!?…]){S}[/–—-]{S} | {S}[|•·]{S}", re.VERBOSE)
CASELESS = "ء-يぁ-ヿ㐀-鿿가-힣א-תऄ-ॿঅ-৾ก-๎ა-ჿក-ឳ"
"""Letters of scripts without capitals."""

LETTER_WITHOUT_CASE = late(f"[{CASELESS}]")


SIGN = re.compile("[©ⓒⒸ]")
CAPITAL = late(rf"(?<!\w)[{UPPER}]\w+")
SHORT_NAME = re.compile(r"[A-Z]{2,4}")
NAMED = late(rf"[{UPPER}][{LOWER}'’-]{{1,20}}{S}\Z")
LINE = re.compile(r"[\r\n]+[ \t]{0,9}")
JOINED = re.compile(rf"[^\W\d_]\.?{S}?/{S}?[^\W\d_]")
BRACKETS = (")", "]", ").", "].", ");", "）", "］", "】")
SIGNS = ("©", "ⓒ", "Ⓒ", "（Ｃ）", "（C）", "（ｃ）", "（c）", "＝")


@per_language
def label_inside(words: Lexicon) -> str:
    """A label within a caption: it starts with a capital, or a bracket or a line with it."""
    notice = rf"(?!(?i:{words.any('credit.copyright')}){S}+[^\d©])"
    signs = rf"(?<![{UPPER}])(?=[{UPPER}©ⓒⒸ])|(?<=[ ])(?=\([Cc]\))"
    start = rf"(?:{signs}|(?<=[(\n（［])|(?<=[/|][ ])|(?<![^\W\d_])(?=[{CASELESS}]))"
    return rf"{notice}{start}(?:{label(words.name).pattern})"


def locate(span: Span, language: str) -> Located | None:
    """The credit in a caption, and the words beside it."""
    for way in (*IN_A_LINE, last_line, first_line):
        located = way(span, language)
        if located:
            return located
    return None


def traced(span: Span, language: str) -> bool:
    """Whether a credit may end a text: a cheap look, since most paragraphs end in none."""
    tail = span.source.text[max(span.start, span.stop - LONGEST) : span.stop]
    if tail.endswith(BRACKETS) or (not tail.isascii() and any(sign in tail for sign in SIGNS)):
        return True
    last = tail.rstrip(".)]。）")
    if last[-1:] in last_letters(language) and last.endswith(picture_words(language)):
        return True
    if "/" in tail and JOINED.search(tail):
        return True
    if len(span) <= LONGEST_GIVEN and (
        tail.casefold().endswith(instead(language)) or spoken(tail, language, "credit.courtesy")
    ):
        return True
    if label_sign(language).search(tail) is None or spoken(tail, language, "credit.labels") is None:
        return False
    return labelled(span, language) is not None


@per_language
def label_sign(words: Lexicon) -> str:
    """What stands behind any label, or is a part of it: a colon, "by", a full stop of its own."""
    parts = words.words("credit.by", "credit.sources", "credit.copyright")
    dotted = (word for word in words.words("credit.labels") if word.endswith("."))
    forms = {form for word in (*parts, *dotted) for form in (word, word.lower(), word.upper(), word.title())}
    return rf":|：|=|＝|/|／|\.\.\.|{alternation(forms)}"


@cache
def last_letters(language: str) -> frozenset[str]:
    """How those words end: a look at one letter spares most texts the many."""
    return frozenset(word[-1] for word in picture_words(language))


@cache
def instead(language: str) -> tuple[str, ...]:
    """What stands in the place of who gave a picture away, behind a full stop: "... in 1998. Supplied"."""
    return tuple(f". {word.casefold()}" for word in lexicon(language).words("credit.instead"))


@cache
def kinds(language: str) -> frozenset[str]:
    """What is said of a picture that is of the archive, shows no event or was given away: "Symbolbild"."""
    said = lexicon(language).words("credit.archive", "credit.courtesy", "credit.pool")
    return frozenset(word.casefold() for word in said)


def pictured(reading: Reading, language: str) -> bool:
    """Whether a credit says that the picture is of the archive, shows no event or was given away."""
    extra = reading.credit.extra
    return extra is not None and extra.text.casefold() in kinds(language)


def locate_in_line(span: Span, language: str) -> Located | None:
    """The credit in one line or one wrapped paragraph, whose line ends mean nothing."""
    located = (way(span, language) for way in IN_A_LINE)
    return next((found for found in located if found), None)


def whole(span: Span, language: str) -> Located | None:
    """A text that is nothing but a credit."""
    if len(list(span.lines())) > 1 and not span.match(BRACKET):
        return None
    solid = LETTER_WITHOUT_CASE.search(span.text) is not None
    if solid and (len(span) > LONGEST_SOLID or span.search(SENTENCE)):
        return None
    if len(span) > LONGEST_BARE and not span.match(BRACKET) and not unwrapped(span).match(label(language)):
        return None
    if any(found.span.start > unwrapped(span).start for found in span.find(label_inside(language))):
        return None  # a caption, and its label
    if signs_behind(span, language) or span.match(by(language)):
        return None
    reading = read(span, language)
    proven = reading is not None and (reading.labelled or (reading.certain if solid else reading.sure))
    return Located(None, reading) if reading and proven else None


def signs_behind(span: Span, language: str) -> bool:
    """Whether a photographer and his agency stand behind a name that ends a sentence: "Ann Lee. Bo Ek/AP"."""
    end = span.search(SENTENCE)
    back = read(span.after(end.span), language) if end else None
    if end is None or back is None or not (back.sure and back.signed):
        return False
    front = read(span.before(end.span), language)
    return front is None or not front.sure


def bracketed(span: Span, language: str) -> Located | None:
    """A credit in brackets at the end: any agency, or a name behind a sentence or a line."""
    pair = window(span).search(TWO)
    both = read(pair.span, language) if pair else None
    found = pair if both and both.signed and both.known else window(span).search(BRACKET)
    reading = both if found is pair else read(found.span, language) if found else None
    if found is None or reading is None:
        return None
    before = span.before(found.span)
    apart = before.text.rstrip(" \t\u00a0").endswith(("\n", "\r", ".", "!", "?"))
    proven = reading.labelled or reading.sure or (reading.signed and (apart or "/" in found.span.text))
    unknown = not (reading.labelled or reading.known or reading.signed or apart)
    party = (unknown and before.search(NAMED) is not None) or spelled(before, found.span)  # "Ann Lee (ABC)"
    return beside(span, reading) if proven and not party else None


def spelled(before: Span, bracket: Span) -> bool:
    """Whether the words in front of a bracket spell the letters in it: "the Progressive Alliance (PA)"."""
    letters = bracket.text.strip(" ()[].;")
    first = [word[0] for word in CAPITAL.findall(window(before).text)]
    return len(letters) > 1 and letters.isupper() and "".join(first[-len(letters) :]) == letters


def labelled(span: Span, language: str) -> Located | None:
    """A credit behind its label, up to the end."""
    tail = window(span)
    if not SIGN.search(tail.text) and spoken(tail.text, language, "credit.labels") is None:
        return None
    for found in list(tail.find(label_inside(language)))[-TRIED:]:
        before = without_agency(span.before(found.span).rstrip(), language)
        joined = without_name(before, language) if before.text.endswith("/") else before
        starts = dict.fromkeys(it.rstrip(OPENING).stop for it in (joined, before))
        reading = next(filter(None, (read(span.after(start), language) for start in starts)), None)
        runs_on = before.text[-1:].isalpha()  # "Die Fotos: Alle sind alt" is prose
        if reading and not (reading.prose and runs_on):
            return beside(span, reading)
    return None


def given(span: Span, language: str) -> Located | None:
    """A credit that tells who gave the picture, with a capital: "... at the fair Courtesy of the city"."""
    tail = window(span)
    if spoken(tail.text, language, "credit.courtesy") is None:
        return None
    for found in list(tail.find(courtesy(language)))[-TRIED:]:
        reading = read(span.after(found.span.start), language)
        if reading and reading.sure:
            return beside(span, reading)
    return None


@per_language
def courtesy(words: Lexicon) -> str:
    """What stands in front of whoever gave the picture away."""
    return rf"(?<![^\W\d_])(?=[{UPPER}])(?i:{words.any('credit.courtesy')}){S}"


def without_agency(span: Span, language: str) -> Span:
    """The words in front of a label, without the agency whose label it is: "AP Photo by"."""
    known = credit_words(language)["agency"]
    line = whole_words(window(span))
    for at in range(max(0, len(line) - TRIED), len(line)):
        if known.at(line, at) == len(line) - at:
            return span.before(line[at].span)
    if line and SHORT_NAME.fullmatch(line[-1].span.text) and not any(word.capitals for word in line[-2:-1]):
        return span.before(line[-1].span)  # "... in spring. ST PHOTO: ANN LEE"
    return span


def last_line(span: Span, language: str) -> Located | None:
    """A credit on a line of its own, the last."""
    for end in list(window(span).find(LINE))[-1:]:
        if span.after(end.span).match(by(language)):
            return None  # a byline
        reading = read(span.after(end.span), language)
        if reading and (reading.sure or reading.signed):
            return beside(span, reading)
    return None


def last_sentence(span: Span, language: str) -> Located | None:
    """A credit behind the last sentence: "... in 1998. Supplied"."""
    for end in list(window(span).find(SENTENCE))[-TRIED:]:
        reading = read(span.after(end.span), language)
        joined = reading is not None and reading.credit.text.search(signing(language))
        loud = reading is not None and reading.credit.text.text.isupper() and signs_loud(language)
        if reading and (reading.sure or (reading.signed and (joined or loud))):
            return beside(span, reading)
    return None


def signs_loud(language: str) -> bool:
    """Whether papers of a language print a photographer in capitals behind the last sentence, and no more."""
    return bool(lexicon(language).get("credit.loud"))


@per_language
def by(words: Lexicon) -> str:
    """What opens a byline."""
    return rf"(?:{words.any('byline.by')})[ ]"


@per_language
def signing(words: Lexicon) -> str:
    """What proves that names sign a picture: a slash, or a word in front of them."""
    return rf"/|\A{by(words.name).pattern}"


def signed_sentence(span: Span, language: str) -> Located | None:
    """A name behind the last sentence or a bar, and its agency in brackets: ". Ann Lee (Reuters)"."""
    bracket = window(span).search(BRACKET)
    if bracket is None:
        return None
    near = span.after(max(span.start, bracket.span.start - LONGEST_SIGNED))
    for end in list(near.find(PARTED))[: -TRIED - 1 : -1]:
        if bracket.span.start - end.span.stop < SHORTEST_SIGNED:
            continue
        reading = read(span.after(end.span), language)
        if reading and reading.sure and reading.signed:
            return beside(span, reading)
    return None


def first_line(span: Span, language: str) -> Located | None:
    """A credit on the first line; the words are the line below it."""
    lines = [line.strip() for line in span.lines() if len(line.strip())]
    if len(lines) < 2:
        return None
    reading = read(lines[0], language)
    proven = reading is not None and (reading.labelled or reading.sure)
    return Located(lines[1], reading) if reading and proven else None


def boxed(span: Span, language: str) -> Located | None:
    """A credit of East Asia: a dateline with reporters in front, or these at the end."""
    found = in_front(span, language) or behind(span, language)
    return Located(*found) if found else None


IN_A_LINE = (
    boxed, whole, labelled, given, signed_sentence, bracketed, behind_bar, last_sentence, around_slash,
    behind_slash,
)
"""The ways that do not go by line ends, in the order of trying."""
