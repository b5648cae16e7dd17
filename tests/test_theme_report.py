"""What the author and programs get to see of the themes in a story."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.story.passage import Kind, Override
from plugins.story.story import Story
from plugins.theme_tagging.report import report_json, stories_json
from plugins.theme_tagging.report_text import StoryReport, report_text
from plugins.theme_tagging.suggestions import suggestions
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.theme import Decision
from plugins.theme_tagging.vocabulary import vocabulary

from .builders import a_story, said, told
from .finding import theme_of

ROOT = Path(__file__).parents[1]
LEEM = theme_of("leem", strong="lemen laag", weak="trein", title="De lemen laag")
KLEI = theme_of("klei", strong="klei")
DENIED = Override("klei", wanted=False, reason="alleen genoemd", line=9)
STORY = a_story(
    "anna",
    said("p-1", "“De lemen laag.” " + "Zo gaat het bij ons nu al jaren. " * 8, "Anna"),
    told("p-2", "De trein moest door.", heading="Sporen"),
    replace(told("p-3", "Een pot klei."), overrides=(DENIED,)),
    told("p-4", "Er is koffie."),
)
TAGS = tag_story(STORY, vocabulary([LEEM, KLEI]))


def test_every_passage_is_in_the_data_with_its_themes_and_their_evidence() -> None:
    first, second, *_ = report_json([(STORY, TAGS)], for_author=False)

    assert list(first) == [
        "id",
        "url",
        "story",
        "kind",
        "heading",
        "voice",
        "speaker",
        "text",
        "themes",
    ]
    assert first["url"] == "/portretten/anna/#p-1"
    assert first["themes"] == [
        {
            "theme": "leem",
            "score": 100,
            "decision": "regels",
            "reason": "",
            "evidence": [
                {
                    "term": "lemen laag",
                    "kind": "kern",
                    "weight": 100,
                    "start": 4,
                    "end": 14,
                    "text": "lemen laag",
                }
            ],
        }
    ]
    assert (second["heading"], second["voice"], second["speaker"]) == ("Sporen", "auteur", None)


@pytest.mark.parametrize(("for_author", "seen"), [(False, False), (True, True)])
@pytest.mark.parametrize("decision", [Decision.DENIED, Decision.HUNCH])
def test_denied_themes_and_hunches_are_for_the_author_only(
    decision: Decision, for_author: bool, seen: bool
) -> None:
    tags = [replace(tag, decision=decision) for tag in TAGS]
    data = json.loads(json.dumps(report_json([(STORY, tags)], for_author=for_author)))

    assert len(data) == len(STORY.passages)
    assert any(each["themes"] for each in data) is seen


STATION = a_story(
    "bas",
    told("bas", "Bas op het perron", Kind.HEADING),
    said("p-1", "“Tussen ons en de wet zit een lemen laag. Daar rijdt geen trein door.”", "Bas"),
    replace(told("p-2", "De trein moest door."), line=14),
    replace(told("p-3", "Een pot klei. De kat zat erin."), overrides=(DENIED,), line=106),
    replace(told("p-4", "Er is koffie, en een laag water in de schaal."), line=108),
    replace(told("p-5", "Niemand kende de machinist van die ochtend, " + "toen " * 30), line=110),
    title="Bas op het perron",
)
READ = """\
Bas op het perron
portretten/bas/index.md
Met een thema: 2 van 6 passages (33%).

  De lemen laag (leem): 2 van 6 passages (33%)
    regel 1, alinea, Bas (#p-1)
      «“Tussen ons en de wet zit een lemen laag. Daar rijdt geen trein door.”»
      Samen 1,5, drempel 1,0: ‘lemen laag’ (kern 1,0), ‘trein’ (zwak 0,5).
    regel 14, alinea (#p-2)
      «De trein moest door.»
      Zwak bewijs, geteld omdat de passage ernaast dit thema heeft. Samen 0,5,
      drempel 1,0: ‘trein’ (zwak 0,5).

  Klei (klei): 0 van 6 passages (0%)
    regel 106, alinea (#p-3)
      «Een pot klei. De kat zat erin.»
      Geweigerd door jou. «alleen genoemd» Samen 1,0, drempel 1,0: ‘klei’ (kern
      1,0).

  Zonder thema: 3 passages (koppen tellen niet mee)
    regel 106  Een pot klei. De kat zat erin.
    regel 108  Er is koffie, en een laag water in de schaal.
    regel 110  Niemand kende de machinist van die ochtend, toen toen toen toen…

  Misschien gemist (onzeker: ongeveer één op de drie klopt)
    leem: regel 108, alinea (#p-4)
      «Er is koffie, en een laag water in de schaal.»
      Door ‘laag’.

Hoort een gemist thema er echt bij? Zet op de regel vóór die passage:
  <!-- thema: +leem reden="waarom" -->
"""


def reports(*stories: Story) -> list[StoryReport]:
    words = vocabulary([LEEM, KLEI])
    found = [(story, tag_story(story, words)) for story in stories]
    missed = suggestions(found, words)
    return [StoryReport(story, tags, missed[story.source]) for story, tags in found]


def test_the_author_reads_what_was_found_where_and_why_and_what_may_be_missing() -> None:
    assert report_text(reports(STATION), [KLEI, LEEM]) == READ


def test_the_author_s_report_fits_in_eighty_columns() -> None:
    long = a_story(
        "anna",
        told("p-" + "a" * 90, "De lemen laag. " + "x" * 200),
        told("p-2", "y" * 200),
        told("p-3", "Een laag. " + "z" * 200),
        title="A" * 120,
    )

    text = report_text(reports(STORY, long), [LEEM, KLEI])

    assert max(len(line) for line in text.splitlines()) <= 80


def test_a_story_without_any_theme_has_a_report_too() -> None:
    text = report_text(reports(a_story("cor", told("p-1", "Er is koffie."))), [LEEM, KLEI])

    assert "Met een thema: 0 van 1 passage (0%)." in text
    assert "gemist" not in text


def test_a_program_gets_the_strength_of_themes_and_what_may_be_missing() -> None:
    [entry] = stories_json(reports(STATION), [KLEI, LEEM])

    assert json.loads(json.dumps(entry)) == {
        "story": "/portretten/bas/",
        "source": "portretten/bas/index.md",
        "title": "Bas op het perron",
        "passages": 6,
        "with_theme": 2,
        "themes": [{"theme": "leem", "passages": 2}, {"theme": "klei", "passages": 0}],
        "without_theme": ["p-3", "p-4", "p-5"],
        "missed": [{"theme": "leem", "id": "p-4", "line": 108, "score": 0, "words": ["laag"]}],
    }


SCRIPT = """
from pathlib import Path
from plugins.publishing.themes_report import themes_report

print(themes_report(Path("content"), as_json=True).text)
print(themes_report(Path("content")).text)
"""


def test_the_same_content_gives_the_same_report_whatever_the_hash_seed() -> None:
    reports = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    ]

    assert reports[0] == reports[1]
    assert len(reports[0]) > 10_000
