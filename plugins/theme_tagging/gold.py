"""Gold files: stories in which a person wrote down the themes of each passage.

`<!-- goud: lemen-laag, rollen -->` on its own line belongs to the passage after it; without names
behind it that passage has no theme. It is an ordinary comment, so the story reads as any other.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.story.passage import Kind, Passage
from plugins.story.problem import Findings, Problem
from plugins.story.read_story import read_story
from plugins.story.source_file import read_source
from plugins.story.story import Genre, Story

_LABEL = re.compile(r"^[ \t]*<!--[ \t]*goud:(?P<themes>[^>]*?)-->[ \t]*$", re.MULTILINE)
_NOT_LABELLED = (Kind.HEADING, Kind.CAPTION)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A story and what a person says its passages are about."""

    story: Story
    themes: Mapping[int, frozenset[str]]
    """For each labelled passage's number its themes; a passage without a label doesn't count."""


def read_gold(folder: Path) -> tuple[tuple[Labelled, ...], tuple[Problem, ...]]:
    """Every story below a folder that has labels, in the order of their paths."""
    labelled: list[Labelled] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.md")):
        findings = Findings(path.name)
        text = read_source(path, findings)
        problems += findings.problems
        labels = gold_labels(text or "")
        if labels:
            reading = read_story(path, content=path.parent, genre=Genre.PAGE)
            problems += reading.problems
            if reading.story:
                labelled.append(Labelled(reading.story, _by_passage(reading.story, labels)))
    return tuple(labelled), tuple(problems)


def gold_labels(text: str) -> Mapping[int, frozenset[str]]:
    """The labels in a file, by the line on which each stands."""
    return {
        text.count("\n", 0, match.start()) + 1: frozenset(match["themes"].replace(",", " ").split())
        for match in _LABEL.finditer(text)
    }


def _by_passage(story: Story, labels: Mapping[int, frozenset[str]]) -> Mapping[int, frozenset[str]]:
    """Each label belongs to the first passage below it that can have one."""
    able = [number for number, each in enumerate(story.passages) if _can_have_label(each)]
    lines = [story.passages[number].line for number in able]
    places = ((bisect_left(lines, line), themes) for line, themes in labels.items())
    return {able[place]: themes for place, themes in places if place < len(able)}


def _can_have_label(passage: Passage) -> bool:
    return passage.kind not in _NOT_LABELLED
