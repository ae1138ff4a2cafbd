# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The line at the bottom: saved, last backup, time to the lock, offline."""

from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget
from typing_extensions import override

from casuskluis.services.backups.backup_state import BackupState
from casuskluis_ui.shell.backup_words import standing, trouble
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

_MINUTE = 60


class StatusBar(QStatusBar):
    """Facts an officer wants to see without asking; on two lines when the text is large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Stand van zaken"))
        self._gone = False
        self._saved = label("")
        self._backup = label("")
        self._lock = label("")
        self._offline = label("")
        _say(self._saved, self.tr("Alles opgeslagen"))
        _say(self._offline, self.tr("Offline"))
        self._offline.setToolTip(self.tr("Casuskluis gebruikt nooit een netwerk."))
        left = holder(row(self._saved, STRETCH))
        self._facts = FoldingRow(left, Flow((self._backup, self._lock, self._offline)))
        self.addWidget(self._facts, 1)

    def show_saved(self, at: datetime) -> None:
        """Tell when something was saved last, in local time; not while nothing can be."""
        if not self._gone:
            text = self.tr("Alles opgeslagen · {time}")
            _say(self._saved, text.format(time=_clock(at)))

    def show_draft_saved(self, at: datetime) -> None:
        """Tell when words that are not saved yet were put aside in the vault."""
        if not self._gone:
            _say(self._saved, self.tr("Concept bewaard {time}").format(time=_clock(at)))

    def show_gone(self) -> None:
        """Tell that nothing can be saved: the vault is out of reach."""
        self._gone = True
        _say(self._saved, self.tr("Opslaan kan nu niet"))
        _mark(self._saved, "error")

    def show_back(self) -> None:
        """Tell that the vault is there again; what waits is saved from now on."""
        self._gone = False
        _say(self._saved, self.tr("Opslaan kan weer"))
        _mark(self._saved, "")

    def show_backup(self, made: datetime | None, now: datetime) -> None:
        """Tell when the last backup was made."""
        self.show_backups(BackupState(last=made), now)

    def show_backups(self, state: BackupState, now: datetime) -> None:
        """Tell how the backups stand, with the second place when there is one."""
        text, bad = standing(state, now)
        _say(self._backup, text)
        _mark(self._backup, "error" if bad else "")
        self._backup.setToolTip(trouble(state))

    def show_remaining(self, seconds: int) -> None:
        """Tell when the vault locks by itself."""
        minutes, rest = divmod(max(0, seconds), _MINUTE)
        text = self.tr("Vergrendelt over {time}")
        _say(self._lock, text.format(time=f"{minutes:02}:{rest:02}"))

    @override
    def minimumSizeHint(self) -> QSize:
        # Qt would make the window as wide as all facts in a row.
        return QSize(self._facts.minimumSizeHint().width(), super().minimumSizeHint().height())


def _say(fact: QLabel, text: str) -> None:
    if fact.text() != text:
        fact.setText(text)
        fact.setAccessibleName(text)


def _mark(fact: QLabel, role: str) -> None:
    fact.setProperty("role", role)
    fact.style().unpolish(fact)
    fact.style().polish(fact)


def _clock(at: datetime) -> str:
    return at.astimezone().strftime("%H:%M")
