"""
What is answered when a file has come in, or was only looked at: its page, what is doubtful, what was left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tracker.commands.reply.aside import warn
from tracker.commands.task.fromfile import count_of
from tracker.commands.task.sheetnotes import print_doubts, rows_left_out, tell_beside
from tracker.render.output import emit
from tracker.services.intake.importfile import ImportRefused

if TYPE_CHECKING:
    from tracker.render.view import View
    from tracker.services.intake.importfile import Imported
    from tracker.services.intake.importpapers import Papers


def answer(
    page: View,
    came: Imported | Papers,
    file: Path,
    *,
    is_page: bool,
    is_shown: bool,
    format: str | None,
    output: Path | None,
) -> None:
    """Print the page of a file where it is to be shown, and tell the rest; raises ImportRefused where it has faults."""
    is_shown = is_shown or bool(came.faults) or format == "json"
    if is_shown:
        emit(page, format=format, output=output)
    if is_page and came.doubts:
        print_doubts(came.doubts, below=is_shown)
    if format != "json":
        tell_beside(came.seen, came.doubts, listed_already=is_page)
    if came.faults:
        if left_out := rows_left_out(came.seen):
            warn("{said}", said=left_out)
        raise ImportRefused(file=file, count=count_of(came.faults))
