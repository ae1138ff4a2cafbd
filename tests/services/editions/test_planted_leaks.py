# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Leaks of every kind, planted in every place of a finished copy: each of them is found.

The gate must find them, and so must the scanner of the tests, or its silence over the random
meetings would prove nothing. With ``CASUSKLUIS_FULL=1`` there are 208, otherwise every eighth.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from casuskluis.documents.leaks import LeakKind
from casuskluis.services.editions.gate import Reader, leaks_on
from casuskluis.services.editions.holders import EditionRequest, Holder
from independent_scanner import Haystack
from services.bureau import Office, open_office
from services.editions.plants import PLACES, planted
from services.editions.tables import Maker, Sitting

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
STEP = 1 if FULL else 8
SECRETS: Mapping[str, LeakKind] = {
    "whole name": LeakKind.NAME,
    "one name": LeakKind.NAME,
    "name in an open item": LeakKind.NAME,
    "name of another person": LeakKind.NAME,
    "name elsewhere in the vault": LeakKind.NAME,
    "alias": LeakKind.ALIAS,
    "case number": LeakKind.NUMBER,
    "number elsewhere in the vault": LeakKind.NUMBER,
    "address": LeakKind.ADDRESS,
    "telephone": LeakKind.CONTACT,
    "e-mail": LeakKind.CONTACT,
    "date of birth": LeakKind.BIRTH_DATE,
    "text": LeakKind.TEXT,
}
PLANTS = [(place, secret) for secret in SECRETS for place in PLACES]
FIRST = {name: number % 8 for number, name in enumerate(SECRETS)}
CHOSEN = [
    plant for number, plant in enumerate(PLANTS) if (number + FIRST[plant[1]]) % STEP == 0
]


@dataclass(frozen=True)
class Scene:
    """A clean copy for a partner, and what it must not hold."""

    office: Office
    sitting: Sitting
    reader: Reader
    pdf: bytes
    secrets: Mapping[str, str]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    office = open_office(tmp_path_factory.mktemp("planting"))
    maker = Maker(office, 3, cases=12)
    sitting, request = _fitting(maker)
    workspace = office.workspace
    holder = Holder.of(workspace.meetings.file(sitting.meeting_id), request)
    pdf = workspace.agenda_printer.draw(sitting.meeting_id, request).pdf
    secrets = _secrets(sitting, request)
    yield Scene(office, sitting, Reader(holder), pdf, secrets)
    workspace.abandon()


def _fitting(maker: Maker) -> tuple[Sitting, EditionRequest]:
    """Return a meeting with one item the reader takes part in, and one he does not."""
    for _ in range(50):
        sitting = maker.sitting()
        for request in maker.requests(sitting):
            place, secrets = request.organisation_id, _secrets(sitting, request)
            if place in maker.partners and len(secrets) == len(SECRETS) and _prints(secrets):
                return sitting, request
    raise AssertionError("no such meeting was drawn")


def _prints(secrets: Mapping[str, str]) -> bool:
    """Whether the font of the plants has the letters of these secrets."""
    return all(ord(char) < 256 for words in secrets.values() for char in words)


def _secrets(sitting: Sitting, request: EditionRequest) -> dict[str, str]:
    """Return one secret of each kind; nothing when there is no open and no closed item."""
    place = request.organisation_id
    closed = [one for one, readers in sitting.stories if place not in readers and not one.tasks]
    opened = [one for one, readers in sitting.stories if place in readers]
    if not (closed and opened):
        return {}
    story, one, elsewhere = closed[0], closed[0].subject, sitting.absent[0]
    return {
        "whole name": one.name.display,
        "one name": one.name.given,
        "name in an open item": opened[0].subject.name.display,
        "name of another person": story.others[0],
        "name elsewhere in the vault": elsewhere.subject.name.display,
        "alias": one.alias,
        "case number": story.case.number,
        "number elsewhere in the vault": elsewhere.notification,
        "address": one.street,
        "telephone": one.phone,
        "e-mail": one.email,
        "date of birth": str(one.birth_date),
        "text": story.texts[3],
    }


def test_the_clean_copy_holds_nothing(scene: Scene) -> None:
    hay = Haystack(scene.pdf)

    assert scene.secrets.keys() == SECRETS.keys()
    assert [name for name, words in scene.secrets.items() if hay.has(words)] == []
    assert _kinds(scene, scene.pdf) == set()


@pytest.mark.parametrize(("place", "secret"), CHOSEN)
def test_a_planted_leak_is_found_by_both(scene: Scene, place: str, secret: str) -> None:
    pdf = planted(scene.pdf, place, scene.secrets[secret])

    assert SECRETS[secret] in _kinds(scene, pdf)
    assert Haystack(pdf).has(scene.secrets[secret])


def _kinds(scene: Scene, pdf: bytes) -> set[LeakKind]:
    context = scene.office.workspace.context
    found = leaks_on(context, pdf, scene.sitting.meeting_id, scene.reader)
    return {leak.kind for leak in found}
