# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Hears what a screen reader would be told."""

from PySide6.QtGui import QAccessible, QAccessibleEvent


class Ears:
    """Stands where the platform listens; put it in place of ``updateAccessibility``."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __call__(self, event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Announcement:
            self.heard.append(event.message())  # type: ignore[attr-defined]  # of this kind
