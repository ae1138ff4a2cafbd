# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Forms: fields with their label above and their error below, and words that survive a lock."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis_ui.overriding import override
from casuskluis_ui.widgets.checks import BY_NAME
from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.field_lines import FieldLines, widest
from casuskluis_ui.widgets.layouts import row

__all__ = ["Field", "Form", "FormCheck"]

FormCheck = Callable[[Mapping[str, str]], Mapping[str, str]]
"""From the texts of a form to a Dutch sentence for every field that is not right."""

_WAS = "was:"
"""Before the name of a field in a draft: what was stored when it was typed."""


class Form(QWidget):
    """Named fields under each other. It is a `Draftable`: a lock keeps what was typed.

    Each field is looked at when the keyboard leaves it for another one of the form.

    Args:
        form_name: Stable English name, such as "notification".
        object_id: The record being edited; 0 for a new one.

    Signals:
        edited: The officer changed something.
        restored: Words of a draft came back: the fields of which the record changed meanwhile.
    """

    edited = Signal()
    restored = Signal(object)

    def __init__(
        self, form_name: str, object_id: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form_name = form_name
        self._object_id = object_id
        self._fields: dict[str, Field] = {}
        self._saved: dict[str, str] = {}
        self._check: FormCheck | None = None
        self._lines = FieldLines()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        self._layout.addStretch(0)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

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
            if name in BY_NAME:
                field.use_check(BY_NAME[name])
            line.addWidget(field, 1)
        self._lines.add(line, [field for _, field in fields])
        tall = any(field.is_tall for _, field in fields)
        self._layout.insertLayout(self._layout.count() - 1, line, int(tall))

    @override
    def minimumSizeHint(self) -> QSize:
        # As wide as its widest part: a line with several fields folds.
        alone = Qt.FindChildOption.FindDirectChildrenOnly
        parts = self.findChildren(QWidget, options=alone)
        return QSize(widest(parts), super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._lines.fold(self.width())
        return super().event(event)

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is no field: a heading, a banner."""
        self._layout.insertWidget(self._layout.count() - 1, widget)

    def use_check(self, check: FormCheck) -> None:
        """Say what is missing as soon as a field is left, and which fields cannot be empty."""
        self._check = check
        for name in getattr(check, "required", ()):
            if name in self._fields:
                self._fields[name].mark_required()

    def __getitem__(self, name: str) -> Field:
        return self._fields[name]

    def __iter__(self) -> Iterator[Field]:
        return iter(self._fields.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return tuple(self._fields)

    def values(self) -> dict[str, str]:
        """Return every field's text, without the spaces around it."""
        return {name: field.text.strip() for name, field in self._fields.items()}

    @property
    def stored(self) -> Mapping[str, str]:
        """Every field's text as it is in the record, as far as this form knows."""
        return dict(self._saved)

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

    def put_stored_back(self) -> None:
        """Throw away what was typed: show the record again."""
        self.fill(self._saved)

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
        """Return what was typed and is not saved, and what was stored when it was typed.

        Fields nobody touched are left out: put back later, they would undo what somebody else
        stored meanwhile.
        """
        typed = {
            name: field.text
            for name, field in self._fields.items()
            if field.text != self._saved[name]
        }
        return typed | {f"{_WAS}{name}": self._saved[name] for name in typed}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Put the words of a draft back; fields this form no longer has are passed over."""
        overtaken = []
        for name, text in fields.items():
            if name in self._fields:
                self._fields[name].set_text(text)
                was = fields.get(f"{_WAS}{name}", self._saved[name])
                if self._saved[name] not in {was, text}:
                    overtaken.append(name)
        self.restored.emit(tuple(overtaken))

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Show a sentence under each named field, clear the others, go to the first."""
        for name, field in self._fields.items():
            field.set_error(errors.get(name, ""))
        wrong = [field for name, field in self._fields.items() if errors.get(name)]
        if wrong:
            # Spoken as well: Enter in the very field that is wrong moves no keyboard.
            wrong[0].say_error()
            wrong[0].editor.setFocus()

    def look_at(self, name: str) -> None:
        """Say what is wrong with one field, or that nothing is any more."""
        field = self._fields[name]
        sentence = field.trouble
        if not sentence and self._check is not None and field.is_asked:
            with suppress(CasuskluisError):
                sentence = self._check(self.values()).get(name, "")
        field.tell_error(sentence)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Look at the field that was left for another one of this form."""
        left = self._name_of(before)
        if left and now is not None and self._name_of(now) not in {"", left}:
            self.look_at(left)

    def _name_of(self, widget: QWidget | None) -> str:
        """Return the name of the field a widget is in; a calendar belongs to its field."""
        chain: list[QWidget] = []
        while widget is not None and widget is not self:
            chain.append(widget)
            widget = widget.parentWidget()
        if widget is None:
            return ""
        return next((name for name, field in self._fields.items() if field in chain), "")
