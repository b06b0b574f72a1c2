"""
A draft recorded at a terminal: shown whole, its blanks asked for, its tasks looked through, one question before the end.

`prompt_toolkit` reads the keys, so that this is loaded only where somebody is there. Whoever stops anywhere has written
nothing; whoever goes on another time, or meets a ledger that is busy, keeps the answers in a workbook.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING, TypeVar

import typer

from tracker.commands.directive.blanks import ask_anew, ask_blanks, blanks, withhold
from tracker.commands.directive.intoledger import Recording, question, record_taken, try_, understanding_of
from tracker.commands.directive.onebyone import Helps, LookingThrough, Offer, ToHead
from tracker.commands.directive.onpaper import page_of
from tracker.commands.directive.outandback import ENDING, to_sheets
from tracker.commands.door.questions import Asker, say
from tracker.commands.input.asking import NO, YES
from tracker.disk.landed import landing
from tracker.errors import Busy, TrackerError
from tracker.files.draft.passage import passage
from tracker.ledger.transaction import writing
from tracker.render import write
from tracker.services.intake.insheets import SecretHasNoSheets
from tracker.words.labels.task import ISSUERS
from tracker.words.language import _, said
from tracker.words.text import clean, fold

if TYPE_CHECKING:
    from tracker.files.draft.draft import Draft
    from tracker.files.written.blocks import Written
    from tracker.services.directive.agreed import Tried
    from tracker.services.directive.understood import Meant

T = TypeVar("T")

WIDEST = 99
"""Columns within which a page stands one thing below the other, and leaves nothing out."""


def look_through(ctx: typer.Context, draft: Draft, how: Recording, written: Written) -> None:
    """Record what somebody at a terminal agrees to; raises Abort, KeyboardInterrupt or EOFError where they stop."""
    sitting = _Sitting(ctx, draft, how, written)
    sitting.show()
    while True:
        try:
            sitting.go()
        except ToHead:
            continue
        return


class _Sitting:
    """One clerk with one draft: from the blanks of its head to what was recorded, or put aside."""

    def __init__(self, ctx: typer.Context, draft: Draft, how: Recording, written: Written) -> None:
        """Begin with what the document says."""
        self._ctx, self._draft, self._how = ctx, draft, how
        self._asker = Asker(ctx)
        self._helps = Helps(self._against, partial(passage, written), self._put_off)
        self._looking: LookingThrough | None = None
        with writing(ctx.obj, dry_run=True) as ledger:
            self._understanding = understanding_of(ledger, draft)
            self._meant = self._understanding.items(draft.items)

    def show(self) -> None:
        """Show what the document says, on stderr: stdout is for the answer."""
        page = page_of(self._draft, self._meant, self._understanding.ground, in_ledger=True, with_doubts=False)
        color = not os.environ.get("NO_COLOR")
        write(page, "table", sys.stderr, width=min(WIDEST, get_terminal_size().columns), color=color)
        sys.stderr.flush()

    def go(self) -> None:
        """Ask for the head, then about every item, and record what was taken; raises ToHead."""
        draft, how = self._draft, self._how
        _head(self._ctx, self._asker, draft)
        withhold(draft)
        met = self._patiently(self._met)
        if met.stands is not None:
            told = _("Văn bản {number} ngày {day:%d/%m/%Y} đã có trong sổ (mã #{id}): chỉ ghi thêm nhiệm vụ còn thiếu.")
            say(told.format(number=met.stands.number, day=met.stands.issued_on, id=met.stands.id))
        looking = self._looking = LookingThrough(self._ctx, self._asker, self._understanding, self._helps)
        looking.look([Offer(at, *each) for at, each in enumerate(zip(self._meant, met.refusals, strict=True), 1)])
        if looking.taken or met.stands is None:
            self._agreed(looking)
        taken = looking.taken
        left_out = len(looking.stands) - len(taken) - looking.known
        self._patiently(lambda: record_taken(self._ctx, draft, taken, how, left_out=left_out), TrackerError)

    def _met(self) -> Tried:
        """Understand the items anew, now that the head is known, and return what they would meet in the ledger."""
        with writing(self._ctx.obj, dry_run=True) as ledger:
            self._understanding = understanding_of(ledger, self._draft)
            self._meant = self._understanding.items(self._draft.items)
            return try_(ledger, self._draft, self._meant, self._how)

    def _against(self, changed: Meant) -> TrackerError | None:
        """Return why the ledger would refuse an item that was changed."""

        def tried() -> TrackerError | None:
            with writing(self._ctx.obj, dry_run=True) as ledger:
                return try_(ledger, self._draft, [changed], self._how).refusals[0]

        return self._patiently(tried)

    def _agreed(self, looking: LookingThrough) -> None:
        """Return once the clerk agrees to what was taken; raises Abort where not, ToHead where they go back so far."""
        while True:
            say("\n" + question(self._draft, looking.taken))
            answer = fold(self._asker.line(_("c ghi vào sổ · l lùi lại việc trước · d để dở · t thôi")))
            if answer in YES:
                return
            if answer == "l":
                looking.back()
            elif answer == "d":
                self._put_off()
            elif answer == "t" or answer in NO - {""}:
                raise typer.Abort
            else:
                say(_("Chưa ghi gì. Gõ một trong các phím nêu dưới đây."))

    def _patiently(self, act: Callable[[], T], of: type[TrackerError] = Busy) -> T:
        """Do something with the ledger; where it refuses so now, nothing that was answered is lost."""
        while True:
            try:
                return act()
            except of as error:
                if landing().is_done or landing().is_open:
                    raise
                say(f"{said(error)}\n" + _("Chưa ghi gì vào sổ; các câu trả lời còn nguyên."))
                while (answer := fold(self._asker.line(_("[Enter] thử lại · d để dở · t thôi")))) != "":
                    if answer == "t":
                        raise
                    if answer == "d":
                        self._put_off()

    def _put_off(self) -> None:
        """Write what stands to a workbook and leave; come back where that cannot be, or no name is given."""
        if self._draft.secrecy is not None:
            say(said(SecretHasNoSheets()))
            return
        stands = [(each, False) for each in self._meant] if self._looking is None else self._looking.stands
        left = frozenset(at for at, (_each, is_left) in enumerate(stands) if is_left)
        draft, ground = replace(self._draft, warnings=[]), self._understanding.ground
        say(_("Lưu ra tệp Excel nào? Enter giữ tên này; xóa hết rồi Enter để quay lại."))
        name = Path(self._how.file).with_suffix(ENDING).name
        while name := self._asker.line(_("Tệp"), name):
            try:
                to_sheets(self._ctx, draft, [each for each, _left in stands], ground, Path(name), self._how, left)
            except TrackerError as error:
                say(said(error))
            else:
                raise typer.Exit


def _head(ctx: typer.Context, asker: Asker, draft: Draft) -> None:
    """Ask for what the document leaves blank, and whether all that is known of it is right."""
    lacks = blanks(draft)
    if lacks:
        say("\n" + _("Còn thiếu {count} điều; trả lời từng câu, Ctrl-C để dừng.").format(count=len(lacks)))
        ask_blanks(ctx, asker, draft)
    while True:
        told = _("Văn bản {number} ngày {issued:%d/%m/%Y}, {kind}, {issuer}; người ký {signer}.").format(
            number=draft.number,
            issued=draft.issued_on,
            kind=draft.kind,
            issuer=_(ISSUERS[draft.issuer or ""]),
            signer=draft.signer,
        )
        say("\n" + fill(clean(told), max(20, get_terminal_size().columns - 1)))
        answer = fold(asker.line(_("[Enter] đúng · s sửa · t thôi")))
        if answer == "":
            return
        if answer == "t":
            raise typer.Abort
        if answer == "s":
            ask_anew(ctx, asker, draft)
        else:
            say(_("Gõ một trong các phím nêu trên."))
