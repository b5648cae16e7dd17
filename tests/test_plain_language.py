"""Plain Dutch: what the check says about a story, and above all where it keeps still."""

import json
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.plain_language.check import Help, notes_on, own_texts
from plugins.plain_language.figures import figures
from plugins.plain_language.frequency import frequency
from plugins.plain_language.must_mend import check_must_mend
from plugins.plain_language.note import Note, Weight
from plugins.plain_language.own_text import own_text
from plugins.plain_language.report import StoryLanguage, report_json, report_text
from plugins.plain_language.rules.jargon import jargon, office_words
from plugins.plain_language.sentences import sentences
from plugins.plain_language.words import syllables, words_in
from plugins.publishing.language_report import language_report
from plugins.story.blocks import InBrief, Item
from plugins.story.glossary import Glossary, Term
from plugins.story.language_rules import LANGUAGE_RULES
from plugins.story.passage import Kind, Passage, Span, Voice
from plugins.story.problem import Level
from plugins.story.read_site import read_site
from plugins.story.story import Genre, Status, Story

from .builders import a_site, a_story, said, told
from .content_folder import content_folder, portrait

ROOT = Path(__file__).parents[1]
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
TOO_LONG = (
    "Zij liep met de map onder haar arm door de gang naar de kamer van haar chef, maar die was "
    "net met een bezoeker naar de kantine gegaan."
)
BAD = f"Indien DUO belt, wordt er vorig jaar niet onterecht genotuleerd. {TOO_LONG}"


def notes(
    *passages: Passage, explained: frozenset[str] = frozenset(), **front: object
) -> tuple[Note, ...]:
    help = Help(explained)
    return notes_on(a_story("anna", *passages, **front), help)


def rules(*passages: Passage, **front: object) -> list[str]:
    return [note.rule for note in notes(*passages, **front)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Een. Twee! Drie? Vier", ["Een.", "Twee!", "Drie?", "Vier"]),
        ("Mw. De Wit en J. Bos. Samen.", ["Mw. De Wit en J. Bos.", "Samen."]),
        ("Hij zei o.a. Niets.", ["Hij zei o.a. Niets."]),
        ("“Ja.” Hij lacht.", ["“Ja.”", "Hij lacht."]),
        ("“Ja!” zegt hij.", ["“Ja!” zegt hij."]),
        ("Het kost 3.140 euro. Nou…", ["Het kost 3.140 euro.", "Nou…"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_a_text_falls_apart_in_sentences(text: str, parts: list[str]):
    assert [each.text for each in sentences(text)] == parts


@given(st.text(alphabet="abZ .!?…“”’)\n\u00a0é1", max_size=60) | st.text(max_size=60))
def test_the_sentences_give_back_the_text(text: str):
    found = list(sentences(text))

    end = 0
    for each in found:
        assert text[each.start : each.end] == each.text
        assert text[end : each.start].strip() == ""
        end = each.end
    assert text[end:].strip() == ""


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text: str):
    assert all(text[word.start : word.end] == word.text for word in words_in(text))
    assert all(
        text[word.start : word.end] == word.text
        for sentence in sentences(text)
        for word in sentence.words
    )


@given(st.lists(st.sampled_from(["Zij zegt", "“", "”", "‘", "’", "«", "»", ". ", "ja", "’s "])))
def test_what_is_left_of_a_passage_keeps_its_places(pieces: list[str]):
    text = "".join(pieces)
    own = own_text(told("p-1", text))

    assert len(own.text) == len(text)
    assert all(mine in (theirs, " ", ".") for mine, theirs in zip(own.text, text, strict=True))


@pytest.mark.parametrize(
    "quiet",
    [
        said("p-1", f"“{BAD}”"),
        told("p-1", BAD, Kind.QUOTATION),
        told("p-1", BAD, Kind.TRANSCRIPT),
        replace(told("p-1", f"“{BAD}” Ze lacht."), speech=(Span(0, len(BAD) + 2),)),
        told("p-1", f"Op de muur hangt ‘{BAD}’ op een vel."),
        told("p-1", f"Er stond: «{BAD}»"),
        replace(told("p-1", BAD), voice=Voice.QUOTED),
    ],
)
def test_nothing_is_said_about_what_somebody_else_said(quiet: Passage):
    assert notes(quiet) == ()


def test_the_same_words_are_noted_when_they_are_her_own():
    assert set(rules(told("p-1", BAD))) == {
        "jargon",
        "afkorting",
        "lijdend",
        "tijd",
        "dubbel-nee",
        "lange-zin",
    }


@pytest.mark.parametrize(
    ("switched_off", "left"),
    [
        (("jargon",), "lijdend"),
        (("lijdend",), "jargon"),
        (("jargon:indien",), "lijdend"),
        (("jargon:Indien",), "lijdend"),
        (("jargon:derhalve",), "jargon lijdend"),
        (("jargon", "lijdend"), ""),
    ],
)
def test_a_rule_can_be_switched_off_for_a_passage_and_for_a_story(
    switched_off: tuple[str, ...], left: str
):
    passage = told("p-1", "Indien het regent, wordt er gebeld.")
    other = told("p-2", "De thee wordt gezet.")

    assert rules(passage, ignore_language=switched_off) == left.split()
    assert rules(replace(passage, ignore_language=switched_off), other) == [
        *left.split(),
        "lijdend",
    ]


def test_every_rule_that_speaks_can_be_switched_off_by_its_name():
    story = a_story("anna", *(told(f"p-{n}", f"{BAD} Het bellen van hem. " * 9) for n in range(4)))
    found = {note.rule for note in notes_on(story, Help(frequency=lambda word: 0.0))}

    assert found == set(LANGUAGE_RULES)


def test_a_long_sentence_is_cut_where_a_new_one_can_begin():
    [note] = notes(told("p-1", TOO_LONG))

    assert note.message == "Deze zin heeft 28 woorden: «Zij liep met de map…»."
    assert note.remedy.endswith("knippen vóór «maar die was net».")
    assert note.weight is Weight.WARNING


def test_a_sentence_that_is_only_a_little_long_gives_a_tip():
    [note] = notes(told("p-1", "woord " * 20), told("p-2", "woord " * 21))

    assert (note.passage, note.weight) == ("p-2", Weight.TIP)
    assert "één ding" in note.remedy


@pytest.mark.parametrize(
    "text",
    [
        "De Dienst Uitvoering Onderwijs (DUO) belt. DUO belt weer.",
        "DUO (dat is de Dienst Uitvoering Onderwijs) belt.",
        "De Dienst Uitvoering Onderwijs belt. Zo is DUO.",
        "Het DUO-scherm (van de dienst die leent) hapert.",
    ],
)
def test_an_abbreviation_that_is_explained_is_left_alone(text: str):
    assert rules(told("p-1", text)) == []


def test_an_abbreviation_is_named_once_at_its_first_use():
    found = notes(told("p-1", "Zij werkt bij DUO."), told("p-2", "DUO belt. DUO mailt. UWV ook."))

    assert [(note.passage, note.rule) for note in found] == [
        ("p-1", "afkorting"),
        ("p-2", "afkorting"),
    ]
    assert "UWV" in found[1].message


def test_what_the_glossary_of_the_site_explains_needs_no_note():
    words = Glossary(
        (Term("duo", "DUO", (), "Leent."), Term("beschikking", "Beschikking", (), "B."))
    )

    assert notes(told("p-1", "DUO stuurt een beschikking."), explained=words.known) == ()


def test_the_list_of_office_words_is_ours_long_and_each_has_another_word():
    plain = {" ".join(each.words): each.plain for each in office_words()}

    assert len(plain) >= 200
    assert len(plain) == len(office_words())
    assert [word for word, other in plain.items() if not other or word == other] == []


@pytest.mark.parametrize("office", office_words(), ids=lambda each: "-".join(each.words))
def test_each_office_word_is_found_as_it_stands_in_the_list(office):
    own = own_text(told("p-1", " ".join(office.words)))

    found = [each.word for each in jargon(own, ())]

    assert found == ([] if office.plain == "-" else [" ".join(office.words)])


def test_no_plain_word_is_an_office_word_itself():
    for office in office_words():
        own = own_text(told("p-1", office.plain))
        assert list(jargon(own, ())) == [], office


def test_a_time_that_goes_stale_gets_the_year_of_the_story():
    [note] = notes(told("p-1", "Vorig jaar verhuisde het loket."))

    assert "«in 2025»" in note.remedy


def test_a_paragraph_without_a_pause_and_a_text_without_a_heading_are_named_once():
    long = told("p-1", "Hij zit. " * 51)
    more = [told(f"p-{n}", "Zij staat. " * 45) for n in range(2, 6)]

    found = notes(long, *more, told("k", "Kop", Kind.HEADING), told("p-9", "Kort."))

    assert [(note.passage, note.rule) for note in found] == [
        ("p-1", "lange-alinea"),
        ("p-4", "tussenkop"),
    ]


def test_rare_words_are_named_only_when_we_know_how_common_words_are():
    common = {"keuken": 4.6, "stoel": 4.5, "een": 7.0, "huis": 5.6, "derhalve": 3.8}
    passage = told("p-1", "Een keukenstoel laveert in Laveerhuis. Laveert een huis?")
    story = a_story("anna", passage)

    found = notes_on(story, Help(frequency=lambda word: common.get(word, 0.0)))

    assert [(note.rule, note.message) for note in found] == [
        ("moeilijk-woord", "«laveert» lees je niet vaak.")
    ]
    assert notes_on(story, Help()) == ()


def in_brief(*texts: str, **front: object) -> Story:
    passages = [told(f"k-{n}", text, Kind.LIST_ITEM) for n, text in enumerate(texts)]
    block = InBrief(tuple(Item(each.id, each.text) for each in passages))
    return a_story("anna", *passages, blocks=[block], **front)


def test_in_brief_a_sentence_has_at_most_twelve_words_and_each_is_common():
    twelve = "Zij loopt met de map onder haar arm door de lange gang."
    story = in_brief(twelve, twelve.replace("door", "dwars door"))

    [note] = notes_on(story, Help())
    common = {"riekt": 3.2, "rieken": 3.1}
    words = notes_on(in_brief("Het riekt."), Help(frequency=lambda word: common.get(word, 0.0)))

    assert (note.passage, note.rule, note.weight) == ("k-1", "lange-zin", Weight.WARNING)
    assert [each.rule for each in words] == ["moeilijk-woord"]


@pytest.mark.parametrize(
    ("status", "level"), [(Status.READY, Level.ERROR), (Status.ARCHIVE, Level.WARNING)]
)
def test_a_story_without_in_brief_may_not_go_out(status: Status, level: Level):
    story = a_story("anna", told("p-1", "Tekst."), status=status)

    [problem] = check_must_mend(a_site(story), story)

    assert (problem.code, problem.level) == ("geen-kort", level)
    assert list(check_must_mend(a_site(), in_brief("Tekst.", status=status))) == []


def test_a_page_needs_no_in_brief():
    page = a_story("over", told("p-1", "Tekst."), genre=Genre.PAGE)

    assert list(check_must_mend(a_site(page), page)) == []


@pytest.mark.parametrize(
    ("typed", "says_nothing"),
    [
        ("[hier](https://a.example)", True),
        ("[Klik hier!](https://a.example)", True),
        ("[Lees meer…](https://a.example)", True),
        ("[*hier*](https://a.example)", True),
        ("[meer over bellen](https://a.example)", False),
        ("[hier werkt Anna](https://a.example)", False),
    ],
)
def test_a_link_must_say_where_it_leads(tmp_path: Path, typed: str, says_nothing: bool):
    text = portrait(f"/// kort\n- Kort.\n///\n\nKijk {typed} maar.\n")
    site = read_site(content_folder(tmp_path, {"portretten/anna/index.md": text})).site

    found = [(each.code, each.line) for each in check_must_mend(site, site.stories[0])]

    assert found == ([("linktekst", 10)] if says_nothing else [])


def test_the_figures_are_about_her_own_sentences():
    story = a_story(
        "anna", told("p-1", "Zij lacht. Zij gaat naar huis toe."), said("p-2", f"“{TOO_LONG}”")
    )

    found = figures(own_texts(story))

    assert (found.sentences, found.words, found.longest) == (2, 7, 5)
    assert found.words_per_sentence == 3.5
    assert found.flesch_douma is None


@pytest.mark.parametrize(
    ("word", "count"),
    [("idee", 2), ("mooie", 2), ("overheid", 3), ("ambtenaren", 4), ("hm", 1), ("reëel", 2)],
)
def test_syllables_are_counted_by_their_vowels(word: str, count: int):
    assert syllables(word) == count


def test_long_words_make_the_figure_of_flesch_and_douma_lower():
    light, heavy = (
        figures(own_texts(a_story("a", told("p-1", text * 60))))
        for text in ("Zij gaat naar huis. ", "Verantwoordelijkheid overheidsloket. ")
    )

    assert light.flesch_douma is not None
    assert heavy.flesch_douma is not None
    assert light.flesch_douma > 90 > heavy.flesch_douma


READ = """\
Over anna
portretten/anna/index.md
Je eigen zinnen: 2, gemiddeld 5,5 woorden, de langste 6.

  regel 1: LET OP (jargon)
    «Indien» is een kantoorwoord.
    Herstel: schrijf «als».

  regel 1: LET OP (lijdend)
    «wordt … gebeld»: je leest niet meteen wie dit doet.
    Herstel: begin met wie het doet: «de gemeente stuurt een brief», niet «er
    wordt een brief gestuurd».

Moeilijke woorden zijn niet nagekeken: daarvoor is het pakket «wordfreq» nodig.
Geef één keer in de map van het project: .venv/bin/pip install wordfreq

2 keer LET OP en 0 keer TIP. Niets hiervan houdt publiceren tegen. Is iets goed
zoals het is? Zet op de regel erboven <!-- taal: negeer jargon -->, of bovenaan
Taal_negeer: jargon.
"""


def reported(story: Story) -> StoryLanguage:
    return StoryLanguage(story, figures(own_texts(story)), notes_on(story, Help()))


def test_the_author_reads_place_what_and_remedy():
    story = a_story("anna", told("p-1", "Indien het regent, wordt er gebeld. Zo gaat dat hier nu."))

    assert report_text([reported(story)], with_frequency=False) + "\n" == READ


def test_rare_words_share_one_line_in_the_report():
    story = a_story("anna", told("p-1", "De reiger laveert."), told("p-2", "Het speet haar."))
    seen = notes_on(story, Help(frequency=lambda _: 0.0))

    text = report_text([StoryLanguage(story, figures(own_texts(story)), seen)], True)

    words = "«reiger» (regel 1), «speet» (regel 1), «laveert» (regel 1)"
    assert words in " ".join(text.split())
    assert text.count("Herstel:") == 1


@pytest.mark.parametrize(
    "text",
    [
        "woord, maar " * 20_000,
        "“Ja.” Hij. " * 20_000,
        "".join(f"{a}{b}{c}X " for a in LETTERS for b in LETTERS for c in LETTERS),
        "Er wordt " * 20_000,
        "(" * 100_000,
        "«\u201a‘“„" * 20_000,
        "«" * 100_000,
        "niet zonder " * 20_000,
    ],
    ids=[
        "no-end",
        "speech",
        "capitals",
        "passive",
        "brackets",
        "quotes",
        "guillemets",
        "negations",
    ],
)
def test_the_work_grows_no_faster_than_the_text(text: str):
    passage = Passage("p-1", Kind.PARAGRAPH, text, 0, 1, "", Voice.AUTHOR, None)
    began = process_time()

    notes(passage)

    assert process_time() - began < 10


def test_the_report_fits_in_eighty_columns_and_never_names_a_level():
    long = a_story("anna", told("p-1", f"{BAD} " * 20), title="Lang " * 40)

    text = report_text([reported(long)], with_frequency=False)

    assert max(len(line) for line in text.splitlines()) <= 80
    assert "B1" not in text
    assert "Flesch-Douma telt alleen lengte" in text


def test_a_program_gets_the_same():
    [entry] = report_json([reported(a_story("anna", told("p-1", "Indien het regent.")))])

    assert json.loads(json.dumps(entry))["notes"] == [
        {
            "line": 1,
            "start": 0,
            "rule": "jargon",
            "weight": "LET OP",
            "passage": "p-1",
            "message": "«Indien» is een kantoorwoord.",
            "remedy": "schrijf «als».",
        }
    ]


def test_without_the_package_that_counts_words_nothing_is_common_or_rare(monkeypatch):
    monkeypatch.setattr("plugins.plain_language.frequency.find_spec", lambda name: None)

    assert frequency() is None


def test_a_story_that_is_not_there_is_named_with_the_one_that_is(tmp_path: Path):
    folder = content_folder(tmp_path, {"portretten/anna/index.md": portrait("Tekst.")})

    found = language_report(folder, "ana")

    assert "bedoel je «anna»?" in str(found.problems[0])


def test_the_report_leans_on_the_glossary_beside_the_stories(tmp_path: Path):
    files = {
        "portretten/anna/index.md": portrait("/// kort\n- DUO belt.\n///"),
        "woorden.md": "## DUO\n\nEen dienst.\n",
    }

    found = json.loads(language_report(content_folder(tmp_path, files), as_json=True).text)

    assert found["stories"][0]["notes"] == []
    assert found["hard_words"] is (frequency() is not None)


def test_the_report_tells_what_stops_a_publish_as_well(tmp_path: Path):
    text = portrait("Indien je belt, [klik hier](https://a.example).")

    found = language_report(content_folder(tmp_path, {"portretten/anna/index.md": text}))

    assert [line for line in found.text.splitlines() if line.startswith("  regel")] == [
        "  regel 1: FOUT (geen-kort)",
        "  regel 6: LET OP (jargon)",
        "  regel 6: FOUT (linktekst)",
    ]
    assert "2 keer FOUT: los die op voordat je publiceert." in found.text
    assert found.problems == ()


def test_the_shipped_stories_hold_nothing_that_deserves_a_warning():
    site = read_site(ROOT / "content").site
    help = Help(site.glossary.known)

    found = [
        (story.source, note.line, note.message)
        for story in site.stories
        for note in notes_on(story, help)
        if note.weight is Weight.WARNING
    ]

    assert found == []
    assert [each for story in site.stories for each in check_must_mend(site, story)] == []
