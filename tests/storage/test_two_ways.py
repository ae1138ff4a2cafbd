# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is asked of the driver itself, and stored through it, is what SQLAlchemy makes of it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import CaseId, SubjectId
from casuskluis.storage.failures import AlreadyStored, ReferenceMissing, StorageDamaged
from casuskluis.storage.questions import Question
from casuskluis.storage.repository import Repository
from casuskluis.storage.session import Session
from storage.conftest import Trial
from storage.process_records import second
from storage.records import NAMES, any_record, repository

MANY = 40_000  # more than SQLite takes variables


def session_of(records: Repository[Any, Any]) -> Session:
    return records._session


def questions(records: Repository[Any, Any]) -> list[Question]:
    """Every question a repository asks."""
    own = [one for one in vars(type(records)).values() if isinstance(one, Question)]
    return [records.shape.of_identifier, records.shape.of_identifiers, *own]


def another_way(session: Session, question: Question, value: Any) -> list[tuple[Any, ...]]:
    columns = question.columns or tuple(question.table.c)
    query = select(*columns).order_by(*question.order)
    if "id" in question.table.c:
        query = query.order_by(question.table.c.id)
    if question.field is not None and question.several:
        query = query.where(question.field.in_(value))
    elif question.field is not None:
        query = query.where(question.field == value)
    return [tuple(row) for row in session.rows(query)]


@pytest.mark.parametrize("name", NAMES)
@settings(
    max_examples=2,
    phases=[Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_every_question_gives_what_a_query_gives(
    trial: Trial, name: str, data: st.DataObject
) -> None:
    with trial.write() as transaction:
        records = repository(transaction, name)
        added = records.add(data.draw(any_record(type(trial.world[name]), trial.world)))
        session = session_of(records)
        for question in questions(records):
            field = question.field
            there = [] if field is None else session.rows(select(field))
            values = {one[0] for one in there} - {None}
            for value in [values] if question.several else [*values, None][: len(values) or 1]:
                found = [tuple(row) for row in session.asked(question, value)]
                assert found == another_way(session, question, value)
        table = records.shape.table
        typed = session.first(select(table).where(table.c.id == added.id))
        sql = f'SELECT * FROM "{table.name}" WHERE id = {added.id}'  # noqa: S608 - names of our own
        before = session.told(sql, ())[0]
        assert typed is not None
        with session.going_on() as changes:
            changes.run(table.delete().where(table.c.id == added.id))
            changes.insert_many(table.insert(), [typed._asdict()])
        assert session.told(sql, ()) == [before]


@pytest.mark.parametrize("name", ["cases", "notifications", "actions"])
def test_many_at_once_are_refused_as_one_is(trial: Trial, name: str) -> None:
    model = trial.world[name]
    for ways in ("add_many", "add_all", "add_each"):
        with trial.write() as transaction, pytest.raises(AlreadyStored):
            getattr(repository(transaction, name), ways)([model])
        nowhere: Any = replace(second(name, model), **pointing(name))
        with trial.write() as transaction, pytest.raises(ReferenceMissing) as told:
            getattr(repository(transaction, name), ways)([nowhere])
        assert str(told.value) == "IntegrityError"


def pointing(name: str) -> dict[str, object]:
    return {"case_id": CaseId(999)} if name == "actions" else {"subject_id": SubjectId(999)}


def test_any_number_of_identifiers_can_be_asked_for(trial: Trial) -> None:
    case = trial.world["cases"]
    with trial.database.read() as transaction:
        wanted = [CaseId(number) for number in range(1, MANY)]
        assert list(transaction.cases.by_id(wanted)) == [case.id]
        assert [one.id for one in transaction.cases.lines(wanted)] == [case.id]
        assert transaction.cases.by_id([]) == {}
        assert transaction.cases.lines([]) == []


def test_a_question_that_is_cut_off_is_an_error_of_the_program(trial: Trial) -> None:
    with trial.database.read() as transaction:
        session = session_of(transaction.cases)
        driver: Any = session._connection.connection.driver_connection
        driver.set_progress_handler(lambda: 1, 1)
        try:
            with pytest.raises(CasuskluisError) as told:
                transaction.cases.by_id([CaseId(1)])
        finally:
            driver.set_progress_handler(None, 0)
        assert isinstance(told.value.__context__, sqlcipher.Error)


def test_a_value_that_stands_for_nothing_is_told_as_damage(trial: Trial) -> None:
    with trial.write() as transaction:
        session = session_of(transaction.cases)
        session._connection.exec_driver_sql("UPDATE cases SET opened_on = 'geheim'")
        with pytest.raises(StorageDamaged, match="a stored value cannot be read"):
            transaction.cases.get(CaseId(1))
        with pytest.raises(StorageDamaged, match="a stored value cannot be read"):
            transaction.cases.lines([CaseId(1)])
        session._connection.exec_driver_sql("UPDATE subjects SET birth_date = 'geheim'")
        with pytest.raises(StorageDamaged, match="a stored value cannot be read"):
            transaction.subjects.get(SubjectId(1))
