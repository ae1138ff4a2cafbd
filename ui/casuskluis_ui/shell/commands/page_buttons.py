# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Pressing what a page offers: its main button (Ctrl+N) and its printer (Ctrl+P).

Pages hear Ctrl+N themselves. A menu or the palette asks for the same thing, so it is looked up
in the page instead of being written down a second time.
"""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from casuskluis_ui.widgets.buttons import Button

_NEW = QKeySequence("Ctrl+N")


def press_primary(page: QWidget) -> bool:
    """Do what Ctrl+N does on a page; tells whether it does anything."""
    for button in page.findChildren(QAbstractButton):
        if button.shortcut() == _NEW and _usable(button):
            button.click()
            return True
    for key in page.findChildren(QShortcut):
        around = key.parent()
        if key.key() == _NEW and isinstance(around, QWidget) and around.isVisible():
            key.activated.emit()
            return True
    return False


def press_printer(page: QWidget) -> bool:
    """Press the button with a printer that is in view; tells whether there is one."""
    for button in page.findChildren(Button):
        if button.icon_name == "printer" and _usable(button):
            button.click()
            return True
    return False


def _usable(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled()
