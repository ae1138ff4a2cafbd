# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Eyes and hands for a day at the window: waits, presses, fills in, answers dialogs."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from casuskluis_ui.dialogs.form_dialog import FormDialog

PATIENCE = 300
AnyPage = TypeVar("AnyPage", bound=QWidget)


class TooLate(Exception):
    """Something the day waits for does not happen."""


def wait_for(ready: Callable[[], object], what: str = "", patience: float = PATIENCE) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + patience
    while not ready():
        if time.monotonic() > end:
            raise TooLate(what, shown(), str(type(QApplication.activeModalWidget())))
        QTest.qWait(5)


def shown() -> list[str]:
    """Return the banners that stand on the screen: why it did not go on."""
    from casuskluis_ui.widgets.banner import Banner  # noqa: PLC0415 - late, as the program

    return [
        banner.text
        for window in QApplication.topLevelWidgets()
        for banner in window.findChildren(Banner)
        if banner.isVisible() and banner.text
    ]


def press(inside: QWidget, words: str) -> None:
    """Press the button with these words."""
    found = [one for one in inside.findChildren(QPushButton) if one.accessibleName() == words]
    # A screen without a desktop is small: the list may stand in the place of the record.
    usable = sorted(
        (one for one in found if one.isEnabled()), key=lambda one: not one.isVisible()
    )
    if not usable:
        raise TooLate("no button", words, shown())
    usable[0].click()


class Answer(QObject):
    """Answers the next dialog, from inside its own loop; keeps what went wrong there."""

    def __init__(self, act: Callable[[Any], bool]) -> None:
        super().__init__()
        self.done = False
        self.fault: BaseException | None = None
        self._act = act
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or self.done:
            return
        try:
            self.done = self._act(dialog)
        except BaseException as error:  # noqa: BLE001 - told by whoever waits for the dialog
            self.fault, self.done = error, True
            QDialog.done(dialog, 0) if isinstance(dialog, QDialog) else dialog.close()
        if self.done:
            self._timer.stop()


def answering(act: Callable[[Any], bool], work: Callable[[], object]) -> None:
    """Do something that opens a dialog, and answer that."""
    answer = Answer(act)
    work()
    wait_for(lambda: answer.done, "a dialog")
    if answer.fault is not None:
        raise answer.fault


def fill_in(work: Callable[[], object], **values: str) -> None:
    """Fill in the form that opens, with the keys where it takes text, and save it."""

    def act(dialog: Any) -> bool:
        if not isinstance(dialog, FormDialog) or not dialog.isVisible():
            return False
        for name, text in values.items():
            editor = dialog.form[name].editor
            if isinstance(editor, QPlainTextEdit):
                editor.setFocus()
                QTest.keyClicks(editor, text)
            else:
                dialog.form[name].set_text(text)
        dialog.submit()
        errors = {name: dialog.form[name].error for name in dialog.form.names}
        errors = {name: error for name, error in errors.items() if error}
        if errors:
            raise TooLate("a form", dialog.windowTitle(), errors)
        return True

    answering(act, work)
    wait_for(lambda: QApplication.activeModalWidget() is None, "a form to close")


def save_as(path: Path, work: Callable[[], object]) -> None:
    """Do something that asks where to save a file, and choose that place."""

    def act(dialog: Any) -> bool:
        if not isinstance(dialog, QFileDialog):
            return False
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        dialog.accept()
        return True

    answering(act, work)
    wait_for(path.exists, f"a file: {path.name}")


def agree(work: Callable[[], object]) -> None:
    """Do something that asks for confirmation, and confirm."""

    def act(dialog: Any) -> bool:
        if not isinstance(dialog, QMessageBox):
            return False
        cancel = dialog.button(QMessageBox.StandardButton.Cancel)
        next(one for one in dialog.buttons() if one is not cancel).click()
        return True

    answering(act, work)
