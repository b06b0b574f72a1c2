from __future__ import annotations

import json
import unicodedata
from contextlib import suppress
from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import phrases
from tracker.dates import NotADate, read_date
from tracker.deadlines import (
    Deadline,
    Kind,
    NotUnderstood,
    from_json,
    periods,
    read,
    to_json,
)
from tracker.terms import reckon
from tracker.wording import folded, plain
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
    # BEFORE ends the day before and never rolls: 04/10/2026 is a Sunday, overdue from Monday 05/10.
    ("trước ngày 05/10/2026", "before", "2026-10-04"),
    ("trước 05/10/2026", "before", "2026-10-04"),
    ("hoàn thành trước ngày 30/9/2025", "before", "2025-09-29"),
    ("xong trước ngày 01/01/2026", "before", "2025-12-31"),
    ("khẩn trương hoàn thành trước ngày 30/9/2025", "before", "2025-09-29"),
    ("chậm nhất trước ngày 30/9/2025", "before", "2025-09-29"),
    ("trước ngày 30 tháng 9 năm 2025", "before", "2025-09-29"),
    ("trước tháng 5/2026", "before", "2026-04-30"),
    ("trước quý II/2026", "before", "2026-03-31"),
    ("trước năm 2026", "before", "2025-12-31"),
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
    ("15 ngày làm việc", "term", "2025-09-05 +15wd"),
    ("15 (mười lăm) ngày làm việc", "term", "2025-09-05 +15wd"),
    ("trong thời hạn 15 ngày làm việc kể từ ngày ký", "term", "2025-09-05 +15wd"),
    ("trong thời hạn 15 ngày làm việc, kể từ ngày ban hành", "term", "2025-09-05 +15wd"),
    ("trong thời hạn 15 ngày làm việc kể từ ngày nhận", "term", "2025-09-09 +15wd"),
    ("trong vòng 15 ngày làm việc kể từ ngày nhận được văn bản này", "term", "2025-09-09 +15wd"),
    ("chậm nhất 15 ngày làm việc kể từ khi nhận được văn bản", "term", "2025-09-09 +15wd"),
    ("không quá 15 ngày làm việc", "term", "2025-09-05 +15wd"),
    ("sau 15 ngày kể từ ngày 05/8/2025", "term", "2025-08-05 +15d roll"),
    ("30 ngày", "term", "2025-09-05 +30d roll"),
    ("30 ngày kể từ ngày 05 tháng 8 năm 2025", "term", "2025-08-05 +30d roll"),
    ("02 tháng kể từ ngày ký", "term", "2025-09-05 +2m roll"),
    ("02 tháng kể từ ngày ký Quyết định này", "term", "2025-09-05 +2m roll"),
    ("01 năm", "term", "2025-09-05 +12m roll"),
    ("01 tuần", "term", "2025-09-05 +7d roll"),
    ("hai tháng", "term", "2025-09-05 +2m roll"),
    ("sáu tháng", "term", "2025-09-05 +6m roll"),
    ("sau sáu tháng", "term", "2025-09-05 +6m roll"),
    ("sau mười ngày", "term", "2025-09-05 +10d roll"),
    ("năm ngày làm việc", "term", "2025-09-05 +5wd"),
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
]

REFUSED = [
    "trước ngày 31/9/2025",
    "29/02/2025",
    "ngày 5/6",
    "ngày 5/6/25",
    "ngày",
    "trước ngày",
    "ngày ... tháng ... năm 2025",
    "...",
    "15 ngày 30 tháng",
    "15",
    "ngày 30/9/2025 và ngày 05/10/2025",
    "từ ngày 05/9/2025 đến ngày 30/9/2025",
    "sau ngày 30/9/2025",
    "kể từ ngày 05/9/2025",
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
    "30-9-2025",
    "30.9.2025",
    "9/30/2025",
    "1/1/0025",
    "trong tháng 5",
    "trong tháng 13/2026",
    "5/2026",
    "quý V/2026",
    "quý 0/2026",
    "giữa quý II/2026",
    "trong quý II và quý III/2026",
    "đến năm 2030",
    "báo cáo quý II/2026",
    "6 tháng đầu năm",
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


@pytest.mark.parametrize("phrase", REFUSED)
def test_what_is_not_understood_is_refused_and_shown_with_the_accepted_forms(phrase: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read(phrase)

    assert f"«{unicodedata.normalize('NFC', phrase)}»" in str(refusal.value)
    assert "15 ngày làm việc" in str(refusal.value)
    assert refusal.value.exit_code == 2


ALL_PHRASES = (
    [phrase for phrase, *_ in DATED] + [phrase for phrase, *_ in RECURRING] + [phrase for phrase, _ in WITHOUT_DAY]
)
# «sáu» and «mười» need their marks: see the refusals.
UNMARKED = [phrase for phrase in ALL_PHRASES if "sáu tháng" not in phrase and "sau mười" not in phrase]


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
    variant = space + unicodedata.normalize(form, case(phrase)).replace(" ", space) + ending  # type: ignore[arg-type]

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

    assert sum(bool(pattern.fullmatch(letters)) for pattern, _ in phrases._forms()) == 1


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


def test_before_a_monday_is_overdue_from_that_monday_and_safe_on_friday() -> None:
    calendar = ordinary_calendar()
    term = read("trước ngày 05/10/2026").term(ISSUED)
    assert term is not None

    due = reckon(term, calendar).day

    # 05/10/2026 is a Monday: lawful until Sunday 04/10, safe until Friday 02/10.
    assert due == date(2026, 10, 4)
    assert read("trước ngày 05/10/2026").safe_day(due, calendar) == date(2026, 10, 2)


def test_in_a_month_that_ends_on_a_sunday_is_lawful_until_monday() -> None:
    calendar = ordinary_calendar()
    term = read("trong tháng 5/2026").term(ISSUED)
    assert term is not None

    # 31/5/2026 is a Sunday -> Monday 01/6/2026.
    assert reckon(term, calendar).day == date(2026, 6, 1)


@pytest.mark.parametrize(
    ("phrase", "since", "expected"),
    [
        # The 17th is the last lawful day: from the 17th October still counts, from the 18th it is over.
        ("trước ngày 18 hằng tháng", "2026-10-17", [("2026-10", "2026-10-17"), ("2026-11", "2026-11-17")]),
        ("trước ngày 18 hằng tháng", "2026-10-18", [("2026-11", "2026-11-17"), ("2026-12", "2026-12-17")]),
        # Before the 1st is the last day of the month before.
        ("trước ngày 1 hằng tháng", "2026-10-18", [("2026-11", "2026-10-31"), ("2026-12", "2026-11-30")]),
        ("ngày 31 hằng tháng", "2026-01-31", [("2026-01", "2026-01-31 roll"), ("2026-02", "2026-02-28 roll")]),
        # Before the 31st: the 30th where there is a 31st, else the whole month.
        ("trước ngày 31 hằng tháng", "2026-01-01", [("2026-01", "2026-01-30"), ("2026-02", "2026-02-28")]),
        ("hằng tháng", "2026-12-01", [("2026-12", "2026-12-31 roll"), ("2027-01", "2027-01-31 roll")]),
        ("hằng quý", "2026-08-15", [("2026-Q3", "2026-09-30 roll"), ("2026-Q4", "2026-12-31 roll")]),
        ("định kỳ 6 tháng", "2026-07-01", [("2026-H2", "2026-12-31 roll"), ("2027-H1", "2027-06-30 roll")]),
        ("trước ngày 10/12 hằng năm", "2026-12-10", [("2027", "2027-12-09"), ("2028", "2028-12-09")]),
        ("25/12 hằng năm", "2026-12-25", [("2026", "2026-12-25 roll"), ("2027", "2027-12-25 roll")]),
        ("29/02 hằng năm", "2027-01-01", [("2027", "2027-02-28 roll"), ("2028", "2028-02-29 roll")]),
        # Thursday 31/12/2026 lies in the 53rd ISO week; the next Thursday is 07/01/2027.
        ("thứ Năm hằng tuần", "2026-12-31", [("2026-W53", "2026-12-31 roll"), ("2027-W01", "2027-01-07 roll")]),
        # 28/9/2026 is a Monday; before it is Sunday 27/9.
        ("trước thứ Hai hằng tuần", "2026-09-24", [("2026-W40", "2026-09-27"), ("2026-W41", "2026-10-04")]),
    ],
)
def test_periods_start_with_the_first_whose_last_day_is_not_over(
    phrase: str, since: str, expected: list[tuple[str, str]]
) -> None:
    found = islice(periods(read(phrase), date.fromisoformat(since)), len(expected))

    assert [(period.code, period.term) for period in found] == expected


@given(
    st.sampled_from([phrase for phrase, *_ in RECURRING]),
    st.dates(date(2000, 1, 1), date(2100, 12, 31)),
)
def test_periods_ascend_without_gap_and_none_is_over(phrase: str, since: date) -> None:
    found = list(islice(periods(read(phrase), since), 15))

    for earlier, later in pairwise(found):
        assert later.starts == earlier.ends + timedelta(days=1)
        assert earlier.term < later.term
        assert earlier.code < later.code
    assert all(date.fromisoformat(period.term[:10]) >= since for period in found)
    # The round before the first one was over already.
    previous = read(phrase).period(found[0].starts - timedelta(days=1))
    assert date.fromisoformat(previous.term[:10]) < since


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
    with suppress(NotUnderstood):
        assert isinstance(read(text).term(ISSUED, RECEIVED), str | None)


@given(st.sampled_from(ALL_PHRASES), st.sampled_from(["abc", "và", "2027", "tháng", "và 5/6", "trước", "hằng"]))
def test_leftover_words_are_never_dropped(phrase: str, word: str) -> None:
    if phrase.strip():
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
    ],
)
def test_a_day_is_read_day_first_or_iso(text: str, day: date) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        *["", "11/13/2024", "29/2/2025", "6/11/24", "2024-11-6", "06-11-2024", "6.11.2024", "2024/11/06", "20241106"],
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


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_both_ways_of_writing_a_day_are_one_day(day: date) -> None:
    assert read_date(day.isoformat()) == read_date(f"{day.day}/{day.month}/{day.year}") == day


@given(st.text() | st.text("0123456789-/ "))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    with suppress(NotADate):
        assert 1900 <= read_date(text).year <= 2199
