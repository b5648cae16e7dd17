"""Which of the words behind a tag tell a reader why it is there.

A likeness is made of many small words. They all count, and the author's report has them; a reader
is shown the few that mean something by themselves.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import simplemma

from .dull_words import EXPLAIN_NOTHING, SHOWN_TO_NOBODY
from .dutch import Word, sentences, word_of
from .theme import Decision, Evidence, Tag

MOST_TOLD = 3
_NUMBER = re.compile(
    "(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der|veer|twin|tach|tig|en|"
    "ën|nul|honderd|duizend|miljoen|miljard)+|\\d+"
)


def telling(tag: Tag) -> tuple[Evidence, ...]:
    """The evidence to show: all of it for terms, at most three words for a likeness.

    Those come heaviest first, without what stands around them and says nothing. None when nothing
    is left.
    """
    return most_telling([tag])


def most_telling(tags: Iterable[Tag]) -> tuple[Evidence, ...]:
    """The same for tags of one theme together: what terms proved, in order; then what is like."""
    proven: list[Evidence] = []
    like: dict[str, Evidence] = {}
    weights: Counter[str] = Counter()
    for tag in tags:
        ordered = sorted(tag.evidence, key=lambda each: (each.start, each.end))
        if tag.decision is not Decision.EXAMPLES:
            proven += ordered
            continue
        for each in ordered:
            text = _core(each.text)
            if text:
                # `brief` and `brieven` are one word to a reader.
                word = word_of(text).keys[:2][-1]
                like.setdefault(word, replace(each, text=text))
                weights[word] += each.weight
    heaviest = sorted(like, key=lambda each: -weights[each])[:MOST_TOLD]
    return (*proven, *(like[each] for each in heaviest))


@lru_cache(maxsize=1 << 12)
def _core(text: str) -> str:
    """The words from the first that means something to the last; empty without any."""
    words = [each for sentence in sentences(text) for each in sentence]
    means = [(start, end) for start, end, word in words if _means_something(word)]
    return text[means[0][0] : means[-1][1]] if means else ""


def _means_something(word: Word) -> bool:
    dull = any(key in EXPLAIN_NOTHING or key in SHOWN_TO_NOBODY for key in (word.exact, *word.keys))
    return not dull and not _NUMBER.fullmatch(word.exact) and not _is_a_name(word)


def _is_a_name(word: Word) -> bool:
    """True for a capital on what no dictionary has; `Die` and `Regel` open a sentence."""
    return word.cased[:1].isupper() and not any(
        simplemma.is_known(form, "nl") for form in (word.exact, *word.keys)
    )
