"""What a page weighs, which photo a phone fetches, and when a page is too heavy."""

import gzip
from pathlib import Path
from random import Random

import pytest

from plugins.publishing.gates.budget_checks import (
    budget_table,
    check_budgets,
    check_search,
    weigh_pages,
)
from plugins.publishing.gates.budgets import LIMITS, Weighed, Weight
from plugins.publishing.gates.first_view import photos_at_once, shown_width
from plugins.publishing.gates.page_kinds import by_kind, kind_of
from plugins.publishing.gates.page_tree import read_tree

NOISE = Random(1)
HEAD = (
    '<link rel="stylesheet" href="/theme/site.css"><script src="/theme/site.js"></script>'
    '<link rel="stylesheet" href="/theme/extra.css">'
    '<link rel="stylesheet" href="/theme/paper.css" media="print">'
)
PHOTO = (
    '<picture><source srcset="/a-240.avif 240w, /a-960.avif 960w"'
    ' sizes="(max-width: 40rem) 67vw, 20rem">'
    '<img src="/a-960.jpg" alt=""></picture>'
)


def noise(size: int) -> bytes:
    """Bytes that nothing can make smaller, as those of a photo."""
    return NOISE.randbytes(size)


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def site(folder: Path, page: str) -> Path:
    """A folder with this page and what HEAD names."""
    files = {
        "index.html": page.encode(),
        "theme/site.css": b'@font-face{src:url("/theme/fonts/a.woff2")}',
        "theme/extra.css": b"a{}",
        "theme/site.js": b"let a;",
        "theme/fonts/a.woff2": noise(500),
    }
    return write(folder, files)


def weighed_in(folder: Path, *more: str) -> tuple[Weighed, ...]:
    """The front page of a folder, and more of its pages, weighed."""
    files = ("index.html", *more)
    return weigh_pages(folder, ((each, read_tree((folder / each).read_text())) for each in files))


def test_a_page_weighs_what_it_fetches_by_itself(tmp_path: Path):
    page = f"{HEAD}{PHOTO}<img src='/late.jpg' loading='lazy' alt=''>"
    photos = {"a-240.avif": noise(300), "a-960.avif": noise(900), "late.jpg": noise(50)}
    folder = site(tmp_path, page)
    write(folder, photos)

    [weighed] = weighed_in(folder)

    packed = len(gzip.compress(page.encode(), 9))
    assert weighed.weight.page - weighed.weight.styles == packed
    assert weighed.weight.fonts == 500
    assert weighed.weight.photos == 900
    assert weighed.weight.files == 6


@pytest.mark.parametrize(
    ("sizes", "width"),
    [
        ("100vw", 390),
        ("10rem", 160),
        ("(max-width: 52rem) 50vw, 20rem", 195),
        ("(max-width: 20rem) 50vw, 20rem", 320),
        ("(max-width: 52rem) and (min-resolution: 2.5dppx) 67vw, 100vw", 261.3),
        ("(min-width: 60rem) 30vw, 100vw", 390),
        ("iets anders", 390),
    ],
)
def test_sizes_are_read_as_a_phone_reads_them(sizes: str, width: float):
    assert shown_width(sizes) == pytest.approx(width)


def test_a_photo_without_widths_is_fetched_as_it_is_and_that_of_the_viewer_not():
    tree = read_tree(f'<img src="/x.jpg"><template>{PHOTO}</template>')

    assert list(photos_at_once(tree)) == ["/x.jpg"]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("theme/extra.css", noise(11_000), "stijl 11,"),
        ("theme/site.js", noise(6_100), "scripts 6,"),
        ("theme/fonts/a.woff2", noise(60_100), "letters 60,"),
        ("a-960.avif", noise(160_100), "foto’s vooraf 160,"),
    ],
)
def test_a_page_that_is_too_heavy_says_what_of_it(
    tmp_path: Path, name: str, data: bytes, told: str
):
    folder = site(tmp_path, HEAD + PHOTO)
    write(folder, {name: data})

    problems = list(check_budgets(weighed_in(folder)))

    assert told in problems[0].message
    assert {problem.code for problem in problems} == {"te-zwaar"}


def test_too_much_around_the_words_is_too_heavy_but_a_long_story_is_not(tmp_path: Path):
    markup = "".join(f"<i data-x='{noise(30).hex()}'></i>" for _ in range(900))
    words = "".join(f"<p>{noise(9).hex()} {noise(9).hex()}</p>" for _ in range(1500))

    def faults(body: str) -> list[str]:
        pages = weighed_in(site(tmp_path, f"{HEAD}{body}"))
        return [problem.message for problem in check_budgets(pages)]

    assert len(faults(markup)) == 1
    assert faults(words) == []


def test_a_page_that_needs_too_many_files_is_stopped(tmp_path: Path):
    scripts = "".join(f'<script src="/{number}.js"></script>' for number in range(4))

    [problem] = check_budgets(weighed_in(site(tmp_path, HEAD + scripts)))

    assert "bestanden 9, hoogstens 8" in problem.message


def test_one_search_may_weigh_130_kilobytes(tmp_path: Path):
    assert list(check_search(tmp_path)) == []
    write(tmp_path, {"pagefind/pagefind.js": b"", "pagefind/wasm.nl.pagefind": noise(60_000)})
    assert list(check_search(tmp_path)) == []
    write(tmp_path, {f"pagefind/index/{each}.pf_index": noise(71_000) for each in "ab"})

    [problem] = check_search(tmp_path)

    assert "131,0 kB" in problem.message


def test_the_table_shows_the_most_of_each_kind(tmp_path: Path):
    folder = site(tmp_path, HEAD)
    write(folder, {f"portretten/{name}/index.html": b"<p>x</p>" for name in ("anna", "bob")})

    first, *rows, last = budget_table(
        weighed_in(folder, "portretten/anna/index.html", "portretten/bob/index.html")
    ).splitlines()

    assert first.split()[:2] == ["soort", "pagina"]
    assert [row.split()[:2] for row in rows] == [["/", "1"], ["/portretten/*/", "2"]]
    assert last.split()[1:3] == ["20,0", "kB"]


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("index.html", "/"),
        ("404.html", "/404.html"),
        ("portretten/index.html", "/portretten/"),
        ("portretten/2/index.html", "/portretten/"),
        ("portretten/anna/index.html", "/portretten/*/"),
        ("portretten/anna/foto/raam/index.html", "/portretten/*/foto/*/"),
        ("portretten/langs-de-lijn/index.html", "/portretten/langs-de-lijn/"),
        ("themas/leem/3/index.html", "/themas/*/"),
        ("zoeken/index.html", "/zoeken/"),
    ],
)
def test_the_kind_of_a_page_is_told_by_its_address(file: str, kind: str):
    assert kind_of(file) == kind


def test_pages_of_one_kind_stand_together():
    files = ["themas/b/index.html", "index.html", "themas/a/index.html"]

    assert by_kind(files) == {
        "/": ("index.html",),
        "/themas/*/": ("themas/a/index.html", "themas/b/index.html"),
    }


def test_every_part_of_a_weight_has_a_limit():
    assert all(getattr(LIMITS, part) for part in Weight.__slots__)
