"""Work that can be broken off until it shows, and from then on runs to its end."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def point_of_no_return() -> Iterator[Callable[[], None]]:
    """Give a function to call where the work begins to show: from there Ctrl-C does nothing.

    So whoever breaks off may be told that nothing has changed.
    """
    before = signal.getsignal(signal.SIGINT)
    try:
        yield _deaf
    finally:
        signal.signal(signal.SIGINT, before)


def _deaf() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
