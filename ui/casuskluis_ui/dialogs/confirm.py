# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Asking before something that cannot be taken back."""

from PySide6.QtWidgets import QMessageBox, QWidget


def confirm_box(
    parent: QWidget, question: str, consequence: str, action: str, keep: str = ""
) -> QMessageBox:
    """Return the question as a box, not yet shown; Annuleren is the default and Esc.

    Args:
        parent: The window that asks.
        question: Dutch question ("Actie verwijderen?").
        consequence: What happens then, in one sentence.
        action: A verb for the button ("Verwijderen"), never "Ja".
        keep: What the other button says where "Annuleren" could be taken for more than this
            question.
    """
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
    if keep:
        cancel.setText(keep)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box


def confirm(
    parent: QWidget, question: str, consequence: str, action: str, keep: str = ""
) -> bool:
    """Ask; tells whether the officer wants it. The words are those of ``confirm_box``."""
    box = confirm_box(parent, question, consequence, action, keep)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return clicked is not box.button(QMessageBox.StandardButton.Cancel)
