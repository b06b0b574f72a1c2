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
from tracker.commands.explain.defence import Case, concluded
from tracker.commands.explain.defence import page as defended
from tracker.commands.explain.obligation import deadline_of, task_json
from tracker.commands.explain.past import as_it_read, as_they_stood
from tracker.commands.explain.referral import came_late
from tracker.commands.explain.words import Shown
from tracker.commands.input.options import NUMBER_OF_TASK, AsOf, Format, Output, a_number
from tracker.commands.input.subjects import subject_said
from tracker.commands.input.tasknamed import a_task
from tracker.commands.reply.printing import supposing
from tracker.commands.reply.show import signed, unless_secret
from tracker.commands.reply.words import capital
from tracker.commands.task.register import excused
from tracker.errors import NotFound, Usage
from tracker.law.codes import TASK_DUE
from tracker.law.record import RECORDS
from tracker.law.vocabulary import Subject
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.calendar import calendar
from tracker.queries.duty.urge import urgings
from tracker.queries.ledger.log import names_by_day, of_task
from tracker.queries.ledger.timeline import of_calendar, of_subject
from tracker.queries.register.directive import directive
from tracker.queries.task.clocks import OBLIGATIONS, OWNER
from tracker.queries.task.excuse import Excuse, excuses
from tracker.queries.task.shown import title_of
from tracker.queries.task.task import TaskWhole, task
from tracker.render.output import emit, is_read
from tracker.render.terminal.waiting import waiting
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
    as_of: AsOf = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print why a deadline is what it is."""
    if (number is None) == (obligation is None):
        raise NothingNamed
    asked = as_of or ctx.obj.today
    with waiting(_("Đọc sổ")), reading(ctx.obj, as_of=as_of) as connection:
        subject, owner = "task", number or 0
        if obligation is not None:
            found = OWNER.all(connection, obligation=obligation)
            if not found:
                raise NoSuchObligation(number=obligation)
            subject, owner = found[0]
        then, on_paper = as_of is not None and as_of <= ctx.obj.today, not is_read(format, output)
        page = explained(connection, asked, subject, owner, obligation, then=then, on_paper=on_paper)
        if then:
            page = page.but(under=_("Theo sổ đến ngày {day:%d/%m/%Y}.").format(day=asked))
        page = signed(page, connection, ctx.obj, day=asked)
    emit(supposing(page, as_of, ctx.obj.today), format=format, output=output)


def explained(
    connection: Connection, day: date, subject: str, number: int, only: int | None, *, then: bool, on_paper: bool
) -> Page:
    """Return the page of one subject on a day; `only` leaves a single obligation. A task's has a form for paper. `then`: the day is past."""
    changes = of_calendar(connection)
    days = CalendarsThen(calendar(connection), changes)
    entries = [act for act in of_subject(connection, subject, number) if act.happened_on <= day.isoformat()]
    whole = task(connection, number) if subject == "task" else None
    acts = {act.event: act for act in (*changes, *entries)}
    running = as_they_stood(OBLIGATIONS.all(connection, subject=subject, number=number), day)
    chosen = [each for each in running if only is None or each.obligation == only]
    if not chosen and only is not None:
        raise NoSuchObligation(number=only)
    if whole is not None and then:
        whole = as_it_read(whole, entries, running)
    replaced = {each.replaces for each in running}
    regulation = load_regulation(connection)
    told = [Shown(each, whole, acts, days, regulation, day) for each in running]
    for each in told:
        each.is_replaced = each.row.obligation in replaced
        each.referred_late = came_late(each.row, running)
    shown = [each for each in told if each.row in chosen]
    # People read the rows in force, each with the story of those it replaced; machines get every row.
    current = [each for each in shown if only is not None or each.row.obligation not in replaced]
    current.sort(key=lambda one: one.row.rule != TASK_DUE)
    machine: dict[str, object] = {
        "subject": subject,
        "number": number,
        "task": None,
        "obligations": [each.json() for each in shown],
    }
    if whole is None:
        title = _("NGHĨA VỤ SỐ {number}: VÌ SAO CÓ THỜI HẠN NÀY").format(number=chosen[0].obligation)
        head = (
            _directive_view(connection, number) if subject == "directive" else _record_view(connection, subject, number)
        )
    else:
        title = _("NHIỆM VỤ SỐ {number}: VÌ SAO CÓ THỜI HẠN NÀY").format(number=number)
        causes = [each for each in excuses(connection, number) if each.confirmed_on <= day.isoformat()]
        case = Case(
            told,
            current,
            running,
            [act for act in of_task(connection, number) if act.happened_on <= day.isoformat()],
            acts,
            [each for each in urgings(connection, day) if number in each.numbers],
            names_by_day(connection),
        )
        machine["task"] = task_json(whole) | {"excuses": [each._asdict() for each in causes]}
        machine |= case.json()
        head = _task_view(whole, causes, then=then)
        if on_paper:
            return defended(number, case, head, machine)
        head = concluded(head, case.own)
    return Page(title, (head, *(view for each in current for view in each.views(running))), machine)


def _task_view(task: TaskWhole, causes: list[Excuse], *, then: bool) -> View:
    """Return the head of a task's page, with the causes of delay confirmed as objective; of a past day no state."""
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
        Column("status", _("Trạng thái"), machine_only=then),
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
