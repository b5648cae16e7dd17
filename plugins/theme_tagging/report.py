"""What was found, for the author to read and for programs to use."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from plugins.story.passage import Passage
from plugins.story.story import Story

from .theme import Decision, Evidence, Tag, Theme

_WIDTH = 80
_LONGEST_QUOTE = 140


def report_json(
    told: Iterable[tuple[Story, Sequence[Tag]]], *, denied: bool
) -> list[dict[str, object]]:
    """Every passage of the stories with its themes and the words that prove them.

    `denied` keeps the themes that the author denied: meant for her, never for a published file.
    """
    return [
        _passage_json(story, passage, tags)
        for story, story_tags in told
        for passage, tags in _by_passage(story, story_tags, denied)
    ]


def report_text(told: Iterable[tuple[Story, Sequence[Tag]]], themes: Sequence[Theme]) -> str:
    """The same for the author, in lines of at most 80 characters: per story, theme by theme."""
    return "\n".join(line for story, tags in told for line in _story_lines(story, tags, themes))


def _by_passage(
    story: Story, tags: Sequence[Tag], denied: bool
) -> Iterable[tuple[Passage, list[Tag]]]:
    shown: dict[str, list[Tag]] = {}
    for tag in tags:
        if denied or tag.decision is not Decision.DENIED:
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


def _story_lines(story: Story, tags: Sequence[Tag], themes: Sequence[Theme]) -> list[str]:
    with_theme = {tag.passage for tag in tags if tag.decision is not Decision.DENIED}
    count = f"{_passages(len(story.passages))}, {len(with_theme)} met een thema"
    lines = [*_wrapped(story.front.title, ""), *_wrapped(f"{story.source}: {count}", "")]
    for theme in themes:
        found = [tag for tag in tags if tag.theme == theme.slug]
        if found:
            passages = {passage.id: passage for passage in story.passages}
            accepted = sum(tag.decision is not Decision.DENIED for tag in found)
            lines += ["", *_wrapped(f"{theme.title} ({theme.slug}): {_passages(accepted)}", "  ")]
            for tag in found:
                lines += _tag_lines(tag, passages[tag.passage], theme)
    return [*lines, ""]


def _tag_lines(tag: Tag, passage: Passage, theme: Theme) -> list[str]:
    speaker = f", {passage.speaker}" if passage.speaker else ""
    place = f"regel {passage.line}, {passage.kind.value}{speaker} (#{passage.id})"
    quote = textwrap.shorten(passage.text, _LONGEST_QUOTE, placeholder="…")
    return [
        *_wrapped(place, "    "),
        *_wrapped(f"«{quote}»", "      "),
        *_wrapped(_why(tag, theme), "      "),
    ]


def _why(tag: Tag, theme: Theme) -> str:
    words = ", ".join(
        f"‘{each.text}’ ({each.kind.value} {_number(each.weight)})" for each in tag.evidence
    )
    total = f"Samen {_number(tag.score)}, drempel {_number(theme.threshold)}: {words}."
    reason = f" «{tag.reason}»" if tag.reason else ""
    why = {
        Decision.RULES: "",
        Decision.NEIGHBOUR: "Zwak bewijs, geteld omdat de passage ernaast dit thema heeft.",
        Decision.PINNED: f"Aangewezen door jou.{reason}",
        Decision.DENIED: f"Geweigerd door jou.{reason}",
    }[tag.decision]
    return f"{why} {total if words else 'Geen woorden gevonden.'}".strip()


def _number(hundredths: int) -> str:
    whole, part = divmod(hundredths, 100)
    return f"{whole},{part:02d}".removesuffix("0")


def _passages(count: int) -> str:
    return "1 passage" if count == 1 else f"{count} passages"


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)
