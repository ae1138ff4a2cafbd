# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parts the forms of the pages share."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import PartialDate
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.marking.bar import MarkBar
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

Values = Mapping[str, str]
"""Field name to text."""

_AROUND_TEXT = 24
"""Border and padding above and below the text, in pixels."""


class _TextArea(PlainEditor):
    """Some lines of text. Qt wants 192 pixels for each; a style sheet undoes a minimum."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    @override
    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().lineSpacing() * self._rows
        height = lines + _AROUND_TEXT + self.bar_height
        return QSize(super().sizeHint().width(), height)


def text_field(
    parent: QWidget,
    title: str,
    *,
    rows: int = 4,
    help_text: str = "",
    optional: bool = False,
    marks: bool = False,
) -> Field:
    """Return a field for some lines of text.

    Args:
        parent: What it stands in.
        title: Dutch label.
        rows: How many lines show.
        help_text: Muted sentence under the field.
        optional: Whether it may stay empty.
        marks: Whether fact, observation and interpretation can be told apart in it.
    """
    editor = _TextArea(rows)
    if marks:
        editor.put_on_top(MarkBar([editor]))
    return Field(title, editor, help_text=help_text, optional=optional, parent=parent)


class _Required:
    """Says which required fields are still empty."""

    def __init__(self, sentence: str, names: tuple[str, ...]) -> None:
        self._sentence = sentence
        self.required = names

    def __call__(self, values: Values) -> Values:
        return {name: self._sentence for name in self.required if not values[name]}


def required(parent: QWidget, *names: str) -> Callable[[Values], Values]:
    """Return a check that says which of these fields are still empty."""
    return _Required(parent.tr("Vul dit in."), names)


def date_in(form: Form, name: str) -> PartialDate | None:
    """Return the date a field holds, whole or partial; nothing when it is empty.

    Raises:
        NotADate: When the text is no date.
    """
    editor = form[name].editor
    return editor.value() if isinstance(editor, DateField) else None


def day_in(form: Form, name: str) -> date | None:
    """Return the whole day a field holds; nothing when it is empty.

    Raises:
        NotADate: When the text is no whole date.
    """
    editor = form[name].editor
    return editor.day() if isinstance(editor, DateField) else None


def show_code(form: Form, name: str, codes: CodeBook, code_list: CodeList, code: str) -> None:
    """Choose the code of a record in its field, also one that was retired since."""
    editor = form[name].editor
    if not isinstance(editor, CodeCombo):
        return
    if code and all(choice.code != code for choice in codes.choices(code_list)):
        editor.show_retired(code, codes.label(code_list, code))
    else:
        editor.set_entry(code)
