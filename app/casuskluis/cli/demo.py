# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis demo``: an invented municipality, its papers, and proof that they are sound."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.composition import Session
from casuskluis.cli.failures import Stopped
from casuskluis.cli.output import progress_bar, save, say
from casuskluis.cli.proof import prove
from casuskluis.cli.shared import session_of
from casuskluis.domain.lists import MeetingQuery, MeetingSort
from casuskluis.services.demonstration import MUNICIPALITY, PASSPHRASE, fill
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.releases.straightaway import prepare_settled, written_and_drawn
from casuskluis.services.workspace import Workspace

VAULT = "Veldhaven.kluis"
MARKER = "DEMO.txt"
MARK = (
    "Dit is een demonstratie van Casuskluis met verzonnen gegevens.\n"
    "Wie 'casuskluis demo' opnieuw gebruikt, vervangt de kluis en de PDF's in deze map.\n"
    "Bewaar hier niets van uzelf.\n"
)
OFFICER = "Demo"
PAPERS = "papier"
_REPORT = "council_year"
_NOT_OURS = (
    "In de map {name} staat iets dat niet van een eerdere demo is. Er is niets gewijzigd. Kies "
    "een andere of een lege map."
)
_NOT_WRITABLE = "In de map {name} kan niet worden geschreven. Kies een andere map."


def fill_and_print(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="MAP", help="Waar de demo komt; gewoonlijk de map demo.")
    ] = Path("demo"),
) -> None:
    """Make the demonstration vault, print its papers and check them."""
    session = session_of(context)
    _prepare(folder)
    workspace = _filled(session, folder)
    try:
        kept = [(paper, _kept(paper, folder)) for paper in _papers(workspace)]
    finally:
        workspace.close()
    say(f"Kluis: {folder / VAULT}")
    for paper, place in kept:
        say(f"{paper.title}: {place}")
    proofs = {prove(paper.pdf) for paper, _ in kept}
    say(f"Alle {len(kept)} PDF's zijn gecontroleerd: {', '.join(proofs)}.")
    say()
    say("Wachtzin, ALLEEN VOOR DE DEMO: " + PASSPHRASE)
    say(f"Kijk verder met: casuskluis --kluis {folder / VAULT} casus toon")


def _prepare(folder: Path) -> None:
    """Make the folder, or empty that of an earlier demo; leave anything else alone."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            _empty(folder)
        (folder / MARKER).write_text(MARK, encoding="utf-8")
        (folder / PAPERS).mkdir()
    except OSError:
        raise Stopped(_NOT_WRITABLE.format(name=folder.name)) from None


def _empty(folder: Path) -> None:
    marker = folder / MARKER
    is_ours = marker.is_file() and not marker.is_symlink()
    if not is_ours or marker.read_bytes() != MARK.encode():
        raise Stopped(_NOT_OURS.format(name=folder.name))
    for name in (VAULT, PAPERS):
        place = folder / name
        if place.is_symlink():
            raise Stopped(_NOT_OURS.format(name=folder.name))
        if place.is_dir():
            shutil.rmtree(place)


def _filled(session: Session, folder: Path) -> Workspace:
    workspace, sheet = session.vaults.create(
        folder / VAULT,
        bytearray(PASSPHRASE, "utf-8"),
        municipality=MUNICIPALITY,
        label=OFFICER,
    )
    try:
        with progress_bar("Vullen") as progress:
            fill(workspace, progress=progress)
        _kept(sheet, folder)
    except BaseException:
        workspace.abandon()
        raise
    return workspace


def _papers(workspace: Workspace) -> Iterator[PrintedPaper]:
    """Give every edition of the next agenda, and the council report of the last full year."""
    query = MeetingQuery(sort=MeetingSort.HELD_ON, descending=True)
    coming = workspace.meetings.file(workspace.meetings.ids(query)[0])
    for request in _editions(coming):
        yield workspace.agenda_printer.print(coming.meeting.id, request)
    yield _council_report(workspace)


def _council_report(workspace: Workspace) -> PrintedPaper:
    """Release the council report of the last full year, with everything that was proposed."""
    releases = workspace.releases
    newest = releases.choosing.periods(_REPORT)[0]
    wish = releases.preparing.wish(_REPORT, newest)
    record, paper = written_and_drawn(releases, prepare_settled(releases.preparing, wish))
    releases.ledger.note_left(record.id, paper.digest)
    return paper


def _editions(file: MeetingFile) -> Iterator[EditionRequest]:
    yield EditionRequest()
    for attendance in file.attendances:
        organisation = file.organisations[attendance.organisation_id]
        yield EditionRequest(organisation_id=organisation.id, with_names=organisation.is_core)


def _kept(paper: PrintedPaper, folder: Path) -> Path:
    place = folder / PAPERS / paper.file_name
    save(paper.pdf, place, overwrite=False)
    return place
