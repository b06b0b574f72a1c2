"""
The stages of an inspection and the acts each allows, as a table; the parts of its dossier (Art. 11–17).

The stage is read from what the record holds. An act that the table does not list is refused with
a sentence that names the stage and what to type. Nothing here knows a date or a deadline.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from tracker.errors import Forbidden
from tracker.law.kinds import Conductor
from tracker.law.vocabulary import Happened
from tracker.words.labels.record import STAGES


class Stage(StrEnum):
    """
    Where an inspection stands.

    `own` is a department's or locality's that has no decision entered, and needs none (Art. 11.2). `sent` is told
    before the report was entered; the three «early» ones are reported or told before the end was entered.
    """

    PLANNED = "planned"
    OWN = "own"
    DECIDED = "decided"
    ORDERED = "ordered"
    REPORTED_EARLY = "reported-early"
    SENT_EARLY = "sent-early"
    CLOSED_EARLY = "closed-early"
    ENDED = "ended"
    REPORTED = "reported"
    SENT = "sent"
    CLOSED = "closed"
    CANCELLED = "cancelled"


_P, _W, _D, _O, _RY, _SY, _CY, _E, _R, _S, _C, _X = Stage

_EARLY = {each: each for each in (_RY, _SY, _CY)}
_GOES_ON = {each: each for each in (_W, _D, _O, *_EARLY)}
_BEGUN = _GOES_ON | {each: each for each in (_E, _R, _S, _C)}
_SENT = {_W: _SY, _D: _SY, _O: _SY, _RY: _CY, _E: _S, _R: _C}
_ENDED = {_W: _E, _D: _E, _O: _E, _RY: _R, _SY: _S, _CY: _C}

MOVES: dict[Happened, dict[Stage, Stage]] = {
    Happened.INSPECTION_DECIDED: {_P: _D, _W: _D},
    Happened.INSPECTION_EXTENDED: _BEGUN,
    Happened.INSPECTION_TEAM_CHANGED: _BEGUN,
    Happened.MEMBER_INVITED: _GOES_ON,
    Happened.MATERIAL_REQUESTED: _GOES_ON,
    Happened.MATERIAL_GIVEN: _BEGUN,
    Happened.INSPECTION_ENDED_BY_CITY: _ENDED,
    Happened.INSPECTION_ENDED_BY_UNIT: _ENDED,
    Happened.FINDING_MADE: _BEGUN,
    Happened.FINDING_AMENDED: _BEGUN,
    Happened.INSPECTION_REPORTED: {_W: _RY, _D: _RY, _O: _RY, _SY: _CY, _E: _R, _S: _C},
    Happened.INSPECTION_COPIED: _SENT,
    Happened.INSPECTION_NOTIFIED: _SENT,
    Happened.INSPECTION_CORRECTED: {**_BEGUN, _X: _X},
    Happened.INSPECTION_CANCELLED: dict.fromkeys((_P, _W, _D, _O, *_EARLY, _E, _R, _S), _X),
    Happened.DOSSIER_FILED: {each: each for each in Stage},
}
"""
Act → stage before → stage after; what a correction changes is not told here.

A report, its copy or its notice may be entered before the end: then the duty is met as it begins (Art. 16).
"""


OVERSTAYED = "hết thời hạn kiểm tra, chưa ghi kết thúc"
"""What is said of an inspection whose time limit has passed; it breaches nothing."""

NOT_OF: dict[Conductor, Happened] = {
    Conductor.CITY: Happened.INSPECTION_COPIED,
    Conductor.UNIT: Happened.INSPECTION_NOTIFIED,
}
"""The act that Art. 16 lays on the other kind of conductor."""


class StageForbids(Forbidden):
    """The stage of the inspection does not allow the act: what stands there can only be corrected."""

    sentence = (
        "Cuộc kiểm tra {number} {status}: không làm được việc này. Điều đã ghi nhầm thì sửa bằng "
        "«tracker inspection correct {number} …»."
    )


class DecisionFirst(StageForbids):
    """An inspection that is only planned has nobody yet to do the act."""

    sentence = (
        "Cuộc kiểm tra {number} {status}: chưa làm được việc này. Muốn làm, trước hết gõ "
        "«tracker inspection decide {number} …»."
    )


class WasCancelled(StageForbids):
    """A cancelled inspection goes on only where the cancelling was entered by mistake."""

    sentence = (
        "Cuộc kiểm tra {number} {status}: không làm được việc này. Nếu hủy là ghi nhầm, gõ "
        "«tracker inspection correct {number} --field cancelled --remove --reason LÝ-DO»."
    )


FORBIDS: dict[Stage, type[StageForbids]] = {_P: DecisionFirst, _X: WasCancelled}
"""The refusals of stages that have a way out of their own."""


class CityCopies(Forbidden):
    """A copy to the Office was recorded of an inspection by the city itself."""

    sentence = (
        "Cuộc kiểm tra {number} do thành phố tiến hành: Văn phòng thông báo kết quả đến đơn vị được kiểm tra "
        "(Điều 16.2). Gõ «tracker inspection notify {number} --on NGÀY»."
    )


class UnitNotifies(Forbidden):
    """A notice to the inspected unit was recorded of an inspection by a department or locality."""

    sentence = (
        "Cuộc kiểm tra {number} do đơn vị tiến hành: đơn vị gửi báo cáo cho Văn phòng (Điều 16.1). "
        "Gõ «tracker inspection copy {number} --on NGÀY»."
    )


def stage_of(record: Mapping[str, object]) -> Stage:
    """Return where an inspection stands, from the columns of its record that are not empty."""
    if "cancelled_on" in record:
        return _X
    done = ("reported_on" in record, "copied_on" in record or "notified_on" in record)
    if "ended_on" in record:
        return {(False, False): _E, (True, False): _R, (False, True): _S, (True, True): _C}[done]
    if any(done):
        return {(True, False): _RY, (False, True): _SY, (True, True): _CY}[done]
    if "decided_on" in record:
        return _D
    if "ordered_on" in record:
        return _O
    return _W if record.get("conductor") == Conductor.UNIT.value else _P


def has_overstayed(record: Mapping[str, object], day: str) -> bool:
    """Say whether the time limit of an inspection has passed on a day, and no end was entered (Art. 14.2.d)."""
    until = record.get("until_on")
    return until is not None and str(until) < day and stage_of(record) in _GOES_ON


def allow(number: int, record: Mapping[str, object], happened: Happened) -> Stage:
    """
    Return the stage of inspection `number` after an act.

    Raises StageForbids where the table lists no such move, CityCopies or UnitNotifies where Art. 16
    lays the act on another.
    """
    conductor = Conductor(str(record["conductor"]))
    if happened is NOT_OF[conductor]:
        raise (CityCopies if conductor is Conductor.CITY else UnitNotifies)(number=number)
    stage = stage_of(record)
    after = MOVES[happened].get(stage)
    if after is None:
        raise FORBIDS.get(stage, StageForbids)(number=number, status=STAGES[stage])
    return after


class Part(NamedTuple):
    """One part of the dossier: its number, its name in the words of Art. 17, and whether it is required of all."""

    number: int
    name: str
    required: bool


DECISION, DIRECTIVES, URGINGS, STATE, BASIS, MINUTES, REPORT, OTHER = range(1, 9)
"""The numbers of the parts, in the order of Art. 17."""

PARTS = (
    Part(DECISION, "Quyết định thành lập Đoàn kiểm tra", required=True),
    Part(DIRECTIVES, "Văn bản giao nhiệm vụ và văn bản liên quan (nếu có)", required=False),
    Part(URGINGS, "Văn bản theo dõi, đôn đốc (nếu có)", required=False),
    Part(STATE, "Báo cáo, tài liệu phản ánh tình hình thực hiện nhiệm vụ", required=True),
    Part(BASIS, "Kế hoạch kiểm tra, hoặc văn bản chỉ đạo kiểm tra", required=True),
    Part(MINUTES, "Biên bản, tài liệu liên quan đến nội dung kiểm tra", required=True),
    Part(REPORT, "Báo cáo kết quả kiểm tra", required=True),
    Part(OTHER, "Tài liệu khác có liên quan", required=False),
)


def required_parts(record: Mapping[str, object]) -> frozenset[int]:
    """
    Return the parts that the dossier of this inspection must hold (Art. 17).

    An inspection of a single task has no decision, the Chairman's word stands in part 5; one upon
    signs of a breach may have neither plan nor direction (Art. 13.2, 14.1). What a department or locality
    inspects by itself needs no decision of the Chairman's, and no plan that he approved (Art. 11.2, 14.1).
    """
    left_out = set()
    is_own = record["conductor"] == Conductor.UNIT.value
    if "ordered_on" in record or is_own:
        left_out.add(DECISION)
    if record["ground"] == "signs" or is_own:
        left_out.add(BASIS)
    return frozenset(part.number for part in PARTS if part.required) - left_out
