# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The little bar with what a line is: fact, observation or interpretation."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from casuskluis.domain.statements import Statement, mark_of
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.marking.hints import hint
from casuskluis_ui.text.marking.marker import KEYS, Marker
from casuskluis_ui.widgets.labels import ElidedLabel

_CALM_MS = 600
"""A hint comes when somebody pauses, not with every letter."""


class MarkBar(QWidget):
    """Marks in the editor that had the keyboard last, and asks quietly about some words.

    The buttons are for the mouse and leave the keyboard in the text; with the keyboard one uses
    the keys or the context menu.

    Args:
        editors: The texts it works for; each gets its marks.
        keys: What marks with the keyboard.
    """

    def __init__(
        self,
        editors: Sequence[PlainEditor],
        keys: Mapping[Statement, str] = KEYS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("markBar")
        self.markers = [Marker(editor, keys) for editor in editors]
        self._keys = keys
        self._current = self.markers[0]
        self.buttons: dict[Statement, QToolButton] = {}
        self.asked = ElidedLabel("", "muted")
        self.asked.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for statement, text in (
            (Statement.FACT, self.tr("Feit")),
            (Statement.OBSERVATION, self.tr("Waarneming")),
            (Statement.INTERPRETATION, self.tr("Duiding")),
        ):
            layout.addWidget(self._button(statement, text))
        layout.addWidget(self.asked, 1)
        self._wait = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._wait.timeout.connect(self._ask)
        for marker in self.markers:
            marker.moved.connect(partial(self._follow, marker))
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def _button(self, statement: Statement, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(self.tr("Markeren als %s") % text.lower())
        button.setToolTip(
            self.tr("Markeren als {kind} ({keys})").format(
                kind=text.lower(), keys=self._keys[statement]
            )
        )
        button.clicked.connect(partial(self._mark, statement))
        self.buttons[statement] = button
        return button

    def _mark(self, statement: Statement, checked: bool = False) -> None:  # noqa: FBT001, FBT002 - what a button sends
        del checked
        self._current.mark(statement)
        self._current.editor.setFocus()
        self._show()

    def _follow(self, marker: Marker) -> None:
        if marker.editor is QApplication.focusWidget() or len(self.markers) == 1:
            self._current = marker
        self._show()
        self._wait.start()

    def _show(self) -> None:
        now, _ = mark_of(self._current.line)
        for statement, button in self.buttons.items():
            button.setChecked(statement is now)

    def _ask(self) -> None:
        words = hint(self._current.line)
        keys = self._keys[Statement.INTERPRETATION]
        asked = self.tr("“{words}”: is dit duiding? {keys}")
        text = asked.format(words=words, keys=keys) if words else ""
        if text != self.asked.text():
            self.asked.show_text(text)
