"""The elements that SYNTAX knows beyond ordinary Markdown: the one list of their names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BlockName:
    """A block `/// naam | argument`, with the options that may stand under its first line."""

    name: str
    argument: bool
    """True when something must stand behind the `|`."""
    options: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    """Options without which the block can't be shown."""
    a_line_each: bool = False
    """True when every line is an entry of its own."""
    asks: str = ""
    """What must stand behind the `|`, in words."""
    example: str = ""


BLOCKS = {
    block.name: block
    for block in (
        BlockName("gesprek", argument=False, a_line_each=True),
        BlockName("kort", argument=False),
        BlockName("vragen", argument=False),
        BlockName("kijk", argument=True, asks="om welke foto het gaat", example="anna.jpg"),
        BlockName("beschrijving", argument=False),
        BlockName("lenzen", argument=False, a_line_each=True),
        BlockName("lagen", argument=False, a_line_each=True),
        BlockName("lijn", argument=False, a_line_each=True),
        BlockName(
            "fragment",
            argument=True,
            options=("bestand", "uitgeschreven", "ondertitels", "beeld"),
            needed=("bestand", "uitgeschreven"),
            asks="wat je hoort of ziet",
            example="Anna belt terug",
        ),
        BlockName(
            "video",
            argument=True,
            options=("adres", "beeld"),
            needed=("adres",),
            asks="wat je ziet",
            example="Een dag aan de balie",
        ),
    )
}

MARK_CLASSES = ("uitgelicht", "openvraag", "geen-woord")
MARK_KEYS = ("lang", "beantwoord")
PHOTO_CLASSES = ("breed", "schets", "decoratief")
PHOTO_KEYS = ("focus", "maker", "credit", "licentie")
# `Links` and `Rechts` hold the words for the two ends of the line.
THEME_KEYS = (
    "Titel",
    "Vraag",
    "Samenvatting",
    "Slug",
    "Kern",
    "Zwak",
    "Niet",
    "Verwant",
    "Drempel",
    "Alleen_citaten",
    "Kleur",
    "Links",
    "Rechts",
)
SAFE_TAGS = ("br", "wbr", "sub", "sup")
