# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import Subject
from casuskluis.storage.database import Database
from casuskluis.storage.search import SearchHit
from storage.records import ACTOR, NOON, TEXTS


@pytest.fixture
def filled(settled: Database) -> Database:
    with settled.write(ACTOR, NOON) as transaction:
        transaction.subjects.add(Subject(name=PersonName.parse("Ayşe Yılmaz")))
        transaction.subjects.add(Subject(name=PersonName.parse("El Amrani, Mohamed")))
    return settled


def find(database: Database, text: str, limit: int = 50) -> list[SearchHit]:
    with database.read() as transaction:
        return transaction.search.find(text, limit)


def kinds(database: Database, text: str) -> set[str]:
    return {hit.object_kind for hit in find(database, text)}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("vandenberg", "Jan van den Berg"),
        ("van den berg", "Jan van den Berg"),
        ("VAN DEN BERG", "Jan van den Berg"),
        ("denberg", "Jan van den Berg"),
        ("berg jan", "Jan van den Berg"),
        ("Berg, van den", "Jan van den Berg"),
        ("grote jan", "Jan van den Berg"),
        ("yilmaz", "Ayşe Yılmaz"),
        ("Yılmaz", "Ayşe Yılmaz"),
        ("ayse", "Ayşe Yılmaz"),
        ("ilma", "Ayşe Yılmaz"),
        ("elamrani", "Mohamed El Amrani"),
        ("ya", ""),
        ("yi", "Ayşe Yılmaz"),
        ("jan be", "Jan van den Berg"),
    ],
)
def test_a_person_is_found_however_the_name_is_written(
    filled: Database, text: str, title: str
) -> None:
    subjects = [hit.title for hit in find(filled, text) if hit.object_kind == "subject"]

    assert subjects == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2026-0231", "case"),
        ("0231", "case"),
        ("M2026-0147", "notification"),
        ("m2026", "notification"),
        ("celik", "related_person"),
        ("politie", "organisation"),
        ("noor de boer", "contact"),
        ("2026-07", "meeting"),
        ("stadskantoor", "meeting"),
        ("dagbesteding", "agenda_item"),
        ("zorgen school", "case"),
        ("schoolpl", "notification"),
        ("signalen", "assessment"),
        ("timmer", "information_item"),
        ("oom", "life_domain_note"),
        ("woningcorp", "action_item"),
        ("loopt", "decision"),
    ],
)
def test_every_kind_of_record_is_found(filled: Database, text: str, kind: str) -> None:
    assert kind in kinds(filled, text)


def test_a_hit_in_a_note_shows_the_words_around_it_and_its_case(filled: Database) -> None:
    hit = next(hit for hit in find(filled, "timmeren") if hit.object_kind == "information_item")

    assert hit.snippet == "Volgt weer lessen timmeren."
    assert (hit.title, hit.case_id) == ("2026-0231", 1)
    assert "timmeren" not in repr(hit)


def test_all_words_must_be_there(filled: Database) -> None:
    assert kinds(filled, "timmeren lessen") == {"information_item"}
    assert kinds(filled, "timmeren afwezig") == set()


def test_a_change_is_found_at_once_and_the_old_words_no_more(filled: Database) -> None:
    with filled.write(ACTOR, NOON) as transaction:
        item = transaction.information.get(transaction.information.of_case(1)[0].id)  # type: ignore[arg-type]  # the first case
        transaction.information.save(replace(item, text="Werkt nu bij een bakker."))

        assert [hit.object_id for hit in transaction.search.find("bakker")] == [item.id]
        assert transaction.search.find("timmeren") == []


def test_what_is_rolled_back_is_not_found(filled: Database) -> None:
    def fail() -> None:
        with filled.write(ACTOR, NOON) as transaction:
            transaction.subjects.add(Subject(name=PersonName.parse("Ongewenst")))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()

    assert find(filled, "ongewenst") == []


def test_every_kind_gets_its_share_when_there_is_too_much(settled: Database) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        many = [Subject(name=PersonName(family=f"Timmeren {n}")) for n in range(30)]
        transaction.subjects.add_many(many)
    hits = find(settled, "timmeren", limit=5)

    assert len(hits) == 5
    assert hits[-1].object_kind == "information_item"


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=TEXTS)
def test_no_text_breaks_the_search(filled: Database, text: str) -> None:
    assert len(find(filled, text)) <= 50


@pytest.mark.parametrize(
    "text",
    ["", "  ", "\x00", '"', "*", "AND", "NEAR(", "a OR b", "-", "x'", "\ud800", "(", "%"],
)
def test_signs_and_words_of_the_query_language_are_just_text(
    filled: Database, text: str
) -> None:
    assert isinstance(find(filled, text), list)
