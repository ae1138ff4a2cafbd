# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Forms: fields with their label above and their error below, and words that survive a lock."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.editors import entry, on_edit, set_entry
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import holder, row

_LEAST_LINES = 5


class Field(QWidget):
    """One input: label above, help and error below.

    Args:
        title: Dutch label, with an optional mnemonic ("&Ontvangen op").
        editor: The input; any kind `widgets.editors` knows.
        help_text: Muted sentence under the input; empty for none.
        optional: Adds "(mag leeg)" to the label.
    """

    edited = Signal()

    def __init__(
        self,
        title: str,
        editor: QWidget,
        *,
        help_text: str = "",
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._help_text = help_text
        plain = title.replace("&", "")
        editor.setAccessibleName(plain)
        if help_text:
            editor.setAccessibleDescription(help_text)
        if isinstance(editor, QPlainTextEdit):
            editor.setTabChangesFocus(True)
            editor.setMinimumHeight(editor.fontMetrics().lineSpacing() * _LEAST_LINES)
        shown = self.tr("{label} (mag leeg)").format(label=title) if optional else title
        self._build(shown, help_text)
        on_edit(editor, self._edited)
        if isinstance(editor, DateField):
            editor.refused.connect(self.set_error)

    def _build(self, shown: str, help_text: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        # A check box carries its own words.
        if not isinstance(self.editor, QCheckBox):
            title = label(shown, "label")
            title.setBuddy(self.editor)
            layout.addWidget(title)
        layout.addWidget(self.editor)
        if help_text:
            layout.addWidget(label(help_text, "help", wrap=True))
        self._error = label("", "error", wrap=True)
        line = row(IconLabel("circle-alert", "bad_fg", 0.85), self._error, spacing=6)
        line.setStretch(1, 1)
        self._error_line = holder(line)
        self._error_line.hide()
        layout.addWidget(self._error_line)
        if not self.is_tall:
            layout.addStretch(1)

    @property
    def is_tall(self) -> bool:
        """Whether it takes the height that is left."""
        return isinstance(self.editor, QPlainTextEdit)

    @property
    def text(self) -> str:
        """What the input holds."""
        return entry(self.editor)

    def set_text(self, text: str) -> None:
        """Put a text into the input."""
        set_entry(self.editor, text)

    @property
    def error(self) -> str:
        """The error shown, or nothing."""
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        """Show what is wrong, in a Dutch sentence; an empty one clears it."""
        if sentence == self._error.text():
            return
        self._error.setText(sentence)
        self._error_line.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._help_text)
        self.editor.setProperty("invalid", bool(sentence))
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

    def _edited(self) -> None:
        self.set_error("")
        self.edited.emit()


class Form(QWidget):
    """Named fields under each other. It is a `Draftable`: a lock keeps what was typed.

    Args:
        form_name: Stable English name, such as "notification".
        object_id: The record being edited; 0 for a new one.

    Signals:
        edited: The officer changed something.
    """

    edited = Signal()

    def __init__(
        self, form_name: str, object_id: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form_name = form_name
        self._object_id = object_id
        self._fields: dict[str, Field] = {}
        self._saved: dict[str, str] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        self._layout.addStretch(0)

    @property
    def form_name(self) -> str:
        """Stable name of the form."""
        return self._form_name

    @property
    def object_id(self) -> int:
        """The record being edited; 0 for a new one."""
        return self._object_id

    def set_object(self, object_id: int) -> None:
        """Be about another record from now on."""
        self._object_id = object_id

    def add(self, *fields: tuple[str, Field]) -> None:
        """Add one field, or several side by side, each with its name."""
        line = row(spacing=16)
        for name, field in fields:
            self._fields[name] = field
            self._saved[name] = field.text
            field.edited.connect(self.edited)
            line.addWidget(field, 1)
        tall = any(field.is_tall for _, field in fields)
        self._layout.insertLayout(self._layout.count() - 1, line, int(tall))

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is no field: a heading, a banner."""
        self._layout.insertWidget(self._layout.count() - 1, widget)

    def __getitem__(self, name: str) -> Field:
        return self._fields[name]

    def __iter__(self) -> Iterator[Field]:
        return iter(self._fields.values())

    def values(self) -> dict[str, str]:
        """Return every field's text, without the spaces around it."""
        return {name: field.text.strip() for name, field in self._fields.items()}

    def fill(self, values: Mapping[str, str]) -> None:
        """Show a record: what is in it counts as saved."""
        for name, text in values.items():
            self._fields[name].set_text(text)
        self.mark_saved()

    def mark_saved(self) -> None:
        """Take what is shown as saved: there is no draft until the next change."""
        self._saved = {name: field.text for name, field in self._fields.items()}

    @property
    def changed(self) -> bool:
        """Whether anything differs from what was saved."""
        return any(field.text != self._saved[name] for name, field in self._fields.items())

    def draft(self) -> Mapping[str, str]:
        """Return every field as typed, or nothing when all of it is saved."""
        if not self.changed:
            return {}
        return {name: field.text for name, field in self._fields.items()}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Put the words of a draft back; fields this form no longer has are passed over."""
        for name, text in fields.items():
            if name in self._fields:
                self._fields[name].set_text(text)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Show a sentence under each named field, clear the others, go to the first."""
        for name, field in self._fields.items():
            field.set_error(errors.get(name, ""))
        wrong = [field for name, field in self._fields.items() if errors.get(name)]
        if wrong:
            wrong[0].editor.setFocus()
