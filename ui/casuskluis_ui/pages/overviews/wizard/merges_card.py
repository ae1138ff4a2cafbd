# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was merged or left out so far, each with a way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.services.releases.merges import Merged
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import row


class MergesCard(Card):
    """Lists the merges.

    Args:
        merges: In the order they were chosen.

    Signals:
        undone: The merge to take back.
        cleared: All of them.
    """

    undone = Signal(object)
    cleared = Signal()

    def __init__(self, merges: Sequence[Merged], parent: QWidget | None = None) -> None:
        self.clear_button = Button(self.tr("Alles terugdraaien"), "rotate-ccw", "ghost")
        title = self.tr("Samengevoegd of weggelaten (%d)") % len(merges)
        super().__init__(title, self.clear_button, parent=parent)
        self.setObjectName("merges")
        self.clear_button.clicked.connect(self.cleared)
        for one in merges:
            self._add(one)

    def _add(self, merge: Merged) -> None:
        button = Button(self.tr("Ongedaan maken"), "undo-2", "ghost")
        text = self.tr("Ongedaan maken: {what}").format(what=merge.sentence)
        button.setAccessibleName(text)
        button.clicked.connect(partial(self._undo, merge))
        line = row(label(merge.sentence, wrap=True), button, spacing=10)
        line.setStretch(0, 1)
        self.add(line)

    def _undo(self, merge: Merged, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - what the signal sends
        self.undone.emit(merge)
