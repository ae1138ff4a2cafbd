# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the dialogs that make a file for others have in common."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis_ui.dialogs.sizing import SCROLL_BAR, open_around
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import ask_save_path, write_atomically
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

_CHARACTERS = 84


class SendingDialog(QDialog):
    """Makes one file outside the vault, and stays open with the reason when that fails.

    Args:
        title: Dutch.
        intro: What is in the file and who may read it, in Dutch.

    Signals:
        sent: The file is there and that is recorded: a Dutch sentence.
    """

    sent = Signal(str)

    def __init__(self, title: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._problem = Banner("bad")
        self._problem.hide()
        self.close_button = Button(self.tr("Annuleren"))
        self.close_button.clicked.connect(self.reject)
        self.primary = Button(self.tr("Opslaan…"), kind="primary")
        self.primary.setDefault(True)
        self.primary.clicked.connect(self.submit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24 - SCROLL_BAR, 20)
        layout.setSpacing(14)
        layout.addWidget(label(title, "h1", wrap=True))
        self.intro = label(intro, "muted", wrap=True)
        layout.addWidget(self._problem)
        self._whole = layout

    @property
    def problem(self) -> str:
        """The sentence shown because something was refused."""
        return "" if self._problem.isHidden() else self._problem.text

    def submit(self) -> None:
        """Make the file; subclasses implement it."""
        raise NotImplementedError  # every file is another

    def put(self, body: QWidget, high: int = 0) -> None:
        """Put in what is asked, above the buttons, and give the dialog its first size."""
        whole = column(self.intro, body, spacing=14, margins=(0, 0, SCROLL_BAR, 0))
        whole.setStretch(1, 1)
        inside = holder(whole)
        self._whole.addWidget(scrolled(inside, self.windowTitle()), 1)
        buttons = row(STRETCH, self.close_button, self.primary, margins=(0, 0, SCROLL_BAR, 0))
        self._whole.addLayout(buttons)
        open_around(self, inside, _CHARACTERS, high)

    def refuse(self, sentence: str) -> None:
        """Show why it did not work; an empty sentence clears it."""
        self._problem.say("bad", sentence)

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something a rule may refuse; show its sentence and tell whether it worked."""
        try:
            work()
        except CasuskluisError as error:
            self.refuse(explain(error))
            return False
        return True

    def write(self, data: bytes, file_name: str, kinds: str) -> Path | None:
        """Ask where and write; nothing when the officer stopped or it did not work."""
        path = ask_save_path(self, self.windowTitle(), file_name, kinds)
        if path is None:
            return None
        if write_atomically(path, data):
            return path
        self.refuse(
            self.tr(
                "Het bestand kon niet worden geschreven. Kies een andere map of maak ruimte "
                "vrij."
            )
        )
        return None
