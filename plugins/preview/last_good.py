"""A story that can't be read at the moment stays as it was, so that its page does too."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any, TypeVar, cast

from plugins.story.lasting import Lasting
from plugins.story.read_story import Reading, read_story

R = TypeVar("R")


class LastGood(Lasting):
    """Remembers like any other, and gives the last good story with the problems of the new text."""

    def __init__(self) -> None:
        super().__init__()
        self._good: dict[Hashable, Reading] = {}

    def work(self, about: Hashable, function: Callable[..., R], arguments: tuple[Any, ...]) -> R:
        """What `function` makes of the arguments; of a broken text, the story as it was before."""
        result = super().work(about, function, arguments)
        if function is read_story:
            reading = cast(Reading, result)
            if reading.story is not None:
                self._good[about] = reading
            elif about in self._good:
                return cast(R, replace(self._good[about], problems=reading.problems))
        return result

    def teach(
        self, about: Hashable, function: Callable[..., R], arguments: tuple[Any, ...], result: R
    ) -> None:
        """Let it know what `function` makes of these arguments, from an earlier time."""
        super().teach(about, function, arguments, result)
        if function is read_story and cast(Reading, result).story is not None:
            self._good[about] = cast(Reading, result)
