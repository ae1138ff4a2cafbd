# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One line typed at the table, and what is understood of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.agreement import (
    AgreementEmpty,
    DueDateUnclear,
    DueInPast,
    OwnerMissing,
    OwnerUnclear,
    OwnerUnknown,
    Party,
    find_party,
    read_agreement,
)
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ContactId, OrganisationId

TODAY = date(2026, 11, 18)
"""A Wednesday."""
FRIDAY = date(2026, 11, 20)


def party(number: int, name: str, person: str = "") -> Party:
    contact = ContactId(number * 10) if person else None
    return Party(
        organisation_id=OrganisationId(number), name=name, contact_id=contact, person=person
    )


PARTIES = (
    party(1, "Gemeente Veldhaven", "Jos Hak"),
    party(2, "Politie Veldhaven", "Piet Pauw"),
    party(3, "Openbaar Ministerie"),
    party(4, "Lyceum De Terp", "Fatima El Amrani"),
    party(5, "GGZ Veldhaven"),
)


@pytest.mark.parametrize(
    ("line", "owner", "description", "due_on", "condition"),
    [
        ("politie: gesprek met school, vr", 2, "Gesprek met school", FRIDAY, ""),
        ("pol: gesprek met school, vr.", 2, "Gesprek met school", FRIDAY, ""),
        ("OM: dossier opvragen +2w", 3, "Dossier opvragen", date(2026, 12, 2), ""),
        ("o.m.: dossier opvragen +14", 3, "Dossier opvragen", date(2026, 12, 2), ""),
        (
            "terp: mentor belt ouders, vr, als hij niet komt",
            4, "Mentor belt ouders", FRIDAY, "als hij niet komt",
        ),
        (
            "terp: mentor belt ouders als hij niet komt, vr",
            4, "Mentor belt ouders", FRIDAY, "als hij niet komt",
        ),
        ("ggz: intake plannen voor 3-2", 5, "Intake plannen", date(2027, 2, 3), ""),
        ("ggz: intake, uiterlijk 3 februari 2027", 5, "Intake", date(2027, 2, 3), ""),
        ("ggz: intake plannen", 5, "Intake plannen", None, ""),
        ("ggz: bel hem ook zo", 5, "Bel hem ook zo", None, ""),
        ("ggz: traject sinds 1995", 5, "Traject sinds 1995", None, ""),
        ("ggz: school, thuis en werk: alles nagaan", 5, "School, thuis en werk: alles nagaan",
         None, ""),
        ("Fatima: bellen, morgen", 4, "Bellen", date(2026, 11, 19), ""),
    ],
)  # fmt: skip
def test_a_line_is_understood(
    line: str, owner: int, description: str, due_on: date | None, condition: str
) -> None:
    found = read_agreement(line, PARTIES, TODAY)

    assert (found.owner_id, found.description) == (owner, description)
    assert (found.due_on, found.condition) == (due_on, condition)


@pytest.mark.parametrize("letters", ["om", "O.M.", "openbaar"])
def test_initials_leave_out_the_branch_after_the_comma(letters: str) -> None:
    branch = party(7, "Openbaar Ministerie, parket Waddrecht")
    found = read_agreement(f"{letters}: dossier opvragen", (*PARTIES[:2], branch), TODAY)
    assert found.owner_id == branch.organisation_id


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("", OwnerMissing),
        ("gesprek met school, vr", OwnerMissing),
        (": gesprek met school", OwnerMissing),
        ("reclassering: gesprek", OwnerUnknown),
        ("veldhaven: gesprek", OwnerUnclear),
        ("politie:", AgreementEmpty),
        ("politie: , vr", AgreementEmpty),
        ("politie: gesprek, 31-2", DueDateUnclear),
        ("politie: gesprek, gisteren", DueInPast),
        ("politie: gesprek, -3", DueInPast),
        ("politie: gesprek 1-3-2026", DueInPast),
    ],
)
def test_what_is_missing_or_wrong_is_told_apart(line: str, error: type[RuleViolated]) -> None:
    with pytest.raises(error):
        read_agreement(line, PARTIES, TODAY)


def test_a_whole_name_wins_from_the_start_of_another() -> None:
    both = (party(1, "Halt"), party(2, "Halt Zuid"))

    assert find_party("halt", both).organisation_id == 1
    with pytest.raises(OwnerUnclear):
        find_party("hal", both)


def test_a_person_brings_the_organisation_along() -> None:
    found = read_agreement("el amrani: bellen", PARTIES, TODAY)

    assert (found.owner_id, found.contact_id) == (4, 40)
    assert read_agreement("lyceum: bellen", PARTIES, TODAY).contact_id is None


def test_two_people_of_one_organisation_are_two_people() -> None:
    two = (*PARTIES, party(2, "Politie Veldhaven", "Piet Jansen"))
    again = Party(
        organisation_id=OrganisationId(2), name="Politie Veldhaven",
        contact_id=ContactId(21), person="Piet Jansen",
    )  # fmt: skip

    assert find_party("politie", two).organisation_id == 2
    with pytest.raises(OwnerUnclear):
        find_party("piet", (*PARTIES, again))


@given(st.text(max_size=80))
def test_any_text_is_understood_or_refused(text: str) -> None:
    try:
        found = read_agreement(text, PARTIES, TODAY)
    except RuleViolated:
        return
    assert found.description.strip()
    assert found.due_on is None or found.due_on >= TODAY
