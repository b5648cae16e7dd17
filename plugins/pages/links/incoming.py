"""Which links lead to a story."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from plugins.story.addresses import Addresses, Target
from plugins.story.memory import FORGETFUL, Memory
from plugins.story.story import Link, Story


@dataclass(frozen=True, slots=True)
class Incoming:
    """A link in `story` that leads to another story."""

    story: Story
    link: Link


def incoming_links(
    stories: Iterable[Story], addresses: Addresses, memory: Memory = FORGETFUL
) -> Mapping[str, tuple[Incoming, ...]]:
    """The links between stories by the address that they lead to, in the order of the stories."""
    found: dict[str, list[Incoming]] = defaultdict(list)
    leading_away = memory.recall_each(
        _leading_away, {story.source: (story, addresses.targets(story)) for story in stories}
    )
    for url, link in chain.from_iterable(leading_away.values()):
        found[url].append(link)
    return {url: tuple(links) for url, links in found.items()}


def _leading_away(
    story: Story, targets: tuple[Target | None, ...]
) -> tuple[tuple[str, Incoming], ...]:
    """The links of a story to others, with the address that they lead to."""
    return tuple(
        (target.url, Incoming(story, link))
        for link, target in zip(story.links, targets, strict=True)
        if target and target.url != story.url
    )
