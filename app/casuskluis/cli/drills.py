# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis kluis``: which backups there are, and whether one can be put back."""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import ExitCode, Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import check_target, progress_bar, save, say
from casuskluis.cli.shared import Overwrite, PassphraseFd, Place, opened
from casuskluis.services.backups.drill_papers import drill_checks
from casuskluis.services.backups.drills import BackupPlace
from casuskluis.services.backups.stored import stored_at

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_FAILED = (
    "De hersteloefening is niet geslaagd. Vertrouw deze back-up niet: maak een nieuwe en oefen "
    "nog eens."
)


@app.command(
    "hersteloefening",
    cls=DutchCommand,
    short_help="Probeer of de nieuwste back-up is terug te zetten.",
    help=(
        "Zet de nieuwste back-up terug in een proefkluis, vergelijk alles met de kluis en "
        "verwijder de proefkluis weer. De kluis zelf verandert niet. Met --bewijs komt er een "
        "PDF om te ondertekenen."
    ),
    epilog=(
        "casuskluis kluis hersteloefening Veldhaven.kluis --bewijs oefening.pdf\n"
        "casuskluis kluis hersteloefening Veldhaven.kluis --tweede-plek"
    ),
)
def drill(
    context: typer.Context,
    *,
    place: Place = None,
    second: Annotated[
        bool, typer.Option("--tweede-plek", help="Neem de nieuwste back-up op de tweede plek.")
    ] = False,
    proof: Annotated[
        Path | None,
        typer.Option("--bewijs", metavar="BESTAND", help="De PDF met het bewijs."),
    ] = None,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Restore the newest backup for a moment; one that fails ends with its own exit code."""
    if proof is not None:
        check_target(proof, overwrite=overwrite)
    source = BackupPlace.SECOND if second else BackupPlace.BESIDE
    with opened(context, fd, place) as workspace:
        with progress_bar("Hersteloefening") as progress:
            found = workspace.drills.drill(source, progress=progress)
        say(f"Geoefend met {found.backup}.")
        for one in drill_checks(found):
            say(f"{one.label}: {one.outcome}")
        if proof is not None:
            save(workspace.drills.proof(found).pdf, proof, overwrite=overwrite)
            say(f"Het bewijs staat in {proof}.")
    if not found.passed:
        raise Stopped(_FAILED, ExitCode.DAMAGED)
    say("De oefening is geslaagd: deze back-up kan worden teruggezet.")


@app.command(
    "backups",
    cls=DutchCommand,
    short_help="Noem de back-ups in een map.",
    help=(
        "Noem de back-ups, de nieuwste eerst, met datum, grootte en of ze compleet zijn. Er "
        "wordt niets geopend, dus er is geen wachtzin nodig."
    ),
    epilog=("casuskluis kluis backups Veldhaven.kluis\ncasuskluis kluis backups /media/usb"),
)
def backups(
    folder: Annotated[
        Path,
        typer.Argument(metavar="PLEK", help="Een kluis, of een map met back-ups."),
    ],
) -> None:
    """List the backups at a place."""
    found = stored_at(folder)
    for one in found:
        say(f"{one.folder}")
        say(f"  {one.sentence}")
    if not found:
        say("Hier staan geen back-ups.")
