"""From what she wants to begin to files on the disk, with everything that stands in the way."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.publishing.places import content_problems
from plugins.story.problem import Problem, has_errors
from plugins.story.read_site import read_site
from plugins.story.toml_file import UNREADABLE

from .interview import interview
from .new_story import NewStory
from .question import Ask, AtTheTerminal, FromFlags, Given, Say, UnclearError, not_asked
from .text import files_of
from .write import write_files


@dataclass(frozen=True, slots=True)
class Beginning:
    """What came of it."""

    file: Path | None
    """The new Markdown file; None when nothing was made."""
    problems: tuple[Problem, ...]
    later: bool = False
    """True for a story of a day that is still to come."""


def begin(content: Path, given: Given, today: date, say: Say, ask: Ask | None) -> Beginning:
    """Begin a story or theme. Without `ask` nobody is there, and all answers must be given."""
    problems = content_problems(content)
    if problems:
        return Beginning(None, tuple(problems))
    reading = read_site(content)
    unread = [each for each in reading.problems if _is_about_settings(each, content)]
    if unread:
        return Beginning(None, tuple(unread))
    answers = AtTheTerminal(given, ask, say) if ask else FromFlags(given)
    try:
        begun = interview(answers, reading.site, reading.addresses, today)
    except UnclearError:
        return Beginning(None, tuple(answers.problems))
    # At the terminal she saw them where they matter: at the photos.
    remarks = () if ask else begun.remarks
    problems = [*answers.problems, *not_asked(given, answers.asked)]
    if problems:
        return Beginning(None, (*remarks, *problems))
    files = files_of(begun.new)
    written = write_files(content, files, begun.person)
    if has_errors(written):
        return Beginning(None, written)
    later = isinstance(begun.new, NewStory) and begun.new.day > today
    return Beginning(content / next(iter(files)), remarks, later)


def _is_about_settings(problem: Problem, content: Path) -> bool:
    files = (f"{content.name}/site.toml", f"{content.name}/mensen.toml")
    return problem.path in files and problem.code in UNREADABLE
