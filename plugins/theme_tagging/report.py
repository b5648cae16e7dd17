"""What was found, for programs: in a published file and in the author's report."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from plugins.story.passage import Passage
from plugins.story.story import Story

from .report_text import StoryReport, by_strength
from .suggestions import Suggestion
from .theme import Evidence, Tag, Theme


def report_json(
    told: Iterable[tuple[Story, Sequence[Tag]]], *, for_author: bool
) -> list[dict[str, object]]:
    """Every passage of the stories with its themes and the words that prove them.

    `for_author` keeps what she denied and what is only a hunch: never in a published file.
    """
    return [
        _passage_json(story, passage, tags)
        for story, story_tags in told
        for passage, tags in _by_passage(story, story_tags, for_author)
    ]


def stories_json(
    reports: Iterable[StoryReport], themes: Sequence[Theme]
) -> list[dict[str, object]]:
    """For each story how strong its themes are, and what may be missing."""
    return [
        {
            "story": report.story.url,
            "source": report.story.source,
            "title": report.story.front.title,
            "passages": len(report.story.passages),
            "with_theme": len(report.with_theme),
            "themes": [
                {"theme": theme.slug, "passages": count}
                for theme, _, count in by_strength(report, themes)
            ],
            "without_theme": [passage.id for passage in report.without_theme],
            "missed": [_suggestion_json(each) for each in report.missed],
        }
        for report in reports
    ]


def _suggestion_json(suggestion: Suggestion) -> dict[str, object]:
    return {
        "theme": suggestion.theme.slug,
        "id": suggestion.passage.id,
        "line": suggestion.passage.line,
        "score": suggestion.score,
        "words": list(suggestion.words),
    }


def _by_passage(
    story: Story, tags: Sequence[Tag], for_author: bool
) -> Iterable[tuple[Passage, list[Tag]]]:
    shown: dict[str, list[Tag]] = {}
    for tag in tags:
        if for_author or tag.is_public:
            shown.setdefault(tag.passage, []).append(tag)
    return ((passage, shown.get(passage.id, [])) for passage in story.passages)


def _passage_json(story: Story, passage: Passage, tags: list[Tag]) -> dict[str, object]:
    return {
        "id": passage.id,
        "url": f"{story.url}#{passage.id}",
        "story": story.url,
        "kind": passage.kind.value,
        "heading": passage.heading,
        "voice": passage.voice.value,
        "speaker": passage.speaker,
        "text": passage.text,
        "themes": [
            {
                "theme": tag.theme,
                "score": tag.score,
                "decision": tag.decision.value,
                "reason": tag.reason,
                "evidence": [_evidence_json(each) for each in tag.evidence],
            }
            for tag in tags
        ],
    }


def _evidence_json(evidence: Evidence) -> dict[str, object]:
    return {**asdict(evidence), "kind": evidence.kind.value}
