"""A content folder with as many portraits as a measurement asks for."""

import os
import re
import shutil
from pathlib import Path


def many_portraits(content: Path, target: Path, count: int) -> None:
    """Copy stories, and their portraits over and over under other names, until there are enough."""
    shutil.copytree(content, target, ignore=shutil.ignore_patterns("passages.json"))
    first = sorted(path.parent for path in (target / "portretten").glob("*/index.md"))
    for number in range(count - len(first)):
        original = first[number % len(first)]
        copy = original.with_name(f"{original.name}-{number}")
        copy.mkdir()
        for file in original.iterdir():
            if file.name != "index.md":
                # The same photo, not another copy of megabytes.
                os.link(file, copy / file.name)
        text = (original / "index.md").read_text(encoding="utf-8")
        text = re.sub(r"^Titel: .*$", rf"\g<0> {number}", text, count=1, flags=re.M)
        text = re.sub(r"^(?:Oude_adressen|Slug):.*\n", "", text, flags=re.M)
        (copy / "index.md").write_text(text, encoding="utf-8")
