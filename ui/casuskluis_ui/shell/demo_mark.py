# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The mark in the status bar of a vault in which everything is invented."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStatusBar

from casuskluis_ui.widgets.chip import Chip


def mark_demonstration(bar: QStatusBar) -> None:
    """Say at the bottom of the window that this is the demonstration."""
    text = QCoreApplication.translate("DemoMark", "Demonstratie: alles is verzonnen")
    chip = Chip(text, "warn")
    chip.setObjectName("demonstration")
    bar.addPermanentWidget(chip)
