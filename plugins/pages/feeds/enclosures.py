"""The sound and film of a story, for feed readers that can play or keep them."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.pages.clips import place_of
from plugins.pages.data.media_data import media_type
from plugins.pages.library import Library
from plugins.pages.text.players import player
from plugins.story.blocks import clips_in
from plugins.story.story import Story


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One published recording."""

    url: str
    """With the address of the site in front."""
    type: str
    """MIME type: `audio/mpeg`."""
    size: int
    """In bytes."""
    seconds: int


def enclosures(library: Library, story: Story) -> Iterator[Enclosure]:
    """The recordings of a story that can be published, in its order."""
    for clip in clips_in(story.blocks):
        plan = library.clips.get(place_of(story.source, clip))
        if plan:
            url = f"{library.site.settings.address}{player(plan).url}"
            yield Enclosure(url, media_type(plan.name), plan.size, max(1, round(plan.seconds)))
