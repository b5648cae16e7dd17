"""Tells the author when a text changed about which she had decided something herself."""

from .keep_ids import Kept
from .passage import Override, Passage
from .problem import Findings, Problem
from .public_ids import PublicPassage, ruling_name
from .text import passage_id

_CHANGED = "Deze tekst is veranderd sinds de laatste publicatie."
_ELSEWHERE = "Bij de laatste publicatie stond deze aanwijzing bij een andere tekst."


def check_rulings(kept: Kept, folder_name: str) -> tuple[Problem, ...]:
    """The pins and denials above a passage that were made when other words stood there."""
    findings = Findings(f"{folder_name}/{kept.story.source}")
    moved = _moved(kept)
    for number, passage in enumerate(kept.story.passages):
        entry = kept.recognised.entry_of.get(number)
        before = kept.entries[entry] if entry is not None else None
        for override in passage.overrides:
            message = _what_changed(override, passage, before, moved)
            if message:
                findings.warning(
                    override.line,
                    "besluit-nakijken",
                    f"{message} Jij besloot hier over «{override.theme}».",
                    "lees of je besluit nog klopt. Zo ja, dan hoef je niets te doen.",
                )
    return findings.problems


def _what_changed(
    override: Override, passage: Passage, before: PublicPassage | None, moved: frozenset[str]
) -> str:
    ruling = ruling_name(override)
    if before and ruling in before.rulings:
        return _CHANGED if before.text != passage_id(passage.text) else ""
    return _ELSEWHERE if ruling in moved else ""


def _moved(kept: Kept) -> frozenset[str]:
    """The rulings that some passage had when it was published and doesn't have now."""
    passage_of = {entry: number for number, entry in kept.recognised.entry_of.items()}
    return frozenset(
        ruling
        for number, entry in enumerate(kept.entries)
        for ruling in entry.rulings
        if number not in passage_of
        or ruling not in map(ruling_name, kept.story.passages[passage_of[number]].overrides)
    )
