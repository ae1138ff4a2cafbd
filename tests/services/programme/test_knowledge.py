# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta

from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.setting import SettingKey
from services.bureau import TODAY, Office

LECTURE = Activity(
    title="Lezing",
    pillar="capacity_building",
    kind="lecture",
    held_on=TODAY - timedelta(days=30),
    phenomenon="polarisation",
    participants=9,
)


def test_the_map_tells_what_was_learnt_newest_first_and_what_is_missing(
    office: Office,
) -> None:
    programme = office.workspace.programme
    programme.activities.save(LECTURE, {office.school: 4})
    newer = replace(LECTURE, held_on=TODAY, kind="training")
    programme.activities.save(newer, {office.school: 0})

    found = programme.knowledge.map()

    lessons = found.lessons[office.school, "polarisation"]
    assert [(one.kind, one.held_on) for one in lessons] == [
        ("training", TODAY),
        ("lecture", LECTURE.held_on),
    ]
    assert "polarisation" not in found.missing(office.school)
    assert "activism" in found.missing(office.school)
    police = office.core[CoreRole.POLICE]
    assert set(found.missing(police)) == set(found.phenomena)


def test_what_did_not_take_place_or_has_no_theme_teaches_nothing(office: Office) -> None:
    programme = office.workspace.programme
    cancelled = replace(LECTURE, status=ActivityStatus.CANCELLED)
    for activity in (cancelled, replace(LECTURE, phenomenon="")):
        programme.activities.save(activity, {office.school: 4})

    assert programme.knowledge.map().lessons == {}


def test_old_knowledge_is_missing_again_after_its_term(office: Office) -> None:
    programme, settings = office.workspace.programme, office.workspace.settings
    programme.activities.save(
        replace(LECTURE, held_on=TODAY.replace(year=TODAY.year - 3)), {office.school: 4}
    )
    assert not programme.knowledge.map().is_missing(office.school, "polarisation")

    settings.save(replace(settings.get(SettingKey.KNOWLEDGE_TERM), value="2"))

    assert programme.knowledge.map().is_missing(office.school, "polarisation")


def test_a_partner_that_stopped_is_left_out(office: Office) -> None:
    office.workspace.partners.end(office.school, on=TODAY - timedelta(days=1))
    found = office.workspace.programme.knowledge.map()
    assert office.school not in {one.id for one in found.organisations}
