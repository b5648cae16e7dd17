"""Where a theme is mentioned, by whom, and how much that says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.pages.text.block_passages import passages_in
from plugins.story.blocks import InBrief
from plugins.story.passage import Kind, Passage, Voice
from plugins.story.story import Story
from plugins.theme_tagging.theme import Decision, Tag

from .tellers import Teller, Tellers

_PROVEN = 100
_FEWEST_WORDS = 8
FIRMEST_FIRST = (Decision.PINNED, Decision.RULES, Decision.EXAMPLES, Decision.NEIGHBOUR)
"""What the author chose, what her words decide, what is only alike, what only stands beside it."""

_ASIDE = (Kind.HEADING, Kind.CAPTION)


@dataclass(frozen=True, slots=True)
class Mention:
    """A theme at a passage of a listed story."""

    story: Story
    passage: Passage
    tag: Tag
    told: Teller
    in_running_text: bool
    """False for what names a theme but doesn't speak of it: a heading, a caption, `In het kort`,
    and a short line of the author, such as the question before an answer."""


def strength(tag: Tag) -> int:
    """How much a passage is about a theme. What the author pinned counts as proven."""
    return max(tag.score, _PROVEN) if tag.decision is Decision.PINNED else tag.score


def surest_first(tag: Tag) -> tuple[int, int]:
    """To sort by: the firmest decision first, and of equal ones the strongest."""
    return FIRMEST_FIRST.index(tag.decision), -strength(tag)


def mentions_in(
    story: Story, tags_by_passage: Mapping[str, tuple[Tag, ...]], tellers: Tellers
) -> tuple[Mention, ...]:
    """Every mention in a story, in reading order."""
    aside = _aside(story)
    found: list[Mention] = []
    for passage in story.passages:
        tags = tags_by_passage.get(passage.id, ())
        if tags:
            told = tellers.of(passage)
            in_text = passage.id not in aside
            found += (
                Mention(story, passage, tag, told, in_text and _says_something(passage, tag))
                for tag in tags
            )
    return tuple(found)


def _says_something(passage: Passage, tag: Tag) -> bool:
    if passage.voice is Voice.QUOTED or tag.decision is Decision.PINNED:
        return True
    return len(passage.text.split()) >= _FEWEST_WORDS


def spokespeople(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """For each person the passage that speaks for her best; the best one first.

    Own words go before what is told about someone, and a sure passage before an unsure one.
    """
    best: dict[str, Mention] = {}
    for mention in sorted(mentions, key=_rank):
        if mention.told.name:
            best.setdefault(mention.told.name, mention)
    return tuple(best.values())


def _rank(mention: Mention) -> tuple[bool, int, int]:
    return not mention.told.speaks, *surest_first(mention.tag)


def _aside(story: Story) -> frozenset[str]:
    """The passages of a story that are not its running text."""
    in_brief = (block for block in story.blocks if isinstance(block, InBrief))
    return frozenset(
        (
            *(passage.id for passage in story.passages if passage.kind in _ASIDE),
            *(id for block in in_brief for id in passages_in(block)),
        )
    )
