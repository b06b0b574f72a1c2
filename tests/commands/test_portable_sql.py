"""Every statement is spelled so that SQLite and PostgreSQL read the same in it; those of one engine are named."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pglast
import pytest
from sqlalchemy import Boolean
from sqlmodel import SQLModel

import engine
import tracker
from lived import Lived, Said
from statements import NAMED, is_of_sqlite, nodes, parsed
from test_queries import QUERIES
from tracker.ledger.schema import inspection, models, record, unit, upkeep

pytestmark = pytest.mark.of_a_file("what is heard where SQLite is asked")

pg: Any = pglast.ast
enums: Any = pglast.enums

SOURCE = Path(tracker.__file__).parent
DECLARED = (models.Task, record.Week, inspection.Inspection, unit.Merger, upkeep.DayRow)
TABLES = SQLModel.metadata.tables
FLAGS = {column.name for table in TABLES.values() for column in table.columns if isinstance(column.type, Boolean)}
LITERAL = re.compile(r"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s")

AGGREGATES = {"count", "sum", "min", "max", "avg"}


def sources() -> list[Path]:
    """Return the modules that speak to both engines: PostgreSQL's own adapter says what it alone understands."""
    return sorted(path for path in SOURCE.rglob("*.py") if path.parent.name != "postgresql")


def literals() -> Iterator[tuple[str, str]]:
    """Yield the statements that stand whole in the program, each with where it stands."""
    for path in sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parts = {id(each) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for each in node.values}
        sums = (node for node in ast.walk(tree) if isinstance(node, ast.BinOp))
        parts |= {id(side) for node in sums for side in (node.left, node.right)}
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) and id(node) not in parts else None
            if isinstance(text, str) and LITERAL.match(text) and "{" not in text and "english" not in path.parts:
                yield text, f"{path.relative_to(SOURCE).as_posix()}:{getattr(node, 'lineno', 0)}"


def asked() -> list[str]:
    """Return the statement of every query, also of those that are put together."""
    return [query.values[0].sql for query in QUERIES]


@pytest.fixture(scope="module")
def said(lived: Lived) -> Said:
    """Return every statement heard while each act is done and taken back, and each question asked."""
    return lived.said


@pytest.fixture(scope="module")
def trees(lived: Lived, said: Said) -> dict[str, Any]:
    """Return the statements that PostgreSQL can read, as it reads them."""
    everything = dict.fromkeys((*said, *(statement for statement, _ in literals()), *asked()))
    found = {statement: parsed(statement) for statement in everything if not is_of_sqlite(statement, lived.own)}
    assert [statement for statement, tree in found.items() if tree is None] == []
    return found


def wrong(trees: dict[str, Any], look: Any) -> list[str]:
    """Return what is spelled as it should not be, each with the statement."""
    return [
        f"{each} in {' '.join(statement.split())}"
        for statement, tree in trees.items()
        for each in look(tree, statement)
    ]


def column(node: Any) -> str:
    """Return the name of a column that a node names; nothing for any other node."""
    return node.fields[-1].sval if isinstance(node, pg.ColumnRef) and isinstance(node.fields[-1], pg.String) else ""


def is_number(node: Any) -> bool:
    """Say whether a node is a number that is written out."""
    return isinstance(node, pg.A_Const) and isinstance(node.val, pg.Integer)


def is_fact(node: Any) -> bool:
    """Say whether a node reads a fact of an act."""
    return isinstance(node, pg.A_Expr) and node.name[-1].sval == "->>"


def all_of(kind: Any, tree: Any) -> Iterator[Any]:
    """Yield every node of a kind."""
    return nodes(tree, lambda node: isinstance(node, kind))


def parameter(node: Any, statement: str) -> str:
    """Return what a parameter is called."""
    names = list(dict.fromkeys(NAMED.findall(statement)))
    return names[node.number - 1] if names else str(node.number)


def test_every_statement_is_read_by_postgresql_or_named_as_of_sqlite(trees: dict[str, Any]) -> None:
    assert len(trees) > 300  # `trees` itself finds what cannot be read


def test_what_is_put_together_was_heard(said: Said) -> None:
    everything = "\n".join(" ".join(statement.split()) for statement in (*said, *asked()))
    unheard = []
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and LITERAL.match(str(getattr(node.values[0], "value", ""))):
                parts = [
                    " ".join(part.split())
                    for each in node.values
                    if isinstance(each, ast.Constant)
                    for part in re.split(r"{\w+}", str(each.value))  # what `format` fills in later
                ]
                if not all(part in everything for part in parts):
                    unheard.append(f"{path.relative_to(SOURCE).as_posix()}:{node.lineno} {parts[0]}")

    assert unheard == []


def test_a_flag_is_asked_as_a_flag(trees: dict[str, Any]) -> None:
    def look(tree: Any, statement: str) -> Iterator[str]:
        for node in all_of(pg.A_Expr, tree):
            for one, other in ((node.lexpr, node.rexpr), (node.rexpr, node.lexpr)):
                if column(one) in FLAGS and (is_number(other) or isinstance(other, pg.CoalesceExpr)):
                    yield column(one)
        for call in all_of(pg.FuncCall, tree):
            if call.funcname[-1].sval in AGGREGATES - {"count"}:
                yield from (column(each) for each in call.args or () if column(each) in FLAGS)
        for filled in all_of(pg.CoalesceExpr, tree):
            yield from (column(each) for each in filled.args if column(each) in FLAGS)

    assert wrong(trees, look) == []


def test_a_switch_is_asked_as_a_flag_and_given_as_one(trees: dict[str, Any], said: Said) -> None:
    switches = set()
    for statement, tree in trees.items():
        for each in all_of(pg.BoolExpr, tree):
            for node in each.args:
                if isinstance(node, pg.ParamRef):
                    switches.add((statement, parameter(node, statement)))
    assert {name for _, name in switches} >= {"open", "every", "missing", "repeat"}
    given = [
        (name, values[name] if isinstance(values, dict) else values[int(name) - 1])
        for statement, name in switches
        for values in said.get(statement, ())
    ]
    assert [each for each in given if not isinstance(each[1], bool)] == []

    def look(tree: Any, statement: str) -> Iterator[str]:
        for node in all_of(pg.A_Expr, tree):
            for one, other in ((node.lexpr, node.rexpr), (node.rexpr, node.lexpr)):
                if isinstance(one, pg.ParamRef) and is_number(other):
                    values = [
                        each[parameter(one, statement)] for each in said.get(statement, ()) if isinstance(each, dict)
                    ]
                    if any(isinstance(value, bool) for value in values):
                        yield parameter(one, statement)

    assert wrong(trees, look) == []


def test_a_flag_is_written_as_one(said: Said) -> None:
    written = []
    for statement, given in said.items():
        insert = re.match(r"INSERT INTO (\w+) \(([^)]*)\) VALUES \(([?, ]*)\)", statement)
        if insert is None or insert[1] not in TABLES:
            continue
        for place, name in enumerate(insert[2].split(", ")):
            if name.strip('"') in FLAGS:
                written += [(insert[1], name, row[place]) for row in given if not isinstance(row[place], bool | None)]

    assert written == []


def test_a_parameter_that_may_be_empty_says_what_it_is(trees: dict[str, Any]) -> None:
    def look(tree: Any, statement: str) -> Iterator[str]:
        for node in all_of(pg.NullTest, tree):
            if isinstance(node.arg, pg.ParamRef):
                yield parameter(node.arg, statement)

    assert wrong(trees, look) == []


def test_a_fact_is_compared_as_the_text_it_is(trees: dict[str, Any], said: Said) -> None:
    def look(tree: Any, statement: str) -> Iterator[str]:
        for node in all_of(pg.A_Expr, tree):
            for one, other in ((node.lexpr, node.rexpr), (node.rexpr, node.lexpr)):
                if not is_fact(one):
                    continue
                if is_number(other) or column(other) in ("id", "unit", "task", "subject_id", "event", "lead"):
                    yield one.rexpr.val.sval
                elif isinstance(other, pg.ParamRef):
                    values = said.get(statement, ())
                    name = parameter(other, statement)
                    given = [each[name] if isinstance(each, dict) else each[int(name) - 1] for each in values]
                    if any(isinstance(value, int) for value in given):
                        yield one.rexpr.val.sval

    assert wrong(trees, look) == []


def test_no_flag_among_the_facts_is_read_in_a_statement(trees: dict[str, Any], said: Said, tmp_path: Path) -> None:
    assert said
    read = {fact.rexpr.val.sval for tree in trees.values() for fact in all_of(pg.A_Expr, tree) if is_fact(fact)}
    flags = set()
    for statement, rows in said.items():
        if statement.startswith("INSERT INTO event "):
            for row in rows:
                flags |= set(re.findall(r'"(\w+)":(?:true|false)\b', row[7]))
    assert flags
    assert read & flags == set()


def test_nothing_is_grouped_by_a_constant_or_left_out_of_a_group(trees: dict[str, Any]) -> None:
    def look(tree: Any, statement: str) -> Iterator[str]:
        for select in all_of(pg.SelectStmt, tree):
            groups = select.groupClause or ()
            yield from ("constant" for each in groups if isinstance(each, pg.A_Const))
            for target in select.targetList or ():
                if isinstance(target.val, pg.A_Const) and column_name(target) in {column(each) for each in groups}:
                    yield f"constant {column_name(target)}"
            if not any(is_aggregate(target.val) for target in select.targetList or ()):
                continue
            known = {tuple(each.sval for each in group.fields) for group in groups if isinstance(group, pg.ColumnRef)}
            keyed = {fields[0] for fields in known if fields[-1] == "id"}
            for target in select.targetList:
                for each in outside_aggregates(target.val):
                    fields = tuple(part.sval for part in each.fields)
                    if fields not in known and fields[0] not in keyed and not in_groups(target.val, groups):
                        yield ".".join(fields)

    assert wrong(trees, look) == []


def column_name(target: Any) -> str:
    """Return what a selected value is called."""
    return target.name or column(target.val)


def in_groups(node: Any, groups: Any) -> bool:
    """Say whether a value is one of those that are grouped by."""
    return any(repr(node) == repr(group) or (is_number(group)) for group in groups)


def is_aggregate(node: Any) -> bool:
    """Say whether a value is made of many rows."""
    calls = nodes_outside_selects(node, pg.FuncCall)
    return any(call.funcname[-1].sval in AGGREGATES and call.over is None for call in calls)


def nodes_outside_selects(node: Any, kind: Any) -> Iterator[Any]:
    """Yield nodes of a kind, but none within a subquery."""
    if isinstance(node, tuple):
        for each in node:
            yield from nodes_outside_selects(each, kind)
    elif isinstance(node, pg.Node) and not isinstance(node, pg.SubLink):
        if isinstance(node, kind):
            yield node
        for name in node:
            yield from nodes_outside_selects(getattr(node, name), kind)


def outside_aggregates(node: Any) -> Iterator[Any]:
    """Yield the columns of a value that no aggregate and no subquery holds."""
    if isinstance(node, tuple):
        for each in node:
            yield from outside_aggregates(each)
    elif isinstance(node, pg.ColumnRef):
        yield node
    elif isinstance(node, pg.FuncCall) and node.funcname[-1].sval in AGGREGATES:
        return
    elif isinstance(node, pg.Node) and not isinstance(node, pg.SubLink):
        for name in node:
            yield from outside_aggregates(getattr(node, name))


def test_a_list_says_where_what_is_empty_stands(trees: dict[str, Any]) -> None:
    def look(tree: Any, statement: str) -> Iterator[str]:
        aliases: dict[str, set[str]] = {}
        for each in all_of(pg.RangeVar, tree):
            aliases.setdefault(each.alias.aliasname if each.alias else each.relname, set()).add(each.relname)
        for select in all_of(pg.SelectStmt, tree):
            for key in select.sortClause or ():
                if key.sortby_nulls != enums.SortByNulls.SORTBY_NULLS_DEFAULT:
                    continue
                node = key.node
                if is_number(node):
                    node = select.targetList[node.val.ival - 1].val if select.targetList else node
                if column(node) not in held(select) and is_empty_at_times(node, aliases):
                    yield column(node) or type(node).__name__

    assert wrong(trees, look) == []


def held(select: Any) -> set[str]:
    """Return the columns that a statement asks something of which nothing empty fulfils."""
    conditions = [select.whereClause, *(join.quals for join in nodes_outside_selects(select.fromClause, pg.JoinExpr))]
    found = set()
    while conditions:
        each = conditions.pop()
        if isinstance(each, pg.BoolExpr) and each.boolop == enums.BoolExprType.AND_EXPR:
            conditions += each.args
        elif isinstance(each, pg.A_Expr):
            found |= {column(each.lexpr), column(each.rexpr)}
        elif isinstance(each, pg.NullTest) and each.nulltesttype == enums.NullTestType.IS_NOT_NULL:
            found.add(column(each.arg))
    return found


def is_empty_at_times(node: Any, aliases: dict[str, set[str]]) -> bool:
    """Say whether a value may be empty: a column of which a table says so, or what nothing says the reverse of."""
    if isinstance(node, pg.CoalesceExpr):
        return is_empty_at_times(node.args[-1], aliases)
    if isinstance(node, pg.ColumnRef):
        of = node.fields[0].sval if len(node.fields) == 2 else None
        tables = {table for alias, names in aliases.items() if of in (None, alias) for table in names}
        return any(is_nullable(table, column(node)) for table in tables)
    if isinstance(node, pg.A_Const | pg.NullTest | pg.BoolExpr):
        return False
    if isinstance(node, pg.FuncCall):
        return node.funcname[-1].sval != "count" and any(is_empty_at_times(each, aliases) for each in node.args or ())
    if isinstance(node, pg.CaseExpr):
        return node.defresult is None or is_empty_at_times(node.defresult, aliases)
    return not isinstance(node, pg.A_Expr)


def is_nullable(table: str, name: str) -> bool:
    """Say whether a column of a table may be empty; what is no table of the ledger has none."""
    return table in TABLES and name in TABLES[table].c and bool(TABLES[table].c[name].nullable)


def test_no_limit_is_a_large_number(trees: dict[str, Any], said: Said) -> None:
    def look(tree: Any, statement: str) -> Iterator[str]:
        for select in all_of(pg.SelectStmt, tree):
            limit = select.limitCount
            if isinstance(limit, pg.ParamRef):
                for values in said.get(statement, ()):
                    name = parameter(limit, statement)
                    given = values[name] if isinstance(values, dict) else values[int(name) - 1]
                    if not isinstance(given, int) or given < 0:
                        yield str(given)
            elif limit is not None and not is_number(limit):
                yield type(limit).__name__

    assert wrong(trees, look) == []


SETS = {"OPEN_BY_UNIT", "SETTINGS", "SECRET_NUMBERS", "DECLARED", "CARRIED"}
"""Queries whose rows are looked up by their key, and printed in another order."""

ONE_ROW = {
    *(
        "ENDS",
        "NTH_WORKING_DAY",
        "REFERRED",
        "REFERRED_THEN",
        "TIMES_URGED",
        "NAMED",
        "UNJUDGED",
        "SPAN",
        "EVERY",
        "DIRECTIVE",
    ),
    *(
        "INSPECTED_TASKS",
        "DIRECTIVE_OF_TASK",
        "ONE_FEEDBACK",
        "INSPECTION",
        "FROZEN_PERIOD",
        "LAST_WEEK",
        "OWNER",
        "BETWEEN",
        "TASK",
    ),
    *(
        "ADDRESSEE",
        "OWING",
        "ANSWER",
        "KIND",
        "TOTAL",
        "OFFERS-year",
        *(f"tally_query-{number}" for number in range(5)),
    ),
}
"""Queries that give one row."""


def test_a_list_that_is_printed_says_its_order(trees: dict[str, Any]) -> None:
    without = set()
    for query in QUERIES:
        asked = trees[query.values[0].sql][0].stmt
        if not asked.sortClause and not asked.limitCount:
            without.add(str(query.id).rpartition(".")[2])

    assert without == SETS | ONE_ROW


NOT_AS_TYPED = re.compile(r"(CAST\(|COUNT\(DISTINCT )?[\w.]+ ->> '(\w+)'( IS (?:NOT )?NULL)?")
"""A fact that is taken out of an act: SQLite gives it as it was told, a server as text."""

MIXED = {"new": "what was corrected: words or a number, made of it where it is read"}


def test_a_fact_that_is_a_number_is_made_one_where_it_is_taken_out_of_an_act(lived: Lived, said: Said) -> None:
    told = (json.loads(payload) for (payload,) in engine.asked(lived.path, "SELECT payload FROM event"))
    numbers = {name for facts in told for name, value in facts.items() if isinstance(value, int)}
    assert {"unit", "lead", "document", "secret"} <= numbers

    found = {
        f"{name} in {' '.join(statement.split())[:90]}"
        for statement in (*said, *asked(), *(text for text, _ in literals()))
        for made, name, is_asked_for in NOT_AS_TYPED.findall(statement)
        if name in numbers - MIXED.keys() and not (made or is_asked_for)
    }

    assert found == set()
