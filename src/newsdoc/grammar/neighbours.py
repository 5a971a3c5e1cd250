"""Phrases of people that depend on their neighbours.

    By ann lee                          small letters behind "By" are a name
    Ann Lee Gardening Correspondent     what goes beyond two words is of the role
    Ann Lee River Team                  or a body
"""

from __future__ import annotations

from itertools import takewhile

from newsdoc.grammar.phrases import ANY, COLONS, Grammar, Phrase


def is_label(phrases: list[Phrase]) -> bool:
    """Whether a role or a word comes, then a colon and a name: "Editor: Bo Ek", "Kamera: Bo Ek"."""
    if [phrase.kind for phrase in phrases[1:]] not in (["comma", "name"], ["comma", "title"]):
        return False
    first = phrases[0]
    label = first.kind == "role" or (first.kind in ("name", "body") and len(first.words) == 1)
    return label and phrases[1].span.text in COLONS


def small_letters(line: list[Phrase], known: Grammar) -> list[Phrase]:
    """The line, two or three small words after an opening "By" made a name."""
    if not line or line[0].kind != "by":
        return line
    run = [phrase.words[0] for phrase in takewhile(lambda it: it.kind == "prose", line[1:])]
    rest = line[len(run) + 1 :]
    ended = not rest or rest[0].kind in ("comma", "and", "agency", "stop")
    if ended and len(run) == 1 and known["team"].at(run, 0):
        return [line[0], Phrase("generic", run), *rest]
    names = all(word.kind == "word" and not known["never"].at([word], 0) for word in run)
    if ended and names and len(run) in (2, 3):
        return [line[0], Phrase("name", run), *rest]
    return line


def parted(line: list[Phrase], known: Grammar, named: bool) -> list[Phrase]:
    """The line, each role with the words in front of it that belong to it, each body apart."""
    result: list[Phrase] = []
    for phrase in line:
        before = result[-1] if result else None
        if phrase.kind == "role" and before is not None and before.kind == "name":
            front = result[-2].span.text if len(result) > 1 and result[-2].kind == "comma" else ""
            said = (front and front not in COLONS) or (len(result) == 1 and named)
            result[-1:] = with_beat(before, phrase, known, bool(said))
        elif phrase.kind == "name" and known["sure"].at(phrase.words, len(phrase.words) - 1):
            result += without_body(phrase)
        else:
            result.append(phrase)
    return result


def with_beat(name: Phrase, role: Phrase, known: Grammar, said: bool) -> list[Phrase]:
    """A name and the role behind it, where the name may be what the role is about.

    After a comma all of it is: "Upper River Correspondent".  Behind a name it
    is what goes beyond two words: "Ann Lee Gardening Correspondent".
    """
    run, third = name.words, beyond_two(name)
    if third and any(known[kind].at(run, len(run) - 1) for kind in ANY):
        return [Phrase("name", run[:third]), Phrase("body", run[third:]), role]
    if len(run) == 1 or (said and not role.beats):
        return [Phrase("role", (*run, *role.words), True)]
    if role.beats or not third:
        return [name, role]
    return [Phrase("name", run[:third]), Phrase("role", (*run[third:], *role.words), True)]


def without_body(name: Phrase) -> list[Phrase]:
    """A name and the body behind it: "Ann Lee River Team"; or a body alone: "Los Angeles Times"."""
    third = beyond_two(name)
    if not third or len(name.words) - third < 2:
        return [name]
    return [Phrase("name", name.words[:third]), Phrase("body", name.words[third:])]


def beyond_two(name: Phrase) -> int:
    """Where the third full word of a name stands, initials and particles aside; 0 for nowhere."""
    full = [at for at, word in enumerate(name.words) if word.capital and len(word.span) > 2]
    return full[2] if len(full) > 2 else 0
