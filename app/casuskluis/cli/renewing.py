# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis kluis sleutels``: renew all keys, with or without a colleague who leaves."""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.help import DutchCommand
from casuskluis.cli.output import check_target, progress_bar, save, say
from casuskluis.cli.secrets import ask_passphrase
from casuskluis.cli.shared import PassphraseFd, Place, at_work, opened, session_of
from casuskluis.services.workspace import Workspace
from casuskluis.vault.keys import wiped

_DONE = (
    "De sleutels zijn vernieuwd. De bladen gelden nu: print ze, deel ze uit en verwijder de "
    "bestanden. Vernietig het oude noodblad."
)
_OLDER = (
    "Deze oudere back-ups gaan nog open met de oude wachtzinnen. Verwijder ze met: casuskluis "
    "kluis oude-backups"
)
_VOID = "De sleutels zijn niet vernieuwd. Verwijder deze bladen, ze zijn niets waard:"


def add_to(app: typer.Typer) -> None:
    """Add the commands to those about the vault."""
    app.command(
        "sleutels",
        cls=DutchCommand,
        short_help="Vernieuw alle sleutels van de kluis.",
        help=(
            "Versleutel de kluis opnieuw met een nieuwe sleutel. Wat een oude wachtzin, code "
            "of kopie van vault.json opende, opent de kluis daarna niet meer.\n\nU houdt uw "
            "eigen wachtzin. Elke andere collega krijgt een blad met een eenmalige code, en er "
            "komt een nieuw noodblad. Met --zonder gaat een collega weg. Daarna komt er een "
            "nieuwe back-up."
        ),
        epilog=(
            "casuskluis kluis sleutels Veldhaven.kluis --naar bladen\n"
            'casuskluis kluis sleutels Veldhaven.kluis --naar bladen --zonder "P. Bos"'
        ),
    )(renew)
    app.command(
        "oude-backups",
        cls=DutchCommand,
        short_help="Verwijder back-ups van voor de nieuwe sleutels.",
        help=(
            "Verwijder de back-ups die nog opengaan met wachtzinnen van voor het vernieuwen "
            "van de sleutels. Er blijft altijd een back-up met de nieuwe sleutels over."
        ),
        epilog="casuskluis kluis oude-backups Veldhaven.kluis",
    )(remove_older)


def renew(
    context: typer.Context,
    *,
    place: Place = None,
    folder: Annotated[
        Path, typer.Option("--naar", metavar="MAP", help="De map waar de bladen komen.")
    ],
    leaving: Annotated[
        str, typer.Option("--zonder", metavar="NAAM", help="De collega die weg is.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Renew all keys; the sheets are on the disk before the old secrets stop."""
    session, secret = session_of(context), ask_passphrase(fd)
    again = bytearray(secret)
    vaults = session.vaults
    with wiped(secret, again):
        opening = vaults.open(session.place(place), secret, key_file=session.key_file)
        with at_work(opening) as workspace:
            _renew(workspace, again, folder, leaving, session.key_file)
            older = workspace.rotating.older_backups()
    say(_DONE)
    if older:
        say(_OLDER)
        for one in older:
            say(str(one.folder))


def remove_older(
    context: typer.Context, *, place: Place = None, fd: PassphraseFd = None
) -> None:
    """Remove the backups that open with former passphrases."""
    with opened(context, fd, place) as workspace:
        gone = workspace.rotating.remove_older_backups()
    say(f"Verwijderde back-ups: {gone}.")


def _renew(
    workspace: Workspace, secret: bytearray, folder: Path, leaving: str, key_file: Path | None
) -> None:
    renewal = workspace.rotating.prepare(secret, leaving=leaving, key_file=key_file)
    saved: list[Path] = []
    try:
        for sheet in renewal.sheets:
            target = folder / sheet.file_name
            check_target(target, overwrite=False)
            save(sheet.pdf, target, overwrite=False)
            saved.append(target)
        with progress_bar("Sleutels") as progress:
            workspace.rotating.renew(renewal, progress=progress)
    except BaseException:
        if workspace.rotating.is_pending:
            raise  # these sheets count
        renewal.drop()
        if saved:
            say(_VOID)
            for one in saved:
                say(str(one))
        raise
    for one in saved:
        say(f"Blad: {one}")
    with progress_bar("Back-up") as progress:
        workspace.backups.make(progress=progress)
