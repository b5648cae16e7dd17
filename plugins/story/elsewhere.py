"""The files that a story shows or plays and that don't lie beside it."""

import os
import unicodedata
from pathlib import Path
from urllib.parse import unquote

from .blocks import clips_in, photos_in
from .story import Genre, Story


def files_elsewhere(story: Story) -> tuple[Path, ...]:
    """Paths of photos and clips outside the story's own folder. A page shares its folder, so for
    that all of them count.
    """
    photos = (*photos_in(story.blocks), *((story.lead,) if story.lead else ()))
    clips = (name for clip in clips_in(story.blocks) for name in (clip.file, clip.captions))
    named = (*(each.path for each in photos), *(story.path.parent / name for name in clips if name))
    own = story.path.parent if story.genre is not Genre.PAGE else None
    paths = map(plain_path, named)
    return tuple(dict.fromkeys(path for path in paths if path.parent != own))


def plain_path(path: Path) -> Path:
    """Where a typed path leads, however it was typed: `..` and `%20` taken for what they say."""
    return Path(unicodedata.normalize("NFC", os.path.normpath(unquote(str(path)))))
