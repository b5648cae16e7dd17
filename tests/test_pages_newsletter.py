"""The newsletter: there when `site.toml` names one, and nowhere else."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.pages.kinds.every_page import every_page
from plugins.pages.kinds.newsletter_page import newsletter_form
from plugins.pages.shell.assets import Assets
from plugins.pages.shell.chrome import chrome
from plugins.story.problem import Level
from plugins.story.read_site import read_site
from tests.builders import a_library
from tests.content_folder import content_folder, portrait, problems_of
from tests.sample_views import SITE, pages
from tests.test_templates import ENGINE

ASSETS = Assets("", {}, (), {}, "")
ADDRESS = "https://brief.example/aanmelden"
SETTINGS = '[site]\nnaam = "Proef"\n\n[nieuwsbrief]\nadres = "{}"\nhoe_vaak = "{}"\n'


def problems(tmp_path: Path, address: str, how_often: str = "elke maand"):
    return problems_of(tmp_path, {"site.toml": SETTINGS.format(address, how_often)})


def test_a_newsletter_has_a_page_that_an_author_can_link_to(tmp_path: Path):
    files = {
        "site.toml": SETTINGS.format(ADDRESS, "elke maand"),
        "portretten/anna/index.md": portrait("Zie de [nieuwsbrief](/nieuwsbrief/)."),
    }
    reading = read_site(content_folder(tmp_path, files))
    library = a_library()
    settings = reading.site.settings
    library = replace(library, site=replace(library.site, settings=settings))

    assert reading.problems == ()
    assert newsletter_form(library).action == ADDRESS
    assert "/nieuwsbrief/" in [page.url for page in every_page(library)]
    assert "/nieuwsbrief/" in [item.url for item in chrome(library, ASSETS).footer_menu]


def test_without_one_there_is_no_page_no_form_and_no_way_to_it():
    assert newsletter_form(a_library()) is None
    assert "/nieuwsbrief/" not in [page.url for page in every_page(a_library())]
    assert chrome(a_library(), ASSETS).footer_menu == ()
    bare = replace(SITE, newsletter=None)
    for page in pages():
        html = ENGINE.get_template(f"{page.template}.html").render(page=page, site=bare)
        assert 'method="post"' not in html, page.template


def test_without_a_newsletter_the_front_page_says_how_to_follow_its_feed():
    home = next(page for page in pages() if page.template == "home")
    bare = replace(SITE, newsletter=None)

    without, empty = (
        ENGINE.get_template("home.html").render(page=page, site=bare)
        for page in (home, replace(home, wall=(), posts=()))
    )

    assert f'<a href="{SITE.feed}" type="application/atom+xml">de feed van deze site</a>' in without
    assert "feedlezer" not in empty
    assert "feedlezer" not in ENGINE.get_template("home.html").render(page=home, site=SITE)


@pytest.mark.parametrize("kind", ["home", "portrait", "post", "speech", "newsletter"])
def test_the_form_asks_one_thing_and_works_without_scripts(kind: str):
    page = next(each for each in pages() if each.template == kind)
    html = ENGINE.get_template(f"{kind}.html").render(page=page, site=SITE)

    assert html.count(f'<form action="{ADDRESS}" method="post">') == 1
    assert html.count("<input") == 1
    assert 'autocomplete="email" inputmode="email" required' in html
    assert "Wij meten niet of je de mail opent." in html
    assert "Stoppen kan altijd, met één klik." in html


@pytest.mark.parametrize(
    "address",
    [
        "",
        "brief.example",
        "http://brief.example/x",
        "https://",
        "https://brief",
        "mailto:a@b.nl",
        "javascript:alert(1)",
        "https://a@b.nl/",
        "https://brief.example/x y",
        "https://[::1",
    ],
)
def test_an_address_that_takes_no_form_is_named(tmp_path: Path, address: str):
    [problem] = problems(tmp_path, address)

    assert (problem.level, problem.code, problem.line) == (Level.ERROR, "nieuwsbrief-adres", 5)
    assert "https://…" in problem.remedy


def test_a_reader_wants_to_know_how_often(tmp_path: Path):
    [problem] = problems(tmp_path, ADDRESS, "")

    assert (problem.level, problem.code) == (Level.WARNING, "nieuwsbrief-hoe-vaak")


def test_a_key_that_nobody_knows_is_named_with_the_nearest(tmp_path: Path):
    settings = SETTINGS.format(ADDRESS, "x").replace("hoe_vaak", "hoevaak")

    remedies = [problem.remedy for problem in problems_of(tmp_path, {"site.toml": settings})]
    assert "bedoel je «hoe_vaak»?" in remedies
