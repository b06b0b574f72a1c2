"""
`undo`: take back what the last command did, and say what that was and which clocks run again.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.options import WORDS, DryRun
from tracker.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.clock import Clock
    from tracker.queries.acts import ActLine

app = typer.Typer()

MOST = 20
"""How many acts, and how many clocks, are named; more are counted."""


@app.command("undo", help=_("Lấy lại lệnh ghi gần nhất: sổ như chưa có lệnh đó, nhật ký giữ cả hai."))
def undo(
    ctx: typer.Context,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar=WORDS, help=_("Lý do; nhiệm vụ mật thì để trống."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Take back the last command."""
    from tracker.commands.tell import tell
    from tracker.ledger import writing
    from tracker.queries.acts import names_by_day, numbered
    from tracker.services import undo as undoing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        events = [act.event for act in undoing.last_command(ledger)]
        lines = numbered(ledger.connection, events[:MOST])
        units = names_by_day(ledger.connection)
        undone = undoing.undo(ledger, reason=reason)
    sentence = "Đã lấy lại {count} việc do {actor} ghi (sự kiện {first}); sổ như chưa có các việc ấy."
    values = {"count": len(events), "actor": lines[0].actor, "first": events[0]}
    tell(sentence, dry_run=dry_run, **values)
    _print([_act(line, units(line.happened_on)) for line in lines], len(events))
    running = list(_running(undone.recorded.clocks))
    _print(running[:MOST], len(running))


def _print(lines: Sequence[str], count: int) -> None:
    """Print lines, and how many more there are."""
    from tracker.text import clean

    for line in lines:
        sys.stdout.write(f"  {clean(line)}\n")
    if count > len(lines):
        sys.stdout.write("  " + _("và {count} dòng khác").format(count=count - len(lines)) + "\n")


def _act(line: ActLine, units: dict[int, str]) -> str:
    """Return one act in words: its day, what happened and to what."""
    from datetime import date

    from tracker.commands.log import details
    from tracker.commands.words import act_said

    said = _("{day:%d/%m/%Y} {what}, {subject}").format(
        day=date.fromisoformat(line.happened_on),
        what=_(act_said(line.happened, line.facts)),
        subject=_subject(line.subject, line.subject_id),
    )
    more = details(line, units)
    return f"{said}: {more}" if more else said


def _running(clocks: Sequence[Clock]) -> Iterator[str]:
    """Yield the duties that run again, each with its day."""
    from tracker.clock import RUNNING
    from tracker.commands.show import RULES
    from tracker.vocabulary import Force

    for clock in clocks:
        if clock.outcome not in RUNNING or clock.due_on is None or clock.force != Force.DUTY.value:
            continue
        yield _("chạy lại: {subject}, {rule}, hạn {due:%d/%m/%Y}").format(
            subject=_subject(clock.subject.value, clock.subject_id),
            rule=_(RULES.get(clock.rule, clock.rule)),
            due=clock.due_on,
        )


def _subject(subject: str, number: int) -> str:
    """Return what an act is about, as a clerk calls it."""
    from tracker.records import RECORDS
    from tracker.vocabulary import Subject

    if subject == Subject.LEDGER:
        return _("lịch của sổ")
    nouns = {Subject.TASK: "nhiệm vụ", Subject.DIRECTIVE: "văn bản giao"}
    noun = nouns.get(Subject(subject)) or RECORDS[Subject(subject)].noun
    return _("{noun} số {number}").format(noun=_(noun), number=number)
