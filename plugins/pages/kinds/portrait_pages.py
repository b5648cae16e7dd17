"""The page of a portrait, and the wall that shows them all."""

from collections.abc import Iterator

from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import Cards, face
from plugins.pages.photographs.slots import OPENING
from plugins.pages.themes.line_faces import line_url, place_in_words
from plugins.pages.views import PortraitPage, WallPage
from plugins.story.story import Genre, Status, Story

from .paging import in_parts, part_title
from .story_pages import shared

PORTRAITS_A_PAGE = 24
_WALL = "Boven de lijn zie je wie ze zijn. Onder de lijn zie je waar ze het over hebben."
_NOBODY_YET = "Hier komen de portretten. Het eerste is nog niet klaar."


def portrait_page(library: Library, story: Story) -> PortraitPage:
    """The page of one portrait."""
    name = library.people.portrayed(story)
    place = library.standings[story.source].place
    hidden = story.front.status is Status.HIDDEN
    return PortraitPage(
        **shared(library, story, lead=face(library, story, OPENING)),
        name=name,
        role=story.front.role,
        position=place,
        position_text="" if place is None else place_in_words(name, place),
        position_url="" if place is None or hidden else line_url(story),
        subtitle=_subtitle(story.front.title, name),
    )


def wall_pages(library: Library, cards: Cards) -> Iterator[WallPage]:
    """The whole wall, newest portrait first; a long one goes on at `/portretten/2/`."""
    portraits = library.listed_of(Genre.PORTRAIT)
    for part in in_parts(portraits, PORTRAITS_A_PAGE, "/portretten/"):
        yield WallPage(
            url=part.url,
            title=part_title("Portretten", part.number),
            description=f"Alle portretten van {library.site.settings.name}.",
            section="portretten",
            indexed=True,
            introduction=_WALL if portraits else _NOBODY_YET,
            wall=cards.of_all(part.items),
            previous_url=part.previous_url,
            next_url=part.next_url,
        )


def _subtitle(title: str, name: str) -> str:
    if title == name:
        return ""
    return title[len(name) :].strip() if title.startswith(f"{name} ") else title
