"""
The ground that moves: words for acts that take back, set earlier, or join what an earlier act set.

A new word is a new row; not a line of the journal changes. What is derived is computed anew in the same
transaction (see `tracker.schema`).
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WORDS: dict[str, tuple[str, ...]] = {
    "happened_word": (
        "day-restored",
        "task-shortened",
        "inspection-extended",
        "inspection-team-changed",
        "inspection-cancelled",
        "inspection-corrected",
        "finding-amended",
        "duty-passed-on",
        "task-joined",
        "update-let-go",
        "request-moved",
        "request-withdrawn",
        "request-corrected",
    ),
    "subject_word": (),
    "outcome_word": ("shortened", "merged"),
}
"""Every word that ledgers of this schema store besides those of the one before, by its table."""

CHANGED = {
    "inspection": """CREATE TABLE inspection (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	kind TEXT NOT NULL,
	ground TEXT NOT NULL,
	conductor TEXT NOT NULL,
	unit INTEGER,
	inspected TEXT NOT NULL,
	tasks TEXT,
	"plan" INTEGER,
	direction INTEGER,
	decision INTEGER,
	legal_basis TEXT,
	scope TEXT,
	contents TEXT,
	begins_on DATE,
	until_on DATE,
	head TEXT,
	members TEXT,
	invited TEXT,
	report INTEGER,
	evaluation TEXT,
	notices TEXT,
	planned_on DATE,
	decided_on DATE,
	ordered_on DATE,
	ended_on DATE,
	reported_on DATE,
	copied_on DATE,
	notified_on DATE,
	cancelled_on DATE,
	CONSTRAINT ck_inspection_kind_known CHECK (kind = 'regular' OR kind = 'ad-hoc' OR kind = 'single-task'),
	CONSTRAINT ck_inspection_ground_known CHECK (ground = 'plan' OR ground = 'direction' OR ground = 'signs' OR ground = 'own'),
	CONSTRAINT ck_inspection_conductor_known CHECK (conductor = 'city' OR conductor = 'unit'),
	CONSTRAINT ck_inspection_begins_on_is_iso CHECK (begins_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_until_on_is_iso CHECK (until_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_planned_on_is_iso CHECK (planned_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_decided_on_is_iso CHECK (decided_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_ordered_on_is_iso CHECK (ordered_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_ended_on_is_iso CHECK (ended_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_reported_on_is_iso CHECK (reported_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_copied_on_is_iso CHECK (copied_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_notified_on_is_iso CHECK (notified_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_cancelled_on_is_iso CHECK (cancelled_on LIKE '____-__-__'),
	CONSTRAINT fk_inspection_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_inspection_plan FOREIGN KEY("plan") REFERENCES document (id),
	CONSTRAINT fk_inspection_direction FOREIGN KEY(direction) REFERENCES document (id),
	CONSTRAINT fk_inspection_decision FOREIGN KEY(decision) REFERENCES document (id),
	CONSTRAINT fk_inspection_report FOREIGN KEY(report) REFERENCES document (id)
)""",
}
"""Tables that gain columns, or allow another word."""

COPIED = {
    "inspection": (
        'id, title, kind, ground, conductor, unit, inspected, tasks, "plan", direction, decision, legal_basis, scope,'
        " contents, begins_on, until_on, head, members, invited, report, evaluation, NULL, planned_on, decided_on,"
        " ordered_on, ended_on, reported_on, copied_on, notified_on, NULL"
    ),
}
"""What each is filled with."""

NEW = (
    """CREATE TABLE told_time_limit (
	inspection INTEGER NOT NULL,
	until_on DATE NOT NULL,
	told_on DATE NOT NULL,
	CONSTRAINT pk_told_time_limit PRIMARY KEY (inspection, until_on),
	CONSTRAINT ck_told_time_limit_until_on_is_iso CHECK (until_on LIKE '____-__-__'),
	CONSTRAINT ck_told_time_limit_told_on_is_iso CHECK (told_on LIKE '____-__-__')
)""",
)


def upgrade() -> None:
    """Add the words, copy the tables that change, and lay the new ones."""
    for table, words in WORDS.items():
        for word in words:
            op.execute(f"INSERT INTO {table} (word) VALUES ('{word}')")
    op.execute("PRAGMA legacy_alter_table = ON")  # or the references of other tables would follow the old name
    for table, statement in CHANGED.items():
        op.execute(f"ALTER TABLE {table} RENAME TO old_{table}")
        op.execute(statement)
        op.execute(f"INSERT INTO {table} SELECT {COPIED[table]} FROM old_{table}")
        op.execute(f"DELETE FROM sqlite_sequence WHERE name = '{table}'")
        op.execute(f"UPDATE sqlite_sequence SET name = '{table}' WHERE name = 'old_{table}'")
        op.execute(f"DROP TABLE old_{table}")
    op.execute("PRAGMA legacy_alter_table = OFF")
    for statement in NEW:
        op.execute(statement)
