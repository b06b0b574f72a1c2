"""
What a line still lacks: every argument and option at once, with the line that can be copied and filled in.

It knows what the library asks for, and what the body of a command asks for beside that (`BESIDE`). What is lacking is
refused here, or asked for by `questions` where somebody sits at a terminal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from tracker.commands.input.vocabulary import Spoken
from tracker.errors import Usage
from tracker.words.language import _
from tracker.words.text import clean

TYPED = "tracker.typed"
"""Where the root keeps the whole line, for whoever stands behind it."""

ARGUMENTS = "tracker.arguments"
"""Where a command keeps the words that were typed for it."""

PAPER = ("--document", "--issued")

BESIDE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "directive correct": (("--reason",), ()),
    "task add": (("--content", "--due"), ()),
    "task progress": (("--note",), PAPER),
    "task report": (PAPER, ("--done",)),
    "task send-back": (("--reason",), ()),
    "task explain-delay": (("--reason",), ()),
    "task stop": (("--reason",), ()),
    "task reopen": (("--reason",), ()),
    "task correct": (("--reason",), ()),
    "task coordinate": (("--note",), ()),
    "task excuse": (("--reason",), ()),
    "bulk send-back": (("--reason",), ()),
    "bulk stop": (("--reason",), ()),
    "bulk correct": (("--reason",), ()),
    "bulk excuse": (("--reason",), ()),
    "urge answer": (("--note",), PAPER),
    "difficulty add": (("--content",), ()),
    "difficulty send": (("--sent-to",), ()),
    "difficulty settle": (("--outcome",), ()),
    "inspection request": (("--what",), ()),
    "inspection report": (("--evaluation",), ()),
    "inspection team": (("--head", "--members"), ()),
    "feedback add": (("--content",), ()),
    "unit rename": (("--from", *PAPER), ("--amend",)),
    "submission add": (("--content",), ()),
    "urgent add": (("--content",), ()),
    "difference settle": (("--outcome",), ()),
}
"""What the body of a command asks for where its law or its secrecy do not say otherwise, and what stands in its place."""


MANY, CHOOSING = ("numbers", "tasks"), ("--unit", "--directive")
"""The arguments that name many tasks, and the options that choose tasks in their place."""

ONLY_ASKED_FOR = frozenset({"--due"})
"""What somebody at a terminal is asked for, and a line is whole without."""


class Incomplete(Usage):
    """The line lacks arguments or options."""

    sentence = "Thiếu {named}. Điền vào chỗ viết hoa rồi gõ lại:\n  {line}\n{words}Xem cách dùng: «{path} --help»."


class Lacking(NamedTuple):
    """One argument or option that is not there; what may be left out is asked for, and never refused here."""

    param: Any
    may_be_left_out: bool

    @property
    def option(self) -> str:
        """Return the name of an option, nothing for an argument."""
        return "" if self.param.param_type_name == "argument" else str(self.param.opts[0])


def lacking(command: Any, ctx: Any, args: Sequence[str]) -> list[Lacking]:
    """Return what a line lacks, in the order of help: arguments, then options, then what the body asks for."""
    given, _rest, _order = command.make_parser(ctx).parse_args(list(args))
    params = command.get_params(ctx)
    empty = {param.opts[0] for param in params if _is_missing(param, *param.consume_value(ctx, given))}
    wanted = [Lacking(param, may_be_left_out=False) for param in params if param.required and param.opts[0] in empty]
    wanted.sort(key=lambda each: bool(each.option))
    known = {param.opts[0]: param for param in params}
    typed = set(known) - empty
    asked, instead = BESIDE.get(" ".join(ctx.command_path.split()[1:]), ((), ()))
    beside = [] if typed & set(instead) else list(asked)
    if typed & set(PAPER) and "--dry-run" in known:  # of an act; a list may be asked by either
        beside += [name for name in PAPER if name in known]
    if typed.isdisjoint(CHOOSING) and "--commit" in known:
        beside = [name for name in MANY if name in known] + beside
    there = {each.option for each in wanted}
    more = [name for name in dict.fromkeys(beside) if name in empty and name not in there]
    return wanted + [Lacking(known[name], may_be_left_out=True) for name in more]


def _is_missing(param: Any, value: object, source: Any) -> bool:
    """Say whether nothing was typed for a parameter; of a flag that it is not set."""
    if value == "" and source.name == "DEFAULT":
        return True
    return value is None or value is False or value == () or bool(param.value_is_missing(value))


def refusal(ctx: Any, lacks: Sequence[Lacking]) -> Incomplete:
    """Return the refusal that names all of it but what is only asked for, with the line to fill in."""
    lacks = [each for each in lacks if not (each.may_be_left_out and each.option in ONLY_ASKED_FOR)]
    spoken = [each for each in lacks if isinstance(each.param.type, Spoken)]
    words = "".join(
        _("{option} là một trong: {words}.").format(option=each.option, words=each.param.type.vocabulary.told()) + "\n"
        for each in spoken
    )
    return Incomplete(
        named=", ".join(named(ctx, each) for each in lacks),
        line=_to_fill_in(ctx, lacks),
        words=words,
        path=ctx.command_path,
    )


def line_lacking(ctx: Any, lacks: Sequence[Lacking]) -> str:
    """Return the line to fill in, as it follows a refusal of the body."""
    line = _to_fill_in(ctx, lacks)
    return _("Điền vào chỗ viết hoa rồi gõ lại:\n  {line}").format(line=line)


def _to_fill_in(ctx: Any, lacks: Sequence[Lacking]) -> str:
    """Return the line to fill in; a unit or a directive that was typed without its option stands behind it."""
    typed, over = typed_in(ctx), extras(ctx)
    bare = next((each for each in lacks if over and _may_be(each.option, over)), None)
    if bare is not None:
        typed = typed[: len(typed) - len(ctx.meta[ARGUMENTS])]
        typed += [word for word in ctx.meta[ARGUMENTS] if word not in over]
    return line_of(
        filled(typed, [(each, [" ".join(over) if each is bare else placeholder(ctx, each)]) for each in lacks])
    )


def extras(ctx: Any) -> list[str]:
    """Return the words that were typed for a command and that it does not take."""
    return list(ctx.command.make_parser(ctx).parse_args(list(ctx.meta.get(ARGUMENTS, ())))[1])


def _may_be(option: str, over: Sequence[str]) -> bool:
    """Say whether words without an option can be the value of this one."""
    return option in ("--unit", "--lead") or (option == "--directive" and "/" in over[0])


def typed_in(ctx: Any) -> list[str]:
    """Return the words typed after `tracker`."""
    return list(ctx.meta.get(TYPED) or [*ctx.command_path.split()[1:], *ctx.meta.get(ARGUMENTS, ())])


def with_arguments(ctx: Any, *words: str) -> list[str]:
    """Return the line as typed, with these words in place of those that stood there without an option."""
    arguments, typed = list(ctx.meta.get(ARGUMENTS, ())), typed_in(ctx)
    options = [param for param in ctx.command.get_params(ctx) if param.param_type_name == "option"]
    valued = {name for param in options if not param.is_flag for name in (*param.opts, *param.secondary_opts)}
    kept, before = [], ""
    for word in arguments:
        if (word.startswith("-") and word != "--") or before in valued:
            kept.append(word)
        before = word
    return [*typed[: len(typed) - len(arguments)], *words, *kept]


def placeholder(ctx: Any, each: Lacking) -> str:
    """Return the word in capitals that stands for a value, without the spaces that would part it."""
    return str(each.param.make_metavar(ctx)).strip("<>").replace(" ", "-")


def named(ctx: Any, each: Lacking) -> str:
    """Return what is missing as it is typed: «--issued NGÀY», «SỐ»."""
    return f"{each.option} {placeholder(ctx, each)}".strip()


def filled(args: Sequence[str], answers: Iterable[tuple[Lacking, list[str]]]) -> list[str]:
    """Return words typed with answers among them: options before a `--`, arguments at the end."""
    place = args.index("--") if "--" in args else len(args)
    before, after = list(args[:place]), list(args[place + 1 :])
    for each, values in answers:
        if each.option:
            before += [part for value in values for part in (each.option, value)]
        else:
            after += values
    dashes = place < len(args) or any(value.startswith("-") for value in after)
    return [*before, *(["--"] if dashes else []), *after]


def line_of(words: Iterable[str]) -> str:
    """Return a line as it can be typed in a shell."""
    return " ".join(["tracker", *(quoted(clean(word)) for word in words)])


def quoted(word: str) -> str:
    """Return a word as a shell takes it: in double quotes, as the guide has it, where those keep it whole."""
    if word and not word.startswith(("@", "#", "~", "=")) and all(c.isalnum() or c in "@%+=:,./-_#…" for c in word):
        return word
    if os.name == "nt":
        return '"' + word.replace('"', '""') + '"'
    return "'" + word.replace("'", "'\"'\"'") + "'" if set(word) & set('"$`\\!') else f'"{word}"'


def is_there() -> bool:
    """Say whether somebody sits at the keyboard, and did not wish to be left alone."""
    return bool(sys.stdin is not None and sys.stdin.isatty() and not os.environ.get("TRACKER_NO_INPUT"))


def can_ask() -> bool:
    """Say whether what a line lacks can be asked for: somebody is there, before a screen that moves its cursor."""
    return is_there() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
