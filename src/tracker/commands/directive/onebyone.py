"""
The tasks of a draft looked through at a terminal: shown one by one, taken with Enter, changed, skipped.

It writes nothing and decides nothing that a clerk has not seen: what is not clear is never taken with the rest, and
one may go back to what was answered. `KeyboardInterrupt`, `EOFError` and `Abort` come out of it, and then nothing was
agreed to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from tracker.commands.directive.itemfields import Fields
from tracker.commands.directive.onpaper import shown_units
from tracker.commands.door.questions import Asker, say
from tracker.files.draft.draft import DraftItem
from tracker.services.directive.twice import ItemKnown
from tracker.services.directive.understood import Meant, Understanding
from tracker.services.intake.importcells import one_sentence
from tracker.words.dates import WEEKDAYS
from tracker.words.language import _
from tracker.words.text import clean, fold

if TYPE_CHECKING:
    from tracker.errors import TrackerError

WIDEST = 100
"""Columns that a text is wrapped at: longer lines are hard to read."""

LABEL = 12
"""Columns of a label and what parts it from its text."""

KEYS = _(
    "  Enter  nhận việc đang xem; việc chưa rõ thì sửa chỗ chưa rõ\n"
    "  s      sửa cả việc\n"
    "  b      bỏ qua việc này\n"
    "  h      nhận hết những việc còn lại đã rõ, dừng ở việc chưa rõ\n"
    "  l      lùi lại việc trước\n"
    "  v      xem chỗ này trong văn bản\n"
    "  d      để dở: lưu ra tệp Excel, chưa ghi sổ\n"
    "  t      thôi, không ghi gì"
)
"""What each key does, said where one is typed that does nothing."""


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


class ToHead(Exception):
    """The clerk goes back before the first item, to what the paper says of itself."""


Places = Callable[[DraftItem], Sequence[tuple[bool, str]]]
"""Says what stands in the document where an item was read, and beside it; the item's own line is marked."""

Try = Callable[[Meant], "TrackerError | None"]
"""Says why the ledger would refuse an item that was changed."""


class Helps(NamedTuple):
    """What lies beside the questions: what the ledger says, where an item stands, and where the work is put aside."""

    try_: Try
    places: Places
    put_off: Callable[[], None]


class LookingThrough:
    """A clerk who looks through the tasks of one draft."""

    def __init__(self, ctx: Any, asker: Asker, understanding: Understanding, helps: Helps) -> None:
        """Ask this clerk about items of that paper."""
        self._asker, self._understanding, self._helps = asker, understanding, helps
        self._fields = Fields(ctx, asker, understanding)
        self._offers: list[Offer] = []
        self._taken: dict[int, Meant] = {}
        self._asked: list[int] = []

    def look(self, offers: Sequence[Offer]) -> None:
        """Look through items from the first; raises Abort where the clerk stops, ToHead before the first."""
        self._offers = list(offers)
        self._go(0)

    def back(self) -> None:
        """Look through items again from the last that was asked about; raises what `look` raises."""
        if not self._asked:
            raise ToHead
        self._go(self._asked.pop())

    @property
    def taken(self) -> list[Meant]:
        """The items that were taken, in their order."""
        return [self._taken[at] for at in sorted(self._taken)]

    @property
    def stands(self) -> list[tuple[Meant, bool]]:
        """Every item as it stands now, and whether the clerk left it out."""
        left = set(self._asked) - set(self._taken)
        return [(self._taken.get(at, each.meant), at in left) for at, each in enumerate(self._offers)]

    @property
    def known(self) -> int:
        """How many items the ledger has already."""
        return sum(offer.is_known for offer in self._offers)

    def _go(self, at: int) -> None:
        """Ask about items from one on; what was agreed to behind it is agreed to anew."""
        is_all, count = False, len(self._offers)
        while at < count:
            self._taken.pop(at, None)
            offer = self._offers[at]
            if offer.is_known:
                say(_("Việc {number}/{count}: bỏ qua, sổ đã có.").format(number=offer.number, count=count))
            elif is_all and offer.is_clear:
                self._taken[at] = offer.meant
            elif not (is_all and offer.meant.is_routine):
                answer, self._offers[at] = self._one(offer)
                if answer == "l":
                    if not self._asked:
                        raise ToHead
                    is_all, at = False, self._asked.pop()
                    continue
                self._asked.append(at)
                is_all = is_all or answer == "h"
                if answer != "b" and self._offers[at].may_be_taken:
                    self._taken[at] = self._offers[at].meant
            at += 1

    def _one(self, offer: Offer) -> tuple[str, Offer]:
        """Return what was answered about one item, and the item as it stands then."""
        while True:
            self._show(offer, len(self._offers))
            answer = self._key(offer)
            if answer == "t":
                raise typer.Abort
            if answer in ("b", "l", "h") or (answer == "" and (offer.may_be_taken or offer.meant.is_routine)):
                return answer, offer
            meant = self._fields.changed(offer.meant, whole=answer == "s")
            offer = replace(offer, meant=meant, refusal=self._helps.try_(meant) if meant.is_complete else None)

    def _key(self, offer: Offer) -> str:
        """Return the key that was pressed: "" for Enter, else one that leads on from here."""
        if offer.may_be_taken:
            shown = _("[Enter] nhận · s sửa · b bỏ qua · h nhận hết việc rõ · l lùi · t thôi · ?")
            keys = {"", "s", "b", "h", "l", "t"}
        elif offer.meant.is_routine:
            shown, keys = _("[Enter] bỏ qua · s sửa · l lùi · t thôi · ?"), {"", "s", "b", "l", "t"}
        else:
            shown = _("[Enter] sửa chỗ chưa rõ · s sửa cả · b bỏ qua · l lùi · t thôi · ?")
            keys = {"", "s", "b", "l", "t"}
        while True:
            answer = fold(self._asker.line(shown))
            if answer == "v":
                self._show_place(offer)
            elif answer == "d":
                self._offers[offer.number - 1] = offer
                self._helps.put_off()
            elif answer in keys:
                return answer
            else:
                say(_(KEYS))

    def _show_place(self, offer: Offer) -> None:
        """Show where an item stands in its document, with what stands around it."""
        lines = self._helps.places(offer.meant.item)
        if not lines:
            say(_("Không tìm thấy chỗ này trong văn bản: mở văn bản để xem."))
        for is_here, text in lines:
            self._line("→" if is_here else "", text)

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
