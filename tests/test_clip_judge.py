"""A library that knows labels well finds none in what we publish, and the same length."""

from io import BytesIO

import pytest
from mutagen import File
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4

from plugins.clips.clean import cleaned, read_recording

from .clip_files import PLACES, SOUND, TrackMade, ape, counts, id3, id3v1, lyrics, mp3, mp4

LABELLED = {
    "ID3": id3() + mp3(),
    "ID3v1": mp3() + id3v1(),
    "APE": mp3() + ape(),
    "everything": id3() + counts() + mp3() + ape() + lyrics() + id3v1(),
}


@pytest.mark.parametrize("data", LABELLED.values(), ids=LABELLED.keys())
def test_no_label_is_found_in_a_sound(data: bytes):
    judged = MP3(BytesIO(cleaned(data)))

    assert File(BytesIO(data)).tags or b"APETAGEX" in data
    assert not judged.tags
    assert judged.info.length == pytest.approx(read_recording(data).seconds, abs=0.03)


@pytest.mark.parametrize("tracks", [(SOUND,), (TrackMade(), PLACES, SOUND)])
def test_no_label_is_found_in_an_mp4(tracks: tuple[TrackMade, ...]):
    judged = MP4(BytesIO(cleaned(mp4(*tracks))))

    assert not judged.tags
    assert judged.info.length == pytest.approx(4)


def test_what_the_library_writes_is_taken_out():
    file = BytesIO(cleaned(mp4(SOUND)))
    labelled = MP4(file)
    labelled["\xa9nam"] = "Bij Anna thuis"
    file.seek(0)
    labelled.save(file)
    data = file.getvalue()
    assert b"Bij Anna thuis" in data

    assert b"Bij Anna thuis" not in cleaned(data)
