"""What a story is about more than about anything else."""

from collections import Counter

from plugins.pages.library import Library
from plugins.pages.links.mentions import strength
from plugins.story.story import Story


def main_theme(library: Library, story: Story) -> str:
    """The theme of most passages, or empty for a story without themes.

    Of two with as many, the one that is found with the most certainty; then by title.
    """
    mentions = library.mentions_by_story.get(story.source, ())
    counting = [each for each in mentions if each.in_running_text] or mentions
    passages = Counter(each.tag.theme for each in counting)
    certain: Counter[str] = Counter()
    for each in counting:
        certain[each.tag.theme] += strength(each.tag)
    known = [theme.slug for theme in library.themes if theme.slug in passages]
    return max(known, key=lambda slug: (passages[slug], certain[slug]), default="")
