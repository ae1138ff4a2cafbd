# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the cards of the lock screen share: a heading, fields, one button, errors, progress."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from casuskluis_ui.overriding import override
from casuskluis_ui.shell.door.guide import BACK, STEPS
from casuskluis_ui.widgets.busy_bar import BusyBar
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

if TYPE_CHECKING:
    from casuskluis_ui.shell.door.calls import Call
    from casuskluis_ui.shell.session import VaultDoor

_CHARACTERS = 62
_SIDE = 32
_MARGIN = 24
OUT = -10
"""How far a line of quiet buttons stands out to the left."""


class DoorCard(QFrame):
    """One card.

    Signals:
        submitted: The primary button or Enter, after the fields were found complete.
        went: The name of another card.
    """

    submitted = Signal()
    went = Signal(str)

    def __init__(
        self, icon: str, title: str, text: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(title)
        # Nothing on this screen may end up among the drafts: see `NoDrafts`.
        self.fields = NoDrafts()
        self._error = label("", "error", wrap=True)
        line = row(IconLabel("circle-alert", "bad_fg", 0.85), self._error, spacing=6)
        line.setStretch(1, 1)
        self._error_line = holder(line)
        self._error_line.hide()
        self.extras = column()
        self._busy = BusyBar()
        self._action = Button(action, kind="primary")
        self._action.setDefault(True)
        self._action.clicked.connect(self.submit)
        # Quiet buttons have room around their words; this brings the words in line.
        self.links = row(spacing=2, margins=(OUT, 0, 0, 0))
        self.more = row(spacing=2, margins=(OUT, 0, 0, 0))
        self._links: list[Button] = []
        self._step = label("", "label")
        self._step.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 28, _SIDE, 20)
        layout.setSpacing(12)
        layout.addLayout(row(IconLabel(icon, "accent", 2.2), STRETCH, self._step))
        layout.addWidget(label(title, "h1", wrap=True))
        layout.addWidget(label(text, "muted", wrap=True))
        for part in (self.fields, self._error_line):
            layout.addWidget(part)
        layout.addLayout(self.extras)
        layout.addSpacing(4)
        for part in (self._busy, self._action):
            layout.addWidget(part)
        layout.addLayout(self.links)
        layout.addLayout(self.more)

    def show_step(self, number: int) -> None:
        """Tell in words how far the tour is."""
        text = self.tr("Stap {number} van {all}").format(number=number, all=STEPS)
        self._step.setText(text)
        self._step.show()
        self.setAccessibleDescription(text)

    def add_link(self, text: str, target: str) -> Button:
        """Add a quiet button that leads to another card, and return it."""
        link = Button(text, kind="ghost")
        link.setProperty("target", target)
        link.clicked.connect(self._go)
        self.links.addWidget(link)
        self._links.append(link)
        if target == BACK:
            self._hear_back()
        return link

    def submit(self) -> None:
        """Check the fields and, when they are complete, tell."""
        if self._action.isEnabled():
            self.show_error("")
            missing = self.missing()
            self.fields.show_errors(missing)
            if not missing:
                self.submitted.emit()
                return
            first = next((one for one in self.fields if one.error), None)
            if first is not None:
                first.editor.setFocus()
                QTimer.singleShot(0, first, partial(_bring_into_view, first))

    def missing(self) -> Mapping[str, str]:
        """Return field name to what is wrong with it, in Dutch."""
        return {}

    def begin(self) -> None:
        """Come into view: put the caret where the work is."""

    def show_busy(self, *, busy: bool) -> None:
        """Show that the key is being computed, and keep hands off meanwhile."""
        self._busy.setVisible(busy)
        self._action.setDisabled(busy)
        self.fields.setDisabled(busy)
        for link in self._links:
            link.setDisabled(busy)

    @property
    def error(self) -> str:
        """The sentence shown."""
        return self._error.text()

    def show_error(self, sentence: str) -> None:
        """Show what went wrong; an empty sentence clears it."""
        self._error.setText(sentence)
        self._error.setAccessibleName(sentence)
        self._error_line.setVisible(bool(sentence))
        if sentence:
            QTimer.singleShot(0, self, partial(_bring_into_view, self._error_line))

    def forget(self) -> None:
        """Empty the secret fields."""

    @override
    def sizeHint(self) -> QSize:
        """Return a width that reads well, whatever the size of the text."""
        hint = super().sizeHint()
        wide = self.fontMetrics().averageCharWidth() * _CHARACTERS + 2 * _SIDE
        least = max(wide, self.minimumSizeHint().width())
        return QSize(least, max(hint.height(), self.heightForWidth(least)))

    def _hear_back(self) -> None:
        # The card that opens a vault leads nowhere back, and need not wait for these.
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415 - see above

        back = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._go_back)

    def _go_back(self) -> None:
        """Alt and the arrow to the left: what "Terug" does, where there is one."""
        for link in self._links:
            if link.property("target") == BACK and link.isEnabled():
                link.click()

    def _go(self) -> None:
        self.went.emit(self.sender().property("target"))


class WayIn(DoorCard):
    """A card that asks the vaults for something: to open, make or put back one."""

    def asked(self, door: "VaultDoor") -> "Call":
        """Return what to ask, from what was typed; takes the passphrase out of its field.

        Args:
            door: What can be done with vaults.
        """
        raise NotImplementedError  # every way in asks something else


def _bring_into_view(part: QWidget) -> None:
    """Scroll to a part of a card: in large text it may stand outside of what shows."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(part, 0, _MARGIN)


class NoDrafts(Form):
    """Fields that a lock never keeps: they hold secrets."""

    def __init__(self) -> None:
        super().__init__("door")

    @override
    def draft(self) -> Mapping[str, str]:
        """Return nothing, whatever was typed."""
        return {}


def listen_for_enter(card: DoorCard, *fields: Field) -> None:
    """Let Enter in these fields do what the primary button does."""
    for field in fields:
        pressed = getattr(field.editor, "returnPressed", None)
        if pressed is not None:
            pressed.connect(card.submit)
