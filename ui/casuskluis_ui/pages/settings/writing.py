# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with help for writing: whether spelling is checked, and the own words."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, row

_ROWS = 8


class WritingTab(CardColumn):
    """Switches the checking of spelling on and off, and keeps the own words.

    Args:
        spelling: Of the open vault.
        preferences: Where the choice is kept: on this computer, for this officer.

    Signals:
        saved: A Dutch sentence: something was stored.
        refused: A Dutch sentence: it could not be stored.
    """

    saved = Signal(str)
    refused = Signal(str)

    def __init__(
        self, spelling: Spelling, preferences: PreferenceFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._spelling = spelling
        self._preferences = preferences
        self.check = QCheckBox(self.tr("&Spelling nakijken terwijl u schrijft"))
        self.state = label("", "muted", wrap=True)
        self.words = QListWidget()
        self.words.setObjectName("ownWords")
        self.words.setAccessibleName(self.tr("Eigen woorden"))
        self.entry = QLineEdit()
        self.add_button = Button(self.tr("Toevoegen"), "plus")
        self.remove_button = Button(self.tr("Verwijderen"), "trash-2", tip=self.tr("Delete"))
        self._build()
        self._connect()

    def read(self) -> None:
        """Show what is chosen and kept now."""
        self.check.blockSignals(True)  # noqa: FBT003 - as Qt has it
        self.check.setChecked(self._spelling.enabled)
        self.check.blockSignals(False)  # noqa: FBT003 - as Qt has it
        self.check.setEnabled(self._spelling.available)
        self.state.setText(
            self.tr("Een golfje onder een woord betekent: dit woord kent het woordenboek niet.")
            if self._spelling.available
            else self.tr(
                "Het onderdeel dat spelling nakijkt is niet geïnstalleerd. Al het andere werkt "
                "gewoon. Vraag uw beheerder om het erbij te zetten (handboek, hoofdstuk 25)."
            )
        )
        kept = self._current
        self.words.clear()
        self.words.addItems(sorted(self._spelling.own(), key=str.casefold))
        found = self.words.findItems(kept, Qt.MatchFlag.MatchExactly)
        self.words.setCurrentRow(self.words.row(found[0]) if found else 0)
        self.remove_button.setEnabled(self.words.count() > 0)

    def add(self) -> None:
        """Keep the word that was typed."""
        word = self.entry.text().strip()
        if word and self._attempt(word, keep=True):
            self.entry.clear()
            self.saved.emit(self.tr("Toegevoegd aan de eigen woorden."))

    def remove(self) -> None:
        """Forget the current word."""
        word = self._current
        if word and self._attempt(word, keep=False):
            self.saved.emit(self.tr("Uit de eigen woorden gehaald."))

    @property
    def _current(self) -> str:
        chosen = self.words.currentRow()
        return self.words.item(chosen).text() if chosen >= 0 else ""

    def _attempt(self, word: str, *, keep: bool) -> bool:
        try:
            if keep:
                self._spelling.keep(word)
            else:
                self._spelling.drop(word)
        except CasuskluisError as error:
            self.refused.emit(explain(error))
            return False
        self.read()
        return True

    def _switch(self) -> None:
        wanted = self.check.isChecked()
        self._spelling.enable(wanted)
        self._preferences.save(replace(self._preferences.load(), spelling=wanted))

    def _connect(self) -> None:
        self.check.toggled.connect(self._switch)
        self.add_button.clicked.connect(self.add)
        self.entry.returnPressed.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self._spelling.changed.connect(self.read)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.words)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.remove)

    def _build(self) -> None:
        spelling = Card(self.tr("Spelling"))
        spelling.add(self.check)
        spelling.add(self.state)
        where = self.tr(
            "Woorden worden alleen op deze computer nagekeken en nergens heen gestuurd. F7 "
            "gaat naar het volgende onbekende woord; de rechtermuisknop toont voorstellen."
        )
        spelling.add(label(where, "muted", wrap=True))
        own = Card(self.tr("Eigen woorden"))
        kept = self.tr(
            "Deze woorden staan in de kluis, want het zijn vaak namen. Ze gelden voor iedereen "
            "die met deze kluis werkt."
        )
        own.add(label(kept, "muted", wrap=True))
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * _ROWS)
        line = row(Field(self.tr("&Nieuw woord"), self.entry), self.add_button, spacing=8)
        line.setStretch(0, 1)
        line.setAlignment(self.add_button, Qt.AlignmentFlag.AlignBottom)
        own.add(column(line, self.words, row(self.remove_button, STRETCH), spacing=10))
        self.column.addWidget(spelling)
        self.column.addWidget(own)
        self.column.addStretch(1)
