from __future__ import annotations

from pathlib import Path

import pytest

from engine import opened, whole
from tracker.errors import TrackerError
from tracker.ledger.copies import upgrade
from tracker.ledger.storage.refusals import LedgerExists, LedgerNewer, LedgerReadOnly, NoLedger, NotALedger
from tracker.settings import Settings


def test_a_new_ledger_is_never_made_over_an_old_file(settings: Settings) -> None:
    before = whole(settings.ledger)

    with pytest.raises(LedgerExists):
        upgrade.create(settings.ledger)

    assert whole(settings.ledger) == before


def test_a_new_ledger_that_cannot_be_made_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(LedgerReadOnly):
        upgrade.create(tmp_path / "file" / "ledger.db")


def test_upgrading_a_ledger_of_today_does_nothing(settings: Settings) -> None:
    before = whole(settings.ledger)

    assert upgrade.upgrade(settings.ledger, timeout=0.2) is None
    assert whole(settings.ledger) == before


@pytest.mark.parametrize("error", [NotALedger, NoLedger])
def test_upgrading_refuses_what_is_no_ledger(tmp_path: Path, error: type[TrackerError]) -> None:
    path = tmp_path / "other.db"
    if error is NotALedger:
        path.write_bytes(b"")

    with pytest.raises(error):
        upgrade.upgrade(path, timeout=0.2)


def test_upgrading_refuses_a_ledger_of_a_newer_program(settings: Settings) -> None:
    with opened(settings.ledger) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(LedgerNewer):
        upgrade.upgrade(settings.ledger, timeout=0.2)
