"""Ordered chains of rules: immutable values that a new order makes anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from attrs import evolve, frozen

from newsdoc.problems import UnknownNameError

Rule = TypeVar("Rule", bound=Callable[..., Any])


@frozen
class Chain(Generic[Rule]):
    """Rules in the order in which they are tried; each goes by its function's name."""

    rules: tuple[Rule, ...] = ()

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rules, in their order."""
        return tuple(rule.__name__ for rule in self.rules)

    def index(self, name: str) -> int:
        """Where the rule of that name stands; `UnknownNameError` where none has it."""
        try:
            return self.names.index(name)
        except ValueError:
            known = ", ".join(self.names)
            raise UnknownNameError(f"no rule {name!r} in this chain; known: {known}") from None

    def before(self, name: str, *rules: Rule) -> Chain[Rule]:
        """A chain with `rules` just before the named one."""
        at = self.index(name)
        return self._with(self.rules[:at] + rules + self.rules[at:])

    def after(self, name: str, *rules: Rule) -> Chain[Rule]:
        """A chain with `rules` just after the named one."""
        at = self.index(name) + 1
        return self._with(self.rules[:at] + rules + self.rules[at:])

    def replace(self, name: str, *rules: Rule) -> Chain[Rule]:
        """A chain with `rules` in the place of the named one."""
        at = self.index(name)
        return self._with(self.rules[:at] + rules + self.rules[at + 1 :])

    def without(self, *names: str) -> Chain[Rule]:
        """A chain without the named rules."""
        gone = {self.index(name) for name in names}
        return self._with(tuple(r for i, r in enumerate(self.rules) if i not in gone))

    def _with(self, rules: tuple[Rule, ...]) -> Chain[Rule]:
        return evolve(self, rules=rules)
