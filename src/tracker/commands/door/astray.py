"""
A line whose words stand in the wrong place, and the line that was probably meant.

Options before their command, options of the root behind it, names without double quotes, several numbers where one
is taken, dashes that a word processor made: what comes of putting them right is only told where it can be typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from tracker.commands.contents import CONTENTS, names
from tracker.commands.input.tasknamed import AT
from tracker.commands.input.wanting import line_of, typed_in
from tracker.words.language import _
from tracker.words.numbers import SEPARATORS

BEFORE = ("--ledger", "--today")
"""The options of the root that take a value: they stand before the command."""

DRY_RUN = "--dry-run"
LIMIT = "--limit"
"""Counts lines, and is the last to be meant by a number alone."""

NUMBERS = re.compile(r"#?[0-9]+(?:[\s,;–-]+#?[0-9]+)*[,;]?")
ONE_NUMBER = re.compile(r"(?:#|số|so|nv)?\s*([0-9]+)[.,;]?", re.IGNORECASE)
ODD_OPTION = re.compile(r"(?:(?:[—–]-?|-)([a-z][a-z-]+)(=.*)?|([a-z][a-z-]+)(=.*))", re.DOTALL)
QUOTES = "“”„«»\"'"


class Line(NamedTuple):
    """A typed line: options of the root, the names of the command, and what was typed for it."""

    front: list[str]
    path: list[str]
    rest: list[str]

    def words(self) -> list[str]:
        """Return the words in the order in which they are typed."""
        return [*self.front, *self.path, *self.rest]


def read(typed: Sequence[str]) -> Line:
    """Return a typed line with its words where they belong; the path ends where no command has that name."""
    front: list[str] = []
    path: list[str] = []
    before: list[str] = []
    words = iter(typed)
    for word in words:
        option, equals, _value = word.partition("=")
        if option in BEFORE:
            front += [word] if equals else [word, next(words, "")]
        elif word in names(" ".join(path)):
            path.append(word)
        else:
            before.append(word)
        if CONTENTS.get(" ".join(path), ("", ""))[0]:
            break
    rest: list[str] = []
    for word in words:
        option, equals, _value = word.partition("=")
        if option in BEFORE:
            front += [word] if equals else [word, next(words, "")]
        else:
            rest.append(word)
    return Line(front, path, [*rest, *before])


def command_of(ctx: Any, path: Iterable[str]) -> Any:
    """Return the command of a path, None where it names only a group."""
    command = ctx.find_root().command
    for name in path:
        command = command.commands[name]
    return None if hasattr(command, "commands") else command


def left_over(ctx: Any, command: Any, rest: Sequence[str]) -> list[str] | None:
    """Return the words that a command would not take, None where one of its options is none."""
    own = type(ctx)(command, parent=ctx.find_root())
    try:
        return list(command.make_parser(own).parse_args(list(rest))[1])
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return None


def _extras(ctx: Any, command: Any, rest: Sequence[str]) -> list[str] | None:
    """Return the words that a command would not take, or that are no numbers where it takes any number of these."""
    extras = left_over(ctx, command, rest)
    if extras == [] and any(param.nargs == -1 and param.name in ("numbers", "tasks") for param in command.params):
        own = type(ctx)(command, parent=ctx.find_root())
        given = command.make_parser(own).parse_args(list(rest))[0]
        taken = given.get("numbers") or given.get("tasks") or ()
        extras = [word for word in taken if NUMBERS.fullmatch(word) is None and AT not in word]
    return extras


class Meant(NamedTuple):
    """What was probably meant: what was wrong with the line, and the line put right."""

    why: str
    line: str


def put_right(ctx: Any) -> Meant | None:
    """Return what was probably meant by what was typed, None where it is not known or could not be typed."""
    typed = typed_in(ctx)
    line = read(typed)
    command = command_of(ctx, line.path)
    if command is None:
        return None
    options = {name: param for param in command.get_params(ctx) for name in (*param.opts, *param.secondary_opts)}
    why = []
    if line.words() != typed:
        why.append(_("Tùy chọn gõ sau tên lệnh, riêng --ledger và --today gõ trước."))
    rest = [_straight(word, options) for word in line.rest]
    if rest != line.rest:
        why.append(_("Tên tùy chọn đứng sau hai dấu gạch ngắn."))
    extras = _extras(ctx, command, rest)
    if extras and (joined := _together(rest, extras, options)) is not None:
        rest = joined
        why.append(_("Tên hay câu có dấu cách phải đặt trong ngoặc kép."))
    elif extras and (named := _named(rest, extras, command)) is not None:
        rest = named
        why.append(_("Thiếu tên tùy chọn ở trước."))
    if not why or left_over(ctx, command, rest) != []:
        return None
    return Meant(" ".join(why), line_of(line._replace(rest=rest).words()))


def without(ctx: Any, option: str) -> str:
    """Return the line without an option that takes no value."""
    return line_of(word for word in typed_in(ctx) if word != option)


def several(ctx: Any, text: str) -> str | None:
    """Return what to type where several numbers were typed and one is taken, or one with a sign; None for anything else."""
    line = read(typed_in(ctx))
    command = command_of(ctx, line.path)
    if command is None:
        return None
    numbers = [text, *(left_over(ctx, command, line.rest) or ())]
    if (one := ONE_NUMBER.fullmatch(" ".join(numbers))) is not None:
        rest = [one[1], *(word for word in line.rest if word not in numbers)]
        return _("Gõ lại:\n  {line}").format(line=line_of(line._replace(rest=rest).words()))
    if not all(NUMBERS.fullmatch(each) for each in numbers):
        return None
    many = [part.replace("#", "") for each in numbers for part in SEPARATORS.split(each) if part]
    kept = list(line.rest)
    for each in numbers:
        kept.remove(each)
    if (bulk := _in_bulk(ctx, line, kept, many)) is not None:
        return _(
            "Nhiều nhiệm vụ một lúc thì gõ dòng sau để xem trước; đúng thì thêm --commit để ghi:\n  {line}"
        ).format(line=line_of(bulk))
    first = line._replace(rest=[re.split("[–-]", many[0])[0], *kept]).words()
    return _("Lệnh này nhận mỗi lần một số; gõ từng lệnh, bắt đầu từ:\n  {line}").format(line=line_of(first))


def _in_bulk(ctx: Any, line: Line, kept: list[str], many: list[str]) -> list[str] | None:
    """Return the line that does it to many tasks at once, None where there is none, or it takes no such options."""
    path = ["bulk", *line.path[1:]]
    if line.path[0] != "task" or " ".join(path) not in CONTENTS:
        return None
    rest = [",".join(many), *(word for word in kept if word != DRY_RUN)]
    known = left_over(ctx, command_of(ctx, path), rest)
    return None if known is None else [*line.front, *path, *rest]


def _straight(word: str, options: Iterable[str]) -> str:
    """Return an option with its two dashes, where it was typed with one, a long one, or none before its value."""
    found = ODD_OPTION.fullmatch(word)
    if found is None or f"--{found[1] or found[3]}" not in options:
        return word
    return f"--{found[1] or found[3]}{found[2] or found[4] or ''}"


def _together(rest: Sequence[str], extras: Sequence[str], options: dict[str, Any]) -> list[str] | None:
    """Return the words with those that belong to the value before them joined to it, None where one has no such place."""
    waiting = list(extras)
    joined: list[str] = []
    takes_more = False
    for word in rest:
        if waiting and word == waiting[0] and takes_more:
            joined[-1] = f"{joined[-1]} {waiting.pop(0)}"
            continue
        option = options.get(joined[-1]) if joined else None
        is_name = word not in options and not word.isupper() and not any(map(str.isdigit, word))
        takes_more = is_name if option is None or getattr(option, "is_flag", False) else True
        joined.append(word)
    return None if waiting else [word.strip(QUOTES) if " " in word else word for word in joined]


def _named(rest: Sequence[str], extras: Sequence[str], command: Any) -> list[str] | None:
    """Return the words with an option before the one that stands alone, where the command takes no argument."""
    if len(extras) != 1 or any(param.param_type_name == "argument" for param in command.params):
        return None
    if extras[0].isdecimal():
        counts = [param.opts[0] for param in command.params if getattr(param.type, "name", "").startswith("int")]
        name = min(counts, key=lambda option: option == LIMIT, default=None)
    else:
        is_unit = extras[0] not in CONTENTS and "=" not in extras[0]
        name = "--unit" if is_unit and any("--unit" in param.opts for param in command.params) else None
    if name is None or name in rest:
        return None
    return [each for word in rest for each in ((name, word) if word == extras[0] else (word,))]


def commands_like(group: str, typed: Sequence[str]) -> list[str]:
    """Return what may have been meant where a group has no such command: one elsewhere, or one that takes the number."""
    word = typed[0].lower()
    own = set(names(group))
    if word in own:
        return [f"tracker {group} {word}".replace("  ", " ")]
    if ONE_NUMBER.fullmatch(word):
        path = f"task {group}" if f"task {group}" in CONTENTS else f"{group} {'show' if 'show' in own else 'add'}"
        return [f"tracker {path} {word}"] if path in CONTENTS else []
    if word == "tracker":
        return [line_of(typed[1:])] if typed[1:] else []
    return [f"tracker {path}" for path, (module, _line) in CONTENTS.items() if module and path.split()[-1] == word]
