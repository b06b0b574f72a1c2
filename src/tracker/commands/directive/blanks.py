"""
What a directive must have and its document leaves blank: filled from the options of the line, or asked for.

An option that is typed stands in the place of what the document says, and that is said aloud.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.commands.input.wanting import Lacking
from tracker.commands.reply.aside import warn
from tracker.errors import Usage
from tracker.services.papers import FutureDay
from tracker.words.labels.task import FIELDS, ISSUERS, SECRECIES, URGENCIES
from tracker.words.language import _
from tracker.words.symbols import key, normal
from tracker.words.text import fold

if TYPE_CHECKING:
    from tracker.commands.door.questions import Asker
    from tracker.files.draft.draft import Draft

OPTIONS = {
    "number": "--number",
    "issued_on": "--issued",
    "kind": "--kind",
    "abstract": "--abstract",
    "signer": "--signer",
    "issuer": "--issuer",
}
"""The option of each field that a directive must have."""

MORE = {"secrecy": "--secrecy", "urgency": "--urgency"}
"""The options of fields that may be empty."""


class Blank(Usage):
    """The document leaves blank what a directive must have, and nobody is there to be asked."""

    sentence = (
        "{file} để trống hoặc không rõ: {named}. Gõ thêm {options}; hoặc ghi ra tệp để điền trong Excel: thêm "
        "--draft TỆP.xlsx (thay cho --record)."
    )


def blanks(draft: Draft) -> list[str]:
    """Return the fields that a directive must have and a draft has not."""
    return [field for field in OPTIONS if getattr(draft, field) in (None, "")]


def refusal(draft: Draft, file: str) -> Blank | None:
    """Return why a draft cannot be recorded as it is, None where nothing is blank."""
    lacks = blanks(draft)
    if not lacks:
        return None
    return Blank(
        file=file, named=", ".join(_(CALLED[each]) for each in lacks), options=" ".join(OPTIONS[each] for each in lacks)
    )


CALLED = {each: FIELDS["issued" if each == "issued_on" else each] for each in (*OPTIONS, *MORE)}
"""What the fields of a draft are called within a sentence."""

LABELS = {"issuer": ISSUERS, "secrecy": SECRECIES, "urgency": URGENCIES}


def take_typed(draft: Draft, typed: Mapping[str, object]) -> None:
    """Put what was typed into a draft, and say where the document says something else."""
    for field, value in typed.items():
        if value is None:
            continue
        stood = getattr(draft, field)
        if stood not in (None, "") and not _is_same(stood, value):
            warn(
                "{what}: lấy «{typed}» đã gõ, văn bản ghi «{stood}».",
                what=_(CALLED[field]),
                typed=_shown(field, value),
                stood=_shown(field, stood),
            )
        setattr(draft, field, value)


def withhold(draft: Draft) -> None:
    """Leave the words of the tasks of a secret directive where they are (Art. 5.2)."""
    if draft.secrecy is not None and any(item.content for item in draft.items):
        draft.items = [replace(item, content="", point="", deliverable="") for item in draft.items]
        draft.warnings.append(_("Văn bản mật: không lấy nội dung nhiệm vụ (Điều 5.2)."))


def _is_same(one: object, other: object) -> bool:
    """Say whether two values of a field say the same."""
    if isinstance(one, str) and isinstance(other, str):
        return fold(one) == fold(other) or (key(one) == key(other) != "")
    return one == other


def _shown(field: str, value: object) -> str:
    """Return a value as people read it."""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    labels = LABELS.get(field)
    return _(labels[str(value)]) if labels and str(value) in labels else str(value)


def ask_blanks(ctx: Any, asker: Asker, draft: Draft) -> None:
    """Ask for what a draft lacks, one question after the other."""
    for field in blanks(draft):
        _ask(ctx, asker, draft, field, OPTIONS[field], may_be_left_out=False)


def ask_anew(ctx: Any, asker: Asker, draft: Draft) -> None:
    """Ask for every field again, with what stands there to be changed."""
    for field, option in (OPTIONS | MORE).items():
        _ask(ctx, asker, draft, field, option, may_be_left_out=field in MORE)


def _ask(ctx: Any, asker: Asker, draft: Draft, field: str, option: str, *, may_be_left_out: bool) -> None:
    """Ask for one field, as the line would take its option."""
    param = next(each for each in ctx.command.get_params(ctx) if option in each.opts)
    stood = getattr(draft, field)
    checks: dict[str, Callable[[Any], object]] = {"number": normal, "issued_on": lambda day: _not_ahead(ctx, day)}
    default = "" if stood in (None, "") else _shown(field, stood)
    if not default and field == "number":
        default = draft.symbol or ""
    answer = asker.ask(Lacking(param, may_be_left_out), default, checks.get(field))
    setattr(draft, field, param.process_value(ctx, answer[0]) if answer else None)


def _not_ahead(ctx: Any, day: date) -> None:
    """Raise FutureDay for a day of issue that lies ahead."""
    if day > ctx.obj.today:
        raise FutureDay(day=day, today=ctx.obj.today)
