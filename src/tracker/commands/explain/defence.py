"""
The defence of a deadline: one page to lay before others. The verdict, the papers, whose time it was, each day, urgings.

It says what the page on the screen says, in as few lines as tell all. A recurring task has a line for each period.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.commands.explain.days import telling
from tracker.commands.explain.runs import late_steps, runs_view
from tracker.commands.explain.spans import Span, spans
from tracker.commands.explain.verdict import foremost, verdict, verdicts
from tracker.commands.log.gists import details
from tracker.commands.reply.lawsaid import rule_name, said
from tracker.commands.reply.show import brief
from tracker.commands.reply.words import act_said, capital
from tracker.law.codes import TASK_DUE
from tracker.law.custom.cities import city_of
from tracker.law.vocabulary import Happened
from tracker.queries.duty.urge import Urging
from tracker.queries.ledger.log import ActLine
from tracker.render.view import Column, Page, View
from tracker.words.labels.record import CHANNELS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tracker.commands.explain.words import Shown
    from tracker.queries.ledger.timeline import Entry
    from tracker.queries.task.clocks import Running

BESIDE = frozenset({"task-urged", "progress-noted", "period-opened", "task-joined", "words-withdrawn"})
"""Acts that change nothing of a deadline, or have a place of their own on the page."""


class Case(NamedTuple):
    """What is known of the deadlines of a task: those told, those in force, its acts and urgings."""

    told: Sequence[Shown]
    current: Sequence[Shown]
    running: list[Running]
    acts: Sequence[ActLine]
    entries: Mapping[int, Entry]
    urgings: Sequence[Urging]
    units: Callable[[str], dict[int, str]]

    @property
    def own(self) -> list[Shown]:
        """Return the deadlines of the task itself that are in force, one for each period."""
        return [each for each in self.current if each.row.rule == TASK_DUE]

    @property
    def last(self) -> Shown | None:
        """Return the deadline to tell of; None where there is none."""
        own = self.own
        return own[foremost(own)] if own else None

    def chain(self, last: Shown) -> list[Shown]:
        """Return a deadline and those it replaced, the oldest first."""
        known = {each.row.obligation: each for each in self.told}
        return [known[each.obligation] for each in last.chain(self.running) if each.obligation in known] or [last]

    def papers(self) -> list[ActLine]:
        """
        Return the acts that the deadline told of rests on, by their days; those that were taken back are none.

        A change of the calendar that moved it is one of them.
        """
        last = self.last
        periods = {None} if last is None else {None, last.row.period}
        found = [
            act
            for act in self.acts
            if act.undone_by is None and act.happened not in BESIDE and act.facts.get("period") in periods
        ]
        moved = self.chain(last) if last is not None else []
        known = {act.event for act in self.acts}
        for before, after in pairwise(each.row for each in moved):
            entry = self.entries.get(after.opened_by)
            if entry is not None and entry.event not in known:
                found.append(ActLine(*entry, None, 0, after.due_on, before.due_on, None))
        return sorted(found, key=lambda act: (act.happened_on, act.event))

    def json(self) -> dict[str, Any]:
        """Return what the page adds, for machines."""
        return {
            "verdicts": [
                {"obligation": each.row.obligation, "period": each.row.period, **verdict(each)._asdict()}
                for each in self.own
            ],
            "papers": [
                {"event": act.event, "on": act.happened_on, "happened": act.happened, "details": self._gist(act)}
                for act in self.papers()
            ],
            "times": [
                {"obligation": each.row.obligation, **span.json()}
                for each in self.own
                for span in spans(self.chain(each))
            ],
            "urgings": [
                {
                    "urging": each.urging,
                    "sent_on": each.sent_on,
                    "channel": each.channel,
                    "document": each.document,
                    "answer_by": each.answer_by,
                    "answered_on": each.answered_on,
                }
                for each in self.urgings
            ],
        }

    def _gist(self, act: ActLine) -> str:
        """Return what an act says, in words."""
        return details(act, self.units(act.happened_on))

    def papers_view(self) -> View:
        """Return the papers and acts, the oldest first."""
        columns = (
            Column("on", _("Ngày"), "date"),
            Column("happened", _("Việc"), wrap=True),
            Column("details", _("Nội dung"), wrap=True),
        )
        rows: list[tuple[str, str, str]] = []
        for act in self.papers():
            on, said, gist = act.happened_on, capital(_(act_said(act.happened, act.facts))), self._gist(act)
            if act.happened == Happened.REPORT_FILED and rows and (rows[-1][0], rows[-1][2]) == (on, gist):
                # The unit put its report on the System the day it issued it: one line says both.
                rows[-1] = (on, _("Ban hành, cập nhật báo cáo kết quả"), gist)
                continue
            rows.append((on, said, gist))
        return View(columns, rows, title=_("Văn bản và việc đã làm"), empty=_("Chưa có việc nào được ghi."))

    def urgings_view(self) -> View:
        """Return when the unit was urged, by which paper, and its answer."""
        columns = (
            Column("sent_on", _("Ngày"), "date"),
            Column("channel", _("Hình thức")),
            Column("document", _("Văn bản")),
            Column("answer_by", _("Đề nghị trả lời đến"), "date", filled_only=True),
            Column("answered_on", _("Trả lời ngày"), "date"),
        )
        rows = [
            (each.sent_on, _(CHANNELS.get(each.channel, each.channel)), each.document, each.answer_by, each.answered_on)
            for each in self.urgings
        ]
        return View(columns, rows, title=_("Đôn đốc: {count} lần").format(count=len(rows)))


def page(number: int, case: Case, head: View, machine: dict[str, object]) -> Page:
    """Return the page of one task; `head` is what the task is."""
    own = case.own
    last = case.last
    sections = [_head(head, own, last, is_urged=bool(case.urgings))]
    if len(own) > 1:
        sections.append(_periods(own))
    sections.append(case.papers_view())
    if last is not None:
        times = spans(case.chain(last))
        sections.append(_times(times))
        steps = [*telling(last.row.rule, last.steps), *late_steps(times, last.calendar)]
        if steps:
            sections.append(runs_view(steps))
    if case.urgings:
        sections.append(case.urgings_view())
    periods = {None} if last is None else {None, last.row.period}
    others = [
        each
        for each in case.current
        if each.row.rule != TASK_DUE and each.row.period in periods and _is_worth_a_line(each)
    ]
    if others:
        sections.append(_others(others))
    title = _("GIẢI TRÌNH THỜI HẠN NHIỆM VỤ SỐ {number}").format(number=number)
    notes: tuple[str, ...] = ()
    if len(own) > 1:
        notes = (
            _(
                "Hạn, văn bản, thời gian và từng ngày trên đây là của kỳ {period}. "
                "Xem kỳ khác bằng «tracker explain --obligation MÃ»."
            ).format(period=last.row.period if last else ""),
        )
    return Page(title, tuple(sections), machine, notes, for_a_look=True)


def concluded(head: View, own: Sequence[Shown]) -> View:
    """Return what a task is, below the verdict on its deadline; of a recurring one that on its last period."""
    if not own:
        return head
    reached = verdicts(own)
    facts = [
        (Column("verdict", _("Kết luận về hạn"), tone=reached.tone), reached.said),
        *zip(head.columns, head.rows[0], strict=True),
    ]
    return View.one(facts, notes=head.notes)


def _head(head: View, own: Sequence[Shown], last: Shown | None, *, is_urged: bool) -> View:
    """Return the first lines: the verdict before all, then what the task is and by which law."""
    first = concluded(head, own)
    facts: list[tuple[Column, object]] = list(zip(first.columns, first.rows[0], strict=True))
    if last is not None:
        law = last.law
        article = _("Điều {article}: {says}").format(article=law.article, says=said(law.says, law)) if law else None
        facts += [
            (Column("start", _("Tính từ")), last.start()),
            (
                Column("due", _("Hạn")),
                _("chưa tính: kể từ ngày nhận văn bản") if last.awaits_receipt else last.last_day(),
            ),
            (Column("calendar", _("Theo lịch")), last.by_calendar()),
            (Column("safe", _("Hạn an toàn")), last.safe()),
            (Column("original", _("Hạn ban đầu")), last.original()),
            (Column("law", _("Quy định")), article),
            (Column("reading", _("Cách hiểu")), said(law.reading, law) if law and law.reading else None),
        ]
    if not is_urged:
        facts.append((Column("urged", _("Đôn đốc")), _("chưa lần nào")))
    return View.one([(column, value) for column, value in facts if value], notes=head.notes)


def _times(found: Sequence[Span]) -> View:
    """Return whose time it was, with the working days of each stretch."""
    columns = (
        Column("since", _("Từ ngày"), "date"),
        Column("until", _("Đến ngày"), said=lambda day: f"{day:%d/%m/%Y}" if isinstance(day, date) else _("nay")),
        Column("who", _("Bên giữ nhiệm vụ"), wrap=True),
        Column("working_days", _("Ngày làm việc"), "int"),
        Column("overdue", _("Trong đó quá hạn"), "int", filled_only=True, tone="late"),
    )
    rows = [(each.since, each.until or _("nay"), each.who, each.working_days, each.overdue) for each in found]
    empty = _("Chưa qua ngày nào từ khi giao.")
    return View(columns, rows, title=_("Thời gian của ai"), empty=empty)


def _periods(own: Sequence[Shown]) -> View:
    """Return a line for each period of a recurring task."""
    columns = (
        Column("obligation", _("Mã"), "int"),
        Column("period", _("Kỳ")),
        Column("due", _("Hạn"), "date"),
        Column("verdict", _("Kết luận về hạn"), wrap=True),
    )
    rows = [(each.row.obligation, each.row.period, each.row.due_on, verdict(each).said) for each in own]
    return View(columns, rows, title=_("Từng kỳ"))


def _is_worth_a_line(other: Shown) -> bool:
    """Say whether another duty belongs on the page of a unit: its own, or one of the Office's that is late."""
    return other.row.unit is not None or (other.late() or (0, 0))[0] > 0


def _others(others: Sequence[Shown]) -> View:
    """Return a line for each other duty that the task brought."""
    columns = (
        Column("duty", _("Việc"), wrap=True),
        Column("unit", _("Đơn vị"), wrap=True),
        Column("due", _("Hạn"), "date"),
        Column("standing", _("Tình trạng"), wrap=True),
        Column("lateness", _("Trễ"), wrap=True),
    )
    rows = [
        (
            f"{rule_name(each.law)} (Điều {each.law.article})" if each.law else each.row.rule,
            brief(each.row.unit) or _(city_of(each.regulation.act).office),
            each.row.due_on,
            each.standing(),
            each.lateness(),
        )
        for each in others
    ]
    return View(columns, rows, title=_("Nghĩa vụ khác của nhiệm vụ này"))
