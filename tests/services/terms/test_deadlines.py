# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import Case
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.copies import PrintedCopy
from casuskluis.domain.deadline import Deadline, DeadlineKind, Urgency
from casuskluis.domain.identifiers import MeetingNumber, NotificationNumber
from casuskluis.domain.information import InformationItem, InformationKind
from casuskluis.domain.journal import Actor
from casuskluis.domain.meeting import CaseMeeting, MeetingStatus
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Authorisation, Officer, Role
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.plan import ActionPlan, Goal, PlanStatus
from casuskluis.domain.request import AccessRequest, Informing
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.terms.deadline_words import about_words, broken_words, when_words
from casuskluis.services.terms.deadlines import DeadlineService, Watch
from services.bureau import NOW, TODAY, Office

FAR = date(2036, 12, 31)


def watch(office: Office, day: date = TODAY, until: date | None = None) -> Watch:
    moment = datetime.combine(day, NOW.timetz())
    context = replace(office.workspace.context, clock=FixedClock(moment))
    return DeadlineService(context).watch(until)


def only(office: Office, kind: DeadlineKind, until: date = FAR, day: date = TODAY) -> Deadline:
    found = [one for one in watch(office, day, until).deadlines if one.kind is kind]
    assert len(found) == 1, found
    return found[0]


def kinds(office: Office, until: date = FAR) -> set[DeadlineKind]:
    return {one.kind for one in watch(office, until=until).deadlines}


def change(office: Office, key: SettingKey, value: str) -> Setting:
    """Store a value past the checks of the program, as an older version might have."""
    with office.workspace.context.write() as transaction:
        stored = transaction.settings.get(key)
        return transaction.settings.save(replace(stored, value=value))


def test_a_notification_owes_a_weighing_and_an_answer(office: Office) -> None:
    told = office.notification()
    weighing = only(office, DeadlineKind.ASSESSMENT)
    answer = only(office, DeadlineKind.FEEDBACK)
    assert weighing.due_on == TODAY + timedelta(days=14)
    assert answer.due_on == date(2026, 11, 27)  # five working days, over a weekend
    assert {weighing.number, answer.number} == {told.number}
    assert weighing.setting is SettingKey.ASSESSMENT_TERM
    assert (weighing.source != "", weighing.checked) == (True, False)

    office.workspace.feedback.give(told.id, on=TODAY)
    office.weigh(told, AssessmentOutcome.MORE_INFORMATION)
    assert only(office, DeadlineKind.MORE_INFORMATION).due_on == TODAY + timedelta(days=14)
    assert not {DeadlineKind.ASSESSMENT, DeadlineKind.FEEDBACK} & kinds(office)


def test_acute_danger_is_weighed_today_and_goes_before_everything(office: Office) -> None:
    office.notification()
    office.workspace.notifications.register(
        Notification(
            number=NotificationNumber(""),
            received_on=TODAY,
            recorded_on=TODAY,
            observed_behaviour="Zegt dat hij morgen iets gaat doen.",
            acute_danger=True,
            danger_action="112 gebeld.",
        )
    )
    first = watch(office, TODAY + timedelta(days=40)).deadlines[0]
    assert (first.kind, first.acute, first.due_on) == (DeadlineKind.ASSESSMENT, True, TODAY)
    assert first.urgency(TODAY) is Urgency.THIS_WEEK


def test_what_is_not_taken_up_is_removed_at_its_term(office: Office) -> None:
    office.weigh(office.notification(), AssessmentOutcome.NO_ACTION)
    found = only(office, DeadlineKind.NOTIFICATION_REMOVAL)
    assert found.due_on == date(2027, 8, 20)


def test_a_case_owes_informing_and_a_review(office: Office) -> None:
    case = office.case()
    assert only(office, DeadlineKind.INFORMING).due_on == date(2026, 12, 21)  # not a Sunday
    review = only(office, DeadlineKind.NECESSITY_REVIEW)
    assert (review.due_on, review.case_id) == (case.next_review_on, case.id)
    with office.workspace.context.write() as transaction:
        transaction.informings.add(
            Informing(
                case_id=case.id,
                recorded_on=TODAY,
                informed=False,
                reason_not="Onderzoek loopt.",
                postponed_until=FAR,
            )
        )
    again = only(office, DeadlineKind.INFORMING_REVIEW)
    assert again.due_on == date(2027, 2, 20)  # three months at most, whatever was asked for
    assert DeadlineKind.INFORMING not in kinds(office)
    with office.workspace.context.write() as transaction:
        told = Informing(
            case_id=case.id,
            recorded_on=TODAY,
            informed=True,
            informed_on=TODAY,
            manner="gesprek",
        )
        transaction.informings.add(told)
    assert not {DeadlineKind.INFORMING, DeadlineKind.INFORMING_REVIEW} & kinds(office)


def _add_action(office: Office, case: Case, due_on: date) -> None:
    with office.workspace.context.write() as transaction:
        transaction.actions.add(
            ActionItem(
                number="A-1",
                case_id=case.id,
                description="Belt de school.",
                owner_id=office.school,
                recorded_on=TODAY,
                due_on=due_on,
            )
        )


@pytest.mark.parametrize(("late", "reminders"), [(0, 0), (6, 0), (7, 1), (14, 2), (20, 2)])
def test_a_late_action_is_reminded_of_after_one_and_two_weeks(
    office: Office, late: int, reminders: int
) -> None:
    case = office.case()
    _add_action(office, case, TODAY)
    found = only(office, DeadlineKind.ACTION, day=TODAY + timedelta(days=late))
    assert (found.reminders, found.case_number) == (reminders, case.number)
    assert found.days_late(TODAY + timedelta(days=late)) == late


def test_only_open_goals_of_a_plan_in_force_are_watched(office: Office) -> None:
    case = office.case()
    with office.workspace.context.write() as transaction:
        for number, status in enumerate((PlanStatus.ADOPTED, PlanStatus.DRAFT), start=1):
            plan = transaction.plans.add(
                ActionPlan(case_id=case.id, number=number, status=status, recorded_on=TODAY)
            )
            goal = Goal(plan_id=plan.id, case_id=case.id, text="x", target_on=date(2027, 1, 5))
            transaction.goals.add(goal)
    assert only(office, DeadlineKind.GOAL).due_on == date(2027, 1, 5)


def test_stale_information_is_one_line_for_each_case(office: Office) -> None:
    case = office.case()
    police = office.core[CoreRole.POLICE]
    with office.workspace.context.write() as transaction:
        for kind, expires, confirmed in (
            (InformationKind.FACT, None, None),
            (InformationKind.FACT, date(2027, 1, 1), None),
            (InformationKind.OPINION, None, None),
            (InformationKind.OPINION, None, date(2026, 11, 10)),
        ):
            transaction.information.add(
                InformationItem(
                    case_id=case.id,
                    recorded_on=date(2026, 1, 1),
                    source_id=police,
                    kind=kind,
                    text="Hoort het van buren.",
                    purpose="Bespreken",
                    expires_on=expires,
                    confirmed_on=confirmed,
                )
            )
    found = only(office, DeadlineKind.STALE_INFORMATION)
    assert (found.count, found.due_on, found.number) == (3, date(2027, 1, 1), case.number)


def test_minutes_wait_for_the_next_meeting_and_two_weeks_at_most(office: Office) -> None:
    with office.workspace.context.write() as transaction:
        for day in (date(2026, 11, 12), date(2026, 11, 19), date(2026, 12, 17)):
            number = MeetingNumber(f"2026-{day.month}{day.day}")
            status = MeetingStatus.HELD if day < TODAY else MeetingStatus.DRAFT
            transaction.meetings.add(CaseMeeting(number=number, held_on=day, status=status))
    found = [one for one in watch(office).deadlines if one.kind is DeadlineKind.MINUTES]
    assert [one.due_on for one in found] == [date(2026, 11, 19), date(2026, 12, 3)]


def test_papers_of_a_meeting_come_back_on_its_day(office: Office) -> None:
    meeting = office.meeting(TODAY + timedelta(days=3))
    with office.workspace.context.write() as transaction:
        for number in (1, 2, 3):
            transaction.copies.add(
                PrintedCopy(
                    meeting_id=meeting.id,
                    copy_number=number,
                    printed_at=NOW,
                    digest="00",
                    returned_on=TODAY if number == 3 else None,
                )
            )

    found = only(office, DeadlineKind.COPIES)

    assert (found.due_on, found.count, found.number) == (meeting.held_on, 2, meeting.number)
    assert (found.object_kind, found.object_id) == ("meeting", meeting.id)
    late = only(office, DeadlineKind.COPIES, day=TODAY + timedelta(days=4))
    assert late.urgency(TODAY + timedelta(days=4)) is Urgency.LATE
    assert DeadlineKind.COPIES not in kinds(office, until=TODAY)


def test_who_was_just_reminded_is_not_reminded_again(office: Office) -> None:
    _add_action(office, office.case(), TODAY)
    late = TODAY + timedelta(days=8)
    (action,) = office.workspace.following.chasing()[0].promises
    assert only(office, DeadlineKind.ACTION, day=late).reminders == 1

    with office.workspace.context.write() as transaction:
        transaction.actions.save(replace(action.action, reminded_on=late))

    assert only(office, DeadlineKind.ACTION, day=late).reminders == 0
    again = late + timedelta(days=7)
    assert only(office, DeadlineKind.ACTION, day=again).reminders == 2


def test_a_closed_case_is_destroyed_at_its_day_unless_it_is_held(office: Office) -> None:
    case = office.close(office.case())
    assert only(office, DeadlineKind.CASE_DESTRUCTION).due_on == date(2031, 11, 20)
    with office.workspace.context.write() as transaction:
        stored = transaction.cases.get(case.id)
        transaction.cases.save(stored.held(since=TODAY, reason="Klacht bij de AP."))
    assert DeadlineKind.CASE_DESTRUCTION not in kinds(office)
    assert DeadlineKind.NECESSITY_REVIEW not in kinds(office)


def test_a_request_and_a_breach_run_and_the_hours_go_first(office: Office) -> None:
    with office.workspace.context.write() as transaction:
        transaction.access_requests.add(
            AccessRequest(
                number="AVG2026-01", requester="N.N.", received_on=TODAY, due_on=TODAY
            )
        )
    found_at = datetime(2026, 11, 19, 22, 30, tzinfo=UTC)
    breach = office.workspace.breaches.record(found_at=found_at, description="Mail verkeerd.")
    first, second = watch(office).deadlines[:2]
    assert (first.kind, first.due_at) == (DeadlineKind.BREACH, found_at + timedelta(hours=72))
    assert (first.hours_left(NOW), second.kind) == (61, DeadlineKind.REQUEST)
    assert when_words(first, TODAY, NOW) == "nog 61 uur"
    assert when_words(first, TODAY, found_at + timedelta(hours=75)) == "3 uur te laat"
    office.workspace.breaches.report(breach.id, at=NOW)
    assert DeadlineKind.BREACH not in kinds(office)


def test_an_emergency_goes_to_the_next_meeting_and_a_stand_in_ends(office: Office) -> None:
    case = office.case()
    with office.workspace.context.write() as transaction:
        transaction.authorisations.add(
            Authorisation(
                case_id=case.id, officer="Toets", granted_on=TODAY, emergency=True, reason="Nu."
            )
        )
        transaction.officers.add(
            Officer(label="Invaller", roles=(Role.STAND_IN,), valid_until=date(2026, 12, 1))
        )
    assert only(office, DeadlineKind.EMERGENCY_ACCESS).due_on == TODAY
    office.meeting(date(2026, 12, 3))
    assert only(office, DeadlineKind.EMERGENCY_ACCESS).due_on == date(2026, 12, 3)
    assert only(office, DeadlineKind.STAND_IN).due_on == date(2026, 12, 1)


def test_checks_count_from_the_vault_and_then_from_the_last_time(office: Office) -> None:
    first = only(office, DeadlineKind.JOURNAL_CHECK)
    assert first.due_on == date(2027, 5, 20)
    assert len(kinds(office)) == 7
    states = {state.kind: state for state in office.workspace.upkeep.all()}
    assert {state.due_on for state in states.values()} <= {
        one.due_on for one in watch(office, until=FAR).deadlines
    }


@pytest.mark.parametrize("value", ["", "0", "9999", "vijf"])
def test_an_absurd_setting_is_named_and_the_rest_goes_on(office: Office, value: str) -> None:
    office.notification()
    setting = change(office, SettingKey.ASSESSMENT_TERM, value)
    found = watch(office, until=FAR)
    assert [one.key for one in found.broken] == [SettingKey.ASSESSMENT_TERM]
    assert setting.label in broken_words(found.broken[0])
    assert {one.kind for one in found.deadlines} >= {DeadlineKind.FEEDBACK}
    assert DeadlineKind.ASSESSMENT not in {one.kind for one in found.deadlines}


def test_with_every_setting_empty_nothing_stops_and_every_term_is_named(
    office: Office,
) -> None:
    case = office.case()
    _add_action(office, case, TODAY)
    office.workspace.breaches.record(found_at=NOW, description="Mail verkeerd.")
    for key in SettingKey:
        change(office, key, "")
    found = watch(office, until=FAR)
    assert {one.kind for one in found.deadlines} == {
        DeadlineKind.ACTION,
        DeadlineKind.NECESSITY_REVIEW,
    }
    assert len(found.broken) == 25
    assert all(one.due_on is None for one in office.workspace.upkeep.all())
    assert office.workspace.breaches.all()[0].due_at is None
    assert office.workspace.today.read().watch.broken


def test_the_soonest_are_kept_and_it_is_told_that_there_are_more(office: Office) -> None:
    with office.workspace.context.write() as transaction:
        for number in range(12):
            day = TODAY - timedelta(days=number)
            transaction.notifications.add(
                Notification(
                    number=NotificationNumber(f"M2026-{number:04}"),
                    received_on=day,
                    recorded_on=day,
                    observed_behaviour="x",
                )
            )
    found = office.workspace.deadlines.watch(
        FAR, kinds=(DeadlineKind.FEEDBACK, DeadlineKind.ASSESSMENT), limit=5
    )
    assert found.cut == {DeadlineKind.FEEDBACK, DeadlineKind.ASSESSMENT}
    assert len(found.deadlines) == 10
    assert "M2026-0011" in {one.number for one in found.deadlines}
    assert "M2026-0000" not in {one.number for one in found.deadlines}


@pytest.mark.parametrize(
    ("roles", "sees"),
    [
        ((Role.CASE_COORDINATOR,), {DeadlineKind.FEEDBACK, DeadlineKind.DPIA}),
        ((Role.AUDITOR,), {DeadlineKind.FEEDBACK, DeadlineKind.DPIA}),
        ((Role.ADMINISTRATOR,), {DeadlineKind.DPIA}),
        ((Role.BOARD_READER,), set()),
    ],
)
def test_who_may_not_see_casework_sees_no_deadlines_of_it(
    office: Office, roles: tuple[Role, ...], sees: set[DeadlineKind]
) -> None:
    office.notification()
    with office.workspace.context.write() as transaction:
        transaction.officers.add(Officer(label="Ander", roles=roles))
    context = replace(office.workspace.context, actor=Actor(label="Ander", origin="toets"))
    found = {one.kind for one in DeadlineService(context).watch(FAR).deadlines}
    assert found & {DeadlineKind.FEEDBACK, DeadlineKind.DPIA} == sees


def test_no_line_holds_a_name(office: Office) -> None:
    case = office.case("Jan van den Berg")
    _add_action(office, case, TODAY)
    for one in watch(office, until=FAR).deadlines:
        assert "Berg" not in f"{one!r}{about_words(one)}"
