# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Nothing is published without the publication gate."""

from pathlib import Path

import pytest

from casuskluis.services import releases

ROOM = Path(releases.__file__).parent
MAKERS = sorted(path for path in ROOM.rglob("*.py") if ".build(" in path.read_text("utf-8"))


@pytest.mark.parametrize("path", MAKERS, ids=lambda path: path.stem)
def test_whoever_makes_a_publication_hands_it_out_through_the_gate(path: Path) -> None:
    source = path.read_text("utf-8")

    assert "published(" in source or "check_publication(" in source
    assert "sound_paper(" not in source


def test_there_are_publications_to_look_at() -> None:
    assert len(MAKERS) >= 2
