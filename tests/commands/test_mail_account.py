"""The account that reminders leave by: asked for in a sentence, checked, and its password told nowhere."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from desk import a_directive, a_task
from engine import Place
from postoffice import PASSWORD, USER, PostOffice, a_certificate, post_office
from running import Run, contents, program
from systems import WINDOWS, needs
from tracker.account import is_mailbox
from tracker.ledger.transaction import writing
from tracker.services.unit.officer import NewOfficer, name_officer
from tracker.settings import VIETNAM, Settings

ADDRESS = "dau-moi@stc.example"


@pytest.fixture(autouse=True)
def desk(settings: Settings) -> None:
    """Enter a late task of STC, whose focal officer has an address."""
    with writing(settings) as ledger:
        a_task(ledger, "20/11/2026", directive=a_directive(ledger, issued_on=date(2026, 11, 2)), lead=(4,))
        name_officer(ledger, 4, NewOfficer("Trần Thị B", email=ADDRESS), since=date(2026, 11, 3))


@pytest.fixture
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the configuration file that commands read."""
    path = tmp_path / "config.toml"
    path.write_text("", encoding="utf-8")
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    return path


@pytest.fixture
def secured(configured: Path, tmp_path: Path) -> Iterator[PostOffice]:
    """Return a server that wants encryption, a user and a password, all of them configured."""
    certificate = a_certificate(tmp_path)
    password = tmp_path / "mat-khau-thu"
    password.write_text(PASSWORD + "\n", encoding="utf-8")
    password.chmod(0o600)
    with post_office(certificate) as office:
        configured.write_text(
            f"[mail]\nhost = 'localhost'\nport = {office.port}\nsender = 'don-doc@vp.example'\nuser = '{USER}'\n"
            "password-file = 'mat-khau-thu'\nca-file = 'localhost.pem'\ntimeout = 10\n",
            encoding="utf-8",
        )
        yield office


def change(file: Path, old: str, new: str) -> None:
    """Change a line of the configuration."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_letters_leave_encrypted_to_a_server_that_knows_the_user(
    tracker: Run, secured: PostOffice, ledger_file: Place
) -> None:
    result = tracker("mail --send")

    assert (result.exit_code, result.stderr) == (0, "")
    assert secured.recipients == [ADDRESS]
    assert PASSWORD not in result.stdout + contents(ledger_file) + secured.letters[0].as_string()


def test_the_password_may_stand_in_the_environment(
    tracker: Run, secured: PostOffice, configured: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(configured, "password-file = 'mat-khau-thu'", "password-variable = 'MAT_KHAU_THU'")
    missing = tracker("mail --send")
    monkeypatch.setenv("MAT_KHAU_THU", PASSWORD)
    found = tracker("mail --send")

    assert (missing.exit_code, "Biến môi trường MAT_KHAU_THU không có mật khẩu thư" in missing.stderr) == (6, True)
    assert (found.exit_code, secured.recipients) == (0, [ADDRESS])


def test_a_wrong_password_is_refused_and_not_repeated(
    tracker: Run, secured: PostOffice, tmp_path: Path, ledger_file: Place
) -> None:
    (tmp_path / "mat-khau-thu").write_text("sai hết", encoding="utf-8")
    before = contents(ledger_file)

    result = tracker("mail --send")

    assert (result.exit_code, "không nhận người dùng «don-doc» và mật khẩu (mã 535)" in result.stderr) == (6, True)
    assert "sai hết" not in result.stderr
    assert secured.kept == []
    assert without_runs(contents(ledger_file)) == without_runs(before)


def without_runs(text: str) -> str:
    """Return a ledger as text without the notes of a machine about its own runs."""
    return "\n".join(line for line in text.splitlines() if "cron_run" not in line)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ca-file = 'localhost.pem'\n", "", "self-signed certificate"),
        ("ca-file = 'localhost.pem'", "ca-file = 'khong-co.pem'", "khong-co.pem"),
        ("security", "security", ""),
    ],
)
def test_a_server_that_cannot_be_trusted_is_not_spoken_to(
    tracker: Run, secured: PostOffice, configured: Path, tmp_path: Path, old: str, new: str, said: str
) -> None:
    if said:
        change(configured, old, new)
    else:  # another name than that of the certificate
        a_certificate(tmp_path, "may-khac")
        change(configured, "localhost.pem", "may-khac.pem")

    result = tracker("mail --send")

    assert result.exit_code == 6
    assert said in result.stderr
    assert "«mail.ca-file»" in result.stderr
    assert secured.kept == []


def test_what_offers_no_encryption_is_not_spoken_to(tracker: Run, configured: Path) -> None:
    with post_office() as office:
        configured.write_text(
            f"[mail]\nhost = '127.0.0.1'\nport = {office.port}\nsender = 'a@vp.example'\n", encoding="utf-8"
        )
        result = tracker("mail --send")

    assert (result.exit_code, office.kept) == (6, [])


@pytest.mark.skipif(WINDOWS, reason="files have no modes there")
def test_a_password_that_others_can_read_is_refused_until_they_cannot(
    tracker: Run, secured: PostOffice, tmp_path: Path
) -> None:
    password = tmp_path / "mat-khau-thu"
    password.chmod(0o644)

    refused = tracker("mail --send")

    assert (refused.exit_code, f"chmod 600 {password}" in refused.stderr) == (6, True)
    password.chmod(0o600)
    assert tracker("mail --send").exit_code == 0
    assert secured.recipients == [ADDRESS]


@pytest.mark.parametrize("content", [None, "", "\n"])
def test_a_password_that_is_not_there_is_told(
    tracker: Run, secured: PostOffice, tmp_path: Path, content: str | None
) -> None:
    password = tmp_path / "mat-khau-thu"
    password.unlink()
    if content is not None:
        password.write_text(content, encoding="utf-8")
        password.chmod(0o600)

    result = tracker("mail --send")

    assert (result.exit_code, "Không có mật khẩu thư trong tệp" in result.stderr) == (6, True)
    assert secured.kept == []


@needs("named pipes")
@pytest.mark.parametrize("kind", ["pipe", "folder", "endless"])
def test_what_is_no_file_is_no_password_and_is_not_waited_for(
    tracker: Run, secured: PostOffice, tmp_path: Path, kind: str
) -> None:
    password = tmp_path / "mat-khau-thu"
    password.unlink()
    if kind == "pipe":
        os.mkfifo(password, 0o600)
    elif kind == "folder":
        password.mkdir(0o700)
    else:
        password.symlink_to("/dev/zero")

    result = tracker("mail --send")

    assert (result.exit_code, "Không có mật khẩu thư trong tệp" in result.stderr) == (6, True)
    assert secured.kept == []


def test_without_an_account_the_lines_to_add_are_said_and_they_serve(
    tracker: Run, secured: PostOffice, configured: Path, ledger_file: Place
) -> None:
    whole = configured.read_text(encoding="utf-8")
    configured.write_text("", encoding="utf-8")
    before = contents(ledger_file)

    refused = tracker("mail --send")

    assert (refused.exit_code, contents(ledger_file)) == (6, before)
    assert "thiếu «mail.host», «mail.sender»" in refused.stderr
    assert str(configured) in refused.stderr
    advised = [line.strip() for line in refused.stderr.splitlines() if line.startswith("  ")]
    assert advised[0] == "[mail]"
    # as advised, but for the server of the test and its certificate
    advised[1] = f"host = 'localhost'\nport = {secured.port}\nca-file = 'localhost.pem'"
    configured.write_text("\n".join(advised), encoding="utf-8")
    assert "don-doc@haiphong.gov.vn" in configured.read_text(encoding="utf-8")
    assert tracker("mail --send").exit_code == 0
    assert secured.letters[0]["From"].addresses[0].addr_spec == "don-doc@haiphong.gov.vn"
    configured.write_text(whole.replace("password-file = 'mat-khau-thu'\n", ""), encoding="utf-8")
    assert "thiếu «mail.password-file»" in tracker("mail --send").stderr


def test_a_list_needs_no_account(tracker: Run, configured: Path) -> None:
    assert tracker("mail").exit_code == 0
    assert "Xin trả lời về địa chỉ ….\n" not in tracker("mail --unit STC --text").stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hots = 'x'", "không có mục «mail.hots»"),
        ("host = 25", "«mail.host» phải là một dòng chữ"),
        ('host = "a\\nb"', "«mail.host» phải là một dòng chữ"),
        ("sender = 'Văn phòng'", "«mail.sender» phải là một địa chỉ thư"),
        ("reply-to = 'a@x, b@x'", "«mail.reply-to» phải là một địa chỉ thư"),
        ("security = 'ssl'", "«mail.security» là starttls, tls, none, none-over-network, không phải «ssl»"),
        ("port = 0", "«mail.port» phải là số nguyên từ 1 đến 65535"),
        ("port = '25'", "«mail.port» phải là số nguyên"),
        ("timeout = true", "«mail.timeout» phải là số nguyên từ 1 đến 300"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(tracker: Run, configured: Path, line: str, said: str) -> None:
    configured.write_text(f"[mail]\n{line}\n", encoding="utf-8")

    result = tracker("mail")

    assert (result.exit_code, said in result.stderr) == (6, True)


def test_letters_cross_a_network_unencrypted_only_where_that_is_said(tracker: Run, configured: Path) -> None:
    configured.write_text(
        "[mail]\nhost = 'mail.invalid'\nsender = 'a@vp.example'\nsecurity = 'none'\n", encoding="utf-8"
    )
    refused = tracker("mail --send")
    change(configured, "'none'", "'none-over-network'")
    unknown = tracker("mail --send")

    assert (refused.exit_code, "thư đi không mã hóa" in refused.stderr) == (6, True)
    assert (unknown.exit_code, "mail.invalid" in unknown.stderr) == (75, True)  # no such host, ever (RFC 6761)


def test_a_server_that_is_not_there_is_tried_again_later(tracker: Run, configured: Path, ledger_file: Place) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # a port that nobody listens at
        port = taken.getsockname()[1]
        configured.write_text(
            f"[mail]\nhost = '127.0.0.1'\nport = {port}\nsecurity = 'none'\nsender = 'a@vp.example'\n",
            encoding="utf-8",
        )
        before = contents(ledger_file)
        result = tracker("mail --send")

    assert (result.exit_code, "Không nối được máy chủ thư 127.0.0.1" in result.stderr) == (75, True)
    assert without_runs(contents(ledger_file)) == without_runs(before)


def test_a_practice_ledger_writes_to_nobody_outside(tracker: Run, configured: Path, tmp_path: Path) -> None:
    configured.write_text("[mail]\nhost = 'mail.invalid'\nsender = 'a@vp.example'\n", encoding="utf-8")
    practice = tmp_path / "thu.db"
    assert tracker(f"--ledger {practice} init --practice").exit_code == 0

    refused = tracker(f"--ledger {practice} mail --send")

    assert (refused.exit_code, "sổ thực hành" in refused.stderr) == (5, True)
    assert tracker(f"--ledger {practice} mail").exit_code == 0  # as the sentence advises


@pytest.mark.parametrize("port", [25, 465, 587])
def test_a_server_of_this_machine_that_hands_letters_on_is_outside_too(
    tracker: Run, configured: Path, tmp_path: Path, port: int
) -> None:
    lines = ("[mail]", "host = '127.0.0.1'", f"port = {port}", "security = 'none'", "sender = 'a@vp.example'")
    configured.write_text("\n".join(lines), encoding="utf-8")
    practice = tmp_path / "thu.db"
    assert tracker(f"--ledger {practice} init --practice").exit_code == 0

    refused = tracker(f"--ledger {practice} mail --send")
    another_day = program(lambda _today: datetime(2026, 11, 25, 9, tzinfo=VIETNAM))("mail --send")

    assert (refused.exit_code, "sổ thực hành" in refused.stderr) == (5, True)
    assert (another_day.exit_code, "không gửi theo ngày 23/11/2026" in another_day.stderr) == (2, True)


def test_figures_of_another_day_do_not_leave(
    environment: None, configured: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configured.write_text("[mail]\nhost = 'mail.invalid'\nsender = 'a@vp.example'\n", encoding="utf-8")
    later = program(lambda _today: datetime(2026, 11, 25, 9, tzinfo=VIETNAM))

    refused = later("mail --send")

    assert (refused.exit_code, "không gửi theo ngày 23/11/2026" in refused.stderr) == (2, True)
    monkeypatch.setenv("TRACKER_TODAY", "25/11/2026")  # as if the variable were not there
    assert later("mail --send").exit_code == 75


@pytest.mark.parametrize("address", ["a@b", "nguyen.van-a+1@stc.haiphong.gov.vn", "o'hara@x.vn"])
def test_ordinary_addresses_serve(address: str) -> None:
    assert is_mailbox(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "a@",
        "@b",
        "a@b,c@d",
        "a @b",
        "a@b\n",
        ".a@b",
        "a..b@c",
        "a@b..c",
        '"a"@b',
        "a@[1.2.3.4]",
        "á@b",
        "a@" + "b" * 64,
    ],
)
def test_addresses_that_mean_more_than_one_thing_do_not(address: str) -> None:
    assert not is_mailbox(address)
