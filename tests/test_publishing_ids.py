"""From publish to publish: what readers linked to stays on the pages, whatever is edited."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.publishing.build import build
from plugins.publishing.publish import Publication, publish
from plugins.story.passage import Kind
from plugins.story.problem import Problem, has_errors
from plugins.story.public_ids import PublicIds, PublicPassage
from plugins.story.public_ids_file import as_json
from plugins.story.read_site import read_site
from plugins.story.text import passage_id

from .content_folder import content_folder, portrait
from .photo_files import drawn, encoded
from .rereading import EVERYTHING

ROOT = Path(__file__).resolve().parents[1]
NOW = datetime(2026, 6, 1, 12, 0, 0)
ANNA = "portretten/anna/index.md"
QUEUE = "De rij voor het loket begint al om acht uur."
SILENCE = "Anna telt tot vier voordat ze iets terugzegt."
RULE = "Op het scherm staat een regel die niemand nog kan uitleggen."
COFFEE = "Na de middag drinkt ze koffie met de portier."
BRIEF = "/// kort\n- Anna telt.\n///\n\n"
BODY = f"{BRIEF}{QUEUE}\n\n## De stilte\n\n{SILENCE}\n\n{RULE}\n\n## De pauze\n\n{COFFEE}\n"
EDITED = f"{BRIEF}{COFFEE}\n\n{QUEUE}\n\n## Tot vier tellen\n\n{SILENCE.replace('iets', 'iest')}\n"
BAS = f"""\
Titel: Bas
Datum: 2026-02-01
Samenvatting: Over Anna.

/// kort
- Kort.
///

Bas las [wat er op het scherm staat](/portretten/anna/#{passage_id(RULE)}).
"""
CLIP = """
/// fragment | Anna over de stilte
    bestand: anna.mp3
    uitgeschreven: anna.txt
///
"""
FILES: dict[str, str | bytes] = {
    "site.toml": '[site]\nnaam = "Proef"\nadres = "https://proef.example"\n',
    "mensen.toml": '[anna]\nnaam = "Anna"\ntoestemming = "ja"\nbereik = ["site"]\n',
    ANNA: portrait(BODY),
    "blog/bas/index.md": BAS,
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return content_folder(tmp_path, FILES)


def publish_at(content: Path, hours: int = 0, dry_run: bool = False) -> Publication:
    settings = ROOT / "publishconf.py"
    return publish(content, settings, NOW + timedelta(hours=hours), dry_run=dry_run)


def built(content: Path) -> tuple[str, list[Problem]]:
    """Anna's page as `build` makes it, and what was said on the way."""
    output = content.parent / "output"
    problems = build(content, output, ROOT / "pelicanconf.py")
    return (output / "portretten/anna/index.html").read_text(), problems


def around(id: str, page: str) -> str:
    """What a reader sees first who follows a link to `id`. It stands on the page once."""
    [rest] = re.findall(rf' id="{id}"[^>]*>(.*)', page)
    return re.sub(r"<[^>]*>", "", rest)


def test_old_links_land_after_a_move_a_typo_a_new_heading_and_a_deletion(content):
    publish_at(content)
    content_folder(content.parent, {ANNA: portrait(EDITED)})

    page, problems = built(content)

    assert not has_errors(problems)
    lands = {linked: around(passage_id(linked), page) for linked in (QUEUE, SILENCE, RULE, COFFEE)}
    assert lands == {
        QUEUE: QUEUE,
        SILENCE: SILENCE.replace("iets", "iest"),
        RULE: "Tot vier tellen",
        COFFEE: COFFEE,
    }
    assert around(passage_id("De stilte"), page) == "Tot vier tellen"
    release = publish_at(content, hours=1).folder
    assert release is not None
    assert (release / "portretten/anna/index.html").read_text() == page


def test_old_links_land_after_many_publishes(content):
    release = publish_at(content).folder
    for hours, (old, new) in enumerate(
        [("vier", "tien"), ("telt", "rekent"), (f"{RULE}\n\n", ""), ("stilte", "rust")], start=1
    ):
        body = (content / ANNA).read_text().replace(old, new)
        content_folder(content.parent, {ANNA: body})
        release = publish_at(content, hours).folder
        assert release is not None

    page = (release / "portretten/anna/index.html").read_text()
    assert around(passage_id(SILENCE), page) == "Anna rekent tot tien voordat ze iets terugzegt."
    assert around(passage_id(RULE), page) == around(passage_id("De stilte"), page) == "De rust"


def test_publishing_the_same_again_writes_nothing(content):
    publish_at(content)
    before = (content / "passages.json").stat()

    publish_at(content, hours=1)

    assert (content / "passages.json").stat() == before


def test_only_a_publish_that_succeeds_writes_the_file(content):
    publish_at(content, dry_run=True)
    built(content)
    content_folder(content.parent, {"mensen.toml": ""})
    publish_at(content)

    assert not (content / "passages.json").exists()


def test_a_broken_file_stops_the_publish_and_is_left_as_it_is(content):
    content_folder(content.parent, {"passages.json": "{"})

    publication = publish_at(content)

    assert publication.folder is None
    assert "ids-bestand" in [problem.code for problem in publication.problems]
    assert (content / "passages.json").read_text() == "{"
    assert built(content)[0]


def test_a_file_that_can_not_be_written_is_told_and_the_site_is_public(content):
    (content / "passages.json").mkdir()

    publication = publish_at(content)

    assert publication.folder is not None
    assert "ids-niet-bewaard" in [problem.code for problem in publication.problems]
    assert not (content / ".passages.json.nieuw").exists()


def test_a_story_that_is_a_draft_for_a_while_keeps_its_ids(content):
    unlinked = re.sub(r"\[(.*)\]\(.*\)", r"\1", BAS)
    content_folder(content.parent, {"blog/bas/index.md": unlinked})
    publish_at(content)
    content_folder(content.parent, {ANNA: portrait(EDITED, fields="Status: concept")})
    assert publish_at(content, hours=1).folder is not None
    content_folder(content.parent, {ANNA: portrait(EDITED)})

    page, _ = built(content)

    assert around(passage_id(RULE), page) == "Tot vier tellen"


def test_the_file_is_no_part_of_the_site_and_no_stray(content):
    publish_at(content)

    publication = publish_at(content, hours=1)

    assert publication.problems == ()
    assert publication.folder is not None
    found = [
        path.relative_to(publication.folder) for path in publication.folder.rglob("passages*.json")
    ]
    assert list(map(str, found)) == ["data/passages.json"]
    assert "shingles" not in (publication.folder / "data/passages.json").read_text()


def test_every_element_of_a_story_shows_the_older_ids_that_lead_to_it(content):
    files = {name: encoded(drawn()) for name in ("a.jpg", "b.jpg")}
    files |= {"anna.mp3": b"", "anna.txt": b"Ik wacht.\n\nEn dan begint iemand.\n"}
    content_folder(
        content.parent, {f"portretten/anna/{name}": each for name, each in files.items()}
    )
    content_folder(content.parent, {ANNA: portrait(EVERYTHING + CLIP), "blog/bas/index.md": ""})
    [story] = read_site(content).site.stories
    entries = tuple(
        PublicPassage(each.id, each.kind, passage_id(each.text), (), "", (f"oud-{number}",))
        for number, each in enumerate(story.passages)
    )
    known = as_json(PublicIds({story.url: entries}))
    content_folder(content.parent, {"passages.json": known})

    page, _ = built(content)

    assert {passage.kind for passage in story.passages} == set(Kind)
    for number, passage in enumerate(story.passages):
        assert page.count(f' id="oud-{number}"') == 1
        there = page[page.index(f' id="{passage.id}"') :]
        assert there.index(f' id="oud-{number}"') < there.index(passage.text[:5]), passage
