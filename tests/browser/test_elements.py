"""The elements of a story as a reader meets them: by key, on paper, and without scripts."""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect

from .waiting import until

WITH_VIDEO = "/blog/de-brief-die-klopte/"
WITH_FILM = "/portretten/marijke/"
WITH_SOUND = "/portretten/siebe/"
FRAME = "https://www.youtube-nocookie.com/"
ACTION = "Bekijk op YouTube (dan ziet Google je bezoek)"
HASH_SHOWN = "getComputedStyle(document.activeElement, '::after').visibility"


def hosts_asked(page: Page) -> set[str]:
    """The hosts that a page asks anything of, filled while it goes on."""
    hosts: set[str] = set()

    def note(request: Request) -> None:
        hosts.add(urlsplit(request.url).hostname or "")

    page.on("request", note)
    return hosts


def test_a_film_elsewhere_is_asked_for_by_the_reader_and_then_of_one_host_only(
    phone: BrowserContext, site: str
):
    page = phone.new_page()
    hosts, complaints = hosts_asked(page), []
    page.on("console", lambda message: complaints.append(message.text))

    def play(route: Route) -> None:
        route.fulfill(body="<!doctype html><title>Film</title>", content_type="text/html")

    page.route(f"{FRAME}**", play)
    page.goto(site + WITH_VIDEO)
    figure = page.locator("[data-module=video]")
    button = figure.get_by_role("button", name=ACTION)
    button.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")

    assert hosts == {"127.0.0.1"}
    assert figure.locator("iframe").count() == 0
    expect(figure.get_by_role("link", name="de video op youtube.com")).to_be_visible()
    expect(button).to_have_accessible_description(figure.locator("[id]").first.inner_text())

    button.press("Enter")
    frame = figure.locator("iframe")
    expect(frame).to_be_focused()
    until(page, "!document.querySelector('.clip__still')")
    page.wait_for_load_state("networkidle")

    assert hosts == {"127.0.0.1", "www.youtube-nocookie.com"}
    assert frame.get_attribute("title").startswith("De eerste film op YouTube")
    assert frame.get_attribute("referrerpolicy") == "strict-origin-when-cross-origin"
    assert "allow-top-navigation" not in frame.get_attribute("sandbox")
    assert button.count() == 0
    assert complaints == []


def test_without_scripts_a_film_elsewhere_is_a_link_beside_our_own_picture(
    without_scripts: BrowserContext, site: str
):
    page = without_scripts.new_page()
    page.goto(site + WITH_VIDEO)
    link = page.get_by_role("link", name=ACTION)

    assert link.get_attribute("href") == "https://www.youtube.com/watch?v=jNQXAC9IVRw"
    assert link.get_attribute("rel") == "noreferrer"
    assert page.locator("[data-module=video] img").count() == 1
    page.emulate_media(media="print")
    assert not link.is_visible()
    printed = page.get_by_role("link", name="de video op youtube.com")
    assert "jNQXAC9IVRw" in printed.evaluate("a => getComputedStyle(a, '::after').content")


def test_our_own_film_waits_has_captions_and_all_its_words(phone: BrowserContext, site: str):
    page = phone.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + WITH_FILM)
    film = page.locator("video")
    film.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")

    assert not [url for url in asked if url.endswith((".mp4", ".vtt"))]
    assert film.locator("track[kind=captions][srclang=nl]").count() == 1
    assert "computer" in page.locator("figure", has=film).inner_text()
    film.evaluate("film => { film.textTracks[0].mode = 'showing'; film.load(); }")
    until(page, "document.querySelector('video').duration > 9")
    until(page, "document.querySelector('video').textTracks[0].cues?.length === 2")
    summary = page.get_by_text("Lees wat er gezegd wordt")
    summary.press("Enter")
    expect(page.get_by_text("met mijn rug naar de deur.", exact=False).last).to_be_visible()


def test_a_letter_that_a_computer_reads_can_be_read_too(phone: BrowserContext, site: str):
    page = phone.new_page()
    page.goto(site + WITH_SOUND)

    assert page.locator("audio").get_attribute("preload") == "none"
    assert "computerstem" in page.locator("figure", has=page.locator("audio")).inner_text()
    page.get_by_text("Lees wat er gezegd wordt").press("Enter")
    expect(page.get_by_text("de eerste keer dat ik niets uitleg")).to_be_visible()
    page.locator("audio").evaluate("sound => sound.load()")
    page.locator("audio").evaluate("sound => { sound.preload = 'metadata'; }")
    until(page, "document.querySelector('audio').duration > 30")


def test_headings_lead_to_themselves_and_what_is_repeated_is_only_seen(
    phone: BrowserContext, site: str
):
    page = phone.new_page()
    page.goto(site + WITH_FILM)
    heading = page.locator("#zussen a")
    assert heading.evaluate("a => getComputedStyle(a, '::after').visibility") == "hidden"

    heading.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(HASH_SHOWN) == "visible"
    page.keyboard.press("Enter")
    assert urlsplit(page.url).fragment == "zussen"

    quote = page.locator(".pull-quote")
    sentence = "Een wet is een belofte aan mensen die je nooit ontmoet."
    assert quote.get_attribute("aria-hidden") == "true"
    assert quote.get_attribute("data-pagefind-ignore") is not None
    assert quote.is_visible()
    assert page.locator("main").aria_snapshot().count(sentence) == 1
    assert page.locator(".earlier-quote time").inner_text() == "20 maart 2025"
    page.emulate_media(media="print")
    assert not quote.is_visible()


def test_on_a_narrow_phone_a_long_heading_breaks_and_a_small_photo_stays_small(
    browser: Browser, gallery: str
):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{gallery}/blog/randen/")
    width = page.locator("h2").first.evaluate("h => h.scrollWidth - h.clientWidth")

    assert width <= 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 800})
    stamp = page.get_by_role("img", name="Een postzegel.")
    stamp.scroll_into_view_if_needed()
    until(page, "document.querySelector('[data-narrow]').complete")
    assert stamp.bounding_box()["width"] == 320
    context.close()
