# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Sharing the screen for some minutes: written down, in sight, ended in one press."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.hardening.policy import POLICY_FILE
from casuskluis_ui.shell.desktop.capture import ALLOWED_MINUTES, CaptureShield
from casuskluis_ui.shell.policy import may_share
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import holder, row

_MINUTE = 60


class ScreenSharing(QObject):
    """Offers to share the screen where windows are kept out of captures.

    Args:
        shield: Keeps them out; None where nothing does.
        written: Writes in the journal that it is allowed; None where there is no journal.
        policy: What IT decided for this computer.

    Attributes:
        mark: For the status bar: the time that is left, and the end of it.

    Signals:
        refused: Why it cannot be allowed.
    """

    refused = Signal(str)

    def __init__(
        self,
        shield: CaptureShield | None,
        written: Callable[[], None] | None,
        parent: QWidget | None = None,
        *,
        policy: Path = POLICY_FILE,
    ) -> None:
        super().__init__(parent)
        self._policy = policy
        self._shield = shield
        self._written = written
        self._left = label("")
        self.end = Button(self.tr("Beëindigen"), kind="ghost")
        self.end.setAccessibleName(self.tr("Schermdeling beëindigen"))
        self.mark = holder(row(self._left, self.end))
        self.mark.setObjectName("sharing")
        self.mark.hide()
        if shield is not None:
            shield.allowed.connect(self._begin)
            shield.ticked.connect(self._show)
            shield.ended.connect(self._stop)
            self.end.clicked.connect(shield.end)

    def works(self) -> Mapping[str, Callable[[], object]]:
        """Return the work of its command.

        There is none where the system cannot keep windows out, or where IT forbids it.
        """
        offered = self._shield is not None and self._shield.works and self._written is not None
        return {"share_screen": self.allow} if offered and may_share(self._policy) else {}

    def allow(self) -> None:
        """Allow it for some minutes, once that is in the journal."""
        if self._shield is None or self._written is None:
            return
        try:
            self._written()
        except CasuskluisError as error:
            self.refused.emit(explain(error))
            return
        self._shield.allow()

    def _begin(self) -> None:
        self._show(ALLOWED_MINUTES * _MINUTE)
        self.mark.show()
        announce(self.mark, self.tr("Anderen kunnen nu meekijken, tien minuten lang."))

    def _show(self, seconds: int) -> None:
        minutes, rest = divmod(seconds, _MINUTE)
        text = self.tr("Schermdeling mag nog {time}")
        self._left.setText(text.format(time=f"{minutes:02}:{rest:02}"))

    def _stop(self) -> None:
        self.mark.hide()
        announce(self.mark, self.tr("Schermdeling is beëindigd."))
