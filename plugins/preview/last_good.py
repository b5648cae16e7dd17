"""A story that can't be read at the moment stays as it was, so that its page does too."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any, TypeVar, cast

from plugins.story.memory import Remembering
from plugins.story.read_story import Reading, read_story

R = TypeVar("R")


class LastGood(Remembering):
    """Remembers like any other, and gives the last good story with the problems of the new text."""

    def __init__(self) -> None:
        super().__init__()
        self._good: dict[Hashable, Reading] = {}

    def recall(self, about: Hashable, function: Callable[..., R], *arguments: Any) -> R:
        """What `function` makes of the arguments; of a broken text, the story as it was before."""
        result = super().recall(about, function, *arguments)
        if function is not read_story:
            return result
        reading = cast(Reading, result)
        if reading.story is not None:
            self._good[about] = reading
        elif about in self._good:
            return cast(R, replace(self._good[about], problems=reading.problems))
        return result
