# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The line at the bottom: saved, last backup, time to the lock, offline."""

from datetime import datetime

from PySide6.QtWidgets import QStatusBar, QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis_ui.widgets.labels import label

_MINUTE = 60
_DAYS_FRESH = 7


class StatusBar(QStatusBar):
    """Facts an officer wants to see without asking."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved = label(self.tr("Alles opgeslagen"))
        self._backup = label("")
        self._lock = label("")
        self._offline = label(self.tr("Offline"))
        self._offline.setToolTip(self.tr("Casuskluis gebruikt nooit een netwerk."))
        self.addWidget(self._saved)
        for part in (self._backup, self._lock, self._offline):
            self.addPermanentWidget(part)

    def show_saved(self, at: datetime) -> None:
        """Tell when something was saved last, in local time."""
        text = self.tr("Alles opgeslagen · {time}")
        self._saved.setText(text.format(time=at.astimezone().strftime("%H:%M")))

    def show_backup(self, made: datetime | None, now: datetime) -> None:
        """Tell when the last backup was made."""
        if made is None:
            self._mark(self.tr("Nog geen back-up gemaakt"), "bad")
            return
        day = made.astimezone()
        days = (now.astimezone().date() - day.date()).days
        when = {0: self.tr("vandaag"), 1: self.tr("gisteren")}.get(days, dutch_date(day.date()))
        fresh = days <= _DAYS_FRESH
        old = self.tr("Laatste back-up: {when} {time} (te oud)")
        text = self.tr("Laatste back-up: {when} {time}") if fresh else old
        tone = "" if fresh else "bad"
        self._mark(text.format(when=when, time=day.strftime("%H:%M")), tone)

    def show_remaining(self, seconds: int) -> None:
        """Tell when the vault locks by itself."""
        minutes, rest = divmod(seconds, _MINUTE)
        self._lock.setText(
            self.tr("Vergrendelt over {time}").format(time=f"{minutes}:{rest:02}")
        )

    def _mark(self, text: str, tone: str) -> None:
        self._backup.setText(text)
        self._backup.setProperty("role", "error" if tone else "")
        self._backup.style().unpolish(self._backup)
        self._backup.style().polish(self._backup)
