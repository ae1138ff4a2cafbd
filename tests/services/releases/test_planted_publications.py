# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Identifiers of every kind, put in every place of a paper: each of them is found and refused.

The scanner of the tests must find them too, or that nothing was planted would go unseen. With
``CASUSKLUIS_FULL=1`` there are 351, otherwise every tenth.
"""

import os
from collections.abc import Iterator, Mapping

import pytest

from casuskluis.documents import type_descriptions
from casuskluis.documents.leaks import LeakKind
from casuskluis.services.releases.publication_gate import (
    PublicationRefused,
    check_publication,
    publication_leaks,
)
from documents import type_samples
from independent_scanner import holds_letters
from services.bureau import open_office
from services.releases import burying
from services.releases.town import KINDS, Town, fill

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
STEP = 1 if FULL else 10
FOUND_AS: Mapping[str, LeakKind] = {
    "whole name": LeakKind.NAME,
    "surname": LeakKind.NAME,
    "other person": LeakKind.NAME,
    "who told": LeakKind.NAME,
    "contact person": LeakKind.NAME,
    "alias": LeakKind.ALIAS,
    "case number": LeakKind.NUMBER,
    "notification number": LeakKind.NUMBER,
    "address": LeakKind.ADDRESS,
    "telephone": LeakKind.CONTACT,
    "e-mail": LeakKind.CONTACT,
    "date of birth": LeakKind.BIRTH_DATE,
    "BSN": LeakKind.BSN,
}
PLANTS = [(kind, place) for kind in KINDS for place in burying.ALL]
CHOSEN = PLANTS[::STEP]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    office = open_office(tmp_path_factory.mktemp("publishing"))
    yield fill(office, 4)
    office.workspace.abandon()


@pytest.fixture(scope="module")
def paper() -> bytes:
    return type_descriptions.build(type_samples.descriptions())


def test_the_clean_paper_holds_nothing(town: Town, paper: bytes) -> None:
    context = town.office.workspace.context

    assert publication_leaks(context, paper) == ()
    assert [kind for kind, words in town.secrets.items() if holds_letters(paper, words)] == []


@pytest.mark.parametrize(("kind", "place"), CHOSEN)
def test_what_was_planted_is_found_and_refused(
    town: Town, paper: bytes, kind: str, place: str
) -> None:
    words = town.secrets[kind]
    pdf = burying.buried(paper, place, words)
    context = town.office.workspace.context

    assert holds_letters(pdf, words)
    assert FOUND_AS[kind] in {leak.kind for leak in publication_leaks(context, pdf)}
    with pytest.raises(PublicationRefused) as refused:
        check_publication(context, pdf)
    assert words not in str(refused.value.details)


def test_every_kind_and_place_has_its_turn() -> None:
    assert len(PLANTS) >= 300
    assert {place for _, place in CHOSEN} == set(burying.ALL)
    assert {kind for kind, _ in CHOSEN} == set(KINDS)
