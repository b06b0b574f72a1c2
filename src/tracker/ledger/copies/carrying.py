"""
A ledger carried whole to another place, of the same engine or the other: the same journal, and the same rows.

The source is read as one moment of it, and its journal verified first. The target must be new; it holds what was
carried once all of that was read there again and found the same, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from typing import NamedTuple

from tracker.errors import WrongSchema
from tracker.law.custom.role import Role, granted
from tracker.ledger import storage
from tracker.ledger.copies import upgrade
from tracker.ledger.copies.across import Held, copy_rows, look, shared
from tracker.ledger.copies.newledger import drafted, opened
from tracker.ledger.permission import require
from tracker.ledger.rows.record import load_settings
from tracker.ledger.storage.astray import RowUnfit
from tracker.ledger.storage.catalogue import columns, first_unsound, let_astray, orphans
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.howfar import OFTEN, Watch, part, unwatched
from tracker.ledger.storage.lines import verify_journal
from tracker.ledger.storage.refusals import LedgerDamaged, LedgerExists
from tracker.ledger.storage.stream import Row
from tracker.words.text import brief

VERIFIED, FILLED = 0.2, 0.7
"""The shares of a carrying that are done once the journal is verified, and once all rows are filled in."""


class NotCarried(WrongSchema):
    """What the source holds cannot be held by the target as it is."""

    sentence = "Sổ {path}: bảng {table} có dòng không chép được nguyên vẹn ({reason}). Chưa tạo sổ mới."


class RowsDiffer(NotCarried):
    """The target holds other rows than the source."""

    sentence = "Bảng {table} chép sang không đúng từng dòng của sổ {path}. Chưa tạo sổ mới."


class PointsAstray(NotCarried):
    """A row of the source points at a row that is gone."""

    sentence = "Sổ {path}: bảng {table} trỏ tới dòng không còn trong bảng {parent}. Chưa tạo sổ mới."


class TargetTaken(LedgerExists):
    """Something stands already where the new ledger should be."""

    sentence = "Đã có sổ hoặc tệp tại {path}: không chép đè lên. Nêu ĐÍCH là nơi chưa có gì."


class Carried(NamedTuple):
    """What was carried: how many acts and rows, and the head of the journal."""

    events: int
    rows: int
    head: str


def carry(
    source: storage.Place, target: storage.Place, *, actor: str, timeout: float, watch: Watch = unwatched
) -> Carried:
    """
    Make a new ledger that holds what another holds at this moment.

    Raises NoRole or RoleTooLow, JournalBroken, TargetTaken, NotCarried, or what `storage` refuses; then nothing was
    made. The source is only read.
    """
    with closing(storage.connect(source, timeout=timeout)) as here, storage.told_of(source):
        here.begin(write=False)
        require(granted(load_settings(here)), actor, Role.ADMIN)
        with _new(target) as draft:
            damage = first_unsound(here)
            if damage is not None:
                raise LedgerDamaged(path=source, reason=damage)
            events, head = verify_journal(here, watch=part(watch, 0, VERIFIED))
            upgrade.create(draft)
            with closing(opened(draft)) as there:
                let_astray(there)
                there.begin(write=True)
                rows = _filled(here, there, source, watch)
                _check(here, there, source, rows, part(watch, FILLED, 1))
                there.end(commit=True)
        return Carried(events, sum(each.rows for each in rows.values()), head)


def _filled(here: Connection, there: Connection, source: storage.Place, watch: Watch) -> dict[str, Held]:
    """Fill the new ledger, and return what each table held at the source; raises NotCarried."""
    steps = Steps(_count(here, shared(here, there)), part(watch, VERIFIED, FILLED))

    def through(rows: Iterable[Row]) -> Iterator[Row]:
        """Let rows pass, and say of what hinders them that it is at the source."""
        with storage.told_of(source):
            yield from steps.each(rows)

    try:
        return copy_rows(here, there, through)
    except RowUnfit as error:
        raise NotCarried(path=source, table=error.table, reason=brief(str(error))) from error


def _check(here: Connection, there: Connection, source: storage.Place, rows: dict[str, Held], watch: Watch) -> None:
    """Read what the new ledger holds; raises RowsDiffer, or PointsAstray."""
    steps = Steps(sum(each.rows for each in rows.values()), watch)
    for table, held in rows.items():
        if look(there, table, columns(here, table), steps.each) != held:
            raise RowsDiffer(path=source, table=table)
    for orphan in orphans(there):
        raise PointsAstray(path=source, table=orphan.table, parent=orphan.parent)


@contextmanager
def _new(target: storage.Place) -> Iterator[storage.Place]:
    """Yield where the new ledger is to be built; raises TargetTaken, or what `drafted` raises."""
    try:
        with drafted(target) as draft:
            yield draft
    except LedgerExists as error:
        raise TargetTaken(path=target) from error


def _count(connection: Connection, tables: list[str]) -> int:
    """Return how many rows there are in all."""
    counts = " UNION ALL ".join(f'SELECT COUNT(*) AS n FROM "{table}"' for table in tables)  # noqa: S608 - names of the schema
    (count,) = connection.execute(f"SELECT SUM(n) FROM ({counts}) AS counted").fetchone()  # noqa: S608 - likewise
    return int(count)


class Steps:
    """Rows that pass, of so many, told once in so many."""

    def __init__(self, count: int, watch: Watch) -> None:
        """Begin before the first row."""
        self._count, self._watch, self._passed = max(count, 1), watch, 0

    def each(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield each row."""
        for row in rows:
            self._passed += 1
            if self._passed % OFTEN == 0:
                self._watch(self._passed / self._count)
            yield row
