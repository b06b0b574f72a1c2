"""
One obligation explained to people: what is owed, until when and why, and how it stands.
"""

from __future__ import annotations

from datetime import date, timedelta

from tracker.commands.explain.days import days_view, telling
from tracker.commands.explain.obligation import ROLL, Told, deadline_kind, deadline_of
from tracker.commands.reply.lawsaid import rule_name, said, window_said
from tracker.commands.reply.show import brief
from tracker.law.codes import SIX_MONTHS, TASK_DUE
from tracker.law.custom.cities import city_of
from tracker.law.vocabulary import Force
from tracker.queries.task.clocks import Running
from tracker.render.view import Column, View
from tracker.words.dates import WEEKDAYS
from tracker.words.labels.acts import HAPPENED
from tracker.words.labels.task import HOLDERS, OUTCOMES
from tracker.words.language import _


class Shown(Told):
    """One obligation, explained to people."""

    def views(self, running: list[Running]) -> list[View]:
        """Return the tables for people: what is owed, the days counted, the chain of deadlines."""
        views = [self._facts()]
        steps = telling(self.row.rule, self.steps)
        if steps:
            views.append(days_view(steps))
        chain = self.chain(running)
        if len(chain) > 1:
            views.append(self._history(chain))
        return views

    def _facts(self) -> View:
        """Return what is owed, under which article, and how it stands."""
        row = self.row
        pairs: list[tuple[str, object]] = [
            (_("Đơn vị"), row.unit or _(city_of(self.regulation.act).office)),
            (_("Quy định"), self._law()),
            (_("Kỳ"), row.period),
            (_("Tính từ"), self.start()),
            (_("Hạn"), self.last_day()),
            (_("Theo lịch"), self.by_calendar()),
            (_("Hạn an toàn"), self.safe()),
            (_("Hạn ban đầu"), self.original()),
            (_("Không tính vào hạn"), self._not_the_unit_s()),
            (_("Tình trạng"), self.standing()),
            (_("Trễ"), self.lateness()),
            (_("Cách hiểu"), said(self.law.reading, self.law) if self.law else None),
        ]
        kept = [(heading, value) for heading, value in pairs if value]
        columns = tuple(Column(f"line_{place}", heading) for place, (heading, _value) in enumerate(kept))
        name = rule_name(self.law) if self.law else row.rule
        title = _("{name} — Điều {article} (mã {number})").format(
            name=name.upper(), article=self.law.article if self.law else "?", number=row.obligation
        )
        return View(columns, [tuple(value for _heading, value in kept)], title=title, single=True)

    def _history(self, chain: list[Running]) -> View:
        """Return the deadlines one after the other, with what replaced each."""
        columns = (
            Column("obligation", _("Mã"), "int"),
            Column("unit", _("Đơn vị"), machine_only=len({each.unit for each in chain}) == 1),
            Column("due_on", _("Hạn"), "date"),
            Column("opened_on", _("Từ ngày"), "date"),
            Column("by", _("Do"), wrap=True),
            Column("outcome", _("Sau đó")),
        )
        rows = []
        for each in chain:
            ended = _(OUTCOMES.get(each.outcome, each.outcome))
            rows.append((each.obligation, brief(each.unit), each.due_on, each.opened_on, self._by(each), ended))
        return View(columns, rows, title=_("Các lần thay đổi"))

    def _law(self) -> str:
        """Return what the rule says, and its window."""
        if self.law is None:
            return self.row.rule
        return _("{says} Thời hạn: {window}.").format(
            says=said(self.law.says, self.law), window=window_said(self.law.window)
        )

    def start(self) -> str | None:
        """Return the day counted from and the act behind it."""
        if self.row.term is None:
            return None
        start = date.fromisoformat(self.row.term[:10])
        operations = self.row.term.split()[1:]
        what = said(self.law.from_what, self.law) if self.law else ""
        operations = [each for each in operations if ":" not in each]
        if self.row.rule == SIX_MONTHS:
            if self.steps:
                start = next(step.start for step in self.steps if step.operation.endswith("m"))
            if self.counts_from_assignment:
                what = _("ngày giao nhiệm vụ")
            if (
                self.task is not None
                and deadline_kind(self.task) == "none"
                and start.isoformat() == self.task.issued_on
            ):
                what = _("ngày ban hành văn bản giao; nhiệm vụ không thời hạn")
        elif self.row.rule != TASK_DUE and operations in ([], [ROLL]):
            return _("{day:%d/%m/%Y} ({what})").format(day=start, what=what)
        elif not operations or (operations == [ROLL] and self._is_before(start)):
            named = start + timedelta(days=1)
            sentence = _("văn bản nêu trước ngày {named:%d/%m/%Y}: ngày cuối cùng là {day:%d/%m/%Y}")
            return sentence.format(named=named, day=start)
        elif operations == [ROLL]:
            return _("ngày nêu trong văn bản: {day:%d/%m/%Y}").format(day=start)
        elif self.counts_from_receipt:
            what = _("ngày đơn vị nhận văn bản")
        return _("{day:%d/%m/%Y} ({what}; ngày này không tính)").format(day=start, what=what)

    def _is_before(self, last: date) -> bool:
        """Say whether `last` is the day before the one that the deadline names with «trước»."""
        deadline = deadline_of(self.task)
        return deadline is not None and deadline.is_before and deadline.day in (None, last + timedelta(days=1))

    def last_day(self) -> str:
        """Return the last lawful day in words, or why there is none."""
        if self.due_on is None:
            if self.row.term is None:
                return self._without_term()

            return _("không xét, vì phát sinh trước ngày Quy chế có hiệu lực ({day:%d/%m/%Y})").format(
                day=self.regulation.in_force
            )
        said = _("{weekday}, {day:%d/%m/%Y}, đến hết 24 giờ").format(
            weekday=_(WEEKDAYS[self.due_on.weekday()]), day=self.due_on
        )
        deadline = deadline_of(self.task)
        if self.row.rule == TASK_DUE and deadline is not None and deadline.hour:
            said = _("{said}; văn bản nêu {hour}").format(said=said, hour=deadline.hour)
        last = self.steps[-1] if self.steps else None
        if last is not None and last.operation == ROLL and last.start != last.end:
            said = _("{said}; ngày cuối là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo").format(said=said)
        if self.row.provisional:
            said = _("{said}; dự kiến, có ngày chưa công bố chính thức").format(said=said)
        return said

    def by_calendar(self) -> str | None:
        """Return by which calendar the days were counted, where it changed since and this day did not."""
        act = self.changed_by
        if act is None:
            return None
        said = _("có trước khi {what} ({day:%d/%m/%Y}{notice}); thay đổi đó không làm đổi hạn này")
        notice = act.facts.get("notice")
        return said.format(
            what=_(HAPPENED.get(act.happened, act.happened)),
            day=date.fromisoformat(act.happened_on),
            notice=f", {notice}" if notice else "",
        )

    def _without_term(self) -> str:
        """Return why there is no last day: none was given, or the receipt it counts from is not known."""
        if self.awaits_receipt and self.task is not None:
            said = _("chưa tính: thời hạn kể từ ngày nhận, ghi bằng «tracker task receive {number}»")
            return said.format(number=self.task.task)
        return _("không có thời hạn")

    def safe(self) -> str | None:
        """Return the working day before a last day that is off."""
        if self.safe_day is None:
            return None
        return _("{day:%d/%m/%Y}: ngày làm việc cuối cùng trước hạn").format(day=self.safe_day)

    def original(self) -> str | None:
        """Return the first deadline, where extensions moved it."""
        if not self.row.extensions or self.row.original_due_on is None:
            return None
        original = date.fromisoformat(self.row.original_due_on)
        if self.due_on is None:
            return _("{day:%d/%m/%Y}, đã gia hạn {count} lần").format(day=original, count=self.row.extensions)
        return _("{day:%d/%m/%Y}, đã gia hạn {count} lần, thêm {days} ngày làm việc").format(
            day=original, count=self.row.extensions, days=self.added()
        )

    def _not_the_unit_s(self) -> str | None:
        """Return the stretches that were not the unit's, each with whose they were and its working days."""
        if self.row.rule != TASK_DUE:
            return None
        said = []
        for each in self.stretches():
            sentence = _("{holder} từ {since:%d/%m/%Y} đến {until:%d/%m/%Y} ({days} ngày làm việc)")
            if each["until"] is None:
                sentence = _("{holder} từ {since:%d/%m/%Y} đến nay ({days} ngày làm việc)")
            who = _(HOLDERS[each["holder"]])
            said.append(
                sentence.format(holder=who, since=each["since"], until=each["until"], days=each["working_days"])
            )
        return "; ".join(said) or None

    def standing(self) -> str:
        """Return how the obligation stands, with the report and its confirmation."""
        said = _(OUTCOMES.get(self.row.outcome, self.row.outcome))
        if self.row.outcome == "referred" and not self.is_replaced:
            said = f"{said}; {_(HOLDERS['direction'])}"
        if self.row.met_on:
            document = self.document(self.row.met_by)
            report = _("báo cáo ngày {day:%d/%m/%Y}").format(day=date.fromisoformat(self.row.met_on))
            if self.row.rule not in (TASK_DUE, SIX_MONTHS):
                report = _("thực hiện ngày {day:%d/%m/%Y}").format(day=date.fromisoformat(self.row.met_on))
            said = f"{said}; {report}" + (f" ({document})" if document else "")
        if self.row.accepted_on:
            confirmed = _("xác nhận ngày {day:%d/%m/%Y}").format(day=date.fromisoformat(self.row.accepted_on))
            said = f"{said}; {confirmed}"
        return said

    def lateness(self) -> str | None:
        """Return how late it is, and by which day that is judged."""
        late, day = self.late(), self.judged_on
        if late is None or day is None:
            return None
        by = (
            _("tính đến hôm nay, {day:%d/%m/%Y}")
            if self.row.met_on is None
            else _("tính theo ngày báo cáo, {day:%d/%m/%Y}")
        )
        if self.row.met_on is not None and self.row.rule != TASK_DUE:
            by = _("tính theo ngày thực hiện, {day:%d/%m/%Y}")
        if late[0] == 0:
            return _("không ({by})").format(by=by.format(day=day))
        if self.row.force != Force.DUTY.value:
            return _("đã qua {days} ngày; không phải nghĩa vụ nên không coi là vi phạm").format(days=late[0])
        return _("{days} ngày, tức {working} ngày làm việc ({by})").format(
            days=late[0], working=late[1], by=by.format(day=day)
        )

    def _act(self, event: int | None) -> str:
        """Return what happened, in words."""
        happened = self.happened(event)
        return "" if happened is None else _(HAPPENED.get(happened, happened))

    def _by(self, row: Running) -> str:
        """Return the act that set a deadline: its document, or what was corrected and why."""
        act = self.acts.get(row.opened_by)
        said = self._act(row.opened_by)
        if act is None:
            return said
        facts = act.facts
        secret = self.task is not None and bool(self.task.secret)
        reason = None if secret else facts.get("reason")
        parts = [
            facts.get("number") or facts.get("notice"),
            facts.get("phrase") and _("«{phrase}»").format(phrase=facts["phrase"]),
            reason,
        ]
        told = "; ".join(str(part) for part in parts if part)
        return f"{said}: {told}" if told else said
