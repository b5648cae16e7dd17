"""Tells every open page that there is something new."""

from threading import Condition


class Live:
    """A number that goes up with each change, and who waits for it."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._number = 0
        self._over = False

    @property
    def number(self) -> int:
        """How many changes there were."""
        return self._number

    @property
    def over(self) -> bool:
        """True when nothing will change any more."""
        return self._over

    def tell(self) -> None:
        """There is something new."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def stop(self) -> None:
        """Nothing will change any more: nobody needs to wait."""
        with self._changed:
            self._over = True
            self._changed.notify_all()

    def after(self, number: int, seconds: float) -> int:
        """The number of changes as soon as it is another than `number`; at most after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._over or self._number != number, seconds)
            return self._number
