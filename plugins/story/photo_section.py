"""`De foto`: the part of a portrait that tells why its photo is as it is."""

_HEADING = "de foto"


def is_about_the_photo(heading: str) -> bool:
    """True for the text of a heading that begins that part: `De foto`, `De foto’s`."""
    return heading.casefold().startswith(_HEADING)
