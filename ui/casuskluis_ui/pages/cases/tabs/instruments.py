# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card with the risk instruments that were used: where the outcome lies, never what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis_ui.widgets.buttons import Button, RecordButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


class InstrumentsCard(Card):
    """The references to instruments in one case.

    Signals:
        add_wanted: The officer wants to add one.
        removed: The identifier of a reference to remove.
    """

    add_wanted = Signal()
    removed = Signal(int)

    def __init__(
        self,
        file: CaseFile,
        codes: CodeBook,
        *,
        takes_new: bool,
        parent: QWidget | None = None,
    ) -> None:
        add = Button(self.tr("Instrument vermelden"), "plus", kind="ghost")
        super().__init__(self.tr("Gebruikte instrumenten"), add, parent=parent)
        add.clicked.connect(self.add_wanted)
        add.setVisible(takes_new)
        for reference in file.instruments:
            self.add(self._line(reference, file, codes))
        if not file.instruments:
            text = self.tr("Geen. Vermeld alleen waar een uitkomst ligt, niet wat die is.")
            self.add(label(text, "muted", wrap=True))

    def _line(
        self, reference: InstrumentReference, file: CaseFile, codes: CodeBook
    ) -> FoldingRow:
        name = codes.label(CodeList.INSTRUMENT, reference.instrument)
        parts = [name, file.organisation_name(reference.organisation_id)]
        if reference.used_on:
            parts.append(dutch_date(reference.used_on))
        text = label("  ·  ".join([*parts, reference.location]), wrap=True)
        remove = RecordButton(reference.id, self.tr("Verwijderen"), "trash-2")
        remove.setAccessibleName(self.tr("%s verwijderen") % name)
        remove.picked.connect(self.removed)
        return FoldingRow(text, holder(row(STRETCH, remove)))
