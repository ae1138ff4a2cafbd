# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every public method of every service keeps to the roles; exceptions stand here, with why."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from casuskluis.domain.case import Case
from casuskluis.domain.closing import ClosingStep
from casuskluis.domain.identifiers import AgendaItemId, MeetingNumber
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.meeting import AgendaItem, CaseMeeting, MeetingStatus
from casuskluis.domain.officer import Officer, Role
from casuskluis.domain.records import ItemRecord
from casuskluis.services.office.handover import Handover
from casuskluis.services.workspace import Workspace
from demonstrated import demonstration
from services.bureau import PASSPHRASE, TODAY, VAULTS
from services.calling import Arguments, Method, known_of, methods

SECOND = b"een tweede rij van losse woorden"
THIRD = b"een derde rij van losse woorden"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"

OPEN_TO_AUDITORS = {
    # What the role is for: deadlines, checks, figures and the journal.
    "today.read", "today.names", "deadlines.watch", "upkeep.all", "upkeep.done",
    "breaches.all", "breaches.get", "breaches.record", "breaches.report", "breaches.save",
    "breaches.close", "journal.actors", "journal.check", "journal.control_key",
    "journal.control_number", "journal.export", "journal.find", "journal.newest",
    "leaving.newest", "leaving.export", "leaving.libraries",
    # Words and numbers the window is made of; nothing of a case.
    "lists.columns",
    "settings.all", "settings.get", "codes.book", "officers.access", "officers.all",
    "checks.full", "checks.last",
    "backups.last", "backups.state", "backups.is_due", "backups.has_changed",
    "backups.wanted_at_closing", "backups.destroyed_until", "attachments.limit",
    "cases.may_open", "notifications.blank", "disclosures.default_ground",
    # One's own passphrase and words, and what the program does on its own account.
    "keys.change_passphrase", "keys.replace_passphrase", "keys.confirm", "keys.verify",
    "key_files.turn_on", "key_files.turn_off", "once_codes.redeem",
    "list_views.last", "list_views.keep_last", "list_views.saved", "list_views.save",
    "list_views.remove", "own_words.all", "own_words.add", "own_words.remove",
    "bin.expire", "sharing.allowed",
    "drafts.keep", "drafts.keep_all", "drafts.drop", "drafts.all", "views.note", "views.flush",
    "views.write_through", "backups.spread_ledger", "removal.at_opening", "removal.again",
    "destruction.finish",
    # Whoever is at work, their work is saved.
    "backups.keep_up", "backups.save",
    # Follows the codes of the lines, and shows none of them.
    "journal.follow",
    # Hides names from everybody alike, and gives none.
    "names.masker", "names.brought_up_to_date",
    # Reckons with a meeting that was read before; reads nothing.
    "seating.slots",
    # What left the vault, and types of cases: figures, as the overviews.
    "releases.ledger.line", "releases.ledger.lines", "prepared.waiting",
    "releases.types.describe",
    # Asks first whether there is such an overview, and whether it is safe.
    "releases.choosing.periods", "releases.preparing.wish", "releases.releasing.write",
    # Reads a file outside the vault first.
    "imports.read_contacts", "imports.read_persons", "imports.plan_contacts",
}  # fmt: skip
"""Methods an auditor may call."""

OPENS_NO_CASE = {
    # Covers what is shielded instead of refusing the whole list.
    "cases.lines": "covered", "notifications.lines": "covered", "persons.lines": "covered",
    "actions.lines": "covered", "today.names": "left out", "known.of_subject": "covered",
    "meetings.file": "covered",
    # Names what is refused row by row, and goes on with the others.
    "bulk.end_actions": "row by row", "bulk.move_actions": "row by row",
    "bulk.give_actions": "row by row", "bulk.give_cases": "row by row",
    "bulk.put_on_agenda": "row by row",
    # Asks whether a case opens, or opens it.
    "cases.may_open": "asks", "officers.open_together": "opens",
    "officers.open_in_emergency": "opens",
    # Only tells that a meeting heard of it.
    "officers.discussed": "marks",
    # Takes in what somebody says or asks, about whomever; what is known stays covered.
    "notifications.register": "takes in", "national_intake.register": "takes in",
    "requests.receive": "takes in",
    "persons.add": "takes in", "imports.apply_persons": "takes in",
    # Papers of a meeting print what is shielded as "afgeschermd"; the item is of another one.
    "minutes_printer.draw": "covered", "minutes_printer.print": "covered",
    "minutes_printer.record": "covered", "weighing_printer.draw": "covered",
    "weighing_printer.print": "covered",
    # Over whole files and whole agendas: numbers and places, no words.
    "destruction.draw_up": "numbers", "agendas.reorder": "places",
}  # fmt: skip
"""Methods that do not refuse a restricted case, and what they do instead."""


@dataclass(frozen=True)
class Scene:
    """A vault in which somebody stands before a case of others."""

    workspace: Workspace
    arguments: Arguments


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Arguments]:
    folder = tmp_path_factory.mktemp("handhaving")
    workspace = demonstration(folder / "Proef")
    ids = workspace.cases.ids(CaseQuery())
    planned = next(one for one in ids if workspace.plans.of_case(one).adopted)
    case = workspace.cases.file(planned).case
    workspace.attachments.add_content(case.id, "brief.pdf", PDF)
    workspace.instruments.add(
        InstrumentReference(
            case_id=case.id,
            instrument="vera_2r",
            organisation_id=workspace.partners.organisations()[0].id,
            used_on=TODAY,
            location="Bij de reclassering.",
        )
    )
    case = workspace.officers.restrict(case.id, [])
    for label, role, secret in (
        ("FG", Role.AUDITOR, SECOND), ("Ander", Role.PROCESS_COORDINATOR, THIRD)
    ):  # fmt: skip
        workspace.officers.add(Officer(label=label, roles=(role,)), bytearray(secret))
    item = on_a_table(workspace, case)
    with workspace.context.write() as transaction:
        known = known_of(transaction, case)
    known |= {AgendaItem: item, AgendaItemId: item.id}
    known[ItemRecord] = ItemRecord(meeting_id=item.meeting_id, agenda_item_id=item.id)
    known[ClosingStep] = ClosingStep.FEEDBACK
    known[Handover] = Handover(leaving="Toets", receiver="Ander", cases=[case.id])
    place = workspace.place
    workspace.close()
    return place, Arguments(known, folder)


def on_a_table(workspace: Workspace, case: Case) -> AgendaItem:
    """Return the item of a case on the agenda of a meeting that sits."""
    planned = workspace.meetings.plan(CaseMeeting(number=MeetingNumber(""), held_on=TODAY))
    item = workspace.agendas.add_case(planned.id, case.id)
    workspace.steps.move(planned.id, MeetingStatus.BUSY)
    return item


def scene(filled: tuple[Path, Arguments], folder: Path, secret: bytes) -> Iterator[Scene]:
    place, arguments = filled
    shutil.copytree(place, folder / place.name)
    workspace = VAULTS.open(folder / place.name, bytearray(secret))
    yield Scene(workspace, arguments)
    workspace.abandon()


@pytest.fixture(scope="module")
def as_auditor(
    filled: tuple[Path, Arguments], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Scene]:
    yield from scene(filled, tmp_path_factory.mktemp("fg"), SECOND)


@pytest.fixture(scope="module")
def as_outsider(
    filled: tuple[Path, Arguments], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Scene]:
    yield from scene(filled, tmp_path_factory.mktemp("ander"), THIRD)


@pytest.fixture(scope="module")
def as_onlooker(
    filled: tuple[Path, Arguments], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Scene]:
    """Somebody who may do everything, in a vault that was opened to read."""
    place, arguments = filled
    copy = tmp_path_factory.mktemp("lezer") / place.name
    shutil.copytree(place, copy)
    workspace = VAULTS.open_to_read(copy, bytearray(PASSPHRASE))
    yield Scene(workspace, arguments)
    workspace.abandon()


def everything_in(workspace: Workspace) -> dict[str, object]:
    """Return what is in the vault besides the journal: rows, and the files beside them."""
    with workspace.context.read() as transaction:
        connection = transaction.journal._session._connection
        named = "SELECT name FROM sqlite_schema WHERE type = 'table'"
        names = [name for (name,) in connection.exec_driver_sql(named)]
        found: dict[str, object] = {
            name: connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()  # noqa: S608
            for name in names
            if name not in {"journal", "journal_key"}
        }
    beside = {one for one in workspace.place.parent.rglob("*") if one.name != "data.db"}
    files = {one: one.read_bytes() for one in beside if one.is_file()}
    return found | {str(one): held for one, held in files.items()}


def outcome(found: Scene, method: Method) -> str:
    """Return what calling it ended with: the name of the error, or nothing."""
    try:
        method.call(**found.arguments.fill(method.call))
    except Exception as error:  # noqa: BLE001 - which one is what is asked
        return type(error).__name__
    return ""


def others(found: dict[str, str], expected: str) -> list[str]:
    """Return what ended otherwise than expected, with how."""
    return sorted(f"{name}: {how}" for name, how in found.items() if how != expected)


def test_an_auditor_gets_no_casework_from_any_method(as_auditor: Scene) -> None:
    asked = [
        method
        for method in methods(as_auditor.workspace, as_auditor.arguments)
        if method.full_name not in OPEN_TO_AUDITORS
    ]

    found = {method.full_name: outcome(as_auditor, method) for method in asked}

    assert len(found) > 120
    assert others(found, "NotAllowed") == []


def test_no_method_opens_a_case_of_others(as_outsider: Scene) -> None:
    asked = [
        method
        for method in methods(as_outsider.workspace, as_outsider.arguments)
        if method.about_case and method.full_name not in OPENS_NO_CASE
    ]

    found = {method.full_name: outcome(as_outsider, method) for method in asked}

    assert len(found) > 70
    assert (
        sorted(f"{name}: {how}" for name, how in found.items() if how != "CaseShielded") == []
    )


def test_no_method_changes_a_vault_that_is_only_read(as_onlooker: Scene) -> None:
    before = everything_in(as_onlooker.workspace)
    asked = methods(as_onlooker.workspace, as_onlooker.arguments)

    found = {method.full_name: outcome(as_onlooker, method) for method in asked}

    assert sum(how == "OnlyReading" for how in found.values()) > 100
    assert "StorageRefused" not in found.values()
    assert everything_in(as_onlooker.workspace) == before


def test_the_exceptions_are_methods_that_exist(as_auditor: Scene) -> None:
    known = {method.full_name for method in methods(as_auditor.workspace, as_auditor.arguments)}
    assert OPEN_TO_AUDITORS | OPENS_NO_CASE.keys() <= known
