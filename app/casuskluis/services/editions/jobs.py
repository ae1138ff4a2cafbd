# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Several papers of one meeting, made one after the other."""

from casuskluis.domain.identifiers import MeetingId
from casuskluis.services.editions.cabinet import PaperCabinet, PaperWish
from casuskluis.services.papers import PrintedPaper


class PrintJob:
    """Draws papers that have much in common: what they share is laid out once.

    It holds texts of cases for as long as it lives, so it is made for the work and let go after
    it. Every paper still goes through the gate and the check on its own.

    Args:
        cabinet: Makes the papers.
    """

    def __init__(self, cabinet: PaperCabinet) -> None:
        from casuskluis.documents.tagging.memory import Memory  # noqa: PLC0415 - only a paper waits for this

        self._cabinet = cabinet
        self._memory = Memory()

    def draw(self, meeting_id: MeetingId, wish: PaperWish) -> PrintedPaper:
        """Return a paper as a PDF, as `PaperCabinet.draw`.

        Raises:
            CasuskluisError: As the printer of that paper says.
        """
        return self._cabinet.draw(meeting_id, wish, memory=self._memory)
