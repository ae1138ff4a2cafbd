# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Masking with what a real vault knows."""

from dataclasses import replace

import pytest

from casuskluis.disclosure.texts import QUESTIONS, Choice, Colour, decide
from casuskluis.disclosure.texts.review import QuestionsOpen, TextChangedAfterReview
from casuskluis.domain.case import Case, RelatedPerson
from casuskluis.domain.naming import PersonName
from casuskluis.domain.officer import CaseShielded, NotAllowed, Officer, Role
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import Contact
from casuskluis.domain.subject import Subject
from casuskluis.services.masking.service import MaskingService, NotReviewed
from casuskluis.services.releases.red_words import all_red
from services.bureau import Office

ANSWERED = [one.code for one in QUESTIONS]
PURPOSE = "measure:1"
TEXT = "De gemeente Veldhaven sprak met Youssef el Amrani over de Kerkstraat."


@pytest.fixture
def masking(office: Office) -> MaskingService:
    return MaskingService(office.workspace.context)


def known_subject(office: Office) -> Subject:
    return office.workspace.persons.add(
        Subject(
            name=PersonName.parse("Youssef el Amrani"),
            alias="Kleine Beer",
            birth_date=PartialDate(2004, 3, 14),
            street="Korreweg 118b",
            postcode="9714 AG",
            town="Veldhaven",
            phone="06-48123377",
            email="youssef@voorbeeld.nl",
        )
    )


def case_of(office: Office, subject: Subject) -> Case:
    weighed = office.weigh(office.notification(subject))
    case = office.workspace.notifications.open_case(weighed.id, reason="Zorgen op school.")
    mother = RelatedPerson(
        case_id=case.id,
        name=PersonName.parse("Fatima Bouzidi"),
        relation="parent",
        necessity="Woont bij haar.",
    )
    office.workspace.cases.add_related_person(mother)
    return case


def test_everything_known_of_a_person_is_red(office: Office, masking: MaskingService) -> None:
    known_subject(office)
    pieces = [
        "YOUSSEF EL AMRANI", "el-amrani", "kleine beer", "14 maart 2004", "14/3/2004",
        "korreweg 118-B", "9714ag", "0031 6 48 12 33 77", "youssef@voorbeeld.nl",
    ]  # fmt: skip

    for piece in pieces:
        tokens = masking.propose(f"Genoteerd is {piece} in het verslag.")
        assert [(one.text, one.colour) for one in tokens] == [(piece, Colour.RED)]


def test_in_a_text_about_a_case_the_labels_tell_who_is_who(
    office: Office, masking: MaskingService
) -> None:
    case = case_of(office, known_subject(office))

    shown = masking.preview("youssef zei dat Fatima en Bouzidy er niet was.", case_id=case.id)

    assert shown == "[betrokkene] zei dat [ouder] en [ouder] er niet was."


def test_in_a_text_about_nobody_the_labels_tell_nothing(
    office: Office, masking: MaskingService
) -> None:
    case_of(office, known_subject(office))

    assert masking.preview("Daar zijn Youssef en Fatima.") == "Daar zijn [naam] en [naam]."


def test_the_office_itself_may_be_named(office: Office, masking: MaskingService) -> None:
    office.workspace.partners.save_contact(
        Contact(name=PersonName.parse("Kim Wolters"), phone="050-3184421")
    )

    shown = masking.preview("De Politie Veldhaven belde met Kim Wolters, 050 318 44 21.")

    assert shown == "De Politie Veldhaven belde met [professional], [telefoonnummer]."


def test_a_review_is_kept_and_holds_for_that_text_only(
    office: Office, masking: MaskingService
) -> None:
    tokens = masking.propose(TEXT)
    street = next(one for one in tokens if one.text == "Kerkstraat")
    decision = decide(TEXT, street, Choice.RELEASE, reason="De straat is algemeen bekend.")

    kept = masking.keep(PURPOSE, TEXT, [decision], ANSWERED)

    assert kept.masked == "De gemeente Veldhaven sprak met [naam] over de Kerkstraat."
    assert "Amrani" not in kept.decisions
    assert masking.masked(PURPOSE, TEXT) == kept.masked
    assert masking.earlier(PURPOSE) == (decision,)
    with pytest.raises(TextChangedAfterReview):
        masking.masked(PURPOSE, f"{TEXT} Later ook met Jan.")


def test_what_was_decided_holds_after_an_edit(office: Office, masking: MaskingService) -> None:
    street = next(one for one in masking.propose(TEXT) if one.text == "Kerkstraat")
    decision = decide(TEXT, street, Choice.RELEASE, reason="Algemeen bekend.")
    masking.keep(PURPOSE, TEXT, [decision], ANSWERED)
    edited = f"In dit jaar gebeurde er veel in de wijk. {TEXT}"

    again = masking.keep(PURPOSE, edited, masking.earlier(PURPOSE), ANSWERED)

    assert again.masked.endswith("over de Kerkstraat.")


def test_nothing_is_kept_while_a_question_is_open(
    office: Office, masking: MaskingService
) -> None:
    with pytest.raises(QuestionsOpen):
        masking.keep(PURPOSE, TEXT, (), ANSWERED[1:])
    with pytest.raises(NotReviewed):
        masking.masked(PURPOSE, TEXT)


def test_a_review_depends_on_the_text_not_on_what_a_window_showed(
    office: Office, masking: MaskingService
) -> None:
    blank = masking.propose(TEXT)
    known_subject(office)

    outcome = masking.review(TEXT, [decide(TEXT, blank[0], Choice.ORDINARY)], ANSWERED)

    assert "Youssef" not in outcome.masked


def test_decisions_that_cannot_be_read_leave_everything_masked(
    office: Office, masking: MaskingService
) -> None:
    kept = masking.keep(PURPOSE, TEXT, (), ANSWERED)
    with office.workspace.context.write() as transaction:
        transaction.masked_texts.save(replace(kept, decisions="[[1, {"))

    assert masking.earlier(PURPOSE) == ()


def test_the_search_tells_what_is_certain(office: Office, masking: MaskingService) -> None:
    known_subject(office)

    assert list(all_red(masking.search())("Bel el Amrani op 06-12345678 in Groningen.")) == [
        "el Amrani",
        "06-12345678",
    ]


def test_nobody_masks_without_seeing_every_case(
    office: Office, masking: MaskingService
) -> None:
    case = case_of(office, known_subject(office))
    office.workspace.officers.restrict(case.id, [])
    officers = office.workspace.officers
    officers.add(
        Officer(label="FG", roles=(Role.AUDITOR,)), bytearray(b"een tweede rij woorden")
    )
    officers.add(
        Officer(label="Casus", roles=(Role.CASE_COORDINATOR,)),
        bytearray(b"een derde rij woorden"),
    )
    officers.add(
        Officer(label="Ander", roles=(Role.PROCESS_COORDINATOR,)),
        bytearray(b"een vierde rij woorden"),
    )

    def at_work(label: str) -> MaskingService:
        context = masking.context
        return MaskingService(replace(context, actor=replace(context.actor, label=label)))

    for label in ("FG", "Casus"):
        with pytest.raises(NotAllowed):
            at_work(label).propose(TEXT)
    with pytest.raises(CaseShielded):
        at_work("Ander").propose(TEXT, case.id)
    assert at_work("Ander").propose(TEXT)
