"""
A journal whose lines hide: what a line says is hashed with a nonce, so that its digest may be read by everybody and tells nothing.

Not a line changes: those that are there stay of version 1, with the digest of their payload in a column that has a new name. The table is not copied,
so that a journal of any size takes a moment.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

COLUMNS = (
    "version INTEGER NOT NULL DEFAULT 1",
    "nonce TEXT CONSTRAINT ck_event_nonce_since_version_2 CHECK ((version = 1) = (nonce IS NULL))"
    " CONSTRAINT ck_event_nonce_is_long CHECK (LENGTH(nonce) >= 32)",
)

ACTS_THAT_STAND = """CREATE VIEW act AS
SELECT id, happened, subject, subject_id,
       COALESCE((SELECT r.happened_on FROM restated r WHERE r.event = event.id), happened_on) AS happened_on,
       recorded_at, actor, COALESCE((SELECT r.payload FROM restated r WHERE r.event = event.id), payload) AS payload
  FROM event
 WHERE NOT EXISTS (SELECT 1 FROM undone WHERE undone.event = event.id)"""
"""Without the digests, which are those of the line and not of the act as it is shown."""

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
 CROSS JOIN act a
 WHERE a.subject = 'urging' AND a.subject_id = CAST(u.payload ->> 'urging' AS INTEGER) AND a.happened = 'urging-answered'
   AND u.subject = 'task' AND u.happened = 'task-urged' AND a.payload ->> 'document' IS NOT NULL"""
"""As it was, but for the order of what was urged and what was answered: by the other way round each answer would be read with every urging."""

SEALS = """CREATE VIEW seal AS
SELECT id, version, CASE WHEN version > 1 THEN body_digest END AS body_digest, digest
  FROM event"""
"""What everybody may read of every line; the digest of a payload alone could be guessed."""


def upgrade() -> None:
    """Add the columns, and lay the views anew: what SQLite renames has to make sense to it in every view."""
    for view in ("written_reason", "act", "seal"):
        op.execute(f"DROP VIEW IF EXISTS {view}")
    for column in COLUMNS:
        op.execute(f"ALTER TABLE event ADD COLUMN {column}")
    op.execute("ALTER TABLE event RENAME COLUMN payload_digest TO body_digest")
    for view in (ACTS_THAT_STAND, REASONS, SEALS):
        op.get_bind().exec_driver_sql(view)
