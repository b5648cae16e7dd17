"""The wall with every portrait: newest first, along the line, and by theme."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.pages.interface import WORDS
from plugins.pages.library import Library, theme_url
from plugins.pages.links.portrait_cards import Cards
from plugins.pages.text.places import band, band_id
from plugins.pages.text.wording import counted, lower_first
from plugins.pages.themes.line_faces import has_places, place_of, placed
from plugins.pages.themes.main_theme import main_theme
from plugins.pages.view_pieces import MenuItem, OrderLink, WallGroup
from plugins.pages.views import WallPage
from plugins.story.addresses import WALL_ALONG_THE_LINE, WALL_BY_THEME
from plugins.story.story import Genre, Story

from .paging import Part, in_parts, part_title, part_url
from .themes_pages import by_how_often

WALL = "/portretten/"
PORTRAITS_A_PAGE = 24
WITHOUT_A_PLACE = "geen-plek"
"""Id of the group of portraits that have no place on the line."""

_NAMES = {
    WALL: WORDS.wall.newest,
    WALL_ALONG_THE_LINE: WORDS.wall.name_along_the_line,
    WALL_BY_THEME: WORDS.wall.name_by_theme,
}
_TITLES = {
    WALL: WORDS.wall.title,
    WALL_ALONG_THE_LINE: WORDS.wall.title_along_the_line,
    WALL_BY_THEME: WORDS.wall.title_by_theme,
}
_INTRODUCTIONS = {
    WALL: WORDS.wall.faces,
    WALL_ALONG_THE_LINE: WORDS.wall.along_the_line,
    WALL_BY_THEME: WORDS.wall.by_theme,
}


@dataclass(frozen=True, slots=True)
class Group:
    """Portraits with something in common, in the order in which they hang."""

    id: str
    heading: str
    portraits: tuple[Story, ...]
    url: str = ""
    pigment: str = ""


def wall_pages(library: Library, cards: Cards) -> Iterator[WallPage]:
    """Each way to hang the wall that makes sense; a long wall goes on at `/portretten/2/`."""
    walls = {
        WALL: (Group("", "", library.listed_of(Genre.PORTRAIT)),),
        WALL_ALONG_THE_LINE: along_the_line(library),
        WALL_BY_THEME: by_theme(library),
    }
    there = [url for url, groups in walls.items() if groups]
    for url in there:
        yield from _wall(library, cards, url, walls[url], there)


def along_the_line(library: Library) -> tuple[Group, ...]:
    """Portraits by their part of the line, then who has no place; empty when nobody has one."""
    if not has_places(library):
        return ()
    groups = []
    for name, there in groupby(
        placed(library), key=lambda portrait: band(place_of(library, portrait))
    ):
        portraits = tuple(there)
        groups.append(Group(band_id(place_of(library, portraits[0])), name, portraits))
    rest = tuple(
        portrait
        for portrait in library.listed_of(Genre.PORTRAIT)
        if portrait.source not in library.rank_on_line
    )
    return (*groups, *_rest(WITHOUT_A_PLACE, WORDS.wall.no_place, rest))


def by_theme(library: Library) -> tuple[Group, ...]:
    """Portraits by their main theme, then who has none; empty when nobody has one."""
    main = {
        portrait.source: main_theme(library, portrait)
        for portrait in library.listed_of(Genre.PORTRAIT)
    }
    if not any(main.values()):
        return ()
    groups = [
        Group(f"thema-{theme.slug}", theme.title, portraits, theme_url(theme.slug), theme.pigment)
        for theme in by_how_often(library)
        if (portraits := _of(library, main, theme.slug))
    ]
    return (*groups, *_rest("geen-thema", WORDS.wall.no_theme, _of(library, main, "")))


def _of(library: Library, main: dict[str, str], theme: str) -> tuple[Story, ...]:
    return tuple(each for each in library.listed_of(Genre.PORTRAIT) if main[each.source] == theme)


def _rest(id: str, heading: str, portraits: tuple[Story, ...]) -> tuple[Group, ...]:
    return (Group(id, heading, portraits),) if portraits else ()


def _wall(
    library: Library, cards: Cards, url: str, groups: Sequence[Group], there: Sequence[str]
) -> Iterator[WallPage]:
    hanging = [(group, portrait) for group in groups for portrait in group.portraits]
    for part in in_parts(hanging, PORTRAITS_A_PAGE, url):
        yield WallPage(
            url=part.url,
            title=part_title(_TITLES[url], part.number),
            description=_description(library, url),
            section="portretten",
            indexed=True,
            introduction=_INTRODUCTIONS[url] if hanging else WORDS.wall.nobody_yet,
            groups=_groups(cards, part),
            previous_url=part.previous_url,
            next_url=part.next_url,
            orders=_orders(url, there),
            jumps=_jumps(url, groups) if len(hanging) > PORTRAITS_A_PAGE else (),
            pages=part.pages,
        )


def _description(library: Library, url: str) -> str:
    portraits = lower_first(_TITLES[url])
    return WORDS.wall.description.format(portraits=portraits, site=library.site.settings.name)


def _groups(cards: Cards, part: Part[tuple[Group, Story]]) -> tuple[WallGroup, ...]:
    found = []
    for group, pairs in groupby(part.items, key=lambda pair: pair[0]):
        here = tuple(portrait for _, portrait in pairs)
        count = counted(len(group.portraits), *WORDS.counts.portrait)
        goes_on = here[0] is not group.portraits[0]
        found.append(
            WallGroup(
                id=group.id,
                heading=group.heading,
                url=group.url,
                pigment=group.pigment,
                count_text=WORDS.wall.goes_on.format(count=count) if goes_on else count,
                cards=cards.evenly(here) if group.heading else cards.of_all(here),
            )
        )
    return tuple(found)


def _orders(url: str, there: Sequence[str]) -> tuple[OrderLink, ...]:
    if len(there) < 2:
        return ()
    return tuple(OrderLink(_NAMES[each], each, current=each == url) for each in there)


def _jumps(url: str, groups: Sequence[Group]) -> tuple[MenuItem, ...]:
    jumps, before = [], 0
    for group in groups:
        if group.heading:
            page = part_url(url, before // PORTRAITS_A_PAGE + 1)
            count = len(group.portraits)
            title = WORDS.counts.in_group.format(name=group.heading, count=count)
            jumps.append(MenuItem("", title, f"{page}#{group.id}"))
        before += len(group.portraits)
    return tuple(jumps)
