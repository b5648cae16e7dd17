"""Which file of a photo a phone fetches: what a browser makes of `srcset` and `sizes`."""

import re
from collections.abc import Iterator

from .page_tree import Element

WIDTH, DENSITY = 390, 3
"""The phone that the budgets are meant for."""
_REM = 16
_CONDITION = re.compile(r"\(\s*(?P<name>[\w-]+)\s*:\s*(?P<number>[\d.]+)(?P<unit>[a-z]*)\s*\)")
_LENGTH = re.compile(r"(?P<number>[\d.]+)(?P<unit>[a-z%]+)")
_UNITS = {"px": 1.0, "rem": _REM, "em": _REM, "vw": WIDTH / 100}


def photos_at_once(page: Element) -> Iterator[str]:
    """The addresses of the photos that a page fetches whether or not a reader scrolls."""
    for image in page.all("img"):
        if image["loading"] != "lazy" and not any(box.tag == "template" for box in image.around()):
            yield _chosen(image)


def _chosen(image: Element) -> str:
    """The first source is the lightest; every browser of this day reads it."""
    box = image.parent
    sources = [each for each in (box.all("source") if box else []) if each["srcset"]]
    place = sources[0] if box and box.tag == "picture" and sources else image
    candidates = sorted(_candidates(place["srcset"]))
    if not candidates:
        return image["src"]
    wanted = shown_width(place["sizes"] or "100vw") * DENSITY
    return next((url for width, url in candidates if width >= wanted), candidates[-1][1])


def _candidates(srcset: str) -> Iterator[tuple[float, str]]:
    for candidate in re.split(r",\s+", srcset.strip()):
        url, _, width = candidate.strip().partition(" ")
        if width.endswith("w"):
            yield float(width[:-1]), url


def shown_width(sizes: str) -> float:
    """How wide `sizes` says that a photo is shown on the phone, in pixels."""
    for part in sizes.split(","):
        condition, _, length = part.strip().rpartition(" ")
        if all(_holds(match) for match in _CONDITION.finditer(condition)):
            return _pixels(length)
    return WIDTH


def _holds(condition: re.Match[str]) -> bool:
    number = float(condition["number"]) * _UNITS.get(condition["unit"], 1.0)
    match condition["name"]:
        case "max-width":
            return number >= WIDTH
        case "min-width":
            return number <= WIDTH
        case "min-resolution":
            return number <= DENSITY
    return False


def _pixels(length: str) -> float:
    match = _LENGTH.fullmatch(length)
    return float(match["number"]) * _UNITS.get(match["unit"], 1.0) if match else WIDTH
