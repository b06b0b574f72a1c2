"""
Regular meetings are scheduled, moved and cancelled (Art. 21.1).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_coming_date
from tracker.commands.input.options import WORDS, DryRun, On
from tracker.commands.meeting.register import MeetingDay
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.commands.task.acts import ReasonMissing
from tracker.law.codes import UPDATE_BEFORE_MEETING
from tracker.law.rule import NOTICE
from tracker.law.vocabulary import Outcome, Subject
from tracker.ledger.meetingasks import cut_off
from tracker.ledger.transaction import writing
from tracker.queries.register.meeting import meetings as known_meetings
from tracker.services.meeting import schedule as meetings
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger

app = typer.Typer()


@app.command("schedule", help=_("Ấn định Phiên họp; mọi đơn vị có nhiệm vụ đang mở phải cập nhật trước (Điều 21.1)."))
def schedule(
    ctx: typer.Context,
    day: MeetingDay,
    title: Annotated[
        str | None,
        typer.Option("--title", metavar=WORDS, help=_("Tên (mặc định: Phiên họp thường kỳ tháng MM/YYYY).")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Schedule a meeting."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        others = _same_month(ledger, day)
        done = meetings.schedule(ledger, day, title=title, on=on)
        owing = _owing(done[0])
        skipped = _skipped(ledger, day, done[0], is_owed=owing > 0)
        is_off = not ledger.calendar.is_working(day)
    sentence = "Đã ấn định {title}, ngày {day:%d/%m/%Y}; {units} đơn vị phải cập nhật, {updated} đã cập nhật. {skipped}"
    tell(
        sentence,
        done[0],
        dry_run=dry_run,
        title=done[0].event.facts["title"],
        day=day,
        units=owing,
        updated=len(done) - 1,
        skipped=skipped,
    )
    _remark(day, others, is_off=is_off)


@app.command("move", help=_("Dời Phiên họp; hạn cập nhật tính lại theo ngày mới."))
def move(
    ctx: typer.Context,
    day: MeetingDay,
    new_day: Annotated[
        date, typer.Argument(parser=a_coming_date, metavar=_("NGÀY-MỚI"), help=_("Ngày họp mới."), show_default=False)
    ],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Move a meeting."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        others = [other for other in _same_month(ledger, new_day) if other != day]
        done = meetings.move(ledger, day, new_day, on=on)
        skipped = _skipped(ledger, new_day, done, is_owed=_owing(done) > 0)
        is_off = not ledger.calendar.is_working(new_day)
    sentence = "Đã dời Phiên họp ngày {day:%d/%m/%Y} sang ngày {new:%d/%m/%Y}. {skipped}"
    tell(sentence, done, dry_run=dry_run, day=day, new=new_day, skipped=skipped)
    _remark(new_day, others, is_off=is_off)


@app.command("cancel", help=_("Hủy Phiên họp; không ai còn phải cập nhật hay báo cáo cho phiên này."))
def cancel(
    ctx: typer.Context,
    day: MeetingDay,
    reason: Annotated[str, typer.Option("--reason", metavar=WORDS, help=_("Lý do hủy."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Cancel a meeting."""
    if not reason.strip():
        raise ReasonMissing
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = meetings.cancel(ledger, day, reason=reason, on=on)
    tell("Đã hủy Phiên họp ngày {day:%d/%m/%Y}.", done, dry_run=dry_run, day=day)


def _same_month(ledger: Ledger, day: date) -> list[date]:
    """Return the other meetings of that month."""
    days = (
        date.fromisoformat(row.day)
        for row in known_meetings(ledger.connection, ledger.today)
        if row.cancelled_on is None
    )
    return [each for each in days if (each.year, each.month) == (day.year, day.month) and each != day]


def _owing(done: Recorded) -> int:
    """Return how many units owe an update by an act on a meeting."""
    return sum(clock.unit is not None and clock.outcome is Outcome.OPEN for clock in done.clocks)


def _skipped(ledger: Ledger, day: date, done: Recorded, *, is_owed: bool) -> str:
    """Return the last day for updates, and the days off between it and the meeting."""
    scheduled_on = date.fromisoformat(str(ledger.kept(Subject.MEETING, done.event.subject_id)["scheduled_on"]))
    law = ledger.regulation.version(UPDATE_BEFORE_MEETING, scheduled_on)
    last = cut_off(law, day, ledger.calendar)
    off = [each for each in ledger.calendar.walk(last, day) if each.day < day and not each.working]
    said = _("Hạn cập nhật: {day:%d/%m/%Y}").format(day=last)
    if off:
        days = ", ".join(f"{each.day:%d/%m}" + (f" ({each.source})" if each.source else "") for each in off)
        said = _("{said} (bỏ qua {days})").format(said=said, days=days)
    if not is_owed and ledger.calendar.after(ledger.today, NOTICE) > last:
        said = _("{said}, không còn trọn một ngày làm việc: chưa cập nhật thì không đòi đơn vị nào").format(said=said)
    return said + "."


def _remark(day: date, others: list[date], *, is_off: bool) -> None:
    """Warn of a meeting on a day off, and of a second one in the same month."""
    if is_off:
        warn("ngày {day:%d/%m/%Y} là ngày nghỉ. Kiểm tra lại ngày họp; dời bằng «tracker meeting move».", day=day)
    for other in others:
        warn("trong tháng đã có Phiên họp ngày {other:%d/%m/%Y}.", other=other)
