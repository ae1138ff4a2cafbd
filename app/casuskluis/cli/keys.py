# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Commands of ``casuskluis kluis`` about codes on paper and key files."""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import WrongUse
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.output import check_target, save, say
from casuskluis.cli.secrets import ask_new_passphrase, ask_once_code, ask_passphrase
from casuskluis.cli.shared import (
    NewPassphraseFd,
    Overwrite,
    PassphraseFd,
    Place,
    Target,
    at_work,
    opened,
    session_of,
)
from casuskluis.vault.keys import wiped

_KEEP = "Print het nu, bewaar het achter slot, verwijder het bestand."
_ONE_OF_TWO = "Kies een van beide: --uit BESTAND om er een te maken, of --zet-uit."
_NO_OLD = "Noem uw sleutelbestand met --sleutelbestand BESTAND, direct achter casuskluis."
_MADE = (
    "Het sleutelbestand staat in {target}. Maak zelf een reservekopie op een tweede stick. "
    "Open de kluis voortaan met: casuskluis --sleutelbestand {target}"
)


def add_to(app: typer.Typer) -> None:
    """Add the commands to those about the vault."""
    app.command(
        "noodblad",
        cls=DutchCommand,
        short_help="Maak een nieuw noodblad.",
        help=(
            "Maak een nieuwe herstelcode en zet die op een noodblad. Oude noodbladen werken "
            "daarna niet meer.\n\nMet --in-delen komen er drie bladen, voor drie bewaarders: "
            "twee bladen openen de kluis, één blad opent niets. De bestanden krijgen dan -1, "
            "-2 en -3 achter hun naam."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis kluis noodblad --uit noodblad.pdf\n"
            "casuskluis --kluis Veldhaven.kluis kluis noodblad --uit noodblad.pdf --in-delen"
        ),
    )(make_sheet)
    app.command(
        "code",
        cls=DutchCommand,
        short_help="Kies uw wachtzin met een eenmalige code.",
        help=(
            "U kreeg een blad met een eenmalige code. Typ die over en kies uw eigen wachtzin. "
            "De code werkt daarna niet meer."
        ),
        epilog="casuskluis kluis code Veldhaven.kluis",
    )(redeem)
    app.command(
        "sleutelbestand",
        cls=DutchCommand,
        short_help="Maak een sleutelbestand, of zet het uit.",
        help=(
            "Maak een sleutelbestand. Daarna gaat de kluis voor u alleen open met uw wachtzin "
            "en dit bestand. Met --zet-uit is de wachtzin weer genoeg.\n\nHeeft u er al een, "
            "noem dat dan met --sleutelbestand direct achter casuskluis."
        ),
        epilog=(
            "casuskluis kluis sleutelbestand --uit /media/stick/gegevens.bin\n"
            "casuskluis --sleutelbestand /media/stick/gegevens.bin \\\n"
            "    kluis sleutelbestand --zet-uit"
        ),
    )(key_file)


def make_sheet(
    context: typer.Context,
    *,
    place: Place = None,
    target: Target,
    split: Annotated[
        bool, typer.Option("--in-delen", help="Drie bladen, waarvan twee de kluis openen.")
    ] = False,
    keepers: Annotated[
        list[str] | None,
        typer.Option("--bewaarder", metavar="NAAM", help="Wie een blad bewaart; drie keer."),
    ] = None,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make a new recovery code, in one piece or in three."""
    targets = [target]
    if split:
        targets = [target.with_stem(f"{target.stem}-{number}") for number in (1, 2, 3)]
    for one in targets:
        check_target(one, overwrite=overwrite)
    with opened(context, fd, place) as workspace:
        if split:
            papers = workspace.keys.renew_recovery_shares(tuple(keepers or ())[:3])
        else:
            papers = (workspace.keys.renew_recovery_sheet(),)
        for paper, one in zip(papers, targets, strict=True):
            save(paper.pdf, one, overwrite=overwrite)
    for one in targets:
        say(f"Het noodblad staat in {one}. {_KEEP}")
    say("Oude noodbladen werken niet meer. Vernietig ze.")


def redeem(
    context: typer.Context,
    *,
    place: Place = None,
    code_fd: Annotated[
        int | None,
        typer.Option("--code-fd", metavar="N", help="Lees de code van descriptor N."),
    ] = None,
    new_fd: NewPassphraseFd = None,
) -> None:
    """Turn a code for one time into a passphrase."""
    session = session_of(context)
    folder, code = session.place(place), ask_once_code(code_fd)
    new = ask_new_passphrase(new_fd, "--nieuwe-wachtwoord-fd")
    with at_work(session.vaults.open_with_once_code(folder, code, new)) as workspace:
        name = workspace.officer
    say(f"De wachtzin van {name} is vastgelegd. De code werkt niet meer: vernietig het blad.")


def key_file(
    context: typer.Context,
    *,
    place: Place = None,
    target: Annotated[
        Path | None,
        typer.Option("--uit", metavar="BESTAND", help="Het nieuwe bestand, op een stick."),
    ] = None,
    off: Annotated[
        bool, typer.Option("--zet-uit", help="Voortaan is de wachtzin weer genoeg.")
    ] = False,
    fd: PassphraseFd = None,
) -> None:
    """Make a key file for the officer at work, or do without one."""
    if (target is None) == (not off):
        raise WrongUse(_ONE_OF_TWO)
    session = session_of(context)
    folder, passphrase = session.place(place), ask_passphrase(fd)
    again, old = bytearray(passphrase), session.key_file
    vaults = session.vaults
    with wiped(again), at_work(vaults.open(folder, passphrase, key_file=old)) as workspace:
        if target is not None:
            own = old if workspace.key_files.is_own else None
            workspace.key_files.turn_on(again, target, old=own)
        elif old is not None:
            workspace.key_files.turn_off(again, old)
        else:
            raise WrongUse(_NO_OLD)
    say(_MADE.format(target=target) if target else "De wachtzin opent de kluis weer alleen.")
