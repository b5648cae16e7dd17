"""Searching: nothing is fetched before it is used, and a result opens where it was said."""

import gzip
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tools.quality.server import served

from ..built_site import built_site
from ..clip_files import mp3
from ..content_folder import content_folder
from ..photo_files import drawn, encoded
from .conftest import settings_of
from .gates.axe import axe_findings

BUDGET = 130_000
ANNA = """\
Titel: Anna wacht
Datum: 2026-03-01
Naam: Anna
Samenvatting: Anna werkt aan de balie.

/// kort
- Anna wacht.
///

Ze begint vroeg en ze gaat laat naar huis.

## Aan tafel

Ze vroeg studiefinanciering aan voor haar zoon. Dat duurde een jaar.
{#aanvraag}

![Een hand op een tafel.](hand.jpg "Daar ligt het potlood nog.")

/// fragment | Anna over wachten
    bestand: praat.mp3
    uitgeschreven: praat.md
///
"""
WORDS = "## Studiefinanciering\n= stufi\n\nGeld om van te leven als je studeert.\n"
PEOPLE = """\
[anna]
naam = "Anna"
verzonnen = true

[bas]
naam = "Bas"
verzonnen = true
"""
CARE = "Titel: Zorg\nVraag: Wie?\nSamenvatting: Over zorg.\nKern: zorgplicht\n\nZorg is werk.\n"
FILES = {
    "site.toml": '[site]\nnaam = "Het loket"\nadres = "https://loket.example"\n',
    "mensen.toml": PEOPLE,
    "woorden.md": WORDS,
    "themas/zorg.md": CARE,
    "portretten/anna/index.md": ANNA,
    "portretten/anna/praat.mp3": mp3(),
    "portretten/anna/praat.md": "Ik telde de vergeetmijnieten in de wachtkamer.\n",
    "portretten/anna/hand.jpg": encoded(drawn(480, 600)),
    "portretten/bas/index.md": ANNA.replace("Anna", "Bas")
    .partition("/// fragment")[0]
    .replace("hand.jpg", "../anna/hand.jpg")
    .replace("een jaar.", "een jaar, want er geldt een zorgplicht."),
}


@pytest.fixture(scope="module")
def searchable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the search page of a small site, under its policy."""
    content = content_folder(tmp_path_factory.mktemp("search"), FILES)
    folder = built_site(tmp_path_factory.mktemp("search-site"), content)
    with served(folder, settings_of(content)) as address:
        yield f"{address}/zoeken/"


class Watched:
    """A page that counts what it fetches, as it would come over the line."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sizes: dict[str, int] = {}
        self.failed: list[str] = []
        page.on("response", self._answered)
        page.on("pageerror", lambda error: self.failed.append(str(error)))
        page.on(
            "console", lambda said: self.failed.append(said.text) if said.type == "error" else 0
        )

    def _answered(self, response) -> None:
        body = response.body()
        packed = body if body[:2] == b"\x1f\x8b" else gzip.compress(body)
        self.sizes[response.url] = len(packed)

    def fetched(self, part: str) -> dict[str, int]:
        return {url: size for url, size in self.sizes.items() if part in url}


def search(page: Page, words: str, found: int | str) -> None:
    page.fill("#q", words)
    expect(page.locator(".search-status")).to_have_text(re.compile(f"^{found} gevonden voor"))


def titles(page: Page) -> list[str]:
    return page.locator(".search-result h3").all_inner_texts()


def test_nothing_is_fetched_before_the_search_and_little_with_it(phone, searchable: str):
    watched = Watched(phone.new_page())
    page = watched.page
    page.goto(searchable)
    page.wait_for_load_state("networkidle")
    own_script = sum(watched.fetched("/theme/search.").values())
    assert not watched.fetched("pagefind")
    assert not watched.fetched("/theme/passages.")
    before = set(watched.sizes)

    search(page, "potlood", 2)
    page.wait_for_load_state("networkidle")

    cost = own_script + sum(size for url, size in watched.sizes.items() if url not in before)
    assert watched.fetched("pagefind.js")
    assert not watched.fetched("worker")
    assert cost <= BUDGET
    assert {urlsplit(url).netloc for url in watched.sizes} == {urlsplit(searchable).netloc}
    assert watched.failed == []


def test_a_result_quotes_what_was_said_and_opens_there(phone, searchable: str):
    page = phone.new_page()
    page.goto(f"{searchable}?q=vergeetmijnieten")

    result = page.locator(".search-result")
    expect(result.locator("mark")).to_have_text("vergeetmijnieten")
    assert titles(page) == ["Anna"]

    search(page, "stufi", 3)
    anna = page.locator(".search-result", has=page.get_by_role("link", name="Anna", exact=True))
    anna.scroll_into_view_if_needed()
    expect(anna.locator("mark")).to_have_text("studiefinanciering")
    expect(anna.get_by_text("Lees verder bij ‘Aan tafel’")).to_be_visible()
    assert axe_findings(page) == []
    assert page.url.endswith("?q=stufi")
    anna.get_by_role("link", name="Anna", exact=True).click()
    assert urlsplit(page.url).path == "/portretten/anna/"
    assert urlsplit(page.url).fragment == "aanvraag"
    assert page.evaluate("document.querySelector(':target').getBoundingClientRect().top") < 844

    page.go_back()
    expect(page.locator(".search-status")).to_have_text("3 gevonden voor ‘stufi’.")


def test_results_can_be_chosen_with_the_keyboard_alone(phone, searchable: str):
    page = phone.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(searchable)
    page.locator("#q").focus()
    page.keyboard.type("jaar")
    expect(page.locator(".search-status")).to_have_text("2 gevonden voor ‘jaar’.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.type("Zorg")
    expect(page.locator(".search-status")).to_have_text("1 gevonden voor ‘jaar’ met deze keuze.")
    assert titles(page) == ["Bas"]
    assert page.locator("#wie option[value=bas]").inner_text() == "Bas (1)"
    assert page.url.endswith("?q=jaar&thema=zorg")

    page.go_back()
    expect(page.locator(".search-status")).to_have_text("2 gevonden voor ‘jaar’.")
    assert page.locator("#thema").input_value() == ""


def test_what_is_not_there_is_not_found(phone, searchable: str):
    page = phone.new_page()
    page.emulate_media(color_scheme="dark")
    page.goto(searchable)
    for words in ("<b>zorg</b>", "😀", "x" * 500, "geïnformeerd", '"', "??!"):
        search(page, words, "Niets")
        expect(page.get_by_role("heading", name="Alles van A tot Z")).to_be_visible()
    assert page.locator(".search-status b").count() == 0
    assert axe_findings(page) == []

    search(page, "de het een", 2)
    page.fill("#q", "")
    expect(page.locator(".search-status")).to_have_text("")
    expect(page.get_by_role("heading", name="Alles van A tot Z")).to_be_visible()
    assert urlsplit(page.url).query == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "studiefinancierign",
            "Niets gevonden voor ‘studiefinancierign’. Wel: 3 gevonden voor ‘Studiefinanciering’.",
        ),
        ("Ana jaar", "Niets gevonden voor ‘Ana’. Wel: 1 gevonden voor ‘Anna jaar’."),
        ("tafelkleed", "Niets gevonden voor ‘tafelkleed’. Wel: 2 gevonden voor ‘tafel’."),
        ("geïnformeerd jaar", "Niets gevonden voor ‘geïnformeerd’. Wel: 2 gevonden voor ‘jaar’."),
        ("tafels", "2 gevonden voor ‘tafels’."),
        ("studiefin", "3 gevonden voor ‘studiefin’."),
    ],
)
def test_what_was_searched_in_place_of_a_word_is_said(phone, searchable: str, typed, said):
    page = phone.new_page()
    page.goto(searchable)
    page.fill("#q", typed)

    expect(page.locator(".search-status")).to_have_text(said)


def test_words_typed_as_one_are_found_apart_and_an_unknown_form_by_the_word(phone, site: str):
    page = phone.new_page()
    page.goto(f"{site}/zoeken/")
    for typed, meant in (("lemenlaag", "lemen laag"), ("brieve", "brief")):
        page.fill("#q", typed)
        instead = re.compile(rf"^Niets gevonden voor ‘{typed}’. Wel: \d+ gevonden voor ‘{meant}’.$")
        expect(page.locator(".search-status")).to_have_text(instead)
        expect(page.locator(".search-result mark").first).to_be_visible()


def test_when_the_index_cannot_be_fetched_the_list_stays(phone, searchable: str):
    page = phone.new_page()
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(f"{searchable}?q=jaar")

    expect(page.locator(".search-status")).to_have_text(re.compile("^Zoeken lukt nu niet"))
    expect(page.get_by_role("heading", name="Alles van A tot Z")).to_be_visible()


def test_without_scripts_the_page_is_the_list_from_a_to_z(without_scripts, searchable: str):
    page = without_scripts.new_page()
    page.goto(searchable)

    expect(page.locator("form")).to_be_hidden()
    expect(page.locator(".search-results")).to_be_hidden()
    entries = page.locator(".register__entries a").all_inner_texts()
    assert entries == ["Anna", "Bas", "Studiefinanciering", "Zorg"]
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="Z").click()
    assert urlsplit(page.url).fragment == "letter-z"
