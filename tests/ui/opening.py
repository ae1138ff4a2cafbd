# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One form that can be opened, and records the demonstration does not have."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from casuskluis.domain.copies import PrintedCopy
from casuskluis.domain.identifiers import MeetingId, PrintedCopyId


@dataclass(frozen=True)
class Opening:
    """How to open one form.

    Attributes:
        name: As the drafts call it.
        open: Makes the window with the form; not shown yet.
        edits: Whether it changes a record that somebody else can change meanwhile.
    """

    name: str
    open: Callable[[], QWidget] = field(repr=False)
    edits: bool = False

    @property
    def label(self) -> str:
        """Its name, told apart from the same form filled in."""
        return f"{self.name}+" if self.edits else self.name


def a_copy(meeting_id: MeetingId) -> PrintedCopy:
    """A paper that left; the demonstration has printed none."""
    printed = datetime(2026, 11, 19, 9, tzinfo=UTC)
    return PrintedCopy(
        id=PrintedCopyId(1),
        meeting_id=meeting_id,
        copy_number=3,
        printed_at=printed,
        digest="0" * 64,
    )
