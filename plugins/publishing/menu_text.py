"""What the menu says: the tasks, their options, and what is wrong with a command line."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from invoke.parser.context import ParserContext

from plugins.story.problem import nearest

COMMAND = "python3 run.py"
_UNKNOWN = re.compile(r"No idea what (['\"])(?P<word>.*)\1 is!", re.DOTALL)
_NO_NUMBER = re.compile(r"invalid literal for int\(\) with base 10: (['\"])(?P<word>.*)\1")
_FOLDERS = ("--content", "--folder")


def task_list(tasks: Mapping[str, str]) -> str:
    """All tasks with what they do."""
    return "\n".join(
        (
            f"Zo werkt het: {COMMAND} <opdracht>, en meer opdrachten mag: {COMMAND} build publish",
            "",
            "Opdrachten:",
            *_columns(tasks),
            "",
            f"Meer over een opdracht: {COMMAND} build --help",
        )
    )


def task_help(task: ParserContext, does: str) -> str:
    """One task with its options."""
    options = {}
    for argument in task.args.values():
        long, *short = _flags(argument.names)
        value = " …" if argument.takes_value else ""
        options[f"{long}{value}" + "".join(f", {each}{value}" for each in short)] = argument.help
    return "\n".join((f"{COMMAND} {task.name}", f"  {does}", "", "Opties:", *_columns(options)))


def mistake(said: str, task: ParserContext | None, tasks: Iterable[ParserContext]) -> str:
    """One sentence for what the parser of the command line `said`, and one for the way out.

    `task` is the task after which it stumbled.
    """
    all_tasks = tuple(tasks)
    unknown = _UNKNOWN.fullmatch(said)
    if unknown and unknown["word"].startswith("-"):
        return _unknown_option(unknown["word"], task, all_tasks)
    if unknown:
        return _unknown_word(unknown["word"], task, all_tasks)
    for argument in task.args.values() if task else ():
        if repr(argument) in said:
            flag = _flags(argument.names)[0]
            return f"Achter «{flag}» ontbreekt nog iets. Daar hoort: {argument.help}."
    return f"Deze opdracht begrijp ik niet. Kijk hoe het werkt met: {COMMAND}"


def not_a_number(said: str, words: Sequence[str]) -> str | None:
    """One sentence for an option that wants a number, or None when that isn't what was `said`."""
    typed = _NO_NUMBER.fullmatch(said)
    if typed is None:
        return None
    option = next((each for each in words if each.endswith(f"={typed['word']}")), "")
    before = next((one for one, two in pairwise(words) if two == typed["word"]), "")
    flag = option.partition("=")[0] or before
    return f"Achter «{flag}» hoort een getal; «{typed['word']}» is er geen."


def _unknown_option(word: str, task: ParserContext | None, tasks: tuple[ParserContext, ...]) -> str:
    if task is None or not task.name:
        owners = {str(flag): str(each.name) for each in reversed(tasks) for flag in each.flags}
        meant = word if word in owners else nearest(word, owners)
        example = f"{owners[meant]} {meant}" if meant else "build publish"
        return f"Begin met een opdracht; «{word}» is er geen. Bijvoorbeeld: {COMMAND} {example}"
    known = sorted(flag for flag in task.flags if flag.startswith("--"))
    near = nearest(word, known)
    way_out = f"Bedoel je «{near}»?" if near else f"Kies uit: {', '.join(known)}."
    return f"De opdracht «{task.name}» kent «{word}» niet. {way_out}"


def _unknown_word(word: str, task: ParserContext | None, tasks: tuple[ParserContext, ...]) -> str:
    near = nearest(word, (str(each.name) for each in tasks))
    option = next((each for each in _FOLDERS if task and each in task.flags), None)
    if near:
        way_out = f"Bedoel je «{near}»?"
    elif option and Path(word).is_dir():
        way_out = f"Bedoel je de map? Schrijf dan: {option} {word}"
    else:
        way_out = f"Zie wat er wel kan met: {COMMAND}"
    return f"«{word}» is geen opdracht. {way_out}"


def _flags(names: Iterable[str]) -> list[str]:
    """The flags of an argument, the long ones first."""
    plain = sorted((name.replace("_", "-") for name in names), key=len, reverse=True)
    return [f"--{name}" if len(name) > 1 else f"-{name}" for name in plain]


def _columns(rows: Mapping[str, str | None]) -> list[str]:
    width = max(map(len, rows))
    return [f"  {name:<{width}}   {text or ''}".rstrip() for name, text in rows.items()]
