"""
OFFERS: what completion offers while a clerk types: units, directives, tasks that are open.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query


class Offer(NamedTuple):
    """What is typed, and what the clerk knows it by; nothing of a secret task."""

    typed: object
    said: str


OFFERS = {
    "units": Query(
        "SELECT unit.code, unit_name.name FROM unit JOIN unit_name ON unit_name.unit_id = unit.id"
        " AND unit_name.official AND unit_name.until IS NULL AND unit_name.holder IS NULL ORDER BY unit.id",
        Offer,
    ),
    "directives": Query("SELECT number, kind FROM directive ORDER BY issued_on DESC, id DESC", Offer),
    "tasks": Query(
        "SELECT task.id, CASE WHEN item.secret THEN '' ELSE SUBSTR(item.content, 1, 40) END FROM task"
        " JOIN item ON item.id = task.item_id WHERE task.status NOT IN ('done', 'stopped') ORDER BY task.id",
        Offer,
    ),
}


def offers(connection: Connection, what: str) -> list[Offer]:
    """Return everything of a kind that can be typed."""
    return OFFERS[what].all(connection)
