"""
Focal officers: whom the Office calls at each unit, from which day to which (Art. 22.2).

A unit has one at a time. Naming another ends the former the day before; nobody is written over.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from tracker.errors import Forbidden, Usage
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day, keep
from tracker.services.unit.gone import refuse_gone
from tracker.words.text import nfc


class Nameless(Usage):
    """An officer without a name."""

    sentence = "Thiếu tên: ghi họ tên cán bộ đầu mối ở --name."


class NotAnAddress(Usage):
    """An address without the sign that every one has."""

    sentence = "«{email}» không phải địa chỉ thư điện tử."


class OfficerSince(Forbidden):
    """Somebody was named from that day, or from a later one."""

    sentence = (
        "Từ ngày {since:%d/%m/%Y} đơn vị đã có cán bộ đầu mối {name}: chỉ ghi được người thay từ sau ngày đó, "
        "không ghi từ ngày {day:%d/%m/%Y}."
    )


class NewOfficer(NamedTuple):
    """A focal officer as a unit names one."""

    name: str
    phone: str | None = None
    email: str | None = None


def name_officer(
    ledger: Ledger, unit: int, new: NewOfficer, *, since: date, notice: Paper | None = None
) -> list[Recorded]:
    """
    Name a unit's focal officer from a day on, and end the former the day before (Art. 22.2).

    Raises Nameless, NotAnAddress, FutureDay, UnitGone, or OfficerSince where a later one is named already.
    """
    name, phone, email = (nfc(" ".join((text or "").split())) or None for text in new)
    if name is None:
        raise Nameless
    if email is not None and "@" not in email:
        raise NotAnAddress(email=email)
    day = act_day(ledger, since)
    refuse_gone(ledger, [unit], day)
    acts: list[Act] = []
    former = ledger.connection.execute(
        "SELECT id, name, since, until FROM officer WHERE unit = ? ORDER BY since DESC, id DESC LIMIT 1", (unit,)
    ).fetchone()
    if former is not None:
        number, whose, began, ended = former
        last = date.fromisoformat(ended or began)
        if day <= last:
            raise OfficerSince(since=date.fromisoformat(began), name=whose, day=day)
        if ended is None:
            until = (day - timedelta(days=1)).isoformat()
            acts.append(Act(Happened.OFFICER_LEFT, Subject.OFFICER, number, day, {"until": until}))
    facts: dict[str, object] = {"unit": unit, "name": name, "phone": phone, "email": email, "since": day.isoformat()}
    if notice is not None:
        facts |= keep(ledger, notice)
        facts["notice"] = facts["document"]
    acts.append(Act(Happened.OFFICER_NAMED, Subject.OFFICER, ledger.new_number("officer"), day, facts))
    return ledger.record_all(acts)
