"""Standing pages such as `Over deze site`, and the page for an address that doesn't exist."""

from plugins.pages.library import Library
from plugins.pages.text import story_parts as parts
from plugins.pages.text.block_views import block_views
from plugins.pages.views import NotFoundPage, TextPage
from plugins.story.dates import in_words
from plugins.story.story import Status, Story

_LAYERS_LEFT = 4
"""Above and below the hole where the page should have been."""


def text_page(library: Library, story: Story) -> TextPage:
    """A page that belongs to the site rather than to a person or a day."""
    return TextPage(
        url=story.url,
        title=story.front.title,
        description=parts.description(story),
        section="",
        indexed=story.front.status is not Status.HIDDEN,
        blocks=block_views(story.blocks, parts.showing(library, story)),
        has_film=parts.has_film(story),
        changed=f"Bijgewerkt op {in_words(story.front.modified or story.front.date)}.",
    )


def not_found_page(library: Library) -> NotFoundPage:
    """What a reader meets at an address where nothing is."""
    return NotFoundPage(
        url="/404.html",
        title="Hier zit niets in de grond",
        description="Dit adres bestaat niet, of niet meer. Dat ligt niet aan jou.",
        section="",
        indexed=False,
        pigments=tuple(theme.pigment for theme in library.themes[:_LAYERS_LEFT]),
    )
