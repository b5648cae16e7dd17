"""Labelled stories as examples to learn from."""

from collections.abc import Iterable

from .gold import Labelled
from .index import index_of
from .learn import Example
from .traits import traits_of


def examples_in(labelled: Iterable[Labelled]) -> tuple[Example, ...]:
    """Each labelled passage with its traits."""
    return tuple(
        Example(frozenset(traits[number]), themes)
        for each in labelled
        for traits in (traits_of(index_of(each.story.passages)),)
        for number, themes in sorted(each.themes.items())
    )
