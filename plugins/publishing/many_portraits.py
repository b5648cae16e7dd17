"""A content folder with as many portraits as a measurement asks for."""

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

_LINK = re.compile(r"(\]\(\.\./)([^/#)]+)/")


def many_portraits(content: Path, target: Path, count: int) -> None:
    """Copy stories, and their portraits over and over under other names, until there are enough.

    Each round of copies links to its own, as nobody is linked to by hundreds of others.
    """
    shutil.copytree(content, target, ignore=shutil.ignore_patterns("passages.json"))
    first = sorted(path.parent for path in (target / "portretten").glob("*/index.md"))
    copies = max(0, count - len(first))
    for start in range(0, copies, len(first)):
        numbered = enumerate(first[: copies - start], start)
        own = {original.name: f"{original.name}-{number}" for number, original in numbered}
        for original in first[: copies - start]:
            _copy(original, own)


def _copy(original: Path, own: Mapping[str, str]) -> None:
    copy = original.with_name(own[original.name])
    copy.mkdir()
    for file in original.iterdir():
        if file.name != "index.md":
            # The same photo, not another copy of megabytes.
            os.link(file, copy / file.name)
    number = copy.name.rpartition("-")[2]
    text = (original / "index.md").read_text(encoding="utf-8")
    text = re.sub(r"^Titel: .*$", rf"\g<0> {number}", text, count=1, flags=re.M)
    text = re.sub(r"^(?:Oude_adressen|Slug):.*\n", "", text, flags=re.M)
    text = _LINK.sub(lambda link: f"{link[1]}{own.get(link[2], link[2])}/", text)
    (copy / "index.md").write_text(text, encoding="utf-8")
