# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The gate: no paper leaves the program with something its holder may not read."""

from dataclasses import dataclass

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import AgendaItemId, MeetingId, SubjectId
from casuskluis.services.context import Context
from casuskluis.services.editions.holders import Holder


class EditionLeaks(CasuskluisError):
    """A finished paper holds something its holder may not read, so it is not handed out."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a paper, and what it is about.

    Attributes:
        holder: Whose copy it is.
        items: The agenda items it tells of; None for all the holder takes part in, empty for
            a paper without any case, such as an invitation.
        addressee: The person it is written to, whose own name and address stand on it.
    """

    holder: Holder
    items: frozenset[AgendaItemId] | None = None
    addressee: SubjectId | None = None


def check_paper(context: Context, pdf: bytes, meeting_id: MeetingId, reader: Reader) -> None:
    """Refuse a finished paper that holds what its reader may not have.

    Raises:
        EditionLeaks: When it does; it tells page, kind and agenda item, never the words.
    """
