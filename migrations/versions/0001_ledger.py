"""
The first ledger: directives, items, tasks, units, documents, the journal, obligations, the calendar.

Written as SQL, so that what a ledger holds can be read here as SQLite keeps it.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    """CREATE TABLE cron_run (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	started_at TEXT NOT NULL,
	finished_at TEXT,
	host TEXT NOT NULL,
	pid INTEGER NOT NULL,
	findings INTEGER
)""",
    """CREATE TABLE day (
	day DATE NOT NULL,
	working BOOLEAN NOT NULL,
	ordinal INTEGER NOT NULL,
	source TEXT NOT NULL,
	provisional BOOLEAN NOT NULL,
	CONSTRAINT pk_day PRIMARY KEY (day),
	CONSTRAINT ck_day_day_is_iso CHECK (day LIKE '____-__-__')
)""",
    """CREATE TABLE document (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	number TEXT NOT NULL,
	issued_on DATE NOT NULL,
	file_name TEXT,
	file_sha256 TEXT,
	CONSTRAINT ck_document_issued_on_is_iso CHECK (issued_on LIKE '____-__-__')
)""",
    """CREATE INDEX ix_document_number ON document (number)""",
    """CREATE TABLE event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	happened TEXT NOT NULL,
	subject TEXT NOT NULL,
	subject_id INTEGER NOT NULL,
	happened_on DATE NOT NULL,
	recorded_at TEXT NOT NULL,
	actor TEXT NOT NULL,
	payload TEXT NOT NULL,
	payload_digest TEXT NOT NULL,
	digest TEXT NOT NULL,
	CONSTRAINT ck_event_happened_known CHECK (happened = 'calendar-loaded' OR happened = 'days-swapped' OR happened = 'day-taken-off' OR happened = 'unit-added' OR happened = 'directive-issued' OR happened = 'tasks-entered' OR happened = 'nothing-to-follow' OR happened = 'directive-withdrawn' OR happened = 'task-assigned' OR happened = 'task-received' OR happened = 'period-opened' OR happened = 'progress-noted' OR happened = 'report-issued' OR happened = 'report-filed' OR happened = 'done-reported' OR happened = 'report-confirmed' OR happened = 'report-returned' OR happened = 'delay-explained' OR happened = 'task-urged' OR happened = 'task-referred' OR happened = 'task-extended' OR happened = 'task-reassigned' OR happened = 'task-stopped' OR happened = 'task-reopened' OR happened = 'task-corrected' OR happened = 'thursday-came' OR happened = 'weekly-filed' OR happened = 'inspection-ended-by-unit' OR happened = 'inspection-ended-by-city' OR happened = 'inspection-reported' OR happened = 'inspection-copied' OR happened = 'inspection-notified' OR happened = 'feedback-received' OR happened = 'feedback-answered' OR happened = 'feedback-notified' OR happened = 'meeting-scheduled' OR happened = 'update-declared' OR happened = 'meeting-reported' OR happened = 'period-ended' OR happened = 'periodic-report-filed' OR happened = 'year-turned'),
	CONSTRAINT ck_event_subject_known CHECK (subject = 'ledger' OR subject = 'unit' OR subject = 'directive' OR subject = 'task'),
	CONSTRAINT ck_event_happened_on_is_iso CHECK (happened_on LIKE '____-__-__'),
	CONSTRAINT ck_event_recorded_at_is_utc CHECK (recorded_at LIKE '____-__-__T%+00:00')
)""",
    """CREATE INDEX ix_event_subject_subject_id ON event (subject, subject_id)""",
    """CREATE TABLE unit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	code TEXT NOT NULL,
	kind TEXT NOT NULL,
	CONSTRAINT ck_unit_kind_known CHECK (kind = 'office' OR kind = 'so' OR kind = 'ban' OR kind = 'xa' OR kind = 'phuong' OR kind = 'dac-khu' OR kind = 'khac'),
	CONSTRAINT uq_unit_code UNIQUE (code)
)""",
    """CREATE TABLE directive (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	number TEXT NOT NULL,
	folded_number TEXT NOT NULL,
	issued_on DATE NOT NULL,
	kind TEXT NOT NULL,
	abstract TEXT NOT NULL,
	signer TEXT NOT NULL,
	issuer TEXT NOT NULL,
	level TEXT NOT NULL,
	submitted_by INTEGER,
	received_on DATE,
	room TEXT,
	secrecy TEXT,
	urgency TEXT,
	implements INTEGER,
	file_name TEXT,
	file_sha256 TEXT,
	withdrawn_on DATE,
	withdrawn_by INTEGER,
	CONSTRAINT ck_directive_issuer_known CHECK (issuer = 'city' OR issuer = 'chairman' OR issuer = 'deputy' OR issuer = 'office' OR issuer = 'government' OR issuer = 'pm'),
	CONSTRAINT ck_directive_level_known CHECK (level = 'city' OR level = 'central'),
	CONSTRAINT ck_directive_secrecy_known CHECK (secrecy = 'mat' OR secrecy = 'toi-mat' OR secrecy = 'tuyet-mat'),
	CONSTRAINT ck_directive_urgency_known CHECK (urgency = 'khan' OR urgency = 'thuong-khan' OR urgency = 'hoa-toc'),
	CONSTRAINT ck_directive_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT ck_directive_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT ck_directive_withdrawn_on_is_iso CHECK (withdrawn_on LIKE '____-__-__'),
	CONSTRAINT ck_directive_level_follows_issuer CHECK ((level = 'central') = (issuer IN ('government', 'pm'))),
	CONSTRAINT ck_directive_secret_has_no_file CHECK (secrecy IS NULL OR (file_name IS NULL AND file_sha256 IS NULL)),
	CONSTRAINT uq_directive_issuer_number_issued_on UNIQUE (issuer, number, issued_on),
	CONSTRAINT fk_directive_submitted_by FOREIGN KEY(submitted_by) REFERENCES unit (id),
	CONSTRAINT fk_directive_implements FOREIGN KEY(implements) REFERENCES directive (id),
	CONSTRAINT fk_directive_withdrawn_by FOREIGN KEY(withdrawn_by) REFERENCES document (id)
)""",
    """CREATE INDEX ix_directive_folded_number ON directive (folded_number)""",
    """CREATE TABLE obligation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	rule TEXT NOT NULL,
	article TEXT NOT NULL,
	force TEXT NOT NULL,
	subject TEXT NOT NULL,
	subject_id INTEGER NOT NULL,
	party TEXT NOT NULL,
	unit INTEGER,
	period TEXT,
	started_on DATE NOT NULL,
	term TEXT,
	due_on DATE,
	provisional BOOLEAN NOT NULL,
	original_due_on DATE,
	opened_on DATE NOT NULL,
	opened_by INTEGER NOT NULL,
	outcome TEXT NOT NULL,
	met_on DATE,
	met_by INTEGER,
	accepted_on DATE,
	ended_on DATE,
	ended_by INTEGER,
	replaces INTEGER,
	extensions INTEGER NOT NULL,
	CONSTRAINT ck_obligation_subject_known CHECK (subject = 'ledger' OR subject = 'unit' OR subject = 'directive' OR subject = 'task'),
	CONSTRAINT ck_obligation_party_known CHECK (party = 'office' OR party = 'lead-unit' OR party = 'every-unit'),
	CONSTRAINT ck_obligation_force_known CHECK (force = 'duty' OR force = 'option' OR force = 'trigger' OR force = 'soft-duty'),
	CONSTRAINT ck_obligation_outcome_known CHECK (outcome = 'open' OR outcome = 'waiting' OR outcome = 'met' OR outcome = 'stopped' OR outcome = 'returned' OR outcome = 'extended' OR outcome = 'moved' OR outcome = 'reopened' OR outcome = 'recounted' OR outcome = 'corrected'),
	CONSTRAINT ck_obligation_started_on_is_iso CHECK (started_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_original_due_on_is_iso CHECK (original_due_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_opened_on_is_iso CHECK (opened_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_met_on_is_iso CHECK (met_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_accepted_on_is_iso CHECK (accepted_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_ended_on_is_iso CHECK (ended_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_running_has_no_end CHECK ((outcome IN ('open', 'waiting')) = (ended_on IS NULL)),
	CONSTRAINT ck_obligation_open_is_not_met CHECK (outcome <> 'open' OR met_on IS NULL),
	CONSTRAINT fk_obligation_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_obligation_opened_by FOREIGN KEY(opened_by) REFERENCES event (id),
	CONSTRAINT fk_obligation_met_by FOREIGN KEY(met_by) REFERENCES event (id),
	CONSTRAINT fk_obligation_ended_by FOREIGN KEY(ended_by) REFERENCES event (id),
	CONSTRAINT fk_obligation_replaces FOREIGN KEY(replaces) REFERENCES obligation (id)
)""",
    """CREATE INDEX ix_obligation_open ON obligation (force, due_on, id) WHERE outcome = 'open' AND due_on IS NOT NULL""",
    """CREATE INDEX ix_obligation_rule_due_on ON obligation (rule, due_on)""",
    """CREATE INDEX ix_obligation_subject_subject_id ON obligation (subject, subject_id)""",
    """CREATE TABLE unit_name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit_id INTEGER NOT NULL,
	name TEXT NOT NULL,
	folded TEXT NOT NULL,
	official BOOLEAN NOT NULL,
	since DATE,
	until DATE,
	CONSTRAINT uq_unit_name_unit_id_name UNIQUE (unit_id, name),
	CONSTRAINT ck_unit_name_since_is_iso CHECK (since LIKE '____-__-__'),
	CONSTRAINT ck_unit_name_until_is_iso CHECK (until LIKE '____-__-__'),
	CONSTRAINT fk_unit_name_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id)
)""",
    """CREATE INDEX ix_unit_name_folded ON unit_name (folded)""",
    """CREATE TABLE item (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	directive_id INTEGER NOT NULL,
	point TEXT,
	content TEXT,
	folded TEXT,
	secret BOOLEAN NOT NULL,
	phrase TEXT NOT NULL,
	deliverable TEXT NOT NULL,
	written BOOLEAN NOT NULL,
	programme TEXT,
	fingerprint TEXT NOT NULL,
	CONSTRAINT ck_item_deliverable_known CHECK (deliverable = 'report' OR deliverable = 'submission' OR deliverable = 'completion'),
	CONSTRAINT ck_item_secret_has_no_content CHECK (secret = (content IS NULL)),
	CONSTRAINT uq_item_directive_id_fingerprint UNIQUE (directive_id, fingerprint),
	CONSTRAINT fk_item_directive_id FOREIGN KEY(directive_id) REFERENCES directive (id)
)""",
    """CREATE TABLE told (
	obligation_id INTEGER NOT NULL,
	rung TEXT NOT NULL,
	told_on DATE NOT NULL,
	CONSTRAINT pk_told PRIMARY KEY (obligation_id, rung),
	CONSTRAINT fk_told_obligation_id FOREIGN KEY(obligation_id) REFERENCES obligation (id)
)""",
    """CREATE TABLE task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	item_id INTEGER NOT NULL,
	room TEXT,
	status TEXT NOT NULL,
	lead INTEGER NOT NULL,
	phrase TEXT NOT NULL,
	deadline TEXT NOT NULL,
	term TEXT,
	due_on DATE,
	issued_on DATE NOT NULL,
	entered_on DATE NOT NULL,
	received_on DATE,
	recurring BOOLEAN NOT NULL,
	CONSTRAINT ck_task_status_known CHECK (status = 'assigned' OR status = 'in-progress' OR status = 'reported' OR status = 'done' OR status = 'referred' OR status = 'stopped'),
	CONSTRAINT ck_task_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_task_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT ck_task_entered_on_is_iso CHECK (entered_on LIKE '____-__-__'),
	CONSTRAINT ck_task_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT fk_task_item_id FOREIGN KEY(item_id) REFERENCES item (id),
	CONSTRAINT fk_task_lead FOREIGN KEY(lead) REFERENCES unit (id)
)""",
    """CREATE INDEX ix_task_item_id ON task (item_id)""",
    """CREATE INDEX ix_task_lead ON task (lead)""",
    """CREATE INDEX ix_task_recurring ON task (id) WHERE recurring = 1""",
    """CREATE INDEX ix_task_reported ON task (id) WHERE status = 'reported'""",
    """CREATE TABLE task_support (
	task_id INTEGER NOT NULL,
	unit_id INTEGER NOT NULL,
	CONSTRAINT pk_task_support PRIMARY KEY (task_id, unit_id),
	CONSTRAINT fk_task_support_task_id FOREIGN KEY(task_id) REFERENCES task (id),
	CONSTRAINT fk_task_support_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id)
)""",
)

REFUSALS = (
    """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is never changed');
END""",
    """CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is never changed');
END""",
)


def upgrade() -> None:
    """Create every table, its indexes, and the triggers that keep the journal as it is."""
    for statement in TABLES + REFUSALS:
        op.execute(statement)
