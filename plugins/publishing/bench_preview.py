"""How long it takes from saving a file to seeing it, in a preview of a thousand portraits.

Beside it stands what `pelican --autoreload` takes for the same edit of the same stories.
"""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep

from plugins.photo_series.drawn_photo import draw_photo
from plugins.story.front_matter import read_fields
from plugins.story.problem import Findings

from .bench import yardstick_seconds
from .many_portraits import many_portraits

Clock = Callable[[], float]

PORTRAITS = 1000
_ROUNDS = 5
_LONGEST = 600.0
"""Seconds after which we no longer wait for anything."""
_REST = 3.0
"""Seconds from the last file of the engine until it surely looks again."""
_LOOK = 0.01
"""Seconds between two looks at a file that somebody else writes."""

_ROOT = Path(__file__).resolve().parents[2]
_SETTINGS = """
import sys
sys.path.insert(0, {folder!r})
from {name} import *
THEME, SITE_CACHE = {theme!r}, {cache!r}
"""
_RUN = """
import signal, sys
from datetime import date
from pathlib import Path
from plugins.preview.start import start
content, settings = map(Path, sys.argv[1:])
signal.signal(signal.SIGINT, signal.default_int_handler)
start(content, settings, date.today(), 8600, lambda text: print(text, flush=True))
"""


@dataclass(frozen=True, slots=True)
class Latency:
    """How long one kind of edit took until it was seen."""

    seconds: float
    ratio: float
    """How often the yardstick fits in it."""


@dataclass(frozen=True, slots=True)
class PreviewRounds:
    """A preview and an engine that starts over, side by side."""

    portraits: int
    edits: Mapping[str, Latency]
    """By the name of the edit, as the author knows it."""
    cold: float
    warm: float
    """Seconds from starting to the first page: the first time, and the next."""
    pelican_start: float | None
    pelican_edit: float | None
    """None when it took longer than we wait."""


@dataclass(frozen=True, slots=True)
class _Place:
    """The folders of a measurement."""

    content: Path
    theme: Path
    settings: Path
    story: Path
    themed: Path


def preview_rounds(
    content: Path, settings_file: Path, clock: Clock, portraits: int = PORTRAITS
) -> PreviewRounds:
    """Edit a copy of the stories and look, again and again. Nothing of the copy stays."""
    with TemporaryDirectory() as folder:
        place = _prepared(content, settings_file, Path(folder).resolve(), portraits)
        with _preview(place, clock) as (browser, cold):
            edits = {name: _latency(browser, clock, *edit(place)) for name, edit in _EDITS.items()}
        with _preview(place, clock) as (_, warm):
            pass
        start, edit = _pelican(place, Path(folder), clock)
        return PreviewRounds(portraits, edits, cold, warm, start, edit)


def _prepared(content: Path, settings_file: Path, scratch: Path, portraits: int) -> _Place:
    many_portraits(content, scratch / "content", portraits)
    shutil.copytree(_ROOT / "theme", scratch / "theme")
    settings = scratch / "measured_settings.py"
    settings.write_text(
        _SETTINGS.format(
            folder=str(settings_file.parent),
            name=settings_file.stem,
            theme=str(scratch / "theme"),
            cache=str(scratch / "cache"),
        )
    )
    stories = sorted((scratch / "content" / "portretten").glob("*/index.md"))
    return _Place(
        scratch / "content",
        scratch / "theme",
        settings,
        next(story for story in stories if _lead_of(story)),
        min((scratch / "content" / "themas").glob("*.md")),
    )


def _lead_of(story: Path) -> str:
    """The name of the file that stands behind `Foto:`, or nothing."""
    fields = read_fields(story.read_text(encoding="utf-8"), Findings(story.name)).fields
    found = next((field.value for field in fields if field.key == "Foto"), "")
    return found.partition("(")[0].strip()


Edit = tuple[str, Callable[[int], None], Callable[["_Browser", str, int], bool]]
"""Where to look, what to save in a round, and whether the page shows it."""


def _text(place: _Place) -> Edit:
    whole = place.story.read_text(encoding="utf-8")
    return _of_story(place, lambda number: f"{whole}\n{_mark(number)}\n", place.story)


def _fields(place: _Place) -> Edit:
    whole = place.story.read_text(encoding="utf-8")

    def with_title(number: int) -> str:
        return re.sub(r"^Titel: ", rf"\g<0>{_mark(number)} ", whole, count=1, flags=re.M)

    return _of_story(place, with_title, place.story)


def _theme(place: _Place) -> Edit:
    whole = place.themed.read_text(encoding="utf-8")

    def with_a_word_more(number: int) -> str:
        text = re.sub(r"^Samenvatting: ", rf"\g<0>{_mark(number)} ", whole, flags=re.M)
        return re.sub(r"^Kern: ", rf"\g<0>{_mark(number)}; ", text, flags=re.M)

    url = f"/themas/{place.themed.stem}/"
    return url, lambda number: _save(place.themed, with_a_word_more(number)), _shows


def _template(place: _Place) -> Edit:
    base = place.theme / "templates" / "base.html"
    whole = base.read_text(encoding="utf-8")

    def with_a_comment(number: int) -> str:
        return whole.replace("</body>", f"<!-- {_mark(number)} --></body>")

    return _of_story(place, with_a_comment, base)


def _style(place: _Place) -> Edit:
    tokens = place.theme / "static" / "css" / "tokens.css"
    whole = tokens.read_text(encoding="utf-8")

    def linked(browser: "_Browser", html: str, number: int) -> bool:
        sheets = re.findall(r'href="(/theme/[^"]+\.css)"', html)
        return any(_mark(number) in browser.text(sheet) for sheet in sheets)

    def save(number: int) -> None:
        _save(tokens, f"{whole}\n:root {{ --{_mark(number)}: 0; }}\n")

    return _url(place.story), save, linked


def _photo(place: _Place) -> Edit:
    photo = place.story.parent / _lead_of(place.story)
    seen: set[str] = set()

    def save(number: int) -> None:
        # Drawn before the clock starts, by the round before.
        new = photo.with_name(".nieuw.jpg")
        new.write_bytes(drawn[number])
        new.replace(photo)

    def shows(browser: "_Browser", html: str, _: int) -> bool:
        pictures = set(re.findall(r"/beeld/[^\" ,]+\.(?:avif|webp|jpg)", html))
        name = photo.stem.lower()
        new = {each for each in pictures - seen if name in each.lower()}
        seen.update(pictures)
        return bool(new) and all(browser.get(each).status == 200 for each in sorted(new)[:3])

    drawn = [draw_photo(number, (1800, 1200)) for number in range(_ROUNDS + 1)]
    return _url(place.story), save, shows


_EDITS: Mapping[str, Callable[[_Place], Edit]] = {
    "tekst": _text,
    "regels erboven": _fields,
    "thema": _theme,
    "sjabloon": _template,
    "stijl": _style,
    "foto": _photo,
}


def _of_story(place: _Place, text: Callable[[int], str], file: Path) -> Edit:
    return _url(place.story), lambda number: _save(file, text(number)), _shows


def _url(story: Path) -> str:
    return f"/portretten/{story.parent.name}/"


def _shows(_: "_Browser", html: str, number: int) -> bool:
    return _mark(number) in html


def _mark(number: int) -> str:
    return f"proefwoord{number}"


def _save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _latency(
    browser: "_Browser",
    clock: Clock,
    url: str,
    save: Callable[[int], None],
    shows: Callable[["_Browser", str, int], bool],
) -> Latency:
    seconds, ratios = [], []
    for number in range(_ROUNDS + 1):
        with browser.listening(url) as told:
            begin = clock()
            save(number)
            while next(told) and not shows(browser, browser.text(url), number):
                pass
            seconds.append(clock() - begin)
        ratios.append(seconds[-1] / yardstick_seconds(clock))
    # The first time it is found out what the page needs.
    return Latency(median(seconds[1:]), median(ratios[1:]))


class _Browser:
    """Somebody who has a page open and hears when it is another."""

    def __init__(self, port: int) -> None:
        self._port = port

    def get(self, path: str) -> HTTPResponse:
        """An answer, read whole."""
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=_LONGEST)) as connection:
            connection.request("GET", path)
            response = connection.getresponse()
            self._body = response.read()
            return response

    def text(self, path: str) -> str:
        """What stands at an address."""
        self.get(path)
        return self._body.decode(errors="replace")

    @contextmanager
    def listening(self, url: str) -> Iterator[Iterator[bytes]]:
        """What an open page hears from now on."""
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=_LONGEST)) as connection:
            connection.request("GET", f"/-/events?url={url}")
            with connection.getresponse() as response:
                lines = iter(response.readline, b"")
                told = (line for line in lines if line.startswith(b"data:"))
                next(told)
                yield told


@contextmanager
def _preview(place: _Place, clock: Clock) -> Iterator[tuple[_Browser, float]]:
    """A preview with its first page seen, and how long that took."""
    begin = clock()
    command = [sys.executable, "-c", _RUN, str(place.content), str(place.settings)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = next(line for line in process.stdout if "http://" in line).split()[-1]
        browser = _Browser(int(address.rstrip("/").rpartition(":")[2]))
        browser.text(_url(place.story))
        try:
            yield browser, clock() - begin
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(_LONGEST)


def _pelican(place: _Place, scratch: Path, clock: Clock) -> tuple[float | None, float | None]:
    """Seconds until the engine wrote the site, and until an edit is in it."""
    output = scratch / "output"
    page = output / _url(place.story).strip("/") / "index.html"
    begin = clock()
    command = [sys.executable, "-m", "pelican", str(place.content), "-o", str(output)]
    with subprocess.Popen(
        [*command, "-s", str(place.settings), "--autoreload"],
        cwd=_ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            # This file is written last.
            if not _comes(output / "data" / "themas.json", "", begin, clock):
                return None, None
            start = clock() - begin
            whole = place.story.read_text(encoding="utf-8")
            # It sees nothing of what is saved while it is still at work.
            sleep(_REST)
            begin = clock()
            _save(place.story, f"{whole}\n{_mark(_ROUNDS + 1)}\n")
            seen = _comes(page, _mark(_ROUNDS + 1), begin, clock)
            return start, clock() - begin if seen else None
        finally:
            process.kill()


def _comes(file: Path, text: str, begin: float, clock: Clock) -> bool:
    """Wait until a text stands in a file; False when that takes too long."""
    while clock() - begin < _LONGEST:
        if file.is_file() and text in file.read_text(encoding="utf-8"):
            return True
        sleep(_LOOK)
    return False
