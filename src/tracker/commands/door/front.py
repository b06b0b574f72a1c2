"""
The front door's machinery: commands found by name and loaded only when they are called.

Building every command costs more than a whole listing, so the root knows only their names and
the modules they live in; a group builds its own commands when it is entered.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from typer import Exit
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command_from_info, get_group

from tracker import __version__
from tracker.errors import Usage
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from typer import Typer

GROUPS = {
    "directive": "directive.app",
    "task": "task.app",
    "bulk": "task.bulk",
    "urge": "urge.app",
    "difficulty": "difficulty.app",
    "inspection": "inspection.app",
    "feedback": "feedback",
    "meeting": "meeting.app",
    "report": "report.app",
    "unit": "unit.app",
    "weekly": "weekly.app",
    "submission": "submission",
    "urgent": "urgent",
    "difference": "difference.app",
    "calendar": "calendar.app",
    "rules": "rule",
    "setting": "setting",
    "role": "role",
    "db": "db.app",
}
"""Groups of commands, and the module of `tracker.commands` that holds each."""

SINGLES = {
    "init": "begin",
    "demo": "begin",
    "today": "morning.today",
    "overdue": "listing.overdue",
    "due": "listing.overdue",
    "unresolved": "listing.unresolved",
    "waiting": "listing.unresolved",
    "check": "morning.check",
    "reconcile": "difference.reconcile",
    "search": "listing.unresolved",
    "explain": "explain.explain",
    "log": "log.log",
    "undo": "undo.undo",
    "stats": "figures.stats",
    "export": "export",
}
"""Commands without a group, and the module each lives in."""

ORDER = (
    "init",
    "demo",
    "today",
    "overdue",
    "due",
    "unresolved",
    "waiting",
    "check",
    "directive",
    "task",
    "bulk",
    "urge",
    "difficulty",
    "inspection",
    "feedback",
    "meeting",
    "report",
    "unit",
    "weekly",
    "submission",
    "urgent",
    "difference",
    "reconcile",
    "search",
    "explain",
    "log",
    "undo",
    "stats",
    "export",
    "calendar",
    "rules",
    "setting",
    "role",
    "db",
)
"""Every group and single command in the order in which help shows them: as a day goes."""


class NoSuchCommand(Usage):
    """There is no command of that name."""

    sentence = "Không có lệnh «{name}».{hint} Xem các lệnh: «{path} --help»."


def say_version(wanted: bool) -> None:
    """Print which tracker this is and leave, before anything else that was typed is looked at."""
    if wanted:
        sys.stdout.write(f"tracker {__version__}\n")
        raise Exit


VERSION = TyperOption(
    param_decls=["--version", "-V"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    hidden=True,
    callback=lambda ctx, _option, wanted: say_version(wanted and not ctx.resilient_parsing),
)
"""The option behind every command; the root alone shows it in its help."""


class Command(TyperCommand):
    """A command whose `--help` is described in the clerk's language."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters of this command, and the version behind them."""
        return [*super().get_params(ctx), VERSION]

    def invoke(self, ctx: Any) -> Any:
        """Run the command; what cannot be printed as asked is refused before anything is done."""
        if ctx.params.get("format") or (ctx.params.get("output") and "format" in ctx.params):
            from tracker.render.output import format_of

            format_of(ctx.params["format"], ctx.params.get("output"))
        return super().invoke(ctx)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        return _described(super().get_help_option(ctx))


class Group(TyperGroup):
    """A group that refuses an unknown command in one sentence, with the nearest names."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters of this group, and the version behind them."""
        return [*super().get_params(ctx), VERSION]

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        return _described(super().get_help_option(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that was typed; raises NoSuchCommand."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=2)
            hint = _(" Có phải: {names}?").format(names=", ".join(near)) if near else ""
            raise NoSuchCommand(name=clean(args[0]), hint=hint, path=ctx.command_path)
        return super().resolve_command(ctx, args)


class Shown(Group):
    """A group that is a listing too: what names none of its commands is given to `show`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take `show` as typed where no command was."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = ["show", *args]
        rest: list[str] = super().parse_args(ctx, args)
        return rest


class Root(Group):
    """The root: knows every name, and loads a command's module when it is asked for."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the options of the root, of which the version is one that its help shows."""
        return [param for param in super().get_params(ctx) if param is not VERSION]

    def list_commands(self, ctx: Any) -> list[str]:
        """Return every command in the order of help."""
        del ctx
        return list(ORDER)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command, loading the module that holds it."""
        del ctx
        return _loaded(cmd_name) if cmd_name in GROUPS or cmd_name in SINGLES else None


def _described(option: Any) -> Any:
    """Return a help option with its own help in the clerk's language."""
    if option is not None:
        option.help = _("In trợ giúp này rồi thoát.")
    return option


def _ours(given: type[TyperCommand] | None) -> type[TyperCommand]:
    """Return the class of a command: its own, or ours where it was given none."""
    return Command if given in (None, TyperCommand) else given


@cache
def _loaded(name: str) -> Any:
    """Return a command or a group, built once in a process: whoever runs many lines pays for each name once."""
    if name in SINGLES:
        return built(name, name)
    app = _app(name)
    for info in app.registered_commands:
        info.cls = _ours(info.cls)
    group: Any = get_group(app)
    group.name = name
    return group


def built(place: str, name: str) -> Any:
    """Return one command of a group or of a module of single ones, without building those beside it."""
    info = next(info for info in _app(place).registered_commands if info.name == name)
    info.cls = _ours(info.cls)
    return get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode="rich")


def _app(name: str) -> Typer:
    """Return the commands among which a group or a single command stands, loading their module."""
    app: Typer = import_module(f"tracker.commands.{GROUPS.get(name) or SINGLES[name]}").app
    return app
