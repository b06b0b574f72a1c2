"""What is piped in, read by the name «-» as any file is: told by what it holds, from its beginning each time."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
import xlsxwriter

from tracker.disk import ordinary
from tracker.disk.ordinary import Endless, Keyboard, open_ordinary
from tracker.errors import BadData
from tracker.files.msoffice.package import read_bytes
from tracker.files.sheets.opened import open_table_lines
from tracker.files.written.anyfile import read_written

STDIN = Path("-")


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Pipe bytes in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))


def test_what_is_piped_in_is_read_from_its_beginning_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    for content in (b"abc", b"de", b""):
        piped(monkeypatch, content)
        for _again in range(2):
            with open_ordinary(STDIN) as file:
                assert file.read() == content


def test_a_table_a_workbook_and_a_letter_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = io.BytesIO()
    with xlsxwriter.Workbook(sheet) as book:
        book.add_worksheet("A").write_row(0, 0, ["Mã", "Tên"])
    for content in (sheet.getvalue(), "Mã,Tên\n".encode()):
        piped(monkeypatch, content)
        with open_table_lines(STDIN) as lines:
            assert list(lines) == ["Mã,Tên\n"]
    piped(monkeypatch, "Số: 1/CT-UBND\n".encode())
    assert "Số: 1/CT-UBND" in str(read_written(STDIN).blocks)
    piped(monkeypatch, b"%PDF-1.7 cut off")
    with pytest.raises(BadData, match=r"^- "):
        read_written(STDIN)


def test_a_pipe_without_an_end_and_a_keyboard_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordinary, "MOST_PIPED", 10)
    piped(monkeypatch, b"x" * 11)
    with pytest.raises(Endless):
        open_ordinary(STDIN)
    piped(monkeypatch, b"x" * 11)
    with pytest.raises(BadData, match="được nối vào"):
        read_bytes(STDIN)
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(Keyboard):
        open_ordinary(STDIN)
    with pytest.raises(BadData, match="chưa có gì được nối vào"):
        read_bytes(STDIN)
