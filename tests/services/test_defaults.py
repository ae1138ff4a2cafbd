# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from collections.abc import Iterable

import pytest

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import CasePhase
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.information import DataCategory, InformationKind
from casuskluis.domain.meeting import (
    AgendaItemKind,
    AgendaPurpose,
    AttendanceStatus,
    MeetingKind,
    MeetingStatus,
)
from casuskluis.domain.notification import NotificationStatus, NotifierKind
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.setting import SettingKey, Unit
from casuskluis.domain.subject import AgeBand, Gender, SubjectKind
from casuskluis.services.defaults import default_codes, default_settings

FIXED = [
    (CodeList.AGE_BAND, AgeBand),
    (CodeList.CASE_PHASE, CasePhase),
    (CodeList.ASSESSMENT_OUTCOME, AssessmentOutcome),
    (CodeList.NOTIFICATION_STATUS, NotificationStatus),
    (CodeList.NOTIFIER_KIND, NotifierKind),
    (CodeList.INFORMATION_KIND, InformationKind),
    (CodeList.DATA_CATEGORY, DataCategory),
    (CodeList.CORE_ROLE, CoreRole),
    (CodeList.MEETING_KIND, MeetingKind),
    (CodeList.MEETING_STATUS, MeetingStatus),
    (CodeList.ATTENDANCE_STATUS, AttendanceStatus),
    (CodeList.AGENDA_ITEM_KIND, AgendaItemKind),
    (CodeList.AGENDA_PURPOSE, AgendaPurpose),
    (CodeList.ACTION_STATUS, ActionStatus),
    (CodeList.GENDER, Gender),
    (CodeList.SUBJECT_KIND, SubjectKind),
]


@pytest.mark.parametrize(("code_list", "values"), FIXED)
def test_a_fixed_list_covers_its_enumeration_exactly(
    code_list: CodeList, values: Iterable[str]
) -> None:
    book = CodeBook(default_codes())

    assert [code.code for code in book.all(code_list)] == [str(value) for value in values]


def test_every_list_has_entries_with_labels_and_sources() -> None:
    codes = default_codes()

    assert {code.list for code in codes} == set(CodeList)
    assert all(code.label.strip() and code.source.strip() for code in codes)


def test_no_code_and_no_label_stands_twice_in_a_list() -> None:
    codes = default_codes()

    assert max(Counter((code.list, code.code) for code in codes).values()) == 1
    assert max(Counter((code.list, code.label.casefold()) for code in codes).values()) == 1


def test_positions_run_from_one() -> None:
    book = CodeBook(default_codes())

    for code_list in CodeList:
        positions = [code.position for code in book.all(code_list)]
        assert positions == list(range(1, len(positions) + 1))


def test_activism_is_never_a_ground_for_a_case() -> None:
    book = CodeBook(default_codes())

    ideologies = book.all(CodeList.IDEOLOGY)
    assert not any("activis" in f"{code.code} {code.label}".casefold() for code in ideologies)


def test_convictions_and_health_are_asked_twice() -> None:
    careful = {(code.list, code.code) for code in default_codes() if code.needs_care}

    assert (CodeList.DATA_CATEGORY, DataCategory.SPECIAL) in careful
    assert {code for code_list, code in careful if code_list is CodeList.LIFE_DOMAIN} == {
        "mental_health",
        "physical_health",
        "substance_use",
        "meaning",
    }
    assert (CodeList.IDEOLOGY, "not_interpretable") not in careful
    assert (CodeList.IDEOLOGY, "right_wing") in careful


def test_every_setting_is_there_once_with_label_and_source() -> None:
    settings = default_settings()

    assert sorted(setting.key for setting in settings) == sorted(SettingKey)
    assert all(setting.label and setting.source for setting in settings)


def test_no_default_pretends_to_be_checked() -> None:
    assert not any(setting.is_checked for setting in default_settings())


def test_numbers_are_numbers_and_the_bsn_is_off() -> None:
    by_key = {setting.key: setting for setting in default_settings()}

    for setting in by_key.values():
        if setting.unit not in (Unit.TEXT, Unit.FLAG):
            assert setting.number() >= 1
    assert not by_key[SettingKey.BSN_ALLOWED].is_on
    assert by_key[SettingKey.SUPPRESSION_THRESHOLD].number() == 5
