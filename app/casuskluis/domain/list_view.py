# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How somebody looks at a list: what is shown of it, and in which order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ListViewId

LONGEST_NAME = 60
NOT_STORED = ListViewId(0)


class ViewWithoutName(RuleViolated):
    """A view that is kept for later needs a name of at most sixty characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """One way to look at a list.

    Attributes:
        page: Stable name of the list, such as "cases".
        name: As the officer calls it; empty is how the list was left last.
        state: Whatever the list wants to know again, as text. A filter may hold a name.
        officer: Label of whose view it is.
        id: Identifier; 0 before it is stored.
    """

    page: str
    name: str = field(default="", repr=False)
    state: Mapping[str, str] = field(repr=False)
    officer: str = field(default="", repr=False)
    id: ListViewId = NOT_STORED
