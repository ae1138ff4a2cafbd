# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tabs under a white page head."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QTabWidget, QWidget

from casuskluis_ui.widgets.layouts import holder


class Tabs(QTabWidget):
    """The parts of one object.

    Args:
        name: Dutch, for the screen reader ("Onderdelen van de casus").
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDocumentMode(True)
        # In document mode the ground behind the tabs is only painted when asked.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def page_head(layout: QLayout) -> QWidget:
    """Return the white head of a page around a layout (title, chips, buttons)."""
    head = holder(layout)
    head.setObjectName("head")
    return head
