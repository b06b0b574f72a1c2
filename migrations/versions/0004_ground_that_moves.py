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
    "happened_word": ("day-restored",),
    "subject_word": (),
    "outcome_word": (),
}
"""Every word that ledgers of this schema store besides those of the one before, by its table."""


def upgrade() -> None:
    """Add the words."""
    for table, words in WORDS.items():
        for word in words:
            op.execute(f"INSERT INTO {table} (word) VALUES ('{word}')")
