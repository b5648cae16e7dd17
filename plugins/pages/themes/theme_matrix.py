"""Portraits beside themes: how often each speaks of what, with the way to the first passage."""

from collections import defaultdict
from collections.abc import Sequence

from plugins.pages.library import Library
from plugins.pages.links.mentions import Mention
from plugins.pages.view_pieces import MatrixCell, MatrixRow, ThemeMatrix
from plugins.story.story import Genre, Story
from plugins.theme_tagging.theme import Theme

from .theme_refs import theme_ref, theme_refs

MOST_PORTRAITS = 60
"""More rows make the page heavy, and nobody reads them."""


def theme_matrix(library: Library, themes: Sequence[Theme]) -> ThemeMatrix | None:
    """The newest portraits beside `themes`, without the themes that none of them speaks of.

    None when nothing is left.
    """
    every = library.listed_of(Genre.PORTRAIT)
    portraits = every[:MOST_PORTRAITS]
    said: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for theme in themes:
        for mention in library.mentions(theme.slug):
            said[mention.story.source, theme.slug].append(mention)
    spoken = [
        theme for theme in themes if any((each.source, theme.slug) in said for each in portraits)
    ]
    if not spoken:
        return None
    rows = tuple(
        MatrixRow(
            name=library.people.portrayed(portrait),
            url=portrait.url,
            cells=tuple(
                _cell(library, portrait, theme, said.get((portrait.source, theme.slug), ()))
                for theme in spoken
            ),
        )
        for portrait in portraits
    )
    all_of_them = len(every) == len(portraits)
    note = "" if all_of_them else f"Dit zijn de {len(portraits)} nieuwste portretten."
    return ThemeMatrix(theme_refs(spoken), rows, note)


def _cell(
    library: Library, portrait: Story, theme: Theme, mentions: Sequence[Mention]
) -> MatrixCell:
    name = library.people.portrayed(portrait)
    passages = "passage" if len(mentions) == 1 else "passages"
    return MatrixCell(
        theme=theme_ref(theme),
        count=len(mentions),
        text=f"{passages} in het portret van {name} over {theme.title}",
        url=f"{portrait.url}#{mentions[0].passage.id}" if mentions else "",
    )
