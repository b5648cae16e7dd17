"""What a picture says to those who don't see it."""

import posixpath
import re
from collections.abc import Iterator

from plugins.story.text import normalised

from .gate import Fault
from .page_tree import Element

_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|heic|gif|svg|tiff?)$", re.IGNORECASE)
_MADE = re.compile(r"(?:-[0-9a-f]{8})?(?:-\d+)?$")
"""What the site adds to the name of a photo."""
_CAMERA = re.compile(r"(?:img|dsc|dscf|pxl|foto|photo|image|screenshot)?[\s_-]*\d{3,}[\d\s_-]*")
_OPENING = re.compile(
    r"(?:een )?(?:foto|afbeelding|plaatje|beeld|illustratie) (?:van|met|waarop)\b"
)
_MOST = 300
"""More than this nobody can stop or skip; what needs more has a description below it."""


def file_names(page: Element) -> Iterator[Fault]:
    """Texts that only repeat the name of a file."""
    for image in _told(page):
        alt = image["alt"].strip()
        name = _MADE.sub("", posixpath.splitext(posixpath.basename(image["src"]))[0])
        bare = normalised(alt).replace(" ", "")
        same = bare == normalised(name).replace(" ", "")
        if bare and (_FILE.search(alt) or same or _CAMERA.fullmatch(alt.casefold())):
            yield Fault(image.line, f"De tekst bij de foto, «{alt}», is de naam van een bestand.")


def captions_again(page: Element) -> Iterator[Fault]:
    """Texts that say the same as the caption, so that a voice reads it twice."""
    for figure in page.all("figure"):
        captions = [normalised(each.words) for each in figure.all("figcaption")]
        for image in _told(figure):
            if normalised(image["alt"]) in captions:
                yield Fault(image.line, f"Tekst en bijschrift zijn gelijk: «{image['alt']}».")


def empty_openings(page: Element) -> Iterator[Fault]:
    """Texts that begin with what a voice says already: that it is a picture."""
    for image in _told(page):
        if _OPENING.match(image["alt"].strip().casefold()):
            yield Fault(image.line, f"«{image['alt']}» begint met wat een schermlezer al zegt.")


def too_long(page: Element) -> Iterator[Fault]:
    """Texts that go on and on."""
    for image in _told(page):
        if len(image["alt"]) > _MOST:
            yield Fault(image.line, f"De tekst «{image['alt'][:40]}…» is te lang om te horen.")


def _told(page: Element) -> list[Element]:
    return [each for each in page.all("img") if each["alt"].strip() and not each.is_hidden]
