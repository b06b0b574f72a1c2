"""
`handin`: slips that units filled in, shown first and recorded only with `--commit`: all of them or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.handout.taken import faults_view, machine_view, summary, taken_view
from tracker.commands.input.asking import agreed
from tracker.commands.input.options import Format, On, Output
from tracker.commands.input.wanting import can_ask
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.commands.task.manychanged import Commit
from tracker.errors import BadData, TrackerError
from tracker.files.msoffice.package import read_bytes
from tracker.files.slip.comeback import Comeback
from tracker.files.slip.fields import TITLE
from tracker.files.slip.frompage import read_page
from tracker.files.slip.fromsheet import read_sheet
from tracker.files.slip.seal import opened
from tracker.files.slip.slip import whose
from tracker.files.slip.understood import Understood, understood
from tracker.ledger.storage.lines import key_of
from tracker.ledger.transaction import writing
from tracker.queries.unit.slip import secret_tasks
from tracker.render.arrange import arranged
from tracker.render.output import emit
from tracker.render.terminal.waiting import waiting
from tracker.services.exchange.handin import FileFault, Outcome, TakenIn, take_in
from tracker.words.language import _, said
from tracker.words.text import clean

if TYPE_CHECKING:
    from datetime import date

    from tracker.ledger.ledger import Ledger
    from tracker.settings import Settings

app = typer.Typer()

PAGES = b"{[<\xef \t\r\n"
"""With what begins that which a page gave back, or the page itself, whatever its name ends in."""

FROM_FOLDER = (".xlsx", ".json")
"""The files of a folder that are slips."""


class HandinRefused(BadData):
    """Some slips have faults; nothing was recorded."""

    sentence = "{count} lỗi trong {files} phiếu, chưa ghi gì vào sổ. Sửa các ô nêu trên rồi chạy lại."


class NoSlips(BadData):
    """A folder holds no slip."""

    sentence = "Thư mục {folder} không có tệp .xlsx hay .json nào."


@app.command(
    "handin",
    help=_("Nhập phiếu đơn vị đã điền: xem trước cũ → mới; thêm --commit để ghi tất cả, hoặc không ghi gì."),
)
def handin(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            readable=False,
            metavar=_("TỆP…"),
            help=_("Phiếu .xlsx, tệp .json do trang lưu ra, hoặc thư mục có các tệp đó."),
            show_default=False,
        ),
    ],
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Show what came back, and record it."""
    settings: Settings = ctx.obj
    read = list(_read(list(_listed(files))))
    taken = _take(settings, read, on, commit=commit)
    if taken.faults:
        machine = format == "json"
        emit(
            machine_view(taken, committed=False) if machine else faults_view(taken.faults), format=format, output=output
        )
        raise HandinRefused(count=len(taken.faults), files=len({fault.file for fault in taken.faults}))
    committed = commit and taken.count(Outcome.NEW) > 0
    if format == "json":
        emit(machine_view(taken, committed=committed), format=format, output=output)
        return
    emit(taken_view(taken, committed=committed), format=format, output=output)
    new = taken.count(Outcome.NEW)
    is_read = not commit and new and format is None and output is None and can_ask()
    if is_read and agreed(_("Ghi {count} việc này?").format(count=new)):
        taken = _take(settings, read, on, commit=True)
        if taken.faults:
            raise HandinRefused(count=len(taken.faults), files=len({fault.file for fault in taken.faults}))
        committed = True
    tell(summary(taken, committed=committed))


def _listed(files: list[Path]) -> Iterator[Path]:
    """Yield the files named, and those of folders in the order of their names; raises NoSlips."""
    for path in files:
        if not path.is_dir():
            yield path
            continue
        found = [each for each in sorted(path.iterdir()) if each.is_file() and not each.name.startswith((".", "~$"))]
        slips = [each for each in found if each.suffix.lower() in FROM_FOLDER]
        if not slips:
            raise NoSlips(folder=path)
        left = [each.name for each in found if each not in slips]
        if left:
            warn("bỏ qua {count} tệp không phải phiếu: {files}.", count=len(left), files=", ".join(left[:3]))
        yield from slips


def _read(paths: list[Path]) -> Iterator[tuple[str, Comeback | TrackerError]]:
    """Yield each file with what came back in it; where several are read, what is wrong with one is kept."""
    for path in dict.fromkeys(paths):
        name = clean(path.name if len(paths) > 1 else str(path))
        try:
            yield name, _came_back(path)
        except BadData as error:
            if len(paths) == 1:
                raise
            yield name, error


def _came_back(path: Path) -> Comeback:
    """Return what a file holds, by what it is and not by what it is called; raises what its reader raises."""
    first = read_bytes(path)[:1]
    is_page = first in PAGES if first else path.suffix.lower() != ".xlsx"
    return read_page(path) if is_page else read_sheet(path)


def _take(
    settings: Settings, read: list[tuple[str, Comeback | TrackerError]], on: date | None, *, commit: bool
) -> TakenIn:
    """Record what came back, or only look what it would come to; where anything is wrong, nothing is written."""
    with writing(settings, dry_run=not commit) as ledger:
        slips: list[tuple[str, Understood]] = []
        faults: list[FileFault] = []
        for name, back in read:
            try:
                slips.append((name, _opened(ledger, name, back)))
            except BadData as error:
                if len(read) == 1:
                    raise
                faults.append(FileFault(name, "", said(error)))
        with waiting(_("Đọc tệp")):
            taken = take_in(ledger, slips, on=on)
        taken.faults[:0] = faults
        arranged(taken_view(taken, committed=commit))  # a column that is not there refuses the act too
        if taken.faults or not taken.count(Outcome.NEW):
            ledger.give_up()
    return taken


def _opened(ledger: Ledger, name: str, back: Comeback | TrackerError) -> Understood:
    """Return what a file means, once its seal has been found whole; raises what is wrong with the file."""
    if isinstance(back, TrackerError):
        raise back
    slip = opened(back.seal, lambda number: key_of(ledger.connection, number), name)
    return understood(slip, back, (TITLE, whose(slip)), secret_tasks(ledger.connection))
