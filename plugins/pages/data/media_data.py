"""Photos and clips of a story as search engines read them."""

from collections.abc import Iterator
from itertools import islice

from plugins.pages.clips import place_of
from plugins.pages.library import Library
from plugins.pages.text.players import player
from plugins.pages.text.showing import Showing
from plugins.story.blocks import Clip, clips_in
from plugins.story.story import Story

from .linked_data import maker, node

MOST_PHOTOS = 12
"""A long series is led to by its first photos; the page must stay light."""
_TYPES = {"mp3": "audio/mpeg", "m4a": "audio/mp4", "mp4": "video/mp4"}


def photo_nodes(library: Library, shown: Showing) -> list[dict[str, object]]:
    """The photos of a story in its order, each with its caption, its maker and its licence."""
    return list(islice(_photos(library, shown), MOST_PHOTOS))


def clip_nodes(library: Library, story: Story, shown: Showing) -> list[dict[str, object]]:
    """The clips of a story that can be played, each with every word that is said."""
    made = (_clip(library, story, shown, clip) for clip in clips_in(story.blocks))
    return [each for each in made if each]


def media_type(name: str) -> str:
    """MIME type of a published recording."""
    return _TYPES[name.rpartition(".")[2]]


def _photos(library: Library, shown: Showing) -> Iterator[dict[str, object]]:
    for place in shown.places.in_order:
        plan, picture = library.plan(place.photo.path), shown.picture(place.photo)
        if plan and picture and picture.url:
            credit = plan.credit
            on_web = credit.licence.startswith(("https://", "http://"))
            yield node(
                "ImageObject",
                contentUrl=f"{library.site.settings.address}{picture.src}",
                caption=picture.caption.striptags(),
                creator=maker(credit.creator),
                creditText=credit.credit or credit.creator,
                copyrightNotice=credit.copyright,
                license=credit.licence if on_web else "",
            )


def _clip(library: Library, story: Story, shown: Showing, clip: Clip) -> dict[str, object] | None:
    plan = library.clips.get(place_of(story.source, clip))
    if plan is None:
        return None
    address, on_page = library.site.settings.address, player(plan)
    still = shown.picture(clip.still) if clip.still else None
    said = [shown.passages[each.id].text for each in clip.transcript if each.id in shown.passages]
    caption = shown.passages.get(clip.caption_id)
    return node(
        "VideoObject" if on_page.is_film else "AudioObject",
        name=caption.text if caption else "",
        contentUrl=f"{address}{on_page.url}",
        encodingFormat=media_type(plan.name),
        duration=f"PT{max(1, round(plan.seconds))}S",
        uploadDate=story.front.date.isoformat(),
        thumbnailUrl=f"{address}{still.src}" if still else "",
        transcript="\n\n".join(said),
    )
