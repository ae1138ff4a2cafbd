# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis kluis``: make, check, back up, restore, change the passphrase."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import ExitCode, Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import check_target, progress_bar, save, say
from casuskluis.cli.secrets import ask_new_passphrase, ask_passphrase, ask_recovery_code
from casuskluis.cli.shared import (
    NewPassphraseFd,
    Overwrite,
    PassphraseFd,
    Place,
    at_work,
    opened,
    session_of,
)
from casuskluis.services.keeping.vault_words import SOUND, report_lines
from casuskluis.vault.keys import wiped

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_UNSOUND = (
    "De kluis is beschadigd. Werk er niet in verder, bewaar de map, en zet de laatste back-up "
    "terug met: casuskluis kluis herstel BACKUP KLUIS"
)
_ByCode = Annotated[
    bool, typer.Option("--met-herstelcode", help="Open met de code van het noodblad.")
]
_CodeFd = Annotated[
    int | None,
    typer.Option("--herstelcode-fd", metavar="N", help="Lees de herstelcode van descriptor N."),
]


@app.command(
    "maak",
    cls=DutchCommand,
    short_help="Maak een nieuwe, lege kluis.",
    help=(
        "Maak een nieuwe, lege kluis. De wachtzin wordt twee keer gevraagd; kies zes "
        "losse woorden, of laat ze loten met: casuskluis wachtzin\n\n"
        "De herstelcode komt op het noodblad. Print het, bewaar het "
        "achter slot en verwijder het bestand: wie het heeft, kan de kluis openen."
    ),
    epilog=(
        "casuskluis kluis maak Veldhaven --gemeente Veldhaven --naam Ambtenaar \\\n"
        "    --noodblad noodblad.pdf\n"
        "casuskluis kluis maak Veldhaven --gemeente Veldhaven --naam Ambtenaar \\\n"
        "    --noodblad noodblad.pdf --wachtwoord-fd 3 3< wachtzin.txt"
    ),
)
def make(
    context: typer.Context,
    *,
    place: Place = None,
    municipality: Annotated[
        str,
        typer.Option(
            "--gemeente", metavar="NAAM", help="De gemeente, zoals die op papier komt."
        ),
    ],
    label: Annotated[
        str, typer.Option("--naam", metavar="NAAM", help="Hoe het logboek u noemt.")
    ],
    sheet: Annotated[
        Path, typer.Option("--noodblad", metavar="BESTAND", help="De PDF met de herstelcode.")
    ],
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make a vault and its recovery sheet; when the sheet cannot be kept, neither is made."""
    session = session_of(context)
    folder = session.place(place)
    check_target(sheet, overwrite=overwrite)
    workspace, paper = session.tools.vaults.create(
        folder, ask_new_passphrase(fd), municipality=municipality, label=label
    )
    try:
        save(paper.pdf, sheet, overwrite=overwrite)
    except BaseException:
        # Made a moment ago and empty. Without its sheet it could never be recovered.
        workspace.abandon()
        shutil.rmtree(workspace.place, ignore_errors=True)
        raise
    workspace.close()
    say(f"De kluis {workspace.place} is gemaakt.")
    say(f"Het noodblad staat in {sheet}. Print het nu, bewaar het achter slot, verwijder het.")


@app.command(
    "controleer",
    cls=DutchCommand,
    short_help="Controleer elke byte van een kluis.",
    help="Lees de hele kluis en zeg of er iets beschadigd is. Er wordt niets gewijzigd.",
    epilog="casuskluis kluis controleer Veldhaven.kluis",
)
def check(context: typer.Context, place: Place = None, fd: PassphraseFd = None) -> None:
    """Report on the whole vault; damage ends with its own exit code."""
    session = session_of(context)
    folder, passphrase = session.place(place), ask_passphrase(fd)
    with progress_bar("Controle") as progress:
        report = session.tools.vaults.check(folder, passphrase, progress=progress)
    for line in report_lines(report):
        say(line)
    if not report.is_sound:
        raise Stopped(_UNSOUND, ExitCode.DAMAGED)
    say(SOUND)


@app.command(
    "backup",
    cls=DutchCommand,
    short_help="Maak een gecontroleerde back-up.",
    help=(
        "Maak een versleutelde kopie van de kluis en controleer die. De kopie "
        "opent met dezelfde "
        "wachtzin en herstelcode."
    ),
    epilog="casuskluis kluis backup Veldhaven.kluis --naar /media/usb",
)
def back_up(
    context: typer.Context,
    *,
    place: Place = None,
    destination: Annotated[
        Path | None,
        typer.Option(
            "--naar", metavar="MAP", help="Waar de back-up komt; anders naast de kluis."
        ),
    ] = None,
    fd: PassphraseFd = None,
) -> None:
    """Make a verified copy."""
    with opened(context, fd, place) as workspace, progress_bar("Back-up") as progress:
        made = workspace.backups.make(destination, progress=progress)
    say(f"De back-up staat in {made} en is gecontroleerd.")


@app.command(
    "herstel",
    cls=DutchCommand,
    short_help="Zet een back-up terug.",
    help=(
        "Zet een back-up terug als kluis. Staat er al een kluis, dan wordt die opzij gezet en "
        "niet overschreven. De wachtzin is die van het moment van de back-up. Bent u die "
        "kwijt, gebruik dan --met-herstelcode en typ de code van het noodblad."
    ),
    epilog=(
        "casuskluis kluis herstel /media/usb/Veldhaven-20261120-120000.kluis Veldhaven.kluis\n"
        "casuskluis kluis herstel /media/usb/Veldhaven-20261120-120000.kluis \\\n"
        "    Veldhaven.kluis --met-herstelcode"
    ),
)
def restore(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="BACKUP", help="De map van de back-up.")],
    place: Place = None,
    *,
    by_code: _ByCode = False,
    code_fd: _CodeFd = None,
    fd: PassphraseFd = None,
) -> None:
    """Put a backup in the place of a vault, with its passphrase or its recovery code."""
    session = session_of(context)
    folder, vaults = session.place(place), session.tools.vaults
    if by_code or code_fd is not None:
        code = ask_recovery_code(code_fd)
        with progress_bar("Terugzetten") as progress:
            restored = vaults.restore_with_recovery_code(
                source, folder, code, progress=progress
            )
    else:
        passphrase = ask_passphrase(fd)
        with progress_bar("Terugzetten") as progress:
            restored = vaults.restore(source, folder, passphrase, progress=progress)
    say(f"De back-up is teruggezet als {folder}.")
    if restored.aside is not None:
        say(f"De kluis die daar stond, staat nu in {restored.aside}.")
    for sentence in restored.sentences:
        say(sentence)
    if by_code or code_fd is not None:
        say("Kies nu een nieuwe wachtzin met: casuskluis kluis wachtzin --met-herstelcode")


@app.command(
    "wachtzin",
    cls=DutchCommand,
    short_help="Kies een nieuwe wachtzin.",
    help=(
        "Kies een nieuwe wachtzin. Bent u de oude kwijt, gebruik dan "
        "--met-herstelcode en typ de "
        "code van het noodblad. Oude back-ups houden hun oude wachtzin."
    ),
    epilog=(
        "casuskluis kluis wachtzin Veldhaven.kluis\n"
        "casuskluis kluis wachtzin Veldhaven.kluis --met-herstelcode"
    ),
)
def change_passphrase(
    context: typer.Context,
    *,
    place: Place = None,
    by_code: _ByCode = False,
    code_fd: _CodeFd = None,
    fd: PassphraseFd = None,
    new_fd: NewPassphraseFd = None,
) -> None:
    """Replace the passphrase, after the old one or after the recovery code."""
    if by_code or code_fd is not None:
        _recover(context, place, code_fd, new_fd)
    else:
        session = session_of(context)
        folder = session.place(place)
        old = ask_passphrase(fd)
        again = bytearray(old)
        with wiped(again), at_work(session.tools.vaults.open(folder, old)) as workspace:
            new = ask_new_passphrase(new_fd, "--nieuwe-wachtwoord-fd")
            workspace.keys.change_passphrase(again, new)
        say("De wachtzin is gewijzigd. De oude opent deze kluis niet meer.")


def _recover(
    context: typer.Context, place: Path | None, code_fd: int | None, new_fd: int | None
) -> None:
    session = session_of(context)
    folder = session.place(place)
    code = ask_recovery_code(code_fd)
    new = ask_new_passphrase(new_fd, "--nieuwe-wachtwoord-fd")
    with at_work(session.tools.vaults.open_with_recovery_code(folder, code, new)) as workspace:
        recovered = workspace.recovered
    for sentence in recovered.sentences if recovered else ():
        say(sentence)
