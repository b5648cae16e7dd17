"""What an edit did: which passages are new, and which stories name a file that was touched."""

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from urllib.parse import unquote

from plugins.story.blocks import photos_in
from plugins.story.story import Genre, Story


def edited_passages(
    before: Iterable[Story], after: Iterable[Story]
) -> Mapping[str, frozenset[str]]:
    """By address: the ids of passages that are new or other than they were.

    A story that wasn't there before is left out: all of it is new.
    """
    old = {story.source: story for story in before}
    return {
        story.url: _other(old[story.source], story)
        for story in after
        if story.source in old and old[story.source] is not story
    }


def _other(before: Story, after: Story) -> frozenset[str]:
    # A passage without an id of its own is named after its text, so other words give another id.
    texts = {passage.id: passage.text for passage in before.passages}
    return frozenset(each.id for each in after.passages if texts.get(each.id) != each.text)


def elsewhere(story: Story) -> tuple[Path, ...]:
    """The photos of a story that don't lie in its own folder."""
    photos = (*photos_in(story.blocks), *((story.lead,) if story.lead else ()))
    own = story.path.parent if story.genre is not Genre.PAGE else None
    paths = (plain_path(photo.path) for photo in photos)
    return tuple(dict.fromkeys(path for path in paths if path.parent != own))


def plain_path(path: Path) -> Path:
    """Where a typed path leads, however it was typed: `..` and `%20` taken for what they say."""
    return Path(unicodedata.normalize("NFC", os.path.normpath(unquote(str(path)))))


def touches(touched: Set[Path], path: Path) -> bool:
    """True when this file, or a folder above it, is among the touched ones."""
    return not touched.isdisjoint((path, *path.parents))


def naming(stories: Iterable[Story], touched: Set[Path]) -> Iterator[Path]:
    """The stories that show a touched photo which lies in another folder than theirs."""
    plain = {plain_path(path) for path in touched if path.suffix not in (".md", ".toml")}
    for story in stories if plain else ():
        if any(touches(plain, path) for path in elsewhere(story)):
            yield story.path
