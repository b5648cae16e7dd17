"""Which themes are where and why: what the author reads, and the same for a program."""

import json
from dataclasses import dataclass
from pathlib import Path

from plugins.pages.gather import read_material
from plugins.story.problem import Level, Problem, did_you_mean
from plugins.story.story import Genre, Story
from plugins.theme_tagging.report import report_json, report_text
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.vocabulary import vocabulary

from .places import content_problems


@dataclass(frozen=True, slots=True)
class ThemesReport:
    text: str
    problems: tuple[Problem, ...]
    """What kept a story or a theme out of the report."""


def themes_report(content: Path, slug: str = "", as_json: bool = False) -> ThemesReport:
    """Report on all stories, or on the one with this slug."""
    problems = content_problems(content)
    if problems:
        return ThemesReport("[]" if as_json else "", tuple(problems))
    material = read_material(content)
    problems = [problem for problem in material.problems if problem.level is Level.ERROR]
    stories = [story for story in material.site.stories if story.genre is not Genre.PAGE]
    asked = [story for story in stories if slug in ("", story.slug)]
    if slug and not asked:
        problems.append(_unknown(slug, stories, content))
    words = vocabulary(material.themes)
    told = [(story, tag_story(story, words)) for story in asked]
    if as_json:
        entries = report_json(told, denied=True)
        return ThemesReport(json.dumps(entries, ensure_ascii=False, indent=1), tuple(problems))
    return ThemesReport(report_text(told, material.themes), tuple(problems))


def _unknown(slug: str, stories: list[Story], content: Path) -> Problem:
    known = [story.slug for story in stories]
    return Problem(
        content.name,
        0,
        Level.ERROR,
        "verhaal-onbekend",
        f"Er is geen verhaal «{slug}».",
        did_you_mean(slug, known, f"kies uit: {', '.join(sorted(known))}."),
    )
