"""
The root of all commands: what is typed behind `tracker` itself.
"""

from __future__ import annotations

from typing import Any

from tracker.commands.door.front import VERSION, Behind, Group
from tracker.commands.door.whole import of
from tracker.commands.input.wanting import TYPED


class Root(Group):
    """The root, whose help shows the option `--version` of every command."""

    def __init__(self, **attributes: Any) -> None:
        """Know every command and every group."""
        super().__init__(**attributes)
        self.commands = Behind("")

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Keep the whole line, for whoever says what it lacks."""
        ctx.meta[TYPED] = list(args)
        try:
            rest: list[str] = super().parse_args(ctx, args)
        except Exception as error:
            raise of(ctx, error) from error.__cause__
        return rest

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the options of the root, of which the version is one that its help shows."""
        return [param for param in super().get_params(ctx) if param is not VERSION]
