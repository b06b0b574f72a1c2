"""
A letter of urging as an official letter to be written as a document: the words of the draft, its tasks as a list.

In Vietnamese whatever language the clerk works in, as the draft is; of a secret task it gives neither content nor point.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.urge.letter import (
    FIGURES,
    IN_ANNEX,
    SUBJECT,
    Letter,
    asked,
    asked_for,
    drafted,
    excused,
    guess,
    opening,
)
from tracker.render.beside.imprint import Imprint
from tracker.render.missive import Missive
from tracker.render.view import Column, View
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.queries.duty.letter import LateTask

UNNUMBERED = "......"
"""What stands for the room that drafts a letter, where the Office has not said how its numbers end."""

OPENING = (
    "Thực hiện khoản 1 Điều 8 {regulation}, theo số liệu của {office} đến ngày {today:%d/%m/%Y}, {unit} còn "
    "{count:02d} nhiệm vụ đã quá thời hạn{guessed} mà Văn phòng chưa ghi nhận kết quả{where}"
)
"""What the draft says, in fewer words: it is to leave room for the list."""

OFFICE = "Văn phòng"

ANNEX = "DANH MỤC NHIỆM VỤ QUÁ THỜI HẠN"


def missive(of: Letter) -> Missive:
    """Return a letter of urging as an official letter."""
    return Missive(
        imprint=_imprint(of),
        symbol=of.bears.symbol or f"{of.city.symbol}-{UNNUMBERED}",
        subject=SUBJECT,
        to=of.unit,
        opening=opening(of, OPENING),
        opening_to_annex=opening(of, OPENING, IN_ANNEX),
        listed=_listed(of),
        asked=tuple(asked(of, OFFICE)),
        annex=ANNEX,
        foot=f"{FIGURES} {drafted(of)}",
        how_many=len(of.tasks),
        answer_by=f"{of.answer_by:%d/%m/%Y}" if of.answer_by else "",
    )


def _imprint(of: Letter) -> Imprint:
    """Return what the letter bears."""
    return Imprint(
        day=of.today,
        head=of.city.head,
        office=of.city.office_in_full,
        place=of.city.place,
        symbol=of.bears.symbol or of.city.symbol,
        journal=f"Mã nhật ký: {of.head}",
        signer=of.bears.signer,
        name=of.bears.name or "",
        recipients=of.bears.recipients,
    )


def _listed(of: Letter) -> View:
    """Return the tasks as a list, the oldest deadline first."""
    columns = (
        Column("place", "TT", "int"),
        Column("task", "Nhiệm vụ", wrap=True),
        Column("due_on", "Thời hạn"),
        Column("days", "Quá hạn (ngày)", "int"),
        Column("working_days", "Ngày làm việc", "int"),
        Column("urged", "Đôn đốc (lần)", "int"),
    )
    rows = [
        (
            place,
            _what(task),
            _until(task),
            (of.today - date.fromisoformat(task.due_on)).days,
            task.working_days_late,
            task.urged,
        )
        for place, task in enumerate(of.tasks, 1)
    ]
    return View(columns, rows, imprint=_imprint(of))


def _what(task: LateTask) -> str:
    """Return what was asked for, where, and what has been done about its deadline."""
    facts = [f"{clean(task.directive)} ngày {_day(task.issued_on)}" + (f", {clean(task.point)}" if task.point else "")]
    facts.append(f"số theo dõi {task.task}")
    if task.extensions and task.original_due_on:
        facts.append(f"gia hạn {task.extensions:02d} lần, hạn ban đầu {_day(task.original_due_on)}")
    if task.held:
        facts.append(f"Văn phòng giữ báo cáo {task.held:02d} ngày làm việc, không tính vào hạn")
    if task.urged_on:
        facts.append(f"đôn đốc gần nhất {_day(task.urged_on)}")
    return f"{asked_for(task)}\n({'; '.join(facts)}{excused(task.excuse)})"


def _until(task: LateTask) -> str:
    """Return until when it was due."""
    return "\n".join(
        [
            _day(task.due_on),
            *([guess(task).strip()] if task.provisional else []),
            *([f"kỳ {task.period}"] if task.period else []),
        ]
    )


def _day(iso: str) -> str:
    """Return a day as letters write it."""
    return f"{date.fromisoformat(iso):%d/%m/%Y}"
