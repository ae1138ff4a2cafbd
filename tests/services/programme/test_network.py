# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Moments of contact, white spots, covenants, and what of them is due."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import (
    ContactMoment,
    ContactMomentIncomplete,
    Covenant,
    CovenantIncomplete,
    KeyPerson,
)
from casuskluis.domain.setting import Setting, SettingKey, Unit
from casuskluis.domain.terms import deadline
from casuskluis.services.programme.contact_moments import ContactInFuture
from casuskluis.services.programme.covenants import CovenantDayInFuture
from casuskluis.services.programme.lately import began_after
from services.bureau import TODAY, Office


def days(count: int) -> timedelta:
    return timedelta(days=count)


def moment(office: Office, ago: int = 0, **more: Any) -> ContactMoment:
    return office.workspace.programme.contact_moments.save(
        ContactMoment(
            organisation_id=office.school,
            held_on=TODAY - days(ago),
            topic="Over het programma",
            **more,
        )
    )


def due(office: Office, kind: DeadlineKind) -> list[Deadline]:
    watch = office.workspace.deadlines.watch(date(2036, 12, 31))
    return [one for one in watch.deadlines if one.kind is kind]


@given(
    today=st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    value=st.integers(1, 24),
    unit=st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS]),
)
def test_the_first_day_of_a_period_is_the_first_whose_term_has_not_ended(
    today: date, value: int, unit: Unit
) -> None:
    term = Setting(key=SettingKey.CONTACT_MOMENT_TERM, label="", value=str(value), unit=unit)
    first = began_after(today, term)
    assert first is not None
    assert deadline(first, term) >= today > deadline(first - days(1), term)


def test_a_moment_is_by_the_officer_at_work_and_says_something(office: Office) -> None:
    assert moment(office).officer == "Toets"
    with pytest.raises(ContactMomentIncomplete):
        office.workspace.programme.contact_moments.save(
            ContactMoment(organisation_id=office.school, held_on=TODAY, topic=" ")
        )
    with pytest.raises(ContactInFuture):
        moment(office, ago=-1)


def test_an_agreement_waits_until_somebody_says_it_is_done(office: Office) -> None:
    moments = office.workspace.programme.contact_moments
    made = moment(office, follow_up="Bellen", follow_up_on=TODAY + days(3))
    assert moments.get(made.id).waits
    (line,) = due(office, DeadlineKind.CONTACT_FOLLOW_UP)
    assert (line.object_id, line.due_on) == (made.id, TODAY + days(3))

    moments.follow(made.id)

    assert not moments.get(made.id).waits
    assert due(office, DeadlineKind.CONTACT_FOLLOW_UP) == []
    moments.follow(made.id, done=False)
    assert moments.get(made.id).waits


def test_an_organisation_that_was_spoken_to_once_is_spoken_to_again(office: Office) -> None:
    moments = office.workspace.programme.contact_moments
    moment(office, ago=400)
    moment(office, ago=300)
    (silent,) = moments.silent()
    assert (silent.organisation, silent.last_on) == ("Lyceum De Terp", TODAY - days(300))
    (line,) = due(office, DeadlineKind.CONTACT_MOMENT)
    assert line.setting is SettingKey.CONTACT_MOMENT_TERM
    assert line.due_on < TODAY

    moment(office)

    assert moments.silent() == []
    assert due(office, DeadlineKind.CONTACT_MOMENT)[0].due_on > TODAY


def test_moments_are_searched_and_a_removed_one_comes_back(office: Office) -> None:
    moments = office.workspace.programme.contact_moments
    made = moment(office)
    assert moments.ids("terp PROGRAMMA") == [made.id]
    gone = moments.remove(made.id)
    assert moments.ids() == []
    moments.put_back(gone)
    (again,) = moments.lines(moments.ids())
    assert again.moment.topic == made.topic


def test_a_theme_nobody_was_spoken_to_about_is_a_white_spot(office: Office) -> None:
    spots = office.workspace.programme.white_spots
    moment(office, ago=300, phenomenon="polarisation", district="north")
    moment(office, ago=2, phenomenon="activism")
    office.workspace.programme.key_persons.save(
        KeyPerson(
            name=PersonName.parse("Reina Tolsmaer"),
            phenomenon="polarisation",
            consent_on=TODAY,
            consent_until=TODAY + days(9),
            consent_how="formulier",
        )
    )

    found = spots.find()

    themes = {one.code: one for one in found.themes}
    assert not themes["activism"].is_white
    old = themes["polarisation"]
    assert (old.is_white, old.last_on, old.key_persons) == (True, TODAY - days(300), 1)
    assert themes["lone_actors"].last_on is None
    assert all(one.is_white for one in found.districts)
    wider = spots.find(TODAY - days(400), TODAY - days(100))
    assert [one.code for one in wider.themes if not one.is_white] == ["polarisation"]


def test_the_terms_of_a_covenant_follow_from_settings_unless_somebody_chose(
    office: Office,
) -> None:
    covenants = office.workspace.programme.covenants
    signed = TODAY - days(500)
    made = covenants.save(
        Covenant(title="PGA", parties=(office.school,), signed_on=signed, dpia_on=signed)
    )
    sheet = covenants.sheet(made.id)
    assert sheet.review_on == date(signed.year + 1, signed.month, signed.day)
    assert sheet.dpia_until == date(signed.year + 3, signed.month, signed.day)
    assert sheet.next_day() == sheet.review_on
    (line,) = due(office, DeadlineKind.COVENANT_REVIEW)
    assert (line.number, line.due_on) == ("PGA", sheet.review_on)

    covenants.reviewed(made.id)
    covenants.assessed(made.id, on=TODAY)

    assert covenants.sheet(made.id).review_on == date(2027, 11, 20)
    assert covenants.sheet(made.id).dpia_until == date(2029, 11, 20)
    with pytest.raises(CovenantDayInFuture):
        covenants.reviewed(made.id, on=TODAY + days(1))


def test_a_covenant_that_ended_asks_for_nothing(office: Office) -> None:
    covenants = office.workspace.programme.covenants
    made = covenants.save(
        Covenant(title="Oud", signed_on=TODAY - days(900), valid_until=TODAY - days(1))
    )
    assert due(office, DeadlineKind.COVENANT_END)
    covenants.end(made.id, on=TODAY)
    kinds = {DeadlineKind.COVENANT_END, DeadlineKind.COVENANT_REVIEW}
    assert not [line for kind in kinds for line in due(office, kind)]
    assert covenants.sheet(made.id).next_day() is None
    with pytest.raises(CovenantIncomplete):
        covenants.end(made.id, on=TODAY - days(901))

    covenants.end(made.id, on=None)
    assert due(office, DeadlineKind.COVENANT_END)


def test_a_covenant_is_not_signed_in_the_future_and_can_be_put_back(office: Office) -> None:
    covenants = office.workspace.programme.covenants
    with pytest.raises(CovenantDayInFuture):
        covenants.save(Covenant(title="PGA", signed_on=TODAY + days(1)))
    made = covenants.save(Covenant(title="PGA", parties=(office.school,), signed_on=TODAY))
    assert covenants.ids("pga") == [made.id]
    again = covenants.put_back(covenants.remove(made.id))
    assert covenants.sheet(again.id).parties == {office.school: "Lyceum De Terp"}


def test_consent_that_ends_is_one_line_without_a_name(office: Office) -> None:
    people = office.workspace.programme.key_persons
    for ending in (30, 10):
        people.save(
            KeyPerson(
                name=PersonName.parse("Reina Tolsmaer"),
                consent_on=TODAY,
                consent_until=TODAY + days(ending),
                consent_how="formulier",
            )
        )
    (line,) = due(office, DeadlineKind.KEY_PERSON_CONSENT)
    assert (line.count, line.due_on, line.number) == (2, TODAY + days(10), "")
    assert line.source


def test_a_planned_activity_that_is_over_asks_how_it_went(office: Office) -> None:
    activities = office.workspace.programme.activities
    planned = Activity(
        title="Lezing",
        pillar="prevention",
        kind="lecture",
        held_on=TODAY - days(2),
        status=ActivityStatus.PLANNED,
    )
    stored = activities.save(planned)
    (line,) = due(office, DeadlineKind.ACTIVITY_RESULT)
    assert (line.number, line.object_id) == ("Lezing", stored.id)

    activities.save(replace(stored, status=ActivityStatus.HELD))

    assert due(office, DeadlineKind.ACTIVITY_RESULT) == []
