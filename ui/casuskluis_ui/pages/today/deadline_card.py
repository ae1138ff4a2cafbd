# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A group of deadlines: the most urgent ones, all of them, or one kind."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis_ui.models import ListItem
from casuskluis_ui.pages.today.cards import ShortList
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

ROWS_SHOWN = 6
_MANY = 60
"""Lines that "Alle tonen" adds at a time: nobody reads more at once."""
_INSET = 16
Describe = Callable[[Sequence[Deadline]], Sequence[ListItem]]


class DeadlineCard(Card):
    """Deadlines of one urgency: calm with three lines and with three hundred.

    Args:
        title: Dutch.
        nothing: What it says when there is nothing.
        describe: Turns the few deadlines on the screen into items.

    Signals:
        chosen: A `Deadline` to deal with.
    """

    chosen = Signal(object)

    def __init__(
        self, title: str, nothing: str, describe: Describe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(title)
        self._title = title
        self._describe = describe
        self._all: tuple[Deadline, ...] = ()
        self._shown: tuple[Deadline, ...] = ()
        self._rows = ROWS_SHOWN
        self._heading = label(title, "h2")
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Soort termijn: {title}").format(title=title))
        self.kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.list = ShortList(title)
        self._nothing = label(nothing, "muted", wrap=True)
        self.more = Button(self.tr("Meer tonen"), kind="ghost")
        self.fewer = Button(self.tr("Minder tonen"), kind="ghost")
        self._build()
        self.list.chosen.connect(self._choose)
        self.kinds.currentIndexChanged.connect(self._start_over)
        self.more.clicked.connect(self._show_more)
        self.fewer.clicked.connect(self._start_over)

    def show_deadlines(
        self, deadlines: Sequence[Deadline], kinds: Mapping[DeadlineKind, str], *, more: bool
    ) -> None:
        """Show a group.

        Args:
            deadlines: Most urgent first.
            kinds: The Dutch words for each kind.
            more: Whether there are more than were read.
        """
        self._all = tuple(deadlines)
        count = f"{len(deadlines)}+" if more else str(len(deadlines))
        self._heading.setText(f"{self._title} ({count})" if deadlines else self._title)
        counts = Counter(one.kind for one in deadlines)
        with QSignalBlocker(self.kinds):
            chosen = self.kinds.currentData()
            self.kinds.clear()
            self.kinds.addItem(self.tr("Alle soorten"), "")
            for kind, number in counts.most_common():
                self.kinds.addItem(f"{kinds[kind]} ({number})", kind.value)
            self.kinds.setCurrentIndex(max(0, self.kinds.findData(chosen)))
        self.kinds.setVisible(len(counts) > 1 and len(deadlines) > ROWS_SHOWN)
        self._fill()

    def _start_over(self) -> None:
        self._rows = ROWS_SHOWN
        self._fill()

    def _show_more(self) -> None:
        self._rows += _MANY
        self._fill()

    def _fill(self) -> None:
        kind = self.kinds.currentData() if not self.kinds.isHidden() else ""
        fitting = tuple(one for one in self._all if not kind or one.kind == kind)
        self._shown = fitting[: self._rows]
        self.list.show_entries(list(enumerate(self._describe(self._shown), start=1)))
        self.list.setVisible(bool(fitting))
        self._nothing.setVisible(not fitting)
        left = len(fitting) - len(self._shown)
        text = self.tr("Nog {n} tonen").format(n=min(left, _MANY))
        self.more.setText(text)
        self.more.setAccessibleName(f"{self._title}: {text}")
        self.more.setVisible(left > 0)
        self.fewer.setVisible(self._rows > ROWS_SHOWN)

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._shown[place - 1])

    def _build(self) -> None:
        # The list has an inset of its own; heading and list start at one line like this.
        self.body.setContentsMargins(2, _INSET, 2, 8)
        heading = FoldingRow(self._heading, holder(row(STRETCH, self.kinds)))
        self.add(row(heading, margins=(_INSET, 0, _INSET, 0)))
        self.add(self.list)
        self.add(row(self._nothing, margins=(_INSET, 0, _INSET, 8)))
        self.add(row(self.more, self.fewer, STRETCH, margins=(8, 0, 8, 0)))
