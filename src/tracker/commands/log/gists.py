"""
The gist of an act: its document, its reason, what it changed; nothing of a secret content (Art. 5.2).
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.inspection.said import CHANGING, changed, corrected, told
from tracker.words.labels.record import CHANNELS, REMARKS, SIDES
from tracker.words.labels.task import DELIVERABLES, FIELDS, ISSUERS, MISMATCHES, QUALITIES, SECRECIES, URGENCIES
from tracker.words.language import _
from tracker.words.numbers import listed

if TYPE_CHECKING:
    from typing import Any

    from tracker.queries.ledger.log import ActLine


TEXTS = ("note", "notice", "abstract", "content", "answer", "outcome", "other")
"""The facts of an act that hold words of people."""


OWED_BY_MANY = frozenset({"meeting", "period"})
"""Subjects whose acts name the units they concern."""


REGISTERED = frozenset(
    {
        *("lead", "due", "received", "room", "proposing-room", "issued", "secrecy"),
        *("report-number", "report-issued", "report-filed"),
    }
)
"""Fields of a secret task whose values may be kept, and shown (Art. 5.2)."""


ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def details(act: ActLine, units: dict[int, str]) -> str:
    """Return the gist of an act: its document, its reason, what it changed; nothing of a secret content (Art. 5.2)."""
    facts = act.facts
    taken_back = "" if act.undone_by is None else _("đã lấy lại (sự kiện {event})").format(event=act.undone_by)
    parts = [taken_back, _document(act, facts), *_changes(act, facts, units)]
    if not act.secret:
        parts += [_reason(facts), *(_text(facts.get(name)) for name in TEXTS)]
    return "; ".join(part for part in parts if part)


def _document(act: ActLine, facts: dict[str, Any]) -> str:
    """Return the document an act rests on, or the directive it is about."""
    number, issued_on = facts.get("number"), facts.get("document_issued_on")
    if number and issued_on:
        return _("{number} ngày {day:%d/%m/%Y}").format(number=number, day=date.fromisoformat(issued_on))
    if number:
        return str(number)
    return act.directive or "" if act.subject in ("directive", "item") or act.happened == "task-assigned" else ""


def _changes(act: ActLine, facts: dict[str, Any], units: dict[int, str]) -> list[str]:
    """Return what an act set or changed."""
    parts: list[str] = []
    if act.happened == "coordination-noted":
        said = SIDES[facts["by"]]
        parts.append(_(said).format(unit=units.get(facts["unit"], "")))
    if act.subject == "inspection" and "field" in facts:
        parts.append(corrected(facts, units))
    elif "field" in facts:
        parts.append(correction(act, facts, units))
    elif "lead" in facts:
        parts.append(units.get(facts["lead"], ""))
    if act.subject in OWED_BY_MANY:
        parts += _of_many(facts, units)
    if facts.get("phrase") and "field" not in facts:
        parts.append(_("«{phrase}»").format(phrase=facts["phrase"]))
    if act.happened == "task-shortened" and facts.get("received_on"):
        day = date.fromisoformat(facts["received_on"])
        parts.append(_("đơn vị nhận ngày {day:%d/%m/%Y}").format(day=day))
    if facts.get("officer"):
        parts.append(_("cán bộ cập nhật: {officer}").format(officer=facts["officer"]))
    if act.subject == "remark":
        parts += [_(REMARKS[facts["kind"]]), units.get(facts["unit"], "")]
        parts += [_("nhiệm vụ {numbers}").format(numbers=facts["task"])] if facts["task"] else []
    if facts.get("sent_to"):
        day = date.fromisoformat(facts["sent_on"])
        parts.append(_("gửi {whom} ngày {day:%d/%m/%Y}").format(whom="; ".join(facts["sent_to"]), day=day))
    if facts.get("took_part"):
        parts.append(_("cùng kiểm tra: {who}").format(who="; ".join(facts["took_part"])))
    if facts.get("approved_by") and "field" not in facts:
        parts.append(_("phê duyệt: {who}").format(who=facts["approved_by"]))
    if act.happened == "cause-confirmed":
        parts.append(_("xác nhận: {body}").format(body=facts["by"]))
    if facts.get("mismatch"):
        parts.append(_("lý do: {reason}").format(reason=_(MISMATCHES.get(facts["mismatch"], facts["mismatch"]))))
    if facts.get("period"):
        parts.append(_("kỳ {period}").format(period=facts["period"]))
    if facts.get("quality"):
        parts.append(_("chất lượng: {quality}").format(quality=_(QUALITIES.get(facts["quality"], facts["quality"]))))
    if act.due_on and act.was_due_on and act.due_on != act.was_due_on:
        old, new = date.fromisoformat(act.was_due_on), date.fromisoformat(act.due_on)
        parts.append(_("hạn {old:%d/%m/%Y} → {new:%d/%m/%Y}").format(old=old, new=new))
    elif act.due_on and not act.was_due_on:
        parts.append(_("hạn {new:%d/%m/%Y}").format(new=date.fromisoformat(act.due_on)))
    if isinstance(tasks := facts.get("tasks"), list):
        parts.append(_("nhiệm vụ {numbers}").format(numbers=listed(tasks)))
    elif tasks is not None:
        parts.append(_("{count} nhiệm vụ").format(count=tasks))
    if facts.get("channel"):
        parts.append(_(CHANNELS[facts["channel"]]))
    if facts.get("urging"):
        parts.append(_("lần đôn đốc {number}").format(number=facts["urging"]))
    if facts.get("answer_by"):
        asked = date.fromisoformat(facts["answer_by"])
        parts.append(_("đề nghị trả lời đến {day:%d/%m/%Y}").format(day=asked))
    if "events" in facts:
        parts.append(_("{count} việc, từ sự kiện {first}").format(count=len(facts["events"]), first=facts["events"][0]))
    if act.happened in CHANGING:
        parts += changed(facts)
    elif act.happened == "inspection-notified" and "told" in facts:
        parts.append(told(facts, units))
    if "year" in facts:
        parts.append(_("năm {year}").format(year=facts["year"]))
    if act.subject == "unit" and facts.get("name"):
        was = facts.get("old")
        parts.append(_("«{old}» → «{new}»").format(old=was, new=facts["name"]) if was else str(facts["name"]))
    if facts.get("names"):
        parts.append(f"{facts['names'][0]} ({facts.get('code', '')})")
    return parts


def _of_many(facts: dict[str, Any], units: dict[int, str]) -> list[str]:
    """Return of an act on a meeting or a period whom it concerns, and the day it names."""
    parts: list[str] = []
    if isinstance(facts.get("unit"), int):
        parts.append(units.get(facts["unit"], ""))
    if isinstance(facts.get("by"), int):
        parts.append(_("nơi yêu cầu: {unit}").format(unit=units.get(facts["by"], "")))
    asked = facts.get("whom") or facts.get("units")
    if asked and "field" not in facts:
        parts.append(_("{count} đơn vị").format(count=len(asked)))
    if facts.get("day") and "field" not in facts:
        parts.append(_("ngày {day:%d/%m/%Y}").format(day=date.fromisoformat(facts["day"])))
    if isinstance(facts.get("task"), int):
        parts.append(_("nhiệm vụ {numbers}").format(numbers=facts["task"]))
    return parts


def correction(act: ActLine, facts: dict[str, Any], units: dict[int, str]) -> str:
    """Return what was corrected, from what to what."""
    field = _(FIELDS.get(facts["field"], facts["field"]))
    if act.secret and facts["field"] not in REGISTERED:
        return field
    old, new = facts.get("old"), facts.get("new")
    if facts["field"] in ("lead", "submitted-by", "by"):
        old, new = units.get(old or 0), units.get(new or 0)
    if facts["field"] == "units":
        old, new = ("; ".join(units.get(unit, "") for unit in named or ()) for named in (old, new))
    return _("{field}: «{old}» → «{new}»").format(
        field=field, old=_plain(facts["field"], old), new=_plain(facts["field"], new)
    )


def _plain(field: str, value: object) -> str:
    """Return a value of a correction as people read it: stored words in their own, a day as it is written."""
    if isinstance(value, bool):
        return _("có") if value else _("không")
    if value is None:
        return ""
    words = {"deliverable": DELIVERABLES, "issuer": ISSUERS, "secrecy": SECRECIES, "urgency": URGENCIES}.get(field, {})
    if value in words:
        return _(words[str(value)])
    text = str(value)
    return f"{date.fromisoformat(text):%d/%m/%Y}" if ISO_DAY.fullmatch(text) else text


def _reason(facts: dict[str, Any]) -> str:
    """Return the reason given for an act."""
    reason = facts.get("reason")
    return _("lý do: {reason}").format(reason=reason) if reason else ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
