# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis vernietigen``: the list, the second person, and the record that stays."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, save, save_paper, say, show_table
from casuskluis.cli.secrets import ask_second_passphrase
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened, opened_to_write
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import DestructionListId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.endings.destruction import DueFile
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace

_UNKNOWN = (
    "Er is geen vernietigingslijst met dit nummer. De nummers ziet u met: casuskluis "
    "vernietigen toon"
)
_DRAWN = "Lijst {number} is opgesteld, met {files}. Laat haar door twee mensen tekenen: {place}"
_DONE = (
    "{files} vernietigd. Bewaar de verklaring: casuskluis vernietigen verklaring {number} "
    "--uit verklaring.pdf"
)
_Number = Annotated[
    str, typer.Argument(metavar="LIJST", help="Het nummer van de lijst, zoals V2026-01.")
]

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon wat vernietigd moet worden, en de lijsten.",
    help=(
        "Toon de dossiers waarvan de bewaartermijn voorbij is, en de vernietigingslijsten. Er "
        "staan nummers in en geen namen."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis vernietigen toon",
)
def show(context: typer.Context, fd: PassphraseFd = None) -> None:
    """Show what is due, and the lists."""
    with opened(context, fd) as workspace:
        due, lists = workspace.destruction.due(), workspace.destruction.lists()
        codes = workspace.codes.book()
    show_table(
        ("Casus", "Vernietigen op", ""),
        [
            (one.case.number, dutch_date(one.case.destroy_on), _state(one))
            for one in due
            if one.case.destroy_on
        ],
    )
    show_table(
        ("Lijst", "Opgesteld", "Dossiers", "Stand"),
        [
            (
                file.list.number,
                dutch_date(file.list.drawn_on),
                str(len(file.records)),
                codes.label(CodeList.DESTRUCTION_STATUS, file.list.status),
            )
            for file in lists
        ],
    )
    say(f"{counted(len(due), 'dossier', 'dossiers')} over de datum.")


@app.command(
    "lijst",
    cls=DutchCommand,
    short_help="Stel een vernietigingslijst op en maak de PDF.",
    help=(
        "Zet elk dossier dat weg kan op een nieuwe lijst, en maak de PDF om te tekenen. Er "
        "wordt nog niets vernietigd."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis vernietigen lijst --uit lijst.pdf",
)
def draw_up(
    context: typer.Context,
    target: Target,
    *,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Draw up a list and print it."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        file = workspace.destruction.draw_up()
        paper = workspace.destruction.draw_list(file.list.id)
        workspace.destruction.record_print(file.list.id)
    save(paper.pdf, target, overwrite=overwrite)
    files = counted(len(file.records), "dossier", "dossiers")
    say(_DRAWN.format(number=file.list.number, files=files, place=target))


@app.command(
    "trek-in",
    cls=DutchCommand,
    short_help="Trek een lijst in die nog niet is uitgevoerd.",
    help="Trek een lijst in die nog niet is uitgevoerd. Er wordt niets vernietigd.",
    epilog="casuskluis --kluis Veldhaven.kluis vernietigen trek-in V2026-01",
)
def withdraw(context: typer.Context, number: _Number, fd: PassphraseFd = None) -> None:
    """Withdraw a list."""
    with opened(context, fd) as workspace:
        workspace.destruction.withdraw(_list_id(workspace, number))
    say(f"Lijst {number} is ingetrokken.")


@app.command(
    "voer-uit",
    cls=DutchCommand,
    short_help="Vernietig wat op een lijst staat; een tweede persoon bevestigt.",
    help=(
        "Vernietig alles wat op een lijst staat. Dit is niet terug te draaien. Een tweede "
        "persoon bevestigt: met een eigen wachtzin van deze kluis, die het programma vraagt, "
        "of op papier. Geef bij papier met --getekend-door de naam van wie de lijst tekende."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis vernietigen voer-uit V2026-01\n"
        "casuskluis --kluis Veldhaven.kluis vernietigen voer-uit V2026-01 \\\n"
        '    --getekend-door "B. de Graaf"'
    ),
)
def carry_out(
    context: typer.Context,
    number: _Number,
    *,
    signed_by: Annotated[
        str,
        typer.Option("--getekend-door", metavar="NAAM", help="Wie de lijst op papier tekende."),
    ] = "",
    second: Annotated[
        int | None,
        typer.Option(
            "--tweede-wachtwoord-fd",
            metavar="N",
            help="Lees de wachtzin van de tweede persoon van descriptor N.",
        ),
    ] = None,
    fd: PassphraseFd = None,
) -> None:
    """Destroy what is on a list."""
    with opened(context, fd) as workspace:
        service, list_id = workspace.destruction, _list_id(workspace, number)
        if signed_by:
            file = service.carry_out_on_paper(list_id, signed_by, signed=True)
        else:
            file = service.carry_out_with_passphrase(list_id, ask_second_passphrase(second))
    files = counted(len(file.records), "dossier", "dossiers")
    say(_DONE.format(files=files, number=number))


@app.command(
    "verklaring",
    cls=DutchCommand,
    short_help="Maak de verklaring van vernietiging als PDF.",
    help="Maak de verklaring van vernietiging van een uitgevoerde lijst als PDF.",
    epilog=(
        "casuskluis --kluis Veldhaven.kluis vernietigen verklaring V2026-01 \\\n"
        "    --uit verklaring.pdf"
    ),
)
def print_record(
    context: typer.Context,
    number: _Number,
    target: Target,
    *,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print the record of destruction."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        paper = _record(workspace, _list_id(workspace, number))
    save_paper(paper, target, overwrite=overwrite)


def _record(workspace: Workspace, list_id: DestructionListId) -> PrintedPaper:
    paper = workspace.destruction.draw_record(list_id)
    workspace.destruction.record_print(list_id)
    return paper


def _list_id(workspace: Workspace, number: str) -> DestructionListId:
    for file in workspace.destruction.lists():
        if file.list.number.casefold() == number.casefold():
            return file.list.id
    raise Stopped(_UNKNOWN)


def _state(due: DueFile) -> str:
    if due.is_held:
        return "tegengehouden"
    return f"op lijst {due.list_number}" if due.list_number else "kan weg"
