# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The letter to the subject out of a vault."""

from dataclasses import replace

import pytest

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import CoreRole
from casuskluis.services.casework.informing_letters import (
    LetterToNobody,
    LetterWish,
    LetterWithoutReason,
)
from documents.reading import failures
from services.bureau import Office, text_of

WISH = LetterWish(reason="De school maakt zich zorgen om u.")


@pytest.fixture
def case(office: Office) -> Case:
    return office.case()


def make_child(office: Office, case: Case, representative: str = "") -> None:
    persons = office.workspace.persons
    subject = persons.get(SubjectId(case.subject_id))
    persons.save(
        replace(subject, birth_date=PartialDate(2013, 5), representative=representative)
    )


def test_a_letter_tells_why_with_whom_and_for_how_long(office: Office, case: Case) -> None:
    office.inform(case, "Een geheime tekst.", office.core[CoreRole.POLICE], office.school)

    paper = office.workspace.informing_letters.draw(case.id, WISH)
    text = text_of(paper.pdf)

    for said in (
        "Jan van den Berg",
        "De school maakt zich zorgen om u.",
        "• Politie Veldhaven",
        "• Lyceum De Terp",
        "Wij bewaren de gegevens tot",
        "persoonsgerichte aanpak radicalisering",
        "De burgemeester van Veldhaven",
        "burgemeester van de gemeente van verblijf",
    ):
        assert said in text
    assert "geheime tekst" not in text
    assert case.number not in text
    assert failures(paper.pdf) == []


def test_what_the_officer_does_not_tell_is_left_out(office: Office, case: Case) -> None:
    office.inform(case, "Tekst.", office.school)
    wish = replace(WISH, tell_sources=False, tell_receivers=False)

    text = text_of(office.workspace.informing_letters.draw(case.id, wish).pdf)

    assert "Lyceum De Terp" not in text
    assert "Met wie delen" not in text
    assert "De gegevens komen van" not in text


def test_a_letter_without_a_reason_is_refused(office: Office, case: Case) -> None:
    with pytest.raises(LetterWithoutReason):
        office.workspace.informing_letters.draw(case.id, LetterWish())


def test_for_a_child_the_letter_goes_to_who_represents_it(office: Office, case: Case) -> None:
    letters = office.workspace.informing_letters
    assert not letters.wish(case.id).to_guardian
    make_child(office, case)
    wish = replace(letters.wish(case.id), reason="De school maakt zich zorgen.")
    assert wish.to_guardian
    with pytest.raises(LetterToNobody):
        letters.draw(case.id, wish)

    make_child(office, case, "Fatma van den Berg")
    text = text_of(letters.draw(case.id, wish).pdf)

    assert "Deze brief gaat over Jan van den Berg." in text
    assert "Fatma van den Berg" in text
    assert "Wij gebruiken gegevens over uw kind" in text


def test_a_secret_address_stays_off_the_letter(office: Office, case: Case) -> None:
    persons = office.workspace.persons
    subject = persons.get(SubjectId(case.subject_id))
    persons.save(replace(subject, street="Geheimlaan 4", address_shielded=True))

    text = text_of(office.workspace.informing_letters.draw(case.id, WISH).pdf)

    assert "Geheimlaan" not in text


def test_a_letter_that_leaves_stands_in_the_journal(office: Office, case: Case) -> None:
    office.workspace.informing_letters.print(case.id, WISH)

    told = " ".join(str(one) for one in office.workspace.journal.newest(5))
    assert f"case:{case.id}:informing_letter" in told
