"""A build replaces the last site only when it made a complete one, and touches nothing else."""

from pathlib import Path

import pytest

from plugins.pages.plugin import PluginNotLoadedError
from plugins.publishing import build as building
from plugins.publishing.build import build
from plugins.publishing.held_folder import held
from plugins.publishing.places import PROOF
from plugins.story.problem import Level, Problem

SETTINGS = Path("pelicanconf.py")
MISTAKE = Problem("content/blog/a/index.md", 1, Level.ERROR, "x", "Fout.", "herstel")


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "mijn verhalen" / "content"
    (folder / "portretten").mkdir(parents=True)
    return folder


@pytest.fixture
def output(content):
    return content.parent / "output"


def engine(monkeypatch, text: str = "nieuw", problems: tuple[Problem, ...] = (), complete=True):
    """Let the engine write one page; without `complete` it never gets to the data files."""

    def run(settings_file, overrides):
        folder = Path(overrides["OUTPUT_PATH"])
        (folder / "index.html").write_text(text)
        if complete:
            (folder / PROOF).parent.mkdir()
            (folder / PROOF).write_text("[]")
        return list(problems)

    monkeypatch.setattr(building, "run_pelican", run)


def crash(monkeypatch, error: BaseException) -> None:
    def run(settings_file, overrides):
        (Path(overrides["OUTPUT_PATH"]) / "index.html").write_text("half")
        raise error

    monkeypatch.setattr(building, "run_pelican", run)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_complete_site_replaces_the_last_one_whole(monkeypatch, content, output):
    engine(monkeypatch, "oud")
    build(content, output, SETTINGS)
    (output / "weg.html").write_text("een pagina die er niet meer is")
    engine(monkeypatch, "nieuw")

    assert build(content, output, SETTINGS) == []

    assert (output / "index.html").read_text() == "nieuw"
    assert names(output) == ["data", "index.html"]
    assert names(output.parent) == ["content", "output"]


def test_mistakes_in_stories_are_returned_and_the_rest_is_built(monkeypatch, content, output):
    engine(monkeypatch, "nieuw", (MISTAKE,))

    assert build(content, output, SETTINGS) == [MISTAKE]
    assert (output / "index.html").read_text() == "nieuw"


@pytest.mark.parametrize("error", [RuntimeError("plugin"), KeyboardInterrupt()])
def test_a_build_that_breaks_off_leaves_the_last_site(monkeypatch, content, output, error):
    engine(monkeypatch, "oud")
    build(content, output, SETTINGS)
    crash(monkeypatch, error)

    with pytest.raises(type(error)):
        build(content, output, SETTINGS)

    assert (output / "index.html").read_text() == "oud"
    assert names(output.parent) == ["content", "output"]


def test_a_first_build_that_breaks_off_leaves_nothing(monkeypatch, content, output):
    crash(monkeypatch, KeyboardInterrupt())

    with pytest.raises(KeyboardInterrupt):
        build(content, output, SETTINGS)

    assert names(output.parent) == ["content"]


def test_a_plugin_that_does_not_load_stops_the_build_in_plain_words(monkeypatch, content, output):
    engine(monkeypatch, "oud")
    build(content, output, SETTINGS)
    crash(monkeypatch, PluginNotLoadedError("Niet geladen: plugins.pages.\nNo module"))

    problems = build(content, output, SETTINGS)

    assert [problem.code for problem in problems] == ["plugin", "geen-site"]
    assert "plugins.pages" in problems[0].message
    assert (output / "index.html").read_text() == "oud"


def test_half_a_site_is_not_swapped_in(monkeypatch, content, output):
    engine(monkeypatch, "oud")
    build(content, output, SETTINGS)
    engine(monkeypatch, "half", (MISTAKE,), complete=False)

    problems = build(content, output, SETTINGS)

    assert [problem.code for problem in problems] == ["x", "geen-site"]
    assert (output / "index.html").read_text() == "oud"


def test_a_swap_that_was_cut_off_half_way_is_put_right(monkeypatch, content, output):
    engine(monkeypatch, "oud")
    build(content, output, SETTINGS)
    (output.parent / ".output.bouw").mkdir()
    output.rename(output.parent / ".output.bouw" / "vorige")
    crash(monkeypatch, RuntimeError())

    with pytest.raises(RuntimeError):
        build(content, output, SETTINGS)

    assert (output / "index.html").read_text() == "oud"


def test_a_swap_that_fails_puts_nothing_away_for_good(monkeypatch, content, output):
    engine(monkeypatch, "oud")
    build(content, output, SETTINGS)
    rename = building.os.rename

    def fail(old, new):
        if Path(old).name == "nieuw":
            raise OSError("geen ruimte")
        rename(old, new)

    monkeypatch.setattr(building.os, "rename", fail)
    with pytest.raises(OSError, match="geen ruimte"):
        build(content, output, SETTINGS)

    monkeypatch.setattr(building.os, "rename", rename)
    crash(monkeypatch, RuntimeError())
    with pytest.raises(RuntimeError):
        build(content, output, SETTINGS)
    assert (output / "index.html").read_text() == "oud"


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("content", "uitvoer-in-inhoud"),
        ("content/output", "uitvoer-in-inhoud"),
        (".", "uitvoer-in-inhoud"),
        ("foto's", "uitvoer-bezet"),
        ("brief.txt", "uitvoer-bezet"),
    ],
)
def test_a_folder_that_holds_anything_of_hers_is_refused(monkeypatch, content, where, code):
    engine(monkeypatch)
    hers = content.parent / "foto's" / "anna.jpg"
    hers.parent.mkdir()
    hers.write_bytes(b"jpeg")
    (content.parent / "brief.txt").write_text("brief")

    [problem] = build(content, content.parent / where, SETTINGS)

    assert problem.code == code
    assert hers.exists()
    assert (content.parent / "brief.txt").exists()


def test_a_content_folder_that_is_not_there_is_named(monkeypatch, tmp_path):
    engine(monkeypatch)

    [problem] = build(tmp_path / "weg", tmp_path / "output", SETTINGS)

    assert problem.code == "geen-inhoud"
    assert str(tmp_path / "weg") in problem.path


def test_two_builds_into_one_folder_do_not_mix(monkeypatch, content, output):
    engine(monkeypatch)

    with held(output.parent / ".output.bouw"):
        [problem] = build(content, output, SETTINGS)

    assert problem.code == "bouw-bezig"
    assert not output.exists()


def test_an_output_folder_behind_a_link_is_replaced_where_it_really_is(
    monkeypatch, content, output, tmp_path
):
    (tmp_path / "schijf").mkdir()
    output.symlink_to(tmp_path / "schijf")
    engine(monkeypatch)

    assert build(content, output, SETTINGS) == []
    assert output.is_symlink()
    assert (tmp_path / "schijf" / "index.html").exists()
