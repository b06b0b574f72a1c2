"""
A document whatever it was written with: told by what the file holds, and refused where its name says otherwise.
"""

from __future__ import annotations

from pathlib import Path

from tracker.disk.ordinary import open_ordinary, why_unread
from tracker.errors import BadData
from tracker.files.msoffice.package import DOCUMENT, OldFormat, OtherFormat, read_package
from tracker.files.textfile import NoSuchFile, UnreadableFile
from tracker.files.written.blocks import Written
from tracker.files.written.plainfile import NotPlain, read_plain

_HEAD = 1024
"""Bytes at the beginning of a file that tell what it is; the mark of a PDF may stand anywhere in them."""

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_OLE = b"\xd0\xcf\x11\xe0"
_KNOWN = {".txt": "txt", ".docx": "docx", ".pdf": "pdf"}


class Misnamed(BadData):
    """The file is a document, but not the kind that its name says."""

    sentence = "{file} thật ra là tệp {is_a}, không phải {named}. Hãy đổi đuôi tệp thành {is_a} rồi chạy lại."


class Picture(BadData):
    """The file is a picture of a document."""

    sentence = (
        "{file} là ảnh chụp, không có chữ để đọc. Hãy xin bản .docx hoặc bản PDF điện tử, hoặc ghi tay bằng "
        "«tracker directive add»."
    )


class WebPage(BadData):
    """The file is a page of a browser, often with the name of a document of Word."""

    sentence = "{file} là trang web (HTML), không phải tệp Word. Hãy mở bằng Word, lưu lại thành .docx rồi chạy lại."


class RichText(BadData):
    """The file is of the old exchange format of word processors."""

    sentence = "{file} là tệp Rich Text (.rtf). Hãy mở bằng Word, lưu lại thành .docx rồi chạy lại."


class NotPdf(BadData):
    """The file has the name of a PDF and is none."""

    sentence = "{file} không phải là tệp PDF. Kiểm tra lại tệp; có thể nó tải về chưa trọn vẹn."


def read_written(path: Path) -> Written:
    """Return what a .txt, .docx or .pdf says; raises NoSuchFile, UnreadableFile and the refusals of its reader."""
    head = _beginning(path)
    kind = _kind(head, path)
    ending = path.suffix.lower()
    if ending in _KNOWN and kind != _KNOWN[ending]:
        if kind == "docx":
            read_package(path, DOCUMENT)  # which says what it is, if it is another package
        raise Misnamed(file=path, is_a=f".{kind}", named=ending)
    if kind == "docx":
        from tracker.files.written.wordfile import read_word

        return read_word(path)
    if kind == "pdf":
        from tracker.files.written.pdffile import read_pdf

        return read_pdf(path)
    return read_plain(path)


def _beginning(path: Path) -> bytes:
    """Return the first bytes of a file."""
    try:
        with open_ordinary(path) as stream:
            return stream.read(_HEAD)
    except FileNotFoundError as error:
        raise NoSuchFile(file=path) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(file=path, reason=why_unread(error)) from error


def _kind(head: bytes, path: Path) -> str:
    """Return which of the kinds that are read a file is of; raises the refusal of one that is not."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if b"%PDF-" in head:
        return "pdf"
    if head[:2] == b"PK" or head[:4] == _OLE:
        return "docx"  # or what only looks so, which is refused with its name
    if head.startswith(_PICTURES):
        raise Picture(file=path)
    if start.startswith(b"{\\rtf"):
        raise RichText(file=path)
    if start.startswith(b"mime-version:") or b"<html" in head.replace(b"\0", b"").lower():
        raise WebPage(file=path)
    ending = path.suffix.lower()
    if ending == ".doc":
        raise OldFormat(file=path, what="Word kiểu cũ (.doc)", ending=DOCUMENT.ending)
    if ending == ".pdf":
        raise NotPdf(file=path)
    if ending == ".docx":
        raise OtherFormat(file=path, name=DOCUMENT.name, ending=DOCUMENT.ending)
    if not head.strip():
        raise NotPlain(file=path)
    return "txt"
