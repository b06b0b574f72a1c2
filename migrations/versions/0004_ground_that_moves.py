"""
The ground that moves: words for acts that take back, set earlier, or join what an earlier act set.

A new word is a new row, and the last tables whose words stood in CHECKs point at tables of words. Not a line of the
journal changes. What is derived is computed anew in the same transaction (see `tracker.ledger.copies.upgrade`).
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
        "cause-confirmed",
        "remark-made",
        "difficulty-sent",
        "unit-name-amended",
        "unit-alias-added",
        "unit-alias-removed",
        "words-withdrawn",
        "item-entered",
    ),
    "subject_word": ("remark", "item"),
    "outcome_word": ("shortened", "merged"),
}
"""Every word that ledgers of this schema store besides those of the one before, by its table."""

NEW_WORDS: dict[str, tuple[str, ...]] = {
    "issuer_word": ("city", "chairman", "deputy", "office", "government", "pm"),
    "level_word": ("city", "central"),
    "secrecy_word": ("mat", "toi-mat", "tuyet-mat"),
    "urgency_word": ("khan", "thuong-khan", "hoa-toc"),
    "deliverable_word": ("report", "submission", "completion"),
    "obstacle_word": ("difficulty", "dispute"),
    "inspection_kind_word": ("regular", "ad-hoc", "single-task"),
    "ground_word": ("plan", "direction", "signs", "own"),
    "conductor_word": ("city", "unit"),
    "remark_word": ("reminder", "criticism", "praise"),
}
"""The tables of words that are laid now, for the tables that are copied below."""

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
	approved_by TEXT,
	planned_on DATE,
	decided_on DATE,
	ordered_on DATE,
	ended_on DATE,
	reported_on DATE,
	copied_on DATE,
	notified_on DATE,
	cancelled_on DATE,
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
	CONSTRAINT fk_inspection_kind FOREIGN KEY(kind) REFERENCES inspection_kind_word (word),
	CONSTRAINT fk_inspection_ground FOREIGN KEY(ground) REFERENCES ground_word (word),
	CONSTRAINT fk_inspection_conductor FOREIGN KEY(conductor) REFERENCES conductor_word (word),
	CONSTRAINT fk_inspection_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_inspection_plan FOREIGN KEY("plan") REFERENCES document (id),
	CONSTRAINT fk_inspection_direction FOREIGN KEY(direction) REFERENCES document (id),
	CONSTRAINT fk_inspection_decision FOREIGN KEY(decision) REFERENCES document (id),
	CONSTRAINT fk_inspection_report FOREIGN KEY(report) REFERENCES document (id)
)""",
    "difficulty": """CREATE TABLE difficulty (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	task INTEGER NOT NULL,
	secret BOOLEAN NOT NULL,
	kind TEXT NOT NULL,
	units TEXT NOT NULL,
	content TEXT,
	asked INTEGER,
	outcome TEXT,
	sent_to TEXT,
	sent_on DATE,
	raised_on DATE NOT NULL,
	asked_on DATE,
	settled_on DATE,
	CONSTRAINT ck_difficulty_sent_on_is_iso CHECK (sent_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_raised_on_is_iso CHECK (raised_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_asked_on_is_iso CHECK (asked_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_secret_has_no_words CHECK (secret = 0 OR (content IS NULL AND outcome IS NULL)),
	CONSTRAINT fk_difficulty_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_difficulty_kind FOREIGN KEY(kind) REFERENCES obstacle_word (word),
	CONSTRAINT fk_difficulty_asked FOREIGN KEY(asked) REFERENCES document (id)
)""",
    "directive": """CREATE TABLE directive (
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
	proposing_room TEXT,
	other TEXT,
	CONSTRAINT ck_directive_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT ck_directive_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT ck_directive_withdrawn_on_is_iso CHECK (withdrawn_on LIKE '____-__-__'),
	CONSTRAINT ck_directive_level_follows_issuer CHECK ((level = 'central') = (issuer IN ('government', 'pm'))),
	CONSTRAINT ck_directive_secret_has_no_file CHECK (secrecy IS NULL OR (file_name IS NULL AND file_sha256 IS NULL)),
	CONSTRAINT ck_directive_secret_has_no_other CHECK (secrecy IS NULL OR other IS NULL),
	CONSTRAINT uq_directive_issuer_number_issued_on UNIQUE (issuer, number, issued_on),
	CONSTRAINT fk_directive_issuer FOREIGN KEY(issuer) REFERENCES issuer_word (word),
	CONSTRAINT fk_directive_level FOREIGN KEY(level) REFERENCES level_word (word),
	CONSTRAINT fk_directive_submitted_by FOREIGN KEY(submitted_by) REFERENCES unit (id),
	CONSTRAINT fk_directive_secrecy FOREIGN KEY(secrecy) REFERENCES secrecy_word (word),
	CONSTRAINT fk_directive_urgency FOREIGN KEY(urgency) REFERENCES urgency_word (word),
	CONSTRAINT fk_directive_implements FOREIGN KEY(implements) REFERENCES directive (id),
	CONSTRAINT fk_directive_withdrawn_by FOREIGN KEY(withdrawn_by) REFERENCES document (id)
)""",
    "item": """CREATE TABLE item (
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
	proposing_room TEXT,
	other TEXT,
	CONSTRAINT ck_item_secret_has_no_content CHECK (secret = (content IS NULL)),
	CONSTRAINT ck_item_secret_has_no_other CHECK (secret = 0 OR other IS NULL),
	CONSTRAINT uq_item_directive_id_fingerprint UNIQUE (directive_id, fingerprint),
	CONSTRAINT fk_item_directive_id FOREIGN KEY(directive_id) REFERENCES directive (id),
	CONSTRAINT fk_item_deliverable FOREIGN KEY(deliverable) REFERENCES deliverable_word (word)
)""",
}
"""Tables that gain columns, or point at a table of words."""

COPIED = {
    "inspection": (
        'id, title, kind, ground, conductor, unit, inspected, tasks, "plan", direction, decision, legal_basis, scope,'
        " contents, begins_on, until_on, head, members, invited, report, evaluation, NULL, NULL, planned_on, decided_on,"
        " ordered_on, ended_on, reported_on, copied_on, notified_on, NULL"
    ),
    "difficulty": (
        "id, task, secret, kind, units, content, asked, outcome, NULL, NULL, raised_on, asked_on, settled_on"
    ),
    "directive": (
        "id, number, folded_number, issued_on, kind, abstract, signer, issuer, level, submitted_by, received_on, room,"
        " secrecy, urgency, implements, file_name, file_sha256, withdrawn_on, withdrawn_by, NULL, NULL"
    ),
    "item": (
        "id, directive_id, point, content, folded, secret, phrase, deliverable, written, programme, fingerprint,"
        " NULL, NULL"
    ),
}
"""What each is filled with."""

NEW = (
    """CREATE TABLE remark (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	kind TEXT NOT NULL,
	paper INTEGER NOT NULL,
	note TEXT,
	given_on DATE NOT NULL,
	CONSTRAINT ck_remark_given_on_is_iso CHECK (given_on LIKE '____-__-__'),
	CONSTRAINT ck_remark_secret_has_no_words CHECK (secret = 0 OR (note IS NULL)),
	CONSTRAINT fk_remark_unit FOREIGN KEY(unit) REFERENCES unit (id),
	CONSTRAINT fk_remark_task FOREIGN KEY(task) REFERENCES task (id),
	CONSTRAINT fk_remark_kind FOREIGN KEY(kind) REFERENCES remark_word (word),
	CONSTRAINT fk_remark_paper FOREIGN KEY(paper) REFERENCES document (id)
)""",
    "CREATE INDEX ix_remark_task ON remark (task)",
    "CREATE INDEX ix_difficulty_task ON difficulty (task)",
    "CREATE INDEX ix_directive_folded_number ON directive (folded_number)",
    "DROP TRIGGER IF EXISTS event_keeps_no_words_of_a_secret_directive",
    """CREATE TRIGGER event_keeps_no_words_of_a_secret_directive BEFORE INSERT ON event
WHEN NEW.subject = 'directive'
 AND (COALESCE(NEW.payload ->> 'note', NEW.payload ->> 'reason', NEW.payload ->> 'other') IS NOT NULL
      OR NEW.payload ->> 'field' = 'other')
 AND COALESCE((SELECT secrecy FROM directive WHERE id = NEW.subject_id), NEW.payload ->> 'secrecy') IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'no words of a secret directive are kept');
END""",
    "DROP TRIGGER IF EXISTS event_keeps_no_words_of_a_secret",
    """CREATE TRIGGER event_keeps_no_words_of_a_secret BEFORE INSERT ON event
WHEN NEW.subject = 'task'
 AND (NEW.happened <> 'task-assigned' OR INSTR(NEW.payload, '"routine_reason":') > 0)
 AND (COALESCE(NEW.payload ->> 'note', NEW.payload ->> 'reason', NEW.payload ->> 'routine_reason',
               NEW.payload ->> 'content', NEW.payload ->> 'answer', NEW.payload ->> 'outcome',
               NEW.payload ->> 'person', NEW.payload ->> 'file_sha256', NEW.payload ->> 'other') IS NOT NULL
      OR NEW.payload ->> 'field' IN ('content', 'point', 'programme', 'other'))
 AND (SELECT secret FROM item WHERE id = COALESCE(
        (SELECT item_id FROM task WHERE id = NEW.subject_id), CAST(NEW.payload ->> 'item' AS INTEGER)))
BEGIN
    SELECT RAISE(ABORT, 'no words of a secret task are kept');
END""",
    """CREATE TRIGGER event_keeps_no_words_of_a_secret_item BEFORE INSERT ON event
WHEN (NEW.subject = 'item' OR (NEW.happened = 'task-assigned' AND INSTR(NEW.payload, '"routine_reason":') > 0))
 AND (SELECT secrecy FROM directive WHERE id = CAST(NEW.payload ->> 'directive' AS INTEGER)) IS NOT NULL
 AND COALESCE(NEW.payload ->> 'content', NEW.payload ->> 'point', NEW.payload ->> 'programme',
              NEW.payload ->> 'other', NEW.payload ->> 'routine_reason') IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'no words of a secret task are kept');
END""",
    """CREATE TABLE told_time_limit (
	inspection INTEGER NOT NULL,
	until_on DATE NOT NULL,
	told_on DATE NOT NULL,
	CONSTRAINT pk_told_time_limit PRIMARY KEY (inspection, until_on),
	CONSTRAINT ck_told_time_limit_until_on_is_iso CHECK (until_on LIKE '____-__-__'),
	CONSTRAINT ck_told_time_limit_told_on_is_iso CHECK (told_on LIKE '____-__-__')
)""",
    """CREATE TABLE restated (
	event INTEGER NOT NULL,
	happened_on DATE NOT NULL,
	payload TEXT NOT NULL,
	restated_by INTEGER NOT NULL,
	CONSTRAINT pk_restated PRIMARY KEY (event),
	CONSTRAINT ck_restated_happened_on_is_iso CHECK (happened_on LIKE '____-__-__'),
	CONSTRAINT fk_restated_event FOREIGN KEY(event) REFERENCES event (id),
	CONSTRAINT fk_restated_restated_by FOREIGN KEY(restated_by) REFERENCES event (id)
)""",
    "DROP VIEW IF EXISTS act",
    """CREATE VIEW act AS
SELECT id, happened, subject, subject_id,
       COALESCE((SELECT r.happened_on FROM restated r WHERE r.event = event.id), happened_on) AS happened_on,
       recorded_at, actor, COALESCE((SELECT r.payload FROM restated r WHERE r.event = event.id), payload) AS payload,
       payload_digest, digest
  FROM event
 WHERE NOT EXISTS (SELECT 1 FROM undone WHERE undone.event = event.id)""",
)


def upgrade() -> None:
    """Add the words, copy the tables that change, and lay the new ones."""
    for table in NEW_WORDS:
        op.execute(f"CREATE TABLE {table} (\n\tword TEXT NOT NULL,\n\tCONSTRAINT pk_{table} PRIMARY KEY (word)\n)")
    for table, words in (WORDS | NEW_WORDS).items():
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
