"""
A slip: the tasks of one unit as they stood on a day, and what its clerk is asked to fill in beside each.

What the Office says of a task (`printed`) is the same on a sheet and on a page, and is held against what comes back.
It goes to units, so it is in Vietnamese whatever language the clerk works in. Of a secret task it tells the number and
the last day alone (Art. 5.2).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import NamedTuple

from tracker.words.labels.task import DELIVERABLES, SECRET, STATUSES_IN_FULL

VERSION = 1

NUMBER, DIRECTIVE, CONTENT, DUE, PHRASE, STANDS, ASKED = PRINTED = (
    "Số",
    "Văn bản giao",
    "Nội dung nhiệm vụ",
    "Hạn",
    "Thời hạn ghi trong văn bản",
    "Tình trạng",
    "Văn phòng đề nghị",
)
"""The headings of what the Office says, in their order."""

LONGEST = 3000
"""Characters of a text that a slip shows."""

OF_PERIOD = "{task} kỳ {period}"
NAME = re.compile(r"[0-9]+(?: kỳ \S+)?")
"""How a row is called."""


class SlipRow(NamedTuple):
    """
    One task, of a recurring one one period, that waits for its unit's work. Days are ISO text.

    `left` is how many working days are left, below 0 how many it is late, None without a deadline; `late` says that the
    last day has passed, `asks` what the Office asks, `unreceived` that the deadline waits for the day of receipt.
    """

    task: int
    period: str | None
    directive: str | None
    issued_on: str | None
    point: str | None
    content: str | None
    phrase: str | None
    due_on: str | None
    provisional: bool
    left: int | None
    late: bool
    status: str
    deliverable: str
    written: bool
    secret: bool
    unreceived: bool
    asks: str

    @property
    def name(self) -> str:
        """Return how the row is called: the number of the task, with its period where it has one."""
        return str(self.task) if self.period is None else OF_PERIOD.format(task=self.task, period=self.period)


class Told(NamedTuple):
    """A task that the unit is only told of: reported, handed back, or supported. Days are ISO text."""

    task: int
    directive: str | None
    content: str | None
    due_on: str | None
    why: str
    secret: bool


@dataclass(frozen=True, slots=True)
class Slip:
    """
    What is handed to a unit: on which day, from which line of the journal, and by which Office.

    `meeting` is the day of the meeting that the unit still owes its update to (Art. 21.1).
    """

    unit: str
    name: str
    day: str
    event: int
    head: str
    office: str
    meeting: str | None
    rows: Sequence[SlipRow]
    told: Sequence[Told] = ()


def dumped(slip: Slip) -> str:
    """Return what of a slip is sealed, as text: all but what the unit is only told."""
    whole = asdict(slip) | {"version": VERSION, "rows": [row._asdict() for row in slip.rows]}
    del whole["told"]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def loaded(text: str) -> Slip:
    """Return the slip that was sealed; raises ValueError, KeyError or TypeError for text that is none."""
    whole = json.loads(text)
    if whole.pop("version") != VERSION:
        raise ValueError(text[:20])
    return Slip(**whole | {"rows": [SlipRow(**row) for row in whole["rows"]]})


def printed(row: SlipRow) -> tuple[int | str | date | None, ...]:
    """Return what the Office says of a task, one value for each heading of `PRINTED`."""
    return (
        row.task if row.period is None else row.name,
        _directive(row),
        SECRET + ": không nêu nội dung (khoản 2 Điều 5)" if row.secret else _short(row.content or ""),
        None if row.due_on is None else date.fromisoformat(row.due_on),
        row.phrase,
        _stands(row),
        row.asks,
    )


def whose(slip: Slip) -> str:
    """Return the line that says whose slip it is, and from when."""
    day = date.fromisoformat(slip.day)
    return (
        f"{slip.name} ({slip.unit}): {len(slip.rows)} nhiệm vụ; số liệu đến ngày {day:%d/%m/%Y} của {slip.office}; "
        f"mã nhật ký: {slip.head}"
    )


def file_name(slip: Slip) -> str:
    """Return the code of a unit as a part of a file's name."""
    return "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in slip.unit)


def _short(text: str) -> str:
    """Return a text as far as a cell shows it."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "… (xem văn bản)"


def shown(value: int | str | date | None) -> str:
    """Return a printed value as people read it."""
    if isinstance(value, date):
        return f"{value:%d/%m}/{value.year:04}"
    return "" if value is None else str(value)


def _directive(row: SlipRow) -> str:
    """Return the directive with its day and the point of it."""
    if row.secret or row.issued_on is None:
        return SECRET
    point = f", {row.point}" if row.point else ""
    return f"{row.directive} ngày {date.fromisoformat(row.issued_on):%d/%m/%Y}{point}"


def _stands(row: SlipRow) -> str:
    """Return the state of a task and how far its last day is."""
    said = STATUSES_IN_FULL[row.status]
    said = said[0].upper() + said[1:]
    if row.left is None:
        return f"{said}; {'chờ ngày nhận văn bản, chưa có hạn' if row.unreceived else 'không có hạn'}"
    far = f"còn {row.left} ngày làm việc" if row.left > 0 else f"quá {-row.left} ngày làm việc"
    if row.left == 0:
        far = "vừa quá hạn" if row.late else "hạn là hôm nay"
    return f"{said}; {far}{' (dự kiến)' if row.provisional else ''}"


def asked(*, written: bool, deliverable: str, unreceived: bool, six_months: bool, returned: str | None) -> str:
    """Return what the Office asks of a task in words: the result, and what is missing beside it."""
    parts = []
    if returned is not None:
        parts.append(
            "Báo cáo trước đã bị trả lại" + (f": {returned.strip().rstrip('.')}." if returned.strip() else ".")
        )
    if unreceived:
        parts.append("Cho biết ngày nhận văn bản giao.")
    what = "kết quả" if deliverable == "report" else f"kết quả ({DELIVERABLES[deliverable]})"
    if written:
        parts.append(f"Báo cáo {what} bằng văn bản.")
    else:
        parts.append("Báo «Đã thực hiện» khi xong, không cần văn bản.")
    if six_months:
        parts.append("Quá 6 tháng chưa có kết quả: gửi văn bản nêu lý do (Điều 8.1.e).")
    return " ".join(parts)
