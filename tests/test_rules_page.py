"""The page of every rule, and what `rules show` prints of one, are the table of the law and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from generate_rules import page
from tracker.commands.reply.lawsaid import lines
from tracker.law.haiphong import QUY_CHE
from tracker.law.regulation import Regulation
from tracker.law.windows import WorkingDays

DOCS = Path(__file__).parents[1] / "docs"


def test_the_lawyers_page_is_the_one_that_the_table_prints() -> None:
    assert (DOCS / "quy-tac.md").read_text(encoding="utf-8") == page(), "run `make rules` and read the difference"


@pytest.mark.parametrize("code", QUY_CHE.codes)
def test_a_rule_is_shown_with_every_line_of_the_page(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tracker import cli

    monkeypatch.setenv("TRACKER_LEDGER", str(tmp_path / "none.db"))
    monkeypatch.setenv("COLUMNS", "500")

    assert cli.run(["rules", "show", code, "--format", "table"]) == 0

    shown = capsys.readouterr().out
    law = QUY_CHE.versions(code)[0]
    assert all(told in shown for _key, _heading, _value, told in lines(law, law.counts_from))


def test_every_version_stands_on_the_page_with_its_days() -> None:
    rules = []
    for law in QUY_CHE.rules:
        if law.code == "unit-files-report":
            last = date(2027, 6, 30)
            rules += [replace(law, until=last), replace(law, window=WorkingDays(2), since=last + timedelta(1))]
        else:
            rules.append(law)

    said = page(Regulation(QUY_CHE.act, QUY_CHE.issued_on, QUY_CHE.in_force, rules))

    old, new = said.index("## Điều 6.1.b: Cập nhật báo cáo, từ ngày 04/09/2025"), said.index(", từ ngày 01/07/2027")
    assert old < said.index("| Thời hạn | 01 ngày làm việc |", old) < said.index("| Đến hết | 30/06/2027 |") < new
    assert said.index("| Thời hạn | 02 ngày làm việc |") > new
