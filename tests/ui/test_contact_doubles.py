# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts side by side on the screen, and out of the vault as a file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.domain.contact_doubles import ContactPart, Side
from casuskluis.domain.errors import NotFound
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.services.network.import_plans import DoubleWay
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.partners.contact_rows import ContactRows
from casuskluis_ui.pages.partners.export import ContactExportDialog
from casuskluis_ui.pages.partners.importing import contact_kind
from casuskluis_ui.pages.partners.merging.dialog import MergeDialog
from casuskluis_ui.pages.partners.merging.sources import FilePairs, VaultPairs
from casuskluis_ui.pages.partners.page import CONTACTS, PartnersPage
from casuskluis_ui.shell.tasks import TaskRunner

ROWS = (
    "Achternaam;Voornaam;Functie;E-mailadres;Telefoon\n"
    "Jansen;Els;decaan;els@zonneveld.example;0320-222222\n"
    "Vos;Anna;coach;anna.vos@zonneveld.example;\n"
)


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> Iterator[PartnersPage]:
    made = PartnersPage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    yield made
    runner.shut_down()


@pytest.fixture
def doubles(demo: Workspace) -> tuple[Contact, Contact]:
    base = Contact(name=PersonName.parse("E. Jansen"), email="els@zonneveld.example")
    first = replace(base, phone="0320-111111", note="Belt graag.")
    second = replace(base, name=PersonName.parse("Els Jansen"), phone="0320-222222")
    second = replace(second, note="Niet op vrijdag.")
    return demo.partners.save_contact(first), demo.partners.save_contact(second)


def dialog_of(pairs: VaultPairs | FilePairs, page: PartnersPage, qtbot: QtBot) -> MergeDialog:
    made = MergeDialog(pairs, "Sluiten", page)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_demonstration_has_no_doubles(demo: Workspace) -> None:
    assert demo.doubles.pairs() == []


def test_what_differs_is_chosen_side_by_side_and_what_is_lost_is_said(
    demo: Workspace, page: PartnersPage, doubles: tuple[Contact, Contact], qtbot: QtBot
) -> None:
    dialog = dialog_of(VaultPairs(demo.doubles), page, qtbot)
    panel = dialog.panel

    assert set(panel.choices) == {ContactPart.NAME, ContactPart.PHONE, ContactPart.NOTE}
    assert panel.buttons[ContactPart.NAME, Side.OTHER].isChecked()
    assert panel.buttons[ContactPart.NOTE, Side.BOTH].isChecked()
    assert panel.lost.text() == "Dit vervalt: Naam: Jansen, E.; Telefoon: 0320-222222"

    button = panel.buttons[ContactPart.PHONE, Side.OTHER]
    button.click()
    assert panel.lost.text() == "Dit vervalt: Naam: Jansen, E.; Telefoon: 0320-111111"
    assert button.accessibleName() == "Telefoon: Dit contact gaat hierin op"
    assert button.accessibleDescription() == "0320-222222"

    panel.rest.setChecked(True)
    assert panel.lost.text().startswith("Naar de notitie:")
    with qtbot.waitSignal(dialog.merged):
        dialog.merge.click()

    kept = demo.partners.contact(doubles[0].id)
    assert dialog.result()
    assert (kept.name.given, kept.phone) == ("Els", "0320-222222")
    assert "Telefoon: 0320-111111" in kept.note
    with pytest.raises(NotFound):
        demo.partners.contact(doubles[1].id)


def test_a_pair_that_is_no_double_is_passed(
    demo: Workspace, page: PartnersPage, doubles: tuple[Contact, Contact], qtbot: QtBot
) -> None:
    pairs = VaultPairs(demo.doubles)
    dialog = dialog_of(pairs, page, qtbot)
    dialog.apart.click()

    assert dialog.result()
    assert pairs.merged == 0
    assert demo.partners.contact(doubles[1].id) == doubles[1]


def test_what_somebody_changed_meanwhile_is_shown_again(
    demo: Workspace, page: PartnersPage, doubles: tuple[Contact, Contact], qtbot: QtBot
) -> None:
    dialog = dialog_of(VaultPairs(demo.doubles), page, qtbot)
    demo.partners.save_contact(replace(doubles[0], function="mentor"))
    dialog.merge.click()

    assert dialog.problem
    assert dialog.isVisible()
    assert ContactPart.FUNCTION in dialog.panel.choices
    dialog.merge.click()
    assert demo.partners.contact(doubles[0].id).function == "mentor"


def test_rows_of_a_file_are_decided_one_by_one(
    demo: Workspace,
    page: PartnersPage,
    doubles: tuple[Contact, Contact],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "adressen.csv"
    path.write_text(ROWS, "utf-8")
    plan = demo.imports.plan_contacts(path)
    pairs = FilePairs(plan)
    dialog = dialog_of(pairs, page, qtbot)

    assert pairs.left == 1
    assert not dialog.skip.isHidden()
    dialog.panel.buttons[ContactPart.FUNCTION, Side.OTHER].click()
    dialog.merge.click()

    assert dialog.result()
    assert pairs.takes_something
    (answer,) = pairs.answers.values()
    assert answer.way is DoubleWay.MERGE
    assert demo.imports.apply_contacts(plan, pairs.answers) == 2


def test_a_file_of_which_all_is_passed_over_takes_nothing(
    demo: Workspace, page: PartnersPage, doubles: tuple[Contact, Contact], tmp_path: Path
) -> None:
    path = tmp_path / "adressen.csv"
    path.write_text("".join(ROWS.splitlines(keepends=True)[:2]), "utf-8")
    pairs = FilePairs(
        contact_kind(demo.imports).plan(
            path, None, progress=lambda _done, _all: None, cancelled=lambda: False
        )
    )
    pairs.skip()

    assert pairs.current() is None
    assert not pairs.takes_something


def test_the_rest_of_a_file_is_passed_over_and_what_was_decided_stays(
    demo: Workspace,
    page: PartnersPage,
    doubles: tuple[Contact, Contact],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "adressen.csv"
    more = "Jansen;Els;rector;els@zonneveld.example;\nJansen;Els;arts;els@zonneveld.example;\n"
    path.write_text(ROWS + more, "utf-8")
    pairs = FilePairs(demo.imports.plan_contacts(path))
    dialog = dialog_of(pairs, page, qtbot)
    dialog.apart.click()
    dialog.rest.click()

    assert dialog.result()
    ways = [answer.way for answer in pairs.answers.values()]
    assert ways == [DoubleWay.ADD, DoubleWay.SKIP, DoubleWay.SKIP]


def test_contacts_are_saved_as_a_file_with_a_warning(
    demo: Workspace,
    page: PartnersPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "adressen.vcf"
    monkeypatch.setattr(
        "casuskluis_ui.pages.partners.export.ask_save_path", lambda *_arguments: target
    )
    dialog = ContactExportDialog(demo, (1, 2, 3), page)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.saved) as told:
        dialog.save()

    assert told.args == [3]
    assert target.read_bytes().count(b"BEGIN:VCARD") == 3
    assert demo.leaving.newest()[0].what == "Lijst contactpersonen (3 rijen)"


def test_the_list_of_contacts_offers_merging_for_two(
    demo: Workspace, page: PartnersPage
) -> None:
    rows = ContactRows(demo, page)
    problems: list[str] = []
    page.problem.connect(problems.append)
    page.choice.setCurrentIndex(CONTACTS)

    merge, save = rows.commands()
    assert (merge.suits(1), merge.suits(2), save.suits(1)) == (False, True, True)
    rows.merge_these((1, 2, 3))
    assert problems == ["Kies precies twee contactpersonen."]
