"""How photos are made for the site. Another recipe gives other file names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """Sizes and qualities, the same for every photo."""

    widths: tuple[int, ...] = (480, 960, 1440)
    """Smallest first. A photo that is narrower than one of them gets its own width instead."""
    webp_quality: int = 74
    jpeg_quality: int = 76
    paper: tuple[int, int, int] = (243, 245, 244)
    """What shows through a transparent picture: the paper of the site, `--color-paper`."""
