"""Which story answers an open question."""

from collections.abc import Iterable, Mapping

from .story import Story


def stories_by_answer(stories: Iterable[Story]) -> Mapping[str, Story]:
    """Each story by what may stand behind `beantwoord=`: its slug, or the name of its folder.

    Where two stories go by one name, the first of them answers.
    """
    stories = tuple(stories)
    named: dict[str, Story] = {}
    for story in stories:
        named.setdefault(story.slug, story)
    for story in stories:
        path = story.path
        named.setdefault(path.parent.name if path.name == "index.md" else path.stem, story)
    return named
