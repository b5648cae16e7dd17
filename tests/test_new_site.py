"""A site of her own, empty and ready, with nothing of the example in it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from plugins.publishing.check_content import check_content
from plugins.publishing.new_site import new_site
from plugins.story.problem import has_errors
from plugins.story.read_site import read_site
from plugins.story.story import Status
from plugins.theme_tagging.learned_file import read_learned
from plugins.theme_tagging.read_themes import read_themes

SHIPPED = Path(__file__).resolve().parents[1] / "content"


def codes(problems):
    return [problem.code for problem in problems]


def test_a_new_site_can_be_read_without_a_mistake(tmp_path):
    folder = tmp_path / "mijn site"

    assert new_site(folder, SHIPPED) == ()

    reading = read_site(folder)
    assert not has_errors(reading.problems), reading.problems
    assert reading.site.settings.name == "Mijn portretten"
    assert reading.site.people == ()
    assert [target.name for target in reading.site.settings.targets] == ["lokaal"]


def test_a_new_site_has_the_themes_and_the_standing_pages_as_drafts(tmp_path):
    new_site(tmp_path / "site", SHIPPED)

    themes, _ = read_themes(tmp_path / "site" / "themas")
    pages = read_site(tmp_path / "site").site.stories
    assert len(themes) == len(list((SHIPPED / "themas").glob("*.md")))
    learned, _ = read_learned(tmp_path / "site" / "themas", {theme.slug for theme in themes})
    assert learned is not None
    assert set(learned.themes) == {theme.slug for theme in themes}
    standing = {path.stem for path in (SHIPPED / "paginas").glob("*.md")}
    assert {page.slug for page in pages} == standing
    assert {page.front.status for page in pages} == {Status.DRAFT}
    assert all((tmp_path / "site" / name).is_dir() for name in ("portretten", "blog"))


def test_a_new_site_speaks_of_nobody_from_the_example(tmp_path):
    new_site(tmp_path / "site", SHIPPED)

    texts = [path.read_text() for path in (tmp_path / "site").rglob("*") if path.is_file()]
    people = read_site(SHIPPED).site.people
    assert people
    assert not [person.name for person in people for text in texts if person.name in text]


def test_what_is_not_filled_in_is_named_once_its_page_goes_out(tmp_path):
    new_site(tmp_path / "site", SHIPPED)
    today = date(2026, 6, 1)
    assert "nog-invullen" not in codes(check_content(tmp_path / "site", today))

    for page in (tmp_path / "site" / "paginas").glob("*.md"):
        page.write_text(page.read_text().replace("Status: concept\n", ""))
    problems = check_content(tmp_path / "site", today)

    unfilled = {problem.path for problem in problems if problem.code == "nog-invullen"}
    pages = ("contact", "over", "privacy", "toegankelijkheid")
    assert unfilled == {f"site/paginas/{name}.md" for name in pages}
    errors = {each.code for each in problems if each.level == "FOUT"}
    assert errors == {"adres-voorbeeld", "geen-verhaal"}
    [no_story] = [each for each in problems if each.code == "geen-verhaal"]
    assert f'python3 run.py new --content "{tmp_path}' in no_story.remedy


def test_an_empty_folder_may_be_filled(tmp_path):
    assert new_site(tmp_path, SHIPPED) == ()


def test_a_new_site_that_is_broken_off_leaves_nothing(tmp_path, monkeypatch):
    def full_disk(source, copy):
        raise OSError(28, "No space left on device", str(copy))

    monkeypatch.setattr(shutil, "copyfile", full_disk)
    with pytest.raises(OSError, match="No space"):
        new_site(tmp_path, SHIPPED)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["verhaal.md", ".verborgen"])
def test_a_folder_with_something_in_it_is_left_alone(tmp_path, name):
    (tmp_path / name).write_text("van haar")

    [problem] = new_site(tmp_path, SHIPPED)

    assert problem.code == "map-bezet"
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_file_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "site").write_text("van haar")

    [problem] = new_site(tmp_path / "site", SHIPPED)

    assert problem.code == "map-bezet"
