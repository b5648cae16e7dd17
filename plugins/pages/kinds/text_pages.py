"""Standing pages such as `Over deze site`."""

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.findable import may_be_found
from plugins.pages.text import story_parts as parts
from plugins.pages.text.block_views import block_views
from plugins.pages.views import TextPage
from plugins.story.dates import in_words
from plugins.story.story import Story


def text_page(library: Library, story: Story) -> TextPage:
    """A page that belongs to the site rather than to a person or a day."""
    return TextPage(
        url=story.url,
        title=story.front.title,
        description=parts.description(story),
        section="",
        indexed=may_be_found(library, story),
        blocks=block_views(story.blocks, parts.showing(library, story)),
        has_drawings=parts.has_drawings(story.blocks),
        has_film=parts.has_film(story),
        changed=_changed(story),
    )


def _changed(story: Story) -> str:
    day = in_words(story.front.modified or story.front.date)
    return WORDS.story.page_changed.format(day=day)
