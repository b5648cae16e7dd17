"""What must be in order before anything goes out, beside the stories themselves."""

from collections.abc import Iterator
from datetime import date

from plugins.pages.gather import Material
from plugins.plain_language.must_mend import check_must_mend
from plugins.story.going_out import going_out
from plugins.story.problem import Level, Problem, has_errors
from plugins.story.relative_time import check_relative_time
from plugins.story.site import Site
from plugins.story.story import Genre

from .consent import check_consent
from .filled_in import check_filled_in
from .left_out import check_left_out
from .new_site import STARTER_ADDRESS


def check_before_publish(material: Material, today: date) -> list[Problem]:
    """Consent, what each reader needs, the address of the site, and whether there is any story."""
    site = material.whole
    problems = [
        *check_filled_in(site, today),
        *check_left_out(site, today),
        *check_relative_time(going_out(site, today), today),
    ]
    for story in going_out(site, today).stories:
        problems += check_must_mend(site, story)
    problems += check_consent(site, today)
    problems += _address_problems(site)
    if not has_errors(material.problems):
        problems += _nothing_to_publish(site, today)
    return problems


def _address_problems(site: Site) -> Iterator[Problem]:
    path = f"{site.folder.name}/site.toml"
    remedy = 'zet onder [site] het adres waar je site komt te staan: adres = "https://…".'
    if not site.settings.own_address:
        message = "Hier staat geen adres, dus niemand weet waar je site komt te staan."
        yield Problem(path, 0, Level.ERROR, "geen-adres", message, remedy)
    elif site.settings.address == STARTER_ADDRESS:
        message = f"«{STARTER_ADDRESS}» is een voorbeeld, niet het adres van je site."
        yield Problem(path, 0, Level.ERROR, "adres-voorbeeld", message, remedy)


def _nothing_to_publish(site: Site, today: date) -> Iterator[Problem]:
    if any(story.genre is not Genre.PAGE for story in going_out(site, today).stories):
        return
    if any(story.genre is not Genre.PAGE for story in site.stories):
        message = "Geen enkel verhaal is klaar: ze zijn concept of van een latere dag."
        remedy = "haal bij een verhaal «Status: concept» weg, of zet er een eerdere datum boven."
    else:
        message = "Er is nog geen verhaal, dus er is niets om te publiceren."
        remedy = f'begin er een: python3 run.py new --content "{site.folder}"'
    yield Problem(site.folder.name, 0, Level.ERROR, "geen-verhaal", message, remedy)
