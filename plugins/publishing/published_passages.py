"""The passages of a release, as its data file tells them."""

import json
from pathlib import Path

from plugins.pages.data.data_files import PASSAGES_URL
from plugins.theme_tagging.diff import PublishedPassage, PublishedTheme


class UnreadableReleaseError(Exception):
    """The data file of a release is not one that we write."""


def published_passages(release: Path) -> tuple[PublishedPassage, ...]:
    """Every passage that a release shows."""
    path = release / PASSAGES_URL.removeprefix("/")
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        return tuple(
            PublishedPassage(
                entry["id"],
                entry["story"],
                entry["text"],
                tuple(
                    PublishedTheme(
                        theme["theme"], tuple(each["text"] for each in theme["evidence"])
                    )
                    for theme in entry["themes"]
                ),
            )
            for entry in entries
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError) as error:
        raise UnreadableReleaseError(path) from error
