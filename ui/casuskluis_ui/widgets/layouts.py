# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Rows and columns with the spacing of this program: 4, 8, 12, 16, 24."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
PAGE_MARGINS: Margins = (24, 20, 24, 20)
CARD_MARGINS: Margins = (18, 16, 18, 16)

STRETCH = None
"""Stands between the parts of a row or column that are pushed apart."""


def row(
    *parts: QWidget | QLayout | None, spacing: int = 8, margins: Margins = NO_MARGINS
) -> QHBoxLayout:
    """Return parts side by side; `STRETCH` (None) takes the room that is left."""
    layout = QHBoxLayout()
    _fill(layout, parts, spacing, margins)
    return layout


def column(
    *parts: QWidget | QLayout | None, spacing: int = 8, margins: Margins = NO_MARGINS
) -> QVBoxLayout:
    """Return parts under each other; `STRETCH` (None) takes the room that is left."""
    layout = QVBoxLayout()
    _fill(layout, parts, spacing, margins)
    return layout


def holder(layout: QLayout) -> QWidget:
    """Return a plain widget around a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def clear_layout(layout: QLayout) -> None:
    """Remove and delete every widget in a layout; the keyboard stays in what is around it."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            _keep_focus_near(old)
            old.setParent(None)
            old.deleteLater()


def _keep_focus_near(old: QWidget) -> None:
    focused: QWidget | None = old.window().focusWidget()
    if focused is None or not (focused is old or old.isAncestorOf(focused)):
        return
    around = old.parentWidget()
    while around is not None and not around.focusPolicy() & Qt.FocusPolicy.TabFocus:
        around = around.parentWidget()
    if around is not None:
        around.setFocus()


def _fill(
    layout: QBoxLayout,
    parts: tuple[QWidget | QLayout | None, ...],
    spacing: int,
    margins: Margins,
) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
