"""What can be found on a site, and in which words: what readers see, and nothing else."""

from dataclasses import replace

import pytest

from plugins.pages.search.documents import document, documents, synonyms
from plugins.pages.search.records import Piece, Record, every_record, who_is_in
from plugins.story.glossary import Glossary, Term
from plugins.story.passage import Kind
from plugins.story.person import Consent
from plugins.story.story import Genre, Status
from tests.builders import a_library, a_person, a_story, a_theme, said, told

GRANT = Term("studiefinanciering", "Studiefinanciering", ("stufi", "geld voor studie"), "Geld.")


def found(*stories, **more):
    return [record.url for record in every_record(a_library(*stories, **more))]


def test_every_kind_of_passage_of_a_story_can_be_found_at_its_own_place():
    passages = [told(f"p-{kind}", f"Woorden van {kind}.", kind) for kind in Kind]

    [record] = every_record(a_library(a_story("anna", *passages)))

    assert [(piece.id, piece.text) for piece in record.pieces] == [
        (passage.id, passage.text) for passage in passages
    ]
    assert [piece.id for piece in record.pieces if piece.is_heading] == ["p-kop"]


def test_a_story_is_found_by_its_summary_its_people_and_their_work():
    story = a_story("anna", said("p", "“Ja.”", "Bas"), summary="Over wachten.", role="balie")

    [record] = every_record(a_library(story, people=[a_person("Anna"), a_person("Bas")]))

    assert record.pieces[0] == Piece("", "Over wachten.")
    assert record.extra == "Anna, Bas, balie"


@pytest.mark.parametrize("status", [Status.DRAFT, Status.HIDDEN, Status.ARCHIVE])
def test_a_story_that_is_no_part_of_the_exhibition_is_not_found(status):
    assert found(a_story("anna", told("p", "Tekst."), status=status)) == []


def test_a_story_with_somebody_who_withdrew_is_not_found():
    left = replace(a_person("Bas"), consent=Consent.WITHDRAWN)
    story = a_story("anna", said("p", "“Ja.”", "Bas"))

    assert found(story, people=[a_person("Anna"), left]) == []


def test_pages_themes_and_words_are_found_too():
    library = a_library(
        a_story("over", told("p", "Wij."), genre=Genre.PAGE),
        themes=[a_theme("z")],
        glossary=Glossary((GRANT,)),
    )

    records = list(every_record(library))

    assert [record.title for record in records] == ["Over over", "Z", "Studiefinanciering"]
    assert records[1].pieces == (Piece("", "Waarom z?"), Piece("", "Dit gaat over z."))
    assert records[2].extra == "stufi, geld voor studie"


def test_who_is_in_a_story_starts_with_the_one_portrayed():
    story = a_story("bas", said("p", "“Ja.”", "Anna"))
    library = a_library(story, people=[a_person("Anna"), a_person("Bas")])

    assert [who.name for who in who_is_in(library, story)] == ["Bas", "Anna"]


def written(text: str, *words: Term) -> str:
    record = Record("/x/", "Titel", "", (Piece("p-1", text),))
    return document(record, "nl", synonyms(words))


@pytest.mark.parametrize(
    ("text", "unseen"),
    [
        ("Ik vroeg studiefinanciering aan.", '<a id="~2"></a>stufi, geld voor studie'),
        ("Zijn “stufi”, zei hij.", '<a id="~1"></a>Studiefinanciering, geld voor studie'),
        ("Er was geld voor studie.", '<a id="~2"></a>Studiefinanciering, stufi'),
        ("STUFI en nog eens stufi.", '<a id="~0"></a>Studiefinanciering, geld voor studie'),
    ],
)
def test_where_a_word_stands_its_other_words_are_found_as_well(text, unseen):
    html = written(text, GRANT)

    assert html.count("data-pagefind-weight") == 1
    assert unseen in html


@pytest.mark.parametrize("text", ["Studiefinancieringen.", "Er was geld voor eten.", "", "😀"])
def test_words_that_only_look_alike_bring_nothing_along(text):
    assert "data-pagefind-weight" not in written(text, GRANT)


def test_a_document_holds_what_is_typed_as_text():
    html = document(
        Record("/x/", "A & <b>", '"x"', (Piece("kop", "<script>", is_heading=True),)),
        "nl",
        synonyms(()),
    )

    assert "<h1>A &amp; &lt;b&gt;</h1>" in html
    assert '<h2 id="kop">&lt;script&gt;</h2>' in html
    assert "<script>" not in html


def test_each_document_has_a_name_of_its_own():
    records = [Record(url, "T", "", ()) for url in ("/a/", "/a/b/", "/a/#b", "/")]

    assert sorted(documents(records, (), "nl")) == ["a--b.html", "a.html", "a/b.html", "index.html"]
