"""
What PostgreSQL keeps about the tables of a ledger: their definitions, their columns, and what is astray in them.

Only the schema that the search path names first is asked about: a server holds many ledgers.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from tracker.ledger.storage.astray import Objects, Orphan
from tracker.ledger.storage.connection import Connection

OURS = "= CAST(quote_ident(current_schema()) AS regnamespace)"

TABLES = f"""
SELECT relname FROM pg_class
 WHERE relkind = 'r' AND relnamespace {OURS}
   AND relname NOT IN ('acting', 'entrant', 'office_act', 'rights_group', 'sight', 'unit_act')
 ORDER BY relname
"""
"""The tables of a ledger in a file too; the others hold what follows from them, for the server alone."""

EVERY_TABLE = f"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace {OURS}"
"""Those too that only a server has."""

COLUMNS = f"""
SELECT a.attname
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
 WHERE c.relnamespace {OURS} AND c.relname = :table AND a.attnum > 0 AND NOT a.attisdropped
   AND has_column_privilege(c.oid, a.attnum, 'SELECT')
 ORDER BY a.attnum
"""
"""Without those that whoever asks may not read: what cannot be read need not be asked for."""

KEY = f"""
SELECT a.attname
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
 WHERE c.relnamespace {OURS} AND c.relname = :table AND i.indisprimary
 ORDER BY array_position(CAST(i.indkey AS int2[]), a.attnum)
"""

REFERENCES = f"""
SELECT child.relname, here.attname, parent.relname, there.attname
  FROM pg_constraint f JOIN pg_class child ON child.oid = f.conrelid JOIN pg_class parent ON parent.oid = f.confrelid
  JOIN pg_attribute here ON here.attrelid = child.oid AND here.attnum = f.conkey[1]
  JOIN pg_attribute there ON there.attrelid = parent.oid AND there.attnum = f.confkey[1]
 WHERE f.contype = 'f' AND child.relnamespace {OURS}
 ORDER BY 1, 2
"""
"""Every reference of a ledger is by one column."""

DEFINITIONS = f"""
SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END, c.relname,
       CONCAT(CAST(c.reloptions AS text), c.relrowsecurity, ' ', pg_get_viewdef(c.oid))
  FROM pg_class c WHERE c.relkind IN ('v', 'r', 'm', 'f', 'p', 'S') AND c.relnamespace {OURS}
UNION ALL
SELECT 'column', CONCAT(c.relname, '.', a.attname),
       CONCAT_WS(' ', format_type(a.atttypid, a.atttypmod),
                 (SELECT collname FROM pg_collation WHERE oid = a.attcollation),
                 CASE WHEN a.attnotnull THEN 'NOT NULL' END, a.attidentity, a.attgenerated,
                 pg_get_expr(d.adbin, d.adrelid))
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE c.relkind = 'r' AND c.relnamespace {OURS} AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'constraint', CONCAT(c.relname, '.', k.conname), pg_get_constraintdef(k.oid)
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace {OURS}
UNION ALL
SELECT 'index', c.relname, pg_get_indexdef(c.oid, 0, true)
  FROM pg_class c WHERE c.relkind = 'i' AND c.relnamespace {OURS}
   AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype <> 'f')
UNION ALL
SELECT 'trigger', CONCAT(c.relname, '.', t.tgname), CONCAT(t.tgenabled, ' ', pg_get_triggerdef(t.oid, true))
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace {OURS}
UNION ALL
SELECT 'policy', CONCAT(c.relname, '.', p.polname),
       CONCAT_WS(' ', p.polcmd, p.polpermissive, CAST(CAST(p.polroles AS regrole[]) AS text),
                 pg_get_expr(p.polqual, p.polrelid), '|', pg_get_expr(p.polwithcheck, p.polrelid))
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace {OURS}
UNION ALL
SELECT 'function', CONCAT(p.proname, '(', pg_get_function_identity_arguments(p.oid), ')'),
       CONCAT_WS(' ', pg_get_function_result(p.oid), l.lanname, p.provolatile, p.proisstrict, p.prosecdef,
                 p.proconfig = ARRAY['search_path=' || quote_ident(current_schema()) || ', pg_temp'],
                 has_function_privilege('public', p.oid, 'EXECUTE'), p.prosrc)
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.prokind = 'f' AND p.pronamespace {OURS}
UNION ALL
SELECT 'grant', CONCAT(g.named, ' ', COALESCE(o.kind, r.rolname, 'public')),
       STRING_AGG(g.privilege_type, ' ' ORDER BY g.privilege_type)
  FROM (SELECT c.relname AS named, c.relowner AS owner, (aclexplode(c.relacl)).*
          FROM pg_class c WHERE c.relnamespace {OURS}
        UNION ALL
        SELECT CONCAT(c.relname, '.', a.attname), c.relowner, (aclexplode(a.attacl)).*
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relnamespace {OURS}) g
  LEFT JOIN pg_roles r ON r.oid = g.grantee LEFT JOIN rights_group o ON o.named = r.rolname
 WHERE g.grantee <> g.owner
 GROUP BY 1, 2
UNION ALL
SELECT 'operator', CONCAT(oprname, ' ', format_type(oprleft, NULL), ' ', format_type(oprright, NULL)),
       CAST(oprcode AS text)
  FROM pg_operator WHERE oprnamespace {OURS}
 ORDER BY 1, 2
"""

"""What it says does not hang on the name of the schema: two ledgers of one program say the same."""

UNHELD = f"""
SELECT CONCAT('reference not held: ', c.relname, '.', t.tgname)
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
 WHERE t.tgisinternal AND t.tgenabled NOT IN ('O', 'A') AND c.relnamespace {OURS}
UNION ALL
SELECT CONCAT('constraint not held: ', c.relname, '.', k.conname)
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE NOT k.convalidated AND c.relnamespace {OURS}
UNION ALL
SELECT CONCAT('index not whole: ', c.relname)
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
 WHERE NOT (i.indisvalid AND i.indisready AND i.indislive) AND c.relnamespace {OURS}
 ORDER BY 1
"""


ABOUT = f"""
SELECT current_setting('server_version'), current_user, current_schema(),
       (SELECT CAST(COALESCE(SUM(pg_total_relation_size(c.oid)), 0) AS bigint) FROM pg_class c
         WHERE c.relkind IN ('r', 'm') AND c.relnamespace {OURS})
"""


class About(NamedTuple):
    """Where a ledger is kept: by which PostgreSQL, for which of its users, in which schema, how many bytes."""

    version: str
    user: str
    schema: str
    size: int


def about(connection: Connection) -> About:
    """Return where a ledger on a server is kept."""
    return About._make(connection.execute(ABOUT).fetchone())


def unsound(connection: Connection) -> list[str]:
    """Return what the server no longer holds: indexes that are not whole, constraints and references let go."""
    return [str(said) for (said,) in connection.execute(UNHELD)]


def first_unsound(connection: Connection) -> str | None:
    """Return the first of what the server no longer holds."""
    return next(iter(unsound(connection)), None)


def orphans(connection: Connection, table: str | None = None) -> Iterator[Orphan]:
    """Yield the rows, of one table or of all, that point at rows which are gone."""
    for child, column, parent, target in connection.execute(REFERENCES).fetchall():
        if table in (None, child):
            number = "id" if "id" in columns(connection, child) else column
            found = connection.execute(
                f'SELECT c."{number}" FROM "{child}" c'
                f' WHERE c."{column}" IS NOT NULL'
                f' AND NOT EXISTS (SELECT 1 FROM "{parent}" p WHERE p."{target}" = c."{column}") ORDER BY 1'
            )
            for (row,) in found.fetchall():
                yield Orphan(child, row, parent)


def pointing(connection: Connection, parent: str) -> list[tuple[str, str]]:
    """Return the columns that point at the rows of a table, each with the table it stands in."""
    return [(child, column) for child, column, of, _ in connection.execute(REFERENCES).fetchall() if of == parent]


def let_astray(connection: Connection) -> None:
    """Hold references at the end of a transaction alone: a server lets nobody but a superuser go without them."""


def objects(connection: Connection) -> Objects:
    """Return the definition of everything in the ledger's schema; a table's is that of its columns and constraints."""
    found = {(kind, name): said for kind, name, said in connection.execute(DEFINITIONS).fetchall()}
    parts = [(key, said) for key, said in sorted(found.items()) if key[0] in ("column", "constraint")]
    whole = {key: said for key, said in found.items() if key[0] not in ("column", "constraint")}
    for table, those in groupby(parts, lambda part: part[0][1].partition(".")[0]):
        key = ("table", table)
        whole[key] = "\n".join([whole[key], *(f"{kind} {name}: {said}" for (kind, name), said in those)])
    return whole


def tables(connection: Connection) -> list[str]:
    """Return the names of all tables but those that the server keeps for itself."""
    return [name for (name,) in connection.execute(TABLES)]


def lines_counted(connection: Connection) -> int:  # noqa: ARG001 - asked as every engine is
    """Return how many lines of the journal a server has counted by itself: none, the program does."""
    return 0


def columns(connection: Connection, table: str) -> list[str]:
    """Return the names of a table's columns."""
    return [name for (name,) in connection.execute(COLUMNS, {"table": table})]


def key(connection: Connection, table: str) -> list[str]:
    """Return the columns of a table's key; all of them where it has none."""
    return [name for (name,) in connection.execute(KEY, {"table": table})] or columns(connection, table)


FLAGS = f"""
SELECT a.attname
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
 WHERE c.relnamespace {OURS} AND c.relname = :table AND a.attnum > 0 AND NOT a.attisdropped
   AND format_type(a.atttypid, a.atttypmod) = 'boolean'
"""


def flags(connection: Connection, table: str) -> frozenset[str]:
    """Return the columns of a table that take nothing but true or false."""
    return frozenset(str(row[0]) for row in connection.execute(FLAGS, {"table": table}))


TYPES = f"""
SELECT a.attname, a.atttypid
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
 WHERE c.relnamespace {OURS} AND c.relname = :table AND a.attnum > 0 AND NOT a.attisdropped
"""


def types(connection: Connection, table: str) -> dict[str, int]:
    """Return the number of each column's type, as the server calls it."""
    return dict(connection.execute(TYPES, {"table": table}).fetchall())
