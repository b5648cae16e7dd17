"""What a publish takes along on a given day."""

from datetime import date
from pathlib import Path

import pytest

from plugins.story.going_out import check_going_out, going_out
from plugins.story.problem import Level
from plugins.story.read_site import SiteReading, read_site

from .content_folder import PORTRAIT, content_folder

TODAY = date(2026, 3, 1)


def reading(tmp_path: Path, **changes: str) -> SiteReading:
    bas = PORTRAIT.replace("Anna", "Bas")
    for old, new in changes.items():
        bas = bas.replace(old, new)
    anna = PORTRAIT.replace("De eerste", "Lees [over Bas](../bas/index.md). De eerste")
    files = {"portretten/anna/index.md": anna, "portretten/bas/index.md": bas, "site.toml": ""}
    return read_site(content_folder(tmp_path, files))


@pytest.mark.parametrize(
    ("old", "new", "goes"),
    [
        ("Naam", "Naam", True),
        ("Naam", "Status: concept\nNaam", False),
        ("Naam", "Status: verborgen\nNaam", True),
        ("Naam", "Status: archief\nNaam", True),
        ("2026-03-01", "2026-03-02", False),
        ("2026-03-01", "2026-03-01", True),
    ],
)
def test_drafts_and_later_stories_stay_home(tmp_path: Path, old: str, new: str, goes: bool):
    read = reading(tmp_path, **{old: new})

    slugs = [story.slug for story in going_out(read.site, TODAY).stories]

    assert ("bas" in slugs) is goes


def test_without_a_day_only_drafts_stay_home(tmp_path: Path):
    read = reading(tmp_path, **{"2026-03-01": "2099-01-01"})

    assert len(going_out(read.site, None).stories) == 2


def test_a_link_to_what_stays_home_stops_a_publish(tmp_path: Path):
    read = reading(tmp_path, **{"2026-03-01": "2099-01-01"})

    problems = check_going_out(read.site, read.addresses, TODAY)

    assert [(p.level, p.code, p.path) for p in problems] == [
        (Level.ERROR, "link-naar-concept", "content/portretten/anna/index.md"),
        (Level.WARNING, "datum-later", "content/portretten/bas/index.md"),
    ]


def test_a_draft_that_stays_home_is_named_and_a_link_to_it_too(tmp_path: Path):
    read = reading(tmp_path, Naam="Status: concept\nNaam")

    out = check_going_out(read.site, read.addresses, TODAY)
    while_writing = check_going_out(read.site, read.addresses, None, public=False)

    assert [(p.level, p.code) for p in out] == [
        (Level.ERROR, "link-naar-concept"),
        (Level.WARNING, "concept"),
    ]
    assert [(p.level, p.code) for p in while_writing] == [(Level.WARNING, "link-naar-concept")]


@pytest.mark.parametrize(("status", "level"), [("klaar", Level.ERROR), ("archief", Level.WARNING)])
def test_a_summary_is_needed_to_publish(tmp_path: Path, status: str, level: Level):
    old = "Samenvatting: Bas werkt aan de balie."
    read = reading(tmp_path, **{old: f"Status: {status}"})

    problems = check_going_out(read.site, read.addresses, TODAY)

    assert [(p.level, p.code) for p in problems] == [(level, "geen-samenvatting")]
