"""
Every refusal that says what to type: the advice is followed as typed, and its door is open.

`scenarios/advice.txt` tells one small life for each: what leads to the refusal, the refused line, and the lines that
its sentence advises. A refusal whose advice has no life there, or in ELSEWHERE, fails.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import engine
import tracker as package
from engine import Place, opened
from running import Run, commands, nine_in_the_morning, program
from tracker.errors import TrackerError
from tracker.ledger.copies import upgrade

SCENARIO = Path(__file__).parents[1] / "scenarios" / "advice.txt"

OF_MONDAY = "--issued 2026-03-09 --kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
BEGINNINGS = {
    "DIRECTIVE": f"directive add 10/CT-UBND {OF_MONDAY}",
    "SECRET": f"directive add 11/CT-UBND {OF_MONDAY} --secrecy mat",
    "TASK": "task add --directive 10/CT-UBND --content 'Việc A' --lead STC",
    "REPORT": "task report 1 --document 1/BC-STC --issued 2026-03-10",
}

ELSEWHERE = {
    "ledger.storage.refusals.NoDriver": (
        "commands/test_addresses.py::"
        "test_where_nothing_speaks_to_a_server_it_is_said_how_that_is_installed_into_the_python_that_runs"
    ),
    "queries.ledger.glimpse.WholeAsked": (
        "attackers/test_figures_of_a_part.py::test_no_paper_of_the_city_is_made_of_a_part"
    ),
    "ledger.transaction.SignedForAnother": (
        "commands/test_logins.py::test_who_entered_signs_with_their_own_name_but_the_owner_with_any"
    ),
    "services.password.NobodyEnters": (
        "commands/test_logins.py::test_a_role_must_be_given_before_a_password_and_then_it_is_set"
    ),
    "commands.input.listwishes.OverTheTemplate": (
        "commands/test_templates.py::test_a_template_is_not_written_over_by_what_it_is_filled_with"
    ),
    "commands.input.listwishes.NoDocument": (
        "commands/test_templates.py::test_a_template_is_filled_only_where_a_document_is_written"
    ),
    "commands.urge.next.NoLetter": (
        "commands/test_templates.py::test_a_template_is_filled_only_where_a_document_is_written"
    ),
    "commands.urge.next.EitherForm": "commands/test_urge_next.py::test_a_message_has_no_other_form",
    "render.excel.grid.TooLong": (
        "test_excel.py::test_a_list_longer_than_a_sheet_is_refused_and_goes_into_a_csv_as_advised"
    ),
    "render.output.NotLegible": (
        "commands/test_pages_apart.py::test_what_no_terminal_shows_is_refused_there_and_goes_into_a_file"
    ),
    "commands.door.turning.NotTurned": (
        "commands/test_turned_lists.py::test_a_damaged_row_hinders_the_turning_and_no_list"
    ),
    "files.slip.fromsheet.HeadingGone": "commands/test_handin.py::test_a_heading_that_is_gone_is_named",
    "files.slip.seal.Foreign": "commands/test_handin.py::test_a_slip_of_another_ledger_is_refused",
    "files.slip.seal.SealBroken": "commands/test_handin.py::test_a_seal_that_was_changed_or_taken_out_is_refused",
    "files.written.anyfile.Picture": (
        "commands/test_directive_read.py::test_what_cannot_be_read_is_typed_by_hand_as_it_is_advised"
    ),
    "services.intake.importregister.DirectiveNotThere": (
        "commands/test_import_takeover.py::test_directives_that_are_not_there_are_recorded_first_as_advised"
    ),
    "files.written.pdffile.TooHeavyToDraw": (
        "commands/test_directive_read.py::test_what_cannot_be_read_is_typed_by_hand_as_it_is_advised"
    ),
    "files.written.legible.Scanned": (
        "commands/test_directive_read.py::test_what_cannot_be_read_is_typed_by_hand_as_it_is_advised"
    ),
    "files.written.legible.Garbled": (
        "commands/test_directive_read.py::test_what_cannot_be_read_is_typed_by_hand_as_it_is_advised"
    ),
    "files.written.legible.UnmappedFonts": (
        "commands/test_directive_read.py::test_what_cannot_be_read_is_typed_by_hand_as_it_is_advised"
    ),
    "render.TooManyRows": ("test_render.py::test_more_rows_than_a_format_is_written_with_are_refused_before_any_work"),
    "queries.figures.blocks.SumsDiffer": (
        "commands/test_forms.py::test_figures_that_do_not_add_up_are_refused_and_never_printed"
    ),
    "queries.figures.sentence.PartsDiffer": "commands/test_sentence.py::test_parts_that_are_not_the_whole_are_refused",
    "commands.begin.DemoExists": "commands/test_start.py::test_demo_refuses_a_folder_with_a_ledger",
    "account.NoMail": (
        "commands/test_mail_account.py::test_without_an_account_the_lines_to_add_are_said_and_they_serve"
    ),
    "account.OpenPassword": (
        "commands/test_mail_account.py::test_a_password_that_others_can_read_is_refused_until_they_cannot"
    ),
    "commands.mail.app.AgainSends": "commands/test_mail.py::test_again_is_typed_with_send",
    "commands.mail.sending.AnotherDay": "commands/test_mail_account.py::test_figures_of_another_day_do_not_leave",
    "commands.mail.sending.OnlyPractised": (
        "commands/test_mail_account.py::test_a_practice_ledger_writes_to_nobody_outside"
    ),
    "ledger.cronlog.CheckRunning": "commands/test_check.py::test_a_second_run_is_told_who_runs",
    "ledger.cronlog.MailRunning": "commands/test_mail.py::test_two_runs_at_once_send_one_letter",
    "services.exchange.notdelivered.NoSuchLetter": (
        "commands/test_mail_bounce.py::test_a_letter_of_another_ledger_a_delay_and_no_file_are_told_apart"
    ),
    "commands.tab.setup.NotInstalled": (
        "commands/test_live_shells.py::test_where_nothing_can_be_written_the_script_is_shown"
    ),
    "commands.tab.setup.NoProfile": (
        "commands/test_live_shells.py::test_powershell_is_told_where_its_script_is_or_the_script_is_shown"
    ),
    "errors.CalendarEmpty": "commands/test_advice.py::test_a_ledger_without_a_calendar_is_given_one",
    "ledger.transaction.NotCome": (
        "commands/test_days_ahead.py::test_a_ledger_is_made_ahead_of_the_machine_s_day_only_to_practise"
    ),
    "ledger.storage.lines.LinesMissing": (
        "commands/test_turned_lists.py::test_a_journal_without_its_end_is_not_written_on"
    ),
    "services.demo.NoCalendarAround": "commands/test_advice.py::test_a_practice_ledger_is_built_on_the_day_advised",
    "ledger.storage.refusals.LedgerOlder": "test_upgrade.py::test_an_older_ledger_says_what_to_type_and_that_serves",
    "files.sheets.refused.SeveralSheets": (
        "commands/test_import_sheets.py::test_of_several_sheets_with_tasks_one_must_be_named"
    ),
    "services.intake.importrows.YearProposed": (
        "commands/test_import_sheets.py::test_a_year_that_was_proposed_is_taken_when_it_is_confirmed"
    ),
    "services.intake.importrows.OtherDirective": (
        "commands/test_import_sheets.py::test_a_row_of_another_directive_is_refused"
    ),
    "files.draft.editback.NotADraft": (
        "commands/test_directive_record.py::test_a_workbook_that_is_no_draft_says_how_one_is_made"
    ),
    "files.draft.editbook.TooLongForACell": (
        "test_draft_sheets.py::test_what_no_cell_holds_is_refused_before_anything_is_written"
    ),
    "services.intake.importrows.RowTwice": (
        "commands/test_twice_task.py::test_two_rows_alike_for_one_unit_are_both_named"
    ),
    "units.refusals.ShippedUnit": (
        "commands/test_unit_citylist.py::test_a_unit_that_is_lacking_is_refused_with_the_line_that_adds_it"
    ),
    "ledger.undo.takeback.StillNeeded": "commands/test_advice.py::test_what_a_row_still_names_is_not_taken_away",
    "ledger.undo.takeback.Unbatched": "test_services_undo.py::test_an_act_that_no_batch_tells_keeps_what_was_before_it",
    "ledger.undo.bookbefore.RowsDiffer": "commands/test_advice.py::test_an_undo_on_damaged_rows_sends_to_the_doctor",
}
"""Refusals that no life of typed lines reaches, and the test that follows their advice."""

MARK, LINE = 0, 2


@dataclass(frozen=True, slots=True)
class Advised:
    """One life: the refusal it is about, and its lines with their marks."""

    refusal: str
    lines: list[tuple[str, str]] = field(default_factory=list)


def lives() -> Iterator[Advised]:
    """Yield the lives of the scenario."""
    life: Advised | None = None
    for line in SCENARIO.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("= "):
            if life is not None:
                yield life
            life = Advised(line[LINE:])
            continue
        assert life is not None
        is_marked = line[MARK] in "@!><|»"
        mark, rest = (line[MARK], line[1:] if line[MARK] == "|" else line[LINE:]) if is_marked else ("", line)
        life.lines.append((mark, rest))
    assert life is not None
    yield life


LIVES = list(lives())


def refusals() -> dict[str, type[TrackerError]]:
    """Return every refusal that has a sentence of its own, by module and name."""
    for module in pkgutil.walk_packages(package.__path__, "tracker."):
        importlib.import_module(module.name)
    found: dict[str, type[TrackerError]] = {}
    waiting = [TrackerError]
    while waiting:
        for each in waiting.pop().__subclasses__():
            waiting.append(each)
            if "sentence" in vars(each):
                found[f"{each.__module__.removeprefix('tracker.')}.{each.__name__}"] = each
    return found


def advising(sentence: str) -> bool:
    """Say whether a sentence names a command or an option to be typed."""
    words = {word for name, _ in commands() for word in (name, name.split()[-1])}
    named = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return (
        re.search(rf"«(?:tracker (?:--today \S+ )?)?(?:{named})\b(?!\.)|--[a-z]|\{{commands?\}}", sentence) is not None
    )


def test_every_refusal_that_advises_has_a_life_in_which_its_advice_is_followed() -> None:
    told = {life.refusal for life in LIVES} | set(ELSEWHERE)
    advise = {name for name, refusal in refusals().items() if advising(refusal.sentence)}

    assert sorted(advise - told) == []
    assert sorted(told - set(refusals())) == []


@pytest.mark.parametrize("place", ELSEWHERE.values())
def test_a_test_that_is_said_to_follow_advice_is_there(place: str) -> None:
    file, name = place.split("::")

    assert f"def {name}(" in (SCENARIO.parents[1] / file).read_text(encoding="utf-8")


def typed(line: str) -> str:
    """Return a line with its beginning written out."""
    return " ".join(BEGINNINGS.get(word, word) for word in line.split(" "))


def last_event(ledger: Place) -> int:
    """Return the number of the last act."""
    with opened(ledger) as connection:
        return int(connection.execute("SELECT COALESCE(MAX(id), 0) FROM event").fetchone()[0])


def is_advised(line: str, refused: str, said: str) -> bool:
    """Say whether a line follows from what was said: its command, or an option to type or leave out, is there."""
    words = shlex.split(line.removeprefix("--ledger other.db "))
    options = [word for word in (*shlex.split(line), *shlex.split(refused)) if word.startswith("--")]
    named = [" ".join(words[:count]) for count in (1, 2)]
    last = words[1] if len(words) > 1 else words[0]
    return any(each in said for each in (*options, *named, f"«{last}"))


@pytest.mark.parametrize("life", LIVES, ids=[life.refusal for life in LIVES])
def test_the_advice_of_a_refusal_is_followed(
    life: Advised, environment: None, ledger_file: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run: Run = program(nine_in_the_morning)
    pattern = re.sub(r"\\\{\w+(:[^}]*)?\\\}", "(?s:.*)", re.escape(refusals()[life.refusal].sentence))
    day, refused, said, is_followed, file = "2026-03-10", "", "", False, ""
    events: list[int] = []
    for mark, line in life.lines:
        if mark == "@":
            day, _, actor = line.partition(" ")
            if actor:
                monkeypatch.setenv("TRACKER_ACTOR", actor)
            continue
        if mark in ("<", "|"):
            file = line if mark == "<" else file
            with Path(file).open("w" if mark == "<" else "a", encoding="utf-8") as lines:
                lines.write("" if mark == "<" else line + "\n")
            continue
        if mark == "»":
            verbatim = re.search(r"«tracker ([^»…]+)»", said)
            assert verbatim is not None, said
            line = verbatim[1]
        command = re.sub(r"\bE(\d+)\b", lambda found: str(events[int(found[1]) - 1]), typed(line))
        result = run(f"--today {day} {command}")
        if mark == "!":
            refused, said = command, result.stderr
            assert result.exit_code != 0, line
            assert re.search(pattern, said), (line, said)
        else:
            assert result.exit_code == 0, (line, result.stderr)
            events.append(last_event(ledger_file))
        if mark in (">", "»"):
            is_followed = is_followed or is_advised(command, refused, said)
    assert is_followed, said


def test_a_ledger_without_a_calendar_is_given_one(tracker: Run, tmp_path: Path) -> None:
    ledger = engine.empty(tmp_path / "bare.db")
    upgrade.create(ledger)

    assert "«tracker calendar load NĂM»" in tracker(f"--ledger {ledger} calendar count 23/11/2026 1").stderr
    assert tracker(f"--ledger {ledger} calendar load 2026").exit_code == 0
    assert tracker(f"--ledger {ledger} calendar count 23/11/2026 1").exit_code == 0


def test_a_practice_ledger_is_built_on_the_day_advised(tracker: Run, tmp_path: Path) -> None:
    refused = tracker(f"--today 01/01/2020 demo {tmp_path}/a")
    day = re.search(r"«tracker --today (\S+) demo»", refused.stderr)

    assert (refused.exit_code, day is None) == (6, False)
    assert day is not None
    assert tracker(f"--today {day[1]} demo {tmp_path}/a").exit_code == 0


def test_an_undo_on_damaged_rows_sends_to_the_doctor(tracker: Run, ledger_file: Place) -> None:
    tracker(f"--today 10/3/2026 {BEGINNINGS['DIRECTIVE']}")
    tracker(f"--today 10/3/2026 {BEGINNINGS['TASK']} --due 30/4/2026")
    with opened(ledger_file) as connection:
        connection.execute("DELETE FROM obligation WHERE subject = 'task'")

    refused = tracker("--today 10/3/2026 undo")

    assert (refused.exit_code, "«tracker db doctor»" in refused.stderr) == (7, True)
    assert tracker("db doctor").exit_code == 3


def test_what_a_row_still_names_is_not_taken_away(tracker: Run, ledger_file: Place) -> None:
    for line in (
        BEGINNINGS["DIRECTIVE"],
        f"{BEGINNINGS['TASK']} --due 30/4/2026",
        "unit add SA --name 'Sở A' --kind so",
    ):
        assert tracker(f"--today 10/3/2026 {line}").exit_code == 0
    with opened(ledger_file) as connection:
        connection.execute("INSERT INTO task_support (task_id, unit_id) SELECT 1, MAX(id) FROM unit")

    refused = tracker("--today 10/3/2026 undo")

    assert (refused.exit_code, "(task_support). Xem bằng «tracker log»." in refused.stderr) == (5, True)
    assert tracker("log").exit_code == 0
