"""A practice ledger whose every word was typed by somebody who means harm to spreadsheets, browsers and terminals."""

from __future__ import annotations

import json
from itertools import cycle

from engine import Place, opened, unguard
from tracker.ledger.storage import catalogue

WORDS = (
    '=HYPERLINK("http://x.invalid","y")',
    "+84 31 3842 000",
    "-1+1",
    "@SUM(1,1)",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&amp; &lt;b&gt; &#x41;",
    "]]> <!-- x --> <?xml x?>",
    "{{x}} {% for a in b %} ${x} #{x}",
    '#import "x.typ" #read("/etc/passwd") $x^2$ @ref *b* _i_ `c`',
    "\x1b]0;x\x07\x1b[31mđỏ",
    "a\u202eb\u2066c\u200fd",
    "=1+2|cmd' /C calc'!A0",
    "\\input{x} \\x00 %s %(x)s",
    "BEGIN:VEVENT;X=1:\\n,END",
    "dòng một\ndòng hai\tcột\r\nba",
    "[x](javascript:alert(1)) | ô | **đậm**",
    " =1+1",
    "\u00a0@SUM(1,1)",
    "\u200b=1+1",
    "＝1+1",
    "<r><t>x</t></r>",
    "&P &[File] &G &L",
)
"""Words of which each would do something in one format, were it not text."""

COLUMNS = {
    "item": ("content", "point", "programme", "other"),
    "unit_name": ("name",),
    "directive": ("number", "kind", "abstract", "signer"),
    "document": ("number",),
    "officer": ("name", "phone", "email"),
    "difficulty": ("content", "outcome"),
    "feedback": ("content",),
    "finding": ("nature", "degree", "cause", "responsibility", "recommendation"),
    "inspection": ("title", "legal_basis", "scope", "contents", "head", "evaluation", "approved_by"),
    "material": ("what", "answer"),
    "submission": ("paper", "content", "outcome"),
    "urgent_work": ("content", "outcome"),
    "slowness": ("note",),
    "difference": ("figure", "theirs", "ours", "outcome"),
    "remark": ("note",),
    "meeting": ("title",),
    "period": ("title",),
}
"""The columns that hold what people typed."""

SAID = ("note", "reason", "content", "number", "title", "what", "evaluation", "name")
"""The facts of acts that hold what people typed."""


def spoil(ledger: Place) -> None:
    """Put hostile words wherever people type, behind the program's back."""
    words = cycle(WORDS)
    with opened(ledger) as connection:
        unguard(connection)
        for table, columns in COLUMNS.items():
            for column in set(catalogue.columns(connection, table)).intersection(columns):
                query = f"SELECT id FROM {table} WHERE {column} IS NOT NULL ORDER BY id"
                for (number,) in connection.execute(query).fetchall():
                    row = (next(words), number)
                    connection.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", row)
        for fact in SAID:
            for number, payload in connection.execute("SELECT id, payload FROM event ORDER BY id").fetchall():
                told = json.loads(payload)
                if isinstance(told.get(fact), str):
                    changed = json.dumps(told | {fact: next(words)}, ensure_ascii=False)
                    connection.execute("UPDATE event SET payload = ? WHERE id = ?", (changed, number))
