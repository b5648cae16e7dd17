"""What a place on the line is called: five names, the same wherever a reader meets a place."""

from plugins.pages.interface import WORDS

from .wording import apart, upper_first

LAST_PLACE = 20
_BANDS = (
    (5, WORDS.line.at_collective),
    (8, WORDS.line.near_collective),
    (11, WORDS.line.between),
    (14, WORDS.line.near_individual),
    (LAST_PLACE, WORDS.line.at_individual),
)
"""The last place of each band, and its name."""


def band(place: int) -> str:
    """`Dichter bij het individu`, for a heading or a label."""
    return upper_first(_name(place))


def band_id(place: int) -> str:
    """Where the portraits of its band hang: `plek-1` for the collective, whatever it is called."""
    return f"plek-{1 + next(at for at, (last, _) in enumerate(_BANDS) if place <= last)}"


def place_in_words(name: str, place: int) -> str:
    """`Halima staat dichter bij het individu`."""
    return WORDS.line.stands.format(name=apart(name), place=_name(place))


def place_text(place: int) -> str:
    """`In het midden, plek 11 van 21`."""
    return WORDS.line.place.format(band=band(place), place=place + 1, last=LAST_PLACE + 1)


def _name(place: int) -> str:
    return next(name for last, name in _BANDS if place <= last)
