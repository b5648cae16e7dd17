"""The page of a portrait."""

from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import face
from plugins.pages.photographs.slots import OPENING
from plugins.pages.text.places import place_in_words
from plugins.pages.themes.line_faces import line_url
from plugins.pages.views import PortraitPage
from plugins.story.story import Status, Story

from .story_pages import shared


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
        position_url="" if place is None or hidden else line_url(library, story),
        subtitle=_subtitle(story.front.title, name),
    )


def _subtitle(title: str, name: str) -> str:
    if title == name:
        return ""
    return title[len(name) :].strip() if title.startswith(f"{name} ") else title
