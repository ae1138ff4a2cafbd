# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import Subject
from casuskluis.explanations import name_of
from casuskluis.explanations.storage import SENTENCES
from casuskluis.storage import failures
from casuskluis.storage.database import Database
from casuskluis.storage.failures import (
    AlreadyStored,
    StorageBusy,
    StorageDamaged,
    StorageFull,
)
from storage.conftest import Files
from storage.records import ACTOR, NOON, build_world


def connecting(files: Files, *pragmas: str) -> Callable[[], Any]:
    def connect() -> Any:
        connection: Any = files.vault.connect()
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        return connection

    return connect


def test_a_full_disk_stores_nothing_by_halves(files: Files, database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        build_world(transaction)
    database.close()
    pages = files.file.stat().st_size // 4096
    cramped = Database.open(connecting(files, f"max_page_count={pages + 2}"))

    def store_much() -> None:
        with cramped.write(ACTOR, NOON) as transaction:
            for number in range(1000):
                name = PersonName(family=f"Vol {number}", given="x" * 500)
                transaction.subjects.add(Subject(name=name))

    with pytest.raises(StorageFull):
        store_much()
    with cramped.read() as transaction:
        assert len(transaction.subjects.all()) == 1
    cramped.close()


def test_a_second_change_at_the_same_time_waits_and_then_says_busy(
    files: Files, database: Database
) -> None:
    hasty = Database.open(connecting(files, "busy_timeout=50"))

    def write_too() -> None:
        with hasty.write(ACTOR, NOON):
            pass

    with database.write(ACTOR, NOON), pytest.raises(StorageBusy):
        write_too()
    write_too()
    hasty.close()


def test_another_thread_reads_while_one_writes(database: Database) -> None:
    seen: list[int] = []

    def read() -> None:
        with database.read() as transaction:
            seen.append(len(transaction.organisations.all()))

    with database.write(ACTOR, NOON) as transaction:
        build_world(transaction)
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    read()

    assert seen == [0, 1]


def test_a_change_that_cannot_be_completed_while_somebody_reads_is_undone(
    files: Files, database: Database
) -> None:
    hasty = Database.open(connecting(files, "busy_timeout=50"))

    def write_too() -> None:
        with hasty.write(ACTOR, NOON) as transaction:
            build_world(transaction)

    with database.read() as transaction:
        before = transaction.organisations.all()
        with pytest.raises(StorageBusy):
            write_too()
        assert transaction.organisations.all() == before
    write_too()
    with database.read() as transaction:
        assert len(transaction.organisations.all()) == len(before) + 1
    hasty.close()


def test_a_damaged_page_is_told_apart(files: Files, database: Database) -> None:
    many = [Subject(name=PersonName(family="Berg", given="x" * 900)) for _ in range(200)]
    with database.write(ACTOR, NOON) as transaction:
        transaction.subjects.add_many(many)
    database.close()
    whole = bytearray(files.file.read_bytes())
    for page in range(len(whole) // 4096 - 60, len(whole) // 4096):
        whole[page * 4096 + 100] ^= 0xFF
    files.file.write_bytes(whole)
    damaged = Database.open(files.vault.connect)

    with pytest.raises(StorageDamaged), damaged.read() as transaction:
        transaction.subjects.all()
    damaged.close()


def test_an_error_tells_nothing_that_was_stored(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        case = build_world(transaction)["cases"]
        with pytest.raises(AlreadyStored) as caught:
            transaction.cases.add(replace(case, id=0, reason="Geheime aanleiding"))

    error: BaseException | None = caught.value
    while error is not None:
        assert "Geheim" not in f"{error!s}{error!r}"
        assert "2026-0231" not in f"{error!s}{error!r}"
        error = error.__cause__


def test_every_error_has_its_sentence() -> None:
    classes = {
        name_of(value)
        for value in vars(failures).values()
        if isinstance(value, type)
        and issubclass(value, CasuskluisError)
        and value.__module__ == failures.__name__
    }

    assert classes == set(SENTENCES)
