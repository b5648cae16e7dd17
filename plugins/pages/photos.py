"""The photos of a site: checked, planned and made, each once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.photo_series.check import check_photo, unreadable
from plugins.photo_series.plan import plan
from plugins.photo_series.process import FailedPhotosError, process
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.rendition import Plan
from plugins.story.blocks import photos_in
from plugins.story.photo import Photo
from plugins.story.problem import Problem, has_errors
from plugins.story.site import Site

RECIPE = Recipe()


@dataclass(frozen=True, slots=True)
class MadePhotos:
    """The photos that can be shown, by the path that a story names, and what is wrong."""

    plans: Mapping[Path, Plan]
    problems: tuple[Problem, ...]


def make_photos(site: Site, cache: Path) -> MadePhotos:
    """Check and plan every photo of the site, and make what `cache` lacks.

    A photo that can't be shown has no plan and a problem at each line that names it.
    """
    plans: dict[Path, Plan] = {}
    problems: list[Problem] = []
    for photo, shown in _named_photos(site):
        # Its pixels are looked at below, where they are needed anyway.
        found = check_photo(photo.path, shown, photo.line, site.folder, decoded=True)
        problems += found
        if not has_errors(found) and photo.path not in plans:
            plans[photo.path] = plan(photo.path, RECIPE)
    broken = _broken(plans, cache)
    problems += (
        unreadable(photo.path, shown, photo.line)
        for photo, shown in _named_photos(site)
        if photo.path in broken
    )
    shown_plans = {path: each for path, each in plans.items() if path not in broken}
    return MadePhotos(shown_plans, tuple(problems))


def check_photos(site: Site) -> tuple[Problem, ...]:
    """What is wrong with the photos of a site, without making any."""
    return tuple(
        problem
        for photo, shown in _named_photos(site)
        for problem in check_photo(photo.path, shown, photo.line, site.folder)
    )


def _broken(plans: Mapping[Path, Plan], cache: Path) -> frozenset[Path]:
    try:
        process(plans.values(), cache, RECIPE)
    except FailedPhotosError as error:
        return frozenset(path for path, each in plans.items() if each.original in error.originals)
    return frozenset()


def _named_photos(site: Site) -> Iterator[tuple[Photo, str]]:
    """Each photo with the story that names it, as the author knows that file."""
    for story in site.stories:
        shown = f"{site.folder.name}/{story.source}"
        for photo in (*((story.lead,) if story.lead else ()), *photos_in(story.blocks)):
            yield photo, shown
