# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from casuskluis.domain.coding import EXTENSIBLE, CodeList
from casuskluis.domain.setting import SettingKey
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.secret_dialog import SecretDialog
from casuskluis_ui.pages.settings.page import SettingsPage
from casuskluis_ui.pages.settings.recovery import SheetDialog
from casuskluis_ui.pages.settings.words import LISTS, UNITS
from casuskluis_ui.shell import drafts
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme

OLD = "vijf losse woorden zijn genoeg"
NEW = "een heel andere lange wachtzin"


@pytest.fixture
def page(empty: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path) -> SettingsPage:
    made = SettingsPage(empty, runner, PreferenceFile(tmp_path))
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.refresh()
    return made


def test_every_setting_is_shown_once_with_its_source(page: SettingsPage) -> None:
    elsewhere = {SettingKey.IDLE_LOCK, SettingKey.IDLE_CEILING, SettingKey.BACKUP_PLACE}
    assert {*page.terms.rows, *elsewhere} == set(SettingKey)


def test_a_changed_term_is_saved_and_must_be_checked_again(
    page: SettingsPage, empty: Workspace
) -> None:
    row = page.terms.rows[SettingKey.CASE_RETENTION]
    row.check_button.click()
    checked = empty.settings.get(SettingKey.CASE_RETENTION)
    assert checked.checked_by == "S. Meijer"
    assert checked.checked_on == empty.context.clock.today()
    assert "S. Meijer" in row._checked.text()
    row.form["value"].set_text("7")
    row.save_button.click()
    saved = empty.settings.get(SettingKey.CASE_RETENTION)
    assert (saved.value, saved.is_checked) == ("7", False)
    assert not row.save_button.isEnabled()


def test_another_source_must_be_checked_again(page: SettingsPage, empty: Workspace) -> None:
    row = page.terms.rows[SettingKey.SUSPICION_TERM]
    row.check_button.click()
    row.form["source"].set_text("besluit van de FG, 12-03-2026")
    row.save_button.click()
    saved = empty.settings.get(SettingKey.SUSPICION_TERM)
    assert (saved.source, saved.is_checked) == ("besluit van de FG, 12-03-2026", False)


def test_the_list_shows_one_group_or_what_is_still_to_be_checked(page: SettingsPage) -> None:
    def shown() -> set[SettingKey]:
        return {key for key, row in page.terms.rows.items() if row.isVisibleTo(page)}

    assert shown() == set(page.terms.rows)
    page.terms.group.setCurrentIndex(page.terms.group.findText("Rechten van betrokkenen"))
    assert SettingKey.REQUEST_TERM in shown()
    assert SettingKey.MUNICIPALITY not in shown()
    page.terms.unchecked.setChecked(True)
    page.terms.rows[SettingKey.REQUEST_TERM].check_button.click()
    page.refresh()
    assert SettingKey.REQUEST_TERM not in shown()
    assert SettingKey.INFORMING_TERM in shown()


def test_an_absurd_value_is_refused_at_its_field(page: SettingsPage, empty: Workspace) -> None:
    row = page.terms.rows[SettingKey.CASE_RETENTION]
    told = "Dit kan niet bij deze instelling. Vul een heel getal in van 1 tot en met 30."
    for value in ("0", "500", "vijf", "-2", "1,5"):
        row.form["value"].set_error("")
        row.form["value"].set_text(value)
        row.check_button.click()
        assert row.form["value"].error == told, value
        assert empty.settings.get(SettingKey.CASE_RETENTION).value == "5", value


def test_an_empty_municipality_is_refused(page: SettingsPage, empty: Workspace) -> None:
    row = page.terms.rows[SettingKey.MUNICIPALITY]
    row.form["value"].set_text("")
    row.save_button.click()
    assert row.form["value"].error == "Vul dit in."
    assert empty.settings.get(SettingKey.MUNICIPALITY).value == "Veldhaven"


def test_a_flag_is_ticked(page: SettingsPage, empty: Workspace) -> None:
    row = page.terms.rows[SettingKey.BSN_ALLOWED]
    row.form["value"].set_text("1")
    row.save_button.click()
    assert empty.settings.get(SettingKey.BSN_ALLOWED).is_on
    row.form["value"].set_text("")
    row.save_button.click()
    assert not empty.settings.get(SettingKey.BSN_ALLOWED).is_on


def test_what_is_typed_survives_another_saved_setting(page: SettingsPage) -> None:
    row = page.terms.rows[SettingKey.CONTACT_POINT]
    row.form["value"].set_text("de wijkagent")
    page.terms.rows[SettingKey.LEGAL_BASIS].check_button.click()
    page.refresh()
    assert row.form["value"].text == "de wijkagent"


def test_every_list_and_unit_has_a_name() -> None:
    assert set(LISTS) == set(CodeList)
    assert UNITS


def _choose(page: SettingsPage, code_list: CodeList) -> None:
    page.lists.choice.setCurrentIndex(page.lists.choice.findData(code_list.value))


def test_an_own_list_gets_an_entry_that_can_be_retired_and_moved(
    page: SettingsPage, empty: Workspace
) -> None:
    _choose(page, CodeList.CHANNEL)
    dialog = page.lists.add_dialog()
    dialog.form["label"].set_text("Buurtapp")
    dialog.submit()
    page.lists.read()
    codes = empty.codes.book().all(CodeList.CHANNEL)
    assert codes[-1].label == "Buurtapp"
    page.lists.grid.select(len(codes))
    page.lists.move_up()
    assert empty.codes.book().all(CodeList.CHANNEL)[-2].label == "Buurtapp"
    page.lists.retire_current()
    assert "Buurtapp" not in {
        code.label for code in empty.codes.book().choices(CodeList.CHANNEL)
    }
    assert page.lists.retire_button.accessibleName() == "Weer aanbieden"


def test_a_known_label_is_refused_in_the_dialog(page: SettingsPage, empty: Workspace) -> None:
    _choose(page, CodeList.CHANNEL)
    dialog = page.lists.add_dialog()
    known = empty.codes.book().all(CodeList.CHANNEL)[0]
    dialog.form["label"].set_text(known.label)
    dialog.submit()
    assert "staat al in de lijst" in dialog.problem


def test_of_a_fixed_list_only_the_words_change(page: SettingsPage, empty: Workspace) -> None:
    _choose(page, CodeList.CASE_PHASE)
    assert CodeList.CASE_PHASE not in EXTENSIBLE
    assert not page.lists.add_button.isVisibleTo(page.lists)
    assert not page.lists.retire_button.isVisibleTo(page.lists)
    code = empty.codes.book().all(CodeList.CASE_PHASE)[0]
    dialog = page.lists.rename_dialog(code)
    dialog.form["label"].set_text("Aan tafel")
    dialog.submit()
    assert empty.codes.book().label(CodeList.CASE_PHASE, code.code) == "Aan tafel"


def test_a_backup_comes_in_the_folder_chosen(
    page: SettingsPage, empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    page.vault.backups.folder.set_entry(str(place))
    with qtbot.waitSignal(page.notice, timeout=20_000):
        page.vault.backups.backup_button.click()
    assert len(list(place.iterdir())) == 1
    assert empty.backups.last() is not None
    qtbot.waitUntil(page.vault.backups.backup_button.isEnabled)


def test_a_place_that_is_not_there_is_refused(page: SettingsPage, qtbot: QtBot) -> None:
    page.vault.backups.folder.set_entry("/bestaat/niet")
    with qtbot.waitSignal(page.problem, timeout=20_000):
        page.vault.backups.backup_button.click()
    qtbot.waitUntil(page.vault.backups.backup_button.isEnabled)


def test_the_vault_is_checked_and_told_in_words(page: SettingsPage, qtbot: QtBot) -> None:
    page.vault.checking.button.click()
    qtbot.waitUntil(page.vault.checking.button.isEnabled, timeout=20_000)
    assert page.vault.checking.verdict.text == "De kluis is in orde."
    assert len(page.vault.checking.lines.text().splitlines()) == 7


def test_the_passphrase_changes_and_only_the_new_one_opens(
    page: SettingsPage, empty: Workspace, qtbot: QtBot, demo_vaults: Vaults
) -> None:
    dialog = page.vault.passphrase_dialog()
    for field, text in ((dialog.old, OLD), (dialog.new, NEW), (dialog.again, NEW)):
        field.setText(text)
    assert not drafts.collect([dialog])
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.submit()
    assert not dialog.new.text()
    place = empty.place
    empty.close()
    demo_vaults.open(place, bytearray(NEW, "utf-8")).abandon()


def test_a_new_recovery_sheet_is_made_off_the_window_and_shown(
    page: SettingsPage, qtbot: QtBot
) -> None:
    page.keys.sheets_made.disconnect()
    page.keys.asked.disconnect()
    page.keys.asked.connect(lambda dialog: _submit(qtbot, dialog))
    with qtbot.waitSignal(page.keys.sheets_made, timeout=20_000) as made:
        page.keys.renew_sheet()

    dialog = made.args[0] if made.args else None
    assert isinstance(dialog, SheetDialog)
    assert dialog.pdf.page_count == 1


def _submit(qtbot: QtBot, dialog: SecretDialog) -> None:
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.submit()


def test_a_wrong_or_mistyped_passphrase_keeps_the_dialog_open(
    page: SettingsPage, qtbot: QtBot
) -> None:
    dialog = page.vault.passphrase_dialog()
    refused = QSignalSpy(dialog.accepted)
    dialog.submit()
    assert dialog.form["old"].error == "Vul dit in."
    for field, text in ((dialog.old, "fout"), (dialog.new, NEW), (dialog.again, "anders")):
        field.setText(text)
    dialog.submit()
    assert dialog.form["again"].error == "Dit is niet dezelfde wachtzin. Typ hem nog eens."
    dialog.again.setText(NEW)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.problem), timeout=20_000)
    assert "niet juist" in dialog.problem
    assert refused.count() == 0


def test_the_look_changes_at_once_and_is_remembered(
    page: SettingsPage, look: Theme, tmp_path: Path
) -> None:
    page.look.appearance.setCurrentIndex(2)
    page.look.size_choice.setCurrentIndex(page.look.size_choice.findData(150))
    assert (look.appearance, look.points) == (Appearance.DARK, 15.0)
    kept = PreferenceFile(tmp_path).load()
    assert (kept.appearance, kept.points) == ("dark", 15.0)
