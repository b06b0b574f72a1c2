"""
Printed pages: PDF and pictures.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Bộ chữ của bản in không có {count} chữ ({named}), in thành {box}.": (
        "The letters of the print lack {count} ({named}), printed as {box}."
    ),
    "Trang này quá dài cho một tệp ảnh ({count} dòng). Hãy ghi dạng PDF: --output TÊN-TỆP.pdf.": (
        "This page is too long for a picture ({count} rows). Write it as PDF: --output FILENAME.pdf."
    ),
}
