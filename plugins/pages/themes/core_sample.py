"""The core sample of a story: its themes in reading order, thicker where more is said."""

from itertools import chain

from plugins.pages.library import Library
from plugins.pages.text.stations import told
from plugins.pages.text.stretches import Stretch, stretches
from plugins.pages.view_pieces import Stratum
from plugins.story.story import Story

from .theme_refs import theme_ref

THICKEST = 8
MOST_LAYERS = 20
"""Of a very long story the thickest layers, in reading order."""


def core_sample(library: Library, story: Story) -> tuple[Stratum, ...]:
    """One stratum for each theme in a row, and for each theme below one heading.

    A heading is named at the first of its strata only.
    """
    cores: list[list[Stretch]] = []
    parts = (station.blocks for station in told(story))
    for stretch in chain.from_iterable(stretches(library, story, parts)):
        if stretch.theme:
            together = _same_layer(cores, stretch)
            if together is None:
                cores.append([stretch])
            else:
                together.append(stretch)
    cores = _thickest(cores)
    headings = ["", *(parts[0].heading for parts in cores)]
    return tuple(
        Stratum(
            theme=theme_ref(library.theme_by_slug[parts[0].theme]),
            thickness=min(THICKEST, max(1, _said(parts))),
            anchor=f"#{parts[0].anchor}",
            heading=parts[0].heading if parts[0].heading != before else "",
        )
        for before, parts in zip(headings, cores, strict=False)
    )


def _thickest(cores: list[list[Stretch]]) -> list[list[Stretch]]:
    by_thickness = sorted(range(len(cores)), key=lambda at: -_said(cores[at]))
    return [cores[at] for at in sorted(by_thickness[:MOST_LAYERS])]


def _said(parts: list[Stretch]) -> int:
    return sum(part.said for part in parts)


def _same_layer(cores: list[list[Stretch]], stretch: Stretch) -> list[Stretch] | None:
    """The stratum that a stretch makes thicker: the last one, or one below the same heading."""
    if cores and cores[-1][-1].theme == stretch.theme:
        return cores[-1]
    for parts in reversed(cores):
        if parts[0].heading != stretch.heading:
            return None
        if parts[0].theme == stretch.theme:
            return parts
    return None
