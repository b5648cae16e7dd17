"""Judging the themes by what the author labelled herself."""

import json
from pathlib import Path

import pytest

from plugins.publishing.commands import show_themes
from plugins.publishing.themes_evaluation import gold_folder, themes_evaluation

from .content_folder import content_folder

THEME = "Titel: Leem\nVraag: Wat?\nSamenvatting: S.\nKern: lemen laag\n\nTekst.\n"
GOLD = """\
Titel: Proef
Datum: 2026-03-01
Samenvatting: Proef.

<!-- goud: leem -->
De lemen laag.

<!-- goud: leem -->
Ik kom er niet doorheen.

<!-- goud: -->
Er was koffie.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return content_folder(tmp_path, {"themas/leem.md": THEME})


def gold(folder: Path, *parts: str) -> Path:
    for part in parts or ("",):
        (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / part / "proef.md").write_text(GOLD, encoding="utf-8")
    return folder


def test_her_own_judgements_lie_beside_her_stories(content: Path) -> None:
    assert gold_folder(content) == content.parent / "goud"
    assert gold_folder(content.parent / "mijn-site") == content.parent / "mijn-site-goud"


def test_she_sees_what_was_found_and_what_was_missed(content: Path) -> None:
    report = themes_evaluation(content, gold(content.parent / "goud"))

    assert report.text.startswith("goud: 3 passages, 1 zonder thema.")
    assert "leem: proef.md, regel 9" in report.text
    assert report.problems == ()


def test_each_folder_in_it_is_judged_by_itself(content: Path) -> None:
    folder = gold(content.parent / "goud", "tuning", "judging")

    entries = json.loads(themes_evaluation(content, folder, as_json=True).text)

    assert list(entries) == ["judging", "tuning"]
    assert entries["judging"]["total"] == {"right": 1, "wrong": 0, "missed": 1}
    assert entries["judging"]["shown"] == {**entries["judging"]["total"], "false_alarms": 0}


def test_without_judgements_she_hears_how_to_make_them(content: Path) -> None:
    folder = content.parent / "goud"

    report = themes_evaluation(content, folder)

    assert str(folder) in report.text
    assert "<!-- goud: lemen-laag, rollen -->" in report.text
    assert report.problems == ()
    assert json.loads(themes_evaluation(content, folder, as_json=True).text) == {}


def test_a_mistake_in_a_labelled_story_is_told(content: Path) -> None:
    folder = gold(content.parent / "goud")
    (folder / "stuk.md").write_text("Titel: Stuk\n\n<!-- goud: leem -->\nTekst.\n")

    [problem] = themes_evaluation(content, folder).problems

    assert problem.path == "goud/stuk.md"


@pytest.mark.parametrize(("own", "found"), [(True, "goud:"), (False, "judging:")])
def test_her_own_judgements_go_before_those_that_come_along(
    content: Path, capsys: pytest.CaptureFixture[str], own: bool, found: str
) -> None:
    shipped = gold(content.parent / "gold", "judging")
    if own:
        gold(content.parent / "goud")

    good = show_themes(content, "", json=False, diff=False, evaluate=True, gold=shipped)

    assert good
    assert capsys.readouterr().out.startswith(found)


@pytest.mark.parametrize(("portrait", "diff"), [("anna", False), ("", True)])
def test_judging_goes_over_everything_at_once(
    content: Path, capsys: pytest.CaptureFixture[str], portrait: str, diff: bool
) -> None:
    assert not show_themes(content, portrait, json=False, diff=diff, evaluate=True, gold=None)
    assert "Kies --evaluate" in capsys.readouterr().out
