# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Meetings to exchange: one by hand, and any number by chance."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

from hypothesis import strategies as st

from casuskluis.domain.action import ActionItem
from casuskluis.domain.identifiers import (
    ActionItemId,
    CaseNumber,
    MeetingId,
    MeetingNumber,
    OrganisationId,
    SubjectId,
)
from casuskluis.domain.meeting import Decision
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Organisation
from casuskluis.domain.subject import Subject, SubjectKind
from casuskluis.exchange.national.outcomes import OutcomeAction, OutcomeCase, OutcomeMeeting

ORIGIN = UUID("6f1a7c52-0b3e-4c5d-9d5a-3f2f3a1b7c11")
COMPLETE = Subject(
    id=SubjectId(7),
    name=PersonName(family="Berg", prefix="van den", given="Jan Willem"),
    bsn="999993653",
    street="Kerkstraat 12",
    postcode="1234AB",
    town="Veldhaven",
)
POLICE = Organisation(
    id=OrganisationId(3), name="Politie Veldhaven", oin="00000001234567890000"
)


def action(number: str = "A-17", *, owner: Organisation | None = POLICE) -> OutcomeAction:
    item = ActionItem(
        id=ActionItemId(17),
        number=number,
        description="Gesprek voeren",
        owner_id=owner.id if owner else None,
        recorded_on=date(2026, 11, 19),
        condition="Na overleg met de school",
    )
    return OutcomeAction(item, owner)


def decision(number: str = "2026-07/1", text: str = "De casus blijft open.") -> Decision:
    return Decision(number=number, meeting_id=MeetingId(1), text=text)


def case(
    number: str = "2026-0147",
    *,
    subject: Subject | None = COMPLETE,
    decisions: tuple[Decision, ...] | None = None,
    actions: tuple[OutcomeAction, ...] | None = None,
) -> OutcomeCase:
    return OutcomeCase(
        number=CaseNumber(number),
        started_on=date(2026, 3, 2),
        subject=subject,
        minutes="Jan gaat weer naar school.",
        decisions=(decision(),) if decisions is None else decisions,
        actions=(action(),) if actions is None else actions,
    )


def meeting(*cases: OutcomeCase) -> OutcomeMeeting:
    return OutcomeMeeting(
        number=MeetingNumber("2026-07"),
        held_on=date(2026, 11, 19),
        starts_at=time(13, 30),
        ends_at=time(15, 0),
        origin=ORIGIN,
        cases=cases or (case(),),
    )


_TEXT = st.text(max_size=40)
_BSNS = st.sampled_from(["", "999993653", "012345672", "000000012", "123456789", "x", "999"])
_STREETS = st.one_of(
    _TEXT,
    st.sampled_from(
        [
            "Kerkstraat 12",
            "Kerkstraat 12A-3",
            "Plein 1944 12",
            "Kerkstraat",
            "Kerkstraat bij 12",
            "Burgemeester van Nispen tot Sevenaerstraat 4",
            "1e Hugo de Grootstraat 5 bis",
            "Weg ١٢",
        ]
    ),
)
_NAMES = st.one_of(_TEXT, st.just("J." * 99), st.just("Ж" * 197), st.just("x" * 201))


@st.composite
def subjects(draw: st.DrawFn) -> Subject:
    if draw(st.booleans()):
        return replace(COMPLETE, id=SubjectId(draw(st.integers(1, 9))))
    return Subject(
        id=SubjectId(draw(st.integers(1, 9))),
        kind=draw(st.sampled_from(SubjectKind)),
        name=PersonName(
            family=draw(_NAMES),
            prefix=draw(st.sampled_from(["", "van", "uijt te de", "van der lange"])),
            given=draw(_NAMES),
        ),
        bsn=draw(_BSNS),
        street=draw(_STREETS),
        postcode=draw(
            st.sampled_from(["", "1234ab", "1234 AB", "0234 AB", "B-1000", "1234\tAB"])
        ),
        town=draw(_TEXT),
        address_shielded=draw(st.booleans()),
    )


@st.composite
def outcome_cases(draw: st.DrawFn) -> OutcomeCase:
    owners = st.sampled_from([POLICE, replace(POLICE, oin="", name=" Élan "), None])
    numbers = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    return OutcomeCase(
        number=CaseNumber(f"2026-{draw(st.integers(0, 9999)):04}"),
        started_on=draw(st.dates(date(1900, 1, 1), date(2100, 1, 1))),
        subject=draw(st.one_of(st.none(), subjects())),
        minutes=draw(_TEXT),
        decisions=tuple(decision(f"B-{one}", draw(_TEXT)) for one in range(numbers[0])),
        actions=tuple(action(f"A-{one}", owner=draw(owners)) for one in range(numbers[1])),
        other_names=draw(st.sampled_from([(), ("Fatima",)])),
    )


@st.composite
def outcome_meetings(draw: st.DrawFn) -> OutcomeMeeting:
    found = draw(st.lists(outcome_cases(), min_size=1, max_size=4))
    return replace(
        meeting(),
        cases=tuple(found),
        starts_at=draw(st.times()),
        loose_decisions=draw(st.integers(0, 2)),
        loose_actions=draw(st.integers(0, 2)),
    )
