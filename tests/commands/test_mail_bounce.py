"""`urge bounce`: a reminder that came back did not urge anybody, and the address is written to no more."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from desk import a_directive, a_secret_task, a_task
from engine import Place
from postoffice import PostOffice, post_office
from running import Run, contents
from systems import needs
from tracker.ledger.transaction import writing
from tracker.services.unit.officer import NewOfficer, name_officer
from tracker.settings import Settings

ADDRESS, OTHER = "dau-moi@stc.example", "moi@stc.example"


@pytest.fixture(autouse=True)
def desk(settings: Settings) -> None:
    """Enter a late task of STC, whose focal officer has an address."""
    with writing(settings) as ledger:
        a_task(ledger, "20/11/2026", directive=a_directive(ledger, issued_on=date(2026, 11, 2)), lead=(4,))
        name_officer(ledger, 4, NewOfficer("Trần Thị B", email=ADDRESS), since=date(2026, 11, 3))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PostOffice]:
    """Return a running server that letters leave by, within this machine."""
    with post_office() as running:
        path = tmp_path / "config.toml"
        path.write_text(
            f"[mail]\nhost = '127.0.0.1'\nport = {running.port}\nsecurity = 'none'\nsender = 'don-doc@vp.example'\n",
            encoding="utf-8",
        )
        monkeypatch.setenv("TRACKER_CONFIG", str(path))
        yield running


def a_report(letter: EmailMessage, *, action: str = "failed", status: str = "5.1.1", whole: bool = True) -> bytes:
    """Return what a server sends back of a letter: the letter itself, or its headers alone."""
    back = f"Content-Type: message/rfc822\n\n{letter.as_string()}"
    if not whole:
        back = f"Content-Type: text/rfc822-headers\n\nMessage-ID: {letter['Message-ID']}\nSubject: x\n"
    return f"""\
From: MAILER-DAEMON@mail.example
To: don-doc@vp.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered. \x1b[2J
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; {ADDRESS}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 no such user =HYPERLINK("x")

--B
{back}
--B--
""".encode()


def states(tracker: Run) -> list[tuple[str, str]]:
    """Return where each letter stands."""
    found: list[dict[str, Any]] = json.loads(tracker("mail --format json").stdout)
    return [(str(row["address"]), str(row["state"])) for row in found]


@pytest.fixture
def report(tracker: Run, office: PostOffice, tmp_path: Path) -> Path:
    """Send a letter, and return the report that came back of it."""
    assert tracker("mail --send").exit_code == 0
    path = tmp_path / "tra-ve.eml"
    path.write_bytes(a_report(office.letters[0]))
    return path


@pytest.mark.parametrize("whole", [True, False])
def test_a_letter_that_came_back_urged_nobody(tracker: Run, office: PostOffice, report: Path, whole: bool) -> None:
    report.write_bytes(a_report(office.letters[0], whole=whole))

    done = tracker(f"urge bounce {report}")

    assert done.exit_code == 0, done.stderr
    assert f"Đã ghi thư đến {ADDRESS} (Sở Tài chính) bị trả về, mã 5.1.1: lấy lại lần đôn đốc 1" in done.stdout
    assert json.loads(tracker("urge list --format json").stdout) == []
    assert json.loads(tracker("urge due --format json").stdout)[0]["urged"] == 0
    assert states(tracker) == [(ADDRESS, "bounced")]
    assert f"lý do: thư không đến {ADDRESS} (5.1.1)" in tracker("log").stdout
    assert tracker("db doctor").exit_code == 0


def test_nothing_more_is_sent_there_until_there_is_another_address(
    tracker: Run, office: PostOffice, report: Path
) -> None:
    tracker(f"urge bounce {report}")

    told = tracker("mail --send")
    tracker(f"--today 25/11/2026 unit focal STC --name 'Lê C' --from 25/11/2026 --email {OTHER}")
    sent = tracker("--today 25/11/2026 mail --send")

    assert (told.exit_code, "từng bị trả về" in told.stdout) == (3, True)
    assert sent.exit_code == 0
    assert office.recipients == [ADDRESS, OTHER]


def test_an_address_that_works_again_is_written_to_when_that_is_typed(
    tracker: Run, office: PostOffice, report: Path
) -> None:
    tracker(f"urge bounce {report}")

    assert tracker("mail --send --again").exit_code == 0
    assert office.recipients == [ADDRESS, ADDRESS]


def test_of_a_secret_task_no_words_are_kept(
    tracker: Run, office: PostOffice, report: Path, settings: Settings, ledger_file: Place
) -> None:
    with writing(settings) as ledger:
        a_secret_task(ledger)
    assert tracker("mail --send --unit TTTP").exit_code in (3, 4)
    with writing(settings) as ledger:
        name_officer(ledger, 2, NewOfficer("Lê A", email="a@x.example"), since=date(2026, 11, 3))
    assert tracker("mail --send").exit_code == 0
    report.write_bytes(a_report(office.letters[-1]))

    assert tracker(f"urge bounce {report}").exit_code == 0
    assert "thư không đến" not in contents(ledger_file)
    assert ("a@x.example", "bounced") in states(tracker)


def test_a_dry_run_records_nothing(tracker: Run, report: Path, ledger_file: Place) -> None:
    before = contents(ledger_file)

    done = tracker(f"urge bounce {report} --dry-run")

    assert done.stdout.startswith("[chạy thử] Đã ghi thư đến")
    assert contents(ledger_file) == before


def test_it_is_recorded_once_and_not_taken_back(tracker: Run, report: Path) -> None:
    tracker(f"urge bounce {report}")

    again, undone = tracker(f"urge bounce {report}"), tracker("undo --yes")

    assert (again.exit_code, "đã được lấy lại" in again.stderr) == (5, True)
    assert undone.exit_code in (0, 5)


def test_a_letter_that_was_answered_did_arrive(tracker: Run, report: Path) -> None:
    tracker("urge answer 1 --note 'Sẽ báo cáo'")

    refused = tracker(f"urge bounce {report}")

    assert (refused.exit_code, "tracker undo --event" in refused.stderr) == (5, True)


def test_a_clerk_reads_what_came_back_of_letters_that_cron_sent(
    tracker: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_ACTOR", "hoa")

    assert tracker(f"urge bounce {report}").exit_code == 0


def test_a_report_that_names_two_letters_takes_none_back(tracker: Run, office: PostOffice, report: Path) -> None:
    letter = office.letters[0]
    another = EmailMessage()
    another["Message-ID"] = NUMBER
    other = f"Content-Type: message/rfc822\n\n{another.as_string()}\n--B\n"
    report.write_bytes(
        a_report(letter).replace(b"Content-Type: message/rfc822", other.encode() + b"Content-Type: message/rfc822")
    )

    refused = tracker(f"urge bounce {report}")

    assert (refused.exit_code, "không phải thư máy chủ trả về" in refused.stderr) == (65, True)
    report.write_bytes(a_report(letter))
    assert tracker(f"urge bounce {report}").exit_code == 0


@needs("pipes with a name")
@pytest.mark.parametrize("name", ["pipe", "/dev/zero", "."])
def test_only_an_ordinary_file_is_read_as_a_report(
    tracker: Run, office: PostOffice, tmp_path: Path, ledger_file: Place, name: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    before = contents(ledger_file)

    refused = tracker(f"urge bounce {tmp_path / name}")

    assert (refused.exit_code, refused.stderr.startswith("Không đọc được ")) == (65, True), refused.stderr
    assert contents(ledger_file) == before


NESTED = b"Content-Type: multipart/report; boundary=B\n\n" + b"--B\nContent-Type: message/rfc822\n\n" * 5000
NUMBER = "<tracker." + "0" * 40 + "@vp.example>"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", 65),
        (b"\x00\xff" * 1000, 65),
        (b"Subject: x\n\nno report", 65),
        (NESTED, 65),
        (b"Content-Type: multipart/report; boundary=B\n\n--B\nAction: failed\n\n--B--", 65),
        (b"x" * 1_000_001, 65),
        (a_report(EmailMessage()), 65),
    ],
    ids=["empty", "bytes", "letter", "nested", "half", "large", "not ours"],
)
def test_what_is_no_report_is_refused(
    tracker: Run, report: Path, ledger_file: Place, content: bytes, code: int
) -> None:
    before = contents(ledger_file)
    report.write_bytes(content)

    refused = tracker(f"urge bounce {report}")

    assert (refused.exit_code, contents(ledger_file)) == (code, before)
    assert "\x1b" not in refused.stderr


def test_a_letter_of_another_ledger_a_delay_and_no_file_are_told_apart(
    tracker: Run, office: PostOffice, report: Path
) -> None:
    letter = office.letters[0]
    report.write_bytes(a_report(letter, action="delayed", status="4.4.1"))
    assert "mới báo chậm" in tracker(f"urge bounce {report}").stderr
    del letter["Message-ID"]
    letter["Message-ID"] = NUMBER
    report.write_bytes(a_report(letter))
    assert tracker(f"urge bounce {report}").exit_code == 4
    assert tracker("urge bounce khong-co.eml").exit_code == 65
    assert tracker("urge list").exit_code == 0  # as the sentence advises
