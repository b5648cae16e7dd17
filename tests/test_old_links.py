"""Whatever an author does to her story, each link that was ever public lands on it."""

from dataclasses import dataclass, field
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.story.public_ids import PublicIds, public_ids
from plugins.story.story import Story

from .rereading import reread

WORDS = [
    start + end
    for start in "bal ster loket vel gor mant klip".split()
    for end in "en aar ing st ei oom uut ijk am el".split()
]


@dataclass(slots=True)
class Part:
    """A paragraph or a heading of hers, whatever it says by now."""

    words: list[str]
    heading: bool
    typos: int = 0

    def __str__(self) -> str:
        return ("## " if self.heading else "") + " ".join(self.words)


@dataclass(slots=True)
class Draft:
    """A story on her desk. Every part that is made has words of its own."""

    parts: list[Part] = field(default_factory=list)
    made: int = 0

    def insert(self, at: int, heading: bool) -> None:
        self.parts.insert(at, self._new(heading))

    def delete(self, at: int) -> None:
        if len(self.parts) > 1:
            del self.parts[at]

    def move(self, at: int, to: int) -> None:
        self.parts.insert(to, self.parts.pop(at))

    def typo(self, at: int, where: int) -> None:
        part = self.parts[at]
        if not part.heading and part.typos < 2:
            part.typos += 1
            word = part.words[where % len(part.words)]
            part.words[where % len(part.words)] = word[1:] + word[0]

    def rename(self, at: int) -> None:
        part = self.parts[at]
        if part.heading and self._holds_text(at):
            part.words = self._new(heading=True).words

    def markdown(self) -> str:
        return "\n\n".join(map(str, self.parts))

    def _holds_text(self, at: int) -> bool:
        return at + 1 < len(self.parts) and not self.parts[at + 1].heading

    def _new(self, heading: bool) -> Part:
        self.made += 1
        some = Random(self.made)
        return Part(
            some.sample(WORDS, some.randint(2, 4) if heading else some.randint(8, 40)), heading
        )


Edit = tuple[str, int, int]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(("insert", "heading", "delete", "move", "typo", "rename")),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    min_size=10,
    max_size=10,
)


def a_draft() -> Draft:
    """Two paragraphs, and two sections of three."""
    draft = Draft()
    for heading in (False, False, True, False, False, False, True, False, False, False):
        draft.insert(len(draft.parts), heading)
    return draft


def edited(draft: Draft, edit: Edit) -> None:
    how, one, other = edit
    at, to = one % len(draft.parts), other % len(draft.parts)
    match how:
        case "insert" | "heading":
            draft.insert(at, heading=how == "heading")
        case "delete":
            draft.delete(at)
        case "move":
            draft.move(at, to)
        case "typo":
            draft.typo(at, other)
        case "rename":
            draft.rename(at)


def landings(story: Story) -> dict[str, int]:
    """From each id on the page to the number of its passage. No id stands there twice."""
    pairs = [
        (id, number)
        for number, passage in enumerate(story.passages)
        for id in (passage.id, *passage.aliases)
    ]
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


@given(EDITS)
@settings(max_examples=150)
def test_ten_edits_published_one_by_one_break_no_link(edits):
    draft, known = a_draft(), PublicIds()
    links: dict[str, Part] = {}
    for edit in (None, *edits):
        if edit:
            edited(draft, edit)
        story = reread(draft.markdown(), known).story
        lands = landings(story)

        for id, part in links.items():
            still_there = [n for n, each in enumerate(draft.parts) if each is part]
            assert [lands[id]] == still_there or not still_there

        known = public_ids([story], [], known)
        for part, passage in zip(draft.parts, story.passages, strict=True):
            links.setdefault(passage.id, part)


@given(EDITS)
@settings(max_examples=150)
def test_ten_edits_published_at_once_break_no_link_to_a_paragraph(edits):
    draft = a_draft()
    first = reread(draft.markdown(), PublicIds()).story
    links = dict(zip([each.id for each in first.passages], draft.parts, strict=True))
    for edit in edits:
        edited(draft, edit)

    lands = landings(reread(draft.markdown(), public_ids([first], [], PublicIds())).story)

    for id, part in links.items():
        still_there = [number for number, each in enumerate(draft.parts) if each is part]
        assert [lands[id]] == still_there or not still_there or part.heading
