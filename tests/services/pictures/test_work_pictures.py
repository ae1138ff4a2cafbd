# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The counts behind the pictures, against counting by hand over the demonstration."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.action import RUNNING
from casuskluis.domain.case import CasePhase
from casuskluis.domain.lists import ActionQuery, CaseQuery, NotificationQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.spans import DatedAttribute
from casuskluis.domain.work_figures import Spread
from casuskluis.services.pictures.parts import Grain, parts_of
from casuskluis.services.pictures.service import WorkPictures
from casuskluis.services.workspace import Workspace
from demonstrated import demonstration
from services.bureau import TODAY, Office

FIRST = date(2025, 1, 1)
HELD = {MeetingStatus.BUSY, MeetingStatus.HELD, MeetingStatus.ADOPTED}
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("beelden") / "Proef"
    workspace = demonstration(folder)
    yield workspace
    workspace.abandon()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def found(demo: Workspace) -> WorkPictures:
    return demo.pictures.read(FIRST, TODAY, Grain.MONTH)


def _phases(demo: Workspace) -> dict[int, list[tuple[date, str]]]:
    spans: dict[int, list[tuple[date, str]]] = {}
    with demo.context.read() as transaction:
        for span in transaction.spans.all():
            if span.attribute is DatedAttribute.PHASE:
                spans.setdefault(span.case_id, []).append((span.valid_from, span.code))
    return spans


def test_the_funnel_counts_what_became_of_the_notifications(
    demo: Workspace, found: WorkPictures
) -> None:
    every = demo.notifications.lines(demo.notifications.ids(NotificationQuery()))
    received = [one for one in every if FIRST <= one.received_on <= TODAY]
    weighed = taken_up = closed = 0
    with demo.context.read() as transaction:
        for one in received:
            held = transaction.assessments.of_notification(one.id)
            weighed += bool(held)
            cases = [transaction.cases.of_assessment(each.id) for each in held]
            there = [case for case in cases if case is not None]
            taken_up += bool(there)
            closed += any(case.phase is CasePhase.CLOSED for case in there)
        gone = transaction.figures.notifications(FIRST, TODAY)
    gone = [one for one in gone if one.band is not None]
    assert len(gone) == found.only_quarter
    told = found.funnel
    assert (told.received, told.weighed, told.taken_up, told.closed) == (
        len(received) + len(gone),
        weighed + sum(one.outcome is not None for one in gone),
        taken_up + sum(one.phase is not None for one in gone),
        closed + sum(one.phase is not None for one in gone),
    )  # fmt: skip
    assert told.received >= told.weighed >= told.taken_up >= told.closed > 0


def test_the_flow_counts_each_month(demo: Workspace, found: WorkPictures) -> None:
    spans = _phases(demo)
    opened, closed = Counter[tuple[int, int]](), Counter[tuple[int, int]]()
    for steps in spans.values():
        before = "closed"
        for day, code in steps:
            month = day.year, day.month
            opened[month] += before == "closed" and code != "closed"
            closed[month] += before != "closed" and code == "closed"
            before = code
    months = [(part.first.year, part.first.month) for part in found.flow.parts]
    assert months[0] == (2025, 1)
    assert months[-1] == (TODAY.year, TODAY.month)
    assert found.flow.opened == tuple(opened[month] for month in months)
    assert found.flow.closed == tuple(closed[month] for month in months)
    assert sum(found.flow.received) == found.funnel.received


def test_what_runs_follows_from_what_came_and_went(found: WorkPictures) -> None:
    flow = found.flow
    for place in range(1, len(flow.parts)):
        change = flow.opened[place] - flow.closed[place]
        assert flow.running[place] == flow.running[place - 1] + change


def test_quarters_hold_what_their_months_hold(demo: Workspace, found: WorkPictures) -> None:
    flow = demo.pictures.read(FIRST, TODAY, Grain.QUARTER).flow
    for place, part in enumerate(flow.parts):
        inside = [at for at, month in enumerate(found.flow.parts) if part.holds(month.first)]
        assert flow.opened[place] == sum(found.flow.opened[at] for at in inside)
        assert flow.received[place] == sum(found.flow.received[at] for at in inside)
        assert flow.running[place] == found.flow.running[inside[-1]]


def test_lead_times_are_those_of_the_records(demo: Workspace, found: WorkPictures) -> None:
    weighing, discussing, running, closing = [], [], [], []
    every = demo.cases.ids(CaseQuery(phases=frozenset()))
    with demo.context.read() as transaction:
        for told in demo.notifications.ids(NotificationQuery()):
            held = transaction.assessments.of_notification(told)
            if held and FIRST <= min(one.held_on for one in held) <= TODAY:
                first = min(one.held_on for one in held)
                weighing.append((first - transaction.notifications.get(told).received_on).days)
        for case in (transaction.cases.get(one) for one in every):
            weighed_on = transaction.assessments.get(case.assessment_id).held_on
            items = transaction.agenda_items.of_case(case.id)
            meetings = transaction.meetings.by_id(item.meeting_id for item in items).values()
            sat = [
                one.held_on
                for one in meetings
                if one.status in HELD and one.held_on >= weighed_on
            ]
            if sat and FIRST <= min(sat) <= TODAY:
                discussing.append((min(sat) - weighed_on).days)
            if case.closed_on is None:
                running.append((TODAY - case.opened_on).days)
            elif FIRST <= case.closed_on <= TODAY:
                closing.append((case.closed_on - case.opened_on).days)
    times = found.lead_times
    for spread, by_hand in (
        (times.weighing, weighing),
        (times.discussing, discussing),
        (times.running, running),
        (times.closing, closing),
    ):
        assert spread.days == tuple(sorted(by_hand))
        assert by_hand
        assert spread.median == median(by_hand)


def test_owners_phases_and_pillars_are_counted(demo: Workspace, found: WorkPictures) -> None:
    lines = demo.actions.lines(demo.actions.ids(ActionQuery()))
    assert all(line.status in RUNNING for line in lines)
    running = Counter(line.owner for line in lines)
    late = Counter(line.owner for line in lines if line.due_on and line.due_on < TODAY)
    assert {one.name: (one.running, one.late) for one in found.owners} == {
        name: (count, late[name]) for name, count in running.items()
    }
    cases = demo.cases.lines(demo.cases.ids(CaseQuery(phases=frozenset())))
    assert found.phases == Counter(line.phase for line in cases)
    with demo.context.read() as transaction:
        held = transaction.activities.between(FIRST, TODAY)
    assert {(one.pillar, one.status): one.count for one in found.pillars} == Counter(
        (one.pillar, one.status) for one in held
    )


def test_an_empty_vault_gives_nothing_at_all(office: Office) -> None:
    found = office.workspace.pictures.read(FIRST, TODAY, Grain.MONTH)
    assert found.funnel.received == 0
    assert not any(found.flow.running)
    assert found.lead_times.weighing == Spread()
    assert found.lead_times.weighing.median == 0


def test_a_period_that_has_yet_to_begin_has_no_parts(office: Office) -> None:
    later = TODAY + timedelta(days=60)
    assert office.workspace.pictures.read(later, later, Grain.MONTH).flow.parts == ()


@given(DAYS, st.integers(0, 2000), st.sampled_from(Grain))
def test_parts_follow_each_other_without_a_gap(first: date, days: int, grain: Grain) -> None:
    last = first + timedelta(days=days)
    parts = parts_of(first, last, grain)
    assert parts[0].holds(first)
    assert parts[-1].holds(last)
    for one, after in pairwise(parts):
        assert one.last + timedelta(days=1) == after.first
    for part in parts:
        assert part.first.day == 1
        assert part.first.month % grain.months == 1 % grain.months
        assert part.quarter == (part.first.month - 1) // 3 + 1


@given(st.lists(st.integers(0, 2000), min_size=1))
def test_a_spread_lies_between_its_ends(days: list[int]) -> None:
    spread = Spread.of(days)
    places = [spread.at(share) for share in (0, 0.25, 0.5, 0.75, 1)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (min(days), max(days))
    assert spread.median == median(days)
