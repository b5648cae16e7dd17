"""From evidence to tags: which passages of a story have which theme, and who or what decided."""

from collections.abc import Iterable, Mapping, Sequence, Set

from plugins.story.passage import Kind, Override, Passage
from plugins.story.story import Story

from .alike import Alikes, alikes
from .by_examples import Weighed, decide, reasons, unconvincing, weighed
from .index import Index, index_of
from .matching import find_evidence
from .overrides import ruling
from .theme import Decision, Evidence, Tag, TermKind, Theme
from .vocabulary import Vocabulary

Proof = Mapping[int, tuple[Evidence, ...]]
"""The evidence for one theme, by the number of the passage."""

_BY_LIKENESS = (Decision.EXAMPLES, Decision.NEIGHBOUR, Decision.HUNCH)
_THREE_QUARTERS = 75
"""Percentage of the strongest theme's evidence that a theme of weak words needs beside it."""


def tag_story(story: Story, vocabulary: Vocabulary) -> tuple[Tag, ...]:
    """The tags of a story, in the order of its passages, then of the vocabulary's themes.

    Denied themes are among them, with decision `DENIED`, wherever the rules would have found
    them or the author denied them for that passage. A theme that is pinned for the whole story
    marks the passages that the rules find, or else the one passage that comes nearest.
    """
    index = index_of(story.passages)
    found = find_evidence(index, vocabulary)
    return tags_from(found, story, vocabulary.themes, compared(index, vocabulary))


def compared(index: Index, vocabulary: Vocabulary) -> Alikes | None:
    """How much each passage is like the examples of each theme; None without examples."""
    return alikes(index, vocabulary.learned) if vocabulary.learned else None


def tags_from(
    found: Mapping[tuple[int, int], tuple[Evidence, ...]],
    story: Story,
    themes: Sequence[Theme],
    alike: Alikes | None,
) -> tuple[Tag, ...]:
    """The same from what was found before: evidence, by the numbers of its passage and theme, and
    likeness to examples.
    """
    proofs: list[dict[int, tuple[Evidence, ...]]] = [{} for _ in themes]
    for (passage, theme), evidence in found.items():
        proofs[theme][passage] = evidence
    marked = [(number, each) for number, each in enumerate(story.passages) if each.overrides]
    own = [_own_decisions(marked, theme.slug) for theme in themes]
    denied = [_denied(story, theme.slug, own[number]) for number, theme in enumerate(themes)]
    behind = _far_behind(proofs, themes, denied)
    slugs = [theme.slug for theme in themes]
    all_themes = weighed(
        alike, themes, dict(zip(slugs, proofs, strict=True)), dict(zip(slugs, denied, strict=True))
    )
    tags = [
        (passage, number, tag)
        for number, theme in enumerate(themes)
        for passage, tag in _theme_tags(
            story, theme, proofs[number], behind[number], own[number], all_themes
        )
    ]
    return tuple(tag for _, _, tag in sorted(tags, key=lambda each: each[:2]))


def by_rules(scores: Mapping[int, int], threshold: int, denied: Set[int]) -> dict[int, Decision]:
    """What the rules decide about one theme, from the scores of a story's passages.

    Half a theme counts when the passage right before or after has a whole one by itself. That
    does not go on from passage to passage, and a denied passage proves nothing for the next.
    """
    whole = {number for number, score in scores.items() if score >= threshold}
    decided = dict.fromkeys(whole, Decision.RULES)
    for number, score in scores.items():
        beside = whole & {number - 1, number + 1}
        if number not in whole and score * 2 >= threshold and beside - denied:
            decided[number] = Decision.NEIGHBOUR
    return decided


def _far_behind(
    proofs: Sequence[Proof], themes: Sequence[Theme], denied: Sequence[Set[int]]
) -> list[set[int]]:
    """For each theme the passages that say another one much more clearly.

    There a theme of weak words only is a side issue. One strong word is enough to stay.
    """
    shares = [
        {number: _score(found) * 100 // theme.threshold for number, found in proof.items()}
        for proof, theme in zip(proofs, themes, strict=True)
    ]
    most: dict[int, int] = {}
    for passages, without in zip(shares, denied, strict=True):
        for number, share in passages.items():
            if number not in without:
                most[number] = max(share, most.get(number, 0))
    return [
        {
            number
            for number, found in proof.items()
            if passages[number] * 100 < most.get(number, 0) * _THREE_QUARTERS
            and all(each.kind is not TermKind.STRONG for each in found)
        }
        for proof, passages in zip(proofs, shares, strict=True)
    ]


def _theme_tags(
    story: Story,
    theme: Theme,
    proof: Proof,
    behind: Set[int],
    own: Mapping[int, Override],
    all_themes: Weighed,
) -> list[tuple[int, Tag]]:
    scores = {number: _score(found) for number, found in proof.items()}
    clear = {number: score for number, score in scores.items() if number not in behind}
    denied = {number for number, override in own.items() if not override.wanted}
    by_terms = by_rules(clear, theme.threshold, denied)
    decided = decide(theme, proof, by_terms, denied, all_themes)
    shown = reasons(theme, proof, decided, all_themes)
    decided |= unconvincing(decided, shown, denied)
    for_all = ruling(theme.slug, story.front.overrides)
    overrides = {**dict.fromkeys(decided, for_all), **own} if for_all else dict(own)
    if for_all and for_all.wanted and not any(each.wanted for each in overrides.values()):
        nearest = _nearest(story.passages, scores, denied)
        overrides |= dict.fromkeys(nearest, for_all)
    for number, override in overrides.items():
        decided[number] = Decision.PINNED if override.wanted else Decision.DENIED
    return [
        (
            number,
            _tag(
                story,
                theme.slug,
                number,
                decision,
                overrides[number].reason if number in overrides else "",
                proof.get(number, ()),
                shown.get(number, ()),
                all_themes,
            ),
        )
        for number, decision in decided.items()
    ]


def _tag(
    story: Story,
    theme: str,
    number: int,
    decision: Decision,
    reason: str,
    found: tuple[Evidence, ...],
    shown: tuple[Evidence, ...],
    all_themes: Weighed,
) -> Tag:
    score, evidence = _score(found), found
    if decision in _BY_LIKENESS and all_themes.knows(number, theme):
        score = all_themes.score(number, theme)
        evidence = shown or all_themes.told(number, theme)
    passage = story.passages[number].id
    return Tag(theme, story.source, passage, score, decision, reason, evidence)


def _score(found: Sequence[Evidence]) -> int:
    return sum(each.weight for each in found)


def _denied(story: Story, theme: str, own: Mapping[int, Override]) -> Set[int]:
    """The passages for which the author says that they are not about a theme."""
    for_all = ruling(theme, story.front.overrides)
    everywhere = for_all is not None and not for_all.wanted
    denied = {number for number, override in own.items() if not override.wanted}
    return denied | set(range(len(story.passages))) - own.keys() if everywhere else denied


def _own_decisions(marked: Iterable[tuple[int, Passage]], theme: str) -> dict[int, Override]:
    """What the author decided on the line before a passage."""
    return {
        number: override
        for number, passage in marked
        if (override := ruling(theme, passage.overrides))
    }


def _nearest(passages: Sequence[Passage], scores: Mapping[int, int], denied: Set[int]) -> list[int]:
    """The passage with most evidence, else the first that isn't a heading. At most one."""
    running = (n for n, passage in enumerate(passages) if passage.kind is not Kind.HEADING)
    allowed = [number for number in running if number not in denied]
    return sorted(allowed, key=lambda number: -scores.get(number, 0))[:1]
