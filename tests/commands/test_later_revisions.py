"""A ledger on a server is brought to a later revision whole or not at all, once, and says of itself which it is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from running import Run
from schemas import SCHEMA_OF, Ask
from systems import needs_server
from tracker.errors import TrackerError
from tracker.ledger.copies.onserver import upgrade
from tracker.ledger.storage import HEAD, KNOWN
from tracker.server import Server, server_of

pytestmark = [needs_server(), pytest.mark.usefixtures("environment")]

BEFORE = KNOWN[-2]
ADDED = "CREATE TABLE added_later (id INTEGER PRIMARY KEY);\nINSERT INTO added_later VALUES (1);\n"
DONE = f"UPDATE alembic_version SET version_num = '{HEAD}';\n"
FAILING = "INSERT INTO added_later VALUES (1);\n"
ENDED = "SELECT pg_terminate_backend(pg_backend_pid());\n"
TABLES = "SELECT relname FROM pg_class WHERE relnamespace = CAST('haiphong' AS regnamespace) ORDER BY 1"
SCHEMA = 8


@pytest.fixture
def older(database: str, ask: Ask) -> Server:
    """Return the address of a ledger that calls itself one of the revision before."""
    ask(f"UPDATE alembic_version SET version_num = '{BEFORE}'")
    found = server_of(database + SCHEMA_OF)
    assert found is not None
    return found


def scripts(folder: Path, *files: str) -> Path:
    """Return a folder of scripts, those of this program's revision in their order."""
    (folder / "postgresql").mkdir()
    for number, text in enumerate(files):
        (folder / "postgresql" / f"{HEAD}_{number}.sql").write_text(text, encoding="utf-8")
    return folder


def test_a_ledger_of_an_older_revision_is_brought_up_to_date(
    older: Server, ask: Ask, tracker: Run, tmp_path: Path
) -> None:
    refused = tracker("overdue")
    assert (refused.exit_code, refused.stdout) == (SCHEMA, "")
    assert f"thuộc phiên bản cũ ({BEFORE}). Nâng cấp bằng «tracker db upgrade»." in refused.stderr

    given = scripts(tmp_path, ADDED, DONE)

    assert upgrade(older, timeout=5, scripts=given)
    assert ask("SELECT id FROM added_later") == [(1,)]
    assert tracker("overdue").exit_code == 0
    assert not upgrade(older, timeout=5, scripts=given)


@pytest.mark.parametrize("stops", [FAILING, ENDED], ids=["a script fails", "the server ends it"])
def test_what_stops_on_the_way_leaves_the_ledger_as_it_was(stops: str, older: Server, ask: Ask, tmp_path: Path) -> None:
    before = ask(TABLES)

    with pytest.raises(Exception) as error:  # noqa: PT011 - a refusal, or what a script of ours does wrong
        upgrade(older, timeout=5, scripts=scripts(tmp_path, ADDED, stops, DONE))

    assert isinstance(error.value, TrackerError) is (stops == ENDED)
    assert ask(TABLES) == before
    assert ask("SELECT version_num FROM alembic_version") == [(BEFORE,)]


def test_of_several_who_bring_a_ledger_up_to_date_at_once_one_does(older: Server, ask: Ask, tmp_path: Path) -> None:
    given = scripts(tmp_path, "SELECT pg_sleep(0.5);", ADDED, DONE)

    with ThreadPoolExecutor(3) as several:
        done = list(several.map(lambda _each: upgrade(older, timeout=30, scripts=given), range(3)))

    assert sorted(done) == [False, False, True]
    assert ask("SELECT id FROM added_later") == [(1,)]


def test_a_ledger_of_a_later_program_is_left_to_it(database: str, ask: Ask, tracker: Run) -> None:
    ask("UPDATE alembic_version SET version_num = '9999'")

    for line in ("overdue", "db upgrade", "db status", "db doctor"):
        done = tracker(line)
        assert (done.exit_code, done.stdout) == (SCHEMA, ""), line
        assert "thuộc phiên bản mới hơn chương trình (9999). Hãy cập nhật tracker." in done.stderr
