"""Runs the tasks on a command line, and speaks Dutch about those it can't run."""

import signal
import sys
from collections.abc import Sequence

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.executor import Executor
from invoke.parser.argument import Argument
from invoke.parser.context import ParserContext
from invoke.parser.parser import Parser

from .menu_text import mistake, not_a_number, task_help, task_list


def start(tasks: Collection, words: Sequence[str]) -> None:
    """Run the tasks that `words` name, or show what there is. Exits when a task says so.

    `invoke` in the environment runs the same tasks in the same way. It has options of its own
    too, such as `--dry`, which are too near to ours to be offered here.
    """
    # Once: a task gives its help to the first context that is made of it.
    contexts = tuple(tasks.to_contexts())
    running: list[str] = []
    try:
        # The launcher keeps Ctrl-C waiting until here, where it can be answered.
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        core, *asked = _parsed(words, contexts)
        if core.args.help.value and asked:
            for context in asked:
                print(task_help(context, _what_it_does(tasks, context)))
        elif core.args.help.value or core.args.list.value or not asked:
            print(task_list({str(each.name): _what_it_does(tasks, each) for each in contexts}))
        else:
            running += (str(context.name) for context in asked)
            Executor(tasks).execute(*asked)
    except ParseError as error:
        sys.exit(mistake(str(error), error.context, contexts))
    except Exit as stop:
        if stop.message:
            print(stop.message, file=sys.stderr)
        sys.exit(stop.code)
    except KeyboardInterrupt:
        sys.exit(f"\nAfgebroken. {_what_it_left(running)}")


def _parsed(words: Sequence[str], contexts: tuple[ParserContext, ...]) -> list[ParserContext]:
    try:
        return list(Parser(initial=_core(), contexts=contexts).parse_argv(list(words)))
    except ValueError as error:
        # An option that wants a number turns her word into one itself.
        sys.exit(not_a_number(str(error), words) or mistake(str(error), None, contexts))


def _core() -> ParserContext:
    """The options that belong to no task."""
    return ParserContext(
        args=[Argument(names=("help", "h"), kind=bool), Argument(names=("list", "l"), kind=bool)]
    )


def _what_it_does(tasks: Collection, context: ParserContext) -> str:
    return (tasks[context.name].__doc__ or "").strip()


def _what_it_left(running: Sequence[str]) -> str:
    if len(running) > 1 or "clean" in running:
        return "Wat al klaar was, blijft zo."
    return "Er is niets veranderd."
