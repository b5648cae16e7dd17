"""From a planned clip to what a player on a page needs."""

from plugins.clips.planned_clip import PlannedClip
from plugins.pages.interface import WORDS
from plugins.pages.view_pieces import Player

from .wording import megabytes, playing_time

CLIPS_FOLDER = "fragmenten"
"""Folder of the site in which the recordings and their captions stand."""


def player(plan: PlannedClip) -> Player:
    """The recording as a page shows it: addresses, size, and its length in words."""
    is_film = plan.width > 0
    link = WORDS.clip.film_file if is_film else WORDS.clip.sound_file
    kind = plan.name.rpartition(".")[2].upper()
    return Player(
        url=_address(plan.name),
        is_film=is_film,
        is_tall=plan.height > plan.width,
        width=plan.width,
        height=plan.height,
        captions=_address(plan.captions_name) if plan.captions_name else "",
        length=playing_time(plan.seconds, WORDS.clip.watch if is_film else WORDS.clip.hear),
        link=link.format(kind=kind, size=megabytes(plan.size)),
    )


def _address(name: str) -> str:
    return f"/{CLIPS_FOLDER}/{name}"
