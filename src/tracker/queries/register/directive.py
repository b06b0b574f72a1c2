"""
DIRECTIVES: the register of directives, and one of them whole.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held, named


class DirectiveLine(NamedTuple):
    """One directive in the register, with how many tasks it gave. Days are ISO text."""

    id: int
    number: str
    kind: str
    issued_on: str
    issuer: str
    level: str
    abstract: str | None
    signer: str
    secrecy: str | None
    urgency: str | None
    tasks: int
    open: int
    withdrawn_on: str | None
    other: str | None


DIRECTIVES = Query(
    f"""
SELECT d.id, d.number, d.kind, d.issued_on, d.issuer, d.level,
       CASE WHEN d.secrecy IS NULL THEN d.abstract END, d.signer, d.secrecy, d.urgency,
       COUNT(t.id), SUM(CASE WHEN t.status NOT IN ('done', 'stopped') THEN 1 ELSE 0 END), d.withdrawn_on,
       CASE WHEN d.secrecy IS NULL THEN d.other END
  FROM directive d
  LEFT JOIN item i ON i.directive_id = d.id
  LEFT JOIN task t ON t.item_id = i.id
 WHERE (:issuer = '' OR d.issuer = :issuer) AND (:level = '' OR d.level = :level)
   AND (:unit = 0 OR EXISTS (SELECT 1 FROM item g JOIN task led ON led.item_id = g.id
                              WHERE g.directive_id = d.id AND led.lead IN ({held(":unit")})))
 GROUP BY d.id, d.number, d.kind, d.issued_on, d.issuer, d.level, d.abstract, d.signer, d.secrecy, d.urgency,
          d.withdrawn_on, d.other
 ORDER BY d.issued_on DESC, d.id DESC
""",
    DirectiveLine,
)


class DirectiveWhole(NamedTuple):
    """Everything the ledger keeps of one directive (Art. 5.1.a to d, h). Days are ISO text."""

    id: int
    number: str
    kind: str
    issued_on: str
    received_on: str | None
    issuer: str
    level: str
    abstract: str
    signer: str
    submitted_by: str | None
    room: str | None
    secrecy: str | None
    urgency: str | None
    implements: str | None
    file_name: str | None
    file_sha256: str | None
    withdrawn_on: str | None
    withdrawn_by: str | None
    proposing_room: str | None
    other: str | None


DIRECTIVE = Query(
    f"""
SELECT d.id, d.number, d.kind, d.issued_on, d.received_on, d.issuer, d.level, d.abstract, d.signer,
       n.name AS submitted_by, d.room, d.secrecy, d.urgency, above.number AS implements, d.file_name, d.file_sha256,
       d.withdrawn_on, p.number AS withdrawn_by, d.proposing_room, CASE WHEN d.secrecy IS NULL THEN d.other END
  FROM directive d
  LEFT JOIN unit_name n ON {named("d.submitted_by", "d.issued_on")}
  LEFT JOIN directive above ON above.id = d.implements
  LEFT JOIN document p ON p.id = d.withdrawn_by
 WHERE d.id = :directive
""",
    DirectiveWhole,
)


def directives(
    connection: Connection,
    *,
    issuer: str | None = None,
    unit: int | None = None,
    level: str | None = None,
) -> list[DirectiveLine]:
    """Return directives, the newest first; of a `unit` those that gave it a task to lead."""
    return DIRECTIVES.all(
        connection,
        issuer=issuer or "",
        unit=unit or 0,
        level=level or "",
    )


def directive(connection: Connection, number: int) -> DirectiveWhole:
    """Return the directive of a number that is known to exist."""
    return DIRECTIVE.all(connection, directive=number)[0]
