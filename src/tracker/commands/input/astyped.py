"""
What every command does to its options before a line is read.

The commonest get one letter, the same everywhere, and those that take one of a few words take them as clerks say them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from typer._types import TyperChoice

from tracker.commands.input.vocabulary import Listed, Spoken
from tracker.words.language import _

LETTERS = {
    "--directive": "-d",
    "--unit": "-u",
    "--output": "-o",
    "--limit": "-n",
    "--issued": "-i",
    "--document": "-s",
    "--format": "-f",
    "--period": "-p",
    "--reason": "-r",
    "--note": "-m",
}
"""The letter of each option that has one. No letter has two meanings, but see `INSTEAD`."""

INSTEAD = {"--lead": "--unit"}
"""An option that takes the letter of another where a command has no such other: there, the unit is the one that leads."""


def as_typed(params: Sequence[Any]) -> None:
    """Give options their letters, and words their names in the clerk's language."""
    there = {name for param in params for name in param.opts}
    for param in params:
        if param.param_type_name != "option":
            continue
        name = param.opts[0]
        stands_for = INSTEAD[name] if name in INSTEAD and INSTEAD[name] not in there else name
        letter = LETTERS.get(stands_for)
        if letter is not None and letter not in there:
            param.opts.append(letter)
        if isinstance(param.type, TyperChoice) and not isinstance(param.type, Spoken):
            param.type = Spoken(param.type.choices)
            param.help = _("{help} Một trong: {words}.").format(help=param.help, words=param.type.vocabulary.told())
        elif isinstance(param.type, Listed):
            param.help = _("{help} Một trong: {words}.").format(help=param.help, words=", ".join(param.type.words))
