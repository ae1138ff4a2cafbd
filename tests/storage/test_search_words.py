# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""In many notes the same is found as in few: the newest first, and nothing left out."""

import random
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.information import InformationItem
from casuskluis.services.workspace import Workspace
from casuskluis.storage.search_words import RECENT, Notes, questions, wanted
from services.bureau import open_office
from storage import crowd

NOTES = 4 * RECENT
LIMIT = 50
OFTEN = ("wijkagent", "wijk", "school", "geëscaleerd", "vader")
SELDOM = ("orgel", "trompet", "viool", "coördinatie")


def texts() -> list[str]:
    """Return notes; a few words stand in most, four in one of two hundred, one in the first."""
    chance = random.Random(7)  # noqa: S311 - the same every time
    made = [
        f"{' '.join(chance.sample(OFTEN, 2))}. "
        + (chance.choice(SELDOM) if chance.random() < 0.02 else "Rustig")
        for _ in range(NOTES)
    ]
    made[0] = "wijkagent hoorde een hobo"
    return made


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = open_office(tmp_path_factory.mktemp("notities")).workspace
    crowd.fill(workspace.context.database, 20)
    with workspace.context.write() as transaction:
        transaction.information.add_many(
            [
                InformationItem(
                    case_id=CaseId(1 + number % 20),
                    recorded_on=crowd.START + timedelta(days=number % 700),
                    source_id=OrganisationId(1),
                    text=text,
                    purpose="Weging",
                    author="Toets",
                )
                for number, text in enumerate(texts())
            ]
        )
    yield workspace
    workspace.abandon()


def expected(text: str) -> list[int]:
    """Return the newest notes with words that begin so, by going through all of them."""
    begins = [rf"\b{re.escape(word)}" for word in text.lower().split()]
    plain = [one.lower().replace("ë", "e").replace("ö", "o") for one in texts()]
    found = [
        number
        for number, note in enumerate(plain, start=1)
        if all(re.search(begin, note) for begin in begins)
    ]
    return found[::-1][:LIMIT]


@pytest.mark.parametrize(
    "text",
    [
        "w", "wi", "wijk", "wijkagent", "school", "geesc", "rustig", "orgel", "vio",
        "coord", "school vader", "wijk w", "orgel w", "orgel wijkagent", "hobo", "hobo w",
        "hobo school", "wijkagent hobo een", "viool trompet", "xylofoon w",
    ],
)  # fmt: skip
def test_the_newest_notes_are_found_and_none_is_missed(noted: Workspace, text: str) -> None:
    with noted.context.read() as transaction:
        hits = transaction.search.find(text, limit=LIMIT * 20)
        found = [hit.object_id for hit in hits if hit.object_kind == "information_item"]

    assert found[:LIMIT] == expected(text)


def test_a_snippet_stands_around_the_word(noted: Workspace) -> None:
    for text in ("wijkag", "orgel school", "hobo"):
        for hit in noted.search.find(text):
            assert text.split()[0] in hit.snippet.lower()


def test_what_many_notes_hold_is_asked_by_whole_words() -> None:
    notes = Notes(recent=lambda most: texts()[:most], holding=lambda _, __: ())
    first = next(questions(notes, wanted("wijk"), LIMIT))
    assert "*" not in first
    assert '"wijkagent"' in first
    assert '"wijk"' in first


def test_what_few_notes_hold_is_asked_by_its_beginning() -> None:
    notes = Notes(recent=lambda most: texts()[:most], holding=lambda _, __: ())
    assert list(questions(notes, wanted("orgel"), LIMIT)) == ['("orgel" *)']


def test_a_vault_with_few_notes_is_asked_once() -> None:
    notes = Notes(recent=lambda _: ["school"] * 40, holding=lambda _, __: ())
    assert list(questions(notes, wanted("school w"), LIMIT)) == ['("school" *) AND ("w" *)']
