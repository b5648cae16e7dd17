"""What the author and programs get to see of the themes in a story."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.story.passage import Override
from plugins.theme_tagging.report import report_json, report_text
from plugins.theme_tagging.tagging import tag_story
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
    first, second, *_ = report_json([(STORY, TAGS)], denied=False)

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


@pytest.mark.parametrize(("denied", "decisions"), [(False, []), (True, ["niet"])])
def test_denied_themes_are_for_the_author_only(denied: bool, decisions: list[str]) -> None:
    data = json.loads(json.dumps(report_json([(STORY, TAGS)], denied=denied)))

    assert len(data) == len(STORY.passages)
    assert [theme["decision"] for theme in data[2]["themes"]] == decisions


def test_the_author_reads_what_was_found_where_and_why() -> None:
    text = report_text([(STORY, TAGS)], [LEEM, KLEI])

    assert "portretten/anna/index.md: 4 passages, 2 met een thema" in text
    assert "De lemen laag (leem): 2 passages" in text
    assert "regel 1, alinea, Anna (#p-1)" in text
    assert "‘lemen laag’ (kern 1,0)" in text
    assert "Zwak bewijs, geteld omdat de passage ernaast dit thema heeft." in text
    assert "Geweigerd door jou. «alleen genoemd»" in text
    assert "Er is koffie" not in text


def test_the_author_s_report_fits_in_eighty_columns() -> None:
    long = a_story("anna", told("p-" + "a" * 90, "De lemen laag. " + "x" * 200), title="A" * 120)

    text = report_text([(STORY, TAGS), (long, tag_story(long, vocabulary([LEEM])))], [LEEM, KLEI])

    assert max(len(line) for line in text.splitlines()) <= 80


SCRIPT = """
import json
from pathlib import Path
from plugins.story.read_site import read_site
from plugins.theme_tagging.read_themes import read_themes
from plugins.theme_tagging.report import report_json, report_text
from plugins.theme_tagging.tagging import tag_story
from plugins.theme_tagging.vocabulary import vocabulary

content = Path("content")
themes, _ = read_themes(content / "themas")
words = vocabulary(themes)
told = [(story, tag_story(story, words)) for story in read_site(content).site.stories]
print(json.dumps(report_json(told, denied=True)))
print(report_text(told, themes))
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
