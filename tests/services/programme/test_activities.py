# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.activity import (
    Activity,
    ActivityIncomplete,
    ActivityStatus,
    CountImpossible,
)
from casuskluis.domain.errors import NotFound
from casuskluis.domain.partner import CoreRole
from casuskluis.services.programme.activities import (
    ActivityQuery,
    ActivityService,
    FewerThanAttended,
    HeldInFuture,
)
from services.bureau import TODAY, Office

TRAINING = Activity(
    title="Basistraining",
    pillar="capacity_building",
    kind="training",
    held_on=TODAY,
    participants=16,
    cost=1200,
    funding="Gemeente",
)


@pytest.fixture
def activities(office: Office) -> ActivityService:
    return office.workspace.programme.activities


def test_who_came_is_kept_as_numbers_per_organisation(
    activities: ActivityService, office: Office
) -> None:
    police = office.core[CoreRole.POLICE]
    stored = activities.save(TRAINING, {office.school: 4, police: 0})

    sheet = activities.sheet(stored.id)
    assert dict(sheet.attendances) == {office.school: 4, police: 0}
    assert list(sheet.names.values()) == ["Lyceum De Terp", "Politie Veldhaven"]
    assert sheet.activity.organisations == 2

    activities.save(sheet.activity, {police: 5})
    assert dict(activities.sheet(stored.id).attendances) == {police: 5}


def test_a_change_without_attendances_leaves_them(
    activities: ActivityService, office: Office
) -> None:
    stored = activities.save(TRAINING, {office.school: 4})
    activities.save(replace(stored, title="Verdieping"))

    assert dict(activities.sheet(stored.id).attendances) == {office.school: 4}
    with pytest.raises(FewerThanAttended):
        activities.save(replace(stored, version=2, participants=3))


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    participants=st.integers(-1, 12),
    school=st.integers(-1, 8),
    police=st.integers(0, 8),
)
def test_participants_are_never_fewer_than_those_of_the_organisations(
    activities: ActivityService, office: Office, participants: int, school: int, police: int
) -> None:
    came = {office.school: school, office.core[CoreRole.POLICE]: police}
    wanted = replace(TRAINING, participants=participants)
    if participants < 0 or school < 0:
        with pytest.raises(CountImpossible):
            activities.save(wanted, came)
    elif participants < school + police:
        with pytest.raises(FewerThanAttended):
            activities.save(wanted, came)
    else:
        assert activities.save(wanted, came).participants == participants


@pytest.mark.parametrize("empty", ["title", "pillar", "kind"])
def test_an_activity_nobody_can_count_is_refused(
    activities: ActivityService, empty: str
) -> None:
    cleared: dict[str, Any] = {empty: ""}
    with pytest.raises(ActivityIncomplete):
        activities.save(replace(TRAINING, **cleared))


def test_what_is_still_to_come_was_not_held(activities: ActivityService) -> None:
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(HeldInFuture):
        activities.save(replace(TRAINING, held_on=tomorrow))
    planned = replace(TRAINING, held_on=tomorrow, status=ActivityStatus.PLANNED)
    assert activities.save(planned).id


def test_a_removed_activity_comes_back_with_who_came(
    activities: ActivityService, office: Office
) -> None:
    stored = activities.save(TRAINING, {office.school: 4})
    gone = activities.remove(stored.id)
    with pytest.raises(NotFound):
        activities.sheet(stored.id)

    again = activities.put_back(gone)

    assert dict(activities.sheet(again.id).attendances) == {office.school: 4}


def test_only_what_was_held_counts_in_the_totals(activities: ActivityService) -> None:
    activities.save(TRAINING)
    lecture = replace(TRAINING, kind="lecture", participants=40, cost=0, funding="")
    activities.save(lecture)
    activities.save(replace(TRAINING, status=ActivityStatus.CANCELLED))
    activities.save(replace(TRAINING, held_on=TODAY - timedelta(days=400)))

    totals = activities.totals(2026)

    assert (totals.all.activities, totals.all.participants, totals.all.cost) == (2, 56, 1200)
    assert totals.per_kind["lecture"].participants == 40
    assert set(totals.per_funding) == {"Gemeente", ""}
    assert totals.per_pillar["capacity_building"] == totals.all


def test_a_list_is_narrowed_by_words_year_and_pillar(activities: ActivityService) -> None:
    first = activities.save(replace(TRAINING, audience="wijkteams"))
    activities.save(replace(TRAINING, held_on=TODAY - timedelta(days=400)))

    assert activities.ids(ActivityQuery(text="WIJKTEAMS basis")) == [first.id]
    assert activities.ids(ActivityQuery(year=2026)) == [first.id]
    assert activities.ids(ActivityQuery(pillar="prevention")) == []
    assert activities.ids(ActivityQuery(status=ActivityStatus.PLANNED)) == []
    assert activities.years() == (2026, 2025)
    assert [one.id for one in activities.lines([first.id])] == [first.id]
