"""How photos are made for the site. Another recipe gives other file names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """Qualities and effort, the same for every photo.

    The qualities were chosen by eye and measure on real photographs: docs/decisions/0016-avif.md.
    """

    avif_quality: int = 50
    avif_speed: int = 8
    """0 to 10: lower takes longer and gives smaller files. Only AVIF takes noticeable time."""
    webp_quality: int = 74
    jpeg_quality: int = 76
    paper: tuple[int, int, int] = (243, 245, 244)
    """What shows through a transparent picture: the paper of the site, `--color-paper`."""
