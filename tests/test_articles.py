"""Every article of the Quy chế that asks for something has its command, its rule where it sets a term, and its test."""

from __future__ import annotations

import ast
from itertools import chain
from pathlib import Path

import pytest

from generate_articles import Row, page, rows, without_duty
from generate_reference import commands
from tracker.law.haiphong import RULES

TESTS = Path(__file__).parent
DOCS = TESTS.parent / "docs"
OUTLINE: dict[str, tuple[str, ...]] = {
    "1": ("1", "2"),
    "2": ("1", "2", "3", "4", "5"),
    "3": ("1", "2", "3"),
    "4": ("1", "2"),
    "5": ("1 abcdđegh", "2"),
    "6": ("1 abcd", "2 ab"),
    "7": ("1 abc", "2 ab"),
    "8": ("1 abcde", "2 abc"),
    "9": ("1", "2", "3"),
    "10": ("1", "2", "3", "4", "5"),
    "11": ("1 abcd", "2 ab"),
    "12": ("1", "2", "3"),
    "13": ("1", "2"),
    "14": ("1", "2 abcdđ"),
    "15": ("1", "2", "3"),
    "16": ("1", "2", "3 abc"),
    "17": ("1", "2", "3", "4", "5", "6", "7", "8"),
    "18": ("1", "2", "3", "4", "5"),
    "19": ("1", "2", "3"),
    "20": ("1", "2", "3"),
    "21": ("1", "2", "3"),
    "22": ("1", "2"),
    "23": ("1", "2"),
    "24": ("",),
}
"""The Quy chế as printed: its 24 articles, their clauses, and the letters of their points."""

ROWS = rows()


def outline() -> list[str]:
    """Return every article, clause or point of the Quy chế, the smallest that has a number."""
    numbers: list[str] = []
    for article, clauses in OUTLINE.items():
        for clause in clauses:
            number, _, points = clause.partition(" ")
            whole = f"{article}.{number}" if number else article
            numbers += [f"{whole}.{point}" for point in points] or [whole]
    return numbers


def written_tests() -> set[str]:
    """Return every test function, as `file::name`."""
    found: set[str] = set()
    for path in TESTS.rglob("test_*.py"):
        name = path.relative_to(TESTS).with_suffix("").as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {f"{name}::{node.name}" for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return found


def test_every_article_has_its_row_or_is_said_to_ask_for_nothing() -> None:
    told = [*chain.from_iterable(row.articles for row in ROWS), *without_duty()[0]]

    assert sorted(told) == sorted(outline())


def test_every_rule_stands_in_the_row_of_its_article() -> None:
    assert set(chain.from_iterable(row.rules for row in ROWS)) == {rule.code for rule in RULES}


def test_no_article_of_a_rule_is_said_to_ask_for_nothing() -> None:
    asked = set(chain.from_iterable(rule.article.split(", ") for rule in RULES))

    assert not asked & set(without_duty()[0])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.articles[0])
def test_no_cell_is_empty(row: Row) -> None:
    assert all((row.articles, row.asks.strip(), row.commands, row.tests))


def test_every_command_named_can_be_typed() -> None:
    known = {path.removeprefix("tracker ") for path, _ in commands()}

    assert set(chain.from_iterable(row.commands for row in ROWS)) - known == set()


def test_every_test_named_is_written() -> None:
    assert set(chain.from_iterable(row.tests for row in ROWS)) - written_tests() == set()


def test_the_page_is_the_one_that_is_generated() -> None:
    assert (DOCS / "dieu-khoan.md").read_text(encoding="utf-8") == page()
