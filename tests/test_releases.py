"""Releases: complete or not there at all, switched in one step, five kept."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.publishing.held_folder import FolderBusyError, held
from plugins.publishing.places import PROOF
from plugins.publishing.releases import (
    KEPT,
    Changes,
    UnknownReleaseError,
    activate,
    before_current,
    changes,
    current,
    release,
    stamps,
)

NOON = datetime(2026, 3, 1, 12, 0, 0)


def site(text: str = "site"):
    """A writer of a small complete site."""

    def write(folder: Path) -> bool:
        (folder / PROOF).parent.mkdir()
        (folder / PROOF).write_text("[]")
        (folder / "index.html").write_text(text)
        return True

    return write


def released(folder: Path, times: int) -> list[str]:
    return [str(release(folder, NOON + timedelta(hours=n), site(str(n)))) for n in range(times)]


def test_a_release_is_named_by_its_moment_and_made_public(tmp_path):
    stamp = release(tmp_path, NOON, site("welkom"))

    assert stamp == "20260301-120000"
    assert (tmp_path / "current" / "index.html").read_text() == "welkom"


def test_current_points_beside_itself_so_that_the_folder_can_move(tmp_path):
    release(tmp_path / "oud", NOON, site())

    (tmp_path / "oud").rename(tmp_path / "nieuw")

    assert (tmp_path / "nieuw" / "current" / "index.html").exists()


def test_a_refused_release_leaves_the_public_one_and_nothing_else(tmp_path):
    release(tmp_path, NOON, site("goed"))

    stamp = release(tmp_path, NOON + timedelta(hours=1), lambda folder: False)

    assert stamp is None
    assert (tmp_path / "current" / "index.html").read_text() == "goed"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["20260301-120000", "current"]


def test_a_release_that_breaks_off_never_becomes_current(tmp_path):
    release(tmp_path, NOON, site("goed"))

    def cut_off(folder: Path) -> bool:
        (folder / "index.html").write_text("half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        release(tmp_path, NOON + timedelta(hours=1), cut_off)

    assert (tmp_path / "current" / "index.html").read_text() == "goed"
    assert stamps(tmp_path) == ("20260301-120000",)


def test_a_release_that_can_not_become_current_is_not_kept(tmp_path):
    (tmp_path / "current").mkdir()

    with pytest.raises(OSError, match="current"):
        release(tmp_path, NOON, site())

    assert [each.name for each in tmp_path.iterdir()] == ["current"]


def test_what_a_killed_publish_left_is_cleared_by_the_next(tmp_path):
    (tmp_path / ".nieuw-20260301-110000").mkdir()
    (tmp_path / ".nieuw-current").symlink_to("20260301-110000")

    release(tmp_path, NOON, site())

    assert sorted(each.name for each in tmp_path.iterdir()) == ["20260301-120000", "current"]


def test_five_releases_are_kept(tmp_path):
    made = released(tmp_path, 7)

    assert stamps(tmp_path) == tuple(made[-KEPT:])


def test_a_folder_of_photos_with_such_a_name_is_no_release_and_is_never_removed(tmp_path):
    photos = tmp_path / "20200101-120000"
    photos.mkdir()
    (photos / "foto.jpg").write_bytes(b"jpeg")

    released(tmp_path, KEPT + 2)

    assert (photos / "foto.jpg").exists()
    assert "20200101-120000" not in stamps(tmp_path)


@settings(max_examples=20)
@given(st.lists(st.integers(min_value=-90, max_value=90), min_size=2, max_size=5))
def test_releases_stand_in_the_order_in_which_they_were_made_whatever_the_clock_does(
    tmp_path_factory, jumps
):
    folder = tmp_path_factory.mktemp("releases")
    made, moment = [], NOON
    for jump in jumps:
        moment += timedelta(seconds=jump)
        made.append(release(folder, moment, site()))

    assert stamps(folder) == tuple(made)
    assert current(folder) == made[-1]


def test_the_release_before_the_public_one_is_the_one_made_before_it(tmp_path):
    first, second, _ = released(tmp_path, 3)

    assert before_current(tmp_path) == second
    activate(tmp_path, second)
    assert before_current(tmp_path) == first
    activate(tmp_path, first)
    assert before_current(tmp_path) is None


@pytest.mark.parametrize("stamp", ["20991231-000000", "..", "", "../../etc", "current"])
def test_only_a_release_that_exists_can_be_made_public(tmp_path, stamp):
    released(tmp_path, 1)

    with pytest.raises(UnknownReleaseError):
        activate(tmp_path, stamp)


def test_without_releases_nothing_is_public(tmp_path):
    assert stamps(tmp_path / "nergens") == ()
    assert current(tmp_path) is None
    assert before_current(tmp_path) is None


def test_changes_name_what_a_visitor_will_find_different(tmp_path):
    old, new = tmp_path / "oud", tmp_path / "nieuw"
    for folder, files in (
        (old, {"a": "1", "b": "1", "c": "1"}),
        (new, {"b": "1", "c": "2", "d": "1"}),
    ):
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text)

    assert changes(old, new) == Changes(added=("d",), changed=("c",), removed=("a",))
    assert changes(None, old).added == ("a", "b", "c")


def test_a_folder_that_was_made_to_be_held_and_stayed_empty_goes_away(tmp_path):
    with held(tmp_path / "leeg"), held(tmp_path / "vol"):
        (tmp_path / "vol" / "site").mkdir()

    with held(tmp_path):
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["vol"]


def test_a_folder_is_held_by_one_at_a_time(tmp_path):
    with held(tmp_path), pytest.raises(FolderBusyError), held(tmp_path):
        pass

    with held(tmp_path):
        pass
