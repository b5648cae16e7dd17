"""The photos that a page turns out to need: planned and made when somebody asks for that page."""

from collections.abc import Iterator, Mapping, Set
from pathlib import Path

from plugins.pages.photographs.photos import NamedPhoto, make_photos, named_photos
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.rendition import Plan
from plugins.story.elsewhere import plain_path
from plugins.story.memory import FORGETFUL, Memory
from plugins.story.problem import Problem
from plugins.story.site import Site

from .edits import touches

_Named = Mapping[Path, tuple[NamedPhoto, ...]]


class WantedPhotos(Mapping[Path, Plan]):
    """The photos of a site that were made so far, by the path that a story names.

    Whoever asks for another one gets nothing, and the photo is `wanted`: `make` it and ask again.
    """

    def __init__(self, cache: Path, recipe: Recipe) -> None:
        self._cache = cache
        self._recipe = recipe
        self._site: Site | None = None
        self._memory: Memory = FORGETFUL
        self._named: _Named = {}
        self._made: dict[Path, Plan | None] = {}
        self._problems: dict[Path, tuple[Problem, ...]] = {}
        self._wanted: set[Path] = set()

    def now_in(self, site: Site, memory: Memory, touched: Set[Path]) -> None:
        """Forget what became of photos that were touched, or are named in another way than before.

        `touched` holds paths of files and folders.
        """
        named = named_photos(site, memory)
        plain = {plain_path(path) for path in touched}
        for path in tuple(self._made):
            changed = named.get(path) != self._named.get(path)
            if changed or touches(plain, plain_path(path)):
                del self._made[path]
        self._site, self._named, self._memory = site, named, memory

    @property
    def wanted(self) -> bool:
        """True when somebody asked for a photo that isn't there yet."""
        return bool(self._wanted)

    def make(self) -> tuple[Plan, ...]:
        """Make what was asked for. What can't be shown stays away, with a problem."""
        assert self._site is not None
        made = make_photos(
            self._site, self._cache, self._recipe, only=self._wanted, memory=self._memory
        )
        for path in self._wanted:
            self._made[path] = made.plans.get(path)
            at = {(each.shown, each.photo.line) for each in self._named[path]}
            self._problems[path] = tuple(
                problem for problem in made.problems if (problem.path, problem.line) in at
            )
        self._wanted.clear()
        return tuple(made.plans.values())

    def forget(self) -> None:
        """Make each photo again when it is asked for, as after a cache was cleared."""
        self._made.clear()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the photos that were asked for."""
        return tuple(problem for path in self._made for problem in self._problems.get(path, ()))

    def __getitem__(self, path: Path) -> Plan:
        if path not in self._made and path in self._named:
            self._wanted.add(path)
        plan = self._made.get(path)
        if plan is None:
            raise KeyError(path)
        return plan

    def __iter__(self) -> Iterator[Path]:
        return (path for path, plan in self._made.items() if plan)

    def __len__(self) -> int:
        return sum(plan is not None for plan in self._made.values())
