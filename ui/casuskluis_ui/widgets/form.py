# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Forms: fields with their label above and their error below, and words that survive a lock."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.layouts import row

__all__ = ["Field", "Form"]


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

    def troubles(self) -> dict[str, str]:
        """Return a Dutch sentence for every field that cannot be stored as it is, by name."""
        found = {name: field.trouble for name, field in self._fields.items()}
        return {name: sentence for name, sentence in found.items() if sentence}

    def fill(self, values: Mapping[str, str]) -> None:
        """Show a record: what is in it counts as saved."""
        for name, text in values.items():
            self._fields[name].set_text(text)
        self.mark_saved()

    def mark_saved(self) -> None:
        """Take what is shown as saved: there is no draft until the next change."""
        self._saved = {name: field.text for name, field in self._fields.items()}
        for field in self:
            field.take_as_stored()

    def rebase(self, newest: Mapping[str, str]) -> tuple[str, ...]:
        """Take over what somebody else stored, and keep what the officer typed.

        Args:
            newest: The record as it is stored now.

        Returns:
            The fields that both changed, each in another way; they hold what was typed.
        """
        both = []
        for name, text in newest.items():
            field = self._fields[name]
            if field.text == self._saved[name]:
                field.set_text(text)
            elif text not in {self._saved[name], field.text}:
                both.append(name)
        self._saved |= newest
        return tuple(both)

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
