# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 1: which file, which sheet, and what was taken over before."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.moving.opened import OpenedList
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.files import ask_open_path
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, STRETCH, row

ENDINGS = (".xlsx", ".xlsm", ".csv", ".txt")
"""Of the files that are offered to choose from; their content decides."""


class FilePart(QWidget):
    """Asks for the list.

    Signals:
        picked: The path of a file.
        sheet_picked: The name of another sheet.
    """

    picked = Signal(object)
    sheet_picked = Signal(str)

    def __init__(self, earlier: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = Banner("bad")
        self.told = Banner("info")
        self.choose_button = Button(self.tr("Bestand kiezen…"), "folder-open", "primary")
        self.choose_button.setProperty("writes", True)  # noqa: FBT003 - the value of a property
        self.sheets = QComboBox()
        self._sheet = Field(self.tr("Welk tabblad?"), self.sheets)
        self._facts = FactRows()
        self._build(earlier)
        self.choose_button.clicked.connect(self.choose)
        self.sheets.activated.connect(self._other_sheet)
        self.forget()

    def choose(self) -> None:
        """Ask for a file."""
        kinds = " ".join(f"*{one}" for one in ENDINGS)
        words = self.tr("Excel of CSV ({kinds})").format(kinds=kinds)
        path = ask_open_path(self, self.tr("Kies uw casuslijst"), words)
        if path is not None:
            self.picked.emit(path)

    def show_list(self, path: Path, opened: OpenedList) -> None:
        """Show which file is open."""
        self.problem.say("bad", "")
        used = sum(one.holds is not None for one in opened.columns)
        columns = self.tr("{all}, waarvan {used} herkend")
        self._facts.show_facts(
            [
                (self.tr("Bestand"), path.name),
                (self.tr("Kolommen"), columns.format(all=len(opened.columns), used=used)),
            ]
        )
        self._facts.show()
        with QSignalBlocker(self.sheets):
            self.sheets.clear()
            self.sheets.addItems(list(opened.sheets))
            self.sheets.setCurrentText(opened.table.sheet)
        self._sheet.setVisible(len(opened.sheets) > 1)
        self.choose_button.say(self.tr("Ander bestand kiezen…"))
        self.choose_button.become("")
        self._tell_earlier(opened)

    def forget(self) -> None:
        """Show that nothing is chosen."""
        self._facts.hide()
        self._sheet.hide()
        self.choose_button.say(self.tr("Bestand kiezen…"))
        self.choose_button.become("primary")
        self.problem.say("bad", "")
        self.told.say("info", "")

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the file; another one can be chosen."""
        self.forget()
        self.problem.say("bad", sentence)
        self.choose_button.setFocus()

    def _tell_earlier(self, opened: OpenedList) -> None:
        earlier = opened.already
        if earlier is None:
            self.told.say("info", "")
            return
        text = self.tr(
            "Dit bestand is op {day} al overgenomen door {who}. Wat al in de kluis staat, "
            "wordt overgeslagen."
        )
        day = dutch_date(earlier.done_at.astimezone().date())
        self.told.say("info", text.format(day=day, who=earlier.author))

    def _other_sheet(self) -> None:
        self.sheet_picked.emit(self.sheets.currentText())

    def _build(self, earlier: QWidget) -> None:
        card = Card(self.tr("Welke lijst neemt u mee?"))
        card.add(
            label(
                self.tr(
                    "Kies een Excel-bestand of een CSV-bestand met uw casussen: één rij per "
                    "casus, met een kop boven elke kolom. U kijkt eerst alles na. Pas bij de "
                    "laatste stap komt er iets in de kluis. Het bestand zelf blijft staan waar "
                    "het staat en wordt niet gewijzigd."
                ),
                wrap=True,
            )
        )
        for part in (self.problem, self.told, self._facts, self._sheet):
            card.add(part)
        card.add(row(self.choose_button, STRETCH))
        cards = CardColumn()
        cards.column.addWidget(card)
        cards.column.addWidget(earlier)
        cards.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(scrolled(cards, self.tr("Bestand")))
