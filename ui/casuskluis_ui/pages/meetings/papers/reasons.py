# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why a paper of a meeting cannot be made yet, and what the buttons say of that."""

from PySide6.QtCore import QObject

from casuskluis.services.editions.cabinet import AFTERWARDS, TablePaper
from casuskluis.services.meetings.meetings import MeetingFile


class PaperReasons(QObject):
    """Knows in Dutch why there is nothing to print."""

    def against(self, file: MeetingFile, kind: TablePaper) -> str:
        """Return why this paper makes no sense now; empty when it does."""
        if kind in AFTERWARDS and file.meeting.is_preparing:
            return self.tr(
                "Besluitenlijst, verslag en actiekaart zijn er pas als het overleg bezig is of "
                "is geweest."
            )
        if kind is TablePaper.ASSESSMENT_FORM and not _has_notification(file):
            return self.tr("Er staat geen melding op de agenda om te wegen.")
        return ""


def _has_notification(file: MeetingFile) -> bool:
    return any(one.notification_id in file.notifications for one in file.items)
