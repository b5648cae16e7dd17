"""Files that appear whole or not at all, whoever else is writing beside them."""

import os
import shutil
import threading
from collections.abc import Iterable
from pathlib import Path


def store(folder: Path, name: str, data: bytes) -> Path:
    """Put a file into a folder, which is made when it isn't there."""
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f".{name}.{os.getpid()}-{threading.get_ident()}.part"
    try:
        temporary.write_bytes(data)
        temporary.replace(folder / name)
    finally:
        temporary.unlink(missing_ok=True)
    return folder / name


def copied(names: Iterable[str], source: Path, target: Path) -> tuple[Path, ...]:
    """Copy files of one folder into another, and return the copies.

    Copies, not hard links: whatever later cuts short or rewrites a copy in place would spoil the
    source with it. Bytes only: a copy gets its own date and permissions.
    """
    wanted = sorted(set(names))
    if wanted:
        target.mkdir(parents=True, exist_ok=True)
    return tuple(Path(shutil.copyfile(source / name, target / name)) for name in wanted)
