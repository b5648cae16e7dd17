"""The feeds as a feed reader takes them: valid, whole, absolute, and nothing that does nothing."""

import json
import re
from dataclasses import replace
from pathlib import Path

import feedparser
import html5lib
import jsonschema
import pytest
from lxml import etree

from plugins.clips.planned_clip import PlannedClip
from plugins.pages.clips import place_of
from plugins.pages.feeds.feed import atom_feed
from plugins.pages.feeds.json_feed import json_feed
from plugins.pages.feeds.theme_feeds import theme_feed
from plugins.pages.gather import read_material
from plugins.pages.library import library
from plugins.photo_series.credit import Credit
from plugins.story.blocks import (
    Clip,
    Description,
    Dialogue,
    Lenses,
    LineStops,
    Photos,
    Questions,
    Video,
    clips_in,
    every_block,
    photos_in,
)
from plugins.story.story import Genre
from tests.builders import a_library, a_plan, a_tag
from tests.content_folder import content_folder
from tests.test_writing_guide import examples

TESTS = Path(__file__).parent
SITES = {"example": TESTS / "example" / "content", "shipped": TESTS.parent / "content"}
SCHEMAS = TESTS / "schemas"
RULES = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
JSON_RULES = json.loads((SCHEMAS / "json-feed-1.1.json").read_text(encoding="utf-8"))
WORDS_ONLY = {
    *(
        "a",
        "b",
        "blockquote",
        "br",
        "cite",
        "code",
        "del",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
    ),
    *(
        "h4",
        "hr",
        "i",
        "img",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "s",
        "small",
        "span",
        "strong",
        "sub",
    ),
    *("sup", "table", "tbody", "td", "th", "tr", "u", "ul", "abbr", "dfn", "time", "q", "kbd"),
}
CREDIT = Credit("Roos Abels", licence="https://creativecommons.org/licenses/by/4.0/")


STORY = "Titel: Voorbeeld\nDatum: 2026-03-01\nSamenvatting: Een voorbeeld.\n\n"
SITE = '[site]\nnaam = "Het loket"\nadres = "https://loket.example"\n'
SITE += '[insluiten]\nhosts = ["video.voorbeeld.nl"]\n'
BESIDE = ("anna.mp3", "anna.md", "balie.mp4", "balie.md", "balie.vtt")


def handbook(folder):
    """A site with a post for each example in the handbook: every element that can be typed."""
    files = {"site.toml": SITE, "mensen.toml": '[anna]\nnaam = "Anna"\nverzonnen = true\n'}
    posts = [*examples("markdown story"), *(STORY + body for body in examples("markdown"))]
    for number, text in enumerate(posts):
        files[f"blog/voorbeeld-{number}/index.md"] = text
        files |= {f"blog/voorbeeld-{number}/{name}": "Ik wacht.\n" for name in BESIDE}
    return content_folder(folder, files)


@pytest.fixture(scope="module", params=["handbook", *SITES])
def shelves(request, tmp_path_factory):
    """A site read from its folder, with every photo and clip as if it was made."""
    folder = SITES.get(request.param) or handbook(tmp_path_factory.mktemp("handbook"))
    material = read_material(folder)
    stories = material.site.stories
    photos = [photo for story in stories for photo in photos_in(story.blocks)]
    photos += [story.lead for story in stories if story.lead]
    clips = {
        place_of(story.source, clip): PlannedClip(story.path, f"{story.slug}.mp3", 61, 0, 0, 9000)
        for story in stories
        for clip in clips_in(story.blocks)
    }
    tags = [
        a_tag(story, passage.id, theme.slug)
        for story in stories
        if story.genre is not Genre.PAGE
        for passage in story.passages
        for theme in material.themes[:2]
    ]
    plans = {photo.path: replace(a_plan(photo.path), credit=CREDIT) for photo in photos}
    return library(material.site, material.themes, tags, plans, clips)


@pytest.fixture(scope="module")
def feeds(shelves):
    """Every Atom feed of the site."""
    return [atom_feed(shelves), *(theme_feed(shelves, theme) for theme in shelves.themes)]


@pytest.fixture(scope="module")
def read(feeds):
    return [feedparser.parse(feed) for feed in feeds]


def test_a_feed_keeps_the_rules_of_atom(feeds):
    for feed in (*feeds, atom_feed(a_library())):
        assert RULES.validate(etree.fromstring(feed)), RULES.error_log


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        ("updated>", "changed>"),
        ('rel="self"', 'rel="here"'),
        ("T00:00:00Z", ""),
        ('href="https://loket.example', 'href="'),
        ("<name>Ada</name>", "<name> </name>"),
        ("<id>https://loket.example/", "<id>/"),
        ("<title>", "<title>a</title><title>"),
    ],
)
def test_those_rules_see_what_is_wrong(whole, broken):
    feed = atom_feed(a_library()).decode()

    assert whole in feed
    assert not RULES.validate(etree.fromstring(feed.replace(whole, broken).encode()))


def test_a_feed_reader_finds_nothing_to_forgive(read, shelves):
    for feed in read:
        assert not feed.bozo, feed.bozo_exception
        assert feed.version == "atom10"
        assert feed.feed.title.endswith(shelves.site.settings.name)
        assert feed.feed.language == "nl"


def test_every_entry_has_its_own_id_a_page_a_day_and_its_words(read):
    for feed in read:
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
        for entry in feed.entries:
            assert entry.link.startswith("https://")
            assert entry.updated_parsed >= entry.published_parsed
            assert entry.updated_parsed <= feed.feed.updated_parsed
            assert entry.author
            assert entry.content[0].type == "text/html"


def contents(feeds):
    for feed in feeds:
        yield from etree.fromstring(feed).iterfind(".//{*}entry/{*}content")


def test_the_words_of_an_entry_are_sound_html_with_absolute_addresses(feeds):
    for content in contents(feeds):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parseFragment(content.text)

        assert parser.errors == []
        for element in tree.iter():
            assert element.tag in WORDS_ONLY | {"DOCUMENT_FRAGMENT"}
            assert not {"id", "class", "style"} & set(element.attrib)
            assert not [name for name in element.attrib if name.startswith(("on", "data-"))]
            for name in ("href", "src"):
                if name in element.attrib:
                    assert re.match(r"https?://|mailto:", element.attrib[name])
            if element.tag == "img":
                assert {"alt", "width", "height"} <= set(element.attrib)


def test_a_reader_of_a_feed_gets_every_word_photo_and_transcript_of_a_story(shelves, read):
    written = {f"{shelves.site.settings.address}{story.url}": story for story in shelves.listed}

    for entry in read[0].entries:
        html = html5lib.parseFragment(entry.content[0].value, namespaceHTMLElements=False)
        text = " ".join("".join(html.itertext()).split())
        story = written[entry.link]
        for passage in story.passages:
            assert " ".join(passage.text.split()) in text
        shown = [image.attrib["alt"] for image in html.iter("img")]
        for photo in photos_in(story.blocks):
            assert photo.alt in shown
        clips = list(clips_in(story.blocks))
        assert len(entry.enclosures) == len(clips)
        for enclosure in entry.enclosures:
            assert enclosure.href in [link.attrib["href"] for link in html.iter("a")]


def test_the_handbook_types_every_element(tmp_path):
    site = read_material(handbook(tmp_path)).site

    typed = {type(block) for story in site.stories for block in every_block(story.blocks)}
    assert {Clip, Description, Dialogue, Lenses, LineStops, Photos, Questions, Video} <= typed


def test_the_maker_of_a_photo_goes_along_with_it(shelves):
    feed = atom_feed(shelves).decode()

    assert feed.count("&lt;img") <= len(re.findall("(?:Foto|Tekening): Roos Abels\\.", feed))


def test_the_json_feed_keeps_its_rules_and_holds_the_same_stories(shelves, read):
    feed = json.loads(json_feed(shelves))
    jsonschema.validate(feed, JSON_RULES)

    assert [(item["id"], item["url"]) for item in feed["items"]] == [
        (entry.id, entry.link) for entry in read[0].entries
    ]
    written = etree.fromstring(atom_feed(shelves)).iterfind(".//{*}entry/{*}content")
    assert [item["content_html"] for item in feed["items"]] == [each.text for each in written]


def test_an_empty_site_has_a_json_feed_too():
    jsonschema.validate(json.loads(json_feed(a_library())), JSON_RULES)


@pytest.mark.parametrize(
    ("key", "value"), [("version", "1.0"), ("feed_url", "/feeds/alles.json"), ("items", [{}])]
)
def test_the_rules_of_a_json_feed_see_what_is_wrong(key, value):
    feed = json.loads(json_feed(a_library()))

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(feed | {key: value}, JSON_RULES)
