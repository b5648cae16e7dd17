"""What can be wrong with a photo that an author names, said before anything is made of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.story.problem import Level, Problem, has_errors

from .container import Kind, PhotoError, kind_of
from .decode import can_read_heic, decode
from .facts import Facts
from .foreign import ANIMATION, HEIC, RARE_JPEG, Foreign, foreign_kind
from .header import MAX_PIXELS, Header, read_header
from .locate import PICTURES, inside, leads_nowhere, locate, names_beside
from .meant_photo import meant_photo
from .weight import is_too_heavy

SMALLEST_WIDTH = 960
"""A narrower photo looks woolly at the width of the text."""
SMALLEST_WIDE = 1600
"""The same for a photo that is shown large, or that a reader can open."""
MAX_BYTES = 250_000_000
"""A larger file is no photo for a story; reading it would fill the memory."""
_SMALLER = "4000 pixels langs de lange kant is ruim genoeg."


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
    path: Path,
    shown: str,
    line: int,
    content: Path | None = None,
    decoded: bool = False,
    large: bool = False,
    facts: Facts | None = None,
) -> list[Problem]:
    """Everything that is wrong with one photo, as problems at a line of the file that names it.

    `shown` is that file as the author knows it. With `content` the photo must lie in that folder.
    With `decoded` its pixels are taken for good, which saves most of the time: right when its
    renditions are in the cache, or when `process` will report it anyway. With `large` the photo is
    to be shown wider than the text, or a reader can open it. With `facts`, what was seen of the
    very same file before, it isn't read again. A place in the photo's metadata is no problem: none
    of it is ever published.
    """
    mention = _Mention(path.name, shown, line)
    if leads_nowhere(path):
        return [
            mention.error(
                "foto-verwijzing",
                f"De foto «{path.name}» is een snelkoppeling naar een bestand dat er niet is.",
                "zet de foto zelf in de map van het verhaal.",
            )
        ]
    if content is not None and not inside(path, content):
        return [
            mention.error(
                "foto-buiten",
                f"De foto «{path.name}» ligt buiten de map met je verhalen.",
                "zet de foto zelf in de map van het verhaal, geen snelkoppeling.",
            )
        ]
    original = locate(path)
    if original is None:
        return [_missing(path, mention, content)]
    try:
        length = original.stat().st_size
        if length > MAX_BYTES:
            return [
                mention.error(
                    "foto-te-groot",
                    f"Het bestand «{path.name}» is {length // 1_000_000} MB groot.",
                    f"verklein de foto: {_SMALLER}",
                )
            ]
        data = b"" if facts else original.read_bytes()
    except OSError:
        return [
            mention.error(
                "foto-dicht",
                f"De foto «{path.name}» mag niet worden geopend.",
                "zet er een nieuwe kopie neer, of geef jezelf bij de eigenschappen leesrecht.",
            )
        ]
    try:
        if facts:
            return list(_header_problems(facts.header, mention, large))
        return list(_content_problems(data, mention, decoded, large))
    except PhotoError:
        return [unreadable(path, shown, line)]


def unreadable(path: Path, shown: str, line: int) -> Problem:
    """The problem of a photo whose pixels can't be had."""
    return _Mention(path.name, shown, line).error(
        "foto-kapot",
        f"De foto «{path.name}» is beschadigd of niet compleet.",
        "kopieer hem opnieuw van je camera, of bewaar hem opnieuw in je fotoprogramma.",
    )


def changed_meanwhile(path: Path, shown: str, line: int) -> Problem:
    """The problem of a photo that was saved again while the site was being built."""
    return _Mention(path.name, shown, line).error(
        "foto-veranderd",
        f"De foto «{path.name}» is veranderd terwijl de site gebouwd werd.",
        "wacht tot je fotoprogramma klaar is en bouw nog eens.",
    )


def _missing(path: Path, mention: _Mention, content: Path | None) -> Problem:
    """A photo that isn't there: in other capitals, under nearly the same name, or not at all."""
    folder = path.parent.name
    names = [name for name in names_beside(path) if Path(name).suffix.lower() in PICTURES]
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
        _cure_for_missing(path, mention.shown, content, folder),
    )


def _cure_for_missing(path: Path, shown: str, content: Path | None, folder: str) -> str:
    here = f"zet de foto in de map «{folder}»"
    meant = meant_photo(path, shown, content)
    return f"bedoel je «{meant}»? Of {here}." if meant else f"{here}, of verbeter de naam."


def _content_problems(
    data: bytes, mention: _Mention, decoded: bool, large: bool
) -> Iterator[Problem]:
    if not data:
        yield mention.error(
            "foto-leeg",
            f"De foto «{mention.name}» is een leeg bestand.",
            "kopieer hem opnieuw van je camera.",
        )
        return
    kind = kind_of(data)
    if kind is None:
        yield _other_kind(mention, foreign_kind(data, mention.name))
        return
    if kind is Kind.HEIC and not can_read_heic():
        yield _other_kind(mention, HEIC)
        return
    header = read_header(data)
    problems = tuple(_header_problems(header, mention, large))
    if not decoded and not has_errors(problems):
        decode(data, (1, 1))
    yield from problems


def _header_problems(header: Header, mention: _Mention, large: bool) -> Iterator[Problem]:
    refusal = _refusal(header, mention)
    if refusal is not None:
        yield refusal
        return
    width, _ = header.size
    smallest = SMALLEST_WIDE if large else SMALLEST_WIDTH
    if width < smallest:
        yield mention.warning("foto-klein", *_too_narrow(mention.name, width, smallest))


def _refusal(header: Header, mention: _Mention) -> Problem | None:
    """The problem of a whole picture that we don't decode; None for one that we do."""
    if header.kind is Kind.HEIC and not can_read_heic():
        return _other_kind(mention, HEIC)
    if header.frame is not None and not header.frame.decodable:
        return _other_kind(mention, RARE_JPEG)
    if is_too_heavy(header):
        most = f" tot hooguit {MAX_PIXELS // 1_000_000} miljoen" if header.is_too_large else ""
        return mention.error(
            "foto-te-groot",
            f"De foto «{mention.name}» heeft {_millions(header.pixels)} miljoen pixels; "
            f"dat is te veel voor een {header.kind.upper()}.",
            f"verklein hem{most}; {_SMALLER}",
        )
    if header.animated:
        return mention.error(
            "foto-beweegt", f"De foto «{mention.name}» is {ANIMATION.name}.", ANIMATION.remedy
        )
    return None


def _other_kind(mention: _Mention, kind: Foreign) -> Problem:
    return mention.error("foto-soort", f"Het bestand «{mention.name}» is {kind.name}.", kind.remedy)


def _too_narrow(name: str, width: int, smallest: int) -> tuple[str, str]:
    """Message and remedy for a photo that is narrower than it should be."""
    remedy = f"gebruik een foto van minstens {smallest} pixels breed"
    if smallest < SMALLEST_WIDE:
        remedy += f", liever {SMALLEST_WIDE}"
    if width < SMALLEST_WIDTH:
        pixels = "1 pixel" if width == 1 else f"{width} pixels"
        return f"De foto «{name}» is maar {pixels} breed en oogt daardoor wazig.", f"{remedy}."
    return (
        f"De foto «{name}» is {width} pixels breed; wie hem groot bekijkt, ziet hem wazig.",
        f"{remedy}.",
    )


def _millions(pixels: int) -> int:
    # Rounded up, so that a photo just above the limit isn't said to be at it.
    return -(-pixels // 1_000_000)
