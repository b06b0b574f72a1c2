"""
Numbers come from the program: a counter of each table, and the head of the journal beside it. Flags are asked as such.

The tables keep every row and number; they only lose the counters that SQLite kept of them, which no other engine has.
Not a line of the journal changes.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COUNTER = """CREATE TABLE counter (
	name TEXT NOT NULL,
	last INTEGER NOT NULL,
	CONSTRAINT pk_counter PRIMARY KEY (name)
)"""
HEAD = """CREATE TABLE head (
	last INTEGER NOT NULL,
	digest TEXT NOT NULL,
	CONSTRAINT pk_head PRIMARY KEY (last)
)"""
COUNTED = " PRIMARY KEY AUTOINCREMENT"


def upgrade() -> None:
    """Lay the two tables, and copy each table that SQLite counted, with its indexes, triggers and views."""
    connection = op.get_bind()

    def found(query: str) -> list[tuple[str, ...]]:
        return [tuple(row) for row in connection.exec_driver_sql(query).fetchall()]

    op.execute(COUNTER)
    op.execute(HEAD)
    op.execute(
        "INSERT INTO counter (name, last) SELECT name, MAX(seq) FROM sqlite_sequence"
        " WHERE seq > 0 AND name NOT IN ('event', 'unit_name') GROUP BY name"
    )
    last = "(SELECT MAX(seq) FROM sqlite_sequence WHERE name = 'event')"
    digest = "(SELECT digest FROM event ORDER BY id DESC LIMIT 1)"
    op.execute(f"INSERT INTO head (last, digest) VALUES (COALESCE({last}, 0), COALESCE({digest}, '{'0' * 64}'))")
    tables = found(f"SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%{COUNTED}%' ORDER BY name")
    beside = found(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND (type = 'view' OR type IN ('index', 'trigger')"
        " AND tbl_name IN (SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '% AUTOINCREMENT%'))"
        " ORDER BY type, name"
    )
    for kind, name, _ in beside:
        op.execute(f"DROP {kind} {name}")
    op.execute("PRAGMA legacy_alter_table = ON")  # or the references of other tables would follow the old name
    for table, statement in tables:
        body = statement.replace(COUNTED, "").replace("secret = 0 OR", "NOT secret OR").rstrip()[:-1].rstrip()
        op.execute(f"ALTER TABLE {table} RENAME TO old_{table}")
        connection.exec_driver_sql(f"{body},\n\tCONSTRAINT pk_{table} PRIMARY KEY (id)\n)")
        op.execute(f"INSERT INTO {table} SELECT * FROM old_{table}")
    for table, _ in tables:
        op.execute(f"DROP TABLE old_{table}")
    op.execute("PRAGMA legacy_alter_table = OFF")
    for _, _, statement in beside:
        connection.exec_driver_sql(statement.replace("recurring = 1", "recurring"))
