# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The other papers of random meetings, searched by a scanner that shares no code with ours.

With ``CASUSKLUIS_FULL=1`` there are 50 meetings, otherwise a handful.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.editions.cabinet import FOR_ONE, WITH_NAMES, PaperWish, TablePaper
from casuskluis.services.editions.holders import EditionRequest
from independent_scanner import Haystack
from services.bureau import Office, open_office
from services.editions.tables import Maker

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
VAULTS = 5 if FULL else 1
MEETINGS = 10 if FULL else 1
KINDS = (
    TablePaper.INVITATION,
    TablePaper.DECISIONS,
    TablePaper.MINUTES,
    TablePaper.ACTION_CARD,
)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(VAULTS))
def test_no_paper_of_a_random_meeting_holds_what_it_must_not(seed: int, tmp_path: Path) -> None:
    office = open_office(tmp_path)
    maker = Maker(office, seed)
    for _ in range(MEETINGS):
        sitting = maker.sitting()
        hold(office, sitting.meeting_id)
        for request in maker.requests(sitting):
            needles = sitting.must_not_hold(request, maker.core)
            for kind in KINDS:
                if not fits(kind, request):
                    continue
                wish = PaperWish(
                    kind=kind,
                    organisation_id=request.organisation_id,
                    with_names=request.with_names,
                )
                paper = office.workspace.cabinet.draw(sitting.meeting_id, wish)
                hay = Haystack(paper.pdf)
                kept = promised(maker, request) if kind is TablePaper.ACTION_CARD else set()
                assert [(kind, one) for one in needles - kept if hay.has(one)] == []
                if kind is TablePaper.MINUTES and request.organisation_id == maker.core[0]:
                    assert hay.has(sitting.stories[0][0].texts[0])  # so there was much to find
    office.workspace.abandon()


def hold(office: Office, meeting_id: MeetingId) -> None:
    with office.workspace.context.write() as transaction:
        stored = transaction.meetings.get(meeting_id)
        transaction.meetings.save(replace(stored, status=MeetingStatus.HELD))


def promised(maker: Maker, request: EditionRequest) -> set[str]:
    """Return what the reader has to do, in any case: its card names it with the number."""
    return {
        words
        for story in maker.stories
        for text, owner in story.tasks
        if owner == request.organisation_id
        for words in (text, story.case.number)
    }


def fits(kind: TablePaper, request: EditionRequest) -> bool:
    """Whether such a paper exists for this reader."""
    if request.organisation_id is None:
        return kind not in FOR_ONE
    return kind in WITH_NAMES or not request.with_names
