"""Memory shared among photos that are made at once: heavy ones wait for each other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition


@dataclass(slots=True)
class Room:
    """So many bytes, for all who are in it together."""

    size: int
    _used: int = field(default=0, init=False)
    _changed: Condition = field(default_factory=Condition, init=False)

    @contextmanager
    def taken(self, weight: int) -> Iterator[None]:
        """Wait until there is room, and give it back afterwards. Who is alone always fits."""
        with self._changed:
            self._changed.wait_for(lambda: not self._used or self._used + weight <= self.size)
            self._used += weight
        try:
            yield
        finally:
            with self._changed:
                self._used -= weight
                self._changed.notify_all()
