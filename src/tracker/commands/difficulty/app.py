"""
`difficulty`: difficulties of units, disputes between them, and the direction asked of UBND (Art. 8.1.b, c, 19.2, 20.2).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, Number, On, a_number
from tracker.commands.input.papers import paper_of
from tracker.commands.reply.aside import remember
from tracker.commands.reply.tell import tell, warn_of_direction
from tracker.commands.report.whofiles import is_office, office_number
from tracker.commands.task.acts import Document, Issued, Reason
from tracker.errors import Usage
from tracker.law.kinds import Obstacle
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.exchange import difficulty as difficulties
from tracker.services.exchange.difficulty import NewDifficulty, add_difficulty, ask_direction
from tracker.services.papers import Paper
from tracker.units.matching import UnitNames
from tracker.units.refusals import UnknownUnit, UnknownUnitNear
from tracker.words.labels.record import OBSTACLES
from tracker.words.language import _
from tracker.words.text import nfc

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()

DifficultyNumber = Annotated[
    int,
    typer.Argument(parser=a_number, metavar=_("MÃ"), help=_("Mã khó khăn, xem «difficulty list»."), show_default=False),
]


SentTo = Annotated[
    str | None,
    typer.Option(
        "--sent-to",
        metavar=_("ĐƠN VỊ"),
        help=_("Nơi nhận: Văn phòng, sở, ngành liên quan; cách nhau bằng «;» (Điều 19.2, 20.2)."),
    ),
]
SentOn = Annotated[
    date | None,
    typer.Option("--sent-on", parser=a_date, metavar=DAY, help=_("Ngày gửi (mặc định: ngày xảy ra việc này).")),
]


class HalfADirection(Usage):
    """A direction's number without its day, or a day without its number."""

    sentence = "Văn bản chỉ đạo phải có cả --direction (số, ký hiệu) và --issued (ngày ban hành)."


@app.command("add", help=_("Ghi khó khăn, vướng mắc của một nhiệm vụ, hoặc ý kiến khác nhau giữa các đơn vị."))
def add(
    ctx: typer.Context,
    number: Number,
    kind: Annotated[
        Obstacle,
        typer.Option(
            "--kind", help=_("difficulty: khó khăn (8.1.b); dispute: các đơn vị có ý kiến khác nhau (8.1.c).")
        ),
    ],
    concerned: Annotated[
        str | None,
        typer.Option(
            "--units",
            metavar=_("ĐƠN VỊ"),
            help=_("Đơn vị liên quan, cách nhau bằng «;» (mặc định: đơn vị chủ trì)."),
        ),
    ] = None,
    content: Annotated[
        str | None, typer.Option("--content", metavar=WORDS, help=_("Nội dung; nhiệm vụ mật thì để trống."))
    ] = None,
    document: Document = None,
    issued: Issued = None,
    sent_to: SentTo = None,
    sent_on: SentOn = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a difficulty or a dispute."""
    paper = paper_of(document, issued, None)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = names.find_all(concerned) if concerned else []
        remember(names)
        whom = _bodies(ledger.connection, names, sent_to)
        new = NewDifficulty(kind=kind, units=found, content=content, paper=paper, sent_to=whom, sent_on=sent_on)
        done = add_difficulty(ledger, number, new, on=on)
    sentence = "Đã ghi {kind} của nhiệm vụ {number} (mã {id}). Xin ý kiến chỉ đạo xong thì gõ «difficulty ask {id} …»."
    tell(sentence, done, dry_run=dry_run, kind=_(OBSTACLES[kind.value]), number=number, id=done.event.subject_id)


@app.command("send", help=_("Ghi khó khăn đã gửi nơi nào, ngày nào; ghi lại kèm --reason là sửa (Điều 19.2, 20.2)."))
def send(
    ctx: typer.Context,
    number: DifficultyNumber,
    sent_to: SentTo = None,
    sent_on: SentOn = None,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record to whom a difficulty was sent, and when."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        whom = _bodies(ledger.connection, unit_names(ledger.connection), sent_to)
        done = difficulties.send(ledger, number, whom, sent_on, reason=reason, on=on)
    day = date.fromisoformat(str(done.event.facts["sent_on"]))
    sentence = "Đã ghi khó khăn số {number} gửi {whom} ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, number=number, whom="; ".join(whom), day=day)


@app.command("ask", help=_("Ghi văn bản Văn phòng xin ý kiến chỉ đạo của UBND thành phố (Điều 8.1.b, c)."))
def ask(
    ctx: typer.Context,
    number: DifficultyNumber,
    document: Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))],
    issued: Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a direction was asked for."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = ask_direction(ledger, number, Paper(document, issued), on=on)
    sentence = "Đã ghi {document} xin ý kiến chỉ đạo về khó khăn số {number}."
    tell(sentence, done, dry_run=dry_run, document=document, number=number)


@app.command("settle", help=_("Ghi kết quả giải quyết, kèm văn bản chỉ đạo nếu có."))
def settle(
    ctx: typer.Context,
    number: DifficultyNumber,
    outcome: Annotated[
        str | None,
        typer.Option("--outcome", metavar=WORDS, help=_("Kết quả giải quyết; nhiệm vụ mật thì để trống.")),
    ] = None,
    direction: Annotated[
        str | None, typer.Option("--direction", metavar=_("SỐ-KÝ-HIỆU"), help=_("Văn bản chỉ đạo, nếu có."))
    ] = None,
    issued: Annotated[
        date | None,
        typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản chỉ đạo.")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record how a difficulty was settled."""
    if (direction is None) != (issued is None):
        raise HalfADirection
    paper = paper_of(direction, issued, None)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = difficulties.settle(ledger, number, outcome=outcome, direction=paper, on=on)
    warn_of_direction(direction)
    tell("Đã ghi khó khăn số {number} được giải quyết.", done, dry_run=dry_run, number=number)


def _bodies(connection: Connection, names: UnitNames, text: str | None) -> list[str]:
    """Return to whom something was sent: units by their names, and other bodies as typed."""
    found: list[str] = []
    for part in (text or "").split(";"):
        body = nfc(part).strip()
        if is_office(body):
            found.append(names.name(office_number(connection)))
            continue
        try:
            found += [names.name(unit) for unit in names.find_all(body)] if body else []
        except UnknownUnitNear:
            raise  # a unit mistyped is no other body
        except UnknownUnit:
            found.append(body)
    return list(dict.fromkeys(found))
