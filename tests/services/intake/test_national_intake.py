# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reports of others: looked at first, registered by the officer, never twice."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.journal import JournalAction, JournalQuery
from casuskluis.domain.known import KnownAlready
from casuskluis.domain.lists import NotificationQuery, SubjectQuery
from casuskluis.domain.setting import SettingKey
from casuskluis.exchange.national.parsing import NotJson
from casuskluis.services.intake.national import PlannedReport, ReportPlan
from casuskluis.services.intake.registering import CameInAlready
from casuskluis.services.network.import_plans import RowFate
from exchange.national.report_samples import dumped, person, report
from services.bureau import Office


def planned(office: Office, folder: Path, *values: Any) -> ReportPlan:
    files = []
    for place, value in enumerate(values):
        file = folder / f"melding-{place}.json"
        file.write_bytes(value if isinstance(value, bytes) else dumped(value))
        files.append(file)
    return office.workspace.national_intake.plan(files)


def only(plan: ReportPlan) -> PlannedReport:
    (found,) = plan.reports
    return found


def register(office: Office, found: PlannedReport, **changes: Any) -> Any:
    assert found.notification is not None
    return office.workspace.national_intake.register(
        replace(found.notification, **changes), person=found.persons[0]
    )


def stored(office: Office) -> tuple[int, int]:
    workspace = office.workspace
    return (
        len(workspace.notifications.ids(NotificationQuery())),
        len(workspace.persons.ids(SubjectQuery())),
    )


def test_looking_stores_nothing(office: Office, tmp_path: Path) -> None:
    plan = planned(office, tmp_path, report())

    assert plan.number_of(RowFate.NEW) == 1
    assert only(plan).shown == "Berg, van den, Jan Willem"
    assert stored(office) == (0, 0)


def test_a_report_becomes_a_notification_in_the_queue(office: Office, tmp_path: Path) -> None:
    made = register(office, only(planned(office, tmp_path, report())))

    file = office.workspace.notifications.file(made.id)
    assert made.number.startswith("M2026-")
    assert file.notification.external_id == "ext-2026-1"
    assert file.subject is not None
    assert file.subject.town == "Veldhaven"
    found = office.workspace.journal.newest(wanted=JournalQuery(action=JournalAction.IMPORTED))
    assert f"notification:{made.id}" in [one.object for one in found]


def test_the_same_report_is_not_taken_twice(office: Office, tmp_path: Path) -> None:
    first = only(planned(office, tmp_path, report()))
    made = register(office, first)

    again = only(planned(office, tmp_path, report()))

    assert again.fate is RowFate.KNOWN
    assert again.text == f"Staat er al als {made.number}."
    with pytest.raises(CameInAlready) as raised:
        register(office, first, known_reason="Toch nog eens.")
    assert raised.value.details["number"] == made.number
    assert stored(office) == (1, 1)


def test_the_same_report_in_two_files_counts_once(office: Office, tmp_path: Path) -> None:
    plan = planned(office, tmp_path, report(), report())

    assert [one.fate for one in plan.reports] == [RowFate.NEW, RowFate.KNOWN]


def test_a_person_who_is_known_is_shown_and_needs_a_reason(
    office: Office, tmp_path: Path
) -> None:
    there = register(office, only(planned(office, tmp_path, report())))

    found = only(planned(office, tmp_path, report(id="ext-2")))

    assert there.number in found.known[0].numbers
    with pytest.raises(KnownAlready):
        register(office, found)
    assert stored(office) == (1, 1)
    register(office, found, known_reason="Het is toch een ander.")
    assert stored(office) == (2, 2)


def test_a_refused_report_and_a_broken_file_do_not_cost_the_others(
    office: Office, tmp_path: Path
) -> None:
    plan = planned(
        office, tmp_path, b"{", [report(id="a", soort="?"), report(id="b")], report(id="c")
    )

    assert [one.fate for one in plan.reports] == [RowFate.REFUSED, RowFate.NEW, RowFate.NEW]
    assert [one.row for one in plan.reports] == [1, 2, 1]
    (failure,) = plan.failures
    assert failure.file_name == "melding-0.json"
    assert isinstance(failure.error, NotJson)
    assert stored(office) == (0, 0)


def test_a_number_is_only_kept_where_there_is_a_ground(office: Office, tmp_path: Path) -> None:
    bare = only(planned(office, tmp_path, report()))
    assert bare.persons[0].bsn == ""
    assert "geen grondslag" in bare.text

    settings = office.workspace.settings
    settings.save(replace(settings.get(SettingKey.BSN_ALLOWED), value="1"))

    kept = only(planned(office, tmp_path, report()))
    assert kept.persons[0].bsn == "999993653"
    assert kept.text == ""


def test_the_identifier_of_the_sender_stays_what_it_is(office: Office, tmp_path: Path) -> None:
    made = register(office, only(planned(office, tmp_path, report())))

    with pytest.raises(FieldFixed):
        office.workspace.notifications.save(replace(made, external_id="anders"))


def test_a_report_about_nobody_can_be_registered(office: Office, tmp_path: Path) -> None:
    found = only(planned(office, tmp_path, report(heeftBetrekkingOp=[])))
    assert found.notification is not None

    office.workspace.national_intake.register(found.notification)

    assert stored(office) == (1, 0)


def test_nothing_of_a_report_stands_in_a_repr(office: Office, tmp_path: Path) -> None:
    plan = planned(office, tmp_path, report(heeftBetrekkingOp=[person(), person()]))

    for secret in ("Berg", "Kerkstraat", "999993653", "ext-2026-1", "alleen"):
        assert secret not in repr(plan)
