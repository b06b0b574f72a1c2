"""
The fields of one item asked for again at a terminal, each until it is understood, or left as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tracker.commands.door.front import loaded
from tracker.commands.door.questions import Asker, Offers, say
from tracker.files.draft.draft import DraftItem
from tracker.services.directive.understood import SENTENCE, Doubt, Meant, Understanding
from tracker.words.language import _

OF_TASK_ADD = {"content": "--content", "lead": "--lead", "support": "--support", "deadline": "--due"}
"""The options of `task add` that take the same, so that Tab offers here what it offers there."""


class Fields:
    """Asks a clerk for what an item says."""

    def __init__(self, ctx: Any, asker: Asker, understanding: Understanding) -> None:
        """Ask this clerk about items of that paper."""
        self._asker, self._understanding = asker, understanding
        self._ctx = ctx
        self._options = {param.opts[0]: param for param in loaded("task add").params}

    def changed(self, meant: Meant, *, whole: bool) -> Meant:
        """Return an item with the answers to what was asked about it: everything, or what is not clear."""
        doubtful = {doubt.where for doubt in meant.doubts}
        fields = [each for each in OF_TASK_ADD if whole or each in doubtful] or list(OF_TASK_ADD)
        for field in fields:
            if field != "content" or not self._understanding.secret:
                meant = self._field(meant, field)
        return meant

    def _field(self, meant: Meant, field: str) -> Meant:
        """
        Ask for one field until it is understood, or the same is given twice.

        Words of support that name nobody are kept then; what cannot be taken stays unclear.
        """
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
            if not wrong or text == given:  # said twice: kept as words, or left unclear
                return replace(after, doubts=tuple(each for each in after.doubts if each not in wrong or each.stops))
            for doubt in wrong:
                say(f"{doubt.said} {self._hint(doubt)}".rstrip())
            is_proposed = field == "deadline" and not any(doubt.stops for doubt in wrong)
            before, given = stands(after), None if is_proposed else text

    def _hint(self, doubt: Doubt) -> str:
        """Return what to do about a doubt."""
        if doubt.where == SENTENCE:
            return ""
        if doubt.stops:
            return _("Gõ lại cho đúng; Enter lần nữa để bỏ dở việc này.")
        return _("Enter nếu đúng.") if doubt.where == "deadline" else _("Enter để giữ nguyên lời.")

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
