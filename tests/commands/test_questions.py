"""What a line lacks is asked for at a terminal, by a real one; nobody is asked elsewhere."""

from __future__ import annotations

import pytest

from engine import Place
from life import Life
from running import contents
from terminal import terminal

BACKSPACE = "\x7f"
DRY = ["directive", "add", "9/CT-UBND", "--kind", "Chỉ thị", "--issued", "2/11/2026", "--signer", "A"]


def test_what_is_lacking_is_asked_for_and_the_whole_line_is_shown(ledger_file: Place) -> None:
    with terminal(["directive", "add", "9/CT-UBND", "--kind", "Chỉ thị", "--signer", "A"], ledger_file) as at:
        at.wait("Còn thiếu 3 điều")
        at.answer("--issued NGÀY", "31/2/2026\r")
        at.wait("«31/2/2026» không phải là một ngày")
        at.answer("--issued NGÀY", "2/11/2026\r")
        at.answer("--abstract CHỮ", 'Về "a"\r')
        # an input method writes «Phos» and then takes it back for «Phó»
        at.answer("--issuer TỪ", f"Phos{BACKSPACE * 2}ó Chur{BACKSPACE * 2}ủ tịch\r")
        code, shown = at.left()

    assert code == 0
    assert '--issued 2/11/2026 --abstract \'Về "a"\' --issuer "Phó Chủ tịch"' in shown
    assert "Đã ghi" in shown
    assert '"issuer":"deputy"' in contents(ledger_file).replace(": ", ":").replace('""', '"')


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_ctrl_c_and_ctrl_d_stop_before_anything_is_written(ledger_file: Place, key: str) -> None:
    before = contents(ledger_file)

    with terminal(DRY, ledger_file) as at:
        at.answer("--abstract CHỮ", "Về\r")
        at.answer("--issuer TỪ", key)
        code, shown = at.left()

    assert (code, "Đã dừng; chưa ghi gì vào sổ." in shown) == (130, True)
    assert contents(ledger_file) == before


def test_lines_pasted_at_once_answer_one_question(ledger_file: Place) -> None:
    with terminal([*DRY, "--dry-run"], ledger_file) as at:
        at.answer("--abstract CHỮ", "\x1b[200~Về một\ncity\n\x1b[201~\r")
        at.answer("--issuer TỪ", "\t\t\x15pm\r")
        _code, shown = at.left()
    with terminal([*DRY, "--dry-run"], ledger_file) as at:
        at.answer("--abstract CHỮ", "Về một\rcity\r")  # a terminal that does not say that it pastes
        at.wait("bỏ «city»")
        at.answer("--issuer TỪ", "\x03")
        code, _shown = at.left()

    assert '--abstract "Về một city" --issuer pm' in shown
    assert code == 130


def test_the_tab_key_offers_words_and_what_the_ledger_knows(ledger_file: Place) -> None:
    with terminal(["urge", "add", "1", "--dry-run"], ledger_file) as at:
        at.answer("--channel TỪ", "điện\t")
        at.wait("phone")
        at.type("\r")
        code, shown = at.left()

    assert "--channel phone" in shown, (code, shown)


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"TRACKER_NO_INPUT": "1"}])
def test_nobody_is_asked_at_a_terminal_that_cannot_or_does_not_want_it(
    ledger_file: Place, environment: dict[str, str]
) -> None:
    with terminal(DRY, ledger_file, environment=environment) as at:
        code, shown = at.left()

    assert code == 2
    assert "Thiếu --abstract CHỮ, --issuer TỪ." in shown


def test_what_the_body_asks_for_is_asked_too_and_may_be_left_empty(ledger_file: Place) -> None:
    with terminal(["task", "report", "1"], ledger_file) as at:
        at.answer("--document SỐ-KÝ-HIỆU", "\r")
        code, shown = at.left()

    assert code == 2
    assert "Ghi báo cáo bằng --document và --issued, hoặc --done" in shown


def test_a_day_said_shortly_stands_in_full_in_the_line_for_the_next_time(ledger_file: Place) -> None:
    with terminal([*DRY[:5], "--abstract", "a", "--signer", "A", "--issuer", "city"], ledger_file) as at:
        at.answer("--issued NGÀY", "hôm qua\r")
        code, shown = at.left()

    assert code == 0
    assert shown.count("«hôm qua» là Chủ nhật, 22/11/2026.") == 1
    assert "--issued 22/11/2026" in shown


def test_what_has_a_word_too_much_is_not_asked_for_more(ledger_file: Place) -> None:
    with terminal(["meeting", "declare", "2/12/2026", "STC"], ledger_file) as at:
        code, shown = at.left()

    assert code == 2
    assert "tracker meeting declare 2/12/2026 --unit STC" in shown


def test_a_task_is_asked_its_deadline_and_its_unit_is_offered_by_the_ledger(ledger_file: Place) -> None:
    directive = [*DRY, "--abstract", "a", "--issuer", "city"]
    with terminal(directive, ledger_file) as at:
        assert at.left()[0] == 0
    with terminal(["task", "add", "--directive", "9/CT-UBND", "--content", "x"], ledger_file) as at:
        at.answer("--lead ĐƠN-VỊ", "tai\t")
        at.wait("STC")
        at.type("\r")
        at.answer("--due THỜI-HẠN", "15/12/2026\r")
        code, shown = at.left()

    assert code == 0, shown
    assert "--lead STC --due 15/12/2026" in shown


@pytest.mark.parametrize(("answer", "said"), [("c", "Đã ghi cho 1 nhiệm vụ."), ("", "chưa ghi gì.")])
def test_whoever_saw_what_many_tasks_come_to_is_asked_whether_to_write_it(
    life: Life, ledger_file: Place, answer: str, said: str
) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-10", "task report 1 --document 5/BC-STC --issued 10/3/2026")
    before = contents(ledger_file)

    with terminal(["bulk", "confirm", "1"], ledger_file, environment={"TRACKER_TODAY": "2026-03-10"}) as at:
        at.wait("XEM TRƯỚC NHIỀU NHIỆM VỤ")
        at.wait("Ghi cho 1 nhiệm vụ này? [c/K]: ")
        at.type(f"{answer}\r")
        code, shown = at.left()

    assert (code, said in shown) == (0, True)
    assert (contents(ledger_file) == before) is (answer != "c")
