"""Which content folder a task works on, when several tasks stand on one command line."""

from collections.abc import Sequence
from itertools import pairwise

OPTION = "--content"


class TwoFoldersError(Exception):
    """The command line names two content folders, and a task that could mean either."""


def shared_content(given: str, command_line: Sequence[str]) -> str:
    """The folder given to this task, else the one given to another task, else nothing.

    Flags belong to the task before them, but `build publish --content DIR` says what she wants:
    publishing the example after building her own site would be a nasty surprise.
    """
    if given:
        return given
    named = {value for value in _named(command_line) if value}
    if len(named) > 1:
        raise TwoFoldersError(*sorted(named))
    return named.pop() if named else ""


def _named(command_line: Sequence[str]) -> list[str]:
    apart = [value for word, value in pairwise(command_line) if word == OPTION]
    joined = [word.partition("=")[2] for word in command_line if word.startswith(f"{OPTION}=")]
    return apart + joined
