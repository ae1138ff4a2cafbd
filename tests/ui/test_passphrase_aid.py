# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Choosing a passphrase: proposed, weighed, typed twice and the second time blind."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.keys.phrases import WORDS
from casuskluis_ui.shell.door.key_cards import RecoverCard
from casuskluis_ui.shell.door.making import CreateCard
from casuskluis_ui.widgets.passphrase_aid import PassphraseAid
from casuskluis_ui.widgets.passphrase_field import PassphraseField
from casuskluis_ui.widgets.typed_twice import Difference, difference

GOOD = "tafel klimop beker oever lamp duin"


class Desk(QWidget):
    """Two inputs and what helps with them."""

    def __init__(self) -> None:
        super().__init__()
        self.first = PassphraseField()
        self.second = PassphraseField(blind=True)
        self.aid = PassphraseAid(self.first, self.second, lambda: ("Veldhaven", "S. Meijer"))
        layout = QVBoxLayout(self)
        for part in (self.first, self.second, self.aid):
            layout.addWidget(part)


def _press(
    field: PassphraseField,
    text: str,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a letter as a keyboard tells of it: with the text that came of it."""
    key = Qt.Key(ord(text.upper()))
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, modifier, text))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.first.setFocus()
    qtbot.waitUntil(made.first.hasFocus)
    return made


def test_a_proposal_is_filled_in_and_shown_to_be_written_down(desk: Desk) -> None:
    desk.aid.ask.click()
    phrase = desk.aid.proposed.text()
    assert len(phrase.split()) == WORDS
    assert desk.first.text() == phrase
    assert not desk.second.text()
    assert desk.aid.written.isVisible()
    assert desk.aid.strength.text().startswith("Sterk")


def test_another_proposal_takes_the_place_of_the_first(desk: Desk) -> None:
    desk.aid.ask.click()
    before = desk.first.text()
    desk.second.setText(before)
    desk.aid.ask.click()
    assert desk.aid.ask.accessibleName() == "Ander voorstel"
    assert desk.first.text() != before
    assert not desk.second.text()


def test_it_is_out_of_sight_as_soon_as_it_is_typed_again(desk: Desk, qtbot: QtBot) -> None:
    desk.aid.ask.click()
    desk.first.findChildren(QAction)[0].setChecked(True)
    assert desk.first.echoMode() is QLineEdit.EchoMode.Normal
    desk.second.setFocus()
    qtbot.waitUntil(desk.second.hasFocus)
    assert not desk.aid.proposed.text()
    assert desk.aid.ask.accessibleName() == "Wachtzin voorstellen"
    assert desk.first.echoMode() is QLineEdit.EchoMode.Password
    assert desk.first.text(), "it is still there, to be compared with"


def test_the_second_time_has_no_eye_and_no_menu(desk: Desk) -> None:
    assert desk.first.actions()
    assert not desk.second.actions()
    assert desk.second.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert not desk.second.acceptDrops()


def test_nothing_can_be_pasted_the_second_time(desk: Desk, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setText(GOOD)
    QGuiApplication.clipboard().setMimeData(copied)
    desk.second.setFocus()
    QTest.keySequence(desk.second, QKeySequence(QKeySequence.StandardKey.Paste))
    QTest.keySequence(desk.second, QKeySequence("Shift+Ins"))
    QTest.mouseClick(desk.second, Qt.MouseButton.MiddleButton)
    assert not desk.second.text()
    assert desk.aid.keyboard.text().startswith("Plakken kan hier niet. Typ de wachtzin")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("kort", "Nog te kort: een wachtzin heeft 14 tekens of meer."),
        (
            "aaaaaaaaaaaaaaaaaaa",
            "Zwak. Deze wachtzin is te makkelijk te raden. Gebruik minstens 5",
        ),
        ("qwertyuiop asdfghjkl", "Zwak. Deze wachtzin bestaat uit een bekend wachtwoord."),
        ("Veldhaven2026!!", "Zwak. In deze wachtzin staat vooral uw naam, de gemeente"),
        ("Rotterdam Utrecht", "Zwak. Deze wachtzin bestaat vooral uit namen"),
        ("tafel klimop beker oever", "Redelijk: genoeg voor de kluis."),
        (GOOD, "Sterk: deze wachtzin is niet te raden."),
        ("", ""),
    ],
)
def test_a_line_says_in_words_what_is_weak_and_what_to_do(
    desk: Desk, typed: str, told: str
) -> None:
    desk.first.setText(typed)
    assert desk.aid.strength.text().startswith(told)
    assert desk.aid.strength.isVisible() is bool(told)
    assert desk.first.accessibleDescription() == desk.aid.strength.text()
    if told.startswith("Zwak"):
        assert "losse woorden" in desk.aid.strength.text()


def test_caps_lock_is_noticed_by_what_comes_of_a_key(desk: Desk) -> None:
    _press(desk.first, "A")
    assert desk.aid.keyboard.text() == "Caps Lock staat aan."
    _press(desk.first, "b")
    assert not desk.aid.keyboard.text()
    _press(desk.first, "C", Qt.KeyboardModifier.ShiftModifier)
    assert not desk.aid.keyboard.text()
    assert desk.first.text() == "AbC"


def test_a_sign_that_another_keyboard_may_not_have_is_told(desk: Desk) -> None:
    desk.first.setText("zeeën café garçon öl")
    assert desk.aid.keyboard.text().startswith("Let op: in deze wachtzin staat een teken")
    assert "é" not in desk.aid.keyboard.text()
    desk.first.setText(GOOD)
    assert desk.aid.keyboard.isHidden()


@pytest.mark.parametrize(
    ("second", "how", "told"),
    [
        ("zomer yoga", Difference.NONE, ""),
        ("ZOMER YOGA", Difference.CAPITALS, "Alleen de hoofdletters zijn anders."),
        ("yomer zoga", Difference.LAYOUT, "Er zijn letters verwisseld, zoals y en z"),
        ("zomer  yoga ", Difference.SPACES, "Alleen de spaties zijn anders."),
        ("zomer toga", Difference.OTHER, "Dit is niet dezelfde wachtzin. Typ hem nog eens."),
        ("", Difference.OTHER, "Dit is niet dezelfde wachtzin. Typ hem nog eens."),
    ],
)
def test_a_difference_is_told_by_its_likely_cause(
    desk: Desk, second: str, how: Difference, told: str
) -> None:
    assert difference("zomer yoga", second) is how
    desk.first.setText("zomer yoga")
    desk.second.setText(second)
    assert desk.aid.difference().startswith(told)
    assert bool(desk.aid.difference()) is bool(told)


def test_a_keyboard_of_another_country_is_recognised() -> None:
    assert difference("wasmachine zaal", "zqs;qchine wqql") is Difference.LAYOUT
    assert difference("Zoe\u0308 danst", "Zoë danst") is Difference.NONE


@pytest.mark.parametrize("kind", [CreateCard, RecoverCard])
def test_forgetting_leaves_nothing_on_the_card(
    kind: type[CreateCard | RecoverCard], qtbot: QtBot
) -> None:
    card = kind(lambda *_: Path())
    qtbot.addWidget(card)
    card.aid.ask.click()
    phrase = card.passphrase.text()
    card.again.setText(phrase)
    assert "again" not in card.missing()
    card.again.setText(phrase.upper())
    assert card.missing()["again"].startswith("Alleen de hoofdletters")
    card.forget()
    texts = {field.text() for field in (card.passphrase, card.again)}
    assert texts | {card.aid.proposed.text(), card.aid.strength.text()} == {""}
