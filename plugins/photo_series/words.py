"""Reads what a photographer's program kept in a photo of the content folder."""

from dataclasses import dataclass
from pathlib import Path

from plugins.story.photo import PhotoWords

from .facts import words_of
from .locate import inside, locate


@dataclass(frozen=True, slots=True)
class WordsIn:
    """A reader for the photos below a content folder.

    A file that isn't there, lies elsewhere or is damaged says nothing; what is wrong with it is
    told where photos are checked.
    """

    content: Path

    def __call__(self, photo: Path) -> PhotoWords:
        original = locate(photo)
        if original is None or not inside(original, self.content):
            return PhotoWords()
        try:
            return words_of(original.read_bytes())
        except OSError:
            return PhotoWords()
