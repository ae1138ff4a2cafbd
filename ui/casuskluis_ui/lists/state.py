# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a list is looked at, as it is kept in the vault: texts by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_FILTER = "filter."
_WIDTH = "width."
_BETWEEN = ","
_ON = "1"
_TABLE = "table"
_LONGEST = 4000


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


def _no_widths() -> Mapping[str, int]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """How a list is looked at.

    Attributes:
        filters: Value by name of the filter; one that narrows nothing is left out.
        order: Key of the order; empty for the one the list likes best.
        descending: From high to low.
        table: As a table instead of a list of items.
        columns: Keys of the columns shown, in order; empty for the usual ones.
        widths: Of columns, in tenths of a character, so that they grow with the text.
    """

    filters: Mapping[str, str] = field(default_factory=_nothing, repr=False)
    order: str = ""
    descending: bool = False
    table: bool = False
    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=_no_widths)

    def kept(self) -> dict[str, str]:
        """Return it as texts."""
        made = {_FILTER + name: value for name, value in self.filters.items() if value}
        if self.order:
            made["order"] = self.order
        if self.descending:
            made["descending"] = _ON
        if self.table:
            made["shape"] = _TABLE
        if self.columns:
            made["columns"] = _BETWEEN.join(self.columns)
        return made | {_WIDTH + key: str(width) for key, width in self.widths.items()}

    @classmethod
    def of(cls, kept: Mapping[str, str]) -> "ListState":
        """Return what was kept; what cannot be read is as if it was never kept."""
        widths = {
            key.removeprefix(_WIDTH): int(value)
            for key, value in kept.items()
            if key.startswith(_WIDTH) and value.isascii() and value.isdecimal()
        }
        columns = [one for one in kept.get("columns", "").split(_BETWEEN) if one]
        return cls(
            filters={
                key.removeprefix(_FILTER): value[:_LONGEST]
                for key, value in kept.items()
                if key.startswith(_FILTER) and value
            },
            order=kept.get("order", ""),
            descending=kept.get("descending") == _ON,
            table=kept.get("shape") == _TABLE,
            columns=tuple(dict.fromkeys(columns)),
            widths=widths,
        )
