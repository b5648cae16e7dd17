"""The photos that a page turns out to need: looked at for that page, made for who sees it."""

from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path

from plugins.pages.photographs.photos import NamedPhoto, make_photos, named_photos
from plugins.photo_series.at_once import find_tones, one_file
from plugins.photo_series.cache import shelf
from plugins.photo_series.for_each_photo import FailedPhotosError
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.rendition import Plan
from plugins.photo_series.room import Room
from plugins.photo_series.weight import MAX_WEIGHT
from plugins.story.elsewhere import plain_path
from plugins.story.memory import FORGETFUL, Memory
from plugins.story.problem import Problem
from plugins.story.site import Site

from .edits import touches

_Named = Mapping[Path, tuple[NamedPhoto, ...]]


class WantedPhotos(Mapping[Path, Plan]):
    """The photos of a site that were looked at so far, by the path that a story names.

    Whoever asks for another one gets nothing, and the photo is `wanted`: `look` and ask again. Its
    files, some twenty, are made one by one, when `file` asks for them.
    """

    def __init__(self, cache: Path, recipe: Recipe) -> None:
        self._cache = cache
        self._recipe = recipe
        self._site: Site | None = None
        self._memory: Memory = FORGETFUL
        self._named: _Named = {}
        self._seen: dict[Path, Plan | None] = {}
        self._problems: dict[Path, tuple[Problem, ...]] = {}
        self._wanted: set[Path] = set()
        self._files: dict[str, dict[Path, Plan]] = {}
        self._whole: set[str] = set()
        self._room = Room(MAX_WEIGHT)

    def now_in(self, site: Site, memory: Memory, touched: Set[Path]) -> None:
        """Forget what became of photos that were touched, or are named in another way than before.

        `touched` holds paths of files and folders.
        """
        named = named_photos(site, memory)
        plain = {plain_path(path) for path in touched}
        for path in tuple(self._seen):
            changed = named.get(path) != self._named.get(path)
            if changed or touches(plain, plain_path(path)):
                del self._seen[path]
        self._site, self._named, self._memory = site, named, memory

    @property
    def wanted(self) -> bool:
        """True when somebody asked for a photo that isn't there yet."""
        return bool(self._wanted)

    def look(self) -> None:
        """Look at what was asked for. What can't be shown stays away, with a problem."""
        assert self._site is not None
        seen = make_photos(
            self._site,
            self._cache,
            self._recipe,
            only=self._wanted,
            memory=self._memory,
            work=find_tones,
        )
        for path in self._wanted:
            self._seen[path] = seen.plans.get(path)
            at = {(each.shown, each.photo.line) for each in self._named[path]}
            self._problems[path] = tuple(
                problem for problem in seen.problems if (problem.path, problem.line) in at
            )
        self._wanted.clear()
        there = shelf(self._cache)
        for plan in seen.plans.values():
            for each in plan.renditions:
                # The same photo beside another story has the same files.
                self._files[each.name] = {**self._files.get(each.name, {}), plan.original: plan}
            if there.find(plan):
                self._whole.update(each.name for each in plan.renditions)

    def file(self, name: str) -> bytes | None:
        """A planned file of a photo that was looked at: from the cache, or made now.

        None for another name, and for a photo that was saved again or spoilt meanwhile. May be
        called beside everything else, and for many files at once.
        """
        plans = self._files.get(name, {})
        if name in self._whole:
            with suppress(OSError):
                return (self._cache / name).read_bytes()
        for plan in plans.values():
            with suppress(FailedPhotosError, OSError):
                return one_file(plan, name, self._recipe, self._room)
        return None

    def forget(self) -> None:
        """Look again at each photo that is asked for, as after a cache was cleared."""
        self._seen.clear()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the photos that were asked for."""
        return tuple(problem for path in self._seen for problem in self._problems.get(path, ()))

    def __getitem__(self, path: Path) -> Plan:
        if path not in self._seen and path in self._named:
            self._wanted.add(path)
        plan = self._seen.get(path)
        if plan is None:
            raise KeyError(path)
        return plan

    def __iter__(self) -> Iterator[Path]:
        return (path for path, plan in self._seen.items() if plan)

    def __len__(self) -> int:
        return sum(plan is not None for plan in self._seen.values())
