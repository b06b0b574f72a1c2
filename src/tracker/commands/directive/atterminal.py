"""
A draft recorded at a terminal: shown whole, its blanks asked for, its tasks looked through, one question before the end.

`prompt_toolkit` reads the keys, so that this is loaded only where somebody is there. Whoever stops anywhere has written
nothing.
"""

from __future__ import annotations

import os
import sys
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING

import typer

from tracker.commands.directive.blanks import ask_anew, ask_blanks, blanks, withhold
from tracker.commands.directive.intoledger import Recording, question, record_taken, try_, understanding_of
from tracker.commands.directive.onebyone import LookingThrough, Offer
from tracker.commands.directive.onpaper import page_of
from tracker.commands.door.questions import Asker, say
from tracker.commands.input.asking import confirm
from tracker.ledger.transaction import writing
from tracker.render import write
from tracker.words.labels.task import ISSUERS
from tracker.words.language import _
from tracker.words.text import clean, fold

if TYPE_CHECKING:
    from tracker.errors import TrackerError
    from tracker.files.draft.draft import Draft
    from tracker.services.directive.understood import Meant


WIDEST = 99
"""Columns within which a page stands one thing below the other, and leaves nothing out."""


def look_through(ctx: typer.Context, draft: Draft, how: Recording) -> None:
    """Record what somebody at a terminal agrees to; raises Abort, KeyboardInterrupt or EOFError where they stop."""
    asker = Asker(ctx)
    _show(ctx, draft)
    _head(ctx, asker, draft)
    withhold(draft)
    with writing(ctx.obj, dry_run=True) as ledger:
        understanding = understanding_of(ledger, draft)
        meant = understanding.items(draft.items)
        met = try_(ledger, draft, meant, how)
    if met.stands is not None:
        told = _("Văn bản {number} ngày {day:%d/%m/%Y} đã có trong sổ (mã #{id}): chỉ ghi thêm nhiệm vụ còn thiếu.")
        say(told.format(number=met.stands.number, day=met.stands.issued_on, id=met.stands.id))

    def against(changed: Meant) -> TrackerError | None:
        """Return why the ledger would refuse an item that was changed."""
        with writing(ctx.obj, dry_run=True) as ledger:
            return try_(ledger, draft, [changed], how).refusals[0]

    offers = [
        Offer(number, each, refusal) for number, (each, refusal) in enumerate(zip(meant, met.refusals, strict=True), 1)
    ]
    taken = LookingThrough(ctx, asker, understanding, against).taken(offers)
    if taken or met.stands is None:
        say("")
        confirm(question(draft, taken))
    known = sum(offer.is_known for offer in offers)
    record_taken(ctx, draft, taken, how, left_out=len(offers) - len(taken) - known)


def _show(ctx: typer.Context, draft: Draft) -> None:
    """Show what the document says, on stderr: stdout is for the answer."""
    with writing(ctx.obj, dry_run=True) as ledger:
        understanding = understanding_of(ledger, draft)
        meant = understanding.items(draft.items)
        page = page_of(draft, meant, understanding.ground, in_ledger=True, with_doubts=False)
    color = not os.environ.get("NO_COLOR")
    write(page, "table", sys.stderr, width=min(WIDEST, get_terminal_size().columns), color=color)
    sys.stderr.flush()


def _head(ctx: typer.Context, asker: Asker, draft: Draft) -> None:
    """Ask for what the document leaves blank, and whether all that is known of it is right."""
    lacks = blanks(draft)
    if lacks:
        say("\n" + _("Còn thiếu {count} điều; trả lời từng câu, Ctrl-C để dừng.").format(count=len(lacks)))
        ask_blanks(ctx, asker, draft)
    while True:
        said = _("Văn bản {number} ngày {issued:%d/%m/%Y}, {kind}, {issuer}; người ký {signer}.")
        told = said.format(
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
