# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One record of every kind of the programme and the ledger, beside `storage.records`."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from casuskluis.domain.activity import ActivityAttendance
from casuskluis.domain.masked_text import MaskedText
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import ContactMoment, Covenant, KeyPerson
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlan
from casuskluis.domain.programme import ProgrammeGoal
from casuskluis.domain.releases import ReleaseAudience, ReleaseRecord
from casuskluis.domain.tension import PhenomenonAnalysis, TensionSignal
from storage.process_records import Stored

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

PROGRAMME_BUILDERS: Mapping[str, Callable[[Stored], Any]] = {
    "activity_attendances": lambda world: ActivityAttendance(
        activity_id=world["activities"].id,
        organisation_id=world["organisations"].id,
        participants=12,
    ),
    "programme_goals": lambda _: ProgrammeGoal(
        pillar="prevention", year=2026, aim="Scholen weten waar zij terecht kunnen."
    ),
    "key_persons": lambda world: KeyPerson(
        name=PersonName.parse("Noor de Boer"),
        organisation_id=world["organisations"].id,
        consent_on=DAY,
        consent_until=date(2027, 3, 2),
        consent_how="formulier",
    ),
    "covenants": lambda world: Covenant(
        title="Convenant persoonsgerichte aanpak",
        signed_on=DAY,
        parties=(world["organisations"].id,),
    ),
    "contact_moments": lambda world: ContactMoment(
        organisation_id=world["organisations"].id, held_on=DAY, topic="Open dag"
    ),
    "tensions": lambda _: TensionSignal(
        noted_on=DAY, phenomenon="polarisation", observed="Onrust na een bericht."
    ),
    "analyses": lambda _: PhenomenonAnalysis(
        phenomenon="polarisation", year=2026, half=1, picture="Meer fel.", sources="Partners"
    ),
    "policy_plans": lambda _: PolicyPlan(
        title="Plan van aanpak",
        first_year=2026,
        last_year=2029,
        secrecy=SecrecyOrder(
            imposed_by="college",
            imposed_on=DAY,
            ground="artikel 5.1 lid 2 onder d Woo",
            lifted_by="raad",
        ),
    ),
    "plan_sections": lambda world: PlanSection(
        plan_id=world["policy_plans"].id, position=1, title="Lokaal beeld"
    ),
    "measures": lambda world: Measure(
        plan_id=world["policy_plans"].id,
        pillar="prevention",
        position=1,
        title="Training voor scholen",
        owner_id=world["organisations"].id,
        public_text="Alle scholen krijgen een training.",
    ),
    "releases": lambda _: ReleaseRecord(
        profile="council_year",
        reference_date=DAY,
        audience=ReleaseAudience.PUBLIC,
        method="rounding:5",
        engine="1",
        seed=7,
        printed="{}",
        proof="{}",
        digest="00",
        made_at=NOON,
    ),
    "masked_texts": lambda _: MaskedText(
        purpose="measure:1", source_digest="00", masked="[betrokkene]", reviewed_at=NOON
    ),
}
