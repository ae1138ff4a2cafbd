# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The other rules of the work."""

from datetime import UTC, date, datetime, time

import pytest

from casuskluis.domain.action import ActionIncomplete, ActionItem, ActionStatus
from casuskluis.domain.assessment import (
    Assessment,
    AssessmentOutcome,
    CorePartnerMissing,
    MotivationMissing,
)
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.coding import Code, CodeBook, CodeList
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import (
    CaseId,
    MeetingId,
    MeetingNumber,
    NotificationId,
    NotificationNumber,
    OrganisationId,
)
from casuskluis.domain.information import InformationIncomplete, InformationItem
from casuskluis.domain.meeting import (
    AgendaItem,
    CaseMeeting,
    EndsBeforeStart,
    clock_times,
    renumbered,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import (
    Notification,
    ObservationMissing,
    ReceivedInFuture,
)
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import CORE_ROLES, CoreRole, Organisation
from casuskluis.domain.setting import Setting, SettingKey, SettingNotANumber, Unit
from casuskluis.domain.subject import AgeBand, Subject

TODAY = date(2026, 11, 20)


def a_notification(observed: str = "Iets gezien", received_on: date = TODAY) -> Notification:
    return Notification(
        number=NotificationNumber("M2026-0001"),
        received_on=received_on,
        recorded_on=TODAY,
        observed_behaviour=observed,
    )


def an_item(position: int, minutes: int) -> AgendaItem:
    return AgendaItem(meeting_id=MeetingId(1), position=position, title="Punt", minutes=minutes)


def test_an_opinion_without_an_observation_is_no_notification() -> None:
    with pytest.raises(ObservationMissing):
        a_notification("  ").check(TODAY)


def test_a_notification_from_the_future_is_refused() -> None:
    with pytest.raises(ReceivedInFuture):
        a_notification(received_on=date(2026, 11, 21)).check(TODAY)


@pytest.mark.parametrize("absent", sorted(CORE_ROLES))
def test_an_assessment_without_a_core_partner_is_refused(absent: CoreRole) -> None:
    assessment = Assessment(
        notification_id=NotificationId(1),
        held_on=TODAY,
        outcome=AssessmentOutcome.NO_ACTION,
        motivation="Geen zorgen meer.",
    )

    with pytest.raises(CorePartnerMissing):
        assessment.check(CORE_ROLES - {absent})


def test_taking_somebody_up_needs_every_ground_in_words() -> None:
    assessment = Assessment(
        notification_id=NotificationId(1),
        held_on=TODAY,
        outcome=AssessmentOutcome.PERSON_CENTRED,
        motivation="Wel een reden.",
    )

    with pytest.raises(MotivationMissing):
        assessment.check(CORE_ROLES)


def test_information_needs_a_source_and_a_purpose() -> None:
    item = InformationItem(case_id=CaseId(1), recorded_on=TODAY, text="Gezien op het plein")

    with pytest.raises(InformationIncomplete):
        item.check()


def test_information_is_for_the_organisations_ticked_and_nobody_else() -> None:
    item = InformationItem(
        case_id=CaseId(1), recorded_on=TODAY, text="x", shared_with=(OrganisationId(2),)
    )

    assert item.may_be_shown_to(OrganisationId(2))
    assert not item.may_be_shown_to(OrganisationId(3))


def test_an_action_needs_somebody_to_do_it() -> None:
    with pytest.raises(ActionIncomplete):
        ActionItem(number="A-1", description="Bellen", recorded_on=TODAY).check()


@pytest.mark.parametrize("status", list(ActionStatus))
def test_only_a_running_action_can_be_late(status: ActionStatus) -> None:
    action = ActionItem(
        number="A-1",
        description="Bellen",
        recorded_on=TODAY,
        due_on=date(2026, 11, 19),
        status=status,
    )

    assert action.is_late(TODAY) == action.is_running


def test_a_meeting_ends_after_it_starts() -> None:
    meeting = CaseMeeting(
        number=MeetingNumber("2026-07"),
        held_on=TODAY,
        starts_at=time(15, 0),
        ends_at=time(15, 0),
    )

    with pytest.raises(EndsBeforeStart):
        meeting.check()


def test_clock_times_follow_from_the_minutes() -> None:
    meeting = CaseMeeting(
        number=MeetingNumber("2026-07"), held_on=TODAY, starts_at=time(13, 30)
    )

    times = clock_times(meeting, [an_item(1, 5), an_item(2, 25)])

    assert times == [(time(13, 30), time(13, 35)), (time(13, 35), time(14, 0))]


def test_renumbering_keeps_the_given_order() -> None:
    ordered = renumbered([an_item(4, 5), an_item(2, 10)])

    assert [(item.position, item.minutes) for item in ordered] == [(1, 5), (2, 10)]


@pytest.mark.parametrize(
    ("birth", "band"),
    [
        ("2010", AgeBand.MINOR),
        ("20-11-2008", AgeBand.YOUNG_ADULT),
        ("21-11-2008", AgeBand.MINOR),
        ("2008", AgeBand.UNKNOWN),
        ("1995", AgeBand.ADULT),
        ("1950", AgeBand.OLDER),
        ("2030", AgeBand.UNKNOWN),
    ],
)
def test_an_age_band_is_only_given_when_it_is_certain(birth: str, band: AgeBand) -> None:
    subject = Subject(name=PersonName(family="Vos"), birth_date=PartialDate.parse(birth))

    assert subject.age_band(TODAY) is band


def test_nothing_personal_shows_in_the_repr_of_a_subject() -> None:
    subject = Subject(
        name=PersonName.parse("Jan van den Berg"),
        birth_date=PartialDate(1968),
        street="Dorpsstraat 1",
        town="Ergens",
        bsn="999993653",
    )

    shown = repr(subject)

    assert not any(text in shown for text in ("Berg", "1968", "Dorpsstraat", "Ergens", "99999"))
    assert subject.address == "Dorpsstraat 1, Ergens"


@pytest.mark.parametrize("value", ["", "zes", "-1", "99999999"])
def test_an_absurd_term_is_refused(value: str) -> None:
    setting = Setting(
        key=SettingKey.CASE_RETENTION, label="Bewaartermijn", value=value, unit=Unit.YEARS
    )

    with pytest.raises(SettingNotANumber):
        setting.number(highest=100)


def test_a_term_nobody_checked_says_so() -> None:
    setting = Setting(key=SettingKey.CASE_RETENTION, label="x", value="5", unit=Unit.YEARS)

    assert not setting.is_checked
    assert setting.number() == 5


def test_a_retired_code_is_still_shown_but_no_longer_chosen() -> None:
    book = CodeBook(
        [
            Code(list=CodeList.PILLAR, code="b", label="Tweede", position=2),
            Code(list=CodeList.PILLAR, code="a", label="Eerste", position=1),
            Code(list=CodeList.PILLAR, code="c", label="Oud", position=3, active=False),
        ]
    )

    assert [code.label for code in book.choices(CodeList.PILLAR)] == ["Eerste", "Tweede"]
    assert book.label(CodeList.PILLAR, "c") == "Oud"
    assert book.label(CodeList.PILLAR, "zz") == "zz"
    assert len(book.all(CodeList.PILLAR)) == 3


def test_only_the_core_partners_are_core() -> None:
    police = Organisation(name="Politie", core_role=CoreRole.POLICE)

    assert police.is_core
    assert not Organisation(name="School").is_core


def test_the_fixed_clock_stands_still() -> None:
    clock = FixedClock(datetime(2026, 11, 20, 8, 55, tzinfo=UTC))

    assert clock.now() == clock.now()
    assert clock.today() == TODAY


def test_an_error_carries_only_what_its_sentence_needs() -> None:
    assert CasuskluisError("text", row=7).details == {"row": 7}
