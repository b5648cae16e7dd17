"""`check` looks at each photo once, and not again until it is touched."""

from pathlib import Path

import pytest

from plugins.photo_series import check as check_module
from plugins.photo_series.sound import sound_photos

from .hostile_files import jpeg

# What changed a moment ago may change again within one tick, so that is not yet remembered.
LONG_AFTER = 10**19


@pytest.fixture
def decoded(monkeypatch):
    """Counts how often pixels were decoded."""
    lengths: list[int] = []
    decode = check_module.decode

    def counted(data, wanted):
        lengths.append(len(data))
        return decode(data, wanted)

    monkeypatch.setattr(check_module, "decode", counted)
    return lengths


def folder_with(tmp_path: Path, **files: bytes) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    for name, data in files.items():
        (folder / f"{name}.jpg").write_bytes(data)
    return folder


def looked(folder: Path, *names: str) -> list[str]:
    paths = [folder / f"{name}.jpg" for name in names]
    found = sound_photos(paths, folder, folder.parent / "cache", lambda: LONG_AFTER)
    return [path.stem for path in found]


def test_a_photo_that_is_named_twice_is_decoded_once(tmp_path, decoded):
    folder = folder_with(tmp_path, anna=jpeg())

    assert looked(folder, "anna", "anna") == ["anna"]
    assert len(decoded) == 1


def test_what_is_wrong_with_a_photo_is_left_to_who_tells_it(tmp_path):
    folder = folder_with(tmp_path, anna=jpeg(), half=jpeg()[:9000], leeg=b"", tekst=b"Dit is tekst")

    assert looked(folder, "anna", "half", "leeg", "tekst", "weg", "../buiten") == ["anna"]


def test_a_photo_is_decoded_again_only_after_it_was_touched(tmp_path, decoded):
    folder = folder_with(tmp_path, anna=jpeg())

    looked(folder, "anna")
    looked(folder, "anna")
    before = len(decoded)
    (folder / "anna.jpg").write_bytes(jpeg()[:9000])

    assert looked(folder, "anna") == []
    assert (before, len(decoded)) == (1, 2)
