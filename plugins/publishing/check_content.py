"""All problems of a site's content in one go, without building it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from plugins.photo_series.check import check_photo
from plugins.story.blocks import photos_in
from plugins.story.going_out import check_going_out
from plugins.story.problem import Problem
from plugins.story.read_site import read_site
from plugins.story.site import Site
from plugins.theme_tagging.overrides import check_overrides
from plugins.theme_tagging.read_themes import read_themes

from .consent import check_consent
from .places import content_problems
from .site_checks import in_order


def check_content(content: Path, today: date) -> list[Problem]:
    """Everything that a publish of this day would stumble over, and what deserves a look."""
    problems = content_problems(content)
    if problems:
        return problems
    reading = read_site(content)
    themes, theme_problems = read_themes(content / "themas")
    return in_order(
        (
            *reading.problems,
            *theme_problems,
            *check_overrides(reading.site, themes),
            *_photo_problems(reading.site),
            *check_going_out(reading.site, reading.addresses, today),
            *check_consent(reading.site, today),
        )
    )


def _photo_problems(site: Site) -> Iterator[Problem]:
    for story in site.stories:
        shown = f"{site.folder.name}/{story.source}"
        for photo in (*((story.lead,) if story.lead else ()), *photos_in(story.blocks)):
            yield from check_photo(photo.path, shown, photo.line, site.folder)
