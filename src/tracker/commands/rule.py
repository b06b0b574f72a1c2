"""
`rules`: the Quy chế as the program holds it, beside which a lawyer can lay the printed text.

It needs no ledger; where there is one, it prints the regulation that the ledger is kept under.
"""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_near_date
from tracker.commands.input.options import DAY, Format, Output
from tracker.commands.reply.lawsaid import lines, window_said
from tracker.commands.reply.show import words
from tracker.errors import NotFound
from tracker.law.known import regulation_of
from tracker.law.windows import Anchor
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.refusals import NoLedger
from tracker.queries import reading
from tracker.queries.ledger.choice import six_months_from
from tracker.render.output import emit
from tracker.render.text.json_ import records
from tracker.render.view import Column, Page, View
from tracker.words.labels.task import FORCES, PARTIES
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.law.regulation import Regulation
    from tracker.law.rule import Rule

app = typer.Typer()


OnDay = Annotated[
    date | None,
    typer.Option("--day", parser=a_near_date, metavar=DAY, help=_("Quy định của ngày này (mặc định: hôm nay).")),
]
"""Of which day the law is printed."""


class NoSuchRule(NotFound):
    """The Quy chế as a table has no rule of that code."""

    sentence = "Không có quy tắc «{code}».{hint} Xem danh sách bằng «tracker rules list»."


@app.command("list", help=_("In mọi quy tắc có thời hạn."))
def list_rules(ctx: typer.Context, day: OnDay = None, format: Format = None, output: Output = None) -> None:
    """Print every rule with its article, who owes it, its window and its force."""
    regulation, _chosen = _held(ctx)
    emit(_listed(regulation, day or ctx.obj.today), format=format, output=output)


@app.command("show", help=_("In mọi điều về một quy tắc: tính từ đâu, dừng khi nào, cách hiểu áp dụng."))
def show(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar=_("MÃ"), help=_("Mã quy tắc."))],
    day: OnDay = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print one rule whole, and every version of it where the law was amended."""
    regulation, chosen = _held(ctx)
    found = _find(regulation, code)
    law = regulation.version(found, day or ctx.obj.today)
    emit(_whole(regulation.versions(found), law, _anchor(law, chosen)), format=format, output=output)


def _held(ctx: typer.Context) -> tuple[Regulation, Anchor | None]:
    """Return the regulation of the ledger at hand, and what it counts the six months from (see `practice`)."""
    try:
        with reading(ctx.obj) as connection:
            return load_regulation(connection), six_months_from(connection)
    except NoLedger:
        return regulation_of({}), None


def _anchor(law: Rule, chosen: Anchor | None) -> Anchor:
    """Return what a rule counts from: what was chosen, where the Quy chế leaves it open."""
    return chosen if chosen is not None and law.counts_from is Anchor.DEADLINE else law.counts_from


def _find(regulation: Regulation, code: str) -> str:
    """Return a code, also where its article was typed and only one rule has it; raises NoSuchRule."""
    typed = code.strip().casefold()
    found = list(
        dict.fromkeys(law.code for law in regulation.rules if typed == law.code or typed in law.article.split(", "))
    )
    if len(found) == 1:
        return found[0]
    near = found or get_close_matches(typed, regulation.codes, n=2)
    hint = _(" Có phải: {names}?").format(names=", ".join(near)) if near else ""
    raise NoSuchRule(code=clean(code), hint=hint)


def _listed(regulation: Regulation, day: date) -> View:
    """Return every rule that is law on a day as a row."""
    columns = (
        Column("article", _("Điều")),
        Column("code", _("Mã")),
        Column("name", _("Tên"), of=lambda law: law.said(law.name), machine_only=True),
        Column("owed_by", _("Trách nhiệm"), of=lambda law: str(law.owed_by), said=words(PARTIES)),
        Column(
            "window",
            _("Thời hạn"),
            of=lambda law: str(law.window),
            told=lambda law: window_said(law.window).partition(" (")[0],
        ),
        Column("force", _("Tính chất"), of=lambda law: str(law.force), said=words(FORCES)),
        Column("says", _("Nội dung"), of=lambda law: law.said(law.says), machine_only=True),
        Column("since", _("Áp dụng từ"), "date", machine_only=True),
        Column("until", _("Đến hết"), "date", machine_only=True),
    )
    title = _("QUY CHẾ BAN HÀNH KÈM THEO QUYẾT ĐỊNH {act}, HIỆU LỰC TỪ {day:%d/%m/%Y}").format(
        act=regulation.act, day=regulation.in_force
    )
    amended = {law.code for law in regulation.rules if law.since != regulation.in_force}
    changed = _("Đã sửa đổi: {codes}. Bảng này là quy định của ngày {day:%d/%m/%Y}.")
    notes = (
        _("Báo cáo quý, 6 tháng, năm: Quy chế không quy định ngày, nên không bao giờ bị tính quá hạn."),
        _("Cách tính: không tính ngày xảy ra việc; áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015."),
        *([changed.format(codes=", ".join(sorted(amended)), day=day)] if amended else ()),
        _("Xem đủ một quy tắc: «tracker rules show MÃ»."),
    )
    return View.of(columns, list(regulation.in_force_on(day)), title=title, notes=notes)


def _whole(versions: Sequence[Rule], law: Rule, anchor: Anchor) -> View | Page:
    """Return everything about one version, counted from `anchor`, and the days of the others where there are any."""

    def as_said(sentence: str) -> Callable[[object], str]:
        """Return how a value is read that has a sentence of its own."""
        return lambda _value: sentence

    one = View.one(
        (Column(key, heading, said=as_said(sentence), machine_only=not sentence), value)
        for key, heading, value, sentence in lines(law, anchor)
    )
    if len(versions) == 1:
        return one
    dated = _versions_view(versions)
    machine: dict[str, object] = {**next(iter(records(one))), "versions": list(records(dated))}
    return Page("", (one, dated), machine, ())


def _versions_view(versions: Sequence[Rule]) -> View:
    """Return since when and until when each version of a rule is law, and what it says of time."""
    columns = (
        Column("since", _("Áp dụng từ"), "date"),
        Column("until", _("Đến hết"), "date"),
        Column("article", _("Điều")),
        Column("window", _("Thời hạn"), of=lambda law: str(law.window), told=lambda law: window_said(law.window)),
    )
    note = _("Việc bắt đầu tính ngày nào thì theo quy định của ngày đó.")
    return View.of(columns, versions, title=_("CÁC LẦN SỬA ĐỔI"), notes=(note,))
