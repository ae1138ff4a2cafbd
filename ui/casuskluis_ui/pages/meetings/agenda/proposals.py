# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the program proposes for an agenda: ticked by the officer, taken over at once."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from typing_extensions import override

from casuskluis.services.meetings.proposals import Proposal, ProposalReason
from casuskluis.services.workspace import Workspace
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, row

_MOST_ROWS, _LEAST_ROWS = 9, 3
_BETWEEN, _AROUND = 6, 12
"""Pixels above and below the words of a row, and around all rows."""
_WORDS, _WHY = 0, 1


def names_of(workspace: Workspace, proposals: Iterable[Proposal]) -> dict[str, str]:
    """Return by title whom the proposals are about, as far as the officer may know."""
    cases = {one.case_id: one.title for one in proposals if one.case_id}
    told = {one.notification_id: one.title for one in proposals if one.notification_id}
    named = {cases[line.id]: line.name.display for line in workspace.cases.lines(list(cases))}
    for notification in workspace.notifications.lines(list(told)):
        if notification.name:
            named[told[notification.id]] = notification.name.display
    return named


class ProposalList(QTreeWidget):
    """The proposals, each under its weightiest reason; Space ticks, Enter takes over.

    Signals:
        ticked: Another number of proposals is ticked.
        taken: Enter was pressed.
    """

    ticked = Signal()
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposals")
        self.setProperty("role", "checks")
        self.setAccessibleName(self.tr("Voorstellen voor de agenda"))
        self.setAccessibleDescription(self.tr("Aankruisen: spatie. Overnemen: Enter"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heading = self.header()
        heading.setStretchLastSection(True)
        heading.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Interactive)
        self._rows: list[tuple[Proposal, QTreeWidgetItem]] = []
        self.itemChanged.connect(self._heard)

    def show_proposals(self, found: Sequence[Proposal], names: Mapping[str, str]) -> None:
        """Show proposals; what was unticked before stays so."""
        left = {one.title for one, line in self._rows if not _is_ticked(line)}
        with QSignalBlocker(self):
            self.clear()
            self._rows = []
            for reason, group in groupby(found, key=_group):
                self._add_group(reason, list(group), names, left)
            self.expandAll()
        self._fit()
        self.ticked.emit()

    @property
    def count(self) -> int:
        """How many proposals there are."""
        return len(self._rows)

    @property
    def chosen(self) -> list[Proposal]:
        """The proposals that are ticked, in the order shown."""
        return [one for one, line in self._rows if _is_ticked(line)]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _add_group(
        self,
        reason: ProposalReason | None,
        group: list[Proposal],
        names: Mapping[str, str],
        left: set[str],
    ) -> None:
        heading = QTreeWidgetItem(self, [self._title(reason)])
        heading.setFirstColumnSpanned(True)
        heading.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsAutoTristate
        )
        heading.setFont(_WORDS, _bold())
        for one in group:
            name = names.get(one.title, "")
            words = "  ·  ".join(part for part in (one.title, name) if part)
            line = QTreeWidgetItem(heading, [words, one.why])
            line.setForeground(_WHY, theme().color("text2"))
            line.setToolTip(_WORDS, words)
            line.setToolTip(_WHY, one.why)
            wanted = one.title not in left and one.planned_on is None
            state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
            line.setCheckState(_WORDS, state)
            spoken = f"{words}, {one.why}"
            line.setData(_WORDS, Qt.ItemDataRole.AccessibleTextRole, spoken)
            self._rows.append((one, line))

    def _title(self, reason: ProposalReason | None) -> str:
        return {
            ProposalReason.CARRIED: self.tr("Vorige keer niet besproken"),
            ProposalReason.NOTIFICATION: self.tr("Te wegen meldingen"),
            ProposalReason.ASKED: self.tr("Gevraagd"),
            ProposalReason.CLOSING: self.tr("Afsluiten"),
            ProposalReason.REVIEW: self.tr("Toets op tijd"),
            ProposalReason.ACTIONS: self.tr("Acties"),
            ProposalReason.DESTRUCTION: self.tr("Vernietigen"),
            None: self.tr("Staat al op een andere agenda"),
        }[reason]

    @override
    def sizeHint(self) -> QSize:
        rows = len(self._rows) + self.topLevelItemCount()
        return QSize(super().sizeHint().width(), self._high(min(rows, _MOST_ROWS)))

    @override
    def minimumSizeHint(self) -> QSize:
        rows = len(self._rows) + self.topLevelItemCount()
        return QSize(super().minimumSizeHint().width(), self._high(min(rows, _LEAST_ROWS)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(_WORDS, self.viewport().width() * 11 // 20)

    def _high(self, rows: int) -> int:
        line = QFontMetrics(theme().font()).height() + _BETWEEN
        return line * max(rows, 2) + _AROUND

    def _fit(self) -> None:
        """Take the room of the rows there are, up to a number."""
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def _heard(self) -> None:
        self.ticked.emit()


class ProposalCard(QFrame):
    """The proposals with one button that takes over what is ticked.

    Signals:
        wanted: The proposals to put on the agenda.
    """

    wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._folded_by_hand = False
        self._heading = label("", "muted")
        self._take = Button(self.tr("Alles overnemen"), "check", "primary")
        self._take.setObjectName("takeAll")
        self._take.clicked.connect(self.take)
        self._fold = IconButton("chevron-up", self.tr("Voorstel inklappen"))
        self._fold.clicked.connect(self._toggle)
        self.list = ProposalList()
        self.list.ticked.connect(self._count)
        self.list.taken.connect(self.take)
        top = row(self._heading, STRETCH, self._take, self._fold)
        self.setLayout(column(top, self.list, spacing=6, margins=(14, 8, 10, 10)))

    def show_proposals(self, found: Sequence[Proposal], names: Mapping[str, str]) -> None:
        """Show what could come on the agenda too."""
        one, more = self.tr("Voorstel: 1 punt"), self.tr("Voorstel: %d punten")
        self._heading.setText(one if len(found) == 1 else more % len(found))
        self.list.show_proposals(found, names)
        if not self._folded_by_hand:  # what stands elsewhere takes no room of the agenda
            self._show_list(shown=any(each.planned_on is None for each in found))
        self.setVisible(bool(found))

    def take(self) -> None:
        """Take over what is ticked."""
        if chosen := self.list.chosen:
            self.wanted.emit(chosen)

    def _count(self) -> None:
        chosen = len(self.list.chosen)
        all_of_them = chosen == self.list.count
        some = self.tr("%d overnemen") % chosen if chosen else self.tr("Overnemen")
        words = self.tr("Alles overnemen") if all_of_them else some
        self._take.setText(f" {words}")
        self._take.setAccessibleName(words)
        self._take.setEnabled(chosen > 0)

    def _toggle(self) -> None:
        self._folded_by_hand = True
        self._show_list(shown=self.list.isHidden())

    def _show_list(self, *, shown: bool) -> None:
        self.list.setVisible(shown)
        name = self.tr("Voorstel inklappen") if shown else self.tr("Voorstel uitklappen")
        self._fold.show_icon("chevron-up" if shown else "chevron-down", name)


def _bold() -> QFont:
    made = QFont()
    made.setWeight(QFont.Weight.DemiBold)  # all that is set: the size follows the list
    return made


def _group(one: Proposal) -> ProposalReason | None:
    return None if one.planned_on else one.reason


def _is_ticked(line: QTreeWidgetItem) -> bool:
    return line.checkState(_WORDS) == Qt.CheckState.Checked
