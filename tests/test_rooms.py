"""The rooms of the program: what they hold, how large they are, and that no two ways lead in a circle."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from graphlib import TopologicalSorter
from pathlib import Path

import tracker

ROOT = Path(tracker.__file__).parent
MODULES = {
    ".".join(("tracker", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in ROOT.rglob("*.py")
}


def asked_for(module: str) -> set[str]:
    """Return the modules of the program that a module imports, wherever in it and whatever for."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                found |= {f"{node.module}.{alias.name}", node.module} & MODULES.keys()
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} & MODULES.keys()
    # A name taken from a package may be a module of it: the package itself is then only passed through.
    return {name for name in found if not any(other.startswith(f"{name}.") for other in found)} - {module}


def test_no_two_modules_need_each_other_be_it_by_a_long_way() -> None:
    order = list(TopologicalSorter({module: asked_for(module) for module in MODULES}).static_order())

    assert set(order) == set(MODULES)


def test_no_module_is_longer_than_one_can_keep_in_mind() -> None:
    lines = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES.items()}

    assert {name: count for name, count in lines.items() if count > 300} == {}


def test_few_modules_stand_outside_a_room() -> None:
    assert len([path for path in ROOT.glob("*.py") if not path.name.startswith("__")]) <= 12


def stem(name: str) -> str:
    """Return a name without its ending: `report`, `reports` and `reporting` have one."""
    return re.sub(r"(?<=...)(tions?|sions?|ings?|ies|ied|ed|ers?|es|s|y|e)$", "", name.strip("_"))


def test_no_two_names_differ_by_their_ending_alone() -> None:
    spelled: dict[str, set[str]] = defaultdict(set)
    for path in (*ROOT.glob("*/**/*.py"), *ROOT.glob("*/*/")):
        if path.name != "__init__.py" and path.stem not in ("__pycache__", "data"):
            spelled[stem(path.stem)].add(path.stem)

    assert [names for names in spelled.values() if len(names) > 1] == []
    assert spelled.keys() & {"util", "help", "bas", "common", "misc"} == set()


def test_every_package_says_what_it_is_for() -> None:
    packages = [path for path in ROOT.rglob("*") if path.is_dir() and any(path.glob("*.py"))]

    silent = [path for path in packages if not ast.get_docstring(ast.parse((path / "__init__.py").read_text("utf-8")))]

    assert silent == []
