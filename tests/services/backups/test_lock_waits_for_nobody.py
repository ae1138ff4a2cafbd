# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Nothing far away is waited for at a lock: the words are kept, and the vault closes."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest

from casuskluis.services.opening.remembered import Remembered
from casuskluis.services.workspace import Workspace
from casuskluis.vault.backups.backup import back_up
from casuskluis.vault.checking import check
from casuskluis.vault.connection import DATABASE
from casuskluis.vault.destroyed.ledger import copy_name
from casuskluis.vault.vault import Vault
from services.backups.test_backups import WORDS, Scene, scene

__all__ = ["scene"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="holds a reader with a pipe")


def keep_words(workspace: Workspace, words: str) -> None:
    workspace.drafts.keep("proef", 0, {"words": words})


def test_words_are_kept_while_a_second_place_that_hangs_is_chosen(scene: Scene) -> None:
    hangs = scene.stick / copy_name(scene.workspace._vault.vault_id)
    os.mkfifo(hangs)  # who reads it waits until somebody writes
    choosing = threading.Thread(
        target=scene.workspace.backups.use_place, args=(scene.stick,), daemon=True
    )
    choosing.start()
    descriptor = os.open(hangs, os.O_WRONLY)  # returns once it is being read
    try:
        keep_words(scene.workspace, "bewaard")
    finally:
        os.close(descriptor)
        choosing.join(10)
    assert scene.workspace.drafts.all()[0].fields["words"] == "bewaard"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder on another disk than that of the vault."""
    own = tmp_path.stat().st_dev
    others = (Path("/dev/shm"), Path("/tmp"), Path.cwd())  # noqa: S108 - only where they are
    found = next((one for one in others if one.is_dir() and one.stat().st_dev != own), None)
    if found is None:
        pytest.skip("there is one disk only")
    with TemporaryDirectory(dir=found) as folder:
        yield Path(folder)


def test_words_are_kept_while_a_backup_is_written_on_another_disk(
    scene: Scene, elsewhere: Path
) -> None:
    vault = scene.workspace._vault
    kept: list[bool] = []

    def meanwhile(done: int, _total: int) -> None:
        if any(one.stat().st_size for one in elsewhere.glob(f".*/{DATABASE}")) and not kept:
            keep_words(scene.workspace, f"bij {done}")
            kept.append(bool(list(vault.folder.parent.glob(f".*/{DATABASE}"))))

    made = back_up(vault, elsewhere, at=scene.clock.now(), progress=meanwhile)
    assert kept == [True]  # from the copy beside the vault, which nobody waits for
    assert check(made, bytearray(WORDS)).is_sound
    assert not list(vault.folder.parent.glob(".*"))


def test_the_last_room_of_a_vault_is_not_taken_for_a_copy_that_goes_elsewhere(
    scene: Scene, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = scene.workspace._vault
    size = (vault.folder / DATABASE).stat().st_size
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=size + 100))
    near: list[Path] = []

    def meanwhile(_done: int, _total: int) -> None:
        near.extend(vault.folder.parent.glob(f".*/{DATABASE}"))

    made = back_up(vault, elsewhere, at=scene.clock.now(), progress=meanwhile)
    assert not near
    assert check(made, bytearray(WORDS)).is_sound


def test_the_vault_is_closed_before_anything_outside_it_is_touched(
    scene: Scene, tmp_path: Path
) -> None:
    """What this computer remembers stands in the profile, which may be on a share."""
    profile = tmp_path / "profiel"
    os.mkfifo(profile)
    remembered = Remembered(profile)
    workspace = replace(scene.workspace, _remembered=remembered)
    touched: list[str] = []
    own, listening = threading.get_ident(), [True]  # the hook stays for good

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if listening and threading.get_ident() == own and event == "open":
            touched.append(str(arguments[0]))

    sys.addaudithook(hook)
    keep_words(workspace, "bewaard")
    workspace.close()
    listening.clear()
    assert [one for one in touched if not one.startswith(str(workspace.place))] == []
    Vault.open(workspace.place, bytearray(WORDS)).close()
    os.close(os.open(profile, os.O_WRONLY))  # who waited there goes on
