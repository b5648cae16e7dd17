"""Every mistake that Pelican would swallow: here it has a file, a line, a cause and a way out."""

from pathlib import Path

import pytest

from plugins.story.blocks import InBrief
from plugins.story.problem import Level, Problem
from plugins.story.read_site import read_site

from .content_folder import PORTRAIT, content_folder, field, portrait, problems_of

ANNA = "portretten/anna/index.md"


def dated(typed: str) -> str:
    return PORTRAIT.replace("2026-03-01", typed)


MISTAKES = {
    "no title": (PORTRAIT.replace("Titel: Anna aan de balie\n", ""), 1, "«Titel»", "Titel:"),
    "no date": (PORTRAIT.replace("Datum: 2026-03-01\n", ""), 1, "«Datum»", "2026-03-01"),
    "empty file": ("", 0, "leeg", "schrijf"),
    "empty file with spaces": (" \n\n ", 0, "leeg", "schrijf"),
    "only fields": (PORTRAIT.partition("\n\n")[0] + "\n", 5, "geen tekst", "schrijf"),
    "date in words": (dated("1 maart 2026"), 2, "«1 maart 2026»", "2026-03-01"),
    "date that is no day": (dated("2026-02-30"), 2, "«2026-02-30»", "bestaat niet"),
    "empty date": (dated(""), 2, "«Datum»", "2026-03-01"),
    "day and month swapped": (dated("2026-31-03"), 2, "«2026-31-03»", "bedoel je «2026-03-31»?"),
    "day first": (dated("03-04-2026"), 2, "«03-04-2026»", "2026-04-03"),
    "month only": (dated("2026-03"), 2, "«2026-03»", "jaar-maand-dag"),
    "year only": (dated("2026"), 2, "«2026»", "jaar-maand-dag"),
    "a time": (dated("10:30"), 2, "«10:30»", "jaar-maand-dag"),
    "a weekday": (dated("vrijdag"), 2, "«vrijdag»", "jaar-maand-dag"),
    "modified yesterday": (field("Gewijzigd: gisteren"), 5, "«gisteren»", "jaar-maand-dag"),
    "own save address": (field("Save_as: ergens.html"), 5, "«Save_as»", "bedoel je|kies uit"),
    "language": (field("Lang: NL"), 5, "«Lang»", "bedoel je|kies uit"),
    "template": (field("Template: mooi"), 5, "«Template»", "bedoel je|kies uit"),
    "unknown key": (field("Samenvating: kort"), 5, "«Samenvating»", "«Samenvatting»"),
    "key without colon": (field("Trefwoorden"), 5, "begrijpen we niet", "dubbele punt"),
    "key twice": (field("Titel: Nog een"), 5, "twee keer", "weg"),
    "unknown status": (field("Status: konsept"), 5, "«konsept»", "«concept»"),
    "slug that climbs": (field("Slug: ../../weg"), 5, "«../../weg»", "kleine letters"),
    "place beyond the line": (field("Lijn: 21 (ver)"), 5, "«21»", "0 (collectief)"),
    "broken file link": (portrait("Zie [Bas](../bas/index.md)."), 6, "bas/index.md", "map"),
    "broken site link": (portrait("Zie [Bas](/portretten/bas/)."), 6, "/portretten/bas/", "map"),
    "answer of no story": (
        portrait("[Hoe dan?]{.openvraag beantwoord=ana}"),
        6,
        "«beantwoord=ana»",
        "«anna»",
    ),
    "broken fragment": (
        portrait("Een alinea.\n{#balie}\n\nZie [dit](#bali)."),
        9,
        "«#bali»",
        "bedoel je «#balie»?",
    ),
    "pelican link": (portrait("Zie [Bas]({filename}/bas.md)."), 6, "{filename}", "bestand"),
    "pelican photo": (portrait("![Bas.]({attach}bas.jpg)"), 6, "{attach}", "foto.jpg"),
    "empty alt": (portrait("![](anna.jpg)"), 6, "«anna.jpg»", "![Anna kijkt opzij.]"),
    "decoration with a caption": (
        portrait('![](streep.jpg "Een streep."){.decoratief}'),
        6,
        "«streep.jpg» heeft een bijschrift",
        "schrijf wat je ziet",
    ),
    "place without a note": (
        portrait("/// kijk | anna.jpg\n1. (62,30)\n2. (40,80) Handen.\n///"),
        7,
        "zonder iets erbij",
        "schrijf achter de plek",
    ),
    "photo elsewhere": (portrait("![Zee.](https://x.nl/zee.jpg)"), 6, "andere site", "map"),
    "raw html": (portrait('<div class="mooi">'), 6, "HTML", "opmaak"),
    "closing html": (portrait("Tekst </span> hier."), 6, "HTML", "opmaak"),
    "unknown block": (portrait("/// gesprk\nAnna: Ja.\n///"), 6, "«gesprk»", "«gesprek»"),
    "unclosed block": (portrait("/// kort\n- een\n- twee"), 6, "«kort»", "///"),
    "block closed too often": (portrait("Tekst.\n\n///"), 8, "nergens begint", "haal"),
    "unknown option": (
        portrait(
            "/// video | Een film\n    adress: https://x.nl/1\n    adres: https://x.nl/1\n///"
        ),
        7,
        "«adress»",
        "«adres»",
    ),
    "needed option": (portrait("/// video | Een film\n///"), 6, "«adres:»", "adres"),
    "unknown mark": (portrait("Een [zin]{.uitgelcht} hier."), 6, "uitgelcht", "uitgelicht"),
    "unknown speaker": (
        portrait("/// gesprek\nIk: Hoe dan?\nAna: Zo.\n///"),
        8,
        "«Ana»",
        "«Anna»",
    ),
    "focus outside the photo": (portrait("![Ja.](a.jpg){focus=48,131}"), 6, "48,131", "100"),
    "heading that jumps": (portrait("## Een\n\n#### Twee\n\nTekst."), 8, "stap over", "###"),
    "title as heading": (portrait("# Titel\n\nTekst."), 6, "«#»", "##"),
    "same id twice": (portrait("Een.\n{#a}\n\nTwee.\n{#a}"), 9, "«#a»", "ander woord"),
    "comment without end": (portrait("Tekst.\n\n<!-- nog doen"), 8, "nergens ophoudt", "-->"),
    "unknown remark": (portrait("<!-- tema: +a -->\nTekst."), 6, "«tema:»", "«thema:»"),
    "remark about nothing": (portrait("Tekst.\n\n<!-- thema: +a -->"), 8, "geen alinea", "vóór"),
    "unknown person": (field("Mensen: anna"), 5, "«anna»", "zet daarin [anna]"),
    "bracket left open": (
        field("Foto: a.jpg (Anna kijkt"),
        5,
        "haakje",
        "«Foto: a.jpg (Anna kijkt)»",
    ),
    "bracket left open at a theme": (
        field("Themas_niet: leem; nudge (past niet"),
        5,
        "haakje",
        "«Themas_niet: nudge (past niet)»",
    ),
    "nobody on the photo": (
        PORTRAIT.replace("Naam: Anna\n", ""),
        1,
        "wie er op de foto",
        "«Naam: …»",
    ),
    "empty name": (PORTRAIT.replace("Naam: Anna", "Naam:"), 3, "wie er op de foto", "«Naam: …»"),
    "block without its words": (portrait("/// kijk\n1. (1,2) Ja.\n///"), 6, "kijk", "| …"),
    "block with words": (
        portrait("/// kort | Ja\n- een\n///"),
        6,
        "hoort niets",
        "alleen «/// kort»",
    ),
    "second in brief": (
        portrait("/// kort\n- een\n///\n\n/// kort\n- twee\n///"),
        11,
        "al een blok «kort»",
        "eerste blok",
    ),
    "no place in a photo": (
        portrait("/// kijk | a.jpg\n1. Schaduw\n///"),
        7,
        "«Schaduw»",
        "(62,30)",
    ),
    "two lenses": (
        portrait("/// lenzen\nMens: ja.\nTechniek: nee.\n///"),
        8,
        "drie",
        "Organisatie: …",
    ),
    "stop without a place": (portrait("/// lijn\nDe wet\n///"), 7, "«De wet»", "0 De wet -> #wet"),
    "stop before the line": (
        portrait("/// lijn\n-5 De wet -> #wet\n///"),
        7,
        "«-5 De wet",
        "0 tot 100",
    ),
    "stop beyond the line": (
        portrait("/// lijn\n101 De mens -> #mens\n///"),
        7,
        "«101 De mens",
        "0 tot 100",
    ),
    "stop that leads nowhere": (
        portrait("/// lijn\n0 De wet -> #wt\n///\n\nHier.\n{#wet}"),
        7,
        "«#wt»",
        "«#wet»",
    ),
    "second line": (
        portrait("/// lijn\n0 A -> #a\n///\n\n/// lijn\n9 A -> #a\n///\n\nHier.\n{#a}"),
        11,
        "al een blok «lijn»",
        "eerste blok",
    ),
    "four lenses": (
        portrait("/// lenzen\nA: a.\nB: b.\nC: c.\nD: d.\n///"),
        10,
        "hier staan er 4",
        "Organisatie: …",
    ),
    "one layer": (portrait("/// lagen\n**Leem**: dik.\n///"), 7, "2 tot 7", "«Beleid: …»"),
    "layer without a name": (
        portrait("/// lagen\nzomaar iets\n\n**Leem**: dik.\n///"),
        7,
        "«zomaar iets»",
        "«Beleid: …»",
    ),
    "speech nowhere": (
        portrait("Tekst.", "Toespraak:"),
        5,
        "waar en wanneer",
        "«Toespraak: in de kantine",
    ),
    "speech that is a portrait": (
        field("Toespraak: in de kantine"),
        5,
        "Alleen een blog",
        "«blog»",
    ),
    "film without an address": (
        portrait("/// video | Film\n    adres: film.mp4\n///"),
        6,
        "«film.mp4»",
        "begint met https://",
    ),
    "what no block holds": (portrait("/// kort\n> ja\n///"), 7, "valt weg", "onder het blok"),
    "odd word about a theme": (
        portrait("<!-- thema: leem -->\nTekst."),
        6,
        "«leem»",
        "+thema of -thema",
    ),
    "turn of nobody": (
        portrait("/// gesprek\nHoe dan?\nAnna: Zo.\n///"),
        7,
        "«Hoe dan?»",
        "«Ik: …»",
    ),
    "id of digits": (portrait("Tekst.\n{#12}"), 6, "«12»", "begin met een letter"),
    "markup that stays": (
        portrait("Een [zin{.uitgelicht} hier."),
        6,
        "«{.uitgelicht»",
        "handleiding",
    ),
    "script as a link": (portrait("[Ja](javascript:x)"), 6, "«javascript:x»", "https://"),
    "code without end": (portrait("Tekst.\n\n```\ncode"), 8, "houdt nergens op", "«```»"),
    "odd character": (portrait("Tekst \ue001."), 6, "geen letter", "gewone tekst"),
    "latin-1": ("Titel: Café\n\nTekst".encode("latin-1"), 1, "é en ë", "UTF-8"),
    "word file": (b"PK\x03\x04\x14\0" + b"\xff" * 2_000_000, 0, "Word-bestand", "gewone tekst"),
    "old word file": (b"\xd0\xcf\x11\xe0\xa1\xb1", 0, "Word-bestand", "gewone tekst"),
    "rich text file": (b"{\\rtf1\\ansi Titel: Anna}", 0, "Word-bestand", "gewone tekst"),
    "link to a photo": (portrait("Zie [origineel](anna.jpg)."), 6, "«anna.jpg»", "originelen"),
    "link to a file of another kind": (
        portrait("Zie [dit](anna.pdf)."),
        6,
        "«anna.pdf»",
        "https://",
    ),
    "bold as html": (portrait("Een <b>vet</b> woord."), 6, "HTML", "een < typ je als \\<"),
    "frame": (
        portrait('<iframe src="https://x.nl/film" width="9"></iframe>'),
        6,
        '«<iframe src="https://x.nl/film" width="9">»',
        "opmaak",
    ),
    "link that says nothing": (
        portrait("Kijk [hier](/blog/)."),
        6,
        "«hier»",
        "woorden die zeggen wat daar staat",
    ),
    "link of an address": (
        portrait("Kijk op [www.duo.nl/geld](https://www.duo.nl/geld)."),
        6,
        "«www.duo.nl/geld»",
        "«[wat je daar vindt](https://www.duo.nl/geld)»",
    ),
    "address in angle brackets": (
        portrait("Kijk op <https://www.duo.nl>."),
        6,
        "alleen een adres",
        "wat je daar vindt",
    ),
    "sketch without words": (
        portrait('![Een web.](web.jpg "Woorden"){.schets}\n\nTekst.'),
        6,
        "«web.jpg»",
        "/// beschrijving",
    ),
    "maker who is nobody": (
        portrait(
            '![Een web.](web.jpg "Woorden"){.schets maker="Ad Bos"}\n\n'
            "/// beschrijving\nLenen.\n///"
        ),
        6,
        "«Ad Bos»",
        "[ad-bos]",
    ),
    "film of a site that is not allowed": (
        portrait("Tekst.\n\n/// video | Een film\n    adres: https://film.example/w/1\n///"),
        8,
        "«film.example»",
        "[insluiten]",
    ),
    "link to a sound": (portrait("Zie [geluid](anna.mp3)."), 6, "«anna.mp3»", "https://"),
    "reason without quotes": (
        portrait("<!-- thema: +leem reden=omdat het zo is -->\nTekst."),
        6,
        "«reden=omdat het zo is»",
        'reden="omdat het zo is"',
    ),
    "quote left open": (
        portrait('<!-- thema: +leem reden="omdat het zo is -->\nTekst.'),
        6,
        '«reden="omdat het zo is»',
        'reden="omdat het zo is"',
    ),
    "theme without a sign": (
        portrait("<!-- thema: leem en nudge -->\nTekst."),
        6,
        "«leem en nudge»",
        "+thema of -thema",
    ),
    "nul byte": ("Titel: A\0B\n", 1, "onzichtbaar teken", "gewone tekst"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_line_and_its_remedy(tmp_path: Path, name: str):
    text, line, cause, remedies = MISTAKES[name]

    found = [
        problem
        for problem in problems_of(tmp_path, {ANNA: text})
        if problem.level is Level.ERROR and cause in problem.message
    ]

    assert [(problem.path, problem.line) for problem in found] == [(f"content/{ANNA}", line)]
    assert any(remedy in found[0].remedy for remedy in remedies.split("|"))


WARNINGS = {
    "decoration with words": (
        portrait("![Een streep.](streep.jpg){.decoratief}"),
        6,
        "«streep.jpg» staat wat je ziet",
        "«.decoratief»",
    ),
    "series without a table": (
        field("Reeks: Aan de balie"),
        5,
        "nog geen reeksen",
        "[reeksen.aan-de-balie]",
    ),
    "place without a reason": (field("Lijn: 14"), 5, "«14»", "«Lijn: 14 (…)»"),
    "theme without a reason": (field("Themas_niet: leem"), 5, "«leem»", "«leem (…)»"),
    "unknown rule": (field("Taal_negeer: lange-zinnen"), 5, "«lange-zinnen»", "«lange-zin»"),
    "rule with a name": (field("Taal_negeer: tijd:BAG"), 5, "«tijd:BAG»", "«tijd»"),
    "unknown rule in a remark": (
        portrait("<!-- taal: negeer passief -->\nTekst."),
        6,
        "«passief»",
        "lange-zin, lijdend, afkorting",
    ),
    "remark that switches nothing off": (
        portrait("<!-- taal: lange-zin -->\nTekst."),
        6,
        "«negeer»",
        "«taal: negeer lange-zin»",
    ),
    "conversation after the story": (field("Gesprek: 2026-03-02"), 5, "na", "Gesprek"),
    "changed before it was there": (field("Gewijzigd: 2026-02-28"), 5, "vóór", "Gewijzigd"),
    "photo without a description": (field("Foto: a.jpg"), 5, "«a.jpg»", "«Foto: a.jpg (Anna"),
    "dialogue of one": (portrait("/// gesprek\nAnna: Zo.\n///"), 7, "alleen Anna", "de ander"),
    "photo amid words": (portrait("Kijk ![Ze kijkt.](a.jpg) hier."), 6, "midden in", "eigen regel"),
    "question without a mark": (
        portrait("/// vragen\n- Hoe dan\n///"),
        7,
        "«Hoe dan»",
        "een vraag",
    ),
    "question that goes on": (
        portrait(f"/// vragen\n- Hoe {'lang ' * 60}duurt dit?\n///"),
        7,
        "63 woorden",
        "60 woorden",
    ),
    "stops on top of each other": (
        portrait("/// lijn\n10 De wet -> #a\n15 De mens -> #a\n///\n\nHier.\n{#a}"),
        8,
        "«De wet» (10) en «De mens» (15)",
        "minstens 6",
    ),
    "lens with a long name": (
        portrait("/// lenzen\nDe hele organisatie: a.\nTechniek: b.\nMens: c.\n///"),
        7,
        "«De hele organisatie»",
        "16 letters",
    ),
    "layers of one thickness": (
        portrait("/// lagen\nBeleid: a.\nKlant: b.\n///"),
        8,
        "hier zijn het er 0",
        "«**Leem**: …»",
    ),
    "way on in the middle": (
        portrait("## Meer weten?\n\n- [Blog](/blog/)\n\n## Slot\n\nTekst."),
        6,
        "komt nog een kop",
        "als laatste kop",
    ),
    "title without end": (
        PORTRAIT.replace("Anna aan de balie", "ja " * 40),
        1,
        "119 tekens",
        "«Samenvatting»",
    ),
    "quotation mark alone": (
        portrait("Ze wacht. “Dan bel ik terug. Of niet."),
        6,
        "«“Dan bel ik terug.»",
        "ophoudt met praten",
    ),
    "long pull quote": (
        portrait(f"[{'ja ' * 25}ja.]{{.uitgelicht}}"),
        6,
        "telt 26 woorden",
        "hooguit 25 woorden",
    ),
    "pull quotes everywhere": (
        portrait("[Een.]{.uitgelicht} [Twee.]{.uitgelicht}\n\nZo. [Drie.]{.uitgelicht}"),
        8,
        "3 zinnen groot",
        "hooguit 2",
    ),
    "pull quote in a list": (
        portrait("- [Ja, hoor.]{.uitgelicht}"),
        6,
        "«Ja, hoor.» komt niet groot",
        "uit een alinea",
    ),
    "rough link in a draft": (
        portrait("Kijk [hier](/blog/).", "Status: concept"),
        7,
        "«hier»",
        "woorden die zeggen",
    ),
    "name as a description": (portrait("![anna](anna.jpg)"), 6, "alleen de naam", "wat je ziet"),
    "caption as a description": (portrait('![Zij.](a.jpg "Zij.")'), 6, "hetzelfde", "wat je ziet"),
    "empty opening": (portrait("![Foto van zee.](a.jpg)"), 6, "«Foto van»", "wat je ziet"),
    "long description": (portrait(f"![{'a' * 151}](a.jpg)"), 6, "151 tekens", "wat je ziet"),
    "long sentence for the wall": (field(f"Zin: {'ja ' * 13}"), 5, "13 woorden", "hoogstens 12"),
}


@pytest.mark.parametrize("name", WARNINGS)
def test_what_is_accepted_but_not_well_is_named_with_its_remedy(tmp_path: Path, name: str):
    text, line, cause, remedy = WARNINGS[name]

    [problem] = problems_of(tmp_path, {ANNA: text})

    assert (problem.path, problem.line) == (f"content/{ANNA}", line)
    assert problem.level is Level.WARNING
    assert cause in problem.message
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    "typed",
    [
        "Taal_negeer: lange-zin; lijdend; afkorting:BAG; moeilijk-woord; jargon; tijd",
        "Lijn: 14 (Anna kijkt naar wie er zit.)",
        "Gesprek: 2026-03-01",
        "Gewijzigd: 2026-03-01",
    ],
)
def test_a_field_that_does_something_is_no_mistake(tmp_path: Path, typed: str):
    assert problems_of(tmp_path, {ANNA: field(typed)}) == ()


def test_a_title_that_is_taken_is_named_at_the_title(tmp_path: Path):
    bas = PORTRAIT.replace("Titel: Anna aan de balie\nDatum", "Naam: Bas\nDatum")
    bas = bas.replace("Naam: Anna", "title: Anna aan de balie")

    [problem] = problems_of(tmp_path, {ANNA: PORTRAIT, "portretten/bas/index.md": bas})

    assert (problem.code, problem.line) == ("zelfde-titel", 3)
    assert "andere titel" in problem.remedy


@pytest.mark.parametrize(
    ("above", "code", "remedy"),
    [
        ("\n", "lege-regel", "haal de lege regel weg"),
        ("---\n", "halve-streep", "haal «---» weg"),
    ],
    ids=["a blank line", "a fence that isn't closed"],
)
def test_what_stands_above_the_fields_is_one_mistake_and_the_story_is_still_read(
    tmp_path: Path, above: str, code: str, remedy: str
):
    folder = content_folder(tmp_path, {ANNA: above + PORTRAIT, "site.toml": ""})

    reading = read_site(folder)

    assert [(p.line, p.code) for p in reading.problems] == [(1, code)]
    assert remedy in reading.problems[0].remedy
    assert reading.site.stories[0].front.title == "Anna aan de balie"


@pytest.mark.parametrize("gap", ["\n", "\n \n\n"])
def test_a_blank_line_between_the_fields_is_named_and_they_are_all_read(tmp_path: Path, gap: str):
    typed = PORTRAIT.replace("Naam: Anna\n", f"{gap}Naam: Anna\n")
    folder = content_folder(tmp_path, {ANNA: typed, "site.toml": ""})

    reading = read_site(folder)

    assert [(p.line, p.code) for p in reading.problems] == [(3, "lege-regel")]
    assert "haal de lege regel weg" in reading.problems[0].remedy
    [story] = reading.site.stories
    assert (story.front.name, story.text) == ("Anna", "De eerste alinea van dit verhaal.")


@pytest.mark.parametrize("first", ["Anna: Hoe dan?", "Naam: zo noem ik dat.", "Vraag: hoe dan?"])
def test_a_story_may_begin_with_a_colon(tmp_path: Path, first: str):
    folder = content_folder(tmp_path, {ANNA: portrait(f"{first}\n"), "site.toml": ""})

    reading = read_site(folder)

    assert reading.problems == ()
    assert reading.site.stories[0].text == first


@pytest.mark.parametrize(
    ("typed", "mends"),
    [
        ("// kort\n- een\n- twee\n//", [(6, "«/// kort»")]),
        ("//krot\n- een\n- twee\n///", [(6, "«/// kort»")]),
        ("/ kort\n- een\n- twee\n/", [(6, "«/// kort»")]),
        ("/// kort\n- een\n- twee\n//", [(9, "«///»")]),
        ("/// vragen\n- Hoe?\n///\n\n// kort\n- een\n- twee\n//", [(10, "«/// kort»")]),
    ],
)
def test_a_block_with_too_few_slashes_is_read_and_named_once(
    tmp_path: Path, typed: str, mends: list[tuple[int, str]]
):
    text = portrait(f"{typed}\n\nEen / of twee // drie.\n\n// Noot voor mij\n")
    folder = content_folder(tmp_path, {ANNA: text, "site.toml": ""})

    reading = read_site(folder)

    assert [(p.line, p.code) for p in reading.problems] == [
        (line, "te-weinig-strepen") for line, _ in mends
    ]
    assert all(meant in p.remedy for p, (_, meant) in zip(reading.problems, mends, strict=True))
    [story] = reading.site.stories
    assert any(isinstance(block, InBrief) for block in story.blocks)
    assert story.text.endswith("twee // drie.\n\n// Noot voor mij")


@pytest.mark.parametrize(
    "change", [lambda text: "﻿" + text, lambda text: text.replace("\n", "\r\n")]
)
def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path, change):
    assert problems_of(tmp_path, {ANNA: change(PORTRAIT)}) == ()


def test_two_stories_with_one_address_are_named(tmp_path: Path):
    bas = PORTRAIT.replace("Anna aan", "Bas aan").replace("Naam: Anna", "Naam: Bas\nSlug: anna")

    [problem] = problems_of(tmp_path, {ANNA: PORTRAIT, "portretten/bas/index.md": bas})

    assert problem.path == "content/portretten/bas/index.md"
    assert problem.line == 4
    assert "/portretten/anna/" in problem.message
    assert "Slug" in problem.remedy


def test_a_page_may_not_take_the_address_of_a_section(tmp_path: Path):
    page = "Titel: Blog\nDatum: 2026-01-01\n\nTekst.\n"

    [problem] = problems_of(tmp_path, {"paginas/blog.md": page})

    assert "/blog/" in problem.message
    assert "de site zelf" in problem.message
    assert problem.line == 0
    assert "«Slug: blog-2»" in problem.remedy


def test_an_old_address_that_is_taken_is_named_at_its_line(tmp_path: Path):
    bas = PORTRAIT.replace("Anna", "Bas").replace(
        "Naam:", "Oude_adressen: /portretten/anna/\nNaam:"
    )

    [problem] = problems_of(tmp_path, {ANNA: PORTRAIT, "portretten/bas/index.md": bas})

    assert (problem.code, problem.line) == ("zelfde-adres", 3)
    assert "«Oude_adressen:»" in problem.remedy


def test_an_unknown_series_gets_the_nearest_name(tmp_path: Path):
    site = '[site]\nnaam = "P"\n[reeksen.balie]\nnaam = "Aan de balie"\nuitleg = ""\n'
    files = {ANNA: field("Reeks: Aan de bali"), "site.toml": site}

    [problem] = problems_of(tmp_path, files)

    assert problem.line == 5
    assert "«Aan de bali»" in problem.message
    assert "«Aan de balie»" in problem.remedy


def test_all_mistakes_of_a_file_come_at_once(tmp_path: Path):
    text = portrait("<div>\n\n![](a.jpg)\n\n[weg](../weg/index.md)", fields="Kleur: rood\n")

    codes = [problem.code for problem in problems_of(tmp_path, {ANNA: text})]

    assert codes == ["onbekend-veld", "html", "foto-zonder-alt", "dode-link"]


def test_a_problem_is_printed_with_its_place_and_its_remedy():
    problem = Problem("content/a.md", 14, Level.ERROR, "x", "Dit kan niet.", "doe dat.")

    assert str(problem) == "content/a.md:14: FOUT: Dit kan niet.\n  Herstel: doe dat."
