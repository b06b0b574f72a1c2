"""
Usage errors of the command line in the clerk's language: what is missing, unknown or not a value.
"""

from __future__ import annotations

from typing import Any

from tracker.commands.door.astray import DRY_RUN, put_right, several, without
from tracker.commands.input.wanting import ARGUMENTS
from tracker.words.language import _
from tracker.words.meant import Vocabulary
from tracker.words.text import clean

MISSING_COMMAND = "Missing command"
EXTRA = "unexpected extra argument"
NOT_A_NUMBER = "is not a valid int"
OUT_OF_RANGE = "is not in the range "
NO_VALUE = "does not take a value"
"""What the library says in English where it gives no kind of its own to tell the error by."""


def in_words(error: Any) -> str:
    """Return one sentence, or two lines, for a usage error of the command-line library."""
    path = error.ctx.command_path if getattr(error, "ctx", None) else "tracker"
    hint = _("Xem cách dùng: «{path} --help».").format(path=path)
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return str(error.format_message())
    if kind == "NoSuchOption":
        return _no_such_option(error, hint)
    if kind == "BadParameter":
        said = value_in_words(error)
    elif kind == "BadOptionUsage":
        said = _of_an_option(error)
    elif EXTRA in (message := error.format_message()):
        return _too_much(error, _bracketed(message), hint)
    elif MISSING_COMMAND in message:
        said = _("Thiếu tên lệnh.")
    else:
        said = _("Dòng lệnh gõ chưa đúng.")
    return f"{said} {hint}"


def _again(said: str, why: str, line: str, hint: str) -> str:
    """Return what is said with the line to type instead."""
    return _("{said} {why} Gõ lại:\n  {line}\n{hint}").format(said=said, why=why, line=line, hint=hint)


def _no_such_option(error: Any, hint: str) -> str:
    """Return what is said of an option that the command has not: where it belongs, or which one may be meant."""
    said = _("Không có tùy chọn {name}.").format(name=clean(error.option_name))
    ctx, name = error.ctx, error.option_name
    params = ctx.command.params if ctx else []
    is_known = {option for param in params for option in param.opts}
    if name == DRY_RUN and "--commit" in is_known:
        why = _("Lệnh này chỉ xem trước khi chưa có --commit.")
        return _again(said=said, why=why, line=without(ctx, DRY_RUN), hint=hint)
    if name == DRY_RUN and {"--format", "--limit"} <= is_known:
        why = _("Lệnh này chỉ in, không ghi gì vào sổ.")
        return _again(said=said, why=why, line=without(ctx, DRY_RUN), hint=hint)
    if ctx and (meant := put_right(ctx)) is not None:
        return _again(said=said, why=meant.why, line=meant.line, hint=hint)
    if error.possibilities:
        said += " " + _("Có phải: {names}?").format(names=", ".join(sorted(error.possibilities)))
    elif there := _elsewhere(error):
        said += " " + _("Tùy chọn này có ở: {names}.").format(names=", ".join(there))
    return f"{said} {hint}"


def _too_much(error: Any, extra: str, hint: str) -> str:
    """Return what is said of words that a command does not take, with the line that was probably meant."""
    given = error.ctx.command.make_parser(error.ctx).parse_args(list(error.ctx.meta.get(ARGUMENTS, ())))[0]
    number = next((str(value) for value in given.values() if str(value).isdecimal()), None)
    said = _("Thừa «{extra}».").format(extra=extra)
    if number is not None and (line := several(error.ctx, number)) is not None:
        return f"{said} {line}\n{hint}"
    if (meant := put_right(error.ctx)) is not None:
        return _again(said=said, why=meant.why, line=meant.line, hint=hint)
    return " ".join((said, _("Tên hay câu có dấu cách phải đặt trong ngoặc kép."), hint))


def _elsewhere(error: Any) -> list[str]:
    """Return the commands beside this one, in its group, that have the option it has not."""
    group = error.ctx.parent if error.ctx else None
    if group is None or group.parent is None:  # all the commands of the root are too many to be loaded for a slip
        return []
    beside = ((name, group.command.commands[name]) for name in group.command.commands)
    return [
        f"{group.command_path} {name}"
        for name, command in beside
        if any(error.option_name in (*param.opts, *param.secondary_opts) for param in command.params)
    ]


def _of_an_option(error: Any) -> str:
    """Return what is wrong with an option itself: it has a value and takes none, or takes one and has none."""
    option = clean(error.option_name)
    if NO_VALUE in error.message:
        return _("{option} không nhận giá trị: bỏ dấu = và điều gõ sau đó.").format(option=option)
    params = error.ctx.command.get_params(error.ctx) if error.ctx else ()
    word = next((str(param.make_metavar(error.ctx)) for param in params if option in param.opts), "…")
    return _("Sau {option} phải có giá trị: {option} {word}.").format(option=option, word=word.replace(" ", "-"))


def value_in_words(error: Any) -> str:
    """Return why a value is none that a parameter takes."""
    said = _("Giá trị của {parameter} không hợp lệ").format(parameter=_named(error))
    vocabulary = getattr(getattr(error.param, "type", None), "vocabulary", None)
    if vocabulary is not None:
        return said + _not_a_word(error.message, vocabulary)
    if NOT_A_NUMBER in error.message:
        return said + ": " + _("phải là một số nguyên.")
    if OUT_OF_RANGE in error.message:
        bounds = error.message.partition(OUT_OF_RANGE)[2].rstrip(".")
        return said + ": " + _range(bounds)
    typed = error.message.partition("'")[2].rpartition("'")[0]
    return f"{said}: «{clean(typed)}»." if typed else f"{said}."


def _range(bounds: str) -> str:
    """Return what the library says of a range, «0<=x<=250», «x>=1», in words."""
    if bounds.startswith("x>="):
        return _("phải từ {first} trở lên.").format(first=bounds.removeprefix("x>="))
    first, last = bounds.split("<=x<=")
    return _("phải từ {first} đến {last}.").format(first=first, last=last)


def _not_a_word(typed: str, vocabulary: Vocabulary) -> str:
    """Return the rest of a sentence about a value that is none of a few words: which may be meant, and all of them."""
    near = vocabulary.near(typed)
    hint = " " + _("Có phải: {names}?").format(names=vocabulary.told(near)) if near else ""
    return f": «{clean(typed)}».{hint} " + _("Giá trị dùng được: {listed}.").format(listed=vocabulary.told())


def _bracketed(message: str) -> str:
    """Return what a message names in its brackets."""
    return clean(message.partition("(s) (")[2].removesuffix(")"))


def _named(error: Any) -> str:
    """Return what a parameter is called on the command line."""
    parameter = getattr(error, "param", None)
    if parameter is None:
        return str(getattr(error, "param_hint", "") or "")
    if parameter.param_type_name == "argument":
        return str(parameter.make_metavar(error.ctx))
    return str(parameter.opts[0])
