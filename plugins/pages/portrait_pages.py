"""The page of a portrait, and the wall that shows them all."""

from collections.abc import Iterator

from plugins.story.dates import in_words
from plugins.story.story import Genre, Status, Story

from . import story_parts as parts
from .core_sample import core_sample
from .layers import layers
from .library import Library
from .line_faces import line_url, place_in_words
from .onward import onward
from .paging import in_parts, part_title
from .portrait_cards import Cards, face
from .references import references
from .views import PortraitPage, WallPage
from .wording import reading_time

PORTRAITS_A_PAGE = 24
_WALL = "Boven de lijn zie je wie ze zijn. Onder de lijn zie je waar ze het over hebben."
_NOBODY_YET = "Hier komen de portretten. Het eerste is nog niet klaar."


def portrait_page(library: Library, story: Story) -> PortraitPage:
    """The page of one portrait."""
    shown = parts.showing(library, story)
    name = library.people.portrayed(story)
    place = library.standings[story.source].place
    hidden = story.front.status is Status.HIDDEN
    return PortraitPage(
        url=story.url,
        title=story.front.title,
        description=parts.description(story),
        section=parts.SECTIONS[Genre.PORTRAIT],
        indexed=not hidden,
        kicker=parts.KICKERS[Genre.PORTRAIT],
        series_title=parts.series_title(library, story),
        series_url=parts.series_address(library, story),
        date=in_words(story.front.date),
        date_iso=story.front.date.isoformat(),
        reading_time=reading_time(story.text),
        notice=parts.notice(library, story),
        lede=parts.lede(story),
        lead=face(library, story),
        in_brief=parts.in_brief(story, shown),
        layers=layers(library, story, shown),
        core=core_sample(library, story),
        themes=parts.themes(library, story),
        onward=onward(library, story),
        references=references(library, story),
        previous=parts.previous_story(library, story),
        next=parts.next_story(library, story),
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
