# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Code lists: the short lists of words an officer chooses from.

Lists whose codes drive rules (phases, outcomes) are enumerations elsewhere in the domain; their
Dutch labels live here all the same, so that every label has one source.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class CodeList(StrEnum):
    """The lists. A ``*`` marks those whose codes are fixed by an enumeration."""

    IDEOLOGY = "ideology"
    PHENOMENON = "phenomenon"
    CHANNEL = "channel"
    SOURCE_DOMAIN = "source_domain"
    ORGANISATION_KIND = "organisation_kind"
    LIFE_DOMAIN = "life_domain"
    CLOSING_REASON = "closing_reason"
    RELATION = "relation"
    PILLAR = "pillar"
    ACTIVITY_KIND = "activity_kind"
    AGE_BAND = "age_band"  # *
    CASE_PHASE = "case_phase"  # *
    ASSESSMENT_OUTCOME = "assessment_outcome"  # *
    NOTIFICATION_STATUS = "notification_status"  # *
    NOTIFIER_KIND = "notifier_kind"  # *
    INFORMATION_KIND = "information_kind"  # *
    DATA_CATEGORY = "data_category"  # *
    CORE_ROLE = "core_role"  # *
    MEETING_KIND = "meeting_kind"  # *
    MEETING_STATUS = "meeting_status"  # *
    ATTENDANCE_STATUS = "attendance_status"  # *
    AGENDA_ITEM_KIND = "agenda_item_kind"  # *
    AGENDA_PURPOSE = "agenda_purpose"  # *
    ACTION_STATUS = "action_status"  # *
    PLAN_STATUS = "plan_status"  # *
    GOAL_OUTCOME = "goal_outcome"  # *
    INTERVENTION_KIND = "intervention_kind"  # *
    VOLUNTARINESS = "voluntariness"  # *
    REQUEST_KIND = "request_kind"  # *
    REQUEST_OUTCOME = "request_outcome"  # *
    REVIEW_OUTCOME = "review_outcome"  # *
    CLOSING_STEP = "closing_step"  # *
    ROLE = "role"  # *
    UPKEEP_KIND = "upkeep_kind"  # *
    DEADLINE_KIND = "deadline_kind"  # *
    DESTRUCTION_STATUS = "destruction_status"  # *
    TREATMENT = "treatment"  # *
    COPY_KIND = "copy_kind"  # *
    COPY_STATE = "copy_state"  # *
    INSTRUMENT = "instrument"
    DISTRICT = "district"
    TENSION_SOURCE = "tension_source"
    TENSION_PHASE = "tension_phase"  # *
    ACTIVITY_STATUS = "activity_status"  # *
    GOAL_PROGRESS = "goal_progress"  # *
    POLICY_PLAN_STATUS = "policy_plan_status"  # *
    MEASURE_STATUS = "measure_status"  # *
    RELEASE_AUDIENCE = "release_audience"  # *
    RELEASE_STATUS = "release_status"  # *
    GENDER = "gender"  # *
    SUBJECT_KIND = "subject_kind"  # *


EXTENSIBLE = frozenset(
    {
        CodeList.IDEOLOGY,
        CodeList.PHENOMENON,
        CodeList.CHANNEL,
        CodeList.SOURCE_DOMAIN,
        CodeList.ORGANISATION_KIND,
        CodeList.LIFE_DOMAIN,
        CodeList.CLOSING_REASON,
        CodeList.RELATION,
        CodeList.PILLAR,
        CodeList.ACTIVITY_KIND,
        CodeList.INSTRUMENT,
        CodeList.DISTRICT,
        CodeList.TENSION_SOURCE,
    }
)
"""The lists an officer may add to and retire from; of the others only the words may change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One entry of a code list.

    Attributes:
        code: What is stored; never renamed.
        label: Dutch, as shown and printed.
        position: Order within the list, from 1.
        active: Whether it can still be chosen; old records keep showing it.
        source: Where the entry comes from, or "voorstel".
        needs_care: Choosing it means special category data (AVG art. 9): ask once more.
    """

    list: CodeList
    code: str
    label: str
    position: int
    active: bool = True
    source: str = ""
    needs_care: bool = False


class CodeBook:
    """All code lists of a vault, read once and looked up often."""

    def __init__(self, codes: Iterable[Code]) -> None:
        grouped: dict[CodeList, dict[str, Code]] = {}
        for code in sorted(codes, key=lambda code: (code.list, code.position, code.code)):
            grouped.setdefault(code.list, {})[code.code] = code
        self._codes: Mapping[CodeList, Mapping[str, Code]] = grouped

    @property
    def lists(self) -> list[CodeList]:
        """The lists that have entries."""
        return list(self._codes)

    def choices(self, code_list: CodeList) -> list[Code]:
        """Return the entries that can be chosen, in order."""
        return [code for code in self._codes.get(code_list, {}).values() if code.active]

    def all(self, code_list: CodeList) -> list[Code]:
        """Return every entry, retired ones too, in order."""
        return list(self._codes.get(code_list, {}).values())

    def label(self, code_list: CodeList, code: str) -> str:
        """Return the Dutch label; an empty code gives an empty text, an unknown one itself."""
        found = self._codes.get(code_list, {}).get(code)
        return found.label if found else code
