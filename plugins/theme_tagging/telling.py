"""Which of the words behind a tag tell a reader why it is there."""

from collections import Counter
from collections.abc import Iterable

from .theme import Decision, Evidence, Tag, TermKind

MOST_TOLD = 3
_BY_LIKENESS = (Decision.EXAMPLES, Decision.NEIGHBOUR)


def telling(tag: Tag) -> tuple[Evidence, ...]:
    """The evidence to show: all of it for terms, at most three words for a likeness.

    Of a likeness the author's own words come first, and of equals the heaviest.
    """
    return most_telling([tag])


def most_telling(tags: Iterable[Tag]) -> tuple[Evidence, ...]:
    """The same for tags of one theme together: what terms proved, in order; then what is like."""
    proven: list[Evidence] = []
    like: dict[str, Evidence] = {}
    weights: Counter[str] = Counter()
    for tag in tags:
        ordered = sorted(tag.evidence, key=lambda each: (each.start, each.end))
        if tag.decision not in _BY_LIKENESS:
            proven += ordered
            continue
        for each in ordered:
            like.setdefault(each.term, each)
            weights[each.term] += each.weight
    surest = sorted(like, key=lambda term: (like[term].kind is TermKind.LEARNED, -weights[term]))
    return (*proven, *(like[term] for term in surest[:MOST_TOLD]))
