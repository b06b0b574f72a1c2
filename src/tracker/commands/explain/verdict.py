"""
How one obligation of a task ended, or stands, in a sentence to lay before others: in time, late by so many working days.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.commands.explain.obligation import Told
    from tracker.render.view import Tone


LATE = ("not-in-time", "reported-late")
"""The states of what was reported late."""


class Verdict(NamedTuple):
    """How an obligation stands: a word for programs, and the sentence."""

    state: str
    said: str

    @property
    def tone(self) -> Tone:
        """Return what the sentence means, for formats that have colours."""
        if self.state == "overdue" or self.state in LATE:
            return "late"
        return "good" if self.state in ("in-time", "running", "reported-in-time") else "unsure"


SAID = {
    "in-time": "Đúng hạn: báo cáo ngày {act:%d/%m/%Y}, hạn đến hết ngày {due:%d/%m/%Y}.",
    "not-in-time": (
        "Trễ {days} ngày, tức {working} ngày làm việc: báo cáo ngày {act:%d/%m/%Y}, hạn đến hết ngày {due:%d/%m/%Y}."
    ),
    "running": "Còn trong hạn: đến hết ngày {due:%d/%m/%Y}, tính đến ngày {today:%d/%m/%Y} còn {left} ngày làm việc.",
    "overdue": (
        "Quá hạn {days} ngày, tức {working} ngày làm việc, tính đến ngày {today:%d/%m/%Y}: "
        "hạn đến hết ngày {due:%d/%m/%Y}, chưa có kết quả được ghi nhận."
    ),
    "reported-in-time": (
        "Đã báo cáo trong hạn, chờ Văn phòng xác nhận: báo cáo ngày {act:%d/%m/%Y}, hạn đến hết ngày {due:%d/%m/%Y}."
    ),
    "reported-late": (
        "Đã báo cáo, trễ {days} ngày, tức {working} ngày làm việc, chờ Văn phòng xác nhận: "
        "báo cáo ngày {act:%d/%m/%Y}, hạn đến hết ngày {due:%d/%m/%Y}."
    ),
    "awaits-direction": "Chờ chỉ đạo từ ngày {ended:%d/%m/%Y}: hạn của đơn vị không chạy, chưa xét đúng hay quá hạn.",
    "awaits-direction-late": (
        "Chờ chỉ đạo từ ngày {ended:%d/%m/%Y}; chuyển lại muộn nên hạn của đơn vị vẫn chạy{until}, "
        "có chỉ đạo mới xét đúng hay quá hạn."
    ),
    "taken-back": "Nhiệm vụ đã dừng ngày {ended:%d/%m/%Y}: không xét quá hạn.",
    "reported-unjudged": "Đã báo cáo ngày {act:%d/%m/%Y}, chờ Văn phòng xác nhận; không xét đúng hay quá hạn.",
    "sent-up": "Đã hoàn thành: kết quả đã gửi lên trên; việc này không đánh giá đơn vị.",
    "done-unjudged": "Đã hoàn thành, không xét đúng hay quá hạn.",
    "done-before-force": "Đã hoàn thành; không xét hạn, vì phát sinh trước ngày Quy chế có hiệu lực ({force:%d/%m/%Y}).",
    "not-judged": "Không xét hạn, vì phát sinh trước ngày Quy chế có hiệu lực ({force:%d/%m/%Y}).",
    "unknown": "Chưa tính được: lịch làm việc không có các ngày của hạn này.",
    "no-deadline": "Nhiệm vụ không thời hạn: không xét đúng hay quá hạn.",
    "awaits-receipt": "Chưa tính được hạn: chưa ghi ngày đơn vị nhận văn bản; chưa xét đúng hay quá hạn.",
    "replaced": "Đã thay bằng hạn khác.",
}
"""The sentences, by their word; Vietnamese, translated where they are said."""

UNSURE = "Dự kiến: hạn tính qua ngày chưa được công bố chính thức."
"""What is added where the calendar may still change."""


def verdict(told: Told) -> Verdict:
    """Return how an obligation stands."""
    row, due = told.row, told.due_on
    act = None if row.met_on is None else date.fromisoformat(row.met_on)
    ended = None if row.ended_on is None else date.fromisoformat(row.ended_on)
    late = told.late()
    state = _state(told, late)
    left = None
    if state == "running" and due is not None:
        left = told.calendar.between(told.today, due) if due <= told.calendar.last else None
    if state == "running" and left is None:
        state = "unknown"
    said = _(SAID[state]).format(
        act=act,
        due=due,
        ended=ended,
        today=told.today,
        force=told.regulation.in_force,
        left=left,
        until="" if due is None else _(", đến hết ngày {due:%d/%m/%Y}").format(due=due),
        days=late[0] if late else 0,
        working=late[1] if late else 0,
    )
    return Verdict(state, f"{said} {_(UNSURE)}" if row.provisional and due is not None else said)


def _state(told: Told, late: tuple[int, int] | None) -> str:
    """Return the word for how an obligation stands."""
    row = told.row
    if row.outcome == "referred" and not told.is_replaced and row.ended_on is not None:
        return "awaits-direction-late" if told.referred_late else "awaits-direction"
    if row.outcome == "stopped" and row.ended_on is not None:
        return "taken-back"
    if row.outcome not in ("open", "waiting", "met"):
        return "replaced"
    if late is None:
        is_before = told.due_on is None and row.term is not None
        if row.outcome == "met":
            if row.met_on is None:
                return "sent-up"
            return "done-before-force" if is_before else "done-unjudged"
        if row.outcome == "waiting" and told.due_on is None and not is_before:
            return "reported-unjudged"
        if told.due_on is not None:
            return "unknown"
        if is_before:
            return "not-judged"
        return "awaits-receipt" if told.awaits_receipt else "no-deadline"
    names = {
        "met": ("in-time", "not-in-time"),
        "waiting": ("reported-in-time", "reported-late"),
        "open": ("running", "overdue"),
    }
    return names[row.outcome][late[0] > 0]


def foremost(own: Sequence[Told]) -> int:
    """Return the place of the deadline to tell of: the first that is overdue, else the last that was late, else the last."""
    states = [verdict(each).state for each in own]
    if "overdue" in states:
        return states.index("overdue")
    return max((place for place, state in enumerate(states) if state in LATE), default=len(own) - 1)


def verdicts(own: Sequence[Told]) -> Verdict:
    """Return how a task stands: one deadline, or how many periods ended in which way and how the foremost stands."""
    told = own[foremost(own)]
    last = verdict(told)
    if len(own) == 1:
        return last
    states = [verdict(each).state for each in own]
    counted = {state: states.count(state) for state in ("in-time", "not-in-time", "overdue")}
    said = _(
        "{count} kỳ: {on_time} kỳ đúng hạn, {late} kỳ trễ, {overdue} kỳ đang quá hạn, {others} kỳ khác. "
        "Kỳ {period}: {last}"
    ).format(
        count=len(own),
        on_time=counted["in-time"],
        late=counted["not-in-time"],
        overdue=counted["overdue"],
        others=len(own) - sum(counted.values()),
        period=told.row.period,
        last=last.said[:1].lower() + last.said[1:],
    )
    worst = next((state for state in ("overdue", "not-in-time") if counted[state]), last.state)
    return Verdict(worst, said)
