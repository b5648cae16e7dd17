"""How common Dutch words are, when the optional package `wordfreq` is there."""

from importlib.util import find_spec

from .rules.hard_word import Frequency


def frequency() -> Frequency | None:
    """A function that says how common a word is, or None without `wordfreq`."""
    if find_spec("wordfreq") is None:
        return None
    from wordfreq import zipf_frequency

    return lambda word: float(zipf_frequency(word, "nl"))
