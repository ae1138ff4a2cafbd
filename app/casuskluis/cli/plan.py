# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis plan``: show the plan of a case, or print it."""

from collections.abc import Iterator
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped, WrongUse
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import save_paper, say
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened, opened_to_write
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import CaseNumber, OrganisationId
from casuskluis.domain.naming import fold
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.plan_files import GoalFile, PlanFile, PlanVersion
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.workspace import Workspace

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_UNKNOWN = (
    "Er is geen casus met dit nummer. Alle nummers ziet u met: casuskluis casus toon --alle"
)
_NO_PLAN = "Deze casus heeft nog geen plan. Maak het in het venster, op het tabblad Plan."
_NO_VERSION = "Deze versie van het plan is er niet. De versies ziet u met: casuskluis plan toon"
_UNKNOWN_HOLDER = (
    "Geen organisatie heet zo, of er zijn er meer. Schrijf de naam zoals hij bij Partners "
    "staat."
)
_CaseNumber = Annotated[
    str, typer.Argument(metavar="NUMMER", help="Het casusnummer, zoals 2026-0147.")
]
_Version = Annotated[
    int,
    typer.Option("--versie", metavar="N", help="Welke versie; anders het plan dat nu geldt."),
]


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon het plan van een casus.",
    help=(
        "Toon de doelen, interventies en acties van het plan dat nu geldt, of van één versie. "
        "Let op wie meekijkt."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis plan toon 2026-0147\n"
        "casuskluis --kluis Veldhaven.kluis plan toon 2026-0147 --versie 1"
    ),
)
def show(
    context: typer.Context,
    number: _CaseNumber,
    *,
    version: _Version = 0,
    fd: PassphraseFd = None,
) -> None:
    """Show one version of a plan."""
    with opened(context, fd) as workspace:
        file = _file(workspace, number)
        workspace.views.note(Viewed.CASE, file.case.id)
        for line in _described(file, _chosen(file, version), workspace.codes.book()):
            say(line)


@app.command(
    "pdf",
    cls=DutchCommand,
    short_help="Print het plan van een casus als PDF.",
    help=(
        "Print het plan als PDF, met het casusnummer en zonder naam. Met --voor staat erop "
        "voor wie het is, en legt het programma vast dat die organisatie het kreeg."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis plan pdf 2026-0147 --uit plan.pdf\n"
        "casuskluis --kluis Veldhaven.kluis plan pdf 2026-0147 --uit plan.pdf \\\n"
        "    --voor politie --met-naam"
    ),
)
def print_plan(
    context: typer.Context,
    number: _CaseNumber,
    target: Target,
    *,
    version: _Version = 0,
    holder: Annotated[
        str,
        typer.Option("--voor", metavar="ORGANISATIE", help="Voor wie dit exemplaar is."),
    ] = "",
    with_name: Annotated[
        bool,
        typer.Option(
            "--met-naam", help="Druk de naam af; alleen met --voor een van de kernpartners."
        ),
    ] = False,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print one version of a plan."""
    if with_name and not holder:
        raise WrongUse(
            "Zet bij --met-naam ook --voor ORGANISATIE: een naam is nooit voor allen."
        )
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        file = _file(workspace, number)
        request = EditionRequest(
            organisation_id=_holder(file, holder) if holder else None, with_names=with_name
        )
        paper = workspace.plan_printer.print(_chosen(file, version).plan.id, request)
    save_paper(paper, target, overwrite=overwrite)


def _file(workspace: Workspace, number: str) -> PlanFile:
    try:
        case = workspace.cases.by_number(CaseNumber(number))
    except NotFound:
        raise Stopped(_UNKNOWN) from None
    return workspace.plans.of_case(case.id)


def _chosen(file: PlanFile, number: int) -> PlanVersion:
    """Return the version asked for; without one that which holds, else the draft."""
    if not number:
        found = file.adopted or file.draft
        if found is None:
            raise Stopped(_NO_PLAN)
        return found
    for version in file.versions:
        if version.plan.number == number:
            return version
    raise Stopped(_NO_VERSION)


def _holder(file: PlanFile, name: str) -> OrganisationId:
    """Return the organisation with this name, or the only one that holds it.

    When more do, a core partner goes before the others.
    """
    known = list(file.organisations.values())
    same = [one for one in known if fold(one.name) == fold(name)]
    near = [one for one in known if fold(name) in fold(one.name)]
    core = [one for one in near if one.is_core]
    for found in (same, near, core):
        if len(found) == 1:
            return found[0].id
    raise Stopped(_UNKNOWN_HOLDER)


def _described(file: PlanFile, version: PlanVersion, codes: CodeBook) -> Iterator[str]:
    plan = version.plan
    status = codes.label(CodeList.PLAN_STATUS, plan.status).lower()
    on = f" op {dutch_date(plan.adopted_on)}" if plan.adopted_on else ""
    yield f"Casus {file.case.number}, plan versie {plan.number}: {status}{on}"
    if plan.summary:
        yield plan.summary
    for place, goal in enumerate(version.goals, start=1):
        yield from _goal(place, goal, file, codes)
    for one in version.interventions:
        kind = codes.label(CodeList.INTERVENTION_KIND, one.kind).lower()
        freedom = codes.label(CodeList.VOLUNTARINESS, one.voluntariness).lower()
        executor = file.organisation_name(one.executor_id)
        yield f"Interventie, {kind}, {freedom}, {executor}: {one.name}"
        if one.result:
            yield f"  Resultaat: {one.result}"


def _goal(place: int, found: GoalFile, file: PlanFile, codes: CodeBook) -> Iterator[str]:
    goal = found.goal
    outcome = codes.label(CodeList.GOAL_OUTCOME, goal.outcome).lower()
    yield f"Doel {place} ({outcome}): {goal.text}"
    yield f"  Zo merken we het: {goal.indicator}"
    if goal.target_on:
        yield f"  Streefdatum: {dutch_date(goal.target_on)}"
    if goal.outcome_note:
        yield f"  Uitkomst: {goal.outcome_note}"
    for action in found.actions:
        status = codes.label(CodeList.ACTION_STATUS, action.status).lower()
        owner = file.organisation_name(action.owner_id)
        yield f"  Actie {action.number}, {status}, {owner}: {action.description}"
