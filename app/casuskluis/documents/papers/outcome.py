# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a meeting decided and agreed (besluiten- en actielijst), for one holder."""

from dataclasses import dataclass, field

from casuskluis.documents.papers.action import ActionLine
from casuskluis.documents.papers.case_sheet import DecisionLine
from casuskluis.documents.papers.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeItem:
    """What one agenda item led to.

    Attributes:
        position: From 1, the same in every edition.
        title: Never holds a name; empty when shielded.
        shielded: This holder takes no part: only the number is printed.
        conclusion: In a sentence, apart from the numbered decisions; may be empty.
        decisions: Taken under this item.
        actions: Agreed under this item: who, by when, on what condition.
        postponed: It was not reached and goes to the next meeting.
    """

    position: int
    title: str = ""
    shielded: bool = False
    conclusion: str = field(default="", repr=False)
    decisions: tuple[DecisionLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    postponed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePaper:
    """The whole list of one meeting.

    Attributes:
        items: In the order of the agenda.
        other: Decisions and actions of the meeting that belong to no item.
        own_actions: What this holder promised; repeated on the first page.
        draft: The minutes are not adopted yet, which the print says.
    """

    session: Session
    items: tuple[OutcomeItem, ...] = ()
    other: OutcomeItem | None = None
    own_actions: tuple[ActionLine, ...] = ()
    draft: bool = True
