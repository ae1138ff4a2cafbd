# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window on a real vault, in a process of its own: types, and is interrupted.

What stood in the form goes to a file at the very end, so that the test can compare. Started
again by the lock it only shows the lock screen and tells when that stood there. After a power
cut it is started once more, unlocks, and tells which form opened by itself.
"""

import json
import os
import random
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.preferences import PreferenceFile, Preferences
from casuskluis_ui.shell.process import replace_process
from casuskluis_ui.shell.reason import LockReason, Parting
from casuskluis_ui.shell.startup import make_application

FORMS = (
    ("notifications", "notification"), ("persons", "person"), ("partners", "organisation"),
    ("partners", "contact"), ("actions", "action"), ("meetings", "meeting"),
    ("care", "data_breach"), ("programme", "programme_goal"), ("programme", "covenant"),
    ("programme", "tension_signal"), ("programme", "policy_plan"),
)  # fmt: skip
A_DAY = 86_400.0
KEY_MS = 3
SLOW_KEY_MS = 25
"""Before a power cut it types on for seconds, faster than anybody can."""
LETTERS = "abcdefghij klmnop qrstuvwxyz ÉéëÏï’€\U0001f600 1234567890"


class Worker(QObject):
    """Opens a form and types in it, a letter at a time."""

    def __init__(self, program: Application, folder: Path, how: str, seed: int) -> None:
        super().__init__()
        self._program, self._folder, self._how = program, folder, how
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self._words = ""
        self._editor: Any = None
        self.form: Any = None
        self._opening = False
        self._left = self._chance.randrange(5, 60)
        self._cut = how == "SIGKILL"
        self._timer = QTimer(self, interval=SLOW_KEY_MS if self._cut else KEY_MS)
        self._timer.timeout.connect(self._work)
        self._timer.start()

    def _work(self) -> None:
        from casuskluis_ui.shell.main_window import MainWindow  # noqa: PLC0415 - late

        window = self._program.window
        if self.form is not None:
            self._type()
        elif isinstance(window, MainWindow) and QApplication.activeModalWidget() is None:
            if not self._opening:
                self._opening = True
                # Not from here: a timer does not go on inside its own call.
                QTimer.singleShot(0, self._open)
        elif isinstance(window, MainWindow):
            self._begin()

    def _open(self) -> None:
        from casuskluis_ui.shell.reopening import OpenForm, reopen  # noqa: PLC0415 - late

        window: Any = self._program.window
        section, name = self._chance.choice(FORMS)
        window.go_to(section)
        # The dialog has a loop of its own; this timer goes on in it.
        reopen(window._pages.current_page(), OpenForm(name=name))

    def _begin(self) -> None:
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit  # noqa: PLC0415 - late

        from casuskluis_ui.widgets.form import Form  # noqa: PLC0415 - late

        dialog = QApplication.activeModalWidget()
        form = dialog.findChild(Form) if dialog is not None else None
        if form is None:
            return
        usable = [
            one.editor for one in form if isinstance(one.editor, QLineEdit | QPlainTextEdit)
        ]
        self._editor = self._chance.choice([one for one in usable if one.isVisible()])
        self._editor.setFocus()
        self.form = form
        marker = f"Kiezelgruis{self._chance.randrange(10**9)} "
        self._put(marker)
        if self._cut:
            self._write_down()
        (self._folder / "marker").write_text(marker.strip())
        (self._folder / "typing").write_text(form.form_name)

    def _type(self) -> None:
        self._put(self._chance.choice(LETTERS))
        self._left -= 1
        if self._cut:
            self._write_down()
        elif self._left == 0:
            self._interrupt()

    def _write_down(self) -> None:
        """Tell what stands in the form now: who is killed tells nothing afterwards."""
        name = next(
            name for name, one in self.form._fields.items() if one.editor is self._editor
        )
        line = json.dumps([time.monotonic(), name, self.form[name].text])
        with (self._folder / "keys").open("a", encoding="utf-8") as keys:
            keys.write(f"{line}\n")

    def _put(self, letters: str) -> None:
        editor = self._editor
        put = editor.insert if hasattr(editor, "insert") else editor.insertPlainText
        put(letters)

    def _interrupt(self) -> None:
        lock = self._program.lock
        assert lock is not None
        if self._how == "key":
            from PySide6.QtTest import QTest  # noqa: PLC0415 - late

            self._note()
            QTest.keyClick(self._editor, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        elif self._how == "idle":
            idle: Any = self._program._idle
            idle._elapsed = lambda: idle._last + A_DAY
            self._note()
            idle.check()
        elif self._how == "session":
            self._note()
            assert self._program._watching is not None
            self._program._watching.left.emit(LockReason.SCREEN)

    def _note(self) -> None:
        (self._folder / "begun").write_text(str(time.monotonic()))

    def leave(self, parting: Parting) -> None:
        """Tell what stood in the form, and end as the program does."""
        fields = (
            {name: one.text for name, one in self.form._fields.items()} if self.form else {}
        )
        name = self.form.form_name if self.form else ""
        told = {"form": name, "fields": fields, "lost": parting.drafts_lost}
        (self._folder / "typed").write_text(json.dumps(told))
        (self._folder / "left").write_text(str(time.monotonic()))
        if parting.ends:
            os._exit(0)
        replace_process([sys.executable, __file__, str(self._folder), "locked", "", "0"])


class Looker(QObject):
    """Unlocks after a power cut and tells which form stands there by itself."""

    def __init__(self, program: Application, folder: Path) -> None:
        super().__init__()
        self._program, self._folder = program, folder
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        from casuskluis_ui.widgets.form import Form  # noqa: PLC0415 - late

        dialog = QApplication.activeModalWidget()
        form = dialog.findChild(Form) if dialog is not None else None
        if form is None or not form.isVisible():
            return
        self._timer.stop()
        fields = {name: one.text for name, one in form._fields.items()}
        told = {"form": form.form_name, "fields": fields}
        (self._folder / "again").write_text(json.dumps(told))
        self._program.stop()
        os._exit(0)


def main() -> None:
    folder, step, how, seed = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    app = make_application(Preferences(appearance="light"))
    preferences = PreferenceFile(folder / "config")
    if step == "locked":
        from casuskluis.hardening.gate import own_gate  # noqa: PLC0415 - as the program does
        from casuskluis.hardening.selfcheck import SelfCheck  # noqa: PLC0415 - as above
        from casuskluis_ui.__main__ import SystemClock  # noqa: PLC0415 - as above
        from casuskluis_ui.late import LateDoor, open_session  # noqa: PLC0415 - as above

        never = partial(open_session, SelfCheck(gate=own_gate()))  # nobody unlocks it
        program = Application(LateDoor(SystemClock()), never, SystemClock(), preferences)
        program.start(folder, reason=LockReason.OFFICER)
        app.processEvents()
        (folder / "locked").write_text(f"{time.monotonic()} {os.getpid()}")
    else:
        from casuskluis_ui.composition import open_session as opened  # noqa: PLC0415 - late
        from cli.terminal import PASSPHRASE  # noqa: PLC0415 - late
        from faults.scene import vaults  # noqa: PLC0415 - late
        from ui.town import CLOCK  # noqa: PLC0415 - late

        program = Application(vaults(), opened, CLOCK, preferences)
        if step == "again":
            looker = Looker(program, folder)
            looker.setParent(program)
        else:
            worker = Worker(program, folder, how, seed)
            program._leave = worker.leave
        program.start(folder / "Proef.kluis")
        screen: Any = program.window
        screen.open_card.passphrase.setText(PASSPHRASE)
        screen.open_card.submit()
    app.exec()


if __name__ == "__main__":
    main()
