"""Which answers can be used, and what is wrong with the others."""

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

from plugins.story.addresses import RESERVED, Addresses
from plugins.story.dates import date_meant, trouble_with_date
from plugins.story.problem import Findings, did_you_mean
from plugins.story.site import Settings
from plugins.story.text import is_slug
from plugins.theme_tagging.terms import read_terms
from plugins.theme_tagging.theme import TermKind

from .new_story import FOLDERS, Kind
from .question import Wrong

LONGEST_SLUG = 80
SCOPES = ("site", "nieuwsbrief", "social", "boek", "zoekmachines")


def one_of(words: Collection[str]) -> Callable[[str], Wrong | None]:
    """Lets one of these words through."""

    def check(typed: str) -> Wrong | None:
        if typed.casefold() in words:
            return None
        otherwise = f"kies uit: {', '.join(words)}."
        return Wrong(f"«{typed}» kan hier niet.", did_you_mean(typed, words, otherwise))

    return check


def check_day(typed: str) -> Wrong | None:
    """Why this can't be understood as one day."""
    return None if date_meant(typed) else Wrong(*trouble_with_date(typed))


def day_in(typed: str) -> date:
    """The day in an answer that `check_day` lets through."""
    day = date_meant(typed)
    if day is None:
        raise ValueError(typed)
    return day


def series_of(settings: Settings) -> Callable[[str], Wrong | None]:
    """Lets the name or the slug of a series through."""
    names = [series.name for series in settings.series]

    def check(typed: str) -> Wrong | None:
        if series_named(typed, settings) is not None:
            return None
        return Wrong(
            f"De reeks «{typed}» staat niet in site.toml.",
            did_you_mean(typed, names, f"kies uit: {', '.join(names)}."),
        )

    return check


def series_named(typed: str, settings: Settings) -> str | None:
    """The name of the series that she means, or None."""
    wanted = typed.casefold()
    named = (each.name for each in settings.series if wanted in (each.slug, each.name.casefold()))
    return next(named, None)


def check_scopes(typed: str) -> Wrong | None:
    """Why this doesn't say where somebody may be shown."""
    for word in scopes_in(typed):
        if word not in SCOPES:
            otherwise = f"kies uit: {', '.join(SCOPES)}."
            return Wrong(f"De plek «{word}» kennen we niet.", did_you_mean(word, SCOPES, otherwise))
    if "site" not in scopes_in(typed):
        return Wrong("Zonder «site» mag het verhaal er niet komen.", "zet «site» erbij.")
    return None


def scopes_in(typed: str) -> tuple[str, ...]:
    """The places in an answer, with commas, semicolons or spaces between them."""
    words = typed.casefold().replace(",", " ").replace(";", " ").split()
    return tuple(dict.fromkeys(words))


def check_terms(typed: str) -> Wrong | None:
    """Why a theme can't be recognised by these words."""
    findings = Findings("")
    terms = read_terms(typed, TermKind.STRONG, 0, findings)
    if findings.problems:
        first = findings.problems[0]
        return Wrong(first.message, first.remedy)
    if terms:
        return None
    return Wrong("Hier staan geen woorden.", "schrijf woorden, met puntkomma’s ertussen.")


def free_address(kind: Kind, content: Path, known: Addresses) -> Callable[[str], Wrong | None]:
    """Lets a slug through that nothing on the site has, whatever its capitals."""
    folder = content / FOLDERS[kind]
    names = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    taken = {name.removesuffix(".md").casefold(): name for name in names}

    def check(slug: str) -> Wrong | None:
        if not is_slug(slug) or len(slug) > LONGEST_SLUG:
            return Wrong(
                f"«{slug[:LONGEST_SLUG]}» kan niet in een adres staan.",
                f"gebruik hooguit {LONGEST_SLUG} kleine letters, cijfers en streepjes.",
            )
        url = f"/{FOLDERS[kind]}/{slug}/"
        remedy = "kies een ander adres, met --slug. Wat er staat, blijft zoals het is."
        spoken = "typ een ander adres. Wat er staat, blijft zoals het is."
        if slug in taken:
            place = f"{content.name}/{folder.name}/{taken[slug]}"
            return Wrong(f"«{place}» bestaat al.", remedy, spoken)
        if url in RESERVED or url in known.urls or url in known.by_source.values():
            return Wrong(f"Het adres {url} is al bezet.", remedy, spoken)
        return None

    return check
