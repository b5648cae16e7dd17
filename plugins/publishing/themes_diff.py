"""What her edited words would change for readers, before anything goes out."""

from pathlib import Path

from plugins.story.problem import Level, Problem
from plugins.theme_tagging.diff import diff
from plugins.theme_tagging.diff_report import diff_json, diff_text

from .places import content_problems
from .published_passages import UnreadableReleaseError, published_passages
from .releases import current
from .targets import release_folder
from .themes_report import ThemesReport, in_json, tell

_NOTHING_YET = (
    "Er is nog niets gepubliceerd, dus er is niets om mee te vergelijken. Na je eerste publish\n"
    "zie je hier wat een ander woord in een thema verandert."
)


def themes_diff(content: Path, slug: str = "", as_json: bool = False) -> ThemesReport:
    """Compare the themes of all stories, or of one, with the release that readers see."""
    problems = content_problems(content)
    if problems:
        return ThemesReport("{}" if as_json else "", tuple(problems))
    told = tell(content, slug)
    place = release_folder(told.material.site, "")
    found = (*told.problems, *place.problems)
    release = None if place.problems else current(place.folder)
    if release is None:
        return ThemesReport(in_json({"release": None}) if as_json else _NOTHING_YET, found)
    try:
        published = published_passages(place.folder / release)
    except UnreadableReleaseError as error:
        unreadable = _unreadable(error.args[0])
        return ThemesReport("{}" if as_json else "", (*found, unreadable))
    shown = {story.url for story, _ in told.shown}
    compared = [each for each in published if not slug or each.story in shown]
    difference = diff(told.shown, compared)
    text = in_json(diff_json(difference, release)) if as_json else diff_text(difference, release)
    return ThemesReport(text, found, told.elsewhere)


def _unreadable(path: Path) -> Problem:
    return Problem(
        str(path),
        0,
        Level.ERROR,
        "publicatie-onleesbaar",
        "Wat je het laatst publiceerde, is hier niet te lezen.",
        "publiceer opnieuw; daarna kun je weer vergelijken.",
    )
