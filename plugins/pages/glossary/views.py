"""What the list of words shows."""

from dataclasses import dataclass
from typing import ClassVar

from plugins.pages.view_pieces import MenuItem
from plugins.pages.views import Page


@dataclass(frozen=True, slots=True)
class WordUse:
    """A story in which a word stands."""

    title: str
    url: str
    """Address of the first passage with the word."""


@dataclass(frozen=True, slots=True)
class WordView:
    """A word with its meaning, and the stories in which it stands."""

    id: str
    word: str
    synonyms: str
    """`Ook: stufi`, or empty. Forms of the word itself are not among them."""
    meaning: str
    uses: tuple[WordUse, ...]
    more: tuple[WordUse, ...]
    """The rest of a long row, behind a click."""
    more_text: str
    """`Nog 12 verhalen`, or empty."""


@dataclass(frozen=True, slots=True)
class LetterView:
    """The words that begin with one letter."""

    letter: str
    id: str
    words: tuple[WordView, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage(Page):
    template: ClassVar[str] = "glossary"

    introduction: str
    letters: tuple[LetterView, ...]
    jumps: tuple[MenuItem, ...]
    """A link to each letter; none in a short list."""
