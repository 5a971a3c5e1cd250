"""The grammar of credits: who made a picture, and who distributes it.

    credit = [label] part (joint part)*     label = "Photo:" | "Picture by" | "©" | ...
    part   = photographer | agency | extra  joint = "/" | "via" | "," | ";" | "(" | " - "

    (AP Photo/Ann Lee)                      Photograph: Ann Lee/Reuters
    Photo by Ann Lee/AFP via Getty Images   © Ann Lee (AFP/File)
    — Picture by Ann Lee                    Courtesy of the Museum of Rivers

What one part is: newsdoc.grammar.holders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from newsdoc.grammar.boxed import HAN, HANGUL
from newsdoc.grammar.holders import compound, is_body, read_part
from newsdoc.grammar.parts import Part, S, credit_words, label
from newsdoc.grammar.words import whole_words
from newsdoc.letters import UPPER, late
from newsdoc.lexicon import DEFAULT, Lexicon, lexicon, per_language
from newsdoc.model import Credit
from newsdoc.span import BLANK, Span

LONGEST = 240
"""No credit has more characters."""

PAIR = 2
"""Where a credit has so many parts and no more, the first has made the picture."""

LONGEST_BARE = 5
"""Without a label a longer run of capitals is a headline, unless its words tell a body."""

SHORT_PART = 4
"""After a label so few words are a holder where one has a capital: "Harbour news"."""

OPEN = re.compile(rf"(?:{S}|[–—/|•·-]){{0,9}}(?P<bracket>[(\[（［<【](?!c\)|[CcＣｃ]）){S}{{0,3}})?")
CLOSE = BLANK + "\u00a0.;,|。"
CLOSING = (")", "]", "）", "］", ">", "】")
INITIALS = re.compile(r"[a-z]{2,4}")
HAN_NAME = late(rf"[{HAN}]{{2,4}}")
HANGUL_NAME = late(rf"[{HANGUL}]{{3}}")
EOL = re.compile(r"[\r\n]")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""What a notice of copyright has, and a picture's credit hardly."""

DATED = re.compile(r"(?<=\w{3}),?[ ](?:19|20)\d\d\Z")
"""The year of a picture behind the name of its maker."""


@frozen
class Reading:
    """A credit, and what speaks for it."""

    credit: Credit
    #: Whether a label or a sign of copyright opens it, or "photo by" stands in it.
    labelled: bool = False
    #: Whether that is a sign of copyright with a year or without a photographer: it stands
    #: under stories too.
    notice: bool = False
    #: Whether a year stands in it.
    dated: bool = False
    #: Whether it names an agency, a body or an acronym.
    sure: bool = False
    #: Whether it names an agency of the lists.
    known: bool = False
    #: Whether it names a photographer.
    signed: bool = False
    #: Whether it names an agency that distributes pictures only, or "AFP photo" of another.
    pictures: bool = False
    #: Whether each of its parts is proven.
    certain: bool = False
    #: Whether its holder could as well be the first words of a heading: "Video: Ferry sinks".
    prose: bool = False

    @property
    def proven(self) -> bool:
        """Whether it is a credit beyond doubt where no caption stands in front of it."""
        text = self.credit.text.text
        return self.labelled or self.pictures or (self.known and self.signed and "/" in text)


# -- patterns ----------------------------------------------------------------------


@per_language
def joint(words: Lexicon) -> str:
    """What stands between two parts."""
    via, onward = words.any("credit.via"), words.any("credit.via", "credit.for")
    ranks = [word for word in lexicon("titles").words("honorifics") if word.isalpha()]
    sites = lexicon(DEFAULT).any("credit.platforms")
    no_rank = "".join(rf"(?<!\b(?i:{rank}))" for rank in ranks)
    return rf"""
          {made_by(words.name).pattern}
        | \.?{S}+(?=(?i:{words.any("credit.rights")}))
        | {S}*[/／;|·、＝]{S}*(?:(?i:{onward}){S}+)? | {S}+(?i:{via}){S}+ | \A(?i:{via}){S}+
        | {S}+(?i:{words.any("credit.on")}){S}+(?=(?:{sites})(?!\w))
        | ,{S}+ | {S}*，{S}* | (?<=[^\W\d_])=(?=[^\W\d_]) | {S}+[–—-]{S}+
        | {S}*(?:[©ⓒⒸ]|\((?i:c)\)){S}* | {S}*[()（）]{S}*
        | (?<=\w\w\w){no_rank}\.{S}+(?=[{UPPER}])"""


@per_language
def made_by(words: Lexicon) -> str:
    """What stands between an agency and its photographer: "AP photo by", "ST PHOTO: "."""
    return rf"{S}+(?i:(?:{words.any('credit.own')})(?:{S}+(?:{words.any('credit.by')}){S}+|:{S}*))"


@per_language
def giving(words: Lexicon) -> str:
    """A label that tells who gave a picture: "写真提供："."""
    return rf"(?:{words.any('credit.givers')}){S}*[:：=＝]?{S}*\Z"


# -- reading -----------------------------------------------------------------------


def read(span: Span, language: str) -> Reading | None:
    """A credit that `span` holds from end to end; None where it is prose."""
    span = span.strip(BLANK + "\u00a0")
    if len(span) > LONGEST:
        return None
    inside = unwrapped(span)
    labels = inside.match(label(language))
    rest = inside.after(labels.span) if labels else inside
    if EOL.search(rest.text):
        return None
    behind = rest.search(DATED) if labels and labels.get("sign") else None
    made = rest.before(behind.span) if behind else rest  # "© Ann Lee 2024"
    gave = labels is not None and labels.span.search(giving(language)) is not None
    parts = parts_of(made, labels is not None, language, gave)
    if all(part.kind == "nothing" for part in parts):
        return None
    signed = any(part.kind == "photographer" and " " in part.spans[0].text for part in parts)
    notice = bool(labels and (labels.get("year") or (labels.get("sign") and not signed)))
    return Reading(
        credit_of(span, rest, parts),
        labelled=labels is not None or rest.search(made_by(language)) is not None,
        notice=notice,
        dated=span.search(YEAR) is not None,
        sure=any(part.sure for part in parts),
        known=any(part.known for part in parts),
        signed=signed,
        pictures=any(part.pictures for part in parts),
        certain=all(part.sure for part in parts),
        prose=any(part.kind == "prose" for part in parts),
    )


def parts_of(span: Span, labelled: bool, language: str, gave: bool = False) -> list[Part]:
    """The parts of a credit; none where one is incredible, or prose beside others.

    Behind a label that tells who `gave` the picture stands nobody who made it.
    """
    parts: list[Part] = []
    for piece in span.split(joint(language)):
        for part in read_part(piece, language):
            if parts and parts[-1].pictures and user(part):
                part = Part("photographer", part.spans)  # "Getty Images/Riverfan"
            elif labelled and not gave and (unsure_name(part, language) or (parts and korean(part))):
                part = Part("photographer", part.spans)  # "图/林一"
            elif labelled and parts and parts[-1].kind == "agency" and surname(part, span, language):
                part = Part("photographer", part.spans)  # "Foto: Polizei/Müller"
            elif parts and part.kind == "photographer" and initials(part.spans[0]):
                part = Part("nothing", part.spans)  # "ANTARA FOTO/Siti Lale/sta/foc"
            elif part.kind == "prose" and holds(part, span, labelled, language):
                part = Part("agency", part.spans)  # "Foto: pressefoto_lee/picture alliance"
            if not credible(part, labelled):
                return []
            parts.append(part)
    if len(parts) > 1 and any(part.kind == "prose" for part in parts):
        return []
    if len(parts) == PAIR and not labelled and beside_name(*parts):
        parts[-1] = Part("agency", parts[-1].spans)  # "Ann Lee/River Wide"
    return parts


def beside_name(front: Part, part: Part) -> bool:
    """Whether a name stands right behind a slash and another name: who made a picture stands in front."""
    made = part.kind == front.kind == "photographer"
    return made and front.spans[-1].to(part.spans[0]).text.endswith("/" + part.spans[0].text)


def unsure_name(part: Part, language: str) -> bool:
    """Whether a holder has the form of a name in Chinese or Japanese characters, and no body's ending."""
    span, bodies = part.spans[0], ("byline.bodies.sure", "credit.extra", "credit.stamps")
    if part.kind != "agency" or part.sure or span.fullmatch(HAN_NAME) is None:
        return False
    return not span.text.endswith(lexicon(language).words(*bodies))


def korean(part: Part) -> bool:
    """Whether a holder has the form of a Korean name, as stands behind a paper's: "ⓒ한강신문(김하늘)"."""
    return part.kind == "agency" and not part.sure and part.spans[0].fullmatch(HANGUL_NAME) is not None


def surname(part: Part, credit: Span, language: str) -> bool:
    """Whether a holder may be a surname alone, behind the slash of an agency's."""
    word = part.spans[0]
    alone = part.kind == "agency" and not part.sure and word.text.isalpha() and word.text[1:].islower()
    named = alone and not named_body(word, language) and bool(lexicon(language).get("credit.surnames"))
    return named and credit.before(word).text.rstrip().endswith("/")


def named_body(span: Span, language: str) -> bool:
    """Whether a word ends in one that tells a body: "Stadtarchiv"."""
    return compound(whole_words(span), credit_words(language))


def initials(span: Span) -> bool:
    """Whether it is the initials of an editor, in small letters."""
    return span.fullmatch(INITIALS) is not None


def beside_slash(part: Span, credit: Span) -> bool:
    """Whether a few words stand beside a slash that parts holders, however they are written."""
    near = credit.before(part).rstrip(BLANK).text[-1:] + credit.after(part).lstrip(BLANK).text[:1]
    return "/" in near and len(whole_words(part)) <= SHORT_PART


def holds(part: Part, credit: Span, labelled: bool, language: str) -> bool:
    """Whether words without capitals beside a slash are a holder: behind a label, or "river images"."""
    told = labelled or is_body(whole_words(part.spans[0]), credit_words(language))
    return told and beside_slash(part.spans[0], credit)


def user(part: Part) -> bool:
    """Whether it is one word and no acronym, as users of a picture agency call themselves."""
    return part.kind == "agency" and not part.sure and part.spans[0].text.isalnum()


def unwrapped(span: Span) -> Span:
    """A credit without the brackets and the marks around it."""
    opened = span.match(OPEN)
    rest = (span.after(opened.span) if opened else span).rstrip(CLOSE)
    closed = opened is not None and opened.get("bracket") and rest.text.endswith(CLOSING)
    return rest.before(rest.stop - 1).rstrip(CLOSE) if closed else rest


def credible(part: Part, labelled: bool) -> bool:
    """Whether a part can be one: behind a label short prose can, without one no long title."""
    line = whole_words(part.spans[0])
    if part.kind == "prose":
        return labelled and len(line) <= SHORT_PART and any(word.capital for word in line)
    return labelled or part.sure or part.kind == "nothing" or len(line) <= LONGEST_BARE


def credit_of(span: Span, text: Span, parts: Sequence[Part]) -> Credit:
    """The credit of some parts; whoever gave a picture away is its agency if nobody else is."""
    photographers = [span for part in parts if part.kind == "photographer" for span in part.spans]
    agencies = [span for part in parts if part.kind in ("agency", "prose") for span in part.spans]
    extra = next((part.spans[0] for part in parts if part.kind == "extra"), None)
    given = next((part.spans for part in parts if part.kind == "courtesy"), None)
    if given and not photographers and not agencies:
        extra, agencies, text = given[0], list(given[1:]), given[-1]
    elif given:
        extra = given[0].to(given[-1])
    different = {agency.text: agency for agency in reversed(agencies)}
    return Credit(span, text, once(photographers), tuple(reversed(different.values())), extra)


def once(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Each name but once, the last time: "Jan P. Berg/dpa/Jan P Berg"."""
    named = {"".join(filter(str.isalnum, span.text.casefold())): span for span in reversed(spans)}
    return tuple(span for span in spans if span in named.values())
