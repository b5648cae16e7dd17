"""The author's report of a story: which themes, where, why, and what may be missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.story.passage import Kind, Passage
from plugins.story.story import Story

from .report_lines import (
    in_units,
    one_line,
    passages,
    place_of,
    quoted,
    share,
    words_in_marks,
    wrapped,
)
from .suggestions import Suggestion
from .theme import Decision, Tag, Theme


@dataclass(frozen=True, slots=True)
class StoryReport:
    """What there is to say about the themes of a story."""

    story: Story
    tags: tuple[Tag, ...]
    missed: tuple[Suggestion, ...]

    @property
    def with_theme(self) -> frozenset[str]:
        """The ids of the passages that have a theme."""
        return frozenset(tag.passage for tag in self.tags if tag.is_public)

    @property
    def without_theme(self) -> tuple[Passage, ...]:
        """The passages that have no theme; a heading needs none."""
        running = (each for each in self.story.passages if each.kind is not Kind.HEADING)
        return tuple(each for each in running if each.id not in self.with_theme)


def by_strength(
    report: StoryReport, themes: Sequence[Theme]
) -> list[tuple[Theme, tuple[Tag, ...], int]]:
    """Each theme that was found or denied, with its tags and how many passages have it.

    The strongest comes first.
    """
    found: dict[str, list[Tag]] = {}
    for tag in report.tags:
        found.setdefault(tag.theme, []).append(tag)
    counted = [
        (theme, tuple(tags), sum(tag.is_public for tag in tags))
        for theme in themes
        if (tags := found.get(theme.slug))
    ]
    return sorted(counted, key=lambda each: -each[2])


def report_text(reports: Sequence[StoryReport], themes: Sequence[Theme]) -> str:
    """All of it in lines of at most 80 characters, story by story."""
    lines = [line for report in reports for line in _story_lines(report, themes)]
    first = next((each.theme.slug for report in reports for each in report.missed), None)
    if first:
        lines += [
            "Hoort een gemist thema er echt bij? Zet op de regel vóór die passage:",
            f'  <!-- thema: +{first} reden="waarom" -->',
            "",
        ]
    return "\n".join(lines)


def _story_lines(report: StoryReport, themes: Sequence[Theme]) -> list[str]:
    story = report.story
    size = len(story.passages)
    lines = [
        *wrapped(story.front.title),
        *wrapped(story.source),
        f"Met een thema: {share(len(report.with_theme), size)}.",
    ]
    by_id = {passage.id: passage for passage in story.passages}
    for theme, tags, count in by_strength(report, themes):
        lines += ["", *wrapped(f"{theme.title} ({theme.slug}): {share(count, size)}", "  ")]
        for tag in tags:
            lines += _tag_lines(tag, by_id[tag.passage], theme)
    return [*lines, *_without_lines(report), *_missed_lines(report.missed), ""]


def _tag_lines(tag: Tag, passage: Passage, theme: Theme) -> list[str]:
    return [
        *wrapped(place_of(passage), "    "),
        *quoted(passage, "      "),
        *wrapped(_why(tag, theme), "      "),
    ]


def _why(tag: Tag, theme: Theme) -> str:
    words = ", ".join(
        f"‘{each.text}’ ({each.kind.value} {in_units(each.weight)})" for each in tag.evidence
    )
    total = f"Samen {in_units(tag.score)}, drempel {in_units(theme.threshold)}: {words}."
    reason = f" «{tag.reason}»" if tag.reason else ""
    why = {
        Decision.RULES: "",
        Decision.EXAMPLES: "Lijkt op voorbeelden van dit thema, vooral door deze woorden.",
        Decision.HUNCH: (
            "Vermoeden, staat niet op de site: de woorden overtuigen een lezer niet. Klopt het, "
            "wijs het dan aan."
        ),
        Decision.NEIGHBOUR: "Zwak bewijs, geteld omdat de passage ernaast dit thema heeft.",
        Decision.PINNED: f"Aangewezen door jou.{reason}",
        Decision.DENIED: f"Geweigerd door jou.{reason}",
    }[tag.decision]
    return f"{why} {total if words else 'Geen woorden gevonden.'}".strip()


def _without_lines(report: StoryReport) -> list[str]:
    without = report.without_theme
    if not without:
        return []
    width = len(str(without[-1].line))
    return [
        "",
        f"  Zonder thema: {passages(len(without))} (koppen tellen niet mee)",
        *(one_line(f"    regel {each.line:>{width}}  ", each.text) for each in without),
    ]


def _missed_lines(missed: Sequence[Suggestion]) -> list[str]:
    if not missed:
        return []
    lines = ["", "  Misschien gemist (onzeker: ongeveer één op de drie klopt)"]
    for each in missed:
        near = f", had {in_units(each.score)} van {in_units(each.theme.threshold)}"
        if each.score >= each.theme.threshold:
            near = ", je woorden staan er, maar de voorbeelden wijzen naar iets anders"
        elif not each.score:
            near = ""
        lines += [
            *wrapped(f"{each.theme.slug}: {place_of(each.passage)}{near}", "    "),
            *quoted(each.passage, "      "),
            *wrapped(f"Door {words_in_marks(each.words)}.", "      "),
        ]
    return lines
