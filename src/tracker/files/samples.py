"""
Documents to practise on: a directive without number and day, its annex, and a register of incoming documents.

They name units of the packaged list and days around a day, so that each can be read into a practice ledger; the same
day gives the same files. The directive holds what must be looked at: a body that no list knows, a deadline without a
year, words in place of units.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from xlsxwriter import Workbook

NUMBER = "9901/CT-UBND"
"""The directive of the annex; the practice ledger has none of so high a number."""


class Sample(NamedTuple):
    """A file to practise on, and the line of the program that reads it."""

    name: str
    content: bytes
    line: str


MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
CITY = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG")

POINTS = (
    "Sở Tài chính chủ trì, phối hợp với Sở Xây dựng và các đơn vị liên quan rà soát số liệu giải ngân vốn đầu tư công, "
    "báo cáo Ủy ban nhân dân thành phố trước ngày {0}.",
    "Giao Sở Xây dựng chủ trì kiểm tra tiến độ các dự án trọng điểm, hoàn thành trước ngày {short}.",
    "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp xây dựng phương án trực Tết, hoàn thành trước ngày {1}.",
    "Giao Sở Công Thương chủ trì xây dựng kế hoạch bình ổn thị trường, hoàn thành trước ngày {1}.",
    "Giao Sở Y tế chủ trì, phối hợp với Công an thành phố kiểm tra an toàn thực phẩm, báo cáo kết quả trước ngày {2}.",
    "Giao Sở Giáo dục và Đào tạo chủ trì hướng dẫn lịch nghỉ Tết cho học sinh, hoàn thành trước ngày {0}.",
    "Giao Sở Văn hóa, Thể thao và Du lịch chủ trì tổ chức các hoạt động văn nghệ, hoàn thành trước ngày {3}.",
    "Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với các sở, ban, ngành triển khai nền tảng số dùng chung, "
    "hoàn thành trước ngày {3}.",
    "Giao Sở Nông nghiệp và Môi trường chủ trì kiểm tra công tác phòng chống dịch bệnh, báo cáo trước ngày {1}.",
    "Giao Ban Quản lý dự án Cảng Nam Đồ Sơn chủ trì đẩy nhanh tiến độ dự án, hoàn thành trước ngày {2}.",
    "Giao Thanh tra thành phố chủ trì thanh tra việc mua sắm tài sản công, báo cáo kết quả trước ngày {2}.",
    "Giao Công an thành phố chủ trì, phối hợp với Bộ Chỉ huy quân sự thành phố bảo đảm an ninh trật tự, báo cáo trước "
    "ngày {3}.",
    "Ủy ban nhân dân các xã, phường, đặc khu tổ chức chăm lo các gia đình chính sách, báo cáo kết quả trước ngày {2}.",
    "Các sở, ban, ngành báo cáo kết quả thực hiện Chỉ thị này về Văn phòng Ủy ban nhân dân thành phố trước ngày {3}.",
)

ROWS = (
    ("I", "LĨNH VỰC TÀI CHÍNH", "", "", ""),
    ("1", "Rà soát số liệu thu ngân sách", "Sở Tài chính", "Các đơn vị liên quan", "trước ngày {0}"),
    ("2", "Tổng hợp số liệu chi ngân sách", "", "Sở Nội vụ", "{1}"),
    ("II", "ĐỊA PHƯƠNG", "", "", ""),
    ("3", "Rà soát hộ nghèo, hộ cận nghèo", "UBND các xã, phường, đặc khu", "", "trước ngày {2}"),
    ("4", "Kiểm tra bến bãi ven đảo", "Đặc khu Cát Hải; đặc khu Bạch Long Vĩ", "Sở Xây dựng", "{3}"),
)


def samples(today: date) -> list[Sample]:
    """Return the files, dated around a day."""
    days = [today + timedelta(days=each) for each in (14, 28, 35, 49)]
    written = [f"{day:%d/%m/%Y}" for day in days]
    directive = _directive(today, written, f"{days[1].day}/{days[1].month}")
    return [
        Sample("chi-thi.docx", directive, "directive read {file} --record"),
        Sample("so-den.csv", _register(today).encode("utf-8-sig"), "directive import {file} --commit"),
        Sample("phu-luc.xlsx", _annex(today, written), f"task import {{file}} --directive {NUMBER}"),
    ]


def _directive(today: date, days: list[str], short: str) -> bytes:
    """Return the directive as a Word document, its number and its day left blank."""
    paper = Document()
    _halves(
        paper,
        [*CITY, "Số:       /CT-UBND"],
        [*MOTTO, f"Hải Phòng, ngày      tháng {today.month:02} năm {today.year}"],
    )
    paper.add_paragraph("CHỈ THỊ")
    paper.add_paragraph("Về việc đẩy mạnh giải ngân vốn đầu tư công và chuẩn bị Tết Nguyên đán")
    paper.add_paragraph("Để hoàn thành kế hoạch năm, Chủ tịch Ủy ban nhân dân thành phố chỉ thị:")
    for number, point in enumerate(POINTS, 1):
        paper.add_paragraph(f"{number}. {point.format(*days, short=short)}")
    _halves(paper, ["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["CHỦ TỊCH", "", "Nguyễn Văn A"])
    out = BytesIO()
    paper.save(out)
    return _undated(out)


def _halves(paper: Any, left: list[str], right: list[str]) -> None:
    """Add two columns of lines side by side, without borders."""
    for cell, lines in zip(paper.add_table(1, 2).rows[0].cells, (left, right), strict=True):
        cell.text = "\n".join(lines)


def _undated(out: BytesIO) -> bytes:
    """Return a package whose members bear no time of day."""
    again = BytesIO()
    with ZipFile(out) as package, ZipFile(again, "w", ZIP_DEFLATED) as plain:
        for name in package.namelist():
            plain.writestr(ZipInfo(name), package.read(name), ZIP_DEFLATED)
    return again.getvalue()


def _annex(today: date, days: list[str]) -> bytes:
    """Return the annex as a workbook: a title block, a heading of two rows, sections, merged cells."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(today.year, today.month, today.day)})  # noqa: DTZ001 - a workbook knows no zones
        sheet = book.add_worksheet("Phụ lục")
        plain, head = book.add_format({"text_wrap": True, "border": 1}), book.add_format({"bold": True, "border": 1})
        sheet.set_column(1, 3, 32)
        sheet.set_column(4, 4, 22)
        sheet.merge_range(0, 0, 0, 4, "PHỤ LỤC NHIỆM VỤ", book.add_format({"bold": True, "align": "center"}))
        sheet.merge_range(1, 0, 1, 4, f"(Kèm theo Chỉ thị số {NUMBER} của Chủ tịch Ủy ban nhân dân thành phố)")
        for column, text in ((0, "STT"), (1, "Nội dung công việc"), (4, "Thời gian hoàn thành")):
            sheet.merge_range(3, column, 4, column, text, head)
        sheet.merge_range(3, 2, 3, 3, "Đơn vị thực hiện", head)
        sheet.write_row(4, 2, ("Chủ trì", "Phối hợp"), head)
        for at, row in enumerate(ROWS, 5):
            sheet.write_row(at, 0, [cell.format(*days) for cell in row], plain)
        sheet.merge_range(6, 2, 7, 2, ROWS[1][2], plain)
    return out.getvalue()


def _register(today: date) -> str:
    """Return the register of incoming documents as text: the directive of the annex, and one from above."""
    yesterday = today - timedelta(days=1)
    rows = (
        ("1", NUMBER, "Chỉ thị về phòng chống thiên tai", "Chủ tịch UBND TP", "Nguyễn Văn A"),
        ("2", "9902/QĐ-TTg", "Quyết định về chuyển đổi số", "Thủ tướng Chính phủ", "Nguyễn Văn B"),
    )
    head = 'STT,Ngày đến,"Số, ký hiệu",Ngày tháng,Tên loại và trích yếu nội dung,Tác giả,Người ký'
    lines = [f"{at},{today:%d/%m/%Y},{number},{yesterday:%d/%m/%Y},{','.join(rest)}" for at, number, *rest in rows]
    return "".join(f"{line}\r\n" for line in (head, *lines))
