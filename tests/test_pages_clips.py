"""What a page shows of a clip: a player that waits, its length in words, and all that is said."""

import re
from pathlib import Path

import pytest

from plugins.clips.planned_clip import PlannedClip
from plugins.pages.text.players import player
from plugins.pages.text.wording import megabytes, playing_time

from .clip_files import PLACE, SOUND, id3, mp3, mp4
from .content_folder import content_folder, portrait
from .test_clips_in_stories import FILES, MOVING, TALK
from .test_pages_engine import SETTINGS, run_pelican

PLAN = PlannedClip(Path("praat.mp3"), "praat-0123abcd.mp3", 242.0, 0, 0, 3_230_000)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 seconde"),
        (40.4, "40 seconden"),
        (59.6, "1 minuut"),
        (89, "1 minuut"),
        (242, "4 minuten"),
        (5400, "90 minuten"),
    ],
)
def test_the_length_is_said_in_words(seconds: float, words: str):
    assert playing_time(seconds, "luisteren").replace("\u00a0", " ") == f"{words} luisteren"


@pytest.mark.parametrize(
    ("size", "words"), [(900, "0,1 MB"), (3_230_000, "3,2 MB"), (48_200_000, "48 MB")]
)
def test_the_size_is_said_in_megabytes(size: int, words: str):
    assert megabytes(size).replace("\u00a0", " ") == words


def test_a_player_of_sound_has_no_size_and_no_captions():
    shown = player(PLAN)

    assert shown.url == "/fragmenten/praat-0123abcd.mp3"
    assert (shown.is_film, shown.width, shown.captions) == (False, 0, "")
    assert shown.link.replace("\u00a0", " ") == "Geluid als bestand (MP3, 3,2 MB)"


def build(root: Path, stories: dict[str, str]) -> tuple[Path, list[str]]:
    people = '[anna]\nnaam = "Anna"\nverzonnen = true\n'
    content = content_folder(root, {**FILES, "mensen.toml": people, **stories})
    output = root / "output"
    overrides = {
        "PATH": str(content),
        "OUTPUT_PATH": str(output),
        "SITE_CACHE": str(root / "cache"),
        "SITE_PUBLIC": True,
    }
    problems = run_pelican(SETTINGS, overrides)
    return output, [problem.code for problem in problems if problem.level == "FOUT"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("clips")
    output, errors = build(
        root,
        {
            "portretten/anna/index.md": portrait(f"Tekst.\n\n{TALK}\n{MOVING}"),
            "blog/plan/index.md": portrait(TALK, "Status: concept").replace("Naam: Anna\n", ""),
            "blog/plan/praat.mp3": id3(3) + mp3(100),
            "blog/plan/praat.md": "Een plan.",
        },
    )
    assert errors == []
    return output


def test_the_players_wait_until_the_reader_presses_play(site: Path):
    html = (site / "portretten/anna/index.html").read_text()

    players = re.findall(r"<(?:audio|video) [^>]*>", html)
    assert len(players) == 2
    assert all('controls preload="none"' in each and "autoplay" not in each for each in players)
    assert 'width="640" height="360"' in players[1]
    assert re.search(
        r'<track kind="captions" srclang="nl" [^>]*src="/fragmenten/anna-\w{8}.vtt">', html
    )
    assert html.count("Lees wat er gezegd wordt") == 2


def test_every_file_that_a_page_names_is_there_and_tells_nothing(site: Path):
    html = (site / "portretten/anna/index.html").read_text()

    named = set(re.findall(r'(?:src|href)="/fragmenten/([^"]+)"', html))
    there = {path.name for path in (site / "fragmenten").iterdir()}
    assert named == there
    assert not any(PLACE in path.read_bytes() for path in (site / "fragmenten").iterdir())


def test_the_clip_of_a_draft_stays_home(site: Path):
    assert len(list((site / "fragmenten").glob("*.mp3"))) == 1


def test_a_reader_of_the_feed_gets_a_link_to_the_file(site: Path):
    feed = (site / "feeds/alles.atom.xml").read_text()

    assert re.search(r"/fragmenten/anna-\w{8}\.mp3", feed)


def test_a_clip_that_can_not_be_published_keeps_its_words(tmp_path: Path):
    output, errors = build(
        tmp_path,
        {
            "portretten/anna/index.md": portrait(TALK),
            "portretten/anna/praat.mp3": mp4(SOUND, brand=b"qt  "),
        },
    )

    html = (output / "portretten/anna/index.html").read_text()
    assert errors == ["fragment-soort"]
    assert "<audio" not in html
    assert "Ik wacht tot de ander begint." in html
    assert not (output / "fragmenten").exists()


def test_a_film_that_stands_upright_is_shown_so():
    tall = PlannedClip(Path("a.mp4"), "a-0123abcd.mp4", 4, 360, 640, 100)

    assert player(tall).is_tall
