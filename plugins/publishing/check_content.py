"""All problems of a site's content in one go, without building it."""

from datetime import date
from pathlib import Path

from plugins.pages.clips import plan_clips
from plugins.pages.gather import check_themes, read_material
from plugins.pages.photographs.photos import check_photos
from plugins.pages.worth_keeping import keep, name_of
from plugins.story.going_out import check_going_out
from plugins.story.lasting import Lasting
from plugins.story.problem import Problem

from .before_publish import check_before_publish
from .places import content_problems
from .site_checks import in_order

READ = "read"
"""Folder of the cache with what was read of content folders."""


def check_content(content: Path, today: date, cache: Path | None = None) -> list[Problem]:
    """Everything that a publish of this day would stumble over, and what deserves a look.

    With `cache` nothing is read again until it is touched.
    """
    problems = content_problems(content)
    if problems:
        return problems
    memory = Lasting()
    kept = cache / READ / f"{name_of(content)}.pickle" if cache else None
    if kept:
        memory.read_from(kept)
    material = read_material(content, memory)
    clips = plan_clips(material.whole, memory)
    themes = check_themes(material, memory)
    if kept:
        keep(memory, kept, material.whole.stories)
    return in_order(
        (
            *material.problems,
            *check_photos(material.whole, cache),
            *clips.problems,
            *themes,
            *check_going_out(material.whole, material.addresses, today),
            *check_before_publish(material, today),
        )
    )
