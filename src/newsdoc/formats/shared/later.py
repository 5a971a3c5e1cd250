"""Values that are made when somebody asks for them: what a document says beside its story.

    about = Metadata(id="urn:1", extra=Later(lambda: {"head": values(head)}))

Few who read a story look at `Metadata.extra`; to make it of a tree costs as much as all else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any


class Later(Mapping[str, Any]):
    """A mapping that is made once, when it is first looked into; it is pickled and copied as a dict.

    Until then it holds what it is made of, the document's tree.
    """

    __slots__ = ("_found", "_make")

    def __init__(self, make: Callable[[], dict[str, Any]]) -> None:
        self._make: Callable[[], dict[str, Any]] | None = make
        self._found: dict[str, Any] = {}

    def made(self) -> dict[str, Any]:
        """The values themselves."""
        make = self._make
        if make is not None:  # two threads may both make them, and make the same
            self._found = make()
            self._make = None
        return self._found

    def __getitem__(self, key: str) -> Any:
        return self.made()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.made())

    def __len__(self) -> int:
        return len(self.made())

    def __repr__(self) -> str:
        return repr(self.made())

    def __reduce__(self) -> tuple[type[dict[str, Any]], tuple[dict[str, Any]]]:
        return dict, (self.made(),)
