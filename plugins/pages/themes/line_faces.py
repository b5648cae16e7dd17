"""Who stands on the line from collective to individual, drawn so that nobody hides another."""

from collections.abc import Iterable, Sequence
from itertools import count

from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import face
from plugins.pages.photographs.slots import ON_THE_LINE
from plugins.pages.view_pieces import LineFace, LineView
from plugins.story.story import Genre, Story

LINE_URL = "/lijn/"
FACES_AT_HOME = 9
FEWEST_AT_HOME = 3
STOREYS = 4
"""As many faces may stand above each other. A fuller line is drawn upright."""

_WIDTH = 3
"""A face is as wide as three places."""

_BANDS = (
    (5, "Collectief", "bij het collectief"),
    (8, "Meer collectief", "dichter bij het collectief"),
    (11, "Allebei", "in het midden"),
    (14, "Meer individu", "dichter bij het individu"),
    (20, "Individu", "bij het individu"),
)
"""The last place of each band, its name, and how it sounds in a sentence."""


def has_line(library: Library) -> bool:
    """True when there is a line to show: portraits, and words or places to put them on it."""
    return bool(library.listed_of(Genre.PORTRAIT)) and (
        library.line is not None or bool(placed(library))
    )


def placed(library: Library) -> tuple[Story, ...]:
    """The listed portraits that have a place, from collective to individual."""
    return _in_order(library, library.listed_of(Genre.PORTRAIT))


def line_view(library: Library, stories: Sequence[Story]) -> LineView:
    """The faces of portraits that have a place; `stories` go from collective to individual."""
    places = [_place(library, story) for story in stories]
    heights = storeys(places)
    return LineView(
        faces=tuple(
            LineFace(
                url=line_url(story),
                name=library.people.portrayed(story),
                role=story.front.role,
                picture=face(library, story, ON_THE_LINE),
                place=place,
                height=min(height, STOREYS - 1),
            )
            for story, place, height in zip(stories, places, heights, strict=True)
        ),
        crowded=any(height >= STOREYS for height in heights),
    )


def line_at_home(library: Library) -> LineView | None:
    """The newest faces on the line, or None when there are too few for a line."""
    newest = _in_order(library, library.listed_of(Genre.PORTRAIT)[:FACES_AT_HOME])
    return line_view(library, newest) if len(newest) >= FEWEST_AT_HOME else None


def line_url(story: Story) -> str:
    """Where it says why the one in a portrait stands where she stands."""
    return f"{LINE_URL}#{story.slug}"


def storeys(places: Iterable[int]) -> tuple[int, ...]:
    """For places in order: how high each face must stand so that nobody hides another."""
    last: dict[int, int] = {}
    heights: list[int] = []
    for place in places:
        height = next(h for h in count() if h not in last or place - last[h] >= _WIDTH)
        last[height] = place
        heights.append(height)
    return tuple(heights)


def band(place: int) -> str:
    """One of five names for a place: `Collectief`, `Meer collectief`, `Allebei`, and so on."""
    return next(name for last, name, _ in _BANDS if place <= last)


def place_in_words(name: str, place: int) -> str:
    """`Halima staat dichter bij het individu`."""
    return next(f"{name} staat {where}" for last, _, where in _BANDS if place <= last)


def _in_order(library: Library, portraits: Iterable[Story]) -> tuple[Story, ...]:
    with_place = (s for s in portraits if library.standings[s.source].place is not None)
    return tuple(sorted(with_place, key=lambda story: (_place(library, story), story.slug)))


def _place(library: Library, story: Story) -> int:
    place = library.standings[story.source].place
    assert place is not None
    return place
