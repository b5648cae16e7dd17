"""The page of a blog post, its card, and the list of all posts."""

from collections.abc import Iterable, Iterator

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.links.portrait_cards import face
from plugins.pages.photographs.slots import HALL
from plugins.pages.text.story_parts import small_print
from plugins.pages.view_pieces import PostCard
from plugins.pages.views import PostPage, PostsPage
from plugins.story.story import Genre, Story

from .paging import in_parts, part_title
from .speech_pages import speech_page
from .story_pages import shared

POSTS_A_PAGE = 24


def post_page(library: Library, story: Story) -> PostPage:
    """The page of one post. One that was said aloud has a form of its own."""
    if story.front.spoken:
        return speech_page(library, story)
    # Without `Foto` the lead is a photo from the text, which stands there already.
    lead = face(library, story, HALL) if story.front.photo else None
    return PostPage(**shared(library, story, lead))


def posts_pages(library: Library) -> Iterator[PostsPage]:
    """All posts, newest first; a long list goes on at `/blog/2/`."""
    posts = library.listed_of(Genre.POST)
    for part in in_parts(posts, POSTS_A_PAGE, "/blog/"):
        yield PostsPage(
            url=part.url,
            title=part_title(WORDS.posts.title, part.number),
            description=WORDS.posts.description.format(site=library.site.settings.name),
            section="blog",
            indexed=True,
            posts=post_cards(library, part.items),
            previous_url=part.previous_url,
            next_url=part.next_url,
            introduction=WORDS.posts.aloud if posts else WORDS.posts.none_yet,
            pages=part.pages,
        )


def post_cards(library: Library, posts: Iterable[Story]) -> tuple[PostCard, ...]:
    """Posts as they stand in a list."""
    return tuple(
        PostCard(
            url=post.url,
            title=post.front.title,
            kicker=small_print(library, post),
            summary=post.front.summary,
        )
        for post in posts
    )
