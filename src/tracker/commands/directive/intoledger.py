"""
A draft into the ledger: taken whole where nothing in it is blank or doubtful, or what a clerk took of it.

Nobody holds the ledger while a clerk thinks: what the draft would meet there is tried and taken back, the answers are
recorded afterwards in one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import typer

from tracker.commands.directive.blanks import refusal
from tracker.commands.directive.onpaper import object_of
from tracker.commands.input.asking import ask
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell, warn_of_receipts, without_receipt
from tracker.days.deadlines import Kind
from tracker.errors import BadData, TrackerError
from tracker.ledger.transaction import writing
from tracker.queries.lookup import find_directive, unit_names
from tracker.render.output import emit
from tracker.services.directive.agreed import DraftRecorded, Tried, new_directive, record_draft, try_draft
from tracker.services.directive.twice import ItemKnown
from tracker.services.directive.understood import UNKNOWN, Meant, Understanding, item_of, of_ledger
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.files.draft.draft import Draft
    from tracker.law.sources import NewDirective
    from tracker.ledger.ledger import Ledger
    from tracker.services.papers import Fingerprint

MOST = 5
"""Doubtful items that a refusal names."""


class Doubtful(BadData):
    """Items of the draft are not clear, and nobody is there to be asked."""

    sentence = (
        "{file}: {count} việc chưa rõ, chưa ghi gì vào sổ.\n{named}\nHãy ghi ra tệp để sửa trong Excel: thêm --draft "
        "TỆP.xlsx (thay cho --record); hoặc chạy lệnh này trên màn hình để trả lời từng việc."
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """What was typed of a directive that no document says; bodies and directives as they are typed."""

    received_on: date | None = None
    room: str | None = None
    submitted_by: str | None = None
    proposing_room: str | None = None
    implements: str | None = None
    other: str | None = None
    no_tasks: bool = False


@dataclass(frozen=True, slots=True)
class Recording:
    """How a draft is to be recorded: what was typed beside it."""

    file: str = ""
    kept: Fingerprint = (None, None)
    beside: Beside = Beside()
    on: date | None = None
    as_new: bool = False
    yes: bool = False
    dry_run: bool = False
    for_programs: bool = False

    def directive(self, ledger: Ledger, draft: Draft) -> NewDirective:
        """Return the directive that a draft without blanks comes to; raises NoSuchUnit, NoSuchDirective and the like."""
        by, of, connection = self.beside.submitted_by, self.beside.implements, ledger.connection
        return replace(
            new_directive(draft),
            received_on=self.beside.received_on,
            room=self.beside.room,
            submitted_by=unit_names(connection).find(by) if by else None,
            proposing_room=self.beside.proposing_room,
            implements=find_directive(connection, of).id if of else None,
            other=self.beside.other,
            gives_tasks=not self.beside.no_tasks,
        )

    def fingerprint(self, draft: Draft) -> Fingerprint:
        """Return what is kept of the document: nothing of a secret one (Art. 5.2)."""
        return (None, None) if draft.secrecy else self.kept


def record(ctx: typer.Context, draft: Draft, how: Recording) -> None:
    """Record a draft where nothing is blank or doubtful in it; raises Blank, Doubtful, Unanswered, or ItemAlike."""
    blank = refusal(draft, how.file)
    if blank is not None:
        raise blank
    with writing(ctx.obj, dry_run=True) as ledger:
        meant, met = tried(ledger, draft, how)
    _refuse_doubts(meant, met.refusals, how)
    taken = [each for each in meant if not each.is_routine]
    if not how.yes:
        ask(question(draft, taken))
    record_taken(ctx, draft, taken, how, left_out=len(meant) - len(taken))


def tried(ledger: Ledger, draft: Draft, how: Recording) -> tuple[list[Meant], Tried]:
    """Return the items of a draft as they are meant in a ledger, and what they would meet there; to be taken back."""
    meant = understanding_of(ledger, draft).items(draft.items)
    return meant, try_(ledger, draft, meant, how)


def understanding_of(ledger: Ledger, draft: Draft) -> Understanding:
    """Return what understands the items of a draft in a ledger."""
    return Understanding(of_ledger(ledger.connection), draft.issued_on, secret=draft.secrecy is not None)


def try_(ledger: Ledger, draft: Draft, meant: Sequence[Meant], how: Recording) -> Tried:
    """Return what items would meet in a ledger; those that cannot be entered yet meet nothing."""
    secret = draft.secrecy is not None
    items = [item_of(each, secret=secret) if each.is_complete and not each.is_routine else None for each in meant]
    return try_draft(ledger, how.directive(ledger, draft), items, on=how.on, as_new=how.as_new)


def _refuse_doubts(meant: Sequence[Meant], refusals: Sequence[TrackerError | None], how: Recording) -> None:
    """Raise Doubtful where an item is not clear, or what the ledger has against one."""
    named = []
    for number, each in enumerate(meant, 1):
        said = [doubt.said for doubt in each.asked]
        if said and not each.is_routine:
            named.append(_("Việc {number}: {said}").format(number=number, said=" ".join(said)))
    if named:
        more = _("Và {count} việc nữa.").format(count=len(named) - MOST) if len(named) > MOST else ""
        unknown = _(UNKNOWN) if any(each.lead_words for each in meant) else ""
        lines = filter(None, [*named[:MOST], more, unknown])
        raise Doubtful(file=how.file, count=len(named), named="\n".join(lines))
    for error in refusals:
        if error is not None and refused(error):
            raise error


def refused(error: TrackerError) -> bool:
    """Say whether the ledger would refuse an item: one that it has already is only left out."""
    return not isinstance(error, ItemKnown)


def question(draft: Draft, taken: Sequence[Meant]) -> str:
    """Return the one question before a draft is recorded."""
    tasks = sum(len(each.lead) for each in taken)
    said = _("Ghi văn bản {number} ngày {issued:%d/%m/%Y} với {items} nội dung, {tasks} nhiệm vụ?")
    return said.format(number=draft.number, issued=draft.issued_on, items=len(taken), tasks=tasks)


def record_taken(ctx: typer.Context, draft: Draft, taken: Sequence[Meant], how: Recording, *, left_out: int) -> None:
    """Record a draft with the items that were taken, and say what came of it."""
    secret = draft.secrecy is not None
    with writing(ctx.obj, dry_run=how.dry_run) as ledger:
        items = [item_of(each, secret=secret) for each in taken]
        done = record_draft(
            ledger, how.directive(ledger, draft), items, kept=how.fingerprint(draft), on=how.on, as_new=how.as_new
        )
        waiting = without_receipt(ledger, done.tasks)
        days = [ledger.standing(task).due_on for task in done.tasks]
        ground = of_ledger(ledger.connection) if how.for_programs else None
    for sentence, values in done.warnings:
        warn(sentence, **values)
    if ground is not None:
        led_to = {"errors": [], "committed": not how.dry_run, "directive": done.directive.id, "tasks": done.tasks}
        emit(object_of(draft, taken, ground, led_to=led_to), format="json")
    else:
        _say_done(done, dry_run=how.dry_run)
    if not done.is_new and how.beside != Beside():
        warn(
            "văn bản đã có trong sổ, thông tin gõ thêm về văn bản không được ghi: sửa bằng «tracker directive correct», "
            "không giao nhiệm vụ thì «tracker directive no-tasks»."
        )
    if done.known:
        warn("bỏ qua {count} nội dung sổ đã có.", count=len(done.known))
    if left_out:
        warn("{count} việc của dự thảo không ghi (bỏ qua, hoặc thường xuyên).", count=left_out)
    warn_of_receipts(waiting)
    late = sum(day is not None and day < ctx.obj.today for day in days)
    if late:
        warn("{count} nhiệm vụ có thời hạn đã qua khi nhập; kiểm tra lại nếu đọc nhầm.", count=late)
    undated = sum(each.deadline is not None and each.deadline.kind is Kind.NONE for each in taken)
    if undated:
        warn("{count} nội dung không có thời hạn.", count=undated)


def _say_done(done: DraftRecorded, *, dry_run: bool) -> None:
    """Print what was recorded."""
    said: dict[str, object] = {
        "number": done.directive.number,
        "issued": done.directive.issued_on,
        "id": done.directive.id,
        "items": done.items,
        "tasks": len(done.tasks),
        "first": done.tasks[0] if done.tasks else None,
        "last": done.tasks[-1] if done.tasks else None,
    }
    clocks = [act for act in done.recorded if act.event.subject.value == "directive"]
    tell(_sentence(done), *clocks, dry_run=dry_run, **said)


def _sentence(done: DraftRecorded) -> str:
    """Return the sentence for what was recorded."""
    if done.is_new and not done.tasks:
        return "Đã ghi văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}), chưa có nhiệm vụ nào."
    if done.is_new:
        return (
            "Đã ghi văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}) với {items} nội dung, {tasks} nhiệm vụ, số {first} "
            "đến {last}."
        )
    if not done.tasks:
        return "Văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}) đã đủ trong sổ, không ghi thêm gì."
    return (
        "Văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}) đã có trong sổ; ghi thêm {items} nội dung, {tasks} nhiệm vụ, "
        "số {first} đến {last}."
    )
