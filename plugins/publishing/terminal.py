"""Shows on a terminal how a build gets on: how many photos are ready, how long it will take."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

from plugins.pages.text.wording import counted

_PATIENCE = 1.0
"""Seconds of silence first: what is done sooner needs no bar."""
_BAR = 20


@dataclass(slots=True)
class Terminal:
    """Writes to a terminal; where output goes to a file or another program, only sentences."""

    stream: TextIO
    clock: Callable[[], float]
    """Seconds since some moment."""
    _start: float | None = field(default=None, init=False)
    _drawn: bool = field(default=False, init=False)

    def photos(self, done: int, count: int) -> None:
        """Draw the bar anew, and take it away after the last photo."""
        if not self.stream.isatty():
            return
        now = self.clock()
        if self._start is None:
            self._start = now
        if done < count and now - self._start >= _PATIENCE:
            left = (now - self._start) * (count - done) / done if done else 0
            full = _BAR * done // count
            bar = "█" * full + "░" * (_BAR - full)
            self._write(f"Foto’s {bar} {done} van {count}{_still(left)}")
        elif done == count:
            self._write("")
            self._start = None

    def say(self, sentence: str) -> None:
        self._write("")
        print(sentence, file=self.stream)

    def _write(self, text: str) -> None:
        if text or self._drawn:
            # Back to the start of the line, and empty it.
            print(f"\r\x1b[K{text}", end="", file=self.stream, flush=True)
            self._drawn = bool(text)


def _still(seconds: float) -> str:
    if seconds <= 0:
        return ""
    if seconds < 90:
        return f", nog {counted(max(1, round(seconds)), 'seconde', 'seconden')}"
    return f", nog {round(seconds / 60)} minuten"
