# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One record of every kind of the case process, beside those of `storage.records`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Protocol

from casuskluis.domain.attachment import Attachment, AttachmentKind
from casuskluis.domain.closing import ClosingMark, ClosingStep
from casuskluis.domain.destruction import (
    DestructionList,
    DestructionRecord,
    FileKind,
    RetainedFigure,
)
from casuskluis.domain.history import Addendum
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.minutes import MinutesVersion
from casuskluis.domain.officer import Authorisation, Officer, Role
from casuskluis.domain.plan import ActionPlan, Goal, Intervention
from casuskluis.domain.request import AccessRequest, Disclosure, Informing
from casuskluis.domain.review import NecessityReview
from casuskluis.domain.tension import PhenomenonAnalysis
from casuskluis.domain.upkeep import DataBreach, UpkeepKind, UpkeepRecord

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Stored(Protocol):
    """The records stored so far, by the name of their repository."""

    def __getitem__(self, name: str, /) -> Any:
        """Return one record."""


PROCESS_BUILDERS: Mapping[str, Callable[[Stored], Any]] = {
    "plans": lambda world: ActionPlan(
        case_id=world["cases"].id,
        recorded_on=DAY,
        summary="Werk en wonen eerst.",
        meeting_id=world["meetings"].id,
    ),
    "goals": lambda world: Goal(
        plan_id=world["plans"].id,
        case_id=world["cases"].id,
        text="Gaat drie dagen in de week naar de werkplaats.",
        indicator="Aanwezigheid volgens de werkmeester.",
        target_on=DAY,
    ),
    "interventions": lambda world: Intervention(
        plan_id=world["plans"].id,
        case_id=world["cases"].id,
        goal_id=world["goals"].id,
        name="Begeleiding naar werk",
        executor_id=world["organisations"].id,
        starts_on=DAY,
    ),
    "informings": lambda world: Informing(
        case_id=world["cases"].id,
        recorded_on=DAY,
        informed=True,
        informed_on=DAY,
        manner="gesprek",
    ),
    "disclosures": lambda world: Disclosure(
        case_id=world["cases"].id,
        organisation_id=world["organisations"].id,
        disclosed_on=DAY,
        what="Verslag van het overleg",
        legal_basis="artikel 8",
    ),
    "access_requests": lambda world: AccessRequest(
        number="AVG2026-01",
        subject_id=world["subjects"].id,
        requester="J. van den Berg",
        received_on=DAY,
        due_on=DAY,
    ),
    "necessity_reviews": lambda world: NecessityReview(
        case_id=world["cases"].id,
        held_on=DAY,
        necessity="De zorgen houden aan.",
        proportionality="Minder kan niet.",
    ),
    "closing_marks": lambda world: ClosingMark(
        case_id=world["cases"].id, step=ClosingStep.PARTNERS, marked_on=DAY
    ),
    "destruction_lists": lambda _: DestructionList(
        number="V2026-01", drawn_on=DAY, drawn_by="Regisseur 1"
    ),
    "destruction_records": lambda world: DestructionRecord(
        list_id=world["destruction_lists"].id,
        kind=FileKind.CASE,
        record_id=7,
        number="2019-0007",
        opened_on=DAY,
        destroy_on=DAY,
    ),
    "retained_figures": lambda _: RetainedFigure(quarter=date(2026, 1, 1)),
    "addenda": lambda world: Addendum(
        kind="information_item",
        record_id=world["information"].id,
        case_id=world["cases"].id,
        text="De stage was bij een lasser.",
        written_on=DAY,
    ),
    "attachments": lambda world: Attachment(
        case_id=world["cases"].id,
        name="verslag.pdf",
        kind=AttachmentKind.PDF,
        size=12,
        digest="00",
        added_on=DAY,
    ),
    "instruments": lambda world: InstrumentReference(
        case_id=world["cases"].id,
        instrument="VERA-2R",
        organisation_id=world["organisations"].id,
        used_on=DAY,
        location="bij de reclassering",
    ),
    "officers": lambda _: Officer(label="Regisseur 1", roles=(Role.PROCESS_COORDINATOR,)),
    "authorisations": lambda world: Authorisation(
        case_id=world["cases"].id, officer="Regisseur 1", granted_on=DAY
    ),
    "upkeep": lambda _: UpkeepRecord(kind=UpkeepKind.DPIA, done_on=DAY),
    "data_breaches": lambda _: DataBreach(
        number="DL2026-01", found_at=NOON, description="Een brief ging naar een verkeerd adres."
    ),
}


@dataclass(frozen=True)
class Another:
    """What makes a second record of a kind differ where the vault takes only one."""

    kind: type
    field: str
    value: object


ANOTHER: Mapping[str, Another] = {
    "plans": Another(ActionPlan, "number", 2),
    "closing_marks": Another(ClosingMark, "step", ClosingStep.SUBJECT),
    "officers": Another(Officer, "label", "Regisseur 2"),
    "minutes": Another(MinutesVersion, "number", 2),
    "analyses": Another(PhenomenonAnalysis, "half", 2),
}


def second(name: str, record: Any) -> Any:
    """Return a record that can be stored beside the first one of its kind."""
    fresh = replace(record, id=0)
    if name in ANOTHER:
        return replace(fresh, **{ANOTHER[name].field: ANOTHER[name].value})
    numbered = isinstance(getattr(fresh, "number", None), str)
    return replace(fresh, number="new-1") if numbered else fresh
