"""
A text file as a clerk saved it, read line by line in whatever encoding it is in.

This module alone tells UTF-8, UTF-16 and cp1258 apart. It refuses what is no text, and an
encoding it would have to guess: TCVN3 and VNI can be read as cp1258 too, as garbage.
"""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from tracker.disk.ordinary import open_ordinary, why_unread
from tracker.errors import BadData
from tracker.words.text import nfc

CHUNK = 1 << 20
"""Bytes; a file with as many in one line is no table, and the line would have to be held whole."""

HELD = 5 << 20
"""Bytes of a file whose rows are all held at once; a hundred times a list of the city's units."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class NoSuchFile(BadData):
    """There is no file of that name."""

    sentence = "Không có tệp {file}. Hãy kiểm tra lại đường dẫn."


class UnreadableFile(BadData):
    """The file is there, and cannot be read."""

    sentence = "Không đọc được tệp {file}: {reason}."


class Workbook(BadData):
    """The file is a workbook, not CSV."""

    sentence = "{file} là tệp Word hoặc Excel, không phải văn bản thuần."


class NotText(BadData):
    """The file holds no text."""

    sentence = "{file} không phải là tệp CSV. Hãy lưu bảng dưới dạng «CSV UTF-8» rồi nạp lại."


class UnknownEncoding(BadData):
    """The file is text in an encoding that would have to be guessed."""

    sentence = "{file}: không rõ bảng mã, chữ có dấu có thể bị sai. Hãy lưu lại dưới dạng «CSV UTF-8»."


class LineTooLong(BadData):
    """A line is longer than any table has."""

    sentence = "{file} có dòng quá dài, đây không phải bảng CSV."


class FileTooLarge(BadData):
    """The file holds more than such a list ever has."""

    sentence = "{file} quá lớn: danh sách loại này không quá {most} MB. Kiểm tra lại tệp, hoặc chia nhỏ."


class FileChanged(BadData):
    """Somebody wrote to the file while it was read: what was read is neither the old file nor the new one."""

    sentence = "{file} đã bị thay đổi trong khi đang đọc. Đợi tệp được ghi xong rồi chạy lại."


@contextmanager
def open_lines(path: Path, most: int | None = None) -> Iterator[Iterable[str]]:
    """
    Open a text file for one reading, as its physical lines with their line breaks; one of more than `most` bytes not.

    Raises NoSuchFile, UnreadableFile, FileTooLarge, Workbook, NotText, LineTooLong or UnknownEncoding; the last,
    UnreadableFile and FileChanged also while the lines are read.
    """
    with _opened(path) as file:
        stood = os.fstat(file.fileno())
        if most is not None and stood.st_size > most:
            raise FileTooLarge(file=path, most=most >> 20)
        try:
            encoding = _encoding(file, path)
            file.seek(0)
        except OSError as error:
            raise UnreadableFile(file=path, reason=why_unread(error)) from error
        with TextIOWrapper(file, encoding, newline="") as text:
            lines = _unchanged(text, path, stood)
            yield _vietnamese(lines, path) if encoding == "cp1258" else lines


def _unchanged(text: TextIOWrapper, path: Path, stood: os.stat_result) -> Iterator[str]:
    """Yield the lines of a file; raises FileChanged where it is no longer what its encoding was told from."""
    try:
        yield from text
        now = os.fstat(text.fileno())
    except UnicodeDecodeError as error:
        raise FileChanged(file=path) from error
    except OSError as error:
        raise UnreadableFile(file=path, reason=why_unread(error)) from error
    if (now.st_size, now.st_mtime_ns) != (stood.st_size, stood.st_mtime_ns):
        raise FileChanged(file=path)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open an ordinary file, or say why not."""
    try:
        file = open_ordinary(path)
    except FileNotFoundError as error:
        raise NoSuchFile(file=path) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(file=path, reason=why_unread(error)) from error
    with file:
        yield file


def _encoding(file: BinaryIO, path: Path) -> str:
    """Return the encoding in which the whole file can be read; a pass of its own, so that no row is read wrongly."""
    head = file.read(4)
    if head in _WORKBOOKS:
        raise Workbook(file=path)
    for encoding in ("utf-16",) if head[:2] in _UTF16 else ("utf-8-sig", "cp1258"):
        file.seek(0)
        if _readable(file, encoding, path):
            return encoding
    raise UnknownEncoding(file=path)


def _readable(file: BinaryIO, encoding: str, path: Path) -> bool:
    """Return whether every byte has a meaning in that encoding; raises NotText for a NUL, LineTooLong."""
    decoder = getincrementaldecoder(encoding)()
    try:
        while chunk := file.read(CHUNK):
            text = decoder.decode(chunk)
            if "\0" in text:
                raise NotText(file=path)
            if len(chunk) == CHUNK and "\n" not in text and "\r" not in text:
                raise LineTooLong(file=path)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _vietnamese(lines: Iterable[str], path: Path) -> Iterator[str]:
    """Yield lines read as cp1258, or refuse: any bytes can be read so, and TCVN3 or VNI would be garbled."""
    vowels = [nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *"\u0300\u0309\u0303\u0301\u0323")]
    letters = "".join(vowels) + "đ"
    usual = {*map(chr, range(128)), *letters, *letters.upper(), *"\u00a0«»“”‘’–—…•·°§×€₫"}
    for line in lines:
        if not line.isascii() and not usual.issuperset(nfc(line)):
            raise UnknownEncoding(file=path)
        yield line
