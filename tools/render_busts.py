"""Render the clay studies of the example stories; the site itself never needs this.

    python tools/render_busts.py                       all photos, as they are committed
    python tools/render_busts.py --only joost          one photo
    python tools/render_busts.py --sketch --to /tmp/x  small and quick, to look at

The same command always gives the same image.
"""

import argparse
from pathlib import Path

from clay.album import PHOTOS
from clay.photograph import take
from PIL import Image

SKETCH = 0.2
QUALITY = 90
ARTIST_TAG = 0x013B
ARTIST = "Kleistudie, De begripvolle ambtenaar"


def main() -> None:
    """Render the photos that were asked for and say what became of each."""
    parser = argparse.ArgumentParser(description="Render the clay studies.")
    parser.add_argument("--only", nargs="*", metavar="NAME", help="names of photos")
    parser.add_argument("--to", type=Path, default=Path("content/portretten"), metavar="DIR")
    parser.add_argument("--sketch", action="store_true", help="a fifth of the size")
    asked = parser.parse_args()
    for photo in PHOTOS:
        if asked.only and photo.name not in asked.only:
            continue
        image = take(photo, scale=SKETCH if asked.sketch else 1.0)
        path = asked.to / photo.sitter.slug / f"{photo.name}.jpg"
        keep(image, path)
        print(f"{path}  {image.width}x{image.height}  {path.stat().st_size // 1024} kB", flush=True)


def keep(image: Image.Image, path: Path) -> None:
    """Write the photo with its maker's name, and nothing else, in the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif[ARTIST_TAG] = ARTIST
    image.save(path, quality=QUALITY, optimize=True, progressive=True, exif=exif)


if __name__ == "__main__":
    main()
