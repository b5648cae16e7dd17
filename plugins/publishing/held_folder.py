"""One at a time: a folder that is being worked in can't be worked in by another task."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class FolderBusyError(Exception):
    """Another task is working in this folder right now."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder, made when it isn't there, until the work in it is done.

    A folder that was made for this and stayed empty is taken away again. The hold ends with the
    process, however that ends, so nothing has to be cleared by hand.
    """
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FolderBusyError(folder) from None
        try:
            yield
        finally:
            if made:
                with suppress(OSError):
                    folder.rmdir()
    finally:
        os.close(handle)
