# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every copy of random meetings, searched by a scanner that shares no code with the program.

With ``CASUSKLUIS_FULL=1`` there are 500 meetings, otherwise a handful.
"""

import os
from pathlib import Path

import pytest

from casuskluis.explanations import explain
from casuskluis.services.editions.gate import EditionLeaks
from casuskluis.services.editions.holders import EditionRequest
from independent_scanner import Haystack
from services.bureau import open_office
from services.editions.tables import Maker, typed

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
VAULTS = 50 if FULL else 1
MEETINGS = 10 if FULL else 1


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(VAULTS))
def test_no_copy_of_a_random_meeting_holds_what_it_must_not(seed: int, tmp_path: Path) -> None:
    office = open_office(tmp_path)
    maker = Maker(office, seed)
    for _ in range(MEETINGS):
        sitting = maker.sitting()
        for request in maker.requests(sitting):
            paper = office.workspace.agenda_printer.draw(sitting.meeting_id, request)
            hay = Haystack(paper.pdf)
            needles = sitting.must_not_hold(request, maker.core)
            assert len(needles) > 20
            assert [one for one in needles if hay.has(one)] == []
            assert any(hay.has(story.case.number) for story, _ in sitting.stories) or (
                request.organisation_id != maker.core[0]
            )
    office.workspace.abandon()


def test_a_name_an_officer_typed_stops_every_copy_without_names(tmp_path: Path) -> None:
    office = open_office(tmp_path)
    maker = Maker(office, 7)
    sitting = maker.sitting()
    story = sitting.stories[0][0]
    keeper = maker.core[0]
    given = story.subject.name.given
    position = typed(sitting, office, f"Op school zegt {given} dat het beter gaat.")
    draw = office.workspace.agenda_printer.draw

    with pytest.raises(EditionLeaks) as caught:
        draw(sitting.meeting_id, EditionRequest(organisation_id=keeper))
    named = draw(sitting.meeting_id, EditionRequest(organisation_id=keeper, with_names=True))

    sentence = explain(caught.value)
    assert "de naam van iemand" in sentence
    assert f"agendapunt {position}" in sentence
    assert "op pagina" in sentence
    assert given not in f"{sentence}{caught.value!r}{caught.value.details}"
    assert Haystack(named.pdf).has(given)
    office.workspace.abandon()
