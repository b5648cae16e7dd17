"""A portrait and posts with every way to show a photo, for the tests that look at photos."""

from PIL import Image

from plugins.photo_series.drawn_photo import draw_photo

from ..photo_files import drawn, encoded

SITE = """\
[site]
naam = "Het loket"
adres = "https://loket.example"
auteur = "Ada"
"""
PEOPLE = '[anna]\nnaam = "Anna"\nverzonnen = true\n'
PORTRAIT = """\
Titel: Anna voor de lens
Datum: 2026-03-01
Naam: Anna
Samenvatting: Anna staat voor de lens.
Foto: anna.jpg (Anna kijkt recht in de lens.)

Anna komt binnen en gaat zitten. Ze kijkt naar het raam en dan naar mij.

![De hele balie, van links tot rechts.](balie.jpg "De balie om acht uur."){.breed}

Dan begint de dag. Er komen eenenveertig mensen langs.

![Anna pakt een pen.](pen.jpg "Eerst de pen.")
![Anna legt haar handen neer.](handen.jpg "Dan de handen. Die liggen stil tot iemand iets zegt.")
![Anna leunt naar voren.](voren.jpg "Ze leunt naar voren.")
![De rij voor de balie.](rij.jpg "De rij.")
![Anna lacht.](lach.jpg "En aan het eind een lach.")

![](streep.jpg){.decoratief}

## De foto

/// kijk | anna.jpg
1. (0,4) Licht: het komt van links.
2. (50,40) Ogen: ze kijken recht vooruit.
3. (52,42) Bril: die staat net iets scheef.
4. (100,98) Muur: daar hangt niets.
///
"""
POST = """\
Titel: Twee aan een tafel
Datum: 2026-02-01
Samenvatting: Over een tafel.

Hier staat een tafel.

![Een tafel van hout.](tafel.jpg "De tafel.")
![Een stoel van hout.](stoel.jpg "De stoel.")
"""
SHORT = """\
Titel: Een stoel
Datum: 2026-02-02
Samenvatting: Over een stoel.

![Een stoel van hout.](stoel.jpg "De stoel.")
"""
EMPTY = """\
Titel: Zonder beeld
Datum: 2026-02-03
Samenvatting: Alleen woorden.

Hier staat geen foto.
"""
EDGES = """\
Titel: Alles wat net niet past
Datum: 2026-01-05
Samenvatting: Een lange kop, een kleine foto en een tekening.

## Aansprakelijkheidswaardevaststellingsveranderingen

Dat woord telt vijftig letters.

![Een postzegel.](postzegel.jpg "Kleiner dan de bladspiegel.")

![Een kring met een streep erdoor.](kring.png "Een kring."){.schets maker="Ada"}

/// beschrijving
Een kring, en een streep van links naar rechts.
///
"""
LEAD = "portretten/anna/anna.jpg"
"""As textured as a photo of a camera; the others are plain, which is quick."""
UPRIGHT, WIDE, LYING = (1200, 1500), (2100, 900), (1500, 1000)
SIZES = {
    LEAD: UPRIGHT,
    "portretten/anna/balie.jpg": WIDE,
    "portretten/anna/pen.jpg": LYING,
    "portretten/anna/handen.jpg": UPRIGHT,
    "portretten/anna/voren.jpg": UPRIGHT,
    "portretten/anna/rij.jpg": UPRIGHT,
    "portretten/anna/lach.jpg": LYING,
    "portretten/anna/streep.jpg": (1500, 300),
    "blog/tafel/tafel.jpg": LYING,
    "blog/tafel/stoel.jpg": UPRIGHT,
    "blog/stoel/stoel.jpg": UPRIGHT,
    "blog/randen/postzegel.jpg": (320, 240),
}


def photo_stories() -> dict[str, str | bytes]:
    """The files of a content folder."""
    photos = {name: encoded(drawn(*size), quality=60) for name, size in SIZES.items()}
    photos[LEAD] = draw_photo(1, SIZES[LEAD])
    texts: dict[str, str | bytes] = {
        "site.toml": SITE,
        "mensen.toml": PEOPLE,
        "portretten/anna/index.md": PORTRAIT,
        "blog/tafel/index.md": POST,
        "blog/stoel/index.md": SHORT,
        "blog/leeg/index.md": EMPTY,
        "blog/randen/index.md": EDGES,
        "blog/randen/kring.png": encoded(Image.new("RGBA", (1600, 900)), "PNG"),
    }
    return texts | photos
