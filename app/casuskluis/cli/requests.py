# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis verzoek``: list the requests of data subjects, and make an inzagedossier."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, save_paper, say, show_table
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened, opened_to_write
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import AccessRequest
from casuskluis.services.workspace import Workspace

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_UNKNOWN = "Er is geen verzoek met dit nummer. De nummers ziet u met: casuskluis verzoek lijst"
_RUNS = "loopt"
_TO_SEND = "beslist, nog te versturen"


@app.command(
    "lijst",
    cls=DutchCommand,
    short_help="Toon de verzoeken van betrokkenen.",
    help="Toon de verzoeken van betrokkenen met hun termijn. Namen staan er niet bij.",
    epilog="casuskluis --kluis Veldhaven.kluis verzoek lijst",
)
def show(context: typer.Context, fd: PassphraseFd = None) -> None:
    """List the requests: first what runs, soonest first."""
    with opened(context, fd) as workspace:
        codes = workspace.codes.book()
        today = workspace.context.clock.today()
        found = workspace.requests.all()
    running = sorted((one for one in found if one.is_running), key=lambda one: one.due_on)
    rest = [one for one in found if not one.is_running]
    rows = [
        (
            one.number,
            codes.label(CodeList.REQUEST_KIND, one.kind),
            dutch_date(one.received_on),
            dutch_date(one.due_on),
            _state(one, codes) + (", te laat" if one.is_late(today) else ""),
        )
        for one in (*running, *rest)
    ]
    show_table(("Nummer", "Soort", "Ontvangen", "Uiterlijk", "Stand"), rows)
    say(counted(len(found), "verzoek", "verzoeken") + ".")


@app.command(
    "inzagedossier",
    cls=DutchCommand,
    short_help="Maak het inzagedossier van een verzoek.",
    help=(
        "Maak een PDF met alles over de persoon van een verzoek, zonder de namen van anderen. "
        "Van informatie met voorwaarden blijft de bron weg. Wilt u zelf kiezen wat u weglaat? "
        "Maak het dossier dan in het venster. Lees het altijd na."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis verzoek inzagedossier AVG2026-02 \\\n"
        "    --uit inzagedossier.pdf"
    ),
)
def print_dossier(
    context: typer.Context,
    number: Annotated[
        str, typer.Argument(metavar="VERZOEK", help="Het nummer, zoals AVG2026-02.")
    ],
    target: Target,
    *,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the dossier of one request."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        request = _request(workspace, number)
        paper = workspace.access_dossiers.print(request.id)
    save_paper(paper, target, overwrite=overwrite)


def _request(workspace: Workspace, number: str) -> AccessRequest:
    wanted = number.strip().casefold()
    found = [one for one in workspace.requests.all() if one.number.casefold() == wanted]
    if not found:
        raise Stopped(_UNKNOWN)
    return found[0]


def _state(request: AccessRequest, codes: CodeBook) -> str:
    if request.outcome is None:
        return _RUNS
    if request.is_running:
        return _TO_SEND
    return codes.label(CodeList.REQUEST_OUTCOME, request.outcome).lower()
