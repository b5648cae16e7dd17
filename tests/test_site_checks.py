"""The checks of a built site: what a visitor would stumble over and what must never be public."""

from pathlib import Path

import pytest
from PIL import Image

from plugins.publishing.expected import Expected
from plugins.publishing.site_checks import check_site

ADDRESS = "https://voorbeeld.example"


def page(body: str = "", title: str = "Welkom", head: str = "", lang: str = "nl") -> str:
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><title>{title}</title>{head}</head>\n'
        f"<body><main><h1>{title or 'Kop'}</h1>\n{body}</main></body></html>\n"
    )


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def codes(folder: Path, expected: Expected | None = None) -> list[str]:
    problems = check_site(folder, expected or Expected(ADDRESS))
    return [problem.code for problem in problems]


def photo(path: Path, **options: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (8, 8), "gray").save(path, **options)
    return path


SOUND = {
    "index.html": page(
        '<p id="p-1">Hallo</p><a href="#p-1">de groet</a><a href="/blog/">blog</a>'
        '<a href="https://elders.example/x">elders</a><a href="mailto:ik@elders.example">mail</a>'
        '<img src="beeld/a.jpg" srcset="/beeld/a.jpg 1x, beeld/a.jpg 2x"'
        ' alt="" width="8" height="8">'
        '<svg><title>Lijn</title><use href="#p-1"></use></svg>'
        f'<a href="{ADDRESS}/blog/#deel">voluit</a><label for="zoek">Zoek</label><input id="zoek">',
        head='<link rel="stylesheet" href="/theme/site.css">'
        '<link rel="canonical" href="https://voorbeeld.example/">'
        f'<meta property="og:image" content="{ADDRESS}/beeld/a.jpg">'
        '<script type="module" src="/theme/site.js"></script>'
        f'<script type="application/ld+json">{{"@id": "{ADDRESS}/blog/"}}</script>',
    ),
    "blog/index.html": page('<h2 id="deel">Deel</h2><a href="../">terug</a>', title="Blog"),
    "theme/site.css": '@font-face { src: url("letters.woff2") } a { background: url(data:x) }',
    "theme/letters.woff2": b"wOF2",
    "theme/site.js": 'import { a } from "./deel.js";\nexport function b() {\n  x("button");\n}\n',
    "theme/deel.js": "export const a = 1;\n",
    "sitemap.xml": f"<urlset><url><loc>{ADDRESS}/blog/</loc></url></urlset>",
    "feeds/alles.atom.xml": '<feed><link href="/blog/#deel"/></feed>',
    "data/passages.json": '[{"url": "/blog/#deel"}]',
}


@pytest.fixture
def sound(tmp_path):
    """A small site with nothing wrong."""
    folder = write(tmp_path / "site", SOUND)
    photo(folder / "beeld/a.jpg")
    return folder


def test_a_sound_site_has_no_problems(sound):
    assert check_site(sound, Expected(ADDRESS)) == []


@pytest.mark.parametrize(
    ("html", "code"),
    [
        (page(lang=""), "geen-taal"),
        (page(title=""), "geen-titel"),
        (page("<h1>Nog een</h1>"), "hoofdkop"),
        ("<html lang=nl><title>Kaal</title><body><main><p>Hallo</main></html>", "hoofdkop"),
        (page('<p id="a"></p><p id="a"></p>'), "id-dubbel"),
        (page('<p aria-labelledby="weg"></p>'), "verwijzing-dood"),
        (page('<img src="/beeld/a.jpg" width="8" height="8">'), "beeld-zonder-alt"),
        (page('<img src="/beeld/a.jpg" alt="x" width="8">'), "beeld-zonder-maat"),
        (page('<img src="/beeld/a.jpg" alt="x" width="auto" height="8">'), "beeld-zonder-maat"),
        (page('<p style="color:red">'), "script-in-pagina"),
        (page(head="<style>p {}</style>"), "script-in-pagina"),
        (page("<script>a()</script>"), "script-in-pagina"),
        (page('<script type="application/json">{}</script>'), "script-in-pagina"),
        (page('<script type="application/ld+json">{"a": </script>'), "gegevens-kapot"),
        (page('<script type="application/ld+json">{"item": "/weg/"}</script>'), "link-dood"),
        (page('<p onclick="a()">'), "script-in-pagina"),
        (page('<a href="/weg/">weg</a>'), "link-dood"),
        (page('<a href="/blog">zonder streep</a>'), "link-dood"),
        (page(f'<a href="{ADDRESS}/weg/">weg</a>'), "link-dood"),
        (page('<a href="../../weg/">weg</a>'), "link-dood"),
        (page('<a href="http://[kapot">kapot</a>'), "link-dood"),
        (
            page('<img src="/beeld/a.jpg" srcset="/weg.jpg 2x" alt="" width="1" height="1">'),
            "link-dood",
        ),
        (
            page(
                '<video controls poster="/weg.jpg"><track kind="captions"></video>'
                "<details><summary>Lees</summary>Ik wacht op je</details>"
            ),
            "link-dood",
        ),
        (page(head=f'<meta property="og:image" content="{ADDRESS}/weg.jpg">'), "link-dood"),
        (page('<a href="/blog/#weg">weg</a>'), "plek-dood"),
        (page('<a href="#weg">weg</a>'), "plek-dood"),
        (page('<a href="">leeg</a>'), "adres-leeg"),
        (
            page('<img src="https://elders.example/a.jpg" alt="" width="1" height="1">'),
            "andere-host",
        ),
        (page('<img src="//elders.example/a.jpg" alt="" width="1" height="1">'), "andere-host"),
        (page(head='<link rel="preconnect" href="https://elders.example">'), "andere-host"),
        (page('<script src="https://elders.example/a.js"></script>'), "andere-host"),
        (page('<iframe title="Film" src="https://elders.example/"></iframe>'), "andere-host"),
        (page('<form action="https://elders.example/"></form>'), "andere-host"),
    ],
)
def test_what_is_wrong_on_a_page_is_named_with_the_page(sound, html, code):
    write(sound, {"stuk/index.html": html.replace("Welkom", "Stuk")})

    problems = check_site(sound, Expected(ADDRESS))

    assert [problem.code for problem in problems] == [code]
    assert problems[0].path == "stuk/index.html"
    assert problems[0].remedy


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("theme/x.css", "a { background: url('weg.png') }", "link-dood"),
        ("theme/x.css", '@import "https://elders.example/x.css";', "andere-host"),
        ("theme/x.js", 'import "./weg.js";', "link-dood"),
        ("theme/x.js", 'const a = await import("./weg.js");', "link-dood"),
        ("theme/x.js", 'export { a } from "https://elders.example/a.js";', "andere-host"),
        ("x.xml", "<urlset><url><loc>/weg/</loc></url></urlset>", "link-dood"),
        ("x.xml", "<feed>", "bestand-onleesbaar"),
        ("x.json", '[{"url": "/blog/#weg"}]', "plek-dood"),
        ("x.json", "[", "bestand-onleesbaar"),
        ("portretten/anna/index.md", "Titel: Anna", "bestand-hoort-niet"),
        ("site.toml", "[site]", "bestand-hoort-niet"),
        ("notities.docx", "", "bestand-hoort-niet"),
        ("foto.heic", "", "bestand-hoort-niet"),
        (".DS_Store", "", "bestand-hoort-niet"),
        ("Blog/x.txt", "", None),
        ("BLOG/index.html", page(title="Anders"), "naam-hoofdletters"),
        ("beeld/b.jpg", "geen foto", "foto-kapot"),
        ("_headers", "/*", None),
    ],
)
def test_files_that_do_not_belong_or_do_not_work_are_named(sound, name, content, code):
    write(sound, {name: content})

    assert codes(sound) == ([code] if code else [])


def test_a_page_in_another_encoding_is_unreadable(sound):
    write(sound, {"x.html": page(title="Café").encode("latin-1")})

    assert codes(sound) == ["bestand-onleesbaar"]


def test_a_symlink_is_never_published(sound, tmp_path):
    (sound / "geheim.txt").symlink_to(write(tmp_path, {"geheim.txt": "x"}) / "geheim.txt")

    assert codes(sound) == ["bestand-hoort-niet"]


def test_a_photo_that_still_tells_something_is_named_with_what_it_tells(sound):
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (52.0, 4.0, 55.0)}
    photo(sound / "beeld/b.jpg", exif=exif)

    [problem] = check_site(sound, Expected(ADDRESS))

    assert problem.code == "foto-verklapt"
    assert "GPS" in problem.message


def test_an_original_is_recognised_whatever_it_is_called(sound, tmp_path):
    original = photo(tmp_path / "content/portretten/anna/anna.png")
    (sound / "beeld/b.png").write_bytes(original.read_bytes())

    assert codes(sound, Expected(ADDRESS, originals=(original,))) == ["origineel"]


def test_two_pages_with_one_title_are_both_named(sound):
    write(sound, {"stuk/index.html": page(title="Blog")})

    [problem] = check_site(sound, Expected(ADDRESS))

    assert problem.code == "titel-dubbel"
    assert "blog/index.html" in problem.message


def test_stories_with_one_title_are_left_to_the_check_that_knows_their_files(sound):
    write(sound, {f"blog/{name}/index.html": page(title="Luisteren") for name in "ab"})
    stories = frozenset({"blog/a/index.html", "blog/b/index.html"})

    assert codes(sound, Expected(ADDRESS, same_title=stories)) == []
    write(sound, {"themas/luisteren/index.html": page(title="Luisteren")})
    assert codes(sound, Expected(ADDRESS, same_title=stories)) == ["titel-dubbel"]


def test_a_form_may_go_to_the_host_of_the_newsletter(sound):
    write(
        sound,
        {"brief/index.html": page('<form action="https://brief.example/x"></form>', title="Brief")},
    )

    assert codes(sound, Expected(ADDRESS, form_hosts=frozenset({"brief.example"}))) == []


def test_a_story_that_stays_home_leaves_no_trace(sound):
    write(
        sound,
        {
            "portretten/anna/index.html": page(title="Anna"),
            "data/themas.json": '["/portretten/anna/"]',
        },
    )

    problems = check_site(sound, Expected(ADDRESS, hidden=("/portretten/anna/",)))

    assert [(problem.path, problem.code) for problem in problems] == [
        ("data/themas.json", "concept-zichtbaar"),
        ("portretten/anna/index.html", "concept-zichtbaar"),
    ]


def test_a_site_in_a_folder_of_its_host_keeps_its_links(tmp_path):
    address = "https://voorbeeld.example/blog"
    folder = write(tmp_path, {"index.html": page(f'<a href="{address}/#hier" id="hier">x</a>')})

    assert codes(folder, Expected(address)) == []


def test_without_an_address_a_link_in_full_is_just_a_link(tmp_path):
    folder = write(tmp_path, {"index.html": page(f'<a href="{ADDRESS}/weg/">x</a>')})

    assert codes(folder, Expected()) == []
