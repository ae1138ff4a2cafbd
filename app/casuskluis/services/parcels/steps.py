# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What happens to each record of a parcel: the outcome of weighing, before anything is done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from casuskluis.domain.parcels import Side
from casuskluis.domain.stamps import REMOVED, Seen
from casuskluis.services.parcels.incoming import Incoming
from casuskluis.storage.parcelling.forms import Flat

WHOLE = REMOVED
"""In the place of a field: the record as a whole, which one side removed."""


class Action(Enum):
    """What is done with one record."""

    ADD = "add"
    CHANGE = "change"
    LEAVE = "leave"
    REVIVE = "revive"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Clash:
    """Something both sides changed.

    Attributes:
        unit: The field, or `WHOLE`.
        fields: What changes along with it, that one included.
        mine: As it is here; None when it was removed here.
        theirs: As it is in the parcel; None when it was removed there.
        chosen: Whose stays; None as long as nobody chose.
    """

    incoming: Incoming
    unit: str
    fields: tuple[str, ...]
    mine: Flat | None = field(repr=False)
    theirs: Flat | None = field(repr=False)
    chosen: Side | None

    @property
    def key(self) -> str:
        """Names it, also when the same parcel is weighed again."""
        return f"{self.incoming.uid}:{self.unit}"


@dataclass(frozen=True, slots=True)
class Step:
    """What happens to one record.

    Attributes:
        local: Its identifier here; below zero when it gets one while it is stored.
        row: How it will be, with identifiers of here; empty when it goes.
        seen: Its marks afterwards.
        names: Every name it has afterwards.
    """

    incoming: Incoming
    action: Action
    local: int
    row: Flat = field(repr=False)
    seen: Mapping[str, Seen] = field(repr=False)
    names: tuple[str, ...]
    clashes: tuple[Clash, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether anything changes here."""
        return self.action is not Action.LEAVE or bool(self.clashes)
