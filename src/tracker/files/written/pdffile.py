"""
A PDF with text as blocks, page by page; what its signatures show stands in the lines it was stamped on.

Nothing is drawn before it is known how heavy it is. Whatever the libraries say of a broken file is one sentence.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pypdf import PageObject, PasswordType, PdfReader, apply_configuration
from pypdf.errors import LimitReachedError

from tracker.errors import BadData, TrackerError
from tracker.files.msoffice.package import Protected, Unpacked, read_bytes
from tracker.files.written.blocks import Block, Written
from tracker.files.written.legible import refuse_illegible
from tracker.files.written.pdflines import PageReader, Row, rows
from tracker.files.written.pdfstamps import with_stamps
from tracker.files.written.pdftables import tables_of
from tracker.files.written.pdfweight import HEAVIEST_PAGE, LARGEST_STREAM, FontFiles, page_weight, unpacks_too_large
from tracker.files.written.rejoined import joined
from tracker.files.written.stamped import stamped_on
from tracker.words.language import _

MOST_PAGES = 200
"""Pages that are read; the letter itself and its annexes have fewer."""

MOST_ANY = 20_000
"""Pages of a file that is opened at all."""

LONGEST = 60.0
"""Seconds after which no further page is read."""

_PICTURED = 0.7
"""A picture over more of a page than this is the page itself."""

for _library in ("pypdf", "pdfminer", "pdfplumber"):
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)  # they tell of every oddity of a file on stderr


class BrokenPdf(BadData):
    """The file says that it is a PDF, and cannot be read."""

    sentence = "{file} bị hỏng, không đọc được. Hãy tải lại tệp, hoặc mở bằng chương trình đọc PDF rồi lưu lại."


class TooManyPages(BadData):
    """The file has more pages than any document."""

    sentence = "{file} có quá nhiều trang (hơn {most}), không phải văn bản giao nhiệm vụ. Kiểm tra lại tệp."


class TooHeavyToDraw(BadData):
    """The first page, where number and day stand, draws more than any page of text."""

    sentence = (
        "{file}: trang đầu là bản vẽ quá lớn, không đọc được chữ. Hãy xin bản .docx, in lại PDF từ Word, hoặc ghi tay "
        "bằng «tracker directive add»."
    )


def read_pdf(path: Path) -> Written:
    """Return what a PDF says; raises NoSuchFile, UnreadableFile, TooLarge, Protected, Unpacked, or a refusal above."""
    content = read_bytes(path)
    if b"/Root" not in content:
        raise BrokenPdf(file=path)
    if unpacks_too_large(content):
        raise Unpacked(file=path, name="PDF")
    try:
        with apply_configuration(
            zlib_maximum_output_length=LARGEST_STREAM,
            lzw_maximum_output_length=LARGEST_STREAM,
            run_length_maximum_output_length=LARGEST_STREAM,
            page_tree_maximum_entries=MOST_ANY,
        ):
            return _Reading(content, path).written()
    except TrackerError:
        raise
    except LimitReachedError as error:
        if "page tree" in str(error):
            raise TooManyPages(file=path, most=MOST_ANY) from error
        raise Unpacked(file=path, name="PDF") from error
    except MemoryError as error:
        raise Unpacked(file=path, name="PDF") from error
    except Exception as error:  # the libraries raise anything over a broken file, each release something else
        raise BrokenPdf(file=path) from error


class _Reading:
    """One PDF while it is read."""

    def __init__(self, content: bytes, path: Path) -> None:
        """Open a file with both libraries; raises Protected where it needs a password."""
        self._path = path
        self._signed = PdfReader(BytesIO(content), strict=False)
        if self._signed.is_encrypted and self._signed.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise Protected(file=path)
        self._drawn = PDF(BytesIO(content), password="")
        self._warnings: list[str] = []
        self._fonts = FontFiles()

    def written(self) -> Written:
        """Return the blocks of all pages that are read; raises TooHeavyToDraw, Scanned, Garbled or UnmappedFonts."""
        lines: list[tuple[Row | None, Block]] = []
        pictured: list[bool] = []
        begun = time.monotonic()
        count = len(self._signed.pages)
        read = 0
        for page, signed in self._pages():
            if time.monotonic() - begun > LONGEST:
                break
            read += 1
            if page_weight(signed, self._fonts) > HEAVIEST_PAGE:
                if read == 1:
                    raise TooHeavyToDraw(file=self._path)  # the next page may be another paper
                self._warnings.append(_("Trang {page} là bản vẽ quá lớn, không đọc.").format(page=read))
                continue
            lines += self._page(page, signed)
            pictured.append(_is_picture(page))
            page.close()
        if read < count:
            self._warnings.append(_("Chỉ đọc {read} trang đầu trong {count} trang.").format(read=read, count=count))
        written = Written(joined(lines), self._warnings, recognised=pictured[:1] == [True])
        refuse_illegible(written.lines(), self._path, pictured=any(pictured))
        return written

    def _pages(self) -> Iterator[tuple[Any, PageObject]]:
        """Yield the first pages, as each of the libraries knows them."""
        found = islice(PDFPage.create_pages(self._drawn.doc), MOST_PAGES)
        for number, (drawn, signed) in enumerate(zip(found, self._signed.pages, strict=False), 1):
            yield Page(self._drawn, drawn, page_number=number, initial_doctop=0), signed

    def _page(self, page: Any, signed: PageObject) -> list[tuple[Row | None, Block]]:
        """Return the lines and tables of one page, from above."""
        upright = [char for char in page.chars if char.get("upright", True)]
        chars = with_stamps(upright or page.chars, stamped_on(signed), page)
        tables = tables_of(page, chars)
        reader = PageReader(float(page.width), float(page.height))
        found: list[tuple[Row | None, Block]] = []
        outside = [char for char in chars if not any(_is_inside(char, box) for box, _table in tables)]
        waiting = reader.without_numbers(rows(outside))
        for box, table in tables:
            above = [row for row in waiting if row.top < box[1]]
            waiting = waiting[len(above) :]
            found += reader.blocks(above)
            found.append((None, table))
        return found + reader.blocks(waiting)


def _is_inside(char: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    """Say whether a letter stands in a table."""
    middle = (char["top"] + char["bottom"]) / 2
    return bool(box[0] - 1 <= char["x0"] <= box[2] + 1 and box[1] <= middle <= box[3])


def _is_picture(page: Any) -> bool:
    """Say whether a page is a picture with text laid behind it by a machine."""
    area = float(page.width) * float(page.height)
    covered = sum(
        max(0.0, image["x1"] - image["x0"]) * max(0.0, image["bottom"] - image["top"]) for image in page.images
    )
    return bool(area and covered / area > _PICTURED)
