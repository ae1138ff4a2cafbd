# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The disk of an open vault goes and comes back: no word is lost and nobody waits."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.services.opening.place_words import Glance
from casuskluis.services.workspace import Workspace
from casuskluis.vault.errors import KeysReplaced
from casuskluis.vault.reserve import RESERVE
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.place_guard import PlaceBanner, PlaceGuard
from casuskluis_ui.shell.place_watch import PlaceWatch
from casuskluis_ui.shell.reason import LockReason, told
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.form import Field, Form
from faults.scene import on_own_mounts
from ui.shown_window import shown_window

WORDS = "Een zin die nog niet was opgeslagen."


@dataclass
class Standing:
    """A place that hangs until it is told to go on, as a share can."""

    there: bool = True
    free: threading.Event = field(default_factory=threading.Event)
    came_back: int = 0
    renewed: bool = False

    def glance(self) -> Glance:
        if self.renewed:
            raise KeysReplaced("the keys are others now")
        self.free.wait(20)
        return Glance(there=self.there)

    @property
    def come_back(self) -> Callable[[], None]:
        return self._count

    def _count(self) -> None:
        self.came_back += 1

    def keep_room(self) -> None:
        """There is plenty."""

    def give_room(self) -> bool:
        return False


@pytest.fixture
def window(empty: Workspace, runner: TaskRunner, qtbot: QtBot) -> Iterator[MainWindow]:
    made = shown_window(empty, runner, qtbot)
    yield made
    made._place.stop()


def banner_of(window: MainWindow) -> PlaceBanner:
    found = window.findChild(PlaceBanner)
    assert isinstance(found, PlaceBanner)
    return found


def watch_of(window: MainWindow) -> PlaceWatch:
    found = window.findChild(PlaceWatch)
    assert isinstance(found, PlaceWatch)
    return found


def test_a_vault_that_goes_is_told_and_words_are_kept_once_it_is_back(
    window: MainWindow, empty: Workspace, qtbot: QtBot
) -> None:
    banner, watch = banner_of(window), watch_of(window)
    qtbot.waitUntil((empty.place / RESERVE).exists)
    assert banner.isHidden()
    form = Form("proef")
    editor = QLineEdit()
    form.add(("words", Field("Woorden", editor)))
    dialog = FormDialog("Proef", form, lambda _values: None, parent=window)
    dialog.show()
    aside = empty.place.with_name("weg")
    empty.place.rename(aside)
    editor.setFocus()
    editor.setText(WORDS)

    watch.look()
    qtbot.waitUntil(banner.isVisible)
    assert "Uw tekst blijft hier staan" in banner.text
    assert "Sluit het venster niet" in banner.text
    window.refresh_status()
    assert window._status._saved.text() == "Opslaan kan nu niet"
    window._kept.saver.keep()
    assert editor.text() == WORDS

    aside.rename(empty.place)
    banner.acted.emit()
    qtbot.waitUntil(banner.isHidden)
    # The words that waited may be kept by now, and then it says so.
    assert window._status._saved.text() != "Opslaan kan nu niet"

    def is_kept() -> bool:
        window._kept.saver.keep()
        return any(one.fields.get("words") == WORDS for one in empty.drafts.all())

    qtbot.waitUntil(is_kept)
    dialog.reject()


def test_conflict_copies_that_come_while_open_are_told_once(
    window: MainWindow, empty: Workspace, qtbot: QtBot
) -> None:
    watch = watch_of(window)
    told: list[str] = []
    watch.warned.connect(told.append)
    (empty.place / "data-LAPTOP.db").write_bytes(b"another one")
    watch.look()
    qtbot.waitUntil(lambda: bool(told))
    watch.look()
    qtbot.waitUntil(lambda: watch._under_way == 0)
    assert len(told) == 1
    assert "data-LAPTOP.db" in told[0]
    assert (empty.place / "data-LAPTOP.db").exists()


def test_a_place_that_hangs_counts_as_gone_and_stops_nobody(qtbot: QtBot) -> None:
    place = Standing()
    watch = PlaceWatch(place)
    heard: list[str] = []
    watch.gone.connect(heard.append)
    for _ in range(5):
        watch.look()  # returns at once, each time
    assert heard == [""]
    assert watch.missing
    place.free.set()
    qtbot.waitUntil(lambda: watch._under_way == 0)
    with qtbot.waitSignal(watch.back):
        watch.look()
    assert place.came_back == 1
    watch.stop()


def test_keys_that_were_renewed_elsewhere_are_told_and_lock_who_reads(qtbot: QtBot) -> None:
    guard = PlaceGuard(Standing(renewed=True))
    qtbot.addWidget(guard.banner)
    with qtbot.waitSignal(guard.outdated):
        guard.start()
    assert "sleutels van de kluis zijn intussen vervangen" in guard.banner.text
    assert "Uw tekst blijft hier staan" in guard.banner.text
    guard.stop()
    assert "sleutels" in told(LockReason.KEYS, datetime.now(UTC))  # noqa: TID251 - any moment


def test_words_survive_a_lock_on_a_full_disk(demo_folder: Path, tmp_path: Path) -> None:
    disk = tmp_path / "schijf"
    disk.mkdir()
    told: dict[str, Any] = on_own_mounts(disk, demo_folder, module="ui.full_lock_child")
    assert told["reserve"], "room was kept while there was some"
    assert told["full"] == "StorageFull"
    assert told["kept"]
    assert told["words"], "the words are in the vault after the lock"
    assert told["without"] is False, "without the room they would be lost, and it is told"


def test_a_disk_that_is_pulled_out_and_put_back_goes_on(
    demo_folder: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "stick"
    disk.mkdir()
    told: dict[str, Any] = on_own_mounts(disk, demo_folder, module="ui.pulled_child")
    assert told["gone"]
    assert told["error"]
    assert told["back"]
    assert told["saved"]
    assert told["again_in_use"] == "OpenOnThisComputer"
