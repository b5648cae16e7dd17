"""What an author expects of her built site, besides that it holds together."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from plugins.pages.photographs.photo_places import photo_places
from plugins.story.going_out import going_out
from plugins.story.site import Site

_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".tif", ".tiff"})


@dataclass(frozen=True, slots=True)
class Expected:
    """The expectations of one site, on one day."""

    address: str = ""
    """Public address without a slash at the end."""
    form_hosts: frozenset[str] = frozenset()
    """Other hosts to which a form may be sent, such as the newsletter's."""
    originals: tuple[Path, ...] = ()
    """Photos of hers that must not be public as they are."""
    hidden: tuple[str, ...] = ()
    """Addresses of stories that must not be public."""
    same_title: frozenset[str] = frozenset()
    """Pages of stories that share their title with another, and of their photos. Reading the
    stories tells that."""


def expected_of(site: Site, today: date | None) -> Expected:
    """What holds for a public build of `today`; without a day, for a build with drafts in it."""
    newsletter = site.settings.newsletter
    hidden: tuple[str, ...] = ()
    if today is not None:
        out = going_out(site, today).stories
        hidden = tuple(story.url for story in site.stories if story not in out)
    return Expected(
        address=site.settings.address,
        form_hosts=frozenset({urlsplit(newsletter.address).netloc} if newsletter else ()),
        originals=tuple(
            path
            for path in sorted(site.folder.rglob("*"))
            if path.suffix.casefold() in _PHOTOS and path.is_file()
        ),
        hidden=hidden,
        same_title=_same_title(site),
    )


def _same_title(site: Site) -> frozenset[str]:
    times = Counter(story.front.title.casefold() for story in site.stories)
    shared = [story for story in site.stories if times[story.front.title.casefold()] > 1]
    pages = [story.url for story in shared]
    pages += [place.url for story in shared for place in photo_places(story).in_order]
    return frozenset(f"{url.strip('/')}/index.html" for url in pages)
