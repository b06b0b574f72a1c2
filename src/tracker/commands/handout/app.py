"""
`handout`: the slip of a unit's tasks, to be filled in as a workbook or in a browser; it records nothing.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.commands.reply.aside import remember
from tracker.commands.reply.progress import watching
from tracker.disk.destination import check_folder, checked, is_stdout
from tracker.errors import Usage
from tracker.files.slip.seal import sealed
from tracker.files.slip.slip import Slip, file_name
from tracker.law.custom.cities import city_of
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.howfar import walked
from tracker.ledger.storage.lines import end, key_of
from tracker.queries import reading
from tracker.queries.ledger.glimpse import LedgerAsked, need_whole
from tracker.queries.lookup import find_directive, unit_names
from tracker.queries.unit.slip import slip_of
from tracker.render.output import save_all, save_bytes
from tracker.render.terminal.waiting import waiting
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.settings import Settings

app = typer.Typer()


class SlipFormat(StrEnum):
    """What a slip is: a workbook, or a page for a browser."""

    XLSX = "xlsx"
    HTML = "html"


SUFFIXES = {".xlsx": SlipFormat.XLSX, ".html": SlipFormat.HTML, ".htm": SlipFormat.HTML}


class FolderForMany(Usage):
    """The slips of several units were told to go into one file."""

    sentence = "Có {count} đơn vị, mỗi đơn vị một tệp: --output phải là một thư mục đã có, ví dụ --output phieu."


class NoSlipSuffix(Usage):
    """The name of the file does not say what the slip is to be."""

    sentence = "Phiếu là tệp .xlsx hoặc .html: đổi đuôi của {file}, hoặc cho --output là một thư mục đã có."


class NotAPage(Usage):
    """A page was asked for, under the name of a workbook."""

    sentence = "--html lập trang .html, nhưng tệp là {file}. Bỏ --html, hoặc đổi đuôi tệp thành .html."


def a_place(ctx: typer.Context, output: Path) -> Path:
    """Look where slips are to go before any is made; raises what `checked` and `check_folder` raise."""
    if ctx.resilient_parsing or is_stdout(output):
        return output
    if output.is_dir():
        check_folder(output)
        return output
    return checked(output, ctx.obj.ledger) or output


@app.command(
    "handout", help=_("Lập phiếu cập nhật nhiệm vụ cho đơn vị điền rồi gửi lại (.xlsx, .html); không ghi gì vào sổ.")
)
def handout(
    ctx: typer.Context,
    unit: Annotated[
        str,
        typer.Option(
            "--unit",
            metavar=_("ĐƠN VỊ"),
            help=_("Đơn vị; nhiều đơn vị cách nhau bằng «;», hoặc nhóm '@commune' '@so' '@all'."),
        ),
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            metavar=_("TỆP|THƯ MỤC"),
            callback=a_place,
            help=_("Tệp .xlsx hoặc .html; hoặc thư mục đã có, mỗi đơn vị một tệp."),
        ),
    ],
    directive: Annotated[
        str | None, typer.Option("--directive", metavar=_("VĂN-BẢN"), help=_("Chỉ nhiệm vụ của một văn bản."))
    ] = None,
    html: Annotated[
        bool, typer.Option("--html", help=_("Vào thư mục: lập trang .html điền bằng trình duyệt, không phải .xlsx."))
    ] = False,
) -> None:
    """Make the slips of some units."""
    settings: Settings = ctx.obj
    with waiting(_("Đọc sổ")):
        slips = _slips(settings, unit, directive)
    into_folder = output.is_dir()
    if not into_folder and len(slips) > 1:
        raise FolderForMany(count=len(slips))
    made = _format(output, into_folder=into_folder, html=html)
    filled = [(slip, seal) for slip, seal in slips if slip.rows]
    if not filled:
        sys.stdout.write(_("Không có nhiệm vụ nào đơn vị phải trả lời: không lập phiếu.") + "\n")
        return
    if into_folder:
        with watching(_("Lập phiếu")) as watch:
            each = walked(filled, len(filled), watch, often=1)
            contents = {_name(slip, made): _content(made, slip, seal) for slip, seal in each}
        save_all(contents, output)
    else:
        save_bytes(_content(made, *filled[0]), None if is_stdout(output) else output)
    if is_stdout(output):
        return
    _tell([slip for slip, _seal in filled], len(slips) - len(filled), output, made, into_folder=into_folder)


def _slips(settings: Settings, unit: str, directive: str | None) -> list[tuple[Slip, str]]:
    """Return the slips of the units named, each with its seal."""
    # The page may be turned on a copy in memory, whose lines no other run finds again: the seal rests on the file's.
    with reading(replace(settings, turner=None)) as connection:
        line = end(connection)
        key = key_of(connection, line[0]) or line[1]
    with reading(settings) as connection:
        need_whole(connection, LedgerAsked)  # the seal of a slip that a part made would not be known again
        names = unit_names(connection)
        units = names.find_all(unit)
        remember(names)
        about = None if directive is None else find_directive(connection, directive).id
        office = settings.letter.office or city_of(load_regulation(connection).act).office_in_full
        slips = [slip_of(connection, settings.today, each, directive=about, line=line, office=office) for each in units]
    return [(slip, sealed(slip, key)) for slip in slips]


def _format(output: Path, *, into_folder: bool, html: bool) -> SlipFormat:
    """Return what is to be made; raises NoSlipSuffix, or NotAPage for a page under another name."""
    if into_folder or is_stdout(output):
        return SlipFormat.HTML if html else SlipFormat.XLSX
    made = SUFFIXES.get(output.suffix.lower())
    if made is None:
        raise NoSlipSuffix(file=clean(str(output)))
    if html and made is not SlipFormat.HTML:
        raise NotAPage(file=clean(str(output)))
    return made


def _content(made: SlipFormat, slip: Slip, seal: str) -> bytes:
    """Return a slip as it goes out; only what writes that format is loaded."""
    if made is SlipFormat.HTML:
        from tracker.render.slip.webpage import webpage

        return webpage(slip, seal)
    from tracker.render.slip.workbook import workbook

    return workbook(slip, seal)


def _name(slip: Slip, made: SlipFormat) -> str:
    """Return the name of the file of a unit's slip."""
    return f"phieu-{file_name(slip)}-{slip.day}.{made}"


def _tell(slips: list[Slip], without: int, output: Path, made: SlipFormat, *, into_folder: bool) -> None:
    """Say what was made, and how it comes back."""
    values: dict[str, Any] = {
        "count": len(slips),
        "tasks": sum(len(slip.rows) for slip in slips),
        "unit": slips[0].name,
        "place": clean(str(output)),
        "without": without,
    }
    if into_folder:
        said = _("Đã lập phiếu cho {count} đơn vị ({tasks} nhiệm vụ) trong thư mục {place}.")
    else:
        said = _("Đã lập phiếu {tasks} nhiệm vụ cho {unit}: {place}.")
    lines = [said]
    if without:
        lines.append(_("{without} đơn vị không có nhiệm vụ phải trả lời: không lập phiếu."))
    if made is SlipFormat.XLSX:
        lines.append(_("Đơn vị điền rồi gửi lại chính tệp đó; nhận về thì gõ: tracker handin TỆP.xlsx"))
    else:
        lines.append(_("Đơn vị điền rồi gửi lại tệp .json trang lưu ra; nhận về thì gõ: tracker handin TỆP.json"))
    sys.stdout.write("".join(clean(line.format(**values)) + "\n" for line in lines))
