"""What a gate is: one thing that must hold on every page, and how it is told when it doesn't."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plugins.story.problem import Level

from .page_tree import Element


@dataclass(frozen=True, slots=True)
class Fault:
    """A place on a page where a gate stays shut."""

    line: int
    message: str


Find = Callable[[Element], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing that holds on every page. `code` names it for machines."""

    code: str
    find: Find
    """All the places on a page where it doesn't hold."""
    remedy: str
    level: Level = Level.ERROR
    """A fault in the templates stops a publish; what an author may have meant is only told."""
