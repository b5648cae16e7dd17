"""Which other themes meet a theme in the same passages."""

from collections import Counter

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.text.wording import counted
from plugins.pages.view_pieces import Neighbour

from .theme_refs import theme_ref


def neighbours(library: Library, theme: str) -> tuple[Neighbour, ...]:
    """The themes that share passages with `theme`, most first; then those the author calls related.

    Themes that meet equally often stand in the order of the site.
    """
    together: Counter[str] = Counter(
        tag.theme
        for mention in library.mentions(theme)
        for tag in library.tags_at(mention.story, mention.passage.id)
        if tag.theme != theme
    )
    related = library.theme_by_slug[theme].related
    found = [
        (each, together[each.slug])
        for each in library.themes
        if each.slug != theme and (each.slug in together or each.slug in related)
    ]
    found.sort(key=lambda pair: -pair[1])
    return tuple(Neighbour(theme_ref(each), count, _reason(count)) for each, count in found)


def _reason(count: int) -> str:
    if count:
        return WORDS.theme.together.format(passages=counted(count, *WORDS.counts.passage))
    return WORDS.theme.related
