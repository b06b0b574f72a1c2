"""Days as a calendar that other programs subscribe to: read back with the library that reads them there."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from engine import Place, whole
from life import Life, P
from practised import BUILT, asked
from running import Run, commands
from tracker.commands.contents import DAYS
from tracker.render.beside.entry import Entry
from tracker.render.beside.imprint import Imprint
from tracker.render.text import feed
from tracker.render.view import Column, Page, View

IMPRINT = Imprint(date(2026, 11, 23), (), "", "", "", "")
HOSTILE = "Sở A\r\nATTENDEE:mailto:x@y\nEND:VEVENT\x1b[31m; đường, phố\\ «Ủ» " + "Ưu điểm của phường " * 20


def made(entries: list[Entry]) -> bytes:
    column = Column("day", "Ngày", "date")
    return feed.content(View((column,), [], title="LỊCH\r\nX-A:1", entries=lambda: entries, imprint=IMPRINT))


def events(data: bytes) -> list[Any]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_each_day_is_a_whole_day_that_keeps_nobody_busy() -> None:
    (event,) = events(made([Entry("a@b", date(2026, 12, 31), "Hạn", "một\nhai", "Thời hạn", 7)]))

    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 12, 31), date(2027, 1, 1))
    assert (event["uid"], event["transp"], event["sequence"]) == ("a@b", "TRANSPARENT", 7)
    assert (str(event["summary"]), str(event["description"])) == ("Hạn", "một\nhai")
    assert event["categories"].to_ical().decode() == "Thời hạn"
    assert event["dtstamp"].to_ical() == b"20261123T000000Z"  # the day of the figures: no clock


def test_what_is_typed_begins_no_property_and_ends_no_event() -> None:
    data = made([Entry("a\r\nX:1@b", date(2026, 12, 1), HOSTILE, HOSTILE, HOSTILE)])

    (event,) = events(data)
    assert set(event) <= {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP")
    }
    assert "ATTENDEE:mailto:x@y" in str(event["summary"])
    assert "\n" not in str(event["summary"])
    assert b"\x1b" not in data
    assert set(Calendar.from_ical(data)) <= {
        *("PRODID", "VERSION", "CALSCALE", "METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE", "REFRESH-INTERVAL")
    }


def test_lines_end_as_the_standard_has_it_and_are_folded_between_letters() -> None:
    data = made([Entry("a@b", date(2026, 12, 1), HOSTILE, HOSTILE)])

    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")  # no letter is cut


def test_five_thousand_days_come_back_each_under_its_own_mark() -> None:
    entries = [Entry(f"task-{number}@b", date(2026, 12, 1), f"Việc {number}") for number in range(5000)]

    assert [str(event["uid"]) for event in events(made(entries))] == [entry.uid for entry in entries]


@pytest.mark.parametrize("line", ["due --within 250", "overdue", "calendar feed"])
def test_a_list_and_its_calendar_have_the_same_days(line: str) -> None:
    rows = json.loads(asked(f"{line} --format json").stdout)
    found = events(asked(f"{line} --format ics").data)

    assert len(rows) == len(found) > 5
    assert [row.get("due_on") or row["day"] for row in rows] == [str(event.decoded("dtstart")) for event in found]
    assert len({str(event["uid"]) for event in found}) == len(found)


def test_a_calendar_of_a_past_day_is_the_same_whenever_it_is_written() -> None:
    for line in (f"calendar feed --as-of {BUILT}", f"due --as-of {BUILT}"):
        now, later = (asked(f"{line} --format ics", today=day).data for day in (date(2026, 12, 8), date(2027, 12, 8)))
        assert now == later
        assert now.count(b"BEGIN:VEVENT") > 5


def test_the_first_lines_of_a_list_are_the_first_days_of_its_calendar() -> None:
    shown = asked("due --within 60 --limit 3 --format ics")

    assert len(events(shown.data)) == 3
    assert "In 3 dòng đầu" in shown.stderr


def test_the_feed_has_deadlines_meetings_thursdays_and_ends_of_periods() -> None:
    rows = json.loads(asked("calendar feed --within 60 --format json", today=BUILT).stdout)

    assert {row["kind"] for row in rows} == {"Thời hạn", "Phiên họp", "Báo cáo tuần", "Báo cáo định kỳ"}
    assert any(row["title"] == "Hết kỳ báo cáo: Năm 2026" and row["day"] == "2026-12-31" for row in rows)
    assert [row["day"] for row in rows] == sorted(row["day"] for row in rows)
    tasks = [row for row in rows if row["uid"].startswith("task-due")]
    late = json.loads(asked("overdue --format json", today=BUILT).stdout)
    due = json.loads(asked("due --within 60 --format json", today=BUILT).stdout)
    assert len(tasks) == sum(row["rule"] == "task-due" for row in [*late, *due])


def test_a_thursday_off_stands_on_the_next_working_day(life: Life) -> None:
    # Thursday 01/01/2026 is a day off; so is Friday 02/01, announced; the next working day is Monday 05/01
    rows = life.asked("2025-12-29", "calendar feed --within 10")

    thursdays = {row["day"]: row["text"] for row in rows if row["kind"] == "Báo cáo tuần"}
    assert thursdays["2026-01-05"] == "Thay cho ngày 01/01/2026, là ngày nghỉ"
    assert thursdays["2026-01-08"] == ""
    assert "2026-01-01" not in thursdays


def test_a_deadline_that_is_moved_keeps_its_mark_and_turns(life: Life) -> None:
    life.begin("ngày 13/03/2026")
    (before,) = days(life, "2026-03-09")
    life.on("2026-03-10", "task extend 1 --due 20/03/2026 --direction 99/UBND-TH --issued 2026-03-10")
    (after,) = days(life, "2026-03-11")

    assert before["uid"] == after["uid"]
    assert (before.decoded("dtstart"), after.decoded("dtstart")) == (date(2026, 3, 13), date(2026, 3, 20))
    assert before["sequence"] < after["sequence"]
    assert str(before["uid"]).startswith("task-due-task-1@")


def days(life: Life, day: str) -> list[Any]:
    """Return the days of the task."""
    return events(life.on(day, "due --within 20 --format ics").encode())


def test_a_calendar_program_finds_the_same_marks_in_a_ledger_counted_anew(life: Life) -> None:
    life.begin("ngày 13/03/2026")
    first = [str(event["uid"]) for event in days(life, "2026-03-09")]
    life.on("2026-03-09", "db rebuild")

    assert [str(event["uid"]) for event in days(life, "2026-03-09")] == first


def test_a_secret_task_has_a_day_and_no_words(life: Life) -> None:
    life.on("2026-03-09", P.format(day="2026-03-09", issuer="chairman") + " --secrecy mat")
    life.on("2026-03-09", "task add --directive 10/CT-UBND --lead SXD --due 'ngày 16/3/2026'")

    shown = life.on("2026-03-09", "calendar feed --format ics").replace("\r\n ", "")
    assert "(văn bản mật)" in shown
    assert "SUMMARY:Sở Xây dựng: (văn bản mật)" in shown


REFUSED = "Lệnh này không ghi được thành lịch (ics). Các lệnh ghi được: "


def test_every_other_command_refuses_a_calendar_before_it_does_anything(tracker: Run, ledger_file: Place) -> None:
    before = whole(ledger_file)
    tried = 0
    for name, command in commands():
        if not any("--format" in param.opts for param in command.params) or name in DAYS:
            continue
        words = {"VĂN-BẢN": "1/QĐ-UBND"}
        needed = [words.get(str(param.metavar), "1") for param in command.params if not param.opts[0].startswith("-")]
        result = tracker(f"{name} {' '.join(needed)} --format ics")
        if REFUSED in result.stderr:
            tried += 1
            assert (result.exit_code, result.data) == (2, b"")
        else:
            assert result.exit_code in (2, 4), (name, result.stderr)  # what was typed for it is no such thing
    assert tried > 20
    assert whole(ledger_file) == before


def test_a_page_and_a_table_without_days_are_no_calendar() -> None:
    column = Column("day", "Ngày", "date")
    with pytest.raises(ValueError, match="no days"):
        feed.content(View((column,), [], imprint=IMPRINT))
    with pytest.raises(ValueError, match="no days"):
        feed.content(Page("", (), {}))


def test_a_file_is_written_whole(tracker: Run, tmp_path: Path) -> None:
    target = tmp_path / "lich.ics"
    result = tracker(f"calendar feed --output {target}")

    assert result.exit_code == 0
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
