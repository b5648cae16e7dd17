"""Where the terms of themes occur in passages, and what counts as evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.story.passage import Passage, Voice

from .index import Index
from .terms import Pattern, Phrase
from .theme import Evidence, Term
from .vocabulary import Vocabulary

_MOST_BETWEEN = 6
"""Words that may stand between two phrases of a term with a gap."""

_REPEATED = 4
"""The same term again in a passage counts for a quarter."""


@dataclass(frozen=True, slots=True)
class _Hit:
    term: Term
    words: tuple[int, ...]
    """Numbers of the words in the index; words in a gap are left out."""


def find_evidence(
    index: Index, vocabulary: Vocabulary
) -> Mapping[tuple[int, int], tuple[Evidence, ...]]:
    """The evidence for each pair of a passage's and a theme's number, in the order of the text.

    A word counts once for a theme: for its heaviest, then its longest term.
    """
    hits: dict[tuple[int, int], list[_Hit]] = {}
    cancelled: dict[tuple[int, int], set[int]] = {}
    for entry in vocabulary.candidates(index.places.keys()):
        for words in occurrences(entry.pattern, index):
            pair = (index.passage_of[words[0]], entry.theme)
            if entry.cancels:
                cancelled.setdefault(pair, set()).update(words)
            else:
                hits.setdefault(pair, []).append(_Hit(entry.term, words))
    found: dict[tuple[int, int], tuple[Evidence, ...]] = {}
    for pair, pair_hits in hits.items():
        covered = cancelled.get(pair, set())
        if vocabulary.themes[pair[1]].quoted_only:
            covered |= _not_quoted(index, pair_hits)
        evidence = tuple(_counted(pair_hits, covered, index))
        if evidence:
            found[pair] = evidence
    return found


def occurrences(pattern: Pattern, index: Index) -> Iterator[tuple[int, ...]]:
    """Yield the numbers of the words of each occurrence of a term, in order."""
    places = [index.find(phrase.words[phrase.anchor]) for phrase in pattern.phrases]
    if len(places) == 1:
        yield from _of_phrase(pattern.phrases[0], places[0], index)
    elif all(places):
        yield from _with_gaps(pattern.phrases, places, index)


def _of_phrase(phrase: Phrase, places: Iterable[int], index: Index) -> Iterator[tuple[int, ...]]:
    length = len(phrase.words)
    if length == 1:
        yield from ((place,) for place in places)
        return
    last = len(index.tokens) - length
    others = [(n, word.finds) for n, word in enumerate(phrase.words) if n != phrase.anchor]
    for place in places:
        start = place - phrase.anchor
        if 0 <= start <= last:
            for n, finds in others:
                if not finds(index.tokens[start + n].word):
                    break
            else:
                if index.sentence_of[start] == index.sentence_of[start + length - 1]:
                    yield tuple(range(start, start + length))


def _with_gaps(
    phrases: tuple[Phrase, ...], places: Sequence[tuple[int, ...]], index: Index
) -> Iterator[tuple[int, ...]]:
    """Walk through the phrases as they occur, and yield whenever all of them have been seen.

    A step of more than the allowed words, or out of the sentence, starts the walk afresh.
    """
    shared = ({index.sentence_of[place] for place in each} for each in places)
    sentences = set.intersection(*shared)
    if not sentences:
        return
    steps: list[tuple[tuple[int, ...], int]] = []
    for number, phrase in enumerate(phrases):
        near = (place for place in places[number] if index.sentence_of[place] in sentences)
        steps += [(words, number) for words in _of_phrase(phrase, near, index)]
    steps.sort()
    seen: list[list[tuple[int, ...]]] = [[] for _ in phrases]
    before: tuple[int, ...] = ()
    for words, number in steps:
        if before and not _near(before, words, index):
            seen = [[] for _ in phrases]
        before = words
        seen[number].append(words)
        chosen = _chosen(words, number, seen)
        if chosen:
            yield tuple(sorted(chosen))
            seen = [[] for _ in phrases]


def _near(before: tuple[int, ...], words: tuple[int, ...], index: Index) -> bool:
    return (
        words[0] - before[-1] <= _MOST_BETWEEN + 1
        and index.sentence_of[before[0]] == index.sentence_of[words[0]]
    )


def _chosen(
    words: tuple[int, ...], number: int, seen: list[list[tuple[int, ...]]]
) -> set[int] | None:
    """The words of an occurrence that ends with these: of each other phrase the last one seen."""
    chosen = set(words)
    for other, places in enumerate(seen):
        if other != number:
            last = next((each for each in reversed(places) if chosen.isdisjoint(each)), None)
            if last is None:
                return None
            chosen.update(last)
    return chosen


def _counted(hits: list[_Hit], used: set[int], index: Index) -> list[Evidence]:
    heaviest_first = sorted(hits, key=lambda hit: (-hit.term.weight, -len(hit.words), hit.words))
    counted: list[Evidence] = []
    again: set[str] = set()
    for hit in heaviest_first:
        if used.isdisjoint(hit.words):
            used.update(hit.words)
            weight = hit.term.weight // _REPEATED if hit.term.text in again else hit.term.weight
            again.add(hit.term.text)
            counted.append(_evidence(hit, weight, index))
    return sorted(counted, key=lambda evidence: (evidence.start, evidence.end, evidence.term))


def _evidence(hit: _Hit, weight: int, index: Index) -> Evidence:
    text = index.passages[index.passage_of[hit.words[0]]].text
    start = index.tokens[hit.words[0]].start
    end = index.tokens[hit.words[-1]].end
    return Evidence(hit.term.text, hit.term.kind, weight, start, end, text[start:end])


def _not_quoted(index: Index, hits: list[_Hit]) -> set[int]:
    return {
        word
        for hit in hits
        for word in hit.words
        if not _is_quoted(index.passages[index.passage_of[word]], index.tokens[word].start)
    }


def _is_quoted(passage: Passage, offset: int) -> bool:
    """True in direct speech, and anywhere in a quoted passage that doesn't say where that is."""
    if passage.speech:
        return any(span.start <= offset < span.end for span in passage.speech)
    return passage.voice is Voice.QUOTED
