"""Which links lead to a story."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.story.addresses import Addresses
from plugins.story.story import Link, Story


@dataclass(frozen=True, slots=True)
class Incoming:
    """A link in `story` that leads to another story."""

    story: Story
    link: Link


def incoming_links(
    stories: Iterable[Story], addresses: Addresses
) -> Mapping[str, tuple[Incoming, ...]]:
    """The links between stories by the address that they lead to, in the order of the stories."""
    found: dict[str, list[Incoming]] = defaultdict(list)
    for story in stories:
        for link, target in zip(story.links, addresses.targets(story), strict=True):
            if target and target.url != story.url:
                found[target.url].append(Incoming(story, link))
    return {url: tuple(links) for url, links in found.items()}
