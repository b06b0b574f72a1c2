"""
A line taken whole: what it lacks is asked for at a terminal, elsewhere refused, all of it at once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tracker.commands.door.astray import ONE_NUMBER, put_right, several
from tracker.commands.input.wanting import (
    ARGUMENTS,
    can_ask,
    extras,
    lacking,
    line_lacking,
    line_of,
    refusal,
    typed_in,
    with_arguments,
)
from tracker.errors import Usage
from tracker.render import NotOneTable
from tracker.words.language import _, said
from tracker.words.numbers import NotANumber, NotNumbers

OUTPUT = ("--output", SHORT := "-o")

Parse = Callable[[Any, list[str]], list[str]]


def whole(command: Any, ctx: Any, args: list[str], parse: Parse) -> list[str]:
    """Parse what was typed for a command, with what it lacks; raises Incomplete where nobody can be asked."""
    if ctx.resilient_parsing:
        return parse(ctx, args)
    ctx.meta[ARGUMENTS] = typed = list(args)
    try:
        rest = parse(ctx, args)
    except NotANumber as error:
        if (meant := several(ctx, str(error.values["text"]))) is not None:
            error.add_note(meant)
        raise
    except Exception as error:
        if type(error).__name__ != "MissingParameter":
            raise of(ctx, error) from error.__cause__
        if not can_ask() or extras(ctx):  # what has too much already is not asked for more
            raise refusal(ctx, lacking(command, ctx, typed)) from None
    else:
        if not can_ask() or not lacking(command, ctx, typed):
            return rest
    from tracker.commands.door.questions import completed

    ctx.meta[ARGUMENTS] = typed = completed(command, ctx, typed)
    return parse(ctx, list(typed))


def of(ctx: Any, error: Exception) -> Exception:
    """Return an error of the library that knows which command it is of: of some it is not told."""
    if getattr(error, "ctx", ctx) is None:
        error.ctx = ctx  # type: ignore[attr-defined]  # it is there: the library's errors have it
    return error


def advise(command: Any, ctx: Any, error: Usage) -> None:
    """Add to a refusal the line to fill in, where it names an option the line lacks, or the line that was meant."""
    if isinstance(error, NotNumbers) and (one := ONE_NUMBER.fullmatch(str(error.values["text"]))) is not None:
        error.add_note(_("Gõ lại:\n  {line}").format(line=line_of(with_arguments(ctx, one[1]))))
    elif isinstance(error, NotNumbers) and (meant := put_right(ctx)) is not None:
        error.add_note(_("{why} Gõ lại:\n  {line}").format(why=meant.why, line=meant.line))
    elif isinstance(error, NotOneTable) and not getattr(error, "__notes__", ()):
        error.add_note(_("Gõ lại:\n  {line}").format(line=line_of(into_a_folder(ctx))))
    lacks = lacking(command, ctx, ctx.meta.get(ARGUMENTS, ())) if command.params else []
    if any(each.option and each.option in said(error) for each in lacks):
        error.add_note(line_lacking(ctx, lacks))


def into_a_folder(ctx: Any) -> list[str]:
    """Return the line as typed, with a folder in place of the file that it named, if it named one."""
    kept: list[str] = []
    named, words = "", iter(typed_in(ctx))
    for word in words:
        option, equals, value = word.partition("=")
        if option in OUTPUT:
            named = value if equals else next(words, "")
        elif word.startswith(SHORT) and not word.startswith("--"):
            named = word.removeprefix(SHORT)
        else:
            kept.append(word)
    if not ctx.params.get("format"):  # it was the name of the file that said it
        kept.append("--csv")
    folder = str(Path(named).with_suffix("")) if named not in ("", "-") else "-".join(ctx.command_path.split()[1:])
    return [*kept, OUTPUT[0], folder + "/"]
