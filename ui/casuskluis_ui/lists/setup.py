# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a page says of its list; everything else is the same for all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from casuskluis.domain.list_view import ListView
from casuskluis.services.lists.columns import ListColumn, ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.filters import ListFilter
from casuskluis_ui.models import Aside, Column

NOTHING = "–"


class ViewKeeper(Protocol):
    """Keeps in the vault how lists are looked at."""

    def last(self, page: str) -> Mapping[str, str]:
        """Return how a list was left."""

    def keep_last(self, page: str, state: Mapping[str, str]) -> None:
        """Keep how a list is left."""

    def saved(self, page: str) -> tuple[ListView, ...]:
        """Return the views with a name."""

    def save(self, page: str, name: str, state: Mapping[str, str]) -> ListView:
        """Keep a view; one with the same name is replaced."""

    def remove(self, view: ListView) -> None:
        """Forget a view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCommand:
    """Something that can be done with chosen rows; button, menu and key do the same.

    Attributes:
        text: Dutch, with "…" when it asks something first.
        icon: Name of an icon.
        run: Gets the ids, in the order of the list.
        one: Offered for one row.
        several: Offered for several rows.
        removes: What Del does.
        asks: Name of the form it asks with: after a lock that opens again.
    """

    text: str
    icon: str
    run: Callable[[tuple[int, ...]], object]
    one: bool = True
    several: bool = True
    removes: bool = False
    asks: str = ""

    def suits(self, count: int) -> bool:
        """Whether it is offered for so many rows."""
        return (self.one and count == 1) or (self.several and count > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSetup:
    """One list.

    Attributes:
        workspace: Where its views are kept, and where it is taken out as a file.
        kind: Which list.
        filters: Beside the quick filter, in the order of the chips.
        commands: What can be done with rows.
        tones: Of cells, by key of the column.
        whole: Every column can be sorted on: the list is read whole.
        sortable: Whether the order may be changed at all.
        aside: Reads the rest of a long list while its first page is shown; None reads all of
            it at once.
    """

    workspace: Workspace
    kind: ListKind
    filters: Sequence[ListFilter] = ()
    commands: Sequence[RowCommand] = ()
    tones: Mapping[str, Callable[[Any], str]] = field(default_factory=dict)
    whole: bool = False
    sortable: bool = True
    aside: Aside | None = None

    @property
    def keeper(self) -> ViewKeeper:
        """Where the views are kept."""
        return self.workspace.list_views

    def columns(self) -> tuple[Column[Any], ...]:
        """Return every column there is, in the usual order."""
        known = self.workspace.lists.columns(self.kind)
        return tuple(self._column(one) for one in known)

    def _column(self, known: ListColumn[Any]) -> Column[Any]:
        order = known.key if self.whole else known.sort
        return Column(
            title=known.title,
            text=lambda line: known.text(line) or NOTHING,
            sort=order if self.sortable else "",
            tone=self.tones.get(known.key),
            numeric=known.numeric,
            stretch=known.wide,
            key=known.key,
            usual=known.usual,
        )
