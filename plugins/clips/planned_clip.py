"""A clip as the site shows it: the names of its files and what its player must know."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PlannedClip:
    """One recording with its captions. Each name holds a hash of what the file is made from."""

    original: Path
    name: str
    """After the story: `anna-4f3a9c21.mp3`."""
    seconds: float
    width: int
    """0 for sound, like the height."""
    height: int
    size: int
    """Bytes of the published file."""
    captions_name: str = ""
    captions: str = ""
    """The captions as they are published; empty when there are none."""

    @property
    def names(self) -> tuple[str, ...]:
        """The files of this clip in the site."""
        return (self.name, self.captions_name) if self.captions_name else (self.name,)
