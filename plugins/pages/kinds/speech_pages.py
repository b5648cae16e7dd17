"""The page of a speech: a podium, and what is said from each spot on it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import face
from plugins.pages.photographs.slots import HALL
from plugins.pages.text import story_parts as parts
from plugins.pages.text.block_views import block_views, step
from plugins.pages.text.stations import line_of_speech, told
from plugins.pages.themes.layers import layers_by_station
from plugins.pages.view_pieces import BlockView, Layer, Station
from plugins.pages.views import SpeechPage
from plugins.story.blocks import LineStops
from plugins.story.story import Story

from .story_pages import shared

_MIDDLE = 10
"""Where a speaker stands before the first step, as the podium shows it."""
_DIRECTION = re.compile(r"<em>(?P<words>(?:(?!</?em>).)*)</em>", re.DOTALL)


def speech_page(library: Library, story: Story) -> SpeechPage:
    """A post that was said aloud somewhere, on a line that the speaker walked."""
    lead = face(library, story, HALL) if story.front.photo else None
    shown = parts.showing(library, story)
    line = line_of_speech(story)
    stops = block_views([line], shown) if line else ()
    # The line is drawn by the sheet of the speech itself.
    others = tuple(block for block in story.blocks if not isinstance(block, LineStops))
    more = shared(library, story, lead) | {"has_drawings": parts.has_drawings(others)}
    return SpeechPage(
        **more,
        spoken=parts.spoken_in_words(story),
        stops=next(iter(stops), None),
        stations=tuple(_stations(library, story)),
    )


def _stations(library: Library, story: Story) -> Iterator[Station]:
    layered = layers_by_station(library, story, parts.showing(library, story))
    before = _MIDDLE
    for station, layers in zip(told(story), layered, strict=True):
        place = None if station.place is None else step(station.place)
        yield Station(place, before, tuple(map(_with_directions, layers)))
        before = before if place is None else place


def _with_directions(layer: Layer) -> Layer:
    return replace(layer, blocks=tuple(map(_direction, layer.blocks)))


def _direction(view: BlockView) -> BlockView:
    """A paragraph that is emphasis and nothing else tells what happens while somebody speaks."""
    match = _DIRECTION.fullmatch(view.html)
    if view.kind != "paragraph" or match is None:
        return view
    return replace(view, kind="stage_direction", html=Markup(match["words"]), marked=False)
