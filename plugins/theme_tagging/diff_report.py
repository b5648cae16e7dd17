"""The difference with what was published, for the author to read and for programs to use."""

from .diff import Change, Diff, Loss
from .report_lines import one_line, passages, words_in_marks, words_of, wrapped
from .theme import Decision, Tag


def diff_text(difference: Diff, release: str) -> str:
    """The difference in lines of at most 80 characters, passage by passage."""
    changes = difference.changes
    lines = wrapped(f"Vergeleken met wat nu gepubliceerd is ({release}).")
    if changes:
        count = f"{difference.gained} erbij, {difference.lost} eraf, in {passages(len(changes))}"
        lines += wrapped(f"Thema’s: {count}.")
    else:
        lines += wrapped("Publiceer je nu, dan verandert er geen thema bij een passage.")
    story = None
    for change in changes:
        if change.story is not story:
            story = change.story
            lines += ["", *wrapped(story.front.title), *wrapped(story.source)]
        lines += _change_lines(change)
    return "\n".join([*lines, *_not_compared(difference), ""])


def diff_json(difference: Diff, release: str) -> dict[str, object]:
    """The same for a program."""
    return {
        "release": release,
        "passages": [_change_json(change) for change in difference.changes],
        "new": difference.new,
        "gone": difference.gone,
    }


def _change_lines(change: Change) -> list[str]:
    who = change.passage.speaker or "de auteur"
    edited = ", tekst veranderd" if change.edited else ""
    return [
        *wrapped(f"regel {change.passage.line}, {who} (#{change.passage.id}){edited}", "  "),
        one_line("    «", change.passage.text, "»"),
        *(line for tag in change.gained for line in wrapped(f"+ {_gain(tag)}", "    ")),
        *(line for loss in change.lost for line in wrapped(f"- {_loss(loss)}", "    ")),
    ]


def _gain(tag: Tag) -> str:
    reason = f" «{tag.reason}»" if tag.reason else ""
    why = {
        Decision.EXAMPLES: ", lijkt op voorbeelden van dit thema",
        Decision.NEIGHBOUR: ", zwak bewijs naast een passage met dit thema",
        Decision.PINNED: f", aangewezen door jou{reason}",
    }.get(tag.decision, "")
    words = f", door {words_of(tag.evidence)}" if tag.evidence else ""
    return f"{tag.theme}{why}{words}"


def _loss(loss: Loss) -> str:
    if loss.denial:
        reason = f" «{loss.denial.reason}»" if loss.denial.reason else ""
        return f"{loss.theme}, geweigerd door jou{reason}"
    return f"{loss.theme}, stond er door {words_in_marks(loss.words)}" if loss.words else loss.theme


def _not_compared(difference: Diff) -> list[str]:
    lines = []
    if difference.new:
        lines += wrapped(f"Nog niet gepubliceerd, dus niet vergeleken: {passages(difference.new)}.")
    if difference.gone:
        lines += wrapped(
            f"Wel gepubliceerd, maar weg uit je verhalen: {passages(difference.gone)}."
        )
    return ["", *lines] if lines else []


def _change_json(change: Change) -> dict[str, object]:
    return {
        "id": change.passage.id,
        "story": change.story.url,
        "source": change.story.source,
        "line": change.passage.line,
        "speaker": change.passage.speaker,
        "text": change.passage.text,
        "edited": change.edited,
        "gained": [
            {
                "theme": tag.theme,
                "decision": tag.decision.value,
                "reason": tag.reason,
                "words": [each.text for each in tag.evidence],
            }
            for tag in change.gained
        ],
        "lost": [
            {"theme": loss.theme, "denied": loss.denial is not None, "words": list(loss.words)}
            for loss in change.lost
        ],
    }
