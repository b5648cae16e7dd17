"""Starts an empty site of an author's own, beside the engine and without its example stories."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.story.problem import Level, Problem
from plugins.theme_tagging.learned_file import LEARNED

_STARTER = Path(__file__).resolve().parent / "starter"
STARTER_ADDRESS = "https://mijn-site.example"
"""What stands in a new `site.toml` until she has filled in her own."""
_FOLDERS = ("portretten", "blog", "paginas", "themas")
_SITE = f"""\
# Over je site. Alles achter # is uitleg; de site leest dat niet.

[site]
naam = "Mijn portretten"
adres = "{STARTER_ADDRESS}"      # het adres waar je site straks staat
ondertitel = "Gesprekken met mensen, en wat hen verbindt"
auteur = "Jouw naam"
taal = "nl"

# Reeksen: verhalen die bij elkaar horen. Haal de # weg en kies je eigen namen.
# [reeksen.aan-het-loket]
# naam = "Aan het loket"
# uitleg = "Wat mensen meemaken aan de balie."

# Een nieuwsbrief. Laat dit weg als je er geen hebt.
# [nieuwsbrief]
# adres = "https://nieuwsbrief.example/aanmelden"
# hoe_vaak = "een keer per maand"

# Waar je site komt te staan als je publiceert: gewoon in een map naast deze map. Kies zelf een
# andere map door hier de # weg te halen.
# [doelen.lokaal]
# soort = "map"
# map = "naar-de-server"
"""

_PEOPLE = """\
# Wie er op je site staan, en of dat mag. Zonder toestemming publiceert de site niet.
# Zet hier nooit een mailadres, telefoonnummer of handtekening in.
#
# [anna]
# naam = "Anna"
# namen = ["Anna Jansen"]               # andere namen waarmee je haar noemt
# functie = "baliemedewerker"
# toestemming = "ja"                    # ja, gepauzeerd of ingetrokken
# sinds = 2026-03-01
# tot = 2031-03-01                      # mag weg: dan geldt het zonder einddatum
# bereik = ["site", "zoekmachines"]     # ook mogelijk: social, nieuwsbrief, boek. Zonder
#                                       # zoekmachines vindt Google het verhaal niet
# bewijs = "map toestemming, nummer 1"  # waar jij het bewijs bewaart
"""

_WORDS = """\
<!-- Woorden die je lezers misschien niet kennen. Zo schrijf je er een:

## DUO
= Dienst Uitvoering Onderwijs

De dienst van de overheid die studiefinanciering regelt.
-->
"""


def new_site(folder: Path, shipped: Path) -> tuple[Problem, ...]:
    """Fill an empty or new folder with a site; `shipped` is the content folder of the example.

    She gets its themes, and drafts of the pages that every site needs, with places to fill in. A
    folder with something in it is refused, so nothing is ever overwritten.
    """
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        return (
            Problem(
                str(folder),
                0,
                Level.ERROR,
                "map-bezet",
                "Hier staat al iets, en dat wil ik niet door elkaar halen.",
                "kies met --folder een lege map of een nieuwe naam.",
            ),
        )
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=".nieuw-") as unfinished:
        _fill(Path(unfinished), shipped)
        for made in sorted(Path(unfinished).iterdir()):
            os.rename(made, folder / made.name)
    return ()


def _fill(folder: Path, shipped: Path) -> None:
    for name in _FOLDERS:
        (folder / name).mkdir()
    # With what they have learned: without it they find a third of what they can.
    for source in sorted([*(shipped / "themas").glob("*.md"), shipped / "themas" / LEARNED]):
        shutil.copyfile(source, folder / "themas" / source.name)
    for source in sorted(_STARTER.glob("*.md")):
        shutil.copyfile(source, folder / "paginas" / source.name)
    for name, text in {"site.toml": _SITE, "mensen.toml": _PEOPLE, "woorden.md": _WORDS}.items():
        (folder / name).write_text(text, encoding="utf-8")
