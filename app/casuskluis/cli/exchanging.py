# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files to and from others: reports in; outcomes of meetings and invitations out."""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.meetings import file_of, guest_of
from casuskluis.cli.output import counted, save, say, show_table
from casuskluis.cli.shared import (
    MeetingArgument,
    Overwrite,
    PassphraseFd,
    Trial,
    opened,
    opened_to_write,
)
from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.national.outcomes import LEVEL_LABELS, Level
from casuskluis.explanations import explain
from casuskluis.services.intake.national import PlannedReport, ReportPlan
from casuskluis.services.leading.national import ExchangeRequest
from casuskluis.services.network.import_plans import RowFate
from casuskluis.services.workspace import Workspace

_FATES = {RowFate.NEW: "nieuw", RowFate.KNOWN: "al bekend", RowFate.REFUSED: "geweigerd"}
_TRIAL = "Dit was een proef: er is niets geschreven."
_MAYBE_KNOWN = (
    "Niet ingelezen: de betrokkene is misschien al bekend ({numbers}). Lees deze melding in "
    "het venster in en vergelijk."
)
_NOTHING = "Er is geen melding ingelezen. Hierboven staat bij elke melding waarom."
_PLAIN = "Dit bestand is niet versleuteld. Het staat nu buiten de kluis."
_LEVELS = ", ".join(LEVEL_LABELS.values())

_Holder = Annotated[
    str, typer.Option("--voor", metavar="ORGANISATIE", help="Voor welke genodigde dit is.")
]
_File = Annotated[
    Path, typer.Option("--uit", metavar="BESTAND", help="Het bestand dat gemaakt wordt.")
]


def add_to(notifications: typer.Typer, meetings: typer.Typer) -> None:
    """Add the commands to their groups."""
    notifications.command(
        "inlezen",
        cls=DutchCommand,
        short_help="Lees meldingen in uit JSON-bestanden (landelijk model).",
        help=(
            "Lees meldingen in uit JSON-bestanden volgens het landelijke model (JZV 0.1). Elke "
            "melding is nieuw, staat er al, of wordt geweigerd met de velden die niet kloppen. "
            "Een melding over iemand die misschien al bekend is, leest u in het venster in."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis melding inlezen melding.json --proef\n"
            "casuskluis --kluis Veldhaven.kluis melding inlezen een.json twee.json"
        ),
    )(bring_in)
    meetings.command(
        "uitwisselen",
        cls=DutchCommand,
        short_help="Maak de uitkomst van een overleg als JSON-bestand.",
        help=(
            "Maak de uitkomst van een vastgesteld overleg als JSON volgens het landelijke "
            f"model (JZV 0.1), voor één genodigde. De niveaus zijn: {_LEVELS}. Wat het model "
            "vraagt en de kluis niet heeft, wordt gemeld en nooit verzonnen."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis overleg uitwisselen 2026-07 \\\n"
            "    --voor politie --niveau 1 --uit uitkomst.json"
        ),
    )(exchange)
    meetings.command(
        "uitnodiging",
        cls=DutchCommand,
        short_help="Maak de uitnodiging als agendabestand (.ics).",
        help=(
            "Maak de uitnodiging als agendabestand (.ics), zonder gegevens van een casus. Met "
            "--voor staat de eigen tijd van die organisatie erin."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis overleg uitnodiging 2026-07 \\\n"
            "    --uit uitnodiging.ics"
        ),
    )(invite)


def bring_in(
    context: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(metavar="BESTAND...", help="Een of meer JSON-bestanden.")
    ],
    *,
    trial: Trial = False,
    fd: PassphraseFd = None,
) -> None:
    """Read reports, show what they are, and register those about nobody who is known."""
    with opened(context, fd) as workspace:
        plan = workspace.national_intake.plan(paths)
        _show(plan)
        if trial:
            say(_TRIAL)
            return
        stored = sum(_register(workspace, one) for one in plan.new)
    if not stored:
        raise Stopped(_NOTHING)
    say(counted(stored, "melding", "meldingen") + " ingelezen.")


def exchange(
    context: typer.Context,
    number: MeetingArgument,
    *,
    holder: _Holder,
    level: Annotated[
        int, typer.Option("--niveau", min=0, max=2, metavar="0|1|2", help=f"{_LEVELS}.")
    ],
    target: _File,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Write the outcome of a meeting for one partner."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        file = file_of(workspace, number)
        request = ExchangeRequest(organisation_id=guest_of(file, holder), level=Level(level))
        made = workspace.national_outcomes.draw(file.meeting.id, request)
        save(made.data, target, overwrite=overwrite)
        workspace.national_outcomes.record(file.meeting.id, request)
    for sentence in made.report:
        say(sentence)
    say(f"{made.title}, {counted(made.cases, 'casus', 'casussen')}: {target}. {_PLAIN}")


def invite(
    context: typer.Context,
    number: MeetingArgument,
    *,
    target: _File,
    holder: _Holder = "",
    cancelled: Annotated[
        bool, typer.Option("--afgezegd", help="Haal het overleg uit de agenda's.")
    ] = False,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Write an invitation."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        file = file_of(workspace, number)
        guest = guest_of(file, holder) if holder else None
        made = workspace.invitations.draw(file.meeting.id, guest, cancelled=cancelled)
        save(made.data, target, overwrite=overwrite)
        workspace.invitations.record(file.meeting.id)
    say(f"{made.title}: {target}. Er staat niets over casussen in.")


def _show(plan: ReportPlan) -> None:
    for failure in plan.failures:
        say(f"{failure.file_name}: {explain(failure.error)}")
    if plan.reports:
        show_table(
            ("Bestand", "Melding", "Wat", "Betrokkene", "Toelichting"),
            [
                (one.file_name, str(one.row), _FATES[one.fate], one.shown, one.text)
                for one in plan.reports
            ],
        )


def _register(workspace: Workspace, found: PlannedReport) -> bool:
    """Register a report; tell whether that could be done without anybody comparing persons."""
    if found.notification is None:
        return False
    where = f"{found.file_name}, melding {found.row}"
    if found.known:
        numbers = ", ".join(one.numbers for one in found.known if one.numbers)
        say(f"{where}: {_MAYBE_KNOWN.format(numbers=numbers or 'alleen als persoon')}")
        return False
    try:
        stored = workspace.national_intake.register(
            found.notification, person=found.persons[0] if found.persons else None
        )
    except CasuskluisError as error:
        say(f"{where}: {explain(error)}")
        return False
    say(f"{where}: vastgelegd als {stored.number}.")
    return True
