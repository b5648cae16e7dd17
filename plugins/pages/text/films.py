"""From a film on another site to what a page says of it before anything is fetched."""

from plugins.pages.view_pieces import Film
from plugins.story.blocks import Video
from plugins.story.video_sites import frame_address, host_of, named


def film(video: Video) -> Film:
    """Who will see the visit, and the address that shows the film in the page."""
    site = host_of(video.address)
    shown = named(site)
    if not site:
        return Film("", "Bekijk de video", "de site van de video")
    return Film(
        frame=frame_address(video.address),
        action=f"Bekijk op {shown.name} (dan ziet {shown.seen_by} je bezoek)",
        site=site,
    )
