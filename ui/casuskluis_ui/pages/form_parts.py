# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parts the forms of the pages share."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from casuskluis.domain.partial_date import PartialDate
from casuskluis_ui.widgets.form import Field

Values = Mapping[str, str]
"""Field name to text."""


def text_field(parent: QWidget, title: str, *, rows: int = 4, help_text: str = "") -> Field:
    """Return a field for some lines of text."""
    editor = QPlainTextEdit()
    editor.setMinimumHeight(editor.fontMetrics().height() * rows + 20)
    return Field(title, editor, help_text=help_text, parent=parent)


def whole_day(text: str) -> date | None:
    """Return a day as typed; nothing for an empty text.

    Raises:
        NotADate: When the text is no date.
    """
    return PartialDate.parse(text).earliest if text else None


class _Required:
    """Says which required fields are still empty."""

    def __init__(self, sentence: str, names: tuple[str, ...]) -> None:
        self._sentence = sentence
        self._names = names

    def __call__(self, values: Values) -> Values:
        return {name: self._sentence for name in self._names if not values[name]}


def required(parent: QWidget, *names: str) -> Callable[[Values], Values]:
    """Return a check that says which of these fields are still empty."""
    return _Required(parent.tr("Vul dit in."), names)
