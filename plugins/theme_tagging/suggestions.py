"""Themes that the rules may have missed: pairs of a passage and a theme that are worth a look.

Two signs: the words of a theme's terms stand in the passage without making a term (ranked by BM25,
k1 1.2 and b 0.75), and there is evidence, but not enough. A passage that has a theme seldom misses
another, so those come later. Most suggestions are wrong: they are for the author to read and for
nothing else. Whole numbers, so the order is always the same.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from plugins.story.passage import Kind, Passage
from plugins.story.story import Story

from .index import Index, index_of
from .matching import find_evidence, occurrences
from .terms import TermWord, pattern_of
from .theme import Tag, Theme
from .vocabulary import Vocabulary

_FEWEST, _MOST = 3, 10
"""Suggestions for a short and for a long story."""

_PASSAGES_FOR_ONE = 8
_MOST_WORDS = 4
_OVERRULED = 1 << 60
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


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of terms in all stories."""

    index: Index
    places: Mapping[TermWord, tuple[int, ...]]
    """Where each of them stands, each place by the number of the word there."""
    cancelled: Set[tuple[int, int]]
    """Places that prove nothing, each with the number of a theme."""


def suggestions(
    told: Sequence[tuple[Story, Sequence[Tag]]], vocabulary: Vocabulary
) -> Mapping[str, tuple[Suggestion, ...]]:
    """What each story may have missed, by its source, the likeliest first.

    One for a passage, none for a heading or a caption, and never what the author denied there.
    """
    index = index_of(passage for story, _ in told for passage in story.passages)
    words = _words_of(index, vocabulary)
    scores = {
        pair: sum(each.weight for each in found)
        for pair, found in find_evidence(index, vocabulary).items()
    }
    places = [(story.source, passage.id) for story, _ in told for passage in story.passages]
    with_theme = {(tag.story, tag.passage) for _, tags in told for tag in tags if tag.is_public}
    has_one = frozenset(number for number, place in enumerate(places) if place in with_theme)
    ranked = [
        found
        for number, theme in enumerate(vocabulary.themes)
        for found in _ranked(words, number, theme, scores, has_one)
    ]
    ranked.sort(key=lambda found: (-found[1].rank, found[0]))
    by_story: dict[str, list[Suggestion]] = {story.source: [] for story, _ in told}
    for number, suggestion in ranked:
        by_story[places[number][0]].append(suggestion)
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
    most = min(_MOST, max(_FEWEST, len(story.passages) // _PASSAGES_FOR_ONE))
    return tuple(best.values())[:most]


def _ranked(
    words: _Words,
    number: int,
    theme: Theme,
    scores: Mapping[Pair, int],
    has_one: Set[int],
) -> list[tuple[int, Suggestion]]:
    """Every passage in which words of the theme's terms stand, with its number."""
    index = words.index
    lengths = Counter(index.passage_of)
    size, total = len(index.passages), len(index.words)
    gains: dict[int, list[tuple[int, int]]] = {}
    for places, weight in _proof(words, theme).items():
        counted = [place for place in places if (place, number) not in words.cancelled]
        first = {index.passage_of[place]: place for place in reversed(counted)}
        in_passages = Counter(index.passage_of[place] for place in counted)
        rarity = _rarity(len(in_passages), size) * weight
        for passage, times in in_passages.items():
            length = 3 * total + 9 * lengths[passage] * size
            gain = rarity * 22 * times * total // (10 * times * total + length)
            gains.setdefault(passage, []).append((gain, first[passage]))
    found: list[tuple[int, Suggestion]] = []
    for passage, own in gains.items():
        score = scores.get((passage, number), 0)
        rank = sum(gain for gain, _ in own) * (theme.threshold + score) // theme.threshold
        rank = rank // 2 if passage in has_one else rank
        if score >= theme.threshold:
            # The author's own words prove it and something overruled them: she must hear of that.
            rank += _OVERRULED
        shown = _strongest_words(index, own)
        found.append((passage, Suggestion(theme, index.passages[passage], rank, score, shown)))
    return found


def _words_of(index: Index, vocabulary: Vocabulary) -> _Words:
    look_up = vocabulary.tree.look_up
    places: dict[int, list[int]] = {}
    for place, word in enumerate(index.words):
        for number in look_up(word.cased)[0]:
            places.setdefault(number, []).append(place)
    return _Words(
        index,
        {
            word: tuple(places[number])
            for word, number in vocabulary.tree.words.items()
            if number in places
        },
        {
            (place, entry.theme)
            for entry, words in occurrences(index, vocabulary)
            if entry.cancels
            for place in words
        },
    )


def _proof(words: _Words, theme: Theme) -> dict[tuple[int, ...], int]:
    """The places of each word in the theme's terms, and how much that word counts.

    A word proves more when it stands in many terms, and when it makes a whole term. Words that
    find the same places are forms of one word.
    """
    proof: Counter[tuple[int, ...]] = Counter()
    for term in theme.terms:
        own = [word for phrase in pattern_of(term.text).phrases for word in phrase.words]
        telling = [word for word in own if not word.is_everywhere]
        for word in telling:
            places = words.places.get(word)
            if places:
                proof[places] += 100 * term.weight // len(telling)
    return {places: math.isqrt(summed) for places, summed in proof.items()}


def _rarity(passages: int, size: int) -> int:
    """How much a word tells that stands in so many of all passages, in whole thousandths."""
    return round(1000 * math.log(1 + (2 * (size - passages) + 1) / (2 * passages + 1)))


def _strongest_words(index: Index, gains: list[tuple[int, int]]) -> tuple[str, ...]:
    strongest = sorted(gains, key=lambda each: (-each[0], each[1]))[:_MOST_WORDS]
    words = (index.words[place].cased for place in sorted(place for _, place in strongest))
    return tuple(dict.fromkeys(words))
