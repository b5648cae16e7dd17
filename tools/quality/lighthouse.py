"""What Lighthouse says of home, a portrait, a theme and the line: the median of three visits each.

    npm install --no-save lighthouse@12
    python -m tools.quality.lighthouse [SITE] [CONTENT]

Lighthouse is no part of the project. It needs Node, and a Chromium; CHROME_PATH may say which.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from plugins.story.read_site import read_site
from tests.browser.chromium import installed

from .server import served

PAGES = ("/", "/portretten/halima/", "/themas/lemen-laag/", "/lijn/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FIGURES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
VISITS = 3
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def judge(address: str, report: Path) -> dict[str, Any]:
    """The whole report on one page."""
    command = ["npx", "--no-install", "lighthouse", address, "--quiet", "--output=json"]
    command += [f"--output-path={report}", f"--chrome-flags={FLAGS}"]
    chrome = os.environ.get("CHROME_PATH") or installed() or ""
    subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": chrome})
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return found


def main(site: str = "output", content: str = "content") -> None:
    settings = read_site(Path(content)).site.settings
    with served(Path(site), settings) as address, TemporaryDirectory() as scratch:
        print(
            f"{'':24} {' '.join(f'{each[:4]:>4}' for each in CATEGORIES)}   first  largest  blocked"
        )
        for page in PAGES:
            visits = [judge(address + page, Path(scratch) / "report.json") for _ in range(VISITS)]
            scores = [
                round(100 * median(each["categories"][category]["score"] for each in visits))
                for category in CATEGORIES
            ]
            first, largest, blocked = (
                median(each["audits"][figure]["numericValue"] for each in visits)
                for figure in FIGURES
            )
            print(
                f"{page:24} {' '.join(f'{score:4}' for score in scores)}"
                f" {first / 1000:5.2f} s {largest / 1000:6.2f} s {blocked:5.0f} ms"
            )
            for audit in visits[0]["audits"].values():
                if audit["scoreDisplayMode"] == "binary" and audit["score"] == 0:
                    print(f"    {audit['id']}: {audit['title']}")


if __name__ == "__main__":
    main(*sys.argv[1:])
