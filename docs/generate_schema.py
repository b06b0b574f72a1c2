"""
The schema of a ledger on PostgreSQL, from the tables as they are declared and the guards and views of the migrations.

    python docs/generate_schema.py > migrations/postgresql/NNNN.sql

Days, instants and words are text in the order of their bytes, as SQLite has them. No column counts by itself: numbers
come from the program. Every reference can wait until a transaction ends.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Boolean, Date, ForeignKeyConstraint, MetaData, Table
from sqlalchemy.dialects.postgresql.base import PGDialect, PGTypeCompiler
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.util import set_creation_order
from sqlmodel import SQLModel

from tracker.law.custom.role import LEAST
from tracker.law.custom.unitacts import UNIT_ACTS
from tracker.law.vocabulary import Happened
from tracker.law.wordtables import WORD_TABLES
from tracker.ledger import schema
from tracker.ledger.copies import upgrade
from tracker.ledger.schema import inspection, models, record, unit, upkeep
from tracker.ledger.storage import HEAD
from tracker.ledger.storage.numbers import GENESIS

DECLARED = (schema, inspection, models, record, unit, upkeep)
"""The modules whose tables are laid; importing them declares the tables."""

START = """-- The schema {head} of a ledger on PostgreSQL. Written by `make schema`: not to be changed by hand.
-- It names no schema: it runs in one transaction, in the schema that the search path names first.

-- What is laid here and runs as its owner finds the tables of this ledger, and never a temporary one of a caller.
SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- The words of a payload, asked for as SQLite does; the text itself is kept, because the chain needs each byte of it.
CREATE FUNCTION word_of(payload text, name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT payload::json ->> name';
CREATE OPERATOR ->> (FUNCTION = word_of, LEFTARG = text, RIGHTARG = text);
"""

UNIT_ACT = """
CREATE TABLE unit_act (
	happened TEXT COLLATE "C" NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	own TEXT COLLATE "C" NOT NULL,
	may_tell TEXT COLLATE "C" NOT NULL,
	begins_with TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_unit_act PRIMARY KEY (happened)
);
INSERT INTO unit_act (happened, subject, own, may_tell, begins_with) VALUES
	{rows};
"""
"""What a unit may record, as the law has it: the database refuses it everything else."""

OFFICE_ACT = """
CREATE TABLE office_act (
	happened TEXT COLLATE "C" NOT NULL,
	needed TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_office_act PRIMARY KEY (happened)
);
INSERT INTO office_act (happened, needed) VALUES
	{rows};
"""
"""The least role of the Office that may record each act."""

EMPTY = """
CREATE TABLE alembic_version (
	version_num TEXT COLLATE "C" NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('{head}');
INSERT INTO head (last, digest) VALUES (0, '{genesis}');
"""

REFUSAL = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF {condition} THEN
        RAISE EXCEPTION '{said}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();
"""

NEVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '{said}' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER {name} BEFORE {verbs} ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {name}();
"""

VIEW = "\nCREATE VIEW {name}{invoker} AS\n{query};\n"

BY_OWNER = frozenset({"seal"})
"""Views that everybody may read whole, whatever the tables below them show to each."""

GUARD = re.compile(
    r"CREATE TRIGGER (?P<name>\w+) BEFORE (?P<verb>\w+) ON (?P<table>\w+)\s+"
    r"(?:WHEN (?P<condition>.*?)\s+)?BEGIN\s+SELECT RAISE\(ABORT, '(?P<said>[^']*)'\);\s+END",
    re.S,
)
SEEN = re.compile(r"CREATE VIEW (?P<name>\w+) AS\s+(?P<query>.*)", re.S)
FOUND_IN = re.compile(r"\bINSTR\(")


class Types(PGTypeCompiler):
    """How the types of a ledger are written: everything but numbers and flags is text in the order of its bytes."""

    def visit_DATE(self, type_: Date, **_: object) -> str:  # noqa: N802 - SQLAlchemy's name
        """Write a day."""
        return 'TEXT COLLATE "C"'

    def visit_TEXT(self, type_: object, **_: object) -> str:  # noqa: N802 - SQLAlchemy's name
        """Write a text."""
        return 'TEXT COLLATE "C"'

    def visit_BOOLEAN(self, type_: Boolean, **_: object) -> str:  # noqa: N802 - SQLAlchemy's name
        """Write a flag."""
        return "BOOLEAN"


class Written(PGDialect):
    """PostgreSQL as a ledger uses it."""

    type_compiler_cls = Types
    supports_identity_columns = False


def declared() -> MetaData:
    """Return a copy of the declared tables, in the words of PostgreSQL."""
    tables = MetaData(naming_convention=SQLModel.metadata.naming_convention)
    for original in SQLModel.metadata.sorted_tables:
        table = original.to_metadata(tables)
        for column in table.columns:
            column.autoincrement = False
        for constraint in sorted(table.constraints, key=lambda one: str(one.name)):
            set_creation_order(constraint)  # a copy has its constraints in no order
            if isinstance(constraint, ForeignKeyConstraint):
                constraint.deferrable, constraint.initially = True, "IMMEDIATE"
        for index in table.indexes:
            index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]
    return tables


def schema_file() -> str:
    """Return the whole file."""
    metadata = declared()
    parts = [START.format(head=HEAD)]
    parts.extend("".join(_table(table)) for table in metadata.sorted_tables)
    parts.append(UNIT_ACT.format(rows=",\n\t".join(map(_unit_act, UNIT_ACTS))))
    parts.append(OFFICE_ACT.format(rows=",\n\t".join(f"('{happened}', '{LEAST[happened]}')" for happened in Happened)))
    parts.append(EMPTY.format(head=HEAD, genesis=GENESIS))
    parts.extend(_guards_and_views())
    return "".join(parts)


def _table(table: Table) -> Iterator[str]:
    """Yield a table with its words or its indexes."""
    yield f"\n{_sql(CreateTable(table))};\n"
    if table.name in WORD_TABLES:
        rows = ", ".join(f"('{word.value}')" for word in WORD_TABLES[table.name])
        yield f"INSERT INTO {table.name} (word) VALUES {rows};\n"
    for index in sorted(table.indexes, key=lambda one: str(one.name)):
        yield f"{_sql(CreateIndex(index))};\n"


def _unit_act(happened: Happened) -> str:
    """Return an act of a unit as a row: lists of words are texts with spaces between."""
    act = UNIT_ACTS[happened]
    lists = (act.own, sorted(act.facts), sorted(act.begins))
    values = (happened, act.subject, *(" ".join(words) for words in lists))
    return "(" + ", ".join(f"'{value}'" for value in values) + ")"


def _sql(statement: CreateTable | CreateIndex) -> str:
    """Return a statement as PostgreSQL reads it."""
    in_words = Written(paramstyle="named")  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it without types
    text = str(statement.compile(dialect=in_words)).strip()
    return "\n".join(line.rstrip() for line in text.splitlines())


def _guards_and_views() -> Iterator[str]:
    """Yield what the migrations lay beside the tables: the guards of the journal, and the views."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        upgrade.create(path)
        with closing(sqlite3.connect(path)) as connection:
            query = "SELECT sql FROM sqlite_master WHERE type = ? ORDER BY name"
            guards = [sql for (sql,) in connection.execute(query, ("trigger",))]
            views = [sql for (sql,) in connection.execute(query, ("view",))]
    for sql in guards:
        yield _guard(sql)
    yield NEVER.format(
        name="event_is_never_emptied", said="the journal is never changed", verbs="TRUNCATE", table="event"
    )
    for sql in views:
        yield _view(sql)


def _guard(sql: str) -> str:
    """Return a trigger of SQLite as one of PostgreSQL that says the same."""
    found = GUARD.fullmatch(sql.strip())
    if found is None:
        raise ValueError(sql)
    said = found.groupdict()
    if said["condition"] is None:
        return NEVER.format(verbs=said["verb"], **said)
    condition = FOUND_IN.sub("strpos(", said["condition"])
    # The wildcards of RAISE are not used: what is said holds no percent sign.
    return REFUSAL.format(**said | {"condition": condition})


def _view(sql: str) -> str:
    """Return a view, which shows everybody what the tables show, but those that are shown whole."""
    found = SEEN.fullmatch(sql.strip())
    if found is None:
        raise ValueError(sql)
    invoker = "" if found["name"] in BY_OWNER else " WITH (security_invoker = true)"
    return VIEW.format(name=found["name"], invoker=invoker, query=found["query"])


if __name__ == "__main__":
    sys.stdout.write(schema_file())
