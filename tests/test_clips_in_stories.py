"""From the block that an author types to the files in the site, or a problem that she can mend."""

from pathlib import Path

import pytest

from plugins.clips import check as checking
from plugins.pages.clips import make_clips, plan_clips
from plugins.publishing.built_site import read_built_site
from plugins.publishing.file_checks import check_files
from plugins.story.problem import Problem
from plugins.story.read_site import read_site

from .clip_files import FILM, SOUND, id3, mp3, mp4
from .content_folder import content_folder, portrait

STORY = "portretten/anna/index.md"
CAPTIONS = "WEBVTT\n\nNOTE bij Anna thuis\n\n00:00.500 --> 00:02.000\nIk wacht.\n"
FILES: dict[str, str | bytes] = {
    "site.toml": '[site]\nnaam = "Proef"\n',
    "portretten/anna/praat.mp3": id3() + mp3(),
    "portretten/anna/praat.md": "Ik wacht tot de ander begint.",
    "portretten/anna/film.mp4": mp4(FILM, SOUND),
    "portretten/anna/film.vtt": CAPTIONS,
}
LINE = 6


def block(**options: str) -> str:
    lines = "".join(f"    {name}: {value}\n" for name, value in options.items())
    return f"/// fragment | Anna over wachten\n{lines}///\n"


TALK = block(bestand="praat.mp3", uitgeschreven="praat.md")
MOVING = block(bestand="film.mp4", uitgeschreven="praat.md", ondertitels="film.vtt")


def site_with(tmp_path: Path, body: str, files: dict[str, str | bytes] | None = None):
    folder = content_folder(tmp_path, {**FILES, STORY: portrait(body), **(files or {})})
    return read_site(folder)


def problems_with(tmp_path: Path, body: str, files: dict[str, str | bytes] | None = None):
    reading = site_with(tmp_path, body, files)
    return [*reading.problems, *plan_clips(reading.site).problems]


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems if problem.code != "los-bestand"]


def test_a_sound_and_a_film_are_planned_with_length_and_size(tmp_path: Path):
    made = plan_clips(site_with(tmp_path, f"{TALK}\n- In een lijst:\n\n{MOVING}").site)

    assert made.problems == ()
    sound, film = made.plans.values()
    assert (sound.name[:5], sound.name[-4:], sound.width) == ("anna-", ".mp3", 0)
    assert (film.name[-4:], film.width, film.height, film.seconds) == (".mp4", 640, 360, 4)
    assert "bij Anna thuis" not in film.captions


@pytest.mark.parametrize(
    ("body", "files", "code"),
    [
        (TALK, {"portretten/anna/praat.mp3": b"<html>"}, "fragment-soort"),
        (TALK, {"portretten/anna/praat.mp3": b""}, "fragment-leeg"),
        (TALK, {"portretten/anna/praat.mp3": id3()}, "fragment-kapot"),
        (TALK, {"portretten/anna/praat.md": "\n"}, "fragment-zonder-tekst"),
        (TALK.replace("praat.mp3", "weg.mp3"), {}, "bestand-ontbreekt"),
        (TALK.replace("praat.mp3", "../anna/praat.mp3"), {}, "bestand-ontbreekt"),
        (MOVING.replace("    ondertitels: film.vtt\n", ""), {}, "film-zonder-ondertitels"),
        (MOVING.replace("film.vtt", "weg.vtt"), {}, "bestand-ontbreekt"),
        (MOVING, {"portretten/anna/film.mp4": mp4()[:-99]}, "fragment-kapot"),
        (
            TALK.replace("praat.md", "praat.md\n    ondertitels: film.vtt"),
            {},
            "ondertitels-bij-geluid",
        ),
    ],
)
def test_a_clip_that_can_not_go_out_is_named_at_its_line(tmp_path: Path, body, files, code):
    problems = problems_with(tmp_path, body, files)

    assert codes(problems) == [code]
    assert f"content/{STORY}:{LINE}" in str(problems[0])


@pytest.mark.parametrize(
    ("captions", "line", "code"),
    [
        ("WEBVTT\n\n00:00,500 --> 00:02,000\nIk wacht.\n", 3, "ondertitels-tijd"),
        ("WEBVTT\n\n00:00.500 --> 00:09.000\nIk wacht.\n", 3, "ondertitels-te-lang"),
        (b"WEBVTT\n\n\xff", 3, "geen-utf8"),
    ],
)
def test_wrong_captions_are_named_at_their_own_line(tmp_path: Path, captions, line, code):
    [problem] = [
        each
        for each in problems_with(tmp_path, MOVING, {"portretten/anna/film.vtt": captions})
        if each.code != "los-bestand"
    ]

    assert (problem.path, problem.line) == ("content/portretten/anna/film.vtt", line)
    assert problem.code == code


def test_a_name_that_is_nearly_right_gets_the_right_one(tmp_path: Path):
    [problem] = problems_with(tmp_path, TALK.replace("praat.mp3", "prat.mp3"))

    assert problem.remedy == "bedoel je «praat.mp3»?"


@pytest.mark.parametrize("name", ["praat.mp3", "film.vtt"])
def test_a_link_to_a_file_outside_the_content_is_not_followed(tmp_path: Path, name: str):
    secret = tmp_path / name
    secret.write_bytes(FILES[f"portretten/anna/{name}"].encode() if name == "film.vtt" else mp3())
    reading = site_with(tmp_path, TALK + "\n" + MOVING)
    link = reading.site.folder / "portretten" / "anna" / name
    link.unlink()
    link.symlink_to(secret)

    made = plan_clips(reading.site)

    assert [problem.code for problem in made.problems] == ["fragment-buiten"]
    assert len(made.plans) == 1


def test_a_file_that_is_too_large_is_never_read(tmp_path: Path, monkeypatch):
    reading = site_with(tmp_path, TALK)
    monkeypatch.setattr(checking, "LARGEST", 1000)
    monkeypatch.setattr(Path, "read_bytes", None)

    [problem] = plan_clips(reading.site).problems

    assert problem.code == "fragment-te-groot"


def test_what_is_made_is_clean_and_made_once(tmp_path: Path):
    site = site_with(tmp_path, f"{TALK}\n{MOVING}").site
    cache = tmp_path / "cache"

    make_clips(site, cache)
    first = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    make_clips(site, cache)

    assert {path.name: path.stat().st_mtime_ns for path in cache.iterdir()} == first
    assert sorted(name.rpartition(".")[2] for name in first) == ["mp3", "mp4", "vtt"]
    assert check_files(read_built_site(cache), [], []) == []


def test_a_file_saved_again_gets_another_name(tmp_path: Path):
    site = site_with(tmp_path, TALK).site
    [before] = plan_clips(site).plans.values()
    before.original.write_bytes(id3(3) + mp3())

    [after] = plan_clips(site).plans.values()

    assert before.name != after.name


@pytest.mark.parametrize("name", ["praat.mp3", "film.mp4", "film.vtt"])
def test_an_original_in_the_site_stops_a_publish(tmp_path: Path, name: str):
    data = FILES[f"portretten/anna/{name}"]
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)

    [problem] = check_files(read_built_site(tmp_path), [], [])

    assert problem.code == "fragment-verklapt"


@pytest.mark.parametrize("name", ["praat.wav", "praat.ogg", "film.webm", "film.mov"])
def test_a_kind_that_we_can_not_clean_stops_a_publish(tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(b"OggS")

    [problem] = check_files(read_built_site(tmp_path), [], [])

    assert problem.code == "bestand-hoort-niet"
