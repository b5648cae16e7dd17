"""The site's letters: cut from the font packages to the characters that we need."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

# Dutch, Frisian and the names of colleagues from all over Europe, with the marks of the text.
CHARACTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0¡¿·«»°§©×÷½¼¾²³ª–—‘’\u201a“”„…•\u2039\u203a€\u2212→←↑↓\u2011\u00ad"
    + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
    + "ĆćČčĎďĐđĘęĚěĞğİıŁłŃńŇňŐőŒœŘřŚśŞşŠšŤťŰűŹźŻżŽžĲĳ\u0301"
)
LAYOUT_FEATURES = ("kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum")
NAME_IDS = (0, 1, 2, 3, 4, 5, 6, 13, 14)
"""Among them who made the font and under which licence."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One font file to make."""

    name: str
    package: str
    source: str
    axes: tuple[tuple[str, float | tuple[float, float]], ...] = ()
    """Axes of a variable font: fixed at one value, or kept between two."""
    kerned_at: tuple[tuple[str, float], ...] = ()
    """Where on its axes the space between letters is measured, once for the whole font."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A file to publish: a font, or the licence that goes with it."""

    name: str
    content: bytes


ATKINSON = "fontpkg_atkinson_hyperlegible"
BRICOLAGE = "fontpkg_bricolage_grotesque"
_NARROW = (("wdth", 78.0), ("opsz", 40.0))
CUTS = (
    Cut("atkinson-400.woff2", ATKINSON, "AtkinsonHyperlegible-Regular.ttf"),
    Cut("atkinson-700.woff2", ATKINSON, "AtkinsonHyperlegible-Bold.ttf"),
    Cut(
        "bricolage.woff2",
        BRICOLAGE,
        "BricolageGrotesque[opsz,wdth,wght].ttf",
        axes=(*_NARROW, ("wght", (450.0, 700.0))),
        kerned_at=(*_NARROW, ("wght", 600.0)),
    ),
)


def font_files(cache: Path) -> tuple[FontFile, ...]:
    """The three fonts. They are made once and kept in `cache`, under what they were made from."""
    return tuple(FontFile(cut.name, _kept(cut, cache)) for cut in CUTS)


def font_licences() -> tuple[FontFile, ...]:
    """The licence of each family, which must go wherever its font goes."""
    return tuple(
        FontFile(f"OFL-{name}.txt", files(package).joinpath("LICENSE").read_bytes())
        for name, package in (
            ("atkinson-hyperlegible", ATKINSON),
            ("bricolage-grotesque", BRICOLAGE),
        )
    )


def cut_font(source: bytes, cut: Cut) -> bytes:
    """A WOFF2 file with our characters only. The same source gives the same bytes, always."""
    font = _with_our_characters(source, cut.axes)
    if cut.kerned_at:
        # How the space between each two letters changes with the weight is a fifth of the file,
        # and a matter of a hundredth of a letter.
        still = _with_our_characters(source, cut.kerned_at)
        font["GPOS"], font["GDEF"] = still["GPOS"], still["GDEF"]
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.flavor = "woff2"
    result = BytesIO()
    font.save(result)
    return result.getvalue()


def _with_our_characters(
    source: bytes, axes: Iterable[tuple[str, float | tuple[float, float]]]
) -> "TTFont":
    # These load slowly, and a build that finds its fonts in the cache needs neither.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(BytesIO(source), recalcTimestamp=False)
    if axes:
        font = instantiateVariableFont(font, dict(axes))
    options = Options()
    options.layout_features = list(LAYOUT_FEATURES)
    options.name_IDs = list(NAME_IDS)
    options.hinting = False
    options.desubroutinize = True
    subsetter = Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    subsetter.subset(font)
    return font


def _kept(cut: Cut, cache: Path) -> bytes:
    source = files(cut.package).joinpath("files", cut.source).read_bytes()
    kept = cache / "fonts" / f"{_recipe(source, cut)}.woff2"
    if not kept.is_file():
        _write_whole(kept, cut_font(source, cut))
    return kept.read_bytes()


def _recipe(source: bytes, cut: Cut) -> str:
    made_with = (version("fonttools"), version("brotli"), CHARACTERS, LAYOUT_FEATURES, NAME_IDS)
    return hashlib.sha256(source + repr((cut, *made_with)).encode()).hexdigest()[:16]


def _write_whole(path: Path, content: bytes) -> None:
    # A build that is stopped halfway must not leave half a font in the cache.
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as new:
        new.write(content)
    os.replace(new.name, path)
