"""
What a ledger is and holds: its file, its rows, its journal, its calendar, and the last run of cron.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import typer

from tracker.commands.db.shares import share_of, warn_of_share
from tracker.commands.input.options import Format, Output
from tracker.ledger.storage import HEAD, load_regulation
from tracker.ledger.storage.lines import is_practice
from tracker.preferences import place
from tracker.queries import reading
from tracker.queries.ledger.inventory import Run, holdings
from tracker.queries.ledger.timeline import HEAD_DIGITS, head
from tracker.render.output import emit
from tracker.render.view import Column, View
from tracker.server import Server
from tracker.settings import ENVIRONMENT, FILE, FLAG, VIETNAM
from tracker.words.language import LANGUAGE, _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tracker.ledger.storage.connection import Connection
    from tracker.settings import Settings

app = typer.Typer()


@app.command("status", help=_("In đường dẫn, dung lượng, phiên bản, số dòng, mã nhật ký và lịch của sổ."))
def show(ctx: typer.Context, format: Format = None, output: Output = None) -> None:
    """Print what a ledger is and holds."""
    with reading(ctx.obj) as connection:
        view = status(connection, ctx.obj)
    warn_of_share(ctx.obj.ledger)
    emit(view, format=format, output=output)


def status(connection: Connection, settings: Settings) -> View:
    """Return what a ledger is and holds, who chose it, and who acts on it, as one thing."""
    path = settings.ledger
    held = holdings(connection)
    counts, events, run = held.counts, held.events, held.checked
    first, last = held.calendar
    span = _("chưa nạp") if first is None or last is None else f"{_day(first)} – {_day(last)}"
    said = _("{unit} đơn vị · {directive} văn bản giao · {item} nội dung · {task} nhiệm vụ").format(**counts)
    derived = _("{obligation} nghĩa vụ · {document} văn bản dẫn chiếu").format(**counts)
    digest, practises = head(connection), is_practice(connection)
    journal = _("{events} sự kiện, mã {head}").format(events=events, head=digest[:HEAD_DIGITS] or "—")
    pairs: list[tuple[Column, object]] = [
        (
            (Column("path", _("Địa chỉ")), str(path))
            if isinstance(path, Server)
            else (Column("path", _("Tệp")), str(path.absolute()))
        ),
        *_choices(settings),
        *(_of_server(connection) if isinstance(path, Server) else _of_file(path)),
        (Column("schema", _("Phiên bản sổ")), HEAD),
        (Column("regulation", _("Quy chế")), load_regulation(connection).act),
        (Column("practice", _("Sổ thực hành"), "bool", said=lambda yes: _("có") if yes else ""), practises),
        (Column("counts", _("Nội dung"), said=lambda _value: said), counts | {"event": events}),
        (Column("derived", "", people_only=True), derived),
        (Column("head", _("Nhật ký"), said=lambda _value: journal), digest),
        (Column("calendar_first", _("Lịch"), machine_only=True), first),
        (Column("calendar_last", _("Lịch"), machine_only=True), last),
        (Column("span", _("Lịch làm việc"), people_only=True), span),
        (Column("last_check", _("Lần kiểm tra tự động gần nhất"), machine_only=True), run and run[0]),
        (Column("run", _("Kiểm tra tự động"), people_only=True), _run(run)),
    ]
    return View.one(pairs)


def _of_file(path: Path) -> Iterator[tuple[Column, object]]:
    """Yield what the system knows of the file."""
    share = share_of(path)
    yield Column("share", _("Ổ mạng"), machine_only=share is None), share
    yield Column("size", _("Dung lượng"), said=_size), path.stat().st_size


def _of_server(connection: Connection) -> Iterator[tuple[Column, object]]:
    """Yield by whom the ledger is kept, where it is no file."""
    from tracker.ledger.storage.postgresql.catalogue import about

    kept = about(connection)
    yield Column("server", _("Máy chủ"), said=lambda version: f"PostgreSQL {version}"), kept.version
    yield Column("server_user", _("Người dùng máy chủ")), kept.user
    yield Column("server_schema", _("Lược đồ")), kept.schema
    yield Column("size", _("Dung lượng"), said=_size), kept.size


def _choices(settings: Settings) -> Iterator[tuple[Column, object]]:
    """Yield who chose the ledger, the actor and the language, and where the configuration file stands."""
    file = place()
    yield (
        Column("ledger_from", _("Chọn sổ theo"), said=lambda by: _by(by, "TRACKER_LEDGER")),
        settings.chosen_by["ledger"],
    )
    yield (
        Column(
            "actor", _("Người ghi"), said=lambda who: f"{who} ({_by(settings.chosen_by['actor'], 'TRACKER_ACTOR')})"
        ),
        settings.actor,
    )
    yield Column("actor_from", "", machine_only=True), settings.chosen_by["actor"]
    yield (
        Column(
            "language",
            _("Ngôn ngữ"),
            said=lambda code: f"{code} ({_by(settings.chosen_by['language'], 'TRACKER_LANG')})",
        ),
        LANGUAGE,
    )
    yield Column("language_from", "", machine_only=True), settings.chosen_by["language"]
    chosen = {name: value for name, value in settings.letter._asdict().items() if value}
    yield Column("letter", _("Thể thức văn bản"), said=_borne, machine_only=not chosen), chosen
    stands = "" if file.exists() else " " + _("(chưa có)")
    yield Column("configuration", _("Tệp cấu hình"), said=lambda path: f"{path}{stands}"), str(file)


def _borne(chosen: object) -> str:
    """Return what papers bear by the configuration file, name by name."""
    if not isinstance(chosen, dict):
        return ""
    said = (f"{name}: {' / '.join(value) if isinstance(value, tuple) else value}" for name, value in chosen.items())
    return f"{'; '.join(said)} ({_('tệp cấu hình')})"


def _by(chosen: object, variable: str) -> str:
    """Return who chose a setting, in words."""
    return {FLAG: "--ledger", ENVIRONMENT: variable, FILE: _("tệp cấu hình")}.get(str(chosen), _("mặc định"))


def _run(run: Run | None) -> str:
    """Say when `tracker check` last ran."""
    if run is None:
        return _("chưa chạy lần nào («tracker check»)")
    started, finished, host = run
    said = _("lần cuối {when} trên máy {host}").format(when=_instant(started), host=host)
    return said if finished else said + _(", chưa xong")


def _instant(text: str) -> str:
    """Return an instant of the ledger (ISO, UTC) as the clock in Vietnam shows it."""
    return f"{datetime.fromisoformat(text).astimezone(VIETNAM):%H:%M %d/%m/%Y}"


def _day(iso: str) -> str:
    return f"{iso[8:]}/{iso[5:7]}/{iso[:4]}"


def _size(count: int) -> str:
    """Return a number of bytes as people read it, with a decimal comma."""
    if count < 1024 * 1024:
        return f"{max(1, round(count / 1024))} KB"
    return f"{count / 1024 / 1024:.1f} MB".replace(".", ",")
