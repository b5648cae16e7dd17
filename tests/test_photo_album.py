"""What was seen of a photo is remembered as long as nobody touched it, and no longer."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.photo_series import album
from plugins.photo_series.album import SEEN, Album
from plugins.photo_series.container import PhotoError
from plugins.photo_series.facts import Facts, facts_of
from tests.photo_files import drawn, encoded

JPEG = encoded(drawn(90, 60))
SECOND = 1_000_000_000


def changed(photo: Path) -> int:
    """When the system last saw it change."""
    return photo.stat().st_ctime_ns


def an_album(folder: Path, photo: Path, seconds_later: float = 10) -> Album:
    """An album opened so long after the photo changed."""
    return Album(folder / "cache", lambda: changed(photo) + int(seconds_later * SECOND))


def remembered(folder: Path, photo: Path, seconds_later: float = 10) -> Facts | None:
    """What the next build knows, when this one looked at the photo so long after it changed."""
    first = an_album(folder, photo, seconds_later)
    first.look(photo)
    first.keep()
    return an_album(folder, photo).recall(photo)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "anna.jpg"
    path.write_bytes(JPEG)
    return path


def test_an_unchanged_photo_is_not_read_again(tmp_path, photo, monkeypatch):
    assert remembered(tmp_path, photo)

    monkeypatch.delattr(album, "facts_of")

    assert an_album(tmp_path, photo).look(photo) == facts_of(JPEG)


def test_other_bytes_are_noticed_where_size_and_date_stayed_the_same(tmp_path, photo):
    before = photo.stat()
    assert remembered(tmp_path, photo)
    other = JPEG[:-3] + bytes((JPEG[-3] ^ 1,)) + JPEG[-2:]

    # The system dates in steps of its own: write until it is another moment.
    while changed(photo) == before.st_ctime_ns:
        photo.write_bytes(other)
    os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert (photo.stat().st_size, photo.stat().st_mtime_ns) == (len(JPEG), before.st_mtime_ns)
    assert an_album(tmp_path, photo).recall(photo) is None
    assert an_album(tmp_path, photo).look(photo) == facts_of(other)


@pytest.mark.parametrize(("seconds", "kept"), [(0, False), (2, False), (2.1, True), (60, True)])
def test_a_photo_that_changed_just_now_may_change_again_and_is_not_remembered(
    tmp_path, photo, seconds, kept
):
    os.utime(photo, ns=(0, 0))

    assert bool(remembered(tmp_path, photo, seconds)) == kept


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"version": 0, "photos": {}}',
        b'{"version": 1, "photos": {"anna.jpg": [[1, 2, 3, 4], {}]}}',
        b'{"version": 1, "photos": {"anna.jpg": [[1, 2], null]}}',
        b'{"version": 1, "photos": ["anna.jpg"]}',
    ],
)
def test_a_damaged_or_older_memory_counts_as_empty(tmp_path, photo, damaged):
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / SEEN).write_bytes(damaged)

    assert an_album(tmp_path, photo).recall(photo) is None
    assert remembered(tmp_path, photo) == facts_of(JPEG)


def test_a_memory_that_is_cut_short_counts_as_empty(tmp_path, photo):
    assert remembered(tmp_path, photo)
    memory = tmp_path / "cache" / SEEN
    os.truncate(memory, memory.stat().st_size // 2)

    assert an_album(tmp_path, photo).recall(photo) is None


def test_photos_of_another_site_stay_in_a_memory_that_is_shared(tmp_path, photo):
    other = tmp_path / "bas.jpg"
    other.write_bytes(encoded(drawn(60, 60)))
    assert remembered(tmp_path, other)

    assert remembered(tmp_path, photo)
    assert an_album(tmp_path, other).recall(other)

    other.unlink()
    photo.write_bytes(encoded(drawn(30, 30)))
    assert remembered(tmp_path, photo)
    assert "bas.jpg" not in (tmp_path / "cache" / SEEN).read_text()


def test_a_file_that_is_no_photo_is_not_remembered(tmp_path, photo):
    photo.write_bytes(b"geen foto")

    with pytest.raises(PhotoError):
        an_album(tmp_path, photo).look(photo)
    assert an_album(tmp_path, photo).recall(photo) is None


@given(st.builds(Facts))
def test_everything_that_was_seen_comes_back(tmp_path_factory, facts):
    folder = tmp_path_factory.mktemp("album")
    photo = folder / "anna.jpg"
    photo.write_bytes(JPEG)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(album, "facts_of", lambda _: facts)

        assert remembered(folder, photo) == facts
