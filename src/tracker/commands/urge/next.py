"""
`urge due` and `urge letters`: who is to be urged today, and the letters to units with overdue tasks.

Neither records anything: that is done by `urge add`, once a unit has been urged.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from tracker.commands.input.options import AsOf, AtLevel, Format, Limit, OfUnit, Output
from tracker.commands.reply.printing import listing
from tracker.commands.reply.progress import watching
from tracker.commands.reply.show import brief, content, unit_number
from tracker.commands.reply.totals import guess
from tracker.commands.urge.answerby import AnswerBy, refuse_past
from tracker.commands.urge.letter import Letter, letter, message
from tracker.commands.urge.onpaper import missive
from tracker.disk.destination import check_place
from tracker.errors import Usage
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.howfar import walked
from tracker.queries import reading
from tracker.queries.duty.letter import late_tasks
from tracker.queries.duty.morning import around
from tracker.queries.duty.overdue import check_day
from tracker.queries.duty.rung import OnRung, count_referred, on_rungs
from tracker.queries.ledger.timeline import HEAD_DIGITS, head
from tracker.render.output import save_all
from tracker.render.view import Column, View
from tracker.words.labels.record import RUNGS
from tracker.words.language import _
from tracker.words.numbers import listed
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.law.custom.ladder import Stand
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


class EitherForm(Usage):
    """A message was asked for in the form of a letter."""

    sentence = "--short là tin nhắn dạng chữ, không dùng cùng --format. Bỏ một trong hai."


class NoLetter(Usage):
    """A template of letters is to be filled, and no letter of Word is to be written."""

    sentence = "--template chỉ dùng khi soạn thư Word. Bỏ --template, hoặc bỏ --short và --format txt."


@app.command("due", help=_("Hôm nay cần đôn đốc nhiệm vụ nào: trước hạn, đến hạn, quá hạn rồi hằng tuần."))
def due(
    ctx: typer.Context,
    unit: OfUnit = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the tasks that have come to a rung and were not urged since."""

    def ask(connection: Connection, today: date) -> View:
        """Return the tasks of today."""
        number, at = unit_number(connection, unit), None if level is None else str(level)
        is_off, then = _is_day_off(connection, today), as_of is not None
        found = [] if is_off else on_rungs(connection, today, unit=number, level=at, then=then)
        referred = 0 if is_off else count_referred(connection, today, unit=number, level=at, then=then)
        return view(found, today, is_off=is_off, referred=referred)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def a_folder(output: Path) -> Path:
    """Look whether a folder will take letters before any is drafted; raises what `check_place` raises."""
    check_place(output)
    return output


@app.command(
    "letters", help=_("Soạn thư đôn đốc (Word và tin nhắn) cho từng đơn vị có nhiệm vụ quá hạn; không ghi gì vào sổ.")
)
def letters(
    ctx: typer.Context,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            metavar=_("THƯ MỤC"),
            callback=a_folder,
            help=_("Thư mục, có sẵn hay chưa; mỗi đơn vị một tệp theo mã đơn vị."),
        ),
    ],
    unit: OfUnit = None,
    level: AtLevel = None,
    answer_by: AnswerBy = None,
    as_of: AsOf = None,
    short: Annotated[bool, typer.Option("--short", help=_("Chỉ bản ngắn, để dán vào tin nhắn."))] = False,
    form: Annotated[
        Literal["docx", "txt"] | None,
        typer.Option("--format", help=_("docx (mặc định): công văn Word và bản ngắn .txt; txt: chỉ thư dạng chữ.")),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option("--template", metavar=_("TỆP"), help=_("Mẫu thư Word (.docx) của cơ quan để điền.")),
    ] = None,
) -> None:
    """Write one letter and one message, or either, for each unit with overdue tasks."""
    if short and form is not None:
        raise EitherForm
    check_letters(template, is_document=not short and form != "txt")
    today: date = as_of or ctx.obj.today
    refuse_past(answer_by, today)
    with reading(ctx.obj, as_of=as_of) as connection:
        number, at = unit_number(connection, unit), None if level is None else str(level)
        units = late_tasks(connection, today, unit=number, level=at, then=as_of is not None)
        code, regulation = head(connection)[:HEAD_DIGITS], load_regulation(connection)
    drafts = [Letter(tasks, today, answer_by, code, regulation, ctx.obj.letter) for tasks in units.values()]
    if not drafts:
        sys.stdout.write(_("Không có nhiệm vụ quá hạn: không có thư nào phải soạn.") + "\n")
        return
    with watching(_("Soạn thư")) as watch:
        each_of = walked(drafts, len(drafts), watch, often=1)
        contents = dict(_files(each_of, form="message" if short else form or "docx", template=template))
    save_all(contents, output)
    late = [task.task for each in drafts for task in each.tasks]
    values = {"count": len(drafts), "late": len(late), "tasks": listed(late), "folder": clean(str(output))}
    if short:
        wrote = _("Đã soạn {count} tin nhắn đôn đốc ({late} nhiệm vụ quá hạn) trong thư mục {folder}")
        then = _("Gửi xong, ghi lại: tracker urge add {tasks} --channel message")
    else:
        wrote = _("Đã soạn {count} thư đôn đốc ({late} nhiệm vụ quá hạn) trong thư mục {folder}")
        then = _(
            "Thư là dự thảo. Gửi xong, ghi lại: tracker urge add {tasks} --channel eoffice --document SỐ --issued NGÀY"
        )
    sys.stdout.write("".join(line.format(**values) + "\n" for line in (wrote, then)))


def check_letters(template: Path | None, *, is_document: bool) -> None:
    """Look whether a template of letters can be filled; raises NoLetter or what its check raises."""
    if template is None:
        return
    if not is_document:
        raise NoLetter
    from tracker.render.decree30 import template as form

    form.check(template, form.WORDS_OF_LETTERS, form.BLOCKS_OF_LETTERS)


def _files(drafts: Iterable[Letter], *, form: str, template: Path | None) -> Iterator[tuple[str, str | bytes]]:
    """Yield the files of each unit under their names."""
    for each in drafts:
        if form == "txt":
            yield f"don-doc-{each.file}.txt", letter(each)
            continue
        yield f"tin-nhan-{each.file}.txt", message(each)
        if form == "docx":
            from tracker.render.decree30 import official

            yield f"don-doc-{each.file}.docx", official.letter(missive(each), template)


def _is_day_off(connection: Connection, today: date) -> bool:
    """Say whether nobody works today; raises CalendarMissing."""
    check_day(connection, today)
    return not around(connection, today, today).is_working(today)


def view(found: Sequence[OnRung], today: date, *, is_off: bool, referred: int = 0) -> View:
    """Return the tasks to be urged as a view; of those left out, how many and why."""
    columns = (
        Column("obligation", _("Mã"), "int", of="task.obligation", machine_only=True),
        Column("task", _("Số"), "int", of="task.task"),
        Column("directive", _("Văn bản"), of="task.directive"),
        Column("content", _("Nội dung"), of="task.content", told=lambda row: content(row.task), wrap=True),
        Column("unit", _("Đơn vị"), of="task.unit", said=brief),
        Column("period", _("Kỳ"), of="task.period", machine_only=True),
        Column("due_on", _("Hạn"), "date", of="task.due_on"),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda row: bool(row.task.provisional),
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column("working_days_late", _("Trễ (ngày làm việc)"), "int", of="task.late", machine_only=True, tone="late"),
        Column("rung", _("Bậc"), of="stand.rung", machine_only=True),
        Column("week", _("Tuần"), "int", of=lambda row: row.stand.week or None, machine_only=True),
        Column("rung_said", _("Bậc nhắc"), of=lambda row: said(row.stand, row.task.late), people_only=True),
        Column("reached_on", _("Từ ngày"), "date", machine_only=True),
        Column("urged", _("Lần đôn đốc"), "int", of="task.urged"),
        Column("urged_on", _("Gần nhất"), "date", of="task.urged_on", minor=True),
        Column("held", _("VP giữ (ngày làm việc)"), "int", of="task.held", minor=True),
    )
    shown = [each for each in found if not each.is_urged]
    title = _("CẦN ĐÔN ĐỐC NGÀY {day:%d/%m/%Y}").format(day=today)
    if is_off:
        empty = _("Ngày {day:%d/%m/%Y} là ngày nghỉ: không nhắc ai.").format(day=today)
        return View.of(columns, [], title=title, empty=empty)
    empty = _("Không có nhiệm vụ nào cần đôn đốc thêm hôm nay.")
    return View.of(columns, shown, title=title, notes=tuple(_notes(len(shown), referred)), empty=empty)


def _notes(shown: int, referred: int) -> list[str]:
    """Return what is said below the list."""
    notes = []
    if shown:
        notes.append(
            _("{count} nhiệm vụ. Nhắc xong, ghi lại bằng «tracker urge add SỐ… --channel …».").format(count=shown)
        )
    if referred:
        said = _("{count} nhiệm vụ đơn vị đang đề nghị chuyển lại (Điều 6.1.c): không nhắc, chờ chỉ đạo.")
        notes.append(said.format(count=referred))
    notes.append(_("Bậc nhắc là cách làm của Văn phòng, Quy chế không quy định."))
    return notes


def said(where: Stand, late: int) -> str:
    """Return a rung in words, with how far the deadline is."""
    name = _(RUNGS[where.rung])
    if late < 0:
        return _("{rung}, còn {days} ngày LV").format(rung=name, days=-late)
    return name if late == 0 else _("{rung}, quá {days} ngày LV").format(rung=name, days=late)
