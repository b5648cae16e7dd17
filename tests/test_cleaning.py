"""What `clean` throws away, and what it leaves alone."""

from pathlib import Path

import pytest
from invoke.collection import Collection
from invoke.context import Context

import tasks
from plugins.publishing.places import PROOF
from tests.content_folder import content_folder

KEPT = ("photos/a-0123abcd-480.webp", "clips/a.mp3", "fonts/a.woff2")


@pytest.fixture
def site(tmp_path, monkeypatch) -> Path:
    """A folder with a content folder, a built site and a cache."""
    content_folder(tmp_path, {"site.toml": '[site]\nnaam = "Proef"\n'})
    for name in (f"output/{PROOF}", *(f".cache/{each}" for each in KEPT)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}")
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    return tmp_path


def clean(site: Path, **options: bool) -> list[str]:
    """Run the task and name what is left, besides the stories."""
    Collection.from_module(tasks)["clean"](Context(), content=str(site / "content"), **options)
    left = (path for path in site.rglob("*") if path.is_file())
    return sorted(path.relative_to(site).as_posix() for path in left if "content" not in path.parts)


def test_clean_throws_away_the_site_and_everything_that_was_kept_for_the_next(site, capsys):
    assert clean(site) == []
    assert "Opgeruimd." in capsys.readouterr().out


def test_only_the_photos_go_when_that_is_asked(site, capsys):
    assert clean(site, photos=True) == sorted(
        [f".cache/{each}" for each in KEPT[1:]] + [f"output/{PROOF}"]
    )
    assert "De bewaarde foto’s zijn weg." in capsys.readouterr().out


def test_photos_that_are_not_there_can_be_thrown_away_too(site):
    assert clean(site, photos=True) == clean(site, photos=True)
