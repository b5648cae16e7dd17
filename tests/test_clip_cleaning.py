"""A clip is published without place, device, dates or names, and sounds and looks the same."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.clips import recording as limits
from plugins.clips.clean import cleaned, read_recording, what_is_left
from plugins.clips.recording import ClipError

from .clip_files import (
    FILM,
    FRAME,
    KEYS,
    ON_ITS_SIDE,
    PLACE,
    PLACES,
    SELF_CONTAINED,
    SOUND,
    TrackMade,
    ape,
    box,
    counts,
    data_entry,
    full,
    id3,
    id3v1,
    lyrics,
    mp3,
    mp4,
    picture_entry,
    sound_entry,
)

SECRETS = (
    b"Anna",
    b"52.37",
    b"52,22",
    b"iPhone",
    b"Apple",
    b"appl",
    b"GoPr",
    b"QuickTime",
    b"Core Media",
    b"geheim",
    b"LAME",
    b"com.apple",
    b"TAG",
    b"APETAGEX",
    b"LYRICS",
    b"\xd2\x34\x56\x78",
)
XMP_WITHOUT_PLACE = box(b"uuid", bytes(range(16)), b"<x>Anna</x>")
BARE = {"in_movie": b"", "before": b"", "after": b""}

HOSTILE_SOUND = {
    "label of ID3v2.4": id3() + mp3(),
    "label of ID3v2.3": id3(3) + mp3(),
    "two labels": id3(3) + id3() + mp3(),
    "label with a footer": id3(footer=True) + mp3(),
    "label behind the sound": mp3() + id3(footer=True),
    "label in the middle": mp3(40) + id3() + mp3(40),
    "ID3v1": mp3() + id3v1(),
    "APE before": ape() + mp3(),
    "APE behind": mp3() + ape(),
    "APE without a header": mp3() + ape(with_header=False),
    "lyrics": mp3() + lyrics(),
    "lyrics and ID3v1": mp3() + lyrics() + id3v1(),
    "everything": id3() + ape() + counts() + mp3() + ape() + lyrics() + id3v1(),
    "name of the program": counts() + mp3(),
    "leftovers": mp3() + b"bij Anna thuis " + PLACE,
    "zeros behind the label": id3() + bytes(4096) + mp3(),
    "last frame cut off under a label": mp3() + FRAME[:289] + id3v1(),
    "label that claims more than there is": b"ID3\4\0\0\x7f\x7f\x7f\x7fAnna" + mp3(),
}
HOSTILE_FILMS = {
    "place of a phone": mp4(),
    "dates of 64 bits": mp4(FILM, SOUND, version=1),
    "tracks of 64 bits": mp4(TrackMade(version=1, offsets=b"co64"), SOUND),
    "large boxes": mp4(FILM, large=True, after=box(b"udta", PLACE, large=True)),
    "track with places": mp4(FILM, PLACES, SOUND),
    "track with time codes": mp4(FILM, TrackMade(b"tmcd", data_entry(b"tmcd"), (PLACE,))),
    "track with a cover": mp4(SOUND, TrackMade(entry=picture_entry(b"jpeg"), samples=(PLACE,))),
    "notes between the samples": mp4(FILM, SOUND, between=PLACE),
    "label of the movie": mp4(in_movie=KEYS + KEYS),
    "second movie header": mp4(in_movie=full(b"mvhd", bytes(96), b"Anna")),
    "names in a table": mp4(TrackMade(tables=full(b"stts", bytes(4), PLACE))),
    "unknown table": mp4(TrackMade(tables=box(b"sgpd", PLACE))),
    "last box to the end of the file": mp4(after=b"\0\0\0\0udta" + PLACE),
    "free box with leftovers": mp4(after=box(b"free", PLACE) + box(b"skip", PLACE)),
    "a few bytes at the end": mp4(after=b"Anna"),
    "a few bytes in the movie": mp4(in_movie=b"Anna"),
    "sound alone": mp4(SOUND),
    "boxes deep in each other": mp4(in_movie=b"".join(box(b"udta", PLACE) for _ in range(9))),
}


def deep(levels: int) -> bytes:
    nested = PLACE
    for _ in range(levels):
        nested = box(b"moov", nested)
    return nested


HOSTILE_FILMS["nested two thousand deep"] = mp4(in_movie=box(b"udta", deep(2000)))


@pytest.fixture(params=HOSTILE_SOUND.values(), ids=HOSTILE_SOUND.keys())
def hostile_sound(request: pytest.FixtureRequest) -> bytes:
    return request.param


@pytest.fixture(params=HOSTILE_FILMS.values(), ids=HOSTILE_FILMS.keys())
def hostile_film(request: pytest.FixtureRequest) -> bytes:
    return request.param


def secrets_in(data: bytes) -> list[bytes]:
    return [secret for secret in SECRETS if secret in data]


def test_an_mp3_keeps_its_frames_and_nothing_else(hostile_sound):
    clean = cleaned(hostile_sound)

    assert secrets_in(clean) == []
    assert clean.removeprefix(counts(b"")) == mp3()


def test_an_mp4_keeps_its_sound_and_pictures_where_they_are(hostile_film):
    clean = cleaned(hostile_film)

    assert secrets_in(clean) == []
    assert len(clean) == len(hostile_film)
    for sample in (*FILM.samples, *SOUND.samples):
        assert clean.find(sample) == hostile_film.find(sample)


@pytest.mark.parametrize(
    ("data", "extension", "seconds", "size"),
    [
        (id3() + counts() + mp3(), "mp3", 80 * 1152 / 44100, (0, 0)),
        (mp4(SOUND), "m4a", 4, (0, 0)),
        (mp4(TrackMade(seconds=61), SOUND), "mp4", 61, (640, 360)),
        (mp4(TrackMade(matrix=ON_ITS_SIDE)), "mp4", 4, (360, 640)),
        (mp4(TrackMade(matrix=ON_ITS_SIDE, version=1)), "mp4", 4, (360, 640)),
        (mp4(TrackMade(size=(0, 0))), "mp4", 4, (640, 360)),
    ],
)
def test_a_clip_says_how_long_it_takes_and_how_large_it_is(data, extension, seconds, size):
    recording = read_recording(data)

    assert recording.extension == extension
    assert recording.seconds == pytest.approx(seconds)
    assert (recording.width, recording.height) == size


def test_the_proof_names_what_a_phone_left(tmp_path: Path):
    path = tmp_path / "film.mp4"
    path.write_bytes(mp4(FILM, PLACES, before=XMP_WITHOUT_PLACE))

    assert what_is_left(path) == (
        "de naam van het toestel (ftyp)",
        "gegevens van een programma (uuid)",
        "gegevens naast beeld en geluid",
        "datums en namen van programma’s",
        "resten van een programma",
        "de plaats van de opname",
        "een plek op de computer (alis)",
        "een plek op de computer",
    )


@pytest.mark.parametrize("data", [*HOSTILE_SOUND.values(), *HOSTILE_FILMS.values()])
def test_the_proof_is_silent_about_a_clean_clip_and_never_about_an_original(tmp_path, data):
    extension = read_recording(data).extension
    original, published = tmp_path / f"a.{extension}", tmp_path / f"b.{extension}"
    original.write_bytes(data)
    published.write_bytes(cleaned(data))

    assert what_is_left(original)
    assert what_is_left(published) == ()
    assert original.read_bytes() != published.read_bytes()


def test_the_proof_names_a_file_that_is_another_kind_than_its_name_says(tmp_path: Path):
    path = tmp_path / "film.mp4"
    path.write_bytes(mp3())

    assert what_is_left(path) == ("een naam die niet klopt: dit is MP3",)


REFUSED = {
    "nothing": (b"", "leeg bestand"),
    "text": (b"Hallo allemaal", "geen geluid of film"),
    "HTML": (b"\xef\xbb\xbf\n<!doctype html><p>Hallo", "webpagina"),
    "WAV": (b"RIFF\x24\0\0\0WAVEfmt ", "WAV"),
    "AVI": (b"RIFF\x24\0\0\0AVI LIST", "AVI"),
    "Ogg": (b"OggS\0\2", "WhatsApp"),
    "WebM": (b"\x1aE\xdf\xa3\x9f", "WebM"),
    "AAC": (b"\xff\xf1\x50\x80" * 200, "AAC"),
    "AVCHD": ((b"G" + bytes(187)) * 3, "AVCHD"),
    "photo": (b"\xff\xd8\xff\xe0\0\x10JFIF", "foto"),
    "HEIC": (box(b"ftyp", b"heic", bytes(4)), "foto"),
    "QuickTime": (mp4(brand=b"qt  "), "QuickTime"),
    "old QuickTime": (box(b"wide") + box(b"mdat", PLACE), "QuickTime"),
    "QuickTime sound": (mp4(TrackMade(b"soun", sound_entry(version=1))), "QuickTime"),
    "HEVC": (mp4(TrackMade(entry=picture_entry(b"hvc1"))), "HEVC"),
    "ProRes": (mp4(TrackMade(entry=picture_entry(b"apch"))), "apch"),
    "only data": (mp4(PLACES), "geen geluid en geen film"),
    "label alone": (id3() + id3(), "beschadigd"),
    "two frames": (mp3(2), "geen geluid of film"),
    "mostly something else": (mp3(4) + bytes(range(250)) * 40, "beschadigd"),
    "in pieces": (mp4(after=box(b"moof")), "stukjes"),
    "elsewhere": (mp4(TrackMade(reference=box(b"url ", bytes(4), b"http://x"))), "ander bestand"),
    "no duration": (mp4(TrackMade(seconds=0)), "hoelang"),
    "notes in the picture": (
        mp4(TrackMade(samples=(bytes.fromhex("17ee8c60f84d11d98cd60800200c9a66") + PLACE,))),
        "Sony",
    ),
    "no movie": (box(b"ftyp", b"isom", bytes(4)) + box(b"mdat", PLACE), "beschadigd"),
    "two movies": (mp4(after=box(b"moov")), "beschadigd"),
    "claims four gigabytes": (
        mp4(after=b"\xff\xff\xff\xfffree" + PLACE),
        "beschadigd",
    ),
    "claims more than there can be": (
        mp4(after=b"\0\0\0\1free" + b"\xff" * 8 + PLACE),
        "beschadigd",
    ),
    "nothing inside says zero": (mp4(in_movie=b"\0\0\0\0udta" + PLACE), "beschadigd"),
    "smaller than its own head": (mp4(after=b"\0\0\0\4free"), "beschadigd"),
    "too many boxes": (mp4(after=box(b"free") * 2000), "beschadigd"),
    "samples outside the media": (mp4()[:-60].replace(b"mdat", b"free"), "beschadigd"),
}


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_can_not_be_published_is_refused_with_a_way_out(data: bytes, why: str):
    with pytest.raises(ClipError) as refusal:
        read_recording(data)

    assert why in refusal.value.why
    assert refusal.value.remedy.endswith(".")


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.99])
def test_a_film_that_breaks_off_is_refused(part: float):
    film = mp4(**BARE)

    with pytest.raises(ClipError, match="beschadigd"):
        read_recording(film[: int(len(film) * part)])


def test_a_table_that_claims_four_billion_entries_is_refused():
    film = mp4(**BARE)
    at = film.index(b"stco") + 8

    with pytest.raises(ClipError, match="beschadigd"):
        read_recording(film[:at] + b"\xff\xff\xff\xff" + film[at + 4 :])


def test_a_file_of_nothing_but_labels_keeps_nobody_busy():
    empty_label = b"ID3\4\0\0\0\0\0\0"

    with pytest.raises(ClipError):
        read_recording(mp3(4) + empty_label * (limits.MOST_PIECES + 2))


LABELS = st.sampled_from([id3(), id3(3), id3v1(), ape(), lyrics(), b"\xff\xfb", b"TAG", bytes(9)])


@given(st.lists(st.one_of(LABELS, st.binary(max_size=40)), max_size=4), st.integers(3, 9), LABELS)
def test_cleaning_a_sound_twice_is_cleaning_it_once(before, frames, after):
    data = id3() + b"".join(before) + mp3(frames * 20) + after

    clean = cleaned(data)

    assert cleaned(clean) == clean
    assert read_recording(clean).strange == ()


@given(
    st.binary(max_size=60),
    st.lists(st.sampled_from([FILM, SOUND, PLACES]), min_size=1, max_size=4),
    st.binary(max_size=20),
    st.booleans(),
)
def test_cleaning_a_film_moves_nothing_and_is_done_at_once(inside, tracks, between, large):
    data = mp4(FILM, *tracks, in_movie=box(b"udta", inside), between=between, large=large)

    clean = cleaned(data)

    assert len(clean) == len(data)
    assert cleaned(clean) == clean
    for sample in FILM.samples:
        assert clean.find(sample) == data.find(sample)


@given(st.binary(max_size=600))
@example(b"ID3\4\0\0\0\0\0\x7f")
@example(b"\0\0\0\x10ftypisom\0\0\0\0\0\0\0\1moov\0\0\0\0")
@example(mp3(3)[:-1])
def test_any_bytes_get_a_verdict(data: bytes):
    verdict_on(data)


@given(st.data())
def test_a_film_with_any_bytes_changed_gets_a_verdict(data):
    film = bytearray(mp4(FILM, SOUND, PLACES))
    places = st.lists(st.integers(0, len(film) - 1), min_size=1, max_size=6)
    for place in data.draw(places):
        film[place] = data.draw(st.sampled_from([0, 1, 7, 127, 128, 255]))

    verdict_on(bytes(film))


def verdict_on(data: bytes) -> None:
    """Either it is refused, or what comes out is clean."""
    with suppress(ClipError):
        assert read_recording(cleaned(data)).strange == ()


def test_all_of_a_reference_but_its_first_bytes_goes():
    film = mp4(TrackMade(reference=box(b"url ", SELF_CONTAINED, b"file:///Users/anna")), **BARE)

    assert b"/Users" not in cleaned(film)
