"""The order in which people speak on a theme page."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from .mentions import Mention, surest_first


def in_turn(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Direct speech first, then what the author tells; in each part people take turns.

    Who says most begins. Everyone's surest passage comes first.
    """
    spoken = [mention for mention in mentions if mention.told.speaks]
    told = [mention for mention in mentions if not mention.told.speaks]
    order = by_how_much(mentions)
    return (*_alternating(spoken, order), *_alternating(told, order))


def by_story(mentions: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of each story together: its best one first, the others in reading order.

    Stories stand in the order in which their best mentions came.
    """
    stories: dict[str, list[Mention]] = {}
    for mention in mentions:
        stories.setdefault(mention.story.source, []).append(mention)
    return tuple((best, *_in_reading_order(others)) for best, *others in stories.values())


def _in_reading_order(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda mention: mention.story.passages.index(mention.passage))


def by_how_much(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The keys of the tellers, who says most first: passages, then words, then by name."""
    passages: dict[str, int] = defaultdict(int)
    words: dict[str, int] = defaultdict(int)
    for mention in mentions:
        passages[mention.told.key] += 1
        words[mention.told.key] += len(mention.passage.text.split())
    return tuple(sorted(passages, key=lambda key: (-passages[key], -words[key], key)))


def _alternating(mentions: Iterable[Mention], order: Sequence[str]) -> tuple[Mention, ...]:
    turns: dict[str, list[Mention]] = {key: [] for key in order}
    for mention in mentions:
        turns[mention.told.key].append(mention)
    for said in turns.values():
        said.sort(key=lambda mention: surest_first(mention.tag))
    rounds = zip_longest(*turns.values())
    return tuple(mention for round in rounds for mention in round if mention)
