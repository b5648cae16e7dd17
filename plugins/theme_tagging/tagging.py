"""From evidence to tags: which passages of a story have which theme, and who or what decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.story.passage import Kind, Override, Passage
from plugins.story.story import Story

from .index import index_of
from .matching import find_evidence
from .overrides import ruling
from .theme import Decision, Evidence, Tag, Theme
from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class _Found:
    """What the rules say about one theme in one passage."""

    evidence: tuple[Evidence, ...] = ()
    decision: Decision | None = None

    @property
    def score(self) -> int:
        return sum(each.weight for each in self.evidence)


def tag_story(story: Story, vocabulary: Vocabulary) -> tuple[Tag, ...]:
    """The tags of a story, in the order of its passages, then of the vocabulary's themes.

    Denied themes are among them, with decision `DENIED`, wherever the rules would have found
    them or the author denied them for that passage. A theme that is pinned for the whole story
    marks the passages that the rules find, or else the one passage that comes nearest.
    """
    evidence = find_evidence(index_of(story.passages), vocabulary)
    tags: list[tuple[int, int, Tag]] = []
    for number, theme in enumerate(vocabulary.themes):
        pieces = {passage: each for (passage, about), each in evidence.items() if about == number}
        for passage, tag in _theme_tags(story, theme, pieces):
            tags.append((passage, number, tag))
    return tuple(tag for _, _, tag in sorted(tags, key=lambda each: each[:2]))


def _theme_tags(
    story: Story, theme: Theme, evidence: Mapping[int, tuple[Evidence, ...]]
) -> list[tuple[int, Tag]]:
    own = {
        number: override
        for number, passage in enumerate(story.passages)
        if passage.overrides and (override := ruling(theme.slug, passage.overrides))
    }
    found = _by_rules(theme, evidence, [n for n, override in own.items() if not override.wanted])
    for_all = ruling(theme.slug, story.front.overrides)
    decided: dict[int, Override | None] = {
        n: for_all for n, each in found.items() if each.decision is not None
    }
    if for_all and for_all.wanted and not decided and story.passages:
        decided[_nearest(story.passages, found)] = for_all
    decided.update(own)
    return [
        (n, _tag(story, n, theme, found.get(n, _Found()), override))
        for n, override in decided.items()
    ]


def _by_rules(
    theme: Theme, evidence: Mapping[int, tuple[Evidence, ...]], denied: Sequence[int]
) -> dict[int, _Found]:
    """What the rules decide for each passage with evidence.

    Half a theme counts when the passage right before or after has a whole one by itself. That
    does not go on from passage to passage, and a denied passage proves nothing for the next.
    """
    found = {number: _Found(each) for number, each in evidence.items()}
    whole = {n for n, each in found.items() if each.score >= theme.threshold}
    decided: dict[int, _Found] = {}
    for number, each in found.items():
        decision = None
        if number in whole:
            decision = Decision.RULES
        elif each.score * 2 >= theme.threshold and whole & {number - 1, number + 1} - {*denied}:
            decision = Decision.NEIGHBOUR
        decided[number] = _Found(each.evidence, decision)
    return decided


def _nearest(passages: Sequence[Passage], found: Mapping[int, _Found]) -> int:
    """The passage with most evidence, else the first one that isn't a heading."""
    if found:
        return min(found, key=lambda number: (-found[number].score, number))
    running = (n for n, passage in enumerate(passages) if passage.kind is not Kind.HEADING)
    return next(running, 0)


def _tag(story: Story, number: int, theme: Theme, found: _Found, override: Override | None) -> Tag:
    decision = found.decision or Decision.PINNED
    if override is not None:
        decision = Decision.PINNED if override.wanted else Decision.DENIED
    return Tag(
        theme.slug,
        story.source,
        story.passages[number].id,
        found.score,
        decision,
        override.reason if override else "",
        found.evidence,
    )
