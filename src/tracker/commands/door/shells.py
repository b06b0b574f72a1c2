"""
How each shell asks what may follow, and how it is answered; the classes take the place of Typer's own.

Typer's drop what is not spelled as the clerk began it, and fall back to files; these do neither.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import Any, NamedTuple

from typer._click.shell_completion import (
    ShellComplete,
    _resolve_context,
    _resolve_incomplete,
    add_completion_class,
)
from typer.core import TyperCommand, TyperGroup, TyperOption

from tracker.commands.contents import CONTENTS, LISTINGS, line, path_of
from tracker.commands.door.front import loaded
from tracker.commands.tab.scripts import SCRIPTS
from tracker.commands.tab.typedline import FISH, POSIX, POWERSHELL, Spelling, Word, quoted, words
from tracker.commands.tab.which import FILE, FOLDER, UNITS, kind_of
from tracker.words.text import clean, fold, repaired

NO_DESCRIPTIONS = ("37", "42")
"""How bash says that it puts the offers into the line one after another."""


NARROWEST = 20
"""Where fewer columns are left, what is told of an offer stays whole: it goes over the line's end anyway."""


class Answer(NamedTuple):
    """What is offered behind a line, the word that is being typed, and the option (`--unit=`) that it began with."""

    pairs: list[tuple[str, str]]
    word: Word
    option: str = ""
    kind: str | None = None


class Asked(ShellComplete):
    """A shell that asks with its line up to the cursor."""

    spelling: Spelling = POSIX

    def source_vars(self) -> dict[str, Any]:
        """Return nothing: the scripts have no marks."""
        return {}

    def source(self) -> str:
        """Return the script of this shell."""
        return SCRIPTS[self.name]

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one being typed, and that word, without quotes."""
        *before, last = words(repaired(os.environ.get("_TRACKER_LINE", "")), self.spelling)
        return [word.text for word in before[1:]], last.text

    def format_completion(self, item: Any) -> str:
        """Return an item as it is typed."""
        return str(item.value)

    def complete(self) -> str:
        """Return what is offered; whatever fails, nothing is."""
        if "_TRACKER_LINE" not in os.environ:
            return ""  # a script of an older release asks
        try:
            with (
                redirect_stdout(StringIO()),
                redirect_stderr(StringIO()),
            ):  # what was typed may print, as --version does
                answer = self.answer()
            return f":{answer.kind}" if answer.kind in (FILE, FOLDER) else "\n".join(self.lines(answer))
        except Exception:
            return ""

    def answer(self) -> Answer:
        """Return what may follow the line."""
        *before, last = words(repaired(os.environ.get("_TRACKER_LINE", "")), self.spelling)
        typed = [word.text for word in before[1:]]
        ctx = self._context(typed)
        what, incomplete = _resolve_incomplete(ctx, typed, last.text)
        option = ""
        if incomplete != last.text:
            option = last.raw[: last.raw.index("=") + 1]
            last = Word(incomplete, last.raw.removeprefix(option), last.quote)
        if isinstance(what, TyperGroup) and [*ctx._protected_args, *ctx.args]:
            return Answer([], last)  # there is no such command
        if isinstance(what, TyperCommand | TyperGroup):
            items = what.shell_complete(ctx, incomplete)
            return Answer([(str(item.value), _plain(_line(ctx, item) or item.help)) for item in items], last)
        from tracker.commands.tab.answer import offered

        if isinstance(what, TyperOption):
            ctx = self._context(typed[:-1])  # an option without its value hides what was typed before it
        kind = kind_of(path_of(ctx), what)
        return Answer(offered(ctx, what, incomplete, last.quote), last, option, kind)

    def _context(self, typed: list[str]) -> Any:
        """Return the context of the command that was typed, with what was typed for it."""
        return _exported(_resolve_context(self.cli, self.ctx_args, self.prog_name, typed))

    def lines(self, answer: Answer) -> Iterator[str]:
        """Yield a line for each offer."""
        for value, said in answer.pairs:
            yield f"{answer.option}{value}\t{said}" if said else answer.option + value


class Bash(Asked):
    """Bash replaces its own word, which may be a part of ours, and shows no descriptions: they stand behind the offers."""

    name = "bash"

    def lines(self, answer: Answer) -> Iterator[str]:
        """Yield what takes the place of bash's word; of several, with what they are, where they are only listed."""
        replaced = repaired(os.environ.get("_TRACKER_WORD", ""))
        raw, quote = answer.word.raw, answer.word.quote
        kept = raw[: len(raw) - len(replaced)] if raw.endswith(replaced) else ""
        found: list[tuple[str, str]] = []
        for value, said in answer.pairs:
            if quote and kept in (quote, ""):
                found.append((quoted(value, "bash", quote if kept else ""), said))
            elif (text := quoted(value, "bash")).startswith(kept):
                found.append((text[len(kept) :], said))
        shown = len(found) > 1 and os.environ.get("_TRACKER_TAB") not in NO_DESCRIPTIONS
        yield from (f"{text}  ({_cut(said, len(text) + 4)})" if shown and said else text for text, said in found)
        if shown and not all(text.startswith(replaced) for text, _said in found):
            yield " "  # or bash would put what the offers have in common in the place of what was typed


class Zsh(Asked):
    """Zsh takes values as they are to stand in the line, and shows a text of ours for each."""

    name = "zsh"

    def lines(self, answer: Answer) -> Iterator[str]:
        """Yield the value and what is shown for it."""
        for value, said in answer.pairs:
            inside = answer.word.quote if not answer.option and answer.word.raw.startswith(answer.word.quote) else ""
            text = answer.option + quoted(value, "zsh", inside)
            yield f"{text}\t{value}  -- {_cut(said, len(value) + 5)}" if said else f"{text}\t{value}"


class Fish(Asked):
    """Fish quotes by itself, and takes only what has the typed letters in it: names typed without accents stay so."""

    name = "fish"
    spelling = FISH

    def lines(self, answer: Answer) -> Iterator[str]:
        """Yield a line for each offer; where the typed letters are in a name without its accents, that name."""
        typed = answer.word.text.casefold()
        found: dict[str, str] = {}
        for value, said in answer.pairs:
            head, sign, name = value.rpartition("; ")
            if typed in value.casefold() or answer.kind not in UNITS:
                found[value] = said
            elif typed in (bare := f"{head}{sign}{fold(name)}").casefold():
                found[bare] = name
            else:
                found[f"{head}{sign}{fold(said)}"] = f"{said} · {name}"
        yield from super().lines(answer._replace(pairs=list(found.items())))


class PowerShell(Asked):
    """PowerShell puts the whole word anew, quotes and all."""

    name = "powershell"
    spelling = POWERSHELL

    def lines(self, answer: Answer) -> Iterator[str]:
        """Yield what is put, what is listed, and what is told of it, none of them empty."""
        for value, said in answer.pairs:
            yield f"{answer.option}{quoted(value, 'powershell')}\t{value}\t{said or value}"


class Pwsh(PowerShell):
    """PowerShell 7 under its own name."""

    name = "pwsh"


def register() -> None:
    """Let these shells answer in the place of Typer's."""
    for shell in (Bash, Zsh, Fish, PowerShell, Pwsh):
        add_completion_class(shell, shell.name)


def _exported(ctx: Any) -> Any:
    """Return the context of the listing that `export` was told to print, once it is named."""
    kind = ctx.params.get("kind") if path_of(ctx) == "export" else None
    if kind not in LISTINGS:
        return ctx
    path = LISTINGS[kind]
    inner = ctx.parent
    for place, name in enumerate(path):
        command = loaded(" ".join(path[: place + 1]))
        inner = type(ctx)(command, info_name=name, parent=inner, resilient_parsing=True)
    return inner


def _line(ctx: Any, item: Any) -> str:
    """Return the whole line that a command says of itself, which Typer would cut; nothing for an option."""
    path = f"{path_of(ctx)} {item.value}".lstrip()
    return line(path) if path in CONTENTS else ""


def _cut(said: str, beside: int) -> str:
    """Return what is told of an offer as far as the terminal is wide beside it, where the shell has told its width."""
    room = int(os.environ.get("_TRACKER_COLUMNS") or 0) - beside - 1
    return said if room < NARROWEST or len(said) <= room else f"{said[: room - 1].rstrip()}…"


def _plain(text: str | None) -> str:
    """Return a text of help in one safe line, without the signs of markup."""
    return clean(text or "").replace("\\[", "[")
