"""
What comes in from units, and the Office's answer: receipt, progress, report, reason for delay (Art. 6.1, 8.1.e).

A report counts from its own day of issue, and only once the Office has confirmed it. Tasks of a
secret directive take no files and no free text (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.errors import Forbidden, Usage
from tracker.law.event import Standing
from tracker.law.kinds import Quality
from tracker.law.vocabulary import Happened, Level, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.queries.unit.unit import unit_codes
from tracker.services.directive.contradictions import names_another
from tracker.services.meeting.update import declared_by
from tracker.services.papers import Paper, act_day, keep
from tracker.services.task.whichperiod import period_of_answer, period_of_filing, period_of_reason
from tracker.services.unit.gone import carried_by
from tracker.services.unit.join import joined_into, refuse_joined
from tracker.words.symbols import normal
from tracker.words.text import nfc


class NeedsDocument(Forbidden):
    """The task requires a written report."""

    sentence = (
        "Nhiệm vụ {number} yêu cầu báo cáo bằng văn bản (Điều 6.1.a): "
        "ghi báo cáo bằng «task report {number} --document SỐ --issued NGÀY»."
    )


class ConfirmedWithoutDocument(Forbidden):
    """The report to be confirmed has no document, and the task requires one."""

    sentence = (
        "Nhiệm vụ {number} yêu cầu báo cáo bằng văn bản (Điều 6.1.a) nhưng đơn vị chỉ báo «Đã thực hiện». "
        "Trả lại bằng «task send-back {number} --reason …» để đơn vị gửi văn bản."
    )


class SecretTakesNoText(Usage):
    """A task of a secret directive keeps no file and no free text (Art. 5.2)."""

    sentence = "Nhiệm vụ {number} thuộc văn bản mật: không ghi {what} (Điều 5.2)."


class NothingNoted(Usage):
    """Progress without a word and without a document."""

    sentence = "Thiếu --note: ghi diễn biến, hoặc văn bản báo cáo bằng --document và --issued."


class AlreadyReceived(Forbidden):
    """The receipt was recorded before."""

    sentence = (
        "Nhiệm vụ {number} đã có ngày nhận văn bản ({day:%d/%m/%Y}). Nếu ngày đó ghi sai, sửa bằng "
        "«task correct {number} --field received --value NGÀY --reason …»."
    )


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What a service needs to know of a task besides where it stands."""

    standing: Standing
    secret: bool
    written: bool
    central: bool = False


def known_task(ledger: Ledger, number: int) -> TaskFacts:
    """Return what the ledger knows of a task; raises NoSuchTask, or TaskJoined for one that goes on in another."""
    standing = ledger.standing(number)
    refuse_joined(ledger, number)
    secret, written, level = ledger.connection.execute(
        "SELECT i.secret, i.written, d.level FROM item i JOIN directive d ON d.id = i.directive_id WHERE i.id = ?",
        (standing.item,),
    ).fetchone()
    return TaskFacts(standing, bool(secret), bool(written), central=level == Level.CENTRAL.value)


def task_day(ledger: Ledger, task: TaskFacts, on: date | None) -> date:
    """Return the day of an act on a task; raises FutureDay or TooEarly."""
    return act_day(ledger, on, not_before=task.standing.issued_on, what="ngày ban hành văn bản giao")


def free_text(task: TaskFacts, text: str | None, what: str) -> str | None:
    """Return a text to be kept, in NFC; raises SecretTakesNoText."""
    if text is not None and task.secret:
        raise SecretTakesNoText(number=task.standing.id, what=what)
    return None if text is None else nfc(text)


def keep_paper(ledger: Ledger, task: TaskFacts, paper: Paper) -> dict[str, object]:
    """Store a document about a task; raises SecretTakesNoText, FutureDay, TooEarly or FileUnreadable."""
    if paper.file is not None and task.secret:
        raise SecretTakesNoText(number=task.standing.id, what="tệp đính kèm")
    task_day(ledger, task, paper.issued_on)
    return keep(ledger, paper)


def receive(ledger: Ledger, number: int, *, on: date | None = None) -> Recorded:
    """
    Record the day on which the lead unit received the paper that gives it the task, or the deadline (Art. 6.1.c).

    A deadline counted from the receipt starts here. Raises AlreadyReceived.
    """
    number = joined_into(ledger, number)
    task = known_task(ledger, number)
    if task.standing.received_on is not None:
        raise AlreadyReceived(number=number, day=task.standing.received_on)
    day = act_day(ledger, on, not_before=task.standing.paper_on, what="ngày ban hành văn bản")
    return ledger.record(Happened.TASK_RECEIVED, Subject.TASK, number, on=day)


def note_progress(
    ledger: Ledger, number: int, note: str | None, *, paper: Paper | None = None, on: date | None = None
) -> Recorded:
    """
    Record what a unit says of work in progress (Art. 6.1.a), on the day of its document where there is one.

    Raises NothingNoted for neither words nor document.
    """
    number = joined_into(ledger, number)
    task = known_task(ledger, number)
    day = task_day(ledger, task, on or (None if paper is None else paper.issued_on))
    if not task.secret and paper is None and not (note or "").strip():
        raise NothingNoted
    facts: dict[str, object] = {"note": free_text(task, note, "diễn biến")}
    if paper is not None:
        facts |= keep_paper(ledger, task, paper)
    return _updated(ledger, task, Act(Happened.PROGRESS_NOTED, Subject.TASK, number, day, facts))[0]


def file_report(
    ledger: Ledger, number: int, paper: Paper, *, filed_on: date | None = None, period: str | None = None
) -> list[Recorded]:
    """
    File the lead unit's report on a task (Art. 6.1.a and b).

    The report stops the task's own clock on its day of issue, for good only once the Office
    confirms it. Where no day of filing is named, filing it is not judged (Art. 6.1.b), and the report is taken
    as filed on its own day. Raises TooEarly where it is filed before it was issued.
    """
    number = joined_into(ledger, number)
    task = known_task(ledger, number)
    document = keep_paper(ledger, task, paper)
    day = act_day(ledger, filed_on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
    facts = document | period_of_filing(ledger, task.standing, period, paper.issued_on, paper.number)
    if filed_on is not None:
        facts["filed_on"] = day.isoformat()
    return _updated(
        ledger,
        task,
        Act(Happened.REPORT_ISSUED, Subject.TASK, number, paper.issued_on, dict(facts)),
        Act(Happened.REPORT_FILED, Subject.TASK, number, day, dict(facts)),
    )


def is_foreign(ledger: Ledger, number: int, paper: Paper, codes: Mapping[int, str] | None = None) -> bool:
    """
    Say whether the symbol of a report names a unit that does not lead the task, nor went into the one that does.

    Whoever asks of many hands over the `codes` of all units.
    """
    codes = unit_codes(ledger.connection) if codes is None else codes
    lead = ledger.standing(number).lead
    own = {codes[each] for each in carried_by(ledger, lead)} if lead is not None else set()
    return names_another(normal(paper.number), own, codes.values())


def report_done(ledger: Ledger, number: int, *, on: date | None = None, period: str | None = None) -> Recorded:
    """Tick a task that needs no document as done (Art. 6.1.a); raises NeedsDocument."""
    number = joined_into(ledger, number)
    task = known_task(ledger, number)
    if task.written:
        raise NeedsDocument(number=number)
    day = task_day(ledger, task, on)
    facts = period_of_filing(ledger, task.standing, period, day)
    return _updated(ledger, task, Act(Happened.DONE_REPORTED, Subject.TASK, number, day, facts))[0]


def confirm(
    ledger: Ledger,
    number: int,
    *,
    quality: Quality | None = None,
    note: str | None = None,
    period: str | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Confirm the unit's report, of a recurring task for one period (Art. 6.1.a).

    Raises ConfirmedWithoutDocument, TooEarly before the report, or what `period_of_answer` raises.
    """
    number = joined_into(ledger, number)
    task = known_task(ledger, number)
    about = period_of_answer(ledger, task.standing, period)
    happened, reported_on = last_report(ledger, number, about.get("period"))
    if task.written and happened == Happened.DONE_REPORTED.value:
        raise ConfirmedWithoutDocument(number=number)
    facts = about | {"quality": quality.value if quality else None, "note": free_text(task, note, "nhận xét")}
    if task.central:
        facts["level"] = Level.CENTRAL.value  # the result is then owed to those above (Art. 6.2.b)
    day = act_day(ledger, on, not_before=reported_on, what="ngày đơn vị báo cáo")
    return ledger.record(Happened.REPORT_CONFIRMED, Subject.TASK, number, on=day, **facts)


def send_back(
    ledger: Ledger, number: int, *, reason: str | None, period: str | None = None, on: date | None = None
) -> Recorded:
    """
    Return the unit's report with a reason; its clock goes on with the working days that were left (Art. 6.1.a).

    Raises TooEarly before the report, or what `period_of_answer` raises.
    """
    number = joined_into(ledger, number)
    task = known_task(ledger, number)
    about = period_of_answer(ledger, task.standing, period)
    _, reported_on = last_report(ledger, number, about.get("period"))
    day = act_day(ledger, on, not_before=reported_on, what="ngày đơn vị báo cáo")
    facts = about | {"reason": free_text(task, reason, "lý do trả lại")}
    return ledger.record(Happened.REPORT_RETURNED, Subject.TASK, number, on=day, **facts)


def explain_delay(
    ledger: Ledger,
    number: int,
    paper: Paper,
    *,
    reason: str | None,
    period: str | None = None,
    on: date | None = None,
) -> Recorded:
    """Record the unit's written reason for delay, which answers the six months of Art. 8.1.e."""
    number = joined_into(ledger, number)
    task = known_task(ledger, number)
    facts = keep_paper(ledger, task, paper) | {"reason": free_text(task, reason, "lý do chậm trễ")}
    facts |= period_of_reason(ledger, task.standing, period, paper.issued_on, paper.number)
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành văn bản")
    return _updated(ledger, task, Act(Happened.DELAY_EXPLAINED, Subject.TASK, number, day, facts))[0]


def _updated(ledger: Ledger, task: TaskFacts, *acts: Act) -> list[Recorded]:
    """Record the lead unit's acts, and with the last of them the update for the meetings to come (Art. 21.1)."""
    last = acts[-1]
    updates = declared_by(ledger, task.standing.lead, last.happened, task.standing.id, last.on)
    return ledger.record_all([*acts, *updates])


def last_report(ledger: Ledger, number: int, period: object = None) -> tuple[str | None, date | None]:
    """Return how a task, or a period of it, was last reported, and on which day that reached the System."""
    row = ledger.connection.execute(
        "SELECT happened, happened_on FROM act WHERE subject = 'task' AND subject_id = :number"
        " AND happened IN ('report-filed', 'done-reported')"
        " AND (CAST(:period AS TEXT) IS NULL OR payload ->> 'period' = :period)"
        " ORDER BY id DESC LIMIT 1",
        {"number": number, "period": period},
    ).fetchone()
    return (None, None) if row is None else (str(row[0]), date.fromisoformat(row[1]))
