"""The page that collects what the author still wants to know, and what stories ask their reader."""

from collections.abc import Iterator

from markupsafe import escape

from plugins.pages.interface import WORDS
from plugins.pages.library import Library
from plugins.pages.text.asking import asked
from plugins.pages.text.block_passages import passages_in
from plugins.pages.text.wording import apart, called
from plugins.pages.view_pieces import BlockView, HardQuestions, QuestionCard
from plugins.pages.views import QuestionsPage
from plugins.story.addresses import QUESTIONS
from plugins.story.blocks import Questions
from plugins.story.story import Genre, OpenQuestion, Story

from .paging import in_parts, part_title

QUESTIONS_A_PAGE = 40


def has_questions(library: Library) -> bool:
    """True when there is an open question somewhere, so that the page exists."""
    return any(story.open_questions for story in library.listed)


def questions_pages(library: Library) -> Iterator[QuestionsPage]:
    """Every question, those of the newest story first; a long list goes on at `/vragen/2/`.

    What is still open comes first, then what was answered, then what readers are asked.
    """
    asked = [
        _open_question(library, story, question)
        for story in library.listed
        for question in story.open_questions
    ]
    still_open = [each for each in asked if not each.answer_url]
    answered = [each for each in asked if each.answer_url]
    hard = [each for story in library.listed for each in _hard_questions(library, story)]
    for part in in_parts((*still_open, *answered, *hard), QUESTIONS_A_PAGE, QUESTIONS):
        cards = tuple(each for each in part.items if isinstance(each, QuestionCard))
        yield QuestionsPage(
            url=part.url,
            title=part_title(WORDS.questions.title, part.number),
            description=WORDS.questions.description,
            section="",
            indexed=True,
            introduction=WORDS.questions.introduction,
            open=tuple(each for each in cards if not each.answer_url),
            answered=tuple(each for each in cards if each.answer_url),
            hard=tuple(each for each in part.items if isinstance(each, HardQuestions)),
            previous_url=part.previous_url,
            next_url=part.next_url,
            pages=part.pages,
        )


def _open_question(library: Library, story: Story, question: OpenQuestion) -> QuestionCard:
    answer = library.answers.get(question.answer)
    return QuestionCard(
        text=question.text,
        source=_source(library, story),
        story_title=story.front.title,
        url=_spot(story, question.passage),
        answer_title=called(answer.front.title) if answer else "",
        answer_url=answer.url if answer else "",
    )


def _hard_questions(library: Library, story: Story) -> list[HardQuestions]:
    """The questions of each block in plain words: a link in them would count from the story."""
    words = {passage.id: passage.text for passage in story.passages}
    found = []
    for block in story.blocks:
        if isinstance(block, Questions):
            ids = passages_in(block)
            items = tuple(asked(BlockView("item", html=escape(words[id]))) for id in ids)
            found.append(
                HardQuestions(
                    source=_source(library, story),
                    story_title=story.front.title,
                    url=_spot(story, next(iter(ids), "")),
                    block=BlockView("questions", items=items),
                )
            )
    return found


def _source(library: Library, story: Story) -> str:
    if story.genre is Genre.PORTRAIT:
        return WORDS.passage.from_portrait.format(name=apart(library.people.portrayed(story)))
    return WORDS.passage.from_story.format(title=called(story.front.title))


def _spot(story: Story, passage: str) -> str:
    return f"{story.url}#{passage}" if passage else story.url
