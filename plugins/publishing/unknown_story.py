"""What to say when a task is asked for a story that isn't there."""

from collections.abc import Sequence
from pathlib import Path

from plugins.story.problem import Level, Problem, did_you_mean
from plugins.story.story import Story


def unknown_story(slug: str, stories: Sequence[Story], content: Path) -> Problem:
    """The problem that names the story most like it."""
    known = [story.slug for story in stories]
    return Problem(
        content.name,
        0,
        Level.ERROR,
        "verhaal-onbekend",
        f"Er is geen verhaal «{slug}».",
        did_you_mean(slug, known, f"kies uit: {', '.join(sorted(known))}."),
    )
