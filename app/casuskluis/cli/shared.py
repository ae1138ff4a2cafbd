# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Options that several commands share, and the open vault they work in."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.composition import Session
from casuskluis.cli.failures import Stopped
from casuskluis.cli.output import check_target, warn
from casuskluis.cli.secrets import ask_passphrase
from casuskluis.domain.errors import CasuskluisError, OnlyReading
from casuskluis.domain.officer import NotAllowed
from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import StorageFull

PassphraseFd = Annotated[
    int | None,
    typer.Option(
        "--wachtwoord-fd",
        metavar="N",
        help="Lees de wachtzin van descriptor N, op een eigen regel; anders wordt gevraagd.",
    ),
]
NewPassphraseFd = Annotated[
    int | None,
    typer.Option(
        "--nieuwe-wachtwoord-fd",
        metavar="N",
        help="Lees de nieuwe wachtzin van descriptor N; dit mag dezelfde zijn.",
    ),
]
Overwrite = Annotated[
    bool, typer.Option("--overschrijf", help="Vervang het bestand als het al bestaat.")
]
Target = Annotated[
    Path, typer.Option("--uit", metavar="BESTAND", help="De PDF die gemaakt wordt.")
]
MeetingArgument = Annotated[
    str, typer.Argument(metavar="OVERLEG", help="Het nummer van het overleg, zoals 2026-07.")
]
CopyHolder = Annotated[
    str,
    typer.Option(
        "--voor",
        metavar="ORGANISATIE",
        help="Voor wie dit exemplaar is; anders het exemplaar voor alle deelnemers.",
    ),
]
WithNames = Annotated[
    bool,
    typer.Option(
        "--met-namen", help="Druk namen af; alleen met --voor een van de kernpartners."
    ),
]
Trial = Annotated[
    bool, typer.Option("--proef", help="Laat alleen zien wat er zou gebeuren; schrijf niets.")
]
Yes = Annotated[
    bool, typer.Option("--ja", help="Neem de geraden kolommen aan zonder te vragen.")
]
Place = Annotated[
    Path | None,
    typer.Argument(metavar="KLUIS", help="De map van de kluis; mag ook met --kluis."),
]

_WRITES = (
    "Deze opdracht wijzigt iets in de kluis, en de kluis is geopend om te lezen. Er is niets "
    "gewijzigd. Laat --alleen-lezen weg; is de kluis bij een collega open, wacht dan tot die "
    "haar sluit."
)
_WRITES_OR_ROLE = (
    "Dit kan niet met --alleen-lezen, of uw rol staat het niet toe. Er is niets gewijzigd. "
    "Laat --alleen-lezen weg zodra de kluis elders gesloten is. Lukt het dan ook niet, vraag "
    "dan de beheerder naar uw rol."
)


def session_of(context: typer.Context) -> Session:
    """Return the session the outermost command put away."""
    found = context.obj
    assert isinstance(found, Session)  # noqa: S101 - put there by the outermost command
    return found


@contextmanager
def opened(
    context: typer.Context, fd: int | None, place: Path | None = None
) -> Iterator[Workspace]:
    """Open the vault for the length of a command and close it whatever happens.

    Raises:
        CasuskluisError: What is the matter with the vault or the passphrase.
        Stopped: When it is opened to look only, and the command changes something.
    """
    session = session_of(context)
    folder, passphrase = session.place(place), ask_passphrase(fd)
    with at_work(session.opened(folder, passphrase)) as workspace:
        try:
            yield workspace
        except OnlyReading as refused:
            raise Stopped(_WRITES) from refused
        except NotAllowed as refused:
            if workspace.reading is None:
                raise
            raise Stopped(_WRITES_OR_ROLE) from refused


@contextmanager
def opened_to_write(
    context: typer.Context,
    fd: int | None,
    target: Path,
    *,
    overwrite: bool,
    place: Path | None = None,
) -> Iterator[Workspace]:
    """Do what `opened` does, once it is sure that a file can come at its place.

    Raises:
        Stopped: When it cannot; nobody typed a passphrase for nothing.
    """
    check_target(target, overwrite=overwrite)
    with opened(context, fd, place) as workspace:
        yield workspace


@contextmanager
def at_work(workspace: Workspace) -> Iterator[Workspace]:
    """Say what is the matter with an open vault, and close it whatever happens."""
    for sentence in workspace.warnings:
        warn(sentence)
    if workspace.reading is not None:
        warn(workspace.reading.sentence)
    try:
        yield workspace
    except BaseException:
        # What went wrong first is what the officer must read.
        with suppress(CasuskluisError):
            workspace.close()
        raise
    # The work is done and stored; only the line about the locking finds no room any more.
    with suppress(StorageFull):
        workspace.close()
