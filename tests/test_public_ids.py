"""Ids that went public: a link to a passage outlives edits to its story."""

import pytest

from plugins.pages.text.block_passages import passages_in
from plugins.story import recognise
from plugins.story.fingerprint import SIZE, fingerprint, similarity
from plugins.story.keep_ids import keep_ids
from plugins.story.public_ids import PublicIds, PublicPassage, public_ids
from plugins.story.text import passage_id

from .builders import a_story, told
from .rereading import EVERYTHING, landing, published, reread, written

QUEUE = "De rij voor het loket begint al om acht uur."
SILENCE = "Anna telt tot vier voordat ze iets terugzegt."
RULE = "Op het scherm staat een regel die niemand nog kan uitleggen."
COFFEE = "Na de middag drinkt ze koffie met de portier."
BEFORE = f"{QUEUE}\n\n## De stilte\n\n{SILENCE}\n\n{RULE}\n\n## De pauze\n\n{COFFEE}\n"


def id_of(text: str) -> str:
    return passage_id(text)


LANDS = {
    "a typo": (BEFORE.replace("iets", "iest"), SILENCE, SILENCE.replace("iets", "iest")),
    "another word": (BEFORE.replace("vier", "tien"), SILENCE, SILENCE.replace("vier", "tien")),
    "a word more": (BEFORE.replace("Anna", "Onze Anna"), SILENCE, f"Onze {SILENCE}"),
    "moved up": (f"{COFFEE}\n\n{BEFORE}".replace(f"\n{COFFEE}\n", ""), COFFEE, COFFEE),
    "split": (
        BEFORE.replace("loket begint", "loket.\n\nZe begint"),
        QUEUE,
        "De rij voor het loket.",
    ),
    "joined": (BEFORE.replace(f"\n\n{RULE}", f" {RULE}"), RULE, f"{SILENCE} {RULE}"),
    "joined to the one before": (
        BEFORE.replace(f"\n\n{RULE}", f" {RULE}"),
        SILENCE,
        f"{SILENCE} {RULE}",
    ),
    "turned into an item": (BEFORE.replace(RULE, f"- {RULE}"), RULE, RULE),
    "heading renamed": (
        BEFORE.replace("De stilte", "Tot vier tellen"),
        "De stilte",
        "Tot vier tellen",
    ),
    "below a renamed heading": (BEFORE.replace("De stilte", "Tot vier tellen"), RULE, RULE),
    "deleted": (BEFORE.replace(RULE, ""), RULE, "De stilte"),
    "deleted below a renamed heading": (
        BEFORE.replace(RULE, "").replace("De stilte", "Geduld"),
        RULE,
        "Geduld",
    ),
    "deleted before any heading": (BEFORE.replace(QUEUE, ""), QUEUE, "De stilte"),
    "heading deleted": (BEFORE.replace("## De stilte\n\n", ""), "De stilte", SILENCE),
    "section deleted": (f"{QUEUE}\n\n## De pauze\n\n{COFFEE}\n", RULE, QUEUE),
    "last section deleted": (BEFORE.partition("## De pauze")[0], COFFEE, "De stilte"),
    "replaced by other words": (BEFORE.replace(RULE, COFFEE[::-1]), RULE, "De stilte"),
}


@pytest.mark.parametrize(("after", "linked", "lands_on"), LANDS.values(), ids=LANDS)
def test_an_old_link_lands_where_a_reader_expects(after, linked, lands_on):
    story = reread(after, published(BEFORE)).story

    assert landing(id_of(linked), story) == lands_on


def test_a_small_edit_keeps_the_id_itself():
    story = reread(BEFORE.replace("iets", "niets"), published(BEFORE)).story

    assert story.passages[2].id == id_of(SILENCE)
    assert all(not passage.aliases for passage in story.passages)


def test_a_story_that_was_never_published_has_the_ids_of_its_texts():
    story = written(BEFORE)

    assert reread(BEFORE, PublicIds()).story == story


def test_a_deleted_text_that_comes_back_has_its_own_id_again():
    known = published(BEFORE, BEFORE.replace(RULE, ""))

    story = reread(BEFORE, known).story

    assert landing(id_of(RULE), story) == RULE
    assert [passage.id for passage in story.passages] == [
        passage.id for passage in written(BEFORE).passages
    ]


def test_a_link_follows_its_text_through_one_edit_after_another():
    words = SILENCE.split()
    texts = [BEFORE]
    for number in range(len(words)):
        words[number] = f"woord{number}"
        texts.append(BEFORE.replace(SILENCE, " ".join(words)))

    story = reread(texts[-1], published(*texts[:-1])).story

    assert landing(id_of(SILENCE), story) == " ".join(words)


NAMES = {
    "a name is given": ("A", f"{RULE}\n{{#regel}}", "regel", {id_of(RULE): RULE}),
    "a name is taken away": (f"{RULE}\n{{#regel}}", RULE, "regel", {}),
    "a name is changed": (f"{RULE}\n{{#regel}}", f"{RULE}\n{{#wet}}", "wet", {"regel": RULE}),
    "a name stays and every word changes": (
        f"{RULE}\n{{#regel}}",
        f"{COFFEE}\n{{#regel}}",
        "regel",
        {},
    ),
}


@pytest.mark.parametrize(("before", "after", "id", "also"), NAMES.values(), ids=NAMES)
def test_the_author_s_own_id_wins_and_the_old_one_lands_there_too(before, after, id, also):
    known = published(RULE if before == "A" else before)

    story = reread(after, known).story

    assert [passage.id for passage in story.passages] == [id]
    assert {each: landing(each, story) for each in also} == also


def test_a_name_that_moves_to_another_text_leaves_the_first_its_own():
    known = published(f"{RULE}\n{{#hier}}\n\n{SILENCE}")

    story = reread(f"{RULE}\n\n{SILENCE}\n{{#hier}}", known).story

    assert [passage.id for passage in story.passages] == [id_of(RULE), "hier"]
    assert landing(id_of(SILENCE), story) == SILENCE


def test_an_id_that_stands_inside_a_text_is_never_used_twice():
    known = published(f"{RULE}\n{{#vraag}}\n\n{SILENCE}")

    story = reread(f"{RULE}\n\n[Wie telt er?]{{.openvraag #vraag}} {SILENCE}", known).story

    assert "vraag" not in [id for each in story.passages for id in (each.id, *each.aliases)]


def test_the_same_words_twice_keep_two_addresses():
    known = published(f"{QUEUE}\n\nJa.\n\n{RULE}\n\nJa.")

    story = reread(f"Ja.\n\n{RULE}\n\nJa.\n\n{QUEUE}", known).story

    assert [passage.id for passage in story.passages] == [
        id_of("Ja."),
        id_of(RULE),
        f"{id_of('Ja.')}-2",
        id_of(QUEUE),
    ]


def test_new_words_never_take_the_id_of_a_text_that_was_edited():
    edited = BEFORE.replace("vier", "tien")
    known = published(BEFORE, edited)

    story = reread(f"{edited}\n{SILENCE}\n", known).story

    assert landing(id_of(SILENCE), story) == SILENCE.replace("vier", "tien")
    assert story.passages[-1].id == f"{id_of(SILENCE)}-2"


def test_a_story_at_a_new_address_keeps_what_was_public_at_the_old_one():
    known = public_ids([a_story("anna", told("p-1", RULE))], [], PublicIds())
    moved = a_story("anna-b", told("p-2", RULE), old_addresses=("/portretten/anna",))

    assert [entry.id for entry in known.of(moved)] == ["p-1"]
    assert known.of(a_story("bas")) == ()


def test_a_story_that_stays_home_is_remembered_and_one_that_is_gone_is_not():
    anna, bas = a_story("anna", told("p-1", RULE)), a_story("bas", told("p-2", QUEUE))
    known = public_ids([anna, bas], [], PublicIds())

    later = public_ids([], [bas], known)

    assert list(later.by_address) == [bas.url]
    assert later.of(bas) == known.of(bas)


def test_blocks_links_and_passages_agree_on_every_id():
    story = written(EVERYTHING)
    by_own_name = {passage.id for passage in story.passages} & {"alinea"}
    entries = tuple(
        PublicPassage(f"oud-{number}", each.kind, passage_id(each.text), (), "")
        for number, each in enumerate(story.passages)
    )

    kept = keep_ids(story, entries).story

    ids = [passage.id for passage in kept.passages]
    assert {id for id in ids if not id.startswith("oud-")} == by_own_name
    assert [id for block in kept.blocks for id in passages_in(block)] == ids
    assert {link.passage for link in kept.links} <= set(ids)
    assert [link.target for link in kept.links] == ["#alinea"]


@pytest.mark.parametrize("text", ["", "…", "Ja.", SILENCE, " ".join(map(str, range(500)))])
def test_a_fingerprint_is_small_and_always_the_same(text):
    numbers = fingerprint(text)

    assert 1 <= len(numbers) <= SIZE
    assert all(number < 1 << 16 for number in numbers)
    assert numbers == fingerprint(text.upper())
    assert similarity(numbers, numbers) == 100


def test_a_fingerprint_is_what_it_always_was():
    assert fingerprint("De rij begint.") == (12742, 24771, 39555, 48389)


@pytest.mark.parametrize(
    "texts",
    [
        [f"Vraag {n}: waarom duurt dit {n * 7} dagen en geen {n * 3} weken?" for n in range(5000)],
        ["Alles is hier precies hetzelfde, op een cijfer na"] * 5000,
    ],
    ids=["much alike", "all the same"],
)
def test_a_very_long_story_is_compared_in_bounded_work(monkeypatch, texts):
    compared = 0

    def counting(one, other):
        nonlocal compared
        compared += 1
        return similarity(one, other)

    monkeypatch.setattr(recognise, "similarity", counting)
    before = [told(f"p-{n}", text) for n, text in enumerate(texts)]
    known = public_ids([a_story("anna", *before)], [], PublicIds())
    after = [told(f"q-{n}", f"{text} Echt {n}.") for n, text in enumerate(texts)]
    story = a_story("anna", *after)

    ids = [passage.id for passage in keep_ids(story, known.of(story)).story.passages]

    assert len(set(ids)) == len(ids)
    assert compared <= 50 * len(texts)
