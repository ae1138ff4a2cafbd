# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An input for a folder: typed, or chosen with "Bladeren…"."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.layouts import row


class FolderField(QWidget):
    """A path with a button.

    Args:
        title: Dutch title of the dialog.
        choose: Asks for a folder; a test passes its own.

    Signals:
        edited: Another path.
    """

    edited = Signal()

    def __init__(
        self, title: str, choose: FolderChooser = ask_folder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._choose = choose
        self._line = QLineEdit()
        self._line.setAccessibleName(title)
        self._line.textChanged.connect(self.edited)
        browse = Button(self.tr("Bladeren…"), "folder-open")
        browse.clicked.connect(self._browse)
        line = row(self._line, browse)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setFocusProxy(self._line)

    def path(self) -> Path | None:
        """Return the folder; nothing when the field is empty."""
        text = self._line.text().strip()
        return Path(text).expanduser() if text else None

    def entry(self) -> str:
        """Return the path as typed."""
        return self._line.text()

    def set_entry(self, text: str) -> None:
        """Show a path."""
        self._line.setText(text)
        self._line.setToolTip(text)

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every change."""
        self.edited.connect(heard)

    def _browse(self) -> None:
        found = self._choose(self, self._title, self.path())
        if found is not None:
            self.set_entry(str(found))
