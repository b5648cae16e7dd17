"""Reads what a photographer's program kept in a photo of the content folder."""

from pathlib import Path

from plugins.story.photo import PhotoWords, WordsInFile

from .facts import words_of
from .locate import inside, locate


def words_in(content: Path) -> WordsInFile:
    """A reader for the photos below `content`.

    A file that isn't there, lies elsewhere or is damaged says nothing; what is wrong with it is
    told where photos are checked.
    """

    def read(photo: Path) -> PhotoWords:
        original = locate(photo)
        if original is None or not inside(original, content):
            return PhotoWords()
        try:
            return words_of(original.read_bytes())
        except OSError:
            return PhotoWords()

    return read
