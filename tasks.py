"""De taken van de site. `python3 run.py` toont de lijst; `invoke` in de omgeving doet hetzelfde."""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import perf_counter

from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from plugins.publishing.disk_trouble import disk_trouble
from plugins.publishing.menu import start
from plugins.publishing.shared_content import TwoFoldersError, shared_content

ROOT = Path(__file__).resolve().parent
SHIPPED = ROOT / "content"
CONTENT_HELP = "map met je verhalen; geldt voor alle taken op de regel (gewoon: content)"


@task(help={"content": CONTENT_HELP, "output": "map voor de site (gewoon: naast je verhalen)"})
def build(_: Context, content: str = "", output: str = "") -> None:
    """Maak de site, met je concepten erbij."""
    from plugins.publishing.commands import build_site

    _run(lambda: build_site(_content(content), _path(output), ROOT / "pelicanconf.py"))


@task(help={"content": CONTENT_HELP, "port": "poort van de server (gewoon: 8000)"})
def preview(_: Context, content: str = "", port: int = 0) -> None:
    """Zie je site in de browser terwijl je schrijft, met schrijfhulp ernaast."""
    from plugins.preview.start import start as open_desk

    today = datetime.now().date()
    _run(lambda: open_desk(_content(content), ROOT / "pelicanconf.py", today, port, print))


@task(
    help={
        "content": CONTENT_HELP,
        "site": "kijk ook een gebouwde site na, in deze map",
        "json": "geef de problemen als lijst voor een programma",
    }
)
def check(_: Context, content: str = "", site: str = "", json: bool = False) -> None:
    """Kijk alle verhalen na, zonder te bouwen."""
    from plugins.publishing.commands import check_all

    today = datetime.now().date()
    _run(lambda: check_all(_content(content), _path(site), today, json, ROOT / ".cache"))


@task(
    help={
        "content": CONTENT_HELP,
        "portrait": "alleen dit verhaal: de naam van zijn map",
        "diff": "laat zien wat er verandert tegenover wat nu gepubliceerd is",
        "evaluate": "vergelijk met verhalen waarin jij zelf de thema’s aanwees",
        "learn": "leer van de voorbeelden die jij aanwees",
        "json": "geef hetzelfde voor een programma",
    }
)
def themes(
    _: Context,
    content: str = "",
    portrait: str = "",
    diff: bool = False,
    evaluate: bool = False,
    learn: bool = False,
    json: bool = False,
) -> None:
    """Laat zien welke thema’s waar zitten, en waarom."""
    from plugins.publishing.commands import learn_themes, show_themes

    folder = _content(content)
    shipped = ROOT / "tests" / "gold"
    gold = shipped if folder == SHIPPED else None
    if learn:
        if portrait or json or diff or evaluate:
            raise Exit("Kies --learn alleen: het gaat over alle thema’s tegelijk.", code=1)
        _run(lambda: learn_themes(folder, gold, shipped))
        return
    _run(lambda: show_themes(folder, portrait, json, diff, evaluate, gold))


@task(
    help={
        "content": CONTENT_HELP,
        "portrait": "alleen dit verhaal: de naam van zijn map",
        "json": "geef hetzelfde voor een programma",
    }
)
def language(_: Context, content: str = "", portrait: str = "", json: bool = False) -> None:
    """Laat zien waar een lezer kan struikelen over je taal."""
    from plugins.publishing.commands import show_language

    _run(lambda: show_language(_content(content), portrait, json))


@task(
    help={
        "content": CONTENT_HELP,
        "to": "doel uit site.toml (gewoon: lokaal)",
        "dry_run": "doe alles behalve publiceren, en zeg wat er zou veranderen",
    }
)
def publish(_: Context, content: str = "", to: str = "", dry_run: bool = False) -> None:
    """Bouw schoon, kijk alles na en zet de site klaar voor bezoekers."""
    from plugins.publishing.commands import publish_site

    _run(
        lambda: publish_site(
            _content(content), ROOT / "publishconf.py", datetime.now(), to, dry_run
        )
    )


@task(help={"content": CONTENT_HELP, "to": "deze versie (gewoon: die voor de huidige)"})
def rollback(_: Context, content: str = "", to: str = "") -> None:
    """Ga terug naar een eerdere gepubliceerde versie."""
    from plugins.publishing.commands import go_back

    _run(lambda: go_back(_content(content), to))


@task(help={"folder": "nieuwe of lege map voor je site"})
def new_site(_: Context, folder: str = "") -> None:
    """Begin een eigen, lege site in een map naar keuze."""
    from plugins.publishing.commands import start_site

    _run(lambda: start_site(_path(folder), SHIPPED))


@task(
    iterable=["alt", "bijschrift"],
    help={
        "content": CONTENT_HELP,
        "naam": "hoe de persoon heet; bij een blog of thema de titel",
        "soort": "portret, blog of thema (gewoon: portret)",
        "slug": "adres en map (gewoon: naar de naam)",
        "titel": "titel van een portret (gewoon: de naam)",
        "functie": "welk werk iemand doet",
        "wie": "naam tussen [ ] in mensen.toml van wie daar al staat",
        "datum": "dag van het verhaal, zoals 1 maart 2026 (gewoon: vandaag)",
        "reeks": "reeks uit site.toml",
        "samenvatting": "waar het over gaat, in een of twee zinnen",
        "toestemming": "mag het op de site: ja, nee of verzonnen",
        "sinds": "dag vanaf wanneer dat mag (gewoon: vandaag)",
        "bereik": "waar het mag komen, zoals site, zoekmachines (gewoon: site)",
        "fotos": "map met foto’s; we maken er kopieën van",
        "welke": "welke foto’s, zoals 3, 1-2; de eerste komt bovenaan (gewoon: alle)",
        "alt": "wat je op een foto ziet: «anna.jpg: Anna kijkt opzij.»; mag vaker",
        "bijschrift": "wat onder een foto komt: «anna.jpg: Aan de balie»; mag vaker",
        "vraag": "het thema als vraag",
        "woorden": "waaraan je het thema herkent, met puntkomma’s ertussen",
    },
)
def new(
    _: Context,
    content: str = "",
    naam: str = "",
    soort: str = "",
    slug: str = "",
    titel: str = "",
    functie: str = "",
    wie: str = "",
    datum: str = "",
    reeks: str = "",
    samenvatting: str = "",
    toestemming: str = "",
    sinds: str = "",
    bereik: str = "",
    fotos: str = "",
    welke: str = "",
    alt: list[str] | None = None,
    bijschrift: list[str] | None = None,
    vraag: str = "",
    woorden: str = "",
) -> None:
    """Begin een portret, blog of thema; ik vraag wat ik moet weten."""
    from plugins.publishing.commands import start_story
    from plugins.publishing.new_story.flags import given_by

    once = {
        "naam": naam,
        "soort": soort,
        "slug": slug,
        "titel": titel,
        "functie": functie,
        "wie": wie,
        "datum": datum,
        "reeks": reeks,
        "samenvatting": samenvatting,
        "toestemming": toestemming,
        "sinds": sinds,
        "bereik": bereik,
        "fotos": fotos,
        "welke": welke,
        "vraag": vraag,
        "woorden": woorden,
    }
    given = given_by(once, {"alt": alt or [], "bijschrift": bijschrift or []})
    ask = _asked if sys.stdin.isatty() else None
    _run(lambda: start_story(_content(content), given, datetime.now().date(), ask))


@task(name="test", help={"quick": "zonder de browser"})
def check_program(_: Context, quick: bool = False) -> None:
    """Controleer het programma zelf, met alle tests."""
    from plugins.publishing.self_test import self_test

    if not self_test(ROOT, quick):
        raise Exit(code=1)


@task(
    help={
        "content": CONTENT_HELP,
        "only": "alleen deze meting: reading, tagging, edit, check, photos, build of preview",
    }
)
def bench(_: Context, content: str = "", only: str = "") -> None:
    """Meet hoe lang het werk duurt."""
    from plugins.publishing.commands import measure, measure_photos, measure_preview

    settings = ROOT / "pelicanconf.py"
    if only == "photos":
        _run(lambda: measure_photos(_content(content), settings, perf_counter))
    elif only == "preview":
        _run(lambda: measure_preview(_content(content), settings, perf_counter))
    else:
        _run(lambda: measure(_content(content), settings, only, perf_counter))


@task(
    help={
        "content": CONTENT_HELP,
        "output": "map van de site (gewoon: naast je verhalen)",
        "photos": "alleen de bewaarde foto’s",
    }
)
def clean(_: Context, content: str = "", output: str = "", photos: bool = False) -> None:
    """Gooi weg wat opnieuw te maken is."""
    from plugins.publishing.commands import clear, clear_photos

    cache = ROOT / ".cache"
    if photos:
        _run(lambda: clear_photos(cache))
        return
    _run(lambda: clear(_content(content), _path(output), cache))


def _run(command: Callable[[], bool]) -> None:
    """Do the work of a task; an exit code says whether all is well."""
    try:
        good = command()
    except TwoFoldersError as error:
        raise Exit(
            f"Je noemt twee mappen met verhalen: {' en '.join(error.args)}. "
            "Zet --content dan achter elke taak.",
            code=1,
        ) from None
    except BrokenPipeError:
        # Whoever read along, such as `head`, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Exit(code=1) from None
    except OSError as error:
        raise Exit(f"{disk_trouble(error)}.", code=1) from error
    if not good:
        raise Exit(code=1)


def _asked(question: str) -> str:
    try:
        return input(question)
    except EOFError:
        # Ctrl-D: she wants to stop, as with Ctrl-C.
        raise KeyboardInterrupt from None


def _content(given: str) -> Path:
    return _path(shared_content(given, sys.argv[1:])) or SHIPPED


def _path(given: str) -> Path | None:
    """A folder as she typed it, seen from where she stands."""
    return Path(os.path.abspath(os.path.expanduser(given))) if given else None


if __name__ == "__main__":
    start(Collection.from_module(sys.modules[__name__]), sys.argv[1:])
