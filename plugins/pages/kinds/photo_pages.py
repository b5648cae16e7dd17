"""The page of one photo: large, with its caption, and the way on to the others of its story."""

from collections.abc import Iterator

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.photographs.pictures import in_slot
from plugins.pages.photographs.slots import PHOTO, PHOTO_BESIDE
from plugins.pages.text import story_parts as parts
from plugins.pages.text.block_views import block_views
from plugins.pages.text.showing import Showing
from plugins.pages.text.wording import called
from plugins.pages.view_pieces import BlockView
from plugins.pages.views import PhotoPage
from plugins.story.blocks import ReadingNotes, every_block
from plugins.story.story import Genre, Story

_BACK = {Genre.PAGE: WORDS.photo.back_to_page}


def photo_pages(library: Library, story: Story) -> Iterator[PhotoPage]:
    """A page for each photo of a story, in the order of the story. A decoration has none.

    They are for readers. Search engines are led to the story, which says more.
    """
    shown = parts.showing(library, story)
    made = ((shown.picture(place.photo), place.anchor) for place in shown.places.in_order)
    row = [(picture, anchor) for picture, anchor in made if picture and picture.url]
    urls = ["", *(picture.url for picture, _ in row), ""]
    notes_of = _notes(story, shown)
    for number, (picture, anchor) in enumerate(row, start=1):
        notes = notes_of.get(picture.url)
        tall = picture.height >= picture.width
        position = _position(number, len(row))
        yield PhotoPage(
            url=picture.url,
            title=WORDS.photo.title.format(position=position, title=called(story.front.title)),
            description=picture.alt,
            section=parts.SECTIONS[story.genre],
            indexed=False,
            picture=in_slot(picture, PHOTO_BESIDE if tall else PHOTO),
            position=position,
            story_title=story.front.title,
            story_url=story.url,
            back_url=f"{story.url}#{anchor}",
            back_text=_BACK.get(story.genre, WORDS.photo.back),
            previous_url=urls[number - 1],
            next_url=urls[number + 1],
            notes=notes.items if notes else (),
            tall=tall,
            notes_url=f"{story.url}#{notes.items[0].id}" if notes else "",
        )


def _position(number: int, count: int) -> str:
    return WORDS.photo.one_of.format(number=number, count=count) if count > 1 else WORDS.photo.only


def _notes(story: Story, shown: Showing) -> dict[str, BlockView]:
    """The reading notes of a story by the address of their photo."""
    blocks = [each for each in every_block(story.blocks) if isinstance(each, ReadingNotes)]
    views = block_views(blocks, shown)
    return {
        shown.places.url(block.photo): view
        for block, view in zip(blocks, views, strict=True)
        if view.items
    }
