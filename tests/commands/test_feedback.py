from __future__ import annotations

import json

import pytest

from engine import Place
from running import Run, contents

ADD = "feedback add --from 'Kiến Thụy' --about SXD --received 09/11/2026 --content 'Sở chậm góp ý quy hoạch'"


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (
            "feedback add --from SXD --about sxd --received 09/11/2026 --content a",
            2,
            "Nơi phản hồi và đơn vị được phản hồi đều là Sở Xây dựng: kiểm tra lại --from và --about.",
        ),
        (
            "feedback add --from SXD --about STC --received 09/11/2026",
            2,
            "Thiếu --content: ghi ngắn gọn nội dung phản hồi.\nĐiền vào chỗ viết hoa rồi gõ lại:\n"
            "  tracker feedback add --from SXD --about STC --received 09/11/2026 --content CHỮ",
        ),
        (
            "feedback add --from SXD --about STC --received 24/11/2026 --content a",
            2,
            "Ngày 24/11/2026 ở sau ngày hôm nay (23/11/2026): chỉ ghi việc đã xảy ra.",
        ),
        (
            "feedback add --from SXD --about STC --received 09/11/2026 --content a --task 9",
            4,
            "Không có nhiệm vụ số 9. Xem các số bằng «tracker task list».",
        ),
        (
            "feedback add --from xyz --about STC --received 09/11/2026 --content a",
            4,
            "Không có đơn vị nào tên «xyz». Xem danh sách bằng «tracker unit list».\n"
            'Đơn vị chưa có trong sổ: «tracker unit add MÃ --name "xyz" --kind khac».\n'
            'Tên gọi khác của đơn vị đã có: «tracker unit alias ĐƠN-VỊ --add "xyz"».',
        ),
        ("feedback answer 9 --document 1/UBND --issued 20/11/2026", 4, "Không có phản hồi số 9."),
        ("feedback notify 9 --document 1/UBND --issued 20/11/2026", 4, "Không có phản hồi số 9."),
        ("feedback show 9", 4, "Không có phản hồi số 9."),
    ],
)
def test_what_cannot_be_taken_is_refused_and_changes_nothing(
    tracker: Run, ledger_file: Place, line: str, code: int, said: str
) -> None:
    before = contents(ledger_file)

    result = tracker(line)

    assert (result.exit_code, result.stdout, result.stderr) == (code, "", said + "\n")
    assert contents(ledger_file) == before


def test_feedback_is_recorded_answered_and_its_sender_told(tracker: Run) -> None:
    # Monday 09/11/2026: 10 11 12 13 16 17 18
    assert tracker(ADD).stdout == (
        "Đã ghi phản hồi số 1: của UBND xã Kiến Thụy về Sở Xây dựng. Trả lời phản hồi: hạn 18/11/2026.\n"
    )
    assert tracker("feedback answer 1 --document 812/UBND-TH --issued 17/11/2026").stdout == (
        "Đã ghi 812/UBND-TH (đôn đốc) về phản hồi số 1. Còn phải gửi nơi phản hồi: «tracker feedback notify 1».\n"
    )
    assert tracker("feedback notify 1 --document 820/UBND-TH --issued 18/11/2026").stdout == (
        "Đã ghi gửi 820/UBND-TH đến nơi phản hồi (phản hồi số 1). Trả lời phản hồi: đúng hạn (hạn 18/11/2026).\n"
    )
    assert tracker("feedback answer 1 --document 9/UBND --issued 19/11/2026").stderr == (
        "Phản hồi số 1 đã có văn bản xử lý ngày 17/11/2026.\n"
    )


def test_the_copy_may_go_first(tracker: Run) -> None:
    tracker(ADD)

    assert tracker("feedback notify 1 --document 820/UBND-TH --issued 18/11/2026").stdout == (
        "Đã ghi gửi 820/UBND-TH đến nơi phản hồi (phản hồi số 1). "
        "Còn phải đôn đốc hoặc xin ý kiến: «tracker feedback answer 1».\n"
    )


def test_a_dry_run_records_nothing(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    assert tracker(ADD + " --dry-run").stdout.startswith("[chạy thử] Đã ghi phản hồi số 1")
    assert contents(ledger_file) == before


def test_machines_read_what_is_open(tracker: Run) -> None:
    tracker(ADD)
    tracker("feedback answer 1 --document 812/UBND-TH --issued 17/11/2026")

    (row,) = json.loads(tracker("feedback list --open --unit SXD --format json").stdout)

    assert (row["feedback"], row["from"], row["about"]) == (1, "Ủy ban nhân dân xã Kiến Thụy", "Sở Xây dựng")
    assert (row["due_on"], row["answer_kind"], row["answer"]) == ("2026-11-18", "urging", "812/UBND-TH")
    assert (row["answered_on"], row["notified_on"]) == ("2026-11-17", None)
    assert json.loads(tracker("feedback list --as-of 08/11/2026 --format json").stdout) == []
    assert json.loads(tracker("feedback show 1 --format json").stdout)["title"] == (
        "Phản hồi của UBND xã Kiến Thụy về Sở Xây dựng"
    )


def test_its_deadline_is_explained(tracker: Run) -> None:
    tracker(ADD)

    said = tracker("explain --obligation 1").stdout

    assert "Phản hồi của UBND xã Kiến Thụy về Sở Xây dựng" in said
    assert "TRẢ LỜI PHẢN HỒI — Điều 18.5 (mã 1)" in said


def test_the_words_of_a_secret_task_stand_nowhere(tracker: Run) -> None:
    tracker(
        "directive add 9/QĐ-UBND --issued 02/11/2026 --kind 'Quyết định' --abstract a --signer b --issuer city "
        "--secrecy mat"
    )
    tracker("task add --directive 9/QĐ-UBND --lead SXD --due 30/11/2026")

    refused = tracker(ADD + " --task 1")

    assert refused.exit_code == 2
    assert refused.stderr == "Nhiệm vụ 1 thuộc văn bản mật: không ghi nội dung phản hồi (Điều 5.2).\n"
    assert tracker("feedback add --from 'Kiến Thụy' --about SXD --received 09/11/2026 --task 1").exit_code == 0
    assert "(văn bản mật)" in tracker("feedback list").stdout
