"""`mail`: reminders that leave once, to the right officer, through a real server, and are recorded as urgings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk import a_directive, a_secret_task, a_task
from engine import Place, opened
from postoffice import PostOffice, post_office
from running import Run, contents
from tracker.law.kinds import Mismatch
from tracker.law.vocabulary import Issuer, Secrecy
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import refer, report
from tracker.services.unit.officer import NewOfficer, name_officer
from tracker.settings import Settings

ISSUED, NAMED = date(2026, 11, 2), date(2026, 11, 3)
FIRST, SECOND = "dau-moi@stc.example", "hai@so.example"


@pytest.fixture(autouse=True)
def desk(settings: Settings) -> None:
    """
    Enter tasks of Friday 20/11/2026, for a Monday: 1 and the secret 4 of unit 2, 2 of unit 4, 3 of a commune, reported.

    Task 5 is the Office's own, task 6 of unit 5, which has named nobody.
    """
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="150/CT-UBND", issuer=Issuer.CHAIRMAN)
        for unit, text in ((2, "Báo cáo {một}"), (4, "Báo cáo hai"), (60, "Báo cáo ba")):
            a_task(ledger, "20/11/2026", directive=given, lead=(unit,), content=text, written=False)
        report.report_done(ledger, 3, on=date(2026, 11, 20))
        a_secret_task(ledger)
        for unit, text in ((1, "Việc của Văn phòng"), (5, "Rà soát định mức")):
            a_task(ledger, "20/11/2026", directive=given, lead=(unit,), content=text)
        for unit, address in ((2, FIRST), (4, SECOND), (60, "xa@xa.example")):
            name_officer(ledger, unit, NewOfficer(f"Trần Thị B{unit}", email=address), since=NAMED)


@pytest.fixture
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the configuration file that commands read."""
    path = tmp_path / "config.toml"
    path.write_text("", encoding="utf-8")
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    return path


def open_to(office: PostOffice, file: Path, *more: str) -> None:
    """Let letters leave by a server without encryption, on this machine."""
    lines = ("[mail]", "host = '127.0.0.1'", f"port = {office.port}", "security = 'none'", *more)
    file.write_text("\n".join((*lines, "sender = 'don-doc@vp.example'", "timeout = 10")), encoding="utf-8")


@pytest.fixture
def office(configured: Path) -> Iterator[PostOffice]:
    """Return a running server that letters leave by."""
    with post_office() as running:
        open_to(running, configured)
        yield running


def rows(tracker: Run, line: str = "mail") -> list[dict[str, Any]]:
    """Return the letters as programs get them."""
    found: list[dict[str, Any]] = json.loads(tracker(f"{line} --format json").stdout)
    return found


def states(tracker: Run, line: str = "mail") -> dict[str, str]:
    """Return where the letter to each address stands."""
    return {str(row["address"]): str(row["state"]) for row in rows(tracker, line)}


def test_letters_are_shown_and_nothing_leaves_or_is_written(
    tracker: Run, office: PostOffice, ledger_file: Place
) -> None:
    before = contents(ledger_file)

    page = tracker("mail").stdout

    assert states(tracker) == {FIRST: "ready", SECOND: "ready", "None": "no-officer"}
    assert "không gửi: chưa cử cán bộ đầu mối" in page
    assert "vừa quá hạn 1; nhắc hằng tuần 1" in page
    assert (contents(ledger_file), office.kept) == (before, [])


def test_a_letter_leaves_and_is_recorded_as_an_urging(tracker: Run, office: PostOffice) -> None:
    result = tracker("mail --send")

    assert result.exit_code == 3  # unit 5 has named nobody
    assert "Đã gửi và ghi 2 thư" in result.stdout
    assert office.recipients == [FIRST, SECOND]
    urged = json.loads(tracker("urge list --format json").stdout)
    assert [(each["channel"], each["tasks"], each["person"]) for each in urged] == [
        ("email", [1, 4], None),  # task 4 is secret: no name is kept
        ("email", [2], "Trần Thị B4"),
    ]


def test_a_letter_says_what_is_asked_and_nothing_of_a_secret_task(tracker: Run, office: PostOffice) -> None:
    tracker("mail --send")

    first, second = office.letters
    text = first.get_content()
    assert "Kính gửi ông/bà Trần Thị B2, cán bộ đầu mối của Thanh tra thành phố:" in text
    assert (
        "1. Văn bản số 150/CT-UBND (số theo dõi 1): Báo cáo {một}; hạn 20/11/2026, quá 03 ngày (01 ngày làm việc)."
        in text
    )
    assert "Có 01 nhiệm vụ theo văn bản mật: xem trên Hệ thống" in text
    assert "1/QĐ-UBND" not in first.as_string()
    assert "Quyết định số 150/2025/QĐ-UBND" in text
    assert (first["From"], first["To"]) == (
        "Văn phòng Ủy ban nhân dân thành phố <don-doc@vp.example>",
        f"Trần Thị B2 <{FIRST}>",
    )
    assert first["Subject"] == "Nhắc thời hạn 2 nhiệm vụ, ngày 23/11/2026 - Thanh tra thành phố"
    assert first["Date"] == "Mon, 23 Nov 2026 09:00:00 +0700"
    assert (first["Content-Language"], first["Auto-Submitted"]) == ("vi", "auto-generated")
    assert first["Message-ID"] != second["Message-ID"]
    assert {each.mail_from for each in office.kept} == {"don-doc@vp.example"}


def test_the_text_that_is_shown_is_the_text_that_leaves(tracker: Run, office: PostOffice) -> None:
    shown = tracker("mail --unit STC --text").stdout

    tracker("mail --send --unit STC")

    (letter,) = office.letters
    assert shown.startswith(f"Gửi đến: Trần Thị B4 <{SECOND}>\nTrích yếu: {letter['Subject']}\n\n")
    assert shown.endswith(letter.get_content().replace("\r\n", "\n"))
    assert tracker("mail --unit STC --text").stdout == "Hôm nay không có thư nhắc nào cho đơn vị này.\n"


def test_answers_go_where_the_office_says(tracker: Run, office: PostOffice, configured: Path) -> None:
    open_to(office, configured, "reply-to = 'phong-th@vp.example'")

    tracker("mail --send --unit STC")

    (letter,) = office.letters
    assert letter["Reply-To"] == "phong-th@vp.example"
    assert "Xin trả lời về địa chỉ phong-th@vp.example." in letter.get_content()


def test_the_day_to_answer_stands_in_the_letter_and_in_the_register(tracker: Run, office: PostOffice) -> None:
    shown = tracker("mail --unit STC --text --answer-by 30/11/2026").stdout

    tracker("mail --send --unit STC --answer-by 30/11/2026")

    (letter,) = office.letters
    asked = "Đề nghị trả lời về địa chỉ don-doc@vp.example đến hết ngày 30/11/2026."
    assert asked in shown
    assert asked in letter.get_content()
    (urging,) = json.loads(tracker("urge list --format json").stdout)
    assert (urging["answer_by"], urging["state"]) == ("2026-11-30", "waiting")


def test_who_is_not_late_is_not_asked_why_and_who_is_late_is_not_asked_to_be_on_time(
    tracker: Run, settings: Settings
) -> None:
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="151/CT-UBND", issuer=Issuer.CHAIRMAN)
        for unit in (4, 6):
            a_task(ledger, "26/11/2026", directive=given, lead=(unit,), content=f"Việc hai ngày nữa {unit}")
        secret = a_directive(ledger, issued_on=ISSUED, secrecy=Secrecy.SECRET)
        a_task(ledger, "26/11/2026", directive=secret, lead=(7,), content=None)
    why, in_time = "lý do chậm trễ", "hoàn thành đúng thời hạn"

    def asked(unit: str) -> tuple[bool, bool]:
        text = tracker(f"mail --unit '{unit}' --text").stdout
        return why in text, in_time in text

    assert asked("SXD") == (True, False)  # task 6, late
    assert asked("SNNMT") == (False, True)
    assert asked("STC") == (True, True)  # one of each
    assert asked("SGDDT") == (True, True)  # secret: whether it is late is not told


def test_a_guessed_deadline_is_explained(tracker: Run, settings: Settings) -> None:
    guessed = "Thời hạn ghi (dự kiến) tính qua ngày chưa được công bố chính thức, còn có thể thay đổi."
    assert guessed not in tracker("mail --unit STC --text").stdout
    with writing(settings) as ledger:
        a_task(ledger, "23/11/2026", lead=(4,), content="Việc hôm nay")

    assert guessed in tracker("mail --unit STC --text").stdout


@pytest.mark.parametrize(
    ("name", "called"),
    [("Nguyễn Văn An", "ông/bà Nguyễn Văn An"), ("Bà Lê Thị Tư", "Bà Lê Thị Tư"), ("đ/c Vũ Bà", "đ/c Vũ Bà")],
)
def test_a_person_is_called_politely_and_once(tracker: Run, settings: Settings, name: str, called: str) -> None:
    with writing(settings) as ledger:
        name_officer(ledger, 5, NewOfficer(name, email="nam@so.example"), since=NAMED)

    assert f"Kính gửi {called}, cán bộ đầu mối của Sở Xây dựng:" in tracker("mail --unit SXD --text").stdout


def test_a_text_says_why_it_would_not_leave(tracker: Run) -> None:
    shown = tracker("mail --unit SXD --text").stdout

    assert shown.startswith("Gửi đến: (không gửi: chưa cử cán bộ đầu mối)\n")
    assert "Xin trả lời thư này. Trân trọng." in shown  # no account is configured yet


def test_nothing_leaves_twice_for_a_rung_and_the_next_rung_is_written_of(tracker: Run, office: PostOffice) -> None:
    tracker("mail --send")
    again = tracker("mail --send")

    assert len(office.kept) == 2
    assert again.exit_code == 3  # a unit without an officer is told every time
    assert states(tracker) == {FIRST: "urged", SECOND: "urged", "None": "no-officer"}
    # 24/11 is a day off: 23 25 26 27 30/11 are five working days, the weekly rung is 01/12
    assert tracker("--today 30/11/2026 mail --send --unit STC") == tracker("--today 22/11/2026 mail --send")
    tracker("--today 01/12/2026 mail --send --unit STC")
    assert office.recipients == [FIRST, SECOND, SECOND]
    assert office.letters[1]["Message-ID"] != office.letters[2]["Message-ID"]


def test_who_was_urged_otherwise_is_not_written_to(tracker: Run, office: PostOffice) -> None:
    tracker("urge add 1,2,4 --channel phone")

    tracker("mail --send")

    assert office.kept == []


def test_on_a_day_off_nothing_leaves(tracker: Run, office: PostOffice, ledger_file: Place) -> None:
    before = contents(ledger_file)

    sent = tracker("--today 22/11/2026 mail --send")  # a Sunday

    assert (sent.exit_code, sent.stdout, sent.stderr) == (0, "", "")
    assert "Ngày 22/11/2026 là ngày nghỉ: không gửi thư." in tracker("--today 22/11/2026 mail").stdout
    assert (office.kept, contents(ledger_file)) == ([], before)


def test_what_waits_for_the_office_is_not_written_of(tracker: Run, office: PostOffice, settings: Settings) -> None:
    with writing(settings) as ledger:
        refer.refer(ledger, 2, Paper("9/STC-VP", date(2026, 11, 5)), reason=Mismatch.FUNCTION)

    assert set(states(tracker)) == {FIRST, "None"}  # neither task 2, referred back, nor task 3, reported


def test_what_comes_to_its_deadline_is_told_apart(tracker: Run, office: PostOffice, settings: Settings) -> None:
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="151/CT-UBND", issuer=Issuer.CHAIRMAN)
        a_task(ledger, "23/11/2026", directive=given, lead=(4,), content="Việc hôm nay")
        a_task(ledger, "26/11/2026", directive=given, lead=(4,), content="Việc hai ngày nữa")

    text = tracker("mail --unit STC --text").stdout

    assert "Đã quá thời hạn (01):\n1. Văn bản số 150/CT-UBND" in text
    assert "Đến hạn, sắp đến hạn (02):\n1. Văn bản số 151/CT-UBND (số theo dõi 7): Việc hôm nay;" in text
    assert "hạn 23/11/2026 (dự kiến), đến hạn hôm nay." in text
    assert "hạn 26/11/2026, còn 02 ngày làm việc." in text  # 24/11 is a day off


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ('Lê "Sáu", A; <x@y>', 'Lê "Sáu", A; <x@y>'),
        ("A\r\nBcc: ai-do@x.example", "A Bcc: ai-do@x.example"),
    ],
)
def test_a_name_stays_a_name(tracker: Run, office: PostOffice, settings: Settings, name: str, shown: str) -> None:
    with writing(settings) as ledger:
        name_officer(ledger, 5, NewOfficer(name, email="nam@so.example"), since=NAMED)

    tracker("mail --send --unit SXD")

    (letter,) = office.letters
    assert [(each.display_name, each.addr_spec) for each in letter["To"].addresses] == [(shown, "nam@so.example")]
    assert (letter["Bcc"], office.recipients) == (None, ["nam@so.example"])


@pytest.mark.parametrize(
    "address",
    [
        "a@x.example,b@x.example",
        "a@x.example\r\nBcc: b@x.example",
        '"a b"@x',
        "ông@x.example",
        "a@b@c",
        "a@-x..y",
        "<a@x>",
    ],
)
def test_an_address_that_may_be_read_as_another_is_not_written_to(
    tracker: Run, office: PostOffice, settings: Settings, address: str
) -> None:
    with writing(settings) as ledger:
        name_officer(ledger, 5, NewOfficer("Lê Văn Sáu"), since=NAMED)
        ledger.connection.execute("UPDATE officer SET email = ? WHERE unit = 5", (address,))

    sent = rows(tracker, "mail --send --unit SXD")

    assert [row["state"] for row in sent] == ["bad-address"]
    assert office.kept == []


def test_who_is_refused_is_told_and_not_recorded(tracker: Run, office: PostOffice) -> None:
    office.answers[FIRST] = "550 5.1.1 no such user"

    result = tracker("mail --send")

    assert result.exit_code == 3
    assert "máy chủ từ chối, chưa gửi" in result.stdout
    assert "550 5.1.1 no such user" in result.stdout
    assert office.recipients == [SECOND]
    assert [each["tasks"] for each in json.loads(tracker("urge list --format json").stdout)] == [[2]]
    assert states(tracker)[FIRST] == "ready"


def test_what_is_refused_for_now_is_sent_next_time(tracker: Run, office: PostOffice) -> None:
    office.answers[SECOND] = "451 4.7.1 greylisted"
    first = tracker("mail --send --unit STC")
    office.answers.clear()
    second = tracker("mail --send --unit STC")

    assert (first.exit_code, second.exit_code) == (75, 0)
    assert "chưa gửi được, lần sau gửi lại" in first.stdout
    assert office.recipients == [SECOND]


def test_a_letter_refused_as_a_whole_was_not_sent(tracker: Run, office: PostOffice) -> None:
    office.after_data = "554 5.6.0 not taken"

    assert tracker("mail --send --unit STC").exit_code == 3
    assert states(tracker)[SECOND] == "ready"


def test_where_the_server_hangs_up_nobody_knows_and_nothing_is_repeated(tracker: Run, office: PostOffice) -> None:
    office.hangs_up.add(FIRST)

    first = tracker("mail --send")

    assert first.exit_code == 3
    assert "chưa chắc đã gửi" in first.stdout
    assert office.recipients == [FIRST, SECOND]  # it is connected to anew for the others
    assert states(tracker) == {FIRST: "unsure", SECOND: "urged", "None": "no-officer"}
    office.hangs_up.clear()
    tracker("mail --send")
    assert office.recipients == [FIRST, SECOND]
    tracker("mail --send --again")
    assert office.recipients == [FIRST, SECOND, FIRST]
    assert office.letters[0]["Message-ID"] == office.letters[2]["Message-ID"]
    assert states(tracker)[FIRST] == "urged"


def test_a_letter_that_nobody_knows_of_is_settled_by_hand(tracker: Run, office: PostOffice) -> None:
    office.hangs_up.add(SECOND)
    assert "tracker urge add SỐ… --channel email" in tracker("mail --send --unit STC").stdout

    tracker("urge add 2 --channel email")

    assert states(tracker)[SECOND] == "urged"


def test_a_ledger_that_does_not_take_the_urging_leaves_the_letter_unsure(
    tracker: Run, office: PostOffice, ledger_file: Place
) -> None:
    with opened(ledger_file) as holder:
        office.before_answer.append(lambda: holder.begin(write=True))
        result = tracker("mail --send --unit STC")

    assert (result.exit_code, "chưa chắc đã gửi" in result.stdout) == (3, True)
    office.before_answer.clear()
    assert states(tracker)[SECOND] == "unsure"
    tracker("mail --send --unit STC")
    assert office.recipients == [SECOND]


SENDING = """
import sys
from running import machine_time, nine_in_the_morning
from tracker import cli
with machine_time(nine_in_the_morning):
    sys.exit(cli.run(["mail", "--send", "--unit", "STC"]))
"""


def sending() -> subprocess.Popen[bytes]:
    """Start the program in a process of its own, on the same ledger and the same day."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(
        [sys.executable, "-c", SENDING], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )


def test_a_program_that_dies_while_the_letter_leaves_does_not_send_it_again(tracker: Run, office: PostOffice) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def dies() -> None:
        started[0].kill()
        started[0].wait()

    office.before_answer.append(dies)
    started.append(sending())
    started[0].communicate()
    office.before_answer.clear()

    assert started[0].returncode != 0
    assert office.recipients == [SECOND]
    assert states(tracker)[SECOND] == "unsure"
    assert tracker("mail --send --unit STC").exit_code == 3  # the run that died is taken over
    assert office.recipients == [SECOND]
    assert json.loads(tracker("urge list --format json").stdout) == []


def test_two_runs_at_once_send_one_letter(tracker: Run, office: PostOffice) -> None:
    second: list[tuple[int, str]] = []

    def meanwhile() -> None:
        other = sending()
        _out, said = other.communicate()
        second.append((other.returncode, said.decode()))

    office.before_answer.append(meanwhile)

    assert tracker("mail --send --unit STC").exit_code == 0
    ((code, said),) = second
    assert (code, "Một lần «tracker mail --send» khác đang chạy" in said) == (75, True)
    assert office.recipients == [SECOND]
    assert tracker("mail --send --unit STC").exit_code == 0  # it has ended, as the sentence says


def test_letters_are_no_check_and_a_check_may_run_meanwhile(
    tracker: Run, office: PostOffice, ledger_file: Place
) -> None:
    office.hangs_up.add(SECOND)
    tracker("mail --send")

    with opened(ledger_file) as connection:
        connection.execute("UPDATE cron_run SET finished_at = NULL")
    assert json.loads(tracker("db status --format json").stdout)["last_check"] is None
    assert tracker("check").exit_code == 3


def test_again_is_typed_with_send(tracker: Run, office: PostOffice) -> None:
    assert "gõ kèm --send" in tracker("mail --again --unit STC").stderr
    assert tracker("mail --again --send --unit STC").exit_code == 0
    assert office.recipients == [SECOND]


def test_what_was_sent_is_not_sent_again_after_undo(tracker: Run, office: PostOffice) -> None:
    tracker("mail --send --unit STC")

    undone = tracker("undo")

    assert "thư đã gửi thì không lấy lại được" in undone.stderr
    assert states(tracker)[SECOND] == "taken-back"
    tracker("mail --send --unit STC")
    assert office.recipients == [SECOND]
    tracker("mail --send --unit STC --again")
    assert office.recipients == [SECOND, SECOND]


def test_every_unit_of_the_city_gets_its_letter(tracker: Run, office: PostOffice, settings: Settings) -> None:
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="152/CT-UBND", issuer=Issuer.CHAIRMAN)
        others = [row[0] for row in ledger.connection.execute("SELECT id FROM unit WHERE kind <> 'office'")]
        a_task(ledger, "20/11/2026", directive=given, lead=others, content="Việc của mọi đơn vị")
        for unit in set(others) - {2, 4, 60}:
            name_officer(ledger, unit, NewOfficer(f"Cán bộ {unit}", email=f"dau-moi-{unit}@hp.example"), since=NAMED)

    limited = tracker("mail --send --limit 3")
    result = tracker("mail --send")

    assert (limited.exit_code, result.exit_code) == (0, 0)
    assert len(office.recipients) == len(set(office.recipients)) == len(others)
    assert {"ready"} & set(states(tracker).values()) == set()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("mail --text", 2),
        ("mail --text --unit STC --send", 2),
        ("mail --text --unit STC --format json", 2),
        ("mail --again", 2),
        ("mail --answer-by 30/11/2026", 2),
        ("mail --send --answer-by 22/11/2026", 2),
        ("mail --send --unit 'Sở Không Có'", 4),
        ("mail --send --columns xyz", 2),
        ("mail --send --output no/such/folder/x.csv", 2),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_leaves(
    tracker: Run, office: PostOffice, ledger_file: Place, line: str, code: int
) -> None:
    before = contents(ledger_file)

    assert tracker(line).exit_code == code
    assert (office.kept, contents(ledger_file)) == ([], before)


def test_who_may_not_record_sends_nothing(tracker: Run, office: PostOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    tracker("role grant lan --role admin")
    monkeypatch.setenv("TRACKER_ACTOR", "cron")

    assert tracker("mail --send").exit_code == 5
    assert office.kept == []
