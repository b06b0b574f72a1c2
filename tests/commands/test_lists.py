from __future__ import annotations

import json
from datetime import date

from desk import FRIDAY, a_directive, a_secret_task, a_task
from running import Run
from tracker.commands.listing.unresolved import month_before
from tracker.law.vocabulary import Happened, Issuer, Subject
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import direct, report
from tracker.settings import Settings

OLD = date(2026, 1, 9)
"""A Friday: what is due on Friday 30/01/2026 is past six months after Thursday 30/7/2026."""


def an_old_task(settings: Settings, *, lead: int = 2, issuer: Issuer = Issuer.CITY, due: str = "30/01/2026") -> int:
    with writing(settings) as ledger:
        return a_task(ledger, due, directive=a_directive(ledger, issued_on=OLD, issuer=issuer), lead=(lead,))


def test_a_task_past_six_months_stands_in_unresolved_and_both_conditions_are_met(
    tracker: Run, settings: Settings
) -> None:
    number = an_old_task(settings)

    (row,) = json.loads(tracker("unresolved --format json").stdout)

    assert row["task"] == number
    assert (row["deadline"], row["no_result_since"], row["due_on"]) == ("2026-01-30", "2026-01-30", "2026-07-30")
    assert (row["explained"], row["complete"], row["explanation"]) == (False, True, None)
    assert "đủ hai điều kiện" in tracker("unresolved").stdout


def test_six_months_are_past_only_the_day_after_the_mark(tracker: Run, settings: Settings) -> None:
    an_old_task(settings)

    on_the_mark = json.loads(tracker("unresolved --as-of 30/7/2026 --format json").stdout)
    the_day_after = json.loads(tracker("unresolved --as-of 31/7/2026 --format json").stdout)

    assert (len(on_the_mark), len(the_day_after)) == (0, 1)


def test_a_written_reason_takes_away_the_second_condition(tracker: Run, settings: Settings) -> None:
    number = an_old_task(settings)
    with writing(settings) as ledger:
        report.explain_delay(ledger, number, Paper("12/BC-STC", date(2026, 8, 3)), reason="Chờ hướng dẫn.")

    (row,) = json.loads(tracker("unresolved --format json").stdout)
    shown = tracker("unresolved").stdout

    assert (row["explained_on"], row["explanation"], row["complete"]) == ("2026-08-03", "12/BC-STC", False)
    assert "thiếu điều kiện thứ hai" in shown
    assert "12/BC-STC   03/08/2026" in shown
    assert "đủ hai điều kiện" not in shown


def test_a_deadline_extended_after_the_reason_is_no_longer_past_six_months(tracker: Run, settings: Settings) -> None:
    from tracker.days.phrases import read

    number = an_old_task(settings)
    with writing(settings) as ledger:
        report.explain_delay(ledger, number, Paper("12/BC-STC", date(2026, 8, 3)), reason=None)
        direct.extend(ledger, number, read("30/10/2026"), Paper("9/UBND-TH", date(2026, 8, 5)))

    assert json.loads(tracker("unresolved --format json").stdout) == []


def test_a_deadline_from_before_the_regulation_counts_from_that_deadline(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger, issued_on=date(2025, 8, 11))
        a_task(ledger, "ngày 05/9/2025", directive=directive)

    (row,) = json.loads(tracker("unresolved --format json").stdout)

    # 05/9/2025 + 6 months = 05/3/2026, a Thursday
    assert (row["deadline"], row["no_result_since"], row["due_on"]) == ("2025-09-05", "2025-09-05", "2026-03-05")


def test_unresolved_all_lists_what_was_silent_for_a_month(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        silent = a_task(ledger, "30/12/2026")
        heard = a_task(ledger, "30/12/2026")
        fresh = a_task(ledger, "30/12/2026", directive=a_directive(ledger, issued_on=date(2026, 11, 2)))
        report.note_progress(ledger, heard, "Đang lấy ý kiến.", on=date(2026, 11, 10))

    month = json.loads(tracker("unresolved --all --format json").stdout)
    since = json.loads(tracker("unresolved --all --since 15/11/2026 --format json").stdout)

    assert [row["task"] for row in month] == [silent]
    assert {row["task"]: row["heard_on"] for row in since} == {silent: None, fresh: None, heard: "2026-11-10"}


def test_since_alone_is_refused(tracker: Run) -> None:
    result = tracker("unresolved --since 01/10/2026")

    assert result.exit_code == 2
    assert "--all" in result.stderr


def test_a_month_before_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert month_before(date(2026, 3, 31)) == date(2026, 2, 28)
    assert month_before(date(2026, 1, 15)) == date(2025, 12, 15)


def test_a_report_waits_with_its_number_and_working_days(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/12/2026")
        report.file_report(ledger, number, Paper("45/BC-STC", date(2026, 11, 12)), filed_on=date(2026, 11, 13))

    (row,) = json.loads(tracker("waiting --format json").stdout)

    # filed Friday 13/11; 16 17 18 19 20 23 are worked
    assert (row["kind"], row["task"], row["document"]) == ("report", number, "45/BC-STC")
    assert (row["reported_on"], row["filed_on"], row["working_days_waiting"]) == ("2026-11-12", "2026-11-13", 6)


def test_waiting_as_of_a_past_day_shows_what_has_been_confirmed_since(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/12/2026")
        report.file_report(ledger, number, Paper("45/BC-STC", date(2026, 11, 12)), filed_on=date(2026, 11, 13))
        report.confirm(ledger, number, on=date(2026, 11, 18))

    assert json.loads(tracker("waiting --format json").stdout) == []
    assert len(json.loads(tracker("waiting --as-of 17/11/2026 --format json").stdout)) == 1
    assert json.loads(tracker("waiting --as-of 18/11/2026 --format json").stdout) == []


def test_a_referral_waits_for_a_direction(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/12/2026")
        ledger.record(Happened.TASK_REFERRED, Subject.TASK, number, on=FRIDAY, reason="function")

    (row,) = json.loads(tracker("waiting --format json").stdout)

    assert (row["kind"], row["task"], row["filed_on"]) == ("referral", number, "2026-06-05")


def test_lists_take_unit_level_and_limit(tracker: Run, settings: Settings) -> None:
    first = an_old_task(settings, lead=2)
    second = an_old_task(settings, lead=3, issuer=Issuer.PM)
    with writing(settings) as ledger:
        code = ledger.connection.execute("SELECT code FROM unit WHERE id = 3").fetchone()[0]

    of_unit = json.loads(tracker(f"unresolved --unit {code} --format json").stdout)
    of_city = json.loads(tracker("unresolved --level city --format json").stdout)
    limited = tracker("unresolved --limit 1")

    assert [row["task"] for row in of_unit] == [second]
    assert [row["task"] for row in of_city] == [first]
    assert "In 1 dòng đầu trong 2." in limited.stdout
    assert "2 nhiệm vụ quá 06 tháng" in limited.stdout


def test_search_finds_without_accents_and_puts_exact_accents_first(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)
        loose = a_task(ledger, directive=directive, content="Rà soát ma tuy ở trường học")
        exact = a_task(ledger, directive=directive, content="Phòng, chống ma túy")

    plain = json.loads(tracker("search 'MA TUY' --format json").stdout)
    marked = json.loads(tracker("search 'ma túy' --format json").stdout)

    assert [row["task"] for row in plain] == [loose, exact]
    assert [row["task"] for row in marked] == [exact, loose]
    assert {row["kind"] for row in plain} == {"item"}


def test_search_by_unit_leaves_out_the_others(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, content="Phòng, chống ma túy", lead=(2,))
        mine = a_task(ledger, content="Phòng, chống ma túy học đường", lead=(3,))
        code = ledger.connection.execute("SELECT code FROM unit WHERE id = 3").fetchone()[0]

    found = json.loads(tracker(f"search 'ma túy' --unit {code} --format json").stdout)

    assert [row["task"] for row in found] == [mine]


def test_nothing_of_a_secret_content_is_listed(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_secret_task(ledger)

    (row,) = json.loads(tracker("unresolved --all --format json").stdout)

    assert row["content"] is None
    assert "(văn bản mật)" in tracker("unresolved --all").stdout


def test_empty_lists_say_so(tracker: Run) -> None:
    assert "Không có nhiệm vụ" in tracker("unresolved").stdout
    assert "Không có việc nào chờ" in tracker("waiting").stdout
    assert tracker("search 'không có đâu'").stdout.startswith("Không tìm thấy.\n\nMã nhật ký: ")
