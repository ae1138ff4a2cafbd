# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis kluis``: make, check, back up, restore, change the passphrase."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli import drills, keys, renewing, whole
from casuskluis.cli.failures import ExitCode, Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import check_target, progress_bar, save, say
from casuskluis.cli.secrets import (
    ask_new_passphrase,
    ask_passphrase,
    ask_recovery_code,
    ask_shares,
)
from casuskluis.cli.shared import (
    NewPassphraseFd,
    Overwrite,
    PassphraseFd,
    Place,
    at_work,
    opened,
    session_of,
)
from casuskluis.services.checking.check_words import check_details, verdict
from casuskluis.services.checking.vault_words import SOUND, report_lines
from casuskluis.vault.access.recoveries import Code
from casuskluis.vault.keys import wiped

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)
app.add_typer(drills.app)

_UNSOUND = (
    "De kluis is beschadigd. Werk er niet in verder, bewaar de map, en zet de laatste back-up "
    "terug met: casuskluis kluis herstel BACKUP KLUIS. Is er geen goede back-up, red dan wat "
    "er te lezen is met: casuskluis kluis redden KLUIS"
)
_ByCode = Annotated[
    bool, typer.Option("--met-herstelcode", help="Open met de code van het noodblad.")
]
_CodeFd = Annotated[
    int | None,
    typer.Option("--herstelcode-fd", metavar="N", help="Lees de herstelcode van descriptor N."),
]
_ByShares = Annotated[
    bool, typer.Option("--met-delen", help="Open met twee van de drie noodbladen.")
]
_SharesFd = Annotated[
    int | None,
    typer.Option(
        "--delen-fd", metavar="N", help="Lees beide delen van descriptor N, elk op een regel."
    ),
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
    workspace, paper = session.vaults.create(
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
    help=(
        "Lees de hele kluis en zeg of er iets beschadigd is. Er wordt niets gewijzigd.\n\nMet "
        "--volledig gaat de kluis open en worden ook het logboek, de zoekindexen en de "
        "bijlagen nagekeken. Die controle komt in het logboek."
    ),
    epilog=(
        "casuskluis kluis controleer Veldhaven.kluis\n"
        "casuskluis kluis controleer Veldhaven.kluis --volledig"
    ),
)
def check(
    context: typer.Context,
    place: Place = None,
    *,
    everything: Annotated[
        bool, typer.Option("--volledig", help="Kijk ook logboek en bijlagen na.")
    ] = False,
    fd: PassphraseFd = None,
) -> None:
    """Report on the whole vault; damage ends with its own exit code."""
    if everything:
        _check_everything(context, place, fd)
        return
    session = session_of(context)
    folder, passphrase = session.place(place), ask_passphrase(fd)
    with progress_bar("Controle") as progress:
        report = session.tools.vaults.check(
            folder, passphrase, key_file=session.key_file, progress=progress
        )
    for line in report_lines(report):
        say(line)
    if not report.is_sound:
        raise Stopped(_UNSOUND, ExitCode.DAMAGED)
    say(SOUND)


def _check_everything(context: typer.Context, place: Path | None, fd: int | None) -> None:
    with opened(context, fd, place) as workspace, progress_bar("Controle") as progress:
        report = workspace.checks.full(progress=progress)
    for line in check_details(report):
        say(line)
    if not report.is_sound:
        raise Stopped(verdict(report), ExitCode.DAMAGED)
    say(SOUND)


@app.command(
    "redden",
    cls=DutchCommand,
    short_help="Red wat er te lezen is van een beschadigde kluis.",
    help=(
        "Lees van een beschadigde kluis alles wat nog te lezen is, en zet dat in een nieuwe "
        "kluis ernaast, met dezelfde wachtzin. De beschadigde kluis wordt alleen gelezen. Zet "
        "liever een goede back-up terug als u die heeft.\n\nNa afloop ziet u per soort gegeven "
        "hoeveel er is gered en verloren. Dat verslag staat ook in de map van de nieuwe kluis."
    ),
    epilog=(
        "casuskluis kluis redden Veldhaven.kluis\n"
        "casuskluis kluis redden Veldhaven.kluis --met-herstelcode"
    ),
)
def salvage(
    context: typer.Context,
    place: Place = None,
    *,
    by_code: _ByCode = False,
    code_fd: _CodeFd = None,
    fd: PassphraseFd = None,
) -> None:
    """Save what can be read, with the passphrase or the recovery code of the vault."""
    session = session_of(context)
    folder, salvaging = session.place(place), session.vaults.salvaging
    if by_code or code_fd is not None:
        code = ask_recovery_code(code_fd)
        with progress_bar("Redden") as progress:
            saved = salvaging.with_recovery_code(folder, code, progress=progress)
    else:
        passphrase = ask_passphrase(fd)
        with progress_bar("Redden") as progress:
            saved = salvaging.with_passphrase(
                folder, passphrase, key_file=session.key_file, progress=progress
            )
    for line in (*saved.sentences, "", *saved.lines):
        say(line)


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
    by_shares: _ByShares = False,
    shares_fd: _SharesFd = None,
    fd: PassphraseFd = None,
) -> None:
    """Put a backup in the place of a vault, with its passphrase or its recovery code."""
    session = session_of(context)
    folder, restoring = session.place(place), session.vaults.restoring
    code = _from_paper((by_code, code_fd), (by_shares, shares_fd))
    if code is not None:
        with progress_bar("Terugzetten") as progress:
            restored = restoring.with_recovery_code(source, folder, code, progress=progress)
    else:
        passphrase = ask_passphrase(fd)
        with progress_bar("Terugzetten") as progress:
            restored = restoring.with_passphrase(
                source, folder, passphrase, key_file=session.key_file, progress=progress
            )
    say(f"De back-up is teruggezet als {folder}.")
    if restored.aside is not None:
        say(f"De kluis die daar stond, staat nu in {restored.aside}.")
    for sentence in restored.sentences:
        say(sentence)
    if code is not None:
        way = "--met-herstelcode" if isinstance(code, str) else "--met-delen"
        say(f"Kies nu een nieuwe wachtzin met: casuskluis kluis wachtzin {way}")


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
    by_shares: _ByShares = False,
    shares_fd: _SharesFd = None,
    fd: PassphraseFd = None,
    new_fd: NewPassphraseFd = None,
) -> None:
    """Replace the passphrase, after the old one or after the recovery code."""
    code = _from_paper((by_code, code_fd), (by_shares, shares_fd))
    if code is not None:
        _recover(context, place, code, new_fd)
    else:
        session = session_of(context)
        folder = session.place(place)
        old = ask_passphrase(fd)
        again = bytearray(old)
        key_file, vaults = session.key_file, session.vaults
        with wiped(again), at_work(vaults.open(folder, old, key_file=key_file)) as workspace:
            new = ask_new_passphrase(new_fd, "--nieuwe-wachtwoord-fd")
            own = key_file if workspace.key_files.is_own else None
            workspace.keys.change_passphrase(again, new, key_file=own)
        say("De wachtzin is gewijzigd. De oude opent deze kluis niet meer.")


def _recover(
    context: typer.Context, place: Path | None, code: Code, new_fd: int | None
) -> None:
    session = session_of(context)
    folder = session.place(place)
    new = ask_new_passphrase(new_fd, "--nieuwe-wachtwoord-fd")
    with at_work(session.vaults.open_with_recovery_code(folder, code, new)) as workspace:
        recovered = workspace.recovered
    for sentence in recovered.sentences if recovered else ():
        say(sentence)


def _from_paper(code: tuple[bool, int | None], shares: tuple[bool, int | None]) -> Code | None:
    """Return what is typed from paper; None when the passphrase is asked for."""
    wanted, fd = code
    if wanted or fd is not None:
        return ask_recovery_code(fd)
    wanted, fd = shares
    return ask_shares(fd) if wanted or fd is not None else None


keys.add_to(app)
renewing.add_to(app)
whole.add_to(app)
