# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The button that shows a paper of what is in view."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from casuskluis_ui.widgets.buttons import Button


class PrintButton(Button):
    """Opens a dialog with a paper.

    Args:
        make: Makes the dialog, of what is chosen at that moment; is given its parent.
        name: Dutch, for the screen reader ("Netwerkoverzicht afdrukken").
    """

    def __init__(self, make: Callable[[QWidget], QDialog], name: str) -> None:
        super().__init__(self.tr("Afdrukken"), "printer", tip=name)
        self.setAccessibleName(name)
        self._make = make
        self.clicked.connect(self._open)

    def dialog(self) -> QDialog:
        """Return the dialog, not shown yet."""
        return self._make(self.window())

    def _open(self) -> None:
        dialog = self.dialog()
        dialog.exec()
        dialog.deleteLater()
