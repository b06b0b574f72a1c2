"""
Whose time it is: how long the Office held a report, which paper a deadline counts from, to which day the page was turned.

Words stand in tables of their own from now on, one for each vocabulary, so that a new one is a new row and no copy
of a table; those of the tables that the next migration copies follow there. Not a line of the journal changes, and
its triggers and its view are laid again. What is derived is computed anew in the same transaction (see
`tracker.ledger.copies.upgrade`), so that the new columns hold what the acts say.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WORDS = {
    "happened_word": (
        "calendar-loaded",
        "days-swapped",
        "day-taken-off",
        "setting-changed",
        "act-undone",
        "unit-added",
        "unit-renamed",
        "unit-merged",
        "officer-named",
        "officer-left",
        "commitment-issued",
        "directive-issued",
        "tasks-entered",
        "nothing-to-follow",
        "directive-withdrawn",
        "directive-corrected",
        "task-assigned",
        "task-received",
        "period-opened",
        "progress-noted",
        "report-issued",
        "report-filed",
        "done-reported",
        "report-confirmed",
        "report-returned",
        "delay-explained",
        "task-urged",
        "task-referred",
        "referral-dismissed",
        "task-extended",
        "task-reassigned",
        "task-stopped",
        "task-reopened",
        "task-corrected",
        "result-sent-up",
        "review-proposed",
        "coordination-noted",
        "coordination-slow",
        "coordination-given",
        "submission-sent",
        "submission-processed",
        "urgent-work-noted",
        "urgent-work-settled",
        "thursday-came",
        "weekly-filed",
        "difference-found",
        "difference-settled",
        "urging-sent",
        "urging-answered",
        "difficulty-raised",
        "direction-asked",
        "difficulty-settled",
        "inspection-planned",
        "inspection-decided",
        "inspection-ordered",
        "member-invited",
        "material-requested",
        "material-given",
        "inspection-ended-by-unit",
        "inspection-ended-by-city",
        "finding-made",
        "dossier-filed",
        "inspection-reported",
        "inspection-copied",
        "inspection-notified",
        "feedback-received",
        "feedback-answered",
        "feedback-notified",
        "meeting-scheduled",
        "meeting-moved",
        "meeting-cancelled",
        "update-called",
        "update-declared",
        "meeting-reported",
        "period-ended",
        "periodic-report-filed",
        "periodic-report-copied",
        "report-published",
        "report-requested",
        "year-turned",
        "regulation-report-filed",
        "upward-report-sent",
    ),
    "subject_word": (
        "ledger",
        "unit",
        "directive",
        "task",
        "submission",
        "urgent-work",
        "slowness",
        "week",
        "difference",
        "urging",
        "difficulty",
        "inspection",
        "material",
        "finding",
        "dossier",
        "feedback",
        "merger",
        "officer",
        "commitment",
        "meeting",
        "period",
    ),
    "outcome_word": (
        "open",
        "waiting",
        "met",
        "stopped",
        "returned",
        "referred",
        "received",
        "extended",
        "moved",
        "rescheduled",
        "reopened",
        "recounted",
        "corrected",
    ),
    "party_word": ("office", "lead-unit", "every-unit", "every-commune"),
    "force_word": ("duty", "option", "trigger", "soft-duty"),
    "status_word": ("assigned", "in-progress", "reported", "done", "referred", "stopped"),
    "unit_kind_word": ("office", "so", "ban", "xa", "phuong", "dac-khu", "khac"),
    "channel_word": ("eoffice", "report", "direct", "phone", "email", "fax", "message", "inspection"),
    "exchange_word": ("document", "fax", "phone", "email", "eoffice", "message", "direct"),
    "body_word": ("thanh-uy", "dang-uy", "hdnd", "ubnd"),
    "result_word": ("done", "undone", "wrong"),
    "answer_word": ("urging", "direction"),
    "commitment_word": ("plan", "regulation"),
    "report_span_word": ("month", "quarter", "half-year", "year", "request"),
}
"""Every word that these tables of a ledger store, by its table of words."""

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
	CONSTRAINT ck_event_happened_on_is_iso CHECK (happened_on LIKE '____-__-__'),
	CONSTRAINT ck_event_recorded_at_is_utc CHECK (recorded_at LIKE '____-__-__T%+00:00'),
	CONSTRAINT fk_event_happened FOREIGN KEY(happened) REFERENCES happened_word (word),
	CONSTRAINT fk_event_subject FOREIGN KEY(subject) REFERENCES subject_word (word)
)""",
    "task": """CREATE TABLE task (
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
	paper_on DATE NOT NULL,
	entered_on DATE NOT NULL,
	received_on DATE,
	referred_on DATE,
	referred_by INTEGER,
	recurring BOOLEAN NOT NULL,
	CONSTRAINT ck_task_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_task_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT ck_task_paper_on_is_iso CHECK (paper_on LIKE '____-__-__'),
	CONSTRAINT ck_task_entered_on_is_iso CHECK (entered_on LIKE '____-__-__'),
	CONSTRAINT ck_task_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT ck_task_referred_on_is_iso CHECK (referred_on LIKE '____-__-__'),
	CONSTRAINT fk_task_item_id FOREIGN KEY(item_id) REFERENCES item (id),
	CONSTRAINT fk_task_status FOREIGN KEY(status) REFERENCES status_word (word),
	CONSTRAINT fk_task_lead FOREIGN KEY(lead) REFERENCES unit (id),
	CONSTRAINT fk_task_referred_by FOREIGN KEY(referred_by) REFERENCES event (id)
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
	held INTEGER NOT NULL,
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
	CONSTRAINT ck_obligation_started_on_is_iso CHECK (started_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_original_due_on_is_iso CHECK (original_due_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_opened_on_is_iso CHECK (opened_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_met_on_is_iso CHECK (met_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_accepted_on_is_iso CHECK (accepted_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_ended_on_is_iso CHECK (ended_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_running_has_no_end CHECK ((outcome IN ('open', 'waiting')) = (ended_on IS NULL)),
	CONSTRAINT ck_obligation_open_is_not_met CHECK (outcome <> 'open' OR met_on IS NULL),
	CONSTRAINT fk_obligation_force FOREIGN KEY(force) REFERENCES force_word (word),
	CONSTRAINT fk_obligation_subject FOREIGN KEY(subject) REFERENCES subject_word (word),
	CONSTRAINT fk_obligation_party FOREIGN KEY(party) REFERENCES party_word (word),
	CONSTRAINT fk_obligation_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_obligation_opened_by FOREIGN KEY(opened_by) REFERENCES event (id),
	CONSTRAINT fk_obligation_outcome FOREIGN KEY(outcome) REFERENCES outcome_word (word),
	CONSTRAINT fk_obligation_met_by FOREIGN KEY(met_by) REFERENCES event (id),
	CONSTRAINT fk_obligation_ended_by FOREIGN KEY(ended_by) REFERENCES event (id),
	CONSTRAINT fk_obligation_replaces FOREIGN KEY(replaces) REFERENCES obligation (id)
)""",
    "unit": """CREATE TABLE unit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	code TEXT NOT NULL,
	kind TEXT NOT NULL,
	CONSTRAINT uq_unit_code UNIQUE (code),
	CONSTRAINT fk_unit_kind FOREIGN KEY(kind) REFERENCES unit_kind_word (word)
)""",
    "urging": """CREATE TABLE urging (
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
	CONSTRAINT ck_urging_answer_by_is_iso CHECK (answer_by LIKE '____-__-__'),
	CONSTRAINT ck_urging_sent_on_is_iso CHECK (sent_on LIKE '____-__-__'),
	CONSTRAINT ck_urging_answered_on_is_iso CHECK (answered_on LIKE '____-__-__'),
	CONSTRAINT ck_urging_secret_has_no_words CHECK (secret = 0 OR (note IS NULL AND answer IS NULL)),
	CONSTRAINT fk_urging_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_urging_channel FOREIGN KEY(channel) REFERENCES channel_word (word),
	CONSTRAINT fk_urging_paper FOREIGN KEY(paper) REFERENCES document (id)
)""",
    "difference": """CREATE TABLE difference (
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
	CONSTRAINT ck_difference_found_on_is_iso CHECK (found_on LIKE '____-__-__'),
	CONSTRAINT ck_difference_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT ck_difference_secret_has_no_words CHECK (secret = 0 OR (theirs IS NULL AND ours IS NULL AND outcome IS NULL)),
	CONSTRAINT fk_difference_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_difference_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_difference_exchanged FOREIGN KEY(exchanged) REFERENCES exchange_word (word)
)""",
    "urgent_work": """CREATE TABLE urgent_work (
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
	CONSTRAINT ck_urgent_work_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_urgent_work_noted_on_is_iso CHECK (noted_on LIKE '____-__-__'),
	CONSTRAINT ck_urgent_work_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT ck_urgent_work_secret_has_no_words CHECK (secret = 0 OR (content IS NULL AND outcome IS NULL)),
	CONSTRAINT fk_urgent_work_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_urgent_work_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_urgent_work_asked_by FOREIGN KEY(asked_by) REFERENCES body_word (word)
)""",
    "finding": """CREATE TABLE finding (
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
	CONSTRAINT ck_finding_made_on_is_iso CHECK (made_on LIKE '____-__-__'),
	CONSTRAINT ck_finding_secret_has_no_words CHECK (secret = 0 OR (nature IS NULL AND degree IS NULL AND cause IS NULL AND responsibility IS NULL AND recommendation IS NULL)),
	CONSTRAINT fk_finding_inspection FOREIGN KEY(inspection) REFERENCES inspection (id),
	CONSTRAINT fk_finding_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_finding_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_finding_result FOREIGN KEY(result) REFERENCES result_word (word),
	CONSTRAINT fk_finding_follow_up FOREIGN KEY(follow_up) REFERENCES task (id)
)""",
    "feedback": """CREATE TABLE feedback (
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
	CONSTRAINT ck_feedback_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_answered_on_is_iso CHECK (answered_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_notified_on_is_iso CHECK (notified_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_secret_has_no_words CHECK (secret = 0 OR (content IS NULL)),
	CONSTRAINT fk_feedback_sender FOREIGN KEY(sender) REFERENCES unit (id),
	CONSTRAINT fk_feedback_about FOREIGN KEY(about) REFERENCES unit (id),
	CONSTRAINT fk_feedback_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_feedback_answer_kind FOREIGN KEY(answer_kind) REFERENCES answer_word (word),
	CONSTRAINT fk_feedback_answer FOREIGN KEY(answer) REFERENCES document (id)
)""",
    "commitment": """CREATE TABLE commitment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	kind TEXT NOT NULL,
	paper INTEGER NOT NULL,
	issued_on DATE NOT NULL,
	CONSTRAINT ck_commitment_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT fk_commitment_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_commitment_kind FOREIGN KEY(kind) REFERENCES commitment_word (word),
	CONSTRAINT fk_commitment_paper FOREIGN KEY(paper) REFERENCES document (id)
)""",
    "period": """CREATE TABLE period (
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
	CONSTRAINT ck_period_first_is_iso CHECK (first LIKE '____-__-__'),
	CONSTRAINT ck_period_last_is_iso CHECK (last LIKE '____-__-__'),
	CONSTRAINT ck_period_ended_on_is_iso CHECK (ended_on LIKE '____-__-__'),
	CONSTRAINT ck_period_published_on_is_iso CHECK (published_on LIKE '____-__-__'),
	CONSTRAINT uq_period_code UNIQUE (code),
	CONSTRAINT fk_period_span FOREIGN KEY(span) REFERENCES report_span_word (word)
)""",
}
"""Tables that gain columns, or point at a table of words."""

COPIED = {
    "event": "*",
    "task": (
        "id, item_id, room, status, lead, phrase, deadline, term, due_on, issued_on, issued_on, entered_on, received_on,"
        " NULL, NULL, recurring"
    ),
    "obligation": (
        "id, rule, article, force, subject, subject_id, party, unit, period, started_on, term, due_on, provisional, 0,"
        " original_due_on, opened_on, opened_by, outcome, met_on, met_by, accepted_on, ended_on, ended_by, replaces,"
        " extensions"
    ),
    "unit": "*",
    "urging": "*",
    "difference": "*",
    "urgent_work": "*",
    "finding": "*",
    "feedback": "*",
    "commitment": "*",
    "period": "*",
}
"""What each is filled with; the acts say more when the derived rows are computed anew."""

INDEXES = (
    """CREATE INDEX ix_commitment_unit ON commitment (unit)""",
    """CREATE INDEX ix_finding_inspection ON finding (inspection)""",
    """CREATE INDEX ix_event_subject_subject_id ON event (subject, subject_id)""",
    """CREATE INDEX ix_difficulty_task ON difficulty (task)""",
    """CREATE INDEX ix_obligation_open ON obligation (force, due_on, id) WHERE outcome = 'open' AND due_on IS NOT NULL""",
    """CREATE INDEX ix_obligation_referred ON obligation (rule, id) WHERE outcome = 'referred'""",
    """CREATE INDEX ix_obligation_replaces ON obligation (replaces) WHERE replaces IS NOT NULL""",
    """CREATE INDEX ix_obligation_undated ON obligation (rule, id) WHERE outcome = 'open' AND term IS NULL""",
    """CREATE INDEX ix_obligation_waiting ON obligation (rule, id) WHERE outcome = 'waiting'""",
    """CREATE INDEX ix_obligation_rule_due_on ON obligation (rule, due_on)""",
    """CREATE INDEX ix_obligation_subject_subject_id ON obligation (subject, subject_id)""",
    """CREATE INDEX ix_task_item_id ON task (item_id)""",
    """CREATE INDEX ix_task_lead ON task (lead)""",
    """CREATE INDEX ix_task_recurring ON task (id) WHERE recurring = 1""",
    """CREATE INDEX ix_task_reported ON task (id) WHERE status = 'reported'""",
)

PAGE = """CREATE TABLE page (
	turned_to DATE NOT NULL,
	CONSTRAINT pk_page PRIMARY KEY (turned_to),
	CONSTRAINT ck_page_turned_to_is_iso CHECK (turned_to LIKE '____-__-__')
)"""

REASONS = """CREATE VIEW written_reason AS
SELECT a.subject_id AS task, a.payload ->> 'period' AS period, a.happened_on AS given_on, a.payload ->> 'number' AS paper
  FROM act a
 WHERE a.subject = 'task' AND a.happened = 'delay-explained'
UNION ALL
SELECT d.task, NULL, a.happened_on, a.payload ->> 'number'
  FROM difficulty d
  JOIN act a ON a.subject = 'difficulty' AND a.subject_id = d.id AND a.happened = 'difficulty-raised'
 WHERE a.payload ->> 'document' IS NOT NULL
UNION ALL
SELECT u.subject_id, NULL, a.happened_on, a.payload ->> 'number'
  FROM act u
  JOIN act a ON a.subject = 'urging' AND a.subject_id = CAST(u.payload ->> 'urging' AS INTEGER)
   AND a.happened = 'urging-answered'
 WHERE u.subject = 'task' AND u.happened = 'task-urged' AND a.payload ->> 'document' IS NOT NULL"""
"""Papers in which a unit said why a task is late (Art. 8.1.e, 19.2, 20.2)."""

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
    """Lay the tables of words, copy the tables that change, and lay view and triggers again."""
    for name in (
        "is_never_changed",
        "is_never_deleted",
        "keeps_no_words_of_a_secret_directive",
        "keeps_no_words_of_a_secret",
    ):
        op.execute(f"DROP TRIGGER IF EXISTS event_{name}")
    op.execute("DROP VIEW IF EXISTS act")
    for table, words in WORDS.items():
        op.execute(f"CREATE TABLE {table} (\n\tword TEXT NOT NULL,\n\tCONSTRAINT pk_{table} PRIMARY KEY (word)\n)")
        values = ", ".join(f"('{word}')" for word in words)
        op.execute(f"INSERT INTO {table} (word) VALUES {values}")
    op.execute("PRAGMA legacy_alter_table = ON")  # or the references of other tables would follow the old name
    for table, statement in CHANGED.items():
        op.execute(f"ALTER TABLE {table} RENAME TO old_{table}")
        op.execute(statement)
        op.execute(f"INSERT INTO {table} SELECT {COPIED[table]} FROM old_{table}")
        op.execute(f"DELETE FROM sqlite_sequence WHERE name = '{table}'")
        op.execute(f"UPDATE sqlite_sequence SET name = '{table}' WHERE name = 'old_{table}'")
    for table in reversed(CHANGED):
        op.execute(f"DROP TABLE old_{table}")
    op.execute("PRAGMA legacy_alter_table = OFF")
    for statement in (*INDEXES, PAGE, ACTS_THAT_STAND, REASONS, *REFUSALS):
        op.execute(statement)
