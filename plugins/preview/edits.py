"""What an edit did: which passages are new, and where a template breaks."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from plugins.story.problem import Level, Problem
from plugins.story.story import Story


def edited_passages(
    before: Iterable[Story], after: Iterable[Story]
) -> Mapping[str, frozenset[str]]:
    """By address: the ids of passages that are new or other than they were.

    A story that wasn't there before is left out: all of it is new.
    """
    old = {story.source: story for story in before}
    return {
        story.url: _other(old[story.source], story)
        for story in after
        if story.source in old and old[story.source] is not story
    }


def _other(before: Story, after: Story) -> frozenset[str]:
    # A passage without an id of its own is named after its text, so other words give another id.
    texts = {passage.id: passage.text for passage in before.passages}
    return frozenset(each.id for each in after.passages if texts.get(each.id) != each.text)


def template_problem(error: TemplateError, theme: Path) -> Problem:
    """What is wrong with a template, for who edits it."""
    line, file = 0, ""
    if isinstance(error, TemplateSyntaxError):
        line, file = error.lineno, error.filename or error.name or ""
    else:
        trace = error.__traceback__
        while trace:
            name = trace.tb_frame.f_code.co_filename
            if name.startswith(str(theme)):
                file, line = name, trace.tb_lineno
            trace = trace.tb_next
    shown = Path(file).relative_to(theme.parent).as_posix() if file.startswith(str(theme)) else file
    return Problem(
        shown or theme.name,
        line,
        Level.ERROR,
        "sjabloon",
        f"Deze sjabloon werkt niet: {error.message or type(error).__name__}",
        "maak hem heel en bewaar hem; tot die tijd zie je de vorige versie.",
    )
