"""Reading one file: passages with ids, lines, offsets, headings, voices; every element parses."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.story import blocks as b
from plugins.story.comments import Comment, remark
from plugins.story.passage import Kind, Override, Passage, Span, Voice
from plugins.story.problem import Findings, Level
from plugins.story.read_story import read_story
from plugins.story.read_text import Text, read_text
from plugins.story.story import Story
from plugins.story.text import passage_id

from .content_folder import content_folder, portrait, problems_of


def story_of(tmp_path: Path, body: str, fields: str = "", **files: str) -> Story:
    named = {f"portretten/anna/{name.replace('_', '.')}": text for name, text in files.items()}
    named["portretten/anna/index.md"] = portrait(body, fields)
    folder = content_folder(tmp_path, named)
    reading = read_story(folder / "portretten/anna/index.md")
    assert reading.story is not None
    return reading.story


def text_of(body: str) -> Text:
    return read_text(body, 1, Path("."), Findings("x.md"))


def passages_of(body: str) -> tuple[Passage, ...]:
    return text_of(body).passages


def test_a_passage_knows_its_line_its_heading_and_its_kind():
    body = (
        'Een.\n\n## Kop\n\nTwee\nregels.\n\n- item\n- nog een\n\n> citaat\n\n![Alt.](x.jpg "Bij.")'
    )

    found = [(p.line, p.kind, p.heading, p.text) for p in passages_of(body)]

    assert found == [
        (1, Kind.PARAGRAPH, "", "Een."),
        (3, Kind.HEADING, "", "Kop"),
        (5, Kind.PARAGRAPH, "Kop", "Twee regels."),
        (8, Kind.LIST_ITEM, "Kop", "item"),
        (9, Kind.LIST_ITEM, "Kop", "nog een"),
        (11, Kind.QUOTATION, "Kop", "citaat"),
        (13, Kind.CAPTION, "Kop", "Bij."),
    ]


def test_an_own_id_wins_and_a_repeated_text_gets_a_number():
    first, second, third = passages_of("Ja.\n\nJa.\n\nNee.\n{#nee}")

    assert (first.id, second.id, third.id) == (
        passage_id("Ja."),
        passage_id("Ja.") + "-2",
        "nee",
    )


@pytest.mark.parametrize("other", ['Hij zei: "ja"...', "hij zei:  “Ja”…", "Hij *zei*: 'ja'"])
def test_an_id_depends_on_words_only(other: str):
    assert passages_of(other)[0].id == passages_of("Hij zei: ja")[0].id


def test_a_heading_takes_its_id_from_the_end_of_its_line():
    assert passages_of("## De laag {#laag}")[0].id == "laag"


def test_entities_and_code_are_plain_text():
    assert (
        passages_of("R&amp;D, caf&eacute; en `a<b` & x < y")[0].text == "R&D, café en a<b & x < y"
    )


def test_a_comment_is_read_and_never_shown():
    [passage] = passages_of(
        '<!-- thema: +leem -nudge reden="gaat erover" -->\nEen <!-- nee --> zin.'
    )

    assert passage.text == "Een zin."
    assert [(o.theme, o.wanted, o.reason) for o in passage.overrides] == [
        ("leem", True, "gaat erover"),
        ("nudge", False, "gaat erover"),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "+leem -nudge reden=“Anna’s laag”",
        "+leem –nudge reden=„Anna’s laag”",
        "+leem \u2212nudge reden=‘Anna’s laag’",
        "+ leem - nudge reden = ”Anna’s laag”",
    ],
)
def test_a_word_processor_may_curl_what_is_typed_in_a_comment(typed: str):
    [passage] = passages_of(f"<!-- thema: {typed} -->\nEen zin.")

    assert [(o.theme, o.wanted, o.reason) for o in passage.overrides] == [
        ("leem", True, "Anna’s laag"),
        ("nudge", False, "Anna’s laag"),
    ]


def test_a_remark_without_its_colon_is_told_and_read_as_it_was_meant():
    findings = Findings("anna")

    found = remark(Comment("thema +leem", 4, 4), findings)

    assert found.overrides == (Override("leem", True, "", 4),)
    [problem] = findings.problems
    assert problem.remedy == "schrijf «<!-- thema: +leem -->»."
    assert remark(Comment("thema van de dag", 4, 4), findings) is None
    assert len(findings.problems) == 1


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("Zie ![Een man (man.png)", "![Een"),
        ("Zie !(man.png)[Een man]", "!(man.png)[Een"),
        ("Lees [Joost] (../joost/index.md)", "] (../joost/index.md)"),
        ("Lees [Joost](../joost/index.md.", "](../joost/index.md."),
    ],
)
def test_a_photo_or_link_that_was_typed_otherwise_is_no_text(tmp_path: Path, typed: str, left: str):
    [problem] = problems_of(
        tmp_path, {"portretten/anna/index.md": portrait(typed), "site.toml": ""}
    )

    assert (problem.code, problem.level) == ("losse-opmaak", Level.ERROR)
    assert f"«{left}»" in problem.message


@pytest.mark.parametrize(
    "text", ["Kom! (Ze lacht.)", "Hij [de baas] (en zij) kwam.", "Eén [1] (2)."]
)
def test_brackets_in_a_sentence_are_text(text: str):
    [passage] = passages_of(text)
    assert passage.text == text


def test_language_remarks_reach_their_passage():
    _, passage = passages_of("Een.\n\n<!-- taal: negeer lange-zin -->\nTwee.")

    assert passage.ignore_language == ("lange-zin",)


def test_a_list_may_follow_a_sentence_directly_and_bullets_may_be_round():
    assert [p.text for p in passages_of("Dit is er:\n- een\n- twee")] == [
        "Dit is er:",
        "een",
        "twee",
    ]
    assert [p.text for p in passages_of("• een\n• twee")] == ["een", "twee"]


def test_dialogue_turns_have_speakers(tmp_path: Path):
    story = story_of(tmp_path, "/// gesprek\nIk: Hoe dan?\nAnna: Zo.\nEn zo.\n///")

    [dialogue] = story.blocks
    assert isinstance(dialogue, b.Dialogue)
    assert [(turn.speaker, turn.html) for turn in dialogue.turns] == [
        ("Ik", "Hoe dan?"),
        ("Anna", "Zo.\nEn zo."),
    ]
    assert [(p.voice, p.speaker, p.line) for p in story.passages] == [
        (Voice.AUTHOR, None, 7),
        (Voice.QUOTED, "Anna", 8),
    ]


def test_a_pull_quote_stays_in_the_sentence_and_is_kept_apart():
    [paragraph] = text_of("Hij zei: [“Wij beslissen niet.”]{.uitgelicht} En zweeg.").blocks

    assert isinstance(paragraph, b.Paragraph)
    assert paragraph.pull_quotes == ("“Wij beslissen niet.”",)
    assert "Wij beslissen niet" in paragraph.html


def test_marks_become_spans_that_say_what_they_are():
    body = "[Hoe dan?]{.openvraag} [stufi]{.geen-woord} [plain words]{lang=en}"

    [paragraph] = text_of(body).blocks

    assert isinstance(paragraph, b.Paragraph)
    assert '<span data-open-question="open">Hoe dan?</span>' in paragraph.html
    assert '<span data-glossary="no">stufi</span>' in paragraph.html
    assert '<span lang="en">plain words</span>' in paragraph.html


def test_open_questions_are_kept_with_their_spot_and_their_answer():
    text = text_of(
        "Zij vroeg: [Wie leest ’t?]{.openvraag beantwoord=anna}\n{#spot}\n\n[Hoe dan?]{.openvraag}"
    )

    assert [(each.text, each.answer, each.passage) for each in text.open_questions] == [
        ("Wie leest ’t?", "anna", "spot"),
        ("Hoe dan?", "", text.passages[1].id),
    ]


def test_an_open_question_in_a_table_is_kept_too():
    [question] = text_of("| a |\n|---|\n| [Hoe dan?]{.openvraag} |").open_questions

    assert (question.text, question.passage) == ("Hoe dan?", "")


@pytest.mark.parametrize(
    "body",
    [
        "Zie [Anna](../anna/) daar.",
        "[Anna](../anna/)",
        "Anna zei: [Anna](../anna/), Anna & [Bas & co](../bas/).",
        'Een **vet [woord *erin*](../anna/)**  met "[foto\'s](../bas/)".',
        "Eerst<br>[dan dit](../anna/)<br>[en dat](../bas/)",
    ],
)
def test_a_link_knows_where_its_words_stand(body):
    text = text_of(body)

    [passage] = text.passages
    assert text.links
    for link in text.links:
        words = passage.text[link.span.start : link.span.end]
        assert words == link.text.replace("'", "’")


def test_a_link_in_a_source_line_stands_beside_the_words_it_belongs_to():
    [link] = text_of("> Eerder gezegd.\n> — [een post](/blog/x/)").links

    assert link.span == Span(0, 0)


def test_a_quotation_keeps_its_source_apart():
    [quotation] = text_of("> Eerder gezegd.\n> — [een post](/blog/x/)").blocks

    assert isinstance(quotation, b.Quotation)
    assert [p.html for p in quotation.paragraphs] == ["Eerder gezegd."]
    assert quotation.source_html == '<a href="/blog/x/">een post</a>'


def test_a_source_on_a_line_of_its_own_is_found_and_its_link_is_kept():
    text = text_of("> Eerder gezegd.\n>\n> — [een post](/blog/x/)")

    [quotation] = text.blocks
    assert isinstance(quotation, b.Quotation)
    assert "een post" in quotation.source_html
    assert [link.target for link in text.links] == ["/blog/x/"]


def test_photos_on_consecutive_lines_form_a_series():
    body = '![Een.](1.jpg "Bij een"){focus=48,31 .breed}\n![Twee.](2.jpg){.schets}'

    [photos] = text_of(body).blocks

    assert isinstance(photos, b.Photos)
    assert [(p.path.name, p.alt, p.caption) for p in photos.photos] == [
        ("1.jpg", "Een.", "Bij een"),
        ("2.jpg", "Twee.", ""),
    ]
    assert (photos.photos[0].focus, photos.photos[0].wide) == ((48, 31), True)
    assert photos.photos[1].sketch


def test_a_decoration_has_no_alt_text_and_nothing_to_mend():
    findings = Findings("x.md")

    [photos] = read_text("![](streep.jpg){.decoratief}", 1, Path("."), findings).blocks

    assert isinstance(photos, b.Photos)
    assert (photos.photos[0].alt, photos.photos[0].decorative) == ("", True)
    assert findings.problems == ()


def test_a_photo_in_a_sentence_moves_below_it_and_no_word_is_lost():
    paragraph, photos = text_of("Kijk ![Een.](1.jpg) dan.").blocks

    assert isinstance(paragraph, b.Paragraph)
    assert "Kijk" in paragraph.html
    assert "dan." in paragraph.html
    assert isinstance(photos, b.Photos)


def test_reading_notes_have_places():
    [notes] = text_of(
        "/// kijk | foto.jpg\n1. (62,30) Schaduw: hier.\n2. (0,100) Licht.\n///"
    ).blocks

    assert isinstance(notes, b.ReadingNotes)
    assert notes.photo.path.name == "foto.jpg"
    assert [(note.place, note.html) for note in notes.notes] == [
        ((62, 30), "Schaduw: hier."),
        ((0, 100), "Licht."),
    ]


def test_reading_notes_show_their_photo_with_the_words_it_has_elsewhere(tmp_path: Path):
    body = "/// kijk | anna.jpg\n1. (62,30) Schaduw.\n///"

    story = story_of(tmp_path, body, fields="Foto: anna.jpg (Anna kijkt opzij.)")

    [notes] = story.blocks
    assert isinstance(notes, b.ReadingNotes)
    assert notes.photo.alt == "Anna kijkt opzij."


def test_three_lenses_have_names():
    [lenses] = text_of("/// lenzen\nOrganisatie: a.\nTechniek: b.\nMens: c.\n///").blocks

    assert isinstance(lenses, b.Lenses)
    assert [(lens.name, lens.html) for lens in lenses.lenses] == [
        ("Organisatie", "a."),
        ("Techniek", "b."),
        ("Mens", "c."),
    ]


def test_stops_on_the_line_point_into_the_story():
    body = "/// lijn\n0 De wet -> #wet\n100 De mens -> #mens\n///\n\nEen.\n{#wet}\n\nTwee.\n{#mens}"

    text = text_of(body)

    line = text.blocks[0]
    assert isinstance(line, b.LineStops)
    assert [(s.place, s.text, s.target) for s in line.stops] == [
        (0, "De wet", "wet"),
        (100, "De mens", "mens"),
    ]
    assert [link.target for link in text.links] == ["#wet", "#mens"]


def test_questions_and_in_brief_are_lists_of_their_own():
    questions, brief = text_of("/// vragen\n- Hoe?\n///\n\n/// kort\n- Kort.\n///").blocks

    assert isinstance(questions, b.Questions)
    assert isinstance(brief, b.InBrief)
    assert [item.html for item in (*questions.items, *brief.items)] == ["Hoe?", "Kort."]


def test_a_sketch_has_a_description_with_ordinary_text():
    _, description = text_of(
        "![Web.](web.png){.schets}\n\n/// beschrijving\nIn het midden.\n///"
    ).blocks

    assert isinstance(description, b.Description)
    assert isinstance(description.blocks[0], b.Paragraph)


def test_a_clip_is_written_out(tmp_path: Path):
    body = "/// fragment | Anna over de balie\n    bestand: a.mp3\n    uitgeschreven: a.md\n///"

    story = story_of(tmp_path, body, a_mp3="", a_md="Eerst dit.\n\nDan dat.")

    [clip] = story.blocks
    assert isinstance(clip, b.Clip)
    assert [p.html for p in clip.transcript] == ["Eerst dit.", "Dan dat."]
    assert [p.kind for p in story.passages] == [Kind.CAPTION, Kind.TRANSCRIPT, Kind.TRANSCRIPT]


def test_a_video_elsewhere_is_an_address_and_our_own_still():
    [video] = text_of(
        "/// video | De film\n    adres: https://x.nl/1\n    beeld: s.jpg\n///"
    ).blocks

    assert isinstance(video, b.Video)
    assert (video.address, video.still and video.still.path.name) == ("https://x.nl/1", "s.jpg")


def test_tables_code_and_rules_keep_their_words():
    table, code, rule = text_of("a | b\n--|--\n1 | 2\n\n```\nx < y\n```\n\n---\n").blocks

    assert table == b.Table(("a", "b"), (("1", "2"),))
    assert code == b.Code("x < y\n")
    assert rule == b.Rule()


def test_a_footnote_is_an_item_that_the_text_links_to():
    text = text_of("Tekst[^1].\n\n[^1]: De noot.")

    assert [p.text for p in text.passages][-1] == "De noot."
    assert text.links[0].target == f"#{text.passages[-1].id}"


def test_a_script_in_a_link_goes_nowhere():
    findings = Findings("x.md")

    text = read_text("[klik](javascript:alert(1))", 1, Path("."), findings)

    assert text.links == ()
    assert [problem.code for problem in findings.problems] == ["vreemde-link"]


def test_raw_html_is_shown_as_text_and_four_tags_are_kept():
    [paragraph] = text_of("<b onclick=x>a</b> H<sub>2</sub>O<br>weg").blocks

    assert isinstance(paragraph, b.Paragraph)
    assert paragraph.html == "&lt;b onclick=x&gt;a&lt;/b&gt; H<sub>2</sub>O<br>\nweg"


def test_the_lead_photo_is_named_after_the_person_when_the_author_names_none(tmp_path: Path):
    story = story_of(tmp_path, "![Web.](web.jpg)\n\n![Anna kijkt.](anna.jpg)")

    assert story.lead is not None
    assert story.lead.path.name == "anna.jpg"


def test_the_lead_photo_of_the_front_matter_carries_its_alt(tmp_path: Path):
    story = story_of(tmp_path, "Tekst.", fields="Foto: balie.jpg (Anna staat aan de balie.)")

    assert story.lead is not None
    assert (story.lead.path.name, story.lead.alt) == ("balie.jpg", "Anna staat aan de balie.")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Een.\n\n    Twee uit een brief.\n\n\tDrie met een tab.", "Een. Twee uit een brief. Drie"),
        ("woord\n:   eerste\n\n    tweede", "woord eerste tweede"),
        ("> tekst\n>\n> ```\n> kode\n> ```", "tekst kode"),
        ("1. een\n   - genest\n2. twee", "een genest twee"),
        ("- een\n  - genest", "een genest"),
        ("/// kort\n- a\n///\n\n/// kort\n- b\n///", "a b"),
    ],
)
def test_words_in_odd_places_are_read(body: str, words: str):
    assert " ".join(passage.text for passage in passages_of(body)).startswith(words)


@pytest.mark.parametrize(
    "body",
    [
        "/// kijk | f.jpg\n1. (1,2) A.\n\nVerdwaald.\n///",
        "/// gesprek\nIk: A.\nIk: B.\n\n![Kat.](k.jpg)\n///",
        "/// video | Titel\n    adres: https://x.nl/a\n\nVerdwaald.\n///",
        "> Citaat\n> ![Poes.](p.jpg)",
        "## Kop ![Poes.](p.jpg)",
        "a | b\n--|--\n![Poes.](p.jpg) | x",
        "/// kort\n- a\n\n> geciteerd\n///",
    ],
)
def test_words_that_have_no_place_are_named(body: str):
    findings = Findings("x.md")
    read_text(body, 1, Path("."), findings)

    codes = {problem.code for problem in findings.problems}
    assert codes & {"woorden-kwijt", "past-niet"}


@pytest.mark.parametrize(
    "body",
    [
        "Zo is het[^1].\n\n[^1]: Een noot.",
        "H<sub>2</sub>O in *zo*’n glas.",
        "Ja<br>nee.",
        "**be**halve",
    ],
)
def test_words_that_a_mark_joins_to_others_are_not_lost(body: str):
    findings = Findings("x.md")
    read_text(body, 1, Path("."), findings)

    assert findings.problems == ()


@pytest.mark.parametrize(
    "body",
    [
        "- a\n    /// kort\n    - x\n    ///",
        "> /// kort\n> - x\n> ///",
        "{#los}",
        "Tekst.\n{: .mooi}",
        "~~weg~~ woord",
        "[woord][nergens]",
    ],
)
def test_markup_that_nothing_understands_is_named(body: str):
    findings = Findings("x.md")
    read_text(body, 1, Path("."), findings)

    assert {"losse-opmaak", "onbekend-merk"} & {problem.code for problem in findings.problems}


WORDS = st.lists(
    st.sampled_from("de laag tussen wet en mens 'n *echt* “ja” R&D".split()), min_size=1
)
PARAGRAPHS = st.lists(WORDS.map(" ".join), min_size=1, max_size=6)


@settings(max_examples=60)
@given(
    PARAGRAPHS, st.lists(st.sampled_from(["", "## ", "- ", "> ", "1. "]), min_size=6, max_size=6)
)
def test_offsets_lines_and_ids_hold_for_any_text(paragraphs: list[str], leads: list[str]):
    lines = [lead + words for lead, words in zip(leads, paragraphs, strict=False)]

    text = text_of("\n\n".join(lines))

    assert len({passage.id for passage in text.passages}) == len(text.passages)
    for passage in text.passages:
        assert text.plain[passage.start : passage.start + len(passage.text)] == passage.text
        first_word = passage.text.split()[0].strip("“”‘’")
        source = lines[(passage.line - 1) // 2].replace("*", "").replace("'", "’")
        assert first_word.replace("‘", "").replace("’", "") in source.replace("’", "")


@settings(max_examples=100)
@given(st.text(alphabet="ab \n#>-*_[](){}!/<>&`|:.'\"\\~0", max_size=80))
def test_no_text_an_author_can_type_breaks_the_reader(body: str):
    for passage in passages_of(body):
        assert passage.text.strip()
