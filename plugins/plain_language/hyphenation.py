"""Where a long Dutch word may be broken off at the end of a line."""

from functools import cache, lru_cache

import pyphen

LONG = 13
"""Letters from which a word gets places to break. A shorter one fits on any screen."""
LEAST = 3
"""Letters that stay together at either end."""
_TREMA = frozenset("äëïöüÄËÏÖÜ")


@lru_cache(maxsize=1 << 14)
def breaks(word: str) -> tuple[int, ...]:
    """The places in a word before which a line may end; none in a short word.

    Never before a letter with a trema: `zee-egel` would lose it, so `zeeëgel` stays whole there.
    """
    if len(word) < LONG or len(word.lower()) != len(word):
        return ()
    return tuple(
        int(place)
        for place in _dutch().positions(word)
        if place.data is None and word[place] not in _TREMA
    )


@cache
def _dutch() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=LEAST, right=LEAST)
