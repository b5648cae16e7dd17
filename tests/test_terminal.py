"""How long it will take, on a terminal, and only when it takes long."""

from io import StringIO

import pytest

from plugins.publishing.terminal import Terminal

CLEAR = "\r\x1b[K"


class Screen(StringIO):
    """What was written, by somebody who sits at a terminal."""

    def isatty(self) -> bool:
        return True


def shown(*moments: tuple[float, int], count: int = 10, screen: StringIO | None = None) -> str:
    """All that is written when so many photos are ready at each moment, in seconds."""
    stream = screen or Screen()
    times = iter([second for second, _ in moments])
    terminal = Terminal(stream, lambda: next(times))
    for _, done in moments:
        terminal.photos(done, count)
    return stream.getvalue()


@pytest.mark.parametrize("second", [0, 0.5, 0.99])
def test_what_is_done_within_a_second_needs_no_bar(second):
    assert shown((0, 1), (second, 9), (second, 10)) == ""


def test_after_a_second_a_bar_says_how_many_are_ready_and_how_long_it_takes():
    assert shown((0, 0), (5, 5)) == f"{CLEAR}Foto’s {'█' * 10}{'░' * 10} 5 van 10, nog 5 seconden"


@pytest.mark.parametrize(
    ("second", "done", "left"),
    [
        (1, 9, "nog 1 seconde"),
        (2, 5, "nog 2 seconden"),
        (80, 5, "nog 80 seconden"),
        (90, 5, "nog 2 minuten"),
        (600, 5, "nog 10 minuten"),
    ],
)
def test_the_time_that_is_left_is_told_in_words(second, done, left):
    assert shown((0, 0), (second, done)).endswith(f"{done} van 10, {left}")


def test_the_bar_is_gone_when_all_is_done():
    assert shown((0, 0), (5, 5), (9, 10)).endswith(f"nog 5 seconden{CLEAR}")


def test_a_second_row_of_photos_has_patience_again():
    before = shown((0, 0), (5, 5), (9, 10))

    assert shown((0, 0), (5, 5), (9, 10), (20, 1), (20.5, 9), (20.5, 10)) == before


def test_nothing_is_drawn_where_nobody_looks():
    assert shown((0, 0), (5, 5), (9, 10), screen=StringIO()) == ""


def test_a_sentence_takes_the_place_of_the_bar():
    screen = Screen()
    times = iter((0, 5))
    terminal = Terminal(screen, lambda: next(times))
    terminal.photos(0, 10)
    terminal.photos(5, 10)

    terminal.say("Weggelaten: de plek.")

    assert screen.getvalue().endswith(f"nog 5 seconden{CLEAR}Weggelaten: de plek.\n")


def test_a_sentence_reaches_a_file_without_marks_of_the_terminal():
    file = StringIO()

    Terminal(file, lambda: 0).say("Weggelaten: de plek.")

    assert file.getvalue() == "Weggelaten: de plek.\n"
