"""
The same act a second time: arrow-up and Enter, or a paper that comes in by two ways.

An act that rests on a paper is the same where what happened, to what, with which paper and with which values is the
same; its words and its day of entry do not matter, unless one paper may say several such things. It knows the acts
that stand and changes nothing. What the state of a subject guards, or a period tells apart, is not asked here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tracker.errors import Forbidden
from tracker.law.record import BEGINNINGS, RECORDS, table_of
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.storage.connection import Connection
from tracker.words.symbols import key
from tracker.words.text import nfc

GUARDED = frozenset(
    {
        Happened.DIRECTIVE_ISSUED,
        Happened.DIRECTIVE_WITHDRAWN,
        Happened.REPORT_ISSUED,
        Happened.REPORT_FILED,
        Happened.TASK_STOPPED,
        Happened.TASK_REFERRED,
        Happened.REFERRAL_DISMISSED,
        Happened.RESULT_SENT_UP,
        Happened.URGING_SENT,
    }
)
"""Acts that a state or a service refuses where they stand, and that come again with one paper once they do not."""

BY_WORDS = frozenset(
    {
        Happened.FEEDBACK_RECEIVED,
        Happened.DIFFICULTY_RAISED,
        Happened.URGENT_WORK_NOTED,
        Happened.DIFFERENCE_FOUND,
    }
)
"""Acts that need no paper, and are the same where every word is, on one day."""

OWN_WORDS = frozenset({Happened.PROGRESS_NOTED, Happened.DIFFICULTY_RAISED})
"""Acts of which one paper may say several things: its words make another one."""

ANEW = BEGINNINGS - RECORDS[Subject.PERIOD].begins | {Happened.REPORT_REQUESTED}
"""Acts that begin a record of their own each time: they are compared with all that began one."""

ASIDE = frozenset(
    {"document", "paper", "plan", "direction", "decision", "answer", "report", "urging", "file_sha256", "code"}
)
"""Facts that number what was stored, which is another number each time."""

BEGINS = frozenset({"title", "span", "first", "last"})
"""Facts that an act on a period brings only where it is the first."""

WORDS = frozenset({"note", "reason", "person", "content", "typed_on", "arrived_on", "answer_by"})
"""Facts that may be typed otherwise of the same act."""


ONCE = {
    Happened.REPORT_REQUESTED: ("units", ("title",)),
    Happened.INSPECTION_DECIDED: ("inspected", ("begins_on", "ground")),
}
"""Acts that begin what units or the Office then owe: of whom, and what else tells one from another of one paper."""

SPOKEN = frozenset({"note", "content", "title"})
"""Facts that are a clerk's own words."""


class RecordedBefore(Forbidden):
    """The same act, resting on the same paper, stands in the journal."""

    sentence = (
        "Việc này đã ghi theo văn bản {number} ngày {issued_on:%d/%m/%Y}: sự kiện {event}, ngày {day:%d/%m/%Y}. "
        "Không ghi lần thứ hai; xem bằng «tracker log»."
    )


class RequestedBefore(Forbidden):
    """One paper asks the same report of a unit once; it was recorded with another day or other units."""

    sentence = (
        "Văn bản {number} ngày {issued_on:%d/%m/%Y} đã ghi là yêu cầu {code} ({title}), chỉ khác hạn hoặc đơn vị: "
        "không ghi lần thứ hai. Nếu sổ ghi sai: «tracker report correct-request {code} --field due|units --value … "
        "--reason …»; nếu là báo cáo khác, gõ --title khác."
    )


class DecidedBefore(Forbidden):
    """One decision has a unit inspected once from a day on; it was recorded with other particulars."""

    sentence = (
        "Quyết định {number} ngày {issued_on:%d/%m/%Y} đã ghi cho cuộc kiểm tra {inspection}, cùng đơn vị, cùng ngày "
        "bắt đầu: không ghi lần thứ hai. Nếu sổ ghi sai: «tracker inspection correct {inspection} --field until "
        "--value … --reason …» hoặc trường khác."
    )


class SaidBefore(Forbidden):
    """The same act in the same words stands in the journal."""

    sentence = (
        "Việc này đã ghi cùng ngày, cùng lời: sự kiện {event}, ngày {day:%d/%m/%Y}. Không ghi lần thứ hai; xem bằng "
        "«tracker log»."
    )


def refuse_repeated(
    connection: Connection, acts: Iterable[tuple[Happened, Subject, int, date, Mapping[str, Any]]]
) -> None:
    """Raise RecordedBefore or SaidBefore where one of these acts stands already."""
    for happened, subject, number, on, facts in acts:
        if "document_issued_on" in facts and "field" not in facts and happened not in GUARDED:
            _refuse_paper(connection, happened, subject, number, facts)
        elif happened in BY_WORDS and not facts.get("secret"):
            _refuse_words(connection, happened, subject, on, facts)


def _refuse_paper(
    connection: Connection, happened: Happened, subject: Subject, number: int, facts: Mapping[str, Any]
) -> None:
    """Raise RecordedBefore; what begins a record is compared with all that were begun."""
    ours = _values(happened, facts)
    for event, day, record, payload in connection.execute(
        "SELECT id, happened_on, subject_id, payload FROM act a WHERE subject = :subject AND happened = :happened"
        " AND NOT EXISTS (SELECT 1 FROM act b WHERE b.subject = a.subject AND b.subject_id = a.subject_id"
        " AND b.happened IN ('request-withdrawn', 'inspection-cancelled'))"
        " AND (CAST(:number AS INTEGER) IS NULL OR subject_id = :number)"
        " AND payload ->> 'document_issued_on' = :issued_on ORDER BY id",
        {
            "subject": subject.value,
            "number": None if happened in ANEW else number,
            "happened": happened.value,
            "issued_on": facts["document_issued_on"],
        },
    ):
        theirs = json.loads(payload)
        if _values(happened, theirs) == ours:
            issued_on, on = (date.fromisoformat(each) for each in (facts["document_issued_on"], day))
            raise RecordedBefore(number=theirs["number"], issued_on=issued_on, event=event, day=on)
        if happened in ONCE and key(theirs["number"]) == key(str(facts["number"])):
            _refuse_begun(happened, record, theirs, facts)


def _refuse_begun(happened: Happened, record: int, theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> None:
    """Raise RequestedBefore or DecidedBefore where a paper began the like for one of these units before."""
    units, alike = ONCE[happened]
    was, now = _said(theirs), _said(ours)
    if any(was.get(name) != now.get(name) for name in alike) or not {*was.get(units, ())} & {*now.get(units, ())}:
        return
    named = {"number": theirs["number"], "issued_on": date.fromisoformat(theirs["document_issued_on"])}
    if happened is Happened.REPORT_REQUESTED:
        raise RequestedBefore(**named, code=theirs["code"], title=theirs["title"])
    raise DecidedBefore(**named, inspection=record)


def _refuse_words(
    connection: Connection, happened: Happened, subject: Subject, on: date, facts: Mapping[str, Any]
) -> None:
    """Raise SaidBefore; what was said and has been settled since may come up again."""
    query = (
        "SELECT id, happened_on, payload FROM act WHERE subject = :subject AND happened = :happened"
        " AND happened_on = :on"
    )
    if "settled_on" in RECORDS[subject].days.values():
        table = table_of(subject)
        query += f" AND subject_id NOT IN (SELECT id FROM {table} WHERE settled_on IS NOT NULL)"  # noqa: S608 - ours
    values = {"subject": subject.value, "happened": happened.value, "on": on.isoformat()}
    for event, day, payload in connection.execute(query + " ORDER BY id", values):
        if _said(json.loads(payload)) == _said(json.loads(json.dumps(facts))):
            raise SaidBefore(event=event, day=date.fromisoformat(day))


def _said(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts with their words as they are heard: case, spaces and punctuation do not matter, marks do."""
    return {
        name: re.findall(r"\w+", nfc(value).casefold()) or value if name in SPOKEN and isinstance(value, str) else value
        for name, value in facts.items()
    }


def _values(happened: Happened, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return what makes an act that rests on a paper another one."""
    words = WORDS - SPOKEN if happened in OWN_WORDS else WORDS
    left_out = ASIDE | words | (frozenset() if happened in ANEW else BEGINS)
    values = {name: each for name, each in _said(facts).items() if name not in left_out and each not in (None, [], "")}
    return values | {"number": key(str(facts.get("number", "")))}
