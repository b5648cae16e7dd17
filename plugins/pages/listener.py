"""Who hears how a build gets on while it runs. Nobody, unless a task says so."""

from typing import Protocol


class Listener(Protocol):
    """Hears what is going on."""

    def photos(self, done: int, count: int) -> None:
        """So many of the photos that had to be made are ready."""

    def say(self, sentence: str) -> None:
        """Something worth knowing that is no mistake."""


class Silence:
    """Hears it and says nothing."""

    def photos(self, done: int, count: int) -> None:
        pass

    def say(self, sentence: str) -> None:
        pass
