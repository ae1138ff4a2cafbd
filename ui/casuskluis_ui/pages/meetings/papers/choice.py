# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which paper of a meeting, for whom, and whether it has names."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.services.editions.cabinet import (
    FOR_ONE,
    TITLES,
    WITH_NAMES,
    PaperWish,
    TablePaper,
    WishLine,
)
from casuskluis.services.editions.holders import GENERAL_HOLDER
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis_ui.pages.meetings.papers.reasons import PaperReasons
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, Margins

_SHORTEST = 14
_GENERAL = 0

Holders = Callable[[TablePaper], Sequence[WishLine]]
"""Who can hold a paper, by number of copy."""


class PaperChoice(QWidget):
    """Two lines: the paper, and its holder with or without names.

    Args:
        papers: Which papers there are to choose from.
        general: Whether there is a copy for everybody to choose.
        margins: Around the lines.

    Signals:
        chosen: Another copy is wanted.
    """

    chosen = Signal()

    def __init__(
        self,
        papers: Sequence[TablePaper] = tuple(TablePaper),
        *,
        general: bool = True,
        margins: Margins = NO_MARGINS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._papers = tuple(papers)
        self._general = general
        self._holders: Holders = _nobody
        self._lines: dict[int, WishLine] = {}
        self._core: frozenset[OrganisationId] = frozenset()
        self._reasons = PaperReasons(self)
        self.paper = _combo("paper", self.tr("Welk papier"))
        for kind in self._papers:
            self.paper.addItem(TITLES[kind], str(kind))
        self.paper.setCurrentIndex(max(self.paper.findData(str(TablePaper.AGENDA)), 0))
        self.holder = _combo("holder", self.tr("Voor wie is dit exemplaar"))
        self.names = QCheckBox(self.tr("Met &namen"))
        self.names.setObjectName("withNames")
        self._build(margins)
        self.paper.currentIndexChanged.connect(self._choose)
        self.holder.currentIndexChanged.connect(self._choose)
        self.names.toggled.connect(self.chosen)

    def offer(self, file: MeetingFile, holders: Holders, *, afresh: bool) -> None:
        """Offer the papers and holders of a meeting; tells nobody.

        Args:
            file: The meeting.
            holders: Tells for each paper who can hold it.
            afresh: Choose the agenda for everybody; else what was chosen stays, if it can.
        """
        kept = None if afresh else self._place()
        self._holders = holders
        organisations = file.organisations.values()
        self._core = frozenset(one.id for one in organisations if one.is_core)
        with QSignalBlocker(self.paper):
            self._offer_papers(file, afresh=afresh)
        self._offer_holders(kept)
        self._allow_names()

    def choose(self, kind: TablePaper) -> None:
        """Choose a paper, when it can be made now."""
        place = self.paper.findData(str(kind))
        if place >= 0 and _item(self.paper, place).isEnabled():
            self.paper.setCurrentIndex(place)

    @property
    def kind(self) -> TablePaper:
        """The paper chosen."""
        return TablePaper(self.paper.currentData())

    @property
    def wish(self) -> PaperWish | None:
        """What is chosen; nothing when it is for one holder and there is none."""
        place = self._place()
        if place is None and (self.kind in FOR_ONE or not self._general):
            return None
        organisation, contact = place or (None, None)
        return PaperWish(
            kind=self.kind,
            organisation_id=organisation,
            contact_id=contact,
            with_names=self.names.isChecked(),
        )

    def _build(self, margins: Margins) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(*margins)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (words, editor) in enumerate(
            (
                (self.tr("&Papier"), self.paper),
                (self.tr("&Exemplaar voor"), self.holder),
            )
        ):
            name = label(words, "muted")
            name.setBuddy(editor)
            grid.addWidget(name, line, 0)
            grid.addWidget(editor, line, 1)
        grid.addWidget(self.names, 1, 2)

    def _offer_papers(self, file: MeetingFile, *, afresh: bool) -> None:
        for place, kind in enumerate(self._papers):
            reason = self._reasons.against(file, kind)
            self.paper.setItemData(place, reason, Qt.ItemDataRole.ToolTipRole)
            self.paper.setItemData(place, reason, Qt.ItemDataRole.AccessibleDescriptionRole)
            _item(self.paper, place).setEnabled(not reason)
        if afresh or not _item(self.paper, self.paper.currentIndex()).isEnabled():
            first = max(self.paper.findData(str(TablePaper.AGENDA)), 0)
            self.paper.setCurrentIndex(first)

    def _offer_holders(self, kept: tuple[OrganisationId, ContactId | None] | None) -> None:
        """Show who can hold the paper chosen; keep the holder when he is still there."""
        with QSignalBlocker(self.holder):
            self.holder.clear()
            self._lines = dict(enumerate(self._holders(self.kind), _GENERAL + 1))
            alone = self.kind is TablePaper.PRESENCE_LIST
            if alone:
                self.holder.addItem(self.tr("De notulist"), _GENERAL)
            elif self.kind not in FOR_ONE and self._general:
                self.holder.addItem(GENERAL_HOLDER.capitalize(), _GENERAL)
            for place, line in self._lines.items() if not alone else ():
                text = self.tr("{number}. {holder}")
                shown = text.format(number=line.number, holder=line.holder)
                self.holder.addItem(shown, place)
                if kept == (line.wish.organisation_id, line.wish.contact_id):
                    self.holder.setCurrentIndex(self.holder.count() - 1)
        self.holder.setEnabled(not alone)

    def _choose(self) -> None:
        if self.sender() is self.paper:
            self._offer_holders(self._place())
        self._allow_names()
        self.chosen.emit()

    def _allow_names(self) -> None:
        """Names are for core partners only; say why when they cannot be had."""
        place = self._place()
        reason = ""
        if self.kind not in WITH_NAMES:
            reason = self.tr("Op dit papier staan geen namen van betrokkenen.")
        elif place is None:
            reason = self.tr("Kies eerst een kernpartij: alleen die krijgt namen op papier.")
        elif place[0] not in self._core:
            reason = self.tr(
                "Alleen gemeente, politie en Openbaar Ministerie krijgen namen op papier."
            )
        with QSignalBlocker(self.names):
            if reason:
                self.names.setChecked(False)
        self.names.setEnabled(not reason)
        self.names.setToolTip(reason)
        self.names.setAccessibleDescription(reason)

    def _place(self) -> tuple[OrganisationId, ContactId | None] | None:
        line = self._lines.get(self.holder.currentData() or _GENERAL)
        if line is None or line.wish.organisation_id is None:
            return None
        return line.wish.organisation_id, line.wish.contact_id


def _nobody(_kind: TablePaper) -> Sequence[WishLine]:
    return ()


def _combo(name: str, spoken: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(spoken)
    made.setMinimumContentsLength(_SHORTEST)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _item(combo: QComboBox, place: int) -> QStandardItem:
    model = combo.model()
    if not isinstance(model, QStandardItemModel):
        raise TypeError(type(model).__name__)
    return model.item(place)
