"""What takes longest to work out of a content folder, and is worth keeping until the next time."""

import hashlib
from collections.abc import Callable, Iterable, Set
from pathlib import Path
from typing import Any

from plugins.story.elsewhere import files_elsewhere
from plugins.story.keep_ids import keep_ids
from plugins.story.lasting import Lasting
from plugins.story.memory import itself
from plugins.story.read_story import read_story
from plugins.story.story import Story
from plugins.theme_tagging.learned_file import read_learned
from plugins.theme_tagging.line import line_of, standing
from plugins.theme_tagging.read_themes import read_file
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.vocabulary import vocabulary

from .clips import clips_of
from .glossary.first_uses import first_uses
from .glossary.lexicon import lexicon
from .links.people import People

_WORTH_KEEPING: Set[Callable[..., Any]] = frozenset(
    (
        *(read_story, keep_ids, clips_of),
        *(read_file, read_learned, vocabulary, tag_story),
        *(line_of, standing, People.said_by_others, lexicon, first_uses, itself),
    )
)


def name_of(content: Path) -> str:
    """By which a cache tells one content folder from another."""
    return hashlib.sha256(str(content).encode()).hexdigest()[:12]


def keep(memory: Lasting, file: Path, stories: Iterable[Story]) -> None:
    """Write down what `memory` knows, so that it can be read the next time.

    Of a story with a photo or clip from another folder we wouldn't see that the file changed, so
    that is read again each time.
    """
    memory.keep_in(file, _WORTH_KEEPING, {each.path for each in stories if files_elsewhere(each)})
