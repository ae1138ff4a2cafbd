# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import ActionItemId, ImportId
from casuskluis.domain.imports import Import, ImportKind, ImportRecord, RememberedColumns
from casuskluis.storage.failures import StillInUse
from storage.conftest import Trial
from storage.process_records import second
from storage.records import NOON

DONE = Import(
    kind=ImportKind.CASE_LIST,
    done_at=NOON,
    author="Regisseur 1",
    file_name="lijst.xlsx",
    fingerprint="ab12",
    counts={"subject": 1},
)
CHOSEN = RememberedColumns(
    fingerprint="naam|fase", choices={0: "name", 3: ""}, saved_at=NOON, author="Regisseur 1"
)


def test_an_import_comes_back_with_the_records_it_made(trial: Trial) -> None:
    made = ImportRecord(kind="subject", record_id=4, record_version=2, row=17)
    with trial.write() as transaction:
        stored = transaction.imports.add(DONE, [made])

        assert transaction.imports.get(stored.id) == replace(DONE, id=stored.id)
        assert transaction.imports.all() == [stored]
        assert transaction.imports.records_of(stored.id) == [made]


def test_an_undone_import_keeps_its_figures_and_loses_its_lines(trial: Trial) -> None:
    with trial.write() as transaction:
        stored = transaction.imports.add(DONE, [ImportRecord(kind="subject", record_id=4)])
        transaction.imports.mark_undone(stored.id, NOON, "Regisseur 2")

        undone = transaction.imports.get(stored.id)
        assert (undone.stands, undone.undone_by) == (False, "Regisseur 2")
        assert undone.counts == {"subject": 1}
        assert undone.file_name == ""
        assert transaction.imports.records_of(stored.id) == []


def test_an_import_that_is_not_there_is_told(trial: Trial) -> None:
    with trial.write() as transaction:
        with pytest.raises(NotFound):
            transaction.imports.get(ImportId(99))
        with pytest.raises(NotFound):
            transaction.imports.mark_undone(ImportId(99), NOON, "Regisseur 1")


@pytest.mark.parametrize("erased", [True, False])
def test_what_is_erased_takes_its_line_along_and_what_goes_to_the_bin_does_not(
    trial: Trial, *, erased: bool
) -> None:
    with trial.write() as transaction:
        added = transaction.actions.add(second("actions", trial.world["actions"]))
        kind = transaction.actions.kind
        line = ImportRecord(kind=kind, record_id=added.id)
        other = ImportRecord(kind="subject", record_id=added.id)
        stored = transaction.imports.add(DONE, [line, other])
        if erased:
            transaction.kept.erase()
        transaction.actions.remove(added.id)

        assert transaction.imports.records_of(stored.id) == [*([] if erased else [line]), other]


def test_a_record_that_is_changed_in_erasing_keeps_its_line(trial: Trial) -> None:
    with trial.write() as transaction:
        told = trial.world["notifications"]
        line = ImportRecord(kind="notification", record_id=told.id)
        stored = transaction.imports.add(DONE, [line])
        transaction.kept.erase()
        transaction.notifications.save(told)

        assert transaction.imports.records_of(stored.id) == [line]


def test_chosen_columns_are_remembered_once_for_the_same_headers(trial: Trial) -> None:
    with trial.write() as transaction:
        transaction.column_choices.put(CHOSEN)
        transaction.column_choices.put(replace(CHOSEN, choices={0: "family"}))

        found = transaction.column_choices.of("naam|fase")
        assert found is not None
        assert found.choices == {0: "family"}
        transaction.column_choices.remove("naam|fase")
        assert transaction.column_choices.of("naam|fase") is None


def test_what_is_erased_all_at_once_leaves_nothing_behind(trial: Trial) -> None:
    with trial.write() as transaction:
        actions = transaction.actions
        added = actions.add_all([second("actions", trial.world["actions"])])
        saved = actions.save(replace(added[0], description="Belt de school."))
        line = ImportRecord(kind=actions.kind, record_id=saved.id)
        stored = transaction.imports.add(DONE, [line])

        assert actions.erase_all([saved.id, ActionItemId(9999)]) == 1

        assert transaction.imports.records_of(stored.id) == []
        assert transaction.kept.of(actions.kind, saved.id, NOON) == []
        assert transaction.history.of(actions.kind, saved.id) == []
        with pytest.raises(NotFound):
            actions.get(saved.id)


def test_nothing_is_erased_when_something_else_points_to_one_of_them(trial: Trial) -> None:
    with trial.write() as transaction, pytest.raises(StillInUse):
        transaction.subjects.erase_all([trial.world["subjects"].id])


def test_what_points_at_records_is_found_in_every_table(trial: Trial) -> None:
    with trial.database.read() as transaction:
        tables = {kind: one.shape.table.name for kind, one in transaction.repositories.items()}
        case = trial.world["cases"]
        found = transaction.imports.pointing_at(tables, {"case": {case.id}})
        sources = {one.source for one in found}

        assert {"action_item", "information_item", "agenda_item"} <= sources
        assert "attribute_spans" not in sources  # these are parts of the case
        actions = {one.source_id for one in found if one.source == "action_item"}
        both = {"case": {case.id}, "action_item": actions}
        others = transaction.imports.pointing_at(tables, both)
        assert "action_item" not in {one.source for one in others if one.kind == "case"}
