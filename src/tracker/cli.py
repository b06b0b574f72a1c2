"""
The front door: global options, and what happens when something is wrong.

Every refusal leaves as one sentence on stderr and the exit code that its error owns. No logic
lives here.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer

from tracker.commands.door.front import say_version
from tracker.commands.door.root import Root
from tracker.disk import landed
from tracker.disk.destination import why
from tracker.errors import TrackerError
from tracker.render.output import is_gone, is_unprinted, reconfigure_streams, silence_stdout
from tracker.words.language import _, said
from tracker.words.text import repaired

INTERRUPTED = 130
"""The exit code of Ctrl-C."""

UNPRINTED = 73
"""The exit code where stdout did not take the answer, and nothing was written."""

UNTOLD = 74
"""The exit code where the acts are in the ledger, or may be, and could not be told."""

app = typer.Typer(
    cls=Root,
    name="tracker",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_(
        "Theo dõi, đôn đốc nhiệm vụ theo Quyết định 150/2025/QĐ-UBND của UBND thành phố Hải Phòng. "
        "Thời hạn tính theo ngày làm việc, áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015."
    )
    + "\n\n"
    + _(
        "Bắt đầu: «tracker demo» để tập, «tracker init» để lập sổ. Mỗi sáng: «tracker today». "
        "Về một lệnh: «tracker help LỆNH»."
    ),
)


@app.callback()
def root(
    ctx: typer.Context,
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger",
            metavar=_("TỆP"),
            help=_("Tệp sổ, hoặc địa chỉ postgresql://… (mặc định: TRACKER_LEDGER, rồi thư mục người dùng)."),
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar=_("NGÀY"), help=_("Ngày coi là hôm nay (mặc định: TRACKER_TODAY).")),
    ] = None,
    version: Annotated[  # noqa: ARG001 - eager: answered before anything else is looked at
        bool,
        typer.Option("--version", "-V", help=_("In phiên bản rồi thoát."), is_eager=True, callback=say_version),
    ] = False,
) -> None:
    """Gather the settings of this run."""
    from tracker.commands.door.turning import turner_for
    from tracker.commands.input.daytyped import counted_from
    from tracker.commands.input.tasknamed import asked_of
    from tracker.config import settings

    turner = turner_for(ctx.invoked_subcommand)
    ctx.obj = replace(settings(ledger, today), turner=turner)
    ctx.with_resource(counted_from(ctx.obj.today))
    ctx.with_resource(asked_of(ctx.obj))
    if turner is not None:
        ctx.call_on_close(turner.close)


def main(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its exit code."""
    reconfigure_streams()
    for name in ("SIGTERM", "SIGHUP"):  # what is half made is taken away; what somebody had told us to ignore stays so
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _ended)
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def _ended(number: int, frame: object) -> None:
    """Leave as whoever ends the program would see it, by way of all that tidies up."""
    del frame
    raise SystemExit(128 + number)


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    arguments = [repaired(each) for each in arguments]
    command = built()
    if "_TRACKER_COMPLETE" in os.environ:
        from tracker.commands.door.shells import register

        register()
    landed.begin()
    try:
        result = command.main(arguments, prog_name="tracker", standalone_mode=False)
        sys.stdout.flush()
    except TrackerError as error:
        return _untold(_refuse(error))
    except (KeyboardInterrupt, typer.Abort):
        return _stopped()
    except SystemExit as leaving:
        # Typer leaves by itself where the reader of stdout has gone, and without a word.
        if isinstance(leaving.__context__, OSError):
            return _unprinted(leaving.__context__)
        raise
    except Exception as error:
        if hasattr(error, "format_message"):
            from tracker.commands.door.usage import in_words

            _say(in_words(error))
            return int(getattr(error, "exit_code", 2))
        if isinstance(error, OSError) and is_unprinted(error):
            return _unprinted(error)
        return _bug(error)
    if result == INTERRUPTED:  # the library has caught Ctrl-C, and says nothing
        return _stopped()
    return result if isinstance(result, int) else 0


@cache
def built() -> Any:
    """Return the front door as a command, built once in a process, as what stands behind it is."""
    command: Any = typer.main.get_command(app)
    for parameter in command.params:
        if parameter.name == "install_completion":
            parameter.help = _("Cài gợi ý lệnh khi gõ phím Tab cho shell đang dùng.")
            parameter.callback = _completion
        elif parameter.name == "show_completion":
            parameter.help = _("In mã gợi ý lệnh để tự cài.")
            parameter.callback = _completion
    return command


def _completion(ctx: Any, parameter: Any, wanted: Any) -> None:
    """Install or show what completes a line in the shell at hand, where that was asked for."""
    if wanted and not ctx.resilient_parsing:
        from tracker.commands.tab import setup

        (setup.install if parameter.name == "install_completion" else setup.show)()


def _say(sentence: str) -> None:
    """Say a sentence on stderr; where that is gone too, the exit code alone tells."""
    with suppress(OSError):
        sys.stderr.write(sentence + "\n")
        sys.stderr.flush()


def _untold(otherwise: int) -> int:
    """Say that the acts of the command are in the ledger, or may be, and return the code of that, or another."""
    landing = landed.landing()
    if landing.is_done and landing.event is not None:
        said_so = _("Đã ghi vào sổ (sự kiện {event}), nhưng không in được kết quả. Đừng gõ lại: xem «tracker log».")
    elif landing.is_done:
        said_so = _("Đã làm xong, nhưng không in được kết quả.")
    elif landing.is_open:
        said_so = _("Chưa chắc đã ghi vào sổ: xem «tracker log» trước khi gõ lại lệnh.")
    else:
        return otherwise
    _say(said_so.format(event=landing.event))
    return UNTOLD


def _unprinted(error: OSError) -> int:
    """Say that stdout did not take the answer; where only its reader has gone, and nothing was written, say nothing."""
    silence_stdout()
    code = _untold(0 if is_gone(error) else UNPRINTED)
    if code == UNPRINTED:
        _say(_("Không in được kết quả: {reason}.").format(reason=why(error)))
    return code


def _stopped() -> int:
    """Say that the person at the keyboard stopped the program, and whether anything was written."""
    code = _untold(INTERRUPTED)
    if code == INTERRUPTED:
        _say(_("Đã dừng; chưa ghi gì vào sổ."))
    return code


def _refuse(error: TrackerError) -> int:
    """Say what was wrong in one sentence."""
    _say("\n".join((said(error), *getattr(error, "__notes__", ()))))
    if os.environ.get("TRACKER_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    return error.exit_code


def _bug(error: Exception) -> int:
    """Say that the program itself failed, without the source and the values that a traceback shows."""
    from tracker.ledger.storage.connection import FAILURES

    if isinstance(error, FAILURES):
        from tracker.ledger.storage import explain

        known = explain(error, Path("?"))
        if known is not None:
            return _refuse(known)
    if os.environ.get("TRACKER_DEBUG") == "1":
        raise error
    sentence = _("Lỗi của chương trình: {name}. Chạy lại với TRACKER_DEBUG=1 để xem chi tiết.")
    landing = landed.landing()
    if not (landing.is_done or landing.is_open):
        sentence = _("Lỗi của chương trình: {name}. Chưa ghi gì vào sổ. Chạy lại với TRACKER_DEBUG=1 để xem chi tiết.")
    _say(sentence.format(name=type(error).__name__))
    return _untold(1)
