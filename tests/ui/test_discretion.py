# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names off the screen and back: no word is ever lost on the way."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis.domain.naming import PersonName, fold
from casuskluis.services.rights.dossier.masking import Masker, Nearness
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.widgets.discreet import DiscreetLine, DiscreetText

WORDS = (
    "Qwyn", "Zaltbommelaar", "qwyn zaltbommelaar", "ZALTBOMMELAAR", "[2026-014]", "😀", " ",
    ", ", "\n", "belt", "Q. Zaltbommelaar", "[2026-014·2]", "Yusuf", "é",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def discretion() -> Discretion:
    masker = Masker()
    qwyn = PersonName.parse("Qwyn Zaltbommelaar")
    masker.add(qwyn, Nearness.NEAR, "De Slager", label="[2026-014]")
    masker.add(PersonName.parse("Yusuf Öztürk"), Nearness.NEAR, label="[2026-031]")
    made = Discretion()
    made.know(masker)
    return made


@given(TEXTS)
def test_a_covered_text_holds_no_name_and_comes_back_whole(text: str) -> None:
    covered = discretion().cover(text)

    assert not {"qwyn", "zaltbommelaar", "yusuf"} & set(fold(covered.text).split())
    assert covered.uncover(covered.text) == unicodedata.normalize("NFC", text)


@given(st.text(max_size=60))
def test_any_text_comes_back(text: str) -> None:
    covered = discretion().cover(text)

    assert covered.uncover(covered.text) == unicodedata.normalize("NFC", text)


def test_texts_are_as_they_were_while_names_may_show() -> None:
    made = discretion()
    assert made.shown("Qwyn belt") == "Qwyn belt"
    made.toggle()

    assert made.shown("Qwyn belt De Slager.") == "[2026-014] belt [2026-014·2]."


@pytest.mark.parametrize("hidden_first", [True, False])
def test_what_is_typed_after_an_emoji_keeps_the_caret(
    qtbot: QtBot, *, hidden_first: bool
) -> None:
    made = discretion()
    made.hide_names(hidden=hidden_first)
    editor = DiscreetText("Beeld", made)
    qtbot.addWidget(editor)
    editor.show_value("😀 ")
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    editor.setTextCursor(cursor)
    QTest.keyClicks(editor, "Yusuf belt")
    made.hide_names(hidden=True)

    assert editor.toPlainText() == "😀 [2026-031] belt"
    assert editor.value == "😀 Yusuf belt"
    assert editor.textCursor().atEnd()


def test_a_line_hides_what_is_in_it_and_gives_it_back(qtbot: QtBot) -> None:
    made = discretion()
    line = DiscreetLine("Actie", made)
    qtbot.addWidget(line)
    line.show_value("politie: bel Yusuf, vr")
    made.toggle()
    assert line.text() == "politie: bel [2026-031], vr"
    QTest.keyClicks(line, " Qwyn ")
    assert "Qwyn" not in line.text()
    made.toggle()

    assert line.text() == "politie: bel Yusuf, vr Qwyn "
