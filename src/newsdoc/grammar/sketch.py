"""A person while a line of people is read: what is said of somebody comes word by word."""

from __future__ import annotations

from attrs import define

from newsdoc.casing import normal_case
from newsdoc.model import Person
from newsdoc.span import Span


@define
class Sketch:
    """A person while a line is read."""

    start: int
    name: Span
    cue: Span | None
    role: Span | None = None
    affiliation: Span | None = None
    email: Span | None = None
    location: Span | None = None
    handle: Span | None = None
    stop: int = 0

    def say(self, what: str, span: Span) -> None:
        """Add what is said of them; the first word on a matter stands."""
        if getattr(self, what) is None:
            setattr(self, what, span)
        self.stop = max(self.stop, span.stop)

    def person(self) -> Person:
        """The person, with all that was said."""
        span = self.name.source.span(self.start, max(self.stop, self.name.stop))
        said = (self.affiliation, self.email, self.location, self.handle)
        return Person(span, self.name, self.role or self.cue, *said)


def loud(sketch: Sketch) -> bool:
    """Whether a name is in capitals, small letters that these have in print aside: "ANN McDONALD"."""
    return normal_case(sketch.name.text) != sketch.name.text
