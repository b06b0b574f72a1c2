"""
A directive understood from its text: its letterhead and its signature, in the layout of Nghị định 30/2020/NĐ-CP.

Nothing is guessed: what stands blank, or can be read in two ways, is None, and a sentence says what to type.
"""

from __future__ import annotations

import re

from tracker.files.assigned.items import items_of
from tracker.files.draft.draft import Draft
from tracker.files.frame.addressed import addressees_of, is_addressed
from tracker.files.frame.authority import signature_of
from tracker.files.frame.dayline import DayLine, day_line
from tracker.files.frame.issuing import is_of_the_city, issuer_of
from tracker.files.frame.letterhead import (
    about_of,
    abstract_of,
    degrees,
    issuing_body,
    opening_ends,
    title_line,
)
from tracker.files.frame.lines import Line, lines_of
from tracker.files.frame.numberline import NumberLine, kind_of, number_line
from tracker.files.written.blocks import Written
from tracker.words.language import _

NEAR = 10
"""Lines below the opening in which «Kính gửi» may still stand."""


def draft_of(written: Written) -> Draft:
    """Return what a document says of itself and of the tasks it gives."""
    lines = lines_of(written)
    draft = Draft(warnings=list(written.warnings))
    ends = opening_ends(lines)
    numbered = number_line(lines, ends)
    named = title_line(lines, numbered.at + 1 if numbered else 0, ends)
    before = named[0] if named is not None else ends
    dated = day_line(lines, before, (numbered.at, numbered.behind) if numbered else None)
    if named is not None and dated is not None and dated.at > named[0]:
        dated = None
    _take_day(draft, dated)
    _take_number(draft, numbered)
    if written.recognised:
        _take_nothing_recognised(draft)
    about = about_of(lines, ends)
    draft.addressees = addressees_of(lines, ends + NEAR)
    draft.kind = _kind(numbered, named, letter=bool(about or draft.addressees or is_addressed(lines)))
    if draft.kind is None:
        draft.warnings.append(_("Không thấy tên loại văn bản: gõ tên loại khi ghi sổ (--kind)."))
    draft.abstract = abstract_of(lines, named[0]) if named is not None else about
    if draft.abstract is None:
        draft.warnings.append(_("Không thấy trích yếu: gõ trích yếu khi ghi sổ (--abstract)."))
    draft.secrecy, draft.urgency = degrees(lines, before + 2)
    _take_signature(draft, lines, max(before + 1 if named else ends, numbered.at + 1 if numbered else 0))
    draft.issued_by = issuing_body(lines, numbered.at if numbered else None, before)
    draft.issuer = issuer_of(draft)
    if draft.issuer is None:
        sentence = _(
            "Nơi ban hành «{body}» không phải UBND thành phố, Chính phủ hay Thủ tướng: chọn khi ghi sổ (--issuer)."
        )
        if is_of_the_city(draft):
            sentence = _("Ký «{authority}»: chọn khi ghi sổ là của UBND, Chủ tịch hay Phó Chủ tịch (--issuer).")
        draft.warnings.append(sentence.format(body=draft.issued_by or "?", authority=draft.authority or "?"))
    draft.items, doubts = items_of(written)
    draft.warnings += doubts
    return draft


def _take_number(draft: Draft, numbered: NumberLine | None) -> None:
    """Put the number into a draft, or a sentence on why there is none."""
    sentence = ""
    if numbered is None:
        sentence = _("Không thấy dòng «Số: …» ở đầu văn bản: gõ số, ký hiệu khi ghi sổ.")
    elif numbered.number is not None:
        draft.number = numbered.number
        year = re.match(r"/(\d{4})/", numbered.symbol)
        if year and draft.issued_on is not None and int(year[1]) != draft.issued_on.year:
            sentence = _("Năm trong số «{number}» khác năm của ngày ban hành: kiểm tra lại.")
    elif numbered.blank and numbered.symbol:
        draft.symbol = numbered.symbol
        sentence = _("Số văn bản để trống («{line}»): gõ số, ký hiệu đầy đủ khi ghi sổ, ví dụ 45{symbol}.")
    elif numbered.symbol:
        sentence = _("Không đọc chắc được số trong «{line}»: xem văn bản rồi gõ số, ký hiệu khi ghi sổ.")
    else:
        sentence = _("Dòng «{line}» không có đủ số và ký hiệu: gõ số, ký hiệu khi ghi sổ.")
    if sentence:
        line, symbol = (numbered.text, numbered.symbol) if numbered is not None else ("", "")
        draft.warnings.append(sentence.format(line=line, symbol=symbol, number=draft.number))


def _take_day(draft: Draft, dated: DayLine | None) -> None:
    """Put the day of issue into a draft, or a sentence on why there is none."""
    if dated is None:
        sentence = _("Không thấy dòng «…, ngày … tháng … năm …» ở đầu văn bản: gõ ngày ban hành khi ghi sổ (--issued).")
    elif dated.day is not None:
        draft.issued_on = dated.day
        return
    elif dated.blank:
        sentence = _("Ngày ban hành để trống («{line}»): gõ ngày ban hành khi ghi sổ (--issued).")
    else:
        sentence = _("Không đọc chắc được ngày trong «{line}»: xem văn bản rồi gõ ngày ban hành khi ghi sổ (--issued).")
    draft.warnings.append(sentence.format(line=dated.text if dated is not None else ""))


def _take_nothing_recognised(draft: Draft) -> None:
    """Leave number and day to people where a machine recognised them in a picture: it takes 1 for 7 without a word."""
    read = [draft.number, f"{draft.issued_on:%d/%m/%Y}" if draft.issued_on else None]
    if any(read):
        sentence = _("Trang đầu là ảnh quét, chữ do máy nhận dạng: đọc là «{read}», xem lại văn bản rồi gõ khi ghi sổ.")
        draft.warnings.append(sentence.format(read=", ".join(filter(None, read))))
    draft.number = draft.issued_on = None


def _kind(numbered: NumberLine | None, named: tuple[int, str] | None, *, letter: bool) -> str | None:
    """Return the type of a document in full: by its name in capitals, else by its symbol; «Công văn» has neither."""
    by_symbol = kind_of(numbered.symbol) if numbered is not None and numbered.symbol else None
    if named is not None and by_symbol != "Văn bản hợp nhất":  # which bears the type of what it brings together
        return named[1]
    if by_symbol:
        return by_symbol
    return "Công văn" if letter else None


def _take_signature(draft: Draft, lines: list[Line], begin: int) -> None:
    """Put who signs into a draft, or a sentence on why nobody does."""
    found = signature_of(lines, begin)
    if found is None:
        draft.warnings.append(_("Không thấy phần chữ ký: gõ người ký khi ghi sổ (--signer)."))
        return
    draft.authority = " / ".join(found.authority)
    draft.signer = found.signer
    if found.signer is None:
        draft.warnings.append(
            _("Dưới «{title}» không có tên người ký: gõ người ký khi ghi sổ (--signer).").format(title=draft.authority)
        )
    elif found.others:
        draft.warnings.append(_("Văn bản có nhiều người ký; lấy người thứ nhất là {name}.").format(name=found.signer))
