# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why a case should come to the table: asked for, closing, review, actions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from casuskluis.domain.action import ActionItem
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.services.meetings.proposals import ProposalReason, Reason
from casuskluis.services.meetings.returning import actions_to_return
from casuskluis.storage.transaction import Transaction

_REVIEW_HORIZON = timedelta(weeks=6)
"""How far ahead a review comes to the table. A choice of the program, no term."""
_Reasons = dict[CaseId, list[Reason]]


@dataclass(frozen=True, slots=True)
class CaseReasons:
    """The reasons to discuss cases in one meeting, in one question per kind."""

    transaction: Transaction
    meeting: CaseMeeting
    today: date

    def all(self, wishes: Sequence[DiscussionRequest]) -> dict[CaseId, list[Reason]]:
        """Return every reason there is, by case; also of cases of others, and closed ones.

        Args:
            wishes: Those that wait.
        """
        reasons: _Reasons = defaultdict(list)
        self._asked(reasons, wishes)
        self._closing(reasons)
        self._reviews(reasons)
        self._actions(reasons)
        return dict(reasons)

    def _asked(self, reasons: _Reasons, wishes: Iterable[DiscussionRequest]) -> None:
        asking = self.transaction.organisations.by_id(
            one.organisation_id for one in wishes if one.organisation_id
        )
        for one in wishes:
            who = asking.get(one.organisation_id or 0)
            text = f"gevraagd door {who.name}" if who else "gevraagd"
            reasons[one.case_id].append(Reason(kind=ProposalReason.ASKED, text=text))

    def _closing(self, reasons: _Reasons) -> None:
        begun = dict.fromkeys(
            one.case_id for one in self.transaction.closing_marks.of_running()
        )
        for case_id in begun:
            text = "sluitlijst begonnen"
            reasons[case_id].append(Reason(kind=ProposalReason.CLOSING, text=text))

    def _reviews(self, reasons: _Reasons) -> None:
        until = self.meeting.held_on + _REVIEW_HORIZON
        for case in self.transaction.cases.due_for_review(until):
            text = f"noodzakelijkheidstoets voor {case.next_review_on:%d-%m-%Y}"
            reasons[case.id].append(Reason(kind=ProposalReason.REVIEW, text=text))

    def _actions(self, reasons: _Reasons) -> None:
        of_case: dict[CaseId, list[ActionItem]] = defaultdict(list)
        for action in actions_to_return(self.transaction, self.meeting):
            if action.case_id:
                of_case[action.case_id].append(action)
        for case_id, actions in of_case.items():
            text = _told_of(actions, self.today)
            reasons[case_id].append(Reason(kind=ProposalReason.ACTIONS, text=text))


def _told_of(actions: Iterable[ActionItem], today: date) -> str:
    """Return how many actions are late, end before the meeting, or were not done."""
    late = [one for one in actions if one.is_late(today)]
    soon = [one for one in actions if one.is_running and one not in late]
    failed = [one for one in actions if not one.is_running]
    parts = [
        _counted(late, "te laat", "te laat"),
        _counted(soon, "loopt dan af", "lopen dan af"),
        _counted(failed, "niet uitgevoerd", "niet uitgevoerd"),
    ]
    return ", ".join(part for part in parts if part)


def _counted(actions: list[ActionItem], one: str, more: str) -> str:
    if not actions:
        return ""
    if len(actions) == 1:
        return f"actie {actions[0].number} {one}"
    return f"{len(actions)} acties {more}"
