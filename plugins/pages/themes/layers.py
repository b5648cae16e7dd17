"""A story in layers, each with the themes of its passages."""

from collections import Counter

from plugins.pages.library import Library
from plugins.pages.links.because import because_of
from plugins.pages.links.mentions import strength
from plugins.pages.text.block_views import block_views
from plugins.pages.text.showing import Showing
from plugins.pages.text.stretches import Stretch, stretches
from plugins.pages.view_pieces import Layer
from plugins.story.blocks import Block, InBrief
from plugins.story.story import Story

from .theme_refs import theme_ref


def body(story: Story) -> tuple[Block, ...]:
    """The blocks of the running story: all but `In het kort`, which stands above it."""
    return tuple(block for block in story.blocks if not isinstance(block, InBrief))


def layers(library: Library, story: Story, showing: Showing) -> tuple[Layer, ...]:
    """The story as a reader meets it: stretches of text with the themes beside them."""
    return tuple(
        _layer(library, stretch, showing) for stretch in stretches(library, story, body(story))
    )


def _layer(library: Library, stretch: Stretch, showing: Showing) -> Layer:
    themes = _themes(library, stretch)
    return Layer(
        id=stretch.anchor,
        themes=tuple(theme_ref(library.theme_by_slug[slug]) for slug in themes),
        because=tuple(
            because_of([tag for tag in stretch.tags if tag.theme == slug]) for slug in themes
        ),
        blocks=block_views(stretch.blocks, showing),
    )


def _themes(library: Library, stretch: Stretch) -> tuple[str, ...]:
    """The main theme first, then the others from strong to weak."""
    scores: Counter[str] = Counter()
    for tag in stretch.tags:
        scores[tag.theme] += strength(tag)
    known = [theme.slug for theme in library.themes if theme.slug in scores]
    return tuple(sorted(known, key=lambda slug: (slug != stretch.theme, -scores[slug])))
