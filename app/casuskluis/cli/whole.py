# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis kluis meenemen`` and ``overnemen``: everything out of a vault, and in again."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import WrongUse
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.output import check_target, counted, progress_bar, save, say, warn
from casuskluis.cli.secrets import ask_new_passphrase, ask_parcel_passphrase
from casuskluis.cli.shared import Overwrite, PassphraseFd, Place, opened, session_of
from casuskluis.services.parcels.locks import (
    Identity,
    Key,
    Lock,
    Passphrase,
    Recipients,
    SealKind,
    check_recipient,
    identity_from,
    seal_of,
)
from casuskluis.services.parcels.whole_in import NewVault, WholeTaken
from casuskluis.services.parcels.whole_out import WARNING
from casuskluis.vault.keys import wiped

_NO_KEY = (
    "Dit pakket is voor een sleutel versleuteld. Noem het bestand met uw sleutel: --sleutel "
    "BESTAND."
)
_ParcelFd = Annotated[
    int | None,
    typer.Option(
        "--pakket-wachtwoord-fd",
        metavar="N",
        help="Lees de wachtzin van het pakket van descriptor N; dit mag dezelfde zijn.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the commands to those about the vault."""
    app.command(
        "meenemen",
        cls=DutchCommand,
        short_help="Zet alles uit de kluis in één open, versleuteld bestand.",
        help=(
            "Zet alles uit de kluis in één bestand: elke tabel als JSON, elke bijlage, en het "
            "logboek. Het bestand is versleuteld in het open formaat age, met een eigen "
            "wachtzin of voor een sleutel (age1…). Ook andere programma's openen het.\n\nDit "
            "is geen back-up: wie de wachtzin of de sleutel heeft, leest alles."
        ),
        epilog=(
            "casuskluis kluis meenemen Veldhaven.kluis --uit hele-kluis.age\n"
            "casuskluis kluis meenemen Veldhaven.kluis --uit hele-kluis.age --voor age1…"
        ),
    )(take_out)
    app.command(
        "overnemen",
        cls=DutchCommand,
        short_help="Maak een nieuwe kluis van zo'n bestand.",
        help=(
            "Maak een nieuwe kluis met alles uit een bestand van «kluis meenemen». De nieuwe "
            "kluis krijgt een eigen wachtzin en een eigen noodblad. Een kluis die er al staat, "
            "blijft zoals hij is."
        ),
        epilog=(
            "casuskluis kluis overnemen hele-kluis.age Nieuw --naam Ambtenaar \\\n"
            "    --noodblad noodblad.pdf\n"
            "casuskluis kluis overnemen hele-kluis.age Nieuw --naam Ambtenaar \\\n"
            "    --noodblad noodblad.pdf --sleutel sleutel.txt"
        ),
    )(take_in)


def take_out(
    context: typer.Context,
    *,
    place: Place = None,
    target: Annotated[
        Path, typer.Option("--uit", metavar="BESTAND", help="Het bestand dat gemaakt wordt.")
    ],
    keys: Annotated[
        list[str] | None,
        typer.Option(
            "--voor", metavar="SLEUTEL", help="Wie het mag openen (age1…); mag vaker."
        ),
    ] = None,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
    parcel_fd: _ParcelFd = None,
) -> None:
    """Write everything to one file; its passphrase is asked twice."""
    with opened(context, fd, place) as workspace:
        check_target(target, overwrite=overwrite)
        with _lock(keys or (), parcel_fd) as lock, progress_bar("Meenemen") as progress:
            given = workspace.whole.export(target, lock, replace=overwrite, progress=progress)
    warn(WARNING)
    rows = counted(given.rows, "rij", "rijen")
    say(f"{rows}, {counted(given.enclosures, 'bijlage', 'bijlagen')}: {target}")


def take_in(
    context: typer.Context,
    source: Annotated[
        Path, typer.Argument(metavar="BESTAND", help="Het bestand van «kluis meenemen».")
    ],
    place: Place = None,
    *,
    label: Annotated[
        str, typer.Option("--naam", metavar="NAAM", help="Hoe het logboek u noemt.")
    ],
    sheet: Annotated[
        Path, typer.Option("--noodblad", metavar="BESTAND", help="De PDF met de herstelcode.")
    ],
    key_file: Annotated[
        Path | None,
        typer.Option("--sleutel", metavar="BESTAND", help="Het bestand met uw sleutel."),
    ] = None,
    parcel_fd: _ParcelFd = None,
    fd: PassphraseFd = None,
) -> None:
    """Make a vault of a file; when its sheet cannot be kept, neither is made."""
    session = session_of(context)
    folder, taking = session.place(place), session.vaults.taking
    check_target(sheet, overwrite=False)
    with _key(source, key_file, parcel_fd) as key:
        new = NewVault(place=folder, passphrase=ask_new_passphrase(fd), label=label)
        with wiped(new.passphrase), progress_bar("Overnemen") as progress:
            taken = taking.take_in(source, key, new, progress=progress)
    try:
        save(taken.sheet.pdf, sheet, overwrite=False)
    except BaseException:
        # Made a moment ago, and all of it is in the file. Without its sheet nobody could
        # recover it.
        shutil.rmtree(taken.place, ignore_errors=True)
        raise
    for line in _told(taken):
        say(line)
    say(f"Het noodblad staat in {sheet}. Print het nu, bewaar het achter slot, verwijder het.")


def _told(taken: WholeTaken) -> Iterator[str]:
    day = f"{taken.made_at.astimezone():%d-%m-%Y}"
    rows = counted(taken.rows, "rij", "rijen")
    files = counted(taken.enclosures, "bijlage", "bijlagen")
    yield f"De kluis {taken.place} is gemaakt: {rows}, {files}, meegenomen op {day}."
    yield from taken.sentences


@contextmanager
def _lock(keys: Sequence[str], fd: int | None) -> Iterator[Lock]:
    """Give what locks the file, and wipe it afterwards."""
    if keys:
        yield Recipients(tuple(check_recipient(key) for key in keys))
        return
    words = Passphrase(ask_new_passphrase(fd, "--pakket-wachtwoord-fd"))
    with wiped(words.text):
        yield words


@contextmanager
def _key(source: Path, key_file: Path | None, fd: int | None) -> Iterator[Key]:
    """Give what opens the file, and wipe it afterwards."""
    if seal_of(source) is SealKind.PASSPHRASE:
        words = Passphrase(ask_parcel_passphrase(fd))
        with wiped(words.text):
            yield words
        return
    if key_file is None:
        raise WrongUse(_NO_KEY)
    key: Identity = identity_from(key_file)
    with wiped(key.secret):
        yield key
