"""
`overdue` and `due`: the duties that are late, and those that soon will be.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import LISTING, AsOf, AtLevel, Format, Limit, OfDirective, OfUnit, Output
from tracker.commands.listing.ofdays import days_of
from tracker.commands.reply.lawsaid import name_on
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, unit_number
from tracker.commands.reply.totals import guess, of_which, overdue_said
from tracker.law.custom.cities import city_of
from tracker.law.vocabulary import UnitKind
from tracker.ledger.storage import load_regulation
from tracker.queries.duty.overdue import Due, Scope, Tally, overdue_inspections, tally
from tracker.queries.duty.overdue import due as find_due
from tracker.queries.duty.overdue import overdue as find_overdue
from tracker.queries.ledger.timeline import mark
from tracker.queries.lookup import find_directive
from tracker.queries.unit.unit import kind_of
from tracker.render.beside.entry import Entry
from tracker.render.view import Column, View
from tracker.render.wishes import rows_to_ask
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tracker.law.regulation import Regulation
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


@app.command("overdue", help=_("In các việc quá hạn, nặng nhất trước, với số ngày và số ngày làm việc quá hạn."))
def overdue(
    ctx: typer.Context,
    unit: OfUnit = None,
    directive: OfDirective = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    limit: Limit = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help=_("Thoát với mã 3 khi có việc quá hạn."), rich_help_panel=LISTING)
    ] = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the duties overdue, worst first."""
    late = 0

    def ask(connection: Connection, day: date) -> View:
        """Return the duties of a day, and keep how many there are."""
        nonlocal late
        law = load_regulation(connection)
        scope = scope_of(connection, unit, level, directive, then=as_of is not None)
        most = rows_to_ask(limit)
        rows = find_overdue(connection, day, scope, limit=most)
        counted = tally(connection, day, scope)
        late = counted.total
        title = _("VIỆC QUÁ HẠN ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
        examined = rows if most is None else overdue_inspections(connection, day, scope)
        notes = [*_untold(connection, examined, day), overdue_said(counted)]
        shown = view(law, rows, day, title, notes, late=True, counted=counted)
        return shown.but(entries=_days(connection, law, rows, day))

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)
    if exit_code and late:
        raise typer.Exit(3)


@app.command("due", help=_("In các việc đến hạn hôm nay hoặc trong N ngày làm việc tới."))
def due(
    ctx: typer.Context,
    within: Annotated[int, typer.Option("--within", min=0, max=250, metavar="N", help=_("Số ngày làm việc tới."))] = 5,
    unit: OfUnit = None,
    directive: OfDirective = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the duties that fall due soon, nearest first."""

    def ask(connection: Connection, day: date) -> View:
        """Return the duties of a day."""
        law = load_regulation(connection)
        rows = find_due(connection, day, within, scope_of(connection, unit, level, directive, then=as_of is not None))
        unsure = of_which(sum(bool(row.provisional) for row in rows))
        counted = _("{count} việc đến hạn{unsure}.").format(count=len(rows), unsure=unsure)
        title = _("VIỆC ĐẾN HẠN TRONG {within} NGÀY LÀM VIỆC, TỪ NGÀY {day:%d/%m/%Y}").format(within=within, day=day)
        shown = view(law, rows, day, title, [*_untold(connection, rows, day), counted], late=False)
        return shown.but(entries=_days(connection, law, rows, day))

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def view(
    regulation: Regulation,
    rows: Sequence[Due],
    day: date,
    title: str,
    notes: list[str],
    *,
    late: bool,
    counted: Tally | None = None,
) -> View:
    """
    Return duties as a view; `late` shows how late they are, otherwise how the deadline came about.

    Where only the first of them were asked for, `counted` are all.
    """
    if any(row.provisional for row in rows) if counted is None else counted.provisional:
        notes = [_("Dự kiến: hạn tính qua ngày chưa được công bố chính thức, còn có thể đổi."), *notes]
    total = None if counted is None else counted.total
    empty = _("Không có việc quá hạn.") if late else _("Không có việc đến hạn.")
    return View.of(columns(regulation, day, late=late), rows, title=title, notes=tuple(notes), empty=empty, total=total)


def columns(regulation: Regulation, day: date, *, late: bool) -> tuple[Column, ...]:
    """Return the columns of a list of duties as they stand on a day."""
    office, asked = _(city_of(regulation.act).office), day.toordinal()

    return (
        Column("obligation", _("Mã"), "int", machine_only=True),
        Column("rule", _("Quy tắc"), machine_only=True),
        Column("article", _("Điều"), minor=True),
        Column("force", _("Tính chất"), machine_only=True),
        Column("subject", _("Đối tượng"), machine_only=True),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column(
            "duty",
            _("Việc"),
            of=lambda row: name_on(regulation, row.rule, row.started_on),
            people_only=True,
            minor=True,
        ),
        Column("owed_by", _("Đơn vị"), of=lambda row: row.owed_by or office, said=brief),
        Column("started_on", _("Tính từ"), "date", machine_only=True),
        Column("due_on", _("Hạn"), "date"),
        Column(
            "days_late",
            _("Trễ (ngày)"),
            "int",
            of=lambda row: asked - date.fromisoformat(row.due_on).toordinal(),
            machine_only=not late,
            tone="late",
        ),
        Column("working_days_late", _("Trễ (ngày làm việc)"), "int", machine_only=not late, tone="late"),
        Column("provisional", _("Dự kiến"), "bool", said=guess, filled_only=True, tone="unsure"),
        Column("extensions", _("Lần gia hạn"), "int", minor=True),
        Column("original_due_on", _("Hạn ban đầu"), "date", machine_only=True),
        Column("urged", _("Lần đôn đốc"), "int", machine_only=True),
        Column("held", _("VP giữ (ngày làm việc)"), "int", minor=True),
    )


def _days(connection: Connection, law: Regulation, rows: Sequence[Due], day: date) -> Callable[[], Iterable[Entry]]:
    """Return what gives the days of duties to a calendar."""
    of, office = mark(connection), _(city_of(law.act).office)
    return lambda: days_of(law, rows, day, of, office)


def scope_of(connection: Connection, unit: str | None, level: object, directive: str | None, *, then: bool) -> Scope:
    """Return the scope of a list; the Office's own duties are owed by no unit number."""
    number = unit_number(connection, unit)
    office = False
    if number is not None:
        office = kind_of(connection, number) == UnitKind.OFFICE
    given = None if directive is None else find_directive(connection, directive).id
    return Scope(number, office, None if level is None else str(level), then, given)


def _untold(connection: Connection, rows: Sequence[Due], day: date) -> list[str]:
    """Return which of several units that an inspection of these duties concerned had no notice (Art. 16.2)."""
    numbers = {row.obligation for row in rows if row.subject == "inspection"}
    if not numbers:
        return []
    from tracker.commands.inspection.said import lacking
    from tracker.queries.ledger.log import names_by_day
    from tracker.queries.register.inspection import inspections

    names = names_by_day(connection)(day.isoformat())
    said = []
    for row in inspections(connection):
        left = lacking(row.record, lambda unit: names.get(unit, ""), day.isoformat())
        if row.obligation in numbers and left:
            said.append(_("Cuộc kiểm tra {number} {left}.").format(number=row.inspection, left=left))
    return said
