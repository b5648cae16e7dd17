"""The index that a browser searches in: whole, always the same, and never with what stays home."""

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pagefind_bin
import pytest

from plugins.pages.plugin import run_pelican
from plugins.pages.search.pagefind import NO_INDEX, NoPagefindError, make_index, unpacked
from plugins.pages.search.tighter import packed_tighter
from plugins.publishing.expected import Expected
from plugins.publishing.site_checks import check_site
from plugins.story.problem import Level
from tests.content_folder import content_folder, portrait

ROOT = Path(__file__).parents[1]
ADDRESS = "https://loket.example"
PAGE = '<html lang="nl"><body><h1>Titel</h1><p><a id="p-1"></a>{}</p></body></html>'
PAGES = {"a.html": PAGE.format("Hij schreef brieven."), "b/c.html": PAGE.format("Zij las.")}
FILES = {
    "site.toml": f'[site]\nnaam = "Het loket"\nadres = "{ADDRESS}"\n',
    "mensen.toml": '[anna]\nnaam = "Anna"\nverzonnen = true\n',
    "portretten/anna/index.md": portrait("Hij schreef een brief.\n"),
}


def documents(folder: Path) -> dict[str, str]:
    """What the index of a site says, by the name of each document."""
    found = [
        json.loads(unpacked(path.read_bytes()))
        for path in sorted(folder.glob("pagefind/fragment/*"))
    ]
    return {each["url"]: each["content"] for each in found}


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def build(tmp_path, cache):
    def built(files, **overrides):
        folder = content_folder(tmp_path, files)
        paths = {"PATH": folder, "OUTPUT_PATH": tmp_path / "site", "SITE_CACHE": cache}
        problems = run_pelican(
            ROOT / "pelicanconf.py", {key: str(path) for key, path in paths.items()} | overrides
        )
        return tmp_path / "site", problems

    return built


def test_the_engine_is_packed_tighter_once_and_holds_the_same(tmp_path):
    packed = gzip.compress(b"een twee drie " * 500 + bytes(range(256)), 1, mtime=0)

    tighter = packed_tighter(packed, tmp_path)

    assert len(tighter) < len(packed)
    assert gzip.decompress(tighter) == gzip.decompress(packed)
    [kept] = (tmp_path / "packed").iterdir()
    kept.write_bytes(b"kept")
    assert packed_tighter(packed, tmp_path) == b"kept"


def test_an_index_holds_what_a_browser_needs_and_nothing_more(tmp_path):
    index = make_index(PAGES, "nl", tmp_path)

    kinds = {re.sub(r"nl_[0-9a-f]+", "nl_", name) for name in index.files}
    assert kinds == {
        "pagefind/LICENSE.txt",
        "pagefind/pagefind.js",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.nl_.pf_meta",
        "pagefind/wasm.nl.pagefind",
        "pagefind/index/nl_.pf_index",
        "pagefind/fragment/nl_.pf_fragment",
    }
    assert sorted(index.ids) == ["a.html", "b/c.html"]
    assert all(f"pagefind/fragment/{id}.pf_fragment" in index.files for id in index.ids.values())
    assert [path.name for path in tmp_path.iterdir()] == ["packed"]


def test_the_same_documents_give_the_same_bytes_in_whatever_order(tmp_path, monkeypatch):
    first = make_index(PAGES, "nl", tmp_path)
    monkeypatch.setenv("PAGEFIND_KEEP_INDEX_URL", "true")
    monkeypatch.setenv("RAYON_NUM_THREADS", "1")

    second = make_index(dict(reversed(PAGES.items())), "nl", tmp_path)

    assert first.files == second.files


def test_a_language_that_pagefind_does_not_bend_words_in_can_be_searched(tmp_path):
    index = make_index(PAGES, "fy", tmp_path)

    assert "pagefind/wasm.unknown.pagefind" in index.files


def test_without_documents_there_is_no_index(tmp_path):
    assert make_index({}, "nl", tmp_path) is NO_INDEX


def test_a_missing_program_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "nergens")

    with pytest.raises(NoPagefindError, match="nergens"):
        make_index(PAGES, "nl", tmp_path)


def test_a_program_that_fails_is_told(tmp_path, monkeypatch):
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho kapot >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: broken)

    with pytest.raises(NoPagefindError, match="kapot"):
        make_index(PAGES, "nl", tmp_path)


def test_on_a_machine_without_the_program_the_list_from_a_to_z_stays(build, monkeypatch, tmp_path):
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "nergens")

    output, problems = build(FILES)

    [problem] = [each for each in problems if each.code == "zoeken-kan-niet"]
    assert problem.level is Level.WARNING
    assert not (output / "pagefind").exists()
    page = (output / "zoeken" / "index.html").read_text(encoding="utf-8")
    assert '<a href="/portretten/anna/"><bdi>Anna</bdi></a>' in page
    assert "<form" not in page
    assert check_site(output, Expected(ADDRESS)) == []


@pytest.mark.parametrize(
    "body",
    [
        "Hij schreef een brief.\n",
        "Eén.\n",
        "😀\n",
        "A & B < C ‘d’ “e” [f](https://elders.example).\n",
        f"{'Lang ' * 3000}.\n",
    ],
)
def test_a_site_of_one_story_without_themes_can_be_searched(build, body):
    output, problems = build(FILES | {"portretten/anna/index.md": portrait(body)})

    assert [each for each in problems if each.level is Level.ERROR] == []
    assert list(documents(output)) == ["/portretten/anna.html"]
    assert check_site(output, Expected(ADDRESS)) == []


def test_blocks_are_in_the_index_and_drafts_are_not(build):
    story = portrait(
        "Dit staat er.\n\n> Een citaat.\n\n/// kort\n- In het kort.\n///\n\n"
        "/// beschrijving\nDe schets uitgelegd.\n///\n"
    )
    draft = portrait("Geheim woord.\n").replace("Naam: Anna", "Naam: Bas\nStatus: concept")
    output, _ = build(FILES | {"portretten/anna/index.md": story, "portretten/bas/index.md": draft})

    said = documents(output)
    assert list(said) == ["/portretten/anna.html"]
    for words in ("Dit staat er.", "Een citaat.", "In het kort."):
        assert words in said["/portretten/anna.html"]


def test_soft_hyphens_menus_and_footers_are_not_in_the_index(build):
    output, _ = build(FILES)

    said = documents(output)["/portretten/anna.html"]
    assert "\u00ad" not in said
    assert "Portretten" not in said
    assert "Naar de inhoud" not in said


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_makes_the_same_index(build, tmp_path, cache, seed):
    output, _ = build(FILES | {"woorden.md": "## Brief\n= schrijven; epistel; bericht\n\nPost.\n"})
    again = tmp_path / "again"
    command = [sys.executable, "-m", "pelican", str(tmp_path / "content"), "-o", str(again)]
    settings = ["-s", str(ROOT / "pelicanconf.py"), "-e", f'SITE_CACHE="{cache}"']
    subprocess.run(
        [*command, *settings],
        check=True,
        env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C"},
        capture_output=True,
    )

    def index(folder):
        return {
            path.relative_to(folder): path.read_bytes() for path in folder.glob("pagefind/**/*.*")
        }

    assert index(output) == index(again)


@pytest.fixture
def searchable(build):
    output, _ = build(FILES)
    return output


def codes(folder: Path, hidden: tuple[str, ...] = ()) -> list[str]:
    return [each.code for each in check_site(folder, Expected(ADDRESS, hidden=hidden))]


def test_a_story_that_stays_home_may_not_be_in_the_index(searchable):
    assert "concept-zichtbaar" in codes(searchable, hidden=("/portretten/anna/",))


def test_a_place_in_the_index_must_be_on_its_page(searchable):
    page = searchable / "portretten/anna/index.html"
    page.write_text(re.sub(r' id="p-[0-9a-f]{8}"', "", page.read_text(encoding="utf-8")))

    assert set(codes(searchable)) == {"plek-dood"}


@pytest.mark.parametrize("content", [b"", b"geen gzip", b"\x1f\x8b\x08\x00kapot"])
def test_a_broken_index_is_found(searchable, content):
    [meta] = searchable.glob("pagefind/*.pf_meta")
    meta.write_bytes(content)

    assert codes(searchable) == ["bestand-onleesbaar"]


@pytest.mark.parametrize("name", ["los.pf_index", "beeld/los.pagefind", "pagefind/los.exe"])
def test_an_index_belongs_in_its_own_folder(searchable, name):
    path = searchable / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")

    assert codes(searchable) == ["bestand-hoort-niet"]
