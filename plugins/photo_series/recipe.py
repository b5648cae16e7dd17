"""How photos are made for the site. Another recipe gives other file names."""

from dataclasses import dataclass

_HASTE = 8
"""From this speed on somebody is waiting, and no visitor will fetch the files."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Qualities and effort, the same for every photo.

    The qualities were chosen by measure on real photographs: docs/decisions/0017-avif.md.
    """

    avif_quality: int = 58
    avif_speed: int = 8
    """0 to 10: lower takes longer and gives smaller files. What isn't AVIF follows."""
    webp_quality: int = 74
    jpeg_quality: int = 76
    paper: tuple[int, int, int] = (243, 245, 244)
    """What shows through a transparent picture: the paper of the site, `--color-paper`."""

    @property
    def in_haste(self) -> bool:
        """True when time counts for more than bytes."""
        return self.avif_speed >= _HASTE

    @property
    def webp_method(self) -> int:
        """0 to 6: higher takes longer and gives smaller files. 4 takes twice the time of 2."""
        return 1 if self.in_haste else 2
