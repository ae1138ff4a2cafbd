# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""No paper of a meeting gets past the gate by being made somewhere else."""

from pathlib import Path

import pytest

from casuskluis.services import editions

ROOM = Path(editions.__file__).parent
MAKERS = sorted(path for path in ROOM.glob("*.py") if ".build(" in path.read_text("utf-8"))
OUTSIDE_MEETINGS = {"action_cards.py"}
"""A card of all running actions belongs to no meeting, so there is no agenda to check it by."""


@pytest.mark.parametrize("path", MAKERS, ids=lambda path: path.stem)
def test_whoever_makes_a_paper_hands_it_out_through_the_gate(path: Path) -> None:
    source = path.read_text("utf-8")

    assert "gated(" in source or "self._issue.paper(" in source
    assert "sound_paper(" not in source or path.name in OUTSIDE_MEETINGS


def test_there_are_papers_to_look_at() -> None:
    assert len(MAKERS) >= 7
