"""What every test needs: a ledger migrated once and copied, with its own today and its own clerk."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as hypothesis_settings

import engine
import server
from depth import at_a_desk, everyday_tests, is_a_desk
from engine import Place, stored
from systems import require_server
from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage.chain import derived
from tracker.ledger.transaction import writing
from tracker.services.calendar import change
from tracker.services.unit import add
from tracker.settings import Settings

if TYPE_CHECKING:
    from lived import Lived

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)

hypothesis_settings.register_profile("everyday", derandomize=True, deadline=None, database=None)
hypothesis_settings.load_profile("everyday")  # a run says of a change what it said before: go deeper by TRACKER_DEPTH


def pytest_configure(config: pytest.Config) -> None:
    """Keep what is compiled, for tests start the program again and again; read nobody's own configuration."""
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["TRACKER_CONFIG"] = os.devnull
    for name in [name for name in os.environ if name.startswith("PG")]:
        del os.environ[name]
    for name in ("PGPASSFILE", "PGSERVICEFILE", "PGSYSCONFDIR"):  # else those of the user's own folder are read
        os.environ[name] = str(Path(os.devnull, "none"))
    if not hasattr(config, "workerinput"):
        server.begin_run()


def pytest_unconfigure() -> None:
    """Leave no server behind."""
    server.end_run()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave a module alone of which nothing runs at a desk."""
    if collection_path.suffix != ".py" or not is_a_desk(config):
        return None
    name = collection_path.relative_to(Path(__file__).parent).as_posix()
    return everyday_tests().get(name) == {} or None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Choose what runs at a desk, and on which engine."""
    if engine.ON_SERVER:
        for item in items:
            if mark := item.get_closest_marker("of_a_file"):
                item.add_marker(pytest.mark.skip(reason=f"{engine.NO_FILE}: {mark.args[0]}"))
    if is_a_desk(config):
        chosen = at_a_desk(items)
        kept = set(chosen)
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = chosen


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say that this was not everything."""
    if engine.ON_SERVER:
        terminalreporter.write_line(
            "Ledgers stood on PostgreSQL; tests/test_engine.py, run with -s, says what asks none."
        )
    if is_a_desk(config):
        terminalreporter.write_line("These are the tests of every day (tests/everyday.txt); `make deep` runs all.")


@pytest.fixture
def tmp_path(tmp_path: Path) -> Iterator[Path]:
    """Return a folder of the test's own, as ever; the databases that stand for paths in it go with the test."""
    yield tmp_path
    engine.forget(tmp_path)


@pytest.fixture(scope="session")
def fresh_ledger(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger with calendar and units, made once: copy it, never write to it."""
    path = engine.empty(tmp_path_factory.mktemp("fresh") / "ledger.db")
    upgrade.create(path)
    with writing(Settings(path, TODAY, "khởi tạo", now=NOW, nonce=derived)) as ledger:
        change.load_first(ledger)
        add.add_units(ledger, packaged_units())
    return path


@pytest.fixture
def ledger_file(fresh_ledger: Place, tmp_path: Path) -> Place:
    """Return the path of a ledger of the test's own, or its address on a server."""
    return engine.copy(fresh_ledger, tmp_path / "ledger.db")


@pytest.fixture
def settings(ledger_file: Place) -> Settings:
    """Return settings for the test's own ledger, on 23/11/2026."""
    return Settings(ledger_file, TODAY, "lan", now=NOW, timeout=0.2, nonce=derived)


@pytest.fixture
def on_day(ledger_file: Place) -> Callable[[date], Settings]:
    """Return settings for the test's own ledger on any day."""
    return lambda day: Settings(ledger_file, day, "lan", now=datetime(day.year, day.month, day.day, 2, tzinfo=UTC))


@pytest.fixture
def ledger(settings: Settings) -> Iterator[Ledger]:
    """Return the test's own ledger, open for writing."""
    with writing(settings) as opened:
        yield opened


@pytest.fixture
def refused(settings: Settings) -> Callable[[type[TrackerError], Callable[[Ledger], object]], str]:
    """Return a way to try an act that must be refused, leave the file as it was, and say why."""

    def attempt(error: type[TrackerError], act: Callable[[Ledger], object]) -> str:
        before = stored(settings.ledger)
        with pytest.raises(error) as refusal, writing(settings) as ledger:
            act(ledger)
        assert stored(settings.ledger) == before
        return str(refusal.value)

    return attempt


@pytest.fixture(scope="session")
def cluster() -> server.Cluster:
    """Return the PostgreSQL of this run; where there is none, the test is skipped, but never in CI."""
    return require_server()


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """Return a ledger to which every statement of the program was said, and what was said; only read it."""
    from lived import lived

    return lived(tmp_path_factory.mktemp("lived"))


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Return a folder that other users of the machine can look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
