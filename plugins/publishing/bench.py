"""How long the work takes, beside a yardstick: for whoever makes the program faster."""

import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from plugins.pages.gather import Material, read_material
from plugins.pages.photographs.photos import make_photos
from plugins.photo_series.recipe import Recipe
from plugins.story.passage import Kind
from plugins.story.problem import Level, Problem, did_you_mean
from plugins.story.read_site import read_site
from plugins.story.story import Genre, Story
from plugins.theme_tagging.tagged_site import tag_site, with_vocabulary
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Term, TermKind
from plugins.theme_tagging.vocabulary import vocabulary

from .build import build
from .many_portraits import many_portraits
from .places import content_problems

Clock = Callable[[], float]
"""Seconds since some moment."""

_ROUNDS = 5
_MANY = 100
_ROOT = Path(__file__).resolve().parents[2]
_CHECK = """
import sys
from datetime import date
from pathlib import Path
from plugins.publishing.commands import check_all
check_all(Path(sys.argv[1]), None, date.today(), False, Path(sys.argv[2]))
"""
"""As the task does, started anew each time."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A piece of work that can be done again and again."""

    unit: str
    """What one of it is, in Dutch."""
    count: int
    """How many of these one round does."""
    work: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Measured:
    """What the rounds of a bench say together."""

    name: str
    unit: str
    milliseconds: float
    """Median time for one unit."""
    ratio: float
    """Median of how often the yardstick fits in that time, round by round."""

    def __str__(self) -> str:
        per = f"{self.milliseconds:.2f} ms per {self.unit}".replace(".", ",")
        ratio = f"{self.ratio:.2f} keer de maatstaf".replace(".", ",")
        return f"{self.name:9} {per:32} {ratio}"


def run_benches(
    content: Path, settings_file: Path, only: str, clock: Clock
) -> tuple[tuple[Measured, ...], tuple[Problem, ...]]:
    """Measure everything, or the one bench called `only`.

    The yardstick is a fixed sum in plain Python, done in every round: on a slower or a busier
    machine the milliseconds grow, the ratios hardly do.
    """
    problems = content_problems(content) or _unknown(only) or _missing(content)
    if problems:
        return (), tuple(problems)
    with TemporaryDirectory() as scratch:
        made = [
            (name, prepare(content, settings_file, Path(scratch)))
            for name, prepare in _BENCHES.items()
            if only in ("", name)
        ]
        return tuple(_measured(name, bench, clock) for name, bench in made), ()


def _measured(name: str, bench: Bench, clock: Clock) -> Measured:
    bench.work()  # Once without looking, so that words and templates are known.
    times, ratios = [], []
    for _ in range(_ROUNDS):
        one = _seconds(bench.work, clock) / bench.count
        times.append(one)
        ratios.append(one / yardstick_seconds(clock))
    return Measured(name, bench.unit, median(times) * 1000, median(ratios))


def yardstick_seconds(clock: Clock) -> float:
    """How long the fixed sum takes at this moment."""
    return _seconds(_yardstick, clock)


def _seconds(work: Callable[[], object], clock: Clock) -> float:
    start = clock()
    work()
    return clock() - start


def _yardstick() -> int:
    return sum(len(str(number)) for number in range(20_000))


def _reading(content: Path, _settings: Path, _scratch: Path) -> Bench:
    return Bench("verhaal", len(read_material(content).site.stories), lambda: read_site(content))


def _tagging(content: Path, _settings: Path, _scratch: Path) -> Bench:
    material = read_material(content)
    portraits = _portraits(material)
    words = material.vocabulary
    return Bench("portret", len(portraits), lambda: [tag_story(each, words) for each in portraits])


def _edit(content: Path, _settings: Path, _scratch: Path) -> Bench:
    material = read_material(content)
    site = tag_site(_many(material), material.vocabulary)
    theme = material.themes[0]
    more = replace(theme, terms=(*theme.terms, Term("balie", TermKind.WEAK, 50, 0)))
    edited = vocabulary((more, *material.themes[1:]), material.vocabulary.learned)
    return Bench("nieuwe term", 1, lambda: with_vocabulary(site, edited))


def _photos(content: Path, _settings: Path, scratch: Path) -> Bench:
    material = read_material(content)
    story = next(each for each in _portraits(material) if each.lead)
    one = replace(material.site, stories=(replace(story, blocks=()),))
    caches = (scratch / f"photos-{number}" for number in range(_ROUNDS + 1))
    return Bench("nieuwe foto", 1, lambda: make_photos(one, next(caches), Recipe()))


def _check(content: Path, _settings: Path, scratch: Path) -> Bench:
    folder = scratch / "checked"
    many_portraits(content, folder, _MANY)
    edited = min((folder / "portretten").glob("*/index.md"))
    command = (sys.executable, "-c", _CHECK, str(folder), str(scratch / "cache"))

    def edit_and_check() -> None:
        with edited.open("a", encoding="utf-8") as story:
            story.write("\nNog een alinea.\n")
        subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.DEVNULL)

    return Bench(f"keer, {_MANY} portretten", 1, edit_and_check)


def _build(content: Path, settings: Path, scratch: Path) -> Bench:
    folder = scratch / "content"
    for story in _many(read_material(content)):
        _write(story, folder / "portretten" / story.slug / "index.md")
    for path in sorted((content / "themas").glob("*.md")):
        copy = folder / "themas" / path.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return Bench("verhaal", _MANY, lambda: build(folder, scratch / "output", settings))


def _many(material: Material) -> Iterable[Story]:
    """The portraits of a site over and over, each time as if they were others."""
    portraits = _portraits(material)
    for number in range(_MANY):
        story = portraits[number % len(portraits)]
        slug = f"{story.slug}-{number}"
        yield replace(story, slug=slug, source=f"portretten/{slug}/index.md")


def _portraits(material: Material) -> list[Story]:
    return [each for each in material.site.stories if each.genre is Genre.PORTRAIT]


def _write(story: Story, path: Path) -> None:
    said = (each for each in story.passages if each.kind is Kind.PARAGRAPH)
    body = "\n\n".join(each.text for each in said)
    path.parent.mkdir(parents=True)
    path.write_text(
        f"Titel: {story.slug}\nDatum: {story.front.date}\nNaam: {story.slug}\n"
        f"Samenvatting: {story.slug}.\n\n{body}\n",
        encoding="utf-8",
    )


_BENCHES: dict[str, Callable[[Path, Path, Path], Bench]] = {
    "reading": _reading,
    "tagging": _tagging,
    "edit": _edit,
    "check": _check,
    "photos": _photos,
    "build": _build,
}


def _unknown(only: str) -> list[Problem]:
    if only in ("", *_BENCHES):
        return []
    remedy = did_you_mean(only, _BENCHES, f"kies uit: {', '.join(_BENCHES)}.")
    message = f"De meting «{only}» kennen we niet."
    return [Problem("bench", 0, Level.ERROR, "meting-onbekend", message, remedy)]


def _missing(content: Path) -> list[Problem]:
    material = read_material(content)
    if material.themes and any(story.lead for story in _portraits(material)):
        return []
    message = "Om te meten is een portret met een foto nodig, en een thema."
    remedy = "meet zonder --content; dan nemen we de verhalen van het project zelf."
    return [Problem(content.name, 0, Level.ERROR, "niets-te-meten", message, remedy)]
