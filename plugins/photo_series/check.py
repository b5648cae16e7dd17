"""What can be wrong with a photo that an author names, said before anything is made of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.story.problem import Level, Problem, did_you_mean

from .container import PhotoError, kind_of
from .decode import decode
from .foreign import ANIMATION, foreign_kind
from .header import MAX_PIXELS, read_header
from .locate import inside, locate, names_beside

SMALLEST_WIDTH = 960
"""A narrower photo looks woolly at the width of the text."""

_PICTURES = {".avif", ".gif", ".heic", ".heif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"}


@dataclass(frozen=True, slots=True)
class _Mention:
    """Where an author names a photo."""

    name: str
    shown: str
    line: int

    def error(self, code: str, message: str, remedy: str) -> Problem:
        return Problem(self.shown, self.line, Level.ERROR, code, message, remedy)

    def warning(self, code: str, message: str, remedy: str) -> Problem:
        return Problem(self.shown, self.line, Level.WARNING, code, message, remedy)


def check_photo(
    path: Path, shown: str, line: int, content: Path | None = None, decoded: bool = False
) -> list[Problem]:
    """Everything that is wrong with one photo, as problems at a line of the file that names it.

    `shown` is that file as the author knows it. With `content` the photo must lie in that folder.
    With `decoded` its pixels are taken for good, which saves most of the time: right when its
    renditions are in the cache, or when `process` will report it anyway. A place in the photo's
    metadata is no problem: nothing of it is ever published.
    """
    mention = _Mention(path.name, shown, line)
    if content is not None and not inside(path, content):
        return [
            mention.error(
                "foto-buiten",
                f"De foto «{path.name}» ligt buiten de map met je verhalen.",
                "zet de foto zelf in de map van het verhaal, geen verwijzing naar een andere plek.",
            )
        ]
    original = locate(path)
    if original is None:
        return [_missing(path, mention)]
    try:
        data = original.read_bytes()
    except OSError:
        return [
            mention.error(
                "foto-dicht",
                f"De foto «{path.name}» mag niet worden geopend.",
                "geef jezelf leesrecht op het bestand, of zet er een nieuwe kopie neer.",
            )
        ]
    try:
        return list(_content_problems(data, mention, decoded))
    except PhotoError:
        return [unreadable(path, shown, line)]


def unreadable(path: Path, shown: str, line: int) -> Problem:
    """The problem of a photo whose pixels can't be had."""
    return _Mention(path.name, shown, line).error(
        "foto-kapot",
        f"De foto «{path.name}» is beschadigd of niet compleet.",
        "kopieer hem opnieuw van je camera, of bewaar hem opnieuw in je fotoprogramma.",
    )


def _missing(path: Path, mention: _Mention) -> Problem:
    """A photo that isn't there: in other capitals, under nearly the same name, or not at all."""
    folder = path.parent.name
    names = [name for name in names_beside(path) if Path(name).suffix.lower() in _PICTURES]
    same = next((name for name in names if name.casefold() == path.name.casefold()), None)
    if same is not None:
        return mention.error(
            "foto-hoofdletters",
            f"De foto «{path.name}» heet in de map «{same}».",
            f"schrijf «{same}», met dezelfde hoofdletters en kleine letters.",
        )
    return mention.error(
        "foto-ontbreekt",
        f"De foto «{path.name}» staat niet in de map «{folder}».",
        did_you_mean(path.name, names, f"zet de foto in de map «{folder}», of verbeter de naam."),
    )


def _content_problems(data: bytes, mention: _Mention, decoded: bool) -> Iterator[Problem]:
    if not data:
        yield mention.error(
            "foto-leeg",
            f"De foto «{mention.name}» is een leeg bestand.",
            "kopieer hem opnieuw van je camera.",
        )
        return
    if kind_of(data) is None:
        kind = foreign_kind(data)
        yield mention.error(
            "foto-soort", f"Het bestand «{mention.name}» is {kind.name}.", kind.remedy
        )
        return
    header = read_header(data)
    if header.is_too_large:
        yield mention.error(
            "foto-te-groot",
            f"De foto «{mention.name}» heeft {_megapixels(header.stored_size)} miljoen pixels.",
            f"verklein hem tot hooguit {MAX_PIXELS // 1_000_000} miljoen; "
            "4000 pixels langs de lange kant is ruim genoeg.",
        )
        return
    if header.animated:
        yield mention.error(
            "foto-beweegt", f"De foto «{mention.name}» is {ANIMATION.name}.", ANIMATION.remedy
        )
        return
    if not decoded:
        decode(data, (1, 1))
    width, _ = header.size
    if width < SMALLEST_WIDTH:
        yield mention.warning(
            "foto-klein",
            f"De foto «{mention.name}» is maar {width} pixels breed en oogt daardoor wazig.",
            f"gebruik een foto van minstens {SMALLEST_WIDTH} pixels breed, liever 1440.",
        )


def _megapixels(size: tuple[int, int]) -> int:
    # Rounded up, so that a photo just above the limit isn't said to be at it.
    return -(-size[0] * size[1] // 1_000_000)
