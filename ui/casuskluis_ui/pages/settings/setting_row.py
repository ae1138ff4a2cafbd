# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One setting: its value, its source, and who compared the two."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.setting import Setting, SettingKey, Unit
from casuskluis.explanations import explain
from casuskluis.services.keeping.settings import SettingService
from casuskluis_ui.pages.form_parts import text_field
from casuskluis_ui.pages.settings.words import UNITS
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import row

_VALUE, _SOURCE = "value", "source"
_ON, _OFF = "1", "0"
_LINES_OF_ADVICE = 3
_SEVERAL_LINES = frozenset({SettingKey.DANGER_ADVICE})


class SettingRow(QWidget):
    """Changes one setting and records that it was checked.

    Signals:
        saved: A Dutch sentence: something was stored.
    """

    saved = Signal(str)

    def __init__(
        self, setting: Setting, service: SettingService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._setting = setting
        self._service = service
        self.form = Form(f"setting_{setting.key}")
        self._add_fields(setting)
        self._chip = Chip("")
        self._checked = label("", "help", wrap=True)
        self.save_button = Button(self.tr("Opslaan"))
        self.check_button = Button(self.tr("Gecontroleerd"), "check")
        self.save_button.setAccessibleName(self._named(self.tr("Opslaan: {setting}")))
        self.check_button.setAccessibleName(self._named(self.tr("Gecontroleerd: {setting}")))
        self._build()
        self.show_setting(setting)
        self.form.edited.connect(self._enable)
        self.save_button.clicked.connect(self.save)
        self.check_button.clicked.connect(self.check)

    def show_setting(self, setting: Setting) -> None:
        """Show the setting as stored; what is being typed stays."""
        self._setting = setting
        if not self.form.changed:
            value = setting.value
            if setting.unit is Unit.FLAG:
                value = _ON if setting.is_on else ""
            self.form.fill({_VALUE: value, _SOURCE: setting.source})
            for field in self.form:
                if isinstance(field.editor, QLineEdit):
                    # Without this a long text shows its end.
                    field.editor.setCursorPosition(0)
        if setting.is_checked and setting.checked_on:
            self._chip.show_chip(self.tr("Gecontroleerd"), "ok")
            text = self.tr("Vergeleken met de bron door {name} op {day}").format(
                name=setting.checked_by, day=dutch_date(setting.checked_on)
            )
        else:
            self._chip.show_chip(self.tr("Te controleren"), "warn")
            text = self.tr("Nog door niemand met de bron vergeleken")
        self._checked.setText(text)
        self._enable()

    def save(self) -> bool:
        """Store the value; what was checked before is to be checked again."""
        values = self.form.values()
        value = values[_VALUE]
        if self._setting.unit is Unit.FLAG:
            value = value or _OFF
        elif not value:
            self.form.show_errors({_VALUE: self.tr("Vul dit in.")})
            return False
        changed = replace(
            self._setting,
            value=value,
            source=values[_SOURCE],
            checked_by="",
            checked_on=None,
        )
        return self._store(changed, self.tr("De instelling is opgeslagen."))

    def check(self) -> None:
        """Record that the officer compared the value with the source today."""
        if self.form.changed and not self.save():
            return
        try:
            setting = self._service.mark_checked(self._setting)
        except CasuskluisError as error:
            self.form.show_errors({_VALUE: explain(error)})
            return
        self.show_setting(setting)
        self.saved.emit(self.tr("De instelling staat nu als gecontroleerd."))

    def _store(self, setting: Setting, sentence: str) -> bool:
        try:
            stored = self._service.save(setting)
        except CasuskluisError as error:
            self.form.show_errors({_VALUE: explain(error)})
            return False
        self.form.mark_saved()
        self.show_setting(stored)
        self.saved.emit(sentence)
        return True

    def _enable(self) -> None:
        self.save_button.setEnabled(self.form.changed)

    def _named(self, text: str) -> str:
        return text.format(setting=self._setting.label)

    def _add_fields(self, setting: Setting) -> None:
        """Put the value and its source side by side; a text gets a line of its own."""
        unit = UNITS.get(setting.unit, "")
        title = f"{setting.label} ({unit})" if unit else setting.label
        source = Field(self.tr("Bron"), QLineEdit())
        source.editor.setAccessibleName(self._named(self.tr("Bron: {setting}")))
        if setting.key in _SEVERAL_LINES:
            value = text_field(self, title, rows=_LINES_OF_ADVICE)
        elif setting.unit is Unit.FLAG:
            value = Field(title, QCheckBox(setting.label))
        else:
            value = Field(title, QLineEdit())
        if unit:
            self.form.add((_VALUE, value), (_SOURCE, source))
        else:
            self.form.add((_VALUE, value))
            self.form.add((_SOURCE, source))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(6)
        layout.addWidget(self.form)
        line = row(self._chip, self._checked, self.save_button, self.check_button)
        line.setStretch(1, 1)
        layout.addLayout(line)
