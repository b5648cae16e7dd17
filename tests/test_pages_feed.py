"""The feed, the sitemap and the data files: whole, absolute, and the same on every day."""

import json
from datetime import date
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from plugins.pages.data.data_files import passages_json, themes_json
from plugins.pages.data.robots import GATHERERS, reservation, robots
from plugins.pages.data.sitemap import sitemap
from plugins.pages.feeds.feed import MOST, atom_feed
from plugins.pages.feeds.feed_html import feed_html
from plugins.pages.kinds.every_page import every_page
from plugins.pages.view_pieces import BlockView
from plugins.story.blocks import Paragraph
from plugins.story.passage import Kind
from plugins.story.site import Series
from plugins.story.story import Genre, Status
from plugins.theme_tagging.theme import Decision
from tests.builders import a_library, a_photo, a_story, a_tag, a_theme, said, told

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

FEED = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
  <title>Het loket</title>
  <subtitle>Wie helpt wie?</subtitle>
  <id>https://loket.example/</id>
  <link rel="self" href="https://loket.example/feeds/alles.atom.xml" />
  <link rel="alternate" type="text/html" href="https://loket.example/" />
  <updated>2026-04-02T00:00:00Z</updated>
  <author>
    <name>Ada</name>
  </author>
  <entry>
    <title>Anna &amp; co</title>
    <id>tag:loket.example,2026-03-01:/portretten/anna/</id>
    <link rel="alternate" type="text/html" href="https://loket.example/portretten/anna/" />
    <published>2026-03-01T00:00:00Z</published>
    <updated>2026-04-02T00:00:00Z</updated>
    <author>
      <name>Ada</name>
    </author>
    <category term="zorg" label="Zorg" />
    <summary>Anna helpt.</summary>
    <content type="html">&lt;p&gt;“Ik bel.” Zie &lt;a href="https://loket.example/themas/zorg/"&gt;zorg&lt;/a&gt;.&lt;/p&gt;</content>
  </entry>
</feed>
"""


def anna(**front):
    words = said("p", "“Ik bel.” Zie zorg.", "Anna")
    blocks = [Paragraph("p", '“Ik bel.” Zie <a href="/themas/zorg/">zorg</a>.')]
    return a_story("anna", words, blocks=blocks, **front)


def test_the_feed_holds_whole_stories_with_absolute_addresses_and_lasting_ids():
    story = anna(title="Anna & co", summary="Anna helpt.", modified=date(2026, 4, 2))
    tags = [a_tag(story, "p", "zorg")]
    library = a_library(story, themes=[a_theme("zorg")], tags=tags, tagline="Wie helpt wie?")

    assert atom_feed(library).decode() == FEED


def test_an_empty_feed_is_valid_and_was_changed_on_a_fixed_day():
    feed = ElementTree.fromstring(atom_feed(a_library()))

    assert feed.findtext(f"{ATOM}updated") == "2000-01-01T00:00:00Z"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Ada"


def test_the_feed_holds_the_newest_stories_that_are_listed():
    stories = [a_story(f"p{number:02}") for number in range(MOST + 5)]
    hidden = a_story("stil", status=Status.HIDDEN)
    page = a_story("over", genre=Genre.PAGE)

    feed = ElementTree.fromstring(atom_feed(a_library(hidden, page, *stories)))

    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == [f"Over p{number:02}" for number in range(MOST)]


def test_a_character_that_xml_forbids_does_not_break_the_feed():
    feed = ElementTree.fromstring(atom_feed(a_library(anna(title="Anna\x0b!"))))

    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "Anna!"


def test_the_lead_photo_opens_the_story_in_the_feed():
    story = anna(lead=a_photo("anna.jpg"), photo="anna.jpg")

    content = ElementTree.fromstring(atom_feed(a_library(story))).findtext(f".//{ATOM}content")

    assert content.startswith(
        '<figure><img src="https://loket.example/beeld/anna-0123abcd-960.jpg"'
    )


PARAGRAPH = BlockView("paragraph", id="p", html=Markup("Tekst"))
ITEM = BlockView("item", id="i", html=Markup("Punt"), items=(PARAGRAPH,))


@pytest.mark.parametrize(
    ("view", "html"),
    [
        (BlockView("heading", id="h", level=3, html=Markup("Kop")), "<h3>Kop</h3>"),
        (PARAGRAPH, "<p>Tekst</p>"),
        (
            BlockView("list", ordered=True, items=(ITEM,)),
            "<ol><li>Punt<p>Tekst</p></li></ol>",
        ),
        (BlockView("questions", items=(ITEM,)), "<ol><li>Punt<p>Tekst</p></li></ol>"),
        (
            BlockView("in_brief", items=(ITEM,)),
            "<p><b>In het kort</b></p><ul><li>Punt<p>Tekst</p></li></ul>",
        ),
        (
            BlockView("quotation", html=Markup("Bron"), items=(PARAGRAPH,)),
            "<blockquote><p>Tekst</p></blockquote><p>Bron</p>",
        ),
        (BlockView("description", items=(PARAGRAPH,)), "<p>Tekst</p>"),
        (
            BlockView("dialogue", items=(BlockView("turn", label="Ik", html=Markup("Wat?")),)),
            "<p><b>Ik</b>: Wat?</p>",
        ),
        (
            BlockView("lenses", items=(BlockView("lens", label="Mens", html=Markup("wie")),)),
            "<p><b>Mens</b>: wie</p>",
        ),
        (
            BlockView("line_stops", items=(BlockView("stop", html=Markup("De wet"), url="#wet"),)),
            '<ol><li><a href="https://loket.example/blog/x/#wet">De wet</a></li></ol>',
        ),
        (
            BlockView("clip", html=Markup("Anna praat"), items=(PARAGRAPH,)),
            "<p>Anna praat</p><p>Tekst</p>",
        ),
        (
            BlockView("video", html=Markup("Film"), url="https://a.nl/?b&c", label="a.nl"),
            '<p>Film</p><p><a href="https://a.nl/?b&amp;c">Bekijk de video op a.nl</a></p>',
        ),
        (
            BlockView("paragraph", html=Markup('Wat is <button type="button">stufi</button>?')),
            "<p>Wat is stufi?</p>",
        ),
        (
            BlockView("table", rows=((Markup("a"),), (Markup("b"),))),
            "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>",
        ),
        (BlockView("code", html=Markup("1 &lt; 2")), "<pre>1 &lt; 2</pre>"),
        (BlockView("rule"), "<hr>"),
        (BlockView("pull_quote", html=Markup("Nog eens")), ""),
        (
            BlockView("paragraph", html=Markup('Hij zei id="x" en <b id="y" class="z">ging</b>')),
            '<p>Hij zei id="x" en <b>ging</b></p>',
        ),
    ],
)
def test_an_element_reads_well_in_a_feed_reader(view, html):
    assert feed_html([view], "https://loket.example", "/blog/x/") == html


def test_the_sitemap_names_every_page_that_may_be_found_and_when_it_changed():
    hidden = a_story("stil", status=Status.HIDDEN)
    library = a_library(anna(modified=date(2026, 4, 2)), hidden)

    urls = ElementTree.fromstring(sitemap(library, every_page(library)))

    found = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in urls}
    assert found == {
        "https://loket.example/": "2026-04-02",
        "https://loket.example/portretten/": "2026-04-02",
        "https://loket.example/portretten/anna/": "2026-04-02",
        "https://loket.example/blog/": None,
        "https://loket.example/themas/": None,
        "https://loket.example/reeksen/": None,
        "https://loket.example/zoeken/": None,
    }


def test_a_list_changed_when_the_last_of_its_stories_did():
    loket = Series("loket", "Loket", "")
    post = a_story("brief", told("b", "Zorg."), genre=Genre.POST, modified=date(2026, 5, 1))
    old = anna(series="Loket")
    tags = [a_tag(post, "b", "zorg"), a_tag(old, "p", "zorg")]
    hidden = a_story("stil", status=Status.HIDDEN, modified=date(2027, 1, 1))
    library = a_library(post, old, hidden, themes=[a_theme("zorg")], tags=tags, series=[loket])

    urls = ElementTree.fromstring(sitemap(library, every_page(library)))

    found = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in urls}
    days = {url.removeprefix("https://loket.example"): day for url, day in found.items()}
    assert days["/"] == days["/blog/"] == days["/themas/zorg/"] == "2026-05-01"
    assert days["/portretten/"] == days["/reeksen/loket/"] == "2026-03-01"
    assert days["/themas/"] is None


@pytest.mark.parametrize(
    ("robot", "may_read"),
    [("Googlebot", True), ("bingbot", True), *((n, False) for n in GATHERERS)],
)
def test_search_engines_may_read_everything_and_gatherers_nothing(robot, may_read):
    rules = RobotFileParser()
    rules.parse(robots(a_library()).decode().splitlines())

    assert rules.can_fetch(robot, "https://loket.example/portretten/anna/") == may_read
    assert rules.site_maps() == ["https://loket.example/sitemap.xml"]


def test_robots_txt_holds_only_lines_that_robots_know():
    lines = [line for line in robots(a_library()).decode().splitlines() if line]

    known = ("#", "User-agent: ", "Disallow:", "Sitemap: ")
    assert [line for line in lines if not line.startswith(known)] == []


def test_the_text_of_the_whole_site_is_reserved():
    assert json.loads(reservation()) == [{"location": "/", "tdm-reservation": 1}]


def test_the_data_of_a_theme_counts_every_passage_and_names_its_neighbours():
    story = a_story("anna", told("p", "Regels en zorg."), told("k", "Zorg", Kind.HEADING))
    tags = [a_tag(story, "p", "zorg"), a_tag(story, "k", "zorg"), a_tag(story, "p", "regels")]
    themes = [a_theme("zorg"), a_theme("regels", related=("zorg",))]

    rules, care = json.loads(themes_json(a_library(story, themes=themes, tags=tags)))

    assert rules == {
        "slug": "regels",
        "title": "Regels",
        "question": "Waarom regels?",
        "summary": "Dit gaat over regels.",
        "url": "/themas/regels/",
        "passages": 1,
        "stories": ["/portretten/anna/"],
        "related": ["zorg"],
        "neighbours": [{"theme": "zorg", "passages": 1}],
    }
    assert care["passages"] == 2


def test_the_passages_are_there_with_their_proof_and_without_what_the_author_denied():
    story = anna()
    themes = [a_theme("zorg"), a_theme("regels")]
    tags = [
        a_tag(story, "p", "zorg", 150, words=["zorg"]),
        a_tag(story, "p", "regels", decision=Decision.DENIED),
    ]
    hidden = a_story("stil", told("q", "Stil."), status=Status.HIDDEN)

    passages = json.loads(passages_json(a_library(story, hidden, themes=themes, tags=tags)))

    assert passages == [
        {
            "id": "p",
            "url": "/portretten/anna/#p",
            "story": "/portretten/anna/",
            "kind": "alinea",
            "heading": "",
            "voice": "geciteerd",
            "speaker": "Anna",
            "text": "“Ik bel.” Zie zorg.",
            "themes": [
                {
                    "theme": "zorg",
                    "score": 150,
                    "decision": "regels",
                    "reason": "",
                    "evidence": [
                        {
                            "term": "zorg",
                            "kind": "kern",
                            "weight": 100,
                            "start": 0,
                            "end": 1,
                            "text": "zorg",
                        }
                    ],
                }
            ],
        }
    ]
