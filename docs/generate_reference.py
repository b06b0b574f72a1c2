"""
The reference of every command, in Markdown, from the help that the program itself prints.

    python docs/generate_reference.py > docs/reference.md

It walks the same tree of commands that `tracker` runs, in the order of its help, and writes
nothing of its own but headings. Run it without TRACKER_LANG: the reference is Vietnamese.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import Enum
from typing import Any

from tracker import cli
from tracker.commands.door.examples import EXAMPLES
from tracker.commands.input.listwishes import of_lists

TITLE = """# Tra cứu lệnh `tracker`

Tệp này được in ra từ phần trợ giúp của chương trình (`make reference`); không sửa tay.
Trợ giúp tại chỗ: `tracker LỆNH --help`. Ngày gõ theo `ngày/tháng/năm` hoặc `năm-tháng-ngày`.
"""

PLAIN = {"<str>": "CHỮ", "<int>": "SỐ"}
"""Words for values that help names by their type alone."""


def main() -> None:
    """Write the reference to stdout."""
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]  # it is a text stream here
    sys.stdout.write(reference())


def reference() -> str:
    """Return the whole reference."""
    return TITLE + "".join(_section(path, command) for path, command in commands())


def commands() -> Iterator[tuple[str, Any]]:
    """Yield every command and group with its path as typed: the root first, then in the order of help."""
    root = cli.built()
    yield "tracker", root
    for name, command in root.commands.items():
        yield from _below(f"tracker {name}", command)


def _below(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    """Yield a command and, where it is a group, every command in it."""
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from _below(f"{path} {name}", inner)


def parameters(command: Any) -> list[Any]:
    """Return the arguments and options of a command that its help shows: arguments first."""
    every = [*command.params, *(of_lists(command) if any(each.name == "format" for each in command.params) else ())]
    shown = [each for each in every if not getattr(each, "hidden", False)]
    return sorted(shown, key=lambda each: each.param_type_name != "argument")


def names(parameter: Any) -> str:
    """Return what is typed for an option: `--written / --no-written`; nothing for an argument."""
    if parameter.param_type_name == "argument":
        return ""
    return " / ".join([", ".join(parameter.opts), *parameter.secondary_opts])


def metavar(command: Any, parameter: Any) -> str:
    """Return the word that stands for the value, as help says it; nothing for a switch."""
    if getattr(parameter, "is_flag", False):
        return ""
    said = str(parameter.metavar or parameter.make_metavar(command.context_class(command, info_name=command.name)))
    return PLAIN.get(said, said.strip("<>"))


def synopsis(path: str, command: Any) -> str:
    """Return the line to type: arguments, required options, and that there are others."""
    words = [path]
    for each in parameters(command):
        value = metavar(command, each)
        if each.param_type_name == "argument":
            words.append(value if each.required else f"[{value}]")
        elif each.required:
            words.append(f"{each.opts[0]} {value}")
    if any(each.param_type_name == "option" and not each.required for each in command.params):
        words.append("[TÙY CHỌN]")
    if hasattr(command, "commands"):
        words.append("LỆNH …")
    return " ".join(words)


def _section(path: str, command: Any) -> str:
    """Return one command's part of the reference."""
    depth = "#" * max(2, path.count(" ") + 1)
    heading = "Tùy chọn chung" if path == "tracker" else f"`{path}`"
    text = f"\n{depth} {heading}\n\n{_line(command.help)}\n\n```\n{synopsis(path, command)}\n```\n"
    shown = "".join(f"tracker {line}\n" for line in EXAMPLES.get(path.partition(" ")[2], ()))
    text += f"\nVí dụ:\n\n```sh\n{shown}```\n" if shown else ""
    rows = parameters(command)
    if not rows:
        return text
    text += "\n| Tham số, tùy chọn | Giá trị | Mặc định | Ý nghĩa |\n|---|---|---|---|\n"
    for each in rows:
        cells = (_code(names(each)), _code(metavar(command, each)), _default(each), _cell(_line(each.help)))
        text += "| " + " | ".join(cells) + " |\n"
    return text


def _default(parameter: Any) -> str:
    """Return the default as a clerk would type it; «bắt buộc» where there is none and one is needed."""
    if parameter.required:
        return "bắt buộc"
    value = parameter.default
    if value is None or value is False or value == "" or callable(value):
        return ""
    return _code(str(value.value if isinstance(value, Enum) else value))


def _line(text: str | None) -> str:
    """Return a help text on one line."""
    return " ".join((text or "").split())


def _code(text: str) -> str:
    return f"`{_cell(text)}`" if text else ""


def _cell(text: str) -> str:
    """Return a text that does not end a cell of a table."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    main()
