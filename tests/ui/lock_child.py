# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A whole program in a process of its own: types into a form, then locks.

Started again by the lock, it says so and stays until it is ended. Drafts go to a file that
stands for the vault.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from typing_extensions import override

from casuskluis_ui.dialogs import FormDialog
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile, Preferences
from casuskluis_ui.shell.process import replace_process
from casuskluis_ui.shell.reason import Parting
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.tasks import TaskRunner
from ui.doors import PASSPHRASE, SlowDoor
from ui.town import CLOCK, Drawer, NotificationPage, notification_form, session


class FileDrawer(Drawer):
    """Drafts in a file, so that another process can read them."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._path = folder / "drafts.json"
        if self._path.exists():
            for form, object_id, fields in json.loads(self._path.read_text()):
                self.kept[form, object_id] = FormDraft(
                    form=form, object_id=object_id, fields=fields
                )

    @override
    def save(self, drafts: Sequence[FormDraft]) -> None:
        super().save(drafts)
        self._write()

    @override
    def drop(self, form: str, object_id: int) -> None:
        super().drop(form, object_id)
        self._write()

    @override
    def close(self) -> None:
        (self._path.parent / "closed").write_text(str(os.getpid()))

    def _write(self) -> None:
        rows = [[each.form, each.object_id, dict(each.fields)] for each in self.all()]
        self._path.write_text(json.dumps(rows))


def leave(parting: Parting) -> None:
    """Do as the program does, but start this script again instead of the module."""
    flag = "lost" if parting.drafts_lost else "kept"
    replace_process([sys.executable, __file__, str(parting.vault), "locked", flag])


def open_session(workspace: object, folder: Path, runner: TaskRunner) -> Session:
    return session(FileDrawer(folder), folder)


class Officer(QObject):
    """Unlocks, types, opens a dialog, and presses Ctrl+L."""

    def __init__(self, program: Application, folder: Path, step: str) -> None:
        super().__init__()
        self._program = program
        self._folder = folder
        self._step = step
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(self._work)
        self._timer.start()

    def _work(self) -> None:
        window = self._program.window
        if isinstance(window, MainWindow):
            self._timer.stop()
            if self._step == "type":
                self._type(window)
            else:
                self._report(window)

    def _type(self, window: MainWindow) -> None:
        words = (self._folder / "words").read_text()
        window.go_to("notifications")
        page = window.findChild(NotificationPage)
        assert page is not None
        QTest.keyClicks(page.form["name"].editor, words)
        form = notification_form(12)
        dialog = FormDialog("Melding", form, print, parent=window)
        dialog.setModal(True)
        dialog.show()
        QTest.keyClicks(form["name"].editor, words[::-1])
        assert isinstance(dialog, QDialog)
        window.lock_wanted.emit()

    def _report(self, window: MainWindow) -> None:
        page = window.findChild(NotificationPage)
        shown = page.form["name"].text if page is not None else ""
        (self._folder / "restored").write_text(shown)


def main() -> None:
    folder, step, flag = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    app = make_application(Preferences(appearance="light"))
    program = Application(
        SlowDoor(), open_session, CLOCK, PreferenceFile(folder / "config"), leave
    )
    program.start(folder, drafts_lost=flag == "lost")
    if step == "locked":
        (folder / "locked").write_text(f"{os.getpid()} {flag}")
    else:
        officer = Officer(program, folder, step)
        screen = program.window
        assert screen is not None
        screen.open_card.passphrase.setText(PASSPHRASE)  # type: ignore[attr-defined]
        screen.open_card.submit()  # type: ignore[attr-defined]
        officer.setParent(program)
    app.exec()
    program.discard()


if __name__ == "__main__":
    main()
