# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The inzagedossier: everything of the person himself, and nothing of anybody else."""

from dataclasses import fields, replace

import pytest

from casuskluis.documents import checking
from casuskluis.domain.action import ActionItem
from casuskluis.domain.assessment import Assessment
from casuskluis.domain.attachment import Attachment
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.closing import ClosingMark
from casuskluis.domain.history import Addendum
from casuskluis.domain.information import InformationItem
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.meeting import AgendaItem, Decision
from casuskluis.domain.minutes import MinutesCorrection, MinutesPart
from casuskluis.domain.notification import Notification
from casuskluis.domain.plan import ActionPlan, Goal, Intervention
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.request import AccessRequest, Disclosure, IdentityNotChecked, Informing
from casuskluis.domain.review import NecessityReview
from casuskluis.domain.subject import Subject
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.services.rights.dossier.choices import (
    GROUNDS,
    DossierChoices,
    Ground,
    ItemChoice,
    Treatment,
    WithheldWithoutGround,
)
from casuskluis.services.rights.dossier.labels import HIDDEN, LABELS, OWN_LABELS
from casuskluis.services.rights.dossier.reading import FIELDS
from casuskluis.services.rights.requests import NobodyToGrantTo
from casuskluis.storage.parcelling.origins import OriginRepository
from documents.reading import outline_titles, whole_text
from services.bureau import TODAY, Office
from services.dossier_plants import SECRETS, UNKNOWN, Garden, plant, squeezed

KINDS = {
    "subject": Subject, "access_request": AccessRequest, "notification": Notification,
    "assessment": Assessment, "case": Case, "information_item": InformationItem,
    "life_domain_note": LifeDomainNote, "related_person": RelatedPerson,
    "instrument_reference": InstrumentReference, "action_plan": ActionPlan, "goal": Goal,
    "intervention": Intervention, "action_item": ActionItem, "agenda_item": AgendaItem,
    "decision": Decision, "informing": Informing, "disclosure": Disclosure,
    "necessity_review": NecessityReview, "closing_step": ClosingMark, "attachment": Attachment,
    "addendum": Addendum, "discussion_request": DiscussionRequest, "item_record": ItemRecord,
    "minutes_part": MinutesPart, "minutes_correction": MinutesCorrection,
}  # fmt: skip
SHORT = 6
"""Letters; so short a word may well turn up in compressed data."""
OF_OTHERS = {("notification", "notifier_reach")}
"""Planted, and rightly not in the dossier."""
OPEN = DossierChoices(items={1: ItemChoice(treatment=Treatment.WHOLE)}, names=(UNKNOWN,))
"""Everything is told, the source of the only information too."""


@pytest.fixture
def planted(office: Office) -> tuple[Office, Garden, AccessRequest]:
    garden, request = plant(office)
    return office, garden, request


def test_every_field_of_every_record_has_words() -> None:
    wordless = [
        f"{kind}.{item.name}"
        for kind, entity in KINDS.items()
        for item in fields(entity)
        if item.name not in HIDDEN | LABELS.keys() and (kind, item.name) not in OWN_LABELS
    ]
    assert wordless == []


def test_nothing_of_the_person_is_forgotten(
    planted: tuple[Office, Garden, AccessRequest],
) -> None:
    office, garden, request = planted
    paper = office.workspace.access_dossiers.draw(request.id, OPEN)
    text = whole_text(paper.pdf)
    found = squeezed(text)
    missing = [
        where
        for where, word in garden.words.items()
        if word not in found and (where[0], where[1].partition(":")[0]) not in OF_OTHERS
    ]
    missing += [where for where, day in garden.days.items() if day not in text]

    assert len(garden.words) > 80
    assert missing == []
    assert checking.check(paper.pdf) == ()


def test_no_name_of_anybody_else_is_left(
    planted: tuple[Office, Garden, AccessRequest],
) -> None:
    office, _, request = planted
    pdf = office.workspace.access_dossiers.draw(request.id, OPEN).pdf
    text = whole_text(pdf)
    found = squeezed(" ".join((text, *outline_titles(pdf))))

    assert [secret for secret in SECRETS if secret in found] == []
    assert "[derde 1]" in text
    assert "[medewerker]" in text
    assert "Çağla Öztürk" in text
    assert [
        secret for secret in SECRETS if len(secret) > SHORT and secret.encode() in pdf.lower()
    ] == []


def test_a_shielded_source_is_not_named(office: Office) -> None:
    case = office.case()
    item = office.inform(case, "Gezien bij het station.")
    shy = replace(
        item, source_id=office.school, conditions="Alleen met toestemming van de bron."
    )
    office.workspace.cases.save_information(shy)
    request = _checked(office, case.subject_id)
    text = whole_text(office.workspace.access_dossiers.draw(request.id).pdf)

    assert "Gezien bij het station." in text
    assert "Lyceum De Terp" not in text
    assert "Alleen met toestemming" not in text
    assert "De bron van informatie" in text


def test_the_officer_chooses_what_is_withheld_and_the_person_reads_why(office: Office) -> None:
    case = office.case()
    item = office.inform(case, "Lopend onderzoek naar een schuur.")
    office.inform(case, "Komt elke dag op school.")
    request = _checked(office, case.subject_id)
    dossiers = office.workspace.access_dossiers
    choice = ItemChoice(treatment=Treatment.WITHHELD, ground=Ground.CRIME)
    text = whole_text(dossiers.draw(request.id, DossierChoices(items={item.id: choice})).pdf)
    bare = DossierChoices(items={item.id: ItemChoice(treatment=Treatment.WITHHELD)})

    assert "schuur" not in text
    assert "Komt elke dag op school." in text
    assert squeezed(GROUNDS[Ground.CRIME]) in squeezed(text)
    assert [one.source for one in dossiers.items(request.id)] == ["Politie Veldhaven"] * 2
    with pytest.raises(WithheldWithoutGround):
        dossiers.draw(request.id, bare)


def test_a_dossier_is_for_somebody_known_and_checked(office: Office) -> None:
    dossiers = office.workspace.access_dossiers
    request = _request(office)
    with pytest.raises(NobodyToGrantTo):
        dossiers.draw(request.id)
    linked = replace(request, subject_id=office.subject().id)
    office.workspace.requests.save(linked)
    with pytest.raises(IdentityNotChecked):
        dossiers.draw(request.id)


def test_what_leaves_the_vault_stands_in_the_journal_and_in_the_request(office: Office) -> None:
    request = _checked(office, office.case().subject_id)
    office.workspace.access_dossiers.print(request.id)
    office.workspace.access_dossiers.print(request.id)
    with office.workspace.context.read() as transaction:
        objects = [entry.object for entry in transaction.journal.entries(5)]

    assert objects.count(f"access_request:{request.id}:dossier") == 2
    noted = office.workspace.requests.get(request.id).note
    assert noted == f"Inzagedossier gemaakt op {TODAY:%d-%m-%Y}."


def _request(office: Office) -> AccessRequest:
    return office.workspace.requests.receive(
        AccessRequest(number="", requester="J. Berg", received_on=TODAY, due_on=TODAY)
    )


def _checked(office: Office, subject: int) -> AccessRequest:
    requests = office.workspace.requests
    request = _request(office)
    requests.save(replace(request, subject_id=subject))  # type: ignore[arg-type]
    return requests.check_identity(request.id, on=TODAY, method="Paspoort gezien")


def test_every_kind_that_belongs_to_a_case_is_in_the_dossier(office: Office) -> None:
    with office.workspace.context.read() as transaction:
        kinds = {
            repository.kind
            for repository in vars(transaction).values()
            if hasattr(repository, "of_case") and not isinstance(repository, OriginRepository)
        }

    # Who may open a shielded case is about colleagues, not about the person. The marks of
    # parcels say nothing of anybody; that a parcel left is among the disclosures.
    assert kinds - FIELDS.keys() == {"authorisation"}
    assert KINDS.keys() == FIELDS.keys() | {"subject"}
