"""After an edit the site at hand is what it would be when it were opened now, for little work."""

import pickle
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.pages.gather import PHOTOS
from plugins.photo_series.process import process
from plugins.preview.desk import Desk
from plugins.story.read_story import read_story
from plugins.theme_tagging.index import Index
from plugins.theme_tagging.line import standing
from plugins.theme_tagging.matching import find_evidence
from plugins.theme_tagging.tagged_site import Found
from plugins.theme_tagging.vocabulary import Vocabulary

from .desks import (
    ANNA,
    BAS,
    FILES,
    PAINTED,
    REPAINTED,
    ROOT,
    THEME,
    Author,
    a_portrait,
    all_pages,
    all_pictures,
    an_engine,
    is_as_if_opened_now,
)
from .photo_files import with_segments
from .photo_words import says


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path)


def test_an_edit_reads_one_story_and_makes_one_page(author: Author) -> None:
    author.sees("/portretten/anna/")
    worked, pages = author.desk.memory.worked.copy(), author.desk.work.pages

    author.changes(ANNA, "Er is thee.", "Er is koffie.")
    author.sees("/portretten/anna/")
    author.sees("/portretten/anna/")

    assert (author.desk.memory.worked - worked)[read_story] == 1
    assert author.desk.work.pages - pages == 1


def test_an_edit_of_a_theme_reads_no_story_and_looks_only_where_its_words_are(
    tmp_path: Path,
) -> None:
    looked_at: list[str] = []

    def find(index: Index, words: Vocabulary) -> Found:
        looked_at.extend(passage.text for passage in index.passages)
        return find_evidence(index, words)

    author = Author(tmp_path, find=find)
    worked = author.desk.memory.worked[read_story]
    looked_at.clear()

    author.changes("themas/haast.md", "Kern: haast", "Kern: haast; thee")

    assert looked_at == ["Er is thee."]
    assert author.desk.memory.worked[read_story] == worked
    is_as_if_opened_now(author)


def test_another_summary_of_the_line_leaves_everybody_where_she_stands(tmp_path: Path) -> None:
    line = THEME.replace("Kern: haast", "Kern: haast\nLinks: samen; regels\nRechts: zelf; thee")
    author = Author(tmp_path, {**FILES, "themas/haast.md": line})
    before = author.desk.memory.worked[standing]

    author.changes("themas/haast.md", "Over haast.", "Over de haast.")
    author.changes("themas/haast.md", "Kern: haast", "Kern:\n    haast; thee")

    assert author.desk.memory.worked[standing] == before
    is_as_if_opened_now(author)

    author.changes("themas/haast.md", "Links: samen", "Links: haast")
    assert author.desk.memory.worked[standing] > before
    is_as_if_opened_now(author)


PICTURE = re.compile(r'/beeld/[^" ,]+')


def test_a_picture_is_made_when_somebody_asks_for_it(author: Author) -> None:
    address, *others = dict.fromkeys(PICTURE.findall(author.sees("/portretten/anna/")))
    pictures = author.desk.folder / "beeld"
    assert others
    assert not pictures.exists()

    made = author.desk.file_at(address)

    assert made
    assert [f"/beeld/{each.name}" for each in pictures.iterdir()] == [address]


def test_a_photo_that_is_shown_twice_stays_when_one_of_both_goes(
    tmp_path: Path, author: Author
) -> None:
    author.saves("portretten/bas/anna.jpg", PAINTED)
    author.changes(BAS, "Naam: Bas", "Naam: Bas\nFoto: anna.jpg (Bas kijkt.)")
    desk = Desk(author.content, an_engine(cache=tmp_path / "empty"), tmp_path / "other")
    addresses = PICTURE.findall(desk.page("/portretten/anna/").html.decode())
    desk.page("/portretten/bas/")

    (author.content / "portretten/bas/anna.jpg").unlink()
    desk.changed([author.content / "portretten/bas/anna.jpg"])

    assert all(desk.file_at(each) for each in addresses)


def test_only_what_a_page_showed_can_be_asked_for(author: Author) -> None:
    shown = PICTURE.findall(author.afresh().page("/portretten/anna/").html.decode())

    for address in (*shown, "/beeld/anna.jpg", "/beeld/../gelezen.pickle", "/beeld/"):
        assert author.desk.file_at(address) is None


@pytest.mark.parametrize("what", [REPAINTED, b"half", None], ids=["other", "half", "gone"])
def test_no_picture_is_made_of_a_photo_that_is_another_than_the_page_shows(
    tmp_path: Path, author: Author, what: bytes | None
) -> None:
    photo = author.content / "portretten/anna/anna.jpg"
    desk = Desk(author.content, an_engine(cache=tmp_path / "empty"), tmp_path / "other")
    addresses = PICTURE.findall(desk.page("/portretten/anna/").html.decode())
    assert addresses

    photo.unlink() if what is None else photo.write_bytes(what)

    assert [desk.file_at(each) for each in addresses] == [None] * len(addresses)


def test_pictures_that_a_build_made_are_not_made_again(
    tmp_path: Path, author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    made = an_engine(cache=cache)
    first = Desk(author.content, made, tmp_path / "first")
    first.page("/portretten/anna/")
    process(first.library.plans.values(), cache / PHOTOS, made.recipe)

    monkeypatch.delattr("plugins.photo_series.pixels.decode")
    desk = Desk(author.content, made, tmp_path / "second")
    desk.page("/portretten/anna/")

    assert all_pictures(desk)
    for address, picture in all_pictures(desk).items():
        assert picture == (cache / PHOTOS / Path(address).name).read_bytes()


EDITS: dict[str, Callable[[Author], object]] = {
    "text": lambda author: author.changes(ANNA, "Er is thee.", "Er is *koffie* en haast."),
    "front matter": lambda author: author.changes(ANNA, "Anna aan", "Anneke aan"),
    "another address": lambda author: author.changes(ANNA, "Naam: Anna", "Naam: Anna\nSlug: an"),
    "a draft": lambda author: author.changes(BAS, "Naam: Bas", "Naam: Bas\nStatus: concept"),
    "hidden": lambda author: author.changes(ANNA, "Naam: Anna", "Naam: Anna\nStatus: verborgen"),
    "a new story": lambda author: author.saves(
        "portretten/dora/index.md", a_portrait("Dora", "Bij [Bas](../bas/) is haast.\n")
    ),
    "a story less": lambda author: author.removes("portretten/anna"),
    "another folder": lambda author: author.renames("portretten/anna", "portretten/anneke"),
    "two folders at once": lambda author: (
        author.renames("portretten/anna", "portretten/x"),
        author.renames("portretten/bas", "portretten/anna"),
        author.renames("portretten/x", "portretten/bas"),
    ),
    "a theme": lambda author: author.changes("themas/haast.md", "Kern: haast", "Kern: thee"),
    "another theme": lambda author: author.saves(
        "themas/thee.md", THEME.replace("Haast", "Thee").replace("Kern: haast", "Kern: thee")
    ),
    "a theme less": lambda author: author.removes("themas/haast.md"),
    "all themes less": lambda author: author.removes("themas"),
    "a photo": lambda author: author.saves("portretten/anna/anna.jpg", REPAINTED),
    "a photo that tells what it shows": lambda author: (
        author.changes(ANNA, "anna.jpg (Anna kijkt opzij.)", "anna.jpg"),
        author.sees("/portretten/anna/"),
        author.saves("portretten/anna/anna.jpg", with_segments(PAINTED, says("Anna lacht."))),
    ),
    "a photo less": lambda author: author.removes("portretten/anna/anna.jpg"),
    "half a photo": lambda author: author.saves("portretten/anna/anna.jpg", PAINTED[:900]),
    "a photo of somebody else": lambda author: (
        author.changes(BAS, "Geen haast.", "![Anna weer.](../anna/anna.jpg)"),
        author.sees("/portretten/bas/"),
        author.saves("portretten/anna/anna.jpg", REPAINTED),
    ),
    "a photo in a folder below": lambda author: (
        author.changes(BAS, "Geen haast.", "![Bas weer.](fotos/bas.jpg)"),
        author.sees("/portretten/bas/"),
        author.saves("portretten/bas/fotos/bas.jpg", PAINTED),
    ),
    "a photo beside a page": lambda author: (
        author.changes("paginas/over.md", "Over deze", "![Wij.](wij.jpg)\n\nOver deze"),
        author.sees("/over/"),
        author.saves("paginas/wij.jpg", PAINTED),
    ),
    "people": lambda author: author.changes("mensen.toml", 'naam = "Anna"', 'naam = "Bas"'),
    "people gone": lambda author: author.removes("mensen.toml"),
    "people unreadable": lambda author: author.saves("mensen.toml", "[anna"),
    "settings": lambda author: author.changes("site.toml", "Proef", "Beproefd"),
    "settings unreadable": lambda author: author.saves("site.toml", "[site"),
    "words": lambda author: author.saves("woorden.md", "## backlog\n\nWerk dat wacht.\n"),
    "a page of its own": lambda author: author.changes("paginas/over.md", "Over deze", "Om deze"),
    "a stray": lambda author: author.saves("portretten/los.md", "Los."),
}


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_all_is_as_if_it_were_opened_now(author: Author, name: str) -> None:
    before = all_pages(author.desk)

    EDITS[name](author)

    is_as_if_opened_now(author)
    shown = all_pages(author.desk) != before or author.problems()
    assert shown, "this edit shows nowhere"


BODIES = st.sampled_from(
    (
        "Er is haast.\n",
        "Er is thee.\n\nEn haast.\n",
        "[Naar Anna](../anna/index.md).\n",
        "[Nergens heen](../weg/index.md).\n",
        "![Anna kijkt opzij.](../anna/anna.jpg)\n",
        "![](anna.jpg)\n\n> Wie haast heeft.\n",
        "“Ja,” zegt Bas. [Waarom?]{.openvraag}\n",
    )
)
FIELDS = st.sampled_from(("", "Slug: an\n", "Status: concept\n", "Mensen: anna\n"))
SOURCES = st.sampled_from(tuple(f"portretten/{each}/index.md" for each in ("anna", "bas", "cor")))
SAVED_PHOTOS = st.sampled_from(("portretten/anna/anna.jpg", "portretten/bas/anna.jpg"))
SAVES = st.one_of(
    st.tuples(SOURCES, st.builds(a_portrait, st.sampled_from(("Anna", "Bas")), BODIES, FIELDS)),
    st.tuples(SAVED_PHOTOS, st.sampled_from((PAINTED, REPAINTED, b"half"))),
    st.tuples(
        st.sampled_from(("themas/haast.md", "themas/thee.md")),
        st.sampled_from((THEME, THEME.replace("Kern: haast", "Kern: thee"))),
    ),
    st.tuples(
        st.just("mensen.toml"),
        st.sampled_from(("", '[anna]\nnaam = "Anna"\n', '[bas]\nnaam = "Bas"\n', "[")),
    ),
    st.tuples(st.one_of(SOURCES, SAVED_PHOTOS), st.none()),
    st.tuples(st.sampled_from(("portretten/anna", "portretten/bas", "themas")), st.none()),
)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(SAVES, st.booleans()), min_size=1, max_size=6))
def test_after_any_edits_all_is_as_if_it_were_opened_now(edits) -> None:
    with TemporaryDirectory() as folder:
        author = Author(Path(folder))
        for (name, content), looks in edits:
            if content is not None:
                author.saves(name, content)
            elif (author.content / name).exists():
                author.removes(name)
            if looks:
                all_pages(author.desk)
        is_as_if_opened_now(author)


def test_a_broken_story_keeps_its_page_and_says_where_it_is_broken(author: Author) -> None:
    before = author.sees("/portretten/anna/")

    author.changes(ANNA, "Datum: 2026-03-01", "Datum: gisteren")

    assert author.sees("/portretten/anna/") == before
    places = {(each.path, each.line, each.code) for each in author.desk.problems}
    assert (f"content/{ANNA}", 2, "datum-vorm") in places

    author.changes(ANNA, "Datum: gisteren", "Datum: 2026-03-02")
    assert author.sees("/portretten/anna/") != before
    is_as_if_opened_now(author)


def test_a_broken_story_that_goes_away_stays_away(author: Author) -> None:
    author.changes(ANNA, "Datum: 2026-03-01", "Datum: gisteren")
    author.removes(ANNA)

    assert not author.desk.page("/portretten/anna/").found


@pytest.mark.parametrize(
    ("template", "line"), [("{% if page %}", 2), ("{{ page.nothing }}", 1), ("{{ 1 / 0 }}", 1)]
)
def test_a_broken_template_keeps_the_last_page_and_says_where_it_is_broken(
    tmp_path: Path, template: str, line: int
) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    author = Author(tmp_path, theme=theme)
    before, file = author.sees("/portretten/anna/"), theme / "templates" / "portrait.html"
    whole = file.read_text()

    file.write_text(f"{template}\n")
    author.touches(file)

    shown = author.desk.page("/portretten/anna/")
    assert shown.html.decode() == before
    assert shown.broken is not None
    assert shown.broken.path == "theme/templates/portrait.html"
    assert shown.broken.line in (line, 1)
    said = f"De vormgeving gaat mis in {shown.broken.path}, regel {shown.broken.line}. ("
    assert shown.broken.message.startswith(said)
    assert author.desk.page("/portretten/bas/").html == b""

    file.write_text(whole)
    author.touches(file)
    assert author.sees("/portretten/anna/") == before


def test_a_style_that_is_away_for_a_moment_keeps_the_last_page(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    author = Author(tmp_path, theme=theme)
    before, file = author.sees("/portretten/anna/"), theme / "static" / "css" / "site.css"

    file.rename(tmp_path / "away.css")
    author.touches(file)
    author.changes(ANNA, "Er is thee.", "Er is koffie.")
    shown = author.desk.page("/portretten/anna/")
    assert shown.html.decode() == before
    assert shown.broken is not None
    assert shown.broken.path == "theme/static/css/site.css"

    (tmp_path / "away.css").rename(file)
    author.touches(file)
    assert "koffie" in author.sees("/portretten/anna/")


def test_an_edited_style_is_linked_under_a_new_name(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    author = Author(tmp_path, theme=theme)
    before, file = author.sees("/over/"), theme / "static" / "css" / "tokens.css"

    file.write_text(file.read_text() + "\n:root { --new: 1px; }\n")
    author.touches(file)

    assert author.sees("/over/") != before


def test_a_mistake_of_our_own_keeps_the_last_page_and_stands_on_the_terminal(
    author: Author, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = author.sees("/portretten/anna/")

    with monkeypatch.context() as broken:
        broken.setattr("plugins.preview.desk.page_at", lambda *_: {}["weg"])
        author.changes(ANNA, "Er is thee.", "Er is koffie.")
        shown = author.desk.page("/portretten/anna/")
        assert shown.html.decode() == before
        assert shown.broken is not None
        assert shown.broken.code == "programma"
        assert "KeyError" in capsys.readouterr().err

    author.changes(ANNA, "koffie", "chocola")
    assert "chocola" in author.sees("/portretten/anna/")


def test_a_cache_that_was_thrown_away_is_filled_again(tmp_path: Path, author: Author) -> None:
    before = all_pages(author.desk)
    files = {path for path in author.desk.folder.rglob("*") if path.is_file()}

    shutil.rmtree(author.desk.folder.parent)

    assert all_pages(author.desk) == before
    assert files == {path for path in author.desk.folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("gone", [".", "site", "site/theme"])
def test_whoever_asks_for_a_picture_first_after_that_finds_the_styles_too(
    author: Author, gone: str
) -> None:
    picture = PICTURE.findall(author.sees("/portretten/anna/"))[0]
    styles = sorted((author.desk.folder / "theme").rglob("*.css"))
    assert styles

    shutil.rmtree(author.desk.folder.parent / gone)

    assert author.desk.file_at(picture)
    assert sorted((author.desk.folder / "theme").rglob("*.css")) == styles


def test_an_edit_in_a_passage_is_known_by_its_passage(author: Author) -> None:
    assert author.desk.edited("/portretten/anna/") == frozenset()

    author.changes(ANNA, "Er is thee.", "Er is koffie.")

    [edited] = author.desk.edited("/portretten/anna/")
    assert f'id="{edited}"' in author.sees("/portretten/anna/")
    assert author.desk.edited("/portretten/bas/") == frozenset()

    author.changes(ANNA, "Anna werkt", "Anneke werkt")
    assert author.desk.edited("/portretten/anna/") == frozenset()


def opened_again(author: Author) -> Desk:
    return Desk(author.content, author.engine, author.root / "desk")


def test_a_second_start_reads_nothing_again_and_shows_the_same(author: Author) -> None:
    before = all_pages(author.desk)
    author.desk.keep()

    again = opened_again(author)

    assert again.memory.worked[read_story] == 0
    assert all_pages(again) == before


def test_what_changed_between_two_starts_is_read_again(author: Author) -> None:
    author.desk.keep()
    (author.content / ANNA).write_text(a_portrait("Anna", "Heel iets anders.\n"))
    (author.content / "portretten" / "bas" / "bas.jpg").write_bytes(PAINTED)

    author.desk = opened_again(author)

    assert author.desk.memory.worked[read_story] == 2
    is_as_if_opened_now(author)


def test_other_themes_between_two_starts_give_other_tags(author: Author) -> None:
    author.desk.keep()
    (author.content / "themas" / "haast.md").write_text(THEME.replace("Kern: haast", "Kern: thee"))

    author.desk = opened_again(author)

    is_as_if_opened_now(author)


def test_a_theme_can_be_edited_when_only_its_tags_were_kept(author: Author) -> None:
    author.desk.keep()
    author.desk = opened_again(author)
    while author.desk.prepare():
        pass

    author.changes("themas/haast.md", "Kern: haast", "Kern: thee")

    is_as_if_opened_now(author)


def test_a_story_that_was_saved_while_it_was_read_is_read_again_at_the_next_start(
    author: Author,
) -> None:
    author.changes(ANNA, "thee", "koffie")
    # Between our looking at the file and the end of the preview.
    (author.content / ANNA).write_text(a_portrait("Anna", "Net op tijd.\n"))
    author.desk.keep()

    author.desk = opened_again(author)

    assert "Net op tijd." in author.sees("/portretten/anna/")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"geen pickle",
        lambda data: pickle.dumps(("another version of the program", pickle.loads(data)[1])),
        lambda data: pickle.dumps(("only one",)),
        lambda data: pickle.dumps((pickle.loads(data)[0], "no readings")),
    ],
    ids=["empty", "cut short", "something else", "of another version", "too little", "no readings"],
)
def test_what_was_kept_and_can_not_be_used_is_ignored(
    author: Author, spoil: Callable[[bytes], bytes]
) -> None:
    author.desk.keep()
    kept = author.root / "desk" / "gelezen.pickle"
    kept.write_bytes(spoil(kept.read_bytes()))

    again = opened_again(author)

    assert again.memory.worked[read_story] == 4
    assert all_pages(again) == all_pages(author.desk)


def test_two_desks_may_share_a_folder(author: Author) -> None:
    other = opened_again(author)

    assert all_pages(other) == all_pages(author.desk)
    other.keep()
    author.desk.keep()
    assert all_pages(opened_again(author)) == all_pages(author.desk)
