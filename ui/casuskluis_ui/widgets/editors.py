# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One way to read, write and hear any kind of input: as text, as drafts keep it."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

_YES = "1"
_TIME = "HH:mm"


@runtime_checkable
class TextEditor(Protocol):
    """An own input widget that knows how to be a text (date field, code combo)."""

    def entry(self) -> str:
        """Return what it holds, as typed or chosen."""

    def set_entry(self, text: str) -> None:
        """Take a text back."""

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every change by the officer."""


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
    text = ""
    match editor:
        case TextEditor():
            text = editor.entry()
        case QLineEdit():
            text = editor.text()
        case QPlainTextEdit():
            text = editor.toPlainText()
        case QComboBox():
            code = editor.currentData()
            text = code if isinstance(code, str) else editor.currentText()
        case QCheckBox():
            text = _YES if editor.isChecked() else ""
        case QSpinBox():
            text = str(editor.value())
        case QTimeEdit():
            text = editor.time().toString(_TIME)
        case _:
            raise TypeError(type(editor).__name__)
    return text


def set_entry(editor: QWidget, text: str) -> None:
    """Put a text into an input; one it cannot hold is left out.

    Raises:
        TypeError: When it is no input this program knows.
    """
    match editor:
        case TextEditor():
            editor.set_entry(text)
        case QLineEdit():
            # What is stored already is never cut off.
            editor.setMaxLength(max(editor.maxLength(), len(text)))
            editor.setText(text)
        case QPlainTextEdit():
            editor.setPlainText(text)
        case QComboBox():
            found = editor.findData(text)
            editor.setCurrentIndex(found if found >= 0 else editor.findText(text))
        case QCheckBox():
            editor.setChecked(text == _YES)
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
            return editor.tr("ja") if text == _YES else editor.tr("nee")
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
        case TextEditor():
            editor.on_edit(heard)
        case QLineEdit() | QPlainTextEdit():
            editor.textChanged.connect(heard)
        case QComboBox():
            editor.currentIndexChanged.connect(heard)
        case QCheckBox():
            editor.toggled.connect(heard)
        case QSpinBox():
            editor.valueChanged.connect(heard)
        case QTimeEdit():
            editor.timeChanged.connect(heard)
        case _:
            raise TypeError(type(editor).__name__)
