"""The boxes of an MP4: size, four letters, content, one after the other and inside each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from .recording import damaged

_SMALL = 8
_LARGE = 16
_MOST = 1_000
"""In one box. No program writes more; who does, wants to keep us busy."""


@dataclass(frozen=True, slots=True)
class Box:
    kind: bytes
    start: int
    """Where its size stands."""
    content: int
    """Where its content begins."""
    end: int

    @property
    def name(self) -> int:
        """Where its four letters stand."""
        return self.start + 4

    @property
    def size(self) -> int:
        """Length of its content."""
        return self.end - self.content


def boxes(data: bytes, start: int, end: int, outermost: bool = False) -> Iterator[Box]:
    """The boxes between two places; fewer than eight bytes at the end are none.

    Raises ClipError when one claims more than there is, or when there are too many.
    """
    at = start
    for _ in range(_MOST):
        if at + _SMALL > end:
            return
        box = _box(data, at, end, outermost)
        if box.end > end or box.content > box.end:
            raise damaged()
        yield box
        at = box.end
    if at + _SMALL <= end:
        raise damaged()


def _box(data: bytes, at: int, end: int, outermost: bool) -> Box:
    size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
    if size == 1:
        return Box(kind, at, at + _LARGE, at + int.from_bytes(data[at + 8 : at + 16], "big"))
    if size == 0 and outermost:
        # To the end of the file, which only the last of the outermost boxes may say.
        return Box(kind, at, at + _SMALL, end)
    return Box(kind, at, at + _SMALL, at + size)
