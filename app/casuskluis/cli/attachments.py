# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis bijlage``: list, add and save the attachments of a case."""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.cases import case_id
from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, save, say, show_table
from casuskluis.cli.shared import Overwrite, PassphraseFd, opened, opened_to_write
from casuskluis.domain.attachment import Attachment
from casuskluis.domain.identifiers import AttachmentId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.workspace import Workspace

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_UNKNOWN = (
    "Deze casus heeft geen bijlage met dit nummer. De nummers ziet u met: casuskluis bijlage "
    "lijst"
)
_Case = Annotated[
    str, typer.Argument(metavar="CASUS", help="Het casusnummer, zoals 2026-0147.")
]


@app.command(
    "lijst",
    cls=DutchCommand,
    short_help="Toon welke bijlagen een casus heeft.",
    help="Toon welke bijlagen een casus heeft, met hun nummers.",
    epilog="casuskluis --kluis Veldhaven.kluis bijlage lijst 2026-0147",
)
def show(context: typer.Context, number: _Case, fd: PassphraseFd = None) -> None:
    """Show what is known of each."""
    with opened(context, fd) as workspace:
        case = case_id(workspace, number)
        found = workspace.attachments.of_case(case)
        workspace.views.note(Viewed.CASE, case)
    show_table(
        ("Nummer", "Naam", "Bytes", "Toegevoegd", "Omschrijving"),
        [
            (
                str(one.id),
                one.name,
                str(one.size),
                dutch_date(one.added_on),
                one.description,
            )
            for one in found
        ],
    )
    say(counted(len(found), "bijlage", "bijlagen") + ".")


@app.command(
    "toevoegen",
    cls=DutchCommand,
    short_help="Bewaar een bestand als bijlage in de kluis.",
    help=(
        "Bewaar een bestand als bijlage bij een casus: PDF, Word (docx), PNG of JPEG. Het "
        "origineel blijft staan waar het staat; verwijder het zelf als het alleen in de kluis "
        "hoort."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis bijlage toevoegen 2026-0147 verslag.pdf \\\n"
        "    --omschrijving 'Verslag van het huisbezoek'"
    ),
)
def add(
    context: typer.Context,
    number: _Case,
    source: Annotated[Path, typer.Argument(metavar="BESTAND", help="Het bestand.")],
    *,
    description: Annotated[
        str, typer.Option("--omschrijving", metavar="TEKST", help="Wat het is.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Take in a file."""
    with opened(context, fd) as workspace:
        added = workspace.attachments.add(case_id(workspace, number), source, description)
    say(f"Bijlage {added.id} staat in de kluis: {added.name}")


@app.command(
    "bewaren",
    cls=DutchCommand,
    short_help="Bewaar een kopie van een bijlage buiten de kluis.",
    help=(
        "Bewaar een kopie van een bijlage buiten de kluis. Die kopie is niet versleuteld en "
        "gaat bij vernietigen van het dossier niet mee. Het logboek onthoudt dat u haar maakt."
    ),
    epilog=("casuskluis --kluis Veldhaven.kluis bijlage bewaren 2026-0147 3 --uit verslag.pdf"),
)
def keep(
    context: typer.Context,
    number: _Case,
    attachment: Annotated[
        int, typer.Argument(metavar="BIJLAGE", help="Het nummer uit de lijst.")
    ],
    target: Annotated[
        Path, typer.Option("--uit", metavar="BESTAND", help="De kopie die gemaakt wordt.")
    ],
    *,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Save a copy that is not encrypted."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        found = _found(workspace, number, attachment)
        copy = workspace.attachments.hand_out(found.id)
    save(copy.data, target, overwrite=overwrite)
    say(f"De kopie staat in {target}. Zij is niet versleuteld: verwijder haar na gebruik.")


def _found(workspace: Workspace, number: str, attachment: int) -> Attachment:
    held = workspace.attachments.of_case(case_id(workspace, number))
    for one in held:
        if one.id == AttachmentId(attachment):
            return one
    raise Stopped(_UNKNOWN)
