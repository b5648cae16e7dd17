"""Who stands on the line from collective to individual, drawn so that nobody hides another."""

from collections.abc import Iterable, Sequence
from itertools import count, groupby, islice

from plugins.pages.interface import WORDS
from plugins.pages.kinds.paging import part_url
from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import face
from plugins.pages.photographs.slots import IN_A_STACK, ON_THE_LINE, Slot
from plugins.pages.text.places import place_text
from plugins.pages.text.wording import counted, initials
from plugins.pages.view_pieces import LineFace, LineStack, LineView
from plugins.story.story import Genre, Story

LINE_URL = "/lijn/"
FACES_AT_HOME = 9
FEWEST_AT_HOME = 3
STOREYS = 4
"""As many faces may stand above each other. On a fuller line people stand in stacks."""
MOST_IN_A_STACK = 4
"""Faces at one place; the others are counted."""
REASONS_A_PAGE = 24

_WIDTH = 3
"""A face is as wide as three places."""


def has_line(library: Library) -> bool:
    """True when there is a line to show: portraits, and words or places to put them on it."""
    return bool(library.listed_of(Genre.PORTRAIT)) and (
        library.line is not None or has_places(library)
    )


def has_places(library: Library) -> bool:
    """True when somebody stands on the line."""
    return bool(library.rank_on_line)


def placed(library: Library) -> tuple[Story, ...]:
    """The listed portraits that have a place, from collective to individual."""
    return _in_order(library, library.listed_of(Genre.PORTRAIT))


def place_of(library: Library, portrait: Story) -> int:
    """The place of someone who has one."""
    place = library.standings[portrait.source].place
    assert place is not None
    return place


def line_view(library: Library, stories: Sequence[Story]) -> LineView:
    """The faces of portraits that have a place; `stories` go from collective to individual."""
    places = [place_of(library, story) for story in stories]
    heights = storeys(places)
    if any(height >= STOREYS for height in heights):
        return LineView(faces=(), stacks=_stacks(library, stories))
    return LineView(
        faces=tuple(
            line_face(library, story, ON_THE_LINE, height)
            for story, height in zip(stories, heights, strict=True)
        )
    )


def line_face(library: Library, story: Story, slot: Slot, height: int = 0) -> LineFace:
    """Someone who has a place, as she stands on the line."""
    name = library.people.portrayed(story)
    return LineFace(
        url=line_url(library, story),
        name=name,
        initials=initials(name),
        role=story.front.role,
        picture=face(library, story, slot),
        place=place_of(library, story),
        height=height,
    )


def line_at_home(library: Library) -> LineView | None:
    """The newest faces on the line, or None when there are too few for a line.

    Who would not fit beside those who are newer, stays on the line's own page.
    """
    newest: tuple[Story, ...] = ()
    for portrait in library.listed_of(Genre.PORTRAIT)[:FACES_AT_HOME]:
        together = _in_order(library, (*newest, portrait))
        heights = storeys(place_of(library, each) for each in together)
        if max(heights, default=0) < STOREYS:
            newest = together
    return line_view(library, newest) if len(newest) >= FEWEST_AT_HOME else None


def line_url(library: Library, story: Story) -> str:
    """Where it says why the one in a portrait stands where she stands."""
    page = library.rank_on_line[story.source] // REASONS_A_PAGE + 1
    return f"{part_url(LINE_URL, page)}#{story.slug}"


def storeys(places: Iterable[int]) -> tuple[int, ...]:
    """For places in order: how high each face must stand so that nobody hides another.

    Of those at one place the first stands highest: an eye reads downwards.
    """
    last: dict[int, int] = {}
    heights: list[int] = []
    for place, there in groupby(places):
        free = (h for h in count() if h not in last or place - last[h] >= _WIDTH)
        taken = list(islice(free, len(list(there))))
        last |= dict.fromkeys(taken, place)
        heights += reversed(taken)
    return tuple(heights)


def _stacks(library: Library, stories: Iterable[Story]) -> tuple[LineStack, ...]:
    stacks = []
    for place, standing_there in groupby(stories, key=lambda story: place_of(library, story)):
        people = tuple(standing_there)
        others = people[MOST_IN_A_STACK:]
        stacks.append(
            LineStack(
                place=place,
                place_text=place_text(place),
                count_text=counted(len(people), *WORDS.counts.portrait),
                faces=tuple(
                    line_face(library, story, IN_A_STACK) for story in people[:MOST_IN_A_STACK]
                ),
                more=len(others),
                more_url=line_url(library, others[0]) if others else "",
            )
        )
    return tuple(stacks)


def _in_order(library: Library, portraits: Iterable[Story]) -> tuple[Story, ...]:
    ranks = library.rank_on_line
    on_the_line = (portrait for portrait in portraits if portrait.source in ranks)
    return tuple(sorted(on_the_line, key=lambda portrait: ranks[portrait.source]))
