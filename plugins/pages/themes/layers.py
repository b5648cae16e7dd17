"""A story in layers, each with the themes of its passages."""

from collections import Counter
from itertools import chain

from plugins.pages.library import Library
from plugins.pages.links.because import because_of
from plugins.pages.links.mentions import strength
from plugins.pages.text.block_views import block_views
from plugins.pages.text.showing import Showing
from plugins.pages.text.stations import told
from plugins.pages.text.stretches import Stretch, stretches
from plugins.pages.view_pieces import Layer
from plugins.story.story import Story

from .theme_refs import theme_ref


def layers(library: Library, story: Story, showing: Showing) -> tuple[Layer, ...]:
    """The story as a reader meets it: stretches of text with the themes beside them."""
    return tuple(
        chain.from_iterable(
            (Layer("", (), (), (), station.named_by, inside),) if station.named_by else inside
            for station, inside in zip(
                told(story), layers_by_station(library, story, showing), strict=True
            )
        )
    )


def layers_by_station(
    library: Library, story: Story, showing: Showing
) -> tuple[tuple[Layer, ...], ...]:
    """The layers of each station of a story, in order."""
    parts = (station.blocks for station in told(story))
    return tuple(
        tuple(_layer(library, stretch, showing) for stretch in part)
        for part in stretches(library, story, parts)
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
