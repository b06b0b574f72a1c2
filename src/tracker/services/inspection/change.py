"""
What changes an inspection that was decided: its time extended, its team changed, the whole cancelled (Art. 14.2, 15).

Each is an act with a document and a day, and what stood before stays in the journal. None moves a clock but the
cancelling: nobody owes a report on an inspection that was cancelled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.errors import Forbidden, Usage
from tracker.law.stages import allow
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.inspection.begin import EndsBeforeItBegins
from tracker.services.inspection.conduct import begun_on, floor_of
from tracker.services.inspection.covered import words
from tracker.services.papers import Paper, act_day, keep
from tracker.words.text import nfc


class NotLonger(Usage):
    """An extension does not extend."""

    sentence = (
        "Thời hạn của cuộc kiểm tra {number} đang đến ngày {until:%d/%m/%Y}: gia hạn phải đến ngày sau đó. Nếu ngày đó "
        "ghi nhầm, gõ «tracker inspection correct {number} --field until --value NGÀY --reason LÝ-DO»."
    )


class HadEnded(Forbidden):
    """An inspection is changed by a document issued after its end."""

    sentence = (
        "Cuộc kiểm tra {number} đã kết thúc ngày {ended:%d/%m/%Y}, trước văn bản này ({day:%d/%m/%Y}). Nếu ngày kết "
        "thúc ghi nhầm, gõ «tracker inspection correct {number} --field end --value NGÀY --reason LÝ-DO»."
    )


class NobodyNamed(Usage):
    """A change of the team names nobody."""

    sentence = "Thiếu --head hoặc --members: ghi Trưởng Đoàn, thành viên Đoàn sau khi thay đổi."


class SameTeam(Usage):
    """A change of the team changes nothing."""

    sentence = "Đoàn của cuộc kiểm tra {number} đã ghi đúng như vậy."


def extend(ledger: Ledger, number: int, until: date, paper: Paper, *, on: date | None = None) -> Recorded:
    """
    Record that the time of an inspection was extended (Art. 14.2.d): a limit of its own, which breaches nothing.

    Raises StageForbids, NotLonger, EndsBeforeItBegins, HadEnded, TooEarly or FutureDay.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.INSPECTION_EXTENDED)
    was = record.get("until_on")
    if was is not None and until <= date.fromisoformat(str(was)):
        raise NotLonger(number=number, until=date.fromisoformat(str(was)))
    begins = date.fromisoformat(str(record.get("begins_on", begun_on(record))))
    if until < begins:
        raise EndsBeforeItBegins(until=until, begins=begins)
    facts, day = _decided(ledger, number, record, paper, on)
    facts |= {"until_on": until.isoformat(), "was": {"until_on": was}}
    return ledger.record(Happened.INSPECTION_EXTENDED, Subject.INSPECTION, number, on=day, **facts)


def change_team(
    ledger: Ledger,
    number: int,
    paper: Paper,
    *,
    head: str | None = None,
    members: Sequence[str] = (),
    on: date | None = None,
) -> Recorded:
    """
    Record that the team of an inspection was changed (Art. 14.2.đ); who is not named stays.

    Raises StageForbids, NobodyNamed, SameTeam, HadEnded, TooEarly or FutureDay.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.INSPECTION_TEAM_CHANGED)
    named: dict[str, object] = {
        "head": nfc(head or "").strip(),
        "members": [nfc(m).strip() for m in members if m.strip()],
    }
    team = {name: value for name, value in named.items() if value}
    if not team:
        raise NobodyNamed
    was = {name: record.get(name) for name in team}
    if was == team:
        raise SameTeam(number=number)
    facts, day = _decided(ledger, number, record, paper, on)
    facts |= team | {"was": was}
    return ledger.record(Happened.INSPECTION_TEAM_CHANGED, Subject.INSPECTION, number, on=day, **facts)


def cancel(ledger: Ledger, number: int, paper: Paper, *, reason: str | None, on: date | None = None) -> Recorded:
    """
    Record that an inspection was cancelled: nobody owes its report (Art. 16); raises StageForbids or SecretTakesNoText.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.INSPECTION_CANCELLED)
    said = words(ledger, record, reason, "lý do")
    floor = floor_of(record)
    act_day(ledger, paper.issued_on, not_before=floor, what="ngày quyết định kiểm tra")
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành văn bản")
    facts = keep(ledger, paper) | {"reason": said}
    return ledger.record(Happened.INSPECTION_CANCELLED, Subject.INSPECTION, number, on=day, **facts)


def _decided(
    ledger: Ledger, number: int, record: Mapping[str, object], paper: Paper, on: date | None
) -> tuple[dict[str, object], date]:
    """Return the facts and the day of a document about an inspection that goes on; raises HadEnded."""
    act_day(ledger, paper.issued_on, not_before=floor_of(record), what="ngày quyết định kiểm tra")
    ended = record.get("ended_on")
    if ended is not None and paper.issued_on > date.fromisoformat(str(ended)):
        raise HadEnded(number=number, ended=date.fromisoformat(str(ended)), day=paper.issued_on)
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành văn bản")
    return keep(ledger, paper), day
