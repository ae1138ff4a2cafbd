# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A computer that stops while backups are copied, removed or tried out."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from casuskluis.vault.backups.backup import back_up, restore_with_recovery_code
from casuskluis.vault.backups.carrying import settle_in
from casuskluis.vault.backups.scratch import sweep_scratch
from casuskluis.vault.backups.stock import Proof, stock_of
from casuskluis.vault.unfinished import unfinished
from casuskluis.vault.vault import Vault
from vault.child import AT
from vault.sample import ROWS, Sample, rows, run_child

FULL = bool(os.environ.get("CASUSKLUIS_FULL"))
STRIDE = 1 if FULL else 7
"""So many file operations lie between two moments that are looked at."""


@pytest.fixture
def scene(sample: Sample) -> Sample:
    """A vault with a stick, a backup of today and one of a year ago."""
    place = sample.folder.parent
    (place / "stick").mkdir()
    with sample.open() as vault:
        back_up(vault, place, at=AT - timedelta(days=365))
        back_up(vault, place, at=AT)
        settle_in(vault, place / "stick")
    return sample


def stopped(action: str, scene: Sample) -> list[Path]:
    """Return what is left after dying before each file operation of an action."""
    said = run_child("crash", action, scene.folder.parent, scene.folder.name, STRIDE)
    left = [Path(place) for place in json.loads(said)]
    assert len(left) >= 3
    return left


def opened(place: Path, scene: Sample) -> Vault:
    return Vault.open_with_recovery_code(place / scene.folder.name, scene.code)


def check_every(place: Path, folder: Path, scene: Sample) -> int:
    """Restore everything that looks like a backup of ours; return how many there are."""
    with opened(place, scene) as vault:
        assert rows(vault) == ROWS
        found = stock_of(vault, folder)
    for number, one in enumerate(found):
        assert one.proof is Proof.OURS
        target = place / f"Terug-{number}.kluis"
        restore_with_recovery_code(one.folder, target, scene.code, at=AT)
        with Vault.open_with_recovery_code(target, scene.code) as vault:
            assert rows(vault) == ROWS
    return len(found)


def test_a_copy_that_was_cut_off_never_looks_like_a_backup(scene: Sample) -> None:
    counts = [check_every(place, place / "stick", scene) for place in stopped("carry", scene)]
    assert set(counts) <= {0, 1}
    assert counts[0] == 0


def test_thinning_that_was_cut_off_leaves_only_whole_backups(scene: Sample) -> None:
    counts = []
    for place in stopped("thin", scene):
        counts.append(check_every(place, place, scene))
        with opened(place, scene) as vault, unfinished(place, vault.vault_id):
            pass  # the next backup sweeps what is left
        assert not [one for one in place.iterdir() if one.name.startswith(".")]
    assert set(counts) <= {1, 2}
    assert counts == sorted(counts, reverse=True)


def test_a_drill_that_was_cut_off_is_swept(scene: Sample) -> None:
    for place in stopped("drill", scene):
        with opened(place, scene) as vault:
            sweep_scratch(vault)
            assert rows(vault) == ROWS
        assert not [one for one in place.iterdir() if one.name.startswith(".")]
