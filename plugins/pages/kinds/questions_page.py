"""The page that collects what the author still wants to know, and what stories ask their reader."""

from markupsafe import escape

from plugins.pages.library import Library
from plugins.pages.text.asking import asked
from plugins.pages.text.block_passages import passages_in
from plugins.pages.text.wording import called
from plugins.pages.view_pieces import BlockView, HardQuestions, QuestionCard
from plugins.pages.views import QuestionsPage
from plugins.story.addresses import QUESTIONS
from plugins.story.blocks import Questions
from plugins.story.story import Genre, OpenQuestion, Story

TITLE = "Open vragen"
_INTRODUCTION = (
    "Na een gesprek blijft er soms een vraag liggen. Die vragen staan hier bij elkaar. "
    "Je kunt steeds lezen waar de vraag vandaan komt."
)


def has_questions(library: Library) -> bool:
    """True when there is an open question somewhere, so that the page exists."""
    return any(story.open_questions for story in library.listed)


def questions_page(library: Library) -> QuestionsPage:
    """Every open question, those of the newest story first; answered ones stand apart."""
    asked = [
        _open_question(library, story, question)
        for story in library.listed
        for question in story.open_questions
    ]
    return QuestionsPage(
        url=QUESTIONS,
        title=TITLE,
        description="Vragen uit de verhalen waar nog een antwoord op moet komen.",
        section="",
        indexed=True,
        introduction=_INTRODUCTION,
        open=tuple(each for each in asked if not each.answer_url),
        answered=tuple(each for each in asked if each.answer_url),
        hard=tuple(each for story in library.listed for each in _hard_questions(library, story)),
    )


def _open_question(library: Library, story: Story, question: OpenQuestion) -> QuestionCard:
    answer = library.answers.get(question.answer)
    return QuestionCard(
        text=question.text,
        source=_source(library, story),
        story_title=story.front.title,
        url=_spot(story, question.passage),
        answer_title=answer.front.title if answer else "",
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
        return f"Uit het portret van {library.people.portrayed(story)}"
    return f"Uit {called(story.front.title)}"


def _spot(story: Story, passage: str) -> str:
    return f"{story.url}#{passage}" if passage else story.url
