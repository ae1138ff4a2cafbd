# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from casuskluis.domain.journal import JournalAction
from casuskluis.storage.database import Database, make_engine
from casuskluis.storage.failures import MigrationFailed, NewerSchema
from casuskluis.storage.migrations import runner
from casuskluis.storage.migrations.runner import migrate, newest_revision
from casuskluis.storage.migrations.upgrading import _configuration
from casuskluis.storage.tables import metadata
from casuskluis.storage.tables.search import APPEND_ONLY, FULL_TEXTS
from storage.conftest import Files
from storage.records import ACTOR, NOON

OF_THE_VAULT = {"alembic_version", "vault_meta"}


class NoRoom(Exception):
    """The backup did not work."""


@pytest.fixture
def engine(blank: Files) -> Iterator[Engine]:
    engine = make_engine(blank.vault.connect)
    yield engine
    engine.dispose()


def layout(engine: Engine) -> dict[tuple[str, str], str]:
    with engine.connect() as connection:
        found = connection.exec_driver_sql(
            "SELECT type, name, tbl_name, sql FROM sqlite_master"
        )
        return {
            (row.type, row.name): re.sub(r"\s+", " ", row.sql or "").replace("( ", "(")
            for row in found
            if row.tbl_name not in OF_THE_VAULT
        }


def make_as_in_code(connection: Connection) -> None:
    metadata.create_all(connection)
    for statement in (*(sql for text in FULL_TEXTS for sql in text.statements()), *APPEND_ONLY):
        connection.exec_driver_sql(statement)


def test_migrations_lead_to_the_tables_of_the_code(engine: Engine, blank: Files) -> None:
    migrate(engine)
    migrated = {key: sql.replace(" )", ")") for key, sql in layout(engine).items()}
    engine.dispose()
    blank.file.write_bytes(blank.blank)
    with engine.begin() as connection:
        make_as_in_code(connection)
    expected = {key: sql.replace(" )", ")") for key, sql in layout(engine).items()}

    assert migrated == expected


def test_every_constraint_and_index_has_a_name(engine: Engine) -> None:
    migrate(engine)
    found = inspect(engine)

    for table in metadata.tables:
        foreign = found.get_foreign_keys(table)
        others = found.get_unique_constraints(table) + found.get_check_constraints(table)
        assert all(item["name"] for item in (*foreign, *others)), table


def test_every_table_is_strict(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, strict FROM pragma_table_list").all()
        strict = {row.name for row in rows if row.strict}

    assert strict >= set(metadata.tables)


def test_an_older_vault_is_backed_up_and_then_brought_up_to_date(
    engine: Engine, blank: Files
) -> None:
    migrate(engine, to="0001")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO organisations (name, name_sort, name_search, kind, source_domain, "
            "core_role, covenant_partner, oin, phone, email, street, postcode, town, note) "
            "VALUES ('Politie', 'politie', 'politie', '', '', 'police', 1, '', '', '', '', '', "
            "'', '')"
        )
    calls: list[str] = []

    database = Database.open(blank.vault.connect, before_migration=lambda: calls.append("x"))

    with database.read() as transaction:
        assert transaction.organisations.get(transaction.organisations.all()[0].id).is_core
        assert [hit.title for hit in transaction.search.find("olit")] == ["Politie"]
    database.close()
    assert calls == ["x"]


def test_no_backup_is_asked_for_a_new_or_up_to_date_vault(blank: Files) -> None:
    calls: list[str] = []
    for _ in range(2):
        Database.open(blank.vault.connect, before_migration=lambda: calls.append("x")).close()

    assert calls == []


def test_without_a_backup_nothing_is_changed(engine: Engine, blank: Files) -> None:
    def fail() -> None:
        raise NoRoom

    migrate(engine, to="0001")
    before = layout(engine)

    with pytest.raises(NoRoom):
        Database.open(blank.vault.connect, before_migration=fail)

    assert layout(engine) == before


def test_a_vault_of_a_newer_version_is_refused(files: Files, database: Database) -> None:
    engine = make_engine(files.vault.connect)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()

    with pytest.raises(NewerSchema):
        Database.open(files.vault.connect)


def test_a_failed_migration_leaves_everything_as_it_was(engine: Engine, blank: Files) -> None:
    migrate(engine, to="0001")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE words_in_cases (in_the_way TEXT) STRICT")
    before = layout(engine)

    with pytest.raises(MigrationFailed):
        Database.open(blank.vault.connect)

    assert layout(engine) == before


def test_a_broken_reference_after_a_migration_undoes_it(engine: Engine, blank: Files) -> None:
    migrate(engine, to="0001")
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA foreign_keys=OFF")
    raw.cursor().execute(
        "INSERT INTO attendances (meeting_id, organisation_id, status) VALUES (1, 1, 'invited')"
    )
    raw.close()
    before = layout(engine)
    engine.dispose()

    with pytest.raises(MigrationFailed):
        Database.open(blank.vault.connect)

    assert layout(engine) == before


def test_references_are_watched_again_after_a_migration(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_the_revisions_are_found_beside_the_program() -> None:
    assert (Path(runner.__file__).parent / "env.py").is_file()


def test_the_newest_revision_is_the_head_alembic_knows() -> None:
    with _configuration() as configuration:
        head = ScriptDirectory.from_config(configuration).get_current_head()

    assert newest_revision() == head


def test_opening_writes_nothing_in_the_journal_by_itself(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        assert transaction.journal.entries(10) == []
        assert transaction.journal.last(JournalAction.MIGRATED) is None


def test_rows_are_carried_over_into_wider_tables(engine: Engine, blank: Files) -> None:
    migrate(engine, to="0003")
    add = (
        "INSERT INTO organisations (name, name_sort, name_search, kind, source_domain, "
        "core_role, covenant_partner, oin, phone, email, street, postcode, town, note) VALUES "
        "('Politie', 'politie', 'politie', '', '', 'police', 1, '', '', '', '', '', "
        "'Veldhoek', 'Kernpartij.')"
    )
    with engine.begin() as connection:
        connection.exec_driver_sql(add)
        connection.exec_driver_sql(add)
        connection.exec_driver_sql("DELETE FROM organisations WHERE id = 2")

    database = Database.open(blank.vault.connect)

    with database.read() as transaction:
        kept = transaction.organisations.all()
        assert [(one.id, one.town, one.note, one.ended_on) for one in kept] == [
            (1, "Veldhoek", "Kernpartij.", None)
        ]
        assert [hit.object_id for hit in transaction.search.find("politie")] == [1]
    database.close()
    with engine.connect() as connection:  # an identifier is never used again
        last = connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = 'organisations'"
        ).scalar_one()
    assert last == 2
