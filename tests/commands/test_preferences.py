"""The configuration file: what it says goes after what is typed and the environment, before the default."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine import ON_SERVER, Place
from papers import cells, read
from running import Run
from tracker import config, preferences
from tracker.errors import NotConfigured

DIRECTIVE = 'directive add 1/CT-UBND --issued 2/11/2026 --kind "Chỉ thị" --abstract X --signer A --issuer chairman'


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a configuration file that holds nothing yet."""
    path = tmp_path / "config.toml"
    path.write_text("", encoding="utf-8")
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    return path


def test_the_file_chooses_ledger_and_actor_where_nothing_else_does(
    file: Path, ledger_file: Place, tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = str(ledger_file) if ON_SERVER else "ledger.db"  # beside the file
    file.write_text(f"ledger = '{named}'\nactor = 'hoa'\n", encoding="utf-8")
    monkeypatch.delenv("TRACKER_LEDGER")
    monkeypatch.delenv("TRACKER_ACTOR")
    status = json.loads(tracker("db status --format json").stdout)
    assert status["path"] == str(ledger_file)
    assert (status["ledger_from"], status["actor"], status["actor_from"]) == ("file", "hoa", "file")
    assert status["configuration"] == str(file)
    assert tracker(DIRECTIVE).exit_code == 0
    assert "hoa" in tracker("log").stdout


def test_the_environment_goes_before_the_file_and_a_flag_before_both(
    file: Path, ledger_file: Place, tracker: Run
) -> None:
    file.write_text("ledger = 'none.db'\nactor = 'hoa'\n", encoding="utf-8")
    status = json.loads(tracker("db status --format json").stdout)
    assert (status["ledger_from"], status["actor"], status["actor_from"]) == ("environment", "lan", "environment")
    flagged = tracker(f"--ledger {ledger_file} db status")
    assert "--ledger" in flagged.stdout
    assert "lan (TRACKER_ACTOR)" in flagged.stdout


def test_a_home_is_written_out(file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file.write_text("ledger = '~/so.db'\n", encoding="utf-8")
    monkeypatch.delenv("TRACKER_LEDGER", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    assert config.settings(None, None).ledger == tmp_path / "home" / "so.db"


@pytest.mark.parametrize(("variable", "said"), [(None, "Overdue"), ("vi", "Quá hạn")])
def test_the_language_is_chosen_by_the_file_too(
    file: Path, ledger_file: Place, variable: str | None, said: str
) -> None:
    file.write_text("language = 'en'\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "TRACKER_LANG"}
    environment |= {"TRACKER_LEDGER": str(ledger_file)} | ({} if variable is None else {"TRACKER_LANG": variable})
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "--today", "2026-11-23", "overdue"],
        env=environment, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip  # one call, to be read across
    assert said in done.stdout


def test_letters_bear_what_the_office_chose(file: Path, tracker: Run, tmp_path: Path) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    assert tracker(DIRECTIVE).exit_code == 0
    assert tracker('task add --directive 1/CT-UBND --lead STC --content X --due "trước ngày 10/11/2026"').exit_code == 0
    file.write_text(
        "[letter]\noffice = 'Văn phòng Ủy ban'\nhead = ['MỘT', 'HAI', 'BA']\nplace = 'Hải Dương'\n", encoding="utf-8"
    )
    assert tracker(f"urge letters --format txt --output {letters}").exit_code == 0
    (letter,) = letters.iterdir()
    text = letter.read_text(encoding="utf-8")
    assert text.startswith("MỘT ")
    assert "Hải Dương, ngày" in text
    assert ", Văn phòng Ủy ban theo dõi" in text


def test_what_is_for_the_public_names_nobody_who_signs(file: Path, tracker: Run, tmp_path: Path) -> None:
    assert tracker(DIRECTIVE).exit_code == 0
    file.write_text("[letter]\nsigner = ['CHÁNH VĂN PHÒNG']\nname = 'Trần Thị Lan'\n", encoding="utf-8")

    for edition, is_named in (("", True), (" --public", False)):
        assert tracker(f"report build -p 2026-10{edition} --output {tmp_path / 'a.docx'}").exit_code == 0
        *_listed, signature = read(tmp_path / "a.docx").tables
        _to, by = cells(signature)[0]
        assert "CHÁNH VĂN PHÒNG" in by
        assert ("Trần Thị Lan" in by) is is_named


def test_papers_are_numbered_signed_and_sent_as_the_office_chose(file: Path, tracker: Run, tmp_path: Path) -> None:
    assert tracker(DIRECTIVE).exit_code == 0
    assert tracker('task add --directive 1/CT-UBND --lead STC --content X --due "trước ngày 10/11/2026"').exit_code == 0
    file.write_text(
        "[letter]\nsymbol = 'VP-TH'\nsigner = ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']\nname = 'Trần Thị Lan'\n"
        "recipients = ['Chủ tịch UBND thành phố (để báo cáo)', 'Lưu: VT, TH']\n",
        encoding="utf-8",
    )
    assert tracker(f"urge letters --output {tmp_path}").exit_code == 0
    assert tracker(f"overdue --output {tmp_path / 'a.docx'}").exit_code == 0
    status = json.loads(tracker("db status --format json").stdout)["letter"]
    assert (status["symbol"], status["signer"][0]) == ("VP-TH", "KT. CHÁNH VĂN PHÒNG")
    assert "symbol: VP-TH; name: Trần Thị Lan; signer: KT. CHÁNH" in " ".join(tracker("db status").stdout.split())

    for name, number, first in (
        ("don-doc-STC.docx", "Số:          /VP-TH\nV/v", "- Như trên;\n- Chủ tịch"),
        ("a.docx", "Số:          /BC-VP", "- Chủ tịch"),
    ):
        head, *_listed, signature = read(tmp_path / name).tables
        assert cells(head)[1][0].startswith(number)
        to, by = cells(signature)[0]
        assert to.startswith("Nơi nhận:\n" + first)
        assert to.endswith("- Lưu: VT, TH.")
        assert by.split() == ["KT.", "CHÁNH", "VĂN", "PHÒNG", "PHÓ", "CHÁNH", "VĂN", "PHÒNG", "Trần", "Thị", "Lan"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("actor = 'lan'\nledger = \"D:\\sổ\\ledger.db\"\n", "dòng 2: viết sai. Mỗi dòng có dạng tên = 'giá trị'"),
        ("ledgr = 'x'\n", "không có mục «ledgr». Các mục dùng được: ledger, actor, language, letter.office"),
        ("[letter]\nseal = 'x'\n", "không có mục «letter.seal»"),
        ("[letter]\nsigner = []\n", "«letter.signer» phải là các dòng chữ, nhiều nhất 12 dòng"),
        ("[letter]\nsigner = ['CHÁNH VĂN PHÒNG', ' ']\n", "«letter.signer» phải là các dòng chữ"),
        ("[letter]\nrecipients = ['a', 3]\n", "«letter.recipients» phải là các dòng chữ"),
        (f"[letter]\nrecipients = {['x'] * 13}\n", "«letter.recipients» phải là các dòng chữ, nhiều nhất 12 dòng"),
        ("[letter]\nname = ['Lan']\n", "«letter.name» phải là chữ đặt trong dấu nháy."),
        (
            "[letter]\nsymbol = 'vp/th'\n",
            "«letter.symbol» là ký hiệu viết hoa, ví dụ 'VP' hoặc 'VP-TH', không phải «vp/th»",
        ),
        ("letter = 'x'\n", "không có mục «letter»"),
        ("actor = 3\n", "«actor» phải là chữ đặt trong dấu nháy."),
        ("actor = ' '\n", "«actor» phải là chữ"),
        ("language = 'fr'\n", "«language» là vi, en, không phải «fr»."),
        ("[letter]\nhead = ['MỘT']\n", "«letter.head» phải là 3 dòng chữ"),
        ('[letter]\noffice = "Văn phòng\\nSố: 1"\n', "«letter.office» phải là một dòng chữ, không ngắt dòng"),
        ('[letter]\nplace = "Hải Phòng\\u001b[2J"\n', "«letter.place» phải là một dòng chữ"),
        ('[letter]\nhead = ["MỘT", "HAI\\r", "BA"]\n', "«letter.head» phải là một dòng chữ"),
        ('[letter]\nrecipients = ["Lưu:\\u2028VT"]\n', "«letter.recipients» phải là một dòng chữ"),
        ("#" * (1 << 20) + "\n", "> 1048576 byte"),
    ],
)
def test_a_file_that_says_something_unknown_is_refused(file: Path, tracker: Run, content: str, said: str) -> None:
    file.write_text(content, encoding="utf-8")
    done = tracker("overdue")
    assert done.exit_code == 6
    assert said in done.stderr
    assert str(file) in done.stderr
    assert tracker("--version").exit_code == 0


def test_a_file_of_another_encoding_or_none_at_all_is_refused(file: Path, tracker: Run) -> None:
    file.write_bytes("actor = 'Nguyễn'\n".encode("utf-16"))
    assert "không phải là chữ UTF-8" in tracker("overdue").stderr
    file.unlink()
    missing = tracker("overdue")
    assert (missing.exit_code, "TRACKER_CONFIG" in missing.stderr) == (6, True)


def test_notepad_may_begin_the_file_with_a_mark(file: Path) -> None:
    file.write_bytes("actor = 'Hoa'\n".encode("utf-8-sig"))
    assert preferences.read().actor == "Hoa"


def test_a_broken_file_leaves_the_language_as_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("language = 'en", encoding="utf-8")
    monkeypatch.delenv("TRACKER_LANG", raising=False)
    assert preferences.language() is None
    with pytest.raises(NotConfigured):
        preferences.read()


def test_without_a_named_file_the_users_own_folder_is_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRACKER_CONFIG")
    assert preferences.place().parts[-2:] == ("tracker", "config.toml")


@pytest.mark.parametrize(
    ("address", "environment", "actor"),
    [
        ("postgresql://lan%40stc@db/so", {}, "lan@stc"),
        ("postgresql://db/so?user=hoa", {"PGUSER": "minh"}, "hoa"),
        ("postgresql://db/so", {"PGUSER": "minh"}, "minh"),
        ("postgresql://lan@db/so", {"TRACKER_ACTOR": "hoa"}, "hoa"),
        ("so.db", {"PGUSER": "minh"}, "máy"),
    ],
)
def test_on_a_server_acts_whoever_enters_it_where_nobody_says(
    address: str, environment: dict[str, str], actor: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("", encoding="utf-8")
    monkeypatch.delenv("TRACKER_ACTOR", raising=False)
    monkeypatch.delenv("PGUSER", raising=False)
    monkeypatch.setattr("getpass.getuser", lambda: "máy")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert config.settings(address, None).actor == actor
