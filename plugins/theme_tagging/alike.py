"""Which passages are like the examples of a theme, and by which words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.story.passage import Kind

from .dull_words import EXPLAIN_NOTHING
from .index import Index
from .likeness import Learned, likeness
from .meaning import means_something
from .theme import Evidence, TermKind
from .traits import traits_of, words_at

_FEWEST_WORDS = 14
"""A shorter passage is too short to be like anything."""
_FEWEST_TOLD, _MOST_TOLD = 3, 5
"""A likeness that fewer words explain is none; more of them only tire."""
_OUT_OF_PLAY = (Kind.HEADING, Kind.CAPTION)
"""They are no running text, and no example is one."""


@dataclass(frozen=True, slots=True)
class Alikes:
    """The passages of an index beside the examples of each theme."""

    scores: Mapping[int, Mapping[str, int]]
    """How much each passage is like the examples of a theme: by its number, then by slug. In
    hundredths; 0 is as like these as like the examples of no theme."""
    index: Index
    learned: Learned
    traits: Sequence[Mapping[str, int]]

    def told(self, passage: int, theme: str) -> tuple[Evidence, ...]:
        """The words that say so most, in the order of the text, each of them once.

        Each weighs its part of what they say together, in percent. What is only stop words, or
        speaks for any theme alike, explains nothing and isn't among them. Nothing at all when there
        are too few of them.
        """
        used: set[int] = set()
        shown: list[tuple[int, tuple[int, ...]]] = []
        traits = self.traits[passage]
        speaking = self.learned.speaking_for(self.learned.themes.index(theme), traits)
        heaviest_first = sorted((-told, words_at(each, traits[each])) for each, told in speaking)
        for told, words in heaviest_first:
            if used.isdisjoint(words) and self._explain(words):
                used.update(words)
                shown.append((-told, words))
                if len(shown) == _MOST_TOLD:
                    break
        if len(shown) < _FEWEST_TOLD:
            return ()
        total = sum(told for told, _ in shown)
        return tuple(
            self._evidence(words, 100 * told // total)
            for told, words in sorted(shown, key=lambda each: each[1])
        )

    def speaking(
        self, passage: int, theme: str, least: int, most_common: int
    ) -> Iterator[Evidence]:
        """The words that speak for this theme itself, the loudest first; none that mean nothing.

        Each weighs what it says for the theme, at least `least`, and is rarer than `most_common`.
        """
        number, traits = self.learned.themes.index(theme), self.traits[passage]
        loud: list[tuple[int, int]] = []
        for trait, _ in self.learned.speaking_for(number, traits):
            told = self.learned.weight(trait) if " " not in trait else None
            if told and told.themes[number] >= least and told.rarity > most_common:
                loud.append((-told.themes[number], traits[trait]))
        for weight, word in sorted(loud):
            if means_something(self.index.words[word]):
                yield self._evidence((word,), -weight)

    def _explain(self, words: tuple[int, ...]) -> bool:
        """True when nothing but a space stands between words, and not all of them are dull."""
        between = self.index.starts[words[-1]] - self.index.ends[words[0]]
        return (len(words) == 1 or between == 1) and not all(map(self._is_dull, words))

    def _is_dull(self, word: int) -> bool:
        return not EXPLAIN_NOTHING.isdisjoint(self.index.words[word].keys)

    def _evidence(self, words: tuple[int, ...], weight: int) -> Evidence:
        start, end = self.index.starts[words[0]], self.index.ends[words[-1]]
        text = self.index.passages[self.index.passage_of[words[0]]].text[start:end]
        return Evidence(text.casefold(), TermKind.LEARNED, weight, start, end, text)


def alikes(index: Index, learned: Learned) -> Alikes:
    """Compare every passage that is long enough with the examples of each theme."""
    lengths = [0] * len(index.passages)
    for place in index.passage_of:
        lengths[place] += 1
    traits = traits_of(index)
    return Alikes(
        {
            number: dict(zip(learned.themes, likeness(traits[number], learned), strict=True))
            for number, passage in enumerate(index.passages)
            if lengths[number] >= _FEWEST_WORDS and passage.kind not in _OUT_OF_PLAY
        },
        index,
        learned,
        traits,
    )
