"""Style sheet, scripts and fonts as a reader's browser gets them."""

import gzip
import json
import re
from pathlib import Path

import pytest
from PIL import Image

from plugins.pages.shell.assets import ICONS, SCRIPTS, write_assets
from plugins.pages.shell.manifest import manifest
from plugins.pages.shell.scripts import join_scripts
from plugins.pages.shell.stylesheet import bundle_css, sheet_names, squeeze, with_fonts
from plugins.photo_series.metadata import metadata_left
from tests.builders import a_library
from tools.draw_icons import PNGS, blocks, icon

STATIC = Path(__file__).resolve().parents[1] / "theme" / "static"
CSS = STATIC / "css"


@pytest.fixture(scope="module")
def css() -> str:
    return bundle_css(CSS)


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("cache")


def write(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        (folder / f"{name}.css").write_text(content, encoding="utf-8")
    return folder


def test_each_imported_file_stands_in_its_layer_in_the_order_of_the_imports(tmp_path):
    folder = write(
        tmp_path,
        site='@layer base, parts;\n@import "b.css" layer(base);\n@import "a.css" layer(parts);\n',
        a=".a { color: red; }",
        b="p { margin: 0 }",
    )

    assert bundle_css(folder) == (
        "@layer base,parts;@layer base{p{margin:0}}@layer parts{.a{color:red}}\n"
    )


@pytest.mark.parametrize(
    ("written", "squeezed"),
    [
        ("a { color: red; }", "a{color:red}"),
        ("/* why */ a /* what */ { color: red }", "a{color:red}"),
        (".a :is(h1, h2) + p { margin: 0 }", ".a :is(h1,h2) + p{margin:0}"),
        ("a { width: calc(100% - 2px) }", "a{width:calc(100% - 2px)}"),
        (
            'a::before { content: "/* no  comment */ ; } " }',
            'a::before{content:"/* no  comment */ ; } "}',
        ),
        ("a { background: url('x y.svg') }", "a{background:url('x y.svg')}"),
        (
            "@media (min-width: 52rem) { a { margin: 0 auto } }",
            "@media (min-width:52rem){a{margin:0 auto}}",
        ),
        (r'a::before { content: "\"  {" }', r'a::before{content:"\"  {"}'),
    ],
)
def test_squeezing_takes_out_only_what_means_nothing(written, squeezed):
    assert squeeze(written) == squeezed + "\n"


def test_a_font_gets_its_published_address():
    css = 'src: url("../fonts/a.woff2") format("woff2")'

    assert with_fonts(css, {"a.woff2": "/theme/fonts/a.1.woff2"}) == (
        'src: url(/theme/fonts/a.1.woff2) format("woff2")'
    )


def imports(entry: Path) -> list[str]:
    return re.findall(r'@import "([^"]+)"', entry.read_text(encoding="utf-8"))


def test_every_style_is_on_all_pages_or_in_the_sheets_of_a_few():
    sheets = sorted((CSS / "sheets").glob("*.css"))
    shared = imports(CSS / "site.css")
    of_few = {name for sheet in sheets for name in imports(sheet)}
    written = {path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css")}
    written -= {"site.css", *(f"sheets/{sheet.name}" for sheet in sheets)}

    assert sorted({*shared, *of_few}) == sorted(written)
    assert len(shared) == len(set(shared))
    assert not of_few & set(shared)


@pytest.mark.parametrize("name", sheet_names(CSS))
def test_the_style_of_a_page_is_at_most_ten_kilobytes_over_the_line(css, name):
    own = bundle_css(CSS, f"sheets/{name}.css")

    assert len(gzip.compress(css.encode())) + len(gzip.compress(own.encode())) <= 10_000


def test_a_speech_with_its_drawings_is_within_the_same_measure(css):
    own = [bundle_css(CSS, f"sheets/{name}.css") for name in ("drawings", "speech")]

    assert sum(len(gzip.compress(each.encode())) for each in (css, *own)) <= 11_000


@pytest.mark.parametrize("name", sheet_names(CSS))
def test_a_sheet_is_linked_by_the_templates_that_need_it(name):
    templates = (STATIC.parent / "templates").glob("*.html")

    assert any(f"site.sheets.{name} " in path.read_text(encoding="utf-8") for path in templates)


def test_braces_in_the_style_sheet_still_match(css):
    bare = re.sub(r'"[^"]*"', '""', css)

    assert bare.count("{") == bare.count("}")


def test_the_scripts_of_a_page_are_at_most_six_kilobytes_over_the_line():
    texts = {path.name: path.read_text("utf-8") for path in (STATIC / "js").glob("*.js")}
    everywhere = packed(join_scripts(texts.pop(name) for name in SCRIPTS))

    assert everywhere + max(map(packed, texts.values()), default=0) <= 6_000


def packed(text: str) -> int:
    return len(gzip.compress(text.encode()))


def test_joined_scripts_each_keep_their_own_names_and_export_nothing():
    one = '/** Says one. */\n\nconst WORD = "/** één */";\nexport function one() { return WORD; }\n'
    two = "const WORD = 2;\n\n  /** @param {string} word */\n  WORD;\n"

    assert join_scripts([one, two]) == (
        '{\nconst WORD = "/** één */";\nfunction one() { return WORD; }\n}\n'
        "{const WORD = 2;\n\n  WORD;\n}\n"
    )


@pytest.mark.parametrize("path", sorted((STATIC / "js").glob("*.js")), ids=lambda path: path.name)
def test_a_script_stands_alone_and_starts_from_its_own_root_or_when_another_asks(path):
    script = path.read_text(encoding="utf-8")
    others = [each.read_text(encoding="utf-8") for each in path.parent.glob("*.js")]

    assert not re.search(r"^import\b", script, re.MULTILINE)
    assert f"[data-module={path.stem}]" in script or any(
        f"import(form.dataset.{path.stem})" in other for other in others
    )
    assert "/**" in script


def test_every_asset_is_written_under_a_name_that_follows_its_content(tmp_path, cache):
    assets = write_assets(STATIC, tmp_path / "site", cache)

    for address in (
        assets.stylesheet,
        *assets.sheets.values(),
        *assets.scripts,
        *assets.modules.values(),
        *assets.font_preloads,
    ):
        assert re.fullmatch(r"/theme/[\w/-]+\.[0-9a-f]{10}\.(css|js|woff2)", address)
        assert (tmp_path / "site" / address.lstrip("/")).is_file()


def test_the_icons_stand_where_pages_and_telephones_look_for_them(tmp_path, cache):
    write_assets(STATIC, tmp_path, cache)
    base = (STATIC.parent / "templates" / "base.html").read_text(encoding="utf-8")
    named = json.loads(manifest(a_library()))["icons"]

    asked = {"/favicon.ico", *re.findall(r'rel="[\w-]*icon"[^>]* href="([^"]+)"', base)}
    asked |= {icon["src"] for icon in named}
    assert asked == {f"/{name}" for name in ICONS}
    for name in ICONS:
        assert (tmp_path / name).read_bytes() == (STATIC / name).read_bytes()


def test_the_manifest_names_the_site_and_how_large_its_icons_are():
    told = json.loads(manifest(a_library()))

    assert (told["name"], told["lang"], told["display"]) == ("Het loket", "nl", "browser")
    for each in told["icons"][:2]:
        with Image.open(STATIC / each["src"].lstrip("/")) as image:
            assert each["sizes"] == f"{image.width}x{image.height}"


@pytest.mark.parametrize("name", sorted(PNGS))
def test_an_icon_is_the_drawing_pixel_by_pixel_and_tells_nothing(name):
    drawing = (STATIC / "icon.svg").read_text(encoding="utf-8")

    with Image.open(STATIC / name) as image:
        assert image.mode == "RGB"
        assert image.tobytes() == icon(drawing, PNGS[name]).convert("RGB").tobytes()
    assert metadata_left(STATIC / name) == ()
    assert len(blocks(drawing)) == drawing.count("<path")


def test_a_touch_icon_is_as_large_as_telephones_ask():
    assert PNGS["apple-touch-icon.png"] == 180


def test_the_style_sheet_names_only_fonts_that_are_published(tmp_path, cache):
    assets = write_assets(STATIC, tmp_path / "site", cache)
    css = (tmp_path / "site" / assets.stylesheet.lstrip("/")).read_text(encoding="utf-8")
    fonts = re.findall(r"url\((/theme/fonts/[^)]+)\)", css)

    assert len(fonts) == 3
    assert all((tmp_path / "site" / font.lstrip("/")).is_file() for font in fonts)
    assert "../fonts" not in css


def test_two_builds_write_the_same_files(tmp_path, cache):
    for name in ("one", "two"):
        write_assets(STATIC, tmp_path / name, cache)

    def contents(folder: Path) -> dict[str, bytes]:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }

    assert contents(tmp_path / "one") == contents(tmp_path / "two")
