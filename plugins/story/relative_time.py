"""Words for a time that only the day of writing explains: `vorige week`, `dit jaar`."""

import re
from collections.abc import Iterator
from datetime import date

from .passage import Kind, Voice
from .problem import Level, Problem
from .site import Site
from .story import NO_DAY, Genre, Status, Story

_UNIT = r"(?:week|weken|maand|maanden|jaar|zomer|winter|herfst|voorjaar|najaar)"
_RELATIVE = re.compile(
    rf"\b(?:(?:dit|deze|vorig|vorige|volgend|volgende|afgelopen|komend|komende) {_UNIT}"
    r"|(?:een half|half een|anderhalf|een|twee|drie|vier|vijf) jaar geleden"
    r"|onlangs)\b",
    re.IGNORECASE,
)
_A_YEAR = 365


def check_relative_time(site: Site, today: date) -> tuple[Problem, ...]:
    """A warning for each line in a story of over a year old that counts from when it was written.

    In somebody's own words and in a recording it stays as it was said, and an old imported story
    stays as it is.
    """
    return tuple(
        problem
        for story in site.stories
        if story.genre is not Genre.PAGE
        and story.front.status is not Status.ARCHIVE
        and story.front.date != NO_DAY
        and (today - story.front.date).days > _A_YEAR
        for problem in _problems(site, story)
    )


def _problems(site: Site, story: Story) -> Iterator[Problem]:
    year = story.front.date.year
    for passage in story.passages:
        match = _RELATIVE.search(passage.text)
        in_a_recording = passage.kind is Kind.TRANSCRIPT
        if match and passage.voice is Voice.AUTHOR and not in_a_recording:
            yield Problem(
                f"{site.folder.name}/{story.source}",
                passage.line,
                Level.WARNING,
                "tijd-van-toen",
                f"«{match[0]}» telde vanaf {year}. Wie het nu leest, denkt aan een ander jaar.",
                f"noem de maand of het jaar: dit verhaal is van {year}.",
            )
