# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis programma``: print the goals of a year, the training, and the network."""

from datetime import date
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import save_paper
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened_to_write
from casuskluis.services.workspace import Workspace

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_FIRST, _LAST = 2000, 2200
_NO_YEAR = f"Schrijf een jaar van {_FIRST} tot en met {_LAST}, zoals --jaar 2026."
_Year = Annotated[
    int | None, typer.Option("--jaar", metavar="JAAR", help="Het jaar; anders dit jaar.")
]


@app.command(
    "pagina",
    cls=DutchCommand,
    short_help="Print de doelen van een jaar als PDF.",
    help=(
        "Print de doelen van een jaar als PDF, per pijler met de vier vragen van de planning "
        "en controle. Staat er iets in dat op een persoon wijst, dan komt er geen bestand."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis programma pagina --jaar 2026 --uit doelen.pdf \\\n"
        "    --voor jaarstukken"
    ),
)
def print_goals(
    context: typer.Context,
    target: Target,
    *,
    year: _Year = None,
    moment: Annotated[
        str, typer.Option("--voor", metavar="STUK", help="Voor welk stuk, zoals jaarstukken.")
    ] = "",
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print the goals of a year."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        wanted = _year(workspace, year)
        printer = workspace.programme.papers
        paper = printer.programme_page(wanted, moment)
        printer.programme_page_left(wanted)
    save_paper(paper, target, overwrite=overwrite)


@app.command(
    "trainingen",
    cls=DutchCommand,
    short_help="Print wat is gehouden en de kenniskaart als PDF.",
    help=(
        "Print de activiteiten die in een jaar zijn gehouden, wat zij samen zijn, en de "
        "kenniskaart aan het eind van dat jaar. Staat er iets in dat op een persoon wijst, dan "
        "komt er geen bestand."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis programma trainingen --jaar 2026 --uit t.pdf",
)
def print_training(
    context: typer.Context,
    target: Target,
    *,
    year: _Year = None,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print the overview of training."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        days = _days(_year(workspace, year))
        printer = workspace.programme.papers
        paper = printer.training_overview(*days)
        printer.training_overview_left(*days)
    save_paper(paper, target, overwrite=overwrite)


@app.command(
    "netwerk",
    cls=DutchCommand,
    short_help="Print het netwerk als PDF, alleen voor intern gebruik.",
    help=(
        "Print met welke organisaties in een jaar is gesproken, de convenanten en de witte "
        "vlekken. Dit is alleen voor intern gebruik. Met --met-namen staan de sleutelpersonen "
        "er bij naam in."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis programma netwerk --jaar 2026 --uit netwerk.pdf",
)
def print_network(
    context: typer.Context,
    target: Target,
    *,
    year: _Year = None,
    with_names: Annotated[
        bool, typer.Option("--met-namen", help="Noem de sleutelpersonen bij naam.")
    ] = False,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print the overview of the network."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        days = _days(_year(workspace, year))
        printer = workspace.programme.papers
        paper = printer.network_overview(*days, with_names=with_names)
        printer.network_overview_left(*days, with_names=with_names)
    save_paper(paper, target, overwrite=overwrite)


def _year(workspace: Workspace, year: int | None) -> int:
    if year is None:
        return workspace.context.clock.today().year
    if not _FIRST <= year <= _LAST:
        raise Stopped(_NO_YEAR)
    return year


def _days(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)
