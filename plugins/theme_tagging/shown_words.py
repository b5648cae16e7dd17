"""The words of a term as a reader is shown them, apart from the sentence they stand in."""

import re
from collections.abc import Sequence

_MOST_BETWEEN = 2
"""Words between two parts of a term that are shown along with them."""
# An apostrophe stands against a letter on both sides, or before one (’s).
_QUOTATION_MARKS = re.compile(r"[“”„‘\"]|’(?!\w)")


def shown_words(text: str, words: Sequence[tuple[int, int, int]]) -> str:
    """What is shown of `words`, each with its number and with where it starts and ends in `text`.

    `loket … dicht` where much stands between; quotation marks that lost their partner are left out.
    """
    parts: list[tuple[int, int]] = []
    before = words[0][0]
    for number, start, end in words:
        if parts and number - before <= _MOST_BETWEEN + 1:
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
        before = number
    return " … ".join(_QUOTATION_MARKS.sub("", text[start:end]) for start, end in parts)
