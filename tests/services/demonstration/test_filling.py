# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from casuskluis.domain.case import CasePhase
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.lists import ActionQuery, CaseQuery, MeetingQuery, MeetingSort
from casuskluis.domain.meeting import AgendaItemKind
from casuskluis.services.demonstration import MUNICIPALITY, DemoStory, fill
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.releases.profiles import PeriodKind, period_of
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Filled:
    workspace: Workspace
    story: DemoStory
    steps: list[tuple[int, int]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    vaults = Vaults(FixedClock(NOW), "toets", FLOOR)
    workspace, _ = vaults.create(
        tmp_path_factory.mktemp("filling") / "Veldhaven",
        bytearray(b"vijf losse woorden zijn genoeg"),
        municipality=MUNICIPALITY,
        label="Demo",
    )
    steps: list[tuple[int, int]] = []
    story = fill(workspace, progress=lambda done, total: steps.append((done, total)))
    yield Filled(workspace, story, steps)
    workspace.close()


def test_the_story_is_about_the_municipality_on_the_papers(filled: Filled) -> None:
    assert filled.story.municipality == MUNICIPALITY


def test_everything_arrives_in_the_vault(filled: Filled) -> None:
    workspace = filled.workspace

    assert len(workspace.cases.ids(CaseQuery(phases=frozenset(CasePhase)))) == 25
    assert len(workspace.actions.ids(ActionQuery(running_only=False))) == 200
    with workspace.context.read() as transaction:
        assert len(transaction.organisations.all()) == 40


def test_progress_runs_to_the_end(filled: Filled) -> None:
    done, total = filled.steps[-1]

    assert done == total > 1000
    assert filled.steps == sorted(filled.steps)


def test_every_case_keeps_what_belongs_to_it(filled: Filled) -> None:
    workspace, story = filled.workspace, filled.story
    local = {case.number: case for case in story.cases}
    names = {subject.id: subject.name for subject in story.subjects}
    organisations = {found.id: found.name for found in story.organisations}

    for number, told in local.items():
        file = workspace.cases.file(workspace.cases.by_number(number).id)
        said = [found for found in story.information if found.case_id == told.id]
        assert file.subject.name == names[told.subject_id]
        assert {item.text for item in file.information} == {item.text for item in said}
        assert {file.organisation_name(item.source_id) for item in file.information} == {
            organisations[item.source_id] for item in said if item.source_id
        }
        assert {item.number for item in file.actions} == {
            found.number for found in story.actions if found.case_id == told.id
        }
        assert (file.case.reentry_of is None) is (told.reentry_of is None)


def test_the_agenda_of_the_coming_meeting_can_be_printed(filled: Filled) -> None:
    workspace = filled.workspace
    newest = MeetingQuery(sort=MeetingSort.HELD_ON, descending=True)
    coming = workspace.meetings.file(workspace.meetings.ids(newest)[0])

    paper = workspace.agenda_printer.print(coming.meeting.id, EditionRequest())

    assert coming.meeting.held_on > NOW.date()
    assert sum(item.kind is AgendaItemKind.CASE for item in coming.items) >= 5
    assert paper.pdf.startswith(b"%PDF")


@pytest.mark.parametrize("year", [2024, 2025])
def test_the_report_of_each_year_that_is_over_can_be_released(
    filled: Filled, year: int
) -> None:
    releases = filled.workspace.releases
    period = period_of(PeriodKind.YEAR, date(year, 1, 1))
    prepared = releases.preparing.settle(releases.preparing.wish("council_year", period))

    record = releases.releasing.write(prepared)

    assert releases.releasing.paper(record.id).pdf.startswith(b"%PDF")


def test_names_with_diacritics_are_found_without(filled: Filled) -> None:
    subject = next(found for found in filled.story.subjects if not found.name.display.isascii())

    hits = filled.workspace.search.find(subject.name.search_text.split(" ")[0], 20)

    assert hits
