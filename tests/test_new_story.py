"""`invoke new`: what she answers becomes a story that builds, and nothing else is touched."""

import os
import tempfile
import unicodedata
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example
from hypothesis import given as each_of
from hypothesis import strategies as st

from plugins.publishing.check_content import check_content
from plugins.publishing.new_story import write
from plugins.publishing.new_story.begin import Beginning, begin
from plugins.publishing.new_story.flags import given_by
from plugins.publishing.new_story.new_story import Agreed, Kind, NewPerson, NewPhoto, NewStory
from plugins.publishing.new_story.photos import photos_in_folder
from plugins.publishing.new_story.question import cleaned
from plugins.publishing.new_story.text import files_of, with_person
from plugins.story.blocks import photos_in
from plugins.story.problem import has_errors
from plugins.story.read_site import read_site
from plugins.story.read_story import read_story
from plugins.story.story import Status, Story
from plugins.story.typography import curl_text
from plugins.theme_tagging.read_themes import read_themes

from .content_folder import PORTRAIT, content_folder
from .hostile_files import heic, jpeg
from .photo_files import with_segments
from .photo_words import says

TODAY = date(2026, 7, 1)
SITE = """\
[site]
adres = "https://proef.example"
[reeksen.aan-het-loket]
naam = "Aan het loket"
uitleg = "Aan de balie."
"""
PEOPLE = '# Van haar.\n[bas]\nnaam = "Bas"\ntoestemming = "ja"\n'
PHOTO = jpeg()
FLAGS = {"naam": "Anna", "functie": "Balie", "toestemming": "ja"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = {"site.toml": SITE, "mensen.toml": PEOPLE, "portretten/bas/index.md": BAS}
    return content_folder(tmp_path, files)


BAS = PORTRAIT.replace("Anna", "Bas")


def photos(tmp_path: Path, files: dict[str, bytes]) -> str:
    folder = tmp_path / "Mijn foto’s"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return str(folder)


def started(
    content: Path, alt: Iterable[str] = (), bijschrift: Iterable[str] = (), **flags: str
) -> Beginning:
    given = given_by(flags, {"alt": [*alt], "bijschrift": [*bijschrift]})
    return begin(content, given, TODAY, print, None)


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def story_of(content: Path, slug: str = "anna") -> Story:
    reading = read_site(content)
    assert not has_errors(reading.problems), reading.problems
    [story] = [each for each in reading.site.stories if each.slug == slug]
    return story


class Author:
    """Somebody at the terminal, who answers in turn and remembers what was said."""

    def __init__(self, *answers: str) -> None:
        self.answers = [*answers]
        self.heard: list[str] = []

    def ask(self, question: str) -> str:
        self.heard.append(question)
        if not self.answers:
            raise KeyboardInterrupt
        return self.answers.pop(0)

    def begins(self, content: Path, **flags: str) -> Beginning:
        return begin(content, given_by(flags, {}), TODAY, self.heard.append, self.ask)

    @property
    def all_heard(self) -> str:
        return "\n".join(self.heard)


def test_a_portrait_has_what_she_answered_and_builds_as_a_concept(content, tmp_path):
    folder = photos(tmp_path, {"DSC 2.JPG": PHOTO, "DSC 10.JPG": PHOTO})

    beginning = started(
        content,
        **FLAGS,
        titel="Anna wacht",
        reeks="aan het loket",
        fotos=folder,
        alt=["DSC 2.JPG: Anna kijkt (even) op.", "DSC 10.JPG: Haar handen."],
        bijschrift=['DSC 10.JPG: "Vlak erna"'],
    )

    assert beginning.problems == ()
    story = story_of(content)
    assert (story.front.title, story.front.name, story.front.role) == (
        "Anna wacht",
        "Anna",
        "Balie",
    )
    assert (story.front.date, story.front.status) == (TODAY, Status.DRAFT)
    assert story.front.series == "Aan het loket"
    assert story.front.people == ("anna",)
    assert story.lead is not None
    assert (story.lead.path.name, story.lead.alt) == ("dsc-2.jpg", "Anna kijkt (even) op.")
    [photo] = photos_in(story.blocks)
    assert (photo.path.name, photo.alt, photo.caption) == (
        "dsc-10.jpg",
        "Haar handen.",
        "“Vlak erna”",
    )
    assert photo.path.read_bytes() == PHOTO
    assert sorted(os.listdir(folder)) == ["DSC 10.JPG", "DSC 2.JPG"]
    about_anna = {each.code for each in check_content(content, TODAY) if "anna" in each.path}
    assert about_anna == {"concept", "foto-klein"}


def test_a_blog_post_begins_with_its_summary(content):
    beginning = started(
        content, soort="blog", naam="Wat een balie hoort", samenvatting="Over stil."
    )

    assert beginning.file == content / "blog" / "wat-een-balie-hoort" / "index.md"
    story = story_of(content, "wat-een-balie-hoort")
    assert "Over stil." in story.text
    assert story.front.summary == "Over stil."


def test_a_theme_is_found_by_the_words_she_gave(content):
    started(
        content,
        soort="Thema",
        naam="Stilte & rust",
        vraag="Wat hoor je?",
        samenvatting="Over *wachten*.",
        woorden="stilte; laten .. uitpraten",
    )

    [theme], problems = read_themes(content / "themas")
    assert (theme.title, theme.question, len(theme.terms)) == ("Stilte & rust", "Wat hoor je?", 2)
    assert not has_errors(problems)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("ja", ('toestemming = "ja"', "sinds = 2026-07-01", 'bereik = ["site"]')),
        ("nee", ("# toestemming", "Vraag het")),
        ("verzonnen", ("verzonnen = true",)),
    ],
)
def test_somebody_new_is_added_as_she_answered_and_the_rest_stays(content, answer, said):
    started(content, **(FLAGS | {"toestemming": answer}))

    text = (content / "mensen.toml").read_text()
    assert text.startswith(PEOPLE)
    assert [words for words in said if words not in text] == []
    anna = read_site(content).site.person("Anna")
    assert anna is not None
    assert (anna.consent is not None) == (answer == "ja")
    assert anna.invented == (answer == "verzonnen")


def test_somebody_who_is_known_is_not_asked_about_and_not_changed(content):
    beginning = started(content, naam="Bas", functie="Bode", slug="bas-2", titel="Nog eens Bas")

    assert beginning.problems == ()
    assert (content / "mensen.toml").read_text() == PEOPLE
    assert story_of(content, "bas-2").front.people == ("bas",)


BALIE = PEOPLE + 'functie = "Balie"\n'
AGAIN = {"naam": "Bas", "functie": "Bode", "slug": "bas-2", "titel": "Nog een Bas"}


def test_a_namesake_does_not_get_the_yes_of_somebody_else(content):
    (content / "mensen.toml").write_text(BALIE)

    beginning = started(content, **AGAIN)

    assert [each.message for each in beginning.problems] == [
        "In mensen.toml staat al Bas: Balie. Is dit dezelfde?"
    ]
    assert "--wie bas" in beginning.problems[0].remedy
    assert not (content / "portretten" / "bas-2").exists()


@pytest.mark.parametrize("same", ["bas", "ja"])
def test_somebody_with_other_work_now_may_be_the_same(content, same):
    (content / "mensen.toml").write_text(BALIE)

    assert started(content, **AGAIN, wie=same).problems == ()
    assert story_of(content, "bas-2").front.people == ("bas",)


def test_somebody_else_with_that_name_needs_a_longer_one(content):
    (content / "mensen.toml").write_text(BALIE)

    [problem] = started(content, **AGAIN, wie="nee").problems

    assert 'een langere naam, zoals --naam "Bas de Wit"' in problem.remedy
    assert (content / "mensen.toml").read_text() == BALIE


def test_two_people_of_nearly_one_name_get_an_entry_each(content):
    (content / "mensen.toml").write_text('[anna]\nnaam = "Anna Jansen"\n')

    started(content, **FLAGS)

    assert [person.id for person in read_site(content).site.people] == ["anna", "anna-2"]


def test_at_the_terminal_each_photo_is_asked_about_with_what_its_file_says(content, tmp_path):
    told = with_segments(PHOTO, says("Anna kijkt op."))
    folder = photos(tmp_path, {"1.jpg": told, "2.jpg": told, "3.jpg": PHOTO, "4.jpg": PHOTO})
    author = Author(
        "portrait", "portret", "Anna", "", "", "Balie", "gisteren", "", "loket", "", "",
        "jaa", "ja", "", "site, socials", "site social", "weg", folder, "1-9", "1-4",
        "", "", "", "", "Haar handen.", "", "-",
    )  # fmt: skip

    beginning = author.begins(content)

    assert beginning.problems == ()
    assert author.answers == []
    for heard in (
        "«portrait» kan hier niet.\n  Herstel: bedoel je «portret»?",
        "schrijf jaar-maand-dag, zoals 2026-03-01.",
        "De reeks «loket» staat niet",
        "bedoel je «ja»?",
        "De map «weg» bestaat niet.",
        "bedoel je «social»?",
        "«1-9» kan niet: er zijn 4 foto’s.",
        "wat je ziet: Anna kijkt op.",
        "bijschrift: Bij het raam",
        "maker: Roos Abels",
    ):
        assert heard in author.all_heard
    story = story_of(content)
    assert story.lead is not None
    assert story.lead.alt == "Anna kijkt op."
    assert [(each.path.name, each.alt, each.caption) for each in photos_in(story.blocks)] == [
        ("2.jpg", "Anna kijkt op.", "Bij het raam"),
        ("3.jpg", "Haar handen.", ""),
    ]
    assert not (content / "portretten" / "anna" / "4.jpg").exists()
    anna = read_site(content).site.person("Anna")
    assert anna is not None
    assert anna.scope == ("site", "social")


@pytest.mark.parametrize("count", range(9))
def test_ctrl_c_at_any_question_leaves_everything_as_it_was(content, tmp_path, count):
    folder = photos(tmp_path, {"1.jpg": PHOTO})
    before = everything_in(content)
    author = Author(*["portret", "Anna", "", "", "Balie", "", "", "", "ja"][:count])

    with pytest.raises(KeyboardInterrupt):
        author.begins(content, fotos=folder)

    assert everything_in(content) == before


@pytest.mark.parametrize("broken", ["copyfile", "store"])
def test_breaking_off_while_writing_leaves_everything_as_it_was(
    content, tmp_path, monkeypatch, broken
):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    folder = photos(tmp_path, {"1.jpg": PHOTO})
    monkeypatch.setattr(write.shutil if broken == "copyfile" else write, broken, stop)
    before = everything_in(content)

    with pytest.raises(KeyboardInterrupt):
        started(content, **FLAGS, fotos=folder, alt=["1.jpg: Anna."])

    assert everything_in(content) == before
    assert sorted(os.listdir(content / "portretten")) == ["bas"]


MISSING = [
    ({}, ["--naam", "--functie", "--toestemming"]),
    ({"naam": "Anna"}, ["--functie", "--toestemming"]),
    ({"soort": "blog", "naam": "A"}, ["--samenvatting"]),
    ({"soort": "thema", "naam": "A"}, ["--vraag", "--samenvatting", "--woorden"]),
]


@pytest.mark.parametrize(("flags", "named"), MISSING)
def test_without_a_terminal_everything_that_is_missing_is_named_at_once(content, flags, named):
    before = everything_in(content)

    beginning = started(content, **flags)

    assert beginning.file is None
    assert set(named) <= {problem.path for problem in beginning.problems}
    assert everything_in(content) == before


WRONG = [
    ({"soort": "portrait"}, "--soort", "bedoel je «portret»?"),
    ({"datum": "1 juli"}, "--datum", "jaar-maand-dag"),
    ({"datum": "31-6-2026"}, "--datum", "bestaat niet"),
    ({"datum": "2026-13-45"}, "--datum", "bestaat niet"),
    ({"reeks": "Aan het lokket"}, "--reeks", "bedoel je «Aan het loket»?"),
    ({"toestemming": "jaa"}, "--toestemming", "bedoel je «ja»?"),
    ({"bereik": "site, sociaal"}, "--bereik", "bedoel je «social»?"),
    ({"bereik": "boek"}, "--bereik", "zet «site» erbij"),
    ({"slug": "../weg"}, "--slug", "kleine letters"),
    ({"slug": "bas"}, "--slug", "kies een ander adres"),
    ({"naam": "Bas", "toestemming": ""}, "--slug", "met --slug bas-2"),
    ({"naam": "李"}, "--slug", "kies zelf een adres"),
    ({"naam": "../.."}, "--slug", "kies zelf een adres"),
    ({"fotos": "/bestaat/niet"}, "--fotos", "goed schreef"),
    ({"vraag": "Wat?"}, "--vraag", "laat het weg"),
]
DECIDES = {
    "which photos": {"welke": "9", "alt": ["1.jpg: Anna.", "2.jpg: Bas."]},
    "which photos, by name": {"welke": "3.jpg", "alt": ["1.jpg: Anna."]},
    "which folder": {"fotos": "/bestaat/niet", "alt": ["1.jpg: Anna."], "welke": "1"},
    "which kind": {"soort": "blok", "samenvatting": "S."},
}


@pytest.mark.parametrize("what", DECIDES)
def test_an_answer_on_which_the_rest_hangs_is_told_alone(content, tmp_path, what):
    folder = photos(tmp_path, {"1.jpg": PHOTO, "2.jpg": PHOTO})

    [problem] = started(content, **{**FLAGS, "fotos": folder, **DECIDES[what]}).problems

    assert problem.path == f"--{next(iter(DECIDES[what]))}"


def test_at_the_terminal_nobody_hears_of_options(content, tmp_path):
    folder = photos(tmp_path, {"1.jpg": PHOTO})
    author = Author(
        "", "Bas", "bas", "bas-2", "", "Balie", "", "", "", folder, "", "", "Bas kijkt op."
    )

    assert author.begins(content).problems == ()

    assert author.answers == []
    assert "--" not in author.all_heard
    assert "schrijf het in een zin, zoals: Anna kijkt opzij." in author.all_heard


def test_an_option_that_nobody_asks_for_is_named_without_a_reproach(content):
    [problem] = started(content, **FLAGS, vraag="Wat?").problems

    assert problem.message == "Naar «--vraag» vraag ik hier niet."


@pytest.mark.parametrize(("flags", "flag", "remedy"), WRONG)
def test_an_answer_that_can_not_be_used_is_named_with_a_way_out(content, flags, flag, remedy):
    before = everything_in(content)

    beginning = started(content, **(FLAGS | flags))

    found = [problem for problem in beginning.problems if problem.path == flag]
    assert remedy in found[0].remedy, beginning.problems
    assert everything_in(content) == before


def test_a_name_that_exists_in_other_capitals_is_taken_too(content):
    (content / "portretten" / "Anna").mkdir()

    [problem] = started(content, **FLAGS).problems

    assert "«content/portretten/Anna» bestaat al." in problem.message


def test_an_address_that_another_folder_asked_for_is_taken(content):
    (content / "portretten/bas/index.md").write_text(BAS.replace("Naam", "Slug: anna\nNaam"))

    [problem] = started(content, **FLAGS).problems

    assert "/portretten/anna/ is al bezet" in problem.message


@pytest.mark.parametrize("name", ["portretten", "mensen.toml"])
def test_nothing_is_written_through_a_link_to_elsewhere(tmp_path, name):
    content = content_folder(tmp_path, {"site.toml": SITE})
    outside = tmp_path / "elders"
    outside.mkdir()
    (outside / "mensen.toml").write_text("")
    (content / name).symlink_to(outside / name if name == "mensen.toml" else outside)

    [problem] = started(content, **FLAGS).problems

    assert problem.code == "buiten-content"
    assert everything_in(outside) == {str(outside / "mensen.toml"): b""}


def test_a_folder_of_everything_gives_its_photos_in_order(tmp_path):
    files = {f"IMG_{number}.JPG": PHOTO for number in range(1, 41)}
    files |= {"Loïs (1).jpeg": PHOTO, "LOIS [1].png": PHOTO, "iphone.HEIC": heic()}
    files |= {
        "kapot.jpg": PHOTO[:9000],
        "leeg.jpg": b"",
        "IMG_1.CR2": b"II*\0",
        "IMG_50.CR2": b"II*\0",
        "film.mov": b"x",
    }
    files |= {"._IMG_1.JPG": b"", ".DS_Store": b"", "lijst.txt": b"x", "scan.tif": b"II*\0abcd"}

    found = photos_in_folder(Path(photos(tmp_path, files)))

    names = [photo.name for photo in found.photos]
    assert names == [
        *(f"img-{number}.jpg" for number in range(1, 41)),
        *("iphone.heic", "lois-1.jpg", "lois-1-2.jpg"),
    ]
    assert {problem.code for problem in found.problems} == {"foto-kapot", "foto-leeg", "foto-soort"}
    assert not has_errors(found.problems)
    assert found.others == ("film.mov", "lijst.txt")
    assert found.raws == ("IMG_50.CR2",)


def test_a_folder_without_photos_still_gives_a_story(content, tmp_path):
    folder = photos(tmp_path, {"lijst.txt": b"x"})

    assert started(content, **FLAGS, fotos=folder).problems == ()
    assert story_of(content).lead is None


def test_at_the_terminal_a_raw_file_and_a_broken_photo_are_each_told_once(content, tmp_path):
    files = {"1.jpg": PHOTO, "DSC1.NEF": b"MM\0*abcd", "kapot.jpg": PHOTO[:9000]}
    author = Author("portret", "Anna", "", "", "Balie", "", "", "", "ja", "", "", "", "Anna.")

    beginning = author.begins(content, fotos=photos(tmp_path, files))

    assert beginning.file is not None
    told = author.all_heard + "\n".join(map(str, beginning.problems))
    assert "RAW-bestanden van je camera; die kan een website niet tonen: DSC1.NEF" in told
    assert "Exporteer ze in je fotoprogramma als JPEG" in told
    assert "DSC1.NEF" not in told.split("geen foto’s en blijven", 1)[-1].split("\n", 1)[0]
    assert told.count("kapot.jpg: LET OP") == 1


def test_a_caption_of_the_file_can_be_left_out(content, tmp_path):
    described = with_segments(PHOTO, says("Anna kijkt opzij."))
    folder = photos(tmp_path, {"1.jpg": PHOTO, "2.jpg": described})
    first = Author(
        "portret", "Anna", "", "", "Balie", "", "", "", "ja", "", "", "", "Anna.", "", "-"
    )

    first.begins(content, fotos=folder)

    assert "(typ - voor geen bijschrift) [Bij het raam]" in first.heard[-1]
    [photo] = photos_in(story_of(content).blocks)
    assert (photo.alt, photo.caption) == ("Anna kijkt opzij.", "")
    told = {each.code for each in check_content(content, TODAY)}
    assert "foto-zonder-bijschrift" not in told


def test_a_caption_of_the_photo_at_the_top_is_named_as_what_it_is(content, tmp_path):
    folder = photos(tmp_path, {"1.jpg": PHOTO})

    beginning = started(
        content, **FLAGS, fotos=folder, alt=["1.jpg: Anna."], bijschrift=["1.jpg: Zo."]
    )

    [problem] = beginning.problems
    assert problem.path == "--bijschrift"
    assert "Bij de foto «1.jpg» vraag ik niet naar «--bijschrift»" in problem.message
    assert "foto bovenaan" in problem.remedy


def test_a_photo_that_nobody_described_is_named(content, tmp_path):
    folder = photos(tmp_path, {"anna.jpg": PHOTO, "bas.jpg": PHOTO})

    beginning = started(content, **FLAGS, fotos=folder, alt=["ana.jpg: Anna.", "bas.jpg: Bas."])

    [missing, odd] = beginning.problems
    assert '--alt "anna.jpg: Anna kijkt opzij."' in missing.remedy
    assert odd.remedy == "bedoel je «anna.jpg»?"


@pytest.mark.parametrize("typed", ["1 maart 2026", "1-3-2026", "01/03/2026", "2026-03-01"])
def test_a_day_is_understood_as_she_writes_it(content, typed):
    assert started(content, **FLAGS, datum=typed, sinds=typed).problems == ()
    text = (content / "portretten" / "anna" / "index.md").read_text()
    assert "Datum: 2026-03-01\n" in text
    assert "sinds = 2026-03-01\n" in (content / "mensen.toml").read_text()


def test_a_date_to_come_is_said(content):
    assert started(content, **FLAGS, datum="2026-07-02").later
    assert not started(content, naam="Eva", functie="x", toestemming="nee").later


names = st.one_of(
    st.text(min_size=1, max_size=40),
    st.text(alphabet="Aé'’\"/\\.[]()*_<>#:;{}!-|~`&@=+ éñ\u0301李", min_size=1, max_size=30),
    st.sampled_from(["Anna d’Ancona", "Zoë/Noor", "../../etc", "null", "- Anna", "# Kop"]),
).filter(cleaned)


@each_of(name=names, alt=names, caption=names, role=names)
@example(name="Anna", alt="Anna.", caption="~~~ ][ ///", role="balie")
def test_whatever_she_answers_is_read_as_she_typed_it(name, alt, caption, role):
    name, alt, caption, role = map(cleaned, (name, alt, caption, role))
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "content" / "portretten" / "x"
        folder.mkdir(parents=True)
        pictures = tuple(NewPhoto(Path("a"), f"{n}.jpg", alt, caption) for n in ("a", "b"))
        new = NewStory(Kind.PORTRAIT, "x", name, TODAY, name, role, summary="", photos=pictures)
        path = folder / "index.md"
        data = files_of(new)["portretten/x/index.md"]
        assert isinstance(data, bytes)
        path.write_bytes(data)

        reading = read_story(path)

    assert not has_errors(reading.problems), reading.problems
    story = reading.story
    assert story is not None
    assert (story.front.title, story.front.name) == (curl_text(name), name)
    assert story.front.role == curl_text(role)
    [photo] = photos_in(story.blocks)
    assert photo.alt == curl_text(alt)


@each_of(name=names, role=names)
def test_whoever_she_names_is_read_back_from_the_list_of_people(name, role):
    person = NewPerson("x", cleaned(name), cleaned(role), Agreed.YES, TODAY, ("site",))
    with tempfile.TemporaryDirectory() as root:
        content = content_folder(
            Path(root), {"site.toml": "", "mensen.toml": with_person(PEOPLE.rstrip(), person)}
        )
        people = read_site(content).site.people

    assert [(each.name, each.role) for each in people[1:]] == [(person.name, person.role)]


def test_a_name_in_letters_of_a_mac_is_one_name(content):
    started(content, naam=unicodedata.normalize("NFD", "Zoë"), functie="x", toestemming="nee")

    assert story_of(content, "zoe").front.name == "Zoë"


def test_windows_line_ends_of_the_list_of_people_stay(content):
    (content / "mensen.toml").write_bytes(PEOPLE.replace("\n", "\r\n").encode())

    started(content, **FLAGS)

    data = (content / "mensen.toml").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
