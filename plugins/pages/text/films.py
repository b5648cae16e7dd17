"""From a film on another site to what a page says of it before anything is fetched."""

from plugins.pages.interface import WORDS
from plugins.pages.view_pieces import Film
from plugins.story.blocks import Video
from plugins.story.video_sites import frame_address, host_of, named


def film(video: Video) -> Film:
    """Who will see the visit, and the address that shows the film in the page."""
    site = host_of(video.address)
    shown = named(site)
    if not site:
        return Film("", WORDS.clip.see, WORDS.clip.some_site)
    return Film(
        frame=frame_address(video.address),
        action=WORDS.clip.see_and_be_seen.format(site=shown.name, seen_by=shown.seen_by),
        site=site,
    )
