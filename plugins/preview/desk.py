"""The site at hand: read once, then only again where a file changed; pages made when asked for.

Everything is made by the functions that a build calls, so a page here is the page of a build.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import RLock
from typing import TypeVar

from jinja2 import Environment

from plugins.clips.cache import clips_into
from plugins.pages.clips import make_clips
from plugins.pages.every_file import every_file
from plugins.pages.gather import CLIPS, FONTS, PHOTOS, Material, read_material
from plugins.pages.kinds.every_page import every_page, page_at
from plugins.pages.library import Library, library
from plugins.pages.photographs.pictures import FOLDER
from plugins.pages.plugin import Engine
from plugins.pages.search.search import Search, make_search
from plugins.pages.shell.assets import Assets, write_assets
from plugins.pages.shell.chrome import chrome
from plugins.pages.shell.rendering import template_name, templates
from plugins.pages.text.players import CLIPS_FOLDER
from plugins.pages.views import Page, SiteView
from plugins.pages.worth_keeping import keep
from plugins.story.going_out import check_going_out, going_out
from plugins.story.problem import Problem
from plugins.story.story import Story
from plugins.story.whole_files import store
from plugins.theme_tagging.matching import find_evidence
from plugins.theme_tagging.tagged_site import Find

from .edits import edited_passages, naming
from .files import file_below
from .kept_tags import KeptTags
from .last_good import LastGood
from .mistakes import carrying_on
from .wanted_photos import WantedPhotos

NOT_FOUND = "/404.html"
SEARCH_FILES = "/pagefind/"
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the browser gets at an address."""

    html: bytes
    found: bool
    """False for an address without a page."""
    broken: Problem | None = None
    """Why this is how the page was, and not how it is. None when it is as a build would make it."""


@dataclass(slots=True)
class Work:
    """How much was done since the beginning, for tests and for who wonders."""

    pages: int = 0
    edits: int = 0


@dataclass(frozen=True, slots=True)
class _AtHand:
    """What pages are made of, until the next edit."""

    material: Material
    library: Library
    site: SiteView
    problems: tuple[Problem, ...]
    edited: Mapping[str, frozenset[str]]
    """By the address of a story: the ids of what the last edit changed in it."""
    pages: dict[str, Shown] = field(default_factory=dict)
    search: list[Search] = field(default_factory=list)
    """Made when somebody wants to search, and then one."""


class Desk:
    """One site, live. `folder` keeps its pictures, clips and shared files, and what was read."""

    def __init__(
        self,
        content: Path,
        engine: Engine,
        folder: Path,
        public: bool = False,
        find: Find = find_evidence,
    ) -> None:
        self.content = content
        self.folder = folder / "site"
        """What a browser may ask for besides pages and data."""
        self._kept_file = folder / "gelezen.pickle"
        self.work = Work()
        self.memory = LastGood()
        self.tags = KeptTags(self.memory, find)
        self._engine = engine
        self._public = public
        self._photos = WantedPhotos(engine.cache / PHOTOS, engine.recipe)
        self._lock = RLock()
        self._last: dict[str, Shown] = {}
        self._touched: set[Path] = set()
        self._broken: Problem | None = None
        self._assets, self._templates = self._with_assets(), self._with_templates()
        self.memory.read_from(self._kept_file)
        self._at_hand = self._read(set())

    @property
    def theme(self) -> Path:
        """Where the templates and styles are."""
        return self._engine.theme

    def keep(self) -> None:
        """Write down what was read and found, so that the next preview starts at once."""
        with self._lock:
            self.tags.teach()
            keep(self.memory, self._kept_file, self.material.site.stories)

    def prepare(self) -> bool:
        """Do a small piece of work ahead of the next edit of a theme; False when all is done."""
        with self._lock:
            return self.tags.prepare()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the site, as far as it was looked at."""
        with self._lock:
            return tuple(sorted({*self._at_hand.problems, *self._photos.problems}))

    @property
    def material(self) -> Material:
        """The content folder as it was read last."""
        return self._at_hand.material

    @property
    def library(self) -> Library:
        """Everything that pages are made of."""
        return self._at_hand.library

    def changed(self, paths: Iterable[Path]) -> None:
        """Read again what these files and folders touch. Pages follow when they are asked for."""
        with self._lock:
            self.work.edits += 1
            # What broke off is done again with the next edit.
            self._touched |= set(paths)
            with carrying_on(self._engine.theme) as outcome:
                theme = self._engine.theme
                if _touch(self._touched, theme / "static"):
                    self._assets = self._with_assets()
                if _touch(self._touched, theme / "templates"):
                    self._templates = self._with_templates()
                self._at_hand = self._read(self._touched)
                self._touched = set()
            self._broken = outcome.problem

    def edited(self, url: str) -> frozenset[str]:
        """The ids of the passages at this address that the last edit changed."""
        return self._at_hand.edited.get(url, frozenset())

    def story_at(self, url: str) -> Story | None:
        """The story whose page is at an address."""
        return next((each for each in self.library.site.stories if each.url == url), None)

    def page(self, url: str) -> Shown:
        """The page at an address; the one for addresses that don't exist where there is none."""
        with self._lock:
            self._as_after_a_clean_up()
            pages = self._at_hand.pages
            if url not in pages:
                pages[url] = self._made(url)
            return replace(pages[url], broken=self._broken) if self._broken else pages[url]

    def file(self, url: str) -> bytes | None:
        """A feed or data file, or None when there is none at this address."""
        with self._lock:
            return self._with_photos(lambda: self._file(url))

    def file_at(self, path: str) -> Path | None:
        """A picture, clip, style or script at an address; a picture is made when it isn't there."""
        name = path.removeprefix(f"/{FOLDER}/")
        if name != path and not file_below(self.folder, path):
            with self._lock:
                self._as_after_a_clean_up()
            picture = self._photos.file(name)
            if picture:
                store(self.folder / FOLDER, name, picture)
        return file_below(self.folder, path)

    def _file(self, url: str) -> bytes | None:
        if url.startswith(SEARCH_FILES):
            return self._search().files.get(url.lstrip("/"))
        files = every_file(self.library, every_page(self.library))
        return next((file.write() for file in files if file.url == url), None)

    def _search(self) -> Search:
        made = self._at_hand.search
        if not made:
            made.append(make_search(self.library, self._engine.cache)[0])
        return made[0]

    def _made(self, url: str) -> Shown:
        with carrying_on(self._engine.theme) as outcome:
            page = self._with_photos(lambda: page_at(self.library, url, self._search))
            html = self._html(page or page_at(self.library, NOT_FOUND, self._search))
            self.work.pages += 1
            self._last[url] = Shown(html, page is not None)
        return replace(self._last.get(url, Shown(b"", True)), broken=outcome.problem)

    def _with_photos(self, make: Callable[[], R]) -> R:
        """What `make` gives once we looked at the photos that it turns out to need."""
        made = make()
        while self._photos.wanted:
            self._photos.look()
            made = make()
        return made

    def _as_after_a_clean_up(self) -> None:
        """Somebody may throw the cache away beside us; then everything is made once more."""
        if not (self.folder / self._assets.stylesheet.lstrip("/")).is_file():
            self._photos.forget()
            self._touched |= {self._engine.theme, self.content, self.folder}
            self.changed(())

    def _html(self, page: Page | None) -> bytes:
        assert page is not None
        template = self._templates.get_template(template_name(page.template))
        return template.render(page=page, site=self._at_hand.site).encode()

    def _with_assets(self) -> Assets:
        static = self._engine.theme / "static"
        return write_assets(static, self.folder, self._engine.cache / FONTS)

    def _with_templates(self) -> Environment:
        return templates(self._engine.theme, self._engine.jinja)

    def _read(self, touched: set[Path]) -> _AtHand:
        before = self._at_hand.library.site.stories if touched else ()
        self.memory.forget_files({*touched, *naming(before, touched, self.memory)})
        material = read_material(self.content, self.memory)
        site = going_out(material.site, None) if self._public else material.site
        self._photos.now_in(site, self.memory, touched)
        clips = make_clips(site, self._engine.cache / CLIPS, self.memory)
        shown = self.folder / CLIPS_FOLDER
        plans = tuple(clips.plans.values())
        self.memory.recall(shown, clips_into, plans, self._engine.cache / CLIPS, shown)
        shelves = library(
            site,
            material.themes,
            self.tags.of(site.stories, material.vocabulary),
            self._photos,
            clips.plans,
            self.memory,
        )
        going = self.memory.recall(
            "going out", check_going_out, material.site, material.addresses, None, self._public
        )
        return _AtHand(
            material,
            shelves,
            chrome(shelves, self._assets),
            (*material.problems, *clips.problems, *going),
            edited_passages(before, site.stories),
        )


def _touch(paths: Iterable[Path], folder: Path) -> bool:
    """True when something in a folder was touched, or a folder that holds it."""
    return any(path.is_relative_to(folder) or folder.is_relative_to(path) for path in paths)
