"""All problems of a site's content in one go, without building it."""

from datetime import date
from pathlib import Path

from plugins.pages.clips import plan_clips
from plugins.pages.gather import check_themes, read_material
from plugins.pages.photographs.photos import check_photos
from plugins.story.going_out import check_going_out
from plugins.story.problem import Problem

from .before_publish import check_before_publish
from .places import content_problems
from .site_checks import in_order


def check_content(content: Path, today: date, cache: Path | None = None) -> list[Problem]:
    """Everything that a publish of this day would stumble over, and what deserves a look.

    With `cache` a photo that was decoded well isn't decoded again until it is touched.
    """
    problems = content_problems(content)
    if problems:
        return problems
    material = read_material(content)
    return in_order(
        (
            *material.problems,
            *check_photos(material.whole, cache),
            *plan_clips(material.whole).problems,
            *check_themes(material),
            *check_going_out(material.whole, material.addresses, today),
            *check_before_publish(material, today),
        )
    )
