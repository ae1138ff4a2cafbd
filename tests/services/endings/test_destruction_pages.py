# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking into the pages themselves: a marker is found while it is there, and only then."""

import os
from pathlib import Path
from random import Random

import pytest

from casuskluis.domain.case import Case
from services.bureau import Office
from services.planted import Words, found_in, pages, plant

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"


def database(office: Office) -> Path:
    return office.workspace.place / "data.db"


def found(office: Office, words: Words) -> set[str]:
    return found_in(pages(office.workspace._vault, database(office)), words.given)


def grown(office: Office, case: Case, sizes: list[int]) -> None:
    """Let another file grow, so that rows move from page to page."""
    for size in sizes:
        office.inform(case, "Een lange tekst zonder bijzonders. " * size)


@pytest.mark.parametrize("seed", range(25 if FULL else 3))
def test_whatever_moved_from_page_to_page_nothing_is_left(office: Office, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - no secret
    sizes = [chance.randint(1, 200) for _ in range(chance.randint(1, 12))]
    words = Words()
    words.source.seed(seed)
    other = office.case("Piet Puk")
    grown(office, other, sizes)
    case = plant(office, words)
    if seed % 2:
        grown(office, other, sizes[::-1])
    assert found(office, words) == set(words.given)

    drawn = office.workspace.destruction.draw_up((case.id,))
    office.workspace.destruction.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)

    assert found(office, words) == set()


def test_the_key_is_needed_to_find_anything(office: Office) -> None:
    words = Words()
    plant(office, words)
    assert found(office, words) == set(words.given)
    assert not found_in([database(office).read_bytes()], words.given)


def test_nothing_is_left_on_free_pages(office: Office) -> None:
    case = plant(office, Words())
    drawn = office.workspace.destruction.draw_up((case.id,))
    office.workspace.destruction.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)
    raw = office.workspace._vault.connect()
    assert raw.execute("PRAGMA secure_delete").fetchone()[0] == 1
    assert raw.execute("PRAGMA freelist_count").fetchone()[0] == 0
    raw.close()
