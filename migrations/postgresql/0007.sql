-- The schema 0007 of a ledger on PostgreSQL. Written by `make schema`: not to be changed by hand.
-- It names no schema: it runs in one transaction, in the schema that the search path names first.

-- What is laid here and runs as its owner finds the tables of this ledger, and never a temporary one of a caller.
SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- The words of a payload, asked for as SQLite does; the text itself is kept, because the chain needs each byte of it.
CREATE FUNCTION word_of(payload text, name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT payload::json ->> name';
CREATE OPERATOR ->> (FUNCTION = word_of, LEFTARG = text, RIGHTARG = text);

CREATE TABLE answer_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_answer_word PRIMARY KEY (word)
);
INSERT INTO answer_word (word) VALUES ('urging'), ('direction');

CREATE TABLE body_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_body_word PRIMARY KEY (word)
);
INSERT INTO body_word (word) VALUES ('thanh-uy'), ('dang-uy'), ('hdnd'), ('ubnd');

CREATE TABLE channel_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_channel_word PRIMARY KEY (word)
);
INSERT INTO channel_word (word) VALUES ('eoffice'), ('report'), ('direct'), ('phone'), ('email'), ('fax'), ('message'), ('inspection');

CREATE TABLE commitment_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_commitment_word PRIMARY KEY (word)
);
INSERT INTO commitment_word (word) VALUES ('plan'), ('regulation');

CREATE TABLE conductor_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_conductor_word PRIMARY KEY (word)
);
INSERT INTO conductor_word (word) VALUES ('city'), ('unit');

CREATE TABLE counter (
	name TEXT COLLATE "C" NOT NULL,
	last INTEGER NOT NULL,
	CONSTRAINT pk_counter PRIMARY KEY (name)
);

CREATE TABLE cron_run (
	id INTEGER NOT NULL,
	started_at TEXT COLLATE "C" NOT NULL,
	finished_at TEXT COLLATE "C",
	host TEXT COLLATE "C" NOT NULL,
	pid INTEGER NOT NULL,
	findings INTEGER,
	CONSTRAINT pk_cron_run PRIMARY KEY (id)
);

CREATE TABLE day (
	day TEXT COLLATE "C" NOT NULL,
	working BOOLEAN NOT NULL,
	ordinal INTEGER NOT NULL,
	source TEXT COLLATE "C" NOT NULL,
	provisional BOOLEAN NOT NULL,
	CONSTRAINT pk_day PRIMARY KEY (day),
	CONSTRAINT ck_day_day_is_iso CHECK (day LIKE '____-__-__')
);

CREATE TABLE deliverable_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_deliverable_word PRIMARY KEY (word)
);
INSERT INTO deliverable_word (word) VALUES ('report'), ('submission'), ('completion');

CREATE TABLE document (
	id INTEGER NOT NULL,
	number TEXT COLLATE "C" NOT NULL,
	issued_on TEXT COLLATE "C" NOT NULL,
	file_name TEXT COLLATE "C",
	file_sha256 TEXT COLLATE "C",
	CONSTRAINT pk_document PRIMARY KEY (id),
	CONSTRAINT ck_document_issued_on_is_iso CHECK (issued_on LIKE '____-__-__')
);
CREATE INDEX ix_document_number ON document (number);

CREATE TABLE exchange_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_exchange_word PRIMARY KEY (word)
);
INSERT INTO exchange_word (word) VALUES ('document'), ('fax'), ('phone'), ('email'), ('eoffice'), ('message'), ('direct');

CREATE TABLE force_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_force_word PRIMARY KEY (word)
);
INSERT INTO force_word (word) VALUES ('duty'), ('option'), ('trigger'), ('soft-duty');

CREATE TABLE ground_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_ground_word PRIMARY KEY (word)
);
INSERT INTO ground_word (word) VALUES ('plan'), ('direction'), ('signs'), ('own');

CREATE TABLE happened_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_happened_word PRIMARY KEY (word)
);
INSERT INTO happened_word (word) VALUES ('calendar-loaded'), ('days-swapped'), ('day-taken-off'), ('day-restored'), ('setting-changed'), ('act-undone'), ('unit-added'), ('unit-renamed'), ('unit-merged'), ('officer-named'), ('officer-left'), ('commitment-issued'), ('directive-issued'), ('tasks-entered'), ('nothing-to-follow'), ('directive-withdrawn'), ('directive-corrected'), ('item-entered'), ('task-assigned'), ('task-received'), ('period-opened'), ('progress-noted'), ('report-issued'), ('report-filed'), ('done-reported'), ('report-confirmed'), ('report-returned'), ('delay-explained'), ('task-urged'), ('task-referred'), ('referral-dismissed'), ('task-extended'), ('task-shortened'), ('task-reassigned'), ('task-stopped'), ('task-reopened'), ('task-corrected'), ('result-sent-up'), ('review-proposed'), ('coordination-noted'), ('coordination-slow'), ('coordination-given'), ('submission-sent'), ('submission-processed'), ('urgent-work-noted'), ('urgent-work-settled'), ('thursday-came'), ('weekly-filed'), ('difference-found'), ('difference-settled'), ('urging-sent'), ('urging-answered'), ('difficulty-raised'), ('direction-asked'), ('difficulty-settled'), ('inspection-planned'), ('inspection-decided'), ('inspection-ordered'), ('member-invited'), ('material-requested'), ('material-given'), ('inspection-ended-by-unit'), ('inspection-ended-by-city'), ('finding-made'), ('dossier-filed'), ('inspection-reported'), ('inspection-copied'), ('inspection-notified'), ('inspection-extended'), ('inspection-team-changed'), ('inspection-cancelled'), ('inspection-corrected'), ('finding-amended'), ('feedback-received'), ('feedback-answered'), ('feedback-notified'), ('meeting-scheduled'), ('meeting-moved'), ('meeting-cancelled'), ('update-called'), ('update-declared'), ('update-let-go'), ('meeting-reported'), ('period-ended'), ('periodic-report-filed'), ('periodic-report-copied'), ('report-published'), ('report-requested'), ('request-moved'), ('request-withdrawn'), ('request-corrected'), ('year-turned'), ('regulation-report-filed'), ('upward-report-sent'), ('duty-passed-on'), ('task-joined'), ('cause-confirmed'), ('remark-made'), ('difficulty-sent'), ('unit-name-amended'), ('unit-alias-added'), ('unit-alias-removed'), ('words-withdrawn');

CREATE TABLE head (
	last INTEGER NOT NULL,
	digest TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_head PRIMARY KEY (last)
);

CREATE TABLE inspection_kind_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_inspection_kind_word PRIMARY KEY (word)
);
INSERT INTO inspection_kind_word (word) VALUES ('regular'), ('ad-hoc'), ('single-task');

CREATE TABLE issuer_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_issuer_word PRIMARY KEY (word)
);
INSERT INTO issuer_word (word) VALUES ('city'), ('chairman'), ('deputy'), ('office'), ('government'), ('pm');

CREATE TABLE level_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_level_word PRIMARY KEY (word)
);
INSERT INTO level_word (word) VALUES ('city'), ('central');

CREATE TABLE obstacle_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_obstacle_word PRIMARY KEY (word)
);
INSERT INTO obstacle_word (word) VALUES ('difficulty'), ('dispute');

CREATE TABLE outcome_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_outcome_word PRIMARY KEY (word)
);
INSERT INTO outcome_word (word) VALUES ('open'), ('waiting'), ('met'), ('stopped'), ('returned'), ('referred'), ('received'), ('extended'), ('shortened'), ('moved'), ('rescheduled'), ('reopened'), ('recounted'), ('corrected'), ('merged');

CREATE TABLE page (
	turned_to TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_page PRIMARY KEY (turned_to),
	CONSTRAINT ck_page_turned_to_is_iso CHECK (turned_to LIKE '____-__-__')
);

CREATE TABLE party_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_party_word PRIMARY KEY (word)
);
INSERT INTO party_word (word) VALUES ('office'), ('lead-unit'), ('every-unit'), ('every-commune');

CREATE TABLE remark_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_remark_word PRIMARY KEY (word)
);
INSERT INTO remark_word (word) VALUES ('reminder'), ('criticism'), ('praise');

CREATE TABLE report_span_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_report_span_word PRIMARY KEY (word)
);
INSERT INTO report_span_word (word) VALUES ('month'), ('quarter'), ('half-year'), ('year'), ('request');

CREATE TABLE result_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_result_word PRIMARY KEY (word)
);
INSERT INTO result_word (word) VALUES ('done'), ('undone'), ('wrong');

CREATE TABLE secrecy_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_secrecy_word PRIMARY KEY (word)
);
INSERT INTO secrecy_word (word) VALUES ('mat'), ('toi-mat'), ('tuyet-mat');

CREATE TABLE setting (
	name TEXT COLLATE "C" NOT NULL,
	value TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_setting PRIMARY KEY (name)
);

CREATE TABLE status_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_status_word PRIMARY KEY (word)
);
INSERT INTO status_word (word) VALUES ('assigned'), ('in-progress'), ('reported'), ('done'), ('referred'), ('stopped');

CREATE TABLE subject_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_subject_word PRIMARY KEY (word)
);
INSERT INTO subject_word (word) VALUES ('ledger'), ('unit'), ('directive'), ('item'), ('task'), ('submission'), ('urgent-work'), ('slowness'), ('week'), ('difference'), ('urging'), ('difficulty'), ('inspection'), ('material'), ('finding'), ('dossier'), ('feedback'), ('merger'), ('officer'), ('commitment'), ('meeting'), ('period'), ('remark');

CREATE TABLE told_time_limit (
	inspection INTEGER NOT NULL,
	until_on TEXT COLLATE "C" NOT NULL,
	told_on TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_told_time_limit PRIMARY KEY (inspection, until_on),
	CONSTRAINT ck_told_time_limit_told_on_is_iso CHECK (told_on LIKE '____-__-__'),
	CONSTRAINT ck_told_time_limit_until_on_is_iso CHECK (until_on LIKE '____-__-__')
);

CREATE TABLE unit_kind_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_unit_kind_word PRIMARY KEY (word)
);
INSERT INTO unit_kind_word (word) VALUES ('office'), ('so'), ('ban'), ('nganh'), ('xa'), ('phuong'), ('dac-khu'), ('khac');

CREATE TABLE urgency_word (
	word TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_urgency_word PRIMARY KEY (word)
);
INSERT INTO urgency_word (word) VALUES ('khan'), ('thuong-khan'), ('hoa-toc');

CREATE TABLE week (
	id INTEGER NOT NULL,
	day TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_week PRIMARY KEY (id),
	CONSTRAINT ck_week_day_is_iso CHECK (day LIKE '____-__-__'),
	CONSTRAINT uq_week_day UNIQUE (day)
);

CREATE TABLE event (
	id INTEGER NOT NULL,
	happened TEXT COLLATE "C" NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	subject_id INTEGER NOT NULL,
	happened_on TEXT COLLATE "C" NOT NULL,
	recorded_at TEXT COLLATE "C" NOT NULL,
	actor TEXT COLLATE "C" NOT NULL,
	payload TEXT COLLATE "C" NOT NULL,
	body_digest TEXT COLLATE "C" NOT NULL,
	digest TEXT COLLATE "C" NOT NULL,
	version INTEGER DEFAULT 1 NOT NULL,
	nonce TEXT COLLATE "C",
	CONSTRAINT pk_event PRIMARY KEY (id),
	CONSTRAINT ck_event_happened_on_is_iso CHECK (happened_on LIKE '____-__-__'),
	CONSTRAINT ck_event_nonce_is_long CHECK (LENGTH(nonce) >= 32),
	CONSTRAINT ck_event_nonce_since_version_2 CHECK ((version = 1) = (nonce IS NULL)),
	CONSTRAINT ck_event_recorded_at_is_utc CHECK (recorded_at LIKE '____-__-__T%+00:00'),
	CONSTRAINT fk_event_happened FOREIGN KEY(happened) REFERENCES happened_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_event_subject FOREIGN KEY(subject) REFERENCES subject_word (word) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_event_happened_subject_id ON event (happened, subject_id);
CREATE INDEX ix_event_subject_subject_id ON event (subject, subject_id);

CREATE TABLE meeting (
	id INTEGER NOT NULL,
	title TEXT COLLATE "C" NOT NULL,
	day TEXT COLLATE "C" NOT NULL,
	packet INTEGER,
	figures TEXT COLLATE "C",
	head TEXT COLLATE "C",
	scheduled_on TEXT COLLATE "C" NOT NULL,
	moved_on TEXT COLLATE "C",
	cancelled_on TEXT COLLATE "C",
	reported_on TEXT COLLATE "C",
	CONSTRAINT pk_meeting PRIMARY KEY (id),
	CONSTRAINT ck_meeting_cancelled_on_is_iso CHECK (cancelled_on LIKE '____-__-__'),
	CONSTRAINT ck_meeting_day_is_iso CHECK (day LIKE '____-__-__'),
	CONSTRAINT ck_meeting_moved_on_is_iso CHECK (moved_on LIKE '____-__-__'),
	CONSTRAINT ck_meeting_reported_on_is_iso CHECK (reported_on LIKE '____-__-__'),
	CONSTRAINT ck_meeting_scheduled_on_is_iso CHECK (scheduled_on LIKE '____-__-__'),
	CONSTRAINT fk_meeting_packet FOREIGN KEY(packet) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE period (
	id INTEGER NOT NULL,
	code TEXT COLLATE "C" NOT NULL,
	title TEXT COLLATE "C" NOT NULL,
	span TEXT COLLATE "C" NOT NULL,
	first TEXT COLLATE "C",
	last TEXT COLLATE "C",
	figures TEXT COLLATE "C",
	head TEXT COLLATE "C",
	url TEXT COLLATE "C",
	ended_on TEXT COLLATE "C",
	published_on TEXT COLLATE "C",
	CONSTRAINT pk_period PRIMARY KEY (id),
	CONSTRAINT ck_period_ended_on_is_iso CHECK (ended_on LIKE '____-__-__'),
	CONSTRAINT ck_period_first_is_iso CHECK (first LIKE '____-__-__'),
	CONSTRAINT ck_period_last_is_iso CHECK (last LIKE '____-__-__'),
	CONSTRAINT ck_period_published_on_is_iso CHECK (published_on LIKE '____-__-__'),
	CONSTRAINT fk_period_span FOREIGN KEY(span) REFERENCES report_span_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT uq_period_code UNIQUE (code)
);

CREATE TABLE unit (
	id INTEGER NOT NULL,
	code TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_unit PRIMARY KEY (id),
	CONSTRAINT fk_unit_kind FOREIGN KEY(kind) REFERENCES unit_kind_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT uq_unit_code UNIQUE (code)
);

CREATE TABLE batch (
	id INTEGER NOT NULL,
	first INTEGER NOT NULL,
	last INTEGER NOT NULL,
	CONSTRAINT pk_batch PRIMARY KEY (id),
	CONSTRAINT fk_batch_first FOREIGN KEY(first) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_batch_last FOREIGN KEY(last) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE commitment (
	id INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	paper INTEGER NOT NULL,
	issued_on TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_commitment PRIMARY KEY (id),
	CONSTRAINT ck_commitment_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT fk_commitment_kind FOREIGN KEY(kind) REFERENCES commitment_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_commitment_paper FOREIGN KEY(paper) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_commitment_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_commitment_unit ON commitment (unit);

CREATE TABLE directive (
	id INTEGER NOT NULL,
	number TEXT COLLATE "C" NOT NULL,
	folded_number TEXT COLLATE "C" NOT NULL,
	issued_on TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	abstract TEXT COLLATE "C" NOT NULL,
	signer TEXT COLLATE "C" NOT NULL,
	issuer TEXT COLLATE "C" NOT NULL,
	level TEXT COLLATE "C" NOT NULL,
	submitted_by INTEGER,
	received_on TEXT COLLATE "C",
	room TEXT COLLATE "C",
	secrecy TEXT COLLATE "C",
	urgency TEXT COLLATE "C",
	implements INTEGER,
	file_name TEXT COLLATE "C",
	file_sha256 TEXT COLLATE "C",
	withdrawn_on TEXT COLLATE "C",
	withdrawn_by INTEGER,
	proposing_room TEXT COLLATE "C",
	other TEXT COLLATE "C",
	folded TEXT COLLATE "C",
	CONSTRAINT pk_directive PRIMARY KEY (id),
	CONSTRAINT ck_directive_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT ck_directive_level_follows_issuer CHECK ((level = 'central') = (issuer IN ('government', 'pm'))),
	CONSTRAINT ck_directive_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT ck_directive_secret_has_no_file CHECK (secrecy IS NULL OR (file_name IS NULL AND file_sha256 IS NULL)),
	CONSTRAINT ck_directive_secret_has_no_other CHECK (secrecy IS NULL OR other IS NULL),
	CONSTRAINT ck_directive_withdrawn_on_is_iso CHECK (withdrawn_on LIKE '____-__-__'),
	CONSTRAINT fk_directive_implements FOREIGN KEY(implements) REFERENCES directive (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_directive_issuer FOREIGN KEY(issuer) REFERENCES issuer_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_directive_level FOREIGN KEY(level) REFERENCES level_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_directive_secrecy FOREIGN KEY(secrecy) REFERENCES secrecy_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_directive_submitted_by FOREIGN KEY(submitted_by) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_directive_urgency FOREIGN KEY(urgency) REFERENCES urgency_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_directive_withdrawn_by FOREIGN KEY(withdrawn_by) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT uq_directive_issuer_number_issued_on UNIQUE (issuer, number, issued_on)
);
CREATE INDEX ix_directive_folded_number ON directive (folded_number);

CREATE TABLE inspection (
	id INTEGER NOT NULL,
	title TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	ground TEXT COLLATE "C" NOT NULL,
	conductor TEXT COLLATE "C" NOT NULL,
	unit INTEGER,
	inspected TEXT COLLATE "C" NOT NULL,
	tasks TEXT COLLATE "C",
	plan INTEGER,
	direction INTEGER,
	decision INTEGER,
	legal_basis TEXT COLLATE "C",
	scope TEXT COLLATE "C",
	contents TEXT COLLATE "C",
	begins_on TEXT COLLATE "C",
	until_on TEXT COLLATE "C",
	head TEXT COLLATE "C",
	members TEXT COLLATE "C",
	invited TEXT COLLATE "C",
	report INTEGER,
	evaluation TEXT COLLATE "C",
	notices TEXT COLLATE "C",
	approved_by TEXT COLLATE "C",
	planned_on TEXT COLLATE "C",
	decided_on TEXT COLLATE "C",
	ordered_on TEXT COLLATE "C",
	ended_on TEXT COLLATE "C",
	reported_on TEXT COLLATE "C",
	copied_on TEXT COLLATE "C",
	notified_on TEXT COLLATE "C",
	cancelled_on TEXT COLLATE "C",
	CONSTRAINT pk_inspection PRIMARY KEY (id),
	CONSTRAINT ck_inspection_begins_on_is_iso CHECK (begins_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_cancelled_on_is_iso CHECK (cancelled_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_copied_on_is_iso CHECK (copied_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_decided_on_is_iso CHECK (decided_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_ended_on_is_iso CHECK (ended_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_notified_on_is_iso CHECK (notified_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_ordered_on_is_iso CHECK (ordered_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_planned_on_is_iso CHECK (planned_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_reported_on_is_iso CHECK (reported_on LIKE '____-__-__'),
	CONSTRAINT ck_inspection_until_on_is_iso CHECK (until_on LIKE '____-__-__'),
	CONSTRAINT fk_inspection_conductor FOREIGN KEY(conductor) REFERENCES conductor_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_inspection_decision FOREIGN KEY(decision) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_inspection_direction FOREIGN KEY(direction) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_inspection_ground FOREIGN KEY(ground) REFERENCES ground_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_inspection_kind FOREIGN KEY(kind) REFERENCES inspection_kind_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_inspection_plan FOREIGN KEY(plan) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_inspection_report FOREIGN KEY(report) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_inspection_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE merger (
	id INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	successor INTEGER NOT NULL,
	paper INTEGER,
	merged_on TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_merger PRIMARY KEY (id),
	CONSTRAINT ck_merger_merged_on_is_iso CHECK (merged_on LIKE '____-__-__'),
	CONSTRAINT fk_merger_paper FOREIGN KEY(paper) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_merger_successor FOREIGN KEY(successor) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_merger_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT uq_merger_unit UNIQUE (unit)
);

CREATE TABLE noted (
	event INTEGER NOT NULL,
	folded TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_noted PRIMARY KEY (event),
	CONSTRAINT fk_noted_event FOREIGN KEY(event) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE obligation (
	id INTEGER NOT NULL,
	rule TEXT COLLATE "C" NOT NULL,
	article TEXT COLLATE "C" NOT NULL,
	force TEXT COLLATE "C" NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	subject_id INTEGER NOT NULL,
	party TEXT COLLATE "C" NOT NULL,
	unit INTEGER,
	period TEXT COLLATE "C",
	started_on TEXT COLLATE "C" NOT NULL,
	term TEXT COLLATE "C",
	due_on TEXT COLLATE "C",
	provisional BOOLEAN NOT NULL,
	held INTEGER NOT NULL,
	original_due_on TEXT COLLATE "C",
	opened_on TEXT COLLATE "C" NOT NULL,
	opened_by INTEGER NOT NULL,
	outcome TEXT COLLATE "C" NOT NULL,
	met_on TEXT COLLATE "C",
	met_by INTEGER,
	accepted_on TEXT COLLATE "C",
	ended_on TEXT COLLATE "C",
	ended_by INTEGER,
	replaces INTEGER,
	extensions INTEGER NOT NULL,
	CONSTRAINT pk_obligation PRIMARY KEY (id),
	CONSTRAINT ck_obligation_accepted_on_is_iso CHECK (accepted_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_ended_on_is_iso CHECK (ended_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_met_on_is_iso CHECK (met_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_open_is_not_met CHECK (outcome <> 'open' OR met_on IS NULL),
	CONSTRAINT ck_obligation_opened_on_is_iso CHECK (opened_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_original_due_on_is_iso CHECK (original_due_on LIKE '____-__-__'),
	CONSTRAINT ck_obligation_running_has_no_end CHECK ((outcome IN ('open', 'waiting')) = (ended_on IS NULL)),
	CONSTRAINT ck_obligation_started_on_is_iso CHECK (started_on LIKE '____-__-__'),
	CONSTRAINT fk_obligation_ended_by FOREIGN KEY(ended_by) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_obligation_force FOREIGN KEY(force) REFERENCES force_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_obligation_met_by FOREIGN KEY(met_by) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_obligation_opened_by FOREIGN KEY(opened_by) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_obligation_outcome FOREIGN KEY(outcome) REFERENCES outcome_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_obligation_party FOREIGN KEY(party) REFERENCES party_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_obligation_replaces FOREIGN KEY(replaces) REFERENCES obligation (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_obligation_subject FOREIGN KEY(subject) REFERENCES subject_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_obligation_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_obligation_open ON obligation (force, due_on, id) WHERE outcome = 'open' AND due_on IS NOT NULL;
CREATE INDEX ix_obligation_referred ON obligation (rule, id) WHERE outcome = 'referred';
CREATE INDEX ix_obligation_replaces ON obligation (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX ix_obligation_rule_due_on ON obligation (rule, due_on);
CREATE INDEX ix_obligation_subject_subject_id ON obligation (subject, subject_id);
CREATE INDEX ix_obligation_undated ON obligation (rule, id) WHERE outcome = 'open' AND term IS NULL;
CREATE INDEX ix_obligation_waiting ON obligation (rule, id) WHERE outcome = 'waiting';

CREATE TABLE officer (
	id INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	phone TEXT COLLATE "C",
	email TEXT COLLATE "C",
	since TEXT COLLATE "C" NOT NULL,
	until TEXT COLLATE "C",
	notice INTEGER,
	CONSTRAINT pk_officer PRIMARY KEY (id),
	CONSTRAINT ck_officer_since_is_iso CHECK (since LIKE '____-__-__'),
	CONSTRAINT ck_officer_until_is_iso CHECK (until LIKE '____-__-__'),
	CONSTRAINT fk_officer_notice FOREIGN KEY(notice) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_officer_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_officer_unit ON officer (unit);

CREATE TABLE restated (
	event INTEGER NOT NULL,
	happened_on TEXT COLLATE "C" NOT NULL,
	payload TEXT COLLATE "C" NOT NULL,
	restated_by INTEGER NOT NULL,
	CONSTRAINT pk_restated PRIMARY KEY (event),
	CONSTRAINT ck_restated_happened_on_is_iso CHECK (happened_on LIKE '____-__-__'),
	CONSTRAINT fk_restated_event FOREIGN KEY(event) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_restated_restated_by FOREIGN KEY(restated_by) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE undone (
	event INTEGER NOT NULL,
	undone_by INTEGER NOT NULL,
	CONSTRAINT pk_undone PRIMARY KEY (event),
	CONSTRAINT fk_undone_event FOREIGN KEY(event) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_undone_undone_by FOREIGN KEY(undone_by) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE unit_name (
	id INTEGER NOT NULL,
	unit_id INTEGER NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	folded TEXT COLLATE "C" NOT NULL,
	official BOOLEAN NOT NULL,
	since TEXT COLLATE "C",
	until TEXT COLLATE "C",
	holder INTEGER,
	CONSTRAINT pk_unit_name PRIMARY KEY (id),
	CONSTRAINT ck_unit_name_since_is_iso CHECK (since LIKE '____-__-__'),
	CONSTRAINT ck_unit_name_until_is_iso CHECK (until LIKE '____-__-__'),
	CONSTRAINT fk_unit_name_holder FOREIGN KEY(holder) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_unit_name_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_unit_name_folded ON unit_name (folded);
CREATE INDEX ix_unit_name_holder ON unit_name (holder) WHERE holder IS NOT NULL;
CREATE INDEX ix_unit_name_unit_id ON unit_name (unit_id);

CREATE TABLE urging (
	id INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	tasks TEXT COLLATE "C" NOT NULL,
	secret BOOLEAN NOT NULL,
	channel TEXT COLLATE "C" NOT NULL,
	paper INTEGER,
	person TEXT COLLATE "C",
	note TEXT COLLATE "C",
	answer_by TEXT COLLATE "C",
	answer TEXT COLLATE "C",
	sent_on TEXT COLLATE "C" NOT NULL,
	answered_on TEXT COLLATE "C",
	CONSTRAINT pk_urging PRIMARY KEY (id),
	CONSTRAINT ck_urging_answer_by_is_iso CHECK (answer_by LIKE '____-__-__'),
	CONSTRAINT ck_urging_answered_on_is_iso CHECK (answered_on LIKE '____-__-__'),
	CONSTRAINT ck_urging_secret_has_no_words CHECK (NOT secret OR (note IS NULL AND answer IS NULL)),
	CONSTRAINT ck_urging_sent_on_is_iso CHECK (sent_on LIKE '____-__-__'),
	CONSTRAINT fk_urging_channel FOREIGN KEY(channel) REFERENCES channel_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_urging_paper FOREIGN KEY(paper) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_urging_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE dossier (
	id INTEGER NOT NULL,
	inspection INTEGER NOT NULL,
	part INTEGER NOT NULL,
	paper INTEGER,
	note TEXT COLLATE "C",
	filed_on TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_dossier PRIMARY KEY (id),
	CONSTRAINT ck_dossier_filed_on_is_iso CHECK (filed_on LIKE '____-__-__'),
	CONSTRAINT ck_dossier_part_of_eight CHECK (part BETWEEN 1 AND 8),
	CONSTRAINT fk_dossier_inspection FOREIGN KEY(inspection) REFERENCES inspection (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_dossier_paper FOREIGN KEY(paper) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_dossier_inspection ON dossier (inspection);

CREATE TABLE item (
	id INTEGER NOT NULL,
	directive_id INTEGER NOT NULL,
	point TEXT COLLATE "C",
	content TEXT COLLATE "C",
	folded TEXT COLLATE "C",
	secret BOOLEAN NOT NULL,
	phrase TEXT COLLATE "C" NOT NULL,
	deliverable TEXT COLLATE "C" NOT NULL,
	written BOOLEAN NOT NULL,
	programme TEXT COLLATE "C",
	fingerprint TEXT COLLATE "C" NOT NULL,
	proposing_room TEXT COLLATE "C",
	other TEXT COLLATE "C",
	CONSTRAINT pk_item PRIMARY KEY (id),
	CONSTRAINT ck_item_secret_has_no_content CHECK (secret = (content IS NULL)),
	CONSTRAINT ck_item_secret_has_no_other CHECK (NOT secret OR other IS NULL),
	CONSTRAINT fk_item_deliverable FOREIGN KEY(deliverable) REFERENCES deliverable_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_item_directive_id FOREIGN KEY(directive_id) REFERENCES directive (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT uq_item_directive_id_fingerprint UNIQUE (directive_id, fingerprint)
);

CREATE TABLE material (
	id INTEGER NOT NULL,
	inspection INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	what TEXT COLLATE "C" NOT NULL,
	due_on TEXT COLLATE "C",
	answer TEXT COLLATE "C",
	requested_on TEXT COLLATE "C" NOT NULL,
	given_on TEXT COLLATE "C",
	CONSTRAINT pk_material PRIMARY KEY (id),
	CONSTRAINT ck_material_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_material_given_on_is_iso CHECK (given_on LIKE '____-__-__'),
	CONSTRAINT ck_material_requested_on_is_iso CHECK (requested_on LIKE '____-__-__'),
	CONSTRAINT fk_material_inspection FOREIGN KEY(inspection) REFERENCES inspection (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_material_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_material_inspection ON material (inspection);

CREATE TABLE told (
	obligation_id INTEGER NOT NULL,
	rung TEXT COLLATE "C" NOT NULL,
	told_on TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_told PRIMARY KEY (obligation_id, rung),
	CONSTRAINT fk_told_obligation_id FOREIGN KEY(obligation_id) REFERENCES obligation (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE task (
	id INTEGER NOT NULL,
	item_id INTEGER NOT NULL,
	room TEXT COLLATE "C",
	status TEXT COLLATE "C" NOT NULL,
	lead INTEGER NOT NULL,
	phrase TEXT COLLATE "C" NOT NULL,
	deadline TEXT COLLATE "C" NOT NULL,
	term TEXT COLLATE "C",
	due_on TEXT COLLATE "C",
	issued_on TEXT COLLATE "C" NOT NULL,
	paper_on TEXT COLLATE "C" NOT NULL,
	entered_on TEXT COLLATE "C" NOT NULL,
	received_on TEXT COLLATE "C",
	referred_on TEXT COLLATE "C",
	referred_by INTEGER,
	recurring BOOLEAN NOT NULL,
	CONSTRAINT pk_task PRIMARY KEY (id),
	CONSTRAINT ck_task_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_task_entered_on_is_iso CHECK (entered_on LIKE '____-__-__'),
	CONSTRAINT ck_task_issued_on_is_iso CHECK (issued_on LIKE '____-__-__'),
	CONSTRAINT ck_task_paper_on_is_iso CHECK (paper_on LIKE '____-__-__'),
	CONSTRAINT ck_task_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT ck_task_referred_on_is_iso CHECK (referred_on LIKE '____-__-__'),
	CONSTRAINT fk_task_item_id FOREIGN KEY(item_id) REFERENCES item (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_task_lead FOREIGN KEY(lead) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_task_referred_by FOREIGN KEY(referred_by) REFERENCES event (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_task_status FOREIGN KEY(status) REFERENCES status_word (word) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_task_item_id ON task (item_id);
CREATE INDEX ix_task_lead ON task (lead);
CREATE INDEX ix_task_recurring ON task (id) WHERE recurring;
CREATE INDEX ix_task_reported ON task (id) WHERE status = 'reported';

CREATE TABLE difference (
	id INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	figure TEXT COLLATE "C" NOT NULL,
	theirs TEXT COLLATE "C",
	ours TEXT COLLATE "C",
	exchanged TEXT COLLATE "C",
	outcome TEXT COLLATE "C",
	found_on TEXT COLLATE "C" NOT NULL,
	settled_on TEXT COLLATE "C",
	CONSTRAINT pk_difference PRIMARY KEY (id),
	CONSTRAINT ck_difference_found_on_is_iso CHECK (found_on LIKE '____-__-__'),
	CONSTRAINT ck_difference_secret_has_no_words CHECK (NOT secret OR (theirs IS NULL AND ours IS NULL AND outcome IS NULL)),
	CONSTRAINT ck_difference_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT fk_difference_exchanged FOREIGN KEY(exchanged) REFERENCES exchange_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_difference_task FOREIGN KEY(task) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_difference_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE difficulty (
	id INTEGER NOT NULL,
	task INTEGER NOT NULL,
	secret BOOLEAN NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	units TEXT COLLATE "C" NOT NULL,
	content TEXT COLLATE "C",
	asked INTEGER,
	outcome TEXT COLLATE "C",
	sent_to TEXT COLLATE "C",
	sent_on TEXT COLLATE "C",
	raised_on TEXT COLLATE "C" NOT NULL,
	asked_on TEXT COLLATE "C",
	settled_on TEXT COLLATE "C",
	CONSTRAINT pk_difficulty PRIMARY KEY (id),
	CONSTRAINT ck_difficulty_asked_on_is_iso CHECK (asked_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_raised_on_is_iso CHECK (raised_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_secret_has_no_words CHECK (NOT secret OR (content IS NULL AND outcome IS NULL)),
	CONSTRAINT ck_difficulty_sent_on_is_iso CHECK (sent_on LIKE '____-__-__'),
	CONSTRAINT ck_difficulty_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT fk_difficulty_asked FOREIGN KEY(asked) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_difficulty_kind FOREIGN KEY(kind) REFERENCES obstacle_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_difficulty_task FOREIGN KEY(task) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_difficulty_task ON difficulty (task);

CREATE TABLE feedback (
	id INTEGER NOT NULL,
	title TEXT COLLATE "C" NOT NULL,
	sender INTEGER NOT NULL,
	about INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	content TEXT COLLATE "C",
	answer_kind TEXT COLLATE "C",
	answer INTEGER,
	received_on TEXT COLLATE "C" NOT NULL,
	answered_on TEXT COLLATE "C",
	notified_on TEXT COLLATE "C",
	CONSTRAINT pk_feedback PRIMARY KEY (id),
	CONSTRAINT ck_feedback_answered_on_is_iso CHECK (answered_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_notified_on_is_iso CHECK (notified_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_received_on_is_iso CHECK (received_on LIKE '____-__-__'),
	CONSTRAINT ck_feedback_secret_has_no_words CHECK (NOT secret OR (content IS NULL)),
	CONSTRAINT fk_feedback_about FOREIGN KEY(about) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_feedback_answer FOREIGN KEY(answer) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_feedback_answer_kind FOREIGN KEY(answer_kind) REFERENCES answer_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_feedback_sender FOREIGN KEY(sender) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_feedback_task FOREIGN KEY(task) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE finding (
	id INTEGER NOT NULL,
	inspection INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	result TEXT COLLATE "C" NOT NULL,
	nature TEXT COLLATE "C",
	degree TEXT COLLATE "C",
	cause TEXT COLLATE "C",
	responsibility TEXT COLLATE "C",
	recommendation TEXT COLLATE "C",
	follow_up INTEGER,
	made_on TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_finding PRIMARY KEY (id),
	CONSTRAINT ck_finding_made_on_is_iso CHECK (made_on LIKE '____-__-__'),
	CONSTRAINT ck_finding_secret_has_no_words CHECK (NOT secret OR (nature IS NULL AND degree IS NULL AND cause IS NULL AND responsibility IS NULL AND recommendation IS NULL)),
	CONSTRAINT fk_finding_follow_up FOREIGN KEY(follow_up) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_finding_inspection FOREIGN KEY(inspection) REFERENCES inspection (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_finding_result FOREIGN KEY(result) REFERENCES result_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_finding_task FOREIGN KEY(task) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_finding_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_finding_inspection ON finding (inspection);

CREATE TABLE remark (
	id INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	paper INTEGER NOT NULL,
	note TEXT COLLATE "C",
	given_on TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_remark PRIMARY KEY (id),
	CONSTRAINT ck_remark_given_on_is_iso CHECK (given_on LIKE '____-__-__'),
	CONSTRAINT ck_remark_secret_has_no_words CHECK (NOT secret OR (note IS NULL)),
	CONSTRAINT fk_remark_kind FOREIGN KEY(kind) REFERENCES remark_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_remark_paper FOREIGN KEY(paper) REFERENCES document (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_remark_task FOREIGN KEY(task) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_remark_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_remark_task ON remark (task);

CREATE TABLE slowness (
	id INTEGER NOT NULL,
	task INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	secret BOOLEAN NOT NULL,
	since TEXT COLLATE "C" NOT NULL,
	note TEXT COLLATE "C",
	noted_on TEXT COLLATE "C" NOT NULL,
	given_on TEXT COLLATE "C",
	CONSTRAINT pk_slowness PRIMARY KEY (id),
	CONSTRAINT ck_slowness_given_on_is_iso CHECK (given_on LIKE '____-__-__'),
	CONSTRAINT ck_slowness_noted_on_is_iso CHECK (noted_on LIKE '____-__-__'),
	CONSTRAINT ck_slowness_secret_has_no_words CHECK (NOT secret OR (note IS NULL)),
	CONSTRAINT ck_slowness_since_is_iso CHECK (since LIKE '____-__-__'),
	CONSTRAINT fk_slowness_task FOREIGN KEY(task) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_slowness_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE submission (
	id INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	paper TEXT COLLATE "C" NOT NULL,
	content TEXT COLLATE "C",
	due_on TEXT COLLATE "C",
	outcome TEXT COLLATE "C",
	sent_on TEXT COLLATE "C" NOT NULL,
	processed_on TEXT COLLATE "C",
	CONSTRAINT pk_submission PRIMARY KEY (id),
	CONSTRAINT ck_submission_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_submission_processed_on_is_iso CHECK (processed_on LIKE '____-__-__'),
	CONSTRAINT ck_submission_secret_has_no_words CHECK (NOT secret OR (content IS NULL AND outcome IS NULL)),
	CONSTRAINT ck_submission_sent_on_is_iso CHECK (sent_on LIKE '____-__-__'),
	CONSTRAINT fk_submission_task FOREIGN KEY(task) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_submission_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE task_support (
	task_id INTEGER NOT NULL,
	unit_id INTEGER NOT NULL,
	CONSTRAINT pk_task_support PRIMARY KEY (task_id, unit_id),
	CONSTRAINT fk_task_support_task_id FOREIGN KEY(task_id) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_task_support_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE urgent_work (
	id INTEGER NOT NULL,
	unit INTEGER NOT NULL,
	task INTEGER,
	secret BOOLEAN NOT NULL,
	asked_by TEXT COLLATE "C" NOT NULL,
	content TEXT COLLATE "C",
	due_on TEXT COLLATE "C",
	outcome TEXT COLLATE "C",
	noted_on TEXT COLLATE "C" NOT NULL,
	settled_on TEXT COLLATE "C",
	CONSTRAINT pk_urgent_work PRIMARY KEY (id),
	CONSTRAINT ck_urgent_work_due_on_is_iso CHECK (due_on LIKE '____-__-__'),
	CONSTRAINT ck_urgent_work_noted_on_is_iso CHECK (noted_on LIKE '____-__-__'),
	CONSTRAINT ck_urgent_work_secret_has_no_words CHECK (NOT secret OR (content IS NULL AND outcome IS NULL)),
	CONSTRAINT ck_urgent_work_settled_on_is_iso CHECK (settled_on LIKE '____-__-__'),
	CONSTRAINT fk_urgent_work_asked_by FOREIGN KEY(asked_by) REFERENCES body_word (word) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_urgent_work_task FOREIGN KEY(task) REFERENCES task (id) DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT fk_urgent_work_unit FOREIGN KEY(unit) REFERENCES unit (id) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE TABLE unit_act (
	happened TEXT COLLATE "C" NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	own TEXT COLLATE "C" NOT NULL,
	may_tell TEXT COLLATE "C" NOT NULL,
	begins_with TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_unit_act PRIMARY KEY (happened)
);
INSERT INTO unit_act (happened, subject, own, may_tell, begins_with) VALUES
	('task-received', 'task', 'leads', '', ''),
	('task-referred', 'task', 'leads', 'arrived_on document document_issued_on file_name file_sha256 mismatch note number', ''),
	('progress-noted', 'task', 'leads', 'document document_issued_on file_name file_sha256 note number', ''),
	('report-issued', 'task', 'leads', 'document document_issued_on file_name file_sha256 filed_on number period', ''),
	('report-filed', 'task', 'leads', 'document document_issued_on file_name file_sha256 filed_on number period', ''),
	('done-reported', 'task', 'leads', 'period', ''),
	('delay-explained', 'task', 'leads', 'document document_issued_on file_name file_sha256 number period reason', ''),
	('coordination-noted', 'task', 'speaks', 'by note unit', ''),
	('coordination-slow', 'slowness', 'new leads-named', 'note secret since task unit', ''),
	('coordination-given', 'slowness', 'leads-kept', '', ''),
	('submission-sent', 'submission', 'new named takes-part', 'content due_on paper secret task unit', ''),
	('urgent-work-noted', 'urgent-work', 'new named takes-part', 'asked_by content due_on secret task unit', ''),
	('urgent-work-settled', 'urgent-work', 'kept', 'outcome', ''),
	('weekly-filed', 'week', 'named', 'arrived_on document document_issued_on file_name file_sha256 nil number unit', ''),
	('difference-found', 'difference', 'new named takes-part', 'exchanged figure ours secret task theirs unit', ''),
	('urging-answered', 'urging', 'kept named', 'answer document document_issued_on file_name file_sha256 number unit', ''),
	('difficulty-raised', 'difficulty', 'new among takes-part', 'content document document_issued_on file_name file_sha256 kind number secret sent_on sent_to task units', ''),
	('difficulty-sent', 'difficulty', 'kept-among', 'reason sent_on sent_to was', ''),
	('material-given', 'material', 'kept', 'answer', ''),
	('inspection-reported', 'inspection', 'kept', 'document document_issued_on evaluation file_name file_sha256 number report', ''),
	('inspection-copied', 'inspection', 'kept', 'document document_issued_on file_name file_sha256 number', ''),
	('update-declared', 'meeting', 'named takes-part', 'how task unit', ''),
	('periodic-report-filed', 'period', 'named', 'document document_issued_on file_name file_sha256 number unit', 'code first last span title'),
	('periodic-report-copied', 'period', 'named', 'unit', ''),
	('officer-named', 'officer', 'new named', 'document document_issued_on email file_name file_sha256 name notice number phone since unit', ''),
	('officer-left', 'officer', 'kept', 'until', ''),
	('commitment-issued', 'commitment', 'new named', 'document document_issued_on file_name file_sha256 kind number paper unit', ''),
	('act-undone', 'ledger', '', 'events items reason', '');

CREATE TABLE office_act (
	happened TEXT COLLATE "C" NOT NULL,
	needed TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_office_act PRIMARY KEY (happened)
);
INSERT INTO office_act (happened, needed) VALUES
	('calendar-loaded', 'admin'),
	('days-swapped', 'admin'),
	('day-taken-off', 'admin'),
	('day-restored', 'admin'),
	('setting-changed', 'admin'),
	('act-undone', 'entry'),
	('unit-added', 'admin'),
	('unit-renamed', 'admin'),
	('unit-merged', 'admin'),
	('officer-named', 'entry'),
	('officer-left', 'entry'),
	('commitment-issued', 'entry'),
	('directive-issued', 'entry'),
	('tasks-entered', 'entry'),
	('nothing-to-follow', 'entry'),
	('directive-withdrawn', 'confirm'),
	('directive-corrected', 'confirm'),
	('item-entered', 'entry'),
	('task-assigned', 'entry'),
	('task-received', 'entry'),
	('period-opened', 'entry'),
	('progress-noted', 'entry'),
	('report-issued', 'entry'),
	('report-filed', 'entry'),
	('done-reported', 'entry'),
	('report-confirmed', 'confirm'),
	('report-returned', 'confirm'),
	('delay-explained', 'entry'),
	('task-urged', 'entry'),
	('task-referred', 'entry'),
	('referral-dismissed', 'confirm'),
	('task-extended', 'confirm'),
	('task-shortened', 'confirm'),
	('task-reassigned', 'confirm'),
	('task-stopped', 'confirm'),
	('task-reopened', 'confirm'),
	('task-corrected', 'confirm'),
	('result-sent-up', 'confirm'),
	('review-proposed', 'confirm'),
	('coordination-noted', 'entry'),
	('coordination-slow', 'entry'),
	('coordination-given', 'entry'),
	('submission-sent', 'entry'),
	('submission-processed', 'entry'),
	('urgent-work-noted', 'entry'),
	('urgent-work-settled', 'entry'),
	('thursday-came', 'entry'),
	('weekly-filed', 'entry'),
	('difference-found', 'entry'),
	('difference-settled', 'entry'),
	('urging-sent', 'entry'),
	('urging-answered', 'entry'),
	('difficulty-raised', 'entry'),
	('direction-asked', 'entry'),
	('difficulty-settled', 'entry'),
	('inspection-planned', 'entry'),
	('inspection-decided', 'entry'),
	('inspection-ordered', 'entry'),
	('member-invited', 'entry'),
	('material-requested', 'entry'),
	('material-given', 'entry'),
	('inspection-ended-by-unit', 'entry'),
	('inspection-ended-by-city', 'entry'),
	('finding-made', 'entry'),
	('dossier-filed', 'entry'),
	('inspection-reported', 'entry'),
	('inspection-copied', 'entry'),
	('inspection-notified', 'entry'),
	('inspection-extended', 'confirm'),
	('inspection-team-changed', 'confirm'),
	('inspection-cancelled', 'confirm'),
	('inspection-corrected', 'confirm'),
	('finding-amended', 'confirm'),
	('feedback-received', 'entry'),
	('feedback-answered', 'entry'),
	('feedback-notified', 'entry'),
	('meeting-scheduled', 'entry'),
	('meeting-moved', 'entry'),
	('meeting-cancelled', 'entry'),
	('update-called', 'entry'),
	('update-declared', 'entry'),
	('update-let-go', 'entry'),
	('meeting-reported', 'entry'),
	('period-ended', 'entry'),
	('periodic-report-filed', 'entry'),
	('periodic-report-copied', 'entry'),
	('report-published', 'entry'),
	('report-requested', 'entry'),
	('request-moved', 'entry'),
	('request-withdrawn', 'entry'),
	('request-corrected', 'entry'),
	('year-turned', 'entry'),
	('regulation-report-filed', 'entry'),
	('upward-report-sent', 'entry'),
	('duty-passed-on', 'entry'),
	('task-joined', 'admin'),
	('cause-confirmed', 'confirm'),
	('remark-made', 'confirm'),
	('difficulty-sent', 'entry'),
	('unit-name-amended', 'admin'),
	('unit-alias-added', 'admin'),
	('unit-alias-removed', 'admin'),
	('words-withdrawn', 'entry');

CREATE TABLE alembic_version (
	version_num TEXT COLLATE "C" NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0007');
INSERT INTO head (last, digest) VALUES (0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE FUNCTION event_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is never changed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event FOR EACH STATEMENT EXECUTE FUNCTION event_is_never_changed();

CREATE FUNCTION event_is_never_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is never changed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event FOR EACH STATEMENT EXECUTE FUNCTION event_is_never_deleted();

CREATE FUNCTION event_keeps_no_words_of_a_secret() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.subject = 'task'
 AND (NEW.happened <> 'task-assigned' OR strpos(NEW.payload, '"routine_reason":') > 0)
 AND (COALESCE(NEW.payload ->> 'note', NEW.payload ->> 'reason', NEW.payload ->> 'routine_reason',
               NEW.payload ->> 'content', NEW.payload ->> 'answer', NEW.payload ->> 'outcome',
               NEW.payload ->> 'person', NEW.payload ->> 'file_sha256', NEW.payload ->> 'other') IS NOT NULL
      OR NEW.payload ->> 'field' IN ('content', 'point', 'programme', 'other'))
 AND (SELECT secret FROM item WHERE id = COALESCE(
        (SELECT item_id FROM task WHERE id = NEW.subject_id), CAST(NEW.payload ->> 'item' AS INTEGER))) THEN
        RAISE EXCEPTION 'no words of a secret task are kept' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER event_keeps_no_words_of_a_secret BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION event_keeps_no_words_of_a_secret();

CREATE FUNCTION event_keeps_no_words_of_a_secret_directive() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.subject = 'directive'
 AND (COALESCE(NEW.payload ->> 'note', NEW.payload ->> 'reason', NEW.payload ->> 'other') IS NOT NULL
      OR NEW.payload ->> 'field' = 'other')
 AND COALESCE((SELECT secrecy FROM directive WHERE id = NEW.subject_id), NEW.payload ->> 'secrecy') IS NOT NULL THEN
        RAISE EXCEPTION 'no words of a secret directive are kept' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER event_keeps_no_words_of_a_secret_directive BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION event_keeps_no_words_of_a_secret_directive();

CREATE FUNCTION event_keeps_no_words_of_a_secret_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF (NEW.subject = 'item' OR (NEW.happened = 'task-assigned' AND strpos(NEW.payload, '"routine_reason":') > 0))
 AND (SELECT secrecy FROM directive WHERE id = CAST(NEW.payload ->> 'directive' AS INTEGER)) IS NOT NULL
 AND COALESCE(NEW.payload ->> 'content', NEW.payload ->> 'point', NEW.payload ->> 'programme',
              NEW.payload ->> 'other', NEW.payload ->> 'routine_reason') IS NOT NULL THEN
        RAISE EXCEPTION 'no words of a secret task are kept' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER event_keeps_no_words_of_a_secret_item BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION event_keeps_no_words_of_a_secret_item();

CREATE FUNCTION event_is_never_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is never changed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION event_is_never_emptied();

CREATE VIEW act WITH (security_invoker = true) AS
SELECT id, happened, subject, subject_id,
       COALESCE((SELECT r.happened_on FROM restated r WHERE r.event = event.id), happened_on) AS happened_on,
       recorded_at, actor, COALESCE((SELECT r.payload FROM restated r WHERE r.event = event.id), payload) AS payload
  FROM event
 WHERE NOT EXISTS (SELECT 1 FROM undone WHERE undone.event = event.id);

CREATE VIEW seal AS
SELECT id, version, CASE WHEN version > 1 THEN body_digest END AS body_digest, digest
  FROM event;

CREATE VIEW written_reason WITH (security_invoker = true) AS
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
 CROSS JOIN act a
 WHERE a.subject = 'urging' AND a.subject_id = CAST(u.payload ->> 'urging' AS INTEGER) AND a.happened = 'urging-answered'
   AND u.subject = 'task' AND u.happened = 'task-urged' AND a.payload ->> 'document' IS NOT NULL;
