"""Files to practise on are the same for the same day, and hold what must be looked at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tracker.files.draft.draftof import draft_of
from tracker.files.samples import samples
from tracker.files.written.anyfile import read_written


def test_the_same_day_gives_the_same_files() -> None:
    assert samples(date(2026, 11, 23)) == samples(date(2026, 11, 23))
    assert samples(date(2026, 11, 23)) != samples(date(2026, 11, 24))


@pytest.mark.parametrize("today", [date(2025, 10, 1), date(2026, 2, 28), date(2026, 12, 31)])
def test_the_directive_leaves_number_and_day_to_the_clerk(today: date, tmp_path: Path) -> None:
    directive = samples(today)[0]
    (tmp_path / directive.name).write_bytes(directive.content)

    draft = draft_of(read_written(tmp_path / directive.name))

    assert (draft.number, draft.issued_on, draft.symbol) == (None, None, "/CT-UBND")
    assert (draft.kind, draft.issuer, draft.signer) == ("Chỉ thị", "chairman", "Nguyễn Văn A")
    assert len(draft.items) == 14
    assert [item.lead for item in draft.items if "Cảng" in item.lead[0]] == [("Ban Quản lý dự án Cảng Nam Đồ Sơn",)]
    assert [item.deadline.count("/") for item in draft.items] == [2, 1, *(2,) * 12]
