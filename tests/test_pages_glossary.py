"""Words that open their meaning in a story, and the page that lists them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.data.data_files import passages_json
from plugins.pages.feeds.feed import atom_feed
from plugins.pages.glossary.lexicon import Lexicon, lexicon
from plugins.pages.glossary.word_forms import is_form_of
from plugins.pages.kinds.every_page import every_page, story_page
from plugins.pages.kinds.glossary_page import glossary_page
from plugins.pages.library import Library
from plugins.pages.shell.assets import Assets
from plugins.pages.shell.chrome import chrome
from plugins.pages.text.showing import Showing
from plugins.pages.text.story_parts import showing
from plugins.pages.views import PortraitPage
from plugins.story.blocks import Code, Heading, InBrief, Item, Paragraph, Table
from plugins.story.glossary import Glossary, Term
from plugins.story.passage import Kind
from plugins.story.person import Person
from plugins.story.read_site import read_site
from plugins.story.story import Status, Story
from plugins.story.text import plain

from .builders import a_library, a_person, a_story, said, told
from .content_folder import content_folder, portrait

ASSETS = Assets("/theme/site.css", {}, (), {}, "")


def term(word: str, *synonyms: str) -> Term:
    return Term(word.casefold().replace(" ", "-"), word, synonyms, f"Wat {word} is.")


_POPUP = re.compile(r'<span class="glossary-word__popup".*?</a></span>')

WORDS = Glossary(
    (
        term("Boosten", "boost"),
        term("DUO", "Dienst Uitvoering Onderwijs", "duo.nl"),
        term("Nibud"),
        term("Nota", "nota’s"),
        term("Peil", "in peil brengen"),
        term("R&D"),
        term("Stufi", "studiefinanciering"),
    )
)


def words_for(people: Sequence[Person] = ()) -> Lexicon:
    return lexicon(WORDS, people)


def found(html: str, people: Sequence[Person] = ()) -> list[str]:
    return [html[place.start : place.end] for place in words_for(people).places(html)]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("Je krijgt stufi.", ["stufi"]),
        ("“Stufi? Boost!”", ["Stufi", "Boost"]),
        ("Studiefinanciering en stufi.", ["Studiefinanciering", "stufi"]),
        ("De nota’s en de nota's, de nota.", ["nota’s", "nota's", "nota"]),
        ("Een nota-dag, een notaatje, nota’tje, nota.nl", []),
        ("Bij DUO, via duo.nl.", ["DUO", "duo.nl"]),
        ("Een duo op het toneel. Duo.", []),
        ("STUFI", []),
        ("De Dienst Uitvoering Onderwijs belt.", ["Dienst Uitvoering Onderwijs"]),
        ("De sloot in peil brengen is het peil meten.", ["in peil brengen", "peil"]),
        ("Het Nibud rekent. Bij het Nibud.", ["Nibud", "Nibud"]),
        ("Ze belt mevrouw Peil.", []),
        ("Ze belt Rob Peil.", []),
        ("Peil Jansen belt.", []),
        ("Peil is water.", ["Peil"]),
        ("De R&amp;D en amp &amp; peil &lt;", ["R&amp;D", "peil"]),
        ("Een <strong>stufi</strong>, <em>boost</em>.", ["stufi", "boost"]),
        ('<span class="speech">“Stufi.”</span>', ["Stufi"]),
        ('<a href="/stufi/">stufi</a> en <code>boost</code>', []),
        ('<span data-glossary="no">stufi</span>, <abbr title="x">DUO</abbr>', []),
        ('<span lang="en">boost <em>boost</em></span><br>boost', ["boost"]),
        ("", []),
    ],
)
def test_a_word_is_found_whole_and_where_it_is_meant(html: str, words: list[str]):
    assert found(html) == words


def test_somebody_may_be_called_like_a_word():
    peil = replace(a_person("Anna"), names=("Anna van Peil",))

    assert found("Peil belt. Van het peil.", [peil]) == ["peil"]


@given(st.text("stufi boDUO<>&;/a\"'’. ", max_size=60))
def test_a_place_holds_the_word_itself(html: str):
    for place in words_for().places(html):
        written = html[place.start : place.end].replace("’", "'").casefold()
        forms = [form.replace("’", "'").casefold() for form in place.term.forms]
        assert written.replace("&amp;", "&") in forms


def a_page(*stories: Story, glossary: Glossary = WORDS) -> tuple[Library, PortraitPage]:
    library = a_library(*stories, glossary=glossary)
    page = story_page(library, stories[0])
    assert isinstance(page, PortraitPage)
    return library, page


def all_html(page: PortraitPage) -> list[str]:
    brief = page.in_brief.items if page.in_brief else ()
    blocks = [block for layer in page.layers for block in layer.blocks]
    return [block.html for block in (*brief, *blocks)]


def test_only_the_first_place_in_a_story_opens_a_meaning():
    anna = a_story("anna", told("p-1", "Zij kent stufi. Stufi!"), told("p-2", "Weer stufi."))

    _, page = a_page(anna)

    first, second = all_html(page)
    assert first.count("glossary-word__popup") == 1
    assert first.startswith('Zij kent <span class="glossary-word">stufi<button')
    assert 'popovertarget="woord-stufi"' in first
    assert 'href="/woorden/#stufi"' in first
    assert first.endswith("</span>. Stufi!")
    assert second == "Weer stufi."


def test_in_brief_comes_first_and_headings_captions_and_tables_explain_nothing():
    blocks = (
        Heading("p-h", 2, "Stufi"),
        Table(("stufi",), (("stufi",),)),
        Code("stufi"),
        Paragraph("p-1", "Over stufi."),
        InBrief((Item("p-2", "Over stufi."),)),
    )
    passages = (
        told("p-h", "Stufi", Kind.HEADING),
        told("p-1", "Over stufi."),
        told("p-2", "Over stufi."),
    )

    library, _ = a_page(a_story("anna", *passages, blocks=blocks))

    assert list(library.explained["portretten/anna/index.md"]) == ["p-2"]


def test_speech_keeps_its_letter_around_a_word():
    _, page = a_page(a_story("anna", said("p-1", "“Geen stufi.”")))

    [html] = all_html(page)
    assert html.startswith('<span class="speech">“Geen <span class="glossary-word">stufi')
    assert html.endswith("</span></span>.”</span>")


def test_a_word_left_out_opens_at_its_next_place(tmp_path: Path):
    story = portrait("Geen [stufi]{.geen-woord} hier.\n\nWel stufi.", "Mensen: anna")
    files = {"portretten/anna/index.md": story, "woorden.md": "## Stufi\n\nGeld.\n"}
    site = read_site(content_folder(tmp_path, files)).site

    library = a_library(*site.stories, glossary=site.glossary)

    [passage] = library.explained["portretten/anna/index.md"]
    assert passage == site.stories[0].passages[1].id


def test_a_meaning_has_an_id_that_no_passage_has():
    _, page = a_page(a_story("anna", told("woord-stufi", "Zij kent stufi.")))

    assert 'id="woord-stufi-uitleg"' in all_html(page)[0]


def test_a_meaning_is_text_and_never_markup():
    evil = Glossary((Term("x", 'x"<b>', (), "<script>alert(1)</script>"),))

    _, page = a_page(a_story("anna", told("p-1", "Een x&quot;&lt;b&gt; hier.")), glossary=evil)

    assert "<script>" not in "".join(all_html(page))


def test_words_change_nothing_in_passages_feeds_and_data():
    anna = a_story("anna", told("p-1", "Zij kent stufi."))
    plain_library, explained = a_library(anna), a_library(anna, glossary=WORDS)

    assert atom_feed(plain_library) == atom_feed(explained)
    assert passages_json(plain_library) == passages_json(explained)


def test_without_the_meaning_the_text_is_unbroken():
    anna = a_story("anna", told("p-1", "Stufi, DUO & boost."))
    library = a_library(anna, glossary=WORDS)

    html = showing(library, anna).html("Stufi, DUO &amp; boost.", "p-1")

    assert len(_POPUP.findall(html)) == 3
    assert plain(_POPUP.sub("", html)) == "Stufi, DUO & boost."
    assert Showing(library, anna.source).html("Stufi.", "p-1") == "Stufi."


def test_the_list_names_each_word_and_where_it_stands():
    stories = [a_story(slug, told("p-1", "Niets."), told("p-2", "Over stufi.")) for slug in "abcde"]
    hidden = a_story("x", told("p-1", "Over stufi."), status=Status.HIDDEN)

    page = glossary_page(a_library(*stories, hidden, glossary=WORDS))

    words = {word.id: word for letter in page.letters for word in letter.words}
    assert [letter.letter for letter in page.letters] == ["B", "D", "N", "P", "R", "S"]
    assert [use.url for use in words["stufi"].uses] == [f"/portretten/{x}/#p-2" for x in "abc"]
    assert [use.title for use in words["stufi"].more] == ["Over d", "Over e"]
    assert words["stufi"].more_text == "Nog 2 verhalen"
    assert words["stufi"].synonyms == "Ook: studiefinanciering"
    assert words["boosten"].uses == ()


def test_a_long_list_has_links_to_its_letters():
    many = Glossary(tuple(term(f"{letter}woord") for letter in "abcdefghijkl"))

    assert glossary_page(a_library(glossary=WORDS)).jumps == ()
    assert [each.url for each in glossary_page(a_library(glossary=many)).jumps][:2] == [
        "#_a",
        "#_b",
    ]


def test_the_list_is_there_as_soon_as_there_is_a_word():
    with_words, without = a_library(glossary=WORDS), a_library()

    assert "/woorden/" in [page.url for page in every_page(with_words)]
    assert "/woorden/" not in [page.url for page in every_page(without)]
    assert [each.url for each in chrome(with_words, ASSETS).footer_menu] == ["/woorden/"]
    assert chrome(without, ASSETS).footer_menu == ()


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Bezwaar", "bezwaren"),
        ("Nudgen", "nudging"),
        ("Handhaving", "handhavers"),
        ("Innen", "int"),
        ("Innen", "inning"),
        ("Nota", "nota’s"),
        ("Kwijtschelden", "kwijtgescholden"),
    ],
)
def test_a_form_of_a_word_is_no_other_word(word, other):
    assert is_form_of(other, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Studiefinanciering", "stufi"),
        ("Bezwaar", "bezwaarschrift"),
        ("Peil", "waterpeil"),
        ("Innen", "incasseren"),
        ("E-mail", "email"),
        ("DUO", "Dienst Uitvoering Onderwijs"),
    ],
)
def test_a_synonym_and_another_spelling_are_shown(word, other):
    assert not is_form_of(other, word)


@pytest.mark.parametrize(
    ("synonyms", "shown"),
    [
        (("bezwaren", "bezwaarschrift", "bezwaarschriften"), "Ook: bezwaarschrift"),
        (("bezwaren",), ""),
        ((), ""),
    ],
)
def test_only_real_synonyms_are_shown_once(synonyms, shown):
    page = glossary_page(a_library(glossary=Glossary((term("Bezwaar", *synonyms),))))

    assert page.letters[0].words[0].synonyms == shown
