# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Help with writing in every text of the window: it comes with the keyboard.

An editor gets its help when it gets the keyboard for the first time; nobody who makes an editor
needs to know of it. Until then nothing is checked and no dictionary is loaded.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.plain import plain_line
from casuskluis_ui.text.spelling.aid import SpellingAid
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.widgets.passphrase_field import PassphraseField

_HELPED = "writingAid"


class Writing(QObject):
    """Gives editors their help.

    Args:
        spelling: Knows words.
    """

    def __init__(self, spelling: Spelling, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.spelling = spelling
        self._app: QApplication | None = None
        spelling.setParent(self)

    def begin(self, app: QApplication) -> None:
        """Help wherever the keyboard goes."""
        self._app = app
        app.focusChanged.connect(self._follow)

    def stop(self) -> None:
        """Help no longer: the vault is being closed."""
        if self._app is not None:
            self._app.focusChanged.disconnect(self._follow)
            self._app = None
        self.spelling.stop()

    def help(self, widget: QWidget) -> None:
        """Give one input its help, once."""
        if widget.property(_HELPED):
            return
        if isinstance(widget, PlainEditor):
            widget.setProperty(_HELPED, True)  # noqa: FBT003 - as Qt has it
            SpellingAid(widget, self.spelling)
        elif isinstance(widget, QLineEdit) and not isinstance(widget, PassphraseField):
            widget.setProperty(_HELPED, True)  # noqa: FBT003 - as Qt has it
            PlainLine(widget)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        del before
        if now is not None:
            self.help(now)


class PlainLine(QObject):
    """Keeps what one cannot see out of a box of one line. It goes with the box.

    Qt has no place to change what is pasted in such a box, so it is changed right after. Never
    for a passphrase: that is what was typed, to the letter.
    """

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        # Afterwards, so that who listens hears the clean text last.
        line.textEdited.connect(self._clean, Qt.ConnectionType.QueuedConnection)

    def _clean(self) -> None:
        text = self._line.text()
        clean = plain_line(text)
        if clean != text:
            caret = len(plain_line(text[: self._line.cursorPosition()]))
            # By selecting and inserting, so that undo still knows the way back.
            self._line.selectAll()
            self._line.insert(clean)
            self._line.setCursorPosition(caret)
