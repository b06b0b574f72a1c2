"""
A finding: one kind of damage in a ledger, said once.

The sentence is a Vietnamese template and its values, so that the edge translates it; it never
shows what a directive or an item says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tracker.ledger.storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Finding:
    """What the doctor found: the check, a sentence in Vietnamese, and the values that fill it."""

    check: str
    sentence: str
    values: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the sentence in Vietnamese, filled in."""
        return self.sentence.format(**self.values)


Check = Callable[[Connection], Iterator[Finding]]
"""A check reads one ledger and yields what is wrong with it; it changes nothing."""


def grouped(check: str, sentence: str, subjects: Sequence[object], **values: object) -> Iterator[Finding]:
    """Yield one finding for many subjects, naming how many there are and the first; none for none."""
    if subjects:
        yield Finding(check, sentence, {"count": len(subjects), "first": subjects[0], **values})
