# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One way to read, write and hear any kind of input: as text, as drafts keep it.

Those of a line, a text and a tick are here, which the lock screen has; the others are imported
when there is one.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

YES = "1"
"""How a tick is kept."""


@runtime_checkable
class TextEditor(Protocol):
    """An own input widget that knows how to be a text (date field, code combo)."""

    def entry(self) -> str:
        """Return what it holds, as typed or chosen."""

    def set_entry(self, text: str) -> None:
        """Take a text back."""

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every change by the officer."""


def entry(editor: QWidget) -> str:
    """Return what an input holds as text.

    Raises:
        TypeError: When it is no input this program knows.
    """
    # Asking for all its parts takes long, and every form is read at a lock.
    if hasattr(editor, "entry") and isinstance(editor, TextEditor):
        return editor.entry()
    text = ""
    match editor:
        case QLineEdit():
            text = editor.text()
        case QPlainTextEdit():
            text = editor.toPlainText()
        case QCheckBox():
            text = YES if editor.isChecked() else ""
        case _:
            text = _others().entry(editor)
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
        case QCheckBox():
            editor.setChecked(text == YES)
        case _:
            _others().set_entry(editor, text)


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
        case QCheckBox():
            editor.toggled.connect(heard)
        case _:
            _others().on_edit(editor, heard)


def _others() -> Any:
    return import_module("casuskluis_ui.widgets.other_editors")
