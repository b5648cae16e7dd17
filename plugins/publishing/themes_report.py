"""Which themes are where and why, what may be missing, and what her words do."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.pages.gather import Material, read_material
from plugins.story.problem import Problem, errors_in
from plugins.story.story import Genre, Story
from plugins.theme_tagging.lint import lint_vocabulary
from plugins.theme_tagging.report import report_json, stories_json
from plugins.theme_tagging.report_lines import hanging
from plugins.theme_tagging.report_text import StoryReport, report_text
from plugins.theme_tagging.suggestions import suggestions
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Tag

from .asked_story import concerning
from .places import content_problems


@dataclass(frozen=True, slots=True)
class ThemesReport:
    text: str
    problems: tuple[Problem, ...]
    """What kept a story or a theme out of the report."""
    elsewhere: int = 0
    """How many mistakes there are in stories that weren't asked for."""


@dataclass(frozen=True, slots=True)
class Told:
    """A content folder with the themes of its stories, and those that were asked for."""

    material: Material
    stories: tuple[tuple[Story, tuple[Tag, ...]], ...]
    """All portraits and posts, drafts too."""
    asked: frozenset[str]
    """Sources of the stories to show."""
    problems: tuple[Problem, ...]
    """Errors only; what else is wrong, `check` says."""
    elsewhere: int = 0
    """How many errors there are in stories that weren't asked for."""

    @property
    def shown(self) -> list[tuple[Story, tuple[Tag, ...]]]:
        """The stories to show."""
        return [(story, tags) for story, tags in self.stories if story.source in self.asked]


def themes_report(content: Path, slug: str = "", as_json: bool = False) -> ThemesReport:
    """Report on all stories and on the words of the themes, or on the one story with this slug."""
    problems = content_problems(content)
    if problems:
        return ThemesReport("{}" if as_json else "", tuple(problems))
    told = tell(content, slug)
    themes = told.material.themes
    missed = suggestions(told.stories, told.material.vocabulary)
    reports = [StoryReport(story, tags, missed[story.source]) for story, tags in told.shown]
    lint = () if slug else lint_vocabulary(themes, told.stories)
    if as_json:
        entries = {
            "stories": stories_json(reports, themes),
            "passages": report_json(told.shown, for_author=True),
            "vocabulary": [problem.as_json() for problem in lint],
        }
        return ThemesReport(in_json(entries), told.problems, told.elsewhere)
    lines = [report_text(reports, themes), *_lint_lines(lint)]
    return ThemesReport("\n".join(lines), told.problems, told.elsewhere)


def tell(content: Path, slug: str) -> Told:
    """Read a content folder and find its themes; show all stories, or the one with this slug."""
    material = read_material(content)
    read = [story for story in material.whole.stories if story.genre is not Genre.PAGE]
    found = concerning(errors_in(material.problems), slug, material.whole, read)
    stories = [story for story in material.site.stories if story.genre is not Genre.PAGE]
    asked = frozenset(story.source for story in stories if slug in ("", story.slug))
    told = tuple((story, tag_story(story, material.vocabulary)) for story in stories)
    return Told(material, told, asked, found.problems, found.elsewhere)


def in_json(entries: object) -> str:
    """What a program reads."""
    return json.dumps(entries, ensure_ascii=False, indent=1)


def _lint_lines(problems: Sequence[Problem]) -> list[str]:
    if not problems:
        return []
    notes = (line for problem in problems for line in str(problem).splitlines())
    return ["De woorden van je thema’s", *(line for note in notes for line in hanging(note)), ""]
