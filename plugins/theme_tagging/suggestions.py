"""Themes that the rules may have missed: pairs of a passage and a theme that are worth a look.

Two signs: the words of a theme's terms stand in the passage without making a term (ranked by BM25,
k1 1.2 and b 0.75), or the evidence almost reaches the threshold. About one in three is right, so
these are for the author to read and for nothing else. Whole numbers, so the order is always the
same.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.story.passage import Kind, Passage
from plugins.story.story import Story

from .index import Index, index_of
from .matching import find_evidence, occurrences
from .terms import pattern_of
from .theme import Tag, Theme
from .vocabulary import Vocabulary

_FEWEST, _MOST = 3, 10
"""Suggestions for a short and for a long story, besides the near misses."""

_PASSAGES_FOR_ONE = 8
_MOST_WORDS = 4
_NOT_SUGGESTED = (Kind.HEADING, Kind.CAPTION)

Pair = tuple[int, int]
"""The number of a passage among all passages, and the number of a theme."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A theme that a passage may have."""

    theme: Theme
    passage: Passage
    rank: int
    """Higher is likelier; means nothing by itself."""
    score: int
    """What the rules did find, in whole hundredths: below the theme's threshold."""
    words: tuple[str, ...]
    """The words that point to it most, in the order of the text."""


def suggestions(
    told: Sequence[tuple[Story, Sequence[Tag]]], vocabulary: Vocabulary
) -> Mapping[str, tuple[Suggestion, ...]]:
    """What each story may have missed, by its source, the likeliest first.

    One for a passage, none for a heading or a caption, and never what the author denied there.
    """
    index = index_of(passage for story, _ in told for passage in story.passages)
    scores = {
        pair: sum(each.weight for each in found)
        for pair, found in find_evidence(index, vocabulary).items()
    }
    ranked = [
        found
        for number, theme in enumerate(vocabulary.themes)
        for found in _ranked(index, number, theme, scores)
    ]
    ranked.sort(key=lambda found: (-found[1].rank, found[0]))
    owner = [story.source for story, _ in told for _ in story.passages]
    by_story: dict[str, list[Suggestion]] = {story.source: [] for story, _ in told}
    for number, suggestion in ranked:
        by_story[owner[number]].append(suggestion)
    return {story.source: _best(by_story[story.source], story, tags) for story, tags in told}


def _best(
    ranked: Iterable[Suggestion], story: Story, tags: Sequence[Tag]
) -> tuple[Suggestion, ...]:
    decided = {(tag.passage, tag.theme) for tag in tags}
    denied = {each.theme for each in story.front.overrides if not each.wanted}
    best: dict[str, Suggestion] = {}
    for each in ranked:
        passage, theme = each.passage, each.theme.slug
        known = theme in denied or (passage.id, theme) in decided
        if not known and passage.kind not in _NOT_SUGGESTED:
            best.setdefault(passage.id, each)
    in_order = list(best.values())
    most = min(_MOST, max(_FEWEST, len(story.passages) // _PASSAGES_FOR_ONE))
    return (*in_order[:most], *filter(_is_near, in_order[most:]))


def _is_near(suggestion: Suggestion) -> bool:
    return suggestion.score * 4 >= suggestion.theme.threshold * 3


def _ranked(
    index: Index, number: int, theme: Theme, scores: Mapping[Pair, int]
) -> list[tuple[int, Suggestion]]:
    """Every passage in which words of the theme's terms stand, with its number."""
    lengths = Counter(index.passage_of)
    size, total = len(index.passages), len(index.tokens)
    cancelled = {
        word
        for term in theme.cancelling
        for words in occurrences(pattern_of(term.text), index)
        for word in words
    }
    gains: dict[int, list[tuple[int, int]]] = {}
    for places, weight in _words(index, theme).items():
        counted = [place for place in places if place not in cancelled]
        first = {index.passage_of[place]: place for place in reversed(counted)}
        in_passages = Counter(index.passage_of[place] for place in counted)
        rarity = _rarity(len(in_passages), size) * weight
        for passage, times in in_passages.items():
            length = 3 * total + 9 * lengths[passage] * size
            gain = rarity * 22 * times * total // (10 * times * total + length)
            gains.setdefault(passage, []).append((gain, first[passage]))
    return [
        (
            passage,
            Suggestion(
                theme,
                index.passages[passage],
                sum(gain for gain, _ in own),
                scores.get((passage, number), 0),
                _strongest_words(index, own),
            ),
        )
        for passage, own in gains.items()
    ]


def _words(index: Index, theme: Theme) -> dict[tuple[int, ...], int]:
    """The places of each word in the theme's terms, and how much that word counts.

    A word proves more when it stands in many terms, and when it makes a whole term. Words that
    find the same places are forms of one word.
    """
    proof: Counter[tuple[int, ...]] = Counter()
    for term in theme.terms:
        words = [word for phrase in pattern_of(term.text).phrases for word in phrase.words]
        telling = [word for word in words if not word.is_everywhere]
        for word in telling:
            places = index.find(word)
            if places:
                proof[places] += 100 * term.weight // len(telling)
    return {places: math.isqrt(summed) for places, summed in proof.items()}


def _rarity(passages: int, size: int) -> int:
    """How much a word tells that stands in so many of all passages, in whole thousandths."""
    return round(1000 * math.log(1 + (2 * (size - passages) + 1) / (2 * passages + 1)))


def _strongest_words(index: Index, gains: list[tuple[int, int]]) -> tuple[str, ...]:
    strongest = sorted(gains, key=lambda each: (-each[0], each[1]))[:_MOST_WORDS]
    words = (index.tokens[place].word.cased for place in sorted(place for _, place in strongest))
    return tuple(dict.fromkeys(words))
