# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialog that asks which papers go to everybody."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.editions.cabinet import TITLES, WITH_NAMES, TablePaper, WishLine
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis_ui.dialogs.sizing import SCROLL_BAR, open_around
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.meetings.papers.reasons import PaperReasons
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

_CHARACTERS = 76
_BEFORE = frozenset({TablePaper.AGENDA, TablePaper.PRESENCE_LIST})
_AFTER = {
    MeetingStatus.HELD: frozenset({TablePaper.DECISIONS, TablePaper.ACTION_CARD}),
    MeetingStatus.ADOPTED: frozenset({TablePaper.MINUTES}),
}
"""What usually goes out at each step; before the table rises that is the agenda."""

Lines = Callable[[Sequence[TablePaper], bool], Sequence[WishLine]]
"""Which copies there are of some papers, with or without names."""


class PapersDialog(QDialog):
    """Ticks which papers go out; each goes to everybody it is for.

    Args:
        file: The meeting.
        lines: Which copies that gives.
        title: Dutch ("Alles afdrukken").
        action: Words of the primary button.
        caution: What happens outside the vault, in one Dutch sentence.
    """

    def __init__(
        self,
        file: MeetingFile,
        lines: Lines,
        title: str,
        action: str,
        caution: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines_of = lines
        self.setWindowTitle(title)
        self.papers: dict[TablePaper, QCheckBox] = {}
        self.names = QCheckBox(self.tr("Met &namen voor kernpartijen"))
        self.names.setObjectName("withNames")
        self._count = label("", "muted", wrap=True)
        self.go = Button(action, kind="primary")
        self.go.setDefault(True)
        self._build(title, caution, self._ticks(file))
        self._recount()

    @property
    def lines(self) -> Sequence[WishLine]:
        """The copies that are wanted."""
        ticked = [kind for kind, tick in self.papers.items() if tick.isChecked()]
        return self._lines_of(ticked, self.names.isChecked() and self.names.isEnabled())

    def _ticks(self, file: MeetingFile) -> Card:
        reasons = PaperReasons(self)
        card = Card()
        card.body.setSpacing(8)
        usual = _AFTER.get(file.meeting.status, _BEFORE)
        said: dict[str, None] = {}
        for kind in TablePaper:
            tick = QCheckBox(TITLES[kind])
            tick.setObjectName(str(kind))
            reason = reasons.against(file, kind)
            tick.setEnabled(not reason)
            tick.setChecked(kind in usual and not reason)
            tick.setAccessibleDescription(reason)
            tick.setToolTip(reason)
            tick.toggled.connect(self._recount)
            self.papers[kind] = tick
            said[reason] = None
            card.add(tick)
        for reason in filter(None, said):
            card.add(label(reason, "help", wrap=True))
        return card

    def _build(self, title: str, caution: str, ticks: Card) -> None:
        cancel = Button(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.names.toggled.connect(self._recount)
        away = self.tr("Wie is afgemeld, krijgt geen papier voor aan tafel.")
        body = column(
            ticks,
            self.names,
            self._count,
            label(away, "help", wrap=True),
            label(caution, "help", wrap=True),
            STRETCH,
            spacing=12,
            margins=(0, 0, SCROLL_BAR, 0),
        )
        around = holder(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24 - SCROLL_BAR, 20)
        layout.setSpacing(12)
        layout.addWidget(label(title, "h1", wrap=True))
        layout.addWidget(scrolled(around, title), 1)
        layout.addLayout(row(STRETCH, cancel, self.go, margins=(0, 0, SCROLL_BAR, 0)))
        open_around(self, around, _CHARACTERS)
        self.go.setFocus()

    def _recount(self) -> None:
        named = any(
            tick.isChecked() and kind in WITH_NAMES for kind, tick in self.papers.items()
        )
        self.names.setEnabled(named)
        lines = self.lines
        with_names = sum(line.wish.with_names for line in lines)
        text = counted(
            len(lines), self.tr("Dit is 1 exemplaar."), self.tr("Dit zijn {n} exemplaren.")
        )
        if with_names:
            text += " " + self.tr("Daarvan %d met namen.") % with_names
        self._count.setText(text if lines else self.tr("Kies ten minste één papier."))
        self.go.setEnabled(bool(lines))
