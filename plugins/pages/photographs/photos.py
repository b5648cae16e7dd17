"""The photos of a site: checked, planned and made, each once."""

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from plugins.pages.links.people import people
from plugins.photo_series.album import Album
from plugins.photo_series.cache import key, known_tones, note_use
from plugins.photo_series.check import changed_meanwhile, check_photo, unreadable
from plugins.photo_series.credit import credit_of
from plugins.photo_series.facts import Facts
from plugins.photo_series.for_each_photo import FailedPhotosError, Progress
from plugins.photo_series.locate import locate
from plugins.photo_series.metadata import Leak
from plugins.photo_series.plan import plan_of
from plugins.photo_series.process import process
from plugins.photo_series.recipe import Recipe
from plugins.photo_series.rendition import Plan
from plugins.photo_series.sound import sound_photos
from plugins.photo_series.uses import FACE, SOCIAL, TEXT, VIEWER, WIDE, Use
from plugins.story.blocks import photos_in
from plugins.story.memory import FORGETFUL, Memory
from plugins.story.photo import UPPER_THIRD, Photo, PhotoWords
from plugins.story.problem import Level, Problem, errors_in, has_errors
from plugins.story.site import Site
from plugins.story.story import Genre, Story

from .social import may_be_shared

CHECKED = "checked"
"""Folder of the cache with what was seen of photos that are sound."""


@dataclass(frozen=True, slots=True)
class MadePhotos:
    """The photos that can be shown, by the path that a story names, and what is wrong."""

    plans: Mapping[Path, Plan]
    problems: tuple[Problem, ...]
    removed: Mapping[Leak, int]
    """What the photos told and the site doesn't: from how many of them each was taken out."""


@dataclass(frozen=True, slots=True)
class NamedPhoto:
    """A photo where a story names it."""

    photo: Photo
    shown: str
    """The file that names it, as the author knows it."""
    uses: tuple[Use, ...]

    @property
    def large(self) -> bool:
        """True where it is shown wider than the text, or can be: a reader may open any photo."""
        return TEXT not in self.uses or not self.photo.decorative


def make_photos(
    site: Site,
    cache: Path,
    recipe: Recipe,
    progress: Progress | None = None,
    only: Set[Path] | None = None,
    memory: Memory = FORGETFUL,
    work: Callable[..., object] = process,
) -> MadePhotos:
    """Check and plan every photo of the site, and make what `cache` lacks.

    A photo that can't be shown has no plan and a problem at each line that names it. One that is
    named more than once is made for all of its uses together, with the focus and the maker that
    were typed at the first of them. With `only` the others are left alone; with another `work` than
    `process`, which it is called like, less is made of them.
    """
    named = tuple(_named_photos(site, memory))
    largest = _largest(named)
    if only is not None:
        named = tuple(each for each in named if each.photo.path in only)
    album = Album(cache)
    problems: list[Problem] = []
    sound: dict[Path, list[NamedPhoto]] = {}
    for each in named:
        original = locate(each.photo.path)
        found = check_photo(
            each.photo.path,
            each.shown,
            each.photo.line,
            site.folder,
            # Its pixels are looked at below, where they are needed anyway.
            decoded=True,
            large=each.photo.path in largest,
            facts=album.recall(original) if original else None,
        )
        problems += found if each.photo.path not in sound else errors_in(found)
        if not has_errors(found):
            sound.setdefault(each.photo.path, []).append(each)
    problems += _told_twice(named)
    plans = {path: _plan(path, together, album, recipe) for path, together in sound.items()}
    note_use(plans.values(), cache)
    failed = _failed(plans, partial(work, cache=cache, recipe=recipe, progress=progress))
    album.keep()
    problems += (
        failed[each.photo.path](each.photo.path, each.shown, each.photo.line)
        for each in named
        if each.photo.path in failed
    )
    whole = {path: each for path, each in plans.items() if path not in failed}
    return MadePhotos(_with_tones(whole, cache), tuple(problems), _removed(whole.values(), album))


def check_photos(site: Site, cache: Path | None = None) -> tuple[Problem, ...]:
    """What is wrong with the photos of a site, without making any.

    With `cache` it is remembered which are sound, so that the next time is quick.
    """
    named = tuple(_named_photos(site))
    largest = _largest(named)
    sound: Mapping[Path, Facts] = {}
    if cache:
        sound = sound_photos((each.photo.path for each in named), site.folder, cache / CHECKED)
    problems: list[Problem] = [*_told_twice(named)]
    seen: set[Path] = set()
    for each in named:
        path = each.photo.path
        found = check_photo(
            path,
            each.shown,
            each.photo.line,
            site.folder,
            large=path in largest,
            facts=sound.get(path),
        )
        problems += found if path not in seen else errors_in(found)
        seen.add(path)
    return tuple(problems)


def _largest(named: Iterable[NamedPhoto]) -> set[Path]:
    """The photos that are shown large somewhere: there it shows that one is narrow."""
    return {each.photo.path for each in named if each.large}


def _told_twice(named: Iterable[NamedPhoto]) -> Iterator[Problem]:
    """A photo is made once, so a second focus point or maker for it would be lost in silence."""
    first_focus: dict[Path, NamedPhoto] = {}
    first_maker: dict[Path, NamedPhoto] = {}
    for each in named:
        photo = each.photo
        if photo.focus != UPPER_THIRD:
            first = first_focus.setdefault(photo.path, each)
            if first.photo.focus != photo.focus:
                yield _other(each, first, "focus", "hetzelfde punt, of laat «focus» hier weg")
        if photo.maker != PhotoWords():
            first = first_maker.setdefault(photo.path, each)
            if first.photo.maker != photo.maker:
                yield _other(each, first, "maker", "dezelfde maker, of laat hem hier weg")


def _other(second: NamedPhoto, first: NamedPhoto, what: str, remedy: str) -> Problem:
    return Problem(
        second.shown,
        second.photo.line,
        Level.WARNING,
        f"foto-andere-{what}",
        f"De foto «{second.photo.path.name}» heeft hier een andere {what} dan op regel "
        f"{first.photo.line} van {first.shown}; die eerste geldt.",
        f"schrijf twee keer {remedy}.",
    )


def _plan(path: Path, named: Iterable[NamedPhoto], album: Album, recipe: Recipe) -> Plan:
    together = tuple(named)
    original = locate(path) or path
    facts = album.look(original)
    uses = dict.fromkeys(use for each in together for use in each.uses)
    focuses = (each.photo.focus for each in together if each.photo.focus != UPPER_THIRD)
    makers = [each.photo.maker for each in together]
    words = next((maker for maker in makers if maker != PhotoWords()), PhotoWords())
    return plan_of(
        original, facts, recipe, uses, next(focuses, UPPER_THIRD), credit_of(words | facts.words)
    )


def _failed(
    plans: Mapping[Path, Plan], work: Callable[[Iterable[Plan]], object]
) -> dict[Path, Callable[[Path, str, int], Problem]]:
    """The photos that could not be made, each with what words the problem."""
    try:
        work(plans.values())
    except FailedPhotosError as error:
        words = dict.fromkeys(error.damaged, unreadable) | dict.fromkeys(
            error.changed, changed_meanwhile
        )
        return {
            path: words[each.original] for path, each in plans.items() if each.original in words
        }
    return {}


def _with_tones(plans: Mapping[Path, Plan], cache: Path) -> dict[Path, Plan]:
    tones = known_tones(cache)
    return {path: replace(each, tone=tones.get(key(each))) for path, each in plans.items()}


def _removed(plans: Iterable[Plan], album: Album) -> dict[Leak, int]:
    originals = {each.original for each in plans}
    told = Counter(leak for original in originals for leak in album.look(original).leaks)
    return {leak: told[leak] for leak in Leak if leak in told}


def named_photos(site: Site, memory: Memory = FORGETFUL) -> Mapping[Path, tuple[NamedPhoto, ...]]:
    """Every photo of a site by its path, at each place that names it."""
    found: dict[Path, list[NamedPhoto]] = defaultdict(list)
    for each in _named_photos(site, memory):
        found[each.photo.path].append(each)
    return {path: tuple(named) for path, named in found.items()}


def _named_photos(site: Site, memory: Memory = FORGETFUL) -> Iterator[NamedPhoto]:
    """Each photo with the story that names it and what that needs."""
    kept_home = _not_to_be_shared(site, memory)
    leads = memory.recall_each(_lead_of, {story.path: (story,) for story in site.stories})
    shared = {path for path, lead in leads.items() if lead and lead not in kept_home}
    named = memory.recall_each(
        _named_in,
        {story.source: (story, site.folder.name, story.path in shared) for story in site.stories},
    )
    return chain.from_iterable(named.values())


def _lead_of(story: Story) -> Path | None:
    return _really(story.lead.path) if story.lead else None


def _named_in(story: Story, folder: str, shared: bool) -> tuple[NamedPhoto, ...]:
    shown = f"{folder}/{story.source}"
    lead: tuple[NamedPhoto, ...] = ()
    if story.lead:
        social = (SOCIAL,) if shared else ()
        lead = (NamedPhoto(story.lead, shown, (*_uses_of_lead(story), *social)),)
    return (
        *lead,
        *(
            NamedPhoto(photo, shown, (WIDE if photo.wide else TEXT, VIEWER))
            for photo in photos_in(story.blocks)
        ),
    )


def _uses_of_lead(story: Story) -> tuple[Use, ...]:
    return (FACE, VIEWER) if story.genre is Genre.PORTRAIT else (WIDE, VIEWER)


def _not_to_be_shared(site: Site, memory: Memory) -> set[Path]:
    """The photos of every story with somebody in it who didn't say yes to other sites."""
    who = people(site, ())
    may_be = memory.recall_each(
        may_be_shared, {story.source: (who, story) for story in site.stories}
    )
    return {
        path
        for story in site.stories
        if not may_be[story.source]
        for path in memory.recall(story.path, _originals, story)
    }


def _originals(story: Story) -> tuple[Path, ...]:
    # One story may name a photo that lies beside another.
    photos = (*photos_in(story.blocks), *((story.lead,) if story.lead else ()))
    return tuple(_really(photo.path) for photo in photos)


def _really(path: Path) -> Path:
    # Not `resolve`: that stumbles over a link that runs in a circle.
    return Path(os.path.realpath(path))
