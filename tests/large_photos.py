"""Writes a photo of 96 megapixels. A process of its own, so that no test keeps its memory."""

import io
import sys

from PIL import Image

SIZE = (12_000, 8_000)
OPTIONS = {
    "baseline.jpg": {"quality": 80},
    "progressief.jpg": {"quality": 80, "progressive": True},
    "zonder-kleurverlies.jpg": {"progressive": True, "subsampling": 0},
    "groot.png": {"compress_level": 1},
}


def main(name: str) -> None:
    file = io.BytesIO()
    format = "PNG" if name.endswith("png") else "JPEG"
    Image.new("RGB", SIZE, (200, 40, 40)).save(file, format, **OPTIONS[name])
    sys.stdout.buffer.write(file.getvalue())


if __name__ == "__main__":
    main(sys.argv[1])
