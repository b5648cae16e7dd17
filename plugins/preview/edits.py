"""What an edit did: which passages are new, and which stories name a file that was touched."""

from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path

from plugins.story.elsewhere import files_elsewhere, plain_path
from plugins.story.memory import FORGETFUL, Memory
from plugins.story.story import Story


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


def touches(touched: Set[Path], path: Path) -> bool:
    """True when this file, or a folder above it, is among the touched ones."""
    return not touched.isdisjoint((path, *path.parents))


def naming(
    stories: Iterable[Story], touched: Set[Path], memory: Memory = FORGETFUL
) -> Iterator[Path]:
    """The stories that show or play a touched file which lies in another folder than theirs."""
    plain = {plain_path(path) for path in touched if path.suffix not in (".md", ".toml")}
    for story in stories if plain else ():
        elsewhere = memory.recall(story.source, files_elsewhere, story)
        if any(touches(plain, path) for path in elsewhere):
            yield story.path
