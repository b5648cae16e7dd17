"""Invent a site of any size, to see how the pages look with 3, 12, 60 or 500 portraits.

    python tools/invent_site.py --portraits 60 --to /tmp/sixty
    python3 run.py build --content /tmp/sixty/content --output /tmp/sixty/site

Nobody in it exists. The texts are put together from the sentence parts below; the photos are the
clay studies of the example stories, as they are and mirrored. The same command gives the same site.
"""

import argparse
import io
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from PIL import Image, ImageOps

FIRST_NAMES = (
    "Aaltje Bram Chaima Daan Esra Fleur Gijs Hatice Imke Jelle Kadir Lotte Mees Noor Okke Pleun "
    "Quinten Roos Samira Teun Umar Vera Wessel Xandra Yara Zeger Anouk Bilal Corrie Douwe Elif "
    "Femke Gerrit Hanna Ilse Joris Kiki Lars Mirte Nadia Otte Petra Rachid Sanne Tjitske Ulrike "
    "Vincent Wilma Yusuf Zoë Arie Berber Cem Dewi Eelco Fenna Goran Hidde Ineke Jikke"
).split()
LAST_NAMES = (
    "Veenstra",
    "de Wit",
    "Çelik",
    "van den Oever",
    "Bakker",
    "Kowalczyk",
    "Hoekstra",
    "Amrani",
    "ter Braak",
)
WORK = (
    "Medewerker balie",
    "Jurist bezwaar en beroep",
    "Programmeur",
    "Beleidsadviseur",
    "Consulent schuldhulp",
    "Vormgever van brieven en formulieren",
    "Buitendienst",
    "Telefonist",
    "Teamleider inning",
)
THEMES: tuple[tuple[str, str, str], ...] = (
    ("Wachten", "wachtkamer", "wachtlijst"),
    ("De brief", "envelop", "aanhef"),
    ("Aan het loket", "loket", "spreekkamer"),
    ("Schulden", "deurwaarder", "aanmaning"),
    ("Het systeem zegt nee", "foutmelding", "keuzelijst"),
    ("Uitzonderingen", "uitzondering", "maatwerk"),
    ("Vertrouwen", "vertrouwen", "handtekening"),
    ("Huisbezoek", "huisbezoek", "voordeur"),
    ("Taal", "vaktaal", "tolk"),
    ("Cijfers en mensen", "spreadsheet", "grafiek"),
    ("Samenwerken", "overlegtafel", "werkgroep"),
    ("Verantwoordelijkheid", "verantwoording", "bevoegdheid"),
    ("Nabijheid", "koffiekopje", "wijkcentrum"),
    ("Tegenspraak", "tegenspraak", "bezwaarschrift"),
    ("Tijd", "spoedgeval", "agenda"),
    ("Persoonlijke dienstverlening", "terugbelverzoek", "contactpersoon"),
    ("Leren van fouten", "herstelactie", "klachtenboek"),
    ("Wie je kent", "kennissenkring", "doorverwijzing"),
    ("Grenzen", "werktelefoon", "huilbui"),
    ("Vakmanschap", "gereedschapskist", "vuistregel"),
)
"""Title and the two words by which a theme is found."""

SAID = (
    "“Ik heb nog nooit een {word} gezien die vanzelf verdween.”",
    "“Vraag mij niet waarom, maar die {word} staat altijd aan het begin,” zegt {name}.",
    "“Bij ons draait het om de {word}. Dat leer je niet uit een map.”",
    "“Toen dacht ik: dit gaat niet over een {word}, dit gaat over slapen.”",
    "“Geef mij een {word} en een halve dag. Dan weet ik meer dan zij.”",
)
TOLD = (
    "Op de kast ligt een {word}, met een elastiek eromheen. {name} kijkt er niet naar.",
    "Het duurt even voor de {word} ter sprake komt. Dan gaat het snel.",
    "{name} schuift de {word} opzij en pakt een appel uit een broodtrommel.",
    "Later op de dag is er weer een {word}. Niemand op de gang kijkt ervan op.",
)
TOWARDS_ALL = (
    "“De wet is van iedereen samen,” zegt {name}. “Wat we met elkaar afspreken, geldt.”",
    "“Als ik voor één iemand schuif, zeg ik nee tegen de wet,” zegt {name}.",
)
TOWARDS_ONE = (
    "“Er zit er steeds maar één tegenover mij, met een eigen verhaal,” zegt {name}.",
    "“Ik vraag eerst naar zijn eigen verhaal. De rest zoek ik daarna op,” zegt {name}.",
)
ASIDES = (
    "Buiten begint het te regenen.",
    "De printer piept twee keer.",
    "Op de vensterbank staat een plant die het overleefd heeft.",
    "We lopen een rondje om het gebouw, tegen de klok in.",
)
HEADINGS = ("Maandagochtend", "De derde verdieping", "Wat er in de la ligt", "Vijf voor vijf")
SENTENCES = ("Ik bel altijd terug.", "Wie wacht, telt.", "Het staat er. Nu moet het nog kloppen.")
QUESTIONS = ("Wie ruimt dit op?", "Hoe lang mag wachten duren?", "Voor wie is dit bedacht?")
FIRST_DAY = date(2026, 10, 30)
SERIES = (("aan-de-balie", "Aan de balie"), ("achter-de-schermen", "Achter de schermen"))
SMALL = (720, 900)


def invent(folder: Path, count: int, photos: Sequence[bytes], themes: int = 11) -> Path:
    """Write a content folder with so many portraits, one post for each eight, and themes."""
    chance = Random(count)
    names = people(count)
    _write(folder / "site.toml", _site())
    _write(folder / "mensen.toml", "\n".join(_person(name) for name in names))
    for number in range(min(themes, len(THEMES))):
        title, one, other = THEMES[number]
        ends = "Links: wet; afspreken\nRechts: eigen verhaal\n" if number == 0 else ""
        _write(
            folder / "themas" / f"{slug(title)}.md",
            f"Titel: {title}\nVraag: Wat doet de {one} met mensen?\n"
            f"Samenvatting: Over de {one}, de {other} en wie ermee zit.\nKern: {one}; {other}\n"
            f"{ends}\nNiemand had het gepland, en toch komt het steeds terug.\n",
        )
    for number, name in enumerate(names):
        place = folder / "portretten" / slug(name)
        photo = photos[number % len(photos)]
        _write(place / "index.md", _portrait(chance, number, name, min(themes, len(THEMES))))
        (place / "bust.jpg").write_bytes(photo)
    for number in range(count // 8):
        _write(folder / "blog" / f"blog-{number}" / "index.md", _post(chance, number, names))
    return folder


def people(count: int) -> list[str]:
    """So many different names; when first names run out, a family name follows."""
    names = list(FIRST_NAMES)
    names += [f"{first} {last}" for last in LAST_NAMES for first in FIRST_NAMES]
    return names[:count]


def slug(title: str) -> str:
    """The title as a name for a file."""
    plain = title.lower().translate(str.maketrans("çëé", "cee"))
    return plain.replace(" ", "-")


def clay(content: Path) -> list[bytes]:
    """The clay studies of a content folder, small, and each mirrored as well."""
    found = []
    for path in sorted(content.glob("portretten/*/*.jpg")):
        if path.stem == path.parent.name:
            with Image.open(path) as image:
                face = ImageOps.fit(image, SMALL)
            found += [_jpeg(face), _jpeg(ImageOps.mirror(face))]
    return found


def _portrait(chance: Random, number: int, name: str, themes: int) -> str:
    leaning = chance.randrange(-2, 3)
    parts = []
    for heading in chance.sample(HEADINGS, chance.randrange(2, 5)):
        parts.append(f"## {heading}")
        for theme in chance.sample(range(themes), 2):
            # A few themes are everywhere and some are rare, as with real people.
            theme = min(theme, chance.randrange(themes))
            for _ in range(chance.randrange(1, 3)):
                word = chance.choice(THEMES[theme][1:])
                sentence = chance.choice(chance.choice((SAID, TOLD)))
                parts.append(f"{sentence.format(word=word, name=name)} {chance.choice(ASIDES)}")
        ends = TOWARDS_ALL if chance.randrange(-3, 4) > leaning else TOWARDS_ONE
        if number % 9 != 5:
            parts += [sentence.format(name=name) for sentence in ends]
    if number % 5 == 1:
        parts.append(f"[{chance.choice(QUESTIONS)}]{{.openvraag}} Dat weet {name} ook niet.")
    first = name.split()[0]
    photo = "" if number % 17 == 11 else "Foto: bust.jpg (Buste van klei.)\n"
    place = f"Lijn: {chance.randrange(21)} (zo begon het gesprek)\n" if number % 4 == 0 else ""
    sentence = f"Zin: {chance.choice(SENTENCES)}\n" if number % 3 else ""
    return (
        f"Titel: {name} en de {THEMES[number % themes][1]}\n"
        f"Datum: {FIRST_DAY - timedelta(days=3 * number)}\nNaam: {name}\n"
        f"Functie: {chance.choice(WORK)}\nReeks: {SERIES[number % 2][1]}\n{photo}{sentence}{place}"
        f"Samenvatting: {first} vertelt over een gewone dag.\nMensen: {slug(name)}\n\n"
        + "\n\n".join(parts)
        + "\n"
    )


def _post(chance: Random, number: int, names: Sequence[str]) -> str:
    who = chance.choice(names)
    return (
        f"Titel: {chance.choice(HEADINGS)}, deel {number + 1}\n"
        f"Datum: {FIRST_DAY - timedelta(days=11 * number + 1)}\nReeks: {SERIES[1][1]}\n"
        f"Samenvatting: Wat ik dacht nadat ik {who} had gesproken.\n\n"
        f"Ik sprak [{who}](../../portretten/{slug(who)}/index.md). {' '.join(ASIDES)}\n\n"
        f"{chance.choice(TOLD).format(word='envelop', name=who)}\n"
    )


def _person(name: str) -> str:
    return f'[{slug(name)}]\nnaam = "{name}"\nverzonnen = true\ntoestemming = "ja"\n'


def _site() -> str:
    series = "".join(
        f'\n[reeksen.{key}]\nnaam = "{name}"\nuitleg = "Verhalen die bij elkaar horen."\n'
        for key, name in SERIES
    )
    return (
        '[site]\nnaam = "Het verzonnen loket"\nadres = "https://verzonnen.example"\n'
        'ondertitel = "Wie werkt hier? En wat zien ze?"\nauteur = "De redactie"\ntaal = "nl"\n'
        + series
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _jpeg(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=85)
    return file.getvalue()


def main() -> None:
    """Write the site that was asked for."""
    parser = argparse.ArgumentParser(description="Invent a site of any size.")
    parser.add_argument("--portraits", type=int, default=60)
    parser.add_argument("--themes", type=int, default=11)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    asked = parser.parse_args()
    shipped = Path(__file__).resolve().parent.parent / "content"
    invent(asked.to / "content", asked.portraits, clay(shipped), asked.themes)


if __name__ == "__main__":
    main()
