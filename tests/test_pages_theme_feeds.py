"""A feed per theme: who says it, the words, and the way to the spot; the same on every day."""

from datetime import date
from xml.etree import ElementTree

from plugins.pages.feeds.theme_feeds import MOST, theme_feed, theme_feed_url
from plugins.story.story import Genre, Status
from plugins.theme_tagging.theme import Decision
from tests.builders import a_library, a_person, a_story, a_tag, a_theme, said, told

ATOM = "{http://www.w3.org/2005/Atom}"
CARE, RULES = a_theme("zorg", title="Zorg & co"), a_theme("regels")

FEED = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
  <title>Zorg &amp; co – Het loket</title>
  <subtitle>Waarom zorg?</subtitle>
  <id>https://loket.example/themas/zorg/</id>
  <link rel="self" href="https://loket.example/feeds/themas/zorg.atom.xml" />
  <link rel="alternate" type="text/html" href="https://loket.example/themas/zorg/" />
  <updated>2026-04-02T00:00:00Z</updated>
  <author>
    <name>Ada</name>
  </author>
  <entry>
    <title>Anna, balie</title>
    <id>tag:loket.example,2026-03-01:/portretten/anna/#p</id>
    <link rel="alternate" type="text/html" href="https://loket.example/portretten/anna/#p" />
    <published>2026-03-01T00:00:00Z</published>
    <updated>2026-04-02T00:00:00Z</updated>
    <author>
      <name>Ada</name>
    </author>
    <category term="regels" label="Regels" />
    <category term="zorg" label="Zorg &amp; co" />
    <content type="html">CONTENT</content>
  </entry>
</feed>
"""
CONTENT = (
    "&lt;blockquote&gt;&lt;p&gt;“1 &amp;lt; 2 &amp;amp; 3.”&lt;/p&gt;&lt;/blockquote&gt;"
    '&lt;p&gt;&lt;a href="https://loket.example/portretten/anna/#p"&gt;'
    "Lees verder in ‘Over anna’&lt;/a&gt;&lt;/p&gt;"
)


def entries(feed, tag):
    return [
        each.findtext(f"{ATOM}{tag}") for each in ElementTree.fromstring(feed).iter(f"{ATOM}entry")
    ]


def tagged(*stories, theme="zorg"):
    return [a_tag(story, each.id, theme) for story in stories for each in story.passages]


def test_an_entry_says_who_speaks_what_they_say_and_where():
    anna = a_story(
        "anna", said("p", "“1 < 2 & 3.”", "Anna"), role="Balie", modified=date(2026, 4, 2)
    )
    library = a_library(
        anna,
        themes=[CARE, RULES],
        tags=[*tagged(anna), *tagged(anna, theme="regels")],
        people=[a_person("Anna")],
    )

    assert theme_feed(library, CARE).decode() == FEED.replace("CONTENT", CONTENT)


def test_a_passage_is_one_and_the_same_entry_in_the_feed_of_each_of_its_themes():
    anna = a_story("anna", told("p", "Zorg kent regels, en regels kennen zorg, zegt ze."))
    tags = [*tagged(anna), *tagged(anna, theme="regels")]
    library = a_library(anna, themes=[CARE, RULES], tags=tags)

    care, rules = (
        ElementTree.tostring(
            next(ElementTree.fromstring(theme_feed(library, theme)).iter(f"{ATOM}entry"))
        )
        for theme in (CARE, RULES)
    )

    assert care == rules


def test_the_newest_story_comes_first_and_what_it_says_in_reading_order():
    bas = a_story("bas", said("b1", "“Een.”", "Bas"), said("b2", "“Twee.”", "Bas"))
    anna = a_story("anna", said("a", "“Drie.”", "Anna"), day=date(2026, 1, 1))
    library = a_library(bas, anna, themes=[CARE], tags=tagged(anna, bas))

    found = entries(theme_feed(library, CARE), "id")

    assert [id.partition("#")[2] for id in found] == ["b1", "b2", "a"]


def test_a_feed_holds_the_newest_passages_and_no_more():
    anna = a_story("anna", *(said(f"p{number}", "“Zorg.”", "Anna") for number in range(MOST + 1)))
    library = a_library(anna, themes=[CARE], tags=tagged(anna))

    assert len(entries(theme_feed(library, CARE), "id")) == MOST


def test_what_is_hidden_or_denied_stays_out_of_the_feed():
    hidden = a_story("stil", told("p", "Zorg."), status=Status.HIDDEN)
    anna = a_story("anna", told("q", "Zorg."))
    denied = a_tag(anna, "q", "zorg", decision=Decision.DENIED)
    library = a_library(hidden, anna, themes=[CARE], tags=[*tagged(hidden), denied])

    assert entries(theme_feed(library, CARE), "id") == []


def test_a_theme_without_passages_has_a_valid_feed_of_a_fixed_day():
    feed = ElementTree.fromstring(theme_feed(a_library(themes=[CARE]), CARE))

    assert feed.findtext(f"{ATOM}updated") == "2000-01-01T00:00:00Z"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Ada"


def test_a_post_speaks_for_itself():
    post = a_story("brief", told("p", "Zorg is werk."), genre=Genre.POST)
    library = a_library(post, themes=[CARE], tags=tagged(post))

    assert entries(theme_feed(library, CARE), "title") == ["Uit ‘Over brief’"]
    assert theme_feed_url("zorg") == "/feeds/themas/zorg.atom.xml"
