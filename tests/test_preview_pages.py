"""What the preview shows is what a build writes, byte for byte."""

import shutil
from pathlib import Path

import pytest

from plugins.pages.every_file import every_file
from plugins.pages.kinds.every_page import every_page, file_of
from plugins.pages.plugin import engine, run_pelican
from plugins.preview.desk import Desk
from plugins.preview.snippet import with_snippet, without_snippet

from .content_folder import PORTRAIT
from .desks import ROOT, all_pages, all_pictures

DRAFT = PORTRAIT.replace("Naam: Anna", "Naam: Anna\nStatus: concept")


@pytest.mark.parametrize("public", [False, True], ids=["with drafts", "as it goes out"])
@pytest.mark.parametrize("site", ["content", "tests/example/content"])
def test_every_page_and_every_file_is_that_of_a_build(
    tmp_path: Path, site: str, public: bool
) -> None:
    content, built = tmp_path / "content", tmp_path / "built"
    shutil.copytree(ROOT / site, content)
    (content / "portretten" / "concept").mkdir()
    (content / "portretten" / "concept" / "index.md").write_text(DRAFT)
    settings = {"PATH": str(content), "OUTPUT_PATH": str(built), "SITE_PUBLIC": public}
    run_pelican(ROOT / "pelicanconf.py", settings)

    desk = Desk(content, engine(ROOT / "pelicanconf.py"), tmp_path / "desk", public)
    shown = {
        file_of(url): without_snippet(with_snippet(html)) for url, html in all_pages(desk).items()
    }
    for file in every_file(desk.library, every_page(desk.library)):
        shown[file_of(file.url)] = desk.file(file.url) or b""
    for path in (built / "pagefind").rglob("*.*"):
        name = path.relative_to(built).as_posix()
        shown[name] = desk.file(f"/{name}") or b""
    shown |= all_pictures(desk)
    shown |= {
        path.relative_to(desk.folder).as_posix(): path.read_bytes()
        for path in desk.folder.rglob("*")
        if path.is_file()
    }

    written = {path.relative_to(built).as_posix(): path for path in built.rglob("*")}
    assert shown.keys() == {name for name, path in written.items() if path.is_file()}
    assert [name for name, seen in shown.items() if written[name].read_bytes() != seen] == []
    assert ("portretten/concept/index.html" in shown) is not public


def test_a_page_without_a_head_has_no_place_for_the_snippet() -> None:
    assert with_snippet(b"<p>Tekst.</p>") == b"<p>Tekst.</p>"
