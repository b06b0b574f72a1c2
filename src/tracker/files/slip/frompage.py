"""
A slip that comes back from its page in a browser: the file of JSON that the page gave.

It refuses the page itself, which holds no answers, and whatever else is no such file.
"""

from __future__ import annotations

import json
from pathlib import Path

from tracker.errors import BadData
from tracker.files.msoffice.package import read_bytes
from tracker.files.slip.comeback import BackRow, Cell, Comeback
from tracker.files.slip.fields import ASKS, Field
from tracker.files.slip.seal import NoSeal

FORMAT = "tracker-slip-answers"
"""What the file says it is."""

LARGEST = 16 << 20
"""Bytes; the answers of a unit with 10,000 tasks."""

MOST_HELD = 200_000
"""Objects and lists in it, each of which takes many times its bytes once it is read; and brackets in what was typed."""


class PageItself(BadData):
    """The page to be filled in, and not what it gives back."""

    sentence = (
        "{file} là trang để điền, không phải tệp trả lời. Đơn vị mở trang này bằng trình duyệt, điền, bấm «Lưu tệp trả "
        "lời», rồi gửi tệp .json vừa lưu."
    )


class PageBroken(BadData):
    """The file says what it is, and cannot be read."""

    sentence = "{file} bị hỏng, không đọc được. Nhờ đơn vị mở lại trang, bấm «Lưu tệp trả lời» và gửi lại tệp."


def read_page(path: Path) -> Comeback:
    """Return what a page gave back; raises NoSeal, PageItself, PageBroken and what `read_bytes` raises."""
    content = read_bytes(path, LARGEST)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise PageItself(file=path)
    if content.count(b"{") + content.count(b"[") > MOST_HELD:
        raise (PageBroken if FORMAT.encode() in content else NoSeal)(file=path)
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise (PageBroken if FORMAT.encode() in content else NoSeal)(file=path) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT or not isinstance(whole.get("seal"), str):
        raise NoSeal(file=path)
    rows = whole.get("rows")
    if not isinstance(rows, list):
        raise PageBroken(file=path)
    reviewed = whole.get("reviewed")
    if reviewed is not None and not isinstance(reviewed, str):
        raise PageBroken(file=path)
    return Comeback(whole["seal"], [_row(path, row) for row in rows], Cell("Phiên họp", reviewed) if reviewed else None)


def _row(path: Path, row: object) -> BackRow:
    """Return one row of the file; raises PageBroken for what a page never writes."""
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        raise PageBroken(file=path)
    name = row.get("task")
    if name is None or row.keys() - {"task", *Field}:
        raise PageBroken(file=path)
    filled = {
        field: Cell(f"{name}, «{ASKS[field].heading}»", row[field].strip())
        for field in Field
        if row.get(field, "").strip()
    }
    return BackRow(Cell(str(name), name), {}, filled)
