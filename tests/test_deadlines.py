from __future__ import annotations

import json
import re
import unicodedata
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.days import phrases
from tracker.days.addressees import after_acts
from tracker.days.deadlines import (
    Deadline,
    Kind,
    NamesFirstDay,
    NotUnderstood,
    YearMissing,
    from_json,
    periods,
    safe_day,
    to_json,
)
from tracker.days.phrases import read
from tracker.days.terms import reckon
from tracker.words.dates import NotADate, WrongWeekday, read_date
from tracker.words.numerals import folded, plain
from tracker.workdays import Calendar, Day

ISSUED = date(2025, 9, 5)
RECEIVED = date(2025, 9, 9)

DATED: list[tuple[str, str, str]] = [
    ("ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("30/9/2025", "on", "2025-09-30 roll"),
    ("30 / 9 / 2025", "on", "2025-09-30 roll"),
    ("2025-09-30", "on", "2025-09-30 roll"),
    ("ngày 2024-11-06", "on", "2024-11-06 roll"),
    ("05/09/2025", "on", "2025-09-05 roll"),
    ("chậm nhất ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("chậm nhất là ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("muộn nhất là ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("không quá ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("đến ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("đến hết ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("trong ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("hạn: ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("Thời hạn hoàn thành: 30/9/2025", "on", "2025-09-30 roll"),
    ("xong ngày 30/9/2025", "on", "2025-09-30 roll"),
    ("ngày 30 tháng 9 năm 2025", "on", "2025-09-30 roll"),
    ("chậm nhất là ngày 05 tháng 9 năm 2025.", "on", "2025-09-05 roll"),
    # BEFORE ends the day before, and rolls where that is a day off: 04/10/2026 is a Sunday -> Monday 05/10.
    ("trước ngày 05/10/2026", "before", "2026-10-04 roll"),
    ("trước 05/10/2026", "before", "2026-10-04 roll"),
    ("hoàn thành trước ngày 30/9/2025", "before", "2025-09-29 roll"),
    ("xong trước ngày 01/01/2026", "before", "2025-12-31 roll"),
    ("khẩn trương hoàn thành trước ngày 30/9/2025", "before", "2025-09-29 roll"),
    ("chậm nhất trước ngày 30/9/2025", "before", "2025-09-29 roll"),
    ("trước ngày 30 tháng 9 năm 2025", "before", "2025-09-29 roll"),
    ("trước tháng 5/2026", "before", "2026-04-30 roll"),
    ("trước quý II/2026", "before", "2026-03-31 roll"),
    ("trước năm 2026", "before", "2025-12-31 roll"),
    # An hour belongs to the day it is on, even after «trước».
    ("trước 15h00 ngày 15/6/2026", "on", "2026-06-15 roll"),
    ("trước 15 giờ ngày 15/6/2026", "on", "2026-06-15 roll"),
    ("15h30, ngày 15/6/2026", "on", "2026-06-15 roll"),
    ("chậm nhất 15 giờ 30 phút ngày 15/6/2026", "on", "2026-06-15 roll"),
    ("trước 24h00 ngày 15/6/2026", "on", "2026-06-15 roll"),
    ("trong tháng 5/2026", "in", "2026-05-31 roll"),
    ("xong trong tháng 5/2026", "in", "2026-05-31 roll"),
    ("tháng 5/2026", "in", "2026-05-31 roll"),
    ("tháng 02 năm 2024", "in", "2024-02-29 roll"),
    ("đến hết tháng 02/2025", "in", "2025-02-28 roll"),
    ("trong quý II/2026", "in", "2026-06-30 roll"),
    ("quý III năm 2025", "in", "2025-09-30 roll"),
    ("quý 3/2025", "in", "2025-09-30 roll"),
    ("Quí IV/2025", "in", "2025-12-31 roll"),
    ("trong năm 2026", "in", "2026-12-31 roll"),
    ("6 tháng đầu năm 2026", "in", "2026-06-30 roll"),
    ("trong 06 tháng cuối năm 2026", "in", "2026-12-31 roll"),
    ("9 tháng đầu năm 2026", "in", "2026-09-30 roll"),
    ("đầu tháng 5/2026", "on", "2026-05-01 roll"),
    ("giữa tháng 5/2026", "on", "2026-05-15 roll"),
    ("cuối tháng 5/2026", "on", "2026-05-31 roll"),
    ("đầu năm 2026", "on", "2026-01-01 roll"),
    ("giữa năm 2026", "on", "2026-06-30 roll"),
    ("đến cuối năm 2026", "on", "2026-12-31 roll"),
    # Words that name no start count from the receipt, where that is known.
    ("15 ngày làm việc", "term", "2025-09-09 +15wd"),
    ("15 (mười lăm) ngày làm việc", "term", "2025-09-09 +15wd"),
    ("trong thời hạn 15 ngày làm việc kể từ ngày ký", "term", "2025-09-05 +15wd"),
    ("trong thời hạn 15 ngày làm việc, kể từ ngày ban hành", "term", "2025-09-05 +15wd"),
    ("trong thời hạn 15 ngày làm việc kể từ ngày nhận", "term", "2025-09-09 +15wd"),
    ("trong vòng 15 ngày làm việc kể từ ngày nhận được văn bản này", "term", "2025-09-09 +15wd"),
    ("chậm nhất 15 ngày làm việc kể từ khi nhận được văn bản", "term", "2025-09-09 +15wd"),
    ("không quá 15 ngày làm việc", "term", "2025-09-09 +15wd"),
    ("30 ngày", "term", "2025-09-09 +30d roll"),
    ("30 ngày kể từ ngày 05 tháng 8 năm 2025", "term", "2025-08-05 +30d roll"),
    ("02 tháng kể từ ngày ký", "term", "2025-09-05 +2m roll"),
    ("02 tháng kể từ ngày ký Quyết định này", "term", "2025-09-05 +2m roll"),
    ("01 năm", "term", "2025-09-09 +12m roll"),
    ("01 tuần", "term", "2025-09-09 +7d roll"),
    ("hai tháng", "term", "2025-09-09 +2m roll"),
    ("sáu tháng", "term", "2025-09-09 +6m roll"),
    ("năm ngày làm việc", "term", "2025-09-09 +5wd"),
    # Other ways to write a day.
    ("30.9.2025", "on", "2025-09-30 roll"),
    ("30-9-2025", "on", "2025-09-30 roll"),
    ("trước ngày 15 tháng 12/2026", "before", "2026-12-14 roll"),
    ("2026-12-15 00:00:00", "on", "2026-12-15 roll"),
    ("15/12/2026 0:00", "on", "2026-12-15 roll"),
    ("2026-12-15T00:00:00", "on", "2026-12-15 roll"),
    # 18/12/2026 is a Friday, 20/12/2026 a Sunday.
    ("Thứ 6 ngày 18/12/2026", "on", "2026-12-18 roll"),
    ("18/12/2026 (thứ Sáu)", "on", "2026-12-18 roll"),
    ("trước thứ Sáu, ngày 18/12/2026", "before", "2026-12-17 roll"),
    ("chủ nhật, 20/12/2026", "on", "2026-12-20 roll"),
    # A part of the day belongs to the day, like an hour.
    ("15/12/2026 (sáng)", "on", "2026-12-15 roll"),
    ("trước chiều ngày 15/12/2026", "on", "2026-12-15 roll"),
    ("cuối ngày 15/12/2026", "on", "2026-12-15 roll"),
    ("17h00' ngày 16/12/2026", "on", "2026-12-16 roll"),
    ("15/12/2026 17:00", "on", "2026-12-15 roll"),
    # A range ends with its last day.
    ("Từ ngày 01/12/2026 đến ngày 15/12/2026", "on", "2026-12-15 roll"),
    ("từ ngày 01/12 đến 15/12/2026", "on", "2026-12-15 roll"),
    ("từ ngày 01 đến ngày 15/12/2026", "on", "2026-12-15 roll"),
    ("01/12/2026 – 15/12/2026", "on", "2026-12-15 roll"),
    ("từ nay đến trước ngày 15/12/2026", "before", "2026-12-14 roll"),
    ("Từ nay đến hết năm 2026", "in", "2026-12-31 roll"),
    ("từ tháng 11/2026 đến tháng 01/2027", "in", "2027-01-31 roll"),
    ("từ quý IV/2026 đến quý I/2027", "in", "2027-03-31 roll"),
    ("Tháng 11-12/2026", "in", "2026-12-31 roll"),
    ("Quý II-III/2027", "in", "2027-09-30 roll"),
    ("quý I - quý II/2027", "in", "2027-06-30 roll"),
    ("giai đoạn 2026-2030", "in", "2030-12-31 roll"),
    ("T12/2026", "in", "2026-12-31 roll"),
    ("Quý 4-2026", "in", "2026-12-31 roll"),
    ("tháng 12.2026", "in", "2026-12-31 roll"),
    ("15 tháng 12.2026", "on", "2026-12-15 roll"),
    ("2027", "in", "2027-12-31 roll"),
    # Brackets, quotes, bullets and headings do not matter.
    ("(15/12/2026)", "on", "2026-12-15 roll"),
    ("[trước ngày 15/12/2026]", "before", "2026-12-14 roll"),
    ("«trước ngày 15/12/2026»", "before", "2026-12-14 roll"),
    ("- trước ngày 15/12/2026", "before", "2026-12-14 roll"),
    ("trước ngày 15/12/2026./.", "before", "2026-12-14 roll"),
    ("HT: 30/12/2026", "on", "2026-12-30 roll"),
    ("Thời gian hoàn thành 15/12/2026", "on", "2026-12-15 roll"),
    # Nor do a verb and an addressee.
    ("trình UBND thành phố trước ngày 22/12/2026", "before", "2026-12-21 roll"),
    ("hoàn thành và báo cáo trước ngày 16/12/2026", "before", "2026-12-15 roll"),
    ("báo cáo Chủ tịch UBND thành phố kết quả thực hiện chậm nhất ngày 15/12/2026", "on", "2026-12-15 roll"),
    ("gửi Sở Tài chính để tổng hợp trước ngày 15/12/2026", "before", "2026-12-14 roll"),
    ("báo cáo UBND thành phố (trước ngày 15/12/2026)", "before", "2026-12-14 roll"),
    ("trình HĐND thành phố trong tháng 12/2026", "in", "2026-12-31 roll"),
    ("trình UBND thành phố tháng 12/2026", "in", "2026-12-31 roll"),
    # «sau» behind a limit, or as the start of the count, is within a term.
    ("chậm nhất sau 15 ngày kể từ ngày ký", "term", "2025-09-05 +15d roll"),
    ("chậm nhất là sau 15 ngày làm việc kể từ ngày ký", "term", "2025-09-05 +15wd"),
    ("trong vòng 15 ngày sau khi nhận được văn bản", "term", "2025-09-09 +15d roll"),
    ("trong thời hạn 10 ngày làm việc sau ngày ký", "term", "2025-09-05 +10wd"),
    ("trong thời hạn 10 ngày làm việc sau ngày 05/8/2025", "term", "2025-08-05 +10wd"),
    ("trong vòng 10 ngày kể từ ngày ban hành Quyết định", "term", "2025-09-05 +10d roll"),
    ("trong thời gian không quá 15 ngày làm việc", "term", "2025-09-09 +15wd"),
    ("15 ngày làm việc (kể từ ngày ký)", "term", "2025-09-05 +15wd"),
]

RECURRING: list[tuple[str, str, str | None, bool]] = [
    ("trước ngày 18 hằng tháng", "month", "18", True),
    ("ngày 25 hàng tháng", "month", "25", False),
    ("hằng tháng, chậm nhất ngày 25", "month", "25", False),
    ("hằng tháng (trước ngày 18)", "month", "18", True),
    ("trước 16h00 ngày 25 hằng tháng", "month", "25", False),
    ("định kỳ hằng tháng", "month", None, False),
    ("mỗi tháng một lần", "month", None, False),
    ("định kỳ hằng quý", "quarter", None, False),
    ("định kỳ quý", "quarter", None, False),
    ("định kỳ 6 tháng", "half-year", None, False),
    ("định kỳ 06 tháng/lần", "half-year", None, False),
    ("định kỳ năm", "year", None, False),
    ("hàng năm", "year", None, False),
    ("hàng năm (trước ngày 10/12)", "year", "12-10", True),
    ("trước ngày 10/12 hằng năm", "year", "12-10", True),
    ("trước ngày 10 tháng 12 hằng năm", "year", "12-10", True),
    ("25/12 hàng năm", "year", "12-25", False),
    ("thứ Năm hằng tuần", "week", "4", False),
    ("thứ 5 hằng tuần", "week", "4", False),
    ("trước thứ Sáu hằng tuần", "week", "5", True),
    ("chủ nhật hằng tuần", "week", "7", False),
    ("định kỳ hằng tuần", "week", None, False),
    ("định kỳ trước ngày 20 hằng tháng", "month", "20", True),
    ("Hằng tuần, trước 16 giờ 00 ngày thứ Sáu", "week", "5", False),
    ("sáng thứ Hai hằng tuần", "week", "1", False),
    ("Trước ngày 15 tháng cuối quý", "quarter", "3-15", True),
    ("hằng quý (trước ngày 20 của tháng cuối quý)", "quarter", "3-20", True),
    ("ngày 10 tháng đầu tiên của quý", "quarter", "1-10", False),
    ("ngày 10 tháng thứ hai mỗi quý", "quarter", "2-10", False),
    ("06 tháng/lần", "half-year", None, False),
    ("3 tháng một lần", "quarter", None, False),
    ("01 lần/tháng", "month", None, False),
    ("quý IV hằng năm", "year", "12-31", False),
    ("hằng năm (quý I)", "year", "03-31", False),
    ("tháng 02 hằng năm", "year", "02-29", False),
    ("trước tháng 12 hằng năm", "year", "12-01", True),
    ("cuối tháng 6 hằng năm", "year", "06-30", False),
    ("cuối mỗi quý", "quarter", None, False),
    ("giữa mỗi tháng", "month", "15", False),
    ("ngày cuối cùng của tháng hằng tháng", "month", None, False),
    ("báo cáo UBND thành phố trước ngày 25 hằng tháng", "month", "25", True),
    ("hằng tháng báo cáo UBND thành phố trước ngày 25", "month", "25", True),
    ("báo cáo định kỳ hằng quý", "quarter", None, False),
]

ENDED: list[tuple[str, str | None, date | None, date | None]] = [
    ("ngày 15 hằng tháng đến hết tháng 6/2026", "15", None, date(2026, 6, 30)),
    ("trước ngày 25 hằng tháng, đến hết năm 2026", "25", None, date(2026, 12, 31)),
    ("hằng quý đến hết quý II/2027", None, None, date(2027, 6, 30)),
    ("hằng tháng cho đến hết ngày 30/6/2026", None, None, date(2026, 6, 30)),
    ("hằng tháng cho đến 30.6.2026", None, None, date(2026, 6, 30)),
    ("hằng tháng đến 30/6/2026", None, None, date(2026, 6, 30)),
    ("hằng tháng (đến cuối năm 2026)", None, None, date(2026, 12, 31)),
    ("trước ngày 25 hằng tháng từ tháng 3/2026 đến hết tháng 6/2026", "25", date(2026, 3, 1), date(2026, 6, 30)),
    ("từ tháng 3 đến hết tháng 6/2026, trước ngày 25 hằng tháng", "25", date(2026, 3, 1), date(2026, 6, 30)),
    ("từ nay đến hết năm 2026, ngày 15 hằng tháng", "15", None, date(2026, 12, 31)),
    ("thứ Năm hằng tuần trong năm 2026", "4", date(2026, 1, 1), date(2026, 12, 31)),
    ("hằng quý, bắt đầu từ quý I/2027", None, date(2027, 1, 1), None),
    ("hằng tháng kể từ ngày 01/3/2026", None, date(2026, 3, 1), None),
]

WITHOUT_DAY = [
    ("thường xuyên", Kind.ROUTINE),
    ("Nhiệm vụ thường xuyên.", Kind.ROUTINE),
    ("khẩn trương", Kind.NONE),
    ("sớm", Kind.NONE),
    ("kịp thời", Kind.NONE),
    ("ngay", Kind.NONE),
    ("khẩn trương, kịp thời", Kind.NONE),
    ("triển khai ngay", Kind.NONE),
    ("", Kind.NONE),
    (" \u00a0 ", Kind.NONE),
    ("không thời hạn", Kind.NONE),
    ("không có thời hạn", Kind.NONE),
    ("Thường xuyên, liên tục", Kind.ROUTINE),
    ("liên tục, thường xuyên", Kind.ROUTINE),
    ("Thường xuyên trong năm", Kind.ROUTINE),
    ("thường xuyên theo quy định", Kind.ROUTINE),
    ("Theo yêu cầu", Kind.NONE),
    ("Theo kế hoạch", Kind.NONE),
    ("khi có yêu cầu", Kind.NONE),
    ("-", Kind.NONE),
    ("Không có", Kind.NONE),
]

YEARLESS = [
    *[
        "trước ngày 15/12",
        "ngày 5/6",
        "ngày 5/6/25",
        "15.12",
        "ngày 15 tháng 12",
        "thứ Sáu, 18/12",
        "trước 17h00 ngày 15/12",
    ],
    *[
        "trong tháng 12",
        "trước tháng 12",
        "trong Quý III",
        "đến hết năm",
        "cuối năm",
        "giữa tháng 12",
        "6 tháng đầu năm",
    ],
    *[
        "từ nay đến hết tháng 12",
        "15 ngày kể từ ngày 15/12",
        "hằng tháng đến hết tháng 6",
        "báo cáo UBND trước ngày 15/12",
    ],
]

AFTER = [
    ("sau 15 ngày kể từ ngày ký", "trong thời hạn 15 ngày kể từ ngày ký", "2025-09-05 +15d roll"),
    ("sau 6 tháng kể từ ngày ban hành", "trong thời hạn 6 tháng kể từ ngày ban hành", "2025-09-05 +6m roll"),
    ("Sau 02 tháng", "trong thời hạn 02 tháng", "2025-09-09 +2m roll"),
    ("sau sáu tháng", "trong thời hạn sáu tháng", "2025-09-09 +6m roll"),
    ("báo cáo sau 15 ngày làm việc", "trong thời hạn 15 ngày làm việc", "2025-09-09 +15wd"),
    ("sau ngày 30/9/2025", "chậm nhất ngày 30/9/2025", "2025-09-30 roll"),
]

REFUSED = [
    "trước ngày 31/9/2025",
    "29/02/2025",
    "ngày",
    "trước ngày",
    "ngày ... tháng ... năm 2025",
    "...",
    "15 ngày 30 tháng",
    "15",
    "ngày 30/9/2025 và ngày 05/10/2025",
    "kể từ ngày 05/9/2025",
    "từ ngày 30/9/2025 đến ngày 05/9/2025",
    "từ ngày 20 đến ngày 15/12/2026",
    "tháng 12-11/2026",
    "31/11/2026",
    "31/11",
    "46020",
    "5 và 6/12/2026",
    "nửa tháng kể từ ngày ký",
    "Trước kỳ họp HĐND cuối năm",
    "hoàn thành 50% trước ngày 15/12/2026",
    "hoàn thành một phần trước ngày 15/12/2026",
    "trình dự thảo trước ngày 15/12/2026",
    "18/12/2026; gia hạn đến 31/12/2026",
    "15/12/2026 (hoặc 20/12/2026)",
    # The report of a month or a day, not a report by then.
    "báo cáo tháng 12/2026",
    "báo cáo ngày 15/12/2026",
    "báo cáo số liệu đến ngày 15/12/2026",
    "báo cáo kết quả thực hiện trong tháng 12/2026",
    # Another paper may be issued, or come, on another day.
    "10 ngày kể từ ngày ban hành Quyết định số 12/QĐ-UBND",
    "10 ngày kể từ ngày nhận được công văn của Bộ Tài chính",
    "sau khi nhận được văn bản",
    # Of which month?
    "hằng quý (trước ngày 20)",
    "ngày 05 tháng đầu quý sau",
    "giữa mỗi quý",
    "trước ngày cuối tháng hằng tháng",
    "2 lần/tháng",
    "hằng tháng đến tháng 6/2026",
    "hằng tháng từ tháng 6/2026 đến hết tháng 3/2026",
    "hằng tháng, từ tháng 3-6/2026",
    "trước ngày 18 và 25 hằng tháng",
    "ngày 32 hằng tháng",
    "ngày 30/02 hằng năm",
    "ngày 25/12 hằng tháng",
    "ngày 18 hằng năm",
    "thứ Năm hằng tháng",
    "thứ 8 hằng tuần",
    "trước ngày 18 hằng tháng, hằng quý",
    "trước ngày 05 tháng sau hằng tháng",
    "hằng tháng (trước ngày 18",
    "hằng ngày",
    "2024-13-01",
    "2025-9-30",
    "9/30/2025",
    "1/1/0025",
    "trong tháng 13/2026",
    "quý V/2026",
    "quý 0/2026",
    "giữa quý II/2026",
    "trong quý II và quý III/2026",
    "đến năm 2030",
    "báo cáo quý II/2026",
    "trước 25h00 ngày 15/6/2026",
    "trước 15h60 ngày 15/6/2026",
    # Midnight at the start of a day is the end of another one: the clerk must name the day.
    "trước 0h00 ngày 15/6/2026",
    "trước 15h00",
    "0 ngày",
    "15 (mười) ngày",
    "1000 ngày",
    "30 ngày kể từ ngày 31/9/2025",
    "15 ngày kể từ ngày có hiệu lực",
    # «after», not «six»; and unmarked it may be either.
    "sau tháng",
    "sau ngày ký",
    "sau thang ke tu ngay ky",
    "mươi ngày",
    "sau muoi ngay",
    "thường xuyên, trước ngày 30/9/2025",
    "không quá sớm",
    "trước trước ngày 30/9/2025",
    "３０/9/2025",
    "hoàn thành",
    "abc",
]


def ordinary_calendar() -> Calendar:
    """Return 2025 and 2026 with weekends off and no holidays."""
    days = (date(2025, 1, 1) + timedelta(days=n) for n in range(730))
    return Calendar(Day(day, working=day.weekday() < 5) for day in days)


@pytest.mark.parametrize(("phrase", "kind", "term"), DATED)
def test_a_phrase_with_one_last_day_gives_its_kind_and_term(phrase: str, kind: str, term: str) -> None:
    deadline = read(phrase)

    assert (deadline.kind, deadline.term(ISSUED, RECEIVED)) == (kind, term)


@pytest.mark.parametrize(("phrase", "every", "anchor", "before"), RECURRING)
def test_a_recurring_phrase_gives_its_round_and_anchor(
    phrase: str, every: str, anchor: str | None, before: bool
) -> None:
    deadline = read(phrase)

    assert (deadline.kind, deadline.every, deadline.anchor, deadline.before) == (
        Kind.RECURRING,
        every,
        anchor,
        before,
    )
    assert deadline.term(ISSUED, RECEIVED) is None


@pytest.mark.parametrize(("phrase", "kind"), WITHOUT_DAY)
def test_a_phrase_without_a_day_has_no_term(phrase: str, kind: Kind) -> None:
    deadline = read(phrase)

    assert (deadline.kind, deadline.term(ISSUED, RECEIVED)) == (kind, None)


@pytest.mark.parametrize(("phrase", "anchor", "from_day", "until"), ENDED)
def test_a_recurrence_can_begin_and_end(
    phrase: str, anchor: str | None, from_day: date | None, until: date | None
) -> None:
    deadline = read(phrase)

    assert deadline.kind is Kind.RECURRING
    assert (deadline.anchor, deadline.from_day, deadline.until) == (anchor, from_day, until)


@pytest.mark.parametrize("phrase", YEARLESS)
def test_a_day_without_its_year_is_refused_as_that(phrase: str) -> None:
    with pytest.raises(YearMissing, match="thiếu năm") as refusal:
        read(phrase)

    assert f"«{phrase}»" in str(refusal.value)
    assert "15/12/2026" in str(refusal.value)


@pytest.mark.parametrize(("phrase", "advice", "term"), AFTER)
def test_words_that_name_the_first_day_are_refused_with_words_that_name_the_last(
    phrase: str, advice: str, term: str
) -> None:
    with pytest.raises(NamesFirstDay) as refusal:
        read(phrase)

    assert f"«{advice}»" in str(refusal.value)
    assert read(advice).term(ISSUED, RECEIVED) == term


@pytest.mark.parametrize(
    "phrase", ["Thứ Năm, 18/12/2026", "18/12/2026 (thứ Năm)", "trước ngày thứ Hai 18.12.2026", "CN, 18/12/2026"]
)
def test_a_weekday_that_the_day_is_not_is_refused_with_the_right_one(phrase: str) -> None:
    with pytest.raises(WrongWeekday, match="18/12/2026 là thứ Sáu") as refusal:
        read(phrase)

    assert f"«{phrase}»" in str(refusal.value)


@pytest.mark.parametrize("phrase", REFUSED)
def test_what_is_not_understood_is_refused_and_shown_with_the_accepted_forms(phrase: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read(phrase)

    assert f"«{unicodedata.normalize('NFC', phrase)}»" in str(refusal.value)
    assert "15 ngày làm việc" in str(refusal.value)
    assert refusal.value.exit_code == 2


ALL_PHRASES = [
    *(phrase for phrase, *_ in DATED),
    *(phrase for phrase, *_ in RECURRING),
    *(phrase for phrase, *_ in ENDED),
    *(phrase for phrase, _ in WITHOUT_DAY),
]
# «sáu» and «mười» need their marks: see the refusals.
UNMARKED = [phrase for phrase in ALL_PHRASES if "sáu tháng" not in phrase]


def meaning(phrase: str) -> dict[str, object]:
    """Return what a phrase means, without its words."""
    return {key: value for key, value in to_json(read(phrase)).items() if key != "phrase"}


@given(
    st.sampled_from(ALL_PHRASES),
    st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]),
    st.sampled_from([str, str.upper, str.title]),
    st.sampled_from([" ", "  ", "\u00a0", "\t", " \n"]),
    st.sampled_from(["", ".", " .", ";", "..."]),
)
def test_form_case_spaces_and_closing_stops_change_nothing(
    phrase: str, form: str, case: type[str], space: str, stop: str
) -> None:
    ending = stop if phrase.strip() else ""
    variant = space + unicodedata.normalize(form, case(phrase)).replace(" ", space) + ending  # type: ignore[arg-type]  # a form is one of four words

    assert meaning(variant) == meaning(phrase)


@pytest.mark.parametrize("phrase", UNMARKED)
def test_a_phrase_without_marks_means_the_same(phrase: str) -> None:
    assert meaning(folded(plain(phrase))) == meaning(phrase)


@pytest.mark.parametrize("phrase", [phrase for phrase in ALL_PHRASES if "hằng" in phrase])
def test_hang_is_written_in_two_ways(phrase: str) -> None:
    assert meaning(phrase.replace("hằng", "hàng")) == meaning(phrase)


@pytest.mark.parametrize("phrase", ALL_PHRASES)
def test_no_phrase_fits_two_forms(phrase: str) -> None:
    letters = folded(plain(phrase))

    whole, behind_acts = (
        sum(bool(re.fullmatch(form, letters[start:])) for form, _ in phrases.FORMS)
        for start in (0, after_acts(letters) or 0)
    )

    assert (whole or behind_acts) == 1


def test_the_phrase_is_kept_as_written_but_for_form_and_spaces() -> None:
    written = unicodedata.normalize("NFD", "  Trước\u00a0ngày  05/10/2026. ")

    assert read(written).phrase == "Trước ngày 05/10/2026."


@pytest.mark.parametrize(
    ("phrase", "hour"),
    [
        ("trước 15h00 ngày 15/6/2026", "15:00"),
        ("15h30 ngày 15/6/2026", "15:30"),
        ("trước 15 giờ 30 ngày 15/6/2026", "15:30"),
        ("8h ngày 15/6/2026", "08:00"),
        ("9:05 ngày 15/6/2026", "09:05"),
        ("trước 16h00 ngày 25 hằng tháng", "16:00"),
        # A day ends at 24:00 anyway (Điều 148.6).
        ("trước 24h00 ngày 15/6/2026", None),
        ("trước ngày 15/6/2026", None),
    ],
)
def test_a_stated_hour_is_kept(phrase: str, hour: str | None) -> None:
    assert read(phrase).hour == hour


def test_a_term_from_a_receipt_not_yet_known_has_no_day() -> None:
    deadline = read("15 ngày làm việc kể từ ngày nhận được văn bản")

    assert deadline.term(ISSUED) is None
    assert deadline.term(ISSUED, RECEIVED) == "2025-09-09 +15wd"


@pytest.mark.parametrize(
    ("phrase", "before_receipt", "after_receipt"),
    [
        ("15 ngày làm việc", "2025-09-05 +15wd", "2025-09-09 +15wd"),
        ("30 ngày", "2025-09-05 +30d roll", "2025-09-09 +30d roll"),
        ("15 ngày làm việc kể từ ngày ký", "2025-09-05 +15wd", "2025-09-05 +15wd"),
        ("15 ngày làm việc kể từ ngày 05/8/2025", "2025-08-05 +15wd", "2025-08-05 +15wd"),
        ("trước ngày 30/9/2025", "2025-09-29 roll", "2025-09-29 roll"),
    ],
)
def test_only_a_term_without_a_named_start_moves_with_the_receipt(
    phrase: str, before_receipt: str, after_receipt: str
) -> None:
    deadline = read(phrase)

    assert (deadline.term(ISSUED), deadline.term(ISSUED, RECEIVED)) == (before_receipt, after_receipt)


@pytest.mark.parametrize(
    ("phrase", "strict", "due", "safe"),
    [
        # 05/10/2026 is a Monday: Sunday 04/10 rolls back onto it; the last working day before is Friday 02/10.
        ("trước ngày 05/10/2026", False, "2026-10-05", "2026-10-02"),
        ("trước ngày 05/10/2026", True, "2026-10-04", "2026-10-02"),
        # Sunday 11/10 is named: Saturday 10/10 rolls to Monday 12/10; safe is Friday 09/10.
        ("trước ngày 11/10/2026", False, "2026-10-12", "2026-10-09"),
        ("trước ngày 11/10/2026", True, "2026-10-10", "2026-10-09"),
        # Wednesday 07/10 is a working day: nothing rolls and nothing is safer.
        ("trước ngày 08/10/2026", False, "2026-10-07", "2026-10-07"),
        ("trước ngày 08/10/2026", True, "2026-10-07", "2026-10-07"),
    ],
)
def test_before_a_day_rolls_over_days_off_unless_the_office_is_strict(
    phrase: str, strict: bool, due: str, safe: str
) -> None:
    calendar = ordinary_calendar()
    term = read(phrase).term(ISSUED, strict=strict)
    assert term is not None

    assert reckon(term, calendar).day == date.fromisoformat(due)
    assert safe_day(term, calendar) == date.fromisoformat(safe)


def test_strictness_touches_nothing_but_before() -> None:
    # 31/5/2026 is a Sunday; «trong» and «ngày» still roll.
    assert read("trong tháng 5/2026").term(ISSUED, strict=True) == "2026-05-31 roll"
    assert read("ngày 31/5/2026").term(ISSUED, strict=True) == "2026-05-31 roll"
    assert read("ngày 31 hằng tháng").period(date(2026, 5, 1), strict=True).term == "2026-05-31 roll"


def test_a_term_before_a_day_that_an_older_ledger_stored_is_still_read() -> None:
    assert reckon("2026-10-04", ordinary_calendar()).day == date(2026, 10, 4)
    assert safe_day("2026-10-04", ordinary_calendar()) == date(2026, 10, 2)


def test_in_a_month_that_ends_on_a_sunday_is_lawful_until_monday() -> None:
    calendar = ordinary_calendar()
    term = read("trong tháng 5/2026").term(ISSUED)
    assert term is not None

    # 31/5/2026 is a Sunday -> Monday 01/6/2026.
    assert reckon(term, calendar).day == date(2026, 6, 1)


FIRST_PERIODS: list[tuple[str, str, list[tuple[str, str]]]] = [
    # The 17th is the last lawful day: of a directive of the 16th October is asked, of one of the 17th November.
    ("trước ngày 18 hằng tháng", "2026-10-16", [("2026-10", "2026-10-17 roll"), ("2026-11", "2026-11-17 roll")]),
    ("trước ngày 18 hằng tháng", "2026-10-17", [("2026-11", "2026-11-17 roll"), ("2026-12", "2026-12-17 roll")]),
    # Issued on Tuesday 24/3/2026, which is the last day of March's round.
    ("trước ngày 25 hằng tháng", "2026-03-24", [("2026-04", "2026-04-24 roll")]),
    ("trước ngày 25 hằng tháng", "2026-03-23", [("2026-03", "2026-03-24 roll")]),
    # Before the 1st is the last day of the month before.
    ("trước ngày 1 hằng tháng", "2026-10-18", [("2026-11", "2026-10-31 roll"), ("2026-12", "2026-11-30 roll")]),
    ("trước ngày 1 hằng tháng", "2026-10-31", [("2026-12", "2026-11-30 roll")]),
    ("ngày 31 hằng tháng", "2026-01-30", [("2026-01", "2026-01-31 roll"), ("2026-02", "2026-02-28 roll")]),
    # Before the 31st: the 30th where there is a 31st, else the whole month.
    ("trước ngày 31 hằng tháng", "2026-01-01", [("2026-01", "2026-01-30 roll"), ("2026-02", "2026-02-28 roll")]),
    ("hằng tháng", "2026-12-01", [("2026-12", "2026-12-31 roll"), ("2027-01", "2027-01-31 roll")]),
    ("hằng quý", "2026-08-15", [("2026-Q3", "2026-09-30 roll"), ("2026-Q4", "2026-12-31 roll")]),
    # A quarter, a half-year, a year that ends on the day of issue is nobody's.
    ("hằng quý", "2026-09-30", [("2026-Q4", "2026-12-31 roll")]),
    ("định kỳ 6 tháng", "2026-07-01", [("2026-H2", "2026-12-31 roll"), ("2027-H1", "2027-06-30 roll")]),
    ("định kỳ 6 tháng", "2026-06-30", [("2026-H2", "2026-12-31 roll")]),
    ("hàng năm", "2026-12-31", [("2027", "2027-12-31 roll")]),
    ("trước ngày 10/12 hằng năm", "2026-12-09", [("2027", "2027-12-09 roll"), ("2028", "2028-12-09 roll")]),
    ("25/12 hằng năm", "2026-12-24", [("2026", "2026-12-25 roll"), ("2027", "2027-12-25 roll")]),
    ("29/02 hằng năm", "2027-01-01", [("2027", "2027-02-28 roll"), ("2028", "2028-02-29 roll")]),
    # Thursday 31/12/2026 lies in the 53rd ISO week; the next Thursday is 07/01/2027.
    ("thứ Năm hằng tuần", "2026-12-30", [("2026-W53", "2026-12-31 roll"), ("2027-W01", "2027-01-07 roll")]),
    ("thứ Năm hằng tuần", "2026-12-31", [("2027-W01", "2027-01-07 roll")]),
    # 28/9/2026 is a Monday; before it is Sunday 27/9.
    ("trước thứ Hai hằng tuần", "2026-09-24", [("2026-W40", "2026-09-27 roll"), ("2026-W41", "2026-10-04 roll")]),
]


@pytest.mark.parametrize(("phrase", "issued", "expected"), FIRST_PERIODS)
def test_the_first_period_is_the_first_that_does_not_end_by_the_day_of_issue(
    phrase: str, issued: str, expected: list[tuple[str, str]]
) -> None:
    found = islice(periods(read(phrase), date.fromisoformat(issued)), len(expected))

    assert [(period.code, period.term) for period in found] == expected


@given(
    st.sampled_from([phrase for phrase, *_ in RECURRING]),
    st.dates(date(2000, 1, 1), date(2100, 12, 31)),
)
def test_periods_ascend_without_gap_and_none_ends_by_the_day_of_issue(phrase: str, issued: date) -> None:
    deadline = read(phrase)
    found = list(islice(periods(deadline, issued), 15))

    for earlier, later in pairwise(found):
        assert later.starts == earlier.ends + timedelta(days=1)
        assert earlier.term < later.term
        assert earlier.code < later.code
    assert all(period.last > issued for period in found)
    # The round before the first one had ended by then.
    assert deadline.period(found[0].starts - timedelta(days=1)).last <= issued
    assert [deadline.period_named(period.code) for period in found] == found
    assert all(deadline.last_begun(issued, period.starts) == period for period in found)


def test_a_round_that_begins_after_the_end_is_not_owed_although_its_last_day_lies_before() -> None:
    deadline = read("trước ngày 1 hằng tháng đến hết tháng 6/2026")

    # July's last day is 30/6.
    assert not deadline.owes(deadline.period_named("2026-07"), date(2026, 1, 1))
    assert deadline.owes(deadline.period_named("2026-06"), date(2026, 1, 1))


@pytest.mark.parametrize("strict", [False, True])
def test_a_strict_office_has_periods_that_end_on_a_day_off(strict: bool) -> None:
    deadline = read("trước ngày 18 hằng tháng")

    # 17/10/2026 is a Saturday.
    term = "2026-10-17" if strict else "2026-10-17 roll"
    assert next(periods(deadline, date(2026, 10, 1), strict=strict)).term == term
    assert deadline.period_named("2026-10", strict=strict).term == term


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("hằng tháng", "2026-Q1"),
        ("hằng tháng", "2026-13"),
        ("hằng tháng", "2026-3"),
        ("hằng tháng", "2026"),
        ("hằng tháng", ""),
        ("hằng tháng", "abc"),
        ("hằng quý", "2026-01"),
        ("hằng quý", "2026-Q5"),
        ("hằng quý", "2026-QQ1"),
        ("định kỳ 6 tháng", "2026-H3"),
        ("hàng năm", "2026-01"),
        ("hàng năm", "02026"),
        # 2027 has 52 ISO weeks.
        ("hằng tuần", "2027-W53"),
        ("hằng tuần", "2026-W5"),
        ("15 ngày làm việc", "2026-01"),
    ],
)
def test_a_code_that_is_no_period_of_the_deadline_is_refused(phrase: str, code: str) -> None:
    with pytest.raises(ValueError, match="not a period of this deadline"):
        read(phrase).period_named(code)


MONTHLY = read("ngày 15 hằng tháng")


@pytest.mark.parametrize(
    ("deadline", "issued", "codes"),
    [
        (replace(MONTHLY, until=date(2026, 6, 30)), "2026-03-20", ["2026-04", "2026-05", "2026-06"]),
        # The last day itself is still owed; a day earlier it is not.
        (replace(MONTHLY, until=date(2026, 6, 15)), "2026-04-15", ["2026-05", "2026-06"]),
        (replace(MONTHLY, until=date(2026, 6, 14)), "2026-04-15", ["2026-05"]),
        (replace(MONTHLY, from_day=date(2026, 5, 15), until=date(2026, 6, 30)), "2026-01-20", ["2026-05", "2026-06"]),
        (replace(MONTHLY, from_day=date(2026, 5, 16), until=date(2026, 6, 30)), "2026-01-20", ["2026-06"]),
        (replace(MONTHLY, from_day=date(2026, 1, 1), until=date(2026, 2, 28)), "2026-03-20", []),
        # Before the 1st of July is the last day of June, but July's round: it lies outside.
        (replace(read("trước ngày 1 hằng tháng"), until=date(2026, 6, 30)), "2026-04-30", ["2026-06"]),
        (replace(read("hằng quý"), until=date(2026, 6, 29)), "2026-01-01", ["2026-Q1"]),
    ],
)
def test_a_recurrence_asks_for_nothing_before_it_begins_and_after_it_ends(
    deadline: Deadline, issued: str, codes: list[str]
) -> None:
    after = date.fromisoformat(issued)

    assert [period.code for period in periods(deadline, after)] == codes
    last = deadline.last_begun(after, date(2027, 12, 31))
    assert (last.code if last else None) == (codes[-1] if codes else None)


def test_the_period_of_a_day_is_the_one_it_falls_in() -> None:
    period = read("trước ngày 18 hằng tháng").period(date(2026, 10, 20))

    assert (period.code, period.starts, period.ends) == ("2026-10", date(2026, 10, 1), date(2026, 10, 31))


def test_only_a_recurring_deadline_has_periods() -> None:
    with pytest.raises(ValueError, match="not a recurring deadline"):
        next(periods(read("15 ngày làm việc"), ISSUED))


TEXTS = st.none() | st.text(max_size=5)
DEADLINES = st.builds(
    Deadline,
    phrase=st.text(),
    kind=st.sampled_from(Kind),
    day=st.none() | st.dates(),
    hour=TEXTS,
    count=st.none() | st.integers(),
    unit=TEXTS,
    since=TEXTS,
    every=TEXTS,
    anchor=TEXTS,
    before=st.booleans(),
    from_day=st.none() | st.dates(),
    until=st.none() | st.dates(),
)


@given(DEADLINES)
def test_a_deadline_survives_the_journal(deadline: Deadline) -> None:
    assert from_json(json.loads(json.dumps(to_json(deadline)))) == deadline


def test_the_journal_holds_only_what_was_said() -> None:
    assert to_json(read("trước ngày 05/10/2026")) == {
        "phrase": "trước ngày 05/10/2026",
        "kind": "before",
        "day": "2026-10-05",
    }


def test_a_field_nobody_wrote_is_refused_from_the_journal() -> None:
    with pytest.raises(TypeError):
        from_json({"phrase": "", "kind": "none", "dya": "2026-10-05"})


WORDS_OF_PHRASES = sorted({word for phrase in ALL_PHRASES + REFUSED for word in phrase.split()})


@given(st.text() | st.lists(st.sampled_from(WORDS_OF_PHRASES), max_size=8).map(" ".join))
def test_any_text_is_understood_or_refused(text: str) -> None:
    with suppress(NotUnderstood, WrongWeekday):
        assert isinstance(read(text).term(ISSUED, RECEIVED), str | None)


@given(st.sampled_from(ALL_PHRASES), st.sampled_from(["abc", "và", "2027", "tháng", "và 5/6", "trước", "hằng"]))
def test_leftover_words_are_never_dropped(phrase: str, word: str) -> None:
    if phrase.strip(" -"):
        with pytest.raises(NotUnderstood):
            read(f"{phrase} {word}")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-11-06", date(2024, 11, 6)),
        (" 2024-11-06 ", date(2024, 11, 6)),
        ("6/11/2024", date(2024, 11, 6)),
        ("06/11/2024", date(2024, 11, 6)),
        ("29/2/2024", date(2024, 2, 29)),
        ("6.11.2024", date(2024, 11, 6)),
        ("06-11-2024", date(2024, 11, 6)),
        ("2024-11-06 00:00:00", date(2024, 11, 6)),
        ("06/11/2024 0:00", date(2024, 11, 6)),
        # A Wednesday.
        ("Thứ Tư, 6/11/2024", date(2024, 11, 6)),
        ("thu tu ngay 06/11/2024", date(2024, 11, 6)),
        ("6/11/2024 (thứ 4)", date(2024, 11, 6)),
        ("T4, 6.11.2024", date(2024, 11, 6)),
        # A Sunday.
        ("Chủ nhật 10/11/2024", date(2024, 11, 10)),
    ],
)
def test_a_day_is_read_day_first_or_iso(text: str, day: date) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        *["", "11/13/2024", "29/2/2025", "6/11/24", "2024-11-6", "6/11-2024", "6.11/2024", "2024/11/06", "20241106"],
        *[
            "6/11/2024/1",
            "+6/11/2024",
            "6/11/ 2024",
            "６/11/2024",
            "6/11/0202",
            "2024-W45-3",
            "006/11/2024",
            "hôm nay",
        ],
    ],
)
def test_a_day_written_in_any_other_way_is_refused(text: str) -> None:
    with pytest.raises(NotADate, match="30/9/2025"):
        read_date(text)


@pytest.mark.parametrize("text", ["Thứ Năm, 6/11/2024", "2024-11-06 (thứ Năm)", "thứ Tư 6/11/2024 thứ Năm"])
def test_a_typed_day_with_another_weekday_is_refused(text: str) -> None:
    with pytest.raises(WrongWeekday, match="ngày 06/11/2024 là thứ Tư, không phải thứ Năm"):
        read_date(text)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_both_ways_of_writing_a_day_are_one_day(day: date) -> None:
    assert read_date(day.isoformat()) == read_date(f"{day.day}/{day.month}/{day.year}") == day


@given(st.text() | st.text("0123456789-/ "))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    with suppress(NotADate):
        assert 1900 <= read_date(text).year <= 2199
