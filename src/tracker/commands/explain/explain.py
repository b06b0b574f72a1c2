"""
`explain`: why a deadline is what it is, day by day, with the article and the notices it rests on.

One page for a task with all its obligations, or for one obligation. It counts nothing itself:
the steps are those of `terms`, over the calendar in the ledger.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.explain.asknown import CalendarsThen
from tracker.commands.explain.obligation import deadline_of, task_json
from tracker.commands.explain.words import Shown
from tracker.commands.input.options import NUMBER_OF_TASK, Format, Output, a_number
from tracker.commands.input.subjects import subject_said
from tracker.commands.input.tasknamed import a_task
from tracker.commands.reply.show import signed, unless_secret
from tracker.commands.reply.words import capital
from tracker.commands.task.register import excused
from tracker.errors import NotFound, Usage
from tracker.law.record import RECORDS
from tracker.law.vocabulary import Subject
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.calendar import calendar
from tracker.queries.ledger.timeline import of_calendar, of_subject
from tracker.queries.register.directive import directive
from tracker.queries.task.clocks import OBLIGATIONS, OWNER
from tracker.queries.task.excuse import Excuse, excuses
from tracker.queries.task.shown import title_of
from tracker.queries.task.task import TaskWhole, task
from tracker.render.output import emit
from tracker.render.view import Column, Page, View
from tracker.words.labels.task import DEADLINES, ISSUERS, STATUSES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


class NothingNamed(Usage):
    """Neither a task nor an obligation was named, or both."""

    sentence = "Gõ số nhiệm vụ («tracker explain 12») hoặc mã nghĩa vụ («tracker explain --obligation 34»)."


class NoSuchObligation(NotFound):
    """There is no obligation of that number."""

    sentence = "Không có nghĩa vụ mã {number}. Xem mã bằng «tracker overdue --format json»."


@app.command(
    "explain", help=_("Giải thích một thời hạn: điều nào, tính từ đâu, đếm từng ngày, gia hạn, trễ bao nhiêu.")
)
def explain(
    ctx: typer.Context,
    number: Annotated[
        int | None,
        typer.Argument(parser=a_task, metavar=_("SỐ"), help=NUMBER_OF_TASK, show_default=False),
    ] = None,
    obligation: Annotated[
        int | None, typer.Option("--obligation", parser=a_number, metavar=_("MÃ"), help=_("Mã nghĩa vụ."))
    ] = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print why a deadline is what it is."""
    if (number is None) == (obligation is None):
        raise NothingNamed
    with reading(ctx.obj) as connection:
        subject, owner = "task", number or 0
        if obligation is not None:
            found = OWNER.all(connection, obligation=obligation)
            if not found:
                raise NoSuchObligation(number=obligation)
            subject, owner = found[0]
        page = signed(_page(connection, ctx.obj.today, subject, owner, obligation), connection, ctx.obj)
    emit(page, format=format, output=output)


def _page(connection: Connection, today: date, subject: str, number: int, only: int | None) -> Page:
    """Return the page of one subject; `only` leaves a single obligation."""
    changes = of_calendar(connection)
    days = CalendarsThen(calendar(connection), changes)
    whole = task(connection, number) if subject == "task" else None
    acts = {act.event: act for act in (*changes, *of_subject(connection, subject, number))}
    running = OBLIGATIONS.all(connection, subject=subject, number=number)
    chosen = [each for each in running if only is None or each.obligation == only]
    replaced = {each.replaces for each in running}
    regulation = load_regulation(connection)
    told = [Shown(each, whole, acts, days, regulation, today) for each in chosen]
    for each in told:
        each.is_replaced = each.row.obligation in replaced
    # People read the rows in force, each with the story of those it replaced; machines get every row.
    current = [each for each in told if only is not None or each.row.obligation not in replaced]
    sections: list[View] = []
    causes: list[Excuse] = []
    if whole is not None:
        title = _("NHIỆM VỤ SỐ {number}: VÌ SAO CÓ THỜI HẠN NÀY").format(number=number)
        causes = excuses(connection, number)
        sections.append(_task_view(whole, causes))
    else:
        title = _("NGHĨA VỤ SỐ {number}: VÌ SAO CÓ THỜI HẠN NÀY").format(number=chosen[0].obligation)
        head = (
            _directive_view(connection, number) if subject == "directive" else _record_view(connection, subject, number)
        )
        sections.append(head)
    for each in sorted(current, key=lambda one: one.row.rule != "task-due"):
        sections.extend(each.views(running))
    machine = {
        "subject": subject,
        "number": number,
        "task": None if whole is None else task_json(whole) | {"excuses": [each._asdict() for each in causes]},
        "obligations": [each.json() for each in told],
    }
    return Page(title, tuple(sections), machine)


def _task_view(task: TaskWhole, causes: list[Excuse]) -> View:
    """Return the head of a task's page, with the causes of delay that were confirmed as objective."""
    issued = date.fromisoformat(task.issued_on)
    source = _("{number} ngày {day:%d/%m/%Y}, {issuer}").format(
        number=task.directive, day=issued, issuer=_(ISSUERS[task.issuer])
    )
    deadline = deadline_of(task)
    kind = _(DEADLINES[deadline.kind.value]) if deadline else ""
    columns = (
        Column("content", _("Nội dung")),
        Column("directive", _("Văn bản giao")),
        Column("lead", _("Chủ trì")),
        Column("status", _("Trạng thái")),
        Column("phrase", _("Thời hạn như ghi")),
    )
    phrase = _("«{phrase}» ({kind})").format(phrase=task.phrase, kind=kind) if task.phrase else kind
    row = (unless_secret(task.content, task.secret), source, task.lead, _(STATUSES[task.status]), phrase)
    if not causes:
        return View(columns, [row], single=True)
    note = _(
        "Xác nhận nguyên nhân khách quan không đổi hạn và không đổi kết luận quá hạn; được đếm riêng khi đánh giá."
    )
    confirmed = Column("excused", _("Nguyên nhân khách quan"), wrap=True)
    return View((*columns, confirmed), [(*row, excused(causes))], single=True, notes=(note,))


def _record_view(connection: Connection, subject: str, number: int) -> View:
    """Return the head of the page for a duty about a record: what kind it is, and its title where it has one."""
    kind = Subject(subject)
    about = capital(subject_said(kind, number))
    if "title" in RECORDS[kind].facts:
        about = title_of(connection, kind, number)
    return View((Column("about", _("Việc")),), [(about,)], single=True)


def _directive_view(connection: Connection, number: int) -> View:
    """Return the head of the page for a duty about a directive."""
    row = directive(connection, number)
    columns = (Column("directive", _("Văn bản")), Column("abstract", _("Trích yếu")))
    source = _("{number} ngày {day:%d/%m/%Y}, {issuer}").format(
        number=row.number, day=date.fromisoformat(row.issued_on), issuer=_(ISSUERS[row.issuer])
    )
    return View(columns, [(source, unless_secret(row.abstract, row.secrecy))], single=True)
