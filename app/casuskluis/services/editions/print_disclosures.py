# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a copy of an agenda hands to the organisation that holds it, put in the log."""

from collections.abc import Iterator, Mapping

from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.meeting import AgendaItemKind
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.request import Disclosure
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.editions.holders import Holder
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.storage.transaction import Transaction

_NO_GROUND = "nog niet ingevuld bij Instellingen"
_SHEET = "Casusblad op de agenda van overleg {number}, exemplaar voor {holder}{names}"
_ACTIONS = "Eigen acties op de agenda van overleg {number}"
_NAMES = ", met naam"


def record_print(
    transaction: Transaction, context: Context, file: MeetingFile, holder: Holder
) -> None:
    """Record for each case on a copy that its holder got it; once a day is enough.

    The municipality's own copy hands nothing to anybody. The general copy goes to everybody
    who is invited.
    """
    access = context.access(transaction)
    printed = {case.id for case in file.cases.values() if access.may_open(case)}
    for organisation in _receivers(file, holder):
        for case_id, what in _on_paper(transaction, file, holder, organisation):
            if case_id not in printed:
                continue  # shielded from who printed it, so it was not on the paper
            record_handed(transaction, context, case_id, organisation, what)


def record_cases(
    transaction: Transaction,
    context: Context,
    file: MeetingFile,
    holder: Holder,
    told: Mapping[CaseId, str],
) -> None:
    """Record for cases on another paper of a meeting that its holder got it.

    Args:
        transaction: Open for writing.
        context: For the day and who is at work.
        file: The meeting.
        holder: Whose copy it was.
        told: What was handed over, by case.
    """
    for organisation in _receivers(file, holder):
        for case_id, what in told.items():
            record_handed(transaction, context, case_id, organisation, what)


def record_handed(
    transaction: Transaction,
    context: Context,
    case_id: CaseId,
    organisation: OrganisationId,
    what: str,
) -> None:
    """Record that an organisation got a paper about a case; once a day is enough."""
    ground = transaction.settings.get(SettingKey.LEGAL_BASIS).value.strip() or _NO_GROUND
    made = Disclosure(
        case_id=case_id,
        organisation_id=organisation,
        disclosed_on=context.clock.today(),
        what=what,
        legal_basis=ground,
        from_print=True,
        author=context.actor.label,
    )
    if not _is_recorded(transaction, made):
        transaction.disclosures.add(made)


def _receivers(file: MeetingFile, holder: Holder) -> list[OrganisationId]:
    """Return who gets the copy; the municipality keeps the vault and has everything already."""
    if holder.organisation is not None:
        wanted = [holder.organisation.id]
    else:
        wanted = list(dict.fromkeys(one.organisation_id for one in file.attendances))
    return [
        place
        for place in wanted
        if file.organisations[place].core_role is not CoreRole.MUNICIPALITY
    ]


def _on_paper(
    transaction: Transaction, file: MeetingFile, holder: Holder, organisation: OrganisationId
) -> Iterator[tuple[CaseId, str]]:
    number = file.meeting.number
    names = _NAMES if holder.with_names else ""
    seen = [item for item in file.items if holder.takes_part_in(item)]
    sheets = dict.fromkeys(item.case_id for item in seen if item.case_id is not None)
    for case_id in sheets:
        yield case_id, _SHEET.format(number=number, holder=holder.label, names=names)
    if not any(item.kind is AgendaItemKind.ACTIONS for item in seen):
        return
    for case_id in map(CaseId, file.cases):
        if case_id not in sheets and _has_work(transaction, case_id, organisation, holder):
            yield case_id, _ACTIONS.format(number=number)


def _has_work(
    transaction: Transaction, case_id: CaseId, organisation: OrganisationId, holder: Holder
) -> bool:
    """Whether the list of actions names what this organisation must do in a closed item."""
    return holder.organisation is not None and any(
        action.is_running and action.owner_id == organisation
        for action in transaction.actions.of_case(case_id)
    )


def _is_recorded(transaction: Transaction, made: Disclosure) -> bool:
    return any(
        (one.organisation_id, one.disclosed_on, one.what)
        == (made.organisation_id, made.disclosed_on, made.what)
        for one in transaction.disclosures.of_case(made.case_id)
    )
