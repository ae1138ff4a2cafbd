# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An action as the list of actions shows it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class ActionGroup(StrEnum):
    """Under which heading of the list an action stands."""

    LATE = "late"
    DUE = "due"
    LATER = "later"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One action.

    Attributes:
        number: As printed, such as "A-17".
        owner: The organisation, or the organisation and the person, that carries it out.
        condition: What triggers it, when it does not start at once; may be empty.
        case_number: To which case it belongs; may be empty.
    """

    number: str
    description: str = field(repr=False)
    owner: str = field(repr=False)
    due_on: date | None
    status_label: str
    group: ActionGroup
    condition: str = field(default="", repr=False)
    case_number: str = ""
