"""The page of a blog post, its card, and the list of all posts."""

from collections.abc import Iterable, Iterator

from plugins.story.dates import in_words
from plugins.story.story import Genre, Status, Story

from . import story_parts as parts
from .core_sample import core_sample
from .layers import layers
from .library import Library
from .onward import onward
from .paging import in_parts, part_title
from .portrait_cards import face
from .references import references
from .views import PostCard, PostPage, PostsPage
from .wording import reading_time

POSTS_A_PAGE = 24
_ALOUD = "Hier denkt de schrijver hardop na, tussen de portretten door."
_NOTHING_YET = "Hier komen blogs. De eerste is nog niet klaar."


def post_page(library: Library, story: Story) -> PostPage:
    """The page of one post."""
    shown = parts.showing(library, story)
    return PostPage(
        url=story.url,
        title=story.front.title,
        description=parts.description(story),
        section=parts.SECTIONS[Genre.POST],
        indexed=story.front.status is not Status.HIDDEN,
        kicker=parts.KICKERS[Genre.POST],
        series_title=parts.series_title(library, story),
        series_url=parts.series_address(library, story),
        date=in_words(story.front.date),
        date_iso=story.front.date.isoformat(),
        reading_time=reading_time(story.text),
        notice=parts.notice(library, story),
        lede=parts.lede(story),
        # Without `Foto` the lead is a photo from the text, which stands there already.
        lead=face(library, story) if story.front.photo else None,
        in_brief=parts.in_brief(story, shown),
        layers=layers(library, story, shown),
        core=core_sample(library, story),
        themes=parts.themes(library, story),
        onward=onward(library, story),
        references=references(library, story),
        previous=parts.previous_story(library, story),
        next=parts.next_story(library, story),
    )


def posts_pages(library: Library) -> Iterator[PostsPage]:
    """All posts, newest first; a long list goes on at `/blog/2/`."""
    posts = library.listed_of(Genre.POST)
    for part in in_parts(posts, POSTS_A_PAGE, "/blog/"):
        yield PostsPage(
            url=part.url,
            title=part_title("Blog", part.number),
            description=f"Alle blogs van {library.site.settings.name}.",
            section="blog",
            indexed=True,
            posts=post_cards(library, part.items),
            previous_url=part.previous_url,
            next_url=part.next_url,
            introduction=_ALOUD if posts else _NOTHING_YET,
        )


def post_cards(library: Library, posts: Iterable[Story]) -> tuple[PostCard, ...]:
    """Posts as they stand in a list."""
    return tuple(
        PostCard(
            url=post.url,
            title=post.front.title,
            kicker=parts.small_print(library, post),
            summary=post.front.summary,
        )
        for post in posts
    )
