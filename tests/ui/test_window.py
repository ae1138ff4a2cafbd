# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import gc
import weakref
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.errors import NotFound
from casuskluis.explanations import FALLBACK, explain
from casuskluis.hardening.silence import fault_code
from casuskluis_ui.dialogs import FormDialog, ImportPreview, Preview, PreviewRow
from casuskluis_ui.dialogs.confirm import confirm_box
from casuskluis_ui.dialogs.import_preview import ColumnChoice
from casuskluis_ui.shell.dutch import speak_dutch
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.mishaps import Mishaps
from casuskluis_ui.shell.preferences import PreferenceFile, Preferences
from casuskluis_ui.shell.status_bar import StatusBar
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import MASK
from casuskluis_ui.widgets.masked_label import MaskedLabel
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.toast import Toast
from ui.town import CHANNELS, CLOCK, NOW, CasesPage, notification_form, session


@pytest.fixture
def window(qtbot: QtBot, runner: TaskRunner) -> MainWindow:
    made = MainWindow(session(), runner, CLOCK)
    qtbot.addWidget(made)
    made.show()
    made.begin(drafts_lost=False)
    return made


def texts(widget: Any) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_pages_are_made_when_one_goes_there(window: MainWindow) -> None:
    assert len(window.findChildren(CasesPage)) == 1
    assert window._pages.count() == 1
    window.go_to("meetings")
    window.go_to("cases")
    assert window._pages.count() == 2
    assert not window.go_to("nowhere")


def test_the_keyboard_goes_through_the_sections(window: MainWindow) -> None:
    rail = window._rail._list
    rail.setFocus()
    QTest.keyClick(rail, Qt.Key.Key_Down)
    assert window._pages.current_name == "notifications"


def test_ctrl_l_and_the_button_lock(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    with qtbot.waitSignal(window.lock_wanted):
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    lock = next(
        each
        for each in window.findChildren(QPushButton)
        if each.accessibleName() == "Vergrendelen"
    )
    with qtbot.waitSignal(window.lock_wanted):
        lock.click()


def test_a_change_on_one_page_refreshes_the_others(window: MainWindow) -> None:
    page = window.findChild(CasesPage)
    assert page is not None
    page.changed.emit()
    assert any("Alles opgeslagen · " in text for text in texts(window))


def test_slow_work_shows_a_strip_that_can_be_stopped(
    window: MainWindow, runner: TaskRunner, qtbot: QtBot
) -> None:
    def wait(control: TaskControl) -> None:
        while True:
            control.check()

    task = runner.run("Overzicht maken", wait)
    with qtbot.waitSignal(task.slow):
        pass
    assert window._progress.isVisible()
    with qtbot.waitSignal(task.finished):
        window._progress._stop.click()
    assert not window._progress.isVisible()


@pytest.mark.parametrize(
    ("ago", "text"),
    [(timedelta(hours=1), "vandaag"), (timedelta(days=1), "gisteren"), (None, "Nog geen")],
)
def test_the_status_bar_tells_of_the_backup(
    qtbot: QtBot, ago: timedelta | None, text: str
) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_backup(None if ago is None else NOW - ago, NOW)
    assert any(text in each for each in texts(bar))
    bar.show_remaining(287)
    assert "Vergrendelt over 04:47" in texts(bar)


def test_undo_is_offered_once(window: MainWindow) -> None:
    done: list[str] = []
    toast = window.findChild(Toast)
    assert toast is not None

    def undo() -> None:
        done.append("undone")

    window.show_notice("Actie afgerond", undo)
    assert toast.isVisible()
    toast._undo.click()
    assert done == ["undone"]
    assert not toast.isVisible()
    window.show_notice("Opgeslagen")
    assert not toast._undo.isVisible()


def test_a_closed_window_is_gone_from_memory(qtbot: QtBot, runner: TaskRunner) -> None:
    window = MainWindow(session(), runner, CLOCK)
    window.begin(drafts_lost=False)
    window.go_to("notifications")
    seen = weakref.ref(window)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del window
    gc.collect()
    assert seen() is None


def test_a_mishap_shows_where_and_never_what(qtbot: QtBot) -> None:
    mishaps = Mishaps()
    heard: list[tuple[str, str]] = []
    mishaps.happened.connect(lambda text, code: heard.append((text, code)))
    with pytest.raises(ValueError, match="Jansen") as caught:
        int("Jan Jansen")
    mishaps.catch(caught.type, caught.value, caught.tb)
    mishaps.catch(NotFound, NotFound("x"), None)
    assert heard[0][0] == FALLBACK
    assert heard[0][1].startswith("ValueError in test_window.py:")
    assert heard[1] == (explain(NotFound()), "")
    assert "Jansen" not in repr(heard)
    assert fault_code(KeyError, None) == "KeyError"


def test_preferences_hold_the_path_only_when_allowed(tmp_path: Path) -> None:
    file = PreferenceFile(tmp_path / "config")
    assert file.load() == Preferences()
    file.save(Preferences(vault="/a/B.kluis", points=13.0))
    assert file.load().vault == "/a/B.kluis"
    file.save(Preferences(vault="/a/B.kluis", remember=False))
    assert file.load() == Preferences(remember=False)
    (tmp_path / "config" / "venster.json").write_text("[broken")
    assert file.load() == Preferences()
    (tmp_path / "config" / "venster.json").write_text('{"points": "large", "vault": 3}')
    assert file.load() == Preferences()


def test_qt_speaks_dutch(qapp: QApplication, qtbot: QtBot) -> None:
    assert speak_dutch(qapp)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == "Annuleren"
    assert QLocale().name() == "nl_NL"


def test_enter_does_not_destroy(qtbot: QtBot) -> None:
    owner = QLabel()
    qtbot.addWidget(owner)
    box = confirm_box(owner, "Actie verwijderen?", "Dat is blijvend.", "Verwijderen")
    cancel = box.button(QMessageBox.StandardButton.Cancel)
    assert box.defaultButton() is cancel
    assert box.escapeButton() is cancel
    assert [each.text() for each in box.buttons() if each is not cancel] == ["Verwijderen"]


def test_the_way_back_can_say_what_stays(qtbot: QtBot) -> None:
    owner = QLabel()
    qtbot.addWidget(owner)
    box = confirm_box(
        owner, "Wijzigingen weggooien?", "Zo is het.", "Weggooien", "Verder typen"
    )
    back = box.button(QMessageBox.StandardButton.Cancel)
    assert back.text() == "Verder typen"
    assert box.escapeButton() is back
    assert box.defaultButton() is back


class Ledger:
    """Saves what it is given, or refuses."""

    def __init__(self, *, refuse: bool = False) -> None:
        self.saved: list[dict[str, str]] = []
        self._refuse = refuse

    def save(self, values: Any) -> int:
        if self._refuse:
            raise NotFound("gone")
        self.saved.append(dict(values))
        return 12


def _missing(values: Any) -> dict[str, str]:
    return {} if values["name"] else {"name": "Vul een naam in."}


def test_a_form_dialog_checks_saves_and_closes(qtbot: QtBot) -> None:
    ledger = Ledger()
    dialog = FormDialog("Melding", notification_form(), ledger.save, check=_missing)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.form["name"].editor
    dialog.submit()
    assert dialog.form["name"].error == "Vul een naam in."
    dialog.form["name"].set_text("Jan")
    with qtbot.waitSignal(dialog.saved) as heard:
        dialog.submit()
    assert heard.args == [12]
    assert ledger.saved[0]["name"] == "Jan"
    assert not dialog.isVisible()
    assert not dialog.form.changed


def test_a_refusal_keeps_the_dialog_and_the_words(qtbot: QtBot) -> None:
    dialog = FormDialog("Melding", notification_form(), Ledger(refuse=True).save)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form["name"].set_text("Jan")
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.problem == explain(NotFound())
    assert dialog.form["name"].text == "Jan"
    dialog.form.mark_saved()


def test_an_import_shows_what_is_refused_and_why(qtbot: QtBot) -> None:
    def preview(mapping: Any) -> Preview:
        if "Naam" not in mapping:
            return Preview(
                headings=(), rows=[PreviewRow(number=2, cells=(), reason="Geen naam.")]
            )
        rows = [
            PreviewRow(number=2, cells=("A. de Vries",)),
            PreviewRow(number=3, cells=("",), reason="De naam ontbreekt."),
        ]
        return Preview(headings=("Naam",), rows=rows)

    choice = ColumnChoice(column="Naam", options={"name": "Naam"}, proposed="name")
    dialog = ImportPreview("Contactpersonen inlezen", [choice], preview)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.mapping() == {"Naam": "name"}
    assert dialog._go.text() == "1 rij inlezen"
    grid = dialog.findChild(Grid)
    assert grid is not None
    model = grid.model()
    assert model.index(1, 2).data() == "Niet ingelezen: De naam ontbreekt."
    dialog._choices["Naam"].setCurrentIndex(0)
    assert not dialog._go.isEnabled()


def test_a_search_waits_for_the_last_key(qtbot: QtBot) -> None:
    field = SearchField("Casussen filteren", "Naam of nummer")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "graaf")
    assert heard == ["graaf"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["graaf", ""]
    assert "Ctrl+F" in field.placeholderText()


def test_a_code_that_is_retired_is_still_shown(qtbot: QtBot) -> None:
    combo = CodeCombo(CHANNELS)
    qtbot.addWidget(combo)
    assert not combo.entry()
    combo.set_entry("school")
    assert combo.currentText() == "School"
    combo.show_retired("fax", "Fax")
    assert combo.entry() == "fax"
    assert combo.currentText() == "Fax (vervallen)"
    combo.set_entry("nowhere")
    assert not combo.entry()


def test_a_masked_value_hides_itself(qtbot: QtBot) -> None:
    value = MaskedLabel("BSN", "999990019")
    qtbot.addWidget(value)
    value.show()
    assert value.shown == MASK
    with qtbot.waitSignal(value.revealed):
        value._eye.click()
    assert value.shown == "999990019"
    value._timer.timeout.emit()
    assert value.shown == MASK


def test_a_banner_without_words_is_not_there(qtbot: QtBot) -> None:
    banner = Banner("bad", closable=True)
    qtbot.addWidget(banner)
    banner.say("warn", "Let op.")
    assert banner.isVisible()
    banner.say("warn", "")
    assert not banner.isVisible()


def test_everything_grows_with_the_text(window: MainWindow, look: Theme) -> None:
    page = window.findChild(CasesPage)
    grid = window.findChild(Grid)
    assert page is not None
    assert grid is not None
    small = (window._rail.width(), grid.rowHeight(0), page.list.sizeHintForRow(0))
    look.choose(Appearance.DARK, 20)
    QApplication.processEvents()
    large = (window._rail.width(), grid.rowHeight(0), page.list.sizeHintForRow(0))
    assert all(after > 1.3 * before for before, after in zip(small, large, strict=True))
