"""
A document as plain text (.txt): one paragraph a line, empty lines between them kept as empty paragraphs.

The encodings are those of `textfile`; what two columns were in the document stands apart by spaces or tabs.
"""

from __future__ import annotations

import re
from pathlib import Path

from tracker.errors import BadData
from tracker.files.textfile import (
    FileTooLarge,
    LineTooLong,
    NotText,
    UnknownEncoding,
    Workbook,
    open_lines,
)
from tracker.files.written.blocks import Paragraph, Written
from tracker.files.written.columns import single_spaced, taken_apart
from tracker.words.text import nfc, scrub

LARGEST = 1 << 20
"""Bytes; a directive of a hundred pages has a quarter of it."""


_BARS = re.compile(r"\s*\|\s*")
"""What stands between cells where a table was copied as text."""


class NotPlain(BadData):
    """The file holds no text."""

    sentence = "{file} không phải là văn bản (.txt, .docx, .pdf). Kiểm tra lại tệp."


class PlainTooLarge(BadData):
    """The file holds more text than any directive."""

    sentence = "{file} quá lớn: văn bản .txt không quá {most} MB. Kiểm tra lại tệp."


class PlainEncoding(BadData):
    """The file is text in an encoding that would have to be guessed."""

    sentence = "{file}: không rõ bảng mã, chữ có dấu có thể bị sai. Hãy lưu lại thành .docx, hoặc .txt dạng UTF-8."


def read_plain(path: Path) -> Written:
    """Return what a text file says; raises NoSuchFile, UnreadableFile, FileChanged or one of the refusals above."""
    try:
        with open_lines(path, LARGEST) as lines:
            said = [scrub(nfc(line)) for whole in lines for line in whole.rstrip("\r\n").splitlines() or [""]]
    except FileTooLarge as error:
        raise PlainTooLarge(file=path, most=LARGEST >> 20) from error
    except UnknownEncoding as error:
        raise PlainEncoding(file=path) from error
    except (NotText, LineTooLong, Workbook) as error:
        raise NotPlain(file=path) from error
    return of_lines(said)


def of_lines(lines: list[str]) -> Written:
    """Return the blocks of a text that is there line by line."""
    parted = [_BARS.sub("\t", line.strip(" |")) if "|" in line else line for line in lines]
    kept = [line for line, given in zip(parted, lines, strict=True) if line.strip() or "|" not in given]
    return Written([*taken_apart((line, Paragraph(single_spaced(line))) for line in kept)])
