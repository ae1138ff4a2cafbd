# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""High contrast, ours and that of the system, larger text, and nothing that moves."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casuskluis_ui.pages.settings.look import LookTab
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.theme import Appearance, Theme, system, zoom
from casuskluis_ui.theme.contrast import TEXT_PAIRS, contrast, low_contrast
from casuskluis_ui.theme.high_contrast import HIGH_DARK, HIGH_LIGHT, high_contrast
from casuskluis_ui.theme.tokens import DARK, LIGHT, Tokens
from casuskluis_ui.widgets.busy_bar import BusyBar

_ROLE = QPalette.ColorRole


class Preference(Enum):
    NoPreference = auto()
    HighContrast = auto()
    ReducedMotion = auto()


@dataclass
class Accessibility:
    asked: Preference

    def contrastPreference(self) -> Preference:  # noqa: N802 - as Qt calls it
        return self.asked

    def motionPreference(self) -> Preference:  # noqa: N802 - as Qt calls it
        return self.asked


@dataclass
class Hints:
    asked: Preference

    def accessibility(self) -> Accessibility:
        return Accessibility(self.asked)


class OldHints:
    """As on a Qt that does not tell."""


@pytest.fixture
def own(look: Theme) -> Iterator[Theme]:
    yield look
    look.prefers_still = False
    look.choose(Appearance.LIGHT, 10)


def system_colors(text: str, ground: str, mark: str, on_mark: str, link: str) -> QPalette:
    made = QPalette()
    for role, color in (
        (_ROLE.Text, text), (_ROLE.WindowText, text), (_ROLE.Base, ground),
        (_ROLE.Window, ground), (_ROLE.Highlight, mark), (_ROLE.HighlightedText, on_mark),
        (_ROLE.Link, link),
    ):  # fmt: skip
        made.setColor(role, QColor(color))
    return made


@pytest.mark.parametrize("tokens", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_every_text_in_high_contrast_stands_out_seven_to_one(tokens: Tokens) -> None:
    assert not list(low_contrast(tokens))
    least = min(contrast(getattr(tokens, a), getattr(tokens, b)) for a, b in TEXT_PAIRS)
    assert least >= 7


def test_the_usual_themes_would_not_pass_for_high_contrast() -> None:
    assert any(contrast(LIGHT.text2, ground) < 7 for ground in (LIGHT.app, LIGHT.selected))


def test_the_own_colours_of_the_system_are_kept() -> None:
    night = system_colors("#ffff00", "#000000", "#1aebff", "#000000", "#8080ff")
    made = high_contrast(night, dark=False)
    assert (made.text, made.surface, made.accent) == ("#ffff00", "#000000", "#1aebff")
    assert made.link == "#ffff00", "their blue on black is 5 to 1"
    assert made.name == HIGH_DARK.name, "the drawings fit the ground"
    assert not list(low_contrast(made))


def test_colours_of_the_system_that_do_not_stand_out_are_left_for_ours() -> None:
    grey = system_colors("#888888", "#ffffff", "#dddddd", "#ffffff", "#aaaaff")
    assert high_contrast(grey, dark=True) is HIGH_DARK
    assert high_contrast(grey, dark=False) is HIGH_LIGHT


def test_what_the_platform_asks_is_heard_and_an_old_qt_asks_nothing() -> None:
    assert system.wants_contrast(Hints(Preference.HighContrast))  # type: ignore[arg-type]
    assert system.wants_stillness(Hints(Preference.ReducedMotion))  # type: ignore[arg-type]
    for hints in (Hints(Preference.NoPreference), OldHints()):
        assert not system.wants_contrast(hints)  # type: ignore[arg-type]
        assert not system.wants_stillness(hints)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("appearance", "tokens"),
    [(Appearance.HIGH_LIGHT, HIGH_LIGHT), (Appearance.HIGH_DARK, HIGH_DARK)],
)
def test_high_contrast_can_be_chosen(
    own: Theme, qapp: QApplication, appearance: Appearance, tokens: Tokens
) -> None:
    own.choose(appearance, 10)
    assert own.tokens is tokens
    assert qapp.palette().color(_ROLE.Text).name() == tokens.text


def test_asking_for_the_colours_of_the_system_changes_nothing(
    own: Theme, qapp: QApplication
) -> None:
    own.choose(Appearance.DARK, 10)
    before = qapp.palette().color(_ROLE.Base).name()
    assert system.system_palette(qapp).color(_ROLE.Base).name() != before
    assert qapp.palette().color(_ROLE.Base).name() == before == DARK.surface


def test_text_grows_and_shrinks_in_steps_and_stops_at_the_ends(own: Theme) -> None:
    sizes = [zoom.larger(own) for _ in range(7)]
    assert sizes == [110, 125, 150, 175, 200, 200, 200]
    assert own.points == 20
    assert zoom.smaller(own) == 175
    assert zoom.usual(own) == 100
    assert zoom.smaller(own) == 100
    assert own.points == 10


def test_the_settings_follow_the_keys_and_are_kept(
    own: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = LookTab(PreferenceFile(tmp_path))
    qtbot.addWidget(tab)
    zoom.larger(own)
    assert tab.size_choice.currentText() == "110 %"
    tab.appearance.setCurrentIndex(tab.appearance.findText("Hoog contrast, donker"))
    assert own.tokens is HIGH_DARK
    tab.still.setChecked(True)
    kept = PreferenceFile(tmp_path).load()
    assert (kept.appearance, kept.points, kept.still) == ("high-dark", 11.0, True)


def test_nothing_moves_for_whoever_wants_that(
    own: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    own.keep_still(wanted=True)
    assert qapp.cursorFlashTime() == 0
    bar = BusyBar()
    qtbot.addWidget(bar)
    bar.show()
    assert bar.maximum() == 1, "without an end it would move"
