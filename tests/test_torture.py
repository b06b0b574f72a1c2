"""The short form of `make torture`: a few kills and faults of each scene."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import torture
from depth import DEPTH, some

pytestmark = [
    pytest.mark.skipif(torture.STRACE is None, reason="strace is not installed"),
    pytest.mark.of_a_file("what the system is asked"),
]


@pytest.fixture(autouse=True, scope="module")
def cleared() -> Iterator[None]:
    """Remove what was prepared, once all is done."""
    yield
    torture.clear()


@pytest.mark.parametrize("scene", torture.SCENES, ids=[scene.name for scene in torture.SCENES])
def test_a_kill_or_a_fault_anywhere_leaves_the_ledger_before_or_after_and_the_truth_is_said(
    scene: torture.Scene,
) -> None:
    found = list(torture.faults(scene))[: 2 * DEPTH]

    assert len(found) == 2 * DEPTH
    tried = some(found, everyday=1)
    assert [f"{said}: {wrong}" for said, inject in tried for wrong in torture.run(scene, inject)] == []
