"""
The tasks of a draft looked through at a terminal: shown one by one, taken with Enter, changed, skipped, or all taken.

It writes nothing and decides nothing that a clerk has not seen: what is not clear is never taken with the rest.
`KeyboardInterrupt`, `EOFError` and `Abort` come out of it, and then nothing was agreed to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import typer

from tracker.commands.directive.onpaper import shown_units
from tracker.commands.door.front import loaded
from tracker.commands.door.questions import Asker, Offers, say
from tracker.files.draft.draft import DraftItem
from tracker.services.directive.importcells import one_sentence
from tracker.services.directive.twice import ItemKnown
from tracker.services.directive.understood import SENTENCE, Doubt, Meant, Understanding
from tracker.words.dates import WEEKDAYS
from tracker.words.language import _
from tracker.words.text import clean, fold

if TYPE_CHECKING:
    from tracker.errors import TrackerError

WIDEST = 100
"""Columns that a text is wrapped at: longer lines are hard to read."""

LABEL = 12
"""Columns of a label and what parts it from its text."""

OF_TASK_ADD = {"content": "--content", "lead": "--lead", "support": "--support", "deadline": "--due"}
"""The options of `task add` that take the same, so that Tab offers here what it offers there."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One item that may be taken: its number in the draft, as it is meant, and why the ledger would refuse it."""

    number: int
    meant: Meant
    refusal: TrackerError | None = None

    @property
    def is_known(self) -> bool:
        """Whether the ledger has it already."""
        return isinstance(self.refusal, ItemKnown)

    @property
    def may_be_taken(self) -> bool:
        """Whether it can be recorded as it stands."""
        return self.meant.is_complete and self.refusal is None and not self.meant.is_routine

    @property
    def is_clear(self) -> bool:
        """Whether it may be taken with all the rest."""
        return self.may_be_taken and self.meant.is_clear


Try = Callable[[Meant], "TrackerError | None"]
"""Says why the ledger would refuse an item that was changed."""


class LookingThrough:
    """A clerk who looks through the tasks of one draft."""

    def __init__(self, ctx: Any, asker: Asker, understanding: Understanding, try_: Try) -> None:
        """Ask this clerk about items of that paper."""
        self._asker, self._understanding, self._try = asker, understanding, try_
        self._ctx = ctx
        self._options = {param.opts[0]: param for param in loaded("task add").params}

    def taken(self, offers: Sequence[Offer]) -> list[Meant]:
        """Return the items that the clerk takes; raises Abort where the clerk stops."""
        taken: list[Meant] = []
        is_all = False
        for offer in offers:
            if offer.is_known:
                say(_("Việc {number}/{count}: bỏ qua, sổ đã có.").format(number=offer.number, count=len(offers)))
                continue
            if is_all and offer.is_clear:
                taken.append(offer.meant)
                continue
            if is_all and offer.meant.is_routine:
                continue
            answer, meant = self._one(offer, len(offers))
            is_all = is_all or answer == "h"
            if meant is not None:
                taken.append(meant)
        return taken

    def _one(self, offer: Offer, count: int) -> tuple[str, Meant | None]:
        """Return what was answered about one item, and the item where it is taken."""
        while True:
            self._show(offer, count)
            answer = self._key(offer)
            if answer == "t":
                raise typer.Abort
            if answer == "b":
                return answer, None
            if answer == "h" or (answer == "" and offer.may_be_taken):
                if offer.may_be_taken:
                    return answer, offer.meant
                return answer, None
            if answer == "" and offer.meant.is_routine:
                return answer, None
            meant = self._changed(offer, whole=answer == "s")
            offer = replace(offer, meant=meant, refusal=self._try(meant) if meant.is_complete else None)

    def _key(self, offer: Offer) -> str:
        """Return the key that was pressed: "" for Enter, else one of those that are shown."""
        if offer.may_be_taken:
            shown = _("[Enter] nhận · s sửa · b bỏ qua · h nhận hết việc rõ · t thôi")
            keys = {"", "s", "b", "h", "t"}
        elif offer.meant.is_routine:
            shown, keys = _("[Enter] bỏ qua · s sửa · t thôi"), {"", "s", "b", "t"}
        else:
            shown, keys = _("[Enter] sửa chỗ chưa rõ · s sửa cả · b bỏ qua · t thôi"), {"", "s", "b", "t"}
        while True:
            answer = fold(self._asker.line(shown))
            if answer in keys:
                return answer
            say(_("Gõ một trong các phím nêu trên."))

    def _show(self, offer: Offer, count: int) -> None:
        """Show an item with all that is known of it."""
        meant, names = offer.meant, self._understanding.ground.names
        head = _("Việc {number}/{count}").format(number=offer.number, count=count)
        point = meant.item.point
        say("\n" + head + (_(" · điểm {point}").format(point=clean(point)) if point else ""))
        if meant.item.content:
            self._line(_("Nội dung"), meant.item.content)
        item = meant.item
        self._line(_("Chủ trì"), shown_units(meant.lead, meant.lead_words, item.lead, names) or "—")
        if support := shown_units(meant.support, meant.support_words, item.support, names):
            self._line(_("Phối hợp"), support)
        if meant.item.deliverable:
            self._line(_("Sản phẩm"), meant.item.deliverable)
        self._line(_("Thời hạn"), self._deadline(meant))
        for said in [*(each.said for each in meant.doubts), *([one_sentence(offer.refusal)] if offer.refusal else [])]:
            self._line(_("Lưu ý"), said)
        if meant.is_routine:
            self._line(_("Lưu ý"), _("việc thường xuyên, không theo dõi (Điều 3)."))

    def _deadline(self, meant: Meant) -> str:
        """Return the words of a deadline and its last day, with its weekday."""
        words = meant.deadline_cell() or _("không thời hạn")
        if meant.due_on is None:
            return words
        day, weekday = meant.due_on, _(WEEKDAYS[meant.due_on.weekday()])
        return _("{words} → hạn cuối {weekday}, {day:%d/%m/%Y}").format(words=words, weekday=weekday, day=day)

    def _line(self, label: str, text: str) -> None:
        """Say one thing of an item, wrapped beside its label."""
        width = max(30, min(WIDEST, get_terminal_size().columns - 1)) - LABEL - 2
        lines = wrap(clean(" ".join(text.split())), width, break_on_hyphens=False) or [""]
        say("\n".join(f"  {label if not at else '':<{LABEL}}{line}" for at, line in enumerate(lines)))

    def _changed(self, offer: Offer, *, whole: bool) -> Meant:
        """Return an item with the answers to what was asked about it: everything, or what is not clear."""
        meant = offer.meant
        doubtful = {doubt.where for doubt in meant.doubts}
        fields = [each for each in OF_TASK_ADD if whole or each in doubtful] or list(OF_TASK_ADD)
        for field in fields:
            if field != "content" or not self._understanding.secret:
                meant = self._field(meant, field)
        return meant

    def _field(self, meant: Meant, field: str) -> Meant:
        """Ask for one field until it is understood; words of support that name nobody are kept when given twice."""
        names = self._understanding.ground.names
        stands = {
            "content": lambda each: " ".join(each.item.content.split()),
            "lead": lambda each: each.lead_cell(names),
            "support": lambda each: each.support_cell(names),
            "deadline": Meant.deadline_cell,
        }[field]
        label = {
            "content": _("Nội dung"),
            "lead": _("Chủ trì"),
            "support": _("Phối hợp"),
            "deadline": _("Thời hạn"),
        }[field]
        before: str = stands(meant)
        given: str | None = None
        while True:
            text = self._asker.line(label, before, Offers(self._offering(), self._options[OF_TASK_ADD[field]]))
            item = _with(meant.item, field, text)
            after = self._understanding.item(item)
            wrong = [doubt for doubt in after.doubts if doubt.where == field]
            if not wrong or (text == given and not any(doubt.stops for doubt in wrong)):
                return replace(after, doubts=tuple(each for each in after.doubts if each not in wrong))
            for doubt in wrong:
                say(doubt.said + self._hint(doubt))
            before, given = stands(after), text if field != "deadline" else None

    def _hint(self, doubt: Doubt) -> str:
        """Return what to do about a doubt that stops nothing."""
        if doubt.stops or doubt.where == SENTENCE:
            return ""
        return " " + (_("Enter nếu đúng.") if doubt.where == "deadline" else _("Enter để giữ nguyên lời."))

    def _offering(self) -> Any:
        """Return the line in which `task add` would be asked, for what the Tab key offers."""
        line = self._ctx.find_root()
        for path in ("task", "task add"):
            command = loaded(path)
            line = type(self._ctx)(command, info_name=path.rpartition(" ")[2], parent=line)
        line.obj = self._ctx.obj
        return line


def _with(item: DraftItem, field: str, text: str) -> DraftItem:
    """Return an item with another value in one field."""
    match field:
        case "content":
            return replace(item, content=text)
        case "lead":
            return replace(item, lead=(text,) if text else ())
        case "support":
            return replace(item, support=(text,) if text else ())
        case _:
            return replace(item, deadline=text)
