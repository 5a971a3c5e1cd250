"""How far a source goes whose clause follows without a sign, and who stands in front of one.

    Volgens haar verdwijnt er                    before the verb of its clause
    Według policji kierowca był trzeźwy          as far as its case does
    Tilanne on poliisin mukaan vakava            in front of its word, in its case
"""

from __future__ import annotations

from newsdoc.quotes.mentions import LONGEST, Range
from newsdoc.quotes.passages import Passage


def source_before(passage: Passage, cue: int) -> Range | None:
    """Who stands in front of an "according to", by the case it asks for: "poliisin mukaan"."""
    tokens, words, at = passage.tokens, passage.words, cue
    endings, floor = words.source_endings, max(passage.starts[cue], cue - LONGEST)
    while endings and at > floor and tokens[at - 1].kind in ("word", "name") and (
        tokens[at - 1].word not in words.closed
    ):
        before = tokens[at - 1]
        named = at < cue and tokens[at].kind == "name" and (
            before.kind == "name" or before.word in words.titles
        )
        if not named and (before.word.endswith(words.away_endings) or not before.word.endswith(endings)):
            break
        at -= 1
    return (at, cue) if at < cue else None


def whole_mention(passage: Passage, cue: int, found: Range | None, stop: int) -> Range | None:
    """A mention behind its verb without what is another verb's, or the second part of its own.

    "Volgens haar verdwijnt er": where the verb stands second, a noun is followed by no article.
    """
    if found is None or found[1] - found[0] < 2:
        return found
    tokens, words, last = passage.tokens, passage.words, found[1] - 1
    if tokens[last].word in passage.cues[cue].particles:
        return found[0], last
    if words.adjective_endings and passage.cues[cue].form == "source":
        return found if set_off_source(passage, found[1], stop) else case_phrase(passage, found)
    if not words.verb_second or words.capital_nouns or passage.cues[cue].form != "source":
        return found
    following = tokens[last + 1] if last + 1 < stop else tokens[last]
    subject = following.word in words.determiners or following.word in words.pronouns
    if tokens[last].kind != "word" or not (subject or following.word in words.auxiliaries):
        return found
    noun = last - 1 > found[0] or tokens[found[0]].word in words.genders
    return (found[0], last) if noun and (subject or following.word in words.expletives) else found


def set_off_source(passage: Passage, at: int, stop: int) -> bool:
    """Whether a comma parts a source from what it gives, and no relative stands behind it."""
    tokens = passage.tokens
    if at + 1 >= stop or tokens[at].kind != "comma":
        return False
    return tokens[at + 1].word not in passage.words.relatives


def of_acronym(passage: Passage, at: int) -> int:
    """Behind the body that a name belongs to, where its capitals tell it: "Marii Kopeć z SGH rząd"."""
    if at + 1 >= passage.stops[at - 1] or passage.tokens[at].word not in passage.words.belonging:
        return at
    body = passage.span(at + 1, at + 2).text
    return at + 2 if body.isupper() and len(body) > 1 else at


def case_phrase(passage: Passage, found: Range) -> Range:
    """A source whose clause follows without a sign: "Według policji kierowca był trzeźwy".

    Behind its noun go on adjectives in its case and bodies, and behind a title a name as well.
    """
    tokens, words, at = passage.tokens, passage.words, found[0]
    names = [index for index in range(*found) if tokens[index].kind == "name"]
    if names and (tokens[at].kind == "name" or any(t.word in words.titles for t in tokens[at : names[0]])):
        named = names[-1] > at or tokens[at].word not in words.bodies
        if named and not passage.opens(at) and tokens[at].word not in words.bodies:
            return found[0], of_acronym(passage, names[-1] + 1)
    while at + 1 < found[1] and tokens[at].word.endswith(words.adjective_endings):
        at += 1
    at += 1
    while at < found[1] and tokens[at].word not in words.determiners and (
        tokens[at].word.endswith(words.adjective_endings)
        or tokens[at].word in words.bodies
        or tokens[at].word in words.office_ends
    ):
        at += 1
    return found[0], at
