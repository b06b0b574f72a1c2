"""
The letters of a day as a list: to whom, about what, and whether one is sent or why not.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.commands.mail.planned import Reminder, State
from tracker.commands.reply.show import brief
from tracker.render.view import Column, View
from tracker.words.labels.record import LETTERS_STAND, RUNGS
from tracker.words.language import _
from tracker.words.numbers import listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def view(rows: Sequence[Reminder], today: date, *, is_off: bool = False, is_sending: bool = False) -> View:
    """Return letters as a view."""
    columns = (
        Column("code", _("Mã"), of="to.code", machine_only=True),
        Column("unit", _("Đơn vị"), of="to.name", said=brief),
        Column("officer", _("Cán bộ đầu mối"), of="to.officer", minor=True),
        Column("address", _("Địa chỉ"), of="to.email"),
        Column("count", _("Nhiệm vụ"), "int", of=lambda row: len(row.tasks)),
        Column("tasks", _("Số"), of="numbers", said=listed, minor=True),
        Column("rungs", _("Bậc"), of=lambda row: [each.stand.rung for each in row.tasks], machine_only=True),
        Column("rungs_said", _("Bậc nhắc"), of=_rungs, people_only=True),
        Column("state", _("Tình trạng"), of=lambda row: row.state.value, machine_only=True),
        Column("state_said", _("Thư"), of=lambda row: said(row.state), people_only=True, wrap=True),
        Column("reply", _("Máy chủ thư trả lời"), of="detail", filled_only=True, wrap=True),
    )
    title = _("NHẮC QUA THƯ ĐIỆN TỬ (ĐIỀU 10.4), NGÀY {day:%d/%m/%Y}").format(day=today)
    if is_off:
        return View.of(
            columns, [], title=title, empty=_("Ngày {day:%d/%m/%Y} là ngày nghỉ: không gửi thư.").format(day=today)
        )
    empty = _("Không có nhiệm vụ nào cần nhắc qua thư hôm nay.")
    return View.of(columns, rows, title=title, notes=tuple(_notes(rows, is_sending=is_sending)), empty=empty)


def said(state: State) -> str:
    """Return where a letter stands, in words."""
    return _(LETTERS_STAND[state.value])


def _rungs(row: Reminder) -> str:
    """Return the rungs that the tasks of a letter stand on, in words, each with how many do."""
    counted = Counter(each.stand.rung for each in row.tasks)
    return "; ".join(f"{_(name)} {counted[rung]}" for rung, name in RUNGS.items() if counted[rung])


def _notes(rows: Sequence[Reminder], *, is_sending: bool) -> list[str]:
    """Return what is said below the list."""
    notes = []
    ready = [row for row in rows if row.state is State.READY]
    if is_sending:
        sent = [row for row in rows if row.state is State.SENT]
        line = _("Đã gửi và ghi {count} thư, {tasks} nhiệm vụ; {left} thư không gửi.")
        tasks = sum(len(row.tasks) for row in sent)
        notes.append(line.format(count=len(sent), tasks=tasks, left=len(rows) - len(sent)))
    elif ready:
        line = _(
            "{count} thư, {tasks} nhiệm vụ. Gửi và ghi vào sổ: «tracker mail --send»; xem trước một thư: «tracker mail --unit ĐƠN-VỊ --text»."
        )
        notes.append(line.format(count=len(ready), tasks=sum(len(row.tasks) for row in ready)))
    states = {row.state for row in rows}
    if states & {State.NO_OFFICER, State.NO_ADDRESS, State.BAD_ADDRESS, State.BOUNCED}:
        notes.append(_("Ghi cán bộ đầu mối và địa chỉ mới: «tracker unit focal ĐƠN-VỊ --name … --from … --email …»."))
    if State.UNSURE in states:
        notes.append(
            _(
                "Thư chưa chắc đã gửi thì không tự gửi lại. Hỏi đơn vị: đã nhận thì ghi «tracker urge add SỐ… --channel email», "
                "chưa nhận thì «tracker mail --unit ĐƠN-VỊ --send --again»."
            )
        )
    return notes
