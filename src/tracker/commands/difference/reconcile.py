"""
`reconcile`: a unit's own list of tasks against the Office's, three ways (Art. 7).
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.difference.app import By
from tracker.commands.input.options import WRITING, Format, Limit, Output
from tracker.commands.reply.printing import first_in_order
from tracker.commands.reply.show import OneUnit, content, figures_note, signed, unit_number
from tracker.commands.submission.app import TheUnit
from tracker.commands.task.fromfile import count_of, faults_view
from tracker.errors import BadData
from tracker.files.ownlist import Compared, Found, compare
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.ledger.glimpse import only_shown
from tracker.queries.lookup import unit_names
from tracker.queries.register.difference import day_of, secret_numbers, unit_tasks
from tracker.render.output import emit
from tracker.render.view import Column, View
from tracker.services.exchange.difference import Difference, find_all
from tracker.words.labels.task import COMPARED, FIGURES, STATUSES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.law.kinds import Exchange
    from tracker.settings import Settings

app = typer.Typer()


class ReconcileRefused(BadData):
    """The file has faults; nothing was compared."""

    sentence = "{file}: {count} lỗi, chưa đối chiếu. Sửa các ô nêu trên rồi chạy lại."


@app.command(
    "reconcile",
    help=_(
        "Đối chiếu tệp nhiệm vụ của một đơn vị với sổ (Điều 7): chỉ họ có, chỉ ta có, khác nhau; có thì thoát mã 3."
    ),
)
def reconcile(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            readable=False, metavar=_("TỆP.csv"), help=_("Dòng đầu là tiêu đề: Số, Văn bản, Nội dung, Hạn…")
        ),
    ],
    unit: TheUnit,
    record: Annotated[
        bool,
        typer.Option("--record", help=_("Ghi mỗi sai lệch vào sổ (xem «difference list»)."), rich_help_panel=WRITING),
    ] = False,
    by: By = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Compare a unit's file with the ledger."""
    number, compared, page = _compare(ctx.obj, file, unit)
    if compared.faults:
        emit(faults_view(compared.faults), format=format, output=output)
        raise ReconcileRefused(file=file, count=count_of(compared.faults))
    emit(first_in_order(page, limit), format=format, output=output)
    if record and compared.found:
        _record(ctx.obj, [_difference(found, number, by) for found in compared.found])
    if compared.found:
        raise typer.Exit(3)


def _compare(settings: Settings, file: Path, unit: str) -> tuple[int, Compared, View]:
    """Return the unit's number, what the comparison came to, and that as a view."""
    with reading(settings) as connection:
        number = only_shown(connection, unit_number(connection, unit))
        if number is None:
            raise OneUnit
        compared = compare(
            file,
            unit_tasks(connection, number),
            secret_numbers(connection),
            lambda term: day_of(term, connection),
        )
        page = _view(compared, unit_names(connection).name(number))
        return number, compared, signed(page, connection, settings)


def _view(compared: Compared, name: str) -> View:
    """Return what differs as a view."""
    columns = (
        Column("kind", _("Đối chiếu"), said=lambda value: _(COMPARED[value])),
        Column("line", _("Dòng"), "int"),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("field", _("Số liệu"), said=lambda value: _(FIGURES[value]) if value else None),
        Column("theirs", _("Của đơn vị")),
        Column("ours", _("Của Văn phòng"), told=_as_people_read),
    )
    counts = {kind: sum(found.kind == kind for found in compared.found) for kind in COMPARED}
    listed = "; ".join(f"{_(COMPARED[kind])}: {count}" for kind, count in counts.items() if count)
    summed = _("{rows} dòng của đơn vị được đối chiếu.").format(rows=compared.rows)
    notes = (f"{summed} {listed}." if listed else summed, figures_note())
    title = _("ĐỐI CHIẾU SỐ LIỆU (ĐIỀU 7): {unit}").format(unit=name)
    return View.of(columns, compared.found, title=title, notes=notes, empty=_("Hai bên khớp nhau."))


def _as_people_read(found: Found) -> str | None:
    """Return the Office's figure in the reader's language."""
    said = _as_people_say(found)
    return _(said) if said is not None and found.field == "status" else said


def _difference(found: Found, unit: int, by: Exchange | None) -> Difference:
    """Return a finding as a difference to be recorded; of a secret task no words are kept (Art. 5.2)."""
    figure = FIGURES[found.field] if found.field else COMPARED[found.kind]
    theirs, ours = found.theirs, _as_people_say(found)
    if found.kind == "only-theirs":
        theirs = "; ".join(filter(None, (found.directive, found.content))) or str(found.task)
    elif found.kind == "only-ours":
        ours = found.directive
    known = None if found.kind == "only-theirs" else found.task
    if found.secret and known is not None:
        theirs = ours = None
    return Difference(unit, figure, theirs, ours, known, by)


def _as_people_say(found: Found) -> str | None:
    """Return the Office's figure as a clerk reads it."""
    if found.ours is not None and found.field == "deadline":
        return f"{date.fromisoformat(found.ours):%d/%m/%Y}"
    return STATUSES.get(found.ours or "", found.ours)


def _record(settings: Settings, differences: list[Difference]) -> None:
    """Write the differences to the ledger in one batch."""
    with writing(settings) as ledger:
        recorded = find_all(ledger, differences)
    known = len(differences) - len(recorded)
    said = _("Đã ghi {count} sai lệch; {known} sai lệch đã có trong sổ.")
    sys.stderr.write(said.format(count=len(recorded), known=known) + "\n")
