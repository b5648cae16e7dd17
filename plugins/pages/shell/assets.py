"""The files that pages share: style sheets, scripts and fonts, each under a name of its own.

The name holds a hash of the content, so that a browser may keep a file for ever.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .fonts import font_files, font_licences
from .scripts import join_scripts, without_comments
from .stylesheet import SHARED, SHEETS, bundle_css, sheet_names, with_fonts

FOLDER = "theme"
SCRIPTS = ("colour.js", "viewer.js", "listen.js")
"""On every page, joined into one file. The first sets the colours that the reader chose, before the
page is drawn."""
ICONS = ("icon.svg", "favicon.ico", "apple-touch-icon.png", "icon-192.png", "icon-512.png")
"""Stand at the root under their own names, where pages, browsers and the manifest look for them."""
_PRELOADED = ("bricolage.woff2", "atkinson-400.woff2")
"""What every page shows before it is scrolled."""


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses on the site, from the root."""

    stylesheet: str
    sheets: Mapping[str, str]
    """What only a few pages need, by the name of the sheet."""
    scripts: tuple[str, ...]
    modules: Mapping[str, str]
    """Scripts that only a few pages need, by their name without `.js`."""
    font_preloads: tuple[str, ...]


def write_assets(theme_static: Path, output: Path, cache: Path) -> Assets:
    """Write style sheet, scripts, icons, fonts and the fonts' licences below `output`."""
    fonts = {
        font.name: _write(output, f"fonts/{font.name}", font.content) for font in font_files(cache)
    }
    for licence in font_licences():
        (output / FOLDER / "fonts" / licence.name).write_bytes(licence.content)
    for icon in ICONS:
        (output / icon).write_bytes((theme_static / icon).read_bytes())
    styles = theme_static / "css"
    css = with_fonts(bundle_css(styles), fonts)
    scripts = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted((theme_static / "js").glob("*.js"))
    }
    shared = join_scripts(scripts.pop(name) for name in SCRIPTS)
    return Assets(
        stylesheet=_write(output, SHARED, css.encode()),
        sheets={
            name: _write(output, f"{name}.css", bundle_css(styles, f"{SHEETS}/{name}.css").encode())
            for name in sheet_names(styles)
        },
        scripts=(_write(output, "site.js", shared.encode()),),
        modules={
            name.removesuffix(".js"): _write(output, name, without_comments(script).encode())
            for name, script in scripts.items()
        },
        font_preloads=tuple(fonts[name] for name in _PRELOADED),
    )


def _write(output: Path, name: str, content: bytes) -> str:
    path = PurePosixPath(FOLDER, name)
    stamp = hashlib.sha256(content).hexdigest()[:10]
    named = path.with_name(f"{path.stem}.{stamp}{path.suffix}")
    target = output / named
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return f"/{named}"
