"""
A draft in the sheets of a workbook: put there for a clerk to edit, and taken back with what each cell means.

A cell that cannot be meant is a fault with its address; all faults are gathered. What was proposed when the workbook
was written, a clerk who gives it back has confirmed. A secret directive has no workbook (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from tracker.errors import TrackerError, Usage
from tracker.files.draft.draft import Draft, DraftItem
from tracker.files.draft.editback import CellFault, Edited, EditedRow, read_edited
from tracker.files.draft.editbook import edit_book
from tracker.files.draft.editsheets import ROWS, SheetItem, SheetPaper
from tracker.law.vocabulary import Issuer, Secrecy, Urgency
from tracker.services.directive.understood import Ground, Meant, Understanding
from tracker.services.intake.importcells import one_sentence
from tracker.services.papers import Fingerprint, FutureDay
from tracker.words.dates import read_date
from tracker.words.labels.task import ISSUERS, SECRECIES, URGENCIES
from tracker.words.language import _
from tracker.words.meant import Vocabulary
from tracker.words.symbols import normal
from tracker.words.text import nfc

Value = TypeVar("Value")

CHOSEN = {"issuer": (Issuer, ISSUERS), "urgency": (Urgency, URGENCIES), "secrecy": (Secrecy, SECRECIES)}
"""What of a paper is one of a few words, and what each is called in its cell."""


class SecretHasNoSheets(Usage):
    """The words of a secret directive are put into no file (Art. 5.2)."""

    sentence = (
        "Văn bản có độ mật: không ghi nội dung ra tệp khác (Điều 5.2). Hãy ghi thẳng bằng --record; sổ không giữ "
        "nội dung nhiệm vụ."
    )


class NotOneOf(Usage):
    """A cell holds none of the words that are known there."""

    sentence = "«{text}» không phải là giá trị được nhận: {words}."


class NothingThere(Usage):
    """A cell that must be filled is empty."""

    sentence = "Thiếu {what}."


def sheets_of(
    draft: Draft,
    meant: Sequence[Meant],
    ground: Ground,
    kept: Fingerprint,
    room: str | None,
    left: Collection[int] = (),
) -> bytes:
    """Return the workbook of a draft, items `left` out as such; raises SecretHasNoSheets, or TooLongForACell."""
    if draft.secrecy is not None:
        raise SecretHasNoSheets
    name, digest = kept
    fields = {
        "number": draft.number,
        "issued_on": f"{draft.issued_on:%d/%m/%Y}" if draft.issued_on else None,
        "kind": draft.kind,
        "abstract": draft.abstract,
        "signer": draft.signer,
        "authority": draft.authority,
        "addressees": "\n".join(draft.addressees),
        "room": room,
        "file_name": name,
        "file_sha256": digest,
    }
    fields |= {each: labels.get(getattr(draft, each) or "") for each, (_words, labels) in CHOSEN.items()}
    notes = {each: _("cần điền") for each in NEEDED if not fields[each]}
    if draft.symbol and not draft.number:
        notes["number"] = _("cần điền, ví dụ 45{symbol}").format(symbol=draft.symbol)
    notes["file_sha256"] = _("giữ nguyên: sổ ghi mã này của tệp văn bản")
    choices = {each: list(labels.values()) for each, (_words, labels) in CHOSEN.items()}
    paper = SheetPaper({each: text or "" for each, text in fields.items()}, notes, choices)
    return edit_book(paper, [_row(each, ground, is_left=at in left) for at, each in enumerate(meant)], _usage(draft))


NEEDED = ("number", "issued_on", "kind", "abstract", "signer", "issuer")
"""What a directive must have to be recorded (Art. 5.1.a and b)."""


def _usage(draft: Draft) -> list[str]:
    """Return the sentences of the sheet that says how the workbook is used, with what was said of the paper."""
    return [
        _("1. Trang «Văn bản»: điền các mục còn trống, sửa mục đọc sai."),
        _("2. Trang «Nhiệm vụ»: kiểm từng dòng; cột «Lấy» chọn «không» để bỏ một dòng; có thể thêm dòng ở cuối."),
        _("3. Cột «Ghi chú» nêu điều cần kiểm, không được đọc lại. Không dùng công thức."),
        _("4. Lưu tệp, rồi xem trước: tracker directive read --from-draft TỆP.xlsx"),
        _("5. Ghi vào sổ: tracker directive read --from-draft TỆP.xlsx --record"),
        *((_("Khi đọc văn bản, chương trình lưu ý:"), *draft.warnings) if draft.warnings else ()),
    ]


def _row(meant: Meant, ground: Ground, *, is_left: bool) -> SheetItem:
    """Return the row of an item."""
    item, doubts = meant.item, [doubt.said for doubt in meant.doubts]
    if meant.is_routine:
        doubts.append(_("việc thường xuyên, không theo dõi (Điều 3)."))
    return SheetItem(
        content=item.content,
        lead=meant.lead_cell(ground.names),
        support=meant.support_cell(ground.names),
        deadline=meant.deadline_cell(),
        deliverable=item.deliverable,
        point=item.point,
        note=_("cần kiểm: {said}").format(said=" ".join(doubts)) if doubts else "",
        taken=not (is_left or meant.is_routine),
    )


@dataclass(slots=True)
class TakenBack:
    """What an edited workbook says: the draft, its items as they are meant, where each stands, and what is wrong."""

    draft: Draft
    meant: list[Meant]
    rows: list[EditedRow]
    kept: Fingerprint
    room: str | None
    asides: list[str]
    left_out: int
    places: dict[str, str] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)


def take_back(path: Path, ground: Ground, today: date, typed: Mapping[str, object]) -> TakenBack:
    """
    Return what an edited workbook says; what was typed for a field stands in the place of its cell.

    Raises what `read_edited` raises.
    """
    edited = read_edited(path)
    draft = _Cells(edited, today).draft(typed)
    secret = draft.secrecy is not None
    items = [_item(row) for row in edited.rows]
    meant = Understanding(ground, draft.issued_on, secret=secret).items(items)
    back = TakenBack(
        draft,
        meant,
        edited.rows,
        (None, None) if secret else _kept(edited),
        edited.fields.get("room") or None,
        edited.asides,
        edited.left_out,
        edited.places,
        edited.faults,
    )
    for row, each in zip(edited.rows, meant, strict=True):
        if secret and (row.cells["content"] or row.cells["point"]):
            said = _("văn bản có độ mật: để trống nội dung và điểm (Điều 5.2).")
            back.faults.append(CellFault(row.places["content"], said))
        back.faults += [CellFault(row.places[doubt.where], doubt.said) for doubt in each.doubts if doubt.stops]
    return back


def _item(row: EditedRow) -> DraftItem:
    """Return a row of tasks as an item of a draft."""
    cells = row.cells
    return DraftItem(
        content=" ".join(cells["content"].split()),
        lead=(cells["lead"],) if cells["lead"] else (),
        support=(cells["support"],) if cells["support"] else (),
        deadline=" ".join(cells["deadline"].split()),
        deliverable=cells["deliverable"],
        point=cells["point"],
    )


def _kept(edited: Edited) -> Fingerprint:
    """Return what the workbook keeps of the document; nothing where its cells are no longer such."""
    name, digest = edited.fields.get("file_name", ""), edited.fields.get("file_sha256", "").lower()
    is_digest = len(digest) == 64 and all(each in "0123456789abcdef" for each in digest)
    return (name, digest) if name and is_digest else (None, None)


class _Cells:
    """The cells of the paper, each understood or its fault kept."""

    def __init__(self, edited: Edited, today: date) -> None:
        """Read cells of this workbook."""
        self.edited, self.today = edited, today

    def draft(self, typed: Mapping[str, object]) -> Draft:
        """Return the paper."""
        draft = Draft(warnings=[])
        readers: dict[str, Callable[[str], object]] = {"number": normal, "issued_on": self._day}
        readers |= {each: _chosen(each) for each in CHOSEN}
        for name in ROWS:
            if not hasattr(draft, name) or name == "addressees":
                continue
            value = typed.get(name) or self._cell(name, readers.get(name, nfc))
            setattr(draft, name, value)
        draft.addressees = [line for line in self.edited.fields.get("addressees", "").splitlines() if line.strip()]
        if self.edited.fields.get("file_sha256") and _kept(self.edited) == (None, None):
            self._fault("file_sha256", _("mã SHA-256 hoặc tên tệp đã bị sửa; hãy lấy lại từ bản dự thảo gốc."))
        return draft

    def _cell(self, name: str, understand: Callable[[str], Value]) -> Value | None:
        """Return what a cell means, None where it is empty or cannot be meant."""
        text = self.edited.fields.get(name, "")
        if not text:
            if name in NEEDED:
                self._fault(name, one_sentence(NothingThere(what=ROWS[name].lower())))
            return None
        try:
            return understand(text)
        except TrackerError as error:
            self._fault(name, one_sentence(error))
            return None

    def _fault(self, name: str, message: str) -> None:
        """Keep what is wrong with a cell; where its row is gone, the name of the row stands for it."""
        self.edited.faults.append(CellFault(self.edited.places.get(name, ROWS[name]), message))

    def _day(self, text: str) -> date:
        """Return the day of issue; raises NotADate or FutureDay."""
        day = read_date(text)
        if day > self.today:
            raise FutureDay(day=day, today=self.today)
        return day


def _chosen(name: str) -> Callable[[str], str]:
    """Return what reads one of a few words; it raises NotOneOf."""
    words, _labels = CHOSEN[name]
    vocabulary = Vocabulary(words)

    def understand(text: str) -> str:
        word = vocabulary.word(text)
        if word is None:
            raise NotOneOf(text=text, words=", ".join(map(vocabulary.label, vocabulary.words)))
        return word

    return understand
