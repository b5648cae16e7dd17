"""What was taken out of the photos, told to the author in one line."""

from collections.abc import Mapping

from plugins.pages.text.wording import joined
from plugins.photo_series.metadata import Leak

_NAMES = {
    Leak.GPS: "de plek (GPS)",
    Leak.THUMBNAIL: "een verborgen miniatuur",
    Leak.EXIF: "gegevens van de camera (EXIF)",
    Leak.XMP: "gegevens van je fotoprogramma (XMP)",
    Leak.IPTC: "oude bijschriften (IPTC)",
    Leak.COMMENT: "een opmerking",
    Leak.TRAILER: "een tweede beeld",
}
"""In the order of how much a reader could learn from it."""


def removed_in_words(removed: Mapping[Leak, int]) -> str:
    """`Op de site weggelaten uit je foto’s: de plek (GPS) uit 3 …`, or nothing."""
    told = [f"{name} uit {removed[leak]}" for leak, name in _NAMES.items() if leak in removed]
    return f"Weggelaten uit de foto’s op de site: {joined(told)}." if told else ""
