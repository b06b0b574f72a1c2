"""
What was seen of a file beside its rows: what is left out is said, never passed over in silence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

SHOWN = 5
"""Lines that one sentence names."""


@dataclass(slots=True)
class Seen:
    """
    What was seen as far as the file has been read: how often, and the `lines` of the first of each.

    `counts` has the kinds of rows that are no data (section, heading, numbering, total) and `hidden` rows, `blank`
    deadlines below a filled one, `garbled` rows. `sheet` is the one that was read, `others` those that were not,
    `veiled` those hidden; `aside` are the headings left out.
    """

    sheet: str | None = None
    others: tuple[str, ...] = ()
    veiled: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    counts: Counter[str] = field(default_factory=Counter)
    lines: dict[str, list[int]] = field(default_factory=dict)

    def see(self, what: str, line: int) -> None:
        """Count a thing seen on a line."""
        self.counts[what] += 1
        lines = self.lines.setdefault(what, [])
        if len(lines) < SHOWN:
            lines.append(line)
