"""What a page tells search engines, telephones and other sites, under the policy of the site."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page


@pytest.fixture
def watched(phone: BrowserContext) -> Iterator[Page]:
    page = phone.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert [each for each in complaints if not each.startswith("log: ")] == []


def test_a_story_ends_with_its_date_and_leads_to_who_made_it(watched: Page, site: str):
    watched.goto(f"{site}/portretten/siebe/")

    end = watched.locator("article > footer")
    assert end.locator("time").first.get_attribute("datetime") == "2025-11"
    assert "Siebe was toen medewerker brieven" in end.inner_text()
    assert "Nu: met pensioen." in end.inner_text()
    end.get_by_role("link", name="Neem contact op").click()
    assert watched.locator("h1").inner_text() == "Contact"


def test_the_data_of_a_story_is_read_and_not_run_and_its_icons_are_there(watched: Page, site: str):
    watched.goto(f"{site}/portretten/halima/")
    watched.wait_for_load_state("networkidle")

    [data] = watched.locator('script[type="application/ld+json"]').all_text_contents()
    article, way = json.loads(data)["@graph"]
    assert article["headline"] == watched.locator("h1").inner_text().replace("\n", " ")
    assert way["itemListElement"][0]["name"] == "Portretten"
    files = watched.eval_on_selector_all(
        "link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest], link[rel=alternate]",
        "links => links.map(link => link.href)",
    )
    assert len(files) == 5
    for file in (*files, f"{site}/favicon.ico", f"{site}/.well-known/tdmrep.json"):
        assert watched.request.get(file).ok, file


@pytest.mark.parametrize("path", ["/404.html", "/410.html"])
def test_where_nothing_is_a_reader_finds_the_way_on(watched: Page, site: str, path: str):
    watched.goto(site + path)

    watched.get_by_role("main").get_by_role("link", name="Naar de thema’s").click()
    assert watched.url == f"{site}/themas/"
