"""The words that the site explains, as search knows them."""

import re
from dataclasses import dataclass
from pathlib import Path

from plugins.story.text import slug_of

_ENTRY = re.compile(r"^##[ \t]+(?P<word>\S[^\n]*)\n(?:=(?P<synonyms>[^\n]*)\n)?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of `woorden.md`."""

    slug: str
    word: str
    synonyms: tuple[str, ...]
    """Other words and forms that mean the same."""
    meaning: str
    """Plain text."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The word and its synonyms."""
        return (self.word, *self.synonyms)


def read_words(content: Path) -> tuple[Word, ...]:
    """The words of a content folder, in the order of the file; none without a file."""
    path = content / "woorden.md"
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    entries = list(_ENTRY.finditer(text))
    if not entries:
        return ()
    ends = [entry.start() for entry in entries[1:]] + [len(text)]
    return tuple(
        Word(
            slug=slug_of(entry["word"]),
            word=entry["word"].strip(),
            synonyms=tuple(
                each.strip() for each in (entry["synonyms"] or "").split(";") if each.strip()
            ),
            meaning=" ".join(text[entry.end() : end].split()),
        )
        for entry, end in zip(entries, ends, strict=True)
        if slug_of(entry["word"])
    )


def word_id(word: Word) -> str:
    """Where a word is explained, in the list from A to Z."""
    return f"woord-{word.slug}"
