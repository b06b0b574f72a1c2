"""
The whole Quy chế: records beside tasks, settings, and more words for what can happen.

The journal and the obligations are copied into tables that know the new words; not a line of the
journal changes, and its triggers are laid again. Foreign keys are off outside the transaction
(see `tracker.ledger.copies.upgrade`), or SQLite would take the children of a dropped table with it.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

CHANGED = {
    "event": """CREATE TABLE event (
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
	CONSTRAINT ck_event_happened_known CHECK (happened = 'calendar-loaded' OR happened = 'days-swapped' OR happened = 'day-taken-off' OR happened = 'setting-changed' OR happened = 'act-undone' OR happened = 'unit-added' OR happened = 'unit-renamed' OR happened = 'unit-merged' OR happened = 'officer-named' OR happened = 'officer-left' OR happened = 'commitment-issued' OR happened = 'directive-issued' OR happened = 'tasks-entered' OR happened = 'nothing-to-follow' OR happened = 'directive-withdrawn' OR happened = 'directive-corrected' OR happened = 'task-assigned' OR happened = 'task-received' OR happened = 'period-opened' OR happened = 'progress-noted' OR happened = 'report-issued' OR happened = 'report-filed' OR happened = 'done-reported' OR happened = 'report-confirmed' OR happened = 'report-returned' OR happened = 'delay-explained' OR happened = 'task-urged' OR happened = 'task-referred' OR happened = 'referral-dismissed' OR happened = 'task-extended' OR happened = 'task-reassigned' OR happened = 'task-stopped' OR happened = 'task-reopened' OR happened = 'task-corrected' OR happened = 'result-sent-up' OR happened = 'review-proposed' OR happened = 'coordination-noted' OR happened = 'coordination-slow' OR happened = 'coordination-given' OR happened = 'submission-sent' OR happened = 'submission-processed' OR happened = 'urgent-work-noted' OR happened = 'urgent-work-settled' OR happened = 'thursday-came' OR happened = 'weekly-filed' OR happened = 'difference-found' OR happened = 'difference-settled' OR happened = 'urging-sent' OR happened = 'urging-answered' OR happened = 'difficulty-raised' OR happened = 'direction-asked' OR happened = 'difficulty-settled' OR happened = 'inspection-planned' OR happened = 'inspection-decided' OR happened = 'inspection-ordered' OR happened = 'member-invited' OR happened = 'material-requested' OR happened = 'material-given' OR happened = 'inspection-ended-by-unit' OR happened = 'inspection-ended-by-city' OR happened = 'finding-made' OR happened = 'dossier-filed' OR happened = 'inspection-reported' OR happened = 'inspection-copied' OR happened = 'inspection-notified' OR happened = 'feedback-received' OR happened = 'feedback-answered' OR happened = 'feedback-notified' OR happened = 'meeting-scheduled' OR happened = 'meeting-moved' OR happened = 'meeting-cancelled' OR happened = 'update-called' OR happened = 'update-declared' OR happened = 'meeting-reported' OR happened = 'period-ended' OR happened = 'periodic-report-filed' OR happened = 'periodic-report-copied' OR happened = 'report-published' OR happened = 'report-requested' OR happened = 'year-turned' OR happened = 'regulation-report-filed' OR happened = 'upward-report-sent'),
	CONSTRAINT ck_event_subject_known CHECK (subject = 'ledger' OR subject = 'unit' OR subject = 'directive' OR subject = 'task' OR subject = 'submission' OR subject = 'urgent-work' OR subject = 'slowness' OR subject = 'week' OR subject = 'difference' OR subject = 'urging' OR subject = 'difficulty' OR subject = 'inspection' OR subject = 'material' OR subject = 'finding' OR subject = 'dossier' OR subject = 'feedback' OR subject = 'merger' OR subject = 'officer' OR subject = 'commitment' OR subject = 'meeting' OR subject = 'period'),
	CONSTRAINT ck_event_happened_on_is_iso CHECK (happened_on LIKE '____-__-__'),
	CONSTRAINT ck_event_recorded_at_is_utc CHECK (recorded_at LIKE '____-__-__T%+00:00')
)""",
    "obligation": """CREATE TABLE obligation (
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
	CONSTRAINT ck_obligation_subject_known CHECK (subject = 'ledger' OR subject = 'unit' OR subject = 'directive' OR subject = 'task' OR subject = 'submission' OR subject = 'urgent-work' OR subject = 'slowness' OR subject = 'week' OR subject = 'difference' OR subject = 'urging' OR subject = 'difficulty' OR subject = 'inspection' OR subject = 'material' OR subject = 'finding' OR subject = 'dossier' OR subject = 'feedback' OR subject = 'merger' OR subject = 'officer' OR subject = 'commitment' OR subject = 'meeting' OR subject = 'period'),
	CONSTRAINT ck_obligation_party_known CHECK (party = 'office' OR party = 'lead-unit' OR party = 'every-unit' OR party = 'every-commune'),
	CONSTRAINT ck_obligation_force_known CHECK (force = 'duty' OR force = 'option' OR force = 'trigger' OR force = 'soft-duty'),
	CONSTRAINT ck_obligation_outcome_known CHECK (outcome = 'open' OR outcome = 'waiting' OR outcome = 'met' OR outcome = 'stopped' OR outcome = 'returned' OR outcome = 'extended' OR outcome = 'moved' OR outcome = 'rescheduled' OR outcome = 'reopened' OR outcome = 'recounted' OR outcome = 'corrected'),
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
}
"""Tables whose lists of words have grown."""

UNIT_NAME = """CREATE TABLE unit_name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit_id INTEGER NOT NULL,
	name TEXT NOT NULL,
	folded TEXT NOT NULL,
	official BOOLEAN NOT NULL,
	since DATE,
	until DATE,
	holder INTEGER,
	CONSTRAINT ck_unit_name_since_is_iso CHECK (since LIKE '____-__-__'),
	CONSTRAINT ck_unit_name_until_is_iso CHECK (until LIKE '____-__-__'),
	CONSTRAINT fk_unit_name_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id),
	CONSTRAINT fk_unit_name_holder FOREIGN KEY(holder) REFERENCES unit (id)
)"""
"""Names that may come back, and the successor of a unit that went into another one."""

INDEXES = (
    """CREATE INDEX ix_event_subject_subject_id ON event (subject, subject_id)""",
    """CREATE INDEX ix_obligation_open ON obligation (force, due_on, id) WHERE outcome = 'open' AND due_on IS NOT NULL""",
    """CREATE INDEX ix_obligation_rule_due_on ON obligation (rule, due_on)""",
    """CREATE INDEX ix_obligation_subject_subject_id ON obligation (subject, subject_id)""",
    """CREATE INDEX ix_unit_name_folded ON unit_name (folded)""",
    """CREATE INDEX ix_unit_name_holder ON unit_name (holder) WHERE holder IS NOT NULL""",
    """CREATE INDEX ix_unit_name_unit_id ON unit_name (unit_id)""",
)

TABLES = (
    """CREATE TABLE period (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	code TEXT NOT NULL,
	title TEXT NOT NULL,
	span TEXT NOT NULL,
	first DATE,
	last DATE,
	figures TEXT,
	head TEXT,
	url TEXT,
	ended_on DATE,
	published_on DATE,
	CONSTRAINT ck_period_span_known CHECK (span = 'month' OR span = 'quarter' OR span = 'half-year' OR span = 'year' OR span = 'request'),
	CONSTRAINT ck_period_first_is_iso CHECK (first LIKE '____-__-__'),
	CONSTRAINT ck_period_last_is_iso CHECK (last LIKE '____-__-__'),
	CONSTRAINT ck_period_ended_on_is_iso CHECK (ended_on LIKE '____-__-__'),
	CONSTRAINT ck_period_published_on_is_iso CHECK (published_on LIKE '____-__-__'),
	CONSTRAINT uq_period_code UNIQUE (code)
)""",
    """CREATE TABLE setting (
	name TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_setting PRIMARY KEY (name)
)""",
    """CREATE TABLE week (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	day DATE NOT NULL,
	CONSTRAINT ck_week_day_is_iso CHECK (day LIKE '____-__-__'),
	CONSTRAINT uq_week_day UNIQUE (day)
)""",
    """CREATE TABLE undone (
	event INTEGER NOT NULL,
	undone_by INTEGER NOT NULL,
	CONSTRAINT pk_undone PRIMARY KEY (event),
	CONSTRAINT fk_undone_event FOREIGN KEY(event) REFERENCES event (id),
	CONSTRAINT fk_undone_undone_by FOREIGN KEY(undone_by) REFERENCES event (id)
)""",
    """CREATE TABLE batch (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	first INTEGER NOT NULL,
	last INTEGER NOT NULL,
	CONSTRAINT fk_batch_first FOREIGN KEY(first) REFERENCES event (id),
	CONSTRAINT fk_batch_last FOREIGN KEY(last) REFERENCES event (id)
)""",
    """CREATE TABLE commitment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	kind TEXT NOT NULL,
	paper INTEGER NOT NULL,
	issued_on DATE NOT NULL,
	CONSTRAINT ck_commitment_kind_known CHECK (kind = 'plan' OR kind = 'regulation'),
	CONSTRAINT ck_commitment_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT fk_commitment_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_commitment_paper FOREIGN KEY(paper) REFERENCES document (id)
)""",
    """CREATE INDEX ix_commitment_unit ON commitment (unit)""",
    """CREATE TABLE inspection (
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
	planned_on DATE,
	decided_on DATE,
	ordered_on DATE,
	ended_on DATE,
	reported_on DATE,
	copied_on DATE,
	notified_on DATE,
	CONSTRAINT ck_inspection_kind_known CHECK (kind = 'regular' OR kind = 'ad-hoc' OR kind = 'single-task'),
	CONSTRAINT ck_inspection_ground_known CHECK (ground = 'plan' OR ground = 'direction' OR ground = 'signs'),
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
	CONSTRAINT fk_inspection_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_inspection_plan FOREIGN KEY("plan") REFERENCES document (id),
	CONSTRAINT fk_inspection_direction FOREIGN KEY(direction) REFERENCES document (id),
	CONSTRAINT fk_inspection_decision FOREIGN KEY(decision) REFERENCES document (id),
	CONSTRAINT fk_inspection_report FOREIGN KEY(report) REFERENCES document (id)
)""",
    """CREATE TABLE meeting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	day DATE NOT NULL,
	packet INTEGER,
	figures TEXT,
	head TEXT,
	scheduled_on DATE NOT NULL,
	moved_on DATE,
	cancelled_on DATE,
	reported_on DATE,
	CONSTRAINT ck_meeting_day_is_iso CHECK (day LIKE '____-__-__'),
	CONSTRAINT ck_meeting_scheduled_on_is_iso CHECK (scheduled_on LIKE '____-__-__'),
	CONSTRAINT ck_meeting_moved_on_is_iso CHECK (moved_on LIKE '____-__-__'),
	CONSTRAINT ck_meeting_cancelled_on_is_iso CHECK (cancelled_on LIKE '____-__-__'),
	CONSTRAINT ck_meeting_reported_on_is_iso CHECK (reported_on LIKE '____-__-__'),
	CONSTRAINT fk_meeting_packet FOREIGN KEY(packet) REFERENCES document (id)
)""",
    """CREATE TABLE merger (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	successor INTEGER NOT NULL,
	paper INTEGER,
	merged_on DATE NOT NULL,
	CONSTRAINT ck_merger_merged_on_is_iso CHECK (merged_on LIKE '____-__-__'),
	CONSTRAINT uq_merger_unit UNIQUE (unit),
	CONSTRAINT fk_merger_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_merger_successor FOREIGN KEY(successor) REFERENCES unit (id),
	CONSTRAINT fk_merger_paper FOREIGN KEY(paper) REFERENCES document (id)
)""",
    """CREATE TABLE officer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	name TEXT NOT NULL,
	phone TEXT,
	email TEXT,
	since DATE NOT NULL,
	until DATE,
	notice INTEGER,
	CONSTRAINT ck_officer_since_is_iso CHECK (since LIKE '____-__-__'),
	CONSTRAINT ck_officer_until_is_iso CHECK (until LIKE '____-__-__'),
	CONSTRAINT fk_officer_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_officer_notice FOREIGN KEY(notice) REFERENCES document (id)
)""",
    """CREATE INDEX ix_officer_unit ON officer (unit)""",
    """CREATE TABLE urging (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	tasks TEXT NOT NULL,
	secret BOOLEAN NOT NULL,
	channel TEXT NOT NULL,
	paper INTEGER,
	person TEXT,
	note TEXT,
	answer_by DATE,
	answer TEXT,
	sent_on DATE NOT NULL,
	answered_on DATE,
	CONSTRAINT ck_urging_channel_known CHECK (channel = 'eoffice' OR channel = 'report' OR channel = 'direct' OR channel = 'phone' OR channel = 'email' OR channel = 'fax' OR channel = 'message' OR channel = 'inspection'),
	CONSTRAINT ck_urging_answer_by_is_iso CHECK (answer_by LIKE '____-__-__'),
	CONSTRAINT ck_urging_sent_on_is_iso CHECK (sent_on LIKE '____-__-__'),
	CONSTRAINT ck_urging_answered_on_is_iso CHECK (answered_on LIKE '____-__-__'),
	CONSTRAINT ck_urging_secret_has_no_words CHECK (secret = 0 OR (note IS NULL AND answer IS NULL)),
	CONSTRAINT fk_urging_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_urging_paper FOREIGN KEY(paper) REFERENCES document (id)
)""",
    """CREATE TABLE dossier (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	inspection INTEGER NOT NULL,
	part INTEGER NOT NULL,
	paper INTEGER,
	note TEXT,
	filed_on DATE NOT NULL,
	CONSTRAINT ck_dossier_filed_on_is_iso CHECK (filed_on LIKE '____-__-__'),
	CONSTRAINT ck_dossier_part_of_eight CHECK (part BETWEEN 1 AND 8),
	CONSTRAINT fk_dossier_inspection FOREIGN KEY(inspection) REFERENCES inspection (id),
	CONSTRAINT fk_dossier_paper FOREIGN KEY(paper) REFERENCES document (id)
)""",
    """CREATE INDEX ix_dossier_inspection ON dossier (inspection)""",
    """CREATE TABLE material (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	inspection INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	what TEXT NOT NULL,
	due_on DATE,
	answer TEXT,
	requested_on DATE NOT NULL,
	given_on DATE,
	CONSTRAINT ck_material_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_material_requested_on_is_iso CHECK (requested_on LIKE '____-__-__'),
	CONSTRAINT ck_material_given_on_is_iso CHECK (given_on LIKE '____-__-__'),
	CONSTRAINT fk_material_inspection FOREIGN KEY(inspection) REFERENCES inspection (id),
	CONSTRAINT fk_material_unit FOREIGN KEY(unit) REFERENCES unit (id)
)""",
    """CREATE INDEX ix_material_inspection ON material (inspection)""",
    """CREATE TABLE difference (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	figure TEXT NOT NULL,
	theirs TEXT,
	ours TEXT,
	exchanged TEXT,
	outcome TEXT,
	found_on DATE NOT NULL,
	settled_on DATE,
	CONSTRAINT ck_difference_exchanged_known CHECK (exchanged = 'document' OR exchanged = 'fax' OR exchanged = 'phone' OR exchanged = 'email' OR exchanged = 'eoffice' OR exchanged = 'message' OR exchanged = 'direct'),
	CONSTRAINT ck_difference_found_on_is_iso CHECK (found_on LIKE '____-__-__'),
	CONSTRAINT ck_difference_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT ck_difference_secret_has_no_words CHECK (secret = 0 OR (theirs IS NULL AND ours IS NULL AND outcome IS NULL)),
	CONSTRAINT fk_difference_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_difference_task FOREIGN KEY(task) REFERENCES task (id)
)""",
    """CREATE TABLE difficulty (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	task INTEGER NOT NULL,
	secret BOOLEAN NOT NULL,
	kind TEXT NOT NULL,
	units TEXT NOT NULL,
	content TEXT,
	asked INTEGER,
	outcome TEXT,
	raised_on DATE NOT NULL,
	asked_on DATE,
	settled_on DATE,
	CONSTRAINT ck_difficulty_kind_known CHECK (kind = 'difficulty' OR kind = 'dispute'),
	CONSTRAINT ck_difficulty_raised_on_is_iso CHECK (raised_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_asked_on_is_iso CHECK (asked_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_secret_has_no_words CHECK (secret = 0 OR (content IS NULL AND outcome IS NULL)),
	CONSTRAINT fk_difficulty_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_difficulty_asked FOREIGN KEY(asked) REFERENCES document (id)
)""",
    """CREATE TABLE feedback (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	title TEXT NOT NULL,
	sender INTEGER NOT NULL,
	about INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	content TEXT,
	answer_kind TEXT,
	answer INTEGER,
	received_on DATE NOT NULL,
	answered_on DATE,
	notified_on DATE,
	CONSTRAINT ck_feedback_answer_kind_known CHECK (answer_kind = 'urging' OR answer_kind = 'direction'),
	CONSTRAINT ck_feedback_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_answered_on_is_iso CHECK (answered_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_notified_on_is_iso CHECK (notified_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_secret_has_no_words CHECK (secret = 0 OR (content IS NULL)),
	CONSTRAINT fk_feedback_sender FOREIGN KEY(sender) REFERENCES unit (id),
	CONSTRAINT fk_feedback_about FOREIGN KEY(about) REFERENCES unit (id),
	CONSTRAINT fk_feedback_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_feedback_answer FOREIGN KEY(answer) REFERENCES document (id)
)""",
    """CREATE TABLE finding (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	inspection INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	result TEXT NOT NULL,
	nature TEXT,
	degree TEXT,
	cause TEXT,
	responsibility TEXT,
	recommendation TEXT,
	follow_up INTEGER,
	made_on DATE NOT NULL,
	CONSTRAINT ck_finding_result_known CHECK (result = 'done' OR result = 'undone' OR result = 'wrong'),
	CONSTRAINT ck_finding_made_on_is_iso CHECK (made_on LIKE '____-__-__'),
	CONSTRAINT ck_finding_secret_has_no_words CHECK (secret = 0 OR (nature IS NULL AND degree IS NULL AND cause IS NULL AND responsibility IS NULL AND recommendation IS NULL)),
	CONSTRAINT fk_finding_inspection FOREIGN KEY(inspection) REFERENCES inspection (id),
	CONSTRAINT fk_finding_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_finding_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_finding_follow_up FOREIGN KEY(follow_up) REFERENCES task (id)
)""",
    """CREATE INDEX ix_finding_inspection ON finding (inspection)""",
    """CREATE TABLE slowness (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	task INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	secret BOOLEAN NOT NULL,
	since DATE NOT NULL,
	note TEXT,
	noted_on DATE NOT NULL,
	given_on DATE,
	CONSTRAINT ck_slowness_since_is_iso CHECK (since LIKE '____-__-__'),
	CONSTRAINT ck_slowness_noted_on_is_iso CHECK (noted_on LIKE '____-__-__'),
	CONSTRAINT ck_slowness_given_on_is_iso CHECK (given_on LIKE '____-__-__'),
	CONSTRAINT ck_slowness_secret_has_no_words CHECK (secret = 0 OR (note IS NULL)),
	CONSTRAINT fk_slowness_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_slowness_unit FOREIGN KEY(unit) REFERENCES unit (id)
)""",
    """CREATE TABLE submission (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	paper TEXT NOT NULL,
	content TEXT,
	due_on DATE,
	outcome TEXT,
	sent_on DATE NOT NULL,
	processed_on DATE,
	CONSTRAINT ck_submission_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_submission_sent_on_is_iso CHECK (sent_on LIKE '____-__-__'),
	CONSTRAINT ck_submission_processed_on_is_iso CHECK (processed_on LIKE '____-__-__'),
	CONSTRAINT ck_submission_secret_has_no_words CHECK (secret = 0 OR (content IS NULL AND outcome IS NULL)),
	CONSTRAINT fk_submission_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_submission_task FOREIGN KEY(task) REFERENCES task (id)
)""",
    """CREATE TABLE urgent_work (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	asked_by TEXT NOT NULL,
	content TEXT,
	due_on DATE,
	outcome TEXT,
	noted_on DATE NOT NULL,
	settled_on DATE,
	CONSTRAINT ck_urgent_work_asked_by_known CHECK (asked_by = 'thanh-uy' OR asked_by = 'dang-uy' OR asked_by = 'hdnd' OR asked_by = 'ubnd'),
	CONSTRAINT ck_urgent_work_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_urgent_work_noted_on_is_iso CHECK (noted_on LIKE '____-__-__'),
	CONSTRAINT ck_urgent_work_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT ck_urgent_work_secret_has_no_words CHECK (secret = 0 OR (content IS NULL AND outcome IS NULL)),
	CONSTRAINT fk_urgent_work_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_urgent_work_task FOREIGN KEY(task) REFERENCES task (id)
)""",
)

ACTS_THAT_STAND = """CREATE VIEW act AS
SELECT id, happened, subject, subject_id, happened_on, recorded_at, actor, payload, payload_digest, digest
  FROM event
 WHERE NOT EXISTS (SELECT 1 FROM undone WHERE undone.event = event.id)"""

REFUSALS = (
    """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is never changed');
END""",
    """CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is never changed');
END""",
    """CREATE TRIGGER event_keeps_no_words_of_a_secret_directive BEFORE INSERT ON event
WHEN NEW.subject = 'directive' AND COALESCE(NEW.payload ->> 'note', NEW.payload ->> 'reason') IS NOT NULL
 AND (SELECT secrecy FROM directive WHERE id = NEW.subject_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'no words of a secret directive are kept');
END""",
    """CREATE TRIGGER event_keeps_no_words_of_a_secret BEFORE INSERT ON event
WHEN NEW.subject = 'task'
 AND (NEW.happened <> 'task-assigned' OR INSTR(NEW.payload, '"routine_reason":') > 0)
 AND (COALESCE(NEW.payload ->> 'note', NEW.payload ->> 'reason', NEW.payload ->> 'routine_reason',
               NEW.payload ->> 'content', NEW.payload ->> 'answer', NEW.payload ->> 'outcome',
               NEW.payload ->> 'person', NEW.payload ->> 'file_sha256') IS NOT NULL
      OR NEW.payload ->> 'field' IN ('content', 'point', 'programme'))
 AND (SELECT secret FROM item WHERE id = COALESCE(
        (SELECT item_id FROM task WHERE id = NEW.subject_id), CAST(NEW.payload ->> 'item' AS INTEGER)))
BEGIN
    SELECT RAISE(ABORT, 'no words of a secret task are kept');
END""",
)


def upgrade() -> None:
    """Copy the tables that know more words, create the new ones, and lay the triggers again."""
    op.execute("DROP TRIGGER IF EXISTS event_is_never_changed")
    op.execute("DROP TRIGGER IF EXISTS event_is_never_deleted")
    op.execute("PRAGMA legacy_alter_table = ON")  # or the references of other tables would follow the old name
    for table, statement in {**CHANGED, "unit_name": UNIT_NAME}.items():
        op.execute(f"ALTER TABLE {table} RENAME TO old_{table}")
        op.execute(statement)
        added = ", NULL" if table == "unit_name" else ""
        op.execute(f"INSERT INTO {table} SELECT *{added} FROM old_{table}")
        op.execute(f"DELETE FROM sqlite_sequence WHERE name = '{table}'")
        op.execute(f"UPDATE sqlite_sequence SET name = '{table}' WHERE name = 'old_{table}'")
    for table in ("unit_name", *reversed(CHANGED)):
        op.execute(f"DROP TABLE old_{table}")
    op.execute("PRAGMA legacy_alter_table = OFF")
    for statement in (*INDEXES, *TABLES, ACTS_THAT_STAND, *REFUSALS):
        op.execute(statement)
