"""A recording as its own bytes describe it, and what in those bytes must not be published."""

from dataclasses import dataclass

LARGEST = 200_000_000
"""A larger file is refused unread: a reader on a phone wouldn't wait for it either."""
MOST_PIECES = 20_000
"""No program writes a file of more parts than this: who does, wants to keep us busy."""


@dataclass(frozen=True, slots=True)
class Strange:
    """Bytes that are neither sound nor picture, nor needed to find them."""

    what: str
    """For people, in Dutch: `een label (ID3)`."""
    start: int
    end: int
    instead: bytes = b""
    """What stands there in the published file. Zeros follow when `same_length`."""
    same_length: bool = False


@dataclass(frozen=True, slots=True)
class Recording:
    """Sound or film that can be published once everything strange is taken out of it."""

    extension: str
    """`mp3`, `m4a` or `mp4`."""
    seconds: float
    width: int
    """As shown, after turning. 0 for sound, like the height."""
    height: int
    strange: tuple[Strange, ...]
    """In the order of the file; none overlaps another."""

    @property
    def is_film(self) -> bool:
        """True when there is something to see."""
        return self.width > 0

    @property
    def removed(self) -> int:
        """How many bytes shorter the published file is."""
        return sum(
            each.end - each.start - len(each.instead)
            for each in self.strange
            if not each.same_length
        )


class ClipError(Exception):
    """A file that can't be published; says why and what its owner can do, in Dutch."""

    def __init__(self, code: str, why: str, remedy: str) -> None:
        super().__init__(why)
        self.code = code
        self.why = why
        """What the file is or has, as it reads after its name: `is een webpagina`."""
        self.remedy = remedy


def damaged() -> ClipError:
    """The refusal of a file that breaks off or contradicts itself."""
    return ClipError(
        "fragment-kapot",
        "is beschadigd of niet compleet",
        "kopieer het opnieuw, of bewaar het opnieuw in je geluids- of filmprogramma.",
    )


def endless() -> ClipError:
    """The refusal of a file that doesn't say how long it takes."""
    return ClipError(
        "fragment-duur",
        "zegt niet hoelang het duurt",
        "bewaar het opnieuw in je geluids- of filmprogramma.",
    )
