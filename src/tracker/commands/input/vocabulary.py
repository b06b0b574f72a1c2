"""
The types of options that take one of a few words: stored ones as clerks say them too (`words.meant`), others as listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from typer._click.shell_completion import CompletionItem
from typer._click.types import StringParamType
from typer._types import TyperChoice

from tracker.words.language import _
from tracker.words.meant import Vocabulary


class Listed(StringParamType):
    """A word of a few that help and Tab tell of; a command refuses any other in a sentence of its own."""

    def __init__(self, *words: str) -> None:
        """Know the words."""
        self.words = words

    def get_metavar(self, param: Any, ctx: Any) -> str:
        """Return what stands for the value: the words themselves would take the room of the help beside them."""
        del param, ctx
        return _("TỪ")


class Spoken(TyperChoice[str]):
    """One of a few words, in the clerk's language too."""

    def __init__(self, words: Sequence[object]) -> None:
        """Know the words and what each is called."""
        self.vocabulary = Vocabulary(str(word) for word in words)
        super().__init__(self.vocabulary.words, case_sensitive=False)

    def get_metavar(self, param: Any, ctx: Any) -> str:
        """Return what stands for the value: which words there are, help and refusals say."""
        del param, ctx
        return _("TỪ")

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Return the word that was meant; raises BadParameter with what was typed, which `usage` puts in words."""
        word = self.vocabulary.word(str(value))
        return self.fail(str(value), param, ctx) if word is None else word

    def shell_complete(self, ctx: Any, param: Any, incomplete: str) -> list[CompletionItem]:
        """Offer the words of which a name begins so, each with what it is called."""
        del ctx, param
        return [CompletionItem(word, help=self.vocabulary.label(word)) for word in self.vocabulary.begun(incomplete)]
