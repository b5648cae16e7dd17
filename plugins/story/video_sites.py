"""Films elsewhere: the site in an address, its name, and the address that shows one in a page."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

_PREFIX = re.compile(r"^(?:www|m)\.")
_SHORT = {
    "youtu.be": "youtube.com",
    "youtube-nocookie.com": "youtube.com",
    "player.vimeo.com": "vimeo.com",
}
_FRAME_HOSTS = {"youtube.com": "www.youtube-nocookie.com", "vimeo.com": "player.vimeo.com"}
_YOUTUBE_ID = re.compile(r"[\w-]{6,20}")
_VIMEO_ID = re.compile(r"\d+")
_PEERTUBE_PATH = re.compile(r"/(?:w|videos/watch|videos/embed)/(?P<id>[\w-]+)/?")


@dataclass(frozen=True, slots=True)
class VideoSite:
    """A site that shows films, as a reader knows it."""

    name: str
    seen_by: str
    """Who sees the visit of somebody who watches there."""


_SITES = {
    "youtube.com": VideoSite("YouTube", "Google"),
    "vimeo.com": VideoSite("Vimeo", "Vimeo"),
}


def site_of(host: str) -> str:
    """The site that a host belongs to: `youtube.com` for `www.youtube.com` and for `youtu.be`."""
    bare = _PREFIX.sub("", host.casefold())
    return _SHORT.get(bare, bare)


def host_of(address: str) -> str:
    """The site of a film's address, or empty when it is no address."""
    return site_of(urlsplit(address).hostname or "")


def frame_host(site: str) -> str:
    """The host that a page asks for a film of this site."""
    return _FRAME_HOSTS.get(site_of(site), site_of(site))


def named(site: str) -> VideoSite:
    """What a reader calls a site, and who sees that she watches."""
    return _SITES.get(site, VideoSite(site, "die site"))


def frame_address(address: str) -> str:
    """The address that shows the film inside a page, or empty when we can't tell it.

    Knows YouTube, Vimeo and the sites that run PeerTube.
    """
    parts = urlsplit(address)
    site, host = host_of(address), frame_host(host_of(address))
    if site == "youtube.com":
        id = _youtube_id(parts.path, parse_qs(parts.query).get("v", [""])[0], parts.hostname or "")
        return f"https://{host}/embed/{id}?autoplay=1" if id else ""
    if site == "vimeo.com":
        id = parts.path.strip("/").split("/")[-1]
        return f"https://{host}/video/{id}?autoplay=1&dnt=1" if _VIMEO_ID.fullmatch(id) else ""
    match = _PEERTUBE_PATH.fullmatch(parts.path)
    return f"https://{host}/videos/embed/{match['id']}?autoplay=1" if match else ""


def _youtube_id(path: str, in_query: str, host: str) -> str:
    last = path.strip("/").split("/")[-1]
    named_in_path = host == "youtu.be" or path.startswith(("/embed/", "/shorts/", "/live/"))
    found = last if named_in_path else in_query
    return found if _YOUTUBE_ID.fullmatch(found) else ""
