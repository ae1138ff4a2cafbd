# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis beleidsplan``: list the plans, and print the public or the whole version."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, save_paper, say, show_table
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened, opened_to_write
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import PolicyPlanId
from casuskluis.domain.policy_plan import PolicyPlan, PolicyPlanStatus
from casuskluis.services.programme.public_printing import WAITING, Fate
from casuskluis.services.workspace import Workspace

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_NONE = "Er is nog geen beleidsplan. Maak het in het venster, op de pagina Programma."
_NO_PLAN = (
    "Geen beleidsplan heeft dit nummer. De nummers ziet u met: casuskluis beleidsplan toon"
)
_Number = Annotated[
    int,
    typer.Option("--plan", metavar="N", help="Welk plan; anders het nieuwste dat vastligt."),
]


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon de beleidsplannen.",
    help=(
        "Toon de beleidsplannen, en van elk hoeveel teksten in de publieksversie komen, "
        "wegblijven of nog moeten worden nagekeken."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis beleidsplan toon",
)
def show(context: typer.Context, fd: PassphraseFd = None) -> None:
    """List the plans."""
    with opened(context, fd) as workspace:
        plans = workspace.programme.plans.all()
        rows = [_row(workspace, one) for one in plans]
    show_table(("Nr", "Jaren", "Titel", "Stand", "Publiek", "Weg", "Nakijken"), rows)
    say(counted(len(plans), "plan", "plannen") + ".")


@app.command(
    "publiek",
    cls=DutchCommand,
    short_help="Print de publieksversie als PDF.",
    help=(
        "Print de publieksversie als PDF. Zij wordt alleen gemaakt uit nagekeken publieke "
        "teksten. Staat er iets in dat op een persoon wijst, dan komt er geen bestand."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis beleidsplan publiek --uit publieksversie.pdf",
)
def print_public(
    context: typer.Context,
    target: Target,
    *,
    number: _Number = 0,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print the public version."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        paper = workspace.programme.public_plans.print(_chosen(workspace, number))
    save_paper(paper, target, overwrite=overwrite)


@app.command(
    "geheim",
    cls=DutchCommand,
    short_help="Print de volledige versie als PDF.",
    help=(
        "Print de volledige versie als PDF, met op elke bladzijde het besluit over "
        "geheimhouding. Met --voor staat erop voor wie het is."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis beleidsplan geheim --uit plan.pdf \\\n"
        '    --voor "de griffie"'
    ),
)
def print_whole(
    context: typer.Context,
    target: Target,
    *,
    number: _Number = 0,
    holder: Annotated[
        str, typer.Option("--voor", metavar="NAAM", help="Voor wie dit exemplaar is.")
    ] = "",
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print the whole plan."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        plan_id = _chosen(workspace, number)
        paper = workspace.programme.secret_plans.print(plan_id, holder)
    save_paper(paper, target, overwrite=overwrite)


def _chosen(workspace: Workspace, number: int) -> PolicyPlanId:
    plans = workspace.programme.plans.all()
    if number:
        if all(one.id != number for one in plans):
            raise Stopped(_NO_PLAN)
        return PolicyPlanId(number)
    if not plans:
        raise Stopped(_NONE)
    adopted = (one for one in plans if one.status is PolicyPlanStatus.ADOPTED)
    return next(adopted, plans[0]).id


def _row(workspace: Workspace, plan: PolicyPlan) -> tuple[str, ...]:
    fates = [one.fate for one in workspace.programme.public_plans.lines(plan.id)]
    status = workspace.codes.book().label(CodeList.POLICY_PLAN_STATUS, plan.status)
    return (
        str(plan.id),
        f"{plan.first_year}-{plan.last_year}",
        plan.title,
        f"{status}, geheim" if plan.is_secret else status,
        str(fates.count(Fate.PRINTED)),
        str(fates.count(Fate.LEFT_OUT)),
        str(sum(one in WAITING for one in fates)),
    )
