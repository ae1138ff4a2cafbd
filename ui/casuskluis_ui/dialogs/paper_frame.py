# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A dialog with one paper: what can be chosen at the top, the paper below."""

from abc import abstractmethod

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, row

_CHARACTERS = 120
_HIGH = 900


class PaperFrame(QDialog):
    """Shows the paper of what is chosen; printing and saving are in the view itself.

    Args:
        runner: Makes the paper.
        work: Dutch, what the progress strip says meanwhile.
    """

    def __init__(self, runner: TaskRunner, work: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperPreview(runner, work)

    @override
    def done(self, result: int) -> None:
        self.paper.forget()
        super().done(result)

    @abstractmethod
    def wanted(self) -> PaperOrder | None:
        """Return the paper of what is chosen now; None when that is not a choice yet."""

    def lay_out(self, title: str, about: str, *choices: QWidget) -> None:
        """Put everything in its place, and order the paper.

        Args:
            title: Dutch, also of the window.
            about: Dutch, for whom the paper is.
            choices: Side by side, above the paper.
        """
        self.setWindowTitle(title)
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(12)
        layout.addWidget(label(title, "h1", wrap=True))
        layout.addWidget(label(about, "muted", wrap=True))
        layout.addLayout(row(*choices, STRETCH, spacing=16))
        layout.addWidget(self.paper, 1)
        layout.addLayout(row(STRETCH, close))
        open_at(self, _CHARACTERS, _HIGH)
        first = self.wanted()
        if first is not None:
            self.paper.order(first)

    def order_soon(self) -> None:
        """Have the paper made of what is chosen now; without a choice nothing may leave."""
        wanted = self.wanted()
        if wanted is None:
            self.paper.outdate()
        else:
            self.paper.order_soon(wanted)
