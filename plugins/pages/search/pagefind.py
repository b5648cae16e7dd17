"""Makes the index with Pagefind, a program that comes in a package of its own."""

import gzip
import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from .tighter import packed_tighter

FOLDER = "pagefind"
SCRIPT_URL = f"/{FOLDER}/pagefind.js"
PACKED = frozenset({".pf_meta", ".pf_index", ".pf_fragment", ".pagefind"})
"""Suffixes of the files that Pagefind packs."""
_SIGNATURE = b"pagefind_dcd"
"""Stands before the content of each file that Pagefind packs."""
_LICENCE = """\
Pagefind (pagefind.js, wasm.*.pagefind)
https://pagefind.app

Copyright 2022 CloudCannon

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


class NoPagefindError(RuntimeError):
    """Pagefind isn't there, or doesn't run on this machine."""


@dataclass(frozen=True, slots=True)
class Index:
    """What a browser needs to search."""

    files: Mapping[str, bytes]
    """By their path below the site's folder."""
    ids: Mapping[str, str]
    """By the name of a document: what Pagefind calls it."""


NO_INDEX = Index(MappingProxyType({}), MappingProxyType({}))


def make_index(documents: Mapping[str, str], language: str, workshop: Path) -> Index:
    """Index the documents, each under its name. The same documents give the same bytes.

    Works in a folder of its own below `workshop`, and keeps there what took long. Raises
    NoPagefindError.
    """
    if not documents:
        return NO_INDEX
    workshop.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=workshop) as name:
        here = Path(name)
        for file, text in documents.items():
            path = here / "documents" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        _run(here, language)
        index = _read(here / "index")
    # The engine is more than half of what a search costs, and the same for every site.
    tighter = {
        path: packed_tighter(content, workshop)
        for path, content in index.files.items()
        if path.endswith(".pagefind")
    }
    return replace(index, files={**index.files, **tighter})


def unpacked(data: bytes) -> bytes:
    """The content of a file that Pagefind packed. Raises ValueError when it is another file."""
    try:
        content = gzip.decompress(data)
    except (OSError, EOFError) as error:
        raise ValueError("geen bestand van Pagefind") from error
    if not content.startswith(_SIGNATURE):
        raise ValueError("geen bestand van Pagefind")
    return content.removeprefix(_SIGNATURE)


def _run(here: Path, language: str) -> None:
    command = [_program(), "--site", "documents", "--output-path", "index", "--silent"]
    # It would listen to settings from outside, and then the same site could give other bytes.
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(
            [*command, "--force-language", language],
            cwd=here,
            env=kept,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise NoPagefindError(str(error)) from error
    if done.returncode != 0:
        said = (done.stderr or done.stdout).decode(errors="replace")
        raise NoPagefindError(" ".join(said.split()))


def _program() -> str:
    try:
        from pagefind_bin import get_executable
    except ImportError as error:
        raise NoPagefindError("pagefind_bin is niet geïnstalleerd") from error
    try:
        return str(get_executable())
    except FileNotFoundError as error:
        raise NoPagefindError(str(error)) from error


def _read(made: Path) -> Index:
    """What a browser needs of what Pagefind made, which also holds pages and styles of its own."""
    languages = json.loads((made / "pagefind-entry.json").read_bytes())["languages"].values()
    stemmers = {f"wasm.{each['wasm'] or 'unknown'}.pagefind" for each in languages}
    names = ["pagefind.js", "pagefind-entry.json", *sorted(stemmers)]
    packed = [*made.glob("*.pf_meta"), *made.glob("index/*"), *made.glob("fragment/*")]
    paths = [made / name for name in names] + sorted(packed)
    files = {f"{FOLDER}/{path.relative_to(made).as_posix()}": path.read_bytes() for path in paths}
    ids = {
        json.loads(unpacked(path.read_bytes()))["url"].lstrip("/"): path.stem
        for path in sorted(made.glob("fragment/*"))
    }
    return Index({**files, f"{FOLDER}/LICENSE.txt": _LICENCE.encode()}, ids)
