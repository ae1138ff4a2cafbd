# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The attachments of the demonstration: a signed plan and a map, both of nothing real."""

from importlib import resources

from casuskluis.domain.case import OPEN_PHASES
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.plan import PlanStatus
from casuskluis.services.casework.plan_files import PlanVersion
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.workspace import Workspace

MAP = "plattegrond.png"


def enclose(workspace: Workspace) -> None:
    """Attach two files to the first case that takes them and has an adopted plan."""
    for case_id in workspace.cases.ids(CaseQuery(phases=OPEN_PHASES)):
        version = _adopted(workspace, case_id)
        if version is not None and not _is_shut(workspace, case_id):
            _attach(workspace, case_id, version)
            return


def _adopted(workspace: Workspace, case_id: CaseId) -> PlanVersion | None:
    for version in workspace.plans.of_case(case_id).versions:
        if version.plan.status is PlanStatus.ADOPTED:
            return version
    return None


def _is_shut(workspace: Workspace, case_id: CaseId) -> bool:
    case = workspace.cases.file(case_id).case
    return case.restricted or case.review_overdue(workspace.context.clock.today())


def _attach(workspace: Workspace, case_id: CaseId, version: PlanVersion) -> None:
    add = workspace.attachments.add_content
    paper = workspace.plan_printer.draw(version.plan.id, EditionRequest())
    add(
        case_id,
        f"Plan van aanpak versie {version.plan.number}, ondertekend.pdf",
        paper.pdf,
        "Ondertekend door de deelnemers van het casusoverleg",
    )
    picture = resources.files("casuskluis_resources").joinpath("demo", MAP).read_bytes()
    add(case_id, MAP, picture, "Waar het jongerencentrum ligt; afspraken over de route")
