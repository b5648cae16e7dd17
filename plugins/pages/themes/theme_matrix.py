"""Portraits beside themes: how often each speaks of what, with the way to the first passage."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.mentions import Mention
from plugins.pages.text.wording import apart
from plugins.pages.view_pieces import MatrixCell, MatrixRow, ThemeMatrix
from plugins.story.story import Genre, Story
from plugins.theme_tagging.theme import Theme

from .theme_refs import theme_ref, theme_refs

Said = Mapping[tuple[str, str], Sequence[Mention]]
"""By the source of a portrait and the slug of a theme: what is said there about it."""


def what_is_said(library: Library, themes: Sequence[Theme]) -> Said:
    """What the portraits say about `themes`; nothing is in it for who says nothing."""
    portraits = {portrait.source for portrait in library.listed_of(Genre.PORTRAIT)}
    said: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for theme in themes:
        for mention in library.mentions(theme.slug):
            if mention.story.source in portraits:
                said[mention.story.source, theme.slug].append(mention)
    return dict(said)


def theme_matrix(
    library: Library, themes: Sequence[Theme], portraits: Sequence[Story], said: Said
) -> ThemeMatrix | None:
    """Some portraits beside `themes`, without the themes that no portrait at all speaks of.

    None when nothing is left.
    """
    spoken_of = {slug for _, slug in said}
    columns = tuple(theme for theme in themes if theme.slug in spoken_of)
    if not columns:
        return None
    rows = tuple(_row(library, portrait, columns, said) for portrait in portraits)
    return ThemeMatrix(theme_refs(columns), rows)


def _row(library: Library, portrait: Story, themes: Sequence[Theme], said: Said) -> MatrixRow:
    name = library.people.portrayed(portrait)
    cells = (
        _cell(portrait, name, theme, said.get((portrait.source, theme.slug), ()))
        for theme in themes
    )
    return MatrixRow(name, portrait.url, tuple(cells))


def _cell(portrait: Story, name: str, theme: Theme, mentions: Sequence[Mention]) -> MatrixCell:
    one, many = WORDS.counts.passage
    passages = one if len(mentions) == 1 else many
    return MatrixCell(
        theme=theme_ref(theme),
        count=len(mentions),
        text=WORDS.themes.cell.format(
            passages=passages, name=apart(name), theme=apart(theme.title)
        ),
        url=f"{portrait.url}#{mentions[0].passage.id}" if mentions else "",
    )
