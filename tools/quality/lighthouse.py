"""What Lighthouse says of home, a portrait, a theme and the line.

    npm install --no-save lighthouse@12
    python -m tools.quality.lighthouse [SITE] [CONTENT]

Lighthouse is no part of the project. It needs Node, and a Chromium; CHROME_PATH may say which.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from plugins.story.read_site import read_site
from tests.browser.chromium import installed

from .server import served

PAGES = ("/", "/portretten/halima/", "/themas/lemen-laag/", "/lijn/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
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
        for page in PAGES:
            found = judge(address + page, Path(scratch) / "report.json")
            scores = [round(100 * found["categories"][each]["score"]) for each in CATEGORIES]
            largest = found["audits"]["largest-contentful-paint"]["displayValue"]
            print(f"{page:24} {' '.join(f'{score:4}' for score in scores)}   {largest}")
            for audit in found["audits"].values():
                if audit["scoreDisplayMode"] == "binary" and audit["score"] == 0:
                    print(f"    {audit['id']}: {audit['title']}")


if __name__ == "__main__":
    main(*sys.argv[1:])
