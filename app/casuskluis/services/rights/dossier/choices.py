# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer chooses to leave out of a dossier, and on what ground."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.information import InformationItem


class WithheldWithoutGround(RuleViolated):
    """Information is only left out on a ground that the person is told."""


class Treatment(StrEnum):
    """How one piece of information comes in the dossier."""

    WHOLE = "whole"
    WITHOUT_SOURCE = "without_source"
    WITHHELD = "withheld"


class Ground(StrEnum):
    """Why something is left out. Source: AVG art. 15(4), art. 23 with UAVG art. 41(1)."""

    OTHERS = "others"
    STATE = "state"
    PUBLIC_SAFETY = "public_safety"
    CRIME = "crime"
    SUBJECT = "subject"


GROUNDS: Mapping[Ground, str] = {
    Ground.OTHERS: "AVG artikel 15 lid 4: rechten en vrijheden van anderen",
    Ground.STATE: "AVG artikel 23, UAVG artikel 41 lid 1 onder a: nationale veiligheid",
    Ground.PUBLIC_SAFETY: "AVG artikel 23, UAVG artikel 41 lid 1 onder c: openbare veiligheid",
    Ground.CRIME: (
        "AVG artikel 23, UAVG artikel 41 lid 1 onder d: voorkomen, onderzoeken en vervolgen "
        "van strafbare feiten"
    ),
    Ground.SUBJECT: (
        "AVG artikel 23, UAVG artikel 41 lid 1 onder i: bescherming van de betrokkene of van "
        "de rechten en vrijheden van anderen"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChoice:
    """What happens to one piece of information.

    Attributes:
        ground: Needed when it is withheld.
    """

    treatment: Treatment = Treatment.WHOLE
    ground: Ground | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierChoices:
    """What the officer chose.

    Attributes:
        items: By identifier of the information; what is not named follows `usual`.
        names: Further names to take out of the texts: of people the vault does not know.
    """

    items: Mapping[int, ItemChoice] = field(default_factory=dict)
    names: tuple[str, ...] = field(default=(), repr=False)

    def of(self, item: InformationItem) -> ItemChoice:
        """Return what happens to one piece of information.

        Raises:
            WithheldWithoutGround: When it is withheld and no ground is given.
        """
        choice = self.items.get(item.id) or usual(item)
        if choice.treatment is Treatment.WITHHELD and choice.ground is None:
            raise WithheldWithoutGround
        return choice


def usual(item: InformationItem) -> ItemChoice:
    """Return what happens unless the officer decides otherwise.

    A source that set conditions for passing its information on is not named.
    """
    shielded = bool(item.conditions.strip())
    return ItemChoice(treatment=Treatment.WITHOUT_SOURCE if shielded else Treatment.WHOLE)
