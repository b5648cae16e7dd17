"""Films elsewhere: which site an address belongs to, and how a page can show its film."""

from pathlib import Path

import pytest

from plugins.story.video_sites import frame_address, frame_host, host_of, named

from .content_folder import portrait, problems_of

YOUTUBE = "https://www.youtube-nocookie.com/embed/aBcD-12_34x?autoplay=1"
VIMEO = "https://player.vimeo.com/video/123456?autoplay=1&dnt=1"
PEERTUBE = "https://film.example/videos/embed/w9pX?autoplay=1"


@pytest.mark.parametrize(
    ("typed", "site", "frame"),
    [
        ("https://www.youtube.com/watch?v=aBcD-12_34x&t=4", "youtube.com", YOUTUBE),
        ("https://m.youtube.com/watch?v=aBcD-12_34x", "youtube.com", YOUTUBE),
        ("https://youtu.be/aBcD-12_34x?si=volgmij", "youtube.com", YOUTUBE),
        ("https://www.youtube.com/shorts/aBcD-12_34x", "youtube.com", YOUTUBE),
        ("https://www.youtube.com/@iemand", "youtube.com", ""),
        ("https://vimeo.com/123456", "vimeo.com", VIMEO),
        ("https://vimeo.com/over-ons", "vimeo.com", ""),
        ("https://film.example/w/w9pX", "film.example", PEERTUBE),
        ("https://film.example/films/1", "film.example", ""),
        ("film.mp4", "", ""),
    ],
)
def test_an_address_tells_the_site_and_how_a_page_shows_the_film(typed: str, site: str, frame: str):
    assert (host_of(typed), frame_address(typed)) == (site, frame)


def test_a_reader_hears_who_sees_the_visit():
    assert (named("youtube.com").name, named("youtube.com").seen_by) == ("YouTube", "Google")
    assert (named("film.example").name, named("film.example").seen_by) == (
        "film.example",
        "die site",
    )


@pytest.mark.parametrize(
    ("site", "host"),
    [
        ("youtu.be", "www.youtube-nocookie.com"),
        ("vimeo.com", "player.vimeo.com"),
        ("www.film.example", "film.example"),
    ],
)
def test_the_host_that_a_page_asks_is_the_one_of_the_frame(site: str, host: str):
    assert frame_host(site) == host


@pytest.mark.parametrize("allowed", ["youtube.com", "www.youtube.com", "youtu.be"])
def test_a_site_may_be_allowed_by_each_of_its_names(tmp_path: Path, allowed: str):
    block = "/// video | Een film\n    adres: https://youtu.be/aBcD-12_34x\n///"
    settings = f'[site]\nnaam = "Proef"\n[insluiten]\nsites = ["{allowed}"]\n'
    files = {"site.toml": settings, "portretten/anna/index.md": portrait(block)}

    assert problems_of(tmp_path, files) == ()
