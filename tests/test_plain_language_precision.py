"""How often the language rules are right, on sentences that were labelled by hand."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from plugins.plain_language.check import Help, notes_on
from plugins.plain_language.note import Note
from plugins.story.passage import Kind, Passage
from plugins.story.speech import attribution

from .builders import a_story

LABELLED = Path(__file__).parent / "plain_language_sentences.txt"
FLOOR = 0.9
"""A rule that warns must be right this often; one that isn't may only give a tip."""
RULES = ("lange-zin", "lijdend", "afkorting", "jargon", "tijd", "naamwoord", "dubbel-nee")
RECALL_FLOOR = 0.8


def labelled() -> list[tuple[str, frozenset[str]]]:
    """Each sentence with the rules that must see something in it."""
    lines = LABELLED.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" | ", 1) for line in lines if " | " in line and not line.startswith("#")]
    return [(text, frozenset(rules.split()) - {"-"}) for rules, text in pairs]


def notes_in(text: str) -> tuple[Note, ...]:
    """What the check says of a text that is a whole story."""
    found = attribution(text, {}, "")
    passage = Passage(
        "p-1", Kind.PARAGRAPH, text, 0, 1, "", found.voice, found.speaker, found.speech
    )
    return notes_on(a_story("anna", passage), Help())


@cache
def scores() -> dict[str, Counter[str]]:
    """For each rule how often it was right, was wrong and missed something, once a sentence."""
    counted = {rule: Counter[str]() for rule in RULES}
    for text, wanted in labelled():
        found = {note.rule for note in notes_in(text)}
        for rule in RULES:
            if rule in found or rule in wanted:
                outcome = "missed" if rule not in found else "right" if rule in wanted else "wrong"
                counted[rule][outcome] += 1
    return counted


def table() -> str:
    """The measured quality of each rule, for the decision that records it."""
    rows = ["regel        goed fout gemist  precisie gevonden"]
    for rule, count in scores().items():
        right, wrong, missed = count["right"], count["wrong"], count["missed"]
        rows.append(
            f"{rule:<12} {right:4} {wrong:4} {missed:6}  "
            f"{right / (right + wrong):8.2f} {right / (right + missed):8.2f}"
        )
    return "\n".join(rows)


def test_there_are_enough_sentences_to_judge_by():
    assert len({text for text, _ in labelled()}) >= 120
    assert sum(not wanted for _, wanted in labelled()) >= 40


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_right_when_it_speaks(rule: str):
    count = scores()[rule]

    assert count["right"] / (count["right"] + count["wrong"]) >= FLOOR, f"\n{table()}"


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_most_of_what_it_is_for(rule: str):
    count = scores()[rule]

    assert count["right"] / (count["right"] + count["missed"]) >= RECALL_FLOOR, f"\n{table()}"


if __name__ == "__main__":
    print(table())
