"""Publishing for real: a small site goes out, and each mistake keeps the last release standing."""

import signal
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.photo_series.metadata import metadata_left
from plugins.publishing import publish as publishing
from plugins.publishing import releases
from plugins.publishing.check_content import check_content
from plugins.publishing.held_folder import held
from plugins.publishing.new_site import STARTER_ADDRESS
from plugins.publishing.publish import Publication, publish
from plugins.publishing.releases import Changes, activate, stamps
from plugins.publishing.roll_back import roll_back
from plugins.story.problem import Level, has_errors

from .content_folder import content_folder
from .photo_files import drawn, encoded, exif

SETTINGS = Path(__file__).resolve().parents[1] / "publishconf.py"
NOW = datetime(2026, 6, 1, 12, 0, 0)
STORY = "portretten/anna/index.md"
ANNA = """\
Titel: Anna aan de balie
Datum: 2026-03-01
Naam: Anna
Samenvatting: Anna werkt aan de balie en luistert eerst.

/// kort
- Kort.
///

Dit is Anna. Zie ook [haar blog](/blog/luisteren/).

![Anna kijkt op.](anna.jpg "Anna aan haar balie")
"""
POST = """\
Titel: Luisteren
Datum: 2026-02-01
Samenvatting: Over luisteren.

/// kort
- Kort.
///

Een korte tekst.
"""
DRAFT = POST.replace("Luisteren", "Geheim plan").replace("Samen", "Status: concept\nSamen")
LATER = POST.replace("Luisteren", "Morgen").replace("2026-02-01", "2026-06-02")
PHOTO = encoded(drawn(1600, 1000), exif=exif())
FILES: dict[str, str | bytes] = {
    "site.toml": '[site]\nnaam = "Proef"\nadres = "https://proef.example"\n',
    "mensen.toml": '[anna]\nnaam = "Anna"\ntoestemming = "ja"\n',
    STORY: ANNA,
    "portretten/anna/anna.jpg": PHOTO,
    "portretten/anna/notities.docx": b"notities",
    "blog/luisteren/index.md": POST,
    "blog/plan/index.md": DRAFT,
    "blog/morgen/index.md": LATER,
    "themas/luisteren.md": (
        "Titel: Luisteren als werk\nVraag: Wie luistert er?\nSamenvatting: Over luisteren.\n"
        "Kern: luisteren; balie\n\nWie luistert, hoort meer.\n"
    ),
}


@pytest.fixture
def content(tmp_path):
    return content_folder(tmp_path, FILES)


def publish_at(content: Path, hours: int = 0, **options) -> Publication:
    return publish(content, SETTINGS, NOW + timedelta(hours=hours), **options)


def test_a_site_without_mistakes_is_published_without_what_stays_home(content):
    publication = publish_at(content)

    assert {"datum-later", "concept"} <= {problem.code for problem in publication.problems}
    assert not has_errors(publication.problems)
    release = publication.folder
    assert release == content.parent / "releases" / "20260601-120000"
    current = content.parent / "releases" / "current"
    for page in ("index.html", "portretten/anna/index.html", "blog/luisteren/index.html"):
        assert (current / page).is_file()
    files = [path for path in current.rglob("*") if path.is_file()]
    assert not {path.suffix for path in files} & {".md", ".toml", ".docx"}
    texts = [path.read_text() for path in files if path.suffix in (".html", ".xml", ".json")]
    assert not [text for text in texts if "Geheim plan" in text or "Morgen" in text]


def test_no_original_goes_out_and_no_photo_tells_where_it_was_taken(content):
    release = publish_at(content).folder
    assert release is not None

    photos = [path for path in release.rglob("*") if path.suffix in (".avif", ".jpg", ".webp")]
    assert photos
    assert all(metadata_left(path) == () for path in photos)
    assert not [path for path in photos if path.read_bytes() == PHOTO]


def replace(old: str, new: str) -> dict[str, str | bytes]:
    return {STORY: ANNA.replace(old, new)}


REFUSED = {
    "no date": (replace("Datum: 2026-03-01\n", ""), "«Datum»"),
    "day first": (replace("2026-03-01", "03-04-2026"), "«03-04-2026»"),
    "missing photo": (replace("(anna.jpg", "(ana.jpg"), "«ana.jpg»"),
    "unknown theme pinned": (
        replace("Naam: Anna", "Naam: Anna\nThemas_vast: luistren (daar gaat het om)"),
        "«luistren»",
    ),
    "dead link": (replace("/blog/luisteren/", "/blog/luistren/"), "/blog/luistren/"),
    "dead fragment": (replace("/blog/luisteren/", "/blog/luisteren/#begin"), "#begin"),
    "unclosed block": (replace("Dit is", "/// kort\n\n- Dit is"), "kort"),
    "unknown key": (replace("Naam: Anna", "Naam: Anna\nFunktie: balie"), "«Funktie»"),
    "another encoding": ({STORY: ANNA.replace("Dit", "Dít").encode("latin-1")}, "é en ë"),
    "no summary": (
        replace("Samenvatting: Anna werkt aan de balie en luistert eerst.\n", ""),
        "vat",
    ),
    "no in brief": (replace("/// kort\n- Kort.\n///\n", ""), "«kort»"),
    "a link that says nothing": (replace("[haar blog]", "[lees meer]"), "«lees meer»"),
    "link to a draft": (replace("/blog/luisteren/", "/blog/plan/"), "«Geheim plan»"),
    "person without consent": ({"mensen.toml": '[anna]\nnaam = "Anna"\n'}, "toestemming"),
    "person withdrawn": (
        {"mensen.toml": '[anna]\nnaam = "Anna"\ntoestemming = "ingetrokken"\n'},
        "trok de toestemming in",
    ),
    "no address": ({"site.toml": ""}, "geen adres"),
    "the address of the example": (
        {"site.toml": f'[site]\nadres = "{STARTER_ADDRESS}"\n'},
        STARTER_ADDRESS,
    ),
    "settings in another encoding": ({"site.toml": "# é\n".encode("latin-1")}, "é en ë"),
    "broken people": ({"mensen.toml": "[anna\n"}, "Deze regel"),
    "unknown setting": ({"site.toml": '[site]\nname = "Proef"\n'}, "«name»"),
}


@pytest.mark.parametrize(("files", "said"), REFUSED.values(), ids=REFUSED)
def test_a_mistake_stops_the_publish_and_leaves_the_last_release(content, files, said):
    before = publish_at(content).folder
    assert before is not None
    content_folder(content.parent, files)

    publication = publish_at(content, hours=1)

    assert publication.folder is None
    errors = [problem for problem in publication.problems if problem.level == "FOUT"]
    assert errors
    assert any(said in problem.message for problem in errors)
    assert all(problem.remedy and problem.path.startswith("content") for problem in errors)
    assert stamps(content.parent / "releases") == (before.name,)
    assert (content.parent / "releases" / "current").resolve() == before


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "nog geen verhaal"),
        ({"blog/plan/index.md": DRAFT, "blog/morgen/index.md": LATER}, "Geen enkel verhaal"),
        ({"paginas/over.md": POST}, "nog geen verhaal"),
    ],
)
def test_a_site_without_a_story_is_not_published(tmp_path, files, said):
    empty = content_folder(tmp_path, {"site.toml": FILES["site.toml"]} | files)

    publication = publish_at(empty)

    [error] = [problem for problem in publication.problems if problem.level == "FOUT"]
    assert said in error.message
    assert publication.folder is None


@pytest.mark.parametrize("file", ["mensen.toml", "site.toml"])
@pytest.mark.parametrize("bytes_", [b"[anna\n", "[anna]\nnaam = 'é'".encode("latin-1")])
def test_nobody_seems_to_be_missing_from_a_file_that_can_not_be_read(content, file, bytes_):
    listed = ANNA.replace("Naam: Anna", "Naam: Anna\nMensen: anna")
    content_folder(content.parent, {STORY: listed, file: bytes_})

    problems = check_content(content, NOW.date())

    [error] = [problem for problem in problems if problem.level == "FOUT"]
    assert error.path == f"content/{file}"


def test_what_is_saved_while_publishing_waits_for_the_next_publish(content, monkeypatch):
    people = f'{FILES["mensen.toml"]}[bert]\nnaam = "Bert"\n'
    content_folder(content.parent, {"mensen.toml": people})
    render = publishing.render

    def render_after_an_edit(*arguments):
        quoted = "“Ik luister eerst”, zegt Bert.\n\nDit is Anna."
        content_folder(content.parent, {STORY: ANNA.replace("Dit is Anna.", quoted)})
        return render(*arguments)

    monkeypatch.setattr(publishing, "render", render_after_an_edit)
    release = publish_at(content).folder

    assert release is not None
    assert "Bert" not in (release / "portretten/anna/index.html").read_text()
    assert publish_at(content, hours=1).folder is None


def test_a_dry_run_says_what_would_change_and_changes_nothing(content):
    publish_at(content)
    content_folder(content.parent, {"blog/luisteren/index.md": POST.replace("korte", "andere")})

    publication = publish_at(content, hours=1, dry_run=True)

    assert publication.folder is None
    assert publication.changes is not None
    assert "blog/luisteren/index.html" in publication.changes.changed
    assert len(stamps(content.parent / "releases")) == 1


def test_a_first_dry_run_makes_no_folder(content):
    assert publish_at(content, dry_run=True).changes is not None
    assert not (content.parent / "releases").exists()


def test_publishing_the_same_again_changes_nothing_for_a_visitor(content):
    publish_at(content)

    first = publish_at(content, hours=1)
    again = publish_at(content, hours=2)

    assert first.changes == again.changes == Changes(added=(), changed=(), removed=())
    assert not again.is_new
    assert again.folder == content.parent / "releases" / "20260601-120000"
    assert stamps(content.parent / "releases") == ("20260601-120000",)


def test_two_stories_with_one_title_are_named_by_their_files_and_go_out(content):
    content_folder(content.parent, {"blog/nog/index.md": POST})

    publication = publish_at(content)

    assert publication.folder is not None
    [told] = [each for each in publication.problems if "titel" in each.code]
    assert (told.path, told.level) == ("content/blog/nog/index.md", "LET OP")
    assert "blog/luisteren/index.md" in told.message


@pytest.mark.parametrize("task", [publish_at, roll_back])
def test_a_folder_in_the_place_of_current_is_left_alone(content, task):
    hers = content.parent / "releases" / "current" / "van haar.txt"
    hers.parent.mkdir(parents=True)
    hers.write_text("van haar")

    outcome = task(content)

    assert outcome.folder is None
    assert "current-bezet" in [problem.code for problem in outcome.problems]
    assert [each.name for each in hers.parent.parent.iterdir()] == ["current"]
    assert hers.exists()


def test_without_a_public_release_there_is_none_before_it(content):
    publish_at(content)
    (content.parent / "releases" / "current").unlink()

    [problem] = roll_back(content).problems

    assert problem.message == "Er staat nu geen enkele versie aan, dus er is geen vorige."
    assert "20260601-120000" in problem.remedy


def test_ctrl_c_is_heard_until_the_site_is_complete_and_not_while_it_goes_out(content, monkeypatch):
    heard = []

    def switch(*arguments):
        heard.append(signal.getsignal(signal.SIGINT))
        activate(*arguments)

    monkeypatch.setattr(releases, "activate", switch)
    before = signal.getsignal(signal.SIGINT)

    assert publish_at(content).folder is not None
    assert heard == [signal.SIG_IGN]
    assert signal.getsignal(signal.SIGINT) is before


def test_rolling_back_makes_the_release_before_public_again(content):
    first = publish_at(content).folder
    content_folder(content.parent, {"blog/luisteren/index.md": POST.replace("korte", "andere")})
    second = publish_at(content, hours=1).folder
    assert first is not None
    assert second is not None

    assert roll_back(content).folder == first
    assert (content.parent / "releases" / "current").resolve() == first
    assert roll_back(content, to=second.name).folder == second


@pytest.mark.parametrize(
    ("published", "to", "said"),
    [(0, "", "nog niets gepubliceerd"), (1, "", "geen oudere"), (1, "20260601-12000", "bestaat")],
)
def test_a_rollback_to_nothing_is_explained(content, published, to, said):
    for hours in range(published):
        publish_at(content, hours)

    [problem] = roll_back(content, to).problems

    assert said in problem.message


@pytest.mark.parametrize(
    ("target", "toml", "code"),
    [
        ("lokal", "", "doel-onbekend"),
        ("server", '[doelen.server]\nsoort = "ssh"\n', "doel-komt-later"),
        ("server", '[doelen.server]\nsoort = "pages"\n', "doel-komt-later"),
        ("", '[doelen.lokaal]\nsoort = "map"\nmap = "content/uit"\n', "doel-in-inhoud"),
        ("", '[doelen.lokaal]\nsoort = "map"\nmap = "."\n', "doel-in-inhoud"),
    ],
)
def test_a_target_that_can_not_be_used_is_explained(content, target, toml, code):
    content_folder(content.parent, {"site.toml": f"{FILES['site.toml']}{toml}"})

    publication = publish_at(content, target=target)

    assert publication.folder is None
    assert code in [problem.code for problem in publication.problems]


def test_another_folder_can_be_the_target(content):
    toml = f'{FILES["site.toml"]}[doelen.lokaal]\nsoort = "map"\nmap = "../schijf/mijn site"\n'
    content_folder(content.parent, {"site.toml": toml})

    release = publish_at(content).folder

    assert release is not None
    assert release.resolve().parent == content.parent.parent / "schijf" / "mijn site"


def test_two_publishes_to_one_folder_do_not_mix(content):
    with held(content.parent / "releases"):
        publication = publish_at(content)

    assert publication.folder is None
    assert "publicatie-bezig" in [problem.code for problem in publication.problems]


def test_no_photo_is_made_for_a_publish_that_is_stopped_anyway(content, monkeypatch):
    story = content / "portretten" / "anna" / "index.md"
    story.write_text(story.read_text(encoding="utf-8") + "\n[weg](../niemand/index.md)\n", "utf-8")
    (content / "portretten" / "anna" / "anna.jpg").write_bytes(PHOTO[:-4000])
    monkeypatch.setattr("plugins.publishing.publish.render", None)

    publication = publish_at(content)

    assert publication.folder is None
    codes = {problem.code for problem in publication.problems if problem.level is Level.ERROR}
    assert "foto-kapot" in codes
    assert len(codes) > 1
