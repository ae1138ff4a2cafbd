# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lists, numbers and times as text, as `casuskluis_ui.widgets.editors` does for any input."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QTimeEdit, QWidget

from casuskluis_ui.widgets.editors import YES

_TIME = "HH:mm"


@runtime_checkable
class NamedEditor(Protocol):
    """An own input widget of which the text is not what the officer sees."""

    def shown(self, text: str) -> str:
        """Return how it would show a text."""


def entry(editor: QWidget) -> str:
    """Return what an input holds as text.

    Raises:
        TypeError: When it is no input this program knows.
    """
    match editor:
        case QComboBox():
            code = editor.currentData()
            return code if isinstance(code, str) else editor.currentText()
        case QSpinBox():
            return str(editor.value())
        case QTimeEdit():
            return editor.time().toString(_TIME)
        case _:
            raise TypeError(type(editor).__name__)


def set_entry(editor: QWidget, text: str) -> None:
    """Put a text into an input; one it cannot hold is left out.

    Raises:
        TypeError: When it is no input this program knows.
    """
    match editor:
        case QComboBox():
            found = editor.findData(text)
            editor.setCurrentIndex(found if found >= 0 else editor.findText(text))
        case QSpinBox():
            editor.setValue(int(text) if text.lstrip("-").isdigit() else editor.value())
        case QTimeEdit():
            editor.setTime(QTime.fromString(text, _TIME))
        case _:
            raise TypeError(type(editor).__name__)


def shown(editor: QWidget, text: str) -> str:
    """Return how an input would show a text: the words of a code, the names of records."""
    match editor:
        case QComboBox():
            found = editor.findData(text)
            return editor.itemText(found) if found >= 0 and text else text
        case QCheckBox():
            return editor.tr("ja") if text == YES else editor.tr("nee")
        case NamedEditor():
            return editor.shown(text)
        case _:
            return text


def on_edit(editor: QWidget, heard: Callable[[], None]) -> None:
    """Call a bound method whenever an input changes.

    Raises:
        TypeError: When it is no input this program knows.
    """
    match editor:
        case QComboBox():
            editor.currentIndexChanged.connect(heard)
        case QSpinBox():
            editor.valueChanged.connect(heard)
        case QTimeEdit():
            editor.timeChanged.connect(heard)
        case _:
            raise TypeError(type(editor).__name__)
