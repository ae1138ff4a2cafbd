# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Sentences a screen reader says although the keyboard is elsewhere."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from casuskluis_ui.quiet.veil import veiled


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a sentence spoken.

    Args:
        widget: What shows it.
        sentence: Dutch.
        urgent: Whether it may interrupt what is being said: something went wrong.
    """
    event = QAccessibleAnnouncementEvent(widget, veiled(sentence))
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def retell(shown: QLabel, text: str) -> None:
    """Show other words, and have them spoken when they changed before one's eyes.

    For what follows from typing elsewhere: how many rows a filter leaves.
    """
    before = shown.text()
    shown.setText(text)
    if before and text != before and shown.isVisible():
        announce(shown, text)
