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
from tracker.kinds import Conductor
from tracker.vocabulary import Happened


class Stage(StrEnum):
    """Where an inspection stands; `sent` is told before the report was entered."""

    PLANNED = "planned"
    DECIDED = "decided"
    ORDERED = "ordered"
    ENDED = "ended"
    REPORTED = "reported"
    SENT = "sent"
    CLOSED = "closed"


_P, _D, _O, _E, _R, _S, _C = Stage

MOVES: dict[Happened, dict[Stage, Stage]] = {
    Happened.INSPECTION_DECIDED: {_P: _D},
    Happened.MEMBER_INVITED: {_D: _D, _O: _O},
    Happened.MATERIAL_REQUESTED: {_D: _D, _O: _O},
    Happened.MATERIAL_GIVEN: {_D: _D, _O: _O, _E: _E, _R: _R, _S: _S, _C: _C},
    Happened.INSPECTION_ENDED_BY_CITY: {_D: _E, _O: _E},
    Happened.INSPECTION_ENDED_BY_UNIT: {_D: _E, _O: _E},
    Happened.FINDING_MADE: {_D: _D, _O: _O, _E: _E, _R: _R, _S: _S, _C: _C},
    Happened.INSPECTION_REPORTED: {_E: _R, _S: _C},
    Happened.INSPECTION_COPIED: {_E: _S, _R: _C},
    Happened.INSPECTION_NOTIFIED: {_E: _S, _R: _C},
    Happened.DOSSIER_FILED: {_P: _P, _D: _D, _O: _O, _E: _E, _R: _R, _S: _S, _C: _C},
}
"""Act → stage before → stage after."""

SAID: dict[Stage, str] = {
    _P: "chưa có quyết định",
    _D: "đang kiểm tra",
    _O: "đang kiểm tra theo chỉ đạo",
    _E: "đã kết thúc, chưa báo cáo",
    _R: "đã báo cáo, chưa gửi hoặc thông báo",
    _S: "đã gửi hoặc thông báo, chưa ghi báo cáo",
    _C: "đã xong",
}

COMMANDS: dict[Happened, str] = {
    Happened.INSPECTION_DECIDED: "inspection decide",
    Happened.MEMBER_INVITED: "inspection invite",
    Happened.MATERIAL_REQUESTED: "inspection request",
    Happened.MATERIAL_GIVEN: "inspection answer",
    Happened.INSPECTION_ENDED_BY_CITY: "inspection end",
    Happened.FINDING_MADE: "inspection finding",
    Happened.INSPECTION_REPORTED: "inspection report",
    Happened.INSPECTION_COPIED: "inspection copy",
    Happened.INSPECTION_NOTIFIED: "inspection notify",
    Happened.DOSSIER_FILED: "inspection dossier",
}
"""The command that performs an act, for refusals that say what to type instead."""

NOT_OF: dict[Conductor, Happened] = {
    Conductor.CITY: Happened.INSPECTION_COPIED,
    Conductor.UNIT: Happened.INSPECTION_NOTIFIED,
}
"""The act that Art. 16 lays on the other kind of conductor."""


class StageForbids(Forbidden):
    """The stage of the inspection does not allow the act."""

    sentence = "Cuộc kiểm tra {number} {status}: không thực hiện được thao tác này. Lệnh dùng được: {commands}."


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
    is_reported = "reported_on" in record
    is_sent = "copied_on" in record or "notified_on" in record
    if "ended_on" in record:
        return {(False, False): _E, (True, False): _R, (False, True): _S, (True, True): _C}[is_reported, is_sent]
    if "decided_on" in record:
        return _D
    return _O if "ordered_on" in record else _P


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
        usable = [
            act for act, moves in MOVES.items() if stage in moves and act in COMMANDS and act != NOT_OF[conductor]
        ]
        raise StageForbids(number=number, status=SAID[stage], commands=", ".join(COMMANDS[act] for act in usable))
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
    signs of a breach may have neither plan nor direction (Art. 13.2, 14.1).
    """
    left_out = set()
    if "ordered_on" in record:
        left_out.add(DECISION)
    if record["ground"] == "signs":
        left_out.add(BASIS)
    return frozenset(part.number for part in PARTS if part.required) - left_out
