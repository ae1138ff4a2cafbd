# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Asking before something that cannot be taken back."""

from PySide6.QtWidgets import QMessageBox, QWidget


def confirm_box(parent: QWidget, question: str, consequence: str, action: str) -> QMessageBox:
    """Return the question as a box, not yet shown; Annuleren is the default and Esc."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("Casuskluis")
    box.setText(question)
    box.setInformativeText(consequence)
    button = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    button.setProperty("kind", "danger")
    button.style().unpolish(button)
    button.style().polish(button)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box


def confirm(parent: QWidget, question: str, consequence: str, action: str) -> bool:
    """Ask; tells whether the officer wants it.

    Args:
        parent: The window that asks.
        question: Dutch question ("Actie verwijderen?").
        consequence: What happens then, in one sentence.
        action: A verb for the button ("Verwijderen"), never "Ja".
    """
    box = confirm_box(parent, question, consequence, action)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return clicked is not box.button(QMessageBox.StandardButton.Cancel)
