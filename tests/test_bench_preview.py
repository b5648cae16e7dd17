"""What the measurement of the preview edits, and what it says."""

from pathlib import Path

from plugins.publishing.bench_preview import Latency, PreviewRounds
from plugins.publishing.bench_preview_report import preview_report
from plugins.publishing.many_portraits import many_portraits
from plugins.story.read_site import read_site
from plugins.story.story import Genre

from .desks import ROOT

EDITS = ("tekst", "regels erboven", "thema", "sjabloon", "stijl", "foto")


def test_a_site_of_many_portraits_holds_each_under_a_name_of_its_own(tmp_path: Path) -> None:
    many_portraits(ROOT / "content", tmp_path / "content", 30)

    reading = read_site(tmp_path / "content")

    portraits = reading.site.of(Genre.PORTRAIT)
    assert len({story.url for story in portraits}) == 30
    assert len({story.front.title for story in portraits}) == 30
    assert all(story.lead and story.lead.path.is_file() for story in portraits)
    assert "dode-link" not in {each.code for each in reading.problems}


def test_nobody_is_linked_to_by_all_others(tmp_path: Path) -> None:
    many_portraits(ROOT / "content", tmp_path / "content", 60)

    stories = sorted((tmp_path / "content" / "portretten").glob("*/index.md"))

    assert sum("../halima/" in story.read_text(encoding="utf-8") for story in stories) < 12


def test_the_report_says_which_goals_were_met() -> None:
    edits = dict.fromkeys(EDITS, Latency(0.15, 30)) | {"foto": Latency(1.5, 300)}

    report = preview_report(PreviewRounds(1000, edits, 20.0, 4.0, 31.0, None))

    lines = {line[:18].strip(): line for line in report.splitlines()}
    assert "0,15 s" in lines["thema"]
    assert "gehaald" in lines["thema"]
    assert "gemist" in lines["foto"]
    assert "gehaald" in lines["volgende start"]
    assert report.endswith("te lang")
    assert max(map(len, report.splitlines())) <= 80
