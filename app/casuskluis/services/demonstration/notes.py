# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What happened to notes later in the demonstration: corrections, references, changes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from casuskluis.domain.case import LifeDomainNote
from casuskluis.domain.history import Addendum
from casuskluis.domain.identifiers import AddendumId, InstrumentReferenceId, LifeDomainNoteId
from casuskluis.domain.information import InformationItem, InformationKind
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.partner import CoreRole
from casuskluis.services.demonstration.casework import Docket
from casuskluis.services.demonstration.stage import Stage
from casuskluis.storage.transaction import Transaction

_EVERY = 7
_LATER = timedelta(days=16)
_USED_AFTER = timedelta(days=25)
_CORRECTIONS = (
    "De bron laat weten dat de datum een dag eerder moet zijn. De rest klopt.",
    "Betrokkene heeft hierover verteld dat het om een ruzie tussen buren ging.",
    "Nagevraagd: dit is inmiddels opgelost, er is geen vervolg nodig.",
    "Dit is ook aan betrokkene zelf verteld, die het herkent.",
)
_INSTRUMENTS = (
    ("vera_2r", CoreRole.POLICE, "Bij de politie, via de vaste contactpersoon"),
    ("lse", CoreRole.MUNICIPALITY, "Team Openbare orde en veiligheid, map Duidingen"),
    ("kim", CoreRole.PROSECUTION, "Bij het parket, via de informatieofficier"),
)  # fmt: skip
_TOUCHED = 4
_IMPRESSION = "Hierover is nog weinig bekend; dit komt uit de melding."
_ADDED = " Na het eerste gesprek is dit beeld bevestigd."
_CONDITION = "Alleen ter kennis van de kernpartijen"


def signed(
    dockets: Sequence[Docket], items: Sequence[InformationItem]
) -> tuple[InformationItem, ...]:
    """Return the information with the name of who wrote it down: who ran the case."""
    authors = {docket.case.id: docket.case.case_coordinator for docket in dockets}
    return tuple(replace(item, author=authors[item.case_id]) for item in items)


def with_first_impressions(
    dockets: Sequence[Docket], notes: Sequence[LifeDomainNote]
) -> tuple[LifeDomainNote, ...]:
    """Return the notes, signed, with a first impression before one of every second case."""
    by_case = {docket.case.id: docket.case for docket in dockets}
    latest = [replace(one, author=by_case[one.case_id].case_coordinator) for one in notes]
    first = {one.case_id: one for one in reversed(latest)}
    made = list(latest)
    for case_id in list(first)[::2]:
        later, opened = first[case_id], by_case[case_id].opened_on
        if opened < later.noted_on:
            impression = replace(
                later,
                id=LifeDomainNoteId(len(made) + 1),
                noted_on=opened,
                situation=_IMPRESSION,
                protective_factors="",
                risk_factors="",
                subject_view="",
            )
            made.append(impression)
    return tuple(made)


def draw_addenda(stage: Stage, items: Sequence[InformationItem]) -> tuple[Addendum, ...]:
    """Return a correction beside one in so many pieces of information."""
    old = [item for item in items if item.recorded_on + _LATER <= stage.last_day]
    return tuple(
        Addendum(
            id=AddendumId(place),
            kind="information_item",
            record_id=item.id,
            case_id=item.case_id,
            text=_CORRECTIONS[place % len(_CORRECTIONS)],
            written_on=item.recorded_on + _LATER,
            author=item.author,
        )
        for place, item in enumerate(old[::_EVERY], start=1)
    )


def draw_instruments(
    stage: Stage, dockets: Sequence[Docket]
) -> tuple[InstrumentReference, ...]:
    """Return where the outcome of an instrument lies, for half of the cases of adults."""
    core = {one.core_role: one.id for one in stage.partners.core}
    made: list[InstrumentReference] = []
    for docket in [one for one in dockets if not one.minor][::2]:
        name, role, location = _INSTRUMENTS[len(made) % len(_INSTRUMENTS)]
        made.append(
            InstrumentReference(
                id=InstrumentReferenceId(len(made) + 1),
                case_id=docket.case.id,
                instrument=name,
                organisation_id=core[role],
                used_on=min(docket.case.opened_on + _USED_AFTER, docket.ends_on),
                location=location,
            )
        )
    return tuple(made)


def change_a_few(transaction: Transaction) -> None:
    """Change a few records, so that their history has something to tell."""
    ids = transaction.cases.ids(CaseQuery())[:_TOUCHED]
    for case in transaction.cases.by_id(ids).values():
        transaction.cases.save(replace(case, reason=case.reason + _ADDED))
        items = transaction.information.of_case(case.id)
        thought = [one for one in items if one.kind is InformationKind.INTERPRETATION]
        for item in (thought or items)[:1]:
            transaction.information.save(replace(item, conditions=_CONDITION))
