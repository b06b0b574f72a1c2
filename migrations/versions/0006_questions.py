"""
What questions are asked of, and planned by: a table of words, an index of what happened, and statistics that are constants of the schema.

No row loses anything. The words that people said in acts stand folded in a table of their own, those of a directive in a column, which the upgrade
fills: both follow from the journal.
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NOTED = """CREATE TABLE noted (
	event INTEGER NOT NULL,
	folded TEXT NOT NULL,
	CONSTRAINT pk_noted PRIMARY KEY (event),
	CONSTRAINT fk_noted_event FOREIGN KEY(event) REFERENCES event (id)
)"""

ON_OUTCOMES = {
    "ix_obligation_waiting": "outcome = 'waiting'",
    "ix_obligation_referred": "outcome = 'referred'",
    "ix_obligation_undated": "outcome = 'open' AND term IS NULL",
}
"""Indexes of the few duties that wait, laid anew after that of all: of two that serve alike the later is taken."""

STATISTICS = (
    ("event", "ix_event_subject_subject_id", "400000 20000 4"),
    ("event", "ix_event_happened_subject_id", "400000 4000 1"),
    ("undone", None, "4000"),
    ("noted", None, "80000"),
    ("restated", None, "400"),
    ("obligation", "ix_obligation_subject_subject_id", "300000 60000 4"),
    ("obligation", "ix_obligation_rule_due_on", "300000 30000 400"),
    ("obligation", "ix_obligation_open", "20000 7000 200 1"),
    ("obligation", "ix_obligation_waiting", "2000 1000 1"),
    ("obligation", "ix_obligation_referred", "600 300 1"),
    ("obligation", "ix_obligation_undated", "9000 3000 1"),
    ("obligation", "ix_obligation_replaces", "40000 1"),
    ("task", "ix_task_item_id", "100000 4"),
    ("task", "ix_task_lead", "100000 800"),
    ("task", "ix_task_reported", "1000 1"),
    ("task", "ix_task_recurring", "1000 1"),
    ("task_support", "sqlite_autoindex_task_support_1", "70000 2 1"),
    ("item", "sqlite_autoindex_item_1", "24000 9 1"),
    ("directive", "sqlite_autoindex_directive_1", "3000 500 1 1"),
    ("directive", "ix_directive_folded_number", "3000 1"),
    ("document", "ix_document_number", "70000 80"),
    ("remark", "ix_remark_task", "600 2"),
    ("difficulty", "ix_difficulty_task", "300 1"),
    ("finding", "ix_finding_inspection", "100 1"),
    ("unit_name", "ix_unit_name_unit_id", "400 3"),
    ("unit_name", "ix_unit_name_folded", "400 1"),
    ("unit_name", "ix_unit_name_holder", "10 1"),
    ("day", "sqlite_autoindex_day_1", "3000 1"),
)
"""
How many rows a large ledger has, and how many share what an index leads with: what SQLite plans by.

They are constants of the schema, so that a question is planned alike in a ledger of a week and of seven years.
"""


def upgrade() -> None:
    """Lay the indexes anew, and tell SQLite what it plans by."""
    for name, condition in ON_OUTCOMES.items():
        op.execute(f"DROP INDEX {name}")
        op.execute(f"CREATE INDEX {name} ON obligation (rule, id) WHERE {condition}")
    op.execute("INSERT INTO unit_kind_word (word) VALUES ('nganh')")
    op.execute(NOTED)
    op.execute("ALTER TABLE directive ADD COLUMN folded TEXT")
    op.execute("CREATE INDEX ix_event_happened_subject_id ON event (happened, subject_id)")
    op.execute("ANALYZE sqlite_master")  # which lays the table of statistics, and counts nothing of the ledger
    op.execute("DELETE FROM sqlite_stat1")
    for table, index, said in STATISTICS:
        named = "NULL" if index is None else f"'{index}'"
        op.execute(f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', {named}, '{said}')")
