"""
A draft of a directive as it is shown: what its document says, what stayed blank, and the tasks it gives.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tracker.commands.reply.show import words
from tracker.render.output import format_of
from tracker.render.view import Column, Page, View
from tracker.services.directive.understood import MOST_NAMED, UNKNOWN
from tracker.words.labels.task import ISSUERS, SECRECIES, URGENCIES
from tracker.words.language import _

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.files.draft.draft import Draft
    from tracker.services.directive.understood import Ground, Meant
    from tracker.units.matching import UnitNames


def page_of(draft: Draft, meant: Sequence[Meant], ground: Ground, *, in_ledger: bool, with_doubts: bool = True) -> Page:
    """Return a draft as people look at it: its head, its tasks, and what must be looked at."""
    told = (
        _("Đơn vị và lịch làm việc: theo sổ.")
        if in_ledger
        else _("Chưa có sổ: đơn vị và lịch làm việc theo danh sách kèm chương trình.")
    )
    said = [_("Lưu ý: {said}").format(said=warning) for warning in draft.warnings]
    said.extend(
        _("Việc {number}: {said}").format(number=number, said=doubt.said)
        for number, each in enumerate(meant, 1)
        for doubt in (each.asked if with_doubts else ())
    )
    if any(each.lead_words for each in meant):
        said.append(_(UNKNOWN))
    if any(each.item.from_sentence for each in meant):
        said.append(_("Việc có dấu «Kiểm» lấy từ câu văn: đối chiếu với văn bản."))
    sections = [View.one(_pairs(draft))]
    if meant:
        sections.append(_tasks(meant, ground))
    else:
        said.append(_("Không thấy nhiệm vụ nào giao trong văn bản."))
    return Page(_("DỰ THẢO ĐỌC TỪ VĂN BẢN (CHƯA GHI SỔ)"), tuple(sections), {}, (*said, told))


def draft_as(
    draft: Draft, meant: Sequence[Meant], ground: Ground, *, in_ledger: bool, format: str | None, output: Path | None
) -> Page | View:
    """Return a draft in the shape of a format: an object for programs, else a page."""
    if format_of(format, output) == "json":
        return object_of(draft, meant, ground)
    return page_of(draft, meant, ground, in_ledger=in_ledger)


def object_of(
    draft: Draft, meant: Sequence[Meant], ground: Ground, *, led_to: Mapping[str, object] | None = None
) -> View:
    """Return a draft as programs read it: one object, with what recording it led to, or would."""
    pairs = _pairs(draft)
    pairs.append((Column("warnings", "", machine_only=True), list(draft.warnings)))
    pairs.append((Column("items", "", machine_only=True), [_item(each, ground) for each in meant]))
    pairs += [(Column(name, "", machine_only=True), value) for name, value in (led_to or {}).items()]
    return View.one(pairs)


def _pairs(draft: Draft) -> list[tuple[Column, object]]:
    """Return what a draft says of the document, with its headings."""
    return [
        (Column("number", _("Số, ký hiệu")), draft.number),
        (Column("kind", _("Loại")), draft.kind),
        (Column("issued_on", _("Ngày ban hành"), "date"), draft.issued_on),
        (Column("issuer", _("Nơi ban hành"), said=words(ISSUERS)), draft.issuer),
        (Column("issued_by", _("Cơ quan ban hành"), wrap=True), draft.issued_by),
        (Column("signer", _("Người ký")), draft.signer),
        (Column("authority", _("Thẩm quyền ký"), wrap=True), draft.authority),
        (Column("abstract", _("Trích yếu"), wrap=True), draft.abstract),
        (Column("addressees", _("Kính gửi"), wrap=True), list(draft.addressees)),
        (Column("secrecy", _("Độ mật"), said=words(SECRECIES)), draft.secrecy),
        (Column("urgency", _("Độ khẩn"), said=words(URGENCIES)), draft.urgency),
    ]


def _tasks(meant: Sequence[Meant], ground: Ground) -> View:
    """Return the tasks of a draft as a list."""
    columns = (
        Column("number", _("Việc"), "int"),
        Column("point", _("Điểm"), filled_only=True),
        Column("content", _("Nội dung"), wrap=True),
        Column("lead", _("Chủ trì"), wrap=True),
        Column("support", _("Phối hợp"), wrap=True, minor=True),
        Column("deadline", _("Thời hạn")),
        Column("due_on", _("Hạn cuối"), "date"),
        Column("to_check", _("Kiểm"), "bool"),
    )
    rows = [
        (
            number,
            each.item.point or None,
            each.item.content,
            shown_units(each.lead, each.lead_words, each.item.lead, ground.names),
            shown_units(each.support, each.support_words, each.item.support, ground.names) or None,
            each.item.deadline or None,
            each.due_on,
            each.item.from_sentence,
        )
        for number, each in enumerate(meant, 1)
    ]
    return View(columns, rows, title=_("NHIỆM VỤ: {count}").format(count=len(rows)))


def shown_units(units: Sequence[int], others: Sequence[str], written: Sequence[str], names: UnitNames) -> str:
    """Return units by name, and the words that name none between quotes; many as the paper says them, counted."""
    if len(units) > MOST_NAMED:
        said = _("{words} ({count} đơn vị)")
        return said.format(words="; ".join(" ".join(each.split()) for each in written), count=len(units))
    return "; ".join([*map(names.name, units), *(f"«{text}»" for text in others)])


def _item(meant: Meant, ground: Ground) -> dict[str, object]:
    """Return one task as programs read it: units by code, and behind them the words that name none as they stand."""
    return {
        "content": meant.item.content,
        "lead": [*map(ground.names.code, meant.lead), *meant.lead_words],
        "support": [*map(ground.names.code, meant.support), *meant.support_words],
        "deadline": meant.item.deadline or None,
        "due_on": meant.due_on,
        "lead_words": list(meant.lead_words),
        "support_words": list(meant.support_words),
        "deliverable": meant.item.deliverable or None,
        "point": meant.item.point or None,
        "from_sentence": meant.item.from_sentence,
        "doubts": [doubt.said for doubt in meant.doubts],
    }
