"""
`unit focal`: whom the Office calls at a unit, with those before, and which units have named nobody (Art. 22.2).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.account import is_mailbox
from tracker.commands.input.daytyped import a_date, a_near_date
from tracker.commands.input.options import DAY, LISTING, AsOf, DryRun, Format, Limit, Output
from tracker.commands.reply.aside import remember, warn
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, unit_number
from tracker.commands.reply.tell import tell
from tracker.errors import Usage
from tracker.ledger.transaction import writing
from tracker.queries.ledger.glimpse import only_shown
from tracker.queries.lookup import unit_names
from tracker.queries.unit import officer as find
from tracker.render.view import Column, View
from tracker.services.papers import Paper
from tracker.services.unit.officer import NewOfficer, name_officer
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.unit.officer import FocalLine, OfficerLine
    from tracker.settings import Settings

app = typer.Typer()


class UnitOrAll(Usage):
    """Neither a unit nor all of them were named, or both."""

    sentence = "Gõ một đơn vị, hoặc --all hay --missing để xem mọi đơn vị; không cả hai."


class NameWithDay(Usage):
    """An officer without a day, or the particulars of nobody."""

    sentence = "Cử cán bộ đầu mối phải có cả --name (họ tên) và --from (từ ngày nào)."


class HalfANotice(Usage):
    """A notice without its day, or a day without its notice."""

    sentence = "Văn bản thông báo phải có cả --notice (số, ký hiệu) và --issued (ngày ban hành)."


@app.command("focal", help=_("Cán bộ đầu mối của đơn vị: cử người mới, xem lịch sử, hoặc --all (Điều 22.2)."))
def focal(
    ctx: typer.Context,
    unit: Annotated[str | None, typer.Argument(metavar=_("ĐƠN VỊ"), help=_("Mã, tên hoặc tên khác."))] = None,
    name: Annotated[str | None, typer.Option("--name", metavar=_("HỌ TÊN"), help=_("Cán bộ đầu mối mới."))] = None,
    since: Annotated[
        date | None, typer.Option("--from", parser=a_near_date, metavar=DAY, help=_("Làm đầu mối từ ngày này."))
    ] = None,
    phone: Annotated[str | None, typer.Option("--phone", metavar=_("SỐ"), help=_("Điện thoại."))] = None,
    email: Annotated[str | None, typer.Option("--email", metavar=_("ĐỊA CHỈ"), help=_("Thư điện tử."))] = None,
    notice: Annotated[
        str | None, typer.Option("--notice", metavar=_("SỐ-KÝ-HIỆU"), help=_("Văn bản đơn vị thông báo."))
    ] = None,
    issued: Annotated[
        date | None, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản thông báo."))
    ] = None,
    everyone: Annotated[
        bool, typer.Option("--all", help=_("Cán bộ đầu mối của mọi đơn vị."), rich_help_panel=LISTING)
    ] = False,
    missing: Annotated[
        bool, typer.Option("--missing", help=_("Các đơn vị chưa cử cán bộ đầu mối."), rich_help_panel=LISTING)
    ] = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
    dry_run: DryRun = False,
) -> None:
    """Name a unit's focal officer, or print those of one unit or of all."""
    if (unit is None) != (everyone or missing):
        raise UnitOrAll
    told = (name, since, phone, email, notice, issued)
    if unit is not None and any(value is not None for value in told):
        if name is None or since is None:
            raise NameWithDay
        if (notice is None) != (issued is None):
            raise HalfANotice
        _name(ctx.obj, unit, (name, phone, email), since, (notice, issued), dry_run=dry_run)
        return
    if any(value is not None for value in told):
        raise UnitOrAll

    def ask(connection: Connection, day: date) -> View:
        """Return the focal officers of one unit, or of each."""
        number = only_shown(connection, unit_number(connection, unit))
        if number is None or unit is None:
            return everybody(find.focal(connection, day, unit=number, missing=missing), day)
        return history(find.officers(connection, day, number))

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def _name(
    settings: Settings,
    unit: str,
    who: tuple[str, str | None, str | None],
    since: date,
    notice: tuple[str | None, date | None],
    *,
    dry_run: bool,
) -> None:
    """Record the new focal officer of a unit."""
    document, issued = notice
    paper = Paper(document, issued) if document is not None and issued is not None else None
    with writing(settings, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number = names.find(unit)
        done = name_officer(ledger, number, NewOfficer(*who), since=since, notice=paper)
    sentence = "Đã ghi cán bộ đầu mối của {unit} từ ngày {day:%d/%m/%Y}: {name}."
    if len(done) > 1:
        sentence = "Đã ghi cán bộ đầu mối của {unit} từ ngày {day:%d/%m/%Y}: {name}; người trước thôi từ hôm trước."
    remember(names)
    kept = done[-1].event.facts
    tell(sentence, dry_run=dry_run, unit=names.name(number), day=since, name=kept["name"])
    if kept["email"] is not None and not is_mailbox(str(kept["email"])):
        warn("địa chỉ «{email}» không gửi thư tới được: phải là đúng một địa chỉ, chữ không dấu.", email=kept["email"])


def history(rows: list[OfficerLine]) -> View:
    """Return the focal officers of one unit as a view."""
    columns = (
        Column("officer", _("Cán bộ đầu mối")),
        Column("phone", _("Điện thoại")),
        Column("email", _("Thư điện tử")),
        Column("since", _("Từ ngày"), "date"),
        Column("until", _("Đến ngày"), "date"),
        Column("notice", _("Văn bản thông báo")),
    )
    return View(columns, rows, empty=_("Đơn vị chưa cử cán bộ đầu mối."))


def everybody(rows: list[FocalLine], day: date) -> View:
    """Return each unit with its focal officer as a view."""
    columns = (
        Column("code", _("Mã")),
        Column("unit", _("Đơn vị"), said=brief),
        Column("officer", _("Cán bộ đầu mối"), said=lambda value: value or _("chưa cử")),
        Column("phone", _("Điện thoại")),
        Column("email", _("Thư điện tử")),
        Column("since", _("Từ ngày"), "date"),
    )
    units = {row.code for row in rows}  # a body that took another in may have the focal officers of both
    lacking = sum(row.officer is None for row in rows)
    notes = (_("{count} đơn vị, {lacking} đơn vị chưa cử cán bộ đầu mối.").format(count=len(units), lacking=lacking),)
    title = _("CÁN BỘ ĐẦU MỐI (ĐIỀU 22.2), NGÀY {day:%d/%m/%Y}").format(day=day)
    empty = _("Mọi đơn vị đều đã cử cán bộ đầu mối.")
    return View.of(columns, rows, title=title, notes=notes if rows else (), empty=empty)
