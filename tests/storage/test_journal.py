# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import inspect
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from casuskluis.domain.coding import Code, CodeList
from casuskluis.domain.draft import Draft
from casuskluis.domain.imports import Import, ImportKind, RememberedColumns
from casuskluis.domain.journal import (
    Actor,
    JournalAction,
    JournalEntry,
    JournalQuery,
    JournalResult,
)
from casuskluis.domain.list_view import ListView
from casuskluis.domain.setting import Setting, SettingKey, Unit
from casuskluis.storage.database import Database
from casuskluis.storage.failures import NotWriting, StorageRefused
from casuskluis.storage.session import Session
from casuskluis.storage.transaction import Transaction
from storage.conftest import Files, Trial
from storage.parcel_changes import PARCEL_CHANGES
from storage.process_records import second
from storage.records import ACTOR, BUILDERS, NAMES, NOON, World, build_world, repository

CODE = Code(list=CodeList.IDEOLOGY, code="left", label="Links", position=1)
SETTING = Setting(key=SettingKey.IDLE_LOCK, label="Slot", value="5", unit=Unit.MINUTES)
DRAFT = Draft(form="notification", fields={"observed": "Riep iets."}, saved_at=NOON)
IMPORT = Import(kind=ImportKind.CASE_LIST, done_at=NOON, author="Regisseur 1")
CHOSEN = RememberedColumns(
    fingerprint="naam|fase", choices={0: "name"}, saved_at=NOON, author="Regisseur 1"
)
EPOCH = NOON - timedelta(days=9999)
Change = Callable[[Transaction, World], object]


def changes_of(name: str) -> Mapping[str, Change]:
    """Return every change of a repository of records; it ends with the record removed."""

    def fresh(world: World) -> Any:
        return second(name, world[name])

    def remove(transaction: Transaction, world: World) -> None:
        added = repository(transaction, name).add(fresh(world))
        repository(transaction, name).remove(added.id)

    def revive(transaction: Transaction, world: World) -> None:
        added = repository(transaction, name).add(fresh(world))
        repository(transaction, name).remove(added.id)
        repository(transaction, name).revive(added)

    return {
        "add": lambda transaction, world: repository(transaction, name).add(fresh(world)),
        "add_many": lambda transaction, world: repository(transaction, name).add_many(
            [fresh(world)]
        ),
        "add_all": lambda transaction, world: repository(transaction, name).add_all(
            [fresh(world)]
        ),
        "erase_all": lambda transaction, _: repository(transaction, name).erase_all([9999]),
        "save": lambda transaction, world: repository(transaction, name).save(world[name]),
        "remove": remove,
        "revive": revive,
    }


def put_view(transaction: Transaction, _: World) -> ListView:
    return transaction.list_views.put(ListView(page="cases", name="Mijn", state={"q": "x"}))


def removed_view(transaction: Transaction, world: World) -> None:
    transaction.list_views.remove(put_view(transaction, world))


def undone_import(transaction: Transaction, _: World) -> None:
    added = transaction.imports.add(IMPORT, ())
    transaction.imports.mark_undone(added.id, NOON, "Regisseur 1")


def forgotten_columns(transaction: Transaction, _: World) -> None:
    transaction.column_choices.put(CHOSEN)
    transaction.column_choices.remove(CHOSEN.fingerprint)


def removed_word(transaction: Transaction, _: World) -> None:
    transaction.own_words.add("Veldhaven")
    transaction.own_words.remove("Veldhaven")


def emptied_bin(transaction: Transaction, world: World) -> None:
    transaction.organisations.save(replace(world["organisations"], note="anders"))
    transaction.kept.remove(transaction.kept.newest(EPOCH, 1))


def expired_bin(transaction: Transaction, world: World) -> None:
    transaction.organisations.save(replace(world["organisations"], note="anders"))
    transaction.kept.expire(NOON + timedelta(days=1))


def removed_code(transaction: Transaction, _: World) -> None:
    transaction.codes.remove(transaction.codes.add(CODE).list, CODE.code)


def saved_code(transaction: Transaction, _: World) -> None:
    transaction.codes.save(replace(transaction.codes.add(CODE), active=False))


def removed_setting(transaction: Transaction, _: World) -> None:
    transaction.settings.remove(transaction.settings.add(SETTING).key)


def saved_setting(transaction: Transaction, _: World) -> None:
    transaction.settings.save(transaction.settings.add(SETTING))


def removed_draft(transaction: Transaction, _: World) -> None:
    transaction.drafts.remove(transaction.drafts.put(DRAFT).form)


CHANGES: Mapping[str, Mapping[str, Change]] = {
    **{name: changes_of(name) for name in NAMES},
    "agenda_items": {
        **changes_of("agenda_items"),
        "reorder": lambda transaction, world: transaction.agenda_items.reorder(
            world["meetings"].id, [world["agenda_items"].id]
        ),
    },
    "attachments": {
        **changes_of("attachments"),
        "put_content": lambda transaction, world: transaction.attachments.put_content(
            world["attachments"].id, b"%PDF-1.7"
        ),
    },
    "cases": {
        **changes_of("cases"),
        "loosen": lambda transaction, world: transaction.cases.loosen(world["cases"].id),
    },
    "notifications": {
        **changes_of("notifications"),
        "loosen": lambda transaction, world: transaction.notifications.loosen(
            world["notifications"].id
        ),
    },
    "history": {
        "forget": lambda transaction, world: transaction.history.forget(
            "case", world["cases"].id
        ),
        "take_over": lambda transaction, _: transaction.history.take_over(()),
    },
    "subjects": {
        **changes_of("subjects"),
        "renew_keys": lambda transaction, _: transaction.subjects.renew_keys(),
    },
    "codes": {
        "add": lambda transaction, _: transaction.codes.add(CODE),
        "add_many": lambda transaction, _: transaction.codes.add_many([CODE]),
        "save": saved_code,
        "remove": removed_code,
    },
    "settings": {
        "add": lambda transaction, _: transaction.settings.add(SETTING),
        "save": saved_setting,
        "remove": removed_setting,
    },
    "list_views": {"put": put_view, "remove": removed_view},
    "own_words": {
        "add": lambda transaction, _: transaction.own_words.add("Veldhaven"),
        "remove": removed_word,
    },
    "imports": {
        "add": lambda transaction, _: transaction.imports.add(IMPORT, ()),
        "mark_undone": undone_import,
    },
    **PARCEL_CHANGES,
    "column_choices": {
        "put": lambda transaction, _: transaction.column_choices.put(CHOSEN),
        "remove": forgotten_columns,
    },
    "kept": {"remove": emptied_bin, "expire": expired_bin},
    "drafts": {
        "put": lambda transaction, _: transaction.drafts.put(DRAFT),
        "remove": removed_draft,
    },
    "journal": {
        "record": lambda transaction, _: transaction.journal.record(
            JournalAction.PRINTED, "meeting:1"
        ),
    },
}
CASES = [(name, change) for name, changes in CHANGES.items() for change in changes]


def changing_methods() -> set[tuple[str, str]]:
    """Return every public method whose code, or that of its base, changes something."""
    transaction = Transaction(Session(None, None))  # type: ignore[arg-type]  # only looked at
    return {
        (name, method)
        for name, repo in vars(transaction).items()
        for method, _ in inspect.getmembers(repo, inspect.ismethod)
        if not method.startswith("_") and changes_something(type(repo), method)
    }


def changes_something(kind: type, method: str) -> bool:
    """Tell whether the code of a method, or of the one it extends, changes something."""
    codes = [
        inspect.getsource(vars(base)[method]) for base in kind.__mro__ if method in vars(base)
    ]
    return any("changing(" in code or ".record(" in code for code in codes)


def test_the_tests_below_know_every_change_there_is() -> None:
    assert set(CASES) == changing_methods()


@pytest.mark.parametrize(("name", "change"), CASES)
def test_every_change_is_written_down(trial: Trial, name: str, change: str) -> None:
    with trial.write() as transaction:
        before = len(transaction.journal.entries(100))
        CHANGES[name][change](transaction, trial.world)
        lines = transaction.journal.entries(100)

    two = change in {"remove", "expire", "mark_undone", "forget_case"} or (
        change == "save" and name in {"codes", "settings"}
    )
    assert len(lines) - before == (3 if change == "revive" else 2 if two else 1)
    assert (lines[0].actor, lines[0].origin, lines[0].at) == (ACTOR.label, ACTOR.origin, NOON)
    assert lines[0].result is JournalResult.DONE


def test_a_transaction_that_reads_changes_nothing(trial: Trial) -> None:
    with trial.database.read() as transaction:
        for name, change in CASES:
            with pytest.raises(NotWriting):
                CHANGES[name][change](transaction, trial.world)


def test_a_line_says_what_was_done_to_which_record(trial: Trial) -> None:
    case = trial.world["cases"]
    with trial.write() as transaction:
        transaction.cases.save(case)
        newest = transaction.journal.entries(1)

    assert newest == [
        JournalEntry(
            sequence=len(BUILDERS) + 1,
            at=NOON,
            action=JournalAction.CHANGED,
            object=f"case:{case.id}",
            result=JournalResult.DONE,
            origin=ACTOR.origin,
            actor=ACTOR.label,
        )
    ]


def test_the_journal_holds_no_personal_data(trial: Trial) -> None:
    world = trial.world
    with trial.write() as transaction:
        for name, change in CASES:
            if change == "save" and name in NAMES:
                CHANGES[name][change](transaction, world)
        lines = transaction.journal.entries(1000)

    written = " ".join(line.object for line in lines).casefold()
    for word in ("jan", "berg", "çelik", "boer", "2026", "veldhoek", "leuzen"):
        assert word not in written


def test_what_is_rolled_back_leaves_no_line(database: Database) -> None:
    def fail() -> None:
        with database.write(ACTOR, NOON) as transaction:
            build_world(transaction)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()

    with database.read() as transaction:
        assert transaction.journal.entries(10) == []
        assert transaction.organisations.all() == []


def test_the_journal_is_read_page_by_page_newest_first(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        for number in range(1, 6):
            transaction.journal.record(JournalAction.VIEWED, f"case:{number}")
        first = transaction.journal.entries(2)
        second = transaction.journal.entries(2, before=first[-1].sequence)

    assert [line.object for line in first + second] == ["case:5", "case:4", "case:3", "case:2"]


@pytest.mark.parametrize(
    ("wanted", "sequences"),
    [
        (JournalQuery(), [6, 5, 4, 3, 2, 1]),
        (JournalQuery(kind="case"), [6, 3, 1]),
        (JournalQuery(kind="c%se"), []),
        (JournalQuery(kind="vault"), [4]),
        (JournalQuery(action=JournalAction.PRINTED), [5, 3]),
        (JournalQuery(actor="Ander"), [6]),
        (JournalQuery(since=NOON + timedelta(days=1)), [6]),
        (JournalQuery(until=NOON + timedelta(days=1)), [5, 4, 3, 2, 1]),
        (JournalQuery(kind="case", action=JournalAction.PRINTED, actor=ACTOR.label), [3]),
    ],
)
def test_lines_are_chosen_by_what_they_say(
    database: Database, wanted: JournalQuery, sequences: list[int]
) -> None:
    with database.write(ACTOR, NOON) as transaction:
        for action, what in (
            (JournalAction.VIEWED, "case:1"),
            (JournalAction.VIEWED, "case_note:1"),
            (JournalAction.PRINTED, "case:2"),
            (JournalAction.LOCKED, "vault"),
            (JournalAction.PRINTED, "meeting:1"),
        ):
            transaction.journal.record(action, what)
    with database.write(Actor("Ander", "toets"), NOON + timedelta(days=1)) as transaction:
        transaction.journal.record(JournalAction.VIEWED, "case:1:references")

    with database.read() as transaction:
        found = transaction.journal.entries(10, wanted=wanted)
        assert [line.sequence for line in found] == sequences
        assert transaction.journal.actors() == sorted({"Ander", ACTOR.label})


def test_the_last_time_of_something_is_known(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        transaction.journal.record(JournalAction.BACKED_UP, "vault")
    with database.write(ACTOR, NOON + timedelta(days=1)) as transaction:
        transaction.journal.record(JournalAction.BACKED_UP, "vault", JournalResult.REFUSED)

        assert transaction.journal.last(JournalAction.BACKED_UP) == NOON


@pytest.mark.parametrize(
    "statement", ["DELETE FROM journal", "UPDATE journal SET object = 'case:2'"]
)
def test_a_line_can_never_be_changed_or_removed(
    files: Files, database: Database, statement: str
) -> None:
    with database.write(ACTOR, NOON) as transaction:
        transaction.journal.record(JournalAction.VIEWED, "case:1")
    raw = files.vault.connect()
    with pytest.raises(Exception, match="append-only"):
        raw.execute(statement)
    raw.close()

    with database.read() as transaction:
        assert len(transaction.journal.entries(10)) == 1


def test_only_queries_go_around_the_journal(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction, pytest.raises(NotWriting):
        transaction.search._session.found("DELETE FROM drafts", ())
    with database.read() as transaction, pytest.raises(StorageRefused):
        transaction.search._session.found("SELECT nonsense", ())
