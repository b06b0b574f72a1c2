"""What the Tab key offers: always an answer, never a failure, and never a file where none is meant."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer import Context

from completing import asked, offered, told
from desk import FRIDAY, a_directive, a_task
from engine import Place, opened
from life import Life
from tracker.cli import built
from tracker.commands.contents import CONTENTS
from tracker.commands.door.front import loaded
from tracker.commands.tab.answer import OF_FIELDS
from tracker.commands.tab.fromledger import KNOWN, Asking, of_ledger
from tracker.commands.tab.typedline import FISH, POSIX, POWERSHELL, SMART, quoted, words
from tracker.commands.tab.which import CHOICE, EVERYWHERE, FILE, FLAG, FOLDER, FREE, OF_COMMANDS, kind_of, spelled
from tracker.ledger.transaction import writing
from tracker.settings import Settings

OF_PROGRAM = {"format", "count", "day", "coming-day", "month", "quarter", "part", "listing", "setting", "setting-value"}


@pytest.fixture
def busy_ledger(settings: Settings) -> Place:
    """Return a ledger with two open tasks of one directive, one with words that a terminal might obey."""
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=FRIDAY, number="150/CT-UBND")
        a_task(ledger, directive=given, content="[khẩn] \x1b[31mđỏ\u202e")
        a_task(ledger, directive=given, content="Báo cáo")
    return settings.ledger


def parameters() -> list[tuple[str, object]]:
    """Return every parameter of every command, with the path of its command."""
    commands = [("", built()), *((path, loaded(path)) for path, (module, _line) in CONTENTS.items() if module)]
    return [(path, each) for path, command in commands for each in command.get_params(Context(command))]


def test_for_each_parameter_somebody_has_decided_what_it_takes() -> None:
    decided = {f"{path} {spelled(each)}".strip(): kind_of(path, each) for path, each in parameters()}
    kinds = {FREE, FILE, FOLDER, CHOICE, FLAG, "value", *OF_PROGRAM, *KNOWN}

    assert [name for name, kind in decided.items() if kind not in kinds] == []
    assert set(OF_FIELDS.values()) <= KNOWN


def test_nothing_is_decided_of_what_is_not_there() -> None:
    names = {spelled(each) for _path, each in parameters()}
    paths = {f"{path} {spelled(each)}".strip() for path, each in parameters()}

    assert OF_COMMANDS.keys() - paths == set()
    assert EVERYWHERE.keys() - names == set()
    assert {name for name, kind in OF_COMMANDS.items() if EVERYWHERE.get(name.split()[-1]) == kind} == set()


@pytest.mark.parametrize("kind", sorted(KNOWN))
def test_every_kind_of_the_ledger_is_asked_for_without_a_failure(settings: Settings, kind: str) -> None:
    for typed in ("", "1", "x%", "#", "1-", "3,"):
        of_ledger(settings, Asking(settings.today, typed, "", {"number": 1, "unit": "STC"}, kind))


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("overdue --unit ST", ["STC", "STP"]),
        ("overdue --unit tai", ["STC"]),
        ("overdue --unit 'tai", ["Sở Tài chính"]),
        ("overdue --unit='so tai", ["Sở Tài chính"]),
        ("overdue --unit so\\ tai", ["Sở Tài chính"]),
        ("overdue --unit 'so ke hoach", []),
        ("overdue --unit 'Hải Dương", ["Phường Hải Dương"]),
        ("overdue --unit @", []),
        ("overdue --unit 10525", ["10525"]),
        ("unit show 'vp ubnd", ["Văn phòng Ủy ban nhân dân thành phố"]),
        ("task add --lead SX", ["SXD"]),
        ("task add --lead 'SXD; so tai", ["SXD; Sở Tài chính"]),
        ("task add --lead 'Sở Tài chính;tai ch", []),
        ("task add --lead @c", ["@commune"]),
        ("task add --lead @", ["@xa", "@phuong", "@dac-khu", "@commune", "@so", "@all"]),
        ("task add --lead '@so; @d", ["@so; @dac-khu"]),
        ("directive show 15", ["150/CT-UBND"]),
        ("directive show ubnd", ["150/CT-UBND"]),
        ("directive show 'trien khai", ["150/CT-UBND"]),
        ("directive show '#", ["#1"]),
        ("task list --directive 15", ["150/CT-UBND"]),
        ("task report ", ["2", "1"]),
        ("task report bao", ["2"]),
        ("task confirm ", []),
        ("task reopen ", []),
        ("urge add 1,", ["1,2"]),
        ("urge add 1 ", ["2"]),
        ("urge add 1-", ["1-2"]),
        ("explain ", ["2", "1"]),
        ("log 2", ["2"]),
        ("export over", ["overdue"]),
        ("export overdue --unit tai", ["STC"]),
        ("task rea", ["reassign"]),
        ("wait", ["waiting"]),
        ("weekly li", ["list"]),
        ("weekly --un", ["--unit"]),
        ("task show 1 --format j", ["json"]),
        ("task confirm 1 --quality g", ["good"]),
        ("task confirm 1 --quality tot", ["good"]),
        ("directive add 1 --issuer 'thu tuong", ["pm"]),
        ("directive add 1 --issuer pho", ["deputy"]),
        ("urge add 1 --channel di", ["direct", "phone"]),
        ("urge add 1 --channel đi", ["phone"]),
        ("overdue --as-of ", ["23/11/2026", "22/11/2026"]),
        ("overdue --as-of 22", ["22/11/2026"]),
        ("report build --period 2026-Q", ["2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1"]),
        ("report grading --month ", [f"2026-{month:02d}" for month in range(11, 0, -1)] + ["2025-12"]),
        ("calendar show 202", ["2027", "2026", "2025", "2024", "2023"]),
        ("rules show task-d", ["task-due"]),
        ("setting set own", ["own-reports"]),
        ("setting set own-reports ", ["refused", "allowed"]),
        ("inspection dossier 1 --add 3", ["3"]),
        ("task correct 1 --field lead --value tai", ["STC"]),
        ("task correct 1 --field content --value ", []),
        ("task add --content ", []),
        ("task add --due ", []),
        ("db backup ", [":file"]),
        ("db load ", [":folder"]),
        ("task import ", [":file"]),
        ("directive add 1/QĐ --file=", [":file"]),
        ("task show --version 1", ["1"]),
        ("nonsense ", []),
        ("task nonsense ", []),
        ("task show 1 2 3 ", []),
        ("; tracker task rea", ["reassign"]),
    ],
)
def test_what_may_follow_is_offered(busy_ledger: Path, typed: str, offers: list[str]) -> None:
    assert offered(f"tracker {typed}", busy_ledger) == offers


def test_a_command_is_offered_the_tasks_that_it_can_be_about(life: Life, ledger_file: Place) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-10", "task report 1 --document 7/BC-STC --issued 2026-03-10")
    life.on("2026-03-11", "task add --directive 10/CT-UBND --content 'Việc B' --lead 'STC; SXD' --due 15/3/2026")
    life.on("2026-03-11", "task refer 2 --reason overlap --document 8/STC --issued 2026-03-11", "task receive 3")

    found = {line: offered(f"tracker {line} ", ledger_file) for line in ("task confirm", "bulk confirm", "task decide")}
    assert found == {"task confirm": ["1"], "bulk confirm": ["1"], "task decide": ["2"]}
    assert offered("tracker task receive ", ledger_file) == ["2", "1"]
    assert offered("tracker task excuse ", ledger_file, day="1/4/2026") == ["3"]
    life.on("2026-03-12", "task confirm 1")
    assert offered("tracker task reopen ", ledger_file) == ["1"]
    assert offered("tracker task extend ", ledger_file) == ["3", "2"]
    assert offered("tracker task show ", ledger_file) == ["3", "2", "1"]
    assert told("tracker task show 1", ledger_file)[0].said == "Sở Tài chính · Việc A"


def test_who_has_a_receipt_to_tell_comes_first(life: Life, ledger_file: Place) -> None:
    life.begin("10 ngày làm việc kể từ ngày nhận được văn bản")
    life.on("2026-03-10", "task add --directive 10/CT-UBND --content 'Việc B' --lead SXD --due 15/4/2026")

    assert offered("tracker task receive ", ledger_file) == ["1", "2"]
    assert offered("tracker task report ", ledger_file) == ["2", "1"]


def test_what_could_not_be_typed_again_is_not_offered(settings: Settings) -> None:
    for actor in ("lan", "m\x1b[31mai"):
        with writing(replace(settings, actor=actor)) as ledger:
            a_directive(ledger)

    assert offered("tracker role grant ", settings.ledger) == ["khởi tạo", "lan"]


def test_periods_of_a_task_are_those_that_the_command_can_be_about(life: Life, ledger_file: Place) -> None:
    life.begin("trước ngày 20 hằng tháng", day="2026-01-05")
    life.on("2026-02-10", "task report 1 --document 7/BC-STC --issued 2026-02-10 --period 2026-01")

    assert "2026-01" not in offered("tracker task report 1 --period ", ledger_file)
    assert offered("tracker task confirm 1 --period ", ledger_file) == ["2026-01"]
    assert offered("tracker task correct 1 --period 2026-01", ledger_file) == ["2026-01"]
    assert offered("tracker task report 99 --period ", ledger_file) == []


def test_of_two_directives_with_one_number_the_code_is_offered(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_directive(ledger, number="5/CT-UBND", issued_on=FRIDAY)
        a_directive(ledger, number="5/CT-UBND", issued_on=date(2026, 6, 8))

    assert [each.text for each in told("tracker directive show 5", settings.ledger)] == ['"#2"', '"#1"']


def test_a_unit_that_ended_is_offered_to_nobody_but_whoever_takes_that_back(life: Life, ledger_file: Place) -> None:
    life.on("2026-03-02", "unit merge STC --into SXD --on 2/3/2026 --document 3/NQ --issued 1/3/2026")

    assert offered("tracker overdue --unit ST", ledger_file) == ["STP"]
    assert offered("tracker overdue --unit ST", ledger_file, day="1/3/2026") == ["STC", "STP"]
    assert offered("tracker unit unmerge ST", ledger_file) == ["STC"]


def test_words_of_a_task_are_shown_as_they_stand_and_never_obeyed(busy_ledger: Path) -> None:
    shown = " ".join(each.said for each in told("tracker task show ", busy_ledger))

    assert "[khẩn]" in shown
    assert not {"\x1b", "\u202e"} & set(shown)


def test_a_ledger_that_is_typed_is_the_one_that_is_asked(busy_ledger: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "nowhere.db"

    assert offered(f"tracker --ledger '{busy_ledger}' task show ", elsewhere) == ["2", "1"]
    assert offered("tracker --today 'hôm qua' overdue --as-of ", elsewhere) != []
    assert offered("tracker --today 1/2/2026 overdue --as-of ", elsewhere) == ["01/02/2026", "31/01/2026"]


def test_nothing_is_written_and_nobody_waited_for(busy_ledger: Path) -> None:
    before = busy_ledger.read_bytes()
    with opened(busy_ledger) as other:
        other.execute("BEGIN EXCLUSIVE")
        told("tracker task show ", busy_ledger)
        other.execute("ROLLBACK")

    assert busy_ledger.read_bytes() == before


def test_a_ledger_of_another_schema_offers_nothing(busy_ledger: Path) -> None:
    with opened(busy_ledger) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")

    assert offered("tracker task show ", busy_ledger) == []
    assert offered("tracker task show", busy_ledger) == ["show"]


@pytest.mark.parametrize(
    ("line", "word", "offers"),
    [
        ("tracker overdue --unit tai", "tai", ["STC"]),
        ("tracker overdue --unit=tai", "tai", ["STC"]),
        ('tracker overdue --unit "so tai', "so tai", ["Sở Tài chính"]),
        ("tracker overdue --unit 'so tai", "so tai", ["Sở Tài chính"]),
        ("tracker unit show hai\\ duong", "hai\\ duong", ['"Phường Hải Dương"']),
        ("tracker unit show ST", "ST", ["STC  (Sở Tài chính)", "STP  (Sở Tư pháp)"]),
        ("tracker unit show noi", "noi", ["SNV"]),
        ("tracker overdue --unit 'so t", "so t", ["Sở Tài chính  (STC)", "Sở Tư pháp  (STP)", " "]),
        ("tracker task add --lead @c", "@c", ["@commune"]),
        ("tracker db restore ", "", [":file"]),
        ("tracker directive show 150/CT", "CT", ["CT-UBND"]),  # where «/» breaks words
    ],
)
def test_bash_is_told_what_takes_the_place_of_its_own_word(
    busy_ledger: Path, line: str, word: str, offers: list[str]
) -> None:
    assert asked(line, busy_ledger, "bash", word=word).split("\n") == offers


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
def test_what_is_put_into_a_line_is_read_as_it_was_meant(value: str) -> None:
    for name, spelling in (("bash", POSIX), ("zsh", POSIX), ("fish", FISH), ("powershell", POWERSHELL)):
        meant = value.translate(SMART) if name == "powershell" else value
        assert words(f"tracker {quoted(meant, name)}", spelling)[-1].text == meant
        for quote in "'\"":
            *_before, last = words(f"tracker {quote}{quoted(meant, name, quote)}", spelling)
            assert (last.text, last.quote) == (meant, quote) or quote in meant


def test_a_list_is_no_wider_than_the_terminal(busy_ledger: Path) -> None:
    for name, wide in (
        ("bash", "1  (Thanh tra thành phố · [khẩn] đỏ)"),
        ("zsh", "1  -- Thanh tra thành phố · [khẩn] đỏ"),
    ):
        assert wide in asked("tracker task show ", busy_ledger, name)
        narrow = asked("tracker task show ", busy_ledger, name, _TRACKER_COLUMNS="30").split("\n")

        assert narrow[1].rpartition("\t")[2] == wide[: 28 - (name == "bash")].rstrip() + "…" + ")" * (name == "bash")


@pytest.mark.parametrize(
    ("shell", "line", "offers"),
    [
        ("fish", "tracker unit show tai", ["so tai chinh\tSở Tài chính · STC"]),
        ("fish", "tracker unit show 'Tài", ["Sở Tài chính\tSTC"]),
        ("fish", "tracker overdue --unit='hai duong", ["--unit=phuong hai duong\tPhường Hải Dương"]),
        ("powershell", "tracker unit show 'so tai", ["'Sở Tài chính'\tSở Tài chính\tSTC"]),
        ("powershell", "tracker unit show “so tai", ["'Sở Tài chính'\tSở Tài chính\tSTC"]),
        ("pwsh", "tracker task add --lead '@d", ["'@dac-khu'\t@dac-khu\tmọi đặc khu (2)"]),
        ("pwsh", "tracker overdue --unit=tai", ["--unit=STC\tSTC\tSở Tài chính"]),
    ],
)
def test_other_shells_are_told_in_their_own_way(busy_ledger: Path, shell: str, line: str, offers: list[str]) -> None:
    assert asked(line, busy_ledger, shell).split("\n") == offers


@pytest.mark.parametrize(
    "wrong",
    [
        {"TRACKER_LEDGER": "/nope"},
        {"TRACKER_LEDGER": os.sep},
        {"TRACKER_TODAY": "hôm kia kìa"},
        {"TRACKER_TIMEOUT": "lâu"},
        {"_TRACKER_LINE": "tracker task show \udcff", "LC_ALL": "C"},
    ],
)
def test_completion_offers_nothing_rather_than_fail(busy_ledger: Path, wrong: dict[str, str]) -> None:
    assert asked("tracker task show ", busy_ledger, **wrong) == ""


@pytest.mark.parametrize("typed", ["overdue --unit tai", "task report ", "directive show 15", "undo --event ", "task "])
def test_nothing_heavy_is_loaded_to_complete(busy_ledger: Path, typed: str) -> None:
    heavy = ("sqlalchemy", "sqlmodel", "alembic", "rich", "holidays", "prompt_toolkit")

    assert asked(f"tracker {typed}", busy_ledger, unwanted=heavy) != ""


def test_what_was_typed_prints_nothing_among_the_offers(busy_ledger: Path) -> None:
    assert asked("tracker --version ", busy_ledger).startswith("today\t")
    assert asked("tracker task show --version --help ", busy_ledger).startswith("2\t")


def test_a_script_of_an_older_release_is_told_nothing(busy_ledger: Path) -> None:
    older = {"_TYPER_COMPLETE_ARGS": "tracker task show ", "COMP_WORDS": "tracker\ntask\nshow\n", "COMP_CWORD": "3"}

    assert asked(None, busy_ledger, **older) == ""


def test_a_file_that_is_no_ledger_offers_nothing(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_text("Sổ theo dõi\n" * 200, encoding="utf-8")

    assert offered("tracker directive show 15", tmp_path / "ledger.db") == []
