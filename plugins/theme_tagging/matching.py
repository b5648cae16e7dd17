"""Where the terms of themes occur in passages, and what counts as evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plugins.story.passage import Passage, Voice

from .index import Index
from .phrases import Words
from .shown_words import shown_words
from .theme import Evidence, Term
from .vocabulary import Entry, Vocabulary

_MOST_BETWEEN = 6
"""Words that may stand between two phrases of a term with a gap."""

_REPEATED = 4
"""The same term again in a passage counts for a quarter."""

_Hit = tuple[Entry, Words]


def find_evidence(
    index: Index, vocabulary: Vocabulary
) -> Mapping[tuple[int, int], tuple[Evidence, ...]]:
    """The evidence for each pair of a passage's and a theme's number, in the order of the text.

    A word counts once for a theme: for its heaviest, then its longest term.
    """
    hits: dict[tuple[int, int], list[_Hit]] = {}
    cancelled: dict[tuple[int, int], set[int]] = {}
    for entry, words in occurrences(index, vocabulary):
        pair = (index.passage_of[words[0]], entry.theme)
        if entry.cancels:
            cancelled.setdefault(pair, set()).update(words)
        else:
            hits.setdefault(pair, []).append((entry, words))
    found: dict[tuple[int, int], tuple[Evidence, ...]] = {}
    for pair, pair_hits in hits.items():
        covered = cancelled.get(pair, set())
        if vocabulary.themes[pair[1]].quoted_only:
            covered |= _not_quoted(index, pair_hits)
        evidence = tuple(_counted(pair_hits, covered, index))
        if evidence:
            found[pair] = evidence
    return found


def occurrences(index: Index, vocabulary: Vocabulary) -> Iterator[tuple[Entry, Words]]:
    """Yield each occurrence of a term with its words, sentence by sentence.

    Words in a gap are left out.
    """
    forms = [word.cased for word in index.words]
    for sentence in index.sentences:
        found = vocabulary.tree.found_in(forms[sentence.start : sentence.stop], sentence.start)
        for phrase in found:
            for entry in vocabulary.by_phrase.get(phrase, ()):
                if len(entry.phrases) == 1:
                    yield from ((entry, words) for words in found[phrase])
                elif all(map(found.__contains__, entry.phrases)):
                    for words in _together([found[each] for each in entry.phrases]):
                        yield entry, words


def _together(phrases: Sequence[Sequence[Words]]) -> Iterable[Words]:
    """Where all phrases of a term stand close together in a sentence, from where each stands.

    Walks through the phrases as they occur, and stops whenever all of them have been seen. A step
    of more than the allowed words starts the walk afresh.
    """
    together: list[Words] = []
    steps = sorted((words, number) for number, each in enumerate(phrases) for words in each)
    seen: list[list[Words]] = [[] for _ in phrases]
    before = 0
    for words, number in steps:
        if words[0] - before > _MOST_BETWEEN + 1:
            seen = [[] for _ in phrases]
        before = words[-1]
        seen[number].append(words)
        chosen = _chosen(words, number, seen)
        if chosen:
            together.append(tuple(sorted(chosen)))
            seen = [[] for _ in phrases]
    return together


def _chosen(words: Words, number: int, seen: list[list[Words]]) -> set[int] | None:
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
    counted: list[Evidence] = []
    again: set[str] = set()
    for entry, words in sorted(hits, key=_heaviest_first):
        if used.isdisjoint(words):
            used.update(words)
            term = entry.term
            weight = term.weight // _REPEATED if term.text in again else term.weight
            again.add(term.text)
            counted.append(_evidence(term, weight, words, index))
    return sorted(counted, key=lambda evidence: (evidence.start, evidence.end, evidence.term))


def _heaviest_first(hit: _Hit) -> tuple[int, int, Words, int]:
    entry, words = hit
    return -entry.term.weight, -len(words), words, entry.number


def _evidence(term: Term, weight: int, words: Words, index: Index) -> Evidence:
    text = index.passages[index.passage_of[words[0]]].text
    start, end = index.starts[words[0]], index.ends[words[-1]]
    places = [(word, index.starts[word], index.ends[word]) for word in words]
    return Evidence(term.text, term.kind, weight, start, end, shown_words(text, places))


def _not_quoted(index: Index, hits: list[_Hit]) -> set[int]:
    return {
        word
        for _, words in hits
        for word in words
        if not _is_quoted(index.passages[index.passage_of[word]], index.starts[word])
    }


def _is_quoted(passage: Passage, offset: int) -> bool:
    """True in direct speech, and anywhere in a quoted passage that doesn't say where that is."""
    if passage.speech:
        return any(span.start <= offset < span.end for span in passage.speech)
    return passage.voice is Voice.QUOTED
