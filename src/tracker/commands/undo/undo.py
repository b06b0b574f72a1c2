"""
`undo`: take back a command, and say what that was and which clocks run again.

The last one that somebody typed, or the one that an act belongs to. Where that may not be what is meant, because the
program has recorded something since or the command before was an undo too, it first says what it will take.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from tracker.clocks.parts import RUNNING, Clock
from tracker.commands.input.asking import Unanswered, Yes, confirm
from tracker.commands.input.options import WORDS, DryRun, Format, Limit, Output, in_a_ledger
from tracker.commands.input.subjects import subject_said
from tracker.commands.input.wanting import is_there
from tracker.commands.reply.aside import warn
from tracker.commands.reply.lawsaid import rule_name
from tracker.commands.reply.tell import tell
from tracker.commands.undo.last import said, show
from tracker.errors import Usage
from tracker.law.vocabulary import Force
from tracker.ledger.rows.record import load_settings
from tracker.ledger.transaction import writing
from tracker.ledger.undo.takeback import Takeback
from tracker.queries import reading
from tracker.queries.ledger.log import names_by_day, numbered
from tracker.render.wishes import wishes
from tracker.services import undo as undoing
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.settings import Settings

app = typer.Typer()

MOST = 20
"""How many acts, and how many clocks, are named; more are counted."""


class ListAlone(Usage):
    """A list was asked for together with what takes something back."""

    sentence = "--list chỉ in danh sách: bỏ {option}, hoặc bỏ --list để lấy lại."


class OnlyOfList(Usage):
    """An option of the list was typed without it."""

    sentence = "{option} chỉ dùng với --list."


@app.command(
    "undo",
    help=_("Lấy lại lệnh ghi gần nhất, hoặc một lệnh trước đó: sổ như chưa có lệnh đó, nhật ký giữ cả hai."),
)
def undo(
    ctx: typer.Context,
    event: Annotated[
        int | None,
        typer.Option(
            "--event",
            min=1,
            metavar="N",
            callback=in_a_ledger,
            help=_("Lấy lại lệnh đã ghi sự kiện này, nếu sau đó chưa ghi gì dựa vào nó."),
        ),
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help=_("In các lệnh ghi gần nhất: lệnh nào lấy lại được, lệnh nào không."))
    ] = False,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar=WORDS, help=_("Lý do; nhiệm vụ mật thì để trống."))
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Take back a command, or list those that can be."""
    if list_:
        for option, given in (
            ("--event", event is not None),
            ("--reason", reason is not None),
            ("--yes", yes),
            ("--dry-run", dry_run),
        ):
            if given:
                raise ListAlone(option=option)
        show(ctx.obj, limit=limit, format=format, output=output)
        return
    for option, given in (
        ("--format", format is not None),
        ("--output", output is not None),
        ("--limit", limit is not None),
        ("--columns", wishes().columns != ""),
        ("--sort", wishes().sort != ""),
        ("--wide", wishes().wide),
        ("--template", wishes().template is not None),
    ):
        if given:
            raise OnlyOfList(option=option)
    take(ctx.obj, event, reason=reason, yes=yes or dry_run, dry_run=dry_run)


def take(
    settings: Settings,
    event: int | None,
    *,
    reason: str | None = None,
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Take back the last command or the one of an act, and print what it was; asks first where that may be a slip."""
    if event is None:
        event = _meant(settings, yes=yes)
    with writing(settings, dry_run=dry_run) as ledger:
        known = undoing.takeback(ledger)
        command = known.holding(event)
        events = [act.event for act in (*command.acts, *known.goes_with(command))]
        lines = numbered(ledger.connection, events[:MOST])
        units = names_by_day(ledger.connection)
        undone = undoing.undo(ledger, command, reason=reason)
    sentence = "Đã lấy lại {count} việc do {actor} ghi (sự kiện {first}); sổ như chưa có các việc ấy."
    tell(sentence, dry_run=dry_run, count=len(events), actor=command.typed[0].actor, first=events[0])
    _print([said(line, units(line.happened_on)) for line in lines], len(events))
    if any("letter" in act.facts for act in command.acts):
        warn("thư đã gửi thì không lấy lại được; «tracker mail» không tự gửi lại thư đó, trừ khi gõ --again.")
    running = list(_running(undone.recorded.clocks))
    _print(running[:MOST], len(running))


def _meant(settings: Settings, *, yes: bool) -> int:
    """Return the first act of the last command that somebody typed; where it may not be meant, say what it is, or ask."""
    with reading(settings) as connection:
        known = Takeback(connection, load_settings(connection), settings.actor)
        command, after = known.last()
        events = [act.event for act in (*command.acts, *known.goes_with(command))]
        units = names_by_day(connection)
        lines = [said(line, units(line.happened_on)) for line in numbered(connection, events[:MOST])]
    if not after or yes:
        return command.first
    is_second = any(each.is_undo for each in after)
    if is_second:
        why = "lệnh trước đã là một lần lấy lại; lần này sẽ lấy lại tiếp {count} việc do {actor} ghi (sự kiện {first}):"
    else:
        why = (
            "sau lệnh ghi gần nhất, chương trình đã tự ghi việc đến ngày; sẽ lấy lại {count} việc do {actor} ghi "
            "(sự kiện {first}):"
        )
    warn(why, count=len(events), actor=command.typed[0].actor, first=command.first)
    _print(lines, len(events), to=sys.stderr)
    if is_there():
        confirm(_("Lấy lại các việc trên?"))
    elif is_second:
        raise Unanswered(question=_("Chưa lấy lại gì."))
    return command.first


def _print(lines: Sequence[str], count: int, to: TextIO | None = None) -> None:
    """Print lines, and how many more there are."""
    stream = to or sys.stdout
    for line in lines:
        stream.write(f"  {clean(line)}\n")
    if count > len(lines):
        stream.write("  " + _("và {count} dòng khác").format(count=count - len(lines)) + "\n")


def _running(clocks: Sequence[Clock]) -> Iterator[str]:
    """Yield the duties that run again, each with its day."""
    for clock in clocks:
        if clock.outcome not in RUNNING or clock.due_on is None or clock.force != Force.DUTY.value:
            continue
        yield _("chạy lại: {subject}, {rule}, hạn {due:%d/%m/%Y}").format(
            subject=subject_said(clock.subject.value, clock.subject_id),
            rule=rule_name(clock.law),
            due=clock.due_on,
        )
