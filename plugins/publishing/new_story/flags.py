"""What stands on the command line, as answers to questions."""

from collections.abc import Mapping, Sequence


def given_by(
    once: Mapping[str, str], of_photos: Mapping[str, Sequence[str]]
) -> dict[tuple[str, str], str]:
    """The options that she typed. `of_photos` are those that name a photo: `anna.jpg: Anna lacht.`

    Words in which no photo is named are kept as those of a photo without a name, which nobody has.
    """
    given = {(f"--{flag}", ""): value for flag, value in once.items() if value}
    for flag, values in of_photos.items():
        for value in values:
            photo, _, words = value.partition(":")
            given[f"--{flag}", photo.strip()] = words
    return given
