"""What is wrong as far as it concerns the story that was asked for; of others only how much."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.story.problem import Problem
from plugins.story.site import Site
from plugins.story.site_wide import is_site_wide
from plugins.story.story import Story

from .unknown_story import unknown_story


@dataclass(frozen=True, slots=True)
class Concerning:
    """Problems to tell, and how many there are besides."""

    problems: tuple[Problem, ...]
    elsewhere: int = 0


def concerning(
    problems: Iterable[Problem], slug: str, site: Site, stories: Sequence[Story]
) -> Concerning:
    """Those of the one of these stories that has the slug, and of the whole site.

    Without a slug all of them; the story that is most like it when none has it.
    """
    told = tuple(problems)
    if not slug:
        return Concerning(told)
    files = {f"{site.folder.name}/{story.source}" for story in stories if story.slug == slug}
    if not files:
        return Concerning((unknown_story(slug, stories, site.folder),))
    own = tuple(each for each in told if each.path in files or is_site_wide(each))
    return Concerning(own, len(told) - len(own))


def elsewhere_in_words(count: int) -> str:
    """One line about the mistakes in other stories; nothing when there are none."""
    if not count:
        return ""
    if count == 1:
        return "In andere verhalen staat nog 1 fout. Typ «check» om die te zien."
    return f"In andere verhalen staan nog {count} fouten. Typ «check» om ze te zien."
