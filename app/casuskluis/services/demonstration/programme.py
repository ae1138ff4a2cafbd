# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The programme of the demonstration: goals, who came where, and the network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from casuskluis.domain.activity import Activity, ActivityAttendance, ActivityStatus
from casuskluis.domain.identifiers import (
    ActivityAttendanceId,
    ActivityId,
    ContactMomentId,
    CovenantId,
    KeyPersonId,
    OrganisationId,
    ProgrammeGoalId,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import ContactMoment, Covenant, KeyPerson
from casuskluis.domain.programme import GoalProgress, ProgrammeGoal
from casuskluis.services.defaults import DefaultsDamaged, read_table
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.workspace import Workspace

_FILE = "demo/programme.toml"
_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoProgramme:
    """What the story tells of the programme, with local identifiers from 1 up."""

    attendances: tuple[ActivityAttendance, ...]
    goals: tuple[ProgrammeGoal, ...]
    key_persons: tuple[KeyPerson, ...]
    covenants: tuple[Covenant, ...]
    moments: tuple[ContactMoment, ...]


def draw_programme(stage: Stage, activities: Sequence[Activity]) -> DemoProgramme:
    """Return the programme. Nothing in it is left to chance: other draws stay as they were.

    Raises:
        DefaultsDamaged: When the texts that ship with the program are damaged.
    """
    places = {one.name: one.id for one in stage.partners.organisations}
    try:
        table = read_table(_FILE)
        return DemoProgramme(
            attendances=tuple(_attendances(stage, activities, places)),
            goals=_goals(table["goal"], stage.last_day.year),
            key_persons=tuple(
                _key_person(place, row, stage.last_day, places)
                for place, row in enumerate(table["key_person"], start=1)
            ),
            covenants=tuple(
                _covenant(place, row, stage.last_day, places)
                for place, row in enumerate(table["covenant"], start=1)
            ),
            moments=tuple(
                _moment(place, row, stage.last_day, places)
                for place, row in enumerate(table["moment"], start=1)
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DefaultsDamaged("programme malformed", file=_FILE) from error


def plan_activities(workspace: Workspace) -> None:
    """Plan an activity that is still to come, and one nobody wrote up yet."""
    today = workspace.context.clock.today()
    for row in read_table(_FILE)["planned"]:
        told = {name: value for name, value in row.items() if name != "ahead"}
        workspace.programme.activities.save(
            Activity(
                **told,
                held_on=today + timedelta(days=row["ahead"]),
                status=ActivityStatus.PLANNED,
            )
        )


def _attendances(
    stage: Stage, activities: Sequence[Activity], places: Mapping[str, OrganisationId]
) -> list[ActivityAttendance]:
    texts = {text.title: text.attended for text in stage.stock.activities}
    found = [
        ActivityAttendance(
            activity_id=ActivityId(activity.id),
            organisation_id=places[name],
            participants=number,
        )
        for activity in activities
        for name, number in texts[activity.title].items()
    ]
    return [
        replace(one, id=ActivityAttendanceId(place)) for place, one in enumerate(found, start=1)
    ]


def _goals(rows: Sequence[_Row], year: int) -> tuple[ProgrammeGoal, ...]:
    positions: dict[tuple[str, int], int] = {}
    goals = []
    for place, row in enumerate(rows, start=1):
        when = year - row.get("years_ago", 0)
        positions[row["pillar"], when] = positions.get((row["pillar"], when), 0) + 1
        goals.append(
            ProgrammeGoal(
                id=ProgrammeGoalId(place),
                pillar=row["pillar"],
                year=when,
                position=positions[row["pillar"], when],
                situation=row["situation"],
                aim=row["aim"],
                plan=row["plan"],
                result=row.get("result", ""),
                progress=GoalProgress(row["progress"]),
            )
        )
    return tuple(goals)


def _key_person(
    place: int, row: _Row, last_day: date, places: Mapping[str, OrganisationId]
) -> KeyPerson:
    agreed = last_day - timedelta(days=row["agreed"])
    return KeyPerson(
        id=KeyPersonId(place),
        name=PersonName(given=row["given"], prefix=row.get("prefix", ""), family=row["family"]),
        organisation_id=places[row["organisation"]] if "organisation" in row else None,
        role=row["role"],
        email=row.get("email", ""),
        phone=row.get("phone", ""),
        phenomenon=row.get("phenomenon", ""),
        district=row.get("district", ""),
        consent_on=agreed,
        consent_until=agreed + timedelta(days=row["lasts"]),
        consent_how=row["how"],
    )


def _covenant(
    place: int, row: _Row, last_day: date, places: Mapping[str, OrganisationId]
) -> Covenant:
    def day(name: str) -> date | None:
        return last_day - timedelta(days=row[name]) if name in row else None

    reviewed = day("reviewed")
    return Covenant(
        id=CovenantId(place),
        title=row["title"],
        parties=tuple(places[name] for name in row["parties"]),
        signed_on=last_day - timedelta(days=row["signed"]),
        valid_until=day("valid"),
        review_on=reviewed + timedelta(days=365) if reviewed else None,
        dpia_on=day("dpia"),
        advice_on=day("advice"),
        register_reference=row.get("reference", ""),
        note=row.get("note", ""),
        ended_on=day("ended"),
    )


def _moment(
    place: int, row: _Row, last_day: date, places: Mapping[str, OrganisationId]
) -> ContactMoment:
    return ContactMoment(
        id=ContactMomentId(place),
        organisation_id=places[row["organisation"]],
        held_on=last_day - timedelta(days=row["days_ago"]),
        officer="S. Meijer",
        topic=row["topic"],
        phenomenon=row.get("phenomenon", ""),
        district=row.get("district", ""),
        follow_up=row.get("follow_up", ""),
        follow_up_on=last_day - timedelta(days=row["due"]) if "due" in row else None,
        followed_up=row.get("done", False),
    )
