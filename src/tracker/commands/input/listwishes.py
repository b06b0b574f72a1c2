"""
The options of whatever prints a list, added to every command that has `--format`: columns, order, width, pager.

What was typed for them reaches no command: it stands as wishes while the command runs, and `render` asks for it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.core import TyperOption

from tracker.errors import Usage
from tracker.render.wishes import Wishes
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping

LISTING = _("Danh sách")
"""The part of a page of help where the options of lists stand."""

COLUMN = _("CỘT")
FILE = _("TỆP")

NO_PAGER = frozenset({"check", "rebuild"})
"""What nobody sits in front of, or what acts; so does each command that has `--commit`."""


class TwoFormats(Usage):
    """Two formats were asked for."""

    sentence = "{options}: chỉ được chọn một định dạng. Giữ một, bỏ tùy chọn kia."


class NoDocument(Usage):
    """A template is to be filled, and no document of Word is to be written."""

    sentence = "--template chỉ dùng khi ghi tệp Word. Thêm --format docx, hoặc --output TÊN-TỆP.docx."


class OverTheTemplate(Usage):
    """The document would take the place of the template that it is made of."""

    sentence = "{file} là mẫu đang dùng: không ghi đè lên. Hãy chọn tên khác cho --output."


def _switch(name: str, text: str) -> TyperOption:
    """Return an option without a value."""
    return TyperOption(param_decls=[name], is_flag=True, help=text, rich_help_panel=LISTING)


def _named(name: str, metavar: str, text: str) -> TyperOption:
    """Return an option that names columns."""
    return TyperOption(
        param_decls=[name], metavar=metavar, help=text, rich_help_panel=LISTING, multiple=True, default=None
    )


SHORT = ("json", "csv")
"""The formats that have an option of their own."""

_FORMATS = tuple(_switch(f"--{short}", _("Như --format {format}.").format(format=short)) for short in SHORT)
_WIDE = _switch("--wide", _("Không bỏ cột nào, không cắt chữ nào, dù màn hình hẹp."))
_COLUMNS = _named(
    "--columns",
    f"{COLUMN},…",
    _("Chỉ in các cột này, theo thứ tự gõ: tên cột (không cần dấu) hoặc khóa JSON."),
)
_SORT = _named(
    "--sort", COLUMN, _("Xếp theo cột, trước khi --limit; thêm «-» trước tên cột để xếp giảm dần. Ô trống ở cuối.")
)
_PAGER = _switch("--no-pager", _("In thẳng ra màn hình, không qua trình xem từng trang (PAGER)."))

_TEMPLATE = TyperOption(
    param_decls=["--template"],
    metavar=FILE,
    type=Path,
    help=_("Mẫu Word (.docx) của cơ quan để điền, khi ghi dạng docx."),
    rich_help_panel=LISTING,
)


def of_lists(command: Any) -> Iterable[TyperOption]:
    """Return the options of a command that prints."""
    return (*_FORMATS, _COLUMNS, _SORT, _WIDE, _TEMPLATE, *((_PAGER,) if _is_paged(command) else ()))


def _is_paged(command: Any) -> bool:
    """Say whether what a command prints may go through a pager."""
    return command.name not in NO_PAGER and not any(param.name == "commit" for param in command.params)


def taken(command: Any, values: MutableMapping[str, Any]) -> Wishes:
    """Take what was typed for these options out of the values of a command, and return it; raises TwoFormats."""
    asked = [short for short in SHORT if values.pop(short, False)]
    typed = values["format"]
    if len({*asked, *([typed] if typed else [])}) > 1:
        options = [f"--{short}" for short in asked] + ([f"--format {clean(typed)}"] if typed else [])
        raise TwoFormats(options=", ".join(options))
    values["format"] = typed or next(iter(asked), None)
    # what was typed as nothing names no column, and is refused as such
    columns, sort = (
        ",".join(typed) or "," if (typed := values.pop(name, None)) else "" for name in ("columns", "sort")
    )
    wide, unpaged = values.pop("wide", False), values.pop("no_pager", False)
    template = values.pop("template", None)
    return Wishes(columns, sort, wide=wide, pager=_is_paged(command) and not unpaged, template=template)


def check_template(template: Path | None, chosen: str | None, output: Path | None) -> None:
    """
    Look whether a template can be filled, before anything is done.

    Raise NoDocument, OverTheTemplate, or what its check raises.
    """
    if template is None:
        return
    if chosen != "docx":
        raise NoDocument
    if output is not None and os.path.realpath(output) == os.path.realpath(template):
        raise OverTheTemplate(file=clean(str(output)))
    from tracker.render.decree30 import template as form

    form.check(template, form.WORDS, form.BLOCKS)
