# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is removed is gone from the file, not only from the screens."""

from dataclasses import replace

import pytest

from casuskluis.domain.identifiers import InformationItemId
from casuskluis.storage.database import Database
from casuskluis.storage.tables.search import FULL_TEXTS
from storage.conftest import Files
from storage.records import ACTOR, NASTY, NOON, World, repository

ERASABLE = {
    "information": ("information_items", "timmeren"),
    "related_persons": ("related_persons", "celik"),
    "life_domain_notes": ("life_domain_notes", "oom"),
    "decisions": ("decisions", "loopt"),
    "actions": ("action_items", "woningcorporatie"),
}


def shadow_bytes(files: Files, table: str) -> bytes:
    """Return everything the full-text tables beside a table keep, decrypted."""
    raw = files.vault.connect()
    found = b""
    for text in FULL_TEXTS:
        if text.table == table:
            for part in ("data", "idx", "docsize"):
                query = f"SELECT * FROM {text.name}_{part}"  # noqa: S608 - names of our tables
                for row in raw.execute(query).fetchall():
                    found += b"".join(
                        value.encode() if isinstance(value, str) else bytes(value)
                        for value in row
                        if not isinstance(value, int)
                    )
    raw.close()
    return found


@pytest.mark.parametrize("name", ERASABLE)
def test_a_removed_word_is_in_no_index_any_more(
    files: Files, settled: Database, world: World, name: str
) -> None:
    table, word = ERASABLE[name]
    with settled.write(ACTOR, NOON) as transaction:
        identifier = world[name].id
    parts = [word.encode()[start : start + 3] for start in range(len(word) - 2)]
    before = shadow_bytes(files, table)
    assert all(part in before for part in parts) or word.encode() in before

    with settled.write(ACTOR, NOON) as transaction:
        repository(transaction, name).remove(identifier)

    after = shadow_bytes(files, table)
    assert word.encode() not in after
    assert not all(part in after for part in parts)


def check_indexes(files: Files) -> None:
    """Let the full-text tables compare themselves with the records; they raise when wrong."""
    raw = files.vault.connect()
    for text in FULL_TEXTS:
        check = f"INSERT INTO {text.name} ({text.name}, rank) VALUES "  # noqa: S608 - our tables
        raw.execute(check + "('integrity-check', 1)")
    raw.close()


def test_the_indexes_agree_with_the_records_after_many_changes(
    files: Files, settled: Database, world: World
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        for name in ERASABLE:
            repository(transaction, name).save(world[name])
            repository(transaction, name).remove(world[name].id)

    check_indexes(files)


def test_the_indexes_agree_whatever_is_typed(
    files: Files, settled: Database, world: World
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        item, subject = world["information"], world["subjects"]
        for text in NASTY:
            item = transaction.information.save(replace(item, text=f"{text} woord {text}"))
            subject = transaction.subjects.save(replace(subject, alias=text))
            copy = transaction.information.add(replace(item, id=InformationItemId(0)))
            transaction.information.remove(copy.id)

    check_indexes(files)


def test_changing_a_text_takes_the_old_words_out_of_the_index(
    files: Files, settled: Database, world: World
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        item = world["information"]
    with settled.write(ACTOR, NOON) as transaction:
        transaction.information.save(replace(item, text="Iets anders."))

    kept = shadow_bytes(files, "information_items")
    assert b"timmeren" not in kept
    assert b"anders" in kept
