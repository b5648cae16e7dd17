"""Views made by hand, one for each page kind, with every element of a story in the portrait."""

from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from plugins.pages.glossary.views import GlossaryPage, LetterView, WordUse, WordView
from plugins.pages.search.pieces import Choice, Entry, Letter, SearchForm
from plugins.pages.shell.stylesheet import sheet_names
from plugins.pages.view_pieces import (
    Because,
    BlockView,
    Colophon,
    Film,
    HardQuestions,
    Layer,
    LineEvidence,
    LineFace,
    LineSign,
    LineView,
    MatrixCell,
    MatrixRow,
    MenuItem,
    Neighbour,
    NewsletterForm,
    Onward,
    OrderLink,
    PageLink,
    PassageCard,
    Picture,
    Player,
    PortraitCard,
    PostCard,
    QuestionCard,
    Reference,
    References,
    SeriesCard,
    Source,
    Station,
    Stratum,
    ThemeCard,
    ThemeMatrix,
    ThemeRef,
    WallGroup,
)
from plugins.pages.views import (
    HomePage,
    LinePage,
    MissingPage,
    MovedPage,
    NewsletterPage,
    Page,
    PhotoPage,
    PortraitPage,
    PostPage,
    PostsPage,
    QuestionsPage,
    SearchPage,
    SeriesListPage,
    SeriesPage,
    SiteView,
    SpeechPage,
    TextPage,
    ThemePage,
    ThemesPage,
    WallPage,
)

STATIC = Path(__file__).resolve().parents[1] / "theme" / "static"

SITE = SiteView(
    name="Het loket",
    tagline="Portretten van achter het loket",
    author="Ada",
    language="nl",
    address="https://loket.example",
    menu=(
        MenuItem("portretten", "Portretten", "/portretten/"),
        MenuItem("lijn", "De lijn", "/lijn/"),
        MenuItem("themas", "Thema’s", "/themas/"),
        MenuItem("blog", "Blog", "/blog/"),
    ),
    footer_menu=(MenuItem("", "Privacy", "/privacy/"), MenuItem("", "Contact", "/contact/")),
    pigments=("klei", "keileem", "wad"),
    footer_note="Een fotoserie over mensen achter het loket.",
    stylesheet="/theme/site.0123456789.css",
    sheets={name: f"/theme/{name}.0123456789.css" for name in sheet_names(STATIC / "css")},
    font_preloads=("/theme/fonts/bricolage.0123456789.woff2",),
    scripts=("/theme/site.0123456789.js",),
    modules={
        path.stem: f"/theme/{path.stem}.0123456789.js" for path in (STATIC / "js").glob("*.js")
    },
    feed="/feeds/alles.atom.xml",
    json_feed="/feeds/alles.json",
    locale="nl_NL",
    line_url="/lijn/",
    contact_url="/contact/",
    newsletter=NewsletterForm("https://brief.example/aanmelden", "een keer per maand"),
)

CLAY = ThemeRef("lemen-laag", "De lemen laag", "/themas/lemen-laag/", "klei")
DUTY = ThemeRef("verantwoordelijkheid", "Verantwoordelijkheid", "/themas/plicht/", "keileem")
EMPATHY = ThemeRef("rationele-empathie", "Rationele empathie", "/themas/empathie/", "roest")

WHY = Because(("systeem", "laag"), "regels", "De computer vond hier ‘systeem’ en ‘laag’.")


def photo(name: str = "halima", caption: str = "", sketch: bool = False) -> Picture:
    """A photo with two widths in two formats."""
    return Picture(
        sources=(
            Source("image/webp", f"/beeld/{name}-480.webp 480w, /beeld/{name}-960.webp 960w"),
            Source("image/jpeg", f"/beeld/{name}-480.jpg 480w, /beeld/{name}-960.jpg 960w"),
        ),
        src=f"/beeld/{name}-480.jpg",
        width=960,
        height=1200,
        alt="Een buste van klei kijkt recht in de lens.",
        caption=Markup(caption),
        caption_id=f"p-{name}" if caption else "",
        focus_x=9,
        focus_y=6,
        wide=False,
        sketch=sketch,
        url=f"/portretten/halima/foto/{name}/",
        anchor=f"foto-{name}" if caption else "",
    )


CORE = (
    Stratum(EMPATHY, 2, "#laag-1", "Een stem aan de lijn"),
    Stratum(CLAY, 4, "#laag-2", "Het systeem ertussen"),
    Stratum(DUTY, 1, "#laag-3", ""),
)


def card(name: str = "Halima", picture: Picture | None = None) -> PortraitCard:
    """A face on the wall."""
    return PortraitCard(
        url=f"/portretten/{name.lower()}/",
        name=name,
        role="balie",
        sentence="“Ik hoor eerst wat iemand niet zegt.”",
        picture=picture or photo(name.lower()),
        core=CORE,
        note="Verzonnen persoon",
    )


def passage_card(name: str = "Halima") -> PassageCard:
    """A passage quoted elsewhere."""
    return PassageCard(
        who=name,
        role="balie",
        name=name,
        picture=photo(name.lower()),
        quote=Markup(
            '<span class="speech">“Het systeem zegt nee. Ik zeg: ik zoek het uit.”</span>'
        ),
        url=f"/portretten/{name.lower()}/#p-12345678",
        heading="Het systeem ertussen",
        story_title=f"{name} aan de balie",
        also=(DUTY, EMPATHY),
        because=WHY,
    )


def paragraph(text: str, id: str = "") -> BlockView:
    """A paragraph, or an item of some other block."""
    return BlockView("paragraph", id=id, html=Markup(text))


BLOCKS = {
    "heading": BlockView(
        "heading", id="systeem", level=2, html=Markup("Het systeem ertussen"), url="#systeem"
    ),
    "paragraph": paragraph(
        'Ze belt terug. <span class="speech">“Dat duurt twee minuten,”</span> zegt ze.', "p-1"
    ),
    "list": BlockView(
        "list",
        ordered=True,
        items=(paragraph("bellen", "p-2"), BlockView("item", items=(paragraph("schrijven"),))),
    ),
    "quotation": BlockView(
        "quotation",
        items=(paragraph("Leem laat weinig door.", "p-3"),),
        html=Markup('Uit <a href="/blog/leem/">Leem</a>'),
    ),
    "photos": BlockView("photos", pictures=(photo(caption="Halima bij het raam."),)),
    "description": BlockView("description", items=(paragraph("In het midden: geld.", "p-4"),)),
    "reading_notes": BlockView(
        "reading_notes",
        pictures=(photo(),),
        items=(BlockView("note", id="p-5", place=(12, 6), html=Markup("Een zachte schaduw.")),),
    ),
    "dialogue": BlockView(
        "dialogue",
        items=(
            BlockView("turn", id="p-6", label="Ik", level=1, html=Markup("En als het niet klopt?")),
            BlockView(
                "turn", id="p-7", label="Halima", level=2, html=Markup("“Dan bel ik terug.”")
            ),
        ),
    ),
    "clip": BlockView(
        "clip",
        id="p-8",
        html=Markup("Halima over de balie."),
        player=Player(
            url="/fragmenten/halima-0123abcd.mp4",
            is_film=True,
            is_tall=False,
            width=1280,
            height=720,
            captions="/fragmenten/halima-89abcdef.vtt",
            length="4 minuten kijken",
            link="Film als bestand (MP4, 3,2 MB)",
        ),
        items=(paragraph("Ik begin om acht uur.", "p-9"),),
        pictures=(photo(),),
    ),
    "video": BlockView(
        "video",
        id="p-10",
        html=Markup("Een film."),
        url="https://film.example/w/1",
        film=Film(
            "https://film.example/videos/embed/1?autoplay=1",
            "Bekijk op film.example (dan ziet die site je bezoek)",
            "film.example",
        ),
    ),
    "lenses": BlockView(
        "lenses",
        id="p-23",
        html=Markup("één tafel"),
        items=(
            BlockView("lens", id="p-11", label="Organisatie", html=Markup("wat mag")),
            BlockView("lens", id="p-12", label="Techniek", html=Markup("wat kan")),
            BlockView("lens", id="p-13", label="Mens", html=Markup("wat nodig is")),
        ),
    ),
    "cross_section": BlockView(
        "cross_section",
        items=(
            BlockView("soil_layer", id="p-20", label="Beleid", html=Markup("bedenkt het")),
            BlockView("soil_layer", id="p-21", label="Leem", html=Markup("plakt"), marked=True),
        ),
    ),
    "line_stops": BlockView(
        "line_stops",
        items=(BlockView("stop", label="Bij het collectief", html=Markup("De wet"), url="#p-1"),),
    ),
    "stage_direction": BlockView(
        "stage_direction", id="p-22", html=Markup("Ze loopt naar het raam.")
    ),
    "questions": BlockView(
        "questions",
        items=(
            BlockView(
                "item",
                id="p-14",
                html=Markup("<strong>Mag het makkelijk zijn?</strong> Niet altijd."),
                label="Mag het makkelijk zijn?",
            ),
        ),
    ),
    "in_brief": BlockView("in_brief", items=(paragraph("Halima werkt aan de balie.", "p-15"),)),
    "table": BlockView(
        "table",
        rows=((Markup("Jaar"), Markup("Brieven")), (Markup("2025"), Markup("veertig"))),
    ),
    "code": BlockView("code", html=Markup("a &lt; b")),
    "rule": BlockView("rule"),
    "pull_quote": BlockView("pull_quote", html=Markup("“Ik bel terug.”"), label="Halima"),
}
"""One block of each kind."""

RUNNING = [block for kind, block in BLOCKS.items() if kind not in ("in_brief", "stage_direction")]
"""In brief stands above the running story."""

LAYERS = (
    Layer("", (), (), (paragraph("Ik loop met haar mee naar de balie.", "p-16"),)),
    Layer("laag-1", (CLAY, EMPATHY), (WHY, WHY), tuple(RUNNING)),
    Layer(
        "laag-2",
        (DUTY,),
        (WHY,),
        (
            BlockView(
                "photos", pictures=(photo("een", caption="Eén."), photo("twee", caption="Twee."))
            ),
        ),
    ),
)

STORY = {
    "kicker": "Portret",
    "series_title": "Achter het loket",
    "series_url": "/reeksen/achter-het-loket/",
    "date": "4 maart 2026",
    "date_iso": "2026-03-04",
    "reading_time": "6 minuten lezen",
    "notice": "De mensen in dit verhaal zijn verzonnen.",
    "lede": Markup("Halima staat al twaalf jaar achter de balie."),
    "lead": photo(),
    "in_brief": BLOCKS["in_brief"],
    "layers": LAYERS,
    "core": CORE,
    "themes": (CLAY, DUTY, EMPATHY),
    "onward": (Onward(CLAY, passage_card("Joost"), "Joost heeft het ook over de lemen laag."),),
    "references": (
        References(
            "Joost, zoals het is",
            "Portret",
            "/portretten/joost/",
            (
                Reference(
                    Markup("Lees <mark>hoe zij dat doet</mark>."), "/portretten/joost/#p-1", "Kop"
                ),
                Reference(Markup("Zie <mark>Halima</mark>."), "/portretten/joost/", ""),
            ),
        ),
    ),
    "further": (
        BlockView("heading", id="meer-weten", level=2, html=Markup("Meer weten?")),
        BlockView("list", items=(paragraph('<a href="/blog/leem/">Leem</a>', "p-24"),)),
    ),
    "colophon": Colophon(
        Markup('Geschreven in <time datetime="2026-03">maart 2026</time>.'),
        "1 april 2026",
        "2026-04-01",
    ),
    "previous": MenuItem("portretten", "Joost", "/portretten/joost/"),
    "next": None,
    "onward_more": (Onward(DUTY, passage_card("Anneke"), "Ook bij Anneke staat ‘plicht’."),),
    "onward_more_text": "Nog 1 passage",
    "references_more": (
        References(
            "Anneke belt",
            "Portret",
            "/portretten/anneke/",
            (Reference(Markup("Zo doet <mark>Halima</mark> het."), "/portretten/anneke/#p-2", ""),),
        ),
    ),
    "references_more_text": "Nog 1 verhaal",
}

LINE = LineView(
    faces=(
        LineFace("/lijn/#joost", "Joost", "J", "techniek", photo("joost"), 8, 0),
        LineFace("/lijn/#anneke", "Anneke", "A", "", None, 9, 1),
        LineFace("/lijn/#halima", "Halima", "H", "balie", photo(), 14, 0),
    ),
)
SIGN = LineSign(
    "individu",
    Markup('<span class="speech">“Ik ben er voor <mark>die ene</mark>.”</span>'),
    "‘die ene’",
    "Halima",
    "/portretten/halima/#p-12345678",
)
LAW = LineSign(
    "collectief",
    Markup("Eerst pakt ze de <mark>wet</mark>."),
    "‘wet’",
    "Halima",
    "/portretten/halima/#p-2",
)
EVIDENCE = LineEvidence(
    id="halima",
    name="Halima",
    url="/portretten/halima/",
    place=14,
    band="Dichter bij het individu",
    reason="De auteur koos deze plek: ze begint bij wie er staat.",
    count="1 passage wijst naar het collectief, 2 naar het individu.",
    signs=(SIGN, LAW),
    more=(SIGN,),
    more_text="Nog 1 passage",
)

POST_CARD = PostCard(
    "/blog/leem/", "Leem", "Toespraak · 4 maart 2026 · 6 minuten lezen", "Over de laag ertussen."
)


MATRIX = ThemeMatrix(
    (CLAY, DUTY),
    (
        MatrixRow(
            "Halima",
            "/portretten/halima/",
            (
                MatrixCell(CLAY, 3, "passages over leem", "/portretten/halima/#p-1"),
                MatrixCell(DUTY, 0, "passages over plicht", ""),
            ),
        ),
    ),
)


def question(text: str, answer: str = "") -> QuestionCard:
    """A question from Halima's portrait, with the title of what answers it."""
    return QuestionCard(
        text=text,
        source="Uit het portret van Halima",
        story_title="Halima aan de balie",
        url="/portretten/halima/#p-1",
        answer_title=answer,
        answer_url="/blog/leem/" if answer else "",
    )


BEZWAAR = Entry(
    title="Bezwaar",
    url="/woorden/#bezwaar",
    id="woord-bezwaar",
    kind="Woord",
    about="Een brief waarin je nee zegt.",
    record="nl_0123456",
    themes="",
    people="",
)
HALIMA = Entry(
    title="Halima",
    url="/portretten/halima/",
    id="",
    kind="Portret · Balie",
    about="",
    record="nl_6543210",
    themes="lemen-laag",
    people="halima",
)
ORDERS = (
    OrderLink("nieuw", "/portretten/", current=False),
    OrderLink("per thema", "/portretten/per-thema/", current=True),
)
PAGE_LINKS = (
    PageLink(1, "/portretten/", current=False),
    PageLink(2, "/portretten/2/", current=True),
    PageLink(0, "", current=False),
    PageLink(9, "/portretten/9/", current=False),
)
WITHOUT_PHOTO = replace(card("Joost"), picture=None)


def head(url: str, title: str, section: str = "", **more: object) -> dict[str, object]:
    """What every page has."""
    return {
        "url": url,
        "title": title,
        "description": f"{title}: waar deze pagina over gaat.",
        "section": section,
        "indexed": True,
        **more,
    }


def pages(title: str = "Halima aan de balie") -> tuple[Page, ...]:
    """One page of each kind. `title` stands wherever an author's own words can stand."""
    theme_cards = (
        ThemeCard(CLAY, "Tussen de wet en de mens.", 21, "21 passages", 7),
        ThemeCard(DUTY, "Wie is er aan zet?", 1, "1 passage", 1),
    )
    return (
        HomePage(
            **head("/", title),
            question="Wie staat er achter het loket?",
            second_question="En wat ziet die?",
            introduction="Boven de lijn zie je wie ze zijn.",
            first=card(),
            wall=(card("Joost"), card("Anneke")),
            more_url="/portretten/",
            more_text="Alle 14 portretten",
            themes=theme_cards,
            posts=(POST_CARD,),
            line=LINE,
        ),
        WallPage(
            **head("/portretten/2/", title, "portretten"),
            introduction="Iedereen op één lijn.",
            groups=(WallGroup("", "", "", "", "1 portret", (card(),)),),
            previous_url="/portretten/",
            next_url="/portretten/3/",
            orders=ORDERS,
            pages=PAGE_LINKS,
        ),
        WallPage(
            **head("/portretten/per-thema/", title, "portretten"),
            introduction="Iedereen bij een thema.",
            groups=(
                WallGroup(
                    "thema-leem", title, CLAY.url, "klei", "2 portretten", (card(), WITHOUT_PHOTO)
                ),
                WallGroup("geen-thema", "Nog geen thema", "", "", "1 portret", (card("Anneke"),)),
            ),
            previous_url="",
            next_url="",
            orders=ORDERS,
            jumps=(MenuItem("", "De lemen laag (2)", "/portretten/per-thema/#thema-leem"),),
        ),
        PortraitPage(
            **head("/portretten/halima/", title, "portretten"),
            **STORY,
            name="Halima",
            role="balie",
            position=14,
            position_text="Waar staat Halima?",
            position_url="/lijn/#halima",
            subtitle="aan de balie",
        ),
        PostPage(**head("/blog/leem/", title, "blog"), **STORY),
        SpeechPage(
            **head("/blog/praatje/", title, "blog", has_drawings=True),
            **STORY,
            spoken="Toespraak, gehouden in de kantine.",
            stops=BLOCKS["line_stops"],
            stations=(
                Station(None, 10, LAYERS[:1]),
                Station(0, 10, (replace(LAYERS[1], id="laag-4"),)),
            ),
        ),
        NewsletterPage(**head("/nieuwsbrief/", title)),
        PostsPage(
            **head("/blog/", title, "blog"),
            posts=(POST_CARD,),
            previous_url="",
            next_url="/blog/2/",
        ),
        ThemePage(
            **head("/themas/lemen-laag/", title, "themas"),
            theme=CLAY,
            question="Waar blijft begrip steken?",
            count_text="21 passages uit 6 verhalen",
            introduction=(paragraph("Leem laat weinig water door."),),
            passages=(passage_card(), passage_card("Joost")),
            neighbours=(Neighbour(DUTY, 6, "samen in 6 passages"),),
            people=(card(), card("Joost")),
            feed_url="/feeds/themas/lemen-laag.atom.xml",
            concepts_url="/data/themas.jsonld",
        ),
        ThemesPage(
            **head("/themas/", title, "themas"),
            introduction="Graaf een laag dieper.",
            themes=theme_cards,
            matrix=MATRIX,
            concepts_url="/data/themas.jsonld",
        ),
        QuestionsPage(
            **head("/vragen/", title),
            introduction="Vragen die bleven liggen.",
            open=(question("Wie belt er terug?"),),
            answered=(question("Wie leest de brief?", answer="Leem"),),
            hard=(
                HardQuestions(
                    "Uit het portret van Halima",
                    "Halima aan de balie",
                    "/portretten/halima/#p-14",
                    BlockView("questions", items=(paragraph("Mag het makkelijk zijn?"),)),
                ),
            ),
        ),
        SearchPage(
            **head("/zoeken/", title, "zoeken"),
            form=SearchForm(
                "/pagefind/pagefind.js",
                themes=(Choice("lemen-laag", "De lemen laag"),),
                people=(Choice("halima", "Halima"),),
            ),
            letters=(
                Letter("B", "letter-b", (BEZWAAR,)),
                Letter("H", "letter-h", (HALIMA,)),
            ),
        ),
        LinePage(
            **head("/lijn/", title, "lijn"),
            introduction="Geen plek is beter.",
            line=LINE,
            evidence=(EVIDENCE,),
            unplaced=(MenuItem("portretten", "Bas", "/portretten/bas/"),),
            empty_text="",
        ),
        SeriesListPage(
            **head("/reeksen/", title, "reeksen"),
            series=(SeriesCard("/reeksen/loket/", "Het loket", "Twaalf mensen.", "3 verhalen"),),
        ),
        SeriesPage(
            **head("/reeksen/loket/", title, "reeksen"),
            explanation="Twaalf mensen.",
            portraits=(card(),),
            posts=(POST_CARD,),
        ),
        TextPage(
            **head("/over/", title),
            blocks=(BLOCKS["heading"], BLOCKS["paragraph"]),
            changed="Bijgewerkt op 1 maart 2026",
        ),
        MovedPage(
            **head("/portretten/hali/", title),
            story_title="Halima aan de balie",
            story_url="/portretten/halima/",
        ),
        PhotoPage(
            **head("/portretten/halima/foto/halima/", title, "portretten"),
            picture=photo(caption="Halima bij het raam."),
            position="Foto 2 van 5",
            story_title=title,
            story_url="/portretten/halima/",
            back_url="/portretten/halima/#foto-halima",
            back_text="Terug naar het verhaal",
            previous_url="/portretten/halima/foto/balie/",
            next_url="/portretten/halima/foto/handen/",
        ),
        GlossaryPage(
            **head("/woorden/", title),
            introduction="Woorden met puntjes eronder.",
            letters=(
                LetterView(
                    "S",
                    "_s",
                    (
                        WordView(
                            "stufi",
                            title,
                            "Ook: studiefinanciering",
                            "Geld dat je krijgt als je leert.",
                            (WordUse(title, "/portretten/halima/#p-1"),),
                            (WordUse(title, "/portretten/joost/#p-2"),),
                            "Nog 1 verhaal",
                        ),
                    ),
                ),
            ),
            jumps=(MenuItem("", "S", "#_s"),),
        ),
        MissingPage(
            **head("/404.html", title),
            kicker="Fout 404",
            ways=(
                MenuItem("portretten", "Naar de portretten", "/portretten/"),
                MenuItem("themas", "Naar de thema’s", "/themas/"),
            ),
            pigments=("klei", "wad", "roest", "zand"),
        ),
    )
