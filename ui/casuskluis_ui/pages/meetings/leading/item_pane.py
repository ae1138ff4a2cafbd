# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The item at the table: what is asked, the time, who sits there, and what is written down."""

from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.records import Treatment
from casuskluis_ui.pages.meetings.leading.entry import EntryLine
from casuskluis_ui.pages.meetings.leading.notes import NoteFields
from casuskluis_ui.pages.meetings.leading.outcomes import OutcomeList
from casuskluis_ui.pages.meetings.leading.presence import PresenceBar
from casuskluis_ui.pages.meetings.leading.timer_bar import TimerBar
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

_SIDE = 20


@dataclass(frozen=True, slots=True)
class ItemWords:
    """What stands above an item, as it may be shown."""

    title: str
    about: str = field(default="", repr=False)
    question: str = field(default="", repr=False)
    purpose: str = ""
    state: str = ""
    treated: Treatment = Treatment.OPEN


class _Body(QScrollArea):
    """Scrolls where there is no room; never wider than what is in it needs."""

    @override
    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        wide = inner.minimumSizeHint().width() if inner is not None else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), 120)


class ItemPane(QWidget):
    """The middle of the screen.

    Args:
        clock: The time.
        discretion: Whether names may show.

    Signals:
        stepped: To the item before (-1) or after (1).
        treated: What became of the item: a `Treatment`.
    """

    stepped = Signal(int)
    treated = Signal(str)

    def __init__(
        self, clock: Clock, discretion: Discretion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.timer = TimerBar(clock)
        self.presence = PresenceBar()
        self.notes = NoteFields(discretion)
        self.outcomes = OutcomeList()
        self.decision = EntryLine(
            self.tr("Bes&luit"),
            self.tr("Typ een besluit en druk op Enter"),
            "Ctrl+B",
            discretion,
        )
        hint = self.tr("politie: gesprek met school, vr")
        self.action = EntryLine(self.tr("&Actie"), hint, "Ctrl+Shift+A", discretion)
        self.notice = Banner("info")
        self.notice.hide()
        self._title = label("", "h1", wrap=True)
        self._about = label("", "muted", wrap=True)
        self._question = label("", wrap=True)
        self._purpose = Chip("")
        self._state = Chip("")
        self._postpone = Button(self.tr("Doorschuiven"), "calendar-clock", tip="Ctrl+D")
        self._done = Button(self.tr("Besproken"), "check", "primary", tip="Ctrl+Enter")
        self._again = Button(self.tr("Toch nog bespreken"), "rotate-ccw")
        self._follow = False
        self._build()
        self._connect()

    def show_words(self, words: ItemWords) -> None:
        """Show what stands above the item."""
        self._title.setText(words.title)
        for part, text in ((self._about, words.about), (self._question, words.question)):
            part.setText(text)
            part.setVisible(bool(text))
        self._purpose.show_chip(words.purpose, "mute")
        self._purpose.setVisible(bool(words.purpose))
        self._state.show_chip(words.state, "warn")
        self._state.setVisible(words.treated is Treatment.POSTPONED)

    def allow(self, *, writing: bool, sitting: bool, reason: str, treated: Treatment) -> None:
        """Show only what can be done with the item.

        Args:
            writing: Whether something may be written down.
            sitting: Whether time runs.
            reason: Why not; a Dutch sentence.
            treated: What became of it so far.
        """
        self.notice.say("info", reason)
        for part in (self.decision, self.action):
            part.setVisible(writing)
        put_off = treated is Treatment.POSTPONED
        self._done.setVisible(writing)
        self._postpone.setVisible(writing and not put_off)
        self._again.setVisible(writing and put_off)
        self.timer.button.setVisible(writing and sitting)

    def show_notes(self, *, shown: bool) -> None:
        """Show or hide everything about what was said: an item of others has only a number."""
        for part in (self.timer, self.presence, self.notes):
            part.setVisible(shown)

    def show_top(self) -> None:
        """Begin another item at its top."""
        self._follow = False
        self._body.verticalScrollBar().setValue(0)

    def show_latest(self) -> None:
        """Bring what was just decided or agreed into view, once it has its place."""
        self._follow = True
        self._scroll_down()

    def _scroll_down(self) -> None:
        bar = self._body.verticalScrollBar()
        if self._follow:
            bar.setValue(bar.maximum())

    def _build(self) -> None:
        chips = holder(row(self._purpose, self._state))
        top = column(FoldingRow(self._title, chips), self._about, self._question, spacing=4)
        head = column(top, self.notice, self.timer, spacing=8, margins=(_SIDE, 12, _SIDE, 8))
        inner = column(
            self.presence, self.notes, self.outcomes, spacing=10, margins=(_SIDE, 4, _SIDE, 8)
        )
        inner.setStretch(1, 1)
        self._body = body = _Body()
        body.setObjectName("plain")
        body.setWidgetResizable(True)
        body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.setWidget(holder(inner))
        back = IconButton("chevron-left", self.tr("Vorig punt"), "Ctrl+PgUp")
        back.clicked.connect(self._back)
        on = IconButton("chevron-right", self.tr("Volgend punt"), "Ctrl+PgDn")
        on.clicked.connect(self._on)
        steps = row(back, on, STRETCH, self._again, self._postpone, self._done)
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setLayout(
            column(self.decision, self.action, steps, spacing=6, margins=(_SIDE, 10, _SIDE, 10))
        )
        whole = column(head, body, foot, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._body.verticalScrollBar().rangeChanged.connect(self._scroll_down)
        self._postpone.clicked.connect(self._put_off)
        self._done.clicked.connect(self._finish)
        self._again.clicked.connect(self._reopen)

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)

    def _put_off(self) -> None:
        self.treated.emit(Treatment.POSTPONED)

    def _finish(self) -> None:
        self.treated.emit(Treatment.DISCUSSED)

    def _reopen(self) -> None:
        self.treated.emit(Treatment.OPEN)
