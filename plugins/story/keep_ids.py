"""Gives the passages of a story the ids by which readers know them."""

import re
from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace

from .passage import Passage
from .public_ids import PublicPassage
from .recognise import Recognised, has_own_id, recognise
from .renamed import renamed, texts_in
from .story import Story
from .text import passage_id

_ID_IN_TEXT = re.compile(r' id="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Kept:
    """A story whose passages go by their public ids."""

    story: Story
    entries: tuple[PublicPassage, ...]
    """What was published of it before."""
    recognised: Recognised


def keep_ids(story: Story, entries: tuple[PublicPassage, ...]) -> Kept:
    """The story with the ids that its passages had when they were published as `entries`.

    The author's own id always wins. Ids that no passage goes by any more become aliases of the
    passage where a link to them lands.
    """
    if not entries or not story.passages:
        return Kept(story, entries, Recognised({}, ()))
    recognised = recognise(entries, story.passages)
    elsewhere = _ids_in_texts(story)
    ids = _ids(story.passages, entries, recognised, elsewhere)
    aliases = _aliases(entries, recognised, {*ids, *elsewhere})
    new = {
        passage.id: id for passage, id in zip(story.passages, ids, strict=True) if passage.id != id
    }
    passages = tuple(
        replace(passage, id=id, aliases=aliases.get(number, ()))
        for number, (passage, id) in enumerate(zip(story.passages, ids, strict=True))
    )
    story = replace(renamed(story, new) if new else story, passages=passages)
    return Kept(story, entries, recognised)


def _ids(
    passages: tuple[Passage, ...],
    entries: tuple[PublicPassage, ...],
    recognised: Recognised,
    elsewhere: Set[str],
) -> list[str]:
    known = {passage: entries[entry].id for passage, entry in recognised.entry_of.items()}
    own = {passage.id for passage in passages if has_own_id(passage)}
    taken = {*elsewhere, *own}
    ids: dict[int, str] = {}
    for number, passage in enumerate(passages):
        if passage.id in own:
            ids[number] = passage.id
        elif number in known and known[number] not in taken:
            ids[number] = known[number]
            taken.add(known[number])
    repeats: Counter[str] = Counter()
    for number, passage in enumerate(passages):
        if number not in ids:
            ids[number] = _free(passage_id(passage.text), taken, repeats)
            taken.add(ids[number])
    return [ids[number] for number in range(len(passages))]


def _free(wanted: str, taken: Set[str], repeats: Counter[str]) -> str:
    id = wanted
    while id in taken:
        repeats[wanted] += 1
        id = f"{wanted}-{repeats[wanted] + 1}"
    return id


def _aliases(
    entries: tuple[PublicPassage, ...], recognised: Recognised, taken: set[str]
) -> Mapping[int, tuple[str, ...]]:
    aliases: dict[int, tuple[str, ...]] = {}
    for entry, passage in zip(entries, recognised.landing, strict=True):
        for id in (entry.id, *entry.aliases):
            if id not in taken:
                aliases[passage] = (*aliases.get(passage, ()), id)
    return aliases


def _ids_in_texts(story: Story) -> frozenset[str]:
    """Ids inside a text, such as the one of an open question: the page holds them too."""
    return frozenset(id for text in texts_in(story.blocks) for id in _ID_IN_TEXT.findall(text))
