"""Our pages in Pelican: one generator reads the content folder and writes the whole site."""

import logging
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pelican
from pelican import signals
from pelican.log import LimitFilter
from pelican.settings import read_settings

from plugins.clips.cache import clips_into
from plugins.photo_series.cache import prune, renditions_into
from plugins.photo_series.process import mend
from plugins.photo_series.recipe import Recipe
from plugins.story.problem import Level, Problem

from .every_file import every_file
from .gather import CLIPS, FONTS, PHOTOS, Gathered, gather, read_material
from .kinds.every_page import every_page, file_of
from .listener import Silence
from .photographs.pictures import FOLDER
from .search.search import make_search
from .shell.assets import write_assets
from .shell.chrome import chrome
from .shell.plain_words import in_plain_words
from .shell.rendering import template_name, templates
from .text.players import CLIPS_FOLDER

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Engine:
    """What the settings say about how a site is made."""

    theme: Path
    cache: Path
    recipe: Recipe
    jinja: Mapping[str, Any]
    """Options of the template environment."""


def engine(settings_file: Path) -> Engine:
    """How a site is made by these settings, for whoever makes pages without a whole build."""
    # Pelican wants a folder with stories, whether or not they are those of the settings.
    anywhere = {"PATH": str(settings_file.parent)}
    return _engine(read_settings(str(settings_file), override=anywhere))


def _engine(settings: Mapping[str, Any]) -> Engine:
    return Engine(
        theme=Path(settings["THEME"]),
        cache=Path(settings["SITE_CACHE"]),
        recipe=Recipe(avif_speed=settings["SITE_PHOTO_SPEED"]),
        jinja=settings["JINJA_ENVIRONMENT"],
    )


class SiteGenerator:
    """Reads everything, then writes everything. Pelican makes one for each build."""

    def __init__(self, settings: dict[str, Any], output_path: str, **_: object) -> None:
        self.settings = settings
        self.output = Path(output_path)
        self.engine = _engine(settings)
        self.gathered: Gathered | None = None

    def generate_context(self) -> None:
        """Read the content folder unless that was done before, and log what is wrong with it."""
        self.gathered = gather(
            self.settings["SITE_MATERIAL"] or read_material(Path(self.settings["PATH"])),
            self.engine.cache,
            public=bool(self.settings["SITE_PUBLIC"]),
            today=_day(self.settings["SITE_TODAY"]),
            recipe=self.engine.recipe,
            listener=self.settings["SITE_LISTENER"] or Silence(),
        )
        for problem in self.gathered.problems:
            level = logging.ERROR if problem.level is Level.ERROR else logging.WARNING
            logger.log(level, "%s", problem, extra={"problem": problem})

    def generate_output(self, writer: Any) -> None:
        """Write photos, clips, shared files, pages, feed and data into the output folder."""
        assert self.gathered is not None
        library = self.gathered.library
        theme, photos = self.engine.theme, self.engine.cache / PHOTOS
        mend(library.plans.values(), photos, self.engine.recipe)
        renditions_into(library.plans.values(), photos, self.output / FOLDER)
        prune(photos, time.time())
        clips_into(library.clips.values(), self.engine.cache / CLIPS, self.output / CLIPS_FOLDER)
        assets = write_assets(theme / "static", self.output, self.engine.cache / FONTS)
        site = chrome(library, assets)
        environment = templates(theme, self.engine.jinja)
        search, problems = make_search(library, self.engine.cache)
        for problem in problems:
            logger.warning("%s", problem, extra={"problem": problem})
        pages = tuple(every_page(library, search))
        for page in pages:
            template = environment.get_template(template_name(page.template))
            writer.write_file(file_of(page.url), template, {}, page=page, site=site)
        for name, content in search.files.items():
            self._write(f"/{name}", content)
        for file in every_file(library, pages):
            self._write(file.url, file.write())

    def _write(self, url: str, content: bytes) -> None:
        path = self.output / file_of(url)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


class PluginNotLoadedError(RuntimeError):
    """A plugin that the settings ask for is not there: without it the site would be wrong."""


def run_pelican(settings_file: Path, overrides: dict[str, object]) -> list[Problem]:
    """Build a site in this process, as the `pelican` command would, and return what is wrong.

    Everything that Pelican or a plugin reports arrives as a Problem, on every run. Raises
    PluginNotLoadedError when a plugin of the settings can't be loaded.
    """
    _forget_earlier_reports()
    with _collected() as problems:
        settings = read_settings(str(settings_file), override=dict(overrides))
        asked = tuple(settings["PLUGINS"])
        engine = pelican.Pelican(settings)
        missing = [name for name in asked if name not in engine.settings["PLUGINS"]]
        if missing:
            reasons = "\n".join(problem.message for problem in problems)
            raise PluginNotLoadedError(f"Niet geladen: {', '.join(missing)}.\n{reasons}")
        with _without_a_word():
            engine.run()
    return problems


def register() -> None:
    """Called by Pelican for each plugin in its settings."""
    signals.get_generators.connect(_generator)


def _generator(_: object) -> type[SiteGenerator]:
    return SiteGenerator


def _day(setting: date | str | None) -> date | None:
    return date.fromisoformat(setting) if isinstance(setting, str) else setting


class _Collector(logging.Handler):
    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(logging.WARNING)
        self.problems = problems

    def emit(self, record: logging.LogRecord) -> None:
        self.problems.append(in_plain_words(record))


@contextmanager
def _collected() -> Iterator[list[Problem]]:
    problems: list[Problem] = []
    collector = _Collector(problems)
    root = logging.getLogger()
    root.addHandler(collector)
    try:
        yield problems
    finally:
        root.removeHandler(collector)


def _forget_earlier_reports() -> None:
    # Pelican reports a message once in the life of a process, and we may build many times.
    LimitFilter._raised_messages.clear()
    LimitFilter._group_count.clear()


@contextmanager
def _without_a_word() -> Iterator[None]:
    # Its closing line counts Pelican's own articles, of which there are none.
    quiet, pelican.console.quiet = pelican.console.quiet, True
    try:
        yield
    finally:
        pelican.console.quiet = quiet
