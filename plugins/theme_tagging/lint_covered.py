"""Terms that another term of the same theme makes superfluous."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .dutch import word_of
from .terms import Form, Pattern, Phrase, TermWord, pattern_of
from .theme import Term

_AFFIXES = (Form.PREFIX, Form.SUFFIX)


def covered_terms(terms: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Yield each term that could go, with the one that finds and weighs at least as much.

    Of two that find the same, the later one could go.
    """
    patterns = [pattern_of(term.text) for term in terms]
    words = [[word for phrase in each.phrases for word in phrase.words] for each in patterns]
    common = Counter(key for each in words for word in each for key in word.word.keys)
    by_key: dict[str, list[int]] = {}
    anywhere: list[int] = []
    for number, own in enumerate(words):
        whole = [word for word in own if word.form not in _AFFIXES]
        if whole:
            # A term that covers another shares all its words, so its rarest one will do.
            rarest = min(whole, key=lambda word: sum(common[key] for key in word.word.keys))
            for key in rarest.word.keys:
                by_key.setdefault(key, []).append(number)
        else:
            anywhere.append(number)
    for number, term in enumerate(terms):
        near = {
            other
            for word in words[number]
            for key in word.word.keys
            for other in by_key.get(key, ())
        }
        for other in sorted(near.union(anywhere)):
            if (
                other != number
                and terms[other].weight >= term.weight
                and covers(patterns[other], patterns[number])
                and (other < number or not _equal(terms, patterns, number, other))
            ):
                yield term, terms[other]
                break


def covers(pattern: Pattern, other: Pattern) -> bool:
    """True when `pattern` occurs wherever `other` does."""
    if len(pattern.phrases) == len(other.phrases):
        return _each_has_its_own(pattern.phrases, other.phrases)
    if len(pattern.phrases) == 1:
        return any(_holds(phrase, pattern.phrases[0]) for phrase in other.phrases)
    if len(other.phrases) == 1:
        # `beleid .. burger` allows words in between; there need not be any.
        return _side_by_side(pattern.phrases, other.phrases[0].words)
    return False


def _equal(terms: Sequence[Term], patterns: Sequence[Pattern], one: int, other: int) -> bool:
    return terms[one].weight >= terms[other].weight and covers(patterns[one], patterns[other])


def _each_has_its_own(phrases: Sequence[Phrase], others: Sequence[Phrase]) -> bool:
    """True when each phrase lies in another one of the others."""
    if not phrases:
        return True
    first, rest = phrases[0], phrases[1:]
    return any(
        _holds(other, first) and _each_has_its_own(rest, [*others[:place], *others[place + 1 :]])
        for place, other in enumerate(others)
    )


def _side_by_side(phrases: Sequence[Phrase], words: Sequence[TermWord]) -> bool:
    """True when phrases stand next to each other, in this order, and make up all the words."""
    if not phrases:
        return not words
    first = phrases[0].words
    return (
        len(first) <= len(words)
        and _all_cover(first, words[: len(first)])
        and _side_by_side(phrases[1:], words[len(first) :])
    )


def _holds(longer: Phrase, shorter: Phrase) -> bool:
    """True when the words of a phrase stand side by side in a longer one."""
    length = len(shorter.words)
    return any(
        _all_cover(shorter.words, longer.words[start : start + length])
        for start in range(len(longer.words) - length + 1)
    )


def _all_cover(words: Iterable[TermWord], others: Iterable[TermWord]) -> bool:
    return all(_covers(word, other) for word, other in zip(words, others, strict=True))


def _covers(word: TermWord, other: TermWord) -> bool:
    """True when `word` finds everything that `other` finds."""
    if other.form in _AFFIXES:
        return word.form is other.form and word.finds(other.word)
    if other.form is Form.ANY:
        # It also finds words that share its dictionary form.
        able = word.form not in (Form.EXACT, Form.CASED)
        return able and all(word.finds(word_of(key)) for key in other.word.keys)
    if other.form is Form.EXACT and word.form is Form.CASED:
        return False
    return word.finds(other.word)
