"""Templates show what they are given: they choose and repeat, they neither compute nor trust."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError, meta, nodes
from markupsafe import Markup, escape

from plugins.pages import view_pieces
from plugins.pages.data.linked_data import linked_data
from plugins.pages.interface import WORDS
from plugins.pages.text.hyphens import hyphenated
from plugins.pages.view_pieces import BlockView, LineStack, LineView, MenuItem, Picture
from plugins.pages.views import LinePage, MovedPage, Page, PortraitPage, WallPage
from tests.sample_views import BLOCKS, DUTY, EMPATHY, SITE, pages

ROOT = Path(__file__).resolve().parents[1]
THEME = ROOT / "theme"
TEMPLATES = THEME / "templates"
PAGE_TEMPLATES = sorted(TEMPLATES.glob("*.html"))
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
STYLES = sorted((THEME / "static" / "css").rglob("*.css"))
SCRIPTS = sorted((THEME / "static" / "js").glob("*.js"))
PAGES = pages()
ORDERS_URLS = ("/portretten/", "/portretten/per-thema/")
VOID = frozenset(("meta", "link", "img", "source", "br", "hr", "input", "wbr", "track"))

ENGINE = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
ENGINE.filters["hyphenated"] = hyphenated
ENGINE.globals["words"] = WORDS


IN_TEXT = {
    name
    for path in (ROOT / "plugins" / "pages").rglob("*.py")
    for name in re.findall(r'<\w+ class="([\w-]+)"', path.read_text(encoding="utf-8"))
}
"""Classes of what stands in the middle of a sentence, where no macro comes."""


def kinds_of(kind: type[Page]) -> Iterator[type[Page]]:
    """Every kind of page, wherever it is written down."""
    for each in kind.__subclasses__():
        yield each
        yield from kinds_of(each)


def name_of(path: Path) -> str:
    return path.relative_to(THEME).as_posix()


def render(page: Page) -> str:
    return ENGINE.get_template(f"{page.template}.html").render(page=page, site=SITE)


def render_block(view: BlockView) -> str:
    return str(ENGINE.get_template("components/block.html").module.block(view))


class Outline(HTMLParser):
    """The elements of a page, and whether each is closed by its own end tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes something else"

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


@pytest.mark.parametrize("path", PAGE_TEMPLATES, ids=name_of)
def test_a_page_template_reads_only_page_site_and_the_words_of_the_interface(path):
    names = meta.find_undeclared_variables(ENGINE.parse(path.read_text(encoding="utf-8")))

    assert names <= {"page", "site", "words"}


@pytest.mark.parametrize("path", COMPONENTS, ids=name_of)
def test_a_component_is_one_macro_of_its_own_name_that_sees_only_its_arguments_and_words(path):
    tree = ENGINE.parse(path.read_text(encoding="utf-8"))

    assert [macro.name for macro in tree.find_all(nodes.Macro)] == [path.stem]
    assert meta.find_undeclared_variables(tree) <= {"words"}


@pytest.mark.parametrize("path", COMPONENTS, ids=name_of)
def test_a_component_opens_with_what_it_shows(path):
    assert path.read_text(encoding="utf-8").startswith("{# ")


FORBIDDEN_IN_TEMPLATES = (
    r"\|\s*safe\b",
    r"\|\s*(default|d)\b",
    r"\bstyle=|<style",
    r"\bon[a-z]+=|<script(?! type=.application/ld\+json.>)(?![^>]*\bsrc=)",
    r"with context",
    r"\bautoescape\b",
    r"\{%-?\s*set\b",
)
FORBIDDEN_IN_STYLES = (
    r"!important",
    r"(?:^|[\s,}])#[a-zA-Z][\w-]*\s*[{,:.]",
    r"(margin|padding|border|inset)-(left|right|top|bottom)\b",
    r"(?:^|[;{]\s*)(left|right|top|bottom|width|height):",
)


@pytest.mark.parametrize("path", [*PAGE_TEMPLATES, *COMPONENTS], ids=name_of)
def test_a_template_neither_trusts_nor_hides_nor_holds_style_or_script(path):
    text = path.read_text(encoding="utf-8")

    assert [each for each in FORBIDDEN_IN_TEMPLATES if re.search(each, text)] == []


def test_every_page_kind_has_its_template_and_every_template_its_page_kind():
    kinds = {each.template for each in kinds_of(Page) if each.template}

    assert {path.stem for path in PAGE_TEMPLATES} - {"base"} == kinds
    assert {page.template for page in PAGES} == kinds


def test_every_kind_of_block_has_a_macro():
    source = Path(view_pieces.__file__).read_text(encoding="utf-8")
    documented = re.search(r'kind: str\n\s+"""([^"]+)"""', source)
    assert documented
    block = (TEMPLATES / "components" / "block.html").read_text(encoding="utf-8")

    drawn = set(re.findall(r'view\.kind == "(\w+)"', block))

    assert drawn == set(re.findall(r"\w+", documented[1])) - {"or"}
    assert drawn == set(BLOCKS)


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_kind_of_block_is_drawn_whole(kind):
    html = render_block(BLOCKS[kind])

    assert not Outline(html).open
    for word in re.findall(r"\w{4,}", Markup(words_of(BLOCKS[kind])).striptags()):
        assert word in html


def words_of(view: BlockView) -> str:
    inside = " ".join(words_of(each) for each in view.items)
    cells = " ".join(cell for row in view.rows for cell in row)
    return f"{view.html} {view.label} {inside} {cells}"


def test_a_kind_that_nothing_draws_stops_the_build():
    with pytest.raises(UndefinedError, match="hologram"):
        render_block(BlockView("hologram"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_every_page_kind_renders_with_its_landmarks_and_one_title(page):
    outline = Outline(render(page))

    assert not outline.open
    assert len(outline.all("h1")) == 1
    assert [each["lang"] for each in outline.all("html")] == ["nl"]
    assert [each["id"] for each in outline.all("main")] == ["inhoud"]
    assert {"class": "skip-link", "href": "#inhoud"} in outline.all("a")
    assert outline.all("footer")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_no_heading_skips_a_level(page):
    levels = [
        int(tag[1]) for tag, _ in Outline(render(page)).elements if re.fullmatch("h[1-6]", tag)
    ]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_every_id_is_given_once(page):
    ids = Counter(each["id"] for _, each in Outline(render(page)).elements if "id" in each)

    assert [id for id, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_every_photo_says_its_size_and_has_a_text(page):
    for photo in Outline(render(page)).all("img"):
        assert {"src", "alt", "width", "height"} <= set(photo)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_what_an_author_types_never_becomes_markup(page):
    typed = "<script>alert(1)</script>"

    html = render(replace(page, title=typed, description=f'"{typed}'))

    assert typed not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert '"&lt;' not in html.replace('content="&lt;', "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_a_page_says_where_it_lives_and_where_its_feed_is(page):
    found = Outline(render(page)).all("link")
    links = [(each["rel"], each["href"]) for each in found if "rel" in each]

    lives = page.story_url if isinstance(page, MovedPage) else page.url
    assert ("canonical", f"https://loket.example{lives}") in links
    assert ("alternate", SITE.feed) in links
    assert ("alternate", SITE.json_feed) in links
    assert ("apple-touch-icon", "/apple-touch-icon.png") in links
    assert ("manifest", "/site.webmanifest") in links
    assert ("stylesheet", SITE.stylesheet) in links


def properties(html: str) -> dict[str, str]:
    """What a page tells other sites: `og:…` and `article:…`."""
    return {
        each["property"] or "": each["content"] or ""
        for each in Outline(html).all("meta")
        if "property" in each
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_a_page_tells_other_sites_what_it_is_and_reserves_its_text(page):
    told = properties(render(page))

    is_story = page.template in ("portrait", "post", "speech")
    assert told["og:type"] == ("article" if is_story else "website")
    assert told["og:site_name"] == "Het loket"
    assert told["og:locale"] == "nl_NL"
    if not isinstance(page, MovedPage):
        assert told["og:url"] == f"https://loket.example{page.url}"
    reserved = [each for each in Outline(render(page)).all("meta") if "name" in each]
    assert {"name": "tdm-reservation", "content": "1"} in reserved


@pytest.mark.parametrize("kind", ["portrait", "post"])
def test_a_story_tells_its_days_and_one_that_never_changed_tells_one(kind):
    page = page_of(kind)
    told = properties(render(page))
    unchanged = replace(page, colophon=replace(page.colophon, changed="", changed_iso=""))

    assert told["article:published_time"] == "2026-03-04"
    assert told["article:modified_time"] == "2026-04-01"
    assert "article:modified_time" not in properties(render(unchanged))


def page_of(kind: str) -> Page:
    return next(page for page in PAGES if page.template == kind)


def test_a_theme_can_be_followed_and_read_as_data():
    html = render(page_of("theme"))
    outline = Outline(html)

    feed = {"rel": "alternate", "type": "application/atom+xml"}
    assert {
        **feed,
        "title": "De lemen laag – Het loket",
        "href": "/feeds/themas/lemen-laag.atom.xml",
    } in outline.all("link")
    data = {"rel": "alternate", "type": "application/ld+json", "href": "/data/themas.jsonld"}
    assert data in outline.all("link")
    assert data in Outline(render(page_of("themes"))).all("link")
    assert ">Volg dit thema</a>" in html


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_what_search_engines_read_is_data_that_nothing_runs_and_no_twin_of_it(page):
    data = linked_data({"name": "</script><script>alert(1)</script>"})

    html = render(replace(page, linked_data=data))

    [block] = re.findall(r'<script type="application/ld\+json">(.*)</script>', html)
    assert json.loads(block)["@graph"] == [{"name": "</script><script>alert(1)</script>"}]
    assert not re.search(r"\bitem(scope|prop|type)\b", html)
    assert "</script" not in block
    assert '<script type="application/ld+json">' not in render(page)


def test_the_matrix_is_a_table_that_a_keyboard_can_scroll_and_a_voice_can_read():
    html = render(page_of("themes"))
    outline = Outline(html)

    [region] = [each for each in outline.all("div") if each.get("role") == "region"]
    assert region["tabindex"] == "0"
    assert region["aria-labelledby"] in [each.get("id") for each in outline.all("h2")]
    assert [each["scope"] for each in outline.all("th")] == ["col", "col", "col", "row"]
    assert '<b>3</b></span> <span class="theme-matrix__theme">De lemen laag</span>' in html
    assert '<span class="visually-hidden">geen passages over plicht</span>' in html


def test_without_portraits_in_the_themes_there_is_no_matrix():
    assert "<table" not in render(replace(page_of("themes"), matrix=None))


@pytest.mark.parametrize("kind", ["portrait", "post"])
def test_a_story_shows_what_links_to_it_and_nothing_when_nothing_does(kind):
    html = render(page_of(kind))

    assert "Lees <mark>hoe zij dat doet</mark>." in html
    assert 'href="/portretten/joost/#p-1"' in html
    assert "Verwijzingen" not in render(replace(page_of(kind), references=()))


@pytest.mark.parametrize("kind", ["portrait", "post"])
def test_a_story_ends_with_its_date_and_the_way_to_who_made_it(kind):
    page = page_of(kind)
    html = render(page)
    alone = ENGINE.get_template(f"{kind}.html").render(
        page=replace(page, colophon=replace(page.colophon, changed="", changed_iso="")),
        site=replace(SITE, contact_url="", footer_menu=()),
    )

    assert 'Bijgewerkt op <time datetime="2026-04-01">1 april 2026</time>.' in html
    assert 'wil je reageren? <a href="/contact/">Neem contact op</a>.' in html
    assert "Geschreven in" in alone
    assert "Gewijzigd" not in alone
    assert "Klopt er iets niet" not in alone


@pytest.mark.parametrize("count", range(5))
def test_where_nothing_is_the_soil_has_one_hole_below_at_most_two_layers(count):
    html = render(replace(page_of("missing"), pigments=("klei", "wad", "roest", "zand")[:count]))

    above, hole, below = html.partition('<span class="empty-core__hole">')
    assert hole
    assert above.count('data-size="large"') == min(count, 2)
    assert below.count('data-size="large"') == max(count - 2, 0)
    ways = [each for each in Outline(html).all("a") if each.get("class") == "button"]
    assert [(each["href"], each.get("data-kind")) for each in ways] == [
        ("/portretten/", "main"),
        ("/themas/", None),
    ]


def test_a_quoted_passage_names_its_other_themes_wherever_it_stands():
    for kind in ("theme", "portrait"):
        shown = render(page_of(kind)).split("Deze passage gaat ook over: ")[1]

        links = re.findall(r'href="([^"]*)"', shown.partition("</p>")[0])
        assert links == [DUTY.url, EMPATHY.url]


def test_a_moved_story_is_shown_at_once_and_can_be_chosen_too():
    outline = Outline(render(page_of("moved")))

    [refresh] = [each for each in outline.all("meta") if each.get("http-equiv") == "refresh"]
    assert refresh["content"] == "0; url=/portretten/halima/"
    assert "/portretten/halima/" in [each["href"] for each in outline.all("a")]


def test_only_an_answered_question_leads_to_its_answer():
    html = render(page_of("questions"))

    assert html.count("Lees het antwoord in") == 1
    assert "Inmiddels beantwoord" not in render(replace(page_of("questions"), answered=()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.template)
def test_only_a_hidden_page_asks_search_engines_to_stay_away(page):
    assert "noindex" not in render(page)
    assert '<meta name="robots" content="noindex">' in render(replace(page, indexed=False))


def portrait() -> PortraitPage:
    return next(page for page in PAGES if isinstance(page, PortraitPage))


def test_a_portrait_with_nothing_but_words_still_renders():
    bare = replace(
        portrait(), kicker="", series_title="", series_url="", notice="", lede=Markup(""),
        lead=None, in_brief=None, layers=(), core=(), themes=(), onward=(), references=(),
        previous=None, role="", position=None, position_text="", subtitle="",
    )  # fmt: skip

    outline = Outline(render(bare))

    assert not outline.open
    assert not [each for _, each in outline.elements if "data-place" in each]


def test_a_portrait_begins_with_name_words_and_face_and_in_brief_comes_before_the_core_sample():
    html = render(portrait())
    order = [
        'class="opening__name',
        'class="lead"',
        'class="opening__photo"',
        'class="kicker"',
        'class="notice"',
        'id="kort"',
        'id="boorkern"',
        'class="layer"',
    ]

    places = [html.index(each) for each in order]

    assert places == sorted(places)


def test_only_a_portrait_with_a_place_has_the_mark_on_the_line():
    assert 'data-place="14"' in render(portrait())
    assert "position__mark" not in render(replace(portrait(), position=None))


def test_the_place_of_someone_leads_to_the_reason_and_other_pages_to_the_line():
    strips = [
        re.search(r'<div class="position".*?</div>', render(page), re.DOTALL)
        for page in (portrait(), replace(portrait(), position=None))
    ]

    assert [re.findall(r'href="([^"]*)"', strip[0]) for strip in strips if strip] == [
        ["/lijn/#halima"],
        ["/lijn/"],
    ]


def test_a_site_without_a_line_links_to_none():
    html = ENGINE.get_template("text.html").render(
        page=next(page for page in PAGES if page.template == "text"),
        site=replace(SITE, line_url="", menu=()),
    )

    assert "/lijn/" not in html


def line_page(**fields: object) -> LinePage:
    return replace(next(page for page in PAGES if isinstance(page, LinePage)), **fields)


def test_the_line_is_a_list_of_links_to_the_reason_for_each_place():
    outline = Outline(render(line_page()))

    people = [each["href"] for each in outline.all("a") if each.get("class") == "line__person"]
    assert people == ["/lijn/#joost", "/lijn/#anneke", "/lijn/#halima"]
    assert [each["id"] for each in outline.all("article")] == ["halima"]
    assert len(outline.all("details")) == 1


def test_a_full_line_shows_some_faces_at_each_place_and_counts_the_others():
    halima, anneke = line_page().line.faces[2], line_page().line.faces[1]
    place = "Dichter bij het individu, plek 15 van 21"
    stack = LineStack(14, place, "9 portretten", (halima, anneke), 7, "#z")

    html = render(line_page(line=LineView((), (stack,))))
    outline = Outline(html)

    assert [each["href"] for each in outline.all("a") if "line-stack__face" in str(each)] == [
        "/lijn/#halima",
        "/lijn/#anneke",
    ]
    assert 'alt="Halima"' in html
    assert '<span class="visually-hidden">Anneke</span>' in html
    assert "+7" in html
    assert f"{place}: 9 portretten" in html


def test_the_wall_says_in_which_order_it_hangs():
    wall = next(page for page in PAGES if isinstance(page, WallPage) and page.jumps)

    links = [each for each in Outline(render(wall)).all("a") if each["href"] in ORDERS_URLS]

    assert [link["href"] for link in links if link.get("aria-current")] == [
        "/portretten/",
        "/portretten/per-thema/",
    ], "the menu says which section, the toggle which order"


def test_who_has_no_photo_stands_there_in_words():
    html = render(next(page for page in PAGES if isinstance(page, WallPage) and page.jumps))

    assert html.count("portrait-card__words") == 1
    assert html.count("portrait-card__sentence") == 2


def test_a_long_list_names_its_pages_and_where_it_leaves_some_out():
    html = render(next(page for page in PAGES if isinstance(page, WallPage) and page.pages))

    assert re.findall(r'aria-current="page"><span[^>]*>bladzijde </span>(\d+)', html) == ["2"]
    assert '<li aria-hidden="true">…</li>' in html


def test_an_empty_line_says_so_kindly():
    html = render(line_page(line=LineView(()), evidence=(), unplaced=(), empty_text="Nog niet."))

    assert "Nog niet." in html
    assert "<article" not in html
    assert "Waarom staan ze daar?" not in html


def test_a_reader_can_ask_why_a_theme_stands_here():
    html = render(portrait())

    assert html.count('<details class="because">') == 3
    assert "De computer vond hier ‘systeem’ en ‘laag’." in html


def test_a_pull_quote_is_not_read_out_twice_and_holds_no_link():
    view = BlockView("pull_quote", html=Markup('“<a href="/x/">Ik bel</a> terug.”'))

    html = render_block(view)

    assert 'aria-hidden="true"' in html
    assert "“Ik bel terug.”" in html
    assert "<a" not in html


@pytest.mark.parametrize("path", STYLES, ids=name_of)
def test_a_style_sheet_stays_flat_and_follows_the_direction_of_the_text(path):
    css = bare_css(path)

    assert [each for each in FORBIDDEN_IN_STYLES if re.search(each, css, re.MULTILINE)] == []


@pytest.mark.parametrize(
    "path", [path for path in STYLES if path.name != "tokens.css"], ids=name_of
)
def test_only_the_tokens_hold_colours_by_number(path):
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", bare_css(path))


def test_every_component_style_belongs_to_a_macro_or_a_script():
    owners = {path.stem.replace("_", "-") for path in (*COMPONENTS, *SCRIPTS)} | IN_TEXT
    styles = {path.stem for path in STYLES if path.parent.name == "components"}

    assert styles <= owners


def test_every_class_that_is_styled_is_used():
    assert styled_classes() - used_classes("") == set()


def test_every_class_that_is_used_is_styled_unless_it_only_takes_the_dots_off_a_list():
    assert used_classes(r"(?<!<ul )(?<!<ol )") - styled_classes() == set()


def bare_css(path: Path) -> str:
    """The style sheet without its comments and strings."""
    css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r'"[^"]*"', '""', css)


def styled_classes() -> set[str]:
    return {name for path in STYLES for name in re.findall(r"\.([a-z][a-z0-9_-]*)", bare_css(path))}


def used_classes(before: str) -> set[str]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (*PAGE_TEMPLATES, *COMPONENTS))
    attributes = re.findall(before + r'class="([^"]*)"', text)
    names = {
        name
        for each in attributes
        for name in re.findall(r"[a-z][a-z0-9_-]*", re.sub(r"\{%.*?%\}", "", each))
    }
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    written = set(re.findall(r'"((?:viewer|colour-switch|listen|button)[\w-]*)"', scripts))
    return names | written | IN_TEXT


@pytest.mark.parametrize("kind", ["portrait", "post", "photo"])
def test_who_made_a_large_photo_stands_with_it_and_nothing_where_nobody_says(kind):
    page = next(each for each in PAGES if each.template == kind and picture_of(each))
    silent, signed = (
        replace(page, **{field: replace(picture, credit=credit)})
        for field, picture in [picture_of(page)]
        for credit in ("", "Foto: Roos Abels.")
    )

    assert render(signed).count('<small class="credit">Foto: Roos Abels.</small>') == 1
    assert render(silent).count("credit") == 0


def picture_of(page: Page) -> tuple[str, Picture] | None:
    """The large photo of a page, and by which name the view knows it."""
    named = ((field, getattr(page, field, None)) for field in ("lead", "picture"))
    return next(((field, found) for field, found in named if found), None)


@pytest.mark.parametrize("title", ["שלום, הארי", "مرحبا ٣", "<b>Anna</b>"])
def test_a_title_in_a_sentence_of_ours_keeps_to_itself(title):
    own = ENGINE.get_template("components/around.html").module.around("Vorige: {title}", title)

    assert own == f"Vorige: <bdi>{escape(title)}</bdi>"


def test_the_way_to_the_story_before_keeps_a_title_from_right_to_left_apart():
    page = replace(page_of("portrait"), previous=MenuItem("portretten", "שלום 3", "/portretten/x/"))

    assert "<span>Vorige: <bdi>שלום 3</bdi></span></a>" in render(page)
