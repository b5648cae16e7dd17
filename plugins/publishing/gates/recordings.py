"""Sound and film: nothing starts by itself, and whoever doesn't hear or see it reads it."""

from collections.abc import Iterator

from .gate import Fault
from .page_tree import Element

_LEAST_WORDS = 3


def by_itself(page: Element) -> Iterator[Fault]:
    """Recordings that begin without being asked, or that can't be stopped."""
    for each in page.all("audio", "video"):
        if "autoplay" in each or "controls" not in each:
            yield Fault(each.line, f"<{each.tag}> begint vanzelf, of heeft geen knoppen.")


def without_captions(page: Element) -> Iterator[Fault]:
    """Films without the words in the picture."""
    for film in page.all("video"):
        if not any(track["kind"] == "captions" for track in film.all("track")):
            yield Fault(film.line, "Deze film heeft geen ondertitels.")


def without_transcript(page: Element) -> Iterator[Fault]:
    """Recordings without their words, written out right behind their figure."""
    for each in page.all("audio", "video"):
        if not any(_is_written_out(box) for box in _beside(each)):
            yield Fault(each.line, "Wat hier gezegd wordt, staat er niet uitgeschreven bij.")


def without_title(page: Element) -> Iterator[Fault]:
    """Frames that don't say what is in them."""
    for frame in page.all("iframe"):
        if not frame["title"].strip():
            yield Fault(frame.line, "Dit kader zegt niet wat erin staat.")


def _beside(recording: Element) -> Iterator[Element]:
    figure = next((each for each in recording.around() if each.tag == "figure"), recording)
    if figure.parent is None:
        return
    children = [each for each in figure.parent.content if isinstance(each, Element)]
    place = next(number for number, each in enumerate(children) if each is figure)
    yield from children[place + 1 :]


def _is_written_out(box: Element) -> bool:
    return box.tag == "details" and len(box.spoken.split()) >= _LEAST_WORDS
