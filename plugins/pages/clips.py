"""The clips of a site: checked, planned and cleaned, each once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.clips.check import check_clip, failed
from plugins.clips.planned_clip import PlannedClip
from plugins.clips.process import process
from plugins.story.blocks import Clip, clips_in
from plugins.story.memory import FORGETFUL, Memory
from plugins.story.problem import Problem
from plugins.story.site import Site
from plugins.story.story import Story

Place = tuple[str, str, str]
"""Source of a story, and the names of a recording and its captions in it."""


@dataclass(frozen=True, slots=True)
class MadeClips:
    """The clips that can be played, by where they are named, and what is wrong."""

    plans: Mapping[Place, PlannedClip]
    problems: tuple[Problem, ...]


def make_clips(site: Site, cache: Path, memory: Memory = FORGETFUL) -> MadeClips:
    """Check and plan every clip of the site, and make what `cache` lacks.

    A clip that can't be published has no plan and a problem at the line that names it.
    """
    checked = plan_clips(site, memory)
    errors = process(checked.plans.values(), cache)
    named = _named_clips(site) if errors else ()
    problems = [
        failed(clip, story, site.folder, errors[plan.original])
        for story, clip in named
        if (plan := checked.plans.get(place_of(story.source, clip))) and plan.original in errors
    ]
    plans = {at: plan for at, plan in checked.plans.items() if plan.original not in errors}
    return MadeClips(plans, (*checked.problems, *problems))


def plan_clips(site: Site, memory: Memory = FORGETFUL) -> MadeClips:
    """The clips as they will be and what is wrong with them, without making any."""
    found = memory.recall_each(
        clips_of, {story.path: (story, site.folder) for story in site.stories}
    ).values()
    return MadeClips(
        {at: plan for each in found for at, plan in each.plans.items()},
        tuple(problem for each in found for problem in each.problems),
    )


def clips_of(story: Story, folder: Path) -> MadeClips:
    plans: dict[Place, PlannedClip] = {}
    problems: list[Problem] = []
    for clip in clips_in(story.blocks):
        plan, found = check_clip(clip, story, folder)
        problems += found
        if plan:
            plans[place_of(story.source, clip)] = plan
    return MadeClips(plans, tuple(problems))


def place_of(source: str, clip: Clip) -> Place:
    """Where a clip is named."""
    return source, clip.file, clip.captions


def _named_clips(site: Site) -> Iterator[tuple[Story, Clip]]:
    return ((story, clip) for story in site.stories for clip in clips_in(story.blocks))
