"""What may stop a reader in the language of each story."""

import json
from dataclasses import dataclass
from pathlib import Path

from plugins.plain_language.check import Help, notes_on, own_texts
from plugins.plain_language.figures import figures
from plugins.plain_language.frequency import frequency
from plugins.plain_language.must_mend import must_mend
from plugins.plain_language.report import StoryLanguage, report_json, report_text
from plugins.story.problem import Problem, errors_in
from plugins.story.read_site import read_site
from plugins.story.story import Story

from .asked_story import concerning
from .places import content_problems


@dataclass(frozen=True, slots=True)
class LanguageReport:
    text: str
    problems: tuple[Problem, ...]
    """What kept a story out of the report."""
    elsewhere: int = 0
    """How many mistakes there are in stories that weren't asked for."""


def language_report(content: Path, slug: str = "", as_json: bool = False) -> LanguageReport:
    """Report on the language of all stories and pages, or of the one with this slug."""
    problems = content_problems(content)
    if problems:
        return LanguageReport("{}" if as_json else "", tuple(problems))
    reading = read_site(content)
    # The words of links are told among the notes on each story.
    errors = [each for each in errors_in(reading.problems) if each.code != "linktekst"]
    found = concerning(errors, slug, reading.whole, reading.whole.stories)
    asked = [story for story in reading.site.stories if slug in ("", story.slug)]
    help = Help(reading.site.glossary.known, frequency())
    reports = [_report(story, help) for story in asked]
    if as_json:
        entries = {
            "hard_words": help.frequency is not None,
            "stories": report_json(reports),
        }
        text = json.dumps(entries, ensure_ascii=False, indent=1)
    else:
        text = report_text(reports, help.frequency is not None) if reports else ""
    return LanguageReport(text, found.problems, found.elsewhere)


def _report(story: Story, help: Help) -> StoryLanguage:
    notes = (*must_mend(story), *notes_on(story, help))
    in_turn = sorted(notes, key=lambda note: (note.line, note.start))
    return StoryLanguage(story, figures(own_texts(story)), tuple(in_turn))
