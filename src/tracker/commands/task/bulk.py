"""
`bulk`: one thing done to many tasks, shown first and written only with `--commit`: all of them or none.

The commands are those of `task`, which show what they would do to one task alone, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import WORDS, DryRun, Format, OfDirective, OfUnit, On, Output
from tracker.commands.reply.tell import warn_of_direction, warn_of_receipts
from tracker.commands.task import acts, direct, grading
from tracker.commands.task.acts import Reason
from tracker.commands.task.direct import Direction, DirectionIssued, Lead
from tracker.commands.task.manychanged import Chosen, Commit, Tasks, Way, open_statuses, run
from tracker.commands.task.mistakes import corrected
from tracker.commands.urge import app as urging
from tracker.law.fields import Correctable
from tracker.services.papers import Paper
from tracker.services.task import direct as service
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.units.matching import UnitNames

app = typer.Typer()

app.command("receive", help=_("Ghi ngày nhiều đơn vị nhận được văn bản (Điều 6.1.c)."))(acts.receive)
app.command("confirm", help=_("Xác nhận nhiều báo cáo đang chờ (Điều 6.1.a)."))(acts.confirm)
app.command("send-back", help=_("Trả lại nhiều báo cáo đang chờ, kèm lý do (Điều 6.1.a)."))(acts.send_back)
app.command("extend", help=_("Gia hạn nhiều nhiệm vụ theo một văn bản chỉ đạo (Điều 6.1.c)."))(direct.extend)
app.command("shorten", help=_("Rút ngắn thời hạn nhiều nhiệm vụ theo một văn bản chỉ đạo (Điều 6.1.c)."))(
    direct.shorten
)
app.command("stop", help=_("Dừng nhiều nhiệm vụ theo một văn bản chỉ đạo."))(direct.stop)
app.command("excuse", help=_("Ghi một văn bản xác nhận nguyên nhân khách quan cho nhiều nhiệm vụ đã chậm."))(
    grading.excuse
)
app.command("urge", help=_("Ghi việc đôn đốc nhiều nhiệm vụ: mỗi đơn vị một lần (Điều 10)."))(urging.add)


@app.command("reassign", help=_("Chuyển nhiều nhiệm vụ cho một đơn vị theo văn bản chỉ đạo (Điều 6.1.c)."))
def reassign(
    ctx: typer.Context,
    lead: Lead,
    direction: Direction,
    issued: DirectionIssued,
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Give many tasks to another lead unit."""

    def act(ledger: Ledger, names: UnitNames, task: int) -> Recorded:
        found = names.find(lead)
        return service.reassign(ledger, task, found, Paper(direction, issued), unit_name=names.name(found), on=on)

    warn_of_direction(direction)
    chosen = Chosen(numbers, unit, directive, open_statuses())
    done = run(ctx, chosen, act, Way(commit, dry_run, format, output))
    warn_of_receipts(done.waiting)


@app.command("correct", help=_("Sửa cùng một điều nhập sai ở nhiều nhiệm vụ, kèm lý do."))
def correct(
    ctx: typer.Context,
    field: Annotated[Correctable, typer.Option("--field", help=_("Điều cần sửa."))],
    value: Annotated[str, typer.Option("--value", metavar=WORDS, help=_("Giá trị đúng."))],
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    reason: Reason = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Correct one thing in many tasks."""

    def act(ledger: Ledger, names: UnitNames, task: int) -> Recorded:
        return corrected(ledger, names, task, field, value, reason=reason, on=on)[0]

    chosen = Chosen(numbers, unit, directive, open_statuses())
    run(ctx, chosen, act, Way(commit, dry_run, format, output))
