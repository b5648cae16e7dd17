"""The files that every page shares: style sheet, scripts and fonts, each under a name of its own.

The name holds a hash of the content, so that a browser may keep a file for ever.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .fonts import font_files, font_licences
from .stylesheet import bundle_css, with_fonts

FOLDER = "theme"
SCRIPTS = ("colour.js", "viewer.js")
"""The first sets the colours that the reader chose; pages wait for that one."""
ICON = "icon.svg"
"""Stands at the root under its own name, as `base.html` links it."""
_PRELOADED = "bricolage.woff2"


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses on the site, from the root."""

    stylesheet: str
    scripts: tuple[str, ...]
    font_preload: str


def write_assets(theme_static: Path, output: Path, cache: Path) -> Assets:
    """Write style sheet, scripts, icon, fonts and the fonts' licences below `output`."""
    fonts = {
        font.name: _write(output, f"fonts/{font.name}", font.content) for font in font_files(cache)
    }
    for licence in font_licences():
        (output / FOLDER / "fonts" / licence.name).write_bytes(licence.content)
    (output / ICON).write_bytes((theme_static / ICON).read_bytes())
    css = with_fonts(bundle_css(theme_static / "css"), fonts)
    return Assets(
        stylesheet=_write(output, "site.css", css.encode()),
        scripts=tuple(
            _write(output, name, (theme_static / "js" / name).read_bytes()) for name in SCRIPTS
        ),
        font_preload=fonts[_PRELOADED],
    )


def _write(output: Path, name: str, content: bytes) -> str:
    path = PurePosixPath(FOLDER, name)
    stamp = hashlib.sha256(content).hexdigest()[:10]
    named = path.with_name(f"{path.stem}.{stamp}{path.suffix}")
    target = output / named
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return f"/{named}"
