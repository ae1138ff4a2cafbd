# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The masking editor: seen, decided with the keyboard, copied only when looked through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.masking.service import MaskingService
from casuskluis.services.masking.words import Choice, Colour
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.overviews.masking.editor import MaskingEditor

TEXT = (
    "Op 3 februari 2021 zag wijkagent Kuipers een jongen bij de Korreweg 118. 😀 Hij belde "
    "later met Selwerda; Selwerda belde niet terug."
)


def _reason(_title: str, _sentence: str) -> str:
    return "Algemeen bekend."


def _no_reason(_title: str, _sentence: str) -> str:
    return ""


@pytest.fixture
def editor(qtbot: QtBot, empty: Workspace) -> MaskingEditor:
    made = MaskingEditor(MaskingService(empty.context), ask=_reason)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    assert made.show_text(TEXT)
    return made


def at(editor: MaskingEditor, text: str) -> None:
    while editor.desk.current is None or editor.desk.current.text != text:
        editor.desk.step(1)


def test_everything_found_is_replaced_in_the_preview(editor: MaskingEditor) -> None:
    assert editor.preview.toPlainText() == (
        "Op [datum] zag wijkagent [naam] een jongen bij de [adres]. [weggelaten] Hij belde "
        "later met [naam]; [naam] belde niet terug."
    )


def test_tokens_are_told_apart_without_colour(editor: MaskingEditor) -> None:
    lines = {
        token.colour: mark.format.underlineStyle()
        for token, mark in zip(editor.desk.tokens, editor.source.extraSelections(), strict=True)
    }

    assert lines[Colour.RED] is QTextCharFormat.UnderlineStyle.SingleUnderline
    assert lines[Colour.ORANGE] is QTextCharFormat.UnderlineStyle.DashUnderline
    assert "1 van" in editor.about.text()
    assert "rood" in editor.about.text()


def test_a_mark_stands_on_its_word_behind_a_picture_of_two_units(editor: MaskingEditor) -> None:
    marks = editor.source.extraSelections()

    assert marks[-1].cursor.selectedText() == "Selwerda"


def test_the_keyboard_goes_from_token_to_token(editor: MaskingEditor) -> None:
    editor.source.setFocus()

    QTest.keyClick(editor.source, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.desk.place == 1
    QTest.keyClick(editor.source, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(editor.source, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert editor.desk.place == len(editor.desk.tokens) - 1


def test_an_ordinary_word_stands_everywhere(editor: MaskingEditor) -> None:
    at(editor, "Selwerda")

    editor.let_stand(Choice.ORDINARY, everywhere=True)

    assert editor.preview.toPlainText().count("Selwerda") == 2
    assert "blijft staan" in editor.about.text()


def test_something_red_asks_for_a_reason(editor: MaskingEditor, qtbot: QtBot) -> None:
    refused = MaskingEditor(editor._service, ask=_no_reason)
    qtbot.addWidget(refused)
    refused.show_text(TEXT)

    refused.let_stand(Choice.RELEASE)
    editor.let_stand(Choice.RELEASE)

    assert "reden" in refused.problem.text
    assert refused.preview.toPlainText().startswith("Op [datum]")
    assert editor.preview.toPlainText().startswith("Op 3 februari 2021 zag")


def test_another_label_can_be_chosen_from_the_menu(editor: MaskingEditor) -> None:
    editor.replace("[datum: voorjaar]")

    assert editor.preview.toPlainText().startswith("Op [datum: voorjaar] zag")


def test_the_menu_offers_labels_and_ways_to_let_stand(editor: MaskingEditor) -> None:
    words = [action.text() for action in editor.menu().actions()]

    assert words[0] == "Vervangen door"
    assert "Is een gewoon woord (toch laten staan)" in words


def test_only_a_text_that_was_looked_through_is_copied(
    editor: MaskingEditor, qtbot: QtBot
) -> None:
    assert not editor.copy_button.isEnabled()
    for box in editor.questions.values():
        assert box.accessibleDescription()
        box.setChecked(True)
    assert editor.copy_button.isEnabled()

    editor.copy()

    assert QGuiApplication.clipboard().text() == editor.preview.toPlainText()
    with qtbot.waitSignal(editor.reviewed) as seen:
        editor.done_button.click()
    assert seen.args is not None
    assert seen.args[1] == editor.answered


def test_a_text_of_a_case_gets_the_labels_of_that_case(qtbot: QtBot, demo: Workspace) -> None:
    case = demo.cases.ids(CaseQuery())[0]
    name = demo.cases.file(CaseId(case)).subject.name
    made = MaskingEditor(MaskingService(demo.context))
    qtbot.addWidget(made)

    assert made.show_text(f"Gisteren kwam {name.display} langs.", case_id=CaseId(case))

    assert made.preview.toPlainText() == "Gisteren kwam [betrokkene] langs."
