# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Nobody's first meeting may be refused: the demonstration passes the gate.

With ``CASUSKLUIS_FULL=1`` every meeting is drawn, otherwise a third of the
copies of the largest.
"""

import os
from pathlib import Path

import pytest

from casuskluis.domain.lists import MeetingQuery
from casuskluis.services.editions.holders import EditionRequest
from demonstrated import demonstration

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
LARGEST = 1


@pytest.mark.slow
def test_every_copy_of_the_meetings_of_the_demonstration_can_be_made(tmp_path: Path) -> None:
    work = demonstration(tmp_path / "Veldhaven")
    files = [work.meetings.file(one) for one in work.meetings.ids(MeetingQuery())]
    files.sort(key=lambda file: len(file.items), reverse=True)

    for file in files if FULL else files[:LARGEST]:
        places = {one.organisation_id for one in file.attendances}
        requests = [EditionRequest(), *(EditionRequest(organisation_id=one) for one in places)]
        requests += [
            EditionRequest(organisation_id=one, with_names=True)
            for one in places
            if file.organisations[one].is_core
        ]
        for request in requests if FULL else requests[::3]:
            assert work.agenda_printer.draw(file.meeting.id, request).pdf
    work.abandon()
