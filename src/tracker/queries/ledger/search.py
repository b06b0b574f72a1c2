"""
SEARCH: directives, items, reports and notes by words, accents and đ optional.

Every word must be found; the number of a paper is, under any spelling. What has the words exactly as typed, accents
included, stands first.
Secret tasks have no content to find (Art. 5.2).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from tracker.errors import Usage
from tracker.law.wordedacts import said
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held
from tracker.words.symbols import key, normal
from tracker.words.text import fold, nfc


class NothingToFind(Usage):
    """No words were given."""

    sentence = "Gõ ít nhất một từ cần tìm."


class Found(NamedTuple):
    """One place where the words stand: what kind of thing, its number, and the text."""

    kind: str
    task: int | None
    directive: str
    text: str


class TextLine(NamedTuple):
    """A text that can be searched."""

    task: int | None
    directive: str
    text: str


DIRECTIVES = Query(
    f"""
SELECT NULL, d.number, d.number || ' — ' || d.abstract || COALESCE(' — ' || d.other, '') FROM directive d
 WHERE d.folded LIKE :pattern ESCAPE '!' AND d.secrecy IS NULL AND (:level = '' OR d.level = :level)
   AND (:unit = 0 OR EXISTS (SELECT 1 FROM item i JOIN task t ON t.item_id = i.id
                              WHERE i.directive_id = d.id AND t.lead IN ({held(":unit")})))
 ORDER BY d.id
""",
    TextLine,
)

SECRET_DIRECTIVES = Query(
    f"""
SELECT NULL, d.number, d.number FROM directive d
 WHERE d.folded LIKE :pattern ESCAPE '!' AND d.secrecy IS NOT NULL AND (:level = '' OR d.level = :level)
   AND (:unit = 0 OR EXISTS (SELECT 1 FROM item i JOIN task t ON t.item_id = i.id
                              WHERE i.directive_id = d.id AND t.lead IN ({held(":unit")})))
 ORDER BY d.id
""",
    TextLine,
)

ITEMS = Query(
    f"""
SELECT MIN(t.id), d.number, i.content
  FROM item i
  JOIN directive d ON d.id = i.directive_id
  JOIN task t ON t.item_id = i.id
 WHERE i.folded LIKE :pattern ESCAPE '!'
   AND (:unit = 0 OR t.lead IN ({held(":unit")})) AND (:level = '' OR d.level = :level)
 GROUP BY i.id, d.number, i.content
 ORDER BY i.id
""",
    TextLine,
)

OTHERS = Query(
    f"""
SELECT MIN(t.id), d.number, i.other
  FROM item i
  JOIN directive d ON d.id = i.directive_id
  JOIN task t ON t.item_id = i.id
 WHERE i.other IS NOT NULL AND NOT i.secret
   AND (:unit = 0 OR t.lead IN ({held(":unit")})) AND (:level = '' OR d.level = :level)
 GROUP BY i.id, d.number, i.other
 ORDER BY i.id
""",
    TextLine,
)

NOTES = Query(
    f"""
SELECT t.id, d.number, e.payload
  FROM noted w
  JOIN act e ON e.id = w.event
  JOIN task t ON t.id = e.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
 WHERE w.folded LIKE :pattern ESCAPE '!' AND NOT i.secret
   AND (:unit = 0 OR t.lead IN ({held(":unit")})) AND (:level = '' OR d.level = :level)
 ORDER BY e.id
""",
    TextLine,
)


def search(
    connection: Connection,
    text: str,
    *,
    unit: int | None = None,
    level: str | None = None,
    limit: int | None = None,
) -> list[Found]:
    """Return where all the words stand, exact accents first; raises NothingToFind."""
    words = fold(text).split()
    if not words:
        raise NothingToFind
    exact = nfc(text).casefold().split()
    number = key(text)
    if "/" in number and " " not in number:  # however a paper was typed, it is kept in one spelling
        words, exact = [number], [normal(text).casefold().lstrip("0")]
    scope: dict[str, object] = {"unit": unit or 0, "level": level or ""}
    found = [line for line in _candidates(connection, words, scope) if _holds(fold(line.text), words)]
    found.sort(key=lambda line: not _holds(line.text.casefold(), exact))
    return found if limit is None else found[:limit]


def _candidates(connection: Connection, words: list[str], scope: dict[str, object]) -> Iterator[Found]:
    """Yield every text that may hold the words."""
    longest = max(words, key=len)
    escaped = longest.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    pattern = f"%{escaped}%"
    for query in (DIRECTIVES, SECRET_DIRECTIVES):
        yield from (Found("directive", *line) for line in query.all(connection, pattern=pattern, **scope))
    yield from (Found("item", *line) for line in ITEMS.all(connection, pattern=pattern, **scope))
    yield from (Found("item", *line) for line in OTHERS.all(connection, **scope))
    for task, directive, payload in NOTES.all(connection, pattern=pattern, **scope):
        yield Found("report", task, directive, said(json.loads(payload)))


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
