# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that can be done in the programme, put together for the workspace."""

from dataclasses import dataclass

from casuskluis.services.context import Context
from casuskluis.services.masking.service import MaskingService
from casuskluis.services.programme.activities import ActivityService
from casuskluis.services.programme.analyses import AnalysisService
from casuskluis.services.programme.contact_moments import ContactMomentService
from casuskluis.services.programme.covenants import CovenantService
from casuskluis.services.programme.goals import GoalService
from casuskluis.services.programme.key_persons import KeyPersonService
from casuskluis.services.programme.knowledge import KnowledgeService
from casuskluis.services.programme.papers.printing import ProgrammePrinter
from casuskluis.services.programme.person_check import PersonCheck
from casuskluis.services.programme.plan_content import PlanContentService
from casuskluis.services.programme.policy_plans import PolicyPlanService
from casuskluis.services.programme.public_printing import PublicPlanService
from casuskluis.services.programme.secret_printing import SecretPlanPrinter
from casuskluis.services.programme.tensions import TensionService
from casuskluis.services.programme.white_spots import WhiteSpotService


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The services of the programme."""

    goals: GoalService
    activities: ActivityService
    knowledge: KnowledgeService
    key_persons: KeyPersonService
    contact_moments: ContactMomentService
    white_spots: WhiteSpotService
    covenants: CovenantService
    tensions: TensionService
    analyses: AnalysisService
    plans: PolicyPlanService
    plan_content: PlanContentService
    secret_plans: SecretPlanPrinter
    public_plans: PublicPlanService
    person_check: PersonCheck
    papers: ProgrammePrinter


def programme_of(context: Context) -> Programme:
    """Return the services of the programme around an open vault."""
    return Programme(
        goals=GoalService(context),
        activities=ActivityService(context),
        knowledge=KnowledgeService(context),
        key_persons=KeyPersonService(context),
        contact_moments=ContactMomentService(context),
        white_spots=WhiteSpotService(context),
        covenants=CovenantService(context),
        tensions=TensionService(context),
        analyses=AnalysisService(context),
        plans=PolicyPlanService(context),
        plan_content=PlanContentService(context),
        secret_plans=SecretPlanPrinter(context),
        public_plans=PublicPlanService(context, MaskingService(context)),
        person_check=PersonCheck(context),
        papers=ProgrammePrinter(context),
    )
