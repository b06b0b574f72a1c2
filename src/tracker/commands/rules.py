"""
`rules`: the Quy chế as the program holds it, beside which a lawyer can lay the printed text.

It needs no ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.front import Group
from tracker.commands.options import Format, Output
from tracker.errors import NotFound
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.regulation import Rule
    from tracker.view import View
    from tracker.vocabulary import Happened
    from tracker.windows import Anchor

app = typer.Typer(
    cls=Group,
    invoke_without_command=True,
    help=_("Các thời hạn trong Quy chế: ai làm, tính từ việc gì, bao lâu, theo điều nào."),
)


class NoSuchRule(NotFound):
    """The Quy chế as a table has no rule of that code."""

    sentence = "Không có quy tắc «{code}».{hint} Xem danh sách bằng «tracker rules list»."


@app.callback(invoke_without_command=True)
def rules(ctx: typer.Context) -> None:
    """List the rules where no command was typed."""
    if ctx.invoked_subcommand is None:
        list_rules()


@app.command("list", help=_("In mọi quy tắc có thời hạn."))
def list_rules(format: Format = None, output: Output = None) -> None:
    """Print every rule with its article, who owes it, its window and its force."""
    from tracker.output import emit

    emit(_listed(), format=format, output=output)


@app.command("show", help=_("In mọi điều về một quy tắc: tính từ đâu, dừng khi nào, cách hiểu áp dụng."))
def show(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar=_("MÃ"), help=_("Mã quy tắc."), autocompletion=lambda: _codes())],
    format: Format = None,
    output: Output = None,
) -> None:
    """Print one rule whole."""
    from tracker.output import emit

    rule = _find(code)
    emit(_whole(rule, _anchor(ctx, rule)), format=format, output=output)


def _anchor(ctx: typer.Context, rule: Rule) -> Anchor:
    """Return what a rule counts from: in the ledger at hand, where it leaves a choice (see `practice`)."""
    from tracker.queries import reading
    from tracker.queries.choices import six_months_from
    from tracker.storage import NoLedger
    from tracker.windows import Anchor

    if rule.counts_from is not Anchor.DEADLINE:
        return rule.counts_from
    try:
        with reading(ctx.obj) as connection:
            return six_months_from(connection)
    except NoLedger:
        return rule.counts_from


def _codes() -> list[str]:
    """Return every code, for completion."""
    from tracker.regulation import RULES

    return [rule.code for rule in RULES]


def _find(code: str) -> Rule:
    """Return the rule of a code, or of an article that only one rule has; raises NoSuchRule."""
    from tracker.regulation import RULES
    from tracker.text import clean

    typed = code.strip().casefold()
    found = [rule for rule in RULES if typed == rule.code or typed in rule.article.split(", ")]
    if len(found) == 1:
        return found[0]
    from difflib import get_close_matches

    near = [rule.code for rule in found] or get_close_matches(typed, _codes(), n=2)
    hint = _(" Có phải: {names}?").format(names=", ".join(near)) if near else ""
    raise NoSuchRule(code=clean(code), hint=hint)


def _listed() -> View:
    """Return every rule as a row."""
    from tracker.commands.words import FORCES, PARTIES
    from tracker.regulation import ACT, IN_FORCE, RULES
    from tracker.view import Column, View

    columns = (
        Column("article", _("Điều")),
        Column("code", _("Mã")),
        Column("owed_by", _("Trách nhiệm"), machine_only=True),
        Column("party", _("Trách nhiệm"), people_only=True),
        Column("window", _("Thời hạn"), machine_only=True),
        Column("span", _("Thời hạn"), people_only=True),
        Column("force", _("Tính chất"), machine_only=True),
        Column("force_said", _("Tính chất"), people_only=True),
        Column("says", _("Nội dung"), machine_only=True),
    )
    rows = [
        (
            rule.article,
            rule.code,
            str(rule.owed_by),
            _(PARTIES[rule.owed_by]),
            str(rule.window),
            _(str(rule.window)).partition(" (")[0],
            str(rule.force),
            _(FORCES[rule.force]),
            rule.says,
        )
        for rule in RULES
    ]
    title = _("QUY CHẾ BAN HÀNH KÈM THEO QUYẾT ĐỊNH {act}, HIỆU LỰC TỪ {day:%d/%m/%Y}").format(act=ACT, day=IN_FORCE)
    notes = (
        _("Báo cáo quý, 6 tháng, năm: Quy chế không quy định ngày, nên không bao giờ bị tính quá hạn."),
        _("Cách tính: không tính ngày xảy ra việc; áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015."),
        _("Xem đủ một quy tắc: «tracker rules show MÃ»."),
    )
    return View(columns, rows, title=title, notes=notes)


def _whole(rule: Rule, anchor: Anchor) -> View:
    """Return everything about one rule, counted from `anchor`; people see no line that would be empty."""
    from tracker.commands.show import ISSUERS
    from tracker.commands.words import ANCHORS, FORCES_EXPLAINED, PARTIES_EXPLAINED, capital
    from tracker.view import Column, View
    from tracker.vocabulary import Issuer

    issuers = [issuer for issuer in Issuer if issuer in (rule.issuers or ())]
    # Key, heading, the value for programs, and what people read.
    lines: list[tuple[str, str, object, str]] = [
        ("article", _("Điều"), rule.article, rule.article),
        ("code", _("Mã"), rule.code, rule.code),
        ("says", _("Nội dung"), rule.says, _(rule.says)),
        ("owed_by", _("Trách nhiệm"), str(rule.owed_by), _(PARTIES_EXPLAINED[rule.owed_by])),
        ("starts", _("Bắt đầu khi"), sorted(rule.starts), capital(_acts(rule.starts))),
        ("issuers", _("Chỉ với văn bản của"), issuers, "; ".join(_(ISSUERS[issuer]) for issuer in issuers)),
        ("window", _("Thời hạn"), str(rule.window), _(str(rule.window))),
        ("counts_from", _("Tính từ"), str(anchor), capital(_(ANCHORS[anchor]))),
        ("stops", _("Hoàn thành khi"), sorted(rule.stops), capital(_acts(rule.stops))),
        ("also", _("Và phải có"), sorted(rule.also), capital(_acts(rule.also))),
        ("confirmed", _("Văn phòng xác nhận"), sorted(rule.confirmed), capital(_acts(rule.confirmed))),
        ("force", _("Tính chất"), str(rule.force), capital(_(FORCES_EXPLAINED[rule.force]))),
        ("reading", _("Cách hiểu"), rule.reading, _(rule.reading)),
        ("since", _("Áp dụng từ"), rule.since, f"{rule.since:%d/%m/%Y}"),
        ("until", _("Đến hết"), rule.until, f"{rule.until:%d/%m/%Y}" if rule.until else ""),
    ]
    columns: list[Column] = []
    row: list[object] = []
    for key, heading, value, said in lines:
        columns.append(Column(key, heading, machine_only=True))
        row.append(value)
        if said:
            columns.append(Column(f"{key}_said", heading, people_only=True))
            row.append(said)
    return View(tuple(columns), [row], single=True)


def _acts(happened: frozenset[Happened]) -> str:
    """Return acts in words, in the order of a task's life; any one of them will do."""
    from tracker.commands.words import HAPPENED
    from tracker.vocabulary import Happened

    *said, last = [_(HAPPENED[act]) for act in Happened if act in happened] or [""]
    return _("{acts} hoặc {last}").format(acts=", ".join(said), last=last) if said else last
