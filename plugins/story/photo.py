"""A photo as the author typed it. What happens to its pixels is the business of `photo_series`."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo in a story."""

    path: Path
    """The original on disk. Never published."""
    alt: str
    caption: str
    """Inline HTML, or empty."""
    caption_id: str
    """Id of the caption's passage, or empty."""
    line: int
    focus: tuple[int, int] = (50, 50)
    """The point that must stay in view when cropped: percent from the left and from the top."""
    wide: bool = False
    sketch: bool = False
    decorative: bool = False
    """True when there is nothing to tell about it: no alt text, and no page of its own."""
