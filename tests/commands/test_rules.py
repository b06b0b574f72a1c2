from __future__ import annotations

import json

from running import Run
from tracker.law.haiphong import RULES
from tracker.law.vocabulary import Force, Happened, Party
from tracker.law.windows import Anchor
from tracker.words.labels.acts import HAPPENED
from tracker.words.labels.task import ANCHORS, FORCES, FORCES_EXPLAINED, PARTIES, PARTIES_EXPLAINED


def test_an_unknown_rule_is_refused_with_the_nearest(tracker: Run) -> None:
    result = tracker("rules show task-deu")

    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr == "Không có quy tắc «task-deu». Có phải: task-due? Xem danh sách bằng «tracker rules list».\n"


def test_an_article_of_several_rules_is_refused_with_all_of_them(tracker: Run) -> None:
    result = tracker("rules show 18.2")

    assert result.exit_code == 4
    assert "Có phải: quarter-report, half-year-report, year-report, portal-publication?" in result.stderr


def test_rules_alone_lists_every_rule(tracker: Run) -> None:
    assert tracker("rules").data == tracker("rules list").data

    listed = json.loads(tracker("rules list --format json").stdout)
    assert [rule["code"] for rule in listed] == [rule.code for rule in RULES]
    assert listed[0] == {
        "article": "5.1.e",
        "code": "task-due",
        "name": "Hoàn thành nhiệm vụ",
        "owed_by": "lead-unit",
        "window": "theo văn bản giao",
        "force": "duty",
        "says": "Đơn vị chủ trì hoàn thành nhiệm vụ, báo cáo trong thời hạn văn bản giao.",
        "since": "2025-09-04",
        "until": None,
    }


def test_the_list_of_rules_fits_a_hundred_columns(tracker: Run) -> None:
    assert max(map(len, tracker("rules").stdout.splitlines())) <= 100


def test_a_rule_is_shown_by_its_article_in_the_words_of_a_clerk(tracker: Run) -> None:
    result = tracker("rules show 6.1.b")

    lines = dict(line.split("  ", 1) for line in result.stdout.splitlines())
    said = {heading: value.strip() for heading, value in lines.items()}
    assert said["Bắt đầu khi"] == "Ban hành báo cáo kết quả"
    assert said["Hoàn thành khi"] == "Cập nhật báo cáo lên Hệ thống"
    assert said["Thời hạn"] == "01 ngày làm việc"
    assert said["Cách hiểu"].startswith("Chỉ tính với nhiệm vụ")
    assert said["Áp dụng từ"] == "04/09/2025"
    assert "Đến hết" not in said


def test_every_stored_word_of_a_rule_has_its_vietnamese() -> None:
    assert set(HAPPENED) == set(Happened)
    assert set(PARTIES) == set(PARTIES_EXPLAINED) == set(Party)
    assert set(FORCES) == set(FORCES_EXPLAINED) == set(Force)
    assert set(ANCHORS) == set(Anchor)
